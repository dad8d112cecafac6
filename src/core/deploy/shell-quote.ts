/**
 * One word of a POSIX shell script that is exactly this text, whatever is in it. Every value that reaches a host goes
 * through here.
 */
export function shellQuote(text: string): string {
  if (text.includes('\0')) throw new Error('expected a text for a shell script, got one with a NUL byte');
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
