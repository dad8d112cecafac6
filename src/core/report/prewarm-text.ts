import { bar } from './markdown.ts';
import { NO_COLOUR, type Paint, type Palette } from './palette.ts';
import { renderPartText } from './part-text.ts';
import {
  hitDetail,
  layerResult,
  sourceState,
  stageTitle,
  stepText,
  summarizePrewarm,
} from './prewarm-figures.ts';
import type { LayerState, PrewarmOutcome, PrewarmReport } from './prewarm-report.ts';
import { clip, printableLine, printableText } from './printable.ts';
import { formatAge, formatBytes, formatDuration, formatPercent, shortDigest } from './quantity.ts';
import type { ReportHead } from './report-part.ts';
import { missParts, trendParts } from './run-parts.ts';
import { alignText } from './text-columns.ts';

/** The report as the command line prints it at the end: what matters, in a screenful. Ends with a line break. */
export function renderPrewarmText(report: PrewarmReport, colour: Palette = NO_COLOUR): string {
  const { headline, facts } = summarizePrewarm(report);
  const parts = [...missParts(report.misses), ...trendParts(report.trend)];
  return renderRunText(report, { headline, facts, parts }, colour);
}

/** The same for any run over layers: what it begins with is in `head`. */
export function renderRunText(
  report: PrewarmReport,
  head: Omit<ReportHead, 'mark'>,
  colour: Palette,
): string {
  const parts = [
    renderHeadline(report, head, colour),
    renderLayers(report, colour),
    ...head.parts.map((part) => renderPartText(part, colour)),
    renderStages(report, colour),
    renderSlowest(report, colour),
    renderSources(report, colour),
    renderNotes(report, colour),
    renderError(report, colour),
    renderNextSteps(report, colour),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function renderHeadline(
  report: PrewarmReport,
  head: Omit<ReportHead, 'mark'>,
  colour: Palette,
): readonly string[] {
  const marks: Readonly<Record<PrewarmOutcome, string>> = {
    warm: colour.green('✔'),
    prewarmed: colour.yellow('✔'),
    built: colour.yellow('✔'),
    failed: colour.red('✖'),
  };
  const facts = [
    ...head.facts,
    ...(report.attempts > 1 ? [`${report.attempts} attempts`] : []),
    ...(report.quarterOpened ? [`opened ${printableLine(report.quarter, 40)}`] : []),
  ];
  return [
    `${marks[report.outcome]} ${colour.bold(printableLine(head.headline, 300))}`,
    `  ${facts.join(colour.dim(' · '))}`,
  ];
}

function renderLayers(report: PrewarmReport, colour: Palette): readonly string[] {
  const paints: Readonly<Record<LayerState, Paint>> = {
    current: colour.green,
    kept: colour.green,
    refreshed: colour.yellow,
    rebuilt: colour.yellow,
    'built-not-pushed': colour.yellow,
    'not-built': colour.dim,
    failed: colour.red,
  };
  return alignText(
    report.layers.map((layer) => [
      { text: printableLine(layer.name, 40) },
      { text: layer.sizeBytes === undefined ? '' : formatBytes(layer.sizeBytes), right: true },
      { text: layer.ageMs === undefined ? '' : formatAge(layer.ageMs), right: true, paint: colour.dim },
      { text: clip(layerResult(layer), 120), paint: paints[layer.state] },
    ]),
  );
}

function renderStages(report: PrewarmReport, colour: Palette): readonly string[] {
  return alignText(
    report.stages.slice(0, 50).map((stage) => {
      const rate = stage.hitRate;
      const detail = hitDetail(stage);
      const counts = [
        `${stage.hit} hit${detail === '' ? '' : ` (${detail})`}`,
        stage.executed > 0 ? `${stage.executed} executed in ${formatDuration(stage.executedMs)}` : '',
        stage.failed > 0 ? `${stage.failed} failed` : '',
        stage.notMeasured > 0 ? `${stage.notMeasured} not measured` : '',
      ].filter((count) => count !== '');
      return [
        { text: stageTitle(stage) },
        { text: rate === undefined ? '' : bar(rate), paint: rate === 100 ? colour.green : colour.yellow },
        { text: rate === undefined ? 'not measured' : formatPercent(rate), right: true },
        { text: counts.join(', '), paint: colour.dim },
      ];
    }),
  );
}

function renderSlowest(report: PrewarmReport, colour: Palette): readonly string[] {
  return alignText(
    summarizePrewarm(report)
      .slowest.slice(0, 3)
      .map((step) => [
        { text: formatDuration(step.durationMs), right: true },
        { text: stageTitle(step), paint: colour.dim },
        { text: `${stepText(step, 100)}${step.verdict === 'failed' ? ' (failed)' : ''}`, paint: colour.dim },
      ]),
  );
}

/** Only the sources that call for attention: an image that is broken or may not be read. */
function renderSources(report: PrewarmReport, colour: Palette): readonly string[] {
  return report.cacheSources
    .filter((source) => source.state === 'broken' || source.state === 'no-access')
    .map(
      (source) =>
        `  ${colour.yellow('!')} cache of ${printableLine(source.layer, 80)} (${printableLine(shortDigest(source.reference), 200)}) ${sourceState(source)}`,
    );
}

function renderNotes(report: PrewarmReport, colour: Palette): readonly string[] {
  return [
    ...report.warnings.map((warning) => `  ${colour.yellow('!')} ${indent(warning)}`),
    ...report.notices.map((notice) => `  ${colour.dim('·')} ${indent(notice)}`),
  ];
}

function renderError(report: PrewarmReport, colour: Palette): readonly string[] {
  const { error } = report;
  if (error === undefined) return [];
  return [
    ...error.log.slice(-30).map((line) => `  ${colour.dim(`│ ${clip(printableText(line), 500)}`)}`),
    `  ${colour.red('Error:')} ${indent(error.message)}`,
    ...(error.cause === undefined ? [] : [`  ${colour.bold('Cause:')} ${indent(error.cause)}`]),
    ...(error.remedy === undefined ? [] : [`  ${colour.bold('What to do:')} ${indent(error.remedy)}`]),
  ];
}

function renderNextSteps(report: PrewarmReport, colour: Palette): readonly string[] {
  return summarizePrewarm(report).nextSteps.map((step) => `  ${colour.cyan('→')} ${indent(step)}`);
}

/** Text of several lines; those after the first stand under it. */
function indent(text: string): string {
  return printableText(clip(text, 10_000)).trim().replace(/\n/g, '\n    ');
}
