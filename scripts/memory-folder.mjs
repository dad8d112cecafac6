// @ts-check
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import process from 'node:process';
import { run } from './process.mjs';

const neededBytes = 16 * 2 ** 30;

/**
 * A command whose temporary files are kept in memory, where there is plenty of it: engines and registries of tests write little,
 * and wait for the disk often. The mount is in a namespace of the command's own, so it is gone with its last process, however
 * that ended. Where that cannot be, or the system's engine would have to see the files, it is the command as it was.
 *
 * @param {readonly string[]} command
 * @param {string} folder is made, and seen as it is on the disk by everybody else
 * @returns {Promise<readonly string[]>}
 */
export async function inMemory(command, folder) {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  if (!root || os.freemem() < neededBytes || existsSync('/var/run/docker.sock')) return command;
  await mkdir(folder);
  const mounted = (/** @type {readonly string[]} */ then) => [
    ...['unshare', '--mount', '--propagation', 'slave', 'sh', '-c'],
    'mount -t tmpfs -o size=50%,mode=1777 cache-prewarm "$0" && export TMPDIR="$0" && exec "$@"',
    folder,
    ...then,
  ];
  const [program = '', ...args] = mounted(['true']);
  return run(program, args).then(
    () => mounted(command),
    () => command,
  );
}
