import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { CommandRunner } from '../../../src/adapters/process/command.ts';
import { RegistryError } from '../../../src/adapters/registry/registry-error.ts';
import type { BuildImagesReport } from '../../../src/commands/build/images-page.ts';
import type { PrewarmImagesReport } from '../../../src/commands/prewarm/images-page.ts';
import { type CommandRunOptions, runNamed } from '../../support/command-run.ts';
import { startIssuesServer } from '../../support/issues-server.ts';
import { createMemoryBuilder } from '../../support/memory-builder.ts';
import { createMemoryRegistry, type MemoryRegistry } from '../../support/memory-registry.ts';
import { githubRun } from '../../support/prewarm-run.ts';
import { signingKeyPem } from '../../support/signing-keys.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';
import { createTestClock } from '../../support/test-clock.ts';

removeTempFolders();

const dockerfile = (lock: string, code: string): string => `FROM scratch AS base
COPY ${lock} /
FROM base AS runtime
COPY ${code} /src
`;

const checkout = {
  'compose.yaml': 'services: {}\n',
  'api.Dockerfile': dockerfile('requirements.txt', 'api'),
  'web.Dockerfile': dockerfile('package-lock.json', 'web'),
  'requirements.txt': '1',
  'package-lock.json': '1',
  'api/main.py': '1',
  'web/main.js': '1',
};

/** A definition as buildx prints it: api and worker are one image. */
const definition = {
  group: { default: { targets: ['api', 'web', 'worker'] } },
  target: {
    api: { context: '.', dockerfile: 'api.Dockerfile', tags: ['x.test/shop-api:main'] },
    web: { context: '.', dockerfile: 'web.Dockerfile', tags: ['x.test/shop-web:main'] },
    worker: { context: '.', dockerfile: 'api.Dockerfile', tags: ['x.test/shop-api:main'] },
  },
};

/** A registry, a builder and a bake file of two images, and as many runs with them as a test wants. */
function createScene({
  deniedRepository,
  printed = definition,
}: {
  readonly deniedRepository?: string;
  readonly printed?: object;
} = {}) {
  const memory = createMemoryRegistry();
  const registry: MemoryRegistry = {
    ...memory,
    connect(name) {
      const client = memory.connect(name);
      const error = new RegistryError({
        ...{ kind: 'denied', method: 'POST', url: new URL('https://x.test/v2/') },
        status: 403,
      });
      const refused = async () => ({ kind: 'refused', error }) as const;
      return {
        ...client,
        probeWrite: (repository) =>
          repository === deniedRepository ? refused() : client.probeWrite(repository),
      };
    },
  };
  const builder = createMemoryBuilder(registry, 'x.test/unnamed');
  const commands: CommandRunner = {
    ...builder.commands,
    run: async (program, args, options) =>
      args.includes('--print')
        ? { exitCode: 0, stdout: JSON.stringify(printed), stderr: '' }
        : builder.commands.run(program, args, options),
  };
  const run = async (
    name: string,
    values: Readonly<Record<string, string>> = {},
    files: Readonly<Record<string, string>> = {},
    more: Pick<CommandRunOptions, 'github' | 'env' | 'home' | 'clock'> = {},
  ) =>
    runNamed(
      name,
      {
        ...{ 'bake-files': 'compose.yaml', layers: 'base=base', retries: '0', 'min-free-disk': '0' },
        ...values,
      },
      { files: { ...checkout, ...files }, commands, registry, ...more },
    );
  const build = async (
    values: Readonly<Record<string, string>> = {},
    files: Readonly<Record<string, string>> = {},
    more: Pick<CommandRunOptions, 'github' | 'env' | 'home' | 'clock'> = {},
  ) => {
    const { report, ...result } = await run('build', { push: 'true', ...values }, files, more);
    return { ...result, report: report as BuildImagesReport };
  };
  return { registry, builder, run, build };
}

const pullRequest = { github: githubRun('pull_request') };

