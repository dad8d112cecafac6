#!/usr/bin/env node
// @ts-check
/**
 * Makes dist/, which is committed because runners start actions from the checkout as it is:
 *
 *     node scripts/build.mjs           writes dist/
 *     node scripts/build.mjs --check   tells whether dist/ is what would be written
 *
 * One bundle serves all actions and the command line; what runners and npm start are launchers of one line.
 */
import { existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { collectLicenses } from './licenses.mjs';
import { run } from './process.mjs';
import { withLock } from './tools/root.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit status
 */
async function main(args) {
  const unknown = args.find((argument) => argument !== '--check');
  if (unknown !== undefined) {
    console.error(`Unknown argument ${unknown}\nUsage: node scripts/build.mjs [--check]`);
    return 2;
  }
  try {
    // Two builds at once would fight for lib/.
    return await withLock(path.join(root, 'node_modules', '.build-lock'), () =>
      args.includes('--check') ? check() : replaceDist(),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

/** @returns {Promise<number>} exit status */
async function replaceDist() {
  const built = `${dist}.new`;
  await rm(built, { recursive: true, force: true });
  await build(built);
  await rm(dist, { recursive: true, force: true });
  await rename(built, dist);
  return 0;
}

/**
 * A bundle that differs is made once more before it counts: on a busy machine the bundler was seen once to
 * write one chunk another way from the same sources, which 30 builds on purpose did not repeat.
 *
 * @returns {Promise<number>} exit status; 1 when dist/ is not what src makes
 */
async function check() {
  let stale = await staleFiles();
  if (stale.length > 0) {
    for (const { name, why } of stale) console.error(`Built another way at first: ${name}${why}`);
    stale = await staleFiles();
  }
  if (stale.length === 0) return 0;
  console.error(
    'dist/ is not what src/ makes. Run npm run build, and commit dist/ with the change. Differing:',
  );
  for (const { name, why } of stale) console.error(`  ${name}${why}`);
  return 1;
}

/** @returns {Promise<readonly {readonly name: string, readonly why: string}[]>} files that are not as src makes them */
async function staleFiles() {
  const built = await mkdtemp(path.join(os.tmpdir(), 'cache-prewarm-dist-'));
  try {
    await build(built);
    const [expected, found] = await Promise.all([readFolder(built), readFolder(dist)]);
    const names = [...new Set([...expected.keys(), ...found.keys()])].sort();
    return names
      .filter((name) => expected.get(name) !== found.get(name))
      .map((name) => ({ name, why: difference(expected.get(name), found.get(name)) }));
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}

/**
 * @param {string | undefined} expected
 * @param {string | undefined} found
 * @returns {string} with the first lines that differ
 */
function difference(expected, found) {
  if (expected === undefined) return ' (not built any more)';
  if (found === undefined) return ' (absent)';
  const lines = found.split('\n');
  const at = expected.split('\n').findIndex((line, index) => line !== lines[index]);
  const excerpt = (/** @type {string | undefined} */ line) => (line ?? '').slice(0, 200);
  return `\n    line ${at + 1} is    ${excerpt(lines[at])}\n    instead of ${excerpt(expected.split('\n')[at])}`;
}

/**
 * @param {string} folder
 * @returns {Promise<void>}
 * @throws {Error} with what the compiler said
 */
async function build(folder) {
  const lib = path.join(root, 'lib');
  const bundle = path.join(folder, 'bundle');
  await rm(lib, { recursive: true, force: true });
  await tool('tsc', ['-p', 'tsconfig.build.json']);
  // Scripts for hosts are read as they are; ncc puts them beside the bundle.
  await cp(path.join(root, 'src', 'host'), path.join(lib, 'host'), { recursive: true });
  await tool('ncc', [
    ...['build', path.join(lib, 'main.js'), '--out', bundle],
    ...['--no-source-map-register', '--quiet'],
  ]);
  await writeFile(path.join(bundle, 'licenses.txt'), await collectLicenses(root));
  for (const [name, { call, executable }] of await launchersOf(root)) {
    const shebang = executable ? '#!/usr/bin/env node\n' : '';
    const file = path.join(folder, name);
    await writeFile(
      file,
      `${shebang}import { ${call.split('(')[0]} } from './bundle/index.js';\n\nawait ${call};\n`,
    );
    await chmod(file, executable ? 0o755 : 0o644);
  }
}

/**
 * Two launchers for each folder with an action.yml, and that of the command line: file in dist → what it calls of src/main.ts.
 *
 * @param {string} folder that holds those folders
 * @returns {Promise<ReadonlyMap<string, {call: string, executable: boolean}>>}
 */
export async function launchersOf(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'action.yml')))
    .map((entry) => entry.name)
    .sort();
  // The folder of action.yml, which the help is made from and the examples lie in.
  const rootFolder = `new URL('..', import.meta.url)`;
  return new Map([
    ...names.flatMap((name) => [
      launcher(`${name}.js`, `action('${name}', ${rootFolder})`),
      launcher(`${name}-post.js`, 'post()'),
    ]),
    launcher('cli.js', `cli(${rootFolder})`, true),
  ]);
}

/**
 * @param {string} file
 * @param {string} call
 * @returns {readonly [string, {call: string, executable: boolean}]}
 */
function launcher(file, call, executable = false) {
  return [file, { call, executable }];
}

/**
 * @param {string} name of a program of our dependencies
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
async function tool(name, args) {
  await run(path.join(root, 'node_modules', '.bin', name), args, { cwd: root });
}

/**
 * @param {string} folder
 * @returns {Promise<Map<string, string>>} path in the folder → content, and whether it may be executed
 */
async function readFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const executable = ((await stat(file)).mode & 0o100) !== 0;
        return /** @type {const} */ ([
          path.relative(folder, file),
          `${executable}\n${await readFile(file, 'latin1')}`,
        ]);
      }),
  );
  return new Map(files);
}
