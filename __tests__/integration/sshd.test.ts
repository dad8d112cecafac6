import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sshd, startSshd } from '../../scripts/sshd.mjs';
import { openssh } from '../../scripts/tools.mjs';

const runFile = promisify(execFile);

const program = await openssh();
const missing = program.kind === 'unavailable' ? program.reason : undefined;
const testHere =
  missing === undefined ? test : (title: string) => test.skip(`${title} (${missing})`, () => {});

let dir: string;
let sshd: Sshd;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'sshd-'));
  if (missing !== undefined) return;
  sshd = await startSshd({ dir: path.join(dir, 'server') });
}, 300_000);

afterAll(async () => {
  await sshd?.stop();
  await rm(dir, { recursive: true, force: true });
}, 30_000);

testHere('a client with the key and the known host logs in, and is at home', async () => {
  const { stdout } = await runFile('ssh', await clientArgs(sshd, 'id -un; pwd'));
  expect(stdout).toBe(`${sshd.user}\n${sshd.home}\n`);
});

testHere(
  'a server that starts again in its folder has its keys; another has others',
  async () => {
    const other = await startSshd({ dir: path.join(dir, 'other') });
    await other.stop();
    const again = await startSshd({ dir: path.join(dir, 'other'), port: other.port });
    try {
      expect([again.fingerprint, again.privateKey]).toEqual([other.fingerprint, other.privateKey]);
      expect(again.fingerprint).not.toBe(sshd.fingerprint);
      const stranger = { ...again, knownHosts: again.knownHosts.replace(/ssh-ed25519 .*/, hostKeyOf(sshd)) };
      await expect(runFile('ssh', await clientArgs(stranger, 'true'))).rejects.toMatchObject({
        code: 255,
        stderr: expect.stringContaining('Host key verification failed'),
      });
    } finally {
      await again.stop();
    }
  },
  30_000,
);

testHere(
  'a broken connection ends the client, and not the job that it has started',
  async () => {
    const proof = path.join(dir, 'proof');
    const job = `setsid sh -c 'sleep 1; echo done > ${proof}' > /dev/null 2>&1 < /dev/null & echo begun; sleep 60`;
    const client = spawn('ssh', await clientArgs(sshd, job));
    const ended = new Promise((resolve) => client.once('exit', resolve));
    await new Promise((resolve) => client.stdout.once('data', resolve));

    expect(await sshd.dropConnections()).toBeGreaterThan(0);

    expect(await ended).toBe(255);
    expect(existsSync(proof)).toBe(false);
    await until(() => existsSync(proof));
  },
  30_000,
);

testHere(
  'its settings are those that were asked for',
  async () => {
    const strict = await startSshd({ dir: path.join(dir, 'strict'), config: { AllowTcpForwarding: 'no' } });
    try {
      const args = await clientArgs(strict, '', ['-W', `127.0.0.1:${sshd.port}`]);
      await expect(runFile('ssh', args)).rejects.toMatchObject({
        stderr: expect.stringContaining('administratively prohibited'),
      });
    } finally {
      await strict.stop();
    }
  },
  30_000,
);

const isRoot = process.getuid?.() === 0;
(isRoot ? testHere : test.skip)(
  'it ends with the process that has started it, and so does what was started through it (as root)',
  async () => {
    const log = path.join(dir, 'killed');
    const script = `
    import { startSshd } from ${JSON.stringify(path.resolve('scripts/sshd.mjs'))};
    console.log(JSON.stringify(await startSshd({ dir: ${JSON.stringify(log)} })));
    setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '--eval', script]);
    const words = await new Promise<string>((resolve) =>
      owner.stdout.once('data', (data) => resolve(String(data))),
    );
    const server = JSON.parse(words) as Sshd;
    const beat = path.join(dir, 'beat');
    const job = `setsid sh -c 'while echo alive >> ${beat}; do sleep 0.1; done' > /dev/null 2>&1 < /dev/null &`;
    await runFile('ssh', await clientArgs(server, job));
    await until(() => existsSync(beat));

    owner.kill('SIGKILL');

    await until(async () => {
      const before = await readFile(beat, 'utf8');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return before === (await readFile(beat, 'utf8'));
    });
    await expect(runFile('ssh', await clientArgs(server, 'true'))).rejects.toMatchObject({
      stderr: expect.stringContaining('Connection refused'),
    });
  },
  30_000,
);

async function clientArgs(
  server: Sshd,
  command: string,
  options: readonly string[] = [],
): Promise<readonly string[]> {
  const knownHosts = path.join(dir, `known-hosts-${server.port}`);
  await writeFile(knownHosts, `${server.knownHosts}\n`);
  const trust = ['-o', `UserKnownHostsFile=${knownHosts}`, '-o', 'StrictHostKeyChecking=yes'];
  const identity = ['-o', 'BatchMode=yes', '-o', 'IdentitiesOnly=yes', '-i', server.privateKeyFile];
  const target = ['-p', String(server.port), `${server.user}@${server.address}`];
  return ['-F', '/dev/null', ...trust, ...identity, ...options, ...target, ...(command ? [command] : [])];
}

function hostKeyOf(server: Sshd): string {
  return server.knownHosts.split(' ').slice(1).join(' ');
}

async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  const since = Date.now();
  while (!(await reached())) {
    if (Date.now() - since > 10_000) throw new Error('Expected this to be reached within 10 s; it was not.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
