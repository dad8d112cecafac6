import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Engine, ensureEngine } from '../../scripts/engine.mjs';
import { freePort } from '../../scripts/free-port.mjs';
import { type Sshd, startSshd } from '../../scripts/sshd.mjs';
import { connectSsh } from '../../src/adapters/ssh/connect.ts';
import type { ScriptResult, SshSession } from '../../src/adapters/ssh/session.ts';
import { ConnectionLostError } from '../../src/adapters/ssh/ssh-failure.ts';
import { shellQuote } from '../../src/core/deploy/shell-quote.ts';
import { UserError } from '../../src/core/error.ts';
import {
  type ConnectOptions,
  connectTo,
  sshOptions,
  startImpostor,
  type Told,
} from '../support/ssh-connection.ts';

const runFile = promisify(execFile);

// The machine may be busy.
jest.setTimeout(60_000);

let dir: string;
let sshd: Sshd;
/** Where connections keep their files while they last. */
let tempFolder: string;
let sessions: SshSession[] = [];
/** For tests that leave it as it is. */
let shared: SshSession;
let stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'cp-ssh-'));
  sshd = await startSshd({ dir: path.join(dir, 'sshd') });
  const folder = await mkdtemp(path.join(dir, 's-'));
  shared = (await connectTo(sshd, { tempFolder: folder })).session;
}, 300_000);

afterAll(async () => {
  await shared?.close();
  await sshd?.stop();
  await rm(dir, { recursive: true, force: true });
}, 60_000);

beforeEach(async () => {
  tempFolder = await mkdtemp(path.join(dir, 't-'));
});

afterEach(async () => {
  await Promise.all(sessions.map((session) => session.close()));
  for (const stop of stops.reverse()) await stop();
  sessions = [];
  stops = [];
  // Whatever happened: no key, no socket, no configuration.
  expect(await readdir(tempFolder)).toEqual([]);
}, 60_000);

async function open(
  options: Partial<ConnectOptions> = {},
  server: Sshd = sshd,
): Promise<{ session: SshSession; told: Told }> {
  const opened = await connectTo(server, { tempFolder, ...options });
  sessions.push(opened.session);
  return opened;
}

/** How a connection fails, and what was told until then. */
async function fail(
  options: Partial<ConnectOptions> = {},
  server: Sshd = sshd,
): Promise<{ error: UserError; told: Told }> {
  const { options: prepared, told } = await sshOptions(server, { tempFolder, ...options });
  const error = await connectSsh(prepared).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw new Error(`expected a UserError, got ${error}`);
  return { error, told };
}

/** Shown as skipped where this machine has no IPv6. */
const ipv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'))
  ? test
  : test.skip;

async function serve(config: Readonly<Record<string, string>> = {}): Promise<Sshd> {
  const server = await startSshd({ dir: await mkdtemp(path.join(dir, 'd-')), config });
  stops.push(() => server.stop());
  return server;
}

const ended = (result: ScriptResult): Extract<ScriptResult, { kind: 'ended' }> => {
  if (result.kind !== 'ended') throw new Error(`lost: ${result.because}: ${result.stderr}`);
  return result;
};

const privateFiles = async (): Promise<readonly string[]> =>
  (await readdir(tempFolder, { recursive: true })).sort();

const who = (): string => `web1 (${sshd.user}@127.0.0.1 port ${sshd.port})`;

