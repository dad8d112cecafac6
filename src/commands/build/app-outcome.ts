import type { CacheSource } from '../../adapters/registry/cache-source.ts';
import type { ListedBlobs } from '../../adapters/registry/listed-blobs.ts';
import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import type { StepVerdict } from '../../core/buildkit/cache-report.ts';
import type { SideBySide } from '../../core/buildkit/registry-traffic.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';
import type { LayerEntry, LayerInputs } from '../../core/layers/record.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { addNotes, type BuildNotes, noBuilds } from '../../layers/bake/build-notes.ts';
import type { PreparedLayers } from '../../layers/prepare.ts';
import type { RoundState } from '../../layers/rounds/round-state.ts';
import type { PlacedCache } from './app-uploads.ts';
import type { AppCacheReport } from './report.ts';

/** The application's own cache source, as it was found before the build. */
export interface AppCache {
  readonly tag: string;
  readonly source: CacheSource;
  /** What the last build that wrote the cache was made from. */
  readonly entry: LayerEntry | undefined;
}

/** What came of the application's build, as far as it came. */
export interface AppOutcome {
  readonly node: LayerNode | undefined;
  readonly inputs: LayerInputs | undefined;
  readonly standsOn: ReadonlyMap<string, Digest>;
  /** Steps of the application's own stages. */
  readonly steps: readonly StepVerdict[];
  /** What its builds told of the layers' stages, and of images that could not be imported. */
  readonly ofLayers: BuildNotes;
  readonly digest: Digest | undefined;
  /** Registry, repository and digest. */
  readonly reference: string | undefined;
  readonly image: FetchedImage | undefined;
  readonly imageId: string;
  readonly metadata: Readonly<Record<string, unknown>> | undefined;
  /** What `call` printed. */
  readonly output: string;
  readonly pushed: boolean;
  readonly loaded: boolean;
  readonly cache: AppCacheReport | undefined;
  /** The cache that the build wrote, as it could be read back. */
  readonly writtenCache: ListedBlobs | undefined;
  /** What the user's own `cache-to` leads to after the build. */
  readonly otherCaches: readonly PlacedCache[];
  /** Of the cache that the build wrote, where BuildKit said it. */
  readonly cacheDigest: Digest | undefined;
  readonly sideBySide: SideBySide;
  /** What writing the cache uploaded beside the image. */
  readonly cacheUploadBytes: number;
  readonly durationMs: number | undefined;
}

/** Of an application whose build has not begun. */
export const unbuiltApp: AppOutcome = {
  node: undefined,
  inputs: undefined,
  standsOn: new Map(),
  steps: [],
  ofLayers: noBuilds,
  digest: undefined,
  reference: undefined,
  image: undefined,
  imageId: '',
  metadata: undefined,
  output: '',
  pushed: false,
  loaded: false,
  cache: undefined,
  writtenCache: undefined,
  otherCaches: [],
  cacheDigest: undefined,
  sideBySide: { pushMs: 0, writeMs: new Map() },
  cacheUploadBytes: 0,
  durationMs: undefined,
};

/** The layers with what the application's builds told of them. */
export function stateAfter({ found }: PreparedLayers, { ofLayers }: AppOutcome): RoundState {
  const { steps, waits, failedImports, moved } = addNotes(found.state, ofLayers);
  return { ...found.state, steps, waits, failedImports, moved };
}
