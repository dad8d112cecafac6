import type { Advice } from '../../core/advice/advice.ts';
import type { CoverageReport, LayerCoverage } from '../../core/coverage/coverage.ts';
import {
  formatBytes,
  formatDuration,
  formatPercent,
  formatSaved,
  plural,
} from '../../core/format/quantity.ts';
import { ifKnown } from '../../core/known.ts';
import type { CacheSourceReport } from '../../core/layers/layer-report.ts';
import { rateInWords, sumSteps } from '../../layers/report/figures.ts';
import { firstRunTile, firstRunWords, isFirstRun } from '../../layers/report/first-run.ts';
import { ledgerPart } from '../../layers/report/ledger-part.ts';
import { movedInWords, movedPart } from '../../layers/report/moved-part.ts';
import {
  aboutLayers,
  everyStepPart,
  externalImagesPart,
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
import {
  type AdvicePiece,
  advice,
  asDigest,
  asQuantity,
  type Bar,
  bars,
  prose,
  table,
} from '../../page/block.ts';
import {
  createDocument,
  durationTile,
  foldedPart,
  part,
  type ReportDocument,
  type ReportPart,
  type ReportTile,
  tile,
} from '../../page/document.ts';
import type { BuildOutcome, BuildReport } from './report.ts';

const marks: Readonly<Record<BuildOutcome, string>> = {
  pushed: '🚀',
  loaded: '✅',
  built: '🔨',
  failed: '❌',
};

const mostTags = 5;

/** What people read of a build: of the layers and of the application. */
export function buildDocument(report: BuildReport): ReportDocument {
  const { dependencies, app, coverage } = report;
  // A hit rate that is too low fails the run although the image is there.
  const failed = report.error !== undefined || report.outcome === 'failed';
  const stages = [...dependencies.stages, ...app.stages];
  const firstRun = isFirstRun(dependencies);
  return createDocument(report, {
    mark: failed ? marks.failed : marks[report.outcome],
    tone: failed ? 'failed' : report.outcome === 'built' ? 'changed' : 'good',
    headline: headline(report),
    subject: report.image,
    facts: facts(report),
    where: where(report),
    tiles: tiles(report),
    parts: [
      layersPart(dependencies.layers),
      ...coverage.map((one) => coveragePart(one, coverage.length > 1)),
      firstRun ? undefined : missPart(report.misses),
      part('Advice', advice(report.advice.map(advicePiece))),
      trendPart(report.trend),
      ledgerPart(report.trend?.ledger, dependencies.layers),
      stagesPart('Steps of the application', app.stages, firstRun),
      stagesPart('Steps of the dependencies', dependencies.stages, firstRun),
      slowestPart(stages, dependencies),
      timelinePart({ ...dependencies, durationMs: report.durationMs, stages }),
      sourcesPart([...dependencies.cacheSources, ...appSource(report)]),
      externalImagesPart(dependencies.externalImages),
      movedPart(report.transfer, dependencies.layers, app.transfer),
      applicationPart(report),
      layerDetailsPart(dependencies),
      everyStepPart(stages),
    ],
    about: aboutLayers(dependencies),
  });
}

function headline(report: BuildReport): string {
  const { outcome, error, dependencies, prewarmNeeded } = report;
  const rest = `${prewarmNeeded ? '; a layer is outdated' : ''}${lossInHeadline(report.trend)}${error === undefined ? '' : ', but the run failed'}`;
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
        : 'The layers could not be prepared';
  }
}

function onLayers({ app, dependencies, layersAs }: BuildReport): string {
  const layers = dependencies.layers.length;
  if (layersAs === 'cache') return layers === 0 ? '' : ` with ${plural(layers, 'layer')} as cache`;
  const standing = layersBelow(app, dependencies).size;
  return standing === 0 ? '' : ` on ${standing} of ${plural(layers, 'layer')}`;
}

/** The layers that the application is built on, and those that they are built on: all of them serve it. */
function layersBelow(
  { standsOn }: BuildReport['app'],
  { layers }: BuildReport['dependencies'],
): ReadonlySet<string> {
  const below = new Set<string>();
  const visit = (name: string): void => {
    if (below.has(name)) return;
    below.add(name);
    layers.find((layer) => layer.name === name)?.standsOn.forEach(visit);
  };
  Object.keys(standsOn).forEach(visit);
  return below;
}

function facts(report: BuildReport): Readonly<Record<string, string | undefined>> {
  const { dependencies, trend } = report;
  const words = stepsInWords(report);
  return {
    'hit-rate': isFirstRun(dependencies)
      ? firstRunWords
      : `dependencies ${rateInWords(dependencies.dependencyHitRate, sumSteps(dependencies.stages))}`,
    executed: words === undefined ? undefined : `application: ${words}`,
    saved: trend?.timeSavedMs ? formatSaved(trend.timeSavedMs) : undefined,
    moved: movedInWords(report.transfer),
    duration: formatDuration(report.durationMs),
    ...unusualFacts(dependencies),
  };
}

