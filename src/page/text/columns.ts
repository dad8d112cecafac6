import { sum } from '../../core/sum.ts';
import type { Paint } from '../palette.ts';
import { columnsOf, wrapWords } from './wrap.ts';

export interface Cell {
  readonly text: string;
  readonly right?: boolean;
  readonly paint?: Paint;
}

const indent = '  ';
const gap = '  ';

/**
 * Rows under their heads as columns, each line at most `width` columns wide. Where they do not fit, cells are wrapped between
 * words; where that is not enough, each row becomes a list of its cells. Only a single word that is longer stands out.
 * `heads`: of what is no table, none.
 */
export function layOut(
  heads: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  width: number,
): readonly string[] {
  const all = heads.length === 0 ? rows : [heads, ...rows];
  const widths = fitWidths(all, width - indent.length);
  return widths === undefined
    ? rows.flatMap((row) => listCells(heads, row, width))
    : all.flatMap((row) => alignCells(row, widths));
}

/** The width of each column; undefined where not even one word a line fits. */
function fitWidths(rows: readonly (readonly Cell[])[], room: number): readonly number[] | undefined {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const measure = (of: (cell: Cell) => number): number[] =>
    Array.from({ length: count }, (_, column) =>
      Math.max(0, ...rows.map((row) => (row[column] === undefined ? 0 : of(row[column])))),
    );
  const widths = measure(({ text }) => columnsOf(text));
  const least = measure(narrowest);
  let excess = sum(widths) + gap.length * (count - 1) - room;
  while (excess > 0) {
    const spare = widths.map((width, column) => width - (least[column] ?? width));
    const widest = spare.indexOf(Math.max(...spare));
    if ((spare[widest] ?? 0) <= 0) return undefined;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

/** A column of words narrower than this is a stack of words that nobody reads. */
const fewestColumns = 16;

/** As narrow as a cell can be; what is aligned to the right is a quantity, and stays on its line. */
function narrowest({ text, right }: Cell): number {
  const whole = columnsOf(text);
  if (right === true) return whole;
  return Math.min(whole, Math.max(fewestColumns, ...wrapWords(text, 1).map(columnsOf)));
}

/** Padded before they are painted, as colours have no width. */
function alignCells(row: readonly Cell[], widths: readonly number[]): readonly string[] {
  const wrapped = row.map(({ text }, column) => wrapWords(text, widths[column] ?? 0));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const cells = row.map(({ right, paint }, column) => {
      const text = wrapped[column]?.[line] ?? '';
      const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - columnsOf(text)));
      const isLast = column === row.length - 1;
      const padded = right === true ? `${padding}${text}` : isLast ? text : `${text}${padding}`;
      return paint === undefined || padded === '' ? padded : paint(padded);
    });
    return `${indent}${cells.join(gap)}`.trimEnd();
  });
}

/** The first cell is the title of the others, each of which stands behind its head. */
function listCells(heads: readonly Cell[], row: readonly Cell[], width: number): readonly string[] {
  const [title, ...cells] = row;
  return [
    ...(title === undefined ? [] : [`${indent}${title.text}`.trimEnd()]),
    ...cells.flatMap(({ text, paint = (same) => same }, index) => {
      if (text === '') return [];
      const head = heads[index + 1]?.text ?? '';
      const margin = `${indent}${indent}`;
      const lines = wrapWords(head === '' ? text : `${head}: ${text}`, width - margin.length - indent.length);
      return lines.map((line, place) => `${margin}${place === 0 ? '' : indent}${paint(line)}`);
    }),
  ];
}
