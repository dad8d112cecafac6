import type { EngineDescription } from '../adapters/docker/engine-answer.ts';
import { type DiskNeed, type DiskPlace, describeShortage, estimateNeed } from '../core/deploy/disk-need.ts';
import { type DownloadPlan, type PullableImage, planDownload } from '../core/deploy/download-plan.ts';
import { expectedApp } from '../core/deploy/expected-app.ts';
import { describeHostLayers, type HostLayer } from '../core/deploy/layer-state.ts';
import { type PrewarmPlan, planPrewarm } from '../core/deploy/prewarm-plan.ts';
import { type PruneCandidate, planPrune } from '../core/deploy/prune-plan.ts';
import { formatPlatform } from '../core/oci/descriptor.ts';
import { findStorePlace } from './disk.ts';
import { type HostImagesRun, seeHost } from './host-images.ts';
import { measureRatio, pruneRequest } from './prune.ts';

/** What a host has and what it will download, as one value: nothing has been pulled yet. */
export interface HostPlan {
  readonly engine: EngineDescription;
  readonly platform: string;
  readonly layers: readonly HostLayer[];
  readonly app: AppPlan | undefined;
  readonly prewarm: PrewarmPlan;
  /** Of all pulls: the layer images that are pulled, then the application unless it is left out. */
  readonly plannedBytes: number;
  /** The part of `plannedBytes` that the host may have already, which cannot be told. */
  readonly uncertainBytes: number;
  readonly need: DiskNeed;
  /** Where the images are written; undefined: it could not be told. */
  readonly place: DiskPlace | undefined;
  /** What is missing there, in words. */
  readonly shortage: string | undefined;
  /** What is removed, one after the other until it fits, where room is missing. */
  readonly prune: readonly PruneCandidate[];
}

/** The application on a host. */
interface AppPlan {
  /** `registry/repository@sha256:…` */
  readonly reference: string;
  readonly image: PullableImage;
  /** What its pull alone would download. */
  readonly now: DownloadPlan;
  /** What its pull downloads after the layer images. */
  readonly afterLayers: DownloadPlan;
}

/**
 * Looks what a host has and decides what it pulls.
 * @throws UserError when the image is not for the host's platform. EngineError when the engine does not answer.
 */
export async function planHostImages(run: HostImagesRun): Promise<HostPlan> {
  const seen = await seeHost(run);
  const { description, layers, app, contents } = seen;
  const { holdings } = contents;
  const states = describeHostLayers({
    layers,
    app: app?.image,
    holdings,
    images: contents.images,
    image: `${run.layers.registry}/${run.layers.repository}`,
    nowMs: run.nowMs,
  });
  const target =
    app === undefined || !run.prewarmOnly
      ? app?.image
      : expectedApp(app.image, app.found.config.history, layers);
  const prewarm = planPrewarm({
    mode: run.prewarm,
    layers,
    states,
    target,
    holdings,
    appFollows: !run.prewarmOnly,
  });
  const appPlan: AppPlan | undefined = app && {
    reference: app.reference,
    image: app.image,
    now: planDownload(app.image, holdings),
    afterLayers: planDownload(app.image, prewarm.after),
  };
  const downloads = [
    ...prewarm.pulls.map(({ download }) => download),
    ...(appPlan === undefined || run.prewarmOnly ? [] : [appPlan.afterLayers]),
  ];
  const plannedBytes = downloads.reduce((total, { bytes }) => total + bytes, 0);
  const measured = plannedBytes === 0 ? undefined : await measureRatio(run.engine, contents.images);
  const need = estimateNeed(plannedBytes, measured);
  const place = await findStorePlace(description, run.runScript);
  const pulled = [...prewarm.pulls.map(({ image }) => image), ...(app === undefined ? [] : [app.image])];
  return {
    engine: description,
    platform: formatPlatform(description.platform),
    layers: states,
    app: appPlan,
    prewarm,
    plannedBytes,
    uncertainBytes: downloads.reduce((total, { uncertainBytes }) => total + uncertainBytes, 0),
    need,
    place,
    shortage: place && describeShortage(place, need),
    prune: run.prune === 'auto' ? planPrune(await pruneRequest(run, seen, pulled, need.ratio)) : [],
  };
}
