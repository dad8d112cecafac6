import type { StageGuess } from '../../core/init/guess-layers.ts';
import type { LayerDefinition } from '../../core/layers/layer.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import type { RunFacts } from '../command.ts';
import type { InitInputs } from './inputs.ts';

/** What `cache-prewarm init` found and wrote, as one value: `--json`, and what is shown. */
export interface InitReport {
  readonly schemaVersion: 1;
  readonly kind: 'init';
  readonly image: string;
  readonly dockerfile: string;
  readonly stages: readonly StageGuess[];
  readonly layers: readonly LayerDefinition[];
  readonly files: readonly InitFile[];
  /** Nothing was written, because it was only to be shown. */
  readonly dryRun: boolean;
  readonly notices: readonly string[];
  readonly nextSteps: readonly string[];
  /** Why the workflows could not be written. */
  readonly error: ErrorReport | undefined;
}

export interface InitFile {
  readonly path: string;
  readonly state: 'written' | 'replaced' | 'unchanged';
}

/** What was written. */
export type InitFound = Pick<InitReport, 'files'>;

export const nothingWritten: InitFound = { files: [] };

export function initReport(
  { files }: InitFound,
  { schemaVersion, notices, error }: RunFacts,
  { image, dockerfile, stages, layers, dryRun, nextSteps }: InitInputs,
): InitReport {
  return {
    ...{ schemaVersion, kind: 'init', image, dockerfile, stages, layers, files },
    ...{ dryRun, notices, nextSteps, error },
  };
}
