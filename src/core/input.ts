import { parse as parseCsv } from 'csv-parse/browser/esm/sync';
import { distance } from 'fastest-levenshtein';
import { InputError, type InputProblem } from './error.ts';

const maximumInputBytes = 64 * 1024;
const secondsPerUnit = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;
const bytesPerUnit = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
  tib: 1024 ** 4,
} as const;

/** Inputs as text, by their names. */
export type InputValues = Readonly<Record<string, string | undefined>>;

/** What was read of inputs; what is wrong with them is in the reader. */
export interface Read<Inputs> {
  readonly inputs: Inputs;
  readonly reader: InputReader;
}

/**
 * Reads inputs one by one and keeps what is wrong with them, so that all problems are reported at once.
 * An input that is absent, or empty as on `schedule`, takes the default that the code gives it.
 */
export interface InputReader {
  text(name: string, fallback?: string): string;
  choice<const T extends string>(name: string, allowed: readonly T[], fallback: T): T;
  /** `true` or `false` as YAML's core schema writes them. */
  boolean(name: string, fallback: boolean): boolean;
  integer(name: string, range: { readonly min: number; readonly max: number }, fallback: number): number;
  /** `90d`, `12h`: in milliseconds. */
  durationMs(name: string): number | undefined;
  /** `4GB`, `512MiB`: in bytes. */
  sizeBytes(name: string, fallback: number): number;
  /** One item a line, or separated by commas; CSV quoting as docker/build-push-action reads it. */
  list(name: string, fallback?: string): readonly string[];
  /** One item a line; commas belong to the item. */
  lines(name: string): readonly string[];
  /** `KEY=value` items, one a line; `what` shows one. */
  pairs(
    name: string,
    what: string,
    options?: PairOptions,
  ): readonly { readonly key: string; readonly value: string }[];
  problem(input: string, message: string): void;
  readonly problems: readonly InputProblem[];
  /** Something the user should know of how an input was taken. */
  notice(message: string): void;
  readonly notices: readonly string[];
  /** An input that is allowed, and yet probably not what was meant. */
  warning(message: string): void;
  readonly warnings: readonly string[];
  /** Keeps a value that no log may show. */
  secret(value: string): void;
  readonly secrets: ReadonlySet<string>;
  /** @throws InputError that names every problem, when there is one. */
  throwProblems(): void;
}

export interface PairOptions {
  /** Commas separate items too. */
  readonly commas?: boolean;
  /** White space around a value belongs to it, as to the last line of a private key. */
  readonly keepWhiteSpace?: boolean;
}

/** `values`: kebab-case name → text as the user wrote it. */
export function createInputReader(values: InputValues): InputReader {
  const problems: InputProblem[] = [];
  const notices: string[] = [];
  const warnings: string[] = [];
  const secrets = new Set<string>();
  const problem = (input: string, message: string): void => {
    // An input that is read twice has its problem once.
    if (problems.some((known) => known.input === input && known.message === message)) return;
    problems.push({ input, message });
  };
  const read = (name: string): string => {
    const value = values[name] ?? '';
    const reason = refuseText(value);
    if (reason !== undefined) problem(name, reason);
    return reason === undefined ? value : '';
  };
  return {
    ...createValueReader(read, problem),
    ...createListReader(read, problem),
    problem,
    problems,
    notice: (message) => notices.push(message),
    notices,
    warning: (message) => warnings.push(message),
    warnings,
    secret: (value) => secrets.add(value),
    secrets,
    throwProblems() {
      if (problems.length > 0) throw new InputError(problems);
    },
  };
}

type ListReader = Pick<InputReader, 'list' | 'lines' | 'pairs'>;
type ValueReader = Pick<InputReader, 'text' | 'choice' | 'boolean' | 'integer' | 'durationMs' | 'sizeBytes'>;

function createValueReader(read: (name: string) => string, problem: InputReader['problem']): ValueReader {
  const trimmed = (name: string): string => read(name).trim();
  /** What `parse` makes of a value; the fallback where it is empty, and where it is none: then that is a problem. */
  const parsed = <T>(
    [name, value]: readonly [string, string],
    parse: (value: string) => T | undefined,
    expected: string,
    fallback: T,
  ): T => {
    if (value.trim() === '') return fallback;
    const found = parse(value);
    if (found === undefined) problem(name, `expected ${expected}, got "${value}"`);
    return found ?? fallback;
  };
  return {
    text: (name, fallback = '') => trimmed(name) || fallback,
    choice: (name, allowed, fallback) =>
      parsed(
        [name, trimmed(name)],
        (value) => allowed.find((candidate) => candidate === value),
        `one of ${allowed.join(', ')}`,
        fallback,
      ),
    boolean: (name, fallback) =>
      // White space around it is not YAML's.
      parsed([name, read(name)], parseBoolean, `one of ${[...booleans.keys()].join(', ')}`, fallback),
    integer: (name, { min, max }, fallback) =>
      parsed(
        [name, trimmed(name)],
        (value) => parseInteger(value, min, max),
        `a whole number from ${min} to ${max}`,
        fallback,
      ),
    durationMs: (name) =>
      parsed<number | undefined>(
        [name, trimmed(name)],
        parseDurationMs,
        'a duration such as 90d, 12h, 30m or 45s',
        undefined,
      ),
    sizeBytes: (name, fallback) =>
      parsed([name, trimmed(name)], parseSizeBytes, 'a size such as 4GB or 512MiB', fallback),
  };
}

