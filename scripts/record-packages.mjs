#!/usr/bin/env node
// @ts-check
/**
 * Records what a security index of Debian says of a few packages, for __tests__/fixtures/packages: the Release file and the list
 * of packages as they are, without the other files and packages, and with the digest that follows from that. It needs xz.
 *
 *     node scripts/record-packages.mjs ADDRESS    the folder of InRelease: http://HOST/debian-security/dists/bookworm-security
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../__tests__/fixtures/packages/', import.meta.url));
const list = 'main/binary-amd64/Packages.xz';
const kept = ['openssl', 'libssl3', 'curl', 'libcurl4', 'git', 'libpq5', 'tzdata', 'linux-libc-dev'];

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
const release = (await download('InRelease'))
  .toString()
  .replace(/^MD5Sum:\n(?: .*\n)+/m, '')
  .replace(/^SHA256:\n(?: .*\n)+/m, `SHA256:\n ${sha256} ${compressed.length} ${list}\n`);
await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, 'InRelease'), release);
await writeFile(path.join(folder, 'Packages.xz'), compressed);
console.log(`Recorded ${stanzas.length} packages.`);

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
  const { status, stdout, stderr } = spawnSync('xz', [option], { input, maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(String(stderr));
  return stdout;
}
