import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ordinarily } from '../support/extent.ts';
import { type RegistryServer, startRegistryServer } from '../support/registry-server.ts';

jest.setTimeout(60_000);

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
/** The login that must not stay behind. */
const password = 'correct-horse-battery';

let dir: string;
let server: RegistryServer;
const left: number[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'signals-'));
  server = await startRegistryServer();
  await Promise.all(['bin', 'temp', 'state', 'project'].map((name) => mkdir(join(dir, name))));
  await writeFile(join(dir, 'project', 'Dockerfile'), 'FROM scratch AS base\nCOPY Dockerfile /\n');
  // It has started something, does not heed a signal, and does not end.
  const docker = `#!/bin/sh\ntrap '' TERM INT HUP\necho $$ >>${dir}/docker.pids\nsleep 600 &\necho $! >>${dir}/docker.pids\nwhile :; do sleep 1; done\n`;
  await writeFile(join(dir, 'bin', 'docker'), docker);
  await chmod(join(dir, 'bin', 'docker'), 0o755);
});

afterEach(async () => {
  await server.close();
  await rm(dir, { recursive: true, force: true });
});

afterAll(() => {
  for (const pid of left) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It is gone, as it should be.
    }
  }
});

function start() {
  const args = ['prewarm', '--image', `${server.host}/owner/app`, '--layers', 'base=base'];
  return spawn(process.execPath, [cli, ...args], {
    cwd: join(dir, 'project'),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: `${join(dir, 'bin')}:${process.env['PATH']}`,
      ...{ HOME: dir, TMPDIR: join(dir, 'temp'), XDG_STATE_HOME: join(dir, 'state') },
      ...{ REGISTRY_USERNAME: 'ada', REGISTRY_PASSWORD: password },
    },
  });
}

/** How a run ended, and how long that took. */
async function ended(child: ReturnType<typeof start>, signal: NodeJS.Signals) {
  const end = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('exit', (status, by) => resolve(status ?? by)),
  );
  const sentAtMs = performance.now();
  child.kill(signal);
  const status = await end;
  return { status, tookMs: performance.now() - sentAtMs };
}

async function running(): Promise<readonly string[]> {
  const pids = (await readFile(join(dir, 'docker.pids'), 'utf8').catch(() => '')).split('\n').filter(Boolean);
  left.push(...pids.map(Number));
  const states = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ' Z ')),
  );
  return pids.filter((_, index) => !/ Z /.test(states[index] ?? ''));
}

async function untilDockerRuns(): Promise<void> {
  for (let tries = 0; (await running()).length < 2; tries++) {
    if (tries > 300) throw new Error('docker was not started');
    await wait(50);
  }
}

const statuses = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

describe('a run in a terminal', () => {
  test.each(signals)('that gets a %s stops its programs and leaves no login', async (signal) => {
    const child = start();
    await untilDockerRuns();
    expect(await readdir(join(dir, 'temp'))).toHaveLength(1);
    const { status, tookMs } = await ended(child, signal);
    expect(status).toBe(statuses[signal]);
    expect(tookMs).toBeLessThan(5000);
    expect(await running()).toEqual([]);
    expect(await readdir(join(dir, 'temp'))).toEqual([]);
  });

  test('leaves nothing and writes nothing, whenever the signal comes', async () => {
    const moments = ordinarily(
      [0, 100, 200, 300, 450, 700],
      [50, 150, 250, 350, 400, 500, 600, 800, 1000, 1500],
    );
    for (const [index, moment] of moments.entries()) {
      const child = start();
      await wait(moment);
      const { tookMs } = await ended(child, signals[index % signals.length] ?? 'SIGINT');
      expect(tookMs).toBeLessThan(5000);
      const before = server.requests.length;
      // Whether it may write is asked with an upload that is opened and given up.
      expect(server.requests.filter(({ method }) => method === 'PUT' || method === 'PATCH')).toEqual([]);
      expect(await running()).toEqual([]);
      expect(await readdir(join(dir, 'temp'))).toEqual([]);
      expect(server.requests.length).toBe(before);
    }
  });

  test('removes what one that was killed has left, and nothing of one that runs', async () => {
    const other = start();
    await untilDockerRuns();
    const [kept = ''] = await readdir(join(dir, 'temp'));
    const killed = start();
    while ((await readdir(join(dir, 'temp'))).length < 2) await wait(50);
    await wait(300);
    await ended(killed, 'SIGKILL');
    expect(await readdir(join(dir, 'temp'))).toHaveLength(2);
    const next = start();
    for (let tries = 0; tries < 200 && (await readdir(join(dir, 'temp'))).length !== 2; tries++)
      await wait(50);
    await wait(1000);
    await ended(next, 'SIGTERM');
    expect(await readdir(join(dir, 'temp'))).toEqual([kept]);
    await ended(other, 'SIGTERM');
    expect(await readdir(join(dir, 'temp'))).toEqual([]);
  });
});
