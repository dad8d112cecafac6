import type { Advice } from '../advice/advice.ts';
import type { CoverageReport, LayerCoverage } from '../coverage/coverage.ts';
import type { BuildOutcome, BuildReport } from './build-report.ts';
import { summarizePrewarm } from './prewarm-figures.ts';
import type { PrewarmReport } from './prewarm-report.ts';
import { formatBytes, formatDuration, shortDigest } from './quantity.ts';
import { emptyPart, type ReportHead, type ReportPart } from './report-part.ts';
import { missParts, trendParts } from './run-parts.ts';

const marks: Readonly<Record<BuildOutcome, string>> = {
  pushed: '🚀',
  loaded: '✅',
  built: '🔨',
  failed: '❌',
};

/** What the summary of a build begins with, and its own parts. */
export function buildHead(report: BuildReport): ReportHead {
  const figures = summarizePrewarm(report.dependencies);
  const { app } = report;
  const saved = report.trend?.timeSavedMs;
  const executed = app.stages.reduce((sum, stage) => sum + stage.executed + stage.failed, 0);
  const hit = app.stages.reduce((sum, stage) => sum + stage.hit, 0);
  return {
    mark: marks[report.outcome],
    headline: headline(report),
    facts: [
      `dependencies ${figures.rate}`,
      ...(hit + executed > 0 ? [`application: ${hit} hit, ${executed} executed`] : []),
      ...(saved === undefined || saved === 0 ? [] : [`${formatDuration(saved)} saved`]),
      formatDuration(report.durationMs),
    ],
    parts: [
      ...applicationParts(report),
      ...report.coverage.map((coverage) => coveragePart(coverage, report.coverage.length > 1)),
      ...missParts(report.misses),
      ...adviceParts(report.advice),
      ...trendParts(report.trend),
    ],
  };
}

/** The layers' report with the application among its stages, for the parts that both have. */
export function withApplication(report: BuildReport): PrewarmReport {
  const { dependencies, app } = report;
  return {
    ...dependencies,
    outcome: report.outcome === 'failed' ? 'failed' : dependencies.outcome,
    durationMs: report.durationMs,
    stages: [...dependencies.stages, ...app.stages],
    notices: report.notices,
    warnings: report.warnings,
    nextSteps: report.nextSteps,
    error: report.error,
  };
}

function headline({ outcome, app, dependencies, prewarmNeeded }: BuildReport): string {
  const layers = dependencies.layers.length;
  const standing = Object.keys(app.standsOn).length;
  const on = standing === 0 ? '' : ` on ${standing} of ${layers} layers`;
  switch (outcome) {
    case 'pushed':
      return `Built and pushed${on}`;
    case 'loaded':
      return `Built and loaded${on}`;
    case 'built':
      return `Built${on}, not pushed${prewarmNeeded ? '; a layer is not current' : ''}`;
    case 'failed':
      return 'The build failed';
  }
}

function applicationParts({ app }: BuildReport): readonly ReportPart[] {
  const rows = [
    ...(app.reference === undefined ? [] : [['Image', app.reference]]),
    ...app.tags.map((tag) => ['Tag', tag]),
    ...Object.entries(app.standsOn).map(([layer, digest]) => [`On ${layer}`, shortDigest(digest)]),
    ...(app.cache === undefined
      ? []
      : [
          [
            'Cache',
            `${app.cache.reference}: ${app.cache.state.replace('-', ' ')}${app.cache.written === 'not-written' ? '' : `, ${app.cache.written}`}`,
          ],
        ]),
  ];
  if (rows.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'Application',
      table: {
        columns: [
          { title: '', align: 'left', code: false },
          { title: '', align: 'left', code: true },
        ],
        rows,
      },
    },
  ];
}

function coveragePart(coverage: CoverageReport, severalPlatforms: boolean): ReportPart {
  const { totalBytes, prefix, byDigest } = coverage;
  const share = (bytes: number): number =>
    totalBytes === 0 ? 0 : Math.round((bytes / totalBytes) * 1000) / 10;
  const rest = (bytes: number): string =>
    `${formatBytes(bytes)} of ${formatBytes(totalBytes)}; ${formatBytes(totalBytes - bytes)} to download`;
  return {
    ...emptyPart,
    title: `What a server with the layers holds already${severalPlatforms ? ` (${coverage.platform})` : ''}`,
    bars: [
      { label: 'containerd image store', percent: share(byDigest.bytes), note: rest(byDigest.bytes) },
      { label: 'classic image store', percent: share(prefix.bytes), note: rest(prefix.bytes) },
    ],
    table: {
      columns: [
        { title: 'Layer', align: 'left', code: false },
        { title: 'Size', align: 'right', code: false },
        { title: 'Adds', align: 'right', code: false },
        { title: '', align: 'left', code: false },
      ],
      rows: coverage.byLayer.map((layer) => [
        layer.layer,
        formatBytes(layer.sizeBytes),
        formatBytes(layer.own.bytes),
        worth(layer),
      ]),
    },
  };
}

function worth(layer: LayerCoverage): string {
  if (layer.useless !== undefined) return `nothing for a server: ${layer.useless}`;
  return `${layer.own.layers} of its blobs are in the image`;
}

function adviceParts(advice: readonly Advice[]): readonly ReportPart[] {
  if (advice.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'Advice',
      blocks: advice.map((piece) => ({
        summary: `${piece.title} Saves ${savings(piece)}: ${piece.when}.`,
        text: `${piece.detail}\n${piece.file}, line ${piece.line}. See docs/advice/${piece.name}.md; \`skip-advice: ${piece.name}\` switches this off.`,
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
