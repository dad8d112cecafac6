// @ts-check
// The very docker buildx commands that one of our commands runs, to be run by hand.
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { run } from '../scripts/process.mjs';

/** Stands before docker in PATH once: keeps what buildx is given and its folder, which the run removes when it ends. */
const recorder = `#!/bin/sh
case " $* " in
*' buildx bake '*|*' buildx build '*)
  count=$(ls "$RECORDER_FOLDER" | grep -c '^command-')
  folder="$RECORDER_FOLDER/command-$count"
  mkdir "$folder"
  printf '%s\\n' "$@" > "$folder/arguments"
  pwd > "$folder/cwd"
  cp -R . "$folder/files"
  ;;
esac
exec "$RECORDER_DOCKER" "$@"
`;

/**
 * One docker command.
 * @typedef {object} BareCommand
 * @property {readonly string[]} args
 * @property {string} cwd
 */

/**
 * Notes the bakes and builds of a run, with copies of their files.
 *
 * @param {string} dir is made
 * @param {Record<string, string>} env of the run
 * @param {(env: Record<string, string>) => Promise<unknown>} work the run; what it is given belongs to its environment
 * @returns {Promise<readonly BareCommand[]>} in their order
 */
export async function recordCommands(dir, env, work) {
  const bin = path.join(dir, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(path.join(bin, 'docker'), recorder);
  await chmod(path.join(bin, 'docker'), 0o755);
  const PATH = env['PATH'] ?? process.env['PATH'] ?? '';
  const { stdout } = await run('sh', ['-c', 'command -v docker'], { env: { PATH } });
  await work({ PATH: `${bin}:${PATH}`, RECORDER_FOLDER: dir, RECORDER_DOCKER: stdout.trim() });
  const recorded = (await readdir(dir)).filter((name) => name.startsWith('command-'));
  return Promise.all(Array.from(recorded, (_, index) => readCommand(path.join(dir, `command-${index}`))));
}

/**
 * @param {string} folder
 * @returns {Promise<BareCommand>} over the copy of its files
 */
async function readCommand(folder) {
  const args = (await readFile(path.join(folder, 'arguments'), 'utf8')).trimEnd().split('\n');
  const before = (await readFile(path.join(folder, 'cwd'), 'utf8')).trimEnd();
  const cwd = path.join(folder, 'files');
  const moved = (/** @type {string} */ text) => text.replaceAll(before, cwd);
  const entries = await readdir(cwd, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    await writeFile(file, moved(await readFile(file, 'utf8')));
  }
  return { args: args.map(moved), cwd };
}

/**
 * Runs them by hand, one after another.
 *
 * @param {readonly BareCommand[]} commands
 * @param {Record<string, string>} env
 * @returns {Promise<number>} milliseconds
 * @throws {Error} when one fails
 */
export async function runBare(commands, env) {
  const since = performance.now();
  for (const { args, cwd } of commands)
    await run('docker', args, { env: { ...env, BUILDX_BAKE_ENTITLEMENTS_FS: '0' }, cwd });
  return performance.now() - since;
}
