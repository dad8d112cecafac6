/** Lines that come into a text, with the line ends of Windows where the text has them; without the line feed itself. */
export function inLineEndsOf(text: string, lines: readonly string[]): readonly string[] {
  return text.includes('\r\n') ? lines.map((line) => line.replace(/\r?$/, '\r')) : lines;
}
