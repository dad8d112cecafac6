import type { Builder } from '../adapters/docker/builder.ts';
import type { RegistryClient } from '../adapters/registry/client.ts';
import type { FetchedImage } from '../adapters/registry/whole-image.ts';
import type { LayerFacts, StaleReason } from '../core/layers/current.ts';
import type { ExternalImageReport, LayerState } from '../core/layers/layer-report.ts';
import type { LayerEntry, RecordedStep } from '../core/layers/record.ts';
import type { Digest } from '../core/oci/digest.ts';
import type { LayerBaker } from './baker.ts';
import { type BuildNotes, noBuilds } from './build-notes.ts';
import type { PrewarmContext } from './context.ts';
import type { FactsOptions } from './facts.ts';
import type { Lookup } from './lookup.ts';

/** What a round is given. */
export interface RoundOptions extends FactsOptions {
  readonly context: Pick<PrewarmContext, 'clock' | 'connect' | 'github' | 'source'>;
  readonly client: RegistryClient;
  readonly builder: Pick<Builder, 'platform' | 'driver' | 'pushesByDigest'>;
  readonly baker: LayerBaker;
  /** Takes names from images that the engine's own builder has kept. */
  readonly untag: (references: readonly string[]) => Promise<void>;
  readonly trust: Trust;
}

/** Which layers' images are not relied on, after a blob could not be had. */
export interface Trust {
  /** Layers whose image turned out broken although a look at it had found it whole. */
  readonly suspects: ReadonlySet<string>;
  /** Layers of which a blob could not be had once, although the registry says that it has them all. */
  readonly doubts: ReadonlySet<string>;
}

/** What a round found and made. */
export interface RoundState extends BuildNotes {
  readonly lookup: Lookup;
  readonly reasons: ReadonlyMap<string, readonly StaleReason[]>;
  readonly states: ReadonlyMap<string, LayerState>;
  /** Layers that are current in the registry, or were built and read back → digest. */
  readonly digests: ReadonlyMap<string, Digest>;
  readonly images: ReadonlyMap<string, FetchedImage>;
  readonly built: ReadonlyMap<string, LayerEntry>;
  /** What was known of each layer before anything was built. */
  readonly facts: readonly LayerFacts[];
  readonly externalImages: readonly ExternalImageReport[];
  /** The run is over all layers, so it may open a quarter. */
  readonly allLayers: boolean;
}

/** How long the layers' steps took when they last executed, as it was recorded before this run. */
export function recordedSteps(state: RoundState | undefined): readonly RecordedStep[] {
  return Object.values(state?.lookup.record?.layers ?? {}).flatMap(({ steps }) => steps);
}

/** A round that begins. `before`: what builds of the rounds before told. */
export function newRoundState(lookup: Lookup, before: BuildNotes = noBuilds): RoundState {
  return {
    steps: before.steps,
    restarts: before.restarts,
    failedImports: before.failedImports,
    lookup,
    reasons: new Map(),
    states: new Map(),
    digests: new Map(),
    images: new Map(),
    built: new Map(),
    facts: [],
    externalImages: [],
    allLayers: true,
  };
}
