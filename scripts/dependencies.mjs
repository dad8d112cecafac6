// @ts-check
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The Node that the commands need; the actions themselves run on the runner's own. */
const oldestNode = 20;

/** @throws {Error} when this Node is too old */
export function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode)
    throw new Error(
      `Expected Node ${oldestNode} or later, this is ${process.version}. Install one from nodejs.org.`,
    );
}

/**
 * One package as npm's lock files describe it.
 * @typedef {{version?: string, integrity?: string, optional?: boolean, link?: boolean}} LockedPackage
 */

/**
 * Brings the packages of package-lock.json, where they are not there or other ones are. Uses what Node and npm bring
 * and nothing else, so that every command can begin with it on a new machine.
 *
 * @param {string} root the folder of package.json
 * @returns {Promise<void>}
 * @throws {Error} when npm cannot bring them
 */
export async function ensureDependencies(root) {
  const wanted = await lockedPackages(path.join(root, 'package-lock.json'));
  const installed = await lockedPackages(path.join(root, 'node_modules', '.package-lock.json')).catch(
    () => ({}),
  );
  if (isInstalled(wanted, installed)) return;
  console.error('Installing the dependencies (npm ci)');
  // None of the packages needs its install script, so none runs.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const status = await new Promise((resolve, reject) => {
    spawn('npm', ['ci', ...options], { cwd: root, stdio: ['ignore', 2, 2] })
      .once('error', reject)
      .once('close', resolve);
  });
  if (status !== 0)
    throw new Error('npm ci failed, see above. Can this machine reach the npm registry that npm is set to?');
}

/**
 * Whether what npm noted in node_modules is what the lock file says. Times are no help: a checkout touches the one,
 * `npm run` nothing of the other.
 *
 * @param {Readonly<Record<string, LockedPackage>>} wanted
 * @param {Readonly<Record<string, LockedPackage>>} installed
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([place, { version, integrity, optional, link }]) => {
    const found = installed[place];
    // Optional ones are those of other machines: what npm left out here has no place in its note.
    if (place === '' || link || (optional && !found)) return true;
    return found?.version === version && found?.integrity === integrity;
  });
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, LockedPackage>>} place in the tree → package
 */
async function lockedPackages(file) {
  return JSON.parse(await readFile(file, 'utf8')).packages ?? {};
}
