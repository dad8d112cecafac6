import {
  formatAge,
  formatBytes,
  formatDuration,
  formatPercent,
  plural,
  shortDigest,
} from '../../core/format/quantity.ts';
import type { GrowthReport } from '../../core/history/growth.ts';
import type { ReportDocument } from '../../page/document.ts';
import { emptyPart, type ReportPart } from '../../page/part.ts';
import { healthPart } from '../health-part.ts';
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
  return {
    mark: marks[outcome],
    tone: outcome === 'failed' ? 'failed' : outcome === 'clean' ? 'good' : 'changed',
    headline: headline(report),
    subject: report.image,
    facts: [
      `${formatBytes(storage.totalBytes)} stored`,
      ...(report.freeableBytes > 0
        ? [`${formatBytes(report.freeableBytes)} ${report.dryRun ? 'could be freed' : 'to be freed'}`]
        : []),
      `${plural(versions.length, 'version')}, ${versions.filter(({ action }) => action === 'keep').length} kept`,
      ...growthFact(storage.growth),
      formatDuration(report.durationMs),
    ],
    where: report.blocked,
    tiles: [],
    parts: [
      ...(report.health === undefined ? [] : [healthPart(report.health)]),
      ...quotaPart(report),
      ...versionPart(versions),
      ...storagePart(report),
    ],
    warnings: report.warnings,
    notices: report.notices,
    nextSteps: report.nextSteps,
    error: report.error,
    runUrl: report.runUrl,
  };
}

function headline({ outcome, versions, dryRun }: MaintainReport): string {
  const going = versions.filter(({ action }) => action !== 'keep').length;
  const done = versions.filter((version) => version.done === 'deleted' || version.done === 'absent').length;
  switch (outcome) {
    case 'failed':
      return done === 0 ? 'Maintenance failed' : `Maintenance failed after ${plural(done, 'deletion')}`;
    case 'clean':
      return 'Nothing to clean up';
    case 'planned':
      return `${plural(going, 'version')} may go${dryRun ? '; nothing was deleted, because it is a dry run' : ''}`;
    case 'partial':
      return `Cleaned up ${done} of ${plural(going, 'version')}; the rest is left for the next run`;
    case 'cleaned':
      return `Cleaned up ${plural(done, 'version')}`;
  }
}

function growthFact(growth: GrowthReport | undefined): readonly string[] {
  if (growth === undefined) return [];
  const { bytes, bytesPerDay, sinceAt } = growth;
  const change = (value: number): string => `${formatBytes(Math.abs(value))} ${value < 0 ? 'less' : 'more'}`;
  const rate = bytesPerDay === undefined ? '' : ` (${change(bytesPerDay)} a day)`;
  return [`${change(bytes)} since ${sinceAt.slice(0, 10)}${rate}`];
}

function quotaPart({ storage: { quota, remainingBytes, growth } }: MaintainReport): readonly ReportPart[] {
  if (quota === undefined) return [];
  return [
    {
      ...emptyPart,
      title: 'Quota',
      prose:
        quota.reachedOn !== undefined
          ? [`At the present growth it is full on ${quota.reachedOn}.`]
          : growth?.bytesPerDay === undefined || remainingBytes >= quota.quotaBytes
            ? []
            : ['At the present growth it is not reached.'],
      bars: [
        {
          label: 'used',
          percent: Math.min(100, quota.usedPercent),
          note: `${formatBytes(remainingBytes)} of ${formatBytes(quota.quotaBytes)} (${formatPercent(quota.usedPercent)})`,
          segments: [],
          rest: 'free',
        },
      ],
    },
  ];
}

function versionPart(versions: readonly MaintainedVersion[]): readonly ReportPart[] {
  if (versions.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'Versions',
      table: {
        columns: [
          { title: 'Tags', align: 'left', code: false },
          { title: 'Digest', align: 'left', code: true },
          { title: 'Only it holds', align: 'right', code: false },
          { title: 'Age', align: 'right', code: false },
          { title: 'What', align: 'left', code: false },
          { title: 'Because', align: 'left', code: false },
        ],
        rows: versions.map((version) => [
          version.tags.map((tag) => `\`${tag}\``).join(' '),
          shortDigest(version.digest),
          formatBytes(version.ownBytes),
          version.ageMs === undefined ? '' : formatAge(version.ageMs),
          what(version),
          version.detail === undefined ? version.reason : `${version.reason}; ${version.detail}`,
        ]),
      },
    },
  ];
}

function what({ action, done, dropped }: MaintainedVersion): string {
  if (action === 'keep') return 'stays';
  const subject = action === 'untag' ? `tag ${dropped.join(', ')}` : '';
  const words = {
    deleted: '🗑️ deleted',
    absent: '🗑️ was gone already',
    refused: '⚠️ refused',
    unsupported: '⚠️ not supported',
  };
  return `${done === undefined ? 'may go' : words[done]}${subject === '' ? '' : `: ${subject}`}`;
}

function storagePart({ storage }: MaintainReport): readonly ReportPart[] {
  if (storage.tags.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'Storage by tag',
      folded: true,
      prose: [
        `${formatBytes(storage.totalBytes)} in all, of which no tag leads to ${formatBytes(storage.untaggedBytes)}.`,
      ],
      table: {
        columns: [
          { title: 'Tag', align: 'left', code: true },
          { title: 'Holds', align: 'right', code: false },
          { title: 'Alone', align: 'right', code: false },
        ],
        rows: storage.tags.map(({ tag, sizeBytes, ownBytes }) => [
          tag,
          formatBytes(sizeBytes),
          formatBytes(ownBytes),
        ]),
      },
    },
  ];
}
