// @ts-check

/**
 * A table for a terminal: the first row is the head, the first column stands left and the others right.
 *
 * @param {readonly (readonly string[])[]} rows
 * @param {{indent?: string, bold?: (text: string) => string, left?: readonly number[]}} [style] `left`: further columns
 *   that stand left
 * @returns {string} lines, each with its end
 */
export function textTable(rows, { indent = '', bold = (text) => text, left = [] } = {}) {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row, index) => {
    const cells = widths.map((width, column) => {
      const text = row[column] ?? '';
      return column === 0 || left.includes(column) ? text.padEnd(width) : text.padStart(width);
    });
    const line = `${indent}${cells.join('   ').trimEnd()}`;
    return index === 0 ? bold(line) : line;
  });
  const rule = `${indent}${widths.map((width) => '─'.repeat(width)).join('   ')}`;
  return [lines[0], rule, ...lines.slice(1), ''].join('\n');
}

/**
 * @param {number} bytes
 * @returns {string} such as `12.3 MB`
 */
export function bytesText(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB'];
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1]}`;
}

/**
 * @param {number} milliseconds
 * @returns {string} such as `12.3 s`
 */
export function secondsText(milliseconds) {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}
