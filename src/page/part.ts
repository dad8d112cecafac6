import type { StageSummary } from '../core/buildkit/cache-report.ts';

/** A part of a summary as a value, which markdown, HTML and plain text are written from. All strings are plain text of others. */
export interface ReportPart {
  readonly title: string;
  readonly prose: readonly string[];
  readonly diagram: ReportDiagram | undefined;
  readonly chart: ReportChart | undefined;
  readonly bars: readonly ReportBar[];
  readonly table: ReportTable | undefined;
  readonly blocks: readonly ReportBlock[];
  /** Folded away until somebody opens it; a terminal, which cannot fold, leaves it out. */
  readonly folded: boolean;
}

/** What follows what. */
export interface ReportDiagram {
  readonly boxes: readonly {
    readonly title: string;
    readonly mark: string;
    /** `none`: nothing was done. */
    readonly tone: 'good' | 'failed' | 'none';
    readonly note: string;
  }[];
}

/** Rates of one run after the other. */
export interface ReportChart {
  readonly label: string;
  /** Percent, the oldest first; undefined: not measured. */
  readonly rates: readonly (number | undefined)[];
  /** The same in one row of characters. */
  readonly sparkline: string;
  readonly note: string;
}

/** A share of something whole. */
export interface ReportBar {
  readonly label: string;
  readonly percent: number;
  readonly note: string;
  /** What the share is made of, where there is room to draw it: together `percent` at most. */
  readonly segments: readonly { readonly label: string; readonly percent: number }[];
  /** What is not in the share. */
  readonly rest: string;
}

export interface ReportTable {
  readonly columns: readonly {
    readonly title: string;
    readonly align: 'left' | 'right';
    /** Its cells are code: names, instructions. */
    readonly code: boolean;
  }[];
  readonly rows: readonly (readonly string[])[];
}

/** Something to read, and lines to copy that are folded away. */
export interface ReportBlock {
  readonly title: string;
  /** Stands behind the title. */
  readonly lead: string;
  readonly text: string;
  /** Where it is, and where there is more about it. */
  readonly note: string;
  readonly codeTitle: string;
  readonly code: string | undefined;
}

/** A number that is seen first. */
export interface ReportTile {
  readonly title: string;
  readonly value: string;
  readonly note: string;
}

/** Stages that are shown together. */
export interface StageGroup {
  readonly title: string;
  readonly stages: readonly StageSummary[];
}

/** What one run's summary begins with, and the parts that only it has. */
export interface ReportHead {
  readonly mark: string;
  readonly tone: 'good' | 'changed' | 'failed';
  readonly headline: string;
  /** The first is the most important one. */
  readonly facts: readonly string[];
  /** Where the result is, in one sentence without a full stop. */
  readonly where: string | undefined;
  readonly tiles: readonly ReportTile[];
  /** Parts that stand before the layers. */
  readonly pictures: readonly ReportPart[];
  readonly parts: readonly ReportPart[];
  readonly stages: readonly StageGroup[];
}

/** A part with nothing in it but its title, to be filled. */
export const emptyPart: Omit<ReportPart, 'title'> = {
  prose: [],
  diagram: undefined,
  chart: undefined,
  bars: [],
  table: undefined,
  blocks: [],
  folded: false,
};