describe('a connection', () => {
  test('is one, whatever runs over it, and its key is in no file once it stands', async () => {
    const server = await serve();
    const { session } = await open({}, server);
    await Promise.all([1, 2, 3].map((n) => session.script(`echo ${n}`)));
    await session.upload(`${server.home}/file`, Buffer.from('x'), '0600');
    expect((await readFile(server.logFile, 'utf8')).match(/Accepted publickey/g)).toHaveLength(1);
    const files = await privateFiles();
    expect(files).toEqual([
      expect.any(String),
      ...['config', 'log', 'm', 'owner.json', 'target.hosts', 'target.offered', 'target.sh'].map((name) =>
        expect.stringMatching(new RegExp(`/${name.replace('.', '\\.')}$`)),
      ),
    ]);
    for (const file of files.filter((name) => /\.(?:hosts|sh|offered)$|config$/.test(name)))
      expect(await readFile(path.join(tempFolder, file), 'utf8')).not.toContain('PRIVATE KEY');
  });

  test.each([
    ['a line', () => sshd.knownHosts],
    ['a line without the port', () => sshd.knownHosts.replace(/^\S+/, '127.0.0.1')],
    ['a fingerprint', () => sshd.fingerprint],
    ['a fingerprint among others', () => `SHA256:${'a'.repeat(43)}\n${sshd.fingerprint}`],
    ['a fingerprint of this host', () => `[127.0.0.1]:${sshd.port} ${sshd.fingerprint}`],
  ])('is made to a host that is known by %s', async (_, knownHosts) => {
    const { session, told } = await open({ knownHosts: knownHosts() });
    expect(session.connected).toBe(true);
    expect(told).toMatchObject({ warnings: [], retries: 0 });
  });

  test('is made to a host that is known by a hashed line', async () => {
    const file = path.join(await mkdtemp(path.join(dir, 'k-')), 'hosts');
    await writeFile(file, `${sshd.knownHosts}\n`);
    await runFile('ssh-keygen', ['-H', '-f', file]);
    const knownHosts = await readFile(file, 'utf8');
    expect(knownHosts).toMatch(/^\|1\|/);
    expect((await open({ knownHosts })).session.connected).toBe(true);
  });

  test('takes any key of the host when that is asked for, and tells which it was', async () => {
    const { told } = await open({ acceptNew: true });
    expect(told.warnings).toEqual([expect.stringContaining(`add it to known-hosts: ${sshd.knownHosts}`)]);
  });

  test('that took any key takes no other when it is made again', async () => {
    const folder = await mkdtemp(path.join(dir, 'd-'));
    const first = await startSshd({ dir: path.join(folder, 'one') });
    stops.push(() => first.stop());
    const { session, told } = await open({ acceptNew: true }, first);
    sessions.push(await session.reconnect());
    expect(told.warnings).toHaveLength(1);
    await first.stop();
    const second = await startSshd({ dir: path.join(folder, 'two'), port: first.port });
    stops.push(() => second.stop());
    await expect(session.reconnect()).rejects.toThrow(
      `Expected ED25519 ${first.fingerprint}, offered ED25519 ${second.fingerprint}.`,
    );
    // Who is not known yet is taken once more.
    expect((await open({ acceptNew: true }, second)).session.connected).toBe(true);
  });

  test('is made to a user that ssh takes by itself', async () => {
    const { session } = await open({ namesUser: false });
    expect(ended(await session.script('id -un')).stdout.trim()).toBe(sshd.user);
  });

  ipv6('is made to an IPv6 address', async () => {
    const server = createServer((socket) => {
      const behind = connect(sshd.port, sshd.address);
      for (const end of [socket, behind]) end.on('error', () => [socket, behind].map((one) => one.destroy()));
      socket.pipe(behind).pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '::1', resolve));
    stops.push(async () => server.close());
    const { port } = server.address() as AddressInfo;
    const knownHosts = sshd.knownHosts.replace(/^\S+/, `[::1]:${port}`);
    const { session } = await open({ at: `[::1]:${port}`, knownHosts });
    expect(ended(await session.script('echo $SSH_CONNECTION')).exitCode).toBe(0);
    await session.close();
  });

  test('is made with a key that has a passphrase', async () => {
    const file = path.join(await mkdtemp(path.join(dir, 'k-')), 'key');
    await writeFile(file, sshd.privateKey, { mode: 0o600 });
    await runFile('ssh-keygen', ['-q', '-p', '-P', '', '-N', 'open sesame', '-f', file]);
    const key = await readFile(file, 'utf8');
    expect((await open({ key, passphrase: 'open sesame' })).session.connected).toBe(true);
  });

  test('takes neither keys, agents, hosts nor settings of the user', async () => {
    const home = await mkdtemp(path.join(dir, 'h-'));
    await mkdir(path.join(home, '.ssh'));
    await writeFile(path.join(home, '.ssh/config'), 'Host *\n  ProxyCommand false\n');
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      SSH_AUTH_SOCK: '/nowhere',
      SSH_ASKPASS: 'false',
    };
    expect((await open({ env })).session.connected).toBe(true);
    expect(await readdir(path.join(home, '.ssh'))).toEqual(['config']);
  });

  test('ends when it is closed, and may be closed again', async () => {
    const { session } = await open();
    await session.close();
    await session.close();
    expect(session.connected).toBe(false);
    expect(await session.script('true')).toMatchObject({ kind: 'lost', because: 'connection' });
    expect(await privateFiles()).toEqual([]);
  });

  test('is ended, and its folder removed, when the process that made it is killed', async () => {
    const [hooks, source] = ['scripts/jest/hooks.mjs', 'src/adapters/ssh/connect.ts'].map((file) =>
      JSON.stringify(new URL(`../../${file}`, import.meta.url).href),
    );
    const server = await serve();
    const { options } = await sshOptions(server, { tempFolder });
    const { target, connectTimeoutMs, env } = options;
    const given = { target, connectTimeoutMs, env, tempFolder };
    const program = `
      (await import('node:module')).register(${hooks});
      const { connectSsh } = await import(${source});
      const retry = { policy: { retries: 0, maxTotalMs: 0 }, nowMs: Date.now, random: Math.random, warn() {} };
      await connectSsh({ ...JSON.parse(process.env.GIVEN), retry });
      console.log('connected');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, NODE_OPTIONS: '', GIVEN: JSON.stringify(given) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data) => resolve(String(data))),
    );
    expect(said).toBe('connected\n');
    expect(await privateFiles()).not.toEqual([]);
    child.kill('SIGKILL');
    await eventually(async () => expect(await privateFiles()).toEqual([]));
    await eventually(async () => expect(await server.dropConnections()).toBe(0));
  }, 60_000);
});

/** A connection that got in, and says nothing. */
async function greeted({ port, address }: Sshd): Promise<Socket> {
  for (;;) {
    const socket = connect(port, address);
    const words = await new Promise<string>((resolve) => {
      socket.once('data', (data) => resolve(data.toString()));
      socket.once('close', () => resolve(''));
      socket.on('error', () => {});
    });
    if (words.startsWith('SSH-2.0-')) return socket;
    socket.destroy();
  }
}

/** Those of the shells that this machine has. */
function installed(shells: readonly string[]): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(':');
  return shells.filter((shell) =>
    folders.some((folder) => existsSync(path.join(folder, shell.split(' ')[0] ?? ''))),
  );
}

/** Waits until it is so: another process does it in its own time. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (let tries = 100; ; tries--) {
    try {
      return await check();
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

describe('a connection that cannot be made', () => {
  test('because nothing listens: is tried as often as asked, then said', async () => {
    const port = await freePort('127.0.0.1');
    const { error, told } = await fail({ at: `127.0.0.1:${port}`, retries: 2 });
    expect(error.message).toContain(`No connection to 127.0.0.1, port ${port}: Connection refused.`);
    expect(error.message).toContain('It was tried 3 times.');
    expect(error.remedy).toContain('nothing listens');
    expect(told).toMatchObject({
      retries: 2,
      warnings: [expect.stringContaining('trying again'), expect.anything()],
    });
  });

  test('at first: is made when the server comes up', async () => {
    const server = await serve();
    await server.stop();
    stops.pop();
    const { port } = server;
    const { session, told } = await open(
      {
        onRetry: async () => {
          const again = await startSshd({ dir: path.dirname(server.logFile), port });
          stops.push(() => again.stop());
        },
      },
      server,
    );
    expect(ended(await session.script('echo up')).stdout).toBe('up\n');
    expect(told.retries).toBe(1);
  });

  test.each([
    ['says nothing', () => {}, 'Connection timed out during banner exchange'],
    [
      'greets and then says nothing',
      (socket) => socket.write('SSH-2.0-OpenSSH_9.2\r\n'),
      'timed out during login',
    ],
    ['hangs up', (socket) => socket.end(), 'kex_exchange_identification'],
    [
      'greets and breaks off',
      (socket) => {
        socket.write('SSH-2.0-OpenSSH_9.2\r\n');
        socket.once('data', () => socket.resetAndDestroy());
      },
      'reset by',
    ],
    [
      'is something else',
      (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
      'kex_exchange_identification',
    ],
  ] as [string, Parameters<typeof startImpostor>[0], string][])(
    'because what listens %s: is tried again, then said',
    async (_, behave, words) => {
      const impostor = await startImpostor(behave);
      stops.push(() => impostor.stop());
      const { error, told } = await fail({
        at: `127.0.0.1:${impostor.port}`,
        retries: 1,
        connectTimeoutMs: 1000,
      });
      expect(error.message).toContain(
        'The server closed the connection or stopped responding before the login',
      );
      expect(error.message).toContain(words);
      expect(error.message).toContain('It was tried 2 times.');
      expect(told.retries).toBe(1);
      expect(impostor.connections).toBe(2);
    },
  );

  test('because the server has too many (MaxStartups): is made when there is room again', async () => {
    const server = await serve({ MaxStartups: '1:100:1' });
    const idle = await greeted(server);
    stops.push(async () => idle.destroy());
    const { session, told } = await open(
      {
        retries: 5,
        onRetry: async () => {
          idle.destroy();
          await new Promise((resolve) => setTimeout(resolve, 200));
        },
      },
      server,
    );
    expect(session.connected).toBe(true);
    expect(told.warnings[0]).toMatch(/too many connections at once \(MaxStartups\)/);
    expect(told.retries).toBeGreaterThanOrEqual(1);
  });

  test.each([
    ['line', (key: string) => `[127.0.0.1]:${sshd.port} ${key}`],
    ['fingerprint', (_: string, fingerprint: string) => fingerprint],
  ])(
    'because the key is not that of the known %s: is not tried again, and both keys are shown',
    async (_, known) => {
      const another = await serve();
      const key = another.knownHosts.split(' ').slice(1).join(' ');
      const { error, told } = await fail({ knownHosts: known(key, another.fingerprint) });
      expect(error.message).toContain(
        `${who()}: The server presents a different host key than the known one.`,
      );
      expect(error.message).toMatch(
        new RegExp(
          `Expected (?:ED25519 )?${literally(another.fingerprint)}, offered ED25519 ${literally(sshd.fingerprint)}\\.$`,
        ),
      );
      expect(error.remedy).toContain('Compare the fingerprints on the server itself');
      expect(told).toMatchObject({ retries: 0, warnings: [] });
      expect(await readFile(sshd.logFile, 'utf8')).not.toContain(another.fingerprint);
    },
  );

  test('because the key is revoked: is not tried again', async () => {
    const { error, told } = await fail({ knownHosts: `@revoked ${sshd.knownHosts}\n${sshd.fingerprint}` });
    expect(error.message).toContain('a host key that known-hosts marks as revoked');
    expect(error.message).toContain(`offered ED25519 ${sshd.fingerprint}`);
    expect(told.retries).toBe(0);
  });

  test('because the login is refused: is not tried again, and tells which key it was', async () => {
    const another = await serve();
    const { error, told } = await fail({ key: another.privateKey });
    const { stdout } = await runFile('ssh-keygen', ['-l', '-f', `${another.privateKeyFile}.pub`]);
    expect(error.message).toBe(
      `${who()}: The server does not accept this key or password for this user. Key: ED25519 ${stdout.split(' ')[1]}.`,
    );
    expect(error.remedy).toContain('authorized_keys');
    expect(told).toMatchObject({ retries: 0, warnings: [] });
  });

  test('because there is no such host: is not tried again', async () => {
    const { error, told } = await fail({ at: 'host.invalid' });
    // Resolvers without a network say that they cannot tell, and that may pass.
    expect(error.message).toMatch(/There is no host named "host\.invalid"|could not be resolved/);
    expect(told.retries).toBe(/There is no host/.test(error.message) ? 0 : 2);
  });

  test('because there is no ssh here: says what to install', async () => {
    const { error } = await fail({ env: { PATH: '/nowhere' } });
    expect(error.message).toContain('ssh, which connects to the hosts, cannot be started');
    expect(error.remedy).toContain('openssh-client');
  });

  test('because the user may run nothing: shows what the server says', async () => {
    const server = await serve({ ForceCommand: 'echo This account is currently not available.; exit 1' });
    const { session } = await open({}, server);
    await expect(session.script('true')).rejects.toThrow('This account is currently not available.');
  });
});

function literally(text: string): string {
  return text.replace(/[+/]/g, '\\$&');
}

describe('a script', () => {
  test.each([
    ['succeeds', 'echo out; echo err >&2', { exitCode: 0, stdout: 'out\n', stderr: 'err\n' }],
    ['fails', 'echo out; exit 7', { exitCode: 7, stdout: 'out\n', stderr: '' }],
    ["ends with ssh's own status", 'exit 255', { exitCode: 255, stdout: '', stderr: '' }],
    ['says nothing', '', { exitCode: 0, stdout: '', stderr: '' }],
    [
      'has lines, quotes and comments',
      `# it's\nfor x in 1 2; do\n  echo "$x"\ndone`,
      { exitCode: 0, stdout: '1\n2\n' },
    ],
    ['is no script', 'if', { exitCode: 2, stderr: expect.stringContaining('yntax error') }],
    ['stops at the first failure', 'set -e\nfalse\necho no', { exitCode: 1, stdout: '' }],
    ['reads its input, which is empty', 'cat; echo end', { exitCode: 0, stdout: 'end\n' }],
  ])('that %s', async (_, text, result) => {
    const session = shared;
    expect(await session.script(text)).toMatchObject({ kind: 'ended', ...result });
  });

  test('that is killed has the status of its signal', async () => {
    const session = shared;
    expect(await session.script('echo begun; kill -9 $$')).toMatchObject({
      kind: 'ended',
      exitCode: 137,
      stdout: 'begun\n',
    });
    expect(await session.script('kill -TERM $$')).toMatchObject({ kind: 'ended', exitCode: 143 });
  });

  test('whose shell is killed is lost, and the connection is not', async () => {
    const session = shared;
    expect(await session.script('kill -9 $PPID')).toMatchObject({ kind: 'lost', because: 'shell' });
    expect(session.connected).toBe(true);
    expect(ended(await session.script('echo on')).stdout).toBe('on\n');
  });

  test('whose link breaks is lost, and what follows too, until there is a new connection', async () => {
    const server = await serve();
    const { session } = await open({}, server);
    const marker = path.join(server.home, 'done');
    const running = session.script(`echo begun; sleep 1; touch ${shellQuote(marker)}`, {
      onStdout: () => void server.dropConnections(),
    });
    expect(await running).toEqual({
      kind: 'lost',
      because: 'connection',
      stderr: expect.stringMatching(/connection ended|closed by remote host|Broken pipe|reset by peer/),
    });
    expect(session.connected).toBe(false);
    expect(await session.script('true')).toMatchObject({ kind: 'lost', because: 'connection' });
    await expect(session.upload('/tmp/x', Buffer.from(''), '0600')).rejects.toThrow(ConnectionLostError);
    await expect(session.forwardSocket('/run/docker.sock')).rejects.toThrow(ConnectionLostError);
    expect(ended(await (await open({}, server)).session.script('echo again')).stdout).toBe('again\n');
  });

  test('that takes longer than allowed is lost', async () => {
    const session = shared;
    expect(await session.script('echo begun; sleep 60', { timeoutMs: 500 })).toMatchObject({
      kind: 'lost',
      because: 'time',
    });
    expect(session.connected).toBe(true);
  });

  test('that leaves something behind which holds its output is not waited for', async () => {
    const session = shared;
    const startedAtMs = Date.now();
    expect(ended(await session.script('sleep 60 & echo $!')).exitCode).toBe(0);
    expect(Date.now() - startedAtMs).toBeLessThan(20_000);
  });

  test('hands out its output as it comes, as it is', async () => {
    const session = shared;
    const pieces: Buffer[] = [];
    const result = await session.script(`printf 'a\\0\\377'; sleep 0.3; head -c 10000000 /dev/zero`, {
      onStdout: (chunk) => pieces.push(Buffer.from(chunk)),
    });
    expect(ended(result).stdout).toBe('');
    expect(pieces[0]).toEqual(Buffer.from([97, 0, 255]));
    expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBe(10_000_003);
  });

  test('fails when what takes its output fails', async () => {
    const session = shared;
    const running = session.script('echo x; sleep 60', {
      onStdout: () => {
        throw new Error('no space left on device');
      },
    });
    await expect(running).rejects.toThrow('no space left on device');
  });

  test('that prints without end is stopped', async () => {
    const session = shared;
    await expect(session.script('yes')).rejects.toThrow('printed more than 16777216 bytes');
    expect(session.connected).toBe(true);
  });

  test('reads the input that it is given', async () => {
    const session = shared;
    const input = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 256));
    const result = await session.script('wc -c; sha256sum </dev/null | wc -l', { input });
    expect(ended(result).stdout).toMatch(/^100000\n/);
  });

  test('may be long', async () => {
    const session = shared;
    const text = `${`# ${'x'.repeat(78)}\n`.repeat(1400)}echo done`;
    expect(ended(await session.script(text)).stdout).toBe('done\n');
    await expect(session.script('x'.repeat(120_001))).rejects.toThrow('longer than 120000');
  });

  test('is told from what the shell prints by itself', async () => {
    const server = await serve({ ForceCommand: 'echo Welcome; echo begin; eval "$SSH_ORIGINAL_COMMAND"' });
    const { session } = await open({}, server);
    expect(await session.script('echo mine')).toMatchObject({ kind: 'ended', stdout: 'mine\n' });
  });

  test.each(installed(['bash', 'dash', 'busybox ash', 'mksh', 'zsh', 'fish', 'tcsh']))(
    'runs whatever shell the user has: %s',
    async (shell) => {
      const server = await serve({ ForceCommand: `exec ${shell} -c "$SSH_ORIGINAL_COMMAND"` });
      const { session } = await open({}, server);
      const result = await session.script(`printf '%s ' "it's" 'a\\b'; cat`, { input: Buffer.from('given') });
      expect(result).toMatchObject({ exitCode: 0, stdout: "it's a\\b given" });
    },
  );

  test('runs beside others, however few the server allows at a time', async () => {
    const server = await serve({ MaxSessions: '2' });
    const { session } = await open({}, server);
    const results = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => session.script(`sleep 0.2; echo ${n}`)));
    expect(results.map((result) => ended(result).stdout)).toEqual(['1\n', '2\n', '3\n', '4\n', '5\n', '6\n']);
  });
});

