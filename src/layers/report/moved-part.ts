import { formatBytes } from '../../core/format/quantity.ts';
import type { LayerReport } from '../../core/layers/layer-report.ts';
import type { Traffic, TransferReport } from '../../core/layers/transfer.ts';
import { asQuantity, table } from '../../page/block.ts';
import { foldedPart, type ReportPart } from '../../page/document.ts';

/** `45.1 MB downloaded, at most 53.0 MB uploaded`; undefined: nothing moved, not even a request. */
export function movedInWords(
  traffic: (Traffic & { readonly atMost?: boolean }) | undefined,
): string | undefined {
  if (traffic === undefined || !hasMoved(traffic)) return undefined;
  return `${formatBytes(traffic.downloadedBytes)} downloaded, ${uploadedInWords(traffic)} uploaded`;
}

function uploadedInWords({ uploadedBytes, atMost = false }: Traffic & { readonly atMost?: boolean }): string {
  return `${atMost ? 'at most ' : ''}${formatBytes(uploadedBytes)}`;
}

function hasMoved({ downloadedBytes, uploadedBytes }: Traffic): boolean {
  return downloadedBytes > 0 || uploadedBytes > 0;
}

/** What moved between the run and registries, and for what. `app`: of the application's own blobs. */
export function movedPart(
  transfer: TransferReport | undefined,
  layers: readonly Pick<LayerReport, 'name' | 'transfer'>[],
  app?: Traffic,
): ReportPart | undefined {
  const inAll = movedInWords(transfer);
  if (transfer === undefined || inAll === undefined) return undefined;
  const rows: readonly (readonly [string, Traffic])[] = [
    ...layers.map((layer) => [layer.name, layer.transfer] as const),
    ...(app === undefined ? [] : [['the application and its cache', app] as const]),
    ['other images', transfer.others],
    ['requests, manifests, cache descriptions', transfer.metadata],
    ['in all', transfer],
  ];
  return foldedPart(
    `Moved: ${inAll}`,
    table(
      ['For', asQuantity('Downloaded'), asQuantity('Uploaded')],
      rows
        .filter(([, traffic]) => hasMoved(traffic))
        .map(([name, traffic]) => [name, formatBytes(traffic.downloadedBytes), uploadedInWords(traffic)]),
    ),
  );
}
