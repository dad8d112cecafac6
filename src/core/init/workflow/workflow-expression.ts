/** What an expression is worth; undefined: only a run knows. */
type Value = string | boolean | Unclear | undefined;

/** Only a run knows it, but not whether it counts as true: `github.sha && false` does not. */
interface Unclear {
  readonly counts: boolean;
}

const tokenPattern = /\s+|'(?:[^']|'')*'|[\w.-]+|&&|\|\||[!=]=|[!(),]/gy;

/**
 * The text that an expression of a workflow is worth, of what is between `${{` and `}}`: comparisons, `&&`, `||`, `!`, and functions
 * of texts. Undefined where only a run knows. `lookUp`: what a context is, such as `matrix.app`; undefined where that is not known.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
export function evaluateExpression(expression: string, lookUp: LookUp): string | undefined {
  const value = readValue(expression, lookUp);
  return value === undefined || typeof value === 'object' ? undefined : String(value);
}

/** Whether a condition is true, of what is between `${{` and `}}`; undefined: only a run knows. */
export function evaluateCondition(expression: string, lookUp: LookUp): boolean | undefined {
  const value = readValue(expression, lookUp);
  return value === undefined ? undefined : isTrue(value);
}

type LookUp = (context: string) => string | boolean | undefined;

function readValue(expression: string, lookUp: LookUp): Value {
  const tokens = tokensOf(expression);
  if (tokens === undefined) return undefined;
  const reader = { tokens, at: 0, lookUp, depth: 0 };
  try {
    const value = readOr(reader);
    return reader.at < tokens.length ? undefined : value;
  } catch {
    return undefined;
  }
}

interface Reader {
  readonly tokens: readonly string[];
  readonly lookUp: LookUp;
  at: number;
  depth: number;
}

const deepest = 50;

function tokensOf(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  let end = 0;
  for (const match of text.matchAll(tokenPattern)) {
    end = match.index + match[0].length;
    if (match[0].trim() !== '') tokens.push(match[0]);
  }
  return end === text.length && tokens.length < 1000 ? tokens : undefined;
}

function take(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at++;
  return true;
}

function isTrue(value: Exclude<Value, undefined>): boolean {
  return typeof value === 'object' ? value.counts : value !== false && value !== '';
}

function readOr(reader: Reader): Value {
  let left = readAnd(reader);
  while (take(reader, '||')) {
    const right = readAnd(reader);
    if (left === undefined) left = right !== undefined && isTrue(right) ? { counts: true } : undefined;
    else if (!isTrue(left)) left = right;
  }
  return left;
}

function readAnd(reader: Reader): Value {
  let left = readEqual(reader);
  while (take(reader, '&&')) {
    const right = readEqual(reader);
    if (left === undefined) left = right === undefined || isTrue(right) ? undefined : { counts: false };
    else if (isTrue(left)) left = right;
  }
  return left;
}

function readEqual(reader: Reader): Value {
  const left = readOne(reader);
  const isNot = reader.tokens[reader.at] === '!=';
  if (!isNot && reader.tokens[reader.at] !== '==') return left;
  reader.at++;
  const right = readOne(reader);
  if (left === undefined || typeof left === 'object') return undefined;
  // Texts are compared without regard to capitals. What is compared with a boolean becomes a number, which is not done here.
  if (typeof left !== typeof right) return undefined;
  return (String(left).toLowerCase() === String(right).toLowerCase()) !== isNot;
}

function readOne(reader: Reader): Value {
  if (reader.depth++ > deepest) throw new Error('An expression is nested too deeply.');
  const token = reader.tokens[reader.at++] ?? '';
  const value = readToken(token, reader);
  reader.depth--;
  return value;
}

function readToken(token: string, reader: Reader): Value {
  if (token === '!') {
    const value = readOne(reader);
    return value === undefined ? undefined : !isTrue(value);
  }
  if (token === '(') {
    const value = readOr(reader);
    if (!take(reader, ')')) throw new Error('A bracket is not closed.');
    return value;
  }
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (take(reader, '(')) return callFunction(token, readArguments(reader));
  if (token === 'true' || token === 'false') return token === 'true';
  return /^[a-z]/i.test(token) ? reader.lookUp(token) : undefined;
}

function readArguments(reader: Reader): readonly Value[] {
  const values: Value[] = [];
  while (!take(reader, ')')) {
    values.push(readOr(reader));
    if (!take(reader, ',') && reader.tokens[reader.at] !== ')') throw new Error('A bracket is not closed.');
  }
  return values;
}

function callFunction(name: string, values: readonly Value[]): Value {
  if (values.some((value) => value === undefined || typeof value === 'object')) return undefined;
  const [first = '', second = ''] = values.map((value) => String(value));
  const [text, other] = [first.toLowerCase(), second.toLowerCase()];
  switch (name.toLowerCase()) {
    case 'startswith':
      return text.startsWith(other);
    case 'endswith':
      return text.endsWith(other);
    case 'contains':
      return text.includes(other);
    case 'format':
      return first.replaceAll(/\{(\d+)\}|\{\{|\}\}/g, (all, index?: string) =>
        index === undefined ? (all[0] ?? '') : String(values[Number(index) + 1] ?? ''),
      );
    default:
      return undefined;
  }
}
