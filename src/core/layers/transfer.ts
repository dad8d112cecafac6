import type { MovedBlob } from '../buildkit/registry-traffic.ts';
import { sumOf } from '../sum.ts';

/** Bytes between a run and registries: bodies of requests and answers, without headers. */
export interface Traffic {
  readonly downloadedBytes: number;
  readonly uploadedBytes: number;
}

export const noTraffic: Traffic = { downloadedBytes: 0, uploadedBytes: 0 };

export function addTraffic(one: Traffic, other: Traffic): Traffic {
  return {
    downloadedBytes: one.downloadedBytes + other.downloadedBytes,
    uploadedBytes: one.uploadedBytes + other.uploadedBytes,
  };
}

/** Bytes of requests of the program itself. */
export interface RequestTraffic extends Traffic {
  /** Digest → of it, the bodies of this blob. */
  readonly blobs: ReadonlyMap<string, Traffic>;
}

export const noRequests: RequestTraffic = { ...noTraffic, blobs: new Map() };

/** @param digest of the blob whose body moved; undefined: no blob's. */
export function addRequest(
  before: RequestTraffic,
  moved: Traffic,
  digest: string | undefined,
): RequestTraffic {
  const { blobs } = before;
  const known =
    digest === undefined ? [] : [[digest, addTraffic(blobs.get(digest) ?? noTraffic, moved)] as const];
  return { ...addTraffic(before, moved), blobs: new Map([...blobs, ...known]) };
}

/** What moved between a run and registries, in all and apart from layers and application. */
export interface TransferReport extends Traffic {
  /** Of it: blobs that belong to no layer and not to the application, such as those of an image that only `COPY --from` reads. */
  readonly others: Traffic;
  /** Of it: requests for anything else, manifests, configurations, file lists and descriptions of caches, as far as they are known. */
  readonly metadata: Traffic;
  /** A part of what counts as uploaded may have been there already. */
  readonly atMost: boolean;
}

export interface MovedByBuilds {
  /** One that several builds downloaded is here as often. */
  readonly downloads: readonly MovedBlob[];
  readonly uploads: readonly MovedBlob[];
  /** A part of them may have been there already: BuildKit tells nothing of it. */
  readonly uploadsAtMost: boolean;
  /** Digests of images and caches whose manifests and configurations were read. A builder keeps what it has read. */
  readonly resolved: ReadonlySet<string>;
  /** Of manifests that were pushed. */
  readonly manifestBytes: number;
}

export const nothingMoved: MovedByBuilds = {
  downloads: [],
  uploads: [],
  uploadsAtMost: false,
  resolved: new Set(),
  manifestBytes: 0,
};

export function addMoved(before: MovedByBuilds, after: MovedByBuilds): MovedByBuilds {
  return {
    downloads: [...before.downloads, ...after.downloads],
    uploads: [...before.uploads, ...after.uploads],
    uploadsAtMost: before.uploadsAtMost || after.uploadsAtMost,
    resolved: new Set([...before.resolved, ...after.resolved]),
    manifestBytes: before.manifestBytes + after.manifestBytes,
  };
}

/**
 * Whose bytes moved: an owner is the digests of what belongs to it, and a blob of several belongs to the first. What belongs
 * to nobody is with the others; owners, others and metadata together are all.
 * @param requests bytes that the program itself moved, such as to compare the files of layers.
 * @param metadataBytes digest of an image or a cache → bytes of its manifests and configurations.
 */
export function splitTransfer(
  moved: MovedByBuilds,
  owners: readonly ReadonlySet<string>[],
  requests: RequestTraffic,
  metadataBytes: ReadonlyMap<string, number>,
): { readonly byOwner: readonly Traffic[]; readonly transfer: TransferReport } {
  const ownerOf = (digest: string): number => owners.findIndex((digests) => digests.has(digest));
  const read = [...requests.blobs].filter(([digest]) => ownerOf(digest) >= 0);
  const downloads = [
    ...moved.downloads,
    ...read.map(([digest, { downloadedBytes }]) => ({ digest, bytes: downloadedBytes })),
  ];
  const uploads = [
    ...moved.uploads,
    ...read.map(([digest, { uploadedBytes }]) => ({ digest, bytes: uploadedBytes })),
  ];
  const ofOwner = (index: number): Traffic => {
    const isOwn = ({ digest }: MovedBlob): boolean => ownerOf(digest) === index;
    return {
      downloadedBytes: sumBytes(downloads.filter(isOwn)),
      uploadedBytes: sumBytes(uploads.filter(isOwn)),
    };
  };
  const resolvedBytes = sumOf(moved.resolved, (digest) => metadataBytes.get(digest) ?? 0);
  const inAll: Traffic = {
    downloadedBytes: sumBytes(moved.downloads) + requests.downloadedBytes + resolvedBytes,
    uploadedBytes: sumBytes(moved.uploads) + requests.uploadedBytes + moved.manifestBytes,
  };
  return {
    byOwner: owners.map((_, index) => ofOwner(index)),
    transfer: {
      ...inAll,
      others: ofOwner(-1),
      metadata: {
        downloadedBytes: inAll.downloadedBytes - sumBytes(downloads),
        uploadedBytes: inAll.uploadedBytes - sumBytes(uploads),
      },
      atMost: moved.uploadsAtMost,
    },
  };
}

function sumBytes(blobs: readonly MovedBlob[]): number {
  return sumOf(blobs, ({ bytes }) => bytes);
}
