import { clip, printableLine } from '../../core/format/printable.ts';
import {
  formatAge,
  formatBytes,
  formatDuration,
  formatPercent,
  shortDigest,
} from '../../core/format/quantity.ts';
import type { LayerState } from '../../core/layers/layer-report.ts';
import {
  hitDetail,
  layerResult,
  sourceState,
  stageTitle,
  stepText,
  summarizePrewarm,
  upstreamSince,
} from '../../layers/figures.ts';
import type { PrewarmReport } from '../../layers/report.ts';
import { bar } from '../../page/markdown/markdown.ts';
import { NO_COLOUR, type Paint, type Palette } from '../../page/palette.ts';
import type { ReportHead, StageGroup } from '../../page/part.ts';
import { alignText } from '../../page/text/columns.ts';
import { renderError, renderNextSteps, renderNotes } from '../../page/text/notes.ts';
import { renderPartText } from '../../page/text/part.ts';
import { prewarmHead } from './head.ts';

/** The report as the command line prints it at the end: what matters, in a screenful. Ends with a line break. */
export function renderPrewarmText(report: PrewarmReport, colour: Palette = NO_COLOUR): string {
  return renderRunText(report, prewarmHead(report), colour);
}

/** The same for any run over layers: what it begins with is in `head`. */
export function renderRunText(report: PrewarmReport, head: ReportHead, colour: Palette): string {
  const parts = [
    renderHeadline(report, head, colour),
    ...head.pictures.map((part) => renderPartText(part, colour)),
    renderLayers(report, colour),
    ...head.parts.map((part) => renderPartText(part, colour)),
    ...head.stages.map((group) => renderStages(group, head.stages.length > 1, colour)),
    renderSlowest(report, colour),
    [...renderSources(report, colour), ...renderMoved(report, colour)],
    renderNotes(report, colour),
    renderError(report, colour),
    renderNextSteps(summarizePrewarm(report), colour),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function renderHeadline(report: PrewarmReport, head: ReportHead, colour: Palette): readonly string[] {
  const marks: Readonly<Record<ReportHead['tone'], string>> = {
    good: colour.green('✔'),
    changed: colour.yellow('✔'),
    failed: colour.red('✖'),
  };
  const facts = [
    ...head.facts,
    ...(report.attempts > 1 ? [`${report.attempts} attempts`] : []),
    ...(report.quarterOpened ? [`opened ${printableLine(report.quarter, 40)}`] : []),
  ];
  return [
    `${marks[head.tone]} ${colour.bold(printableLine(head.headline, 300))}`,
    `  ${facts.join(colour.dim(' · '))}`,
    ...(head.where === undefined ? [] : [`  ${printableLine(head.where, 1000).replaceAll('`', '')}`]),
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

function renderStages(
  { title, stages }: StageGroup,
  showsTitle: boolean,
  colour: Palette,
): readonly string[] {
  const rows = alignText(
    stages.slice(0, 50).map((stage) => {
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
  return showsTitle && rows.length > 0 ? [`  ${colour.bold(title)}`, ...rows] : rows;
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

/** Images that the layers are not built on any more: a prewarm would take them over. */
function renderMoved(report: PrewarmReport, colour: Palette): readonly string[] {
  return report.externalImages
    .filter(({ movedSince, used, upstream }) => movedSince !== undefined && used !== upstream)
    .map(
      (image) =>
        `  ${colour.dim('·')} ${printableLine(image.name, 200)} moved upstream ${upstreamSince(image)}`,
    );
}
