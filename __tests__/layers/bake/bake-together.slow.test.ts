import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { BuildxResult } from '../../../src/adapters/docker/buildx-run.ts';
import type { CommandRunner } from '../../../src/adapters/process/command.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { createBakeTogether } from '../../../src/layers/bake/bake-together.ts';
import type { BuildOutcome, BuildPlan, BuildRequest } from '../../../src/layers/bake/build-request.ts';
import { type MemberTurn, runMembers } from '../../../src/layers/bake/members.ts';
import { NotBuilt } from '../../../src/layers/bake/not-built.ts';
import { finishedBuild } from '../../support/finished-build.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';
import { createTestClock } from '../../support/test-clock.ts';

removeTempFolders();

/** How one bake ends: exit status and what it says; and what happened to vertices: name → more of its event. */
interface End {
  readonly text?: string;
  readonly vertices?: Readonly<
    Record<
      string,
      {
        readonly error?: string;
        readonly cached?: boolean;
        readonly log?: string;
        readonly also?: readonly string[];
      }
    >
  >;
}

type Definition = {
  readonly target: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

const digestOf = (id: string): Digest => `sha256:${Buffer.from(id).toString('hex').padStart(64, '0')}`;

/** buildx whose bakes end like `ends`, the last one for all after it. Each takes a second. */
function fakeBuildx(ends: readonly End[], clock: ReturnType<typeof createTestClock>) {
  const bakes: { readonly args: readonly string[]; readonly definition: Definition }[] = [];
  const stream: CommandRunner['stream'] = async (_program, args, { onStderr }) => {
    const after = (flag: string): string => args[args.indexOf(flag) + 1] ?? '';
    const definition = JSON.parse(await readFile(after('--file'), 'utf8')) as Definition;
    const { text, vertices = {} } = ends[Math.min(bakes.length, ends.length - 1)] ?? {};
    bakes.push({ args, definition });
    const started = new Date(clock.nowMs()).toISOString();
    clock.pass(1000);
    const completed = new Date(clock.nowMs()).toISOString();
    const ids = Object.keys(definition.target);
    const internal = ids.map((id) => `[${id} internal] load build definition from Dockerfile`);
    const say = (digest: string, more: object = {}, name = digest) =>
      onStderr(
        Buffer.from(
          `${JSON.stringify({ vertexes: [{ digest, name, inputs: ['x'], started, completed, ...more }] })}\n`,
        ),
      );
    for (const name of internal) say(name);
    for (const [name, { log, also = [], ...more }] of Object.entries(vertices)) {
      say(name, more);
      for (const other of also) say(name, more, other);
      const data = Buffer.from(`${log}\n`).toString('base64');
      if (log !== undefined) onStderr(Buffer.from(`${JSON.stringify({ logs: [{ vertex: name, data }] })}\n`));
    }
    const metadata = Object.fromEntries(ids.map((id) => [id, { 'containerimage.digest': digestOf(id) }]));
    await writeFile(after('--metadata-file'), JSON.stringify(metadata));
    if (text !== undefined) onStderr(Buffer.from(`${text}\n`));
    return text === undefined ? 0 : 1;
  };
  const commands: CommandRunner = {
    stream,
    run: async () => {
      throw new Error('only buildx is started');
    },
  };
  return { bakes, commands };
}

/** A place where images meet, whose bakes end like `ends`. */
async function scene(...ends: readonly End[]) {
  const clock = createTestClock();
  const { bakes, commands } = fakeBuildx(ends, clock);
  const seen: string[] = [];
  const warnings: string[] = [];
  const view = {
    begin: (title: string) => seen.push(`begin ${title}`),
    event: (event: object) => seen.push(JSON.stringify(event)),
    end: () => seen.push('end'),
  };
  const context = { clock, commands, view, tempFolder: await makeTempFolder() };
  const made = finishedBuild();
  const bake = createBakeTogether(context);
  const request = (
    image: string,
    fields: Readonly<Record<string, unknown>> = {},
    change: {
      readonly plan?: Partial<BuildPlan<BuildxResult>>;
      readonly secrets?: readonly string[];
      readonly allow?: readonly string[];
      readonly bake?: Partial<NonNullable<BuildPlan<BuildxResult>['bake']>>;
    } = {},
  ): BuildRequest => ({
    image,
    askedAtMs: clock.nowMs(),
    plan: {
      ...{ kind: 'layers', title: `Build and push: deps`, expected: [] },
      pin: { lines: [], replaced: [], originalText: '' } as unknown as BuildPlan<BuildxResult>['pin'],
      run: async () => {
        throw new Error('it is not built by itself');
      },
      bake: {
        definition: { targets: { deps: { context: `/${image}`, ...fields } }, allow: change.allow ?? [] },
        read: (result) => result,
        ...change.bake,
      },
      ...change.plan,
    },
    tools: {
      ...{ usual: () => undefined, project: made.project },
      inputs: {
        ...made.inputs.layers,
        image: `x.test/${image}`,
        retries: 3,
        secretValues: new Set(change.secrets ?? []),
      },
      builder: { name: 'b', driver: 'docker-container' } as BuildRequest['tools']['builder'],
      context: { ...made.context, ...context, random: () => 0 },
      log: { warning: (message) => void warnings.push(message) },
    },
  });
  return { bake, bakes, clock, context, request, seen, warnings };
}

const kindsOf = (outcomes: readonly (BuildOutcome<unknown> | undefined)[]) =>
  outcomes.map((outcome) => outcome?.kind);
const errorsOf = (outcomes: readonly (BuildOutcome<unknown> | undefined)[]) =>
  outcomes.map((outcome) =>
    outcome === undefined ? 'again' : outcome.kind === 'done' ? 'done' : outcome.error.message,
  );
const unavailable = 'failed to push: unexpected status from PUT request: 503 Service Unavailable';

describe('what several images want to be baked', () => {
  test('is one bake, of which each is given its part', async () => {
    const { bake, bakes, request, seen } = await scene({});
    const outcomes = await bake([request('web'), request('api', {}, { allow: ['network.host'] })], 'layers');
    expect(bakes).toHaveLength(1);
    expect(bakes[0]?.definition.target).toEqual({ web: { context: '/web' }, api: { context: '/api' } });
    expect(bakes[0]?.args).toContain('--allow=network.host');
    expect(outcomes.map((outcome) => outcome?.kind === 'done' && outcome.result)).toEqual([
      expect.objectContaining({ digests: new Map([['deps', digestOf('web')]]) }),
      expect.objectContaining({ digests: new Map([['deps', digestOf('api')]]) }),
    ]);
    expect(seen[0]).toBe('begin Build layers of web, api');
    expect(seen.at(-1)).toBe('end');
  });

  test('keeps the values of arguments with the same name apart, and off the command line', async () => {
    const { bake, bakes, request } = await scene({});
    await bake(
      [request('web', { args: { TOKEN: 'of-web' } }), request('api', { args: { TOKEN: 'of-api' } })],
      'application',
    );
    expect(bakes[0]?.definition.target).toMatchObject({
      web: { args: { TOKEN: 'of-web' } },
      api: { args: { TOKEN: 'of-api' } },
    });
    expect(bakes[0]?.args.join(' ')).not.toMatch(/of-(web|api)/);
  });

  test('shows whose step it is, and no secret of any of them', async () => {
    const { bake, request, seen } = await scene({
      vertices: { '[api deps 1/2] RUN make': { log: 'hunter22' } },
    });
    await bake([request('web', {}, { secrets: ['hunter22'] }), request('api')], 'layers');
    const shown = seen.filter((line) => line.includes('RUN make'));
    expect(shown.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        kind: 'executed',
        vertex: expect.objectContaining({
          step: expect.objectContaining({ stage: 'api deps', target: 'api' }),
        }),
      }),
      expect.objectContaining({ kind: 'log', text: '***' }),
    ]);
  });

  test('is built by itself where bake cannot say it, after the others', async () => {
    const { bake, bakes, request, seen } = await scene({});
    const call = request(
      'lint',
      {},
      {
        plan: {
          bake: undefined,
          title: 'Build the application',
          async run() {
            seen.push(`lint after ${bakes.length} bake`);
            return { ok: true, output: 'fine', metadata: {}, text: '', progress: emptyProgress };
          },
        },
      },
    );
    const outcomes = await bake([call, request('web'), request('api')], 'application');
    expect(kindsOf(outcomes)).toEqual(['done', 'done', 'done']);
    expect(seen.filter((line) => /lint/.test(line))).toEqual([
      'begin Build the application (lint)',
      'lint after 1 bake',
    ]);
  });

  test('tells of the time that an image waited for the others', async () => {
    const { bake, clock, request } = await scene({});
    const early = request('web');
    clock.pass(5000);
    const [web, api] = await bake([early, request('api')], 'layers');
    const waited = (outcome: typeof web) =>
      outcome?.waits.flatMap(({ kind, durationMs }) => (kind === 'images' ? [durationMs] : []));
    expect(waited(web)).toEqual([5000]);
    expect(waited(api)).toEqual([]);
  });
});