/** What would do harm if a shell read it. */
const hostile = [
  "it's",
  'say "hi"',
  '$HOME ${x} $(touch pwned) `touch pwned`',
  '; touch pwned #',
  "'; touch pwned; '",
  '&& touch pwned || touch pwned & | touch pwned',
  'a\nb\n',
  '-rf',
  '\\ \\n \\\\',
  '* ? [a-z] ~ ! {a,b}',
  'ü€😀',
  '\u001b[2J \u0007 \u001e',
] as const;

describe('a value', () => {
  test.each(hostile)('reaches a script byte by byte, and is not run: %j', async (value) => {
    const session = shared;
    const script = `mkdir -p w && cd w && x=${shellQuote(value)} && printf '%s' "$x"; ls`;
    expect(ended(await session.script(script)).stdout).toBe(value);
  });

  test('names a file that is uploaded, and fills it, byte by byte', async () => {
    const server = await serve();
    const { session } = await open({}, server);
    const folder = path.join(server.home, 'w');
    await mkdir(folder);
    const names = hostile.filter((name) => !name.includes('/'));
    for (const name of names) await session.upload(`${folder}/${name}`, Buffer.from(name), '0640');
    expect((await readdir(folder)).sort()).toEqual([...names].sort());
    for (const name of names) expect(await readFile(path.join(folder, name), 'utf8')).toBe(name);
    expect(await readdir(server.home)).toEqual(['w']);
  });
});

