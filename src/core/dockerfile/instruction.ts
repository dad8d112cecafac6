import { UserError } from '../error.ts';
import { parseJson } from '../oci/json.ts';
import { splitOnce } from '../split.ts';
import { checkFrontend } from './frontend.ts';
import { isSpace, lexWord } from './shell-word.ts';

/** `--name=value`, or `--name` alone. */
interface Flag {
  readonly name: string;
  readonly value: string | undefined;
}

interface Heredoc {
  readonly name: string;
  /** The lines between, with their line ends; leading tabs are still there. */
  readonly content: string;
  /** Variables in it are expanded where the instruction expands any. */
  readonly expand: boolean;
  /** `<<-`: leading tabs do not count. */
  readonly chomp: boolean;
}

export interface Instruction {
  /** Upper case. */
  readonly keyword: string;
  /** The lines as they are in the file, heredocs included. */
  readonly text: string;
  /** What BuildKit sees: continuation lines joined, comments between them gone, without heredocs' lines. */
  readonly code: string;
  readonly flags: readonly Flag[];
  /** What follows the flags. */
  readonly rest: string;
  /** `rest` as a JSON array, or split into words where the instruction takes words (FROM, ADD, COPY, ARG); otherwise `rest` as one. */
  readonly args: readonly string[];
  readonly isJson: boolean;
  readonly heredocs: readonly Heredoc[];
  /** 1-based, in the user's file. */
  readonly line: number;
  /** 1-based, of the last line that belongs to it. */
  readonly endLine: number;
  /** Its lines in the text that was read, 0-based; `end` is the first that is not its own. */
  readonly place: { readonly start: number; readonly end: number };
}

/** What an instruction says, with the lines of its heredocs. */
export function wholeCode({ code, heredocs }: Pick<Instruction, 'code' | 'heredocs'>): string {
  return [code, ...heredocs.map(({ content }) => content)].join('\n');
}

/** `# name=value` at the very top of the file. */
export interface Directive {
  readonly name: 'syntax' | 'escape' | 'check';
  readonly value: string;
  readonly line: number;
}

interface InstructionList {
  readonly instructions: readonly Instruction[];
  readonly directives: readonly Directive[];
  /** A backslash or a backtick. */
  readonly escape: string;
}

const whiteSpace = /[\t\v\f\r ]+/;
const heredocKeywords = new Set(['ADD', 'COPY', 'RUN']);

/**
 * Splits a Dockerfile into its instructions, as
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/parser/parser.go (`Parse`), `directives.go` and
 * `split_command.go` beside it do. A reader of our own, because where one line ends and which words a flag has must be
 * exactly what BuildKit sees; its answers for its own test files are kept as a fixture, and this reader gives the same.
 * `lineNumbers`: for each line the number that it has for the user.
 * @throws UserError that names the line.
 */
export function readInstructions(source: string, lineNumbers?: readonly number[]): InstructionList {
  const lines = source.replace(/^\ufeff/, '').split(/(?<=\n)/);
  const directives: Directive[] = [];
  let directivesDone = false;
  let escapeChar = '\\';
  let continuation = continuationPattern(escapeChar);
  let current = 0;

  /** A line without its end, nothing where it is a comment. */
  const readLine = (line: string): string => {
    const directive = directivesDone ? undefined : readDirective(line, current + 1);
    if (directive === undefined) directivesDone = true;
    else {
      if (directives.some((other) => other.name === directive.name)) {
        throw problem(current + 1, `only one "# ${directive.name}=" can be used`);
      }
      directives.push(directive);
      if (directive.name === 'escape') {
        if (directive.value !== '\\' && directive.value !== '`') {
          throw problem(current + 1, `expected "# escape=\\" or "# escape=\`", got "${directive.value}"`);
        }
        escapeChar = directive.value;
        continuation = continuationPattern(escapeChar);
      }
    }
    return isComment(line) ? '' : line;
  };

  const instructions: Instruction[] = [];
  while (current < lines.length) {
    const start = current;
    let line = readLine(trimStart(trimLineEnd(lines[current] as string)));
    current++;
    let continues = continuation.test(line);
    let code = line.replace(continuation, '$1');
    if (!continues && code === '') continue;
    while (continues && current < lines.length) {
      const raw = lines[current] as string;
      line = readLine(trimLineEnd(raw));
      current++;
      if (isComment(raw) || trimStart(line) === '') continue;
      continues = continuation.test(line);
      code += line.replace(continuation, '$1');
    }
    const where = { line: start + 1, escape: escapeChar };
    const parsed = parseCode(code, where);
    const heredocs = heredocMarkers(parsed, code, where).map((marker): Heredoc => {
      const end = findHeredocEnd(lines, current, marker);
      if (end < 0) throw problem(start + 1, `the heredoc <<${marker.name} has no end`);
      const content = lines.slice(current, end).join('');
      current = end + 1;
      return { ...marker, content };
    });
    const text = trimLineEnd(lines.slice(start, current).join(''));
    instructions.push({
      ...parsed,
      text,
      heredocs,
      line: lineNumbers?.[start] ?? start + 1,
      endLine: lineNumbers?.[current - 1] ?? current,
      place: { start, end: current },
    });
  }
  if (instructions.length === 0)
    throw new UserError('Expected a Dockerfile with a FROM, got one without instructions.');
  return { instructions, directives, escape: escapeChar };
}

