import { UserError } from '../error.ts';
import { findGlob, type GlobPart } from './glob.ts';

/** Looks a variable up; undefined: not set. */
export type Variables = (name: string) => string | undefined;

interface LexOptions {
  /** The file's escape character, a backslash or a backtick. */
  readonly escape: string;
  /** Quotes stay in the result. */
  readonly rawQuotes?: boolean;
  /** Escape characters stay in the result. */
  readonly rawEscapes?: boolean;
  /** `$name` of a variable that is not set stays as it is, instead of vanishing. */
  readonly keepUnset?: boolean;
}

interface LexedWord {
  /** With variables in their places, quotes and escapes gone. */
  readonly text: string;
  /** The same, split at white space outside of quotes. */
  readonly words: readonly string[];
  /** Every variable that was asked for, set or not. */
  readonly asked: ReadonlySet<string>;
}

/**
 * Expands `$name`, `${name}` and BuildKit's forms of `${name…}` (`:-` `-` `:+` `+` `:?` `?` `#` `##` `%` `%%` `/` `//`), and takes quotes
 * and escapes away, character for character as
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/shell/lex.go does.
 * @throws UserError for what BuildKit refuses: an open quote, a bad or unknown substitution, `${name:?}` of a variable that is not set.
 */
export function lexWord(source: string, variables: Variables, options: LexOptions): LexedWord {
  const lexer = new Lexer(source, variables, options);
  return { ...lexer.read(undefined, options.rawEscapes === true), asked: lexer.asked };
}

class Lexer {
  readonly asked = new Set<string>();
  private readonly source: string;
  private readonly chars: readonly string[];
  private readonly variables: Variables;
  private readonly options: LexOptions;
  private position = 0;

  constructor(source: string, variables: Variables, options: LexOptions) {
    this.source = source;
    this.chars = [...source];
    this.variables = variables;
    this.options = options;
  }

  /** Reads up to `stop`, which is consumed, or to the end. */
  read(stop: string | undefined, rawEscapes: boolean): Omit<LexedWord, 'asked'> {
    const found = new Words();
    for (let char = this.peek(); char !== undefined; char = this.peek()) {
      if (char === stop) {
        this.position++;
        return found.end();
      }
      this.readPart(char, rawEscapes, found);
    }
    if (stop !== undefined) throw this.error(`expected "${stop}" before its end`);
    return found.end();
  }

  private readPart(char: string, rawEscapes: boolean, found: Words): void {
    if (char === '$') found.addSplit(this.readDollar());
    else if (char === '<') found.add(this.readPossibleHeredoc());
    else if (char === "'" || char === '"') found.add(this.readQuoted(char, rawEscapes));
    else if (char === this.options.escape) found.add(this.readEscaped(rawEscapes));
    else {
      this.position++;
      found.addSplit(char);
    }
  }

  private readEscaped(rawEscapes: boolean): string {
    this.position++;
    return (rawEscapes ? this.options.escape : '') + (this.next() ?? '');
  }

  private readQuoted(quote: string, rawEscapes: boolean): string {
    this.position++;
    const raw = this.options.rawQuotes === true ? quote : '';
    let text = raw;
    for (let char = this.peek(); char !== undefined; char = this.peek()) {
      if (char === quote) {
        this.position++;
        return text + raw;
      }
      if (quote === '"' && char === '$') {
        text += this.readDollar();
        continue;
      }
      this.position++;
      if (quote === '"' && char === this.options.escape) {
        if (rawEscapes) text += char;
        const escaped = this.peek();
        if (escaped === undefined) break;
        if (escaped === '"' || escaped === '$' || escaped === this.options.escape) {
          this.position++;
          text += escaped;
          continue;
        }
      }
      text += char;
    }
    throw this.error(`expected a closing ${quote}`);
  }

  private readDollar(): string {
    this.position++;
    if (this.peek() === '{') return this.readBraces();
    const name = this.readName();
    return name === '' ? '$' : this.substitute(name, `$${name}`);
  }

  private readBraces(): string {
    this.position++;
    const first = this.peek();
    if (first === undefined) throw this.error('expected a closing }');
    if (first === '{' || first === '}' || first === ':') throw this.error('bad substitution');
    const name = this.readName();
    const modifier = this.next();
    if (modifier === '}') return this.substitute(name, `\${${name}}`);
    if (modifier === '/') return this.readReplacement(name);
    return modifier === ':'
      ? this.readModified(name, ':', this.next())
      : this.readModified(name, '', modifier);
  }