describe('a build with bake files', () => {
  test('builds every image that they name, each on the layers in its own repository', async () => {
    const { registry, build } = createScene();
    const { report, outputs, error } = await build();
    expect(error).toBeUndefined();
    const [api, web] = ['x.test/shop-api', 'x.test/shop-web'].map((image) => registry.tags(image));
    expect(Object.keys(api ?? {})).toContain('cache-base');
    expect(Object.keys(web ?? {})).toContain('cache-base');
    expect(report).toMatchObject({
      kind: 'build',
      outcome: 'built',
      images: [
        { name: 'shop-api', targets: ['api', 'worker'], report: { kind: 'build', outcome: 'pushed' } },
        { name: 'shop-web', targets: ['web'], report: { kind: 'build', outcome: 'pushed' } },
      ],
    });
    expect(JSON.parse(outputs['images'] ?? '')).toEqual({
      api: `x.test/shop-api@${api?.['main']}`,
      worker: `x.test/shop-api@${api?.['main']}`,
      web: `x.test/shop-web@${web?.['main']}`,
    });
    expect(outputs).toMatchObject({ digest: '', image: '', imageid: '', metadata: '', coverage: '' });
  });

  test('counts the steps of all images, and after a change of one rebuilds that one', async () => {
    const { build } = createScene();
    const first = await build();
    const { report, outputs } = await build({}, { 'web/main.js': '2' });
    expect(first.report.dependencySteps).toEqual({ hit: 0, executed: 2, failed: 0 });
    expect(report.dependencySteps).toEqual({ hit: 2, executed: 0, failed: 0 });
    expect(outputs['dependency-hit-rate']).toBe('100');
    const executed = report.images.map(({ report: one }) =>
      one?.app.stages.map((stage) => stage.executed).reduce((total, count) => total + count, 0),
    );
    expect(executed).toEqual([0, 1]);
    expect(report.images[0]?.reference).toBe(first.report.images[0]?.reference);
    expect(report.images[1]?.reference).not.toBe(first.report.images[1]?.reference);
  });

  test('fails when one image fails, and reports what became of the others', async () => {
    const { build } = createScene({ deniedRepository: 'shop-web' });
    const { report, error, outputs } = await build();
    expect(error?.message).toMatch(
      /^shop-web: .*the registry does not let this run write to x.test.shop-web|refuses/,
    );
    expect(report.outcome).toBe('failed');
    expect(report.images.map(({ report: one }) => one?.outcome)).toEqual(['pushed', 'failed']);
    expect(Object.keys(JSON.parse(outputs['images'] ?? ''))).toEqual(['api', 'worker']);
  });

  test('names the image of every problem with its inputs, and begins nothing', async () => {
    const { builder, run } = createScene();
    const files = {
      'api.Dockerfile': 'FROM scratch AS other\n',
      'web.Dockerfile': 'FROM scratch AS other\n',
    };
    await expect(run('build', {}, files)).rejects.toThrow('base');
    expect(builder.lines.filter((line) => /^(bake|build)/.test(line))).toEqual([]);
  });
});

