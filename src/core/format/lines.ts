/** The lines of a text, or what else stands between separators, without the white space around them; none is empty. */
export function trimmedLines(text: string, separator: string | RegExp = '\n'): readonly string[] {
  return text
    .split(separator)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