describe('an image on the application of another one', () => {
  test('is built with it', async () => {
    const { bake, bakes, request } = await scene({});
    const web = request('web', { contexts: { base: 'target:a.pi', files: '/files' } });
    await bake([web, request('a.pi')], 'application');
    expect(bakes[0]?.definition.target['web']).toMatchObject({
      contexts: { base: 'target:a_pi', files: '/files' },
    });
  });

  test('is not built where that one is not, and neither is one on it', async () => {
    const { bake, bakes, request } = await scene({});
    const on = (image: string, other: string) => request(image, { contexts: { base: `target:${other}` } });
    const outcomes = await bake(
      [on('late', 'web'), on('web', 'gone'), request('api'), request('worker')],
      'application',
    );
    expect(errorsOf(outcomes)).toEqual([
      'not built, because web failed',
      'not built, because gone failed',
      'done',
      'done',
    ]);
    expect(Object.keys(bakes[0]?.definition.target ?? {})).toEqual(['api', 'worker']);
  });
});

describe('a bake that fails', () => {
  const step = '[api deps 2/2] RUN make';
  const error = 'process "/bin/sh -c make" did not complete successfully: exit code: 2';
  const vertices = {
    [step]: { error },
    '[web deps 2/2] RUN other': { error: 'failed: context canceled' },
  };

  test.each([
    ['is named by buildx', `ERROR: target api: failed to solve: ${error}`],
    ['is only told by the step, as older versions of buildx do', `ERROR: failed to solve: ${error}`],
  ])('is the failure of the image that %s, and the others name it', async (_how, text) => {
    const { bake, request } = await scene({ text, vertices });
    const outcomes = await bake([request('web'), request('api'), request('worker')], 'layers');
    expect(errorsOf(outcomes)).toEqual([
      'not built, because api failed',
      `the build failed: failed to solve: ${error}`,
      'not built, because api failed',
    ]);
    const [web] = outcomes;
    expect(web?.kind === 'failed' && web.error).toBeInstanceOf(NotBuilt);
  });

  test('is the failure of the lowest image that has the step, whichever is named', async () => {
    const { bake, request } = await scene({
      text: `ERROR: target web: failed to solve: ${error}`,
      vertices: { [step]: { error, also: ['[web deps 2/2] RUN make', '[late deps 2/2] RUN make'] } },
    });
    const on = (image: string, other: string) => request(image, { contexts: { base: `target:${other}` } });
    const outcomes = await bake([on('web', 'late'), request('api'), on('late', 'api')], 'application');
    expect(errorsOf(outcomes)).toEqual([
      'not built, because api failed',
      `the build failed: failed to solve: ${error}`,
      'not built, because api failed',
    ]);
  });

  test('is the failure of each image that failed at something of its own', async () => {
    const both = { ...vertices, '[worker deps 1/2] RUN less': { error: 'exit code: 9' } };
    const text = `ERROR: target api: failed to solve: ${error}`;
    const { bake, request } = await scene({ text, vertices: both });
    const outcomes = await bake([request('web'), request('api'), request('worker')], 'layers');
    expect(errorsOf(outcomes)).toEqual([
      'not built, because api failed',
      `the build failed: failed to solve: ${error}`,
      'the build failed: [deps 1/2] RUN less: exit code: 9',
    ]);
  });

  test('is everybody’s where nothing tells whose it is', async () => {
    const { bake, request } = await scene({ text: 'ERROR: no such builder' });
    const outcomes = await bake([request('web'), request('api')], 'check');
    expect(errorsOf(outcomes)).toEqual([
      'the build failed: no such builder',
      'the build failed: no such builder',
    ]);
  });

  test('in passing is tried again as a whole, and counted once', async () => {
    const { bake, bakes, request, warnings } = await scene(
      { text: `ERROR: target api: failed to solve: ${unavailable}` },
      {},
    );
    const outcomes = await bake([request('web'), request('api')], 'application');
    expect(kindsOf(outcomes)).toEqual(['done', 'done']);
    expect(bakes).toHaveLength(2);
    expect(outcomes.map((outcome) => outcome?.restarts)).toEqual([0, 1]);
    expect(warnings).toHaveLength(1);
  });

  test('for a blob that is gone is answered to the image that needs it; the others go again', async () => {
    const gone = 'failed to compute cache key: blob sha256:abcdef012345 not found';
    const { bake, clock, request } = await scene(
      {
        text: `ERROR: target api: failed to solve: ${gone}`,
        vertices: { '[api deps 2/2] RUN make': { error: gone }, '[web deps 1/2] RUN y': { cached: true } },
      },
      {},
    );
    const [web, api] = [request('web'), request('api')];
    const first = await bake([web, api], 'layers');
    expect(kindsOf(first)).toEqual([undefined, 'broken-image']);
    clock.pass(3000);
    const [later] = await bake([web, request('api')], 'layers');
    expect(later?.kind).toBe('done');
    const waited = later?.waits.flatMap(({ kind, durationMs }) => (kind === 'images' ? [durationMs] : []));
    expect(waited).toContain(3000);
    // The bake that was ended is told of as well.
    expect(later?.waits.filter(({ kind }) => kind !== 'images').length).toBeGreaterThan(1);
  });
});

