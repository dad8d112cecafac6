import { expect, test } from '@jest/globals';
import {
  type Bake,
  readBakeFiles,
  readBakeStep,
  unreadNotices,
} from '../../../src/commands/init/bake-files.ts';
import type { ComposeFile } from '../../../src/commands/init/compose-files.ts';
import type { Repository } from '../../../src/commands/init/repository.ts';

const hcl = (...names: readonly string[]) =>
  names.map((name) => `target "${name}" {\n  dockerfile = "Dockerfile"\n}\n`).join('');

/** `print`: the targets that bake prints of some arguments in a folder; a text: its error. */
const read = async (
  files: Readonly<Record<string, string>>,
  print: (args: string, folder: string) => object | string | undefined,
  composeFiles: readonly unknown[] = [],
) => {
  const asked: string[] = [];
  const bake: Bake = (args, folder = '.') => {
    asked.push(`${folder}: ${args.join(' ')}`);
    const found = print(args.join(' '), folder);
    if (found === undefined) return Promise.resolve(undefined);
    const isRead = typeof found !== 'string';
    return Promise.resolve({
      ...{ exitCode: isRead ? 0 : 1, stdout: isRead ? JSON.stringify({ target: found }) : '' },
      stderr: isRead ? '' : found,
    } as never);
  };
  const repository = {
    ...{ cwd: '/r', paths: Object.keys(files), read: (path: string) => Promise.resolve(files[path]) },
  } as unknown as Repository;
  const sets = await readBakeFiles(repository, bake, composeFiles as readonly ComposeFile[]);
  const builds = sets.flatMap((set) => set.builds);
  return { asked, sets, builds, notices: await unreadNotices(sets, repository.read) };
};

const app = { app: { context: '.', dockerfile: 'Dockerfile', tags: ['ghcr.io/acme/app'] } };

test.each([
  [
    'that has another name',
    { 'bake.hcl': hcl('app'), 'main.hcl': 'job "a" {}' },
    ['--file bake.hcl --print'],
  ],
  [
    'with what overrides it',
    { 'docker-bake.override.hcl': hcl('app'), 'docker-bake.hcl': hcl('app'), 'other.hcl': hcl('x') },
    ['--file docker-bake.hcl --file docker-bake.override.hcl --print'],
  ],
  [
    'with another one, as a command names them',
    {
      ...{ 'a.hcl': hcl('a'), 'b.hcl': hcl('b'), 'c.hcl': hcl('c') },
      Makefile: 'all:\n\tdocker buildx bake --push -f a.hcl \\\n\t  --file=b.hcl app\n',
    },
    ['--file a.hcl --file b.hcl --print'],
  ],
  ['of JSON', { 'ci/bake.release.json': '{"target": {"app": {}}}' }, ['--file ci/bake.release.json --print']],
])('a bake file is read %s', async (_, files, asked) => {
  const found = await read({ ...files, Dockerfile: '' }, () => app);
  expect(found.asked).toEqual(asked.map((args) => `.: ${args}`));
  expect(found.builds).toMatchObject([{ name: 'app', image: 'ghcr.io/acme/app' }]);
});

test('a bake file whose folders lie beside it is read there', async () => {
  const files = { 'deploy/bake.hcl': hcl('app'), 'deploy/api/Dockerfile': '' };
  const target = { app: { context: 'api', contexts: { lib: '../lib', base: 'docker-image://alpine' } } };
  const { asked, builds } = await read(files, () => target);
  expect(asked).toContain('deploy: --file bake.hcl --print');
  expect(builds).toMatchObject([
    {
      ...{ dockerfile: 'deploy/api/Dockerfile', context: 'deploy/api' },
      buildContexts: { lib: 'lib', base: 'docker-image://alpine' },
      mention: { where: 'target app of deploy/bake.hcl in deploy' },
    },
  ]);
});

test('all targets are read where none is the default', async () => {
  const { asked, builds } = await read(
    { 'docker-bake.hcl': hcl('app', '_common'), Dockerfile: '' },
    (args) => (args.includes('app _common') ? app : 'ERROR: failed to find target default'),
  );
  expect(asked.at(-1)).toBe('.: --file docker-bake.hcl --print app _common');
  expect(builds).toHaveLength(1);
});

