import { printableLine } from '../../core/format/printable.ts';
import { formatDuration, formatPercent, formatSaved, plural } from '../../core/format/quantity.ts';
import type { LayerReport, LayerState } from '../../core/layers/layer-report.ts';
import { rateInWords, type StepSums, sumSteps } from '../../layers/report/figures.ts';
import { firstRunTile, firstRunWords, isFirstRun } from '../../layers/report/first-run.ts';
import { ledgerPart } from '../../layers/report/ledger-part.ts';
import { movedInWords, movedPart } from '../../layers/report/moved-part.ts';
import {
  aboutLayers,
  everyStepPart,
  externalImagesPart,
  isNew,
  layerDetailsPart,
  layersPart,
  lossInHeadline,
  missPart,
  savedTile,
  slowestPart,
  sourcesPart,
  stagesPart,
  timelinePart,
  trendPart,
  unusualFacts,
} from '../../layers/report/parts.ts';
import type { PrewarmOutcome, PrewarmReport } from '../../layers/report/report.ts';
import { updatesPart } from '../../layers/report/updates-part.ts';
import {
  createDocument,
  durationTile,
  type ReportDocument,
  type ReportTile,
  tile,
} from '../../page/document.ts';

export const prewarmLooks: Readonly<Record<PrewarmOutcome, Pick<ReportDocument, 'mark' | 'tone'>>> = {
  warm: { mark: '✅', tone: 'good' },
  prewarmed: { mark: '📦', tone: 'changed' },
  built: { mark: '🔨', tone: 'changed' },
  failed: { mark: '❌', tone: 'failed' },
};

export function prewarmDocument(report: PrewarmReport): ReportDocument {
  const { stages } = report;
  const sums = sumSteps(stages);
  const firstRun = isFirstRun(report);
  return createDocument(report, {
    ...prewarmLooks[report.outcome],
    ...(firstRun && report.outcome === 'prewarmed' ? { tone: 'good' } : {}),
    headline: `${headline(report)}${lossInHeadline(report.trend)}`,
    subject: report.image,
    facts: {
      'hit-rate': firstRun
        ? firstRunWords
        : `${rateInWords(report.dependencyHitRate, sums)}${hitsInWords(sums)}`,
      executed: restInWords(sums),
      saved: report.trend?.timeSavedMs ? formatSaved(report.trend.timeSavedMs) : undefined,
      moved: movedInWords(report.transfer),
      duration: formatDuration(report.durationMs),
      ...unusualFacts(report),
    },
    tiles: tiles(report, sums),
    parts: [
      layersPart(report.layers),
      updatesPart(report.updates),
      firstRun ? undefined : missPart(report.misses),
      trendPart(report.trend),
      ledgerPart(report.trend?.ledger, report.layers),
      stagesPart('Steps from cache', stages, firstRun),
      slowestPart(stages, report),
      timelinePart(report),
      sourcesPart(report.cacheSources),
      externalImagesPart(report.externalImages),
      movedPart(report.transfer, report.layers),
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
      return withDetail('Prewarmed', layers, [
        ['built', isNew],
        ['refreshed', (layer) => layer.state === 'refreshed' && !isNew(layer)],
        ['rebuilt', (layer) => layer.state === 'rebuilt' && !isNew(layer)],
      ]);
    case 'built':
      return withDetail('Built, nothing pushed', layers, [['outdated', isIn('built-not-pushed')]]);
    case 'failed':
      return withDetail('Failed', layers, [
        ['', isIn('failed')],
        ['not built', isIn('not-built')],
      ]);
  }
}

function isIn(state: LayerState): (layer: LayerReport) => boolean {
  return (layer) => layer.state === state;
}

/** `words`: what some of the layers are called. */
function withDetail(
  text: string,
  layers: readonly LayerReport[],
  words: readonly (readonly [word: string, isMeant: (layer: LayerReport) => boolean])[],
): string {
  const detail = words.flatMap(([word, isMeant]) => {
    const names = layers.filter(isMeant).map(({ name }) => name);
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

/** The same in words as the tile has below its rate. */
function hitsInWords({ hit, measured }: StepSums): string {
  return measured === 0 ? '' : `: ${hit} of ${plural(measured, 'step')}`;
}

/** Steps that did not hit. */
function restInWords({ executed, failed, notMeasured, executedMs, failedMs }: StepSums): string | undefined {
  const counts = [
    ...(executed > 0 ? [`${executed} executed in ${formatDuration(executedMs)}`] : []),
    ...(failed > 0 ? [`${failed} failed after ${formatDuration(failedMs)}`] : []),
    ...(notMeasured > 0 ? [`${notMeasured} not measured`] : []),
  ];
  return counts.length === 0 ? undefined : counts.join(', ');
}

/** In the order of their weight. */
function tiles(
  report: PrewarmReport,
  { hit, executed, failed, notMeasured, measured, executedMs, failedMs }: StepSums,
): Readonly<Record<string, ReportTile | undefined>> {
  const { dependencyHitRate, durationMs, trend } = report;
  if (measured + notMeasured === 0) return { duration: durationTile(durationMs) };
  return {
    'hit-rate': isFirstRun(report)
      ? firstRunTile
      : tile(
          'From cache',
          dependencyHitRate === undefined ? 'not measured' : formatPercent(dependencyHitRate),
          measured === 0
            ? plural(notMeasured, 'step')
            : `${hit} of ${plural(measured, 'step')}${notMeasured > 0 ? `, ${notMeasured} not measured` : ''}`,
        ),
    duration: durationTile(durationMs),
    saved: savedTile(trend),
    executed: tile(
      'Executed',
      measured === 0 ? 'nothing' : formatDuration(executedMs + failedMs),
      `${plural(executed, 'step')}${failed > 0 ? `, ${failed} failed` : ''}`,
    ),
  };
}