function createListReader(read: (name: string) => string, problem: InputReader['problem']): ListReader {
  const items = (name: string, options: PairOptions, fallback = ''): readonly string[] => {
    const text = read(name);
    const value = text.trim() === '' ? fallback : text;
    if (value === '') return [];
    try {
      return splitList(value, options);
    } catch (error) {
      problem(name, `expected one item per line, quoted as CSV if needed: ${(error as Error).message}`);
      return [];
    }
  };
  return {
    list: (name, fallback) => items(name, { commas: true }, fallback),
    lines: (name) => items(name, {}),
    pairs: (name, what, options = {}) =>
      items(name, options).flatMap((item, index) => {
        const equals = item.indexOf('=');
        const key = item.slice(0, Math.max(equals, 0)).trim();
        if (key !== '') return [{ key, value: item.slice(equals + 1) }];
        // The item itself is not shown: it may be a secret.
        const lack = equals < 0 ? '"="' : 'a name before "="';
        problem(
          name,
          `expected "${what}", got item ${index + 1} without ${lack} (one of several lines is quoted as a whole)`,
        );
        return [];
      }),
  };
}

/** Why a value cannot be read at all. */
function refuseText(value: string): string | undefined {
  if (value.includes('\0')) return 'holds a NUL byte, expected text';
  const sizeBytes = new TextEncoder().encode(value).length;
  return sizeBytes > maximumInputBytes
    ? `is ${sizeBytes} bytes long, expected at most ${maximumInputBytes}`
    : undefined;
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

function parseBoolean(value: string): boolean | undefined {
  return booleans.get(value);
}

function parseInteger(value: string, min: number, max: number): number | undefined {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
}

function parseDurationMs(value: string): number | undefined {
  const match = /^(\d{1,6})([smhdw])$/.exec(value);
  if (match === null) return undefined;
  return Number(match[1]) * 1000 * secondsPerUnit[match[2] as keyof typeof secondsPerUnit];
}

function parseSizeBytes(value: string): number | undefined {
  if (value === '0') return 0;
  const match = /^(\d{1,9}(?:\.\d{1,3})?)\s*([kmgt]?i?b)$/i.exec(value);
  const unit = match?.[2]?.toLowerCase();
  if (match === null || unit === undefined || !(unit in bytesPerUnit)) return undefined;
  return Math.round(Number(match[1]) * bytesPerUnit[unit as keyof typeof bytesPerUnit]);
}

/** The way docker/actions-toolkit splits list inputs (v0.95.0, src/util.ts, `getList`), so that users can move over. */
function splitList(text: string, options: PairOptions): string[] {
  const records = parseCsv(text, {
    relaxQuotes: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
  }) as string[][];
  return records
    .flatMap((fields) => {
      if (options.commas !== true) return [fields.join(',')];
      // One quoted field alone is split all the same, beside others it is not.
      return fields.length === 1 ? (fields[0] ?? '').split(',') : fields;
    })
    .filter((item) => item.trim() !== '')
    .map((item) => (options.keepWhiteSpace === true ? item : item.trim()));
}

/** The candidate that a mistyped or shortened word most probably meant, or undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: distance(typed, candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  if (best !== undefined && best.edits <= Math.max(2, Math.floor(word.length / 2))) return best.candidate;
  const start = typed.slice(0, Math.max(4, Math.ceil(typed.length / 2)));
  return ranked.find(({ candidate }) => candidate.toLowerCase().startsWith(start))?.candidate;
}

/** Items as text that an input reader reads as the same items: `lines` and `pairs`, one item a line. */
export function formatLines(items: readonly string[]): string {
  return items.map((item) => (/["\r\n]/.test(item) ? quote(item) : item)).join('\n');
}

/** The same for `list`, where a comma separates, unless the item is quoted and another follows: the last may be empty. */
export function formatList(items: readonly string[]): string {
  return items
    .map((item) => (item.includes(',') ? `${quote(item)},` : /["\r\n]/.test(item) ? quote(item) : item))
    .join('\n');
}

function quote(item: string): string {
  return `"${item.replaceAll('"', '""')}"`;
}
