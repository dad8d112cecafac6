import { describe, expect, test } from '@jest/globals';
import { readStepsOf } from '../../../src/core/buildkit/cache-report.ts';
import type { ExpectedStage } from '../../../src/core/buildkit/expected-stage.ts';
import { createProgressFold } from '../../../src/core/buildkit/progress.ts';

/**
 * Vertices of a bake: what each stands on, the targets that tell of it, and the name that it has without a target in front.
 * Those with `hit` came from the cache, all others executed.
 */
type Vertices = Readonly<
  Record<
    string,
    { readonly on?: string; readonly by: readonly string[]; readonly name: string; readonly hit?: boolean }
  >
>;

function bake(vertices: Vertices) {
  const fold = createProgressFold();
  const at = (second: number): string => new Date(Date.UTC(2026, 9, 1, 12, 0, second)).toISOString();
  const targets = new Set(Object.values(vertices).flatMap(({ by }) => by));
  const say = (digest: string, name: string, more: object): void =>
    fold.push({ vertexes: [{ digest, name, ...more }] });
  for (const target of targets)
    say(`load ${target}`, `[${target} internal] load build definition from Dockerfile`, {
      started: at(0),
      completed: at(1),
    });
  for (const [digest, { on = 'image', by, name, hit = false }] of Object.entries(vertices))
    for (const target of by)
      say(digest, `[${target} ${name}`, {
        ...{ inputs: [on], started: at(1), completed: at(3), cached: hit },
      });
  return fold;
}

function stage(name: string, parent: string, ...instructions: readonly string[]): ExpectedStage {
  return { name, parent, instructions, triggers: [], platforms: ['linux/amd64'] };
}

/** Image → its steps: `stage index instruction: verdict`, and whose name a step bears. */
function read(vertices: Vertices, images: Readonly<Record<string, readonly ExpectedStage[]>>) {
  const names = Object.keys(images);
  const progresses = bake(vertices).snapshotsOf(names.map((name) => new Map([[name, 'app']])));
  const steps = readStepsOf(
    progresses.map((progress, index) => ({ progress, expected: images[names[index] ?? ''] ?? [] })),
  );
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      steps[index]?.map(
        ({ stage: of, index: number, instruction, verdict, sharedWith }) =>
          `${of} ${number} ${instruction}: ${verdict}${sharedWith === undefined ? '' : ` with ${sharedWith}`}`,
      ),
    ]),
  );
}

const both = ['api', 'web'];

