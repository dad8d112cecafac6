import { describe, expect, test } from '@jest/globals';
import {
  createProgressFold,
  type Progress,
  type ProgressEvent,
  type VertexVerdict,
} from '../../../src/core/buildkit/progress.ts';
import type { SolveStatus, Vertex } from '../../../src/core/buildkit/status.ts';

/** Seconds into the build → time, as Go writes it. */
function at(seconds: number): string {
  return new Date(Date.UTC(2026, 9, 4) + seconds * 1000).toISOString().replace('Z', '000001Z');
}

interface Times {
  readonly started?: number;
  readonly completed?: number;
  readonly cached?: boolean;
  readonly error?: string;
  readonly inputs?: readonly string[];
  readonly name?: string;
}

function event(digest: string, { started, completed, ...rest }: Times = {}): Vertex {
  return {
    digest,
    name: `[deps 2/9] RUN ${digest}`,
    ...rest,
    ...(started === undefined ? {} : { started: at(started) }),
    ...(completed === undefined ? {} : { completed: at(completed) }),
  };
}

function fold(events: readonly Vertex[], more: Partial<SolveStatus> = {}): Progress {
  const progress = createProgressFold();
  for (const vertex of events) {
    progress.push({ vertexes: [vertex] });
  }
  progress.push(more);
  return progress.snapshot();
}

function verdictOf(progress: Progress, digest: string): VertexVerdict {
  const vertex = progress.vertices.find((each) => each.digest === digest);
  if (vertex === undefined) {
    throw new Error(`No vertex ${digest}`);
  }
  return vertex;
}

const below = ['base'];
const told = { inputs: below };

