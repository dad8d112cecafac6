// @ts-check
// The very docker buildx commands that one of our commands runs, to be run by hand.
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from '../scripts/process.mjs';

/** Stands for the buildx plug-in once: keeps what buildx is given and its folder, which the run removes when it ends. */
const recorder = `#!/bin/sh
command=$1
[ "$command" = buildx ] && command=$2
case $command in
bake|build)
  count=$(ls "$RECORDER_FOLDER" | grep -c '^command-')
  folder="$RECORDER_FOLDER/command-$count"
  mkdir "$folder"
  printf '%s\\n' "$@" > "$folder/arguments"
  pwd > "$folder/cwd"
  cp -R . "$folder/files"
  ;;
esac
exec "$RECORDER_BUILDX" "$@"
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
  await mkdir(dir, { recursive: true });
  const before = env['DOCKER_CONFIG'] ?? path.join(os.homedir(), '.docker');
  const config = path.join(dir, 'docker-config');
  await cp(before, config, { recursive: true, verbatimSymlinks: true }).catch(() => {});
  const plugin = path.join(config, 'cli-plugins', 'docker-buildx');
  await mkdir(path.dirname(plugin), { recursive: true });
  await rm(plugin, { force: true });
  await writeFile(plugin, recorder);
  await chmod(plugin, 0o755);
  await work({
    DOCKER_CONFIG: config,
    // Builders are kept beside the configuration.
    BUILDX_CONFIG: env['BUILDX_CONFIG'] ?? path.join(before, 'buildx'),
    RECORDER_FOLDER: dir,
    RECORDER_BUILDX: await pathOfBuildx(env),
  });
  const recorded = (await readdir(dir)).filter((name) => name.startsWith('command-'));
  return Promise.all(Array.from(recorded, (_, index) => readCommand(path.join(dir, `command-${index}`))));
}

/**
 * @param {Record<string, string>} env
 * @returns {Promise<string>}
 */
async function pathOfBuildx(env) {
  const format = '{{range .ClientInfo.Plugins}}{{.Name}}={{.Path}}{{"\\n"}}{{end}}';
  const { stdout } = await run('docker', ['info', '--format', format], { env });
  const found = /^buildx=(.+)$/m.exec(stdout)?.[1];
  if (found === undefined) throw new Error('Expected docker to have buildx; it names no such plug-in.');
  return found;
}

/**
 * @param {string} folder
 * @returns {Promise<BareCommand>} over the copy of its files
 */
async function readCommand(folder) {
  const given = (await readFile(path.join(folder, 'arguments'), 'utf8')).trimEnd().split('\n');
  const args = given[0] === 'buildx' ? given : ['buildx', ...given];
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