describe('an upload', () => {
  test('is the same byte by byte, with its mode, in the place of what was there', async () => {
    const session = shared;
    const file = path.join(sshd.home, 'bytes');
    const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256));
    await writeFile(file, 'old', { mode: 0o644 });
    await session.upload(file, content, '0600');
    expect((await readFile(file)).equals(content)).toBe(true);
    expect(ended(await session.script(`stat -c %a ${shellQuote(file)}`)).stdout).toBe('600\n');
    await session.upload(file, Buffer.from(''), '0755');
    expect(ended(await session.script(`stat -c '%a %s' ${shellQuote(file)}`)).stdout).toBe('755 0\n');
    await rm(file);
  });

  test.each([
    ['where there is no folder', 'none/file', 'none'],
    ['onto a folder', '', 'it is a folder'],
  ])('%s fails with the reason', async (_, name, reason) => {
    const session = shared;
    const writing = session.upload(path.join(sshd.home, name), Buffer.from('x'), '0600');
    await expect(writing).rejects.toThrow('could not be written');
    await expect(writing).rejects.toThrow(reason);
  });

  test('that breaks off leaves what was there, and nothing else', async () => {
    const server = await serve();
    const { session } = await open({}, server);
    const file = path.join(server.home, 'file');
    await writeFile(file, 'old');
    const uploading = session.upload(file, Buffer.alloc(200_000_000), '0600');
    await eventually(async () => expect((await readdir(server.home)).length).toBe(2));
    await server.dropConnections();
    await expect(uploading).rejects.toThrow(ConnectionLostError);
    await eventually(async () => expect(await readdir(server.home)).toEqual(['file']));
    expect(await readFile(file, 'utf8')).toBe('old');
  });
});

