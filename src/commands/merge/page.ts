import {
  formatBytes,
  formatDuration,
  formatPercent,
  plural,
  shortDigest,
} from '../../core/format/quantity.ts';
import { ledgerPart } from '../../layers/report/ledger-part.ts';
import { asCode, asDigest, asQuantity, table } from '../../page/block.ts';
import {
  createDocument,
  durationTile,
  part,
  type ReportDocument,
  type ReportPart,
  type ReportTile,
  tile,
} from '../../page/document.ts';
import type { MergedImage, MergedPlatform, MergeReport } from './report.ts';

export function mergeDocument(report: MergeReport): ReportDocument {
  const { outcome, step, platforms, images, reference } = report;
  return createDocument(report, {
    mark: outcome === 'failed' ? '❌' : outcome === 'merged' ? '🧩' : '✅',
    tone: outcome === 'failed' ? 'failed' : outcome === 'merged' ? 'changed' : 'good',
    headline: headline(report),
    subject: report.image,
    facts: {
      ...Object.fromEntries(
        platforms.map(({ platform, hitRate }) => [
          platform,
          hitRate === undefined ? undefined : `${platform} hit ${formatPercent(hitRate)}`,
        ]),
      ),
      duration: formatDuration(report.durationMs),
    },
    where: reference === undefined ? undefined : `It is \`${reference}\``,
    tiles: {
      platforms: tile(
        'Platforms',
        String(platforms.length),
        platforms.map(({ platform }) => platform).join(', '),
      ),
      covered: coveredTile(platforms),
      duration: durationTile(report.durationMs, 'to combine them'),
    },
    parts: [
      stagesPart(platforms),
      imagesPart(images, step),
      missPart(platforms),
      ledgerPart(report.ledger, undefined),
    ],
  });
}

function headline({ outcome, step, platforms, images }: MergeReport): string {
  const what = step === 'build' ? 'The application' : plural(images.length, 'layer');
  const names = platforms.map(({ platform }) => platform).join(' and ');
  if (outcome === 'failed') return 'The platforms could not be combined';
  return outcome === 'merged' ? `${what} put together for ${names}` : `${what} for ${names}, as before`;
}

/** What hosts with the layers hold of the image at least; the platform that is worst decides. */
function coveredTile(platforms: readonly MergedPlatform[]): ReportTile | undefined {
  const percents = platforms.flatMap(({ coveredPercent }) => coveredPercent ?? []);
  return percents.length === 0
    ? undefined
    : tile('Held by the layers', formatPercent(Math.min(...percents)), 'of the bytes, at least');
}

function stagesPart(platforms: readonly MergedPlatform[]): ReportPart | undefined {
  const stages = [...new Set(platforms.flatMap((one) => one.stages.map(({ stage }) => stage)))];
  if (stages.length === 0) return undefined;
  const cell = (one: MergedPlatform, name: string): string => {
    const found = one.stages.find(({ stage }) => stage === name);
    const steps = found === undefined ? 0 : found.hit + found.executed + found.failed;
    return found === undefined || steps === 0 ? '–' : `${found.hit} of ${steps} hit`;
  };
  const covered = platforms.map(({ coveredPercent }) =>
    coveredPercent === undefined ? '–' : formatPercent(coveredPercent),
  );
  return part(
    'Hits of each platform',
    table(
      [asCode('Stage'), ...platforms.map(({ platform }) => asQuantity(platform))],
      [
        ...stages.map((name) => [name, ...platforms.map((one) => cell(one, name))]),
        ...(covered.every((text) => text === '–') ? [] : [['bytes that the layers hold', ...covered]]),
      ],
    ),
  );
}

function imagesPart(images: readonly MergedImage[], step: MergeReport['step']): ReportPart | undefined {
  return part(
    step === 'build' ? 'Image' : 'Layers',
    table(
      [asCode('Image'), asCode('Index'), 'Platform', asDigest('Digest'), asQuantity('Size')],
      images.flatMap(({ name, digest, changed, platforms }) =>
        platforms.map((platform, index) => [
          index === 0 ? name : '',
          index === 0 ? `${shortDigest(digest)}${changed ? '' : ' (as before)'}` : '',
          platform.platform,
          platform.digest,
          formatBytes(platform.sizeBytes),
        ]),
      ),
    ),
  );
}

function missPart(platforms: readonly MergedPlatform[]): ReportPart | undefined {
  return part(
    'Why did it miss?',
    table(
      [asCode('Stage'), 'Platform', 'Because'],
      platforms.flatMap(({ platform, misses }) =>
        misses.map(({ stage, because }) => [stage, platform, because]),
      ),
    ),
  );
}
