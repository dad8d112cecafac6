import type { Hold } from '../../core/layers/hold.ts';
import type { RunFacts } from '../../core/run-report.ts';
import type { QuarterInputs } from './inputs.ts';

/** What each quarter's tags hold, and what was moved, as one value: `--json`, and what is shown. */
export interface QuarterReport extends Pick<RunFacts, 'schemaVersion' | 'notices' | 'warnings' | 'error'> {
  readonly kind: 'quarter';
  readonly task: 'show' | 'start' | 'restore' | 'release';
  /** Registry and repository of the layers. */
  readonly image: string;
  /** The newest first. */
  readonly quarters: readonly QuarterContent[];
  /** The quarter of the record that builds read. */
  readonly recorded: string | undefined;
  /** In force after this run. */
  readonly hold: Hold | undefined;
  readonly moved: readonly MovedTag[];
}

export interface QuarterContent {
  readonly quarter: string;
  /** ISO 8601: when its record was written last; absent where it has none. */
  readonly recordedAt: string | undefined;
  readonly layers: readonly {
    readonly name: string;
    readonly digest: string;
    /** It is the layer that builds read now. */
    readonly current: boolean;
  }[];
}

export interface MovedTag {
  readonly tag: string;
  readonly from: string | undefined;
  readonly to: string;
}

export type QuarterFound = Pick<QuarterReport, 'quarters' | 'recorded' | 'hold' | 'moved'>;

export const nothingMoved: QuarterFound = { quarters: [], recorded: undefined, hold: undefined, moved: [] };

export function quarterReport(
  { quarters, recorded, hold, moved }: QuarterFound,
  { schemaVersion, notices, warnings, error }: RunFacts,
  { task, image }: Pick<QuarterInputs, 'task' | 'image'>,
): QuarterReport {
  return {
    ...{ schemaVersion, kind: 'quarter', task, image, quarters, recorded, hold },
    ...{ moved, notices, warnings, error },
  };
}
