import type { DeployOutcome, HostLayerState, HostReport } from '../core/deploy/host-report.ts';
import { formatAge, formatBytes } from '../core/format/quantity.ts';
import { asCode, asQuantity, bars, filledTable, table } from '../page/block.ts';
import { part, type ReportPart } from '../page/document.ts';

export const outcomes: Readonly<Record<DeployOutcome, { readonly mark: string; readonly words: string }>> = {
  deployed: { mark: '🚀', words: 'deployed' },
  unchanged: { mark: '✅', words: 'unchanged, already running' },
  planned: { mark: '📋', words: 'planned' },
  prewarmed: { mark: '📦', words: 'prewarmed' },
  'nothing-to-prewarm': { mark: '⚪', words: 'nothing to prewarm' },
  'rolled-back': { mark: '↩️', words: 'rolled back' },
  'taken-down': { mark: '⬇️', words: 'taken down, nothing ran before' },
  sick: { mark: '🤒', words: 'unhealthy, left as is' },
  'rollback-failed': { mark: '🚨', words: 'rollback failed' },
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

/** Empty where nothing was saved. `plain`: what hosts that hold nothing would have downloaded. */
export function savedInWords(downloaded: number, plain: number | undefined): string {
  return plain === undefined || plain <= downloaded
    ? ''
    : `, ${formatBytes(plain - downloaded)} saved against a plain pull`;
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
      told.map(({ name, totalBytes, heldBytes, plannedBytes, atMost }) => ({
        label: `${name} held`,
        percent: totalBytes === 0 ? 100 : (heldBytes / totalBytes) * 100,
        note: `${formatBytes(heldBytes)} of ${formatBytes(totalBytes)}`,
        segments: [],
        rest: `to download: ${plannedWords(plannedBytes, atMost)}`,
      })),
    ),
    filledTable(
      [
        asCode('Host'),
        'Image store',
        asQuantity('Plain pull'),
        asQuantity('Held'),
        asQuantity('Planned'),
        asQuantity('Downloaded'),
      ],
      told.map(({ name, store, totalBytes, heldBytes, plannedBytes, atMost, downloadedBytes }) => [
        name,
        store ?? '',
        formatBytes(totalBytes),
        formatBytes(heldBytes),
        plannedWords(plannedBytes, atMost),
        downloadedBytes === undefined ? '' : formatBytes(downloadedBytes),
      ]),
    ),
  );
}

/** `at most 106 MB`. */
export function plannedWords(bytes: number, atMost: boolean): string {
  return `${atMost ? 'at most ' : ''}${formatBytes(bytes)}`;
}

const layerStates: Readonly<Record<HostLayerState, string>> = {
  present: '✅ present',
  stale: '🕰️ stale',
  missing: '⚪ missing',
  'not-needed': '➖ not needed here',
  'absent-in-registry': '⚠️ not in the registry',
};

/** The layer images on each host. `when`: what their state is called. */
export function hostLayersParts(
  hosts: readonly Pick<HostReport, 'name' | 'layers'>[],
  when: 'State' | 'Before' = 'State',
): readonly (ReportPart | undefined)[] {
  return hosts.map(({ name, layers }) =>
    part(
      hosts.length > 1 ? `Layers on ${name}` : 'Layers',
      table(
        [
          asCode('Layer'),
          asQuantity('Adds'),
          asQuantity('In all'),
          asQuantity('Age'),
          asQuantity('In the app'),
          when,
        ],
        layers.map((layer) => [
          layer.name,
          layer.ownBytes === undefined ? '' : formatBytes(layer.ownBytes),
          layer.sizeBytes === undefined ? '' : formatBytes(layer.sizeBytes),
          layer.ageMs === undefined ? '' : formatAge(layer.ageMs),
          appPart(layer.state === 'not-needed' ? 0 : layer.reducesBytes),
          `${layerStates[layer.state]}${layer.pulled ? ', pulled' : ''}`,
        ]),
      ),
    ),
  );
}

/** What of the application a layer holds: with the layer on a host, its pull downloads that much less. */
function appPart(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  return bytes === 0 ? 'nothing' : formatBytes(bytes);
}
