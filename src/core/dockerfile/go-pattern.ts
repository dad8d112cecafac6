/**
 * The pattern of one part of a path, as Go's `filepath.Match` has it: `*`, `?`, `[a-z]`, `[^a-z]`, and `\` before a character
 * that means itself. https://pkg.go.dev/path/filepath@go1.26.0#Match
 * Undefined when it is malformed; BuildKit lets such a pattern match nothing.
 */
export function compileGoPattern(pattern: string): RegExp | undefined {
  const chars = [...pattern];
  let regex = '';
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as string;
    if (char === '*') regex += '[^/]*';
    else if (char === '?') regex += '[^/]';
    else if (char === '[') {
      const end = readClass(chars, i);
      if (end === undefined) return undefined;
      regex += end.regex;
      i = end.last;
    } else {
      const literal = char === '\\' ? chars[++i] : char;
      if (literal === undefined) return undefined;
      regex += literal.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
    }
  }
  return new RegExp(`^${regex}$`, 'su');
}

/** Whether a part of a path is a pattern (`copy.go`, `containsWildcards`). */
export function hasWildcards(part: string): boolean {
  return /[*?[]/.test(part.replace(/\\./gs, ''));
}

function readClass(
  chars: readonly string[],
  start: number,
): { readonly regex: string; readonly last: number } | undefined {
  let i = start + 1;
  const negated = chars[i] === '^';
  if (negated) i++;
  let ranges = '';
  const readOne = (): string | undefined => {
    const char = chars[i];
    if (char === undefined || char === '-' || char === ']') return undefined;
    const literal = char === '\\' ? chars[++i] : char;
    i++;
    return literal;
  };
  while (chars[i] !== ']' || ranges === '') {
    const low = readOne();
    if (low === undefined) return undefined;
    let high: string | undefined = low;
    if (chars[i] === '-') {
      i++;
      high = readOne();
    }
    if (high === undefined) return undefined;
    // A range that runs backwards has nothing in it.
    ranges += low <= high ? `${escapeInClass(low)}-${escapeInClass(high)}` : '\\0';
  }
  return { regex: `[${negated ? '^' : ''}${ranges}]`, last: i };
}

function escapeInClass(char: string): string {
  return char.replace(/[\\\]^[&~|-]/, '\\$&');
}
