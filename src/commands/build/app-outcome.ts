import type { CacheSource } from '../../adapters/registry/cache-source.ts';
import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import type { StepVerdict } from '../../core/buildkit/cache-report.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';
import type { LayerEntry, LayerInputs } from '../../core/layers/record.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { type BuildNotes, noBuilds } from '../../layers/build-notes.ts';
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
  durationMs: undefined,
};
