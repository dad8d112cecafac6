import type { Advice } from '../../core/advice/advice.ts';
import type { CoverageReport, LayerCoverage } from '../../core/coverage/coverage.ts';
import {
  formatBytes,
  formatDuration,
  formatPercent,
  plural,
  shortDigest,
} from '../../core/format/quantity.ts';
import type { CacheSourceReport } from '../../core/layers/layer-report.ts';
import { summarizePrewarm } from '../../layers/figures.ts';
import { missParts, trendParts } from '../../layers/parts.ts';
import type { PrewarmReport } from '../../layers/report.ts';
import {
  emptyPart,
  type ReportBar,
  type ReportHead,
  type ReportPart,
  type ReportTile,
} from '../../page/part.ts';
import type { BuildOutcome, BuildReport } from './report.ts';

const marks: Readonly<Record<BuildOutcome, string>> = {
  pushed: '🚀',
  loaded: '✅',
  built: '🔨',
  failed: '❌',
};

const mostTags = 5;
const mostTiles = 4;

/** What the summary of a build begins with, and its own parts. */
export function buildHead(report: BuildReport): ReportHead {
  // A hit rate that is too low fails the run although the image is there.
  const failed = report.error !== undefined || report.outcome === 'failed';
  return {
    mark: failed ? marks.failed : marks[report.outcome],
    tone: failed ? 'failed' : report.outcome === 'built' ? 'changed' : 'good',
    headline: headline(report),
    facts: facts(report),
    where: where(report),
    tiles: tiles(report),
    pictures: report.coverage.map((coverage) => coveragePart(coverage, report.coverage.length > 1)),
    parts: [
      ...missParts(report.misses),
      ...adviceParts(report.advice),
      ...trendParts(report.trend),
      ...applicationParts(report),
    ],
    stages: [
      { title: 'Steps of the application', stages: report.app.stages },
      { title: 'Steps of the dependencies', stages: report.dependencies.stages },
    ],
  };
}

/** The layers' report with the application in it, for the parts that both have. */
export function withApplication(report: BuildReport): PrewarmReport {
  const { dependencies, app } = report;
  return {
    ...dependencies,
    outcome: report.outcome === 'failed' ? 'failed' : dependencies.outcome,
    durationMs: report.durationMs,
    stages: [...dependencies.stages, ...app.stages],
    cacheSources: [...dependencies.cacheSources, ...appSource(report)],
    notices: report.notices,
    warnings: report.warnings,
    nextSteps: report.nextSteps,
    error: report.error,
  };
}

function headline(report: BuildReport): string {
  const { outcome, error, dependencies, prewarmNeeded } = report;
  const rest = `${prewarmNeeded ? '; a layer is not current' : ''}${error === undefined ? '' : ', but the run failed'}`;
  switch (outcome) {
    case 'pushed':
      return `Built and pushed${onLayers(report)}${rest}`;
    case 'loaded':
      return `Built and loaded${onLayers(report)}${rest}`;
    case 'built':
      return `Built${onLayers(report)}, not pushed${rest}`;
    case 'failed':
      return dependencies.error === undefined
        ? 'The build of the application failed'
        : 'The layers could not be made ready';
  }
}

function onLayers({ app, dependencies, layersAs }: BuildReport): string {
  const layers = dependencies.layers.length;
  if (layersAs === 'cache') return layers === 0 ? '' : ` with ${plural(layers, 'layer')} as cache`;
  const standing = Object.keys(app.standsOn).length;
  return standing === 0 ? '' : ` on ${standing} of ${plural(layers, 'layer')}`;
}

function facts(report: BuildReport): readonly string[] {
  const saved = report.trend?.timeSavedMs;
  const words = stepsInWords(report);
  return [
    `dependencies ${summarizePrewarm(report.dependencies).rate}`,
    ...(words === '' ? [] : [`application: ${words}`]),
    ...(saved === undefined || saved === 0 ? [] : [`${formatDuration(saved)} saved`]),
    formatDuration(report.durationMs),
  ];
}

/** `1 hit, 2 executed` of the application's own steps; empty when none was measured. */
function stepsInWords({ app }: BuildReport): string {
  const sum = (count: 'hit' | 'executed' | 'failed'): number =>
    app.stages.reduce((total, stage) => total + stage[count], 0);
  const failed = sum('failed');
  if (sum('hit') + sum('executed') + failed === 0) return '';
  return `${sum('hit')} hit, ${sum('executed')} executed${failed === 0 ? '' : `, ${failed} failed`}`;
}

/** Where the image is, and under which names. */
function where({ app }: BuildReport): string | undefined {
  const repository = app.reference?.split('@')[0];
  const names = app.tags.map((tag) =>
    repository !== undefined && tag.startsWith(`${repository}:`) ? tag.slice(repository.length + 1) : tag,
  );
  const shown = names.slice(0, mostTags).map((name) => `\`${name}\``);
  const tags = `${shown.join(', ')}${names.length > mostTags ? ` and ${names.length - mostTags} more` : ''}`;
  if (app.reference !== undefined)
    return `\`${app.reference}\`${tags === '' ? '' : `, tagged ${tags}`}${app.loaded ? ', and in the engine' : ''}`;
  return app.loaded && tags !== '' ? `In the engine as ${tags}` : undefined;
}

