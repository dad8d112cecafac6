import { formatBytes, formatDuration, formatPercent, plural } from '../../core/format/quantity.ts';
import { summarizePrewarm } from '../../layers/figures.ts';
import { missParts, trendParts } from '../../layers/parts.ts';
import type { PrewarmOutcome, PrewarmReport } from '../../layers/report.ts';
import type { ReportHead, ReportTile } from '../../page/part.ts';

const marks: Readonly<Record<PrewarmOutcome, string>> = {
  warm: '✅',
  prewarmed: '📦',
  built: '🔨',
  failed: '❌',
};

const tones: Readonly<Record<PrewarmOutcome, ReportHead['tone']>> = {
  warm: 'good',
  prewarmed: 'changed',
  built: 'changed',
  failed: 'failed',
};

/** What the summary of a prewarm begins with, and its own parts. */
export function prewarmHead(report: PrewarmReport): ReportHead {
  const { headline, facts } = summarizePrewarm(report);
  return {
    mark: marks[report.outcome],
    tone: tones[report.outcome],
    headline,
    facts,
    where: undefined,
    tiles: prewarmTiles(report),
    pictures: [],
    parts: [...missParts(report.misses), ...trendParts(report.trend)],
    stages: [{ title: 'Steps from cache', stages: report.stages }],
  };
}

function prewarmTiles(report: PrewarmReport): readonly ReportTile[] {
  const figures = summarizePrewarm(report);
  const measured = figures.hit + figures.executed + figures.failed;
  const steps = measured + figures.notMeasured;
  if (steps === 0) return [];
  const rate = report.dependencyHitRate;
  return [
    {
      title: 'From cache',
      value: rate === undefined ? 'not measured' : formatPercent(rate),
      note:
        measured === 0
          ? plural(steps, 'step')
          : `${figures.hit} of ${plural(measured, 'step')}${figures.notMeasured > 0 ? `, ${figures.notMeasured} not measured` : ''}`,
    },
    {
      title: 'Executed',
      value: measured === 0 ? 'nothing' : formatDuration(figures.executedMs + figures.failedMs),
      note: `${plural(figures.executed, 'step')}${figures.failed > 0 ? `, ${figures.failed} failed` : ''}`,
    },
    {
      title: 'Cached layers loaded',
      value: measured === 0 ? 'nothing' : formatBytes(figures.loadedBytes),
      note: measured > 0 && figures.loadedBytes === 0 ? 'none was needed' : 'to build on them',
    },
    {
      title: 'Duration',
      value: formatDuration(report.durationMs),
      note: report.attempts > 1 ? `${report.attempts} attempts` : '1 attempt',
    },
  ];
}
