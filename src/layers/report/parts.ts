import type { StageSummary, StepVerdict } from '../../core/buildkit/cache-report.ts';
import { ownSteps } from '../../core/buildkit/own-steps.ts';
import { printableLine } from '../../core/format/printable.ts';
import {
  formatAge,
  formatBytes,
  formatDuration,
  formatInstant,
  formatPercent,
  pluralLast,
  shortDigest,
} from '../../core/format/quantity.ts';
import type { TrendReport } from '../../core/history/history-entry.ts';
import type {
  CacheSourceReport,
  ExternalImageReport,
  LayerReport,
  LayerState,
} from '../../core/layers/layer-report.ts';
import { describeMiss } from '../../core/miss/describe-miss.ts';
import type { Miss } from '../../core/miss/miss.ts';
import {
  asCode,
  asDigest,
  asQuantity,
  prose,
  type StackLayer,
  stack,
  stages,
  type Tone,
  table,
} from '../../page/block.ts';
import { foldedPart, part, type ReportPart, type ReportTile, tile } from '../../page/document.ts';
import { stageTitle } from '../../page/stage.ts';
import { stepText } from './figures.ts';
import { publicationInWords } from './publication-text.ts';
import type { PrewarmReport } from './report.ts';
import { planTimeline } from './timeline.ts';
import { waitText } from './wait-text.ts';

type Part = ReportPart | undefined;

const layerStates: Readonly<
  Record<LayerState, { readonly mark: string; readonly tone: Tone; readonly words: string }>
> = {
  current: { mark: '✅', tone: 'good', words: 'up to date' },
  kept: { mark: '✅', tone: 'good', words: 'kept' },
  refreshed: { mark: '🔄', tone: 'changed', words: 'refreshed' },
  rebuilt: { mark: '📦', tone: 'changed', words: 'rebuilt' },
  'built-not-pushed': { mark: '🔨', tone: 'changed', words: 'built, not pushed' },
  'not-built': { mark: '⚪', tone: 'none', words: 'not built' },
  failed: { mark: '❌', tone: 'failed', words: 'failed' },
};

/** A layer that was never there before is no bad news. */
const newLayer = { mark: '📦', tone: 'good', words: 'built' } as const;

/** Whether the layer was pushed for the first time. */
export function isNew({ state, previousDigest }: Pick<LayerReport, 'state' | 'previousDigest'>): boolean {
  return (state === 'rebuilt' || state === 'refreshed') && previousDigest === undefined;
}

export function layersPart(layers: readonly LayerReport[]): Part {
  return part('Layers', stack(layers.map(stackLayer)), prose(...layers.map(publicationInWords)));
}

const mostReasons = 3;

function stackLayer(layer: LayerReport): StackLayer {
  const { mark, tone, words } = isNew(layer) ? newLayer : layerStates[layer.state];
  const reasons = layer.reasons.slice(0, mostReasons).map((reason) => printableLine(reason, 160));
  const more = layer.reasons.length - reasons.length;
  return {
    ...{ name: layer.name, mark, tone, state: words, standsOn: layer.standsOn },
    because: [...reasons, ...(more > 0 ? [`and ${more} more`] : [])].join(', '),
    size: sizeInWords(layer),
    age: layer.ageMs === undefined ? '' : formatAge(layer.ageMs),
  };
}

/** What the layer adds, and the whole image where that is more. */
function sizeInWords({ sizeBytes, ownBytes }: LayerReport): string {
  if (sizeBytes === undefined) return '';
  const whole = formatBytes(sizeBytes);
  if (ownBytes === undefined) return `${whole} in all`;
  return ownBytes === sizeBytes ? whole : `+${formatBytes(ownBytes)} of ${whole}`;
}

export function layerDetailsPart({ layers, image }: Pick<PrewarmReport, 'layers' | 'image'>): Part {
  return foldedPart(
    `Layers in ${image}`,
    table(
      ['Layer', asCode('Target'), 'Tags', asDigest('Digest'), 'Changed', 'Built', 'Based on', 'Verified'],
      layers.map((layer) => [
        layer.name,
        layer.target,
        layer.tags.map((tag) => `\`${tag}\``).join(' '),
        layer.digest ?? '',
        changeOf(layer),
        formatInstant(layer.builtAt ?? ''),
        layer.standsOn.join(', '),
        verifiedInWords(layer),
      ]),
    ),
  );
}

/** Which digest the layer had before: `no` when it is the same, `new` when there was none. */
function changeOf(layer: LayerReport): string {
  if (!layer.changed) return 'no';
  return layer.previousDigest === undefined ? 'new' : `was ${shortDigest(layer.previousDigest)}`;
}

/** Whether the registry was seen to hold the layer whole; of one that was not pushed there is nothing to see. */
function verifiedInWords(layer: LayerReport): string {
  if (layer.verified) return 'yes';
  return layer.state === 'rebuilt' || layer.state === 'refreshed' ? 'no' : '';
}

