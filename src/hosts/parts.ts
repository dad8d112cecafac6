import type { DeployOutcome, HostLayerState, HostReport } from '../core/deploy/host-report.ts';
import { formatAge, formatBytes } from '../core/format/quantity.ts';
import { emptyPart, type ReportPart } from '../page/part.ts';

/** What a host's outcome is called, and how it looks. */
export const outcomes: Readonly<Record<DeployOutcome, { readonly mark: string; readonly words: string }>> = {
  deployed: { mark: '🚀', words: 'deployed' },
  unchanged: { mark: '✅', words: 'unchanged, it ran already' },
  prewarmed: { mark: '🔥', words: 'prewarmed' },
  'rolled-back': { mark: '↩️', words: 'rolled back' },
  'taken-down': { mark: '⬇️', words: 'taken down, nothing ran before' },
  sick: { mark: '🤒', words: 'sick, left as it is' },
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
export function hostDownloadPart(
  hosts: readonly Pick<HostReport, 'name' | 'store' | 'download'>[],
): readonly ReportPart[] {
  const told = hosts.flatMap(({ name, store, download }) =>
    download === undefined ? [] : [{ name, store, download }],
  );
  if (told.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'Downloads',
      bars: told.map(({ name, download }) => ({
        label: `${name} held`,
        percent: download.totalBytes === 0 ? 100 : (download.heldBytes / download.totalBytes) * 100,
        note: `${formatBytes(download.heldBytes)} of ${formatBytes(download.totalBytes)}`,
        segments: [],
        rest: `to download: ${formatBytes(download.plannedBytes)}`,
      })),
      table: {
        columns: [
          { title: 'Host', align: 'left', code: true },
          { title: 'Image store', align: 'left', code: false },
          { title: 'Plain pull', align: 'right', code: false },
          { title: 'Held', align: 'right', code: false },
          { title: 'Planned', align: 'right', code: false },
          { title: 'Downloaded', align: 'right', code: false },
        ],
        rows: told.map(({ name, store, download }) => [
          name,
          store ?? '',
          formatBytes(download.totalBytes),
          formatBytes(download.heldBytes),
          formatBytes(download.plannedBytes),
          download.downloadedBytes === undefined ? '' : formatBytes(download.downloadedBytes),
        ]),
      },
    },
  ];
}

const layerStates: Readonly<Record<HostLayerState, string>> = {
  present: '✅ present',
  stale: '🕰️ stale',
  missing: '⚪ missing',
  'absent-in-registry': '⚠️ not in the registry',
};

/** The layer images on one host. */
export function hostLayerPart(
  host: Pick<HostReport, 'name' | 'layers'>,
  several: boolean,
): readonly ReportPart[] {
  if (host.layers.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: several ? `Layers on ${host.name}` : 'Layers',
      table: {
        columns: [
          { title: 'Layer', align: 'left', code: true },
          { title: 'Size', align: 'right', code: false },
          { title: 'Age', align: 'right', code: false },
          { title: 'Saves', align: 'right', code: false },
          { title: 'State', align: 'left', code: false },
        ],
        rows: host.layers.map((layer) => [
          layer.name,
          layer.sizeBytes === undefined ? '' : formatBytes(layer.sizeBytes),
          layer.ageMs === undefined ? '' : formatAge(layer.ageMs),
          layer.reducesBytes === undefined
            ? ''
            : layer.reducesBytes === 0
              ? 'nothing'
              : formatBytes(layer.reducesBytes),
          `${layerStates[layer.state]}${layer.pulled ? ', pulled' : ''}`,
        ]),
      },
    },
  ];
}