/** `1 hit, 2 executed` of the application's own steps; none when none was measured. */
function stepsInWords({ app }: BuildReport): string | undefined {
  const { hit, executed, failed, measured } = sumSteps(app.stages);
  if (measured === 0) return undefined;
  return `${hit} hit, ${executed} executed${failed === 0 ? '' : `, ${failed} failed`}`;
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

/** In the order of their weight. */
function tiles(report: BuildReport): Readonly<Record<string, ReportTile | undefined>> {
  const { dependencies, app, trend } = report;
  const { dependencyHitRate } = dependencies;
  const { hit, measured } = sumSteps(dependencies.stages);
  const ofApp = sumSteps(app.stages);
  const words = stepsInWords(report);
  const [coverage] = report.coverage;
  return {
    'hit-rate': isFirstRun(dependencies)
      ? firstRunTile
      : tile(
          'Dependencies from cache',
          measured === 0 ? undefined : ifKnown(dependencyHitRate, formatPercent),
          `${hit} of ${plural(measured, 'step')}`,
        ),
    duration: durationTile(
      report.durationMs,
      app.durationMs === undefined ? undefined : `the application ${formatDuration(app.durationMs)}`,
    ),
    saved: savedTile(trend),
    download:
      coverage === undefined
        ? undefined
        : tile(
            report.coverage.length > 1 ? `A server downloads (${coverage.platform})` : 'A server downloads',
            formatBytes(coverage.totalBytes - coverage.byDigest.bytes),
            `of ${formatBytes(coverage.totalBytes)}, with the layers and containerd's store`,
          ),
    executed:
      words === undefined
        ? undefined
        : tile('Application executed', formatDuration(ofApp.executedMs + ofApp.failedMs), words),
  };
}

/** The application's own cache source, as one more of the layers'. */
function appSource({ app: { cache } }: BuildReport): readonly CacheSourceReport[] {
  if (cache === undefined) return [];
  const written = {
    written: 'written by this run',
    'not-written': 'not written by this run',
    failed: 'could not be written, but the image is complete',
  }[cache.written];
  const detail = cache.detail === undefined ? written : `${cache.detail}; ${written}`;
  return [{ layer: 'application', reference: cache.reference, state: cache.state, detail }];
}

function applicationPart({ app }: BuildReport): ReportPart | undefined {
  const rows = Object.entries(app.standsOn).map(([layer, digest]) => [layer, digest]);
  return foldedPart(
    rows.length === 0 ? 'The application' : 'The application and its layers',
    prose(
      app.target === undefined ? undefined : `Target: \`${app.target}\``,
      ...app.tags.map((tag) => `Tag: \`${tag}\``),
    ),
    table(['Layer', asDigest('Built on digest')], rows),
  );
}

function coveragePart(coverage: CoverageReport, severalPlatforms: boolean): ReportPart | undefined {
  const { byDigest, prefix, byLayer } = coverage;
  return part(
    `What a server with the layers holds already${severalPlatforms ? ` (${coverage.platform})` : ''}`,
    bars([
      heldBar('containerd image store', coverage, byDigest.bytes, segments(coverage)),
      heldBar('classic image store', coverage, prefix.bytes, [
        { label: `${formatBytes(prefix.bytes)} held`, percent: shareOf(coverage, prefix.bytes) },
      ]),
    ]),
    table(
      ['Layer', asQuantity('Size'), asQuantity('Adds'), 'Because'],
      byLayer.map((layer) => [
        layer.layer,
        formatBytes(layer.sizeBytes),
        formatBytes(layer.own.bytes),
        worth(layer),
      ]),
    ),
  );
}

function heldBar(label: string, coverage: CoverageReport, bytes: number, segments: Bar['segments']): Bar {
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
function segments(coverage: CoverageReport): Bar['segments'] {
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

function advicePiece(piece: Advice): AdvicePiece {
  return {
    title: piece.title,
    lead: `Saves ${savings(piece)}: ${piece.when}.`,
    text: piece.detail,
    note: `\`${piece.file}\`, line ${piece.line}. More in docs/advice/${piece.name}.md; \`skip-advice: ${piece.name}\` switches this off.`,
    code: piece.suggestion,
  };
}

function savings({ savesBytes, savesMs }: Advice): string {
  return [
    ...(savesBytes === undefined ? [] : [formatBytes(savesBytes)]),
    ...(savesMs === undefined ? [] : [formatDuration(savesMs)]),
  ].join(' and ');
}
