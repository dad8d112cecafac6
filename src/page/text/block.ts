import { clip, printableLine, printableText } from '../../core/format/printable.ts';
import { formatDuration, formatPercent, shortDigest } from '../../core/format/quantity.ts';
import { bar } from '../bar.ts';
import type {
  AdvicePiece,
  Bar,
  DiagramBlock,
  LogBlock,
  ReportBlock,
  StackBlock,
  StagesBlock,
  TableBlock,
  Tone,
} from '../block.ts';
import type { ReportPart } from '../document.ts';
import type { Paint, Palette } from '../palette.ts';
import { hitDetail, rateInWords, stageTitle } from '../stage.ts';
import { alignText, type Cell } from './columns.ts';

const mostRows = 12;
const mostLines = 10;
const barWidth = 20;

/** A part of a summary as lines for a terminal; none when it shows nothing of it. */
export function renderPartText({ title, blocks, folded }: ReportPart, colour: Palette): readonly string[] {
  const lines = folded ? [] : blocks.flatMap((block) => renderBlock(block, colour));
  return lines.length === 0 ? [] : [`  ${colour.bold(printableLine(title, 200))}`, ...lines];
}

function renderBlock(block: ReportBlock, colour: Palette): readonly string[] {
  switch (block.kind) {
    case 'prose':
      return first(block.lines, (shown) => shown.map((line) => `  ${printableLine(line, 500)}`));
    case 'table':
      return renderTable(block);
    case 'bars':
      return first(block.bars, (shown) => alignText(shown.map((one) => barCells(one, colour))));
    case 'chart':
      return [
        `  ${[block.label, block.sparkline, block.note].map((text) => printableLine(text, 200)).join('  ')}`,
      ];
    case 'diagram':
      return [renderDiagram(block, colour)];
    case 'stages':
      return first(block.stages, (shown) => alignText(shown.map((stage) => stageCells(stage, colour))));
    case 'stack':
      return first(block.layers, (shown) => alignText(shown.map((layer) => layerCells(layer, colour))));
    case 'timeline':
      return [];
    case 'advice':
      return first(block.pieces, (shown) => shown.flatMap((piece) => renderAdvice(piece, colour)));
    case 'log':
      return renderLog(block, colour);
  }
}

function first<T>(
  items: readonly T[],
  render: (shown: readonly T[]) => readonly string[],
  most = mostRows,
): readonly string[] {
  const more = items.length - most;
  return [...render(items.slice(0, most)), ...(more > 0 ? [`  and ${more} more`] : [])];
}

function paintOf(tone: Tone, colour: Palette): Paint {
  return { good: colour.green, changed: colour.yellow, failed: colour.red, none: colour.dim }[tone];
}

function renderTable({ columns, rows }: TableBlock): readonly string[] {
  const cell = (text: string, index: number, row: readonly string[]): Cell => {
    const kind = columns[index]?.kind;
    return {
      // The last cell is the sentence.
      text: printableLine(kind === 'digest' ? shortDigest(text) : text, index === row.length - 1 ? 160 : 60),
      right: kind === 'quantity',
    };
  };
  return first(rows, (shown) =>
    alignText(shown.map((row) => row.map((text, index) => cell(text, index, row)))),
  );
}

function barCells({ label, percent, note }: Bar, colour: Palette): readonly Cell[] {
  return [
    { text: bar(percent, barWidth), paint: colour.green },
    { text: formatPercent(percent), right: true },
    { text: printableLine(label, 60) },
    { text: printableLine(note, 120), paint: colour.dim },
  ];
}

function renderDiagram({ boxes }: DiagramBlock, colour: Palette): string {
  const words = boxes.map(
    ({ title, tone, note }) =>
      `${paintOf(tone, colour)(printableLine(title, 60))} ${printableLine(note, 100)}`,
  );
  return `  ${words.join(colour.dim(' → '))}`;
}

function stageCells(stage: StagesBlock['stages'][number], colour: Palette): readonly Cell[] {
  const { hit, executed, executedMs, failed, notMeasured, hitRate } = stage;
  const detail = hitDetail(stage);
  const counts = [
    `${hit} hit${detail === '' ? '' : ` (${detail})`}`,
    executed > 0 ? `${executed} executed in ${formatDuration(executedMs)}` : '',
    failed > 0 ? `${failed} failed` : '',
    notMeasured > 0 ? `${notMeasured} not measured` : '',
  ].filter((count) => count !== '');
  return [
    { text: stageTitle(stage) },
    {
      text: hitRate === undefined ? '' : bar(hitRate),
      paint: hitRate === 100 ? colour.green : colour.yellow,
    },
    { text: rateInWords(stage), right: true },
    { text: counts.join(', '), paint: colour.dim },
  ];
}

function layerCells(layer: StackBlock['layers'][number], colour: Palette): readonly Cell[] {
  const { name, tone, state, because, size, age } = layer;
  const result = printableLine(because === '' ? state : `${state}: ${because}`, 120);
  return [
    { text: printableLine(name, 40) },
    { text: size, right: true },
    { text: age, right: true, paint: colour.dim },
    { text: result, paint: paintOf(tone, colour) },
  ];
}

function renderAdvice({ title, lead, note, code }: AdvicePiece, colour: Palette): readonly string[] {
  return [
    `  ${colour.cyan('→')} ${printableLine(title, 300)} ${printableLine(lead, 300)}`,
    `    ${colour.dim(printableLine(note, 300))}`,
    ...(code === undefined ? [] : renderLines(printableText(code).split('\n'))),
  ];
}

function renderLog({ title, lines, isWhole }: LogBlock, colour: Palette): readonly string[] {
  const most = isWhole === true ? lines.length : mostLines;
  return [`  ${colour.cyan('→')} ${printableLine(title, 300)}`, ...renderLines(lines, most)];
}

function renderLines(lines: readonly string[], most = mostLines): readonly string[] {
  const more = lines.length - most;
  return [
    ...lines.slice(0, most).map((line) => `      ${clip(printableText(line), 200)}`.trimEnd()),
    ...(more > 0 ? [`      and ${more} more`] : []),
  ];
}
