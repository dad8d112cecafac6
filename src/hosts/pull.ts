import { describeShortage, estimateNeed, isRoomy } from '../core/deploy/disk-need.ts';
import { type DownloadPlan, type PullableImage, planDownload } from '../core/deploy/download-plan.ts';
import { layerTag, releaseTag } from '../core/deploy/host-tags.ts';
import type { PruneCandidate } from '../core/deploy/prune-plan.ts';
import { createPullCounter, type PullState } from '../core/deploy/pull-progress.ts';
import { errorMessage, UserError } from '../core/error.ts';
import { formatReference, parseReference } from '../core/oci/reference.ts';
import { findStorePlace } from './disk.ts';
import { type HostImagesRun, seeHost, type WithEngine } from './host-images.ts';
import type { HostPlan } from './plan.ts';
import { type AppImage, placeOf } from './registry-images.ts';

export interface PulledImage {
  /** The layer's name; `application`, or the repository where it has several images. */
  readonly name: string;
  /** `registry/repository@sha256:…` */
  readonly reference: string;
  readonly plannedBytes: number;
  /** As the engine counted them; more than planned when an attempt failed on the way. */
  readonly downloadedBytes: number;
}

/** Is told how a pull goes on. */
export type PullWatch = (name: string, state: PullState, plannedBytes: number) => void;

/** What came of pulling the layer images of a host. */
interface PrewarmOutcome {
  readonly pulled: readonly PulledImage[];
  readonly failed: readonly { readonly name: string; readonly error: unknown }[];
  readonly pruned: readonly PruneCandidate[];
}

/**
 * Pulls the layer images of the plan, in its order. One that fails does not keep the others from being pulled, and is
 * nothing that a deployment has to stop for.
 */
export async function prewarmHostImages(
  run: HostImagesRun,
  plan: HostPlan,
  watch: PullWatch,
): Promise<PrewarmOutcome> {
  const pulled: PulledImage[] = [];
  const failed: { name: string; error: unknown }[] = [];
  let pruned: readonly PruneCandidate[] = [];
  const { pulls } = plan.prewarm;
  if (pulls.length === 0) return { pulled, failed, pruned };
  try {
    pruned = await ensureRoom(
      run,
      plan,
      pulls.reduce((total, { download }) => total + download.bytes, 0),
    );
  } catch (error) {
    return { pulled, failed: pulls.map(({ name }) => ({ name, error })), pruned };
  }
  for (const { name, layer, place, image, download } of pulls) {
    try {
      const { registry, repository } = parseReference(place);
      const result = await pullImage(run, plan, { registry, repository, image, name, download }, watch);
      await run.engine.tag(result.reference, layerTag(layer, image.digest));
      pulled.push(result);
    } catch (error) {
      failed.push({ name, error });
    }
  }
  return { pulled, failed, pruned };
}

interface AppPull {
  readonly pulled: PulledImage;
  readonly pruned: readonly PruneCandidate[];
}

/**
 * Pulls an image of the application, the first one by default, by digest and gives it a name of ours, so that no clean-up takes it before or after the switch.
 * @throws UserError when there is no room for it. EngineError when it cannot be pulled.
 */