/** Why stages missed; none when none did. */
export function missPart(misses: readonly Miss[]): Part {
  return part(
    'Why did it miss?',
    table(
      [asCode('Stage'), asCode('First step that missed'), 'Because'],
      misses.map((miss) => [stageTitle(miss), miss.instruction, describeMiss(miss)]),
    ),
  );
}

/** What the steps that hit would have taken; undefined when nothing is known of them. */
export function savedTile(trend: TrendReport | undefined): ReportTile | undefined {
  if (!trend?.timeSavedMs) return undefined;
  return tile(
    trend.timeSavedMs < 0 ? 'Time lost' : 'Time saved',
    formatDuration(Math.abs(trend.timeSavedMs)),
    `by steps from the cache${trend.timeSavedMs < 0 ? ', which take longer to get than to run' : ''}`,
  );
}

/** What the runs until now tell; none when no history is kept, or nothing is in it yet. */
export function trendPart(trend: TrendReport | undefined): Part {
  if (trend === undefined || trend.runs === 0) return undefined;
  const last = trend.rates.at(-1);
  return part(
    'Over time',
    {
      kind: 'chart',
      label: `Hit rate of the ${pluralLast(trend.rates.length, 'run')}`,
      rates: trend.rates,
      // Of blanks in a row only one is shown, and none at the ends.
      sparkline: trend.sparkline.replaceAll(' ', '·'),
      note: last === undefined ? 'not measured in this run' : `now ${formatPercent(last)}`,
    },
    prose(
      ...trend.drops.map(
        ({ stage, usualRate, rate, runs }) =>
          `⚠️ \`${stage}\` used to hit: ${formatPercent(usualRate)} in the ${pluralLast(runs, 'run')}, now ${formatPercent(rate)}.`,
      ),
      trend.timeSavedInAllMs === 0
        ? undefined
        : `Time ${trend.timeSavedInAllMs < 0 ? 'lost' : 'saved'} in all known runs: ${formatDuration(Math.abs(trend.timeSavedInAllMs))}.`,
      trend.ageNote,
    ),
  );
}

/** Less than this is no news. */
const notableLossMs = 1000;

/** Behind a headline: that the cache cost more time than it saved. */
export function lossInHeadline(trend: TrendReport | undefined): string {
  const savedMs = trend?.timeSavedMs ?? 0;
  return savedMs > -notableLossMs ? '' : `; the cache cost ${formatDuration(-savedMs)} more than it saved`;
}

/** How many steps of each stage came from the cache. Of a first run, in which none could, it is folded away. */
export function stagesPart(title: string, all: readonly StageSummary[], firstRun: boolean): Part {
  return (firstRun ? foldedPart : part)(title, stages(all));
}

const mostSlow = 8;
/** What is no step is worth a row only when somebody waited for it. */
const notableWaitMs = 1000;

/** What took longest: steps, one that two stages share once, what builds waited for, and other runs that were waited for. */
export function slowestPart(
  all: readonly StageSummary[],
  { waits, phases }: Pick<PrewarmReport, 'waits' | 'phases'>,
): Part {
  const steps = ownSteps(all)
    .filter(({ verdict }) => verdict === 'executed' || verdict === 'failed')
    .map((step) => ({
      durationMs: step.durationMs,
      failed: step.verdict === 'failed',
      place: stageTitle(step),
      text: stepText(step),
    }));
  const locks = phases.filter(({ name }) => name.startsWith('wait for '));
  const waited = [
    ...waits.map((wait) => ({ durationMs: wait.durationMs, text: waitText(wait) })),
    ...locks.map(({ name, durationMs }) => ({ durationMs, text: printableLine(name, 120) })),
  ]
    .filter(({ durationMs }) => durationMs >= notableWaitMs)
    .map((one) => ({ ...one, failed: false, place: '' }));
  const slowest = [...steps, ...waited].toSorted((a, b) => b.durationMs - a.durationMs).slice(0, mostSlow);
  return part(
    'What took longest',
    table(
      [asQuantity('Time'), asCode('Stage'), asCode('Step')],
      slowest.map(({ durationMs, failed, place, text }) => [
        `${failed ? 'failed after ' : ''}${formatDuration(durationMs)}`,
        place,
        text,
      ]),
      { tones: slowest.map(({ failed }) => (failed ? 'failed' : undefined)) },
    ),
  );
}

/** More bars than this make a picture that nobody reads. */
const mostTimelineSteps = 30;

export function timelinePart(run: Parameters<typeof planTimeline>[0]): Part {
  return part('Timeline', planTimeline(run, mostTimelineSteps));
}

const sourceStates: Readonly<
  Record<CacheSourceReport['state'], { readonly words: string; readonly tone: Tone | undefined }>
> = {
  ok: { words: '✅ ok', tone: undefined },
  absent: { words: '⚪ absent', tone: 'none' },
  'no-access': { words: '⚠️ no access', tone: 'failed' },
  broken: { words: '⚠️ broken', tone: 'failed' },
  failed: { words: '⚠️ failed', tone: 'failed' },
  'not-used': { words: '⚪ not used', tone: 'none' },
};

