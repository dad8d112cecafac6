import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Session } from '../../../src/adapters/runner/session.ts';
import { readBuild } from '../../../src/commands/build/inputs.ts';
import type { ReadContext } from '../../../src/commands/command.ts';
import { readEachImage, readImages } from '../../../src/commands/images/images.ts';
import { type PrewarmWork, readPrewarm } from '../../../src/commands/prewarm/inputs.ts';
import { wholeLayer } from '../../../src/core/layers/whole-layer.ts';
import { fakeCommands } from '../../support/fake-commands.ts';
import { createMemoryRun } from '../../support/memory-run.ts';
import { githubRun } from '../../support/prewarm-run.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

type Targets = Readonly<Record<string, unknown>>;

const api = { context: 'api', tags: ['ghcr.io/acme/shop-api:1'] };
const web = { context: 'web', dockerfile: 'web.Dockerfile', tags: ['ghcr.io/acme/shop-web'] };

/** A checkout with two Dockerfiles, and buildx that prints these targets. */
async function scene(target: Targets, more: Partial<Session> = {}) {
  const cwd = await makeTempFolder();
  for (const [folder, name] of [
    ['api', 'Dockerfile'],
    ['web', 'web.Dockerfile'],
  ] as const) {
    mkdirSync(join(cwd, folder));
    writeFileSync(join(cwd, folder, name), 'FROM scratch AS base\nCOPY a /a\nFROM base AS app\n');
  }
  const commands = fakeCommands({
    'docker buildx bake*': JSON.stringify({ group: { default: { targets: Object.keys(target) } }, target }),
    'git rev-parse*': `${githubRun('push').revision}\n`,
  });
  const { session } = createMemoryRun({}, { cwd, tempFolder: await makeTempFolder(), commands, ...more });
  const context = {
    ...session,
    ...{ nowMs: 0, githubRepository: 'Acme/Shop', actor: 'octocat', githubContainerHost: 'ghcr.io' },
    ...{ isForkPullRequest: false, hasOwnSsh: false },
  } satisfies ReadContext;
  const given = { 'bake-files': 'compose.yaml' };
  return {
    context,
    commands,
    images: (values: Session['values'] = {}) => readImages({ ...given, ...values }, context),
  };
}

/** The values of each image. */
async function valuesOf(target: Targets, values: Session['values'] = {}, more: Partial<Session> = {}) {
  const read = await (await scene(target, more)).images(values);
  expect(read?.reader.problems).toEqual([]);
  return Object.fromEntries((read?.inputs ?? []).map((image) => [image.name, image.values]));
}

describe('a run without bake-files', () => {
  test('is the run of one image', async () => {
    const { context, commands } = await scene({});
    expect(await readImages({ image: 'ghcr.io/acme/app', layers: 'auto' }, context)).toBeUndefined();
    expect(commands.lines).toEqual([]);
  });

  test.each(['targets', 'set', 'vars'])('refuses %s', async (name) => {
    const { context } = await scene({});
    const read = await readImages({ [name]: 'api.tags=x' }, context);
    expect(read?.reader.problems).toContainEqual({
      input: name,
      message: expect.stringContaining('bake-files'),
    });
  });
});

