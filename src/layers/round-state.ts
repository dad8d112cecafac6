import type { Builder } from '../adapters/docker/builder.ts';
import type { RegistryClient } from '../adapters/registry/client.ts';
import type { FetchedImage } from '../adapters/registry/whole-image.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import type { StepVerdict } from '../core/buildkit/cache-report.ts';
import type { LayerFacts, StaleReason } from '../core/layers/current.ts';
import type { ExternalImageReport, LayerState } from '../core/layers/layer-report.ts';
import type { LayerEntry, RecordedStep } from '../core/layers/record.ts';
import type { Digest } from '../core/oci/digest.ts';
import type { LayerBaker } from './baker.ts';
import type { PrewarmContext } from './context.ts';
import type { PrewarmInputs } from './inputs.ts';
import type { Lookup } from './lookup.ts';
import type { Project } from './project.ts';

/** What a run does with the layers beside what its inputs say: prewarm and build differ in this. */
export interface LayersPolicy {
  /** `by-event`: a scheduled, dispatched or terminal run that writes takes over what moved upstream. */
  readonly externalImages: 'held' | 'followed' | 'by-event';
  /** Tells also of images that are held whether they have moved upstream. */
  readonly looksUpstream: boolean;
  /** Layers that must be exactly these and current. */
  readonly given: Readonly<Record<string, Digest>>;
  /** A quarter begins with a refresh; a run that makes none opens one only where no layer was there before. */
  readonly opensQuarter: boolean;
  /** Layers keep the compression and provenance that they were prewarmed with. */
  readonly keepsRecordedOutput: boolean;
  /** Builds what is not current also where it may not be written, for the application's build to find its steps there. */
  readonly buildsUnpushed: boolean;
  /** Why no layer is to serve this run; undefined: they are used. */
  readonly unused: string | undefined;
}

/** What stays the same over all rounds of one prewarm. */
export interface RoundOptions {
  readonly inputs: PrewarmInputs;
  readonly project: Project;
  readonly context: PrewarmContext;
  readonly log: RunLog;
  readonly client: RegistryClient;
  readonly builder: Builder;
  readonly baker: LayerBaker;
  readonly writes: boolean;
  readonly policy: LayersPolicy;
  readonly salt: string;
  /** Layers whose image turned out broken although a look at it had found it whole. */
  readonly suspects: Set<string>;
  /** Layers of which a blob could not be had once, although the registry says that it has them all. */
  readonly doubts: Set<string>;
}

/** What decides which layers are current, as far as it is known without a build. */
export type FactsOptions = Pick<
  RoundOptions,
  'inputs' | 'project' | 'context' | 'log' | 'writes' | 'policy' | 'salt' | 'suspects'
> & { readonly builder: Pick<Builder, 'platform'> };

/** What a round found and made. Filled as it goes, so that a failed round can be reported too. */
export interface RoundState {
  readonly lookup: Lookup;
  readonly reasons: Map<string, readonly StaleReason[]>;
  readonly states: Map<string, LayerState>;
  /** Layers that are current in the registry, or were built and read back → digest. */
  readonly digests: Map<string, Digest>;
  readonly images: Map<string, FetchedImage>;
  readonly built: Map<string, LayerEntry>;
  /** What was known of each layer before anything was built. */
  facts: readonly LayerFacts[];
  steps: readonly StepVerdict[];
  externalImages: readonly ExternalImageReport[];
  /** The run is over all layers, so it may open a quarter. */
  allLayers: boolean;
}

/** How long the layers' steps took when they last executed, as it was recorded before this run. */
export function recordedSteps(state: RoundState | undefined): readonly RecordedStep[] {
  return Object.values(state?.lookup.record?.layers ?? {}).flatMap(({ steps }) => steps);
}

export function newRoundState(lookup: Lookup): RoundState {
  return {
    lookup,
    reasons: new Map(),
    states: new Map(),
    digests: new Map(),
    images: new Map(),
    built: new Map(),
    facts: [],
    steps: [],
    externalImages: [],
    allLayers: true,
  };
}
