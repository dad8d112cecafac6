import { bar, codeBlock, codeSpan, details, escapeMarkdown, table } from './markdown.ts';
import { formatPercent } from './quantity.ts';
import type { ReportBar, ReportBlock, ReportChart, ReportPart, ReportTable } from './report-part.ts';

const mostRows = 100;
const barWidth = 20;

/** A part of a summary as markdown; of its table, and of everything else in it, `maxRows` at most. */
export function renderPartMarkdown(part: ReportPart, maxRows = mostRows): string {
  const body = [
    ...(part.chart === undefined ? [] : [renderChart(part.chart)]),
    ...(part.bars.length === 0 ? [] : [part.bars.slice(0, maxRows).map(renderBar).join('\n')]),
    ...(part.table === undefined ? [] : renderTable(part.table, maxRows)),
    ...first(part.prose, maxRows, (line) => escapeMarkdown(line)),
    ...first(part.blocks, maxRows, renderBlock),
  ].join('\n\n');
  return part.folded ? details(part.title, body) : `### ${escapeMarkdown(part.title, 200)}\n\n${body}`;
}

function first<T>(items: readonly T[], most: number, render: (item: T) => string): readonly string[] {
  const shown = items.slice(0, most).map(render);
  return items.length <= most ? shown : [...shown, `and ${items.length - most} more`];
}

function renderChart({ label, sparkline, note }: ReportChart): string {
  return `${escapeMarkdown(label, 200)}: ${codeSpan(sparkline)} ${escapeMarkdown(note, 200)}.`;
}

function renderBar({ label, percent, note }: ReportBar): string {
  return `- \`${bar(percent, barWidth)}\` **${formatPercent(percent)}** ${escapeMarkdown(label, 200)}: ${escapeMarkdown(note, 300)}`;
}

function renderTable({ columns, rows }: ReportTable, maxRows: number): readonly string[] {
  if (rows.length === 0) return [];
  const shown = rows
    .slice(0, maxRows)
    .map((row) =>
      row.map((cell, index) => (columns[index]?.code === true ? codeSpan(cell, 300) : escapeMarkdown(cell))),
    );
  return [
    table(columns, shown),
    ...(rows.length > shown.length ? [`and ${rows.length - shown.length} more`] : []),
  ];
}

function renderBlock({ title, lead, text, note, codeTitle, code }: ReportBlock): string {
  return [
    `**${escapeMarkdown(title)}** ${escapeMarkdown(lead)}`,
    escapeMarkdown(text),
    escapeMarkdown(note),
    ...(code === undefined ? [] : [details(codeTitle, codeBlock(code, 'dockerfile'))]),
  ].join('\n\n');
}
