import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { node24 } from '../../scripts/tools.mjs';
import { createActionStep } from '../support/action-step.ts';
import { type DeployLab, startDeployLab } from '../support/deploy-lab.ts';
import { hostsMissing, type TestHost, testOnHosts } from '../support/hosts.ts';
import { type PlantedSecrets, plantSecrets } from '../support/planted-secrets.ts';
import { recordPrograms } from '../support/recorded-programs.ts';
import { signingKeyPem } from '../support/signing-keys.ts';

jest.setTimeout(300_000);

const execute = promisify(execFile);
const dist = join(import.meta.dirname, '..', '..', 'dist');
const runner = await node24();
const node = runner.kind === 'ready' ? runner.path : process.execPath;
const cleanups: (() => Promise<void>)[] = [];
let lab: DeployLab;
let host: TestHost;

beforeAll(async () => {
  if (hostsMissing !== undefined) return;
  lab = await startDeployLab([{ name: 'web1', store: 'containerd' }]);
  host = lab.host;
}, 300_000);

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
  await lab?.stop();
}, 60_000);

const linesOf = (key: string): readonly string[] =>
  key.split('\n').filter((line) => line.length > 20 && !line.startsWith('-----'));

async function newScene() {
  const secrets = plantSecrets();
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-planted-'));
  cleanups.push(() => rm(dir, { recursive: true, force: true }));
  const home = join(dir, 'home');
  await mkdir(home);
  secrets.add('registry-password', lab.auth.password);
  const passphrase = secrets.plant('ssh-passphrase', '/"+=&<% ');
  const sealed = join(dir, 'sealed');
  await copyFile(host.privateKeyFile, sealed);
  await execute('ssh-keygen', ['-q', '-p', '-f', sealed, '-P', '', '-N', passphrase]);
  const keys = { 'ssh-key': await readFile(sealed, 'utf8'), 'jump-ssh-key': host.privateKey };
  await rm(sealed);
  for (const [name, key] of Object.entries(keys)) for (const line of linesOf(key)) secrets.add(name, line);

  // The application says the token of the run in its log, and has a secret of the host's own.
  const token = secrets.plant('github-token', '/+=');
  const own = { DB_PASSWORD: secrets.plant('.env of the host', '/+='), SAID: token };
  const lines = Object.entries(own).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(host.outside(join(host.projectDir, '.env')), lines.join(''));
  const web = {
    image: `${lab.registryHost}/owner/app:main`,
    ports: ['8080:8080'],
    environment: ['DB_PASSWORD=${DB_PASSWORD}', 'APP_VERSION=${SAID}'],
  };
  await writeFile(host.outside(join(host.projectDir, 'compose.yaml')), JSON.stringify({ services: { web } }));
  const programs = await recordPrograms(dir, ['docker', 'ssh', 'ssh-keygen', 'ssh-add', 'ssh-agent', 'git']);
  const env = {
    HOME: home,
    PATH: `${programs.bin}:${process.env['PATH']}`,
    HUB_PASSWORD: secrets.plant('registries'),
    AWS_SECRET_ACCESS_KEY: secrets.plant('environment of the job'),
  };
  const [target = ''] = lab.inputs()['hosts']?.split('=').slice(1) ?? [];
  const inputs = {
    ...lab.inputs(),
    ...keys,
    'ssh-passphrase': passphrase,
    'jump-host': target,
    'jump-known-hosts': host.knownHosts,
    image: `${lab.registryHost}/owner/app`,
    layers: 'base=base',
    registries: 'hub.test=ada:HUB_PASSWORD\nother.test=ada:OTHER_PASSWORD',
    'registry-passwords': `OTHER_PASSWORD=${secrets.plant('registry-passwords')}`,
    'github-token': token,
    'health-url': 'http://127.0.0.1:8080/health',
    'health-timeout': '5s',
    ...hooks(secrets),
  };
  return { secrets, dir, home, programs, env, inputs };
}

/** Commands of the user with a secret in their text, as nobody should write them. The last of them runs when it is rolled back. */
function hooks({ plant }: PlantedSecrets): Readonly<Record<string, string>> {
  const careless = (name: string, command: string): string => `TOKEN='${plant(name, '/+=&<%')}'; ${command}`;
  return Object.fromEntries(
    Object.entries({
      'before-switch': 'env',
      'migrate-command': 'sleep 1',
      'health-command': 'wget -qO- http://127.0.0.1:8080/health',
      'after-switch': 'true',
      'restore-command': 'true',
    }).map(([name, command]) => [name, careless(name, command)]),
  );
}

type Scene = Awaited<ReturnType<typeof newScene>>;

