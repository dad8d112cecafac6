import { describe, expect, test } from '@jest/globals';
import { fetchPart } from '../../../src/adapters/registry/part-artifact.ts';
import type { BuildReport } from '../../../src/commands/build/report.ts';
import { type CommandRunOptions, runNamed } from '../../support/command-run.ts';
import { createMemoryBuilder } from '../../support/memory-builder.ts';
import { createMemoryRegistry, type MemoryRegistryOptions } from '../../support/memory-registry.ts';
import { githubRun } from '../../support/prewarm-run.ts';
import { unpreparedDockerfile } from '../../support/small-checkout.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const image = 'x.test/shop';
const missingBlob = `ERROR: failed to compute cache key: blob sha256:${'b'.repeat(64)} not found`;
const brokenStep =
  'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2';

const layered = `FROM scratch AS base
COPY base.lock /
FROM base AS python-deps
COPY requirements.txt /
FROM base AS runtime
COPY --from=python-deps /venv /venv
COPY src /src
`;

const checkout = { Dockerfile: layered, 'base.lock': '1', 'requirements.txt': '1', 'src/main.py': '1' };

/** A registry and a builder, and as many builds with them as a test wants; `files` of them change the checkout. */
function createScene(options: MemoryRegistryOptions = {}) {
  const registry = createMemoryRegistry(options);
  const builder = createMemoryBuilder(registry, image);
  const build = async (
    values: Readonly<Record<string, string>> = {},
    files: Readonly<Record<string, string>> = {},
    more: Pick<CommandRunOptions, 'github'> = {},
  ) => {
    const [bakes, builds] = [builder.bakes.length, builder.builds.length];
    const { report, ...run } = await runNamed(
      'build',
      {
        ...{ image, tags: `${image}:main`, push: 'true', retries: '0', 'min-free-disk': '0' },
        ...values,
      },
      { files: { ...checkout, ...files }, commands: builder.commands, registry, ...more },
    );
    return {
      ...run,
      report: report as BuildReport,
      bakes: builder.bakes.slice(bakes),
      builds: builder.builds.slice(builds),
    };
  };
  const tags = () => registry.tags(image);
  return { registry, builder, build, tags };
}

/** `runtime: hit COPY …`: how each step of the application went. */
function stepsOf({ app }: BuildReport): readonly string[] {
  return app.stages.flatMap(({ stage, steps }) =>
    steps.map(({ verdict, instruction }) => `${stage}: ${verdict} ${instruction}`),
  );
}

const statesOf = ({ dependencies }: BuildReport) =>
  Object.fromEntries(dependencies.layers.map(({ name, state }) => [name, state]));

