import type { PatchPolicy } from '../../core/layers/publication.ts';
import type { Refresh } from '../../core/layers/refresh.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { WantedUpdates } from '../../core/packages/index-place.ts';
import type { LayersOutput } from './output.ts';

/** What a run does with the layers: prewarm and build differ in this. */
export interface LayersPolicy {
  /** Names of layers; empty: all. */
  readonly only: readonly string[];
  readonly refresh: Refresh;
  readonly maxAgeMs: number | undefined;
  /** Which updates of packages `refresh: auto` refreshes layers for. */
  readonly updates: WantedUpdates | 'off';
  /** How layers that servers have are published. */
  readonly patch: PatchPolicy;
  /** How layers are written; `recorded`: as they were prewarmed. */
  readonly output: LayersOutput | 'recorded';
  /** `by-event`: a scheduled, dispatched or terminal run that writes takes over what moved upstream. */
  readonly externalImages: 'held' | 'followed' | 'by-event';
  /** Tells also of images that are held whether they have moved upstream. */
  readonly looksUpstream: boolean;
  /** Layers that must be exactly these and current. */
  readonly given: Readonly<Record<string, Digest>>;
  /** Builds what is not current also where it may not be written, for the application's build to find its steps there. */
  readonly buildsUnpushed: boolean;
  /** Why no layer is to serve this run; undefined: they are used. */
  readonly unused: string | undefined;
}

/** How a prewarm treats the layers; what a plan foresees. */
export function prewarmPolicy({
  only,
  refresh,
  maxAgeMs,
  updates,
  output,
  patch,
}: Pick<LayersPolicy, 'only' | 'refresh' | 'maxAgeMs' | 'updates' | 'patch'> & {
  readonly output: LayersOutput;
}): LayersPolicy {
  return {
    only,
    refresh,
    maxAgeMs,
    updates,
    output,
    patch,
    externalImages: 'by-event',
    looksUpstream: false,
    given: {},
    buildsUnpushed: true,
    unused: undefined,
  };
}