describe('images that wait for others', () => {
  /** Runs images by name: whom each waits for before it bakes; → the targets of each bake. */
  async function bakesOf(
    images: Readonly<Record<string, readonly string[]>>,
    times: Readonly<Record<string, number>> = {},
  ) {
    const { bakes, context, request } = await scene({});
    const alone: string[] = [];
    const runs = (name: string): Partial<BuildPlan<BuildxResult>> => ({
      async run() {
        alone.push(name);
        return { ok: true, output: '', metadata: {}, text: '', progress: emptyProgress };
      },
    });
    const members = Object.entries(images).map(([name, others]) => ({
      ...{ name, registry: 'x.test' },
      async run({ context: own, waitFor }: MemberTurn<string>) {
        await Promise.all(others.map(waitFor));
        for (let time = 0; time < (times[name] ?? 1); time++)
          await own.shared?.bakes.bake('application', request(name, {}, { plan: runs(name) }));
        return name;
      },
    }));
    const ends = await runMembers(context, members);
    expect([...ends.values()].map(({ kind }) => kind)).toEqual(members.map(() => 'made'));
    return [...bakes.map(({ definition }) => Object.keys(definition.target).toSorted().join(' ')), ...alone];
  }

  test('hold up no bake, and are in the next one', async () => {
    expect(await bakesOf({ base: [], tools: [], web: ['base'], api: ['base'] })).toEqual([
      'base tools',
      'api web',
    ]);
  });

  test('are not left out of a bake that is only waiting for the one that they wait for', async () => {
    const images = { base: [], worker: [], web: ['base'] };
    expect(await bakesOf(images, { worker: 2 })).toEqual(['base worker', 'web worker']);
  });

  test('go on when the last of them has ended, and with those that did so already', async () => {
    expect(
      await bakesOf({
        base: [],
        tools: [],
        on: ['base'],
        also: ['tools'],
        all: ['on', 'base'],
        any: ['also', 'all'],
      }),
    ).toEqual(['base tools', 'also on', 'all', 'any']);
  });
});

test('names of the engine are taken once each, in the order that every run takes them in', async () => {
  const { bake, bakes, request } = await scene({});
  const taken: string[] = [];
  const keep = async <T>(references: readonly string[], work: () => Promise<T>): Promise<T> => {
    taken.push(`${references} before ${bakes.length + 1}`);
    return work();
  };
  const named = (image: string, reference: string) =>
    request(image, {}, { bake: { names: [{ reference, keep }] } });
  await bake([named('web', 'x/b:1'), named('api', 'x/a:2'), named('worker', 'x/b:1')], 'application');
  expect(taken).toEqual(['x/a:2 before 1', 'x/b:1 before 1']);
});

const emptyProgress: BuildxResult['progress'] = {
  ...{ vertices: [], logTail: [], warnings: [], work: [], cacheImports: [], unknownValues: 0 },
  ...{ downloads: [], resolved: [], sideBySide: { pushMs: 0, writeMs: new Map() }, writtenCaches: [] },
};
