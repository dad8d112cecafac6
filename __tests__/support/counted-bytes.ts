import { expect } from '@jest/globals';
import { layersIn } from '../../scripts/moved-bytes.mjs';
import { sumBlobs } from '../../scripts/traffic.mjs';
import type { BuildReport } from '../../src/commands/build/report.ts';
import type { Traffic } from '../../src/core/layers/transfer.ts';
import type { PrewarmReport } from '../../src/layers/report/report.ts';
import type { Lab } from './lab.ts';

/** So many bytes of requests, manifests and descriptions of caches a report may miss in a run. */
const slackBytes = 64_000;

type Counted = Pick<Lab, 'proxy' | 'registry'>;

/**
 * Holds the bytes that a report tells against what the proxy before the registry saw since it was reset: all of them, and
 * exactly those of layers.
 * @param others repositories that images from elsewhere come from.
 */
export async function expectToldBytes(
  lab: Counted,
  report: PrewarmReport | BuildReport,
  repository: string,
  others: readonly string[] = ['busybox'],
): Promise<void> {
  const seen = lab.proxy.counts();
  const blobs = sumBlobs(lab.proxy.records);
  const { transfer } = report;
  if (transfer === undefined) throw new Error('the report tells no bytes');
  const off = {
    downloaded: Math.abs(seen.downloadedBytes - transfer.downloadedBytes),
    uploaded: Math.abs(seen.uploadedBytes - transfer.uploadedBytes),
  };
  // Whether BuildKit sent a layer twice is read from times, which a busy machine makes unlike: then it says so.
  const isBound = transfer.atMost && transfer.uploadedBytes > seen.uploadedBytes;
  const isClose = off.downloaded < slackBytes && (off.uploaded < slackBytes || isBound);
  expect({ off, isClose }).toEqual({ off, isClose: true });

  const places = await Promise.all([repository, ...others].map((name) => layersIn(lab.registry.host, name)));
  const layers = new Set(places.flatMap((digests) => [...digests]));
  const seenOfLayers = Object.entries(blobs).filter(([digest]) => layers.has(digest));
  expect(transfer.downloadedBytes - transfer.metadata.downloadedBytes).toBe(
    seenOfLayers.reduce((total, [, { downloadedBytes }]) => total + downloadedBytes, 0),
  );
  const parts = partsOf(report);
  expect(parts.reduce((total, { downloadedBytes }) => total + downloadedBytes, 0)).toBe(
    transfer.downloadedBytes,
  );
  expect(parts.reduce((total, { uploadedBytes }) => total + uploadedBytes, 0)).toBe(transfer.uploadedBytes);
  await expectLayerBytes(lab, report, repository, blobs);
}

/** What is to add up to the whole. */
function partsOf(report: PrewarmReport | BuildReport): readonly Traffic[] {
  const { transfer } = report;
  const own = report.kind === 'build' ? [report.app.transfer] : [];
  return [
    ...layersOf(report).map((layer) => layer.transfer),
    ...own,
    ...(transfer === undefined ? [] : [transfer.others, transfer.metadata]),
  ];
}

function layersOf(report: PrewarmReport | BuildReport) {
  return report.kind === 'build' ? report.dependencies.layers : report.layers;
}

/** Of each layer: the blobs that its image adds to those that it stands on, in the order of the layers. */
async function expectLayerBytes(
  { registry }: Counted,
  report: PrewarmReport | BuildReport,
  repository: string,
  blobs: ReturnType<typeof sumBlobs>,
): Promise<void> {
  const counted = new Set<string>();
  for (const { name, digest, transfer } of layersOf(report)) {
    const all = digest === undefined ? [] : await blobsOf(registry.host, repository, digest);
    // Platforms may share a blob.
    const unique = [...new Map(all.map((blob) => [blob.digest, blob])).values()];
    const own = unique.filter((blob) => !counted.has(blob.digest));
    for (const blob of own) counted.add(blob.digest);
    const sum = (of: typeof own, field: keyof Traffic): number =>
      of.reduce((total, blob) => total + (blobs[blob.digest]?.[field] ?? 0), 0);
    expect({ name, ...transfer }).toEqual({
      name,
      // Configurations that are read are no layers.
      downloadedBytes: sum(
        own.filter(({ isLayer }) => isLayer),
        'downloadedBytes',
      ),
      uploadedBytes: sum(own, 'uploadedBytes'),
    });
  }
}

interface Manifest {
  readonly config?: { readonly digest: string };
  readonly layers?: readonly { readonly digest: string }[];
  readonly manifests?: readonly { readonly digest: string }[];
}

/** Straight from the registry, so that the proxy sees nothing of it. */
async function blobsOf(
  host: string,
  repository: string,
  digest: string,
): Promise<readonly { readonly digest: string; readonly isLayer: boolean }[]> {
  const accept = ['image.index', 'image.manifest'].map((type) => `application/vnd.oci.${type}.v1+json`);
  const response = await fetch(`http://${host}/v2/${repository}/manifests/${digest}`, {
    headers: { accept: accept.join(', ') },
  });
  const { config, layers = [], manifests = [] } = (await response.json()) as Manifest;
  const below = await Promise.all(manifests.map((child) => blobsOf(host, repository, child.digest)));
  return [
    ...(config === undefined ? [] : [{ digest: config.digest, isLayer: false }]),
    ...layers.map((layer) => ({ digest: layer.digest, isLayer: true })),
    ...below.flat(),
  ];
}
