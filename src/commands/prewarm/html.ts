import type { StageSummary, StepVerdict } from '../../core/buildkit/cache-report.ts';
import { printableLine } from '../../core/format/printable.ts';
import {
  formatAge,
  formatBytes,
  formatDuration,
  formatInstant,
  formatPercent,
  plural,
  shortDigest,
} from '../../core/format/quantity.ts';
import type { LayerReport } from '../../core/layers/layer-report.ts';
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
import { type Html, type HtmlValue, html } from '../../page/html/html.ts';
import {
  renderErrorCard,
  renderNextStepsCard,
  renderNotes,
  renderPage,
  renderTiles,
} from '../../page/html/page.ts';
import { proseHtml, renderPartHtml } from '../../page/html/part.ts';
import { drawTimeline } from '../../page/html/timeline.ts';
import type { ReportHead, StageGroup } from '../../page/part.ts';
import { prewarmHead } from './head.ts';

/**
 * The report as one page that needs nothing else: no script, no font, no picture from elsewhere; its own
 * content security policy forbids them. Light or dark as the reader's system is.
 */
export function renderPrewarmHtml(report: PrewarmReport): string {
  return renderRunHtml(report, prewarmHead(report));
}

/** The same for any run over layers: what it begins with is in `head`. */
export function renderRunHtml(report: PrewarmReport, head: ReportHead): string {
  const figures = summarizePrewarm(report);
  return renderPage({
    title: `${head.headline} · ${printableLine(report.image, 200)}`,
    tone: head.tone,
    header: renderHeader(report, head),
    main: html`${renderTiles(head.tiles)}
${renderErrorCard(report)}
${renderNotes(report)}
${renderNextStepsCard(figures)}
${head.pictures.map(renderPartHtml)}
${renderLayers(report)}
${head.parts.filter((part) => !part.folded).map(renderPartHtml)}
${renderStages(head.stages)}
${renderTimeline(report)}
${renderSlowest(figures)}
<div class="folded">
${head.parts.filter((part) => part.folded).map(renderPartHtml)}
${renderLayerTable(report)}
${renderCacheSources(report)}
${renderExternalImages(report)}
${report.stages.map(renderSteps)}
</div>`,
    footer: renderFooter(report),
  });
}

function renderHeader(report: PrewarmReport, { headline, where }: ReportHead): Html {
  const opened = report.quarterOpened ? ', opened by this run' : '';
  const write = `${report.write.writes ? 'writes' : 'writes nothing'}: ${printableLine(report.write.reason, 300)}`;
  const facts = [
    formatInstant(printableLine(report.startedAt, 40)),
    formatDuration(report.durationMs),
    write,
  ];
  return html`<header>
<p class="eyebrow">${printableLine(report.image, 200)} · ${printableLine(report.quarter, 40)}${opened}</p>
<h1><span class="mark" aria-hidden="true"></span>${headline}</h1>
${where === undefined ? undefined : html`<p class="where">${proseHtml(where)}</p>`}
<p class="soft">${facts.join(' · ')}</p>
</header>`;
}

function renderLayers(report: PrewarmReport): Html | undefined {
  if (report.layers.length === 0) return undefined;
  const rows = layersByDepth(report.layers);
  return html`<section>
<h2>Layers</h2>
<ol class="stack" reversed aria-label="Layers, the lowest first">${rows.map(
    (row) => html`
<li><ul>${row.map(renderSlab)}</ul></li>`,
  )}
</ol>
</section>`;
}

function renderSlab(layer: LayerReport): Html {
  const [state = '', ...why] = layerResult(layer).split(': ');
  const facts = [
    layer.sizeBytes === undefined ? '' : formatBytes(layer.sizeBytes),
    layer.ageMs === undefined ? '' : formatAge(layer.ageMs),
  ].filter((fact) => fact !== '');
  const standsOn = layer.standsOn.map((name) => printableLine(name, 80)).join(', ');
  return html`<li class="slab ${layer.state}"><span class="facts">${facts.join(' · ')}</span><span class="name">${printableLine(layer.name, 80)}</span>
<p><span class="state">${state}</span>${why.length === 0 ? '' : `: ${why.join(': ')}`}${standsOn === '' ? '' : html`<span class="soft"> · on ${standsOn}</span>`}</p></li>`;
}

/** Each layer one row above the highest layer that it stands on. A name that is not in the report stands on nothing. */
function layersByDepth(layers: readonly LayerReport[]): readonly (readonly LayerReport[])[] {
  const depths = new Map<string, number>();
  const byName = new Map(layers.map((layer) => [layer.name, layer]));
  const depthOf = (layer: LayerReport, above: ReadonlySet<string>): number => {
    const known = depths.get(layer.name);
    if (known !== undefined) return known;
    const below = layer.standsOn.flatMap((name) => {
      const found = byName.get(name);
      return found === undefined || above.has(name) ? [] : [depthOf(found, new Set([...above, layer.name]))];
    });
    const depth = Math.max(-1, ...below) + 1;
    depths.set(layer.name, depth);
    return depth;
  };
  const rows: LayerReport[][] = [];
  for (const layer of layers) {
    const depth = depthOf(layer, new Set([layer.name]));
    while (rows.length <= depth) rows.push([]);
    rows[depth]?.push(layer);
  }
  return rows.filter((row) => row.length > 0);
}