/**
 * The instruction that `ONBUILD` puts off. BuildKit reads it anew, with the backslash for an escape character
 * (`dockerfile2llb/convert.go`, `initOnBuildTriggers`).
 */
export function readTrigger(onbuild: Instruction): Instruction {
  const bodies = onbuild.heredocs.map((heredoc) => `\n${heredoc.content}${heredoc.name}`).join('');
  const [trigger] = readInstructions(onbuild.code.replace(/^\s*ONBUILD\s*/i, '') + bodies).instructions;
  if (trigger === undefined) throw problem(onbuild.line, 'expected an instruction after ONBUILD');
  return { ...trigger, line: onbuild.line, endLine: onbuild.endLine, place: onbuild.place };
}

/**
 * Splits at white space outside of quotes; quotes and escapes stay for the expansion to take away
 * (`parser/line_parsers.go`, `parseWords`).
 */
export function splitWords(text: string, escapeChar: string): readonly string[] {
  const words: string[] = [];
  const chars = [...text];
  let word = '';
  let quote: string | undefined;
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as string;
    if (quote === undefined && isSpace(char)) {
      words.push(word);
      word = '';
      continue;
    }
    quote = quoteAfter(char, quote);
    if (char !== escapeChar || quote === "'") word += char;
    else if (i + 1 < chars.length) word += char + chars[++i];
  }
  return [...words, word].filter((found) => found !== '');
}

/** An error about one line of the Dockerfile. */
export function problem(line: number, what: string, remedy?: string): UserError {
  return new UserError(`Dockerfile line ${line}: ${what}`, remedy === undefined ? {} : { remedy });
}

interface Position {
  readonly line: number;
  readonly escape: string;
}

type ParsedCode = Pick<Instruction, 'keyword' | 'code' | 'flags' | 'rest' | 'args' | 'isJson'>;

function parseCode(code: string, where: Position): ParsedCode {
  const trimmed = trimStart(trimEnd(code));
  const gap = whiteSpace.exec(trimmed);
  const keyword = (gap === null ? trimmed : trimmed.slice(0, gap.index)).toUpperCase();
  const { flags, rest } = readFlags(
    gap === null ? '' : trimmed.slice(gap.index + gap[0].length),
    where.escape,
  );
  const json = /^(ADD|COPY|RUN|CMD|ENTRYPOINT|SHELL|VOLUME)$/.test(keyword)
    ? readJson(rest, where)
    : undefined;
  return {
    keyword,
    code,
    flags,
    rest,
    args: json ?? readArgs(keyword, rest, where),
    isJson: json !== undefined,
  };
}

function readArgs(keyword: string, rest: string, where: Position): readonly string[] {
  if (rest === '') return [];
  if (keyword === 'ARG') return splitWords(rest, where.escape);
  return /^(ADD|COPY|FROM)$/.test(keyword) ? rest.split(whiteSpace) : [rest];
}

function readJson(rest: string, where: Position): readonly string[] | undefined {
  if (!trimStart(rest).startsWith('[')) return undefined;
  const value = parseJson(rest);
  if (!Array.isArray(value)) return undefined;
  if (value.every((item) => typeof item === 'string')) return value;
  throw problem(where.line, 'expected a JSON array of strings only');
}

