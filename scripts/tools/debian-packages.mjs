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
 * The archives of `ownArchives`, with the components that hold everything these tools need.
 *
 * @param {readonly {uri: string, suite: string}[]} archives
 * @returns {Suite}
 */
export function suiteOf(archives) {
  const components = archives.some(({ uri }) => /ubuntu/.test(uri)) ? 'main universe' : 'main';
  return { entries: archives.map(({ uri, suite }) => `${uri} ${suite} ${components}`) };
}

/**
 * Unpacks packages of the machine's own suite, and what they depend on and the machine has not.
 *
 * @param {object} request
 * @param {readonly string[]} request.packages
 * @param {string} request.folder made when absent
 * @param {import('../process.mjs').Log} request.log
 * @returns {Promise<void>}
 * @throws {Error} where packages of Debian or Ubuntu do not run, or as `unpackPackages` does
 */
export async function unpackOwnPackages({ packages, folder, log }) {
  const { id, codename, name } = await operatingSystem();
  if (!['debian', 'ubuntu'].includes(id) || !codename)
    throw new Error(
      `it can be unpacked on Debian and Ubuntu; this is ${name}. Install ${packages.join(', ')} or what they are called here.`,
    );
  const suite = suiteOf(await ownArchives(codename));
  await unpackPackages({ suite, packages, folder, log, withMissing: true });
}

/**
 * How programs find the libraries that were unpacked with them.
 *
 * @param {string} root the folder of the packages
 * @returns {Promise<{LD_LIBRARY_PATH: string}>}
 */
export async function libraryPath(root) {
  const { stdout } = await run('sh', [
    '-c',
    'ls -d "$1"/lib/*-linux-gnu "$1"/usr/lib/*-linux-gnu 2>&-; :',
    'sh',
    root,
  ]);
  return { LD_LIBRARY_PATH: stdout.trim().split('\n').join(':') };
}

/**
 * Downloads packages and unpacks them into one folder, without installing them: the system's own packages, lists and
 * caches are not touched. apt verifies them as always.
 *
 * @param {object} request
 * @param {Suite} request.suite
 * @param {readonly string[]} request.packages without what they depend on
 * @param {boolean} [request.withMissing] with what they depend on, as far as it is not installed
 * @param {RegExp} [request.wholeBut] with all that they depend on, as for an empty system, but these
 * @param {string} [request.architecture] of another machine than this one; the packages are then named `name:architecture`
 * @param {string} request.folder made when absent
 * @param {import('../process.mjs').Log} request.log
 * @returns {Promise<void>}
 * @throws {Error} with apt's words when a package is absent, fails its verification, or cannot be downloaded
 */
export async function unpackPackages({
  suite,
  packages,
  withMissing = false,
  wholeBut,
  architecture,
  folder,
  log,
}) {
  const work = path.join(folder, '.apt');
  await rm(work, { recursive: true, force: true });
  for (const name of ['lists/partial', 'cache/archives/partial', 'debs'])
    await mkdir(path.join(work, name), { recursive: true });
  try {
    const settings = [
      ...(suite.keyring ? [`signed-by=${suite.keyring}`] : []),
      ...(architecture ? [`arch=${architecture}`] : []),
    ];
    const options = settings.length > 0 ? `[${settings.join(' ')}] ` : '';
    await writeFile(
      path.join(work, 'sources.list'),
      suite.entries.map((entry) => `deb ${options}${entry}\n`).join(''),
    );
    const others = architecture ? `APT::Architectures:: "${architecture}";\n` : '';
    await writeFile(path.join(work, 'apt.conf'), (await privateConfiguration(work)) + others);
    const env = { APT_CONFIG: path.join(work, 'apt.conf'), LC_ALL: 'C.UTF-8' };
    const cwd = path.join(work, 'debs');
    log(`Reading the package list of ${suite.entries.join(', ')}`);
    await run('apt-get', ['update', '--error-on=any'], { cwd, env }).catch(async (error) => {
      // apt before 2.1.9 does not know --error-on.
      if (!/error-on/.test(String(error))) throw error;
      await run('apt-get', ['update'], { cwd, env });
    });
    const status = wholeBut ? path.join(work, 'no-status') : undefined;
    if (status) await writeFile(status, '');
    const needed = wholeBut || withMissing ? await missing(packages, env, status) : [];
    const wanted = [...new Set([...packages, ...needed.filter((name) => !wholeBut?.test(name))])];
    log(`Downloading ${wanted.join(' ')}`);
    await run('apt-get', ['download', ...wanted], { cwd, env });
    for (const file of await readdir(cwd)) await run('dpkg', ['-x', file, folder], { cwd });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * What apt would install or renew for the sake of some packages. It is only asked.
 *
 * @param {readonly string[]} packages
 * @param {Record<string, string>} env
 * @param {string} [status] the file of another system's packages
 * @returns {Promise<string[]>}
 */
async function missing(packages, env, status) {
  const options = [
    ...['--simulate', '--no-install-recommends'],
    ...(status ? ['--option', `Dir::State::status=${status}`] : []),
  ];
  const { stdout } = await run('apt-get', ['install', ...options, ...packages], { env });
  return [...stdout.matchAll(/^Inst (\S+)/gm)].map((match) => match[1] ?? '');
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
