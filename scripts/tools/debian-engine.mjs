// @ts-check
import { createHash } from 'node:crypto';
import { access, chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { operatingSystem, ownArchives, suiteOf, unpackPackages } from './debian-packages.mjs';
import { keepTool } from './root.mjs';

/**
 * An engine's programs in a private folder.
 * @typedef {object} DebianEngine
 * @property {string} root
 * @property {string} bin a folder for the front of PATH: dockerd, docker, containerd, runc, iptables, busybox, tini, …
 * @property {string} dockerd
 * @property {string} docker
 * @property {string} buildx the plug-in
 * @property {string} compose the plug-in
 * @property {string} registry
 * @property {string} runc
 * @property {string} iptables
 * @property {string} busybox statically linked, so it also runs where no C library is
 * @property {string} debootstrap
 * @property {{PATH: string}} env lays `bin` before the PATH of this process
 */

/** What the engine is made of. Debian 12's own engine has no containerd image store, so there it is Debian 13's. */
const enginePackages = {
  debian: [
    'docker.io',
    'docker-cli',
    'docker-buildx',
    'docker-compose',
    'containerd',
    'docker-registry',
    'tini',
  ],
  ubuntu: ['docker.io', 'docker-buildx', 'docker-compose-v2', 'containerd', 'docker-registry', 'tini'],
};

/** What is linked against libraries of the machine, or has to fit it. */
const ownPackages = [
  ...['runc', 'busybox-static', 'debootstrap', 'iptables'],
  ...[
    'libxtables12',
    'libip4tc2',
    'libip6tc2',
    'libmnl0',
    'libnftnl11',
    'libnetfilter-conntrack3',
    'libnfnetlink0',
  ],
];

/** Where programs are in the unpacked packages, by the name they get in `bin`. */
const programs = {
  dockerd: ['usr/sbin/dockerd', 'usr/bin/dockerd'],
  docker: ['usr/bin/docker'],
  'docker-proxy': ['usr/sbin/docker-proxy', 'usr/bin/docker-proxy'],
  'docker-init': ['usr/bin/tini-static'],
  tini: ['usr/bin/tini-static'],
  'docker-registry': ['usr/bin/docker-registry'],
  containerd: ['usr/bin/containerd'],
  'containerd-shim-runc-v2': ['usr/bin/containerd-shim-runc-v2'],
  ctr: ['usr/bin/ctr'],
  runc: ['usr/sbin/runc', 'usr/bin/runc'],
  busybox: ['bin/busybox', 'usr/bin/busybox'],
};

/** Unpacked programs that must be told where their own files are. `$root` is the folder of the packages. */
const wrappers = {
  iptables:
    'LD_LIBRARY_PATH=$(echo "$root"/usr/lib/*-linux-gnu) XTABLES_LIBDIR=$(echo "$root"/usr/lib/*-linux-gnu/xtables) exec "$root/usr/sbin/xtables-nft-multi" iptables "$@"',
  ip6tables:
    'LD_LIBRARY_PATH=$(echo "$root"/usr/lib/*-linux-gnu) XTABLES_LIBDIR=$(echo "$root"/usr/lib/*-linux-gnu/xtables) exec "$root/usr/sbin/xtables-nft-multi" ip6tables "$@"',
  debootstrap: 'DEBOOTSTRAP_DIR="$root/usr/share/debootstrap" exec "$root/usr/sbin/debootstrap" "$@"',
};

/**
 * Brings an engine (dockerd, containerd, the docker command with buildx and compose), a registry and debootstrap from
 * Debian's or Ubuntu's packages into the tools' root. Nothing of the system is installed or changed.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<DebianEngine>}
 * @throws {Error} where packages of Debian or Ubuntu do not run, when this is not root, or when a download fails
 */
export async function debianEngine({ log = () => {} } = {}) {
  const system = await operatingSystem();
  const kind = system.id === 'debian' ? 'debian' : system.id === 'ubuntu' ? 'ubuntu' : undefined;
  if (!kind || !system.codename)
    throw new Error(
      `A private engine needs Debian (12 or later) or Ubuntu, but this is ${system.name}. Install and start Docker with buildx and compose.`,
    );
  if (process.getuid?.() !== 0)
    throw new Error('A private engine needs root. Run this as root, or start a Docker that you may use.');
  const packages = { engine: enginePackages[kind], own: ownPackages };
  const key = createHash('sha256')
    .update(JSON.stringify([packages, programs, wrappers, process.arch]))
    .digest('hex')
    .slice(0, 8);
  const root = await keepTool(`engine-${system.codename}-${key}`, async (folder) => {
    const own = await ownArchives(system.codename);
    log('Unpacking an engine from packages; they are kept for next time');
    await unpackPackages({ suite: suiteOf(own), packages: packages.own, folder, log });
    await unpackPackages({
      suite: kind === 'debian' ? await engineSuite(system.codename, own, folder, log) : suiteOf(own),
      packages: packages.engine,
      folder,
      log,
    });
    await linkPrograms(folder);
  });
  const bin = path.join(root, 'bin.d');
  const plugins = path.join(root, 'plugins.d');
  return {
    root,
    bin,
    dockerd: path.join(bin, 'dockerd'),
    docker: path.join(bin, 'docker'),
    buildx: path.join(plugins, 'docker-buildx'),
    compose: path.join(plugins, 'docker-compose'),
    registry: path.join(bin, 'docker-registry'),
    runc: path.join(bin, 'runc'),
    iptables: path.join(bin, 'iptables'),
    busybox: path.join(bin, 'busybox'),
    debootstrap: path.join(bin, 'debootstrap'),
    env: { PATH: `${bin}:${process.env.PATH ?? '/usr/sbin:/usr/bin:/sbin:/bin'}` },
  };
}

/**
 * Debian 12 takes the engine from Debian 13, out of the archive it takes its own packages from; later ones have it.
 *
 * @param {string} codename
 * @param {readonly {uri: string, suite: string}[]} own
 * @param {string} folder
 * @param {import('../process.mjs').Log} log
 * @returns {Promise<import('./debian-packages.mjs').Suite>}
 */
async function engineSuite(codename, own, folder, log) {
  if (codename !== 'bookworm') return suiteOf(own);
  // The keyring as it is today: one of an older point release lacks the keys that sign Debian 13.
  await unpackPackages({ suite: suiteOf(own), packages: ['debian-archive-keyring'], folder, log });
  return {
    entries: own.slice(0, 1).map(({ uri }) => `${uri} trixie main`),
    keyring: path.join(folder, 'usr/share/keyrings/debian-archive-keyring.gpg'),
  };
}

/**
 * @param {string} folder
 * @returns {Promise<void>}
 */
async function linkPrograms(folder) {
  const bin = path.join(folder, 'bin.d');
  const plugins = path.join(folder, 'plugins.d');
  await mkdir(bin);
  await mkdir(plugins);
  for (const [name, places] of Object.entries(programs)) await link(folder, places, path.join(bin, name));
  for (const name of ['docker-buildx', 'docker-compose'])
    await link(
      folder,
      [`usr/libexec/docker/cli-plugins/${name}`, `usr/lib/docker/cli-plugins/${name}`],
      path.join(plugins, name),
    );
  for (const [name, script] of Object.entries(wrappers)) {
    const file = path.join(bin, name);
    await writeFile(file, `#!/bin/sh\nroot=$(dirname "$(dirname "$(readlink -f "$0")")")\n${script}\n`);
    await chmod(file, 0o755);
  }
}

/**
 * @param {string} folder
 * @param {readonly string[]} places
 * @param {string} name
 * @returns {Promise<void>}
 */
async function link(folder, places, name) {
  for (const place of places) {
    const found = await access(path.join(folder, place)).then(
      () => true,
      () => false,
    );
    if (found) return symlink(path.relative(path.dirname(name), path.join(folder, place)), name);
  }
  throw new Error(
    `Expected ${places.join(' or ')} in the unpacked packages; they hold no such file. The packages have changed: adapt scripts/tools/debian-engine.mjs.`,
  );
}