describe('what buildx is asked', () => {
  test('are files, targets and overrides; variables are in its environment, and what the runner keeps there is not', async () => {
    const env = {
      PATH: '/bin',
      TAG: 'dev',
      'INPUT_REGISTRY-PASSWORD': 'hush',
      ACTIONS_RUNTIME_TOKEN: 'hush',
    };
    const { images, commands } = await scene({ api }, { env });
    await images({
      'bake-files': 'compose.yaml\nprod.hcl',
      ...{ targets: 'api,web', set: '*.args.A=1,2\napi.output=type=image,"name=a,b"', vars: 'TAG=1,"2"' },
    });
    expect(commands.lines[0]).toBe(
      'docker buildx bake --progress quiet --print --file compose.yaml --file prod.hcl --set *.args.A=1,2 --set api.output=type=image,"name=a,b" api web',
    );
    expect(commands.options[0]?.env).toEqual({ PATH: '/bin', TAG: '1,"2"' });
  });

  test('are variables as flags where buildx is told to take none from its environment', async () => {
    const { images, commands } = await scene({ api }, { env: { BUILDX_BAKE_DISABLE_VARS_ENV_LOOKUP: '1' } });
    await images({ vars: 'A=1\nB=2', targets: 'api' });
    expect(commands.lines[0]).toMatch(/ --var A=1 --var B=2 api$/);
  });

  test('is also what targets there are, where some are chosen: they may share a repository', async () => {
    const slim = { context: 'api', target: 'base', tags: ['ghcr.io/acme/shop-api:slim'] };
    const printed = (target: Targets) =>
      JSON.stringify({ group: { default: { targets: Object.keys(target) } }, target });
    const commands = fakeCommands({
      'docker buildx bake*': ({ args }) => printed(args.at(-1) === '*' ? { api, slim } : { api }),
    });
    const read = await (await scene({}, { commands })).images({ targets: 'api' });
    expect(commands.lines.map((line) => line.split(' ').at(-1))).toEqual(['api', '*']);
    expect(read?.inputs?.map(({ image }) => image)).toEqual(['ghcr.io/acme/shop-api-api']);
  });

  test('is what is built without a choice, where buildx knows no patterns', async () => {
    const slim = { context: 'api', target: 'base', tags: ['ghcr.io/acme/shop-api:slim'] };
    const printed = (target: Targets) =>
      JSON.stringify({ group: { default: { targets: Object.keys(target) } }, target });
    const commands = fakeCommands({
      'docker buildx bake*': ({ args }) =>
        args.at(-1) === '*'
          ? { exitCode: 1, stderr: 'ERROR: failed to find target *\n' }
          : printed(args.at(-1) === 'api' ? { api } : { api, slim }),
    });
    const read = await (await scene({}, { commands })).images({ targets: 'api' });
    expect(read?.inputs?.map(({ image }) => image)).toEqual(['ghcr.io/acme/shop-api-api']);
  });

  test('need not be answered for targets that are not chosen', async () => {
    const commands = fakeCommands({
      'docker buildx bake*': ({ args }) =>
        args.at(-1) !== 'api'
          ? { exitCode: 1, stderr: 'ERROR: other: no such file\n' }
          : JSON.stringify({ group: { default: { targets: ['api'] } }, target: { api } }),
    });
    const read = await (await scene({}, { commands })).images({ targets: 'api' });
    expect(read?.inputs?.map(({ image }) => image)).toEqual(['ghcr.io/acme/shop-api']);
  });

  test('is nothing where a variable has no name', async () => {
    const { images, commands } = await scene({ api });
    expect((await images({ vars: 'hush' }))?.reader.problems).toEqual([
      { input: 'vars', message: 'expected lines "NAME=value", got one without a name or "="' },
    ]);
    expect(commands.lines).toEqual([]);
  });

  test('is answered in its own words where it cannot', async () => {
    const commands = fakeCommands({
      'docker buildx bake*': {
        exitCode: 1,
        stderr:
          'docker-bake.hcl:3\n------\n   2 | x\n------\nERROR: docker-bake.hcl:3,31-4,1: Invalid single-argument block definition\n',
      },
    });
    const read = await (await scene({}, { commands })).images();
    expect(read?.inputs).toBeUndefined();
    expect(read?.reader.problems).toEqual([
      {
        input: 'bake-files',
        message:
          'buildx cannot read compose.yaml: docker-bake.hcl:3,31-4,1: Invalid single-argument block definition',
      },
    ]);
  });

  test('is nothing where an input is wrong that each image has by itself', async () => {
    const { images, commands } = await scene({ api });
    const read = await images({
      ...{ image: 'ghcr.io/acme/app', tags: 'ghcr.io/acme/app:1', target: 'app', context: './api' },
      ...{ 'build-args': 'A=1', refresh: 'base', targets: '--print' },
    });
    expect(read?.reader.problems.map(({ input }) => input).sort()).toEqual(
      ['build-args', 'context', 'image', 'refresh', 'tags', 'target', 'targets'].sort(),
    );
    expect(read?.reader.problems).toContainEqual({
      input: 'build-args',
      message:
        'cannot be combined with bake-files, where each image has its own. Use set: *.args.NAME=value, or TARGET in place of *',
    });
    expect(commands.lines).toEqual([]);
  });
});

