import { printableLine } from '../../core/format/printable.ts';
import { formatPercent } from '../../core/format/quantity.ts';
import type { ReportBar, ReportBlock, ReportChart, ReportDiagram, ReportPart, ReportTable } from '../part.ts';
import { bar, codeBlock, codeSpan, details, escapeMarkdown, table } from './markdown.ts';

const mostRows = 100;
const barWidth = 20;

/** A part of a summary as markdown; of its table, and of everything else in it, `maxRows` at most. */
export function renderPartMarkdown(part: ReportPart, maxRows = mostRows): string {
  const body = [
    ...(part.diagram === undefined ? [] : [codeBlock(renderDiagram(part.diagram), 'mermaid')]),
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

const diagramStyles = {
  good: 'fill:#0f766e,stroke:#0f766e,color:#fff',
  failed: 'fill:#c2362b,stroke:#c2362b,color:#fff',
  none: 'fill:#918d85,stroke:#918d85,color:#fff',
} as const;

/** https://github.com/mermaid-js/mermaid/blob/mermaid%4011.4.0/packages/mermaid/src/docs/syntax/flowchart.md */
function renderDiagram({ boxes }: ReportDiagram): string {
  return [
    'flowchart LR',
    ...boxes.map(
      ({ title, mark, tone, note }, index) =>
        `  s${index}["${mark} ${mermaidText(title)}<br/>${mermaidText(note)}"]:::${tone}`,
    ),
    ...(boxes.length > 1 ? [`  ${boxes.map((_box, index) => `s${index}`).join(' --> ')}`] : []),
    ...Object.entries(diagramStyles).map(([name, style]) => `  classDef ${name} ${style}`),
  ].join('\n');
}

/** What means something to mermaid in a quoted text is written as an entity of it. */
function mermaidText(text: string): string {
  return printableLine(text, 100).replace(/["#&<>;`\\]/g, (character) => `#${character.codePointAt(0)};`);
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
