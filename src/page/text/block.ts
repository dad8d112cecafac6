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
import { type Cell, layOut } from './columns.ts';
import { joinWords, wrapWords } from './wrap.ts';

const mostRows = 12;
const mostLines = 10;
const barWidth = 20;
/** A narrower terminal has room for half of it. */
const roomyColumns = 80;

/** How a terminal looks. */
export interface Look {
  readonly colour: Palette;
  /** Columns; infinite where lines are not wrapped. */
  readonly width: number;
}

/** A part of a summary as lines for a terminal; none when it shows nothing of it. */
export function renderPartText({ title, blocks, folded }: ReportPart, look: Look): readonly string[] {
  const { colour } = look;
  const lines = folded ? [] : blocks.flatMap((block) => renderBlock(block, look));
  return lines.length === 0 ? [] : [`  ${colour.bold(printableLine(title, 200))}`, ...lines];
}

function renderBlock(block: ReportBlock, look: Look): readonly string[] {
  const { colour } = look;
  switch (block.kind) {
    case 'prose':
      return first(block.lines, (shown) => shown.flatMap((line) => wrapped(printableLine(line, 500), look)));
    case 'heading':
      return wrapped(look.colour.bold(printableLine(block.text, 200)), look);
    case 'table':
      return renderTable(block, look);
    case 'bars':
      return first(block.bars, (shown) =>
        layOut(
          [],
          shown.map((one) => barCells(one, look)),
          look.width,
        ),
      );
    case 'chart':
      return wrapped(
        [block.label, block.sparkline, block.note].map((text) => printableLine(text, 200)).join('  '),
        look,
      );
    case 'diagram':
      return renderDiagram(block, look);
    case 'stages':
      return renderRows(['Stage', '', 'From cache', 'Steps'], block.stages, stageCells, look);
    case 'stack':
      return renderRows(['Layer', 'Size', 'Age', 'Result'], block.layers, layerCells, look);
    case 'timeline':
      return [];
    case 'advice':
      return first(block.pieces, (shown) => shown.flatMap((piece) => renderAdvice(piece, look)));
    case 'log':
      return renderLog(block, colour);
  }
}

/** Rows of cells under their heads; a head is aligned as the cells under it are. */
function renderRows<T>(
  heads: readonly string[],
  items: readonly T[],
  cells: (item: T, colour: Palette) => readonly Cell[],
  { colour, width }: Look,
): readonly string[] {
  return first(items, (shown) => {
    const rows = shown.map((item) => cells(item, colour));
    const head = heads.map((text, index) => ({
      text,
      paint: colour.dim,
      right: rows[0]?.[index]?.right === true,
    }));
    return layOut(head, rows, width);
  });
}

/** Prose, indented. */
function wrapped(text: string, { width }: Look): readonly string[] {
  return wrapWords(text, width - 2).map((line) => `  ${line}`);
}

function first<T>(
  items: readonly T[],
  render: (shown: readonly T[]) => readonly string[],
): readonly string[] {
  const more = items.length - mostRows;
  return [...render(items.slice(0, mostRows)), ...(more > 0 ? [`  and ${more} more`] : [])];
}

function paintOf(tone: Tone, colour: Palette): Paint {
  return { good: colour.green, changed: colour.yellow, failed: colour.red, none: colour.dim }[tone];
}

function renderTable({ title, columns, rows }: TableBlock, look: Look): readonly string[] {
  const cell = (text: string, index: number, row: readonly string[]): Cell => {
    const kind = columns[index]?.kind;
    // A sentence is told whole, and names and commands as far as they tell two apart.
    const most = kind === 'text' ? 500 : index === row.length - 1 ? 160 : 60;
    return {
      text: printableLine(kind === 'digest' ? shortDigest(text) : text, most),
      right: kind === 'quantity',
    };
  };
  return [
    ...(title === undefined ? [] : [`  ${look.colour.dim(printableLine(title, 200))}`]),
    ...renderRows(
      columns.map((column) => column.title),
      rows,
      (row) => row.map((text, index) => cell(text, index, row)),
      look,
    ),
  ];
}

function barCells({ label, percent, note }: Bar, { colour, width }: Look): readonly Cell[] {
  return [
    { text: bar(percent, width < roomyColumns ? barWidth / 2 : barWidth), paint: colour.green },
    { text: formatPercent(percent), right: true },
    { text: printableLine(label, 60) },
    { text: printableLine(note, 120), paint: colour.dim },
  ];
}

function renderDiagram({ boxes }: DiagramBlock, { colour, width }: Look): readonly string[] {
  const words = boxes.map(({ title, tone, note }) => {
    const name = printableLine(title, 60);
    return { text: `${name} ${printableLine(note, 100)}`, paint: paintOf(tone, colour), name };
  });
  return joinWords(
    words.map(({ text }) => text),
    ' → ',
    width,
  ).map((line) => {
    const painted = line.map((text) => {
      const { name = '', paint = colour.bold } = words.find((word) => word.text === text) ?? {};
      return `${paint(name)}${text.slice(name.length)}`;
    });
    return `  ${painted.join(colour.dim(' → '))}`;
  });
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

function renderAdvice({ title, lead, note, code }: AdvicePiece, { colour, width }: Look): readonly string[] {
  const text = `${printableLine(title, 300)} ${printableLine(lead, 300)}`;
  return [
    ...wrapWords(text, width - 4).map((line, index) => `  ${index === 0 ? colour.cyan('→') : ' '} ${line}`),
    ...wrapWords(printableLine(note, 300), width - 4).map((line) => `    ${colour.dim(line)}`),
    ...(code === undefined ? [] : renderLines(printableText(code).split('\n'))),
  ];
}

function renderLog({ title, lines, isWhole }: LogBlock, colour: Palette): readonly string[] {
  const shown = isWhole === true ? renderLines(lines, lines.length, 4000) : renderLines(lines);
  return [`  ${colour.cyan('→')} ${printableLine(title, 300)}`, ...shown];
}

function renderLines(lines: readonly string[], most = mostLines, columns = 200): readonly string[] {
  const more = lines.length - most;
  return [
    ...lines.slice(0, most).map((line) => `      ${clip(printableText(line), columns)}`.trimEnd()),
    ...(more > 0 ? [`      and ${more} more`] : []),
  ];
}
