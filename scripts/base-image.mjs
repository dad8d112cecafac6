// @ts-check
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packLayer } from './layer-file.mjs';
import { run } from './process.mjs';
import { pushImage } from './registry-upload.mjs';
import { operatingSystem, ownArchives } from './tools/debian-packages.mjs';
import { keepTool } from './tools/root.mjs';
import { debianEngine } from './tools.mjs';

/**
 * An image in a registry.
 * @typedef {object} PushedImage
 * @property {string} reference by tag
 * @property {string} digest of its manifest or index
 */

/** What is made: Debian 12, as the image of the same name. */
const suite = 'bookworm';

/** Where the certificates of this machine are in the image: not where the package ca-certificates writes its own. */
const certificatesInImage = '/usr/local/share/machine-ca/ca-certificates.crt';

/** How programs are told which certificates to trust, and settings of this machine without which nothing is reached. */
const certificateVariables = [
  'NODE_EXTRA_CA_CERTS',
  'npm_config_cafile',
  'PIP_CERT',
  'REQUESTS_CA_BUNDLE',
  'SSL_CERT_FILE',
  'CURL_CA_BUNDLE',
];
const networkVariables = [
  'PIP_INDEX_URL',
  'npm_config_registry',
  ...['http_proxy', 'https_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]),
];

/** What keeps the image small and its layers free of downloads: the settings of the image of the same name. */
const dpkgSettings = `path-exclude /usr/share/doc/*
path-include /usr/share/doc/*/copyright
path-exclude /usr/share/man/*
path-exclude /usr/share/info/*
path-exclude /usr/share/locale/*
`;
const aptSettings = `Acquire::Languages "none";
Acquire::GzipIndexes "true";
APT::AutoRemove::SuggestsImportant "false";
APT::Install-Recommends "true";
DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true"; };
APT::Update::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true"; };
Dir::Cache::pkgcache "";
Dir::Cache::srcpkgcache "";
`;

/**
 * Puts a Debian 12 to build on at `HOST/debian:bookworm-slim`.
 *
 * Where the system's engine can pull the real one, it is that. Otherwise it is made here, once, from this machine's own
 * archive; apt, pip and npm reach in it what they reach on this machine. The same file system gives the same digest.
 *
 * @param {object} options
 * @param {import('./engine.mjs').Engine} options.engine
 * @param {string} options.registryHost without TLS and without authentication
 * @param {import('./process.mjs').Log} [options.log]
 * @returns {Promise<PushedImage>}
 * @throws {Error} where it can be neither pulled nor made
 */
export async function ensureBaseImage({ engine, registryHost, log = () => {} }) {
  const place = { registryHost, repository: 'debian', tag: 'bookworm-slim' };
  const copied = await copyFromHub(engine, place, log);
  if (copied) return copied;
  const settings = await machineSettings();
  const key = createHash('sha256')
    .update(JSON.stringify([settings, dpkgSettings, aptSettings, process.arch]))
    .digest('hex')
    .slice(0, 8);
  const layer = await keepTool(`${suite}-${key}.tar.gz`, (file) => makeDebian(file, settings, log));
  const config = { Env: [`PATH=${defaultPath}`, ...settings.env], Cmd: ['bash'] };
  const pushed = await pushImage({ ...place, layers: [layer], config });
  log(`Base image ${pushed.reference}@${pushed.digest}`);
  return pushed;
}

/**
 * Puts a busybox at `HOST/busybox:latest`, as `ensureBaseImage` does, in no time.
 *
 * @param {object} options
 * @param {import('./engine.mjs').Engine} options.engine
 * @param {string} options.registryHost
 * @param {import('./process.mjs').Log} [options.log]
 * @returns {Promise<PushedImage>}
 * @throws {Error} where it can be neither pulled nor made
 */
export async function ensureBusyboxImage({ engine, registryHost, log = () => {} }) {
  const place = { registryHost, repository: 'busybox', tag: 'latest' };
  const copied = await copyFromHub(engine, place, log);
  if (copied) return copied;
  const layers = [await busyboxLayer({ log })];
  const pushed = await pushImage({ ...place, layers, config: { Env: [`PATH=${defaultPath}`], Cmd: ['sh'] } });
  log(`Base image ${pushed.reference}@${pushed.digest}`);
  return pushed;
}

/**
 * Brings a layer with busybox, a shell and all.
 *
 * @param {{log?: import('./process.mjs').Log}} [options]
 * @returns {Promise<string>} the file of a gzipped tar
 * @throws {Error} as `debianEngine` does
 */
export async function busyboxLayer({ log = () => {} } = {}) {
  const programs = await debianEngine({ log });
  return keepTool(`busybox-${path.basename(programs.root)}.tar.gz`, (file) =>
    makeBusybox(file, programs.busybox),
  );
}

const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * @param {import('./engine.mjs').Engine} engine
 * @param {{registryHost: string, repository: string, tag: string}} place
 * @param {import('./process.mjs').Log} log
 * @returns {Promise<PushedImage | undefined>} absent where it cannot be pulled
 */
async function copyFromHub(engine, { registryHost, repository, tag }, log) {
  if (engine.kind !== 'system') return undefined;
  const env = engine.env;
  const source = `${repository}:${tag}`;
  const reference = `${registryHost}/${source}`;
  const pulled = await run('docker', ['pull', source], { env, timeoutMs: 120_000 }).then(
    () => true,
    (error) => log(`${source} cannot be pulled, so it is made here: ${error.message}`),
  );
  if (!pulled) return undefined;
  await run('docker', ['tag', source, reference], { env });
  const { stdout } = await run('docker', ['push', reference], { env });
  const digest = /digest: (sha256:[0-9a-f]{64})/.exec(stdout)?.[1];
  if (!digest) throw new Error(`Expected docker push ${reference} to print a digest; it printed:\n${stdout}`);
  return { reference, digest };
}

/**
 * What a container needs to know of this machine to reach what the machine reaches.
 *
 * @returns {Promise<{archives: {uri: string, suite: string}[], apt: string, certificates: string | undefined, env: string[]}>}
 */
async function machineSettings() {
  const system = await operatingSystem();
  if (system.id !== 'debian')
    throw new Error(
      `Expected Debian, whose archive holds ${suite}, or a Docker that can pull debian:${suite}-slim; this is ${system.name}.`,
    );
  const own = await ownArchives(system.codename);
  const archives = own.map(({ uri, suite: name }) => ({ uri, suite: name.replace(system.codename, suite) }));
  const { stdout } = await run('apt-config', ['dump']);
  const kept = stdout
    .split('\n')
    .filter((line) => /^Acquire::(https?::|Retries|Check-(Date|Valid-Until) )/.test(line));
  const certificates = await customCertificates();
  const env = networkVariables
    .filter((name) => process.env[name])
    .map((name) => `${name}=${process.env[name]}`);
  if (certificates !== undefined) {
    kept.push(`Acquire::https::CaInfo "${certificatesInImage}";`);
    env.push(...certificateVariables.map((name) => `${name}=${certificatesInImage}`));
  }
  return { archives, apt: kept.map((line) => `${line}\n`).join(''), certificates, env };
}

/**
 * The certificates this machine trusts, where it has been given some of its own.
 *
 * @returns {Promise<string | undefined>}
 */
async function customCertificates() {
  const own = await readdir('/usr/local/share/ca-certificates').catch(() => []);
  const named = ['SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS', 'CURL_CA_BUNDLE']
    .map((name) => process.env[name])
    .find(Boolean);
  if (!named && !own.some((name) => name.endsWith('.crt'))) return undefined;
  return readFile(named ?? '/etc/ssl/certs/ca-certificates.crt', 'utf8');
}

/**
 * @param {string} file the gzipped tar to be made
 * @param {Awaited<ReturnType<typeof machineSettings>>} settings
 * @param {import('./process.mjs').Log} log
 * @returns {Promise<void>}
 */
async function makeDebian(file, settings, log) {
  const programs = await debianEngine({ log });
  const root = `${file}.root`;
  log(`Making a ${suite} file system; it is kept for next time`);
  await rm(root, { recursive: true, force: true });
  try {
    const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
    const options = ['--variant=minbase', `--keyring=${keyring}`];
    await run(programs.debootstrap, [...options, suite, root, settings.archives[0]?.uri ?? ''], {
      env: programs.env,
    });
    const stanzas = settings.archives.map(
      ({ uri, suite: name }) =>
        `Types: deb\nURIs: ${uri}\nSuites: ${name}\nComponents: main\nSigned-By: ${keyring}\n`,
    );
    await rm(path.join(root, 'etc/apt/sources.list'), { force: true });
    await write(root, 'etc/apt/sources.list.d/debian.sources', stanzas.join('\n'));
    await write(root, 'etc/apt/apt.conf.d/docker', aptSettings);
    if (settings.apt) await write(root, 'etc/apt/apt.conf.d/machine', settings.apt);
    if (settings.certificates) await write(root, certificatesInImage, settings.certificates);
    await write(root, 'etc/dpkg/dpkg.cfg.d/docker', dpkgSettings);
    await slim(root);
    await packLayer(root, file);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/**
 * Takes away what the image of the same name does not have either, and what differs from one making to the next.
 *
 * @param {string} root
 * @returns {Promise<void>}
 */
async function slim(root) {
  const emptied = [
    'usr/share/man',
    'usr/share/info',
    'usr/share/locale',
    'var/cache/apt',
    'var/lib/apt/lists',
    'var/log',
    'tmp',
    'run',
    'dev',
  ];
  for (const folder of emptied)
    for (const name of await readdir(path.join(root, folder)).catch(() => []))
      await rm(path.join(root, folder, name), { recursive: true, force: true });
  for (const name of [
    'var/cache/ldconfig/aux-cache',
    'etc/hostname',
    'etc/resolv.conf',
    'etc/machine-id',
    'var/lib/dbus/machine-id',
  ])
    await rm(path.join(root, name), { force: true });
  await run('find', [
    path.join(root, 'usr/share/doc'),
    '-mindepth',
    '2',
    '!',
    '-name',
    'copyright',
    '!',
    '-type',
    'd',
    '-delete',
  ]);
  await run('find', [path.join(root, 'usr/share/doc'), '-type', 'd', '-empty', '-delete']);
}

/**
 * @param {string} file the gzipped tar to be made
 * @param {string} busybox
 * @returns {Promise<void>}
 */
async function makeBusybox(file, busybox) {
  const root = `${file}.root`;
  await rm(root, { recursive: true, force: true });
  try {
    for (const folder of ['bin', 'etc', 'root', 'tmp', 'usr/bin', 'usr/sbin', 'sbin', 'var'])
      await mkdir(path.join(root, folder), { recursive: true });
    await chmod(path.join(root, 'tmp'), 0o1777);
    await cp(busybox, path.join(root, 'bin/busybox'), { dereference: true });
    const { stdout } = await run(busybox, ['--list']);
    for (const name of stdout.trim().split('\n'))
      if (name !== 'busybox') await symlink('busybox', path.join(root, 'bin', name));
    await write(
      root,
      'etc/passwd',
      'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n',
    );
    await write(root, 'etc/group', 'root:x:0:\nnogroup:x:65534:\n');
    await packLayer(root, file);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string} text
 * @returns {Promise<void>}
 */
async function write(root, name, text) {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
