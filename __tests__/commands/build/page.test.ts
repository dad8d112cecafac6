import { describe, expect, test } from '@jest/globals';
import { buildDocument } from '../../../src/commands/build/page.ts';
import type { BuildReport } from '../../../src/commands/build/report.ts';
import { blocksOf } from '../../support/report-blocks.ts';
import {
  BUILD_FAILED,
  LAYERS_AS_CACHE,
  LAYERS_FAILED,
  LOW_COVERAGE,
  LOW_HIT_RATE,
  PLATFORMS,
  PULL_REQUEST,
  PUSHED,
} from '../../support/sample-builds.ts';

const app = (changes: Partial<BuildReport['app']>, report = PUSHED): BuildReport => ({
  ...report,
  app: { ...report.app, ...changes },
});
const moved = '28.0 kB downloaded, 1.2 MB uploaded';
const withoutLayers = { ...PUSHED.dependencies, layers: [] };

describe('what a build begins with', () => {
  test.each<[string, BuildReport, string, string]>([
    ['a push', PUSHED, 'good', 'Built and pushed on 3 of 3 layers'],
    ['a load', { ...PUSHED, outcome: 'loaded' }, 'good', 'Built and loaded on 3 of 3 layers'],
    ['neither', { ...PUSHED, outcome: 'built' }, 'changed', 'Built on 3 of 3 layers, not pushed'],
    [
      'a layer that stands on another',
      app({ standsOn: { python: 'x' } }),
      'good',
      'Built and pushed on 2 of 3 layers',
    ],
    ['no layer that it stands on', app({ standsOn: {} }), 'good', 'Built and pushed'],
    [
      'one layer',
      {
        ...PUSHED,
        dependencies: { ...PUSHED.dependencies, layers: PUSHED.dependencies.layers.slice(0, 1) },
        app: { ...PUSHED.app, standsOn: { base: 'x' } },
      },
      'good',
      'Built and pushed on 1 of 1 layer',
    ],
    [
      'the classic way without layers',
      { ...LAYERS_AS_CACHE, dependencies: withoutLayers },
      'good',
      'Built and loaded',
    ],
    [
      'a layer that is not current, in a run that failed all the same',
      { ...LOW_HIT_RATE, prewarmNeeded: true },
      'failed',
      'Built and pushed on 3 of 3 layers; a layer is outdated, but the run failed',
    ],
    ['a failed application', BUILD_FAILED, 'failed', 'The build of the application failed'],
    ['failed layers', LAYERS_FAILED, 'failed', 'The layers could not be prepared'],
  ])('says of %s what became of it', (_what, report, tone, headline) => {
    expect(buildDocument(report)).toMatchObject({ tone, headline });
  });

  test.each<[string, BuildReport, readonly string[]]>([
    [
      'what hit, what executed, and what that saved',
      PUSHED,
      ['dependencies 100 % from cache', 'application: 1 hit, 1 executed', '2 min 28 s saved', moved, '2.1 s'],
    ],
    [
      'what failed',
      BUILD_FAILED,
      [
        'dependencies 100 % from cache',
        'application: 0 hit, 1 executed, 1 failed',
        '2 min 28 s saved',
        moved,
        '9.4 s',
      ],
    ],
    [
      'nothing of an application that was not measured, nor of time that was not saved',
      app({ stages: [] }, { ...PUSHED, trend: undefined }),
      ['dependencies 100 % from cache', moved, '2.1 s'],
    ],
    [
      'nothing of no time saved',
      { ...PUSHED, trend: PUSHED.trend && { ...PUSHED.trend, timeSavedMs: 0 } },
      ['dependencies 100 % from cache', 'application: 1 hit, 1 executed', moved, '2.1 s'],
    ],
  ])('tells %s', (_what, report, facts) => {
    expect(Object.values(buildDocument(report).facts)).toEqual(facts);
  });
});

describe('where the image is', () => {
  const reference = PUSHED.app.reference;
  const tag = (name: string) => `ghcr.io/acme/shop:${name}`;

  test.each<[string, BuildReport, string | undefined]>([
    [
      'with the tags of its repository by themselves',
      PUSHED,
      `\`${reference}\`, tagged \`main\`, \`latest\``,
    ],
    ['without a tag', app({ tags: [] }), `\`${reference}\``],
    [
      'with a tag of another repository in full',
      app({ tags: [tag('main'), 'x.test/shop:main'] }),
      `\`${reference}\`, tagged \`main\`, \`x.test/shop:main\``,
    ],
    [
      'with five tags, and how many more',
      app({ tags: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(tag) }),
      `\`${reference}\`, tagged \`a\`, \`b\`, \`c\`, \`d\`, \`e\` and 2 more`,
    ],
    [
      'in the engine, too',
      app({ tags: [tag('main')], loaded: true }),
      `\`${reference}\`, tagged \`main\`, and in the engine`,
    ],
    ['in the engine only', LAYERS_AS_CACHE, 'In the engine as `registry.example.test/shop:main`'],
    ['nowhere', PULL_REQUEST, undefined],
    ['in the engine without a name', app({ tags: [] }, LAYERS_AS_CACHE), undefined],
  ])('%s', (_what, report, where) => {
    expect(buildDocument(report).where).toBe(where);
  });
});