describe('a build', () => {
  test('prewarms layers that are not there, and pushes the application on their digests', async () => {
    const { builder, build, tags } = createScene();
    const { report, outputs, builds } = await build();
    const { main, 'cache-base': base, 'cache-python': python } = tags();
    expect(builder.lines.filter((line) => /^(bake|build)/.test(line))).toEqual([
      expect.stringMatching(/^bake base/),
      expect.stringMatching(/^bake python/),
      'build',
    ]);
    expect(statesOf(report)).toEqual({ base: 'rebuilt', python: 'rebuilt' });
    expect(builds[0]?.contexts).toEqual({
      base: `docker-image://${image}@${base}`,
      'python-deps': `docker-image://${image}@${python}`,
    });
    expect(report).toMatchObject({
      outcome: 'pushed',
      prewarmNeeded: false,
      app: { pushed: true, digest: main, reference: `${image}@${main}`, standsOn: { base, python } },
      error: undefined,
    });
    expect(report.coverage[0]?.prefix.layers).toBe(1);
    expect(outputs).toMatchObject({ digest: main, image: `${image}@${main}` });
  });

  test('after a change of the code runs only the steps that take the code', async () => {
    const { build, tags } = createScene();
    const first = await build();
    const layers = tags();
    const { report, bakes, builds } = await build({}, { 'src/main.py': '2' });
    expect(bakes.map((targets) => targets.map(({ pushes }) => pushes))).toEqual([[false, false]]);
    expect(stepsOf(report)).toEqual([
      'runtime: hit COPY --from=python-deps /venv /venv',
      'runtime: executed COPY src /src',
    ]);
    expect(report.dependencyHitRate).toBe(100);
    expect(report.app.standsOn).toEqual(first.report.app.standsOn);
    expect(report.app.digest).not.toBe(first.report.app.digest);
    expect(tags()['cache-python']).toBe(layers['cache-python']);
    // All layers are gzip: BuildKit converts none, and writes all that the cache needs.
    expect(builds[0]?.cacheTo).toEqual([
      `type=registry,ref=${image}:cache-builder,mode=max,ignore-error=true,force-compression=true`,
    ]);
    // Its only source is its own cache, as it was found before the build.
    expect(builds[0]?.cacheFrom).toEqual([`type=registry,ref=${image}@${layers['cache-builder']}`]);
    expect(report.misses).toMatchObject([
      { stage: 'runtime', instruction: 'COPY src /src', cause: { kind: 'file' } },
    ]);
  });

  test('with many files names those that changed, and reads their lists only then', async () => {
    const { build, registry } = createScene();
    const many = (folder: string) =>
      Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`${folder}/file-${index}.py`, '1']));
    const files = {
      Dockerfile: layered.replace('requirements.txt', 'vendor'),
      ...many('src'),
      ...many('vendor'),
    };
    const listsOf = async (tag: string) => {
      const found = await registry.connect('x.test').fetchManifest('shop', tag);
      return found?.manifest.kind === 'manifest' ? found.manifest.layers.slice(1) : [];
    };
    const since = (line: number) => registry.lines.slice(line).join('\n');
    await build({}, files);
    const lists = [...(await listsOf('cache-record')), ...(await listsOf('cache-builder-record'))];
    expect(lists).toHaveLength(2);
    const first = registry.lines.length;
    await build({}, files);
    for (const { digest } of lists) expect(since(first)).not.toMatch(new RegExp(`fetchBlob .*${digest}`));
    const second = registry.lines.length;
    const { report } = await build({}, { ...files, 'src/file-7.py': '2', 'vendor/file-8.py': '2' });
    for (const { digest } of lists) expect(since(second)).toMatch(new RegExp(`fetchBlob .*${digest}`));
    expect(report.dependencies.layers.map(({ reasons }) => reasons)).toEqual([
      [],
      ['file vendor/file-8.py changed'],
    ]);
    expect(report.misses.map(({ stage, cause }) => [stage, cause])).toContainEqual([
      'runtime',
      { kind: 'file', files: [{ path: 'src/file-7.py', change: 'content' }] },
    ]);
  });

  test('compresses the application and its cache as asked, and no layer beneath', async () => {
    const { build } = createScene();
    const { builds } = await build({ compression: 'zstd:3' });
    // No force-compression: it would convert the layers, which are gzip.
    expect(builds[0]?.cacheTo).toEqual([
      `type=registry,ref=${image}:cache-builder,mode=max,ignore-error=true,compression=zstd,compression-level=3`,
    ]);
    expect(builds[0]?.args).toContain(
      '--output=type=image,oci-mediatypes=true,compression=zstd,compression-level=3',
    );
  });

  test('after a change of the dependencies rebuilds only the layer that takes them', async () => {
    const { build, tags } = createScene();
    await build();
    const before = tags();
    const { report, bakes } = await build({}, { 'requirements.txt': '2' });
    expect(statesOf(report)).toEqual({ base: 'current', python: 'rebuilt' });
    expect(bakes.at(-1)?.map(({ target, pushes }) => [target, pushes])).toEqual([['python-deps', true]]);
    expect(report.app.standsOn).toEqual({
      base: before['cache-base'],
      python: tags()['cache-python'],
    });
  });

  test('that does not push makes the layers and no image', async () => {
    const { build, tags } = createScene();
    const { report, outputs, builds } = await build({ push: 'false' });
    expect(report).toMatchObject({
      outcome: 'built',
      app: { pushed: false, digest: undefined, reference: undefined },
      coverage: [],
      error: undefined,
    });
    expect(builds[0]?.pushes).toEqual([]);
    expect(Object.keys(tags())).toContain('cache-python');
    expect(tags()['main']).toBeUndefined();
    expect(outputs['digest']).toBe('');
    expect(report.notices).toContainEqual(expect.stringContaining('The application was not pushed'));
  });

  test('in a pull request stands on what is up to date, and writes nothing', async () => {
    const { build, tags } = createScene();
    await build();
    const before = tags();
    const { report, bakes, builds } = await build(
      { push: 'false', history: 'false' },
      { 'requirements.txt': '2' },
      { github: githubRun('pull_request') },
    );
    expect(tags()).toEqual(before);
    expect(statesOf(report)).toEqual({ base: 'current', python: 'built-not-pushed' });
    expect(bakes.flat().map(({ pushes }) => pushes)).not.toContain(true);
    expect(builds[0]?.contexts).toEqual({ base: `docker-image://${image}@${before['cache-base']}` });
    expect(builds[0]?.cacheTo).toEqual([]);
    expect(report).toMatchObject({ prewarmNeeded: true, app: { standsOn: { base: before['cache-base'] } } });
  });

  test('of a Dockerfile without layers is an ordinary build with a cache of its own', async () => {
    const { build, tags } = createScene();
    const files = { Dockerfile: 'FROM scratch\nCOPY . .\n' };
    const { report, bakes } = await build({}, files);
    expect(bakes).toEqual([]);
    expect(report).toMatchObject({ outcome: 'pushed', app: { standsOn: {} }, dependencies: { layers: [] } });
    expect(Object.keys(tags()).sort()).toEqual(['cache-builder', 'cache-builder-record', 'main']);
    expect(report.warnings).toContainEqual(expect.stringContaining('The Dockerfile has no dependency layer'));
    expect(stepsOf((await build({}, files)).report)).toEqual(['stage-0: hit COPY . .']);
  });

  test('of an unprepared Dockerfile tells of its parts by the names and lines that the user knows', async () => {
    const { build, tags } = createScene();
    await build({}, { Dockerfile: unpreparedDockerfile });
    const { report, builds } = await build({}, { Dockerfile: unpreparedDockerfile, 'src/main.py': '2' });
    const lines = { first: 1, last: 3 };
    expect(report.dependencies.layers).toMatchObject([
      { name: 'app', target: 'app@deps', lines, state: 'current' },
    ]);
    expect(report.dependencies.stages).toMatchObject([{ stage: 'app@deps', lines, hit: 2, executed: 0 }]);
    expect(report.app.stages).toMatchObject([{ stage: 'app', hit: 0, executed: 1 }]);
    expect(report.app.standsOn).toEqual({ app: tags()['cache-app'] });
    expect(builds[0]?.contexts).toEqual({ 'app--deps': `docker-image://${image}@${tags()['cache-app']}` });
  });

  test('with layers-as: cache takes the lowest layers for cache sources, and says what that costs', async () => {
    const { build, tags } = createScene();
    const { report, builds } = await build({ 'layers-as': 'cache' });
    expect(builds[0]?.contexts).toEqual({});
    expect(builds[0]?.cacheFrom).toEqual([`type=registry,ref=${image}@${tags()['cache-base']}`]);
    expect(report).toMatchObject({ outcome: 'pushed', layersAs: 'cache', app: { standsOn: {} } });
    expect(report.notices).toContainEqual(expect.stringMatching(/^layers-as: cache passes the layers/));
  });

  test('with layers-as: cache writes its cache to where the user says, and not to its own', async () => {
    const { build, tags } = createScene();
    const cacheTo = 'type=registry,ref=x.test/other:cache';
    const { builds } = await build({ 'layers-as': 'cache', 'cache-to': cacheTo });
    expect(builds[0]?.cacheTo).toEqual([cacheTo]);
    expect(tags()['cache-builder']).toBeUndefined();
  });

  test('with no-cache refreshes every layer, and hits nothing', async () => {
    const { build, tags } = createScene();
    await build();
    const before = tags();
    const { report, bakes, builds } = await build({ 'no-cache': 'true' });
    const { 'cache-base': base, 'cache-python': python } = tags();
    expect(bakes.flat().map(({ noCache, cacheFrom }) => [noCache, cacheFrom])).toEqual([
      [true, []],
      [true, []],
    ]);
    expect(base).not.toBe(before['cache-base']);
    expect(report.app.standsOn).toEqual({ base, python });
    expect(builds[0]).toMatchObject({ noCache: true, cacheFrom: [] });
    expect(stepsOf(report).filter((step) => step.includes('hit'))).toEqual([]);
    expect(report.app.cache).toMatchObject({ state: 'not-used', detail: 'no-cache is true' });
  });

  test('of one platform of several is pushed by digest, and left for the run that merges', async () => {
    const { registry, build, tags } = createScene();
    const { report, builds } = await build({ 'part-of': '7', platforms: 'linux/amd64' });
    expect(report).toMatchObject({ outcome: 'pushed', app: { tags: [], reference: expect.any(String) } });
    expect(tags()['main']).toBeUndefined();
    expect(tags()['cache-base']).toBeUndefined();
    expect(builds[0]?.args).toContain(
      `--output=type=image,"name=${image}",push-by-digest=true,name-canonical=true,push=true`,
    );
    const part = { of: '7', name: 'linux-amd64' };
    expect(await fetchPart(registry.connect('x.test'), 'shop', 'build', part)).toMatchObject({
      platform: 'linux/amd64',
      app: { digest: report.app.digest, repositories: [image] },
    });
  });

  test('that only calls for checks prints what they say, and builds and pushes nothing', async () => {
    const { build, tags } = createScene();
    const { report, builds, said } = await build({ call: 'check' });
    expect(said).toContain('check has nothing to complain of\n');
    expect(builds[0]?.pushes).toEqual([]);
    expect(report).toMatchObject({ outcome: 'built', app: { pushed: false } });
    expect(tags()).toEqual({});
  });
});

