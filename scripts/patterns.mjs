// @ts-check
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseSync } from '@swc/core';

/**
 * A regular expression of the source, as it is written there.
 * @typedef {object} WrittenPattern
 * @property {string} file below `src`
 * @property {string} source
 * @property {string} flags
 * @property {string} id of source and flags
 */

/**
 * All regular expressions that the source writes down, each once for a file: what it is matched with differs. Those that are put together while it runs are not among them.
 *
 * @param {string} src
 * @returns {Promise<readonly WrittenPattern[]>}
 */
export async function findPatterns(src) {
  const files = (await readdir(src, { recursive: true })).filter((file) => file.endsWith('.ts')).sort();
  /** @type {Map<string, WrittenPattern>} */
  const found = new Map();
  for (const file of files) {
    const tree = parseSync(await readFile(path.join(src, file), 'utf8'), { syntax: 'typescript' });
    for (const { pattern: source, flags } of literalsIn(tree)) {
      const id = patternId(source, flags);
      found.set(`${file} ${id}`, { file, source, flags, id });
    }
  }
  return [...found.values()];
}

/**
 * @param {string} source
 * @param {string} flags
 * @returns {string}
 */
export function patternId(source, flags) {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12);
}

/**
 * @param {unknown} node
 * @returns {Generator<{pattern: string, flags: string}>}
 */
function* literalsIn(node) {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && node.type === 'RegExpLiteral' && 'pattern' in node && 'flags' in node)
    yield { pattern: String(node.pattern), flags: String(node.flags) };
  for (const child of Object.values(node)) yield* literalsIn(child);
}
