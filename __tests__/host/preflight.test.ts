import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type HostFacts, parseHostFacts } from '../../src/core/deploy/host-facts.ts';

const execute = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'cache-prewarm-preflight-'));
const script = await readFile(join(import.meta.dirname, '../../src/host/preflight.sh'), 'utf8');
const socket = join(folder, 'docker.sock');
const listening = createServer();
await new Promise<void>((resolve) => listening.listen(socket, resolve));

afterAll(async () => {
  listening.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the script needs of a machine; `docker` is ours, everything else the machine's. */
const tools = [
  'sh',
  'id',
  'date',
  'flock',
  'setsid',
  'nohup',
  'mkdir',
  'mv',
  'sed',
  'tail',
  'df',
  'sha256sum',
  'tr',
  'head',
  'curl',
];
let machines = 0;

interface Machine {
  /** Answers of `docker` by its first two words; an answer that begins with `!` fails. */
  readonly docker?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly projectDir?: string;
  readonly dockerHost?: string;
  readonly startDocker?: boolean;
  /** Commands beside `docker`: name → what their script does. */
  readonly commands?: Readonly<Record<string, string>>;
  /** Docker is where packages put it. */
  readonly isPackaged?: boolean;
}

async function look({
  docker,
  without = [],
  env = {},
  projectDir = '',
  dockerHost = 'auto',
  startDocker = false,
  commands = {},
  isPackaged = false,
}: Machine): Promise<HostFacts> {
  const bin = join(folder, `bin-${++machines}`);
  await mkdir(bin);
  for (const tool of tools.filter((name) => !without.includes(name))) {
    const { stdout } = await execute('sh', ['-c', `command -v ${tool} || true`]);
    if (stdout.trim().startsWith('/')) await symlink(stdout.trim(), join(bin, tool));
  }
  if (docker !== undefined) {
    const cases = Object.entries(docker).map(([words, answer]) =>
      answer.startsWith('!')
        ? `'${words}') echo '${answer.slice(1)}' >&2; exit 1 ;;`
        : `'${words}') echo '${answer}' ;;`,
    );
    await writeFile(
      join(bin, 'docker'),
      `#!/bin/sh\ncase "$1 $2" in\n${cases.join('\n')}\n*) exit 1 ;;\nesac\n`,
    );
    await chmod(join(bin, 'docker'), 0o755);
  }
  for (const [name, body] of Object.entries(commands)) {
    await writeFile(join(bin, name), `#!/bin/sh\n${body}\n`);
    await chmod(join(bin, name), 0o755);
  }
  const text = `project_dir='${projectDir}' docker_host='${dockerHost}' start_docker='${startDocker}'\n${
    isPackaged ? script.replaceAll('/usr/local/bin/docker', join(bin, 'docker')) : script
  }`;
  const child = execute('/bin/sh', ['-s'], { env: { PATH: bin, DOCKER_CONTEXT: 'own', ...env } });
  child.child.stdin?.end(text);
  return parseHostFacts((await child).stdout);
}

const working = { 'version --format': '26.1.5', 'compose version': '2.26.1' };

describe('the look at a host', () => {
  test('finds the engine that docker itself would use', async () => {
    const facts = await look({ docker: { ...working, 'context inspect': `unix://${socket}` } });
    expect(facts).toMatchObject({
      dockerHost: `unix://${socket}`,
      engine: '26.1.5',
      compose: '2.26.1',
      missing: [],
      projectDir: 'not-asked',
    });
  });

  test.each([
    ['0.0.0+unknown', '--wait --wait-timeout int --pull string', []],
    ['dev', '--wait Wait', ['--wait-timeout', '--pull']],
    ['', '', ['--wait', '--wait-timeout', '--pull']],
  ])('asks a compose that calls itself "%s" for what it can do', async (version, options, lacks) => {
    const docker = {
      'version --format': '',
      'compose version': version,
      'compose up': `Options: ${options} `,
      'context inspect': `unix://${socket}`,
    };
    expect(await look({ docker })).toMatchObject({
      engine: 'unknown',
      compose: version || 'unknown',
      composeLacks: lacks,
    });
  });

  test('does not ask a compose that tells its version', async () => {
    const docker = { ...working, 'compose version': 'v2.26.1-4', 'context inspect': `unix://${socket}` };
    expect(await look({ docker })).toMatchObject({ compose: 'v2.26.1-4', composeLacks: [] });
  });

  describe('with the plug-in of compose in a folder of plug-ins', () => {
    const config = join(folder, 'with-compose');
    const program = join(config, 'cli-plugins/docker-compose');
    const docker = { ...working, 'context inspect': `unix://${socket}` };
    const env = { DOCKER_CONFIG: config };

    beforeEach(async () => {
      await mkdir(join(config, 'cli-plugins'), { recursive: true });
      await rm(join(config, 'config.json'), { force: true });
      await writeFile(program, '#!/bin/sh\n[ "$*" = "version --short" ] && echo 2.40.1\n', { mode: 0o755 });
    });

    test('finds the program, so that a start of compose need not be three', async () => {
      const facts = await look({ docker, env, isPackaged: true });
      expect([facts.composeProgram, facts.compose]).toEqual([program, '2.40.1']);
    });

    test.each<[string, () => Promise<unknown>, Partial<Machine>]>([
      ['docker may be a wrapper', async () => {}, { isPackaged: false }],
      [
        'docker was told of more folders',
        () => writeFile(join(config, 'config.json'), '{"cliPluginsExtraDirs":["/opt/plugins"]}'),
        {},
      ],
      ['the program does not work', () => writeFile(program, '#!/bin/sh\nexit 1\n'), {}],
    ])('asks docker for compose where %s', async (_why, arrange, machine) => {
      await arrange();
      const facts = await look({ docker, env, isPackaged: true, ...machine });
      expect([facts.composeProgram, facts.compose]).toEqual([undefined, '2.26.1']);
    });
  });

  test('asks docker for its context only where one is chosen', async () => {
    const docker = { ...working, 'context inspect': `unix://${socket}` };
    const home = join(folder, 'home');
    await mkdir(join(home, '.docker'), { recursive: true });
    const env = { DOCKER_CONTEXT: '', HOME: home };
    expect((await look({ docker, env })).tried).not.toContain(`unix://${socket}`);
    await writeFile(join(home, '.docker/config.json'), '{"currentContext":"own"}');
    expect(await look({ docker, env })).toMatchObject({ dockerHost: `unix://${socket}`, engine: '26.1.5' });
  });

  test('prefers DOCKER_HOST to the context, as docker does', async () => {
    const facts = await look({
      docker: { ...working, 'context inspect': 'unix:///nowhere.sock' },
      env: { DOCKER_HOST: `unix://${socket}` },
    });
    expect(facts.tried).toEqual([`unix://${socket}`]);
    expect(facts.dockerHost).toBe(`unix://${socket}`);
  });

  test('takes the socket that was asked for and no other', async () => {
    const facts = await look({
      docker: working,
      dockerHost: 'unix:///nowhere.sock',
      env: { DOCKER_HOST: `unix://${socket}` },
    });
    expect(facts).toMatchObject({
      tried: ['unix:///nowhere.sock'],
      dockerHost: undefined,
      engine: undefined,
    });
  });

  test('says what the engine said when it does not answer', async () => {
    const facts = await look({
      docker: {
        'version --format': '!permission denied while trying to connect',
        'context inspect': `unix://${socket}`,
      },
    });
    expect(facts.engine).toBeUndefined();
    expect(facts.engineError).toContain('permission denied while trying to connect');
  });

  /** A docker whose engine answers once `systemctl start docker` was run. */
  const stopped = (started: string) => ({
    docker: `case "$1" in context) echo 'unix://${socket}' ;; compose) echo 2.26.1 ;; *) [ -e '${started}' ] && echo 26.1.5 ;; esac`,
    systemctl: `[ "$*" = 'start docker' ] && : > '${started}'`,
  });

  test('starts an engine that is stopped where that is asked for, and nowhere else', async () => {
    const started = join(folder, 'started');
    const commands = stopped(started);
    expect(await look({ commands })).toMatchObject({ engine: undefined, started: false });
    await expect(readFile(started)).rejects.toThrow('ENOENT');
    expect(await look({ commands, startDocker: true })).toMatchObject({
      engine: '26.1.5',
      started: true,
      dockerHost: `unix://${socket}`,
    });
  });

  test('says why an engine could not be started', async () => {
    const commands = {
      ...stopped(join(folder, 'never')),
      systemctl: 'echo "Access denied" >&2; exit 1',
      sudo: 'echo "sudo: a password is required" >&2; exit 1',
    };
    const facts = await look({ commands, startDocker: true });
    expect(facts.engine).toBeUndefined();
    expect(facts.startError).toContain('Access denied');
  });

  test("asks whether a user's own engine outlives the login", async () => {
    // Where a rootless engine puts it without XDG_RUNTIME_DIR.
    const home = await mkdtemp('/tmp/cache-prewarm-own-');
    const own = join(home, 'docker.sock');
    const runs = { ...working, 'context inspect': `unix://${own}` };
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(own, resolve));
    try {
      const of = (linger: string) =>
        look({ docker: runs, commands: { loginctl: `echo ${linger}` } }).then((facts) => facts.linger);
      expect([await of('no'), await of('yes')]).toEqual([false, true]);
    } finally {
      server.close();
      await rm(home, { recursive: true });
    }
  });

  test('names every program that is missing', async () => {
    expect((await look({ without: ['flock', 'nohup'] })).missing).toEqual(['docker', 'flock', 'nohup']);
  });

  test('tells which records of layers the project has seen', async () => {
    const project = join(folder, 'deployed');
    await mkdir(join(project, '.cache-prewarm'), { recursive: true });
    expect((await look({ projectDir: project })).records).toEqual(new Map());
    const lines: readonly string[] = [
      'ghcr.io/owner/shop 2026-11-10T00:00:00.000Z',
      'half of a',
      ...Array(200).fill('x.test/b 2026-01-01T00:00:00.000Z'),
    ];
    await writeFile(join(project, '.cache-prewarm/records'), lines.join('\n'));
    expect((await look({ projectDir: project })).records).toEqual(
      new Map([
        ['ghcr.io/owner/shop', Date.parse('2026-11-10T00:00:00Z')],
        ['x.test/b', Date.parse('2026-01-01T00:00:00Z')],
      ]),
    );
  });

  test('tells a folder from a file and from nothing, and takes no name for a command', async () => {
    const odd = join(folder, 'it is $(touch ran) `touch ran` "quoted"');
    await mkdir(odd);
    await writeFile(join(odd, 'docker-compose.yml'), '');
    await writeFile(join(folder, 'file'), '');
    expect(await look({ projectDir: odd })).toMatchObject({
      projectDir: 'there',
      stateWritable: true,
      composeFile: 'docker-compose.yml',
    });
    expect((await look({ projectDir: join(folder, 'file') })).projectDir).toBe('no-folder');
    expect((await look({ projectDir: join(folder, 'absent') })).projectDir).toBe('absent');
    await expect(readFile('ran')).rejects.toThrow('ENOENT');
  });
});
