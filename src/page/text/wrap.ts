/**
 * How many columns of a terminal a text takes: characters of East Asia and pictures take two, marks on another character none.
 * https://www.unicode.org/reports/tr11/
 */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    // The selector that makes a picture of the character before it.
    if (character === '\uFE0F') columns += 1;
    else if (!/\p{M}|\u200b/u.test(character)) columns += isWide(character) ? 2 : 1;
  }
  return columns;
}

function isWide(character: string): boolean {
  return /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u.test(
    character,
  );
}

/**
 * Lines of at most `width` columns, broken between words. What stands between backticks or double quotes is one word as long
 * as it fits, as people copy it; a word that is longer than a line has one of its own.
 */
export function wrapWords(text: string, width: number): readonly string[] {
  if (columnsOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text, width)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Texts in lines, as many on each as fit with `separator` between them. */
export function joinWords(
  texts: readonly string[],
  separator: string,
  width: number,
): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const columns = columnsOf(text) + separator.length;
    const line = lines.at(-1);
    if (line !== undefined && columns <= room) line.push(text);
    else {
      lines.push([text]);
      room = width + separator.length;
    }
    room -= columns;
  }
  return lines;
}

function wordsOf(text: string, width: number): readonly string[] {
  // A number stays with its unit: `0.24 s`, `100 %`.
  const together = text.match(/(?:`[^`]*`|"[^"]*"|\d (?=(?:s|min|h|[kMGT]?B|%)(?![\w-]))|\S)+/g) ?? [];
  return together.flatMap((words) => (columnsOf(words) <= width ? [words] : words.split(/ +/)));
}
