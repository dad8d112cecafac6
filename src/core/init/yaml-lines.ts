import { isScalar, type LineCounter, type Node, type Pair, type YAMLMap } from 'yaml';

/** A YAML text of which lines are changed. */
export interface YamlText {
  readonly lines: readonly string[];
  /** Filled by the parser. */
  readonly counter: LineCounter;
}

export interface Edit {
  /** 0-based. */
  readonly line: number;
  readonly remove: number;
  readonly insert: readonly string[];
}

export function asItem(lines: readonly string[], indent: number): readonly string[] {
  return lines.map((line, index) => (index === 0 ? `${' '.repeat(indent)}- ${line.trimStart()}` : line));
}

/** A step that runs an action. `head`: its lines before that. */
export function actionStep(
  head: readonly string[],
  action: string,
  inputs: Readonly<Record<string, string>>,
  indent: number,
): readonly string[] {
  const inner = ' '.repeat(indent + 2);
  const own = [`${inner}uses: ${action}`, `${inner}with:`, ...inputLines(inputs, indent + 4)];
  return asItem([...head, ...own], indent);
}

export function inputLines(inputs: Readonly<Record<string, string>>, indent: number): readonly string[] {
  const space = ' '.repeat(indent);
  return Object.entries(inputs).flatMap(([name, value]) =>
    value.includes('\n')
      ? [
          `${space}${name}: |`,
          ...value
            .trimEnd()
            .split('\n')
            .map((line) => `${space}  ${line}`),
        ]
      : [`${space}${name}: ${scalar(value)}`],
  );
}

/** As YAML writes it plainly, or in quotes. */
function scalar(value: string): string {
  const isPlain =
    /^[\w./$@+-][^#]*$/.test(value) &&
    !/: |:$|^\s|\s$|^[-?] /.test(value) &&
    !/^(true|false|null|~|[\d.]+)$/.test(value);
  return isPlain || /^(true|false)$/.test(value) ? value : JSON.stringify(value);
}

export interface Span {
  /** 0-based, of the first and of the last line. */
  readonly first: number;
  readonly last: number;
}

/** The pair of a map with this key. */
export function findPair(node: YAMLMap, key: string): Pair | undefined {
  return node.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** The line, from 1, of a key of a map; of none, the first. */
export function lineOfKey(node: YAMLMap, key: string, lines: LineCounter): number {
  const pair = findPair(node, key);
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range === undefined || range === null ? 1 : lines.linePos(range[0]).line;
}

/** The lines of a pair, without what follows its value. */
export function spanOf(map: YAMLMap, key: string, yaml: YamlText): Span | undefined {
  const pair = findPair(map, key);
  if (!isScalar(pair?.key) || pair.key.range === null || pair.key.range === undefined) return undefined;
  const first = yaml.counter.linePos(pair.key.range[0]).line - 1;
  const value = pair.value as Node | null;
  const end = value?.range?.[1] ?? pair.key.range[1];
  return { first, last: Math.max(first, lastLine(end, yaml)) };
}

/** A step with its dash. */
interface Item extends Span {
  /** Of the dash. */
  readonly indent: number;
  /** Of the keys. */
  readonly keyIndent: number;
}

/** The lines of a step. Its dash may stand on a line of its own, and any number of spaces behind it. */
export function itemOf(step: YAMLMap, yaml: YamlText): Item | undefined {
  const { range } = step;
  if (range === undefined || range === null) return undefined;
  const { line, col } = yaml.counter.linePos(range[0]);
  let first = line - 1;
  while (first > 0 && !/^\s*-(\s|$)/.test(yaml.lines[first] ?? '')) first--;
  return {
    first,
    last: lastLine(range[1], yaml),
    indent: indentOf(yaml.lines[first] ?? ''),
    keyIndent: col - 1,
  };
}

/** A key of a step with its value, without the dash, where a new step has its keys. */
export function partOf(
  step: YAMLMap,
  key: string,
  { indent, keyIndent }: Item,
  yaml: YamlText,
): readonly string[] {
  const part = spanOf(step, key, yaml);
  if (part === undefined) return [];
  return yaml.lines
    .slice(part.first, part.last + 1)
    .map((line) => (line.trim() === '' ? '' : ' '.repeat(indent + 2) + line.slice(keyIndent)));
}

/** The line that an end belongs to: at the start of a line it is the one before. */
function lastLine(end: number, { counter }: YamlText): number {
  const { line, col } = counter.linePos(end);
  return col === 1 ? line - 2 : line - 1;
}

export function lineOf(
  node: { readonly range?: readonly number[] | null | undefined },
  { counter }: YamlText,
): number {
  return counter.linePos(node.range?.[0] ?? 0).line - 1;
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

export function applyEdits(all: readonly string[], edits: readonly Edit[]): readonly string[] {
  const result = [...all];
  // From the end, so that numbers stay; of two at one place the one that removes goes first, below the other.
  for (const { line, remove, insert } of edits.toSorted((a, b) => b.line - a.line || b.remove - a.remove))
    result.splice(line, remove, ...insert);
  return result;
}

/** Without the lines that are only comments, of YAML and of scripts in it. */
export function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n');
}