describe('a build that fails', () => {
  test('in the application keeps the layers that it made, and says so', async () => {
    const { builder, build, tags } = createScene();
    builder.failBuilds(brokenStep);
    const { report, error } = await build();
    expect(error?.message).toContain('exit code: 2');
    expect(report).toMatchObject({
      outcome: 'failed',
      error,
      prewarmNeeded: false,
      app: { pushed: false, digest: undefined },
      dependencies: { error: undefined },
    });
    expect(statesOf(report)).toEqual({ base: 'rebuilt', python: 'rebuilt' });
    expect(tags()['main']).toBeUndefined();
    const again = await build();
    expect(statesOf(again.report)).toEqual({ base: 'current', python: 'current' });
    expect(again.report.outcome).toBe('pushed');
  });

  test('in a layer builds no application', async () => {
    const { builder, build } = createScene();
    builder.failBakes(brokenStep);
    const { report, builds } = await build();
    expect(builds).toEqual([]);
    expect(statesOf(report)).toEqual({ base: 'failed', python: 'not-built' });
    expect(report).toMatchObject({
      outcome: 'failed',
      prewarmNeeded: true,
      dependencies: { error: { message: report.error?.message } },
    });
  });

  test('because its login may not push does so before anything is built', async () => {
    const { builder, build } = createScene({ writable: false });
    const { report } = await build({ prewarm: 'none' });
    expect(report.error?.message).toContain('push is true, but the registry does not let this run write');
    expect([builder.bakes, builder.builds]).toEqual([[], []]);
  });

  test('because its layers hit less than they should has pushed all the same', async () => {
    const { build, tags } = createScene();
    const { report } = await build({ 'min-hit-rate': '50', 'on-low-hit-rate': 'fail' });
    expect(report.error?.message).toContain('expected at least 50 % of the dependency steps from the cache');
    expect(report.app.digest).toBe(tags()['main']);
  });
});

