import type { RegistryClient } from '../../adapters/registry/client.ts';
import { isNoAccess } from '../../adapters/registry/registry-error.ts';
import type { ImageState } from '../../adapters/registry/whole-image.ts';
import { judgeRegistryLayer, type RegistryLayerFacts } from '../../core/deploy/registry-check.ts';
import type { RegistryLayerReport } from '../../core/deploy/registry-layer-report.ts';
import { normalizePlatform } from '../../core/dockerfile/platform.ts';
import { ownBytes } from '../../core/layers/own-bytes.ts';
import { quarterTag, rollingTag } from '../../core/layers/tag.ts';
import { formatPlatform, type Platform } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { LayerImages } from '../../hosts/registry-images.ts';
import { isQuarterOpen } from '../../layers/facts/lookup.ts';
import { pulledBlobs } from '../../layers/report/platform-reports.ts';
import { imageOf } from '../../layers/rounds/job.ts';

/**
 * Looks at the layers in the registry: every blob was looked at already, and now whether the tags, the record and the platforms
 * agree. Absent, broken and forbidden are findings.
 * @param hosts platforms of the machines that are to have them, beside those that the record says.
 * @throws RegistryError when the registry does not answer.
 */
export async function verifyRegistryLayers(options: {
  readonly client: RegistryClient;
  readonly images: LayerImages;
  readonly hosts: readonly Platform[];
  readonly nowMs: number;
}): Promise<readonly RegistryLayerReport[]> {
  const { client, images, hosts, nowMs } = options;
  const { repository, lookup, quarter } = images;
  const { record } = lookup;
  const isOpen = isQuarterOpen(lookup, quarter);
  const resolve = async (tag: string): Promise<Digest | undefined> => {
    try {
      return (await client.resolve(repository, tag))?.digest;
    } catch (error) {
      if (isNoAccess(error)) return undefined;
      throw error;
    }
  };
  return Promise.all(
    images.layers.map(async (name): Promise<RegistryLayerReport> => {
      const entry = record?.layers[name];
      const state: ImageState = lookup.images.get(name) ?? { kind: 'absent' };
      const [rolling, ofQuarter] = await Promise.all([
        resolve(rollingTag(name)),
        isOpen ? resolve(quarterTag(name, quarter)) : undefined,
      ]);
      const wanted = [...(entry?.inputs.platforms ?? []), ...hosts.map(formatPlatform)];
      const judged = judgeRegistryLayer({
        name,
        image: factsOf(state),
        record: record && { digest: entry?.digest },
        rolling,
        quarter: isOpen ? { name: quarter, digest: ofQuarter } : undefined,
        platforms: [...new Set(wanted.filter((text) => text !== 'unknown').map(normalizePlatform))],
      });
      const image = imageOf(state);
      const builtAtMs = Date.parse(entry?.builtAt ?? image?.platforms[0]?.config.created ?? '');
      return {
        name,
        tag: rollingTag(name),
        ...judged,
        digest: image?.descriptor.digest ?? entry?.digest ?? rolling,
        sizeBytes: image?.sizeBytes,
        ownBytes: ownBytes(
          pulledBlobs(image),
          Object.keys(entry?.inputs.standsOn ?? {}).map((below) =>
            pulledBlobs(imageOf(lookup.images.get(below))),
          ),
        ),
        ageMs: image === undefined || Number.isNaN(builtAtMs) ? undefined : Math.max(0, nowMs - builtAtMs),
        platforms: platformsOf(image?.platforms ?? []),
      };
    }),
  );
}

function factsOf(state: ImageState): RegistryLayerFacts['image'] {
  switch (state.kind) {
    case 'absent':
      return state;
    case 'ok':
      return {
        kind: 'ok',
        digest: state.image.descriptor.digest,
        platforms: platformsOf(state.image.platforms),
      };
    default:
      return { kind: state.kind, reason: state.reason };
  }
}

function platformsOf(images: readonly { readonly platform: Platform }[]): readonly string[] {
  return images.map(({ platform }) => normalizePlatform(formatPlatform(platform)));
}