describe("with the operator's own ssh", () => {
  /** The real ssh; where it would read the operator's own configuration, it reads `config`. */
  async function ownSsh(config: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const folder = await mkdtemp(path.join(dir, 'o-'));
    const { stdout } = await runFile('sh', ['-c', 'command -v ssh']);
    await writeFile(path.join(folder, 'config'), config.join('\n'));
    await writeFile(
      path.join(folder, 'ssh'),
      `#!/bin/sh\ncase " $* " in *" -F "*) exec ${stdout.trim()} "$@" ;; esac\nexec ${stdout.trim()} -F ${folder}/config "$@"\n`,
      { mode: 0o755 },
    );
    await writeFile(path.join(folder, 'known_hosts'), `${sshd.knownHosts}\n`);
    return { PATH: `${folder}:${process.env['PATH'] ?? ''}`, FOLDER: folder };
  }

  /** An agent that holds the key of the server's user. */
  async function startAgent(): Promise<string> {
    const socket = path.join(await mkdtemp(path.join(dir, 'a-')), 's');
    const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' });
    stops.push(async () => agent.kill());
    while (!existsSync(socket)) await new Promise((resolve) => setTimeout(resolve, 20));
    await runFile('ssh-add', ['-q', sshd.privateKeyFile], { env: { ...process.env, SSH_AUTH_SOCK: socket } });
    return socket;
  }

  const alias = (more: readonly string[] = []): readonly string[] => [
    'Host shop-prod',
    `  HostName ${sshd.address}`,
    `  Port ${sshd.port}`,
    `  User ${sshd.user}`,
    `  UserKnownHostsFile %d/none`,
    ...more.map((line) => `  ${line}`),
  ];
  const given = { at: 'shop-prod', namesUser: false, own: true, key: '', knownHosts: '' } as const;
  const withKnownHosts = (config: readonly string[], env: Readonly<Record<string, string>>) =>
    writeFile(
      `${env['FOLDER']}/config`,
      config.map((line) => line.replace('%d/none', `${env['FOLDER']}/known_hosts`)).join('\n'),
    );

  test('a host by its alias is reached with the key of the agent, and known by known_hosts', async () => {
    const config = alias();
    const env = await ownSsh(config);
    await withKnownHosts(config, env);
    const { session } = await open({ ...given, env: { ...env, SSH_AUTH_SOCK: await startAgent() } });
    expect(ended(await session.script('id -un')).stdout.trim()).toBe(sshd.user);
    await session.close();
  });

  test('a key file of the configuration logs in, through a ProxyJump', async () => {
    const gate = await serve({ AllowTcpForwarding: 'yes' });
    const config = [
      ...alias([`IdentityFile ${sshd.privateKeyFile}`, 'ProxyJump gate']),
      'Host gate',
      `  HostName ${gate.address}`,
      `  Port ${gate.port}`,
      `  User ${gate.user}`,
      `  IdentityFile ${gate.privateKeyFile}`,
      '  StrictHostKeyChecking no',
      '  UserKnownHostsFile /dev/null',
    ];
    const env = await ownSsh(config);
    await withKnownHosts(config, env);
    const { session } = await open({ ...given, env });
    expect(ended(await session.script('id -un')).exitCode).toBe(0);
    expect(await readFile(gate.logFile, 'utf8')).toContain('Accepted publickey');
    await session.close();
  });

  test('a host whose key known_hosts has not is refused', async () => {
    const env = await ownSsh(alias([`IdentityFile ${sshd.privateKeyFile}`]));
    const { error } = await fail({ ...given, env });
    expect(error.message).toMatch(/Expected a known key, offered ED25519 SHA256:/);
  });

  test('a login that is refused says whose keys were tried, or that the file of a key is not there', async () => {
    const other = path.join(await mkdtemp(path.join(dir, 'k-')), 'key');
    await runFile('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', other]);
    const refusedWith = async (file: string): Promise<string> => {
      const config = alias([`IdentityFile ${file}`, 'IdentitiesOnly yes']);
      const env = await ownSsh(config);
      await withKnownHosts(config, env);
      return (await fail({ ...given, env })).error.message;
    };
    expect(await refusedWith(other)).toContain('Keys: your own, and those of your agent.');
    expect(await refusedWith('/nonexistent')).toContain('The private key file /nonexistent does not exist');
  });

  test('a key and host keys that are given count, for the host by the name that it was given', async () => {
    const env = await ownSsh(alias());
    const knownHosts = sshd.knownHosts.replace(/^\S+/, 'shop-prod');
    const { session } = await open({ ...given, env, key: sshd.privateKey, knownHosts });
    expect(session.connected).toBe(true);
    await session.close();
  });
});

