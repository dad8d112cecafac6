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
  /** @throws InputError that names every problem, when there is one. */
  throwProblems(): void;
}

export interface PairOptions {
  /** Commas separate items too. */
  readonly commas?: boolean;
  /** White space around a value belongs to it, as to the last line of a private key. */
  readonly keepWhiteSpace?: boolean;
}

interface ListOptions extends PairOptions {
  readonly fallback?: string;
}

/** `values`: kebab-case name → text as the user wrote it. */
export function createInputReader(values: Readonly<Record<string, string | undefined>>): InputReader {
  const problems: InputProblem[] = [];
  const problem = (input: string, message: string): void => {
    // An input that is read twice has its problem once.
    if (problems.some((known) => known.input === input && known.message === message)) return;
    problems.push({ input, message });
  };
  const untrimmed = (name: string): string => {
    const value = values[name] ?? '';
    if (value.includes('\0')) {
      problem(name, 'holds a NUL byte, expected text');
      return '';
    }
    const sizeBytes = new TextEncoder().encode(value).length;
    if (sizeBytes > maximumInputBytes) {
      problem(name, `is ${sizeBytes} bytes long, expected at most ${maximumInputBytes}`);
      return '';
    }
    return value;
  };
  const raw = (name: string): string => untrimmed(name).trim();
  const listOf = (name: string, { fallback = '', ...options }: ListOptions): readonly string[] => {
    const value = raw(name) === '' ? fallback : untrimmed(name);
    if (value === '') return [];
    try {
      return splitList(value, options);
    } catch (error) {
      problem(name, `expected one item a line, quoted as CSV where needed: ${(error as Error).message}`);
      return [];
    }
  };

  return {
    text: (name, fallback = '') => raw(name) || fallback,
    choice(name, allowed, fallback) {
      const value = raw(name);
      if (value === '') return fallback;
      const found = allowed.find((candidate) => candidate === value);
      if (found === undefined) problem(name, `expected one of ${allowed.join(', ')}, got "${value}"`);
      return found ?? fallback;
    },
    boolean(name, fallback) {
      const value = untrimmed(name);
      if (value.trim() === '') return fallback;
      if (/^(true|True|TRUE)$/.test(value)) return true;
      if (/^(false|False|FALSE)$/.test(value)) return false;
      problem(name, `expected one of true, True, TRUE, false, False, FALSE, got "${value}"`);
      return fallback;
    },
    integer(name, { min, max }, fallback) {
      const value = raw(name);
      if (value === '') return fallback;
      const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= min && number <= max) return number;
      problem(name, `expected a whole number from ${min} to ${max}, got "${value}"`);
      return fallback;
    },
    durationMs(name) {
      const value = raw(name);
      if (value === '') return undefined;
      const match = /^(\d{1,6})([smhdw])$/.exec(value);
      if (match !== null)
        return Number(match[1]) * 1000 * secondsPerUnit[match[2] as keyof typeof secondsPerUnit];
      problem(name, `expected a duration such as 90d, 12h, 30m or 45s, got "${value}"`);
      return undefined;
    },
    sizeBytes(name, fallback) {
      const value = raw(name);
      if (value === '') return fallback;
      const match = /^(\d{1,9}(?:\.\d{1,3})?)\s*([kmgt]?i?b)$/i.exec(value);
      const unit = match?.[2]?.toLowerCase();
      if (match !== null && unit !== undefined && unit in bytesPerUnit) {
        return Math.round(Number(match[1]) * bytesPerUnit[unit as keyof typeof bytesPerUnit]);
      }
      if (value === '0') return 0;
      problem(name, `expected a size such as 4GB or 512MiB, got "${value}"`);
      return fallback;
    },
    list: (name, fallback = '') => listOf(name, { fallback, commas: true }),
    lines: (name) => listOf(name, {}),
    pairs(name, what, options = {}) {
      return listOf(name, options).flatMap((item, index) => {
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
      });
    },
    problem,
    problems,
    throwProblems() {
      if (problems.length > 0) throw new InputError(problems);
    },
  };
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