describe('the numbers that are seen first', () => {
  const titles = (report: BuildReport) =>
    Object.values(buildDocument(report).tiles).map(({ title }) => title);

  test('are at most four, the most important ones', () => {
    expect(titles(PUSHED)).toEqual(['Dependencies from cache', 'Duration', 'Time saved', 'What to do']);
    expect(titles(PULL_REQUEST)).toEqual([
      'Dependencies from cache',
      'Duration',
      'Application executed',
      'What to do',
    ]);
  });

  test('name the platform where there are several', () => {
    expect(titles({ ...PLATFORMS, trend: undefined })).toContain('A server downloads (linux/amd64)');
  });

  test('are the duration and what to do where nothing else is known', () => {
    const empty = { ...LAYERS_FAILED.dependencies, stages: [], dependencyHitRate: undefined };
    expect(titles({ ...LAYERS_FAILED, dependencies: empty, dependencyHitRate: undefined })).toEqual([
      'Duration',
      'What to do',
    ]);
  });

  test('tell the duration of the application beside that of the run, where it was built', () => {
    const duration = (report: BuildReport) => buildDocument(report).tiles['duration'];
    expect(duration(PULL_REQUEST)).toMatchObject({ value: '41.3 s', note: 'the application 2.9 s' });
    expect(duration(app({ durationMs: undefined }, PULL_REQUEST))?.note).toBe('the whole run');
  });
});

describe('a piece of advice', () => {
  const pieces = blocksOf(buildDocument(LOW_COVERAGE), 'Advice', 'advice').flatMap((block) => block.pieces);

  test('says what it saves in bytes, or in seconds', () => {
    expect(pieces.map(({ lead }) => lead)).toEqual([
      'Saves 383 MB: each deployment to a server that holds the layers and not yet these blobs.',
      'Saves 1 min 34 s: each build with another value of REVISION.',
    ]);
  });

  test('says where it is about, and how it is switched off', () => {
    expect(pieces.at(1)?.note).toBe(
      '`docker/Dockerfile`, line 12. More in docs/advice/argument-too-early.md; `skip-advice: argument-too-early` switches this off.',
    );
  });
});

describe('over time', () => {
  const withTrend = (changes: Partial<NonNullable<BuildReport['trend']>>) =>
    buildDocument({ ...PUSHED, trend: PUSHED.trend && { ...PUSHED.trend, ...changes } });
  const prose = (changes: Parameters<typeof withTrend>[0]) =>
    blocksOf(withTrend(changes), 'Over time', 'prose').flatMap(({ lines }) => lines);

  test('nothing is told of a first run', () => {
    expect(withTrend({ runs: 0 }).parts.map(({ title }) => title)).not.toContain('Over time');
  });

  test('a run that was not measured says so', () => {
    const document = withTrend({ rates: [100, undefined], sparkline: '█ ' });
    expect(blocksOf(document, 'Over time', 'chart')).toMatchObject([
      { label: 'Hit rate of the last 2 runs', sparkline: '█·', note: 'not measured in this run' },
    ]);
  });

  test('only what is known is told', () => {
    expect(prose({ drops: [], timeSavedMs: undefined, timeSavedInAllMs: 0, ageNote: undefined })).toEqual([]);
    expect(prose({ drops: [], timeSavedMs: undefined, ageNote: undefined })).toEqual([
      'Time saved in all known runs: 24 min 40 s.',
    ]);
    expect(prose({})).toEqual([
      '⚠️ `node-deps` used to hit: 100 % in the last 10 runs, now 50 %.',
      'Time saved in all known runs: 24 min 40 s.',
      'Runs on layers older than 14 days missed in 6 of 8 runs, on younger ones in 1 of 20.',
    ]);
  });
});

describe('a picture of an image', () => {
  const title = 'What a server with the layers holds already';

  test('of nothing is empty, and divides nothing by nothing', () => {
    const [coverage] = PUSHED.coverage;
    const nothing = { layers: 0, bytes: 0 };
    const empty = coverage && { ...coverage, totalBytes: 0, prefix: nothing, byDigest: nothing, byLayer: [] };
    const document = buildDocument({ ...PUSHED, coverage: empty === undefined ? [] : [empty] });
    const [picture] = blocksOf(document, title, 'bars');
    expect(picture?.bars.map(({ percent }) => percent)).toEqual([0, 0]);
  });

  test('says of a layer how many of its blobs are in it', () => {
    const [table] = blocksOf(buildDocument(PUSHED), title, 'table');
    expect(table?.rows.map((row) => row.at(-1))).toEqual([
      '2 blobs of it are in the image',
      '`COPY --from=python-deps` in stage runtime, line 21, makes a new layer of 27 MB',
      '1 blob of it is in the image',
    ]);
  });
});

