import type { Builder } from '../../adapters/docker/builder.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import type { StaleReason } from '../../core/layers/current.ts';
import type { LayerState, PublicationReport } from '../../core/layers/layer-report.ts';
import { builtDigest, type LayerEntry, type RecordedStep } from '../../core/layers/record.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { LayerBaker } from '../bake/baker.ts';
import { type BuildNotes, noBuilds } from '../bake/build-notes.ts';
import type { PrewarmContext } from '../bake/context.ts';
import type { FactsOptions, GatheredFacts, Trust } from '../facts/facts.ts';
import type { Lookup } from '../facts/lookup.ts';
import type { PlatformPackages } from '../facts/packages.ts';

export interface RoundOptions extends FactsOptions {
  readonly context: FactsOptions['context'] &
    Pick<PrewarmContext, 'source' | 'shared' | 'tempFolder' | 'knownHosts'>;
  readonly client: RegistryClient;
  readonly builder: Pick<Builder, 'platform' | 'driver' | 'pushesByDigest'>;
  readonly baker: LayerBaker;
  readonly trust: Trust;
}

export interface RoundState
  extends BuildNotes,
    Pick<GatheredFacts, 'facts' | 'externalImages' | 'updates' | 'allLayers'> {
  readonly lookup: Lookup;
  readonly reasons: ReadonlyMap<string, readonly StaleReason[]>;
  readonly states: ReadonlyMap<string, LayerState>;
  /** Layers that are current in the registry, or were built and read back → digest. */
  readonly digests: ReadonlyMap<string, Digest>;
  readonly images: ReadonlyMap<string, FetchedImage>;
  readonly built: ReadonlyMap<string, LayerEntry>;
  /** What was built and pushed, whether it is published or not. */
  readonly pushed: ReadonlyMap<string, FetchedImage>;
  /** What became of layers that were built and had been published before. */
  readonly publications: ReadonlyMap<string, PublicationReport>;
  /** Layer → what it holds of packages, as far as that was recorded or read. */
  readonly packages: ReadonlyMap<string, PlatformPackages>;
}

/** How a round, or a step of it, ended. `again`: a blob that was there is not to be had any more. */
export type RoundEnd =
  | { readonly kind: 'done'; readonly state: RoundState }
  | { readonly kind: 'again'; readonly state: RoundState; readonly trust: Trust };

/** How long the layers' steps took when they last executed, as it was recorded before this run. */
export function recordedSteps(state: RoundState | undefined): readonly RecordedStep[] {
  return Object.values(state?.lookup.record?.layers ?? {}).flatMap(({ steps }) => steps);
}

/** What BuildKit built of a layer that is up to date: what is published of it may be no cache source. */
export function builtOf({ digests, built, lookup }: RoundState, name: string): Digest | undefined {
  const digest = digests.get(name);
  const entry = [built.get(name), lookup.record?.layers[name]].find((known) => known?.digest === digest);
  return entry === undefined ? digest : builtDigest(entry);
}

/** A round that begins. `before`: what builds of the rounds before told. */
export function newRoundState(lookup: Lookup, before: BuildNotes = noBuilds): RoundState {
  return {
    steps: before.steps,
    waits: before.waits,
    restarts: before.restarts,
    failedImports: before.failedImports,
    moved: before.moved,
    lookup,
    reasons: new Map(),
    states: new Map(),
    digests: new Map(),
    images: new Map(),
    built: new Map(),
    pushed: new Map(),
    publications: new Map(),
    facts: [],
    externalImages: [],
    updates: undefined,
    packages: new Map(),
    allLayers: true,
  };
}
