import type { Paint } from '../palette.ts';

/** One cell of a row in a terminal. */
export interface Cell {
  readonly text: string;
  readonly right?: boolean;
  readonly paint?: Paint;
}

/** Rows as columns of equal width, two spaces apart; padded before they are painted, as colours have no width. */
export function alignText(rows: readonly (readonly Cell[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.text.length);
    });
  }
  return rows.map((row) =>
    `  ${row
      .map((cell, column) => {
        const isLast = column === row.length - 1;
        const width = widths[column] ?? 0;
        const padded =
          cell.right === true ? cell.text.padStart(width) : isLast ? cell.text : cell.text.padEnd(width);
        return cell.paint === undefined ? padded : cell.paint(padded);
      })
      .join('  ')}`.trimEnd(),
  );
}