describe('the whole run, of layers and application', () => {
  test('has the stages of both, and what is said of it', () => {
    const document = buildDocument({ ...LOW_HIT_RATE, warnings: ['w'], notices: ['n'], nextSteps: ['s'] });
    const stages = [...LOW_HIT_RATE.dependencies.stages, ...LOW_HIT_RATE.app.stages];
    const steps = stages.reduce((total, stage) => total + stage.steps.length, 0);
    expect(blocksOf(document, `Every step (${steps})`, 'table').map(({ title }) => title)).toEqual([
      ...LOW_HIT_RATE.dependencies.stages.map(({ stage }) => stage),
      'runtime',
    ]);
    expect(document).toMatchObject({
      warnings: ['w'],
      notices: ['n'],
      nextSteps: ['s'],
      error: LOW_HIT_RATE.error,
    });
  });

  const sources = (report: BuildReport) => {
    const found = buildDocument(report).parts.find(({ title }) => title.startsWith('Cache sources'));
    return found?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? [];
  };

  test.each<[Partial<NonNullable<BuildReport['app']['cache']>>, string]>([
    [{ written: 'written' }, 'written by this run'],
    [{ written: 'not-written', detail: 'no-cache is true' }, 'no-cache is true; not written by this run'],
    [{ written: 'failed' }, 'could not be written, but the image is complete'],
  ])('says of the application’s own cache what became of it: %j', (changes, detail) => {
    const { cache } = PUSHED.app;
    const [layer, , state] = sources(app({ cache: cache && { ...cache, ...changes } })).at(-1) ?? [];
    expect([layer, state]).toEqual(['application', expect.stringContaining(detail)]);
  });

  test('has no source of an application that has none', () => {
    expect(sources(app({ cache: undefined })).map(([layer]) => layer)).toEqual(
      PUSHED.dependencies.cacheSources.map(({ layer }) => layer),
    );
  });

  test('tells the attempts, and the quarter that it opened', () => {
    const dependencies = { ...PUSHED.dependencies, attempts: 2, quarterOpened: true };
    expect(buildDocument({ ...PUSHED, dependencies }).facts).toMatchObject({
      attempts: '2 attempts',
      quarter: `opened ${dependencies.quarter}`,
    });
  });
});

test('a first build is no failure: it says so once, without a rate of nothing and without misses', () => {
  const { dependencies } = PUSHED;
  const layers = dependencies.layers.map((layer) => ({ ...layer, changed: true, previousDigest: undefined }));
  const stages = dependencies.stages.map((stage) => ({
    ...stage,
    hit: 0,
    executed: stage.hit + stage.executed,
    hitRate: 0,
  }));
  const first: BuildReport = {
    ...PUSHED,
    dependencyHitRate: 0,
    misses: LOW_HIT_RATE.misses,
    dependencies: { ...dependencies, layers, stages, dependencyHitRate: 0 },
  };
  const document = buildDocument(first);
  expect(document.tone).toBe('good');
  expect(document.tiles['hit-rate']).toEqual({
    title: 'From cache',
    value: 'First run',
    note: 'the layers were built, and the next run finds them',
  });
  expect(Object.values(document.facts).join()).not.toMatch(/0 %/);
  expect(LOW_HIT_RATE.misses.length).toBeGreaterThan(0);
  expect(document.parts.map(({ title }) => title)).not.toContain('Why did it miss?');
  for (const title of ['Steps of the dependencies', 'Steps of the application'])
    expect(document.parts.find((one) => one.title === title)?.folded).toBe(true);
  // With one layer of before it is a run like any other.
  const known = layers.map((layer, index) =>
    index === 0 ? { ...layer, previousDigest: 'sha256:0' } : layer,
  );
  const later = buildDocument({ ...first, dependencies: { ...first.dependencies, layers: known } });
  expect(later.parts.map(({ title }) => title)).toContain('Why did it miss?');
});

describe('a cache that cost more time than it saved', () => {
  const losing = (timeSavedMs: number) =>
    buildDocument({
      ...PUSHED,
      trend: PUSHED.trend && { ...PUSHED.trend, timeSavedMs, timeSavedInAllMs: -300_000 },
    });

  test('is told so in the headline, the facts and the tile', () => {
    const { headline, facts, tiles } = losing(-114_900);
    expect(headline).toMatch(/; the cache cost 1 min 55 s more than it saved$/);
    expect(facts['saved']).toBe('1 min 55 s lost');
    expect(tiles['saved']).toEqual({
      title: 'Time lost',
      value: '1 min 55 s',
      note: 'by steps from the cache, which take longer to get than to run',
    });
  });

  test('by less than a second is no headline', () => {
    expect(losing(-999).headline).not.toContain('cost');
    expect(losing(-999).facts['saved']).toBe('1.0 s lost');
  });
});
