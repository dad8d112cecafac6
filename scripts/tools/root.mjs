// @ts-check
import { spawn } from 'node:child_process';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * The folder where tools are kept for next time.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string} an absolute path; the folder need not exist yet
 */
export function toolsRoot(environment = process.env) {
  const { CACHE_PREWARM_TOOLS, XDG_CACHE_HOME } = environment;
  return path.resolve(
    CACHE_PREWARM_TOOLS ||
      path.join(XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'cache-prewarm', 'tools'),
  );
}

/**
 * Makes a folder or file below the tools' root once: later calls, also of other processes, find it there.
 *
 * It is made beside its final place and renamed, so what has the name is complete.
 *
 * @param {string} name of the folder or file; it must tell everything that the content depends on
 * @param {(temporary: string) => Promise<void>} make fills the path it is given (its parent exists, itself it does not)
 * @returns {Promise<string>} the absolute path
 * @throws whatever `make` throws; nothing is left then
 */
export async function keepTool(name, make) {
  const final = path.join(toolsRoot(), name);
  if (await exists(final)) return final;
  const locks = path.join(toolsRoot(), '.locks');
  await mkdir(locks, { recursive: true });
  return withLock(path.join(locks, name), async () => {
    if (await exists(final)) return final;
    const temporary = `${final}.unfinished`;
    await rm(temporary, { recursive: true, force: true });
    try {
      await make(temporary);
      await rename(temporary, final);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
    return final;
  });
}

/**
 * Runs `work` while no other process holds the lock.
 *
 * The lock is flock(2)'s, held by a child that ends when its standard input does: it is free as soon as this process
 * is gone, however it went. Where there is no `flock` command the work runs without.
 *
 * @template T
 * @param {string} file made when absent, never deleted (deleting a lock file is how two owners come about)
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  const holder = spawn('flock', ['--exclusive', '--no-fork', file, 'sh', '-c', 'echo held; exec cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => holder.once('close', resolve).once('error', resolve));
  await new Promise((resolve, reject) => {
    holder.stdout.once('data', resolve);
    holder.once('error', (error) =>
      'code' in error && error.code === 'ENOENT' ? resolve(undefined) : reject(error),
    );
    holder.once('exit', (code) =>
      reject(new Error(`The lock ${file} could not be taken: flock ended with status ${code}.`)),
    );
  });
  try {
    return await work();
  } finally {
    holder.stdin.end();
    await ended;
  }
}

/**
 * @param {string} file
 * @returns {Promise<boolean>}
 */
async function exists(file) {
  return stat(file).then(
    () => true,
    () => false,
  );
}