function readFlags(
  text: string,
  escapeChar: string,
): { readonly flags: readonly Flag[]; readonly rest: string } {
  const flags: Flag[] = [];
  let rest = trimStart(text);
  while (rest.startsWith('--')) {
    const { word, length } = readFlagWord(rest, escapeChar);
    rest = trimStart(rest.slice(length));
    if (word === '--') break;
    const [name, value] = splitOnce(word, '=');
    flags.push({ name: name.slice(2), value });
  }
  return { flags, rest };
}

/** The word at the start of the text, its quotes and escapes gone, and how much of the text it takes. */
function readFlagWord(text: string, escapeChar: string): { readonly word: string; readonly length: number } {
  let word = '';
  let quote: string | undefined;
  let position = 0;
  for (; position < text.length; position++) {
    const char = text[position] as string;
    if (quote === undefined && isSpace(char)) break;
    const after = quoteAfter(char, quote);
    if (after !== quote) quote = after;
    else if (char !== escapeChar) word += char;
    else if (position + 1 < text.length) word += text[++position];
  }
  return { word, length: position };
}

/** The quote that is open after this character. */
function quoteAfter(char: string, quote: string | undefined): string | undefined {
  if (quote === undefined) return char === '"' || char === "'" ? char : undefined;
  return char === quote ? undefined : quote;
}

function heredocMarkers(
  parsed: ParsedCode,
  code: string,
  where: Position,
): readonly Omit<Heredoc, 'content'>[] {
  if (!code.includes('<<')) return [];
  const inner = parsed.keyword === 'ONBUILD' ? parseCode(parsed.rest, where) : parsed;
  if (!heredocKeywords.has(inner.keyword) || inner.isJson) return [];
  return lexQuietly(code, { rawQuotes: true, rawEscapes: true }).flatMap((word) => parseHeredoc(word) ?? []);
}

/** The line that ends a heredoc, from `first` on; -1 when none does. */
function findHeredocEnd(lines: readonly string[], first: number, marker: Omit<Heredoc, 'content'>): number {
  return lines.findIndex((line, index) => {
    if (index < first) return false;
    const text = trimLineEnd(line);
    return (marker.chomp ? text.replace(/^\t+/, '') : text) === marker.name;
  });
}

/** `<<EOF`, `3<<-"EOF"`: undefined when a word is none (`parser.go`, `heredocFromMatch`). */
export function parseHeredoc(word: string): Omit<Heredoc, 'content'> | undefined {
  const match = /^\d*<<(-?)\s*(?!\s)([^<]*)$/.exec(word);
  const marker = match?.[2] ?? '';
  if (marker === '') return undefined;
  const [name, ...others] = lexQuietly(marker, {});
  if (name === undefined || others.length > 0) return undefined;
  const raw = lexQuietly(marker, { rawQuotes: true })[0] ?? '';
  return { name, expand: countQuotes(name) === countQuotes(raw), chomp: match?.[1] === '-' };
}

/** Words with unset variables kept; none when the text cannot be lexed. BuildKit takes the backslash here, whatever the file says. */
function lexQuietly(
  text: string,
  options: { readonly rawQuotes?: boolean; readonly rawEscapes?: boolean },
): readonly string[] {
  try {
    return lexWord(text, () => undefined, { ...options, escape: '\\', keepUnset: true }).words;
  } catch {
    return [];
  }
}

function countQuotes(text: string): number {
  return text.split(/['"]/).length - 1;
}

function readDirective(line: string, number: number): Directive | undefined {
  const match = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S.*)$/.exec(line);
  const name = match?.[1]?.toLowerCase();
  if (name !== 'syntax' && name !== 'escape' && name !== 'check') return undefined;
  const value = match?.[2]?.trimEnd() ?? '';
  if (name === 'syntax') checkFrontend(value, number);
  return { name, value, line: number };
}

function continuationPattern(escapeChar: string): RegExp {
  return escapeChar === '\\' ? /([^\\])\\[ \t]*$|^\\[ \t]*$/ : /([^`])`[ \t]*$|^`[ \t]*$/;
}

function isComment(line: string): boolean {
  return trimStart(line).startsWith('#');
}

function trimLineEnd(line: string): string {
  return line.replace(/(?<![\r\n])[\r\n]+$/, '');
}

function trimStart(text: string): string {
  let start = 0;
  while (start < text.length && isSpace(text[start] as string)) start++;
  return text.slice(start);
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text[end - 1] as string)) end--;
  return text.slice(0, end);
}
