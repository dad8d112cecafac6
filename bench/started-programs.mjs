// @ts-check
// The programs that somebody starts on a server over SSH, and all that these start.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { findCommand } from '../scripts/process.mjs';

/**
 * @typedef {object} StartedPrograms
 * @property {number} all
 * @property {number} docker docker itself, compose and what docker starts to ask its plug-ins
 */

/**
 * Counts them with strace, which makes all of them slow: nobody may take the time of it.
 *
 * @param {import('../scripts/demo/server.mjs').Server} server
 * @param {string} dir for files of its own
 * @param {() => Promise<unknown>} work
 * @returns {Promise<StartedPrograms | undefined>} absent without strace; the work is done all the same
 */
export async function countStarted({ host }, dir, work) {
  const strace = await findCommand('strace');
  if (strace === undefined) {
    await work();
    return undefined;
  }
  const folder = await mkdtemp(path.join(dir, 'strace-'));
  const file = path.join(folder, 'trace');
  const pid = String(await host.sshdPid());
  const args = ['-f', '-qq', '-e', 'trace=execve', '-e', 'signal=none', '-o', file, '-p', pid];
  const tracer = spawn(strace, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    await attached(Number(pid));
    await work();
  } finally {
    const ended = new Promise((resolve) => tracer.once('close', resolve));
    tracer.kill('SIGINT');
    await ended;
  }
  const text = await readFile(file, 'utf8');
  await rm(folder, { recursive: true, force: true });
  return countIn(text);
}

/**
 * @param {string} trace of strace
 * @returns {StartedPrograms}
 */
export function countIn(trace) {
  const started = trace
    .split('\n')
    .flatMap((line) => (/ = 0$/.test(line) ? (/execve\("([^"]*)"/.exec(line)?.[1] ?? []) : []));
  return {
    all: started.length,
    docker: started.filter((program) => /\/docker(-compose|-buildx)?$/.test(program)).length,
  };
}

/**
 * @param {number} pid
 * @returns {Promise<void>}
 * @throws {Error} when nobody traces it within 10 s
 */
async function attached(pid) {
  for (const since = Date.now(); Date.now() - since < 10_000; ) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    if (!/^TracerPid:\s+0$/m.test(status)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Expected strace to trace the process ${pid}; it does not.`);
}
