import { compileGlob, type Glob, type GlobPart, readCharClass } from './glob.ts';

const noSlash = (char: string): boolean => char !== '/';
const anything = (char: string): boolean => char !== '\n';

/**
 * A pattern of an ignore file for a whole path, where `**` stands for any number of folders
 * (https://github.com/moby/patternmatcher/blob/v0.6.0/patternmatcher.go, `compile`). One that is malformed matches nothing here;
 * BuildKit's own message says so best.
 */
export function compileIgnorePattern(pattern: string): Glob {
  const chars = [...pattern];
  const parts: GlobPart[] = [];
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as string;
    if (char === '*' && chars[i + 1] === '*') {
      i++;
      if (chars[i + 1] === '/') i++;
      // At the end it takes everything; elsewhere whole folders, or none.
      if (i + 1 === chars.length) parts.push({ many: anything });
      else parts.push({ optional: 2 }, { many: anything }, '/');
    } else if (char === '*') parts.push({ many: noSlash });
    else if (char === '?') parts.push({ one: noSlash });
    else if (char === '[') {
      const found = readCharClass(chars, i);
      if (found === undefined) return { test: () => false };
      parts.push({ one: found.has });
      i = found.last;
    } else if (char === '\\' && i + 1 < chars.length) parts.push(chars[++i] as string);
    else parts.push(char);
  }
  return compileGlob(parts);
}
