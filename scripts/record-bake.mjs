#!/usr/bin/env node
// @ts-check
/**
 * Records what buildx prints of bake and compose files, as fixtures for the tests of `src/core/bake`:
 *
 *     node scripts/record-bake.mjs [sample…]
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { currentTools, debianEngine } from './tools.mjs';

/**
 * What bake is asked.
 * @typedef {{files: string[], targets?: string[], overrides?: string[], variables?: Record<string, string>}} Sample
 */

const fixtures = fileURLToPath(new URL('../__tests__/fixtures/bake/', import.meta.url));

await main(process.argv.slice(2));

/** @param {readonly string[]} wanted */
async function main(wanted) {
  /** @type {Record<string, Sample>} */
  const samples = JSON.parse(await readFile(path.join(fixtures, 'samples.json'), 'utf8'));
  const unknown = wanted.filter((name) => samples[name] === undefined);
  if (unknown.length > 0) {
    console.error(`No sample is called ${unknown.join(', ')}; there are: ${Object.keys(samples).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const debian = await debianEngine({ log: console.error });
  const current = await currentTools({ log: console.error });
  if (current.kind !== 'ready') throw new Error(`Today's buildx cannot be had here: ${current.reason}`);
  const generations = { 'buildx-0.13': debian.buildx, 'buildx-0.38': current.buildx };
  const home = await mkdtemp(path.join(os.tmpdir(), 'record-bake-'));
  try {
    for (const [folder, buildx] of Object.entries(generations)) {
      await mkdir(path.join(fixtures, folder), { recursive: true });
      for (const [name, sample] of Object.entries(samples)) {
        if (wanted.length > 0 && !wanted.includes(name)) continue;
        const printed = print(sample, buildx, home);
        const file = path.join(fixtures, folder, `${name}.json`);
        await writeFile(file, `${JSON.stringify(printed, null, 2)}\n`);
      }
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * @param {Sample} sample
 * @param {string} buildx
 * @param {string} home
 */
function print({ files, targets = [], overrides = [], variables }, buildx, home) {
  const { status, stdout, stderr } = spawnSync(
    buildx,
    [
      ...['bake', '--progress', 'quiet', '--print'],
      ...files.flatMap((file) => ['--file', file]),
      ...overrides.flatMap((override) => ['--set', override]),
      ...targets,
    ],
    {
      cwd: path.join(fixtures, 'files'),
      env: { PATH: process.env['PATH'], HOME: home, ...variables },
      encoding: 'utf8',
    },
  );
  return status === 0 ? { printed: inOrder(JSON.parse(stdout)) } : { error: stderr };
}

/**
 * Older versions of buildx list the services of a compose file in any order.
 *
 * @param {{group?: Record<string, {targets: string[]}>}} definition
 */
function inOrder(definition) {
  for (const group of Object.values(definition.group ?? {})) group.targets.sort();
  return definition;
}
