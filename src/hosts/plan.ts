import type { EngineDescription } from '../adapters/docker/engine-answer.ts';
import {
  type DiskNeed,
  type DiskPlace,
  describeShortage,
  estimateNeed,
  isRoomy,
} from '../core/deploy/disk-need.ts';
import {
  type DownloadPlan,
  type HostHoldings,
  type PullableImage,
  planDownloads,
} from '../core/deploy/download-plan.ts';
import { expectedApp } from '../core/deploy/expected-app.ts';
import { describeHostLayers, type HostLayer, markUnneeded } from '../core/deploy/layer-state.ts';
import {
  type PrewarmMode,
  type PrewarmPlan,
  planPrewarm,
  uselessLayers,
} from '../core/deploy/prewarm-plan.ts';
import { type PruneCandidate, planPrune } from '../core/deploy/prune-plan.ts';
import { formatBytes } from '../core/format/quantity.ts';
import { formatPlatform } from '../core/oci/descriptor.ts';
import { findStorePlace } from './disk.ts';
import { type HostImagesRun, type SeenApp, seeHost } from './host-images.ts';
import type { OtherImage } from './needed-images.ts';
import { measureRatio, pruneRequest } from './prune.ts';

/** What a host has and what it will download, as one value: nothing has been pulled yet. */
export interface HostPlan {
  readonly engine: EngineDescription;
  readonly platform: string;
  readonly layers: readonly HostLayer[];
  /** Of the application, in the order in which they are pulled. */
  readonly apps: readonly AppPlan[];
  readonly prewarm: PrewarmPlan;
  /** Images of other services that the host lacks. */
  readonly others: readonly OtherImage[];
  /** Of those, as far as their sizes are known: what a host that holds nothing downloads. */
  readonly othersBytes: number;
  /** Of all pulls: the layer images that are pulled, then the application unless it is left out, and images of other services. */
  readonly plannedBytes: number;
  /** The part of `plannedBytes` that the host may have already, which cannot be told. */
  readonly uncertainBytes: number;
  /** Less may be downloaded than planned. */
  readonly isAtMost: boolean;
  readonly need: DiskNeed;
  /** Where the images are written; undefined: it could not be told. */
  readonly place: DiskPlace | undefined;
  /** What is missing there, in words. */
  readonly shortage: string | undefined;
  /** What is removed, one after the other until it fits, where room is missing. */
  readonly prune: readonly PruneCandidate[];
}

/** An image of the application on a host. What it shares with one before it counts there. */
interface AppPlan {
  /** `registry/repository@sha256:…` */
  readonly reference: string;
  readonly image: PullableImage;
  /** What a host that holds nothing downloads. */
  readonly totalBytes: number;
  /** Of that, what this host does not download. */
  readonly heldBytes: number;
  /** What its pull would download without the layer images. */
  readonly now: DownloadPlan;
  /** What its pull downloads after the layer images. */
  readonly afterLayers: DownloadPlan;
}

/**
 * Looks what a host has and decides what it pulls.
 * @param others images of other services that are pulled, too
 * @throws UserError when the image is not for the host's platform. EngineError when the engine does not answer.
 */
export async function planHostImages(
  run: HostImagesRun,
  others: readonly OtherImage[] = [],
): Promise<HostPlan> {
  const seen = await seeHost(run);
  const { description, layers, apps, contents } = seen;
  const { holdings } = contents;
  const images = apps.map(({ image }) => image);
  const states = describeHostLayers({
    layers,
    apps: images,
    holdings,
    images: contents.images,
    nowMs: run.nowMs,
  });
  const next = apps.map(({ image, found }) => expectedApp(image, found.config.history ?? [], layers));
  const prewarmFor = (mode: PrewarmMode, targets: readonly PullableImage[], appFollows: boolean) =>
    planPrewarm({ mode, layers, states, targets, holdings, appFollows });
  const prewarm = prewarmFor(run.prewarm, run.prewarmOnly ? next : images, !run.prewarmOnly);
  const appPlans = planApps(apps, holdings, prewarm.after);
  const downloads = [
    ...prewarm.pulls.map(({ download }) => download),
    ...(run.prewarmOnly ? [] : appPlans.map(({ afterLayers }) => afterLayers)),
  ];
  const othersBytes = others.reduce((total, { sizeBytes = 0 }) => total + sizeBytes, 0);
  const plannedBytes = downloads.reduce((total, { bytes }) => total + bytes, othersBytes);
  const uncertainBytes = downloads.reduce((total, download) => total + download.uncertainBytes, 0);
  const measured = plannedBytes === 0 ? undefined : await measureRatio(run.engine, contents.images);
  const need = estimateNeed(plannedBytes, measured);
  const place = await findStorePlace(description, run.runScript, run.disk);
  const pulled = [...prewarm.pulls.map(({ image }) => image), ...images];
  return {
    engine: description,
    platform: formatPlatform(description.platform),
    layers:
      run.prewarm === 'all' ? states : markUnneeded(states, uselessLayers(prewarmFor('auto', next, false))),
    apps: appPlans,
    prewarm,
    plannedBytes,
    uncertainBytes,
    others,
    othersBytes,
    isAtMost: uncertainBytes > 0 || othersBytes > 0 || (plannedBytes > 0 && contents.mayHideImages),
    need,
    place,
    shortage: place && describeShortage(place, need),
    prune:
      run.prune === 'auto' && !isRoomy(place, need)
        ? planPrune(await pruneRequest(run, seen, pulled, need.ratio))
        : [],
  };
}

/**
 * Why the pulls of a plan do not fit, whatever may be removed before; undefined: they fit, or it cannot be told. A pull says the
 * same when it is tried.
 */
export function roomProblem({ shortage, place, need, prune }: HostPlan): string | undefined {
  if (shortage === undefined || place === undefined) return undefined;
  const freed = prune.map(({ freesBytes }) => freesBytes);
  if (freed.includes(undefined)) return undefined;
  const possible = freed.reduce<number>((sum, bytes = 0) => sum + bytes, place.freeBytes);
  if (prune.length > 0 && possible >= need.bytes) return undefined;
  return prune.length === 0
    ? shortage
    : `${shortage}; what may be removed frees about ${formatBytes(possible - place.freeBytes)}`;
}

function planApps(
  apps: readonly SeenApp[],
  holdings: HostHoldings,
  afterLayers: HostHoldings,
): readonly AppPlan[] {
  const images = apps.map(({ image }) => image);
  const whole = planDownloads(images, { ...holdings, content: holdings.content && new Set(), images: [] });
  const now = planDownloads(images, holdings);
  const after = planDownloads(images, afterLayers);
  return apps.flatMap(({ app, image }, index): readonly AppPlan[] => {
    const [all, plan, later] = [whole[index], now[index], after[index]];
    if (all === undefined || plan === undefined || later === undefined) return [];
    const heldBytes = all.bytes - plan.bytes;
    return [
      { reference: app.reference, image, totalBytes: all.bytes, heldBytes, now: plan, afterLayers: later },
    ];
  });
}