describe('the verdict', () => {
  test.each<{
    what: string;
    events: readonly Times[];
    verdict: VertexVerdict['verdict'];
    inferred?: boolean;
  }>([
    { what: 'was only announced', events: [told], verdict: 'not-measured' },
    {
      what: 'started and completed',
      events: [told, { ...told, started: 1 }, { ...told, started: 1, completed: 2 }],
      verdict: 'executed',
    },
    {
      what: 'started from the cache',
      events: [told, { ...told, started: 1, cached: true }],
      verdict: 'running',
    },
    {
      what: 'was loaded from the cache',
      events: [told, { ...told, started: 1, completed: 2, cached: true }],
      verdict: 'hit',
    },
    {
      what: 'hit, and had its layers fetched',
      events: [
        { ...told, started: 1, completed: 2, cached: true },
        { started: 3 },
        { started: 3, completed: 9 },
      ],
      verdict: 'hit',
    },
    {
      what: 'could not be loaded, and executed',
      events: [
        { ...told, started: 1, completed: 2, cached: true, error: 'blob not found' },
        { ...told, started: 3, error: 'blob not found' },
        { ...told, started: 3, completed: 4 },
      ],
      verdict: 'executed',
    },
    {
      what: 'could not be loaded, and nothing more',
      events: [{ ...told, started: 1, completed: 2, cached: true, error: 'blob not found' }],
      verdict: 'not-measured',
    },
    {
      what: 'hit, with layers that could not be fetched',
      events: [
        { ...told, started: 1, completed: 2, cached: true },
        { started: 3, completed: 4, error: 'EOF' },
      ],
      verdict: 'not-measured',
    },
    {
      what: 'failed',
      events: [{ ...told, started: 1, completed: 2, error: 'exit code: 1' }],
      verdict: 'failed',
    },
    {
      what: 'failed, and executed in the end',
      events: [
        { ...told, started: 1, completed: 2, error: 'EOF' },
        { ...told, started: 3, completed: 4 },
      ],
      verdict: 'executed',
    },
    {
      what: 'could not be loaded from one cache, and was from the next',
      events: [
        { ...told, started: 1, completed: 2, cached: true, error: 'blob not found' },
        { ...told, started: 3, completed: 4, cached: true },
      ],
      verdict: 'hit',
    },
    {
      what: 'could not be loaded, and is looked for once more',
      events: [
        { ...told, started: 1, completed: 2, cached: true, error: 'blob not found' },
        { ...told, started: 3, cached: true },
      ],
      verdict: 'running',
    },
    { what: 'is under way', events: [{ ...told, started: 1 }], verdict: 'running' },
    {
      what: 'starts again after it failed',
      events: [
        { ...told, started: 1, completed: 2, error: 'EOF' },
        { ...told, started: 3, error: 'EOF' },
      ],
      verdict: 'running',
    },
    {
      what: 'was canceled while it executed',
      events: [{ ...told, started: 1, completed: 2, error: 'context canceled' }],
      verdict: 'executed',
    },
    {
      what: 'was canceled after a millisecond of executing',
      events: [{ ...told, started: 1, completed: 1.001, error: 'context canceled' }],
      verdict: 'executed',
    },
    {
      what: 'was canceled before it executed',
      events: [{ ...told, started: 1, completed: 1.0001, error: 'context canceled' }],
      verdict: 'not-measured',
    },
    {
      what: 'executed, and was found in the cache by the next target',
      events: [
        { ...told, started: 1, completed: 2 },
        { ...told, started: 3, completed: 4, cached: true },
      ],
      verdict: 'executed',
    },
    {
      what: 'hit, and had to execute all the same',
      events: [
        { ...told, started: 1, completed: 2, cached: true },
        { ...told, started: 3, completed: 4 },
      ],
      verdict: 'executed',
    },
    {
      what: 'was told to have started once more after its end',
      events: [{ ...told, started: 1, completed: 2, cached: true }, { ...told, started: 1 }, told],
      verdict: 'hit',
    },
    {
      what: 'was passed over, and nothing above it is known',
      events: [told, { ...told, started: 1, completed: 1, cached: true }],
      verdict: 'not-measured',
    },
    {
      what: 'was passed over, and executed later',
      events: [
        { ...told, started: 1, completed: 1, cached: true },
        { ...told, started: 2, completed: 3 },
      ],
      verdict: 'executed',
    },
  ])('of a step that $what: $verdict', ({ events, verdict }) => {
    const progress = fold(events.map((times) => event('step', times)));
    expect(verdictOf(progress, 'step')).toMatchObject({ verdict, inferred: false });
  });

  test.each<{ what: string; above: Times; verdict: VertexVerdict['verdict']; inferred: boolean }>([
    { what: 'hit', above: { started: 1, completed: 2, cached: true }, verdict: 'hit', inferred: true },
    {
      what: 'could not compute its key',
      above: { started: 1, completed: 1.001, error: 'not found' },
      verdict: 'not-measured',
      inferred: false,
    },
    {
      what: 'could not be loaded',
      above: { started: 1, completed: 2, cached: true, error: 'EOF' },
      verdict: 'not-measured',
      inferred: false,
    },
    {
      what: 'executed on what another vertex had made',
      above: { started: 1, completed: 2 },
      verdict: 'not-measured',
      inferred: false,
    },
    { what: 'is not done', above: { started: 1 }, verdict: 'not-measured', inferred: false },
  ])(
    'of steps that were passed over, because the one above $what: $verdict',
    ({ above, verdict, inferred }) => {
      const passedOver = { started: 1, completed: 1, cached: true };
      const progress = fold([
        event('one', { inputs: ['base'] }),
        event('two', { inputs: ['one'] }),
        event('top', { inputs: ['two'] }),
        event('one', { inputs: ['base'], ...passedOver }),
        event('two', { inputs: ['one'], ...passedOver }),
        event('top', { inputs: ['two'], ...above }),
      ]);
      expect(verdictOf(progress, 'one')).toMatchObject({ verdict, inferred });
      expect(verdictOf(progress, 'two')).toMatchObject({ verdict, inferred });
    },
  );

  test('of a step that is not loaded, although another part of the build is: only what stands on it proves a hit', () => {
    const progress = fold([
      event('base', { inputs: ['image'], started: 1, completed: 1, cached: true }),
      event('failing', { inputs: ['base'], started: 1, completed: 2, error: 'not found' }),
      event('hitting', { inputs: ['base'], started: 1, completed: 2, cached: true }),
    ]);
    expect(verdictOf(progress, 'base')).toMatchObject({ verdict: 'hit', inferred: true });
  });

  describe('of a step that did nothing, because BuildKit merged it into an equal one', () => {
    const copy = (target: string, place: string): string => `[${target} ${place}] COPY a /`;
    const load = ['one', 'two'].map((target) =>
      event(`load-${target}`, { name: `[${target} internal] load build context` }),
    );
    const equal: Times = { name: copy('one', 'deps 2/2'), inputs: ['load-one'] };
    const merged: Times = { name: copy('two', 'tools 2/3'), inputs: ['load-two'] };
    /** The target of the merged step is told of the equal one. */
    const toldOf: Times = { ...equal, name: copy('two', 'deps 2/2') };
    const run = { started: 1, completed: 2 };
    const above: Times = { name: '[two tools 3/3] RUN b', inputs: ['merged'] };

    test.each<{ what: string; events: readonly Vertex[]; verdict: VertexVerdict['verdict'] }>([
      {
        what: 'executed, as the step above shows',
        events: [
          event('equal', { ...equal, ...run }),
          event('equal', { ...toldOf, ...run }),
          event('top', { ...above, started: 3, completed: 4 }),
        ],
        verdict: 'executed',
      },
      {
        what: 'hit, while the step above executed',
        events: [
          event('equal', { ...equal, ...run, cached: true }),
          event('equal', { ...toldOf, ...run, cached: true }),
          event('top', { ...above, started: 3, completed: 4 }),
        ],
        verdict: 'hit',
      },
      {
        what: 'executed, and nothing stands on it',
        events: [event('equal', { ...equal, ...run }), event('equal', { ...toldOf, ...run })],
        verdict: 'executed',
      },
      {
        what: 'is no business of its target',
        events: [event('equal', { ...equal, ...run })],
        verdict: 'not-measured',
      },
      {
        what: 'executed, but the step above was never reached',
        events: [
          event('equal', { ...equal, ...run }),
          event('equal', { ...toldOf, ...run }),
          event('top', above),
        ],
        verdict: 'not-measured',
      },
    ])('that $what: $verdict', ({ events, verdict }) => {
      const progress = fold([...load, event('equal', equal), event('merged', merged), ...events]);
      expect(verdictOf(progress, 'merged').verdict).toBe(verdict);
    });

    test('which is never one beneath it: the same step once more, not reached in a build that failed', () => {
      const progress = fold([
        event('first', {
          name: '[a 1/3] COPY a /',
          inputs: ['load'],
          started: 1,
          completed: 2,
          cached: true,
        }),
        event('second', {
          name: '[a 2/3] RUN b',
          inputs: ['first'],
          started: 3,
          completed: 4,
          error: 'exit code: 1',
        }),
        event('third', { name: '[a 3/3] COPY a /', inputs: ['second', 'load'] }),
      ]);
      expect(verdictOf(progress, 'third').verdict).toBe('not-measured');
    });
  });

  describe('of a step without inputs, of which the cache key is asked first', () => {
    const key = { started: 1, completed: 1.5 };
    test.each<{
      what: string;
      own: readonly Times[];
      above?: Times;
      verdict: VertexVerdict['verdict'];
      inferred: boolean;
    }>([
      { what: 'executed', own: [key, { started: 2, completed: 3 }], verdict: 'executed', inferred: false },
      {
        what: 'hit',
        own: [key, { started: 2, completed: 3, cached: true }],
        verdict: 'hit',
        inferred: false,
      },
      {
        what: 'hit and was loaded',
        own: [key, { started: 2, completed: 3, cached: true }, { started: 4, completed: 5 }],
        verdict: 'hit',
        inferred: false,
      },
      {
        what: 'was passed over by a hit',
        own: [key],
        above: { started: 2, completed: 3, cached: true },
        verdict: 'hit',
        inferred: true,
      },
      {
        what: 'was passed over by a failure',
        own: [key],
        above: { started: 2, completed: 3, error: 'no' },
        verdict: 'not-measured',
        inferred: false,
      },
      { what: 'was reached by nothing', own: [key], verdict: 'not-measured', inferred: false },
      { what: 'has no key', own: [{ ...key, error: 'no' }], verdict: 'failed', inferred: false },
    ])('and that $what: $verdict', ({ own, above, verdict, inferred }) => {
      const progress = fold([
        ...own.map((times) => event('step', times)),
        event('top', { inputs: ['step'], ...above }),
      ]);
      expect(verdictOf(progress, 'step')).toMatchObject({ verdict, inferred });
    });
  });

  describe('of a step that several targets of a bake tell of', () => {
    const hit = { started: 1, completed: 2, cached: true };
    const run = { started: 1, completed: 2 };
    const fail = { started: 1, completed: 2, error: 'exit code: 1' };
    test.each<{ what: string; views: readonly Times[]; verdict: VertexVerdict['verdict'] }>([
      { what: 'hit, and executed', views: [hit, run], verdict: 'executed' },
      { what: 'executed, and hit', views: [run, hit], verdict: 'executed' },
      { what: 'executed, and failed', views: [run, fail], verdict: 'failed' },
      { what: 'hit, and is under way', views: [hit, { started: 1 }], verdict: 'running' },
      { what: 'is under way, and hit', views: [{ started: 1 }, hit], verdict: 'running' },
      { what: 'is under way, and executed', views: [{ started: 1 }, run], verdict: 'executed' },
      { what: 'was not looked at, and hit', views: [{}, hit], verdict: 'hit' },
    ])('and that $what: $verdict', ({ views, verdict }) => {
      const progress = fold(
        views.map((times, index) =>
          event('step', { ...told, ...times, name: `[t${index} deps 2/9] RUN step` }),
        ),
      );
      expect(verdictOf(progress, 'step')).toMatchObject({ verdict, inferred: false });
    });

    test('the one that saw most of it is believed', () => {
      const views = [1.5, 4, 2].map((completed, index) =>
        event('step', { ...told, started: 1, completed, name: `[t${index} deps 2/9] RUN step` }),
      );
      expect(verdictOf(fold(views), 'step')).toMatchObject({ verdict: 'executed', durationMs: 3000 });
    });
  });

  test('of a vertex that is no step and has no inputs: it is done when it is done', () => {
    const progress = fold([
      event('load', { name: '[internal] load build context', started: 1, completed: 2 }),
    ]);
    expect(verdictOf(progress, 'load')).toMatchObject({ verdict: 'executed', step: undefined });
  });

  test('of vertices that stand on each other: the fold ends all the same', () => {
    const passedOver = { started: 1, completed: 1, cached: true };
    const progress = fold([
      event('a', { inputs: ['b'], ...passedOver }),
      event('b', { inputs: ['a'], ...passedOver }),
    ]);
    expect(progress.vertices.map((vertex) => vertex.verdict)).toEqual(['not-measured', 'not-measured']);
  });

  test('of a hit whose layer the step above cannot fetch: it is not proven, and the reason is told', () => {
    const digest = `sha256:${'ab'.repeat(32)}`;
    const progress = fold(
      [
        event('below', { inputs: ['base'], started: 1, completed: 2, cached: true }),
        event('below', { started: 3 }),
      ],
      { statuses: [{ id: digest, vertex: 'below', current: 0, total: 20_291 }] },
    );
    expect(verdictOf(progress, 'below').verdict).toBe('hit');

    const failed = createProgressFold();
    failed.push({ vertexes: [event('below', { inputs: ['base'], started: 1, completed: 2, cached: true })] });
    failed.push({ statuses: [{ id: digest, vertex: 'below', current: 0, total: 20_291 }] });
    failed.push({
      vertexes: [
        event('above', {
          inputs: ['below'],
          started: 4,
          completed: 5,
          error: `could not fetch ${digest}: not found`,
        }),
      ],
    });
    expect(verdictOf(failed.snapshot(), 'below')).toMatchObject({
      verdict: 'not-measured',
      cacheError: `could not fetch ${digest}: not found`,
    });
  });
});