describe('through a jump host', () => {
  let gate: Sshd;

  beforeAll(async () => {
    gate = await startSshd({ dir: path.join(dir, 'gate') });
  }, 60_000);

  afterAll(async () => {
    await gate?.stop();
  }, 60_000);

  const at = (server: Sshd): string => `gate (${server.user}@127.0.0.1 port ${server.port})`;

  test('scripts and files go as without', async () => {
    const { session } = await open({ jump: { sshd: gate } });
    expect(ended(await session.script('echo there')).stdout).toBe('there\n');
    expect(await readFile(gate.logFile, 'utf8')).toContain('Accepted publickey');
    expect((await privateFiles()).filter((name) => name.endsWith('.key'))).toEqual([]);
  });

  test('trouble with the jump host is told as its own: a refused login', async () => {
    const { error, told } = await fail({ jump: { sshd: gate, key: sshd.privateKey } });
    expect(error.message).toContain(`${at(gate)}: The server does not accept this key`);
    expect(told.retries).toBe(0);
  });

  test('trouble with the jump host is told as its own: another host key', async () => {
    const { error, told } = await fail({ jump: { sshd: gate, knownHosts: sshd.fingerprint } });
    expect(error.message).toContain(`${at(gate)}: The server presents a different host key`);
    expect(error.message).toContain(`Expected ${sshd.fingerprint}, offered ED25519 ${gate.fingerprint}`);
    expect(told.retries).toBe(0);
  });

  test('trouble with the jump host is told as its own: it is not there', async () => {
    const gone = { ...gate, port: await freePort('127.0.0.1') };
    const { error, told } = await fail({ jump: { sshd: gone }, retries: 1 });
    expect(error.message).toContain(`${at(gone)}: No connection to 127.0.0.1`);
    expect(told.retries).toBe(1);
  });

  test('trouble with the jump host is told as its own: it lets nothing through', async () => {
    const closed = await serve({ AllowTcpForwarding: 'no' });
    const { error, told } = await fail({ jump: { sshd: closed } });
    expect(error.message).toContain(`${at(closed)}: The jump host does not allow forwarded connections`);
    expect(told.retries).toBe(0);
  });

  test('trouble behind it is told as that of the host: nothing listens', async () => {
    const { error, told } = await fail({
      jump: { sshd: gate },
      at: `127.0.0.1:${await freePort('127.0.0.1')}`,
      retries: 1,
    });
    expect(error.message).toMatch(
      /^web1 .*: The jump host answers, but it cannot reach the server: Connection refused\./,
    );
    expect(told.retries).toBe(1);
  });

  test('trouble behind it is told as that of the host: another host key', async () => {
    const { error } = await fail({ jump: { sshd: gate }, knownHosts: gate.fingerprint });
    expect(error.message).toContain(`${who()}: The server presents a different host key`);
    expect(error.message).toContain(`Expected ${gate.fingerprint}, offered ED25519 ${sshd.fingerprint}`);
  });

  test('trouble behind it is told as that of the host: a refused login', async () => {
    const { error } = await fail({ jump: { sshd: gate }, key: gate.privateKey });
    expect(error.message).toContain(`${who()}: The server does not accept this key`);
  });

  test('the link to the jump host may break', async () => {
    const { session } = await open({ jump: { sshd: gate } });
    const running = session.script('echo begun; sleep 60', { onStdout: () => void gate.dropConnections() });
    expect(await running).toMatchObject({ kind: 'lost', because: 'connection' });
  });
});

