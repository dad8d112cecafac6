import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { stopDescendants } from '../../../src/adapters/process/descendants.ts';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** A shell whose script says something when it has begun. @returns what it said. */
async function start(script: string, detached = false): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn('sh', ['-c', script], { detached, stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(child);
  const [chunk] = await once(child.stdout, 'data');
  return { child, said: String(chunk).trim() };
}

/** One that has ended may wait for somebody to ask how. */
async function runs(pid: number | undefined): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z ');
  return !/\) Z /.test(stat);
}

test('programs that heed no signal are ended with theirs, and one in a group of its own is left alone', async () => {
  const stubborn = await start("trap '' TERM INT HUP; sleep 600 & echo $!; while :; do sleep 1; done");
  const own = await start('echo begun; exec sleep 600', true);
  const ends = once(stubborn.child, 'exit');
  const sinceMs = performance.now();
  stopDescendants();
  expect(performance.now() - sinceMs).toBeLessThan(4000);
  expect(await ends).toEqual([null, 'SIGKILL']);
  // A busy machine takes a moment to end what was killed.
  while (await runs(Number(stubborn.said))) await sleep(20);
  expect(await runs(own.child.pid)).toBe(true);
});

test('programs that end when they are asked to are not waited for any longer', async () => {
  const { child } = await start('echo begun; exec sleep 600');
  const ends = once(child, 'exit');
  const sinceMs = performance.now();
  stopDescendants();
  expect(performance.now() - sinceMs).toBeLessThan(1500);
  expect(await ends).toEqual([null, 'SIGTERM']);
});
