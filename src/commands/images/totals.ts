import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import type { StageSummary } from '../../core/buildkit/cache-report.ts';
import type { MovedBlob } from '../../core/buildkit/registry-traffic.ts';
import { rateOf, type StepCounts, sumCounts } from '../../core/buildkit/step-counts.ts';
import {
  addTraffic,
  type MovedByBuilds,
  noTraffic,
  nothingMoved,
  type Traffic,
  type TransferReport,
} from '../../core/layers/transfer.ts';
import { sum } from '../../core/sum.ts';

/** What is counted over all images of a run. */
export interface ImagesTotals {
  /** Percent with one decimal, of the steps of all layers; absent when none was measured. */
  readonly dependencyHitRate: number | undefined;
  readonly dependencySteps: StepCounts;
  /** Compressed, of all images that the run has seen in the registry: a blob that several of them hold counts once. */
  readonly sizeBytes: number;
  /** What moved for several images counts once. */
  readonly transfer: Pick<TransferReport, keyof Traffic | 'atMost'>;
}

/** What a run over one of several images has made and moved. */
interface Counted {
  /** Of its layers. */
  readonly stages: readonly StageSummary[];
  /** Undefined: nothing was looked up. */
  readonly moved: MovedByBuilds | undefined;
  /** Requests, manifests and configurations. */
  readonly metadata: Traffic | undefined;
  readonly images: readonly FetchedImage[];
}

export function totalImages(counted: readonly Counted[]): ImagesTotals {
  const dependencySteps = sumCounts(counted.flatMap(({ stages }) => stages));
  const moved = counted.map((one) => one.moved ?? nothingMoved);
  const blobs = {
    downloadedBytes: countOnce(moved.map(({ downloads }) => downloads)),
    uploadedBytes: countOnce(moved.map(({ uploads }) => uploads)),
  };
  return {
    dependencyHitRate: rateOf(dependencySteps),
    dependencySteps,
    sizeBytes: sizeOf(counted.flatMap(({ images }) => images)),
    transfer: {
      ...counted.reduce((total, { metadata = noTraffic }) => addTraffic(total, metadata), blobs),
      atMost: moved.some(({ uploadsAtMost }) => uploadsAtMost),
    },
  };
}

/** Bytes of blobs, each as often as the image moved it that moved it most often. */
function countOnce(images: readonly (readonly MovedBlob[])[]): number {
  const most = new Map<string, number>();
  for (const blobs of images) {
    const own = new Map<string, number>();
    for (const { digest, bytes } of blobs) own.set(digest, (own.get(digest) ?? 0) + bytes);
    for (const [digest, bytes] of own) most.set(digest, Math.max(most.get(digest) ?? 0, bytes));
  }
  return sum(most.values());
}

function sizeOf(images: readonly FetchedImage[]): number {
  const sizes = new Map<string, number>();
  for (const { layers, configDigest, configBytes } of images.flatMap(({ platforms }) => platforms)) {
    for (const { digest, sizeBytes } of layers) sizes.set(digest, sizeBytes);
    sizes.set(configDigest, configBytes);
  }
  return sum(sizes.values());
}