describe('a build with changed-only', () => {
  test('in a pull request leaves out the image of which nothing has changed, and says since when', async () => {
    const { registry, build } = createScene();
    await build();
    const { report, outputs } = await build({ push: 'false' }, { 'web/main.js': '2' }, pullRequest);
    const before = registry.tags('x.test/shop-api')['main'];
    expect(report.images).toMatchObject([
      {
        name: 'shop-api',
        leftOut: expect.stringMatching(/^nothing it is made from has changed since .*\d{4}-\d\d-\d\d$/),
        reference: `x.test/shop-api@${before}`,
        report: undefined,
      },
      { name: 'shop-web', leftOut: undefined, report: { outcome: 'built' } },
    ]);
    expect(JSON.parse(outputs['images'] ?? '')).toEqual({
      api: `x.test/shop-api@${before}`,
      worker: `x.test/shop-api@${before}`,
    });
  });

  test.each([
    ['a file of its layer', {}, { 'requirements.txt': '2' }],
    ['a file of its code', {}, { 'api/main.py': '2' }],
    ['its Dockerfile', {}, { 'api.Dockerfile': `${dockerfile('requirements.txt', 'api')}COPY web /web\n` }],
    ['the way it is asked for (no-cache)', { 'no-cache': 'true' }, {}],
    ['the way it is asked for (load)', { load: 'true' }, {}],
  ])('builds an image after a change of %s', async (_what, values, files) => {
    const { build } = createScene();
    await build();
    const { report } = await build({ push: 'false', ...values }, files, pullRequest);
    expect(report.images[0]?.leftOut).toBeUndefined();
    expect(report.images[0]?.report?.outcome).toMatch(/built|loaded/);
  });

  test('builds an image for a runner that is no machine of the kind it was built on', async () => {
    const { build } = createScene();
    await build();
    const leftOut = async (architecture: string) => {
      const more = { ...pullRequest, env: { RUNNER_ARCH: architecture } };
      return (await build({ push: 'false' }, {}, more)).report.images.map(
        (image) => image.leftOut !== undefined,
      );
    };
    expect(await leftOut('X64')).toEqual([true, true]);
    expect(await leftOut('ARM64')).toEqual([false, false]);
  });

  test('builds what was not pushed before, as its digest is not known', async () => {
    const { build } = createScene();
    await build({ push: 'false' });
    const { report } = await build({ push: 'false' }, {}, pullRequest);
    expect(report.images.map(({ leftOut }) => leftOut)).toEqual([undefined, undefined]);
  });

  test('builds what an image is based on that is built, although nothing of it has changed', async () => {
    const { api, web } = definition.target;
    const based = { ...web, contexts: { below: 'target:api' } };
    const { build } = createScene({
      printed: { group: { default: { targets: ['api', 'web'] } }, target: { api, web: based } },
    });
    await build();
    const { report } = await build({ push: 'false' }, { 'web/main.js': '2' }, pullRequest);
    expect(report.images.map(({ name, leftOut }) => [name, leftOut])).toEqual([
      ['shop-api', undefined],
      ['shop-web', undefined],
    ]);
  });

  test('builds an image whose layers have an older record than the history knows, which was put back', async () => {
    const { registry, run, build } = createScene();
    const home = await makeTempFolder({ 'temp/': '' });
    const signed = { 'signing-key': signingKeyPem(), history: 'auto' };
    const at = (hours: number) => ({
      home,
      clock: createTestClock(Date.parse('2026-10-01T12:00:00Z') + hours * 3_600_000),
    });
    const image = 'x.test/shop-api';
    await run('prewarm', signed, {}, at(0));
    const built = await build({ ...signed, 'changed-only': 'false' }, {}, at(1));
    expect(built.error).toBeUndefined();
    const old = await registry.connect('x.test').fetchManifest('shop-api', 'cache-record');
    const put = () =>
      registry.putManifest(image, 'cache-record', JSON.parse(Buffer.from(old?.bytes ?? []).toString()));
    const leftOut = async () => {
      put();
      const { report } = await build({ ...signed, push: 'false', 'changed-only': 'true' }, {}, at(4));
      return report.images[0]?.leftOut;
    };
    expect(await leftOut()).toContain('nothing it is made from has changed');
    await run('prewarm', { ...signed, refresh: 'all' }, {}, at(3));
    expect(await leftOut()).toBeUndefined();
  });

  test('leaves nothing out of a push, unless it is asked to', async () => {
    const { build } = createScene();
    await build();
    const push = { github: githubRun('push') };
    const plain = await build({}, {}, push);
    expect(plain.report.images.map(({ leftOut }) => leftOut)).toEqual([undefined, undefined]);
    const asked = await build({ 'changed-only': 'true' }, {}, push);
    expect(asked.report).toMatchObject({
      outcome: 'unchanged',
      images: [{ report: undefined }, { report: undefined }],
    });
  });
});

describe('a prewarm with bake files', () => {
  test('makes the layers of every image, once', async () => {
    const { registry, builder, run } = createScene();
    const { report, outputs } = await run('prewarm');
    expect(registry.tags('x.test/shop-api')['cache-base']).toBeDefined();
    expect(registry.tags('x.test/shop-web')['cache-base']).toBeDefined();
    expect(report).toMatchObject({ kind: 'prewarm', outcome: 'prewarmed', error: undefined });
    expect(outputs).toMatchObject({
      changed: '["shop-api/base","shop-web/base"]',
      digests: '',
      pushed: 'true',
    });
    const baked = builder.bakes.length;
    const again = (await run('prewarm')).report as PrewarmImagesReport;
    expect(again).toMatchObject({ outcome: 'warm', dependencySteps: { hit: 2, executed: 0, failed: 0 } });
    expect(
      builder.bakes
        .slice(baked)
        .flat()
        .map(({ pushes }) => pushes),
    ).not.toContain(true);
  });
});

