import type { StageSummary, StepVerdict } from '../../core/buildkit/cache-report.ts';
import { clip } from '../../core/format/printable.ts';
import {
  formatAge,
  formatBytes,
  formatDuration,
  formatInstant,
  formatPercent,
  plural,
  shortDigest,
} from '../../core/format/quantity.ts';
import type { CacheSourceReport, LayerState } from '../../core/layers/layer-report.ts';
import {
  changeOf,
  countMoved,
  executionMs,
  hitDetail,
  layerResult,
  type PrewarmFigures,
  sourceState,
  stageTitle,
  stepText,
  stepVerdict,
  summarizePrewarm,
  upstreamSince,
  verifiedInWords,
} from '../../layers/figures.ts';
import type { PrewarmReport } from '../../layers/report.ts';
import { planTimeline } from '../../layers/timeline.ts';
import { bar, codeBlock, codeSpan, details, escapeMarkdown, table } from '../../page/markdown/markdown.ts';
import { renderPartMarkdown } from '../../page/markdown/part.ts';
import {
  renderError,
  renderNextSteps,
  renderWarnings,
  SUMMARY_LIMIT_BYTES,
  type SummarySection,
  shrinkSections,
} from '../../page/markdown/sections.ts';
import type { ReportHead, ReportPart, StageGroup } from '../../page/part.ts';
import { prewarmHead } from './head.ts';

/**
 * The report as a step summary: understood in five seconds, then in detail. It never takes more than
 * `limitBytes` in UTF-8; what is dispensable is left out first, and the summary says so.
 */
export function renderPrewarmMarkdown(
  report: PrewarmReport,
  limitBytes: number = SUMMARY_LIMIT_BYTES,
): string {
  return renderRunMarkdown(report, prewarmHead(report), limitBytes);
}

/** The same for any run over layers: what it begins with is in `head`. */
export function renderRunMarkdown(report: PrewarmReport, head: ReportHead, limitBytes: number): string {
  const figures = summarizePrewarm(report);
  const sections: SummarySection[] = [
    { name: 'headline', forms: [renderHeadline(report, head)] },
    { name: 'error', forms: renderError(report) },
    ...head.pictures.map(partSection),
    { name: 'layers', forms: [renderLayers(report, head.pictures.length > 0), ''] },
    { name: 'warnings', forms: [renderWarnings(report), ''] },
    { name: 'next steps', forms: [renderNextSteps(figures), ''] },
    ...head.parts.filter((part) => !part.folded).map(partSection),
    ...head.stages.map((group) => ({ name: group.title, forms: [renderStages(group), ''] })),
    { name: 'slowest steps', forms: [renderSlowest(figures), ''] },
    { name: 'timeline', forms: [renderTimeline(report), ''] },
    ...head.parts.filter((part) => part.folded).map(partSection),
    { name: 'layers in detail', forms: [renderLayerDetails(report), ''] },
    { name: 'cache sources', forms: [renderCacheSources(report), ''] },
    { name: 'external images', forms: [renderExternalImages(report), ''] },
    { name: 'every step', forms: renderEveryStep(report) },
    { name: 'this run', forms: [renderRun(report)] },
  ];
  return shrinkSections(sections, limitBytes, shrinkOrder(head));
}

function partSection(part: ReportPart): SummarySection {
  const shorter = renderPartMarkdown({ ...part, blocks: part.blocks.map(withoutCode) }, 10);
  return { name: part.title, forms: [renderPartMarkdown(part), shorter, ''] };
}

function withoutCode(block: ReportPart['blocks'][number]): ReportPart['blocks'][number] {
  return { ...block, code: undefined };
}

/** The most dispensable section first. */
function shrinkOrder({ pictures, parts, stages }: ReportHead): readonly string[] {
  return [
    'every step',
    'timeline',
    'external images',
    'layers in detail',
    'slowest steps',
    'cache sources',
    ...stages.map(({ title }) => title),
    ...parts.map(({ title }) => title).reverse(),
    ...pictures.map(({ title }) => title).reverse(),
    'error',
    'warnings',
    'layers',
    'next steps',
  ];
}

