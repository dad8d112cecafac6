import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, jest } from '@jest/globals';
import { startRegistry } from '../../scripts/registry.mjs';
import { node24 } from '../../scripts/tools.mjs';
import { createActionStep } from '../support/action-step.ts';
import { startCacheService } from '../support/cache-service.ts';
import { describeNewestGeneration } from '../support/generations.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { plantSecrets, unpacked } from '../support/planted-secrets.ts';
import { createSampleProject } from '../support/prewarm-run.ts';
import { recordPrograms } from '../support/recorded-programs.ts';
import { signingKeyPem } from '../support/signing-keys.ts';

jest.setTimeout(300_000);

const execute = promisify(execFile);
const dist = join(import.meta.dirname, '..', '..', 'dist');
const runner = await node24();
const node = runner.kind === 'ready' ? runner.path : process.execPath;
const lab = await startLab();
const cleanups: (() => Promise<void>)[] = [() => lab.stop()];

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

/** Says a secret as it is, in two pieces, as an address, as JSON and as Base64. */
const say = (file: string): string =>
  [
    `cat ${file}; echo`,
    // BuildKit tells of each piece by itself.
    `head -c 12 ${file}; sleep 0.2; tail -c +13 ${file}; echo`,
    `echo "{\\"token\\": \\"$(sed 's/"/\\\\"/g' ${file})\\"}"`,
    `echo "https://ada:$(sed 's#%#%25#g;s#/#%2F#g;s#"#%22#g;s#+#%2B#g;s#=#%3D#g;s#&#%26#g;s#<#%3C#g;s#é#%C3%A9#g;s# #%20#g' ${file})@elsewhere.test"`,
    `printf 'ada:%s' "$(cat ${file})" | base64 -w0; echo`,
  ].join('; ');

/** Each step says what it is given, as careless steps do. `$EXIT` is how the last one ends. */
const dockerfile = (busybox: string, end: string): string =>
  [
    `FROM ${busybox} AS base`,
    'RUN date +%s%N > /base',
    'FROM base AS python-deps',
    'ARG NPM_TOKEN',
    'ENV INDEX=https://packages.test/',
    `RUN --mount=type=secret,id=inline --mount=type=secret,id=file --mount=type=secret,id=variable for of in inline file variable; do ${say('/run/secrets/$of')}; done; touch /python`,
    'RUN test -n "$NPM_TOKEN" && touch /token',
    'FROM base AS runtime',
    'COPY --from=python-deps /python /python',
    'COPY src /src',
    `RUN --mount=type=secret,id=inline --mount=type=secret,id=file --mount=type=secret,id=variable ( for of in inline file variable; do ${say('/run/secrets/$of')}; done ) >&2; ${end}`,
    '',
  ].join('\n');

