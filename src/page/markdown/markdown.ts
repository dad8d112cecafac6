import { printableLine, printableText } from '../../core/format/printable.ts';
import { splitProse } from '../../core/format/prose.ts';

/**
 * GitHub makes links, mentions and emoji out of the finished text, so escaping the characters is not enough:
 * an invisible break keeps `@team`, `#12` and `:tada:` what they are.
 */
const BREAK = '\u200b';

/**
 * Text of others as one line of prose: nothing in it is markdown or HTML. Only addresses become links, and what
 * stands between two backticks becomes code, as our own messages write it.
 */
export function escapeMarkdown(text: string, maxCharacters = 2000): string {
  const escaped = splitProse(printableLine(text, maxCharacters))
    .map((part) =>
      part.kind === 'text'
        ? escapeProse(part.text)
        : part.kind === 'code'
          ? codeSpan(part.text, maxCharacters)
          : `<${part.text}>`,
    )
    .join('');
  // Nor does the text begin a list, a quotation or a heading; `27.0 MB` is none.
  return escaped.replace(/^([-+=#]|\d+(?=[.)](?:\s|$)))/, `${BREAK}$1`);
}

function escapeProse(text: string): string {
  return (
    escapeHtml(unlink(text).replace(/[\\`*_[\]~]/g, '\\$&'))
      // A backslash does not keep GitHub from reading $…$ as a formula.
      .replace(/\$/g, '<span>$</span>')
  );
}

/** Keeps mentions, issue numbers and `:tada:` (but not the minutes of a time) plain text. */
function unlink(text: string): string {
  return text
    .replace(/(^|[^\w@])@(?=\w)/g, `$1@${BREAK}`)
    .replace(/#(?=\d)/g, `#${BREAK}`)
    .replace(/:(?=(?!\d{1,2}:)[\w+-]+:)/g, `:${BREAK}`);
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Text of others as a code span. Empty text gives an empty string. */
export function codeSpan(text: string, maxCharacters = 160): string {
  const line = printableLine(text, maxCharacters);
  if (line === '') return '';
  const ticks = '`'.repeat(longestRun(line, /`+/g) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** Text of others as a block of code, line by line. */
export function codeBlock(text: string, language = 'text'): string {
  const printable = printableText(text);
  const ticks = '`'.repeat(Math.max(3, longestRun(printable, /`+/g) + 1));
  return `${ticks}${language}\n${printable}\n${ticks}`;
}

function longestRun(text: string, run: RegExp): number {
  let longest = 0;
  for (const match of text.matchAll(run)) longest = Math.max(longest, match[0].length);
  return longest;
}

interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/**
 * A table; the cells are markdown already (from `escapeMarkdown` or `codeSpan`), of one line each. What is
 * aligned to the right is a quantity and is not broken over lines.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  // In a cell `\|` is a pipe, in code too: https://github.github.com/gfm/#example-200
  const cell = (text: string, index: number) => {
    const escaped = text.replaceAll('|', '\\|');
    return columns[index]?.align === 'right' ? escaped.replaceAll(' ', '\u00a0') : escaped;
  };
  return [
    columns.map((column) => column.title),
    columns.map((column) => (column.align === 'right' ? '--:' : ':--')),
    ...rows.map((cells) => cells.map(cell)),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** A part that is folded away until somebody opens it. `summary` is plain text, `body` markdown. */
export function details(summary: string, body: string): string {
  return `<details><summary>${escapeHtml(unlink(printableLine(summary)))}</summary>\n\n${body}\n\n</details>`;
}