function renderHeadline(report: PrewarmReport, head: ReportHead): string {
  const [rate = '', ...facts] = head.facts;
  const retried = report.attempts > 1 ? [`${report.attempts} attempts`] : [];
  const opened = report.quarterOpened ? [`opened ${escapeMarkdown(report.quarter, 20)}`] : [];
  return [
    `## ${head.mark} ${escapeMarkdown(head.headline)}`,
    [`**${rate}**`, ...facts, ...retried, ...opened].join(' · '),
    ...(head.where === undefined ? [] : [escapeMarkdown(head.where, 1000)]),
  ].join('\n\n');
}

const LAYER_MARKS: Readonly<Record<LayerState, string>> = {
  current: '✅',
  kept: '✅',
  refreshed: '🔄',
  rebuilt: '📦',
  'built-not-pushed': '🔨',
  'not-built': '⚪',
  failed: '❌',
};

function renderLayers(report: PrewarmReport, hasTitle: boolean): string {
  if (report.layers.length === 0) return '';
  const rows = table(
    [
      { title: 'Layer', align: 'left' },
      { title: 'Result', align: 'left' },
      { title: 'Size', align: 'right' },
      { title: 'Age', align: 'right' },
    ],
    report.layers.map((layer) => [
      `**${escapeMarkdown(layer.name, 80)}**`,
      `${LAYER_MARKS[layer.state]} ${escapeMarkdown(layerResult(layer))}`,
      layer.sizeBytes === undefined ? '' : formatBytes(layer.sizeBytes),
      layer.ageMs === undefined ? '' : formatAge(layer.ageMs),
    ]),
  );
  return hasTitle ? `### Layers\n\n${rows}` : rows;
}

function renderStages({ title, stages }: StageGroup): string {
  if (stages.length === 0) return '';
  const rows = stages.slice(0, 200).map((stage) => {
    const detail = hitDetail(stage);
    return [
      codeSpan(stageTitle(stage)),
      stage.hitRate === undefined
        ? stage.steps.length === 0
          ? 'no steps'
          : 'not measured'
        : `\`${bar(stage.hitRate)}\` ${formatPercent(stage.hitRate)}`,
      `${stage.hit}${detail === '' ? '' : ` (${detail})`}`,
      stage.executed === 0 ? '0' : `${stage.executed} in ${formatDuration(stage.executedMs)}`,
      String(stage.failed),
      String(stage.notMeasured),
    ];
  });
  return [
    `### ${title}`,
    table(
      [
        { title: 'Stage', align: 'left' },
        { title: 'Hit rate', align: 'left' },
        { title: 'Hit', align: 'left' },
        { title: 'Executed', align: 'left' },
        { title: 'Failed', align: 'right' },
        { title: 'Not measured', align: 'right' },
      ],
      rows,
    ),
    ...(stages.length > 200 ? [`and ${stages.length - 200} more stages`] : []),
  ].join('\n\n');
}

function renderSlowest(figures: PrewarmFigures): string {
  const slowest = figures.slowest.slice(0, 8);
  if (slowest.length === 0) return '';
  return [
    '### Slowest steps',
    table(
      [
        { title: 'Time', align: 'right' },
        { title: 'Stage', align: 'left' },
        { title: 'Step', align: 'left' },
      ],
      slowest.map((step) => [
        formatDuration(step.durationMs),
        codeSpan(stageTitle(step)),
        `${codeSpan(stepText(step))}${step.verdict === 'failed' ? ' **failed**' : ''}`,
      ]),
    ),
  ].join('\n\n');
}

/** More bars than this make a picture that nobody reads. */
const TIMELINE_STEPS = 25;

