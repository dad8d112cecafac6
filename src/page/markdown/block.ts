import { printableLine } from '../../core/format/printable.ts';
import { formatPercent, shortDigest } from '../../core/format/quantity.ts';
import { bar } from '../bar.ts';
import type {
  AdvicePiece,
  Bar,
  ChartBlock,
  Column,
  DiagramBlock,
  ReportBlock,
  StackBlock,
  StagesBlock,
  TableBlock,
} from '../block.ts';
import type { ReportPart } from '../document.ts';
import { executedInWords, hitDetail, otherCounts, rateInWords, stageTitle } from '../stage.ts';
import { renderGantt } from './gantt.ts';
import { codeBlock, codeSpan, details, escapeMarkdown, table } from './markdown.ts';

/** How much of a part is shown. */
export interface Extent {
  /** Of a table, a list and everything else that repeats itself. */
  readonly maxRows: number;
  /** Of a table that says which of its rows are remarkable. */
  readonly maxTonedRows: number;
  /** Leaves out the rows that are as they should be. */
  readonly onlyRemarkable?: boolean;
  /** Leaves out lines to copy. */
  readonly withoutCode?: boolean;
}

const barWidth = 20;

/** A part of a summary as markdown; empty when nothing of it is left. */
export function renderPartMarkdown({ title, blocks, folded }: ReportPart, extent: Extent): string {
  const body = blocks
    .flatMap((block) => renderBlock(block, extent))
    .filter((text) => text !== '')
    .join('\n\n');
  if (body === '') return '';
  return folded ? details(title, body) : `### ${escapeMarkdown(title, 200)}\n\n${body}`;
}

function renderBlock(block: ReportBlock, extent: Extent): readonly string[] {
  switch (block.kind) {
    case 'prose':
      return first(block.lines, extent, (line) => escapeMarkdown(line));
    case 'heading':
      return [`#### ${escapeMarkdown(block.text, 200)}`];
    case 'table':
      return renderTable(block, extent);
    case 'bars':
      return listed(block.bars, extent, (shown) => shown.map(renderBar).join('\n'));
    case 'chart':
      return [renderChart(block)];
    case 'diagram':
      return [codeBlock(renderDiagram(block), 'mermaid')];
    case 'stages':
      return listed(block.stages, extent, renderStages);
    case 'stack':
      return listed(block.layers, extent, renderStack);
    case 'timeline':
      return [codeBlock(renderGantt(block), 'mermaid'), escapeMarkdown(block.note)];
    case 'advice':
      return first(block.pieces, extent, (piece) => renderAdvice(piece, extent));
    case 'log':
      return extent.withoutCode === true ? [] : [details(block.title, codeBlock(block.lines.join('\n')))];
  }
}

function first<T>(items: readonly T[], { maxRows }: Extent, render: (item: T) => string): readonly string[] {
  return [...items.slice(0, maxRows).map(render), ...countMore(items.length - maxRows)];
}

function listed<T>(
  items: readonly T[],
  { maxRows }: Extent,
  render: (shown: readonly T[]) => string,
): readonly string[] {
  return [render(items.slice(0, maxRows)), ...countMore(items.length - maxRows)];
}

function countMore(more: number): readonly string[] {
  return more > 0 ? [`and ${more} more`] : [];
}

function renderTable({ title, columns, rows, tones }: TableBlock, extent: Extent): readonly string[] {
  const isToned = tones.length > 0;
  const remarkable =
    isToned && extent.onlyRemarkable === true
      ? rows.filter((_row, index) => tones[index] !== undefined)
      : rows;
  if (remarkable.length === 0) return [];
  const shown = remarkable.slice(0, isToned ? extent.maxTonedRows : extent.maxRows);
  return [
    ...(title === undefined ? [] : [`**${escapeMarkdown(title, 200)}**`]),
    table(
      columns.map((column) => ({
        title: column.title,
        align: column.kind === 'quantity' ? 'right' : 'left',
      })),
      shown.map((row) => row.map((cell, index) => renderCell(cell, columns[index]))),
    ),
    ...countMore(rows.length - shown.length),
  ];
}

function renderCell(cell: string, column: Column | undefined): string {
  if (column?.kind === 'digest') return codeSpan(shortDigest(cell), 300);
  return column?.kind === 'code' ? codeSpan(cell, 300) : escapeMarkdown(cell);
}

function renderBar({ label, percent, note }: Bar): string {
  return `- \`${bar(percent, barWidth)}\` **${formatPercent(percent)}** ${escapeMarkdown(label, 200)}: ${escapeMarkdown(note, 300)}`;
}

function renderChart({ label, sparkline, note }: ChartBlock): string {
  return `${escapeMarkdown(label, 200)}: ${codeSpan(sparkline)} ${escapeMarkdown(note, 200)}.`;
}

const diagramStyles = {
  good: 'fill:#0f766e,stroke:#0f766e,color:#fff',
  failed: 'fill:#c2362b,stroke:#c2362b,color:#fff',
  none: 'fill:#918d85,stroke:#918d85,color:#fff',
} as const;

/** https://github.com/mermaid-js/mermaid/blob/mermaid%4011.4.0/packages/mermaid/src/docs/syntax/flowchart.md */
function renderDiagram({ boxes }: DiagramBlock): string {
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

function renderStages(stages: StagesBlock['stages']): string {
  const rest = otherCounts(stages);
  return table(
    [
      { title: 'Stage', align: 'left' },
      { title: 'Hit rate', align: 'left' },
      { title: 'Hit', align: 'left' },
      { title: 'Executed', align: 'left' },
      ...rest.map(({ title }) => ({ title, align: 'right' as const })),
    ],
    stages.map((stage) => {
      const detail = hitDetail(stage);
      return [
        codeSpan(stageTitle(stage)),
        `${stage.hitRate === undefined ? '' : `\`${bar(stage.hitRate)}\` `}${rateInWords(stage)}`,
        `${stage.hit}${detail === '' ? '' : ` (${detail})`}`,
        executedInWords(stage),
        ...rest.map(({ countOf }) => String(countOf(stage))),
      ];
    }),
  );
}

function renderStack(layers: StackBlock['layers']): string {
  return table(
    [
      { title: 'Layer', align: 'left' },
      { title: 'Result', align: 'left' },
      { title: 'Size', align: 'right' },
      { title: 'Age', align: 'right' },
    ],
    layers.map(({ name, mark, state, because, size, age }) => [
      `**${escapeMarkdown(name, 80)}**`,
      `${mark} ${escapeMarkdown(because === '' ? state : `${state}: ${because}`)}`,
      size,
      age,
    ]),
  );
}

function renderAdvice({ title, lead, text, note, code }: AdvicePiece, extent: Extent): string {
  return [
    `**${escapeMarkdown(title)}** ${escapeMarkdown(lead)}`,
    escapeMarkdown(text),
    escapeMarkdown(note),
    ...(code === undefined || extent.withoutCode === true
      ? []
      : [details('The lines to write', codeBlock(code, 'dockerfile'))]),
  ].join('\n\n');
}