describe('images that are based on a target without a name', () => {
  const { web } = definition.target;
  const printed = {
    group: { default: { targets: ['web'] } },
    target: {
      tools: { context: '.', dockerfile: 'tools.Dockerfile' },
      web: { ...web, contexts: { shared: 'target:tools' } },
    },
  };
  const files = {
    'tools.Dockerfile': 'FROM scratch AS base\nCOPY requirements.txt /\n',
    'web.Dockerfile': 'FROM shared AS base\nCOPY package-lock.json /\nFROM base AS runtime\nCOPY web /src\n',
  };
  const tools = 'x.test/shop-web-tools';

  test('wait for its layer, and have their layers on its digest', async () => {
    const { registry, builder, build } = createScene({ printed });
    const { report, error } = await build({}, files);
    expect(error).toBeUndefined();
    const digest = registry.tags(tools)['cache-base'];
    expect(digest).toBeDefined();
    expect(
      builder.bakes
        .flat()
        .find(({ target, pushes, contexts }) => target === 'base' && pushes && 'shared' in contexts)
        ?.contexts,
    ).toEqual({
      shared: `docker-image://${tools}@${digest}`,
    });
    expect(report.images).toMatchObject([
      { kind: 'shared', name: 'tools', targets: ['tools'], reference: undefined },
      { kind: 'image', name: 'shop-web', report: { outcome: 'pushed' } },
    ]);
    const again = await build({}, { ...files, 'web/main.js': '2' });
    expect(again.report.dependencySteps).toEqual({ hit: 2, executed: 0, failed: 0 });
  });

  test('have tags, and it has none', async () => {
    const { build } = createScene({ printed });
    const { error, outputs } = await build({}, files, { github: githubRun('push') });
    expect(error).toBeUndefined();
    expect(JSON.parse(outputs['tags'] ?? '')).toEqual([
      ...['x.test/shop-web:main', 'x.test/shop-web:sha-0123456'],
    ]);
  });

  test('are on its recorded digest in a pull request, and left out with it where nothing changed', async () => {
    const { registry, builder, build } = createScene({ printed });
    await build({}, files);
    const digest = registry.tags(tools)['cache-base'];
    const unchanged = await build({ push: 'false' }, files, pullRequest);
    expect(unchanged.report.images.map(({ leftOut }) => leftOut)).toEqual([
      'every image that is based on it is left out',
      expect.stringContaining('nothing it is made from has changed'),
    ]);
    const baked = builder.bakes.length;
    const changed = await build({ push: 'false' }, { ...files, 'package-lock.json': '2' }, pullRequest);
    expect(changed.error).toBeUndefined();
    expect(
      builder.bakes
        .slice(baked)
        .flat()
        .flatMap(({ contexts }) => contexts['shared'] ?? []),
    ).toContain(`docker-image://${tools}@${digest}`);
  });

  test('are not built when it fails, which is the error that is shown', async () => {
    const { build } = createScene({ printed, deniedRepository: 'shop-web-tools' });
    const { report, error } = await build({}, files);
    expect(error?.message).toMatch(/^tools: this run should write layers/);
    expect(report.images).toMatchObject([
      { failedBecause: undefined },
      { failedBecause: 'tools', report: { error: { message: 'not built, because tools failed' } } },
    ]);
  });
});

describe('other commands with bake files', () => {
  test('plan says which image needs a prewarm, and prefixes its layers', async () => {
    const { run } = createScene();
    await run('prewarm');
    const warm = await run('plan');
    expect(warm.outputs).toMatchObject({ needed: 'false', layers: '[]' });
    const { outputs } = await run('plan', {}, { 'package-lock.json': '2' });
    expect(outputs).toMatchObject({
      ...{ needed: 'true', layers: '["shop-web/base"]' },
      reason: 'shop-web: base is outdated',
    });
  });

  test('the doctor looks at every image, and names those that are not healthy', async () => {
    const { registry, run } = createScene();
    await run('prewarm');
    registry.lose('x.test/shop-web', registry.tags('x.test/shop-web')['cache-base'] ?? 'sha256:none');
    const { report, error } = await run('doctor');
    expect(report).toMatchObject({
      ...{ kind: 'doctor', healthy: false },
      images: [{ name: 'shop-api' }, { name: 'shop-web', report: { healthy: false } }],
    });
    expect(error?.message).toMatch(/shop-web: layer-absent \(base\)/);
  });

  test.each(['runners', 'part-of'])(
    '%s is refused with what to set instead: one job builds every platform',
    async (name) => {
      const { run } = createScene();
      await expect(run('plan', { [name]: 'linux/amd64=ubuntu-24.04' })).rejects.toThrow(
        new RegExp(`${name}: cannot be combined with bake-files.* platforms.*matrix: true`),
      );
    },
  );
});

