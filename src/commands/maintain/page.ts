import { formatAge, formatBytes, formatDuration, formatPercent, plural } from '../../core/format/quantity.ts';
import type { GrowthReport } from '../../core/history/growth.ts';
import { asCode, asDigest, asQuantity, bars, prose, table } from '../../page/block.ts';
import {
  createDocument,
  durationTile,
  foldedPart,
  part,
  type ReportDocument,
  type ReportPart,
  tile,
} from '../../page/document.ts';
import { healthPart, healthSteps } from '../health-part.ts';
import { countVersions, freedIn } from './freed.ts';
import type { MaintainedVersion, MaintainOutcome, MaintainReport } from './report.ts';

const marks: Readonly<Record<MaintainOutcome, string>> = {
  clean: '✅',
  planned: '🧹',
  cleaned: '🧹',
  partial: '🧹',
  failed: '❌',
};

/** The summary of maintenance: what went, what may go, what stays and why, and what it all takes. */
export function maintainDocument(report: MaintainReport): ReportDocument {
  const { outcome, storage, versions } = report;
  const kept = versions.filter(({ action }) => action === 'keep').length;
  const { gone } = countVersions(report);
  const going = plural(versions.length - kept, 'version');
  const freed = freedIn(report);
  return createDocument(
    { ...report, nextSteps: [...report.nextSteps, ...healthSteps(report.health)] },
    {
      mark: marks[outcome],
      tone: outcome === 'failed' ? 'failed' : outcome === 'clean' ? 'good' : 'changed',
      headline: headline(report),
      subject: report.image,
      facts: {
        stored: `${formatBytes(storage.remainingBytes)} stored`,
        freeable: freed.bytes > 0 ? `${formatBytes(freed.bytes)} ${freed.words}` : undefined,
        versions: `${plural(versions.length, 'version')}, ${kept} kept`,
        growth: storage.growth === undefined ? undefined : growthInWords(storage.growth),
        duration: formatDuration(report.durationMs),
      },
      tiles: {
        stored: tile('Stored', formatBytes(storage.remainingBytes), 'in the package'),
        freeable: tile(
          freed.title,
          formatBytes(freed.bytes),
          report.dryRun ? `${going} of ${versions.length}` : `${gone} of ${going}`,
        ),
        duration: durationTile(report.durationMs),
      },
      where: report.blocked,
      parts: [healthPart(report.health), quotaPart(report), versionsPart(versions), storagePart(report)],
    },
  );
}

function headline(report: MaintainReport): string {
  const { outcome, dryRun } = report;
  const { going, gone: done } = countVersions(report);
  switch (outcome) {
    case 'failed':
      return done === 0 ? 'Maintenance failed' : `Maintenance failed after ${plural(done, 'deletion')}`;
    case 'clean':
      return 'Nothing to clean up';
    case 'planned':
      return `${plural(going, 'version')} can be deleted${dryRun ? '; nothing was deleted, because this is a dry run' : ''}`;
    case 'partial':
      return `Cleaned up ${done} of ${plural(going, 'version')}; the next run deletes the rest`;
    case 'cleaned':
      return `Cleaned up ${plural(done, 'version')}`;
  }
}

function growthInWords({ bytes, bytesPerDay, sinceAt }: GrowthReport): string {
  const change = (value: number): string => `${formatBytes(Math.abs(value))} ${value < 0 ? 'less' : 'more'}`;
  const rate = bytesPerDay === undefined ? '' : ` (${change(bytesPerDay)} a day)`;
  return `${change(bytes)} since ${sinceAt.slice(0, 10)}${rate}`;
}

function quotaPart({ storage: { quota, remainingBytes, growth } }: MaintainReport): ReportPart | undefined {
  if (quota === undefined) return undefined;
  const isUnknown = growth?.bytesPerDay === undefined || remainingBytes >= quota.quotaBytes;
  return part(
    'Quota',
    bars([
      {
        label: 'used',
        percent: quota.usedPercent,
        note: `${formatBytes(remainingBytes)} of ${formatBytes(quota.quotaBytes)} (${formatPercent(quota.usedPercent)})`,
        segments: [],
        rest: 'free',
      },
    ]),
    prose(
      quota.reachedOn !== undefined
        ? `At the current growth it will be full on ${quota.reachedOn}.`
        : isUnknown
          ? undefined
          : 'At the current growth it will not be reached.',
    ),
  );
}

function versionsPart(versions: readonly MaintainedVersion[]): ReportPart | undefined {
  return part(
    'Versions',
    table(
      ['Tags', asDigest('Digest'), asQuantity('Only it holds'), asQuantity('Age'), 'What', 'Because'],
      versions.map((version) => [
        version.tags.map((tag) => `\`${tag}\``).join(' '),
        version.digest,
        formatBytes(version.ownBytes),
        version.ageMs === undefined ? '' : formatAge(version.ageMs),
        what(version),
        version.detail === undefined ? version.reason : `${version.reason}; ${version.detail}`,
      ]),
    ),
  );
}

function what({ action, done, dropped }: MaintainedVersion): string {
  if (action === 'keep') return 'stays';
  const subject = action === 'untag' ? `tag ${dropped.join(', ')}` : '';
  const words = {
    deleted: '🗑️ deleted',
    absent: '🗑️ already gone',
    refused: '⚠️ refused',
    unsupported: '⚠️ not supported',
  };
  return `${done === undefined ? 'may go' : words[done]}${subject === '' ? '' : `: ${subject}`}`;
}

/** Tags and sizes as they were found: what was deleted is still in it. */
function storagePart({
  storage: { tags, totalBytes, remainingBytes, untaggedBytes },
}: MaintainReport): ReportPart | undefined {
  if (tags.length === 0) return undefined;
  return foldedPart(
    remainingBytes < totalBytes ? 'Storage by tag, before the cleanup' : 'Storage by tag',
    table(
      [asCode('Tag'), asQuantity('Holds'), asQuantity('Alone')],
      tags.map(({ tag, sizeBytes, ownBytes }) => [tag, formatBytes(sizeBytes), formatBytes(ownBytes)]),
    ),
    prose(`${formatBytes(totalBytes)} in all, of which no tag leads to ${formatBytes(untaggedBytes)}.`),
  );
}
