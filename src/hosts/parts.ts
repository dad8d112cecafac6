import type { DeployOutcome, HostLayerState, HostReport } from '../core/deploy/host-report.ts';
import { formatAge, formatBytes } from '../core/format/quantity.ts';
import { bars, column, table } from '../page/block.ts';
import { part, type ReportPart } from '../page/document.ts';

/** What a host's outcome is called, and how it looks. */
export const outcomes: Readonly<Record<DeployOutcome, { readonly mark: string; readonly words: string }>> = {
  deployed: { mark: '🚀', words: 'deployed' },
  unchanged: { mark: '✅', words: 'unchanged, already running' },
  prewarmed: { mark: '🔥', words: 'prewarmed' },
  'rolled-back': { mark: '↩️', words: 'rolled back' },
  'taken-down': { mark: '⬇️', words: 'taken down, nothing ran before' },
  sick: { mark: '🤒', words: 'unhealthy, left as is' },
  'rollback-failed': { mark: '🔥', words: 'rollback failed' },
  'failed-before-switch': { mark: '❌', words: 'failed before the switch' },
  'not-switched': { mark: '⚪', words: 'not switched' },
  unknown: { mark: '❓', words: 'unknown, the connection was lost' },
};

/** The outcome with its mark, as people read it. */
export function outcomeInWords(outcome: DeployOutcome): string {
  // What another version calls it is shown as it is.
  const known = Object.hasOwn(outcomes, outcome) ? outcomes[outcome] : undefined;
  return known === undefined ? outcome : `${known.mark} ${known.words}`;
}

/** What pulling the application costs each host. */
export function downloadsPart(
  hosts: readonly Pick<HostReport, 'name' | 'store' | 'download'>[],
): ReportPart | undefined {
  const told = hosts.flatMap(({ name, store, download }) =>
    download === undefined ? [] : [{ name, store, ...download }],
  );
  return part(
    'Downloads',
    bars(
      told.map(({ name, totalBytes, heldBytes, plannedBytes }) => ({
        label: `${name} held`,
        percent: totalBytes === 0 ? 100 : (heldBytes / totalBytes) * 100,
        note: `${formatBytes(heldBytes)} of ${formatBytes(totalBytes)}`,
        segments: [],
        rest: `to download: ${formatBytes(plannedBytes)}`,
      })),
    ),
    table(
      [
        column('Host', 'code'),
        column('Image store'),
        column('Plain pull', 'quantity'),
        column('Held', 'quantity'),
        column('Planned', 'quantity'),
        column('Downloaded', 'quantity'),
      ],
      told.map(({ name, store, totalBytes, heldBytes, plannedBytes, downloadedBytes }) => [
        name,
        store ?? '',
        formatBytes(totalBytes),
        formatBytes(heldBytes),
        formatBytes(plannedBytes),
        downloadedBytes === undefined ? '' : formatBytes(downloadedBytes),
      ]),
    ),
  );
}

const layerStates: Readonly<Record<HostLayerState, string>> = {
  present: '✅ present',
  stale: '🕰️ stale',
  missing: '⚪ missing',
  'absent-in-registry': '⚠️ not in the registry',
};

/** The layer images on each host. */
export function hostLayersParts(
  hosts: readonly Pick<HostReport, 'name' | 'layers'>[],
): readonly (ReportPart | undefined)[] {
  return hosts.map(({ name, layers }) =>
    part(
      hosts.length > 1 ? `Layers on ${name}` : 'Layers',
      table(
        [
          column('Layer', 'code'),
          column('Size', 'quantity'),
          column('Age', 'quantity'),
          column('Saves', 'quantity'),
          column('State'),
        ],
        layers.map((layer) => [
          layer.name,
          layer.sizeBytes === undefined ? '' : formatBytes(layer.sizeBytes),
          layer.ageMs === undefined ? '' : formatAge(layer.ageMs),
          saved(layer.reducesBytes),
          `${layerStates[layer.state]}${layer.pulled ? ', pulled' : ''}`,
        ]),
      ),
    ),
  );
}

function saved(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  return bytes === 0 ? 'nothing' : formatBytes(bytes);
}
