/** When the phases of the run and its executed steps ran, relative to the start of the run. */
export interface Timeline {
  readonly spanMs: number;
  readonly groups: readonly TimelineGroup[];
  /** Steps that are not shown: the shortest ones, when there are too many. */
  readonly leftOut: number;
  /** The builder's clock is off: its steps were moved together to the start of the run. */
  readonly shifted: boolean;
}

export interface TimelineGroup {
  readonly title: string;
  readonly bars: readonly TimelineBar[];
}

export interface TimelineBar {
  readonly label: string;
  readonly kind: 'phase' | 'executed' | 'failed';
  readonly startMs: number;
  readonly durationMs: number;
}
