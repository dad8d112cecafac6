import type { StageGuess } from '../../core/init/guess-layers.ts';
import type { LayerDefinition } from '../../core/layers/layer.ts';

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
}

export interface InitFile {
  readonly path: string;
  readonly state: 'written' | 'replaced' | 'unchanged';
}
