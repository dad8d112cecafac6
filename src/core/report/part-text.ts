import { bar } from './markdown.ts';
import type { Palette } from './palette.ts';
import { printableLine } from './printable.ts';
import { formatPercent } from './quantity.ts';
import type { ReportPart } from './report-part.ts';
import { alignText } from './text-columns.ts';

const mostRows = 12;

/** A part of a summary as lines for a terminal. */
export function renderPartText(part: ReportPart, colour: Palette): readonly string[] {
  const rows = part.table?.rows ?? [];
  const columns = part.table?.columns ?? [];
  return [
    `  ${colour.bold(printableLine(part.title, 200))}`,
    ...part.prose.map((line) => `  ${printableLine(line, 500)}`),
    ...alignText(
      part.bars.map(({ label, percent, note }) => [
        { text: printableLine(label, 60) },
        { text: bar(percent), paint: colour.green },
        { text: formatPercent(percent), right: true },
        { text: printableLine(note, 120), paint: colour.dim },
      ]),
    ),
    ...alignText(
      rows.slice(0, mostRows).map((row) =>
        row.map((cell, index) => ({
          text: printableLine(cell, 100),
          right: columns[index]?.align === 'right',
        })),
      ),
    ),
    ...(rows.length > mostRows ? [`  and ${rows.length - mostRows} more`] : []),
    ...part.blocks
      .slice(0, mostRows)
      .map(({ summary }) => `  ${colour.cyan('→')} ${printableLine(summary, 300)}`),
  ];
}
