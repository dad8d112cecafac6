#!/usr/bin/env node
// @ts-check
/**
 * Looks for faults (actionlint) and holes (zizmor) in our workflows and actions: `npm run workflows`.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { run } from './process.mjs';
import { actionlint, zizmor } from './tools.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What actionlint says and is not so: its message, and why. */
const exceptions = [
  {
    pattern: String.raw`specifying action "\$/[a-z-]+" in invalid format`,
    reason:
      'uses: $/folder is an action of the running workflow’s own repository; actionlint 1.7.12 does not know it yet',
  },
  {
    pattern: String.raw`reusable workflow call "\$/\.github/workflows/[a-z-]+\.yml" at "uses" is not following the format`,
    reason: 'the same for a reusable workflow of ours',
  },
  {
    pattern: 'unexpected key "queue" for "concurrency" section',
    reason: 'GitHub keeps pending runs with queue: max since 2026; actionlint 1.7.12 does not know it yet',
  },
];

/**
 * What a program found.
 * @typedef {object} Lint
 * @property {string} name
 * @property {'clean' | 'faulty' | 'unavailable'} state
 * @property {string} text its findings, or why it could not be had
 */

/**
 * @param {{log?: import('./process.mjs').Log}} [options]
 * @returns {Promise<readonly Lint[]>}
 */
export async function lintWorkflows({ log = () => {} } = {}) {
  return [
    await lint('actionlint', await actionlint({ log }), [
      '-no-color',
      ...exceptions.flatMap(({ pattern }) => ['-ignore', pattern]),
      ...(await workflowFiles('.github/workflows')),
      ...(await workflowFiles('examples/workflows')),
    ]),
    // Offline: what it finds depends on nothing but the files.
    await lint('zizmor', await zizmor({ log }), [
      '--offline',
      '--pedantic',
      '--strict-collection',
      '--quiet',
      '.',
      // In a folder of another name it looks for none by itself.
      ...(await workflowFiles('examples/workflows')),
    ]),
  ];
}

/**
 * @param {string} folder
 * @returns {Promise<readonly string[]>} paths from the root
 */
async function workflowFiles(folder) {
  return (await readdir(path.join(root, folder))).map((name) => path.join(folder, name));
}

/**
 * @param {string} name
 * @param {import('./tools/workflow-tools.mjs').Program} program
 * @param {readonly string[]} args
 * @returns {Promise<Lint>}
 */
async function lint(name, program, args) {
  if (program.kind === 'unavailable') return { name, state: 'unavailable', text: program.reason };
  try {
    await run(program.path, args, { cwd: root });
    return { name, state: 'clean', text: '' };
  } catch (error) {
    return { name, state: 'faulty', text: error instanceof Error ? error.message : String(error) };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lints = await lintWorkflows({ log: console.error });
  for (const { name, state, text } of lints) console.log(`${name}: ${state}${text ? `\n${text}` : ''}`);
  process.exitCode = lints.every(({ state }) => state === 'clean') ? 0 : 1;
}
