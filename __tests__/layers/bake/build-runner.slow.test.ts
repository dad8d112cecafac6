import { describe, expect, test } from '@jest/globals';
import type { BuildxResult } from '../../../src/adapters/docker/buildx-run.ts';
import type { ProgressEvent } from '../../../src/core/buildkit/progress.ts';
import { parseStepName } from '../../../src/core/buildkit/step.ts';
import { cutStages } from '../../../src/core/dockerfile/cut.ts';
import { type Dockerfile, parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import type { PinPlan } from '../../../src/core/dockerfile/pin.ts';
import { BuildError } from '../../../src/layers/bake/build-error.ts';
import { type BuildPlan, createBuildRunner } from '../../../src/layers/bake/build-runner.ts';
import { finishedBuild } from '../../support/finished-build.ts';
import { createTestClock } from '../../support/test-clock.ts';

const well: BuildxResult = {
  ok: true,
  progress: {
    ...{ vertices: [], logTail: [], warnings: [], work: [], cacheImports: [], unknownValues: 0 },
    ...{ downloads: [], resolved: [], sideBySide: { pushMs: 0, writeMs: new Map() }, writtenCaches: [] },
  },
  metadata: {},
  text: '',
  output: '',
};
/** As it was written: nothing to restore. */
const pin = { lines: [], replaced: [] } as unknown as PinPlan;

function fails(text: string, progress: Partial<BuildxResult['progress']> = {}): BuildxResult {
  return { ...well, ok: false, text, progress: { ...well.progress, ...progress } };
}

type Vertex = BuildxResult['progress']['vertices'][number];

function vertex(name: string, changes: Partial<Vertex>): Vertex {
  return {
    ...{ digest: name, name, step: undefined, inputs: [], verdict: 'executed', inferred: false },
    ...{ startedAtMs: undefined, durationMs: 0, loadedBytes: 0, loadedMs: 0 },
    ...{ error: undefined, cacheError: undefined },
    ...changes,
  } as Vertex;
}

/** Runs a build whose attempts end like `ends`; the last one holds for all after it. */
async function run(
  ends: readonly BuildxResult[],
  {
    plan = {},
    retries = 3,
    secretValues = new Set<string>(),
    github,
    event,
    whileBuilding,
    dockerfile,
    lasts = 0,
  }: {
    readonly plan?: Partial<BuildPlan<BuildxResult>>;
    readonly retries?: number;
    readonly secretValues?: ReadonlySet<string>;
    readonly github?: object;
    readonly event?: ProgressEvent;
    readonly whileBuilding?: () => void;
    readonly dockerfile?: Dockerfile;
    /** Milliseconds of each attempt. */
    readonly lasts?: number;
  } = {},
) {
  const made = finishedBuild();
  const clock = createTestClock();
  const seen: string[] = [];
  const warnings: string[] = [];
  let attempt = 0;
  const runner = createBuildRunner({
    usual: () => undefined,
    inputs: { ...made.inputs.layers, retries, secretValues, keepProgress: '/kept' },
    project: dockerfile === undefined ? made.project : { ...made.project, dockerfile },
    builder: { name: 'b', driver: 'docker' } as Parameters<typeof createBuildRunner>[0]['builder'],
    context: {
      ...made.context,
      clock,
      random: () => 0,
      whileBuilding,
      github: github as (typeof made.context)['github'],
      view: {
        begin: (title) => seen.push(`begin ${title}`),
        event: (given) => seen.push(JSON.stringify(given)),
        end: () => seen.push('end'),
      },
    },
    log: { warning: (message) => void warnings.push(message) },
  });
  const outcome = await runner.run({
    ...{ kind: 'layers', bake: undefined },
    title: 'Build base',
    pin,
    expected: [],
    async run(options) {
      if (event !== undefined) options.onEvent(event);
      expect(options).toMatchObject({ folder: '/nowhere', builder: { name: 'b' }, keepProgress: '/kept' });
      clock.pass(lasts);
      const end = ends[Math.min(attempt++, ends.length - 1)];
      if (end === undefined) throw new Error('buildx cannot be started');
      return end;
    },
    ...plan,
  } as BuildPlan<BuildxResult>);
  return { outcome, seen, warnings, waits: clock.waits, attempts: attempt };
}

const messageOf = ({ outcome }: Awaited<ReturnType<typeof run>>) =>
  outcome.kind === 'done' ? undefined : outcome.error.message;

const unavailable = 'ERROR: failed to push: unexpected status from PUT request: 503 Service Unavailable';

describe('a build', () => {
  test('that goes well is shown, and hands on what it made', async () => {
    const { outcome, seen, attempts } = await run([well]);
    expect(outcome).toMatchObject({ kind: 'done', result: well, restarts: 0 });
    expect(seen).toEqual(['begin Build base', 'end']);
    expect(attempts).toBe(1);
  });

  test('lets others use the time once buildx is at work, and not before', async () => {
    const calls: string[] = [];
    const whileBuilding = () => void calls.push('called');
    await run([well], { whileBuilding });
    expect(calls).toEqual([]);
    const event = { kind: 'log', vertex: { name: 'RUN x' }, text: 'y' } as unknown as ProgressEvent;
    await run([well], { whileBuilding, event });
    expect(calls).toEqual(['called']);
  });

  test('shows steps of parts of stages under the names that the user knows', async () => {
    const written = parseDockerfile('FROM a AS app\nRUN x\nCOPY . .\n');
    const dockerfile = cutStages(written, [{ stage: 0, count: 1, label: 'deps' }]);
    const step = { stage: 'app--deps', target: undefined, platform: undefined, index: 2, total: 2 };
    const vertex = { digest: 'd', name: '[app--deps 2/2] RUN x', step: { ...step, keyword: 'RUN' } };
    const event = { kind: 'log', vertex, text: 'y' } as unknown as ProgressEvent;
    const { seen } = await run([well], { event, dockerfile });
    expect(JSON.parse(seen[1] ?? '')).toMatchObject({ vertex: { step: { stage: 'app@deps' } } });
  });

  test('tells which cache sources BuildKit could not load, without secrets', async () => {
    const cacheImports = [
      { reference: 'x.test/shop@a', error: undefined },
      { reference: 'x.test/shop@b', error: 'denied for hunter22' },
    ];
    const { outcome } = await run([{ ...well, progress: { ...well.progress, cacheImports } }], {
      secretValues: new Set(['hunter22']),
    });
    expect([...outcome.failedImports]).toEqual([['x.test/shop@b', 'denied for ***']]);
  });

  test('shows no secret in its log', async () => {
    const event = { kind: 'log', digest: 'd', text: 'TOKEN=hunter22' } as unknown as ProgressEvent;
    const { seen } = await run([well], { secretValues: new Set(['hunter22']), event });
    expect(seen[1]).toContain('TOKEN=***');
  });

  test('that cannot be started leaves the view closed', async () => {
    const made = run([]);
    await expect(made).rejects.toThrow('buildx cannot be started');
  });
});

describe('what a build waited for', () => {
  const startMs = Date.parse('2026-10-01T12:00:00Z');
  const work = (kind: 'step' | 'load', startedAtMs: number, durationMs: number) => ({
    ...{ kind, what: 'base for hunter22', target: undefined },
    ...{ startedAtMs, durationMs },
  });
  const built = (skewMs: number): BuildxResult => ({
    ...well,
    progress: {
      ...well.progress,
      vertices: [
        vertex('[base 2/2] RUN make', {
          step: parseStepName('[base 2/2] RUN make'),
          startedAtMs: startMs + skewMs + 600,
          durationMs: 300,
        }),
      ],
      work: [work('load', startMs + skewMs + 100, 500), work('step', startMs + skewMs + 600, 300)],
    },
  });
  const expected = [
    { name: 'base', instructions: ['RUN make'], parent: 'debian', triggers: [], platforms: [] },
  ];

  test.each([
    ['', 0, 100],
    [', on a builder whose clock is an hour behind', -3_600_000, 0],
    [', on a builder whose clock is an hour ahead', 3_600_000, 200],
  ])('is told from its start to its end, without secrets%s', async (_what, skewMs, loadMs) => {
    const { outcome } = await run([built(skewMs)], {
      plan: { expected },
      lasts: 1000,
      secretValues: new Set(['hunter22']),
    });
    const waits = outcome.waits.map(({ kind, what, startedAtMs, durationMs, build }) => {
      expect(build).toBe('Build base');
      return [kind, what, startedAtMs - startMs, durationMs];
    });
    expect(waits).toEqual([
      ...(loadMs === 0 ? [] : [['builder', 'start', 0, loadMs]]),
      ['load', 'base for ***', loadMs, 500],
      ...(loadMs === 200 ? [] : [['builder', 'end', loadMs + 800, 200 - loadMs]]),
    ]);
    expect(outcome.steps.map(({ startedAtMs = 0 }) => startedAtMs - startMs)).toEqual([loadMs + 500]);
  });

  test('has the pause before it is tried again, and the waits of each attempt', async () => {
    const { outcome, waits } = await run([fails(unavailable), well], { lasts: 1000 });
    expect(outcome.waits.map(({ kind, durationMs }) => [kind, durationMs])).toEqual([
      ['builder', 1000],
      ['retry', waits[0]],
      ['builder', 1000],
    ]);
  });
});

describe('a build that fails', () => {
  test.each<[string, string, string]>([
    [
      'is told by the last error of buildx',
      'ERROR: one\nwords\nERROR:  failed to solve: two',
      'the build failed: failed to solve: two',
    ],
    ['is told by its last line, where there is no error', 'one\ntwo\n\n', 'the build failed: two'],
    [
      'is not told by a line that names the help',
      "unknown flag: --x\nSee 'docker buildx --help'.",
      'the build failed: unknown flag: --x',
    ],
    ['that says nothing is told so', '', 'the build failed: buildx gave no reason'],
  ])('%s', async (_what, text, message) => {
    expect(messageOf(await run([fails(text)], { retries: 0 }))).toBe(message);
  });

  test('and says nothing is told by the step that failed', async () => {
    const vertices = [
      vertex('[base 1/2] RUN fine', {}),
      vertex('[base 2/2] RUN make', { verdict: 'failed', error: 'exit code: 2' }),
    ];
    const { outcome } = await run([fails('', { vertices })], { retries: 0 });
    expect(outcome).toMatchObject({
      kind: 'failed',
      error: { message: 'the build failed: [base 2/2] RUN make: exit code: 2' },
    });
  });

  test('brings the end of its log, without secrets', async () => {
    const logTail = Array.from({ length: 100 }, (_, index) => `line ${index + 1} hunter22`);
    const { outcome } = await run([fails('ERROR: it failed', { logTail })], {
      retries: 0,
      secretValues: new Set(['hunter22']),
    });
    const log = outcome.kind !== 'done' && outcome.error instanceof BuildError ? outcome.error.log : [];
    expect(log).toHaveLength(60);
    expect(log.slice(-2)).toEqual(['line 100 ***', 'ERROR: it failed']);
  });

  test('brings the cause that the catalogue knows, and what to do here', async () => {
    const github = { repositoryUrl: 'https://github.com/o/r', isForkPullRequest: true };
    const text = 'ERROR: failed to push ghcr.io/o/r:x: denied: permission_denied: write_package';
    const fork = await run([fails(text)], { retries: 0, github });
    const own = await run([fails(text)], { retries: 0 });
    const remedy = ({ outcome }: typeof fork) => (outcome.kind === 'done' ? undefined : outcome.error.remedy);
    expect(remedy(fork)).toEqual(expect.any(String));
    expect(remedy(fork)).not.toBe(remedy(own));
  });

  const ranOut = 'ERROR: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1';
  const printed = ['Bad username or password for gems.hunter22.example.'];

  test('in a step is explained by what the step printed, without secrets', async () => {
    const { outcome } = await run([fails(ranOut, { logTail: printed })], {
      retries: 0,
      secretValues: new Set(['hunter22']),
    });
    expect(outcome).toMatchObject({
      error: { diagnosedCause: expect.stringMatching(/source that wants a login.*gems\.\*{3}\.example\. /) },
    });
  });

  test('elsewhere is not explained by what its steps printed before', async () => {
    const { outcome } = await run([fails('ERROR: the moon is full', { logTail: printed })], { retries: 0 });
    expect(outcome).toMatchObject({
      error: { message: 'the build failed: the moon is full', remedy: undefined },
    });
  });

  test('places what the catalogue does not know: the command, what it was doing, and for which registry', async () => {
    const { outcome } = await run([fails('something else\nERROR: the moon is full')], {
      plan: { title: 'Check the layers' },
    });
    const error = outcome.kind !== 'done' && outcome.error instanceof BuildError ? outcome.error : undefined;
    expect(error?.message).toBe('the build failed: the moon is full');
    expect(error?.diagnosedCause).toMatch(
      /^"docker buildx" on the builder "b" \(driver docker\) said this during "Check the layers" for x\.test\/shop\.$/,
    );
  });

  test.each([
    [
      'a blob that is gone',
      'ERROR: failed to compute cache key: blob sha256:abcdef012345 not found',
      'broken-image',
    ],
    [
      'another error',
      'ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2',
      'failed',
    ],
  ])('because of %s says so', async (_what, text, kind) => {
    expect((await run([fails(text)], { retries: 0 })).outcome.kind).toBe(kind);
  });
});

describe('a build that fails in passing', () => {
  test('is tried again, and counts how often', async () => {
    const { outcome, waits, warnings, attempts } = await run([fails(unavailable), fails(unavailable), well]);
    expect(outcome).toMatchObject({ kind: 'done', restarts: 2 });
    expect(attempts).toBe(3);
    expect(waits).toHaveLength(2);
    expect(warnings).toEqual([
      `the build failed: ${unavailable.replace('ERROR: ', '')} — trying again in ${Math.round((waits[0] ?? 0) / 1000)} s (attempt 2).`,
      expect.stringContaining('(attempt 3).'),
    ]);
  });

  test('is tried as often as the user wants', async () => {
    const { outcome, attempts, warnings } = await run([fails(unavailable)], { retries: 2 });
    expect(outcome).toMatchObject({ kind: 'failed', restarts: 2 });
    expect([attempts, warnings.length]).toEqual([3, 2]);
  });

  test('is waited for ten minutes in all', async () => {
    const text = 'ERROR: You have exceeded a secondary rate limit';
    const { waits } = await run([fails(text)], { retries: 10 });
    expect(waits).toEqual([60_000, 120_000, 240_000]);
  });

  test('keeps the cache sources that failed in each attempt', async () => {
    const cacheImports = [{ reference: 'x.test/shop@b', error: 'gone' }];
    const { outcome } = await run([fails(unavailable, { cacheImports }), well]);
    expect(outcome.kind).toBe('done');
    expect([...outcome.failedImports]).toEqual([['x.test/shop@b', 'gone']]);
  });

  test('is not tried again for a blob that is gone, which another round has to deal with', async () => {
    const { attempts } = await run([fails('ERROR: blob sha256:abcdef012345 not found')]);
    expect(attempts).toBe(1);
  });
});