describe('times and bytes', () => {
  test.each<[string, readonly Times[], number]>([
    [
      'executing, not of the look-up before it',
      [
        { ...told, started: 1, completed: 2, cached: true, error: 'EOF' },
        { ...told, started: 3, completed: 4 },
      ],
      3,
    ],
    [
      'the first try',
      [
        { ...told, started: 1, completed: 2, error: 'EOF' },
        { ...told, started: 3, completed: 4 },
      ],
      1,
    ],
    [
      'the hit, not of what was fetched for it',
      [
        { started: 1, completed: 2 },
        { ...told, started: 3, completed: 4, cached: true },
      ],
      3,
    ],
    ['what was cut off, where nothing else is known', [{ ...told, started: 5, cached: true }], 5],
  ])('begin with %s', (_what, times, seconds) => {
    const progress = fold([event('step', told), ...times.map((each) => event('step', each))]);
    expect(verdictOf(progress, 'step').startedAtMs).toBe(Date.UTC(2026, 9, 4) + 1000 * seconds);
  });

  test('of executing are those between start and end, and do not count fetching', () => {
    const progress = fold([
      event('step', { inputs: below, started: 1, completed: 3.5 }),
      event('step', { started: 4, completed: 9 }),
    ]);
    expect(verdictOf(progress, 'step')).toMatchObject({
      startedAtMs: Date.UTC(2026, 9, 4) + 1000,
      durationMs: 2500,
      loadedMs: 5000,
    });
  });

  test('of loading are those of the target of a bake that saw most of it, and are not added up', () => {
    const executed = { inputs: below, started: 1, completed: 2 };
    const progress = fold([
      event('step', { ...executed, name: '[one deps 2/9] RUN step' }),
      event('step', { name: '[one deps 2/9] RUN step', started: 3, completed: 4 }),
      event('step', { ...executed, name: '[two deps 2/9] RUN step' }),
      event('step', { name: '[two deps 2/9] RUN step', started: 3, completed: 8 }),
      event('step', { ...executed, name: '[three deps 2/9] RUN step' }),
      event('step', { name: '[three deps 2/9] RUN step', started: 3, completed: 5 }),
    ]);
    expect(verdictOf(progress, 'step')).toMatchObject({ durationMs: 1000, loadedMs: 5000 });
  });

  test('of loading are the largest count of each blob, each once', () => {
    const progress = createProgressFold();
    const one = `sha256:${'1'.repeat(64)}`;
    const two = `sha256:${'2'.repeat(64)}`;
    progress.push({ vertexes: [event('step', { inputs: below, started: 1, completed: 2, cached: true })] });
    progress.push({
      statuses: [
        { id: one, vertex: 'step', current: 10, total: 100 },
        { id: one, vertex: 'step', current: 100, total: 100 },
        { id: one, vertex: 'step', current: 90, total: 100 },
        { id: two, vertex: 'step', current: 7 },
        { id: `extracting ${one}`, vertex: 'step', current: 0 },
        { id: 'pushing layers', vertex: 'step', current: 1 },
        { id: one, vertex: 'nobody', current: 100 },
      ],
    });
    expect(verdictOf(progress.snapshot(), 'step').loadedBytes).toBe(107);
  });

  test('are not added up when several targets of a bake tell of the same step, each on its own clock', () => {
    const named = (target: string, shift: number): Vertex =>
      event('step', {
        name: `[${target} base 2/2] RUN a`,
        inputs: below,
        started: 1 + shift,
        completed: 3 + shift,
      });
    const progress = fold([named('base', 0), named('python', 0.01), named('node', 0.02)]);
    expect(verdictOf(progress, 'step')).toMatchObject({ name: '[base base 2/2] RUN a', durationMs: 2000 });
  });

  test('that cannot be read count as none', () => {
    const progress = createProgressFold();
    progress.push({
      vertexes: [{ digest: 'step', name: '[a 1/1] RUN a', inputs: below, started: 'x', completed: 'y' }],
    });
    expect(verdictOf(progress.snapshot(), 'step')).toMatchObject({
      verdict: 'executed',
      durationMs: 0,
      startedAtMs: undefined,
    });
  });
});