function renderTimeline(report: PrewarmReport): string {
  const timeline = planTimeline(report, TIMELINE_STEPS);
  if (timeline === undefined) return '';
  const groups = timeline.groups.slice(0, 40);
  // Times are milliseconds since 1970 to mermaid, so that %s counts the seconds of the run in any time zone.
  const titles = groups.map((group) => clip(ganttText(group.title) || 'stage', 30));
  const leftPadding = 20 + 7 * Math.max(8, ...titles.map((title) => title.length));
  const lines = [
    `%%{init: {"gantt": {"leftPadding": ${leftPadding}}}}%%`,
    'gantt',
    '  dateFormat x',
    '  axisFormat %s s',
    '  todayMarker off',
  ];
  const marks = { phase: 'done', executed: 'active', failed: 'crit' };
  for (const [index, group] of groups.entries()) {
    lines.push(`  section ${titles[index]}`);
    for (const item of group.bars.slice(0, 60)) {
      const start = Math.round(item.startMs);
      const end = start + Math.max(1, Math.round(item.durationMs));
      // The duration comes first: a name that begins with `click` or `title` would be a statement.
      const name = `${formatDuration(item.durationMs)} ${ganttText(item.label)}`;
      lines.push(`  ${name} :${marks[item.kind]}, ${start}, ${end}`);
    }
  }
  const notes = [
    'Seconds since the start of the run; steps that hit are not shown.',
    timeline.leftOut > 0 ? `${plural(timeline.leftOut, 'shorter step')} left out.` : '',
    timeline.shifted
      ? 'The clock of the builder differs, so its steps are placed from the start of the run.'
      : '',
  ].filter((note) => note !== '');
  return ['### Timeline', codeBlock(lines.join('\n'), 'mermaid'), notes.join(' ')].join('\n\n');
}

/**
 * Text in the name of a mermaid gantt task or section: `:` ends a name, `#` and `%%` begin a comment, `;` a new
 * statement, and more than that is read as HTML later. So only letters, digits and a few marks stay.
 * https://github.com/mermaid-js/mermaid/blob/mermaid%4011.4.0/packages/mermaid/src/diagrams/gantt/parser/gantt.jison
 */
function ganttText(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}\p{M} ._/=+()…-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function renderLayerDetails(report: PrewarmReport): string {
  if (report.layers.length === 0) return '';
  const left = { align: 'left' } as const;
  return details(
    `Layers in ${report.image}`,
    table(
      [
        { title: 'Layer', ...left },
        { title: 'Tags', ...left },
        { title: 'Digest', ...left },
        { title: 'Changed', ...left },
        { title: 'Built', ...left },
        { title: 'Stands on', ...left },
        { title: 'Verified', ...left },
      ],
      report.layers.map((layer) => [
        `**${escapeMarkdown(layer.name, 80)}**, target ${codeSpan(layer.target, 80)}`,
        layer.tags.map((tag) => codeSpan(tag)).join('<br>'),
        layer.digest === undefined ? '' : codeSpan(shortDigest(layer.digest)),
        escapeMarkdown(changeOf(layer), 100),
        layer.builtAt === undefined ? '' : escapeMarkdown(formatInstant(layer.builtAt), 40),
        layer.standsOn.map((name) => escapeMarkdown(name, 80)).join(', '),
        verifiedInWords(layer),
      ]),
    ),
  );
}

function renderCacheSources(report: PrewarmReport): string {
  if (report.cacheSources.length === 0) return '';
  const count = (state: CacheSourceReport['state']) =>
    report.cacheSources.filter((source) => source.state === state).length;
  const states = (['ok', 'absent', 'no-access', 'broken', 'failed', 'not-used'] as const)
    .filter((state) => count(state) > 0)
    .map((state) => `${count(state)} ${state.replace('-', ' ')}`);
  const marks = { ok: '✅', absent: '⚪', 'no-access': '⚠️', broken: '⚠️', failed: '⚠️', 'not-used': '⚪' };
  return details(
    `Cache sources: ${states.join(', ')}`,
    table(
      [
        { title: 'Layer', align: 'left' },
        { title: 'Source', align: 'left' },
        { title: 'State', align: 'left' },
      ],
      report.cacheSources.map((source) => [
        escapeMarkdown(source.layer, 80),
        codeSpan(shortDigest(source.reference), 300),
        `${marks[source.state]} ${escapeMarkdown(sourceState(source))}`,
      ]),
    ),
  );
}

