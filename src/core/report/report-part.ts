/** A part of a summary as a value, which markdown, HTML and plain text are written from. All strings are plain text of others. */
export interface ReportPart {
  readonly title: string;
  readonly prose: readonly string[];
  readonly bars: readonly ReportBar[];
  readonly table: ReportTable | undefined;
  /** Folded away until somebody opens them. */
  readonly blocks: readonly {
    readonly summary: string;
    readonly text: string;
    readonly code: string | undefined;
  }[];
}

export interface ReportBar {
  readonly label: string;
  readonly percent: number;
  readonly note: string;
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

/** What one run's summary begins with, and the parts that only it has. */
export interface ReportHead {
  readonly mark: string;
  readonly headline: string;
  /** The first is the most important one. */
  readonly facts: readonly string[];
  readonly parts: readonly ReportPart[];
}

/** A part with nothing in it but its title, to be filled. */
export const emptyPart: Omit<ReportPart, 'title'> = { prose: [], bars: [], table: undefined, blocks: [] };