const LEGEND = [
  ['hit', 'hit'],
  ['loaded', 'hit and loaded'],
  ['executed', 'executed'],
  ['bad', 'failed'],
  ['unknown', 'not measured'],
] as const;

function renderStages(groups: readonly StageGroup[]): Html | undefined {
  const known = groups.filter(({ stages }) => stages.length > 0);
  if (known.length === 0) return undefined;
  return html`${known.map(
    ({ title, stages }) => html`<section>
<h2>${title}</h2>
${renderTable(
  ['Stage', 'Steps', '#Hit rate', '#Hit', '#Executed', '#Failed', '#Not measured'],
  stages.map((stage) => {
    const detail = hitDetail(stage);
    return html`<tr><th scope="row">${stageTitle(stage)}${detail === '' ? undefined : html`<div class="soft">${detail}</div>`}</th>
<td class="meters">${drawMeter(stage)}</td>
<td class="number">${stage.hitRate === undefined ? (stage.steps.length === 0 ? 'no steps' : 'not measured') : formatPercent(stage.hitRate)}</td>
${[stage.hit, stage.executed, stage.failed, stage.notMeasured].map(
  (count, index) =>
    html`<td class="${count === 0 ? 'number zero' : 'number'}">${index === 1 && count > 0 ? `${count} in ${formatDuration(stage.executedMs)}` : count}</td>`,
)}</tr>`;
  }),
)}
</section>`,
  )}
<ul class="legend">${LEGEND.map(
    ([kind, words]) =>
      html`<li><svg viewBox="0 0 11 11" aria-hidden="true"><rect class="${kind}" width="11" height="11" rx="3"/></svg>${words}</li>`,
  )}</ul>`;
}