/** The same in a terminal, where secrets are variables and files. */
async function runTerminal({ secrets, dir, home, env, inputs }: Scene, app: string) {
  const state = join(dir, 'state');
  const temp = await mkdtemp(join(dir, 'temp-'));
  const secret = new Set(['ssh-key', 'jump-ssh-key', 'ssh-passphrase', 'known-hosts', 'registry-password']);
  const all: Readonly<Record<string, string>> = { ...inputs, 'app-image': app };
  const flags = Object.entries({ ...all, html: join(state, 'page.html'), summary: join(state, 'summary.md') })
    .filter(([name]) => !secret.has(name) && !['registry-passwords', 'github-token'].includes(name))
    .map(([name, text]) => `--${name}=${text}`);
  await mkdir(state);
  const run = await execute(process.execPath, [join(dist, 'cli.js'), 'deploy', '--json', ...flags], {
    cwd: lab.dir,
    maxBuffer: 1 << 26,
    env: {
      ...env,
      ...{ TMPDIR: temp, XDG_STATE_HOME: state, SIGNING_KEY: signingKeyPem() },
      SSH_PRIVATE_KEY: all['ssh-key'],
      SSH_PASSPHRASE: all['ssh-passphrase'],
      JUMP_SSH_PRIVATE_KEY: all['jump-ssh-key'],
      KNOWN_HOSTS: all['known-hosts'],
      REGISTRY_PASSWORD: all['registry-password'],
      REGISTRY_PASSWORDS: all['registry-passwords'],
      BUILD_SECRETS: `a=${secrets.plant('BUILD_SECRETS')}`,
    },
  });
  return [
    ...secrets.inText('report of a terminal', run.stdout),
    ...secrets.inText('log of a terminal', run.stderr),
    ...(await secrets.inFolder('state of a terminal', state)),
    ...(await secrets.inFolder('temporary folder of a terminal', temp)),
    ...(await secrets.inFolder('home of a terminal', home)),
  ];
}

async function runStep(scene: Scene, more: Readonly<Record<string, string>>) {
  const { secrets, env, inputs } = scene;
  const step = await createActionStep({
    ...{ node, env, workspace: lab.dir, event: 'push', launcher: join(dist, 'deploy.js') },
  });
  cleanups.push(() => step.remove());
  const main = await step.main({ ...inputs, ...more }, { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' });
  const post = await step.post();
  const visible = (log: string): string => log.replace(/^::add-mask::.*$/gm, '');
  const texts = [main, post].flatMap(({ log, summary, outputs, state }) =>
    Object.entries({ log: visible(log), summary, ...outputs, ...state }),
  );
  const found = texts.flatMap(([name, text]) => secrets.inText(name, text));
  return { main, found: [...found, ...(await secrets.inFolder('RUNNER_TEMP', step.tempDir))] };
}

async function inPrograms({ secrets, programs, env }: Scene): Promise<readonly string[]> {
  const own: Readonly<Record<string, string>> = env;
  const starts = await programs.starts();
  expect(starts.map(({ program }) => basename(program))).toEqual(
    expect.arrayContaining(['ssh', 'ssh-keygen']),
  );
  return starts.flatMap(({ program, args, env: given }) => [
    ...secrets.inText(`arguments of ${program}`, args.join('\n')),
    ...Object.entries(given).flatMap(([name, value]) =>
      // The passphrase goes to ssh-keygen by a variable, which only this user can read.
      own[name] === value || name === 'CACHE_PREWARM_PASSPHRASE'
        ? []
        : secrets.inText(`variable ${name} of ${program}`, value),
    ),
  ]);
}

/** All files of the host but its own secrets, what the engine keeps, and what lets the user in. */
async function onHost({ secrets }: Scene): Promise<readonly string[]> {
  const script = `find /srv /home /root /tmp /run /var/tmp /var/lib -xdev -type f -size -4096k \
! -path '/srv/app/.env' ! -path '*/containerd/*' ! -path '*/docker/*' -print -exec cat {} \\;`;
  const { stdout } = await host.exec(['sh', '-c', `${script} 2>/dev/null; true`], { user: 'root' });
  expect(stdout).toContain('/srv/app/compose.yaml');
  const { stdout: processes } = await host.exec(['sh', '-c', 'cat /proc/[0-9]*/cmdline'], { user: 'root' });
  return [...secrets.inText('host', stdout), ...secrets.inText('processes of the host', processes)];
}

const release = (version: string, app: object = {}) =>
  lab.pushImage({
    tag: `v${version}`,
    layers: [{ name: 'base', bytes: 1_000_000 }],
    app: { version, ...app },
  });

testOnHosts('no secret of a deployment stays anywhere, also of one that is rolled back', async () => {
  const scene = await newScene();
  const { reference: healthy } = await release('1');
  const deployed = await runStep(scene, { 'app-image': healthy });
  expect(deployed.main.outputs['outcome']).toBe('deployed');
  const { reference: sick } = await release('2', { behaviour: 'exits' });
  const failed = await runStep(scene, { 'app-image': sick });
  expect(failed.main.outputs['outcome']).toBe('rolled-back');
  // The container did say it.
  expect(failed.main.outputs['report']).toContain('version *** starts');
  const found = [
    ...deployed.found,
    ...failed.found,
    ...(await runTerminal(scene, healthy)),
    ...(await scene.secrets.inFolder('home', scene.home)),
    ...(await inPrograms(scene)),
    ...(await onHost(scene)),
  ];
  expect([...new Set(found)].sort()).toEqual([]);
});