describe('a maintenance with bake files', () => {
  const old = { created: '2020-01-01T00:00:00Z' };

  /** Two warm images, and an old build of each. */
  async function createPackages(options: Parameters<typeof createScene>[0] = {}) {
    const scene = createScene(options);
    await scene.run('prewarm');
    for (const image of ['x.test/shop-api', 'x.test/shop-web'])
      scene.registry.putImage(image, 'pr-7', `${image}:1000`, old);
    const home = await makeTempFolder({ 'temp/': '' });
    const clean = (
      values: Readonly<Record<string, string>> = {},
      env: Readonly<Record<string, string>> = {},
    ) => scene.run('maintain', { delete: 'pr-*', grace: '1d', ...values }, {}, { env });
    return { ...scene, clean, home };
  }

  test('cleans the package of each image, and adds up what can go', async () => {
    const { registry, clean } = await createPackages();
    const planned = await clean();
    expect(planned.error).toBeUndefined();
    expect(planned.report).toMatchObject({
      ...{ kind: 'maintain', outcome: 'planned', dryRun: true, healthy: true },
      images: [
        { name: 'shop-api', report: { image: 'x.test/shop-api', outcome: 'planned' } },
        { name: 'shop-web', report: { image: 'x.test/shop-web', outcome: 'planned' } },
      ],
    });
    expect(planned.outputs).toMatchObject({ outcome: 'planned', deletable: '2', deleted: '0' });
    const { outputs } = await clean({ 'dry-run': 'false' });
    expect(outputs).toMatchObject({ outcome: 'cleaned', deletable: '2', deleted: '2', problems: '[]' });
    expect(Number(outputs['stored-bytes'])).toBe(
      Number(planned.outputs['stored-bytes']) - Number(planned.outputs['freeable-bytes']),
    );
    for (const image of ['x.test/shop-api', 'x.test/shop-web']) {
      const tags = Object.keys(registry.tags(image));
      expect(tags).toEqual(expect.arrayContaining(['cache-base', 'cache-record']));
      expect(tags).not.toContain('pr-7');
    }
    expect((await clean()).outputs).toMatchObject({ outcome: 'clean', deletable: '0' });
  });

  test('fails when one package cannot be cleaned, and cleans the others all the same', async () => {
    const { registry, clean } = await createPackages();
    registry.lose('x.test/shop-api', registry.tags('x.test/shop-api')['cache-base'] ?? 'sha256:none');
    registry.putManifest('x.test/shop-api', 'cache-record', { schemaVersion: 2, mediaType: 'x/y' });
    const { report, outputs, error } = await clean({ 'dry-run': 'false' });
    expect(registry.tags('x.test/shop-web')['pr-7']).toBeUndefined();
    expect(registry.tags('x.test/shop-api')['pr-7']).toBeDefined();
    expect(error?.message).toMatch(/^shop-api: /);
    expect(outputs).toMatchObject({ outcome: 'failed', deleted: '1' });
    expect(report).toMatchObject({
      images: [{ report: { outcome: 'failed' } }, { report: { outcome: 'cleaned' } }],
    });
  });

  test('leaves out an image of which nothing was pushed yet', async () => {
    const { run } = createScene();
    const { report, error } = await run('maintain');
    expect(error).toBeUndefined();
    expect(report).toMatchObject({
      images: [
        { name: 'shop-api', leftOut: 'nothing has been pushed to it yet' },
        { name: 'shop-web', leftOut: 'nothing has been pushed to it yet' },
      ],
    });
  });

  test('also cleans the repository that several builds share', async () => {
    const printed = {
      group: { default: { targets: ['api', 'web'] } },
      target: {
        api: { ...definition.target.api, tags: ['x.test/shop:api'] },
        web: { ...definition.target.web, tags: ['x.test/shop:web'] },
      },
    };
    const { registry, run } = createScene({ printed });
    await run('build', { push: 'true' });
    registry.putImage('x.test/shop', 'pr-7', 'old:1000', old);
    const { report } = await run('maintain', { delete: 'pr-*', grace: '1d' });
    expect(report).toMatchObject({
      images: [
        { name: 'shop-api', report: { image: 'x.test/shop-api', outcome: 'clean' } },
        { name: 'shop-web', report: { image: 'x.test/shop-web', outcome: 'clean' } },
        { name: 'shop', targets: ['api', 'web'], report: { image: 'x.test/shop', outcome: 'planned' } },
      ],
    });
  });

  test('opens an issue for each image that is not healthy, and writes metrics of each', async () => {
    const { clean, home } = await createPackages();
    const server = await startIssuesServer('acme/shop', 'secret');
    const metrics = join(home, 'metrics.prom');
    try {
      const watch = (quota: string) =>
        clean(
          {
            ...{ notify: 'issue', 'github-token': 'secret', quota, metrics },
            ...{ 'dry-run': 'false', grace: '1d' },
          },
          { GITHUB_REPOSITORY: 'acme/shop', GITHUB_API_URL: server.apiUrl },
        );
      const { outputs } = await watch('1kB');
      expect(server.issues.map(({ title }) => title)).toEqual([
        'The cache of x.test/shop-api is not healthy',
        'The cache of x.test/shop-web is not healthy',
      ]);
      expect(outputs['healthy']).toBe('false');
      expect(JSON.parse(outputs['problems'] ?? '')).toMatchObject([
        { image: 'shop-api', name: 'quota-high' },
        { image: 'shop-web', name: 'quota-high' },
      ]);
      await watch('10GB');
      expect(server.issues.map(({ state }) => state)).toEqual(['closed', 'closed']);
    } finally {
      await server.stop();
    }
    for (const name of ['shop-api', 'shop-web'])
      expect(await readFile(join(home, `metrics-${name}.prom`), 'utf8')).toContain(`image="x.test/${name}"`);
  });
});