describe('the values of an image', () => {
  test('are what the file says of it', async () => {
    const values = await valuesOf({
      api: {
        ...api,
        ...{ target: 'app', args: { A: '1,"2"', B: null }, platforms: ['linux/amd64', 'linux/arm64'] },
        ...{ contexts: { src: 'cwd://web', base: 'docker-image://alpine' }, labels: { a: 'b' } },
        ...{ annotations: ['index:a=b'], attest: [{ type: 'provenance', mode: 'max' }, 'type=sbom'] },
        ...{ secret: [{ id: 'a', src: 'a.txt' }, 'id=b,env=B', 'id=c', 'type=env,id=D'] },
        ...{ ssh: [{ id: 'default', paths: ['k1', 'k2'] }], 'no-cache': true, pull: true },
        ...{ 'no-cache-filter': ['app'], network: 'host', 'shm-size': '2g', ulimits: ['nofile=1:2'] },
        ...{ 'extra-hosts': { db: '10.0.0.1' }, entitlements: ['network.host'], call: 'check' },
        ...{ output: ['type=cacheonly', { type: 'local', dest: 'out' }], 'cache-from': ['type=gha'] },
      },
    });
    expect(values['shop-api']).toMatchObject({
      ...{ image: 'ghcr.io/acme/shop-api', tags: 'ghcr.io/acme/shop-api:1', file: 'api/Dockerfile' },
      ...{ context: 'api', target: 'app', 'build-args': '"A=1,""2"""', platforms: 'linux/amd64,linux/arm64' },
      ...{ 'build-contexts': 'src=web\nbase=docker-image://alpine', labels: 'a=b' },
      ...{ annotations: 'index:a=b', attests: 'type=provenance,mode=max\ntype=sbom', pull: 'true' },
      ...{ 'secret-files': 'a=a.txt\nc=c', 'secret-envs': 'b=B\nD=D', ssh: '"default=k1,k2",' },
      ...{ 'no-cache': 'true', 'no-cache-filters': 'app', network: 'host', 'shm-size': '2g' },
      ...{ ulimit: 'nofile=1:2', 'add-hosts': 'db=10.0.0.1', allow: 'network.host', call: 'check' },
      ...{ outputs: 'type=local,dest=out', 'cache-from': '', 'bake-files': '' },
    });
  });

  test('hold what was given to the run', async () => {
    const values = await valuesOf(
      { api: { ...api, labels: { a: 'b' }, secret: ['id=x,src=x.txt'], platforms: ['linux/amd64'] } },
      {
        ...{ push: 'true', quarter: '2026Q4', labels: 'c=d', secrets: 'x=hush', platforms: 'linux/arm64' },
        'layers-as': 'cache',
      },
    );
    expect(values['shop-api']).toMatchObject({
      ...{ push: 'true', quarter: '2026Q4', labels: 'a=b\nc=d', secrets: 'x=hush', 'secret-files': '' },
      platforms: 'linux/arm64',
    });
  });

  test('are those of the file with those of the run', async () => {
    const ofFile = {
      ...{ labels: { a: 'file' }, annotations: ['a=file'], attest: ['type=sbom'], ssh: ['file'] },
      ...{ ulimits: ['nofile=1:1'], entitlements: ['network.host'], 'extra-hosts': { file: '10.0.0.1' } },
      ...{ 'no-cache-filter': ['file'] },
    };
    const ofRun = {
      ...{ labels: 'a=run', annotations: 'a=run', attests: 'type=provenance', ssh: 'run' },
      ...{ ulimit: 'nproc=1:1', allow: 'security.insecure', 'add-hosts': 'run=10.0.0.2' },
      'no-cache-filters': 'run',
    };
    expect((await valuesOf({ api: { ...api, ...ofFile } }, ofRun))['shop-api']).toMatchObject({
      ...{ labels: 'a=file\na=run', annotations: 'a=file\na=run', attests: 'type=sbom\ntype=provenance' },
      ...{ ssh: 'file\nrun', ulimit: 'nofile=1:1\nnproc=1:1', allow: 'network.host\nsecurity.insecure' },
      ...{ 'add-hosts': 'file=10.0.0.1\nrun=10.0.0.2', 'no-cache-filters': 'file\nrun' },
    });
  });

  test('are those of the run where there can be only one', async () => {
    const ofFile = { network: 'none', 'shm-size': '1g', platforms: ['linux/amd64'], call: 'outline' };
    const ofRun = { network: 'host', 'shm-size': '2g', platforms: 'linux/arm64', call: 'check' };
    const target = { api: { ...api, ...ofFile } };
    expect((await valuesOf(target, ofRun))['shop-api']).toMatchObject(ofRun);
    expect((await valuesOf(target, { call: 'build' }))['shop-api']).toMatchObject({
      ...{ network: 'none', 'shm-size': '1g', platforms: 'linux/amd64', call: 'outline' },
    });
  });

  test.each(['pull', 'no-cache'])('have %s on where the file or the run has', async (name) => {
    const of = async (ofFile: boolean, ofRun: string) =>
      (await valuesOf({ api: { ...api, [name]: ofFile } }, { [name]: ofRun }))['shop-api']?.[name];
    expect([await of(true, 'false'), await of(false, 'true'), await of(false, 'false')]).toEqual([
      ...['true', 'true', 'false'],
    ]);
  });

  test('have caches of the file where layers are caches', async () => {
    const target = { api: { ...api, 'cache-from': ['type=gha'], 'cache-to': ['type=gha,mode=max'] } };
    const caches = { 'cache-from': 'type=gha', 'cache-to': 'type=gha,mode=max' };
    expect((await valuesOf(target, { 'layers-as': 'cache' }))['shop-api']).toMatchObject(caches);
    expect((await valuesOf(target))['shop-api']).toMatchObject({ 'cache-from': '', 'cache-to': '' });
  });

  test('are pushed by the file, but not with push: auto where the event may not', async () => {
    const target = { api: { ...api, output: ['type=registry', 'type=local,dest=out'] } };
    const outputsOf = async (push: string, event: 'push' | 'pull_request') =>
      (await valuesOf(target, { push }, { github: githubRun(event) }))['shop-api']?.['outputs'];
    expect(await outputsOf('auto', 'push')).toBe('type=registry\ntype=local,dest=out');
    expect(await outputsOf('auto', 'pull_request')).toBe('type=local,dest=out');
    expect(await outputsOf('false', 'pull_request')).toBe('type=registry\ntype=local,dest=out');
  });

  test('take a secret of the name of a variable, else of a file', async () => {
    const target = { api: { ...api, secret: ['id=TOKEN', 'id=file'] } };
    expect((await valuesOf(target, {}, { env: { TOKEN: 'x' } }))['shop-api']).toMatchObject({
      ...{ 'secret-envs': 'TOKEN=TOKEN', 'secret-files': 'file=file' },
    });
  });

  test('name a Dockerfile that is not in the context', async () => {
    const fileOf = async (dockerfile: string) =>
      (await valuesOf({ api: { ...api, dockerfile } }))['shop-api']?.['file'];
    expect(await fileOf('../docker/api.Dockerfile')).toBe('docker/api.Dockerfile');
    expect(await fileOf('/srv/Dockerfile')).toBe('/srv/Dockerfile');
    expect(await fileOf('cwd://docker/Dockerfile')).toBe('docker/Dockerfile');
  });

  test('have no names where others stand on it', async () => {
    const values = await valuesOf(
      { web: { ...web, contexts: { base: 'target:base' } }, base: { context: 'api' } },
      { push: 'true', load: 'true' },
    );
    expect(values['base']).toMatchObject({
      image: 'ghcr.io/acme/shop-web-base',
      ...{ tags: '', outputs: '' },
    });
    expect(values['shop-web']).toMatchObject({ push: 'true', 'build-contexts': 'base=target:base' });
  });

  test('have the lines of layers that are for it, and those for all', async () => {
    const other = { context: 'web', tags: ['ghcr.io/acme/other'] };
    const values = await valuesOf(
      { api, worker: api, web, other },
      { layers: 'base=base\nworker/deps=app\nshop-web/node=a/b' },
    );
    expect(Object.entries(values).map(([name, { layers }]) => [name, layers])).toEqual([
      ['shop-api', 'base=base\ndeps=app'],
      ['other', 'base=base'],
      ['shop-web', 'base=base\nnode=a/b'],
    ]);
  });

  test('an inline Dockerfile is a file of the run, which is read on GitHub, too', async () => {
    const target = { api: { ...api, 'dockerfile-inline': 'FROM scratch AS inline\n' } };
    const { images, context } = await scene(target, { github: githubRun('push') });
    const read = await images();
    const file = read?.inputs?.[0]?.values['file'] ?? '';
    expect(readFileSync(file, 'utf8')).toBe('FROM scratch AS inline\n');
    const each = await readEachImage(read?.inputs ?? [], context, readPrewarm);
    expect(each.reader.problems).toEqual([]);
    expect(each.inputs?.map(({ inputs }) => inputs.project.dockerfilePath)).toEqual([file]);
  });
});