describe('names', () => {
  test('a bake target is told from a stage by the other vertices of the bake', () => {
    const progress = fold([
      event('step', { name: '[sweet 1/2] RUN a' }),
      event('load', { name: '[sweet internal] load build definition from Dockerfile' }),
    ]);
    expect(verdictOf(progress, 'step').step).toMatchObject({ target: 'sweet', stage: '' });
  });
});

describe('a snapshot', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');

  test('names the cache sources and what was wrong with them', () => {
    const progress = fold([
      event('one', {
        name: 'importing cache manifest from ghcr.io/o/r:cache-base',
        started: 1,
        completed: 2,
        error: 'not found',
      }),
      event('two', {
        name: '[python] importing cache manifest from ghcr.io/o/r:cache-python',
        started: 1,
        completed: 2,
      }),
    ]);
    expect(progress.cacheImports).toEqual([
      { reference: 'ghcr.io/o/r:cache-base', error: 'not found' },
      { reference: 'ghcr.io/o/r:cache-python', error: undefined },
    ]);
  });

  test('has the end of the log of what failed', () => {
    const progress = fold(
      [
        event('good', { inputs: below, started: 1, completed: 2 }),
        event('bad', { inputs: below, started: 1, completed: 2, error: 'exit code: 1' }),
      ],
      {
        logs: [
          { vertex: 'good', data: base64('fine\n') },
          { vertex: 'bad', data: base64('E: no such package\n') },
        ],
      },
    );
    expect(progress.logTail).toEqual(['E: no such package']);
  });

  test('has the end of the whole log when nothing failed', () => {
    const progress = fold([event('good', { started: 1, completed: 2 })], {
      logs: [
        { vertex: 'good', data: base64('fine\n') },
        { vertex: 'unknown', data: base64('fine too\n') },
      ],
    });
    expect(progress.logTail).toEqual(['fine', 'fine too']);
  });

  test('has each warning once, and not any number of them', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ short: base64(`warning ${index % 250}`) }));
    const { warnings } = fold([], { warnings: [...many, { short: '' }] });
    expect(warnings.length).toBe(100);
    expect(warnings.slice(0, 2)).toEqual(['warning 0', 'warning 1']);
  });

  test('names the caches that were written, as an index or as a manifest, each once', () => {
    const [one, two] = ['1', '2'].map((digit) => `sha256:${digit.repeat(64)}`);
    const ids = [
      `writing cache manifest ${one}`,
      `writing cache image manifest ${two}`,
      `writing cache manifest ${one}`,
      `writing cache manifest ${one} again`,
      'writing cache manifest of nothing',
      `writing config ${one}`,
    ];
    const { writtenCaches } = fold([event('cache', { name: 'exporting cache', started: 1 })], {
      statuses: ids.map((id) => ({ id, vertex: 'cache', started: at(1), completed: at(2) })),
    });
    expect(writtenCaches).toEqual([one, two]);
  });

  test('has the whole log where what failed has printed nothing', () => {
    const progress = fold(
      [event('good', { started: 1, completed: 2 }), event('bad', { started: 1, completed: 2, error: 'no' })],
      { logs: [{ vertex: 'good', data: base64('fine\n') }] },
    );
    expect(progress.logTail).toEqual(['fine']);
  });

  test('has vertices that have no name', () => {
    const times = { started: at(1), completed: at(2), inputs: below };
    expect(fold([{ digest: 'bare', ...times }]).vertices).toMatchObject([
      { name: '', step: undefined, verdict: 'executed' },
    ]);
  });

  test('counts the bytes of as many layers as an image may have, and not of any number', () => {
    const id = (index: number): string => `sha256:${String(index).padStart(64, '0')}`;
    const statuses = Array.from({ length: 1100 }, (_, index) => ({
      id: id(index),
      vertex: 'step',
      current: 1,
    }));
    const hit = event('step', { ...told, started: 1, completed: 2, cached: true });
    const more = { id: id(0), vertex: 'step', current: 5 };
    expect(fold([hit], { statuses: [...statuses, more] }).vertices[0]?.loadedBytes).toBe(1004);
  });

  test('counts what was no status', () => {
    const progress = createProgressFold();
    progress.push({ level: 'error' });
    progress.push('text');
    progress.push({});
    expect(progress.snapshot()).toMatchObject({ vertices: [], unknownValues: 2 });
  });
});