describe('a build that misses a blob', () => {
  test('tries once more before it leaves anything out', async () => {
    const { builder, build } = createScene();
    await build();
    builder.failBuilds(missingBlob);
    const { report, builds } = await build();
    expect(report.outcome).toBe('pushed');
    expect(builds[1]?.cacheFrom).toEqual(builds[0]?.cacheFrom);
    expect(report.warnings).toEqual([]);
  });

  test('twice does without its own cache', async () => {
    const { builder, build } = createScene();
    await build();
    builder.failBuilds(missingBlob, 2);
    const { report, builds } = await build();
    expect(builds.map(({ cacheFrom }) => cacheFrom.length)).toEqual([1, 1, 0]);
    expect(Object.keys(builds[2]?.contexts ?? {})).toEqual(['base', 'python-deps']);
    expect(report.app.cache).toMatchObject({ state: 'broken', written: 'written' });
    expect(report.warnings).toEqual([expect.stringContaining(`Rebuilt without ${image}:cache-builder`)]);
  });

  test('three times does without the image of the layer that is broken', async () => {
    const { registry, builder, build, tags } = createScene();
    await build();
    builder.failBuilds(missingBlob, 3);
    const { 'cache-python': python } = tags();
    // The check has found it whole.
    builder.beforeBuild = () => {
      if (python !== undefined) registry.lose(image, python);
    };
    const { report, builds } = await build();
    expect(Object.keys(builds[3]?.contexts ?? {})).toEqual(['base']);
    expect(report).toMatchObject({ outcome: 'pushed', app: { standsOn: { base: tags()['cache-base'] } } });
    expect(report.app.standsOn).not.toHaveProperty('python');
    expect(report.warnings).toContainEqual(expect.stringContaining('Rebuilt without the image of python'));
  });

  test('of a layer that is a cache source does without that source', async () => {
    const { registry, builder, build, tags } = createScene();
    const values = { 'layers-as': 'cache' };
    await build(values);
    builder.failBuilds(missingBlob, 3);
    const { 'cache-base': base } = tags();
    if (base === undefined) throw new Error('no layer');
    builder.beforeBuild = () => registry.lose(image, base);
    const { report, builds } = await build(values);
    const uses = builds.map(({ cacheFrom }) => cacheFrom.some((source) => source.includes(base)));
    expect(uses).toEqual([true, true, true, false]);
    expect(report).toMatchObject({ outcome: 'pushed', app: { standsOn: {}, cache: { state: 'broken' } } });
    expect(report.warnings).toContainEqual(expect.stringContaining('Rebuilt without the image of base'));
  });

  test('and has nothing left to leave out fails with it', async () => {
    const { builder, build } = createScene();
    builder.failBuilds(missingBlob, 9);
    const { report, builds } = await build();
    expect(report).toMatchObject({ outcome: 'failed', dependencies: { error: undefined } });
    expect(report.error?.message).toContain('not found');
    expect(builds).toHaveLength(3);
  });
});
