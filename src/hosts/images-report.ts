import type { HostReport } from '../core/deploy/host-report.ts';
import type { HostPlan } from './plan.ts';
import type { PulledImage } from './pull.ts';

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
    layers: plan.layers.map(({ name, state, digest, sizeBytes, ageMs, reducesBytes }) => ({
      name,
      state,
      digest,
      sizeBytes,
      ageMs,
      reducesBytes,
      pulled: pulled?.some((image) => image.name === name) ?? false,
    })),
    download: plan.app && {
      totalBytes: plan.app.now.totalBytes,
      heldBytes: plan.app.now.heldBytes,
      plannedBytes: plan.plannedBytes,
      downloadedBytes: pulled?.reduce((total, { downloadedBytes }) => total + downloadedBytes, 0),
    },
  };
}
