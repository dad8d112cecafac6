import { clip, printableLine, printableText } from '../../core/format/printable.ts';
import { formatPercent } from '../../core/format/quantity.ts';
import { bar } from '../markdown/markdown.ts';
import type { Palette } from '../palette.ts';
import type { ReportBlock, ReportChart, ReportDiagram, ReportPart, ReportTable } from '../part.ts';
import { alignText } from './columns.ts';

const mostRows = 12;
const mostLines = 10;
const barWidth = 20;

/** A part of a summary as lines for a terminal. */
export function renderPartText(part: ReportPart, colour: Palette): readonly string[] {
  if (part.folded) return [];
  return [
    `  ${colour.bold(printableLine(part.title, 200))}`,
    ...(part.diagram === undefined ? [] : [renderDiagram(part.diagram, colour)]),
    ...(part.chart === undefined ? [] : [renderChart(part.chart)]),
    ...alignText(
      part.bars
        .slice(0, mostRows)
        .map(({ label, percent, note }) => [
          { text: bar(percent, barWidth), paint: colour.green },
          { text: formatPercent(percent), right: true },
          { text: printableLine(label, 60) },
          { text: printableLine(note, 120), paint: colour.dim },
        ]),
    ),
    ...(part.table === undefined ? [] : renderTable(part.table)),
    ...part.prose.slice(0, mostRows).map((line) => `  ${printableLine(line, 500)}`),
    ...(part.prose.length > mostRows ? [`  and ${part.prose.length - mostRows} more`] : []),
    ...part.blocks.slice(0, mostRows).flatMap((block) => renderBlock(block, colour)),
    ...(part.blocks.length > mostRows ? [`  and ${part.blocks.length - mostRows} more`] : []),
  ];
}

function renderDiagram({ boxes }: ReportDiagram, colour: Palette): string {
  const paints = { good: colour.green, failed: colour.red, none: colour.dim };
  const words = boxes.map(
    ({ title, tone, note }) => `${paints[tone](printableLine(title, 60))} ${printableLine(note, 100)}`,
  );
  return `  ${words.join(colour.dim(' → '))}`;
}

function renderChart({ label, sparkline, note }: ReportChart): string {
  return `  ${printableLine(label, 200)}  ${printableLine(sparkline, 200)}  ${printableLine(note, 200)}`;
}

function renderTable({ columns, rows }: ReportTable): readonly string[] {
  const shown = rows.slice(0, mostRows).map((row) =>
    row.map((cell, index) => ({
      // The last cell is the sentence.
      text: printableLine(cell, index === row.length - 1 ? 160 : 48),
      right: columns[index]?.align === 'right',
    })),
  );
  return [
    ...alignText(shown),
    ...(rows.length > shown.length ? [`  and ${rows.length - shown.length} more`] : []),
  ];
}

function renderBlock({ title, lead, note, code }: ReportBlock, colour: Palette): readonly string[] {
  const lines = code === undefined ? [] : printableText(code).split('\n');
  const more = lines.length - mostLines;
  return [
    `  ${colour.cyan('→')} ${printableLine(title, 300)} ${printableLine(lead, 300)}`,
    `    ${colour.dim(printableLine(note, 300))}`,
    ...lines.slice(0, mostLines).map((line) => `      ${clip(line, 200)}`.trimEnd()),
    ...(more > 0 ? [`      and ${more} more`] : []),
  ];
}
