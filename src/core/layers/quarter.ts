const quarterPattern = /^\d{4}Q[1-4]$/;

/** The calendar quarter of a moment in UTC, such as `2026Q4`. `epochMs` is milliseconds since 1970. */
export function quarterOf(epochMs: number): string {
  const date = new Date(epochMs);
  return `${String(date.getUTCFullYear()).padStart(4, '0')}Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

/** Whether the text is a quarter as our tags write it: four digits, `Q`, 1 to 4. */
export function isQuarter(text: string): boolean {
  return quarterPattern.test(text);
}

/** Whether the text ends in a quarter, so that a tag made of it could be taken for a quarter's tag. */
export function endsInQuarter(text: string): boolean {
  return quarterPattern.test(text.slice(-6).toUpperCase());
}
