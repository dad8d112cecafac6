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
 * All regular expressions of the source, each once for a file: what it is matched with differs. Those that are put together while it runs are
 * read from what they are put together from: texts and patterns of the same file, with words where `escapeRegex` takes a text.
 *
 * @throws where that cannot be told
 * @param {string} src
 * @returns {Promise<readonly WrittenPattern[]>}
 */
export async function findPatterns(src) {
  const files = (await readdir(src, { recursive: true })).filter((file) => file.endsWith('.ts')).sort();
  /** @type {Map<string, WrittenPattern>} */
  const found = new Map();
  for (const file of files) {
    const tree = parseSync(await readFile(path.join(src, file), 'utf8'), { syntax: 'typescript' });
    for (const { pattern: source, flags } of [...literalsIn(tree), ...composedIn(tree, file)]) {
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

/**
 * What `new RegExp(…)` is given, in all ways in which that can be read.
 *
 * @param {unknown} tree
 * @param {string} file
 * @returns {Generator<{pattern: string, flags: string}>}
 */
function* composedIn(tree, file) {
  const scope = scopeOf(tree);
  for (const made of [...nodesIn(tree, 'NewExpression'), ...nodesIn(tree, 'CallExpression')]) {
    if (made.callee.value !== 'RegExp') continue;
    const [source, flags] = made.arguments.map((/** @type {any} */ argument) => argument.expression);
    const patterns = textsOf(source, scope);
    const flag = flags === undefined ? '' : textsOf(flags, scope)?.[0];
    if (patterns === undefined || flag === undefined)
      throw new Error(
        `${file}: a new RegExp is put together so that nobody can check it. Use texts of the file and escapeRegex.`,
      );
    for (const pattern of patterns) yield { pattern, flags: flag };
  }
}

/**
 * @param {unknown} tree
 * @returns {Scope}
 */
function scopeOf(tree) {
  /** @type {Scope} */
  const scope = { texts: new Map(), patterns: new Map() };
  for (const { key, value } of nodesIn(tree, 'KeyValueProperty'))
    if (value.type === 'RegExpLiteral')
      scope.patterns.set(key.value, [...(scope.patterns.get(key.value) ?? []), value.pattern]);
  for (const { id, init } of nodesIn(tree, 'VariableDeclarator')) {
    const texts = id.type === 'Identifier' && init ? textsOf(init, scope) : undefined;
    if (texts !== undefined) scope.texts.set(id.value, [...(scope.texts.get(id.value) ?? []), ...texts]);
  }
  return scope;
}

/**
 * @typedef {object} Scope
 * @property {Map<string, readonly string[]>} texts constants of the file, whatever function they are in
 * @property {Map<string, readonly string[]>} patterns by the names of the properties that have them
 */

/**
 * The texts that an expression can be; undefined: that cannot be told.
 *
 * @param {any} node
 * @param {Scope} scope
 * @returns {readonly string[] | undefined}
 */
function textsOf(node, scope) {
  switch (node.type) {
    case 'StringLiteral':
      return [node.value];
    case 'Identifier':
      return scope.texts.get(node.value);
    case 'TemplateLiteral':
      return textsOfTemplate(node, 'cooked', scope);
    case 'TaggedTemplateExpression':
      return node.tag.object?.value === 'String' && node.tag.property?.value === 'raw'
        ? textsOfTemplate(node.template, 'raw', scope)
        : undefined;
    case 'MemberExpression':
      return node.property.value === 'source' ? scope.patterns.get(node.object.property?.value) : undefined;
    case 'CallExpression':
      return textsOfCall(node, scope);
    default:
      return undefined;
  }
}

/**
 * @param {any} template
 * @param {'cooked' | 'raw'} form of what stands between the expressions
 * @param {Scope} scope
 * @returns {readonly string[] | undefined}
 */
function textsOfTemplate({ quasis, expressions }, form, scope) {
  return quasis.reduce(
    (
      /** @type {readonly string[] | undefined} */ texts,
      /** @type {any} */ quasi,
      /** @type {number} */ at,
    ) => joined(at === 0 ? [''] : joined(texts, textsOf(expressions[at - 1], scope)), [quasi[form]]),
    [''],
  );
}

/**
 * @param {any} call
 * @param {Scope} scope
 * @returns {readonly string[] | undefined}
 */
function textsOfCall({ callee, arguments: given }, scope) {
  if (callee.value === 'escapeRegex') return ['word'];
  if (callee.type !== 'MemberExpression' || callee.property.value !== 'join') return undefined;
  const list = callee.object;
  const [between] = (given[0] && textsOf(given[0].expression, scope)) ?? [];
  if (between === undefined) return undefined;
  if (list.type === 'CallExpression' && list.callee.property?.value === 'map')
    return list.arguments[0]?.expression.value === 'escapeRegex'
      ? [['one', 'two', 'more'].join(between)]
      : undefined;
  if (list.type !== 'ArrayExpression') return undefined;
  return list.elements.reduce(
    (
      /** @type {readonly string[] | undefined} */ texts,
      /** @type {any} */ element,
      /** @type {number} */ at,
    ) => joined(joined(texts, [at === 0 ? '' : between]), textsOf(element.expression, scope)),
    [''],
  );
}

/**
 * @param {readonly string[] | undefined} texts
 * @param {readonly string[] | undefined} more
 * @returns {readonly string[] | undefined}
 */
function joined(texts, more) {
  return texts && more && texts.flatMap((text) => more.map((end) => text + end));
}

/**
 * @param {unknown} node
 * @param {string} type
 * @returns {Generator<any>}
 */
function* nodesIn(node, type) {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && node.type === type) yield node;
  for (const child of Object.values(node)) yield* nodesIn(child, type);
}
