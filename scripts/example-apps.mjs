// @ts-check
// The example applications whose Dockerfiles nobody prepared for us.
import { appendFile, cp } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} ExampleApp
 * @property {string} name of its folder in examples/
 * @property {string} title
 * @property {string} codeFile that a code change changes
 * @property {(change: string) => string} line what a code change adds to it: what the application does stays the same,
 *   what is built of it does not
 */

/** @type {readonly ExampleApp[]} */
export const exampleApps = [
  { name: 'flask', title: 'Flask', codeFile: 'app.py', line: (change) => `# Change ${change}` },
  {
    name: 'next',
    title: 'Next.js-shaped',
    codeFile: 'src/server.jsx',
    line: (change) => `console.log('Change ${change}');`,
  },
  {
    name: 'go',
    title: 'Go module',
    codeFile: 'main.go',
    line: (change) => `func init() { log.Print("Change ${change}") }`,
  },
  { name: 'uv', title: 'uv', codeFile: 'src/shop/__init__.py', line: (change) => `# Change ${change}` },
];

/**
 * @param {ExampleApp} app
 * @param {string} folder that its copy becomes
 * @returns {Promise<void>}
 */
export async function copyExample({ name }, folder) {
  await cp(fileURLToPath(new URL(`../examples/${name}`, import.meta.url)), folder, { recursive: true });
}

/**
 * @param {ExampleApp} app
 * @param {string} folder of its copy
 * @param {string} change another one each time
 * @returns {Promise<void>}
 */
export async function changeExample({ codeFile, line }, folder, change) {
  await appendFile(path.join(folder, codeFile), `\n${line(change)}\n`);
}
