// @ts-check
import { parseSync } from '@swc/core';
import wasm from '@swc/wasm-typescript';

/**
 * One change of a source file. `start` and `end` are offsets in the JavaScript that the file becomes.
 * @typedef {{readonly file: string, readonly line: number, readonly start: number, readonly end: number,
 *   readonly from: string, readonly to: string}} Mutant
 */

/** @typedef {Record<string, any> & {readonly type: string}} Node */

/** @type {Readonly<Record<string, readonly string[]>>} */
const operators = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '&&=': ['||='],
  '||=': ['&&='],
  '??=': ['&&='],
};

/** Methods and what stands in for them; undefined: the call goes, and what it was called on stays. */
/** @type {Readonly<Record<string, string | undefined>>} */
const methods = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  find: 'findLast',
  findLast: 'find',
  toLowerCase: 'toUpperCase',
  toUpperCase: 'toLowerCase',
  filter: undefined,
  slice: undefined,
  trim: undefined,
  sort: undefined,
  toSorted: undefined,
  reverse: undefined,
  toReversed: undefined,
};

/** Of these the condition is what is replaced. */
const conditions = new Set(['IfStatement', 'ConditionalExpression', 'WhileStatement']);

/**
 * @param {string} text TypeScript
 * @returns {string} the JavaScript that runs: types are blanked out, everything else keeps its place
 */
export function compile(text) {
  return wasm.transformSync(text, { mode: 'strip-only' }).code;
}

/**
 * Every mutant of a file. The JavaScript is changed instead of the TypeScript: it has no types, and its offsets are
 * those of V8's coverage.
 *
 * @param {string} file
 * @param {string} text TypeScript
 * @returns {readonly Mutant[]}
 */
export function listMutants(file, text) {
  const code = compile(text);
  const bytes = Buffer.from(code);
  /** swc counts bytes, from 1. @param {number} place */
  const offset = (place) => bytes.subarray(0, place - 1).toString().length;
  const lineStarts = [0, ...[...code.matchAll(/\n/g)].map((match) => match.index + 1)];
  /** @type {Mutant[]} */
  const mutants = [];
  /** @param {{start: number, end: number}} span @param {readonly string[]} changes */
  const add = (span, changes) => {
    const [start, end] = [offset(span.start), offset(span.end)];
    const row = lineStarts.findLastIndex((lineStart) => lineStart <= start);
    const from = code.slice(start, end);
    for (const to of new Set(changes)) {
      if (to !== from) mutants.push({ file, line: row + 1, start, end, from, to });
    }
  };
  /** @param {{span: {start: number, end: number}}} node */
  const textOf = ({ span }) => code.slice(offset(span.start), offset(span.end));
  visit(parseSync(code, { syntax: 'ecmascript', target: 'es2022' }), (node) => {
    const changes = changesOf(node, textOf);
    if (changes.length > 0) add((conditions.has(node.type) ? node['test'] : node)['span'], changes);
  });
  return mutants;
}

/**
 * @param {any} node
 * @param {(node: Node) => void} onNode
 */
function visit(node, onNode) {
  if (Array.isArray(node)) for (const item of node) visit(item, onNode);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return;
  if (typeof node.type === 'string') onNode(node);
  for (const [key, value] of Object.entries(node)) {
    const isName = key === 'key' || key === 'source' || key === 'span';
    if (!isName || value?.type === 'Computed') visit(value, onNode);
  }
}

/**
 * @param {Node} node
 * @param {(node: any) => string} textOf
 * @returns {readonly string[]} what may stand in its place
 */
function changesOf(node, textOf) {
  switch (node.type) {
    case 'BinaryExpression':
    case 'AssignmentExpression': {
      // In brackets, because `a ?? b && c` is no JavaScript.
      const [left, right] = [node['left'], node['right']].map((side) =>
        side.type === 'BinaryExpression' ? `(${textOf(side)})` : textOf(side),
      );
      return (operators[node['operator']] ?? []).map((operator) => `(${left} ${operator} ${right})`);
    }
    case 'UnaryExpression':
      return node['operator'] === '!' || node['operator'] === '-' ? [textOf(node['argument'])] : [];
    case 'UpdateExpression':
      return [textOf(node).replace(/\+\+|--/, (sign) => (sign === '++' ? '--' : '++'))];
    case 'IfStatement':
    case 'ConditionalExpression':
      return ['true', 'false'];
    case 'WhileStatement':
      return ['false'];
    case 'BooleanLiteral':
      return [String(!node['value'])];
    case 'NumericLiteral':
      return numbersBeside(node['value']);
    case 'StringLiteral':
      return [node['value'] === '' ? `'mutant'` : `''`];
    case 'TemplateLiteral':
      return ['``'];
    case 'RegExpLiteral':
      return [textOf(node).replace(/^\/\^/, '/'), textOf(node).replace(/(?<!\\)\$(?=\/\w*$)/, '')].filter(
        (pattern) => !pattern.startsWith('//'),
      );
    case 'ArrayExpression':
      return [node['elements'].length === 0 ? `['mutant']` : '[]'];
    case 'ObjectExpression':
      return node['properties'].length === 0 ? [] : ['({})'];
    case 'ExpressionStatement':
      return ['CallExpression', 'AwaitExpression', 'OptionalChainingExpression'].includes(
        node['expression'].type,
      )
        ? [';']
        : [];
    case 'ReturnStatement':
      return node['argument'] ? [] : [';'];
    case 'ThrowStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
      return [';'];
    case 'CallExpression':
      return callsBeside(node, textOf);
    default:
      return [];
  }
}

/**
 * @param {number} value
 * @returns {readonly string[]} one that is smaller, and one that is far larger
 */
function numbersBeside(value) {
  return value === 0 ? ['1'] : [value === 1 ? '0' : '1', `${value * 1000}`];
}

/**
 * @param {Node} node
 * @param {(node: any) => string} textOf
 * @returns {readonly string[]}
 */
function callsBeside(node, textOf) {
  const { callee } = node;
  const name = callee.type === 'MemberExpression' ? callee.property.value : undefined;
  if (name === undefined || !Object.hasOwn(methods, name)) return [];
  const other = methods[name];
  return [other === undefined ? textOf(callee.object) : replaceIn(node, callee.property, other, textOf)];
}

/**
 * @param {any} node
 * @param {any} part
 * @param {string} text
 * @param {(node: any) => string} textOf
 * @returns {string} the node's text with another for one of its parts
 */
function replaceIn(node, part, text, textOf) {
  const before = textOf({ span: { start: node.span.start, end: part.span.start } });
  const after = textOf({ span: { start: part.span.end, end: node.span.end } });
  return `${before}${text}${after}`;
}
