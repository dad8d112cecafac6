import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import {
  noTraffic,
  nothingMoved,
  type RequestTraffic,
  splitTransfer,
  type Traffic,
  type TransferReport,
} from '../../core/layers/transfer.ts';
import type { Blob } from '../../core/oci/descriptor.ts';
import type { LayersFindings } from './findings.ts';
import type { RoundState } from './round-state.ts';

/** What is known of the application's image and cache. */
export interface AppContents {
  readonly image: FetchedImage | undefined;
  /** Of its image and its caches. */
  readonly blobs: readonly Blob[];
  /** Digest of its cache → bytes that BuildKit reads before it looks for a hit. */
  readonly metadataBytes: ReadonlyMap<string, number>;
}

/** What a run moved between it and registries. */
interface Transfer {
  readonly ofLayer: (name: string) => Traffic;
  readonly ofApp: Traffic;
  readonly transfer: TransferReport;
}

/** Adds up what a run moved. `names`: of the layers, in build order. */
export function describeTransfer(
  { state, requests }: Pick<LayersFindings, 'state' | 'requests'>,
  names: readonly string[],
  app: AppContents = { image: undefined, blobs: [], metadataBytes: new Map() },
): Transfer {
  const contents = [...names.map((name) => (state === undefined ? [] : blobsOf(name, state))), app.blobs];
  const images = names.flatMap((name) => (state === undefined ? [] : imagesOf(name, state)));
  const { byOwner, transfer } = splitTransfer(
    state?.moved ?? nothingMoved,
    contents.map((blobs) => new Set(blobs.map(({ digest }) => digest))),
    withoutConfigs(requests(), [...images, ...(app.image === undefined ? [] : [app.image])]),
    new Map([
      ...images.map((image) => [image.descriptor.digest, metadataOf(image)] as const),
      ...app.metadataBytes,
    ]),
  );
  return {
    ofLayer: (name) => byOwner[names.indexOf(name)] ?? noTraffic,
    ofApp: byOwner[names.length] ?? noTraffic,
    transfer,
  };
}

/** Of a layer's images: that of before and that of now, and what was built of it where another one is published. */
function blobsOf(name: string, state: RoundState): readonly Blob[] {
  const found = state.lookup.images.get(name);
  const lost = found?.kind === 'broken' ? found.present : [];
  return [...lost, ...imagesOf(name, state).flatMap(({ blobs }) => blobs)];
}

function imagesOf(name: string, { lookup, images, pushed }: RoundState): readonly FetchedImage[] {
  const before = [lookup.images.get(name), lookup.built.get(name)];
  const now = [images.get(name), pushed.get(name)];
  return [
    ...before.flatMap((state) => (state?.kind === 'ok' ? [state.image] : [])),
    ...now.flatMap((image) => image ?? []),
  ];
}

/** A config that the program reads says what an image is: that is no download of a layer. */
function withoutConfigs(requests: RequestTraffic, images: readonly FetchedImage[]): RequestTraffic {
  const configs = new Set<string>(
    images.flatMap(({ platforms }) => platforms.map(({ configDigest }) => configDigest)),
  );
  const blobs = [...requests.blobs].map(
    ([digest, traffic]) =>
      [digest, configs.has(digest) ? { ...traffic, downloadedBytes: 0 } : traffic] as const,
  );
  return { ...requests, blobs: new Map(blobs) };
}

function metadataOf({ manifestBytes, platforms }: FetchedImage): number {
  return platforms.reduce((total, { configBytes }) => total + configBytes, manifestBytes);
}
