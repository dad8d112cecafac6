/** What stands before the first `mark` in a text, and what stands behind it; undefined: the mark is not in it. */
export function splitOnce(text: string, mark: string): readonly [before: string, behind: string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** The first word of a line, and the rest of it. */
export function splitFirstWord(line: string): readonly [word: string, rest: string] {
  const [word, rest = ''] = splitOnce(line, ' ');
  return [word, rest];
}
