import type { StageSummary } from '../core/buildkit/cache-report.ts';

/**
 * What a part of a summary consists of, as values that markdown, HTML and plain text are written from. All strings are plain
 * text of others; in prose, what stands between backticks becomes code, and an address a link.
 *
 * The functions of this file make blocks; of nothing they make none.
 */
export type ReportBlock =
  | ProseBlock
  | HeadingBlock
  | TableBlock
  | BarsBlock
  | ChartBlock
  | DiagramBlock
  | StagesBlock
  | StackBlock
  | TimelineBlock
  | AdviceBlock
  | LogBlock;

/** `none`: nothing was done. */
export type Tone = 'good' | 'changed' | 'failed' | 'none';

/** Sentences, one a line. */
interface ProseBlock {
  readonly kind: 'prose';
  readonly lines: readonly string[];
}

export function prose(...lines: readonly (string | undefined)[]): ProseBlock | undefined {
  const known = lines.filter((line) => line !== undefined);
  return known.length === 0 ? undefined : { kind: 'prose', lines: known };
}

/** Begins a section within a part that holds a page of its own. */
interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Stands above it, where a part has several. */
  readonly title: string | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Row by row; undefined: it is as it should be, and the first to go where there is no room. */
  readonly tones: readonly (Tone | undefined)[];
}

export interface Column {
  readonly title: string;
  /** `digest`: shown with as many characters as tell two apart. Quantities are aligned to the right. */
  readonly kind: 'text' | 'code' | 'quantity' | 'digest';
}

export const asCode = (title: string): Column => ({ title, kind: 'code' });
export const asQuantity = (title: string): Column => ({ title, kind: 'quantity' });
export const asDigest = (title: string): Column => ({ title, kind: 'digest' });

/** A column with its kind; of text, the title alone. */
export type Head = Column | string;

export function table(
  heads: readonly Head[],
  rows: TableBlock['rows'],
  more: { readonly title?: string; readonly tones?: TableBlock['tones'] } = {},
): TableBlock | undefined {
  if (rows.length === 0) return undefined;
  const columns = heads.map((head) =>
    typeof head === 'string' ? { title: head, kind: 'text' as const } : head,
  );
  return { kind: 'table', title: more.title, columns, rows, tones: more.tones ?? [] };
}

/** A table without the columns in which no row has anything; the first one says what a row is about, and stays. */
export function filledTable(heads: readonly Head[], rows: TableBlock['rows']): TableBlock | undefined {
  const isFilled = heads.map((_head, index) => index === 0 || rows.some((row) => (row[index] ?? '') !== ''));
  const filled = <T>(list: readonly T[]): readonly T[] => list.filter((_item, index) => isFilled[index]);
  return table(filled(heads), rows.map(filled));
}

/** Shares of something whole. */
interface BarsBlock {
  readonly kind: 'bars';
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  readonly percent: number;
  readonly note: string;
  /** What the share is made of, where there is room to draw it: together `percent` at most. */
  readonly segments: readonly { readonly label: string; readonly percent: number }[];
  /** What is not in the share. */
  readonly rest: string;
}

export function bars(all: readonly Bar[]): BarsBlock | undefined {
  return all.length === 0 ? undefined : { kind: 'bars', bars: all };
}

/** Rates of one run after the other. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly label: string;
  /** Percent, the oldest first; undefined: not measured. */
  readonly rates: readonly (number | undefined)[];
  /** The same in one row of characters. */
  readonly sparkline: string;
  readonly note: string;
}

/** What follows what. */
export interface DiagramBlock {
  readonly kind: 'diagram';
  readonly boxes: readonly {
    readonly title: string;
    readonly mark: string;
    readonly tone: Exclude<Tone, 'changed'>;
    readonly note: string;
  }[];
}

/** How many steps of each stage came from the cache. */
export interface StagesBlock {
  readonly kind: 'stages';
  readonly stages: readonly StageSummary[];
}

export function stages(all: readonly StageSummary[]): StagesBlock | undefined {
  return all.length === 0 ? undefined : { kind: 'stages', stages: all };
}

/** Layers, each on those that it stands on. */
export interface StackBlock {
  readonly kind: 'stack';
  readonly layers: readonly StackLayer[];
}

export interface StackLayer {
  readonly name: string;
  readonly mark: string;
  readonly tone: Tone;
  /** What became of it. */
  readonly state: string;
  /** Empty: nothing is to be said. */
  readonly because: string;
  readonly size: string;
  readonly age: string;
  /** Names of the layers directly beneath. */
  readonly standsOn: readonly string[];
}

export function stack(layers: readonly StackLayer[]): StackBlock | undefined {
  return layers.length === 0 ? undefined : { kind: 'stack', layers };
}

/** When what ran, relative to the start of the run. A terminal does not show it. */
export interface TimelineBlock {
  readonly kind: 'timeline';
  readonly spanMs: number;
  readonly groups: readonly TimelineGroup[];
  readonly note: string;
}

interface TimelineGroup {
  readonly title: string;
  readonly bars: readonly TimelineBar[];
}

export interface TimelineBar {
  readonly label: string;
  readonly kind: 'phase' | 'wait' | 'executed' | 'failed';
  readonly startMs: number;
  readonly durationMs: number;
}

/** What could be changed. */
interface AdviceBlock {
  readonly kind: 'advice';
  readonly pieces: readonly AdvicePiece[];
}

/** Something to read, and lines to copy that are folded away. */
export interface AdvicePiece {
  readonly title: string;
  /** Stands behind the title. */
  readonly lead: string;
  readonly text: string;
  /** Where it is, and where there is more about it. */
  readonly note: string;
  /** Of a Dockerfile. */
  readonly code: string | undefined;
}

export function advice(pieces: readonly AdvicePiece[]): AdviceBlock | undefined {
  return pieces.length === 0 ? undefined : { kind: 'advice', pieces };
}

/** What a program wrote; folded away. */
export interface LogBlock {
  readonly kind: 'log';
  readonly title: string;
  readonly lines: readonly string[];
  /** A terminal shows all of them: they are there to be read. */
  readonly isWhole?: boolean;
}

export function log(
  title: string,
  lines: readonly string[],
  more: Pick<LogBlock, 'isWhole'> = {},
): LogBlock | undefined {
  return lines.length === 0 ? undefined : { kind: 'log', title, lines, ...more };
}