/** Where hits could come from. Open where one calls for attention. */
export function sourcesPart(sources: readonly CacheSourceReport[]): Part {
  const tones = sources.map(({ state }) => sourceStates[state].tone);
  const notOk = sources.filter(({ state }) => state !== 'ok').length;
  const make = tones.includes('failed') ? part : foldedPart;
  return make(
    `Cache sources: ${notOk === 0 ? 'all ok' : `${notOk} of ${sources.length} not ok`}`,
    table(
      ['Layer', asDigest('Source'), 'State'],
      sources.map(({ layer, reference, state, detail }) => [
        layer,
        reference,
        `${sourceStates[state].words}${detail === undefined ? '' : `: ${printableLine(detail, 500)}`}`,
      ]),
      { tones },
    ),
  );
}

/** Images from elsewhere. Open where one has moved that the layers are not built on: a prewarm would take it over. */
export function externalImagesPart(images: readonly ExternalImageReport[]): Part {
  const moved = images.filter(({ movedSince }) => movedSince !== undefined);
  const make = moved.some(({ used, upstream }) => used !== upstream) ? part : foldedPart;
  return make(
    `External images: ${images.length}${moved.length === 0 ? '' : `, ${moved.length} moved upstream`}`,
    table(
      [asCode('Image'), asDigest('Recorded'), asDigest('Used'), asDigest('Upstream now'), 'Moved', 'Note'],
      images.map(({ name, recorded, used, upstream, movedSince, note }) => [
        name,
        recorded ?? 'unknown',
        used ?? 'unknown',
        upstream ?? 'unknown',
        movedSince === undefined
          ? ''
          : `since ${formatInstant(printableLine(movedSince, 40))} at the earliest`,
        note ?? '',
      ]),
      { tones: images.map(({ movedSince }) => (movedSince === undefined ? undefined : 'none')) },
    ),
  );
}

const stepTones: Readonly<Record<StepVerdict['verdict'], Tone | undefined>> = {
  hit: undefined,
  executed: 'changed',
  failed: 'failed',
  'not-measured': 'none',
};

export function everyStepPart(all: readonly StageSummary[]): Part {
  const count = all.reduce((total, { steps }) => total + steps.length, 0);
  return foldedPart(
    `Every step (${count})`,
    ...all.map((stage) =>
      table(
        [asQuantity('No.'), asCode('Step'), 'Verdict', asQuantity('Executed'), asQuantity('Loaded')],
        stage.steps.map((step) => [
          `${step.index}/${step.total}`,
          step.instruction,
          verdictInWords(step),
          step.verdict !== 'hit' && step.durationMs > 0 ? formatDuration(step.durationMs) : '',
          step.loadedBytes > 0 ? formatBytes(step.loadedBytes) : '',
        ]),
        { title: stageTitle(stage), tones: stage.steps.map(({ verdict }) => stepTones[verdict]) },
      ),
    ),
  );
}

/** What became of a step: `hit`, `hit, inferred`, `executed, shared with python-deps`. */
function verdictInWords(step: StepVerdict): string {
  return [
    step.verdict === 'not-measured' ? 'not measured' : step.verdict,
    step.verdict === 'hit' && step.inferred ? 'inferred' : '',
    sharedInWords(step),
    step.cacheError === undefined ? '' : `cache failed: ${printableLine(step.cacheError, 200)}`,
  ]
    .filter((word) => word !== '')
    .join(', ');
}

/** The stage, the platform, or both whose name the step bears. */
function sharedInWords({ sharedWith, sharedWithPlatform }: StepVerdict): string {
  const names = [sharedWith, sharedWithPlatform].flatMap((name) =>
    name === undefined ? [] : [printableLine(name, 80)],
  );
  return names.length === 0 ? '' : `shared with ${names.join(' for ')}`;
}

/** What is said of a run only where it is unusual, as facts. */
export function unusualFacts({
  attempts,
  quarter,
  quarterOpened,
}: PrewarmReport): Readonly<Record<string, string | undefined>> {
  return {
    attempts: attempts > 1 ? `${attempts} attempts` : undefined,
    quarter: quarterOpened ? `opened ${printableLine(quarter, 40)}` : undefined,
  };
}

/** What layers were looked up, built and written with. */
export function aboutLayers(report: PrewarmReport): Readonly<Record<string, string | undefined>> {
  const { image, quarter, write, builder, revision, startedAt, runUrl } = report;
  return {
    Layers: `\`${printableLine(image, 200)}\` ${printableLine(quarter, 40)}`,
    // A notice says why it does not; and a run without an address is in a terminal, where nobody asks.
    Writes: write.writes && runUrl !== undefined ? printableLine(write.reason, 300) : undefined,
    Builder:
      builder === undefined
        ? undefined
        : `\`${printableLine(builder.name, 80)}\` (${printableLine(builder.driver, 40)})`,
    BuildKit: builder?.buildkit,
    buildx: builder?.buildx,
    Revision: revision === undefined ? undefined : `\`${printableLine(revision).slice(0, 12)}\``,
    Started: formatInstant(printableLine(startedAt, 40)),
  };
}
