#!/usr/bin/env node
// @ts-check
/**
 * Writes what follows from action.yml: the tables of inputs and outputs in the READMEs, between marks such as
 * `<!-- inputs:begin -->` and `<!-- inputs:end -->`, and prewarm/action.yml.
 *
 *     node scripts/generate-readme.mjs           writes
 *     node scripts/generate-readme.mjs --check   tells what would be written differently
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/**
 * The part of action.yml that the tables show.
 * @typedef {object} Metadata
 * @property {Record<string, {description: string, default?: string}>} inputs
 * @property {Record<string, {description: string}>} outputs
 */

const root = fileURLToPath(new URL('..', import.meta.url));
/** README → the action.yml that its tables are made from. */
const readmes = {
  'README.md': 'action.yml',
  'prewarm/README.md': 'action.yml',
  'build/README.md': 'build/action.yml',
  'deploy/README.md': 'deploy/action.yml',
  'verify/README.md': 'verify/action.yml',
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit status; 1 when something is not up to date
 */
async function main(args) {
  const unknown = args.find((argument) => argument !== '--check');
  if (unknown !== undefined) {
    console.error(`Unknown argument ${unknown}\nUsage: npm run docs -- [--check]`);
    return 2;
  }
  const read = (/** @type {string} */ name) => readFile(path.join(root, name), 'utf8');
  const action = await read('action.yml');
  const pages = [
    { name: 'prewarm/action.yml', write: () => subAction(action) },
    ...(await Promise.all(
      Object.entries(readmes).map(async ([name, source]) => {
        /** @type {Metadata} */
        const metadata = parse(await read(source));
        return { name, write: (/** @type {string} */ text) => fillTables(text, name, metadata) };
      }),
    )),
  ];
  let stale = 0;
  for (const { name, write } of pages) {
    const file = path.join(root, name);
    const before = await readFile(file, 'utf8').catch(() => '');
    const after = write(before);
    if (before === after) continue;
    stale++;
    if (!args.includes('--check')) await writeFile(file, after);
    console.log(
      args.includes('--check')
        ? `${name} is not what its action.yml says; run npm run docs`
        : `Wrote ${name}`,
    );
  }
  return args.includes('--check') && stale > 0 ? 1 : 0;
}

/**
 * The same action under a path that `uses: $/prewarm` can name; only its launchers are elsewhere.
 *
 * @param {string} action the text of action.yml
 * @returns {string}
 */
function subAction(action) {
  return action.replaceAll(/^( {2}(?:main|post): )(dist\/)/gm, '$1../$2');
}

/**
 * @param {string} text
 * @param {string} name of its file
 * @param {Metadata} metadata
 * @returns {string}
 * @throws {Error} where a mark is missing
 */
function fillTables(text, name, { inputs, outputs }) {
  const rows = {
    inputs: Object.entries(inputs).map(([input, { description }]) => [`\`${input}\``, description]),
    outputs: Object.entries(outputs).map(([output, { description }]) => [`\`${output}\``, description]),
  };
  return Object.entries(rows).reduce((page, [kind, cells]) => {
    const [begin, end] = [`<!-- ${kind}:begin -->`, `<!-- ${kind}:end -->`];
    const [head, rest] = page.split(begin);
    const tail = rest?.split(end)[1];
    if (head === undefined || tail === undefined)
      throw new Error(`Expected the marks ${begin} and ${end} in ${name}`);
    return `${head}${begin}\n\n${table(['Name', 'Meaning'], cells)}\n\n${end}${tail}`;
  }, text);
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @returns {string}
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * @param {string} text
 * @returns {string}
 */
function escapeCell(text) {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
}