describe('images of one bake', () => {
  test('have a step in common although it bears the name of a stage that only one of them has', () => {
    const steps = read(
      {
        dir: { by: both, name: 'deps 1/2] WORKDIR /srv' },
        pip: { by: ['api'], on: 'dir', name: 'deps 2/2] RUN pip' },
        npm: { by: ['web'], on: 'dir', name: 'modules 2/2] RUN npm', hit: true },
      },
      {
        api: [stage('deps', 'debian', 'WORKDIR /srv', 'RUN pip')],
        web: [stage('modules', 'debian', 'WORKDIR /srv', 'RUN npm')],
      },
    );
    expect(steps).toEqual({
      api: ['deps 1 WORKDIR /srv: executed', 'deps 2 RUN pip: executed'],
      web: ['modules 1 WORKDIR /srv: executed', 'modules 2 RUN npm: hit'],
    });
  });

  test('have stages of the same name and different steps', () => {
    const steps = read(
      {
        apt: { by: both, name: 'base 1/2] RUN apt' },
        dir: { by: both, on: 'apt', name: 'base 2/2] WORKDIR /srv' },
        // The second image has the first two steps in another stage, and a base on them that is longer.
        add: { by: ['web'], on: 'dir', name: 'base 1/3] COPY a /a' },
        run: { by: ['web'], on: 'add', name: 'base 2/3] RUN make' },
        end: { by: ['web'], on: 'run', name: 'base 3/3] RUN test', hit: true },
      },
      {
        api: [stage('base', 'debian', 'RUN apt', 'WORKDIR /srv')],
        web: [
          stage('system', 'debian', 'RUN apt', 'WORKDIR /srv'),
          stage('base', 'system', 'COPY a /a', 'RUN make', 'RUN test'),
        ],
      },
    );
    expect(steps).toEqual({
      api: ['base 1 RUN apt: executed', 'base 2 WORKDIR /srv: executed'],
      web: [
        'system 1 RUN apt: executed with base',
        'system 2 WORKDIR /srv: executed with base',
        'base 1 COPY a /a: executed',
        'base 2 RUN make: executed',
        'base 3 RUN test: hit',
      ],
    });
  });

  test('have what two of their own stages share, on a stage that has the name of another one’s', () => {
    const steps = read(
      {
        apt: { by: ['api'], name: 'base 1/1] RUN apt' },
        apk: { by: ['web'], name: 'base 1/1] RUN apk' },
        one: { by: ['web'], on: 'apk', name: 'one 1/2] RUN make' },
        end: { by: ['web'], on: 'one', name: 'one 2/2] RUN test' },
      },
      {
        api: [stage('base', 'debian', 'RUN apt')],
        web: [
          stage('base', 'alpine', 'RUN apk'),
          stage('one', 'base', 'RUN make', 'RUN test'),
          stage('two', 'base', 'RUN make'),
        ],
      },
    );
    expect(steps['web']?.at(-1)).toBe('two 1 RUN make: executed with one');
  });

  test('are based on another one that has a stage of the same name, as long and with other steps', () => {
    const steps = read(
      {
        api: { by: both, name: 'runtime 1/2] COPY api /api' },
        run: { by: both, on: 'api', name: 'runtime 2/2] RUN make' },
        // Both have a file of the same content, which one copy makes for both.
        file: { by: both, name: 'runtime 2/2] COPY --link a /a', hit: true },
        web: { by: ['web'], name: 'runtime 1/2] COPY web /web', hit: true },
        link: { by: ['web'], on: 'web', name: 'runtime 2/2] LINK COPY --link a /a', hit: true },
      },
      {
        api: [stage('runtime', 'debian', 'COPY api /api', 'RUN make')],
        web: [stage('runtime', 'debian', 'COPY web /web', 'COPY --link a /a')],
      },
    );
    expect(steps['web']).toEqual(['runtime 1 COPY web /web: hit', 'runtime 2 COPY --link a /a: hit']);
  });

  test('are the same one, by two names', () => {
    const stages = [stage('deps', 'debian', 'RUN one', 'RUN two')];
    const steps = read(
      {
        one: { by: both, name: 'deps 1/2] RUN one' },
        two: { by: both, on: 'one', name: 'deps 2/2] RUN two', hit: true },
      },
      { api: stages, web: stages },
    );
    expect(steps['web']).toEqual(['deps 1 RUN one: executed', 'deps 2 RUN two: hit']);
    expect(steps['api']).toEqual(steps['web']);
  });

  test('are a Dockerfile of one stage and the beginning of another', () => {
    const steps = read(
      {
        one: { by: both, name: '1/1] RUN one' },
        two: { by: ['web'], on: 'one', name: 'app 2/2] RUN two' },
      },
      {
        api: [stage('stage-0', 'debian', 'RUN one')],
        web: [stage('app', 'debian', 'RUN one', 'RUN two'), stage('unused', 'debian', 'RUN one')],
      },
    );
    expect(steps['api']).toEqual(['stage-0 1 RUN one: executed']);
    expect(steps['web']?.slice(0, 2)).toEqual(['app 1 RUN one: executed', 'app 2 RUN two: executed']);
  });

  test('are not given a step that only another one needs, although it is the same on an image of that name', () => {
    const steps = read(
      {
        api: { by: ['api'], on: 'debian-a', name: 'deps 1/1] RUN make' },
        web: { by: ['web'], on: 'debian-b', name: 'other 1/1] RUN test' },
      },
      {
        api: [stage('deps', 'debian', 'RUN make')],
        web: [stage('other', 'debian', 'RUN test'), stage('deps', 'debian', 'RUN make')],
      },
    );
    expect(steps['web']).toEqual(['other 1 RUN test: executed', 'deps 1 RUN make: not-measured']);
  });
});