export async function pullAppImage(
  run: HostImagesRun,
  plan: HostPlan,
  watch: PullWatch,
  app: AppImage | undefined = run.apps[0],
): Promise<AppPull> {
  const { engine } = run;
  if (app === undefined) throw new Error('There is no application to pull.');
  const planned = plan.apps.find(({ reference }) => reference === app.reference);
  if (planned === undefined) throw new Error(`${app.reference} is not in the plan.`);
  const { image } = planned;
  // As it is now: a layer image may have failed. Where nothing was pulled since the plan, it is still right.
  const isPlanned = plan.prewarm.pulls.length === 0 && app === run.apps[0];
  const before = isPlanned ? planned.now : planDownload(image, (await seeHost(run)).contents.holdings);
  // Images of other services follow; those of unknown size cannot be counted.
  const pruned = await ensureRoom(run, plan, before.bytes + plan.othersBytes);
  const download = pruned.length === 0 ? before : planDownload(image, (await seeHost(run)).contents.holdings);
  const name = plan.apps.length > 1 ? placeOf(app) : 'application';
  const pulled = await pullImage(run, plan, { ...app, image, name, download }, watch);
  if ((await engine.inspectImage(pulled.reference)) === undefined) {
    throw new UserError(`${pulled.reference} was pulled, and the engine does not have it.`, {
      remedy:
        'See whether something on the host removes images (a cron job with "docker system prune"), and run again.',
    });
  }
  if (run.project !== undefined)
    await engine.tag(
      pulled.reference,
      releaseTag({ project: run.project, repository: app.repository }, app.digest),
    );
  return { pulled, pruned };
}

async function pullImage(
  { engine }: WithEngine<'inspectImage' | 'pull'>,
  plan: HostPlan,
  target: {
    readonly registry: string;
    readonly repository: string;
    readonly image: PullableImage;
    readonly name: string;
    readonly download: DownloadPlan;
  },
  watch: PullWatch,
): Promise<PulledImage> {
  const { registry, repository, image, name, download } = target;
  const { digest } = image;
  const reference = formatReference({ registry, repository, tag: undefined, digest });
  // Also without the registry: what is there is there.
  if ((await engine.inspectImage(reference)) !== undefined)
    return { name, reference, plannedBytes: 0, downloadedBytes: 0 };
  const counter = createPullCounter(
    {
      layers: image.layers,
      configBytes: (download.config === 'held' ? 0 : image.configBytes) + download.attestationBytes,
    },
    plan.engine.store,
  );
  await engine.pull({
    registry,
    repository,
    digest,
    onProgress: (event, attempt) => {
      counter.add(event, attempt);
      watch(name, counter.state, download.bytes);
    },
  });
  return {
    name,
    reference,
    plannedBytes: download.bytes,
    downloadedBytes: counter.state.downloadedBytes,
  };
}

/**
 * Makes room for a pull where it is short of it and this tool has put images there that nobody needs: one after the
 * other, as long as it does not fit.
 * @returns what was removed.
 * @throws UserError when it does not fit all the same; nothing has been pulled then, and what runs runs on.
 */
async function ensureRoom(
  { engine, runScript }: WithEngine<'removeImage'> & Pick<HostImagesRun, 'runScript'>,
  plan: Pick<HostPlan, 'engine' | 'need' | 'place' | 'prune'>,
  downloadBytes: number,
): Promise<readonly PruneCandidate[]> {
  const { measuredOn, ratio } = plan.need;
  const need = estimateNeed(
    downloadBytes,
    measuredOn === undefined ? undefined : { image: measuredOn, ratio },
  );
  if (isRoomy(plan.place, need)) return [];
  const short = async (): Promise<string | undefined> => {
    const place = await findStorePlace(plan.engine, runScript);
    return place && describeShortage(place, need);
  };
  const removed: PruneCandidate[] = [];
  const failures: string[] = [];
  let shortage = await short();
  for (const candidate of plan.prune) {
    if (shortage === undefined) break;
    try {
      for (const name of candidate.names) await engine.removeImage(name);
      removed.push(candidate);
    } catch (error) {
      // A container may have taken it meanwhile.
      failures.push(errorMessage(error));
    }
    shortage = await short();
  }
  if (shortage === undefined) return removed;
  const tried = removed.length === 0 ? '' : `; ${removed.map(({ title }) => title).join(', ')} went already`;
  throw new UserError(
    `There is not enough room: ${shortage}${tried}.${failures.map((text) => ` ${text}`).join('')}`,
    {
      remedy:
        'Check what uses the space on the host ("docker system df -v"), and remove what you do not need. Nothing was pulled or switched.',
    },
  );
}
