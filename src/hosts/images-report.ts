import type { HostDownloadReport, HostReport } from '../core/deploy/host-report.ts';
import { sumOf } from '../core/sum.ts';
import type { HostPlan } from './plan.ts';
import type { PulledImage } from './pull.ts';

function downloadReport(
  { apps, othersBytes, plannedBytes, isAtMost: atMost }: HostPlan,
  pulled: readonly PulledImage[] | undefined,
): HostDownloadReport {
  const images = apps.map(({ reference, totalBytes, heldBytes, afterLayers }) => ({
    image: reference,
    totalBytes,
    heldBytes,
    plannedBytes: afterLayers.bytes,
    downloadedBytes: pulled?.find((image) => image.reference === reference)?.downloadedBytes,
  }));
  return {
    totalBytes: sumOf(images, ({ totalBytes }) => totalBytes) + othersBytes,
    heldBytes: sumOf(images, ({ heldBytes }) => heldBytes),
    plannedBytes,
    atMost,
    downloadedBytes: pulled && sumOf(pulled, ({ downloadedBytes }) => downloadedBytes),
    ...(images.length < 2 ? {} : { images }),
  };
}

/**
 * What a report tells of a host's images.
 * @param plan undefined: the host could not be looked at.
 * @param pulled undefined: nothing was to be pulled.
 */
export function hostImagesReport(
  plan: HostPlan | undefined,
  pulled: readonly PulledImage[] | undefined,
): Pick<HostReport, 'store' | 'platform' | 'layers' | 'download'> {
  if (plan === undefined) return { store: undefined, platform: undefined, layers: [], download: undefined };
  return {
    store: plan.engine.store,
    platform: plan.platform,
    layers: plan.layers.map(({ name, state, digest, sizeBytes, ownBytes, ageMs, reducesBytes }) => ({
      name,
      state,
      digest,
      sizeBytes,
      ownBytes,
      ageMs,
      reducesBytes,
      pulled: pulled?.some((image) => image.name === name) ?? false,
    })),
    download: plan.apps.length === 0 ? undefined : downloadReport(plan, pulled),
  };
}