describe('what others are based on', () => {
  const onShared = 'FROM shared AS base\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n';
  const target = {
    web: { ...web, contexts: { shared: 'target:tools' } },
    tools: { context: 'tools' },
  };

  /** The images of a file whose target `tools` has this Dockerfile. */
  async function read(dockerfile: string, values: Session['values'] = {}) {
    const { images, context } = await scene(target);
    mkdirSync(join(context.cwd, 'tools'));
    writeFileSync(join(context.cwd, 'tools', 'Dockerfile'), dockerfile);
    writeFileSync(join(context.cwd, 'web', 'web.Dockerfile'), onShared);
    writeFileSync(join(context.cwd, 'web', 'requirements.txt'), '');
    const named = await images({ ...values, layers: 'auto' });
    const each = await readEachImage(
      named?.inputs ?? [],
      context,
      readPrewarm,
      ({ inputs, project }) => wholeLayer(project.dockerfile, project.layers, inputs.target)?.name,
    );
    expect(each.reader.problems).toEqual([]);
    return each.inputs ?? [];
  }

  const layersOf = (work: PrewarmWork | undefined) => [
    work?.project.values.buildContexts['shared'],
    ...(work?.project.layers ?? []).map(({ name }) => name),
  ];

  test('is a layer where it has nothing else, and layers are on it', async () => {
    const [tools, app] = await read('FROM scratch AS tools\nRUN apt-get install -y curl\n');
    expect([tools?.name, tools?.wholeLayer, app?.wholeLayer]).toEqual(['tools', 'tools', undefined]);
    expect(layersOf(app?.inputs)).toEqual(['docker-image://ghcr.io/acme/shop-web-tools:cache-tools', 'base']);
    const reference = `ghcr.io/acme/shop-web-tools@sha256:${'a'.repeat(64)}`;
    expect(layersOf(await app?.basedOn(new Map([['tools', reference]])))).toEqual([
      `docker-image://${reference}`,
      'base',
    ]);
    expect(layersOf(await app?.basedOn(new Map()))).toEqual(['target:tools']);
  });

  test.each([
    ['it has more than a layer', 'FROM scratch AS tools\nRUN apt-get install -y curl\nCOPY . .\n', {}],
    [
      'one platform of several is built',
      'FROM scratch AS tools\nRUN apt-get install -y curl\n',
      {
        'part-of': '1',
        platforms: 'linux/amd64',
      },
    ],
  ])('is built in the same bake where %s', async (_when, dockerfile, values) => {
    const [tools, app] = await read(dockerfile, values);
    expect(tools?.wholeLayer).toBeUndefined();
    expect(layersOf(app?.inputs)).toEqual(['target:tools']);
  });
});

