/**
 * One word of a POSIX shell script that is exactly this text, whatever is in it. Every value that reaches a host goes
 * through here.
 */
export function shellQuote(text: string): string {
  if (text.includes('\0')) throw new Error('expected a text for a shell script, got one with a NUL byte');
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Variables for a POSIX shell script, one assignment a line. A value may be anything. */
export function shellAssignments(values: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${shellQuote(String(value))}\n`)
    .join('');
}
