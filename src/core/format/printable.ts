const ESC = '\u001b';

/** Escape sequences of terminals: CSI (colours, cursor), OSC (titles, links), DCS and friends, two-character ones. */
const TERMINAL_SEQUENCE = new RegExp(
  [
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `${ESC}\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?`,
    `${ESC}[PX^_][^${ESC}]*(?:${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]`,
  ].join('|'),
  'g',
);

/**
 * Characters that nobody sees but that change what is read: they turn the direction of writing, have no width,
 * or are tags. (Joiners stay: emoji and several scripts need them.)
 */
const INVISIBLE =
  /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/**
 * Text of others (a step, a log, a registry's answer) made fit to be shown: no terminal sequences, no control
 * characters, nothing that reorders what is read. Lines stay lines; of a line that overwrites itself with
 * carriage returns, as progress bars do, the last state stays.
 */
export function printableText(text: string): string {
  const lines = text
    .replace(TERMINAL_SEQUENCE, '')
    .replace(/\r\n|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map(lastWritten);
  return lines
    .join('\n')
    .replace(/\t/g, '  ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(INVISIBLE, '');
}

/** What a terminal shows of a line that was written over: progress bars do that. */
export function lastWritten(line: string): string {
  const end = line.endsWith('\r') ? line.length - 1 : line.length;
  return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}

/** The same on one line, white space collapsed, and of at most `maxCharacters`, an ellipsis included. */
export function printableLine(text: string, maxCharacters = 500): string {
  // Clipped first, generously: a line of a log can be megabytes long.
  const line = printableText(text.slice(0, maxCharacters * 8))
    .replace(/\s+/g, ' ')
    .trim();
  return clip(line, maxCharacters);
}

/** The text, or its beginning and an ellipsis: `maxCharacters` code points at most. */
export function clip(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const characters = Array.from(text.slice(0, (maxCharacters + 1) * 2));
  return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}

/** How many bytes the text takes in UTF-8. */
export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
