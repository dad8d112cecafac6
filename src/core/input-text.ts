/** Items as text that an input reader reads as the same items: `lines` and `pairs`, one item a line. */
export function formatLines(items: readonly string[]): string {
  return items.map((item) => (/["\r\n]/.test(item) ? quote(item) : item)).join('\n');
}

/** The same for `list`, where a comma separates, unless the item is quoted and another follows: the last may be empty. */
export function formatList(items: readonly string[]): string {
  return items
    .map((item) => (item.includes(',') ? `${quote(item)},` : /["\r\n]/.test(item) ? quote(item) : item))
    .join('\n');
}

function quote(item: string): string {
  return `"${item.replaceAll('"', '""')}"`;
}
