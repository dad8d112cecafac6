import { printableLine } from '../../core/format/printable.ts';
import {
  formatBalance,
  formatBytes,
  formatDuration,
  formatInstant,
  plural,
} from '../../core/format/quantity.ts';
import type { LedgerReport, LedgerSums, Loss } from '../../core/history/ledger-report.ts';
import type { LayerReport } from '../../core/layers/layer-report.ts';
import { asQuantity, prose, table } from '../../page/block.ts';
import { foldedPart, part, type ReportPart } from '../../page/document.ts';
import { builderCache } from './wait-reports.ts';

/** Undefined: their targets are not known. */
type Layers = readonly Pick<LayerReport, 'name' | 'target'>[] | undefined;

const columns = (first: string) => [
  first,
  asQuantity('Runs'),
  asQuantity('Earned'),
  asQuantity('Spent'),
  asQuantity('Balance'),
  asQuantity('Down'),
  asQuantity('Up'),
];

/** What the cache costs and earns. Open where something costs more than it earns. */
export function ledgerPart(ledger: LedgerReport | undefined, layers: Layers): ReportPart | undefined {
  if (ledger === undefined) return undefined;
  const { run, total, months, caches, losses } = ledger;
  const make = losses.length === 0 ? foldedPart : part;
  return make(
    'What the cache costs and earns',
    prose(...losses.map((loss) => `⚠️ ${describeLoss(loss, layers)}`), hostsInWords(ledger), seen(ledger)),
    table(
      [...columns('Cache'), asQuantity('Stored')],
      [
        ...caches.map((one) => [
          ...row(one.cache, one),
          one.storedBytes === undefined ? '' : formatBytes(one.storedBytes),
        ]),
        [...row('all', total), ''],
      ],
      {
        tones: caches.map(({ cache }) =>
          losses.some((loss) => loss.cache === cache) ? 'failed' : undefined,
        ),
      },
    ),
    table(columns('When'), [row('this run', run), ...months.toReversed().map((one) => row(one.month, one))]),
  );
}

/** `base cost 2 min more than it earned …`, with the line to change. */
export function describeLoss({ cache, runs, earnedMs, spentMs }: Loss, layers: Layers): string {
  const name = printableLine(cache, 80);
  const lost = formatDuration(spentMs - earnedMs);
  const numbers = `earned ${formatBalance(earnedMs)}, spent ${formatDuration(spentMs)}`;
  return `\`${name}\` cost ${lost} more than it earned in its last ${plural(runs, 'run')} (${numbers}). ${remedy(cache, layers)}`;
}

function remedy(cache: string, layers: Layers): string {
  if (cache === builderCache) return 'To do without it, set `cache-builder: false` where you build.';
  if (layers === undefined) return 'To do without it, remove it from `layers` where you build.';
  const others = layers.filter(({ name }) => name !== cache).map(({ name, target }) => `${name}=${target}`);
  const lines = others.map((line) => `\`${printableLine(line, 160)}\``).join(', ');
  return others.length === 0
    ? 'It is the only layer. A shorter one may earn more: put `# cache-prewarm: layer` where it should end in the Dockerfile. To do without any, use docker/build-push-action with `cache-to: type=registry,mode=max`.'
    : `To do without it, set \`layers\` to ${lines}, one per line.`;
}

function row(
  title: string,
  { runs, earnedMs, spentMs, downloadedBytes, uploadedBytes }: LedgerSums,
): readonly string[] {
  return [
    printableLine(title, 80),
    String(runs),
    formatBalance(earnedMs),
    formatDuration(spentMs),
    formatBalance(earnedMs - spentMs),
    formatBytes(downloadedBytes),
    formatBytes(uploadedBytes),
  ];
}

/** What deployments earned: bytes, where builds earn seconds. */
function hostsInWords({
  hosts: { deployments, downloadedBytes, savedBytes },
}: LedgerReport): string | undefined {
  if (deployments === 0) return undefined;
  const plain = formatBytes(downloadedBytes + savedBytes);
  return `${plural(deployments, 'deployment')} downloaded ${formatBytes(downloadedBytes)} to servers. Servers without layers would have needed ${plain}.`;
}

/** Which runs are in it. */
function seen({ since, branches, total }: LedgerReport): string {
  const runs = `${plural(total.runs, 'run')} since ${formatInstant(printableLine(since, 40))}`;
  if (branches.length === 0) return `${runs}, on this machine.`;
  const names = branches.map((branch) => `\`${printableLine(branch, 80)}\``).join(', ');
  return `${runs}, on ${names}. Other branches and pull requests have their own histories: what they earn from these layers is not included.`;
}
