import type { RunLog } from '../../adapters/runner/run-log.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';
import type { LayerInputs } from '../../core/layers/record.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { PrewarmContext } from '../../layers/bake/context.ts';
import type { PreparedLayers } from '../../layers/prepare.ts';
import type { AppCache } from './app-outcome.ts';
import type { ImagesBefore, PlacedCache } from './app-uploads.ts';
import type { BuildInputs } from './inputs.ts';

/** What building the application needs, whatever comes of it. */
export interface AppRun {
  readonly inputs: BuildInputs;
  readonly prepared: PreparedLayers;
  /** The application as the Dockerfile describes it, and what it is made from now. */
  readonly node: LayerNode;
  readonly layerInputs: LayerInputs;
  /** Digests at which the application's own stages take images from elsewhere. */
  readonly externalImages: Readonly<Record<string, Digest>>;
  readonly cache: AppCache | undefined;
  /** What the application's tags named before. */
  readonly imagesBefore: ImagesBefore;
  /** What the user's own `cache-to` led to. */
  readonly otherCachesBefore: readonly PlacedCache[];
  /** The run may write layers, and so the application's cache. */
  readonly mayWrite: boolean;
  readonly context: Pick<
    PrewarmContext,
    'clock' | 'connect' | 'console' | 'github' | 'shared' | 'source' | 'tempFolder' | 'version'
  >;
  readonly log: RunLog;
}

/** What a build of the application can do without, after a blob could not be had. */
export interface Trust {
  readonly cache: boolean;
  /** A blob could not be had once, although the registry says that it has it. */
  readonly doubted: boolean;
  readonly distrusted: ReadonlySet<string>;
  /** What BuildKit should push by itself did not arrive. */
  readonly enginePushes: boolean;
}
