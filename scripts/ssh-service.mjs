#!/usr/bin/env node
// @ts-check
/**
 * An SSH server for a job of GitHub's, with the runner's own engine behind it:
 *
 *     node scripts/ssh-service.mjs start FOLDER   starts it, and puts out hosts, known-hosts and ssh-key; it ends with the job
 *     node scripts/ssh-service.mjs serve FOLDER   is it
 */
import { spawn } from 'node:child_process';
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startSshd } from './sshd.mjs';

const startMs = 20_000;

try {
  const [command, folder] = process.argv.slice(2);
  if (folder === undefined || (command !== 'start' && command !== 'serve'))
    throw new Error('Usage: node scripts/ssh-service.mjs start|serve FOLDER');
  await (command === 'start' ? start(path.resolve(folder)) : serve(path.resolve(folder)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/**
 * @param {string} folder
 * @returns {Promise<void>}
 */
async function serve(folder) {
  const { user, address, port, knownHosts, privateKey } = await startSshd({ dir: folder });
  const outputs = { hosts: `${user}@${address}:${port}`, 'known-hosts': knownHosts, 'ssh-key': privateKey };
  // Whoever reads it reads all of it.
  await writeFile(path.join(folder, 'outputs.part'), JSON.stringify(outputs), { mode: 0o600 });
  await rename(path.join(folder, 'outputs.part'), path.join(folder, 'outputs.json'));
  setInterval(() => {}, 60_000);
}

/**
 * @param {string} folder
 * @returns {Promise<void>}
 */
async function start(folder) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const server = spawn(process.execPath, [fileURLToPath(import.meta.url), 'serve', folder], {
    detached: true,
    stdio: 'ignore',
  });
  server.unref();
  const outputs = await waitFor(path.join(folder, 'outputs.json'));
  const file = process.env['GITHUB_OUTPUT'];
  for (const [name, value] of Object.entries(outputs)) {
    if (name === 'ssh-key') for (const line of value.trim().split('\n')) console.log(`::add-mask::${line}`);
    else console.log(`${name}: ${value}`);
    if (file) await appendFile(file, `${name}<<END-OF-OUTPUT\n${value.trimEnd()}\nEND-OF-OUTPUT\n`);
  }
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, string>>}
 * @throws {Error} when it does not come
 */
async function waitFor(file) {
  const since = Date.now();
  while (Date.now() - since < startMs) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return JSON.parse(text);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The SSH server has not started within ${startMs} ms.`);
}