/** The most important numbers, of what is known. */
function tiles(report: BuildReport): readonly ReportTile[] {
  const { dependencies, app, trend } = report;
  const { hit, executed, failed } = summarizePrewarm(dependencies);
  const measured = hit + executed + failed;
  const words = stepsInWords(report);
  const [coverage] = report.coverage;
  const known = [
    measured > 0 && dependencies.dependencyHitRate !== undefined
      ? {
          title: 'Dependencies from cache',
          value: formatPercent(dependencies.dependencyHitRate),
          note: `${hit} of ${plural(measured, 'step')}`,
        }
      : undefined,
    words === ''
      ? undefined
      : {
          title: 'Application executed',
          value: formatDuration(
            app.stages.flatMap(({ steps }) => steps).reduce((total, step) => total + step.durationMs, 0),
          ),
          note: words,
        },
    coverage === undefined
      ? undefined
      : {
          title:
            report.coverage.length > 1 ? `A server downloads (${coverage.platform})` : 'A server downloads',
          value: formatBytes(coverage.totalBytes - coverage.byDigest.bytes),
          note: `of ${formatBytes(coverage.totalBytes)}, with the layers and containerd's store`,
        },
    trend?.timeSavedMs === undefined || trend.timeSavedMs === 0
      ? undefined
      : {
          title: 'Time saved',
          value: formatDuration(trend.timeSavedMs),
          note: `${formatDuration(trend.timeSavedInAllMs)} in all known runs`,
        },
    {
      title: 'Duration',
      value: formatDuration(report.durationMs),
      note:
        app.durationMs === undefined ? 'the whole run' : `the application ${formatDuration(app.durationMs)}`,
    },
  ].filter((tile) => tile !== undefined);
  // The duration alone stands in the header already.
  return known.length === 1 ? [] : known.slice(0, mostTiles);
}

/** The application's own cache source, as one more of the layers'. */
function appSource({ app: { cache } }: BuildReport): readonly CacheSourceReport[] {
  if (cache === undefined) return [];
  const written = {
    written: 'written by this run',
    'not-written': 'not written by this run',
    failed: 'could not be written, the image is whole all the same',
  }[cache.written];
  const detail = cache.detail === undefined ? written : `${cache.detail}; ${written}`;
  return [{ layer: 'application', reference: cache.reference, state: cache.state, detail }];
}

function applicationParts({ app }: BuildReport): readonly ReportPart[] {
  const rows = Object.entries(app.standsOn).map(([layer, digest]) => [layer, shortDigest(digest)]);
  const prose = [
    ...(app.target === undefined ? [] : [`Target: \`${app.target}\``]),
    ...app.tags.map((tag) => `Tag: \`${tag}\``),
  ];
  if (rows.length + prose.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: rows.length === 0 ? 'The application' : 'The application, and what it stands on',
      folded: true,
      prose,
      table: {
        columns: [
          { title: 'Layer', align: 'left', code: false },
          { title: 'Digest that it stands on', align: 'left', code: true },
        ],
        rows,
      },
    },
  ];
}

function coveragePart(coverage: CoverageReport, severalPlatforms: boolean): ReportPart {
  const { byDigest, prefix, byLayer } = coverage;
  return {
    ...emptyPart,
    title: `What a server with the layers holds already${severalPlatforms ? ` (${coverage.platform})` : ''}`,
    bars: [
      heldBar('containerd image store', coverage, byDigest.bytes, segments(coverage)),
      heldBar('classic image store', coverage, prefix.bytes, [
        { label: `${formatBytes(prefix.bytes)} held`, percent: shareOf(coverage, prefix.bytes) },
      ]),
    ],
    table: {
      columns: [
        { title: 'Layer', align: 'left', code: false },
        { title: 'Size', align: 'right', code: false },
        { title: 'Adds', align: 'right', code: false },
        { title: 'Because', align: 'left', code: false },
      ],
      rows: byLayer.map((layer) => [
        layer.layer,
        formatBytes(layer.sizeBytes),
        formatBytes(layer.own.bytes),
        worth(layer),
      ]),
    },
  };
}

function heldBar(
  label: string,
  coverage: CoverageReport,
  bytes: number,
  segments: ReportBar['segments'],
): ReportBar {
  const rest = `${formatBytes(coverage.totalBytes - bytes)} to download`;
  return {
    label,
    percent: shareOf(coverage, bytes),
    note: `${rest} of ${formatBytes(coverage.totalBytes)}`,
    segments,
    rest,
  };
}

function shareOf({ totalBytes }: CoverageReport, bytes: number): number {
  return totalBytes === 0 ? 0 : (bytes / totalBytes) * 100;
}

/** What each layer adds. Layers that hold the same blob all count it, so together it is cut to what is held. */
function segments(coverage: CoverageReport): ReportBar['segments'] {
  let left = coverage.byDigest.bytes;
  return coverage.byLayer.flatMap(({ layer, own }) => {
    const bytes = Math.min(left, own.bytes);
    left -= bytes;
    return bytes === 0
      ? []
      : [{ label: `${layer} ${formatBytes(bytes)}`, percent: shareOf(coverage, bytes) }];
  });
}

function worth({ own, useless }: LayerCoverage): string {
  return useless ?? `${plural(own.layers, 'blob')} of it ${own.layers === 1 ? 'is' : 'are'} in the image`;
}

function adviceParts(advice: readonly Advice[]): readonly ReportPart[] {
  if (advice.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'Advice',
      blocks: advice.map((piece) => ({
        title: piece.title,
        lead: `Saves ${savings(piece)}: ${piece.when}.`,
        text: piece.detail,
        note: `\`${piece.file}\`, line ${piece.line}. More in docs/advice/${piece.name}.md; \`skip-advice: ${piece.name}\` switches this off.`,
        codeTitle: 'The lines to write',
        code: piece.suggestion,
      })),
    },
  ];
}

function savings({ savesBytes, savesMs }: Advice): string {
  return [
    ...(savesBytes === undefined ? [] : [formatBytes(savesBytes)]),
    ...(savesMs === undefined ? [] : [formatDuration(savesMs)]),
  ].join(' and ');
}