/** The steps of a stage as one bar; a gap between the parts tells them apart without colours. */
function drawMeter(stage: StageSummary): Html {
  const parts = [
    ['hit', stage.hit - stage.loaded],
    ['loaded', stage.loaded],
    ['executed', stage.executed],
    ['bad', stage.failed],
    ['unknown', stage.notMeasured],
  ] as const;
  const total = Math.max(
    1,
    parts.reduce((sum, [, count]) => sum + count, 0),
  );
  let x = 0;
  const rects = parts.map(([kind, count]) => {
    const width = hundredths((count / total) * 100);
    const gap = x === 0 ? 0 : 0.6;
    const rect =
      count <= 0
        ? undefined
        : html`<rect class="${kind}" x="${hundredths(x + gap)}" width="${hundredths(Math.max(0.1, width - gap))}" height="10"/>`;
    x = hundredths(x + width);
    return rect;
  });
  const words = `${stage.hit} hit, ${stage.loaded} of them loaded, ${stage.executed} executed, ${stage.failed} failed, ${stage.notMeasured} not measured`;
  return html`<svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${words}"><title>${words}</title>${rects}</svg>`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** More bars than this make a picture that nobody reads. */
const TIMELINE_STEPS = 40;

function renderTimeline(report: PrewarmReport): Html | undefined {
  const timeline = planTimeline(report, TIMELINE_STEPS);
  if (timeline === undefined) return undefined;
  const notes = [
    'Steps that hit are not shown.',
    timeline.leftOut > 0 ? `${plural(timeline.leftOut, 'shorter step')} left out.` : '',
    timeline.shifted
      ? 'The clock of the builder differs, so its steps are placed from the start of the run.'
      : '',
  ].filter((note) => note !== '');
  return html`<section>
<h2>Timeline</h2>
<div class="timeline" tabindex="0">${drawTimeline(timeline)}</div>
<p class="legend">${notes.join(' ')}</p>
</section>`;
}

function renderSlowest(figures: PrewarmFigures): Html | undefined {
  if (figures.slowest.length === 0) return undefined;
  return html`<section>
<h2>Slowest steps</h2>
${renderTable(
  ['#Time', 'Stage', 'Step'],
  figures.slowest
    .slice(0, 8)
    .map(
      (step) =>
        html`<tr><td class="number">${formatDuration(step.durationMs)}</td><td class="tight">${stageTitle(step)}</td><td class="words"><code>${stepText(step, 300)}</code>${step.verdict === 'failed' ? html` <b class="soft">failed</b>` : undefined}</td></tr>`,
    ),
)}
</section>`;
}

function renderLayerTable(report: PrewarmReport): Html | undefined {
  if (report.layers.length === 0) return undefined;
  return fold(
    'Tags and digests of the layers',
    renderTable(
      ['Layer', 'Tags', 'Digest', 'Changed', 'Built', 'Verified'],
      report.layers.map(
        (
          layer,
        ) => html`<tr><th scope="row">${printableLine(layer.name, 80)}<div class="soft">target ${printableLine(layer.target, 80)}</div></th>
<td>${layer.tags.map((tag) => html`<code>${printableLine(tag, 200)}</code><br>`)}</td>
<td class="tight">${layer.digest === undefined ? undefined : html`<code title="${layer.digest}">${printableLine(shortDigest(layer.digest), 90)}</code>`}</td>
<td>${changeOf(layer)}</td><td>${layer.builtAt === undefined ? '' : formatInstant(printableLine(layer.builtAt, 40))}</td><td>${verifiedInWords(layer)}</td></tr>`,
      ),
    ),
  );
}

function renderCacheSources(report: PrewarmReport): Html | undefined {
  if (report.cacheSources.length === 0) return undefined;
  const notOk = report.cacheSources.filter((source) => source.state !== 'ok').length;
  return fold(
    `Cache sources: ${notOk === 0 ? 'all ok' : `${notOk} of ${report.cacheSources.length} not ok`}`,
    renderTable(
      ['Layer', 'Source', 'State'],
      report.cacheSources.map(
        (source) =>
          html`<tr${source.state === 'broken' || source.state === 'no-access' ? html` class="broken"` : undefined}><th scope="row">${printableLine(source.layer, 80)}</th><td><code>${printableLine(shortDigest(source.reference), 300)}</code></td><td class="words">${sourceState(source)}</td></tr>`,
      ),
    ),
    report.cacheSources.some((source) => source.state === 'broken' || source.state === 'no-access'),
  );
}

function renderExternalImages(report: PrewarmReport): Html | undefined {
  if (report.externalImages.length === 0) return undefined;
  const digest = (text: string | undefined): HtmlValue =>
    text === undefined
      ? 'unknown'
      : html`<code title="${text}">${printableLine(shortDigest(text), 90)}</code>`;
  return fold(
    `External images: ${report.externalImages.length}${countMoved(report.externalImages)}`,
    renderTable(
      ['Image', 'Recorded', 'Used', 'Upstream now', 'Note'],
      report.externalImages.map(
        (image) =>
          html`<tr><th scope="row">${printableLine(image.name, 300)}</th><td>${digest(image.recorded)}</td><td>${digest(image.used)}</td><td>${digest(image.upstream)} ${upstreamSince(image)}</td><td class="words">${printableLine(image.note ?? '', 500)}</td></tr>`,
      ),
    ),
  );
}

function renderSteps(stage: StageSummary): Html | undefined {
  if (stage.steps.length === 0) return undefined;
  return fold(
    `Every step of ${stageTitle(stage)}`,
    renderTable(
      ['#No.', 'Step', 'Verdict', '#Executed', '#Loaded'],
      stage.steps.map(
        (step) =>
          html`<tr${rowClass(step)}><td class="number">${step.index}/${step.total}</td><td class="words"><code>${stepText(step, 500)}</code></td><td class="words">${stepVerdict(step)}</td><td class="number">${executionMs(step) > 0 ? formatDuration(executionMs(step)) : ''}</td><td class="number">${step.loadedBytes > 0 ? formatBytes(step.loadedBytes) : ''}</td></tr>`,
      ),
    ),
  );
}

function rowClass(step: StepVerdict): Html | undefined {
  if (step.verdict === 'failed') return html` class="broken"`;
  return step.verdict === 'executed' ? html` class="missed"` : undefined;
}

/** A table; a title that begins with `#` heads a column of numbers. */
function renderTable(titles: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="table" tabindex="0"><table><thead><tr>${titles.map((title) =>
    title.startsWith('#')
      ? html`<th scope="col" class="number">${title.slice(1)}</th>`
      : html`<th scope="col">${title}</th>`,
  )}</tr></thead><tbody>
${rows.flatMap((row) => [row, '\n'])}</tbody></table></div>`;
}

function fold(title: string, body: Html, open = false): Html {
  return html`<details${open ? html` open` : undefined}><summary>${title}</summary>${body}</details>
`;
}

function renderFooter(report: PrewarmReport): Html {
  const { builder } = report;
  const link =
    report.runUrl !== undefined && /^https?:\/\//.test(report.runUrl)
      ? html`<a href="${report.runUrl}" rel="noopener noreferrer">open</a>`
      : undefined;
  const facts: readonly (readonly [string, HtmlValue])[] = [
    [
      'Builder',
      builder === undefined
        ? undefined
        : `${printableLine(builder.name, 80)} (${printableLine(builder.driver, 40)})`,
    ],
    ['BuildKit', builder?.buildkit === undefined ? undefined : printableLine(builder.buildkit, 40)],
    ['buildx', builder?.buildx === undefined ? undefined : printableLine(builder.buildx, 40)],
    [
      'Revision',
      report.revision === undefined
        ? undefined
        : html`<code>${printableLine(report.revision).slice(0, 12)}</code>`,
    ],
    ['Run', link],
  ];
  const known = facts.filter(([, value]) => value !== undefined);
  if (known.length === 0) return html`<footer></footer>`;
  return html`<footer><dl>${known.map(([title, value]) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`)}</dl></footer>`;
}