describe('the other tasks of the action maintain with bake files', () => {
  test('doctor names the image of each finding', async () => {
    const { registry, run } = createScene();
    await run('prewarm');
    registry.lose('x.test/shop-web', registry.tags('x.test/shop-web')['cache-base'] ?? 'sha256:none');
    const { outputs, error } = await run('maintain', { task: 'doctor' });
    expect(error?.message).toMatch(/shop-web: layer-absent \(base\)/);
    expect(outputs).toMatchObject({ outcome: 'done', healthy: 'false' });
    expect(JSON.parse(outputs['problems'] ?? '')).toContainEqual(
      expect.objectContaining({ image: 'shop-web', name: 'layer-absent', subject: 'base' }),
    );
  });

  test('mirror looks at the base images of all Dockerfiles, each once, and pins them in each', async () => {
    const { registry, run } = createScene();
    registry.putImage('up.test/debian', '12', 'debian:30');
    registry.putImage('my.test/m/debian', '12', 'debian:30');
    registry.putImage('up.test/node', '22', 'node:30');
    const files = {
      'api.Dockerfile': 'FROM up.test/debian:12 AS base\n',
      'web.Dockerfile': 'FROM up.test/node:22 AS base\nFROM up.test/debian:12\n',
    };
    const given = { task: 'mirror', to: 'my.test/m', 'dry-run': 'true', pin: 'show' };
    const { report, error } = await run('maintain', given, files);
    expect(error).toBeUndefined();
    expect(report).toMatchObject({
      images: [
        { source: 'up.test/debian:12', state: 'same' },
        { source: 'up.test/node:22', state: 'absent' },
      ],
      pinned: [
        { file: 'api.Dockerfile', line: 1 },
        { file: 'web.Dockerfile', line: 2 },
      ],
    });
  });

  test('quarters are shown and restored for every image', async () => {
    const { registry, run } = createScene();
    await run('prewarm', { quarter: '2026Q3' });
    const before = ['x.test/shop-api', 'x.test/shop-web'].map((image) => registry.tags(image)['cache-base']);
    await run(
      'prewarm',
      { quarter: '2026Q4', refresh: 'all' },
      { 'requirements.txt': '2', 'package-lock.json': '2' },
    );
    const { report, error } = await run('maintain', { task: 'quarter-restore', quarter: '2026Q3' });
    expect(error).toBeUndefined();
    expect(report).toMatchObject({
      kind: 'quarter',
      images: [{ report: { hold: { quarter: '2026Q3' } } }, { report: { hold: { quarter: '2026Q3' } } }],
    });
    expect(['x.test/shop-api', 'x.test/shop-web'].map((image) => registry.tags(image)['cache-base'])).toEqual(
      before,
    );
    const released = await run('maintain', { task: 'quarter-release' });
    expect(released.report).toMatchObject({
      images: [{ report: { task: 'release' } }, { report: { task: 'release' } }],
    });
    expect(JSON.stringify(released.report)).not.toContain('"hold"');
  });
});

