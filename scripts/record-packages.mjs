#!/usr/bin/env node
// @ts-check
/**
 * Records what a security index of Debian says of a few packages, for __tests__/fixtures/packages: the Release file and the list
 * of packages as they are, without the other files and packages, and with the digest that follows from that. Beside it, when
 * each version was made, by the changelogs of these packages. It needs xz, dpkg-deb and tar.
 *
 *     node scripts/record-packages.mjs ADDRESS    the folder of InRelease: http://HOST/debian-security/dists/bookworm-security
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const folder = fileURLToPath(new URL('../__tests__/fixtures/packages/', import.meta.url));
const list = 'main/binary-amd64/Packages.xz';
const kept = [
  ...[
    'curl',
    'git',
    'libarchive13',
    'libc6',
    'libcurl4',
    'libexpat1',
    'libfreetype6',
    'libglib2.0-0',
    'libgnutls30',
  ],
  ...[
    'libkrb5-3',
    'libnghttp2-14',
    'libpam-modules',
    'libpng16-16',
    'libpq5',
    'libssl3',
    'libtiff6',
    'libxml2',
  ],
  ...[
    'linux-libc-dev',
    'nginx',
    'nodejs',
    'openssh-client',
    'openssl',
    'perl-base',
    'python3.11-minimal',
    'tzdata',
  ],
];
/** Of versions. */
const daysOfVersions = 365;

const [address] = process.argv.slice(2);
if (address === undefined) {
  console.error('Usage: node scripts/record-packages.mjs ADDRESS');
  process.exit(2);
}
const packages = xz('-dc', await download(list)).toString();
const stanzas = packages
  .split('\n\n')
  .filter((text) => kept.includes(/^Package: (.*)$/m.exec(text)?.[1] ?? ''));
const compressed = xz('-9c', Buffer.from(`${stanzas.join('\n\n')}\n`));
const sha256 = createHash('sha256').update(compressed).digest('hex');
const inRelease = (await download('InRelease')).toString();
const release = inRelease
  .replace(/^MD5Sum:\n(?: .*\n)+/m, '')
  .replace(/^SHA256:\n(?: .*\n)+/m, `SHA256:\n ${sha256} ${compressed.length} ${list}\n`);
const madeAt = Date.parse(/^Date: (.*)$/m.exec(inRelease)?.[1] ?? '');
const since = new Date(madeAt - daysOfVersions * 24 * 60 * 60_000).toISOString();
/** Package → its versions with the time in their changelog, oldest first. @type {Record<string, readonly (readonly [version: string, at: string])[]>} */
const versions = {};
for (const stanza of stanzas) {
  const [name = '', file = ''] = ['Package', 'Filename'].map(
    (field) => new RegExp(`^${field}: (.*)$`, 'm').exec(stanza)?.[1],
  );
  versions[name] = await readVersions(name, `../../${file}`);
}
await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, 'InRelease'), release);
await writeFile(path.join(folder, 'Packages.xz'), compressed);
await writeFile(path.join(folder, 'versions.json'), `${JSON.stringify(versions, null, 2)}\n`);
console.log(`Recorded ${stanzas.length} packages.`);

/**
 * @param {string} name of a package
 * @param {string} file
 * @returns {Promise<readonly (readonly [version: string, at: string])[]>} those of the last year, and the one before
 */
async function readVersions(name, file) {
  const archive = pipe('dpkg-deb', ['--fsys-tarfile', '-'], await download(file));
  const member = `./usr/share/doc/${name}/changelog.Debian.gz`;
  const text = gunzipSync(pipe('tar', ['-xO', member], archive)).toString();
  const entries = [...text.matchAll(/^\S+ \((\S+)\) [^;\n]+;[\s\S]*?^ -- .*?> {2}(.+)$/gm)].map(
    ([, version = '', at = '']) => /** @type {const} */ ([version, new Date(at).toISOString()]),
  );
  const older = entries.findIndex(([, at]) => at < since);
  return entries.slice(0, older < 0 ? undefined : older + 1).toReversed();
}

/** @param {string} name */
async function download(name) {
  const response = await fetch(`${address}/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/**
 * @param {string} option
 * @param {Buffer} input
 */
function xz(option, input) {
  return pipe('xz', [option], input);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Buffer} input
 */
function pipe(program, args, input) {
  const { status, stdout, stderr } = spawnSync(program, args, { input, maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(String(stderr));
  return stdout;
}