describe('a live view', () => {
  function listen(...statuses: readonly unknown[]): readonly string[] {
    const heard: string[] = [];
    const progress = createProgressFold((news: ProgressEvent) => {
      switch (news.kind) {
        case 'log':
        case 'warning':
          heard.push(`${news.kind} ${news.vertex?.digest}: ${news.text}`);
          break;
        case 'transfer':
          heard.push(
            `transfer ${news.vertex.digest} ${news.id} ${news.currentBytes}/${news.totalBytes} ${news.done}`,
          );
          break;
        default:
          heard.push(`${news.kind} ${news.vertex.digest} ${news.durationMs} ${news.error ?? ''}`.trim());
      }
    });
    for (const status of statuses) {
      progress.push(status);
    }
    return heard;
  }
  const log = (text: string): object => ({
    logs: [{ vertex: 'step', data: Buffer.from(text).toString('base64') }],
  });
  const vertex = (times: Times): object => ({ vertexes: [event('step', times)] });

  test('hears of a step that executes, with its log line by line', () => {
    expect(
      listen(
        vertex(told),
        vertex({ ...told, started: 1 }),
        log('on'),
        log('e\ntwo'),
        vertex({ ...told, started: 1, completed: 3 }),
      ),
    ).toEqual(['started step 0', 'log step: one', 'log step: two', 'executed step 2000']);
  });

  test('hears of everything once, however many targets of a bake tell it', () => {
    const named = (target: string, times: Times): object =>
      vertex({ ...told, ...times, name: `[${target} a 1/1] RUN a` });
    expect(
      listen(
        named('one', { started: 1 }),
        named('two', { started: 1.1 }),
        named('one', { started: 1, completed: 2 }),
        named('two', { started: 1.1, completed: 2.1 }),
      ),
    ).toEqual(['started step 0', 'executed step 1000']);
  });

  test('hears of a hit, and of its layers being fetched, but not that it executes', () => {
    const id = `sha256:${'1'.repeat(64)}`;
    expect(
      listen(
        vertex({ ...told, started: 1, cached: true }),
        vertex({ ...told, started: 1, completed: 2, cached: true }),
        vertex({ started: 3 }),
        { statuses: [{ id, vertex: 'step', current: 5, total: 10 }] },
        { statuses: [{ id, vertex: 'step', current: 10, total: 10, completed: at(4) }] },
        vertex({ started: 3, completed: 4 }),
      ),
    ).toEqual(['hit step 0', `transfer step ${id} 5/10 false`, `transfer step ${id} 10/10 true`]);
  });

  test('hears nothing of a hit before it has ended, and once after it', () => {
    const start = vertex({ ...told, started: 1, cached: true });
    const end = vertex({ ...told, started: 1, completed: 2, cached: true });
    expect(listen(start, start)).toEqual([]);
    expect(listen(start, end, end)).toEqual(['hit step 0']);
  });

  test('hears why a cache could not be loaded, and that the step then failed', () => {
    expect(
      listen(
        vertex({ ...told, started: 1, completed: 2, cached: true, error: 'blob not found' }),
        vertex({ ...told, started: 3, error: 'blob not found' }),
        vertex({ ...told, started: 3, completed: 4, error: 'exit code: 1' }),
      ),
    ).toEqual([
      'warning step: The cache could not be loaded: blob not found',
      'started step 0',
      'failed step 1000 exit code: 1',
    ]);
  });

  test.each<{ what: string; events: readonly Times[]; heard: readonly string[] }>([
    {
      what: 'executes after all, although it hit',
      events: [
        { started: 1, completed: 2, cached: true },
        { started: 3, completed: 4 },
      ],
      heard: ['hit', 'executed'],
    },
    {
      what: 'hits, and fails for the next target',
      events: [
        { started: 1, completed: 2, cached: true },
        { started: 3, completed: 4, error: 'no' },
      ],
      heard: ['hit', 'failed'],
    },
    {
      what: 'executes, and fails for the next target',
      events: [
        { started: 1, completed: 2 },
        { started: 3, completed: 4, error: 'no' },
      ],
      heard: ['executed', 'failed'],
    },
    {
      what: 'starts, and is found in the cache',
      events: [{ started: 1 }, { started: 1, completed: 2, cached: true }],
      heard: ['started', 'hit'],
    },
    {
      what: 'starts, and has a cache that cannot be loaded',
      events: [{ started: 1 }, { started: 1, completed: 2, cached: true, error: 'gone' }, { started: 3 }],
      heard: ['started', 'warning', 'started'],
    },
    {
      what: 'executes without a start, as its cache could not be loaded',
      events: [
        { started: 1, completed: 2, cached: true, error: 'gone' },
        { started: 3, completed: 4 },
      ],
      heard: ['warning', 'executed'],
    },
    {
      what: 'failed, whatever comes then',
      events: [
        { started: 1, completed: 2, error: 'no' },
        { started: 3 },
        { started: 3, completed: 4 },
        { started: 5, completed: 6, cached: true },
      ],
      heard: ['failed'],
    },
  ])('hears of a step that $what', ({ events, heard }) => {
    expect(
      listen(...events.map((times) => vertex({ ...told, ...times }))).map((line) => line.split(' ')[0]),
    ).toEqual(heard);
  });

  test('hears of a bake target as soon as anything shows that it is one', () => {
    const targets: unknown[] = [];
    const progress = createProgressFold((news) => targets.push(news.vertex?.step?.target));
    progress.push(vertex({ ...told, name: '[sweet 1/2] RUN a', started: 1 }));
    progress.push({ vertexes: [event('load', { name: '[sweet internal] load .dockerignore' })] });
    progress.push(vertex({ ...told, name: '[sweet 1/2] RUN a', started: 1, completed: 2 }));
    expect(targets).toEqual([undefined, 'sweet']);
  });

  test('hears what a transfer has come to, as far as that is told', () => {
    expect(listen(vertex(told), { statuses: [{ id: 'pushing layers', vertex: 'step' }] })).toEqual([
      'transfer step pushing layers 0/undefined false',
    ]);
  });

  test('hears a warning that belongs to no vertex', () => {
    expect(listen({ warnings: [{ short: Buffer.from('careful').toString('base64') }] })).toEqual([
      'warning undefined: careful',
    ]);
  });

  test('hears nothing of a step that is canceled with the build', () => {
    expect(listen(vertex({ ...told, started: 1, completed: 2, error: 'context canceled' }))).toEqual([]);
  });

  test('hears each warning once', () => {
    const warning = { warnings: [{ vertex: 'step', short: Buffer.from('careful').toString('base64') }] };
    expect(listen(vertex(told), warning, warning)).toEqual(['warning step: careful']);
  });
});
