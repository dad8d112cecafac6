/** One part of a glob, in order. */
export type GlobPart =
  /** This character. */
  | string
  /** One character of which this holds. */
  | { readonly one: (char: string) => boolean }
  /** Any number of them. */
  | { readonly many: (char: string) => boolean }
  /** So many of the parts behind it may be absent together. */
  | { readonly optional: number };

/** Tells whether a whole text matches. */
export interface Glob {
  test(text: string): boolean;
}

/**
 * A glob that takes time in proportion to the text: all ways to match are followed at once, so there is nothing to go back to.
 * Globs are what others write, and a regular expression of many stars takes time without end.
 */
export function compileGlob(parts: readonly GlobPart[]): Glob {
  const isLiteral = (part: GlobPart): boolean => typeof part === 'string';
  const firstOther = parts.findIndex((part) => !isLiteral(part));
  if (firstOther < 0) {
    const whole = parts.join('');
    return { test: (text) => text === whole };
  }
  const head = parts.slice(0, firstOther).join('');
  const ends = parts.map((part, index) => {
    if (typeof part === 'string') return 0;
    return index + 1 + ('optional' in part ? part.optional : 0);
  });
  const tail = parts.slice(Math.max(...ends)).join('');
  return {
    test: (text) => text.startsWith(head) && text.endsWith(tail) && follow(parts, text),
  };
}

/** A pattern in which only `*` and `?` mean something: any characters, and one. */
export function compileStars(pattern: string): Glob {
  const any = (): boolean => true;
  return compileGlob(
    Array.from(pattern, (char) => (char === '*' ? { many: any } : char === '?' ? { one: any } : char)),
  );
}

function follow(parts: readonly GlobPart[], text: string): boolean {
  let active = new Uint8Array(parts.length + 1);
  active[0] = 1;
  pass(parts, active);
  for (const char of text) {
    const next = new Uint8Array(parts.length + 1);
    let isAny = false;
    for (const [index, part] of parts.entries()) {
      if (active[index] !== 1) continue;
      const to = afterChar(part, index, char);
      if (to === undefined) continue;
      next[to] = 1;
      isAny = true;
    }
    if (!isAny) return false;
    pass(parts, next);
    active = next;
  }
  return active[parts.length] === 1;
}

/** Where a part leads with a character; undefined: nowhere. */
function afterChar(part: GlobPart, index: number, char: string): number | undefined {
  if (typeof part === 'string') return part === char ? index + 1 : undefined;
  if ('one' in part) return part.one(char) ? index + 1 : undefined;
  return 'many' in part && part.many(char) ? index : undefined;
}

/** Goes on behind what may be absent. All of it lies ahead, so once is enough. */
function pass(parts: readonly GlobPart[], active: Uint8Array): void {
  for (const [index, part] of parts.entries()) {
    if (active[index] !== 1 || typeof part === 'string') continue;
    if ('many' in part) active[index + 1] = 1;
    if ('optional' in part) {
      active[index + 1] = 1;
      active[index + 1 + part.optional] = 1;
    }
  }
}

/** Where a glob matches a part of a text. */
interface GlobMatch {
  readonly start: number;
  /** Of the first character behind it. */
  readonly end: number;
}

interface GlobSearch {
  /** Where the search begins. */
  readonly from: number;
  /** A match begins there, too. */
  readonly anchored: boolean;
  /** Of the matches that begin first the longest, or the shortest; `shortest` only where it is anchored. */
  readonly prefers: 'longest' | 'shortest';
}

/** Part of a glob → where the first of the matches began that have come as far; Infinity: none has. */
type Starts = readonly number[];

/** Finds the first match in the characters of a text, in time proportional to the text. `parts` holds nothing optional. */
export function findGlob(
  parts: readonly GlobPart[],
  chars: readonly string[],
  { from, anchored, prefers }: GlobSearch,
): GlobMatch | undefined {
  let starts: Starts = parts.map(() => Number.POSITIVE_INFINITY);
  let best: GlobMatch | undefined;
  for (let at = from; at <= chars.length; at++) {
    const begins = best === undefined && (!anchored || at === from) ? at : Number.POSITIVE_INFINITY;
    const reached = passMany(parts, starts, begins);
    const start = reached[parts.length] ?? Number.POSITIVE_INFINITY;
    if (start < Number.POSITIVE_INFINITY && start <= (best?.start ?? start)) best = { start, end: at };
    if (best !== undefined && prefers === 'shortest') return best;
    starts = advance(parts, reached, chars[at], best?.start);
    const isOver =
      (anchored || best !== undefined) && starts.every((one) => one === Number.POSITIVE_INFINITY);
    if (isOver) break;
  }
  return best;
}

/** What is reached without a character: behind what may be absent. `begins`: a match begins here, too. */
function passMany(parts: readonly GlobPart[], starts: Starts, begins: number): Starts {
  const reached = [Math.min(starts[0] ?? begins, begins)];
  for (const [index, part] of parts.entries()) {
    const before = typeof part !== 'string' && 'many' in part ? reached[index] : undefined;
    const own = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    reached.push(Math.min(own, before ?? own));
  }
  return reached;
}

/** Follows a character. What began behind the best match is left out. */
function advance(
  parts: readonly GlobPart[],
  reached: Starts,
  char: string | undefined,
  best = Number.MAX_VALUE,
): Starts {
  const next = new Array<number>(parts.length + 1).fill(Number.POSITIVE_INFINITY);
  if (char === undefined) return next;
  for (const [index, part] of parts.entries()) {
    const start = reached[index] ?? Number.POSITIVE_INFINITY;
    const to = start <= best ? afterChar(part, index, char) : undefined;
    if (to !== undefined) next[to] = Math.min(next[to] ?? start, start);
  }
  return next;
}

/** A class of characters, such as `[a-z]` or `[^a-z]`. */
interface CharClass {
  readonly has: (char: string) => boolean;
  /** Where its `]` is. */
  readonly last: number;
}

/** Reads the class that begins at `start` with `[`. Undefined when it is malformed. */
export function readCharClass(chars: readonly string[], start: number): CharClass | undefined {
  let i = start + 1;
  const negated = chars[i] === '^';
  if (negated) i++;
  const ranges: (readonly [number, number])[] = [];
  const readOne = (): number | undefined => {
    const char = chars[i];
    if (char === undefined || char === '-' || char === ']') return undefined;
    const literal = char === '\\' ? chars[++i] : char;
    i++;
    return literal?.codePointAt(0);
  };
  while (chars[i] !== ']' || ranges.length === 0) {
    const low = readOne();
    if (low === undefined) return undefined;
    let high: number | undefined = low;
    if (chars[i] === '-') {
      i++;
      high = readOne();
    }
    if (high === undefined) return undefined;
    // A range that runs backwards has nothing in it.
    ranges.push([low, high]);
  }
  const isIn = (char: string): boolean => {
    const code = char.codePointAt(0) ?? -1;
    return ranges.some(([low, high]) => low <= code && code <= high);
  };
  return { has: (char) => isIn(char) !== negated, last: i };
}