describe('the tags of an image on GitHub', () => {
  const tagsOf = async (target: Targets, event: 'push' | 'pull_request' | 'issues' = 'push') =>
    Object.values(await valuesOf(target, {}, { github: githubRun(event) })).map(({ tags }) => tags);

  test('are those of the file, and that of the commit', async () => {
    expect(await tagsOf({ api })).toEqual(['ghcr.io/acme/shop-api:1\nghcr.io/acme/shop-api:sha-0123456']);
  });

  test('are those of a run without tags where the file has none', async () => {
    expect(await tagsOf({ web })).toEqual([
      ['main', 'sha-0123456', 'latest'].map((tag) => `ghcr.io/acme/shop-web:${tag}`).join('\n'),
    ]);
  });

  test('are only those that the file writes where the event does not vouch for the code', async () => {
    expect(await tagsOf({ api, web }, 'issues')).toEqual(['ghcr.io/acme/shop-api:1', '']);
  });

  test('are those of a pull request where it has one', async () => {
    expect(await tagsOf({ web }, 'pull_request')).toEqual([
      ['pr-7', 'sha-0123456'].map((tag) => `ghcr.io/acme/shop-web:${tag}`).join('\n'),
    ]);
  });

  test('tell two builds of one repository apart', async () => {
    const variant = { context: 'api', target: 'base', tags: ['ghcr.io/acme/shop-api:slim'] };
    expect(await tagsOf({ api, slim: variant })).toEqual([
      'ghcr.io/acme/shop-api:1\nghcr.io/acme/shop-api:sha-0123456-api',
      'ghcr.io/acme/shop-api:slim\nghcr.io/acme/shop-api:sha-0123456-slim',
    ]);
  });
});

