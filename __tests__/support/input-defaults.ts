import { parseSync } from '@swc/core';

/** A default that stands in the code as a literal: `reader.choice('push', […], 'auto')`. */
export interface LiteralDefault {
  readonly input: string;
  readonly value: string | number | boolean;
}

type Node = Readonly<Record<string, unknown>>;

/** Calls that read an input by its name, with its default behind. */
const readers = new Set(['text', 'choice', 'boolean', 'integer', 'sizeBytes', 'list', 'durationMs']);

/** Every default of an input that a file of the source has as a literal. */
export function findLiteralDefaults(source: string): readonly LiteralDefault[] {
  const found: LiteralDefault[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
      return;
    }
    if (!isNode(node)) return;
    const known = node['type'] === 'CallExpression' ? ofCall(node) : ofFallback(node);
    if (known !== undefined) found.push(known);
    for (const value of Object.values(node)) visit(value);
  };
  visit(parseSync(source, { syntax: 'typescript', target: 'es2022' }).body);
  return found;
}

/** `reader.text('context', '.')`, `readPercent(reader, 'quota-warn', 80)`. */
function ofCall(call: Node): LiteralDefault | undefined {
  const values = argumentsOf(call);
  const byReader = readers.has(methodOf(call) ?? '');
  const [input, ...rest] = byReader ? values : values.slice(1);
  const value = literalOf(rest.at(-1));
  if (typeof literalOf(input) !== 'string' || value === undefined) return undefined;
  // What a function of its own is given as a text is an example, or what to say.
  if (!byReader && (nameOf(values[0]) !== 'reader' || typeof value !== 'number')) return undefined;
  return { input: String(literalOf(input)), value };
}

/** `reader.durationMs('grace') ?? 7 * dayMs`, `reader.text('file') || 'Dockerfile'`. */
function ofFallback(node: Node): LiteralDefault | undefined {
  const { left, right, operator } = node;
  if (node['type'] !== 'BinaryExpression' || !['??', '||'].includes(String(operator))) return undefined;
  if (!isNode(left) || left['type'] !== 'CallExpression' || !readers.has(methodOf(left) ?? ''))
    return undefined;
  const input = literalOf(argumentsOf(left)[0]);
  const value = isNode(right) && right['type'] === 'BinaryExpression' ? Number.NaN : literalOf(right);
  return typeof input !== 'string' || value === undefined ? undefined : { input, value };
}

function argumentsOf(call: Node): readonly unknown[] {
  return (call['arguments'] as readonly { readonly expression: unknown }[]).map(
    ({ expression }) => expression,
  );
}

function methodOf({ callee }: Node): string | undefined {
  return isNode(callee) && callee['type'] === 'MemberExpression' ? nameOf(callee['property']) : undefined;
}

function literalOf(node: unknown): LiteralDefault['value'] | undefined {
  if (!isNode(node)) return undefined;
  const { type, value } = node;
  if (type === 'StringLiteral' || type === 'NumericLiteral' || type === 'BooleanLiteral')
    return value as LiteralDefault['value'];
  // A constant, such as `defaultLayers`.
  return /^default[A-Z]/.test(nameOf(node) ?? '') ? Number.NaN : undefined;
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && node['type'] === 'Identifier' ? String(node['value']) : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