  private readModified(name: string, colon: ':' | '', modifier: string | undefined): string {
    const form = `${colon}${modifier ?? ''}`;
    const unsupported = this.error(`unsupported modifier "${form}" in a substitution`);
    // What is unknown after a colon is refused only when its word has been read.
    if (!/^([-+?#%]|:[^#%]?)$/u.test(form)) throw unsupported;
    const word = this.read('}', /[#%]/.test(form)).text;
    const value = this.lookUp(name);
    if (value === undefined && this.options.keepUnset === true) return `\${${name}${form}${word}}`;
    const isMissing = value === undefined || (colon !== '' && value === '');
    switch (modifier) {
      case '-':
        return isMissing ? word : value;
      case '+':
        return isMissing ? '' : word;
      case '?': {
        if (!isMissing) return value;
        const lack = value === undefined ? 'unset' : 'empty';
        throw this.error(`${name}: ${word || `is not allowed to be ${lack}`}`);
      }
      case '#':
      case '%':
        return this.trim(modifier, word, value ?? '');
      default:
        throw unsupported;
    }
  }

  /** Takes what matches the pattern off the start (`#`) or the end (`%`); the sign doubled: as much as matches. */
  private trim(sign: '#' | '%', word: string, value: string): string {
    const isGreedy = word.startsWith(sign);
    const pattern = isGreedy ? word.slice(1) : word;
    return sign === '#'
      ? this.trimPrefix(pattern, value, isGreedy)
      : reverse(this.trimPrefix(reversePattern(pattern), reverse(value), isGreedy));
  }

  private readReplacement(name: string): string {
    const all = this.peek() === '/';
    if (all) this.position++;
    const pattern = this.read('/', true).text;
    const replacement = this.read('}', true).text;
    const value = this.lookUp(name);
    if (value === undefined && this.options.keepUnset === true)
      return `\${${name}/${pattern}/${replacement}}`;
    if (value === undefined) return '';
    return replaceGlob(this.patternToGlob(pattern), value, replacement, all);
  }

  private readName(): string {
    const first = this.peek();
    if (first === undefined) return '';
    if (/\p{Nd}/u.test(first)) return this.readWhile(/\p{Nd}/u);
    if (/[@*#?\-$!0]/.test(first)) {
      this.position++;
      return first;
    }
    return this.readWhile(/[\p{L}\p{Nd}_]/u);
  }

  private readPossibleHeredoc(): string {
    this.position++;
    if (this.peek() !== '<') return '<';
    this.position++;
    return `<<${this.readWhile(/[\t\r ]/)}`;
  }

  private readWhile(pattern: RegExp): string {
    const start = this.position;
    while (pattern.test(this.peek() ?? '')) this.position++;
    return this.chars.slice(start, this.position).join('');
  }

  /** The value; of a variable that is not set, nothing or what is written. */
  private substitute(name: string, written: string): string {
    return this.lookUp(name) ?? (this.options.keepUnset === true ? written : '');
  }

  private lookUp(name: string): string | undefined {
    this.asked.add(name);
    return this.variables(name);
  }

  private trimPrefix(pattern: string, value: string, isGreedy: boolean): string {
    const chars = [...value];
    const prefers = isGreedy ? 'longest' : 'shortest';
    const found = findGlob(this.patternToGlob(pattern), chars, { from: 0, anchored: true, prefers });
    return chars.slice(found?.end ?? 0).join('');
  }

  /** `*` and `?` of a shell pattern; brackets mean themselves. */
  private patternToGlob(pattern: string): readonly GlobPart[] {
    return patternParts(pattern).map((part) => {
      if (part === '*') return { many: isNoLineBreak };
      if (part === '?') return { one: isNoLineBreak };
      // Within ${…}, } and / are escaped for the sake of the lexer only.
      if (part.startsWith('\\') && !/^\\[*?\\}/]$/.test(part)) {
        throw this.error(`invalid escape "${part}" in a pattern`);
      }
      return part.replace(/^\\/, '');
    });
  }

  private peek(): string | undefined {
    return this.chars[this.position];
  }

  private next(): string | undefined {
    return this.chars[this.position++];
  }

  private error(what: string): UserError {
    return new UserError(`Cannot expand ${this.source}: ${what}.`);
  }
}

/** Collects a text and its words, which white space outside of quotes ends. */
class Words {
  private readonly finished: string[] = [];
  private text = '';
  private word = '';

  add(text: string): void {
    this.text += text;
    this.word += text;
  }

  addSplit(text: string): void {
    this.text += text;
    for (const char of text) {
      if (!isSpace(char)) this.word += char;
      else this.finish();
    }
  }

  end(): Omit<LexedWord, 'asked'> {
    this.finish();
    return { text: this.text, words: this.finished };
  }

  private finish(): void {
    if (this.word !== '') this.finished.push(this.word);
    this.word = '';
  }
}

function isNoLineBreak(char: string): boolean {
  return char !== '\n';
}

/** The first match of a glob, or all of them, replaced. */
function replaceGlob(glob: readonly GlobPart[], value: string, replacement: string, all: boolean): string {
  const chars = [...value];
  const parts: string[] = [];
  let from = 0;
  while (from <= chars.length) {
    const found = findGlob(glob, chars, { from, anchored: false, prefers: 'longest' });
    if (found === undefined) break;
    // Behind a match of nothing, the search goes on with the next character.
    const next = found.end > found.start ? found.end : found.end + 1;
    parts.push(...chars.slice(from, found.start), replacement, ...chars.slice(found.end, next));
    from = next;
    if (!all) break;
  }
  return [...parts, ...chars.slice(from)].join('');
}

/** White space as Go's `unicode.IsSpace` has it. */
export function isSpace(char: string): boolean {
  return /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/.test(char);
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}

/** `a\*c` becomes `c\*a`: an escape stays before what it escapes. */
function reversePattern(pattern: string): string {
  return [...patternParts(pattern)].reverse().join('');
}

/** The characters of a pattern, each together with the backslash before it. */
function patternParts(pattern: string): readonly string[] {
  return pattern.match(/\\[\s\S]|[\s\S]/gu) ?? [];
}