describe('what is wrong with images', () => {
  test('is said of all at once, by their names, and once where it is the same for all', async () => {
    const { images, context } = await scene({
      api: { ...api, context: 'nowhere' },
      web: { ...web, target: 'nothing', ulimits: ['x'] },
    });
    const read = await images({ retries: 'many', push: 'true' });
    expect(read?.reader.problems).toEqual([]);
    for (const reader of [readPrewarm, readBuild]) {
      const each = await readEachImage<unknown>(read?.inputs ?? [], context, reader);
      expect(each.inputs).toBeUndefined();
      expect(each.reader.problems).toEqual([
        { input: 'retries', message: 'expected a whole number from 0 to 10, got "many"' },
        { input: 'bake-files', message: expect.stringMatching(/^shop-api: context: expected a folder/) },
        { input: 'bake-files', message: expect.stringMatching(/^shop-api: file: expected a Dockerfile/) },
        { input: 'bake-files', message: expect.stringMatching(/^shop-web: ulimit: expected/) },
        { input: 'bake-files', message: expect.stringMatching(/^shop-web: target: expected/) },
      ]);
    }
  });

  test('is that of the images themselves, and what was left out is said', async () => {
    const { images } = await scene({ api, twin: { ...api, target: 'x' }, lint: { context: '.' } });
    const read = await images();
    expect(read?.inputs).toBeUndefined();
    expect(read?.reader.problems).toEqual([
      { input: 'bake-files', message: expect.stringContaining('targets api, twin make') },
    ]);
    expect(read?.reader.notices).toEqual([expect.stringMatching(/^Target lint has no image name/)]);
  });

  test('is said with the name of the image, notices and warnings, too; secrets are kept', async () => {
    const { images, context } = await scene({
      api: { ...api, tags: ['ghcr.io/acme/shop-api:1'], args: { A: 'hush-hush' } },
      web,
    });
    const read = await images({ secrets: 'token=hush-hush', 'cache-builder': 'false' });
    const each = await readEachImage(read?.inputs ?? [], context, readBuild);
    expect(each.reader.warnings).toEqual([expect.stringMatching(/^shop-api: build-args: the value of A/)]);
    expect([...each.reader.secrets]).toContain('hush-hush');
  });

  test('names the target of what would be lost', async () => {
    const { images } = await scene({ api: { ...api, policy: [{}], args: { A: 'x\n' } } });
    const read = await images();
    expect(read?.reader.problems.map(({ message }) => message)).toEqual([
      'target api: policy is not supported. Remove it, or build this target with bake',
      'target api: expected a value for the argument A that does not end in white space',
    ]);
  });

  test('names the targets that layers can be for', async () => {
    const read = await (await scene({ api, web })).images({ layers: 'app/base=base' });
    expect(read?.reader.problems).toEqual([
      {
        input: 'layers',
        message: 'expected a target (api, shop-api, web, shop-web) before "/", got "app/base=base"',
      },
    ]);
  });

  test('is read as builds of its own where nothing is wrong', async () => {
    const { images, context } = await scene({ api, web });
    const read = await images({ push: 'true' });
    const each = await readEachImage(read?.inputs ?? [], context, readBuild);
    expect(each.reader.problems).toEqual([]);
    expect(each.inputs?.map(({ inputs: { inputs } }) => [inputs.layers.image, inputs.app.tags])).toEqual([
      ['ghcr.io/acme/shop-api', ['ghcr.io/acme/shop-api:1']],
      ['ghcr.io/acme/shop-web', ['ghcr.io/acme/shop-web:latest']],
    ]);
  });
});