function renderExternalImages(report: PrewarmReport): string {
  if (report.externalImages.length === 0) return '';
  const digest = (text: string | undefined) => (text === undefined ? 'unknown' : codeSpan(shortDigest(text)));
  return details(
    `External images: ${report.externalImages.length}${countMoved(report.externalImages)}`,
    table(
      [
        { title: 'Image', align: 'left' },
        { title: 'Recorded', align: 'left' },
        { title: 'Used', align: 'left' },
        { title: 'Upstream now', align: 'left' },
        { title: 'Note', align: 'left' },
      ],
      report.externalImages.map((image) => [
        codeSpan(image.name, 300),
        digest(image.recorded),
        digest(image.used),
        `${digest(image.upstream)} ${escapeMarkdown(upstreamSince(image), 80)}`.trim(),
        image.note === undefined ? '' : escapeMarkdown(image.note, 500),
      ]),
    ),
  );
}

function renderEveryStep(report: PrewarmReport): readonly string[] {
  const total = report.stages.reduce((count, stage) => count + stage.steps.length, 0);
  if (total === 0) return [''];
  const render = (title: string, keep: (step: StepVerdict) => boolean, rowsPerStage: number) => {
    const parts = report.stages.flatMap((stage) => renderSteps(stage, keep, rowsPerStage));
    return parts.length === 0 ? '' : details(title, parts.join('\n\n'));
  };
  const missed = (step: StepVerdict) => step.verdict !== 'hit';
  return [
    render(`Every step (${total})`, () => true, Number.POSITIVE_INFINITY),
    render('Steps that did not hit', missed, Number.POSITIVE_INFINITY),
    render('Steps that did not hit, the first of each stage', missed, 50),
    '',
  ];
}

function renderSteps(
  stage: StageSummary,
  keep: (step: StepVerdict) => boolean,
  maxRows: number,
): readonly string[] {
  const steps = stage.steps.filter(keep);
  if (steps.length === 0) return [];
  const shown = steps.slice(0, maxRows);
  return [
    `**${escapeMarkdown(stageTitle(stage))}**`,
    table(
      [
        { title: '#', align: 'right' },
        { title: 'Step', align: 'left' },
        { title: 'Verdict', align: 'left' },
        { title: 'Executed', align: 'right' },
        { title: 'Loaded', align: 'right' },
      ],
      shown.map((step) => [
        `${step.index}/${step.total}`,
        codeSpan(step.instruction),
        escapeMarkdown(stepVerdict(step)),
        executionMs(step) > 0 ? formatDuration(executionMs(step)) : '',
        step.loadedBytes > 0 ? formatBytes(step.loadedBytes) : '',
      ]),
    ),
    ...(steps.length > shown.length ? [`and ${steps.length - shown.length} more`] : []),
  ];
}

function renderRun(report: PrewarmReport): string {
  const { builder } = report;
  const parts = [
    `${codeSpan(report.image, 300)} ${escapeMarkdown(report.quarter, 20)}`,
    `${report.write.writes ? 'may write' : 'does not write'}: ${escapeMarkdown(report.write.reason, 500)}`,
    builder === undefined
      ? ''
      : [
          `builder ${codeSpan(builder.name, 80)}, driver ${escapeMarkdown(builder.driver, 40)}`,
          builder.buildkit === undefined ? '' : `BuildKit ${escapeMarkdown(builder.buildkit, 40)}`,
          builder.buildx === undefined ? '' : `buildx ${escapeMarkdown(builder.buildx, 40)}`,
        ]
          .filter((part) => part !== '')
          .join(', '),
    report.revision === undefined ? '' : `revision ${codeSpan(report.revision.slice(0, 12))}`,
    escapeMarkdown(formatInstant(report.startedAt), 40),
    report.runUrl === undefined ? '' : escapeMarkdown(report.runUrl, 300),
  ];
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}