describe("the engine's socket", () => {
  let engine: Engine;
  let docker: string;
  /** The engine's socket where the server sees it: it has a /run of its own. */
  let remote: string;
  let server: Server;

  beforeAll(async () => {
    engine = await ensureEngine({ dir: path.join(dir, 'engine'), remove: true });
    docker = await commandPath('docker', engine.env);
    remote = path.join(dir, 'docker.sock');
    server = createServer({ allowHalfOpen: true }, (socket) => {
      const behind = connect({ path: engine.host.replace('unix://', ''), allowHalfOpen: true });
      for (const end of [socket, behind]) end.on('error', () => [socket, behind].map((one) => one.destroy()));
      socket.pipe(behind).pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(remote, resolve));
  }, 300_000);

  afterAll(async () => {
    agent.destroy();
    server?.close();
    await engine?.stop();
  }, 60_000);

  /** docker where the host's shell finds it. */
  const withDocker = (): Record<string, string> => ({ SetEnv: `PATH=${path.dirname(docker)}:/usr/bin:/bin` });

  /** As clients do that keep connections for later. */
  const agent = new Agent({ keepAlive: true, timeout: 60_000 });

  async function ask(socketPath: string, url = '/version'): Promise<string> {
    return await new Promise((resolve, reject) => {
      request({ socketPath, path: url, agent }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => resolve(body));
        response.on('error', reject);
      })
        .on('error', reject)
        .end();
    });
  }

  test('is here as it is there, and only while the connection lasts', async () => {
    const { session } = await open();
    const local = await session.forwardSocket(remote);
    expect(JSON.parse(await ask(local))).toMatchObject({ Version: engine.version });
    expect(await session.forwardSocket(remote)).toBe(local);
    await session.close();
    expect(existsSync(local)).toBe(false);
  });

  test.each([
    ['AllowStreamLocalForwarding', { AllowStreamLocalForwarding: 'no' }],
    ['DisableForwarding', { DisableForwarding: 'yes' }],
    ['AllowStreamLocalForwarding, with few sessions', { AllowStreamLocalForwarding: 'no', MaxSessions: '2' }],
  ])('is reached by docker itself where sshd forbids forwarding: %s', async (_, config) => {
    const server = await serve({ ...config, ...withDocker() });
    const { session } = await open({}, server);
    const local = await session.forwardSocket(remote);
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(local)));
    for (const answer of answers) expect(JSON.parse(answer)).toMatchObject({ Version: engine.version });
    // The client has a connection of its own for each, and reads what the engine says until it ends.
    const { stdout } = await runFile(docker, [
      '-H',
      `unix://${local}`,
      'version',
      '--format',
      '{{.Server.Version}}',
    ]);
    expect(stdout.trim()).toBe(engine.version);
    expect((await readFile(server.logFile, 'utf8')).match(/Accepted publickey/g)).toHaveLength(1);
    await session.close();
    expect(existsSync(local)).toBe(false);
  });

  test('takes a large body and gives a long answer where docker reaches it, too', async () => {
    const server = await serve({ AllowStreamLocalForwarding: 'no', ...withDocker() });
    const { session } = await open({}, server);
    const local = await session.forwardSocket(remote);
    const tar = path.join(dir, 'image.tar');
    await runFile('sh', [
      '-c',
      'head -c 8000000 /dev/urandom > "$1/blob" && tar -C "$1" -cf "$2" blob',
      'sh',
      tempFolder,
      tar,
    ]);
    await rm(path.join(tempFolder, 'blob'));
    const env = { ...process.env, DOCKER_HOST: `unix://${local}` };
    const { stdout } = await runFile(docker, ['import', tar, 'ssh-test:1'], { env });
    const saved = path.join(dir, 'saved.tar');
    await runFile(docker, ['save', '-o', saved, 'ssh-test:1'], { env });
    expect(stdout).toMatch(/^sha256:/);
    expect((await readFile(saved)).length).toBeGreaterThan(8_000_000);
    await runFile(docker, ['rmi', 'ssh-test:1'], { env });
  }, 60_000);

  test('that is not there is told with what docker says', async () => {
    const server = await serve(withDocker());
    const { session } = await open({}, server);
    const forwarding = session.forwardSocket('/nowhere/docker.sock');
    await expect(forwarding).rejects.toThrow(
      /no engine answers at \/nowhere\/docker\.sock: .*dial unix \/nowhere\/docker\.sock: connect: no such file or directory/,
    );
    await expect(forwarding).rejects.toThrow(UserError);
    expect(await session.forwardSocket(remote)).toMatch(/\/s\d+$/);
  });

  test('is told to need docker where there is none', async () => {
    const server = await serve({ AllowStreamLocalForwarding: 'no', SetEnv: 'PATH=/nowhere:/bin' });
    const { session } = await open({}, server);
    await expect(session.forwardSocket(remote)).rejects.toThrow(/docker: (?:command )?not found/);
  });
});

async function commandPath(name: string, env: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await runFile('sh', ['-c', 'command -v "$1"', 'sh', name], {
    env: { ...process.env, ...env },
  });
  return stdout.trim();
}
