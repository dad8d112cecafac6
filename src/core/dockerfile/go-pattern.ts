import { compileGlob, type Glob, type GlobPart, readCharClass } from './glob.ts';

const noSlash = (char: string): boolean => char !== '/';

/**
 * The pattern of one part of a path, as Go's `filepath.Match` has it: `*`, `?`, `[a-z]`, `[^a-z]`, and `\` before a character
 * that means itself. https://pkg.go.dev/path/filepath@go1.26.0#Match
 * Undefined when it is malformed; BuildKit lets such a pattern match nothing.
 */
export function compileGoPattern(pattern: string): Glob | undefined {
  const parts = readGoPattern(pattern);
  return parts === undefined ? undefined : compileGlob(parts);
}

/** The parts of such a pattern, for a longer one. */
export function readGoPattern(pattern: string): readonly GlobPart[] | undefined {
  const chars = [...pattern];
  const parts: GlobPart[] = [];
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as string;
    if (char === '*') parts.push({ many: noSlash });
    else if (char === '?') parts.push({ one: noSlash });
    else if (char === '[') {
      const found = readCharClass(chars, i);
      if (found === undefined) return undefined;
      parts.push({ one: found.has });
      i = found.last;
    } else {
      const literal = char === '\\' ? chars[++i] : char;
      if (literal === undefined) return undefined;
      parts.push(literal);
    }
  }
  return parts;
}

/** Whether a part of a path is a pattern (`copy.go`, `containsWildcards`). */
export function hasWildcards(part: string): boolean {
  return /[*?[]/.test(part.replace(/\\./gs, ''));
}
