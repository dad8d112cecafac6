import { printableLine } from '../../core/format/printable.ts';
import { formatBytes, formatDuration, formatPercent, plural } from '../../core/format/quantity.ts';
import type { LayerReport, LayerState } from '../../core/layers/layer-report.ts';
import { rateInWords, type StepSums, sumSteps } from '../../layers/figures.ts';
import {
  aboutLayers,
  everyStepPart,
  externalImagesPart,
  layerDetailsPart,
  layersPart,
  missPart,
  slowestPart,
  sourcesPart,
  stagesPart,
  timelinePart,
  trendPart,
  unusualFacts,
} from '../../layers/parts.ts';
import type { PrewarmOutcome, PrewarmReport } from '../../layers/report.ts';
import { createDocument, type ReportDocument, type ReportTile } from '../../page/document.ts';

const looks: Readonly<Record<PrewarmOutcome, Pick<ReportDocument, 'mark' | 'tone'>>> = {
  warm: { mark: '✅', tone: 'good' },
  prewarmed: { mark: '📦', tone: 'changed' },
  built: { mark: '🔨', tone: 'changed' },
  failed: { mark: '❌', tone: 'failed' },
};

/** What people read of a prewarm. */
export function prewarmDocument(report: PrewarmReport): ReportDocument {
  const { stages } = report;
  const sums = sumSteps(stages);
  return createDocument(report, {
    ...looks[report.outcome],
    headline: headline(report),
    subject: report.image,
    facts: {
      'hit-rate': rateInWords(report.dependencyHitRate, sums),
      executed: countsInWords(sums),
      loaded: sums.measured > 0 ? `${formatBytes(sums.loadedBytes)} of cached layers loaded` : undefined,
      duration: formatDuration(report.durationMs),
      ...unusualFacts(report),
    },
    tiles: tiles(report, sums),
    parts: [
      layersPart(report.layers),
      missPart(report.misses),
      trendPart(report.trend),
      stagesPart('Steps from cache', stages),
      slowestPart(stages),
      timelinePart(report),
      sourcesPart(report.cacheSources),
      externalImagesPart(report.externalImages),
      layerDetailsPart(report),
      everyStepPart(stages),
    ],
    about: aboutLayers(report),
  });
}

function headline({ outcome, layers }: PrewarmReport): string {
  switch (outcome) {
    case 'warm':
      return layers.length === 1 ? 'Warm: the layer is up to date' : 'Warm: every layer is up to date';
    case 'prewarmed':
      return withDetail('Prewarmed', layers, { refreshed: 'refreshed', rebuilt: 'rebuilt' });
    case 'built':
      return withDetail('Built, nothing pushed', layers, { 'built-not-pushed': 'outdated' });
    case 'failed':
      return withDetail('Failed', layers, { failed: '', 'not-built': 'not built' });
  }
}

/** `words`: what layers in a state are called. */
function withDetail(
  text: string,
  layers: readonly LayerReport[],
  words: Partial<Record<LayerState, string>>,
): string {
  const detail = Object.entries(words).flatMap(([state, word]) => {
    const names = layers.filter((layer) => layer.state === state).map(({ name }) => name);
    return names.length === 0 ? [] : [`${listNames(names)} ${word}`.trim()];
  });
  return detail.length === 0 ? text : `${text}: ${detail.join(', ')}`;
}

const mostNames = 4;

/** `base`, `base and node`, `base, python and node`; of many, how many. */
function listNames(names: readonly string[]): string {
  if (names.length > mostNames) return `${names.length} layers`;
  const printable = names.map((name) => printableLine(name, 60));
  const last = printable.pop() ?? '';
  return printable.length === 0 ? last : `${printable.join(', ')} and ${last}`;
}

function countsInWords(sums: StepSums): string | undefined {
  const { hit, executed, failed, notMeasured, measured, executedMs, failedMs } = sums;
  const counts = [
    ...(measured > 0 ? [`${plural(hit, 'step')} hit`] : []),
    ...(executed > 0 ? [`${executed} executed in ${formatDuration(executedMs)}`] : []),
    ...(failed > 0 ? [`${failed} failed after ${formatDuration(failedMs)}`] : []),
    ...(notMeasured > 0 ? [`${notMeasured} not measured`] : []),
  ];
  return counts.length === 0 ? undefined : counts.join(', ');
}

function tiles(
  { dependencyHitRate, durationMs, attempts }: PrewarmReport,
  { hit, executed, failed, notMeasured, measured, executedMs, failedMs, loadedBytes }: StepSums,
): Readonly<Record<string, ReportTile>> {
  if (measured + notMeasured === 0) return {};
  return {
    'hit-rate': {
      title: 'From cache',
      value: dependencyHitRate === undefined ? 'not measured' : formatPercent(dependencyHitRate),
      note:
        measured === 0
          ? plural(notMeasured, 'step')
          : `${hit} of ${plural(measured, 'step')}${notMeasured > 0 ? `, ${notMeasured} not measured` : ''}`,
    },
    executed: {
      title: 'Executed',
      value: measured === 0 ? 'nothing' : formatDuration(executedMs + failedMs),
      note: `${plural(executed, 'step')}${failed > 0 ? `, ${failed} failed` : ''}`,
    },
    loaded: {
      title: 'Cached layers loaded',
      value: measured === 0 ? 'nothing' : formatBytes(loadedBytes),
      note: measured > 0 && loadedBytes === 0 ? 'none was needed' : 'to build on them',
    },
    duration: {
      title: 'Duration',
      value: formatDuration(durationMs),
      note: attempts > 1 ? `${attempts} attempts` : '1 attempt',
    },
  };
}