describe('a quarter that starts with bake files', () => {
  const { web } = definition.target;
  const printed = {
    group: { default: { targets: ['api', 'web'] } },
    target: {
      api: definition.target.api,
      tools: { context: '.', dockerfile: 'tools.Dockerfile' },
      web: { ...web, contexts: { shared: 'target:tools' } },
    },
  };
  const files = {
    'tools.Dockerfile': 'FROM scratch AS base\nCOPY requirements.txt /\n',
    'web.Dockerfile': 'FROM shared AS base\nCOPY package-lock.json /\nFROM base AS runtime\nCOPY web /src\n',
  };

  const places = ['x.test/shop-api', 'x.test/shop-web-tools', 'x.test/shop-web'];

  test('refreshes the layers of all images in one prewarm, also of what they are based on', async () => {
    const { registry, builder, run } = createScene({ printed });
    const digests = () => places.map((image) => registry.tags(image)['cache-base']);
    await run('prewarm', { quarter: '2026Q3' }, files);
    const before = digests();
    expect(before).not.toContain(undefined);
    const restored = await run('maintain', { task: 'quarter-restore', quarter: '2026Q3' }, files);
    expect(restored.error).toBeUndefined();
    const baked = builder.bakes.length;
    const { report, error } = await run('maintain', { task: 'quarter-start' }, files);
    expect(error).toBeUndefined();
    expect(report).toMatchObject({
      images: [
        { name: 'shop-api', report: { recorded: '2026Q4', moved: [{ tag: 'cache-base' }] } },
        { name: 'tools', report: { recorded: '2026Q4', moved: [{ tag: 'cache-base' }] } },
        { name: 'shop-web', report: { recorded: '2026Q4', moved: [{ tag: 'cache-base' }] } },
      ],
    });
    expect(JSON.stringify(report)).not.toContain('"hold"');
    for (const [index, digest] of digests().entries()) expect(digest).not.toBe(before[index]);
    // What is based on nothing, then what is based on that.
    expect(builder.bakes.slice(baked)).toHaveLength(2);
  });

  test('keeps the hold of every image when the prewarm fails', async () => {
    const { run } = createScene({ printed });
    await run('prewarm', { quarter: '2026Q3' }, files);
    await run('maintain', { task: 'quarter-restore', quarter: '2026Q3' }, files);
    const { error } = await run('maintain', { task: 'quarter-start', push: 'false' }, files);
    expect(error?.message).toContain('no layer was committed');
    const { report } = await run('maintain', { task: 'quarter-show' }, files);
    const held = { report: { hold: { quarter: '2026Q3' } } };
    expect(report).toMatchObject({ images: [held, held, held] });
  });

  test('does not wait for an image that fails before', async () => {
    const { registry, run } = createScene({ printed });
    await run('prewarm', { quarter: '2026Q3' }, files);
    registry.putImage('x.test/shop-api', 'cache-part-amd64-base', 'a:1');
    const { report } = await run('maintain', { task: 'quarter-start' }, files);
    expect(report).toMatchObject({
      images: [
        { report: { error: { message: expect.stringContaining('built on separate runners') } } },
        { report: { recorded: '2026Q4' } },
        { report: { recorded: '2026Q4' } },
      ],
    });
  });
});
