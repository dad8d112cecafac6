// @ts-check
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../process.mjs';

/**
 * Where packages come from.
 * @typedef {object} Suite
 * @property {readonly string[]} entries lines of a source list, without `deb` and options
 * @property {string} [keyring] the file whose keys may sign it; the machine's trusted keys when absent
 */

/**
 * What system this is.
 *
 * @returns {Promise<{id: string, codename: string, name: string}>} `id` and `codename` are empty where there is no os-release
 */
export async function operatingSystem() {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const fields = Object.fromEntries(
    [...text.matchAll(/^([A-Z_]+)="?([^"\n]*)"?$/gm)].map((match) => [match[1], match[2] ?? '']),
  );
  return {
    id: fields.ID ?? '',
    codename: fields.VERSION_CODENAME ?? '',
    name: fields.PRETTY_NAME ?? process.platform,
  };
}

/**
 * The archives that this machine's own apt takes its suite from, its updates and security fixes included.
 *
 * @param {string} codename
 * @returns {Promise<{uri: string, suite: string}[]>} the main archive first
 * @throws {Error} when apt names none
 */
export async function ownArchives(codename) {
  // Asked of apt itself: it knows every form a source list can have, and this answer needs no downloaded lists.
  const { stdout } = await run('apt-get', ['update', '--print-uris']);
  const archives = [...stdout.matchAll(/^'([^']+?)\/?\/dists\/([^'/]+)\/InRelease'/gm)]
    .map((match) => ({ uri: match[1] ?? '', suite: match[2] ?? '' }))
    .filter(({ suite }) => [codename, `${codename}-updates`, `${codename}-security`].includes(suite));
  if (!archives.some(({ suite }) => suite === codename))
    throw new Error(
      `Expected apt's sources to name the suite ${codename} of this system; they name it nowhere. Add it to /etc/apt/sources.list.d.`,
    );
  return archives.sort((one, other) => one.suite.length - other.suite.length);
}

/**
 * Downloads packages and unpacks them into one folder, without installing them: the system's own packages, lists and
 * caches are not touched. apt verifies them as always.
 *
 * @param {object} request
 * @param {Suite} request.suite
 * @param {readonly string[]} request.packages without what they depend on
 * @param {string} request.folder made when absent
 * @param {import('../process.mjs').Log} request.log
 * @returns {Promise<void>}
 * @throws {Error} with apt's words when a package is absent, fails its verification, or cannot be downloaded
 */
export async function unpackPackages({ suite, packages, folder, log }) {
  const work = path.join(folder, '.apt');
  await rm(work, { recursive: true, force: true });
  for (const name of ['lists/partial', 'cache/archives/partial', 'debs'])
    await mkdir(path.join(work, name), { recursive: true });
  try {
    const options = suite.keyring ? `[signed-by=${suite.keyring}] ` : '';
    await writeFile(
      path.join(work, 'sources.list'),
      suite.entries.map((entry) => `deb ${options}${entry}\n`).join(''),
    );
    await writeFile(path.join(work, 'apt.conf'), await privateConfiguration(work));
    const env = { APT_CONFIG: path.join(work, 'apt.conf'), LC_ALL: 'C.UTF-8' };
    const cwd = path.join(work, 'debs');
    log(`Reading the package list of ${suite.entries.join(', ')}`);
    await run('apt-get', ['update', '--error-on=any'], { cwd, env }).catch(async (error) => {
      // apt before 2.1.9 does not know --error-on.
      if (!/error-on/.test(String(error))) throw error;
      await run('apt-get', ['update'], { cwd, env });
    });
    log(`Downloading ${packages.join(' ')}`);
    await run('apt-get', ['download', ...packages], { cwd, env });
    for (const file of await readdir(cwd)) await run('dpkg', ['-x', file, folder], { cwd });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * The machine's configuration (its proxies, certificates, time-outs) with folders of our own, and without hooks, which
 * act on the system.
 *
 * @param {string} work
 * @returns {Promise<string>}
 */
async function privateConfiguration(work) {
  const { stdout } = await run('apt-config', ['dump']);
  const foreign =
    /^(RootDir|Dir|DPkg)\b|::(Pre|Post)-|^Acquire::IndexTargets\b(?!::deb(::Packages\b| ))|^Acquire::Languages\b/;
  return [
    ...stdout.split('\n').filter((line) => line && !foreign.test(line)),
    'Acquire::Languages "none";',
    // The folder belongs to whoever runs this; apt's own user could not write there.
    'APT::Sandbox::User "root";',
    'Dir::Etc::main "/dev/null";',
    'Dir::Etc::parts "/dev/null";',
    'Dir::Etc::sourceparts "/dev/null";',
    `Dir::Etc::sourcelist "${work}/sources.list";`,
    `Dir::State::lists "${work}/lists";`,
    `Dir::Cache "${work}/cache";`,
    '',
  ].join('\n');
}