test('a target of the name of a service is what compose says with it', async () => {
  const { builds } = await read(
    { 'docker-bake.hcl': hcl('web'), 'compose.yaml': '', 'web/Dockerfile': '' },
    (args) => ({
      web: { context: args.includes('compose.yaml') ? 'web' : '.', tags: ['ghcr.io/acme/web'] },
      ...(args.includes('compose.yaml') ? { db: { context: 'db' } } : {}),
    }),
    [{ path: 'compose.yaml', builds: [{ service: 'web' }, { service: 'db' }] }],
  );
  expect(builds).toMatchObject([
    { name: 'web', context: 'web', mention: { where: 'target web of compose.yaml with docker-bake.hcl' } },
  ]);
});

test('secrets that only another machine has hide no target', async () => {
  const { builds } = await read({ 'docker-bake.hcl': hcl('app'), Dockerfile: '' }, (args) =>
    args.includes('--set *.secrets= --set *.ssh=') ? app : 'ERROR: failed to stat ./npmrc: no such file',
  );
  expect(builds).toHaveLength(1);
});

test('a step keeps its secrets only where they are known', async () => {
  const step = { variants: [{}], inputs: {} } as unknown as Parameters<typeof readBakeStep>[0];
  const repository = {
    ...{ paths: ['docker-bake.hcl', 'Dockerfile'], read: () => Promise.resolve('') },
  } as unknown as Repository;
  const readStep = (tags: readonly string[]) =>
    readBakeStep(step, 'ci.yml, line 3', '', repository, (args) => {
      const isWhole = !args.includes('*.secrets=');
      const stdout = isWhole ? '' : JSON.stringify({ target: { app: { tags } } });
      const stderr = isWhole ? 'ERROR: failed to stat npmrc' : '';
      return Promise.resolve({ exitCode: isWhole ? 1 : 0, stdout, stderr } as never);
    });
  expect(await readStep(['ghcr.io/acme/app'])).toMatchObject([{ name: 'app' }]);
  expect(await readStep(['app'])).toBe('it takes files of secrets or an SSH agent that are not here');
});

test('an argument that only the environment has is open, and not empty', async () => {
  const text =
    'target "app" {\n  args = {\n    RUST = "${RUST_VERSION}"\n    A = "1"\n    "B" = B_TAG\n  }\n}\n';
  const { builds } = await read({ 'bake.hcl': text, Dockerfile: '' }, () => ({
    app: { args: { RUST: '', A: '1', B: '', C: '' } },
  }));
  expect(builds).toMatchObject([
    { buildArgs: { A: '1' }, open: { file: 'bake.hcl', args: { RUST: 'RUST_VERSION', B: 'B_TAG', C: 'C' } } },
  ]);
});

test('without buildx, it is said once what is missing', async () => {
  const files = { 'a.hcl': 'target "a" {\n  target = "prod"\n}\n', 'b.hcl': hcl('b') };
  const { notices } = await read(files, () => "unknown shorthand flag: 'f' in -f\n");
  expect(notices).toEqual([
    'a.hcl, b.hcl were not read, because docker has no buildx here. They say which target each image is, so the last stage, where nothing else names a target, is a guess. Install Docker with buildx (https://github.com/docker/buildx#installing) and run init again, or name Dockerfile and target with --file and --target.',
  ]);
  expect((await read({ 'b.hcl': hcl('b') }, () => 'ERROR: b.hcl:1: odd')).notices).toEqual([
    'b.hcl was not read, because `docker buildx bake --print` failed: b.hcl:1: odd. Name the Dockerfile with --file.',
  ]);
});

test('of `set`, bake is given what it can read: only a run knows an output', async () => {
  const asked: string[] = [];
  const bake: Bake = (args) => {
    asked.push(args.join(' '));
    return Promise.resolve({ exitCode: 0, stdout: JSON.stringify({ target: app }), stderr: '' } as never);
  };
  const set = [
    '*.args.A=${{ vars.A }}',
    '*.platform=${{ matrix.platform }}',
    "${{ github.event_name == 'push' && '*.output=type=registry' || '' }}",
    'app.target=prod',
    '*.cache-from=type=gha',
  ].join('\n');
  const repository = {
    ...{ paths: ['docker-bake.hcl', 'Dockerfile'], read: () => Promise.resolve('') },
  } as unknown as Repository;
  const step = { variants: [{ set }], inputs: { set } } as unknown as Parameters<typeof readBakeStep>[0];
  expect(await readBakeStep(step, 'ci.yml, line 3', '', repository, bake)).toMatchObject([{ name: 'app' }]);
  expect(asked).toEqual([
    '--file docker-bake.hcl --print --set *.args.A=${{ vars.A }} --set app.target=prod',
  ]);
});