async function newScene(builder: LabBuilder) {
  const secrets = plantSecrets();
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-planted-'));
  cleanups.push(() => rm(dir, { recursive: true, force: true }));
  const project = await createSampleProject(lab.busybox);
  cleanups.push(() => project.remove());
  const auth = { username: 'robot', password: secrets.plant('registry-password') };
  const registry = await startRegistry({ dir: join(dir, 'registry'), auth });
  cleanups.push(() => registry.stop());
  const cache = await startCacheService(secrets.plant('ACTIONS_RUNTIME_TOKEN', ''));
  cleanups.push(() => cache.close());

  const [home, docker] = [join(dir, 'home'), join(dir, 'home', '.docker')];
  await mkdir(join(docker, 'cli-plugins'), { recursive: true });
  const saved = Buffer.from(`ada:${secrets.plant('saved login')}`).toString('base64');
  await writeFile(join(docker, 'config.json'), JSON.stringify({ auths: { 'saved.test': { auth: saved } } }));
  const programs = await recordPrograms(dir, ['docker', 'git', 'ssh', 'ssh-keygen', 'ssh-add']);
  const theirs = builder.env['DOCKER_CONFIG'] ?? '';
  const plugin = join(theirs, 'cli-plugins', 'docker-buildx');
  if (await isThere(plugin)) await programs.record(join(docker, 'cli-plugins', 'docker-buildx'), plugin);

  const key = signingKeyPem();
  for (const line of key.split('\n').filter((text) => text.length > 20 && !text.startsWith('-----')))
    secrets.add('signing-key', line);
  await project.write({
    'npm-token.txt': secrets.plant('secret-files'),
    '.dockerignore': 'npm-token.txt\n.git\n',
  });
  const git = (...args: readonly string[]) => execute('git', ['-C', project.dir, ...args]);
  await git('init', '--quiet', '--initial-branch=main');
  const token = secrets.plant('remote of git', '');
  await git('remote', 'add', 'origin', `https://x-access-token:${token}@github.com/Example/App.git`);
  const env = {
    ...builder.env,
    HOME: home,
    DOCKER_CONFIG: docker,
    BUILDX_CONFIG: join(theirs, 'buildx'),
    PATH: `${programs.bin}:${builder.env['PATH']}`,
    HUB_PASSWORD: secrets.plant('registries'),
    PIP_TOKEN: secrets.plant('secret-envs'),
    AWS_SECRET_ACCESS_KEY: secrets.plant('environment of the job'),
  };
  /** What a runner gives a step. */
  const services = {
    ...cache.env,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: secrets.plant('token for the identity', ''),
    RUNNER_DEBUG: '1',
    ACTIONS_STEP_DEBUG: 'true',
  };
  const inputs = {
    image: `${registry.host}/owner/app`,
    layers: 'base=base\npython=python-deps',
    builder: builder.name,
    'min-free-disk': '1GB',
    retries: '0',
    'registry-username': auth.username,
    'registry-password': auth.password,
    registries: `hub.test=ada:HUB_PASSWORD\nother.test=ada:OTHER_PASSWORD`,
    'registry-passwords': `OTHER_PASSWORD=${secrets.plant('registry-passwords')}`,
    'github-token': secrets.plant('github-token', ''),
    'signing-key': key,
    'signing-key-password': secrets.plant('signing-key-password'),
    secrets: `inline=${secrets.plant('secrets', '/+=&<é %')}`,
    'secret-files': 'file=npm-token.txt',
    'secret-envs': 'variable=PIP_TOKEN',
    'build-args': `NPM_TOKEN=${secrets.plant('build-args', '/+=')}`,
    'keep-progress': join(dir, 'progress.json'),
  };
  return { ...{ secrets, dir, project, registry, cache, programs, env, services, inputs, home, docker } };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The log as people see it, without what GitHub's runner hides besides. */
function visible(log: string): string {
  return log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
}

type Scene = Awaited<ReturnType<typeof newScene>>;

/** Runs a step and its post part, and says which secrets it leaves where. */
async function runStep(
  scene: Scene,
  action: 'prewarm' | 'build',
  more: Readonly<Record<string, string>> = {},
) {
  const { secrets, env, services, project, inputs } = scene;
  const launcher = join(dist, `${action}.js`);
  const step = await createActionStep({ node, env, workspace: project.dir, event: 'push', launcher });
  cleanups.push(() => step.remove());
  const main = await step.main({ ...inputs, ...more }, services);
  const post = await step.post();
  const texts = [main, post].flatMap(({ log, summary, outputs, state }) => [
    ...Object.entries({ log: visible(log), summary, ...outputs, ...state }),
  ]);
  const found = texts.flatMap(([name, text]) => secrets.inText(`${name} of ${action}`, text));
  return { main, found: [...found, ...(await secrets.inFolder(`RUNNER_TEMP of ${action}`, step.tempDir))] };
}

/** What programs were given that their user has not given them. */
async function inPrograms({ secrets, programs, env, services }: Scene): Promise<readonly string[]> {
  const own: Readonly<Record<string, string>> = { ...env, ...services };
  const starts = await programs.starts();
  expect(starts.map(({ program }) => basename(program))).toEqual(
    expect.arrayContaining(['docker-buildx', 'git']),
  );
  return starts.flatMap(({ program, args, env: given }) => [
    ...secrets.inText(`arguments of ${program}`, args.join('\n')),
    ...Object.entries(given).flatMap(([name, value]) =>
      // Secret arguments go to buildx by the name of a variable.
      own[name] === value || name === 'NPM_TOKEN'
        ? []
        : secrets.inText(`variable ${name} of ${program}`, value),
    ),
  ]);
}

/** A build argument is in the image by its nature: in its history, and in the provenance that a user asks for. */
async function inRegistry({ secrets, registry }: Scene): Promise<readonly string[]> {
  const found = await secrets.inFolder('registry', registry.dataDir);
  const kinds = found.map(async (line) => {
    const [, path = '', place] = /^registry\/(\S+): (\S+) /.exec(line) ?? [];
    if (place !== 'build-args') return line;
    const content: Readonly<Record<string, unknown>> = JSON.parse(
      await readFile(join(registry.dataDir, path), 'utf8'),
    );
    return 'history' in content || 'predicate' in content ? [] : line;
  });
  return (await Promise.all(kinds)).flat();
}

async function inHistory({ secrets, cache }: Scene): Promise<readonly string[]> {
  expect(cache.entries.length).toBeGreaterThan(0);
  return cache.entries.flatMap(({ key, archive }) =>
    unpacked(archive ?? Buffer.alloc(0)).flatMap((bytes) => secrets.inText(`history ${key}`, bytes)),
  );
}

async function inProgress({ secrets, inputs }: Scene): Promise<readonly string[]> {
  const kept = await readFile(inputs['keep-progress']);
  expect(kept.length).toBeGreaterThan(1000);
  return secrets.inText('kept progress', kept);
}

describeNewestGeneration(lab, 'no secret of a run', ({ testHere, withEmptyBuilder }) => {
  testHere('stays anywhere after a prewarm, a build and a build that fails', async () => {
    await withEmptyBuilder(async (builder) => {
      const scene = await newScene(builder);
      const { secrets, project } = scene;
      await project.write({ Dockerfile: dockerfile(lab.busybox, 'touch /end') });
      const prewarmed = await runStep(scene, 'prewarm');
      const built = await runStep(scene, 'build', { push: 'true', provenance: 'mode=max' });
      await project.write({ Dockerfile: dockerfile(lab.busybox, 'exit 22') });
      const failed = await runStep(scene, 'build');
      expect([prewarmed, built, failed].map(({ main }) => main.status)).toEqual([0, 0, 1]);
      expect(failed.main.log).toContain('exit code: 22');
      // It did say them.
      expect(failed.main.log).toContain('https://ada:***@elsewhere.test');

      await rm(scene.docker, { recursive: true });
      const found = [
        ...[prewarmed, built, failed].flatMap((step) => step.found),
        ...(await inRegistry(scene)),
        ...(await secrets.inFolder('home', scene.home)),
        ...(await inProgress(scene)),
        ...(await inHistory(scene)),
        ...(await inPrograms(scene)),
      ];
      expect([...new Set(found)].sort()).toEqual([]);
    });
  });
});
