import type { StageSummary, StepVerdict } from '../core/buildkit/cache-report.ts';
import { ownSteps } from '../core/buildkit/own-steps.ts';
import { printableLine } from '../core/format/printable.ts';
import {
  formatBytes,
  formatDuration,
  formatInstant,
  formatPercent,
  plural,
  shortDigest,
} from '../core/format/quantity.ts';
import type {
  CacheSourceReport,
  ExternalImageReport,
  LayerReport,
  LayerState,
} from '../core/layers/layer-report.ts';
import type { PrewarmReport } from './report.ts';

/** What all renderings of a report say alike: its sums and its sentences. */
export interface PrewarmFigures {
  /** `Prewarmed: base refreshed, python and node rebuilt` */
  readonly headline: string;
  /** `87.5 % from cache`, or why there is no such number. */
  readonly rate: string;
  /** The sentence parts after the headline: hit rate, steps, bytes, duration. */
  readonly facts: readonly string[];
  readonly hit: number;
  readonly executed: number;
  readonly failed: number;
  readonly notMeasured: number;
  /** Bytes and seconds of a step that two stages share count once. */
  readonly loadedBytes: number;
  readonly executedMs: number;
  readonly failedMs: number;
  /** Executed or failed steps, the slowest first; a shared step once. */
  readonly slowest: readonly StepVerdict[];
  /** Those of the report without the remedy, which stands beside the error already. */
  readonly nextSteps: readonly string[];
}

/** The sums and sentences of a report. */
export function summarizePrewarm(report: PrewarmReport): PrewarmFigures {
  const sum = (count: (stage: StageSummary) => number) =>
    report.stages.reduce((total, stage) => total + count(stage), 0);
  const hit = sum((stage) => stage.hit);
  const executed = sum((stage) => stage.executed);
  const failed = sum((stage) => stage.failed);
  const notMeasured = sum((stage) => stage.notMeasured);
  const steps = ownSteps(report.stages);
  const having = (verdict: StepVerdict['verdict']) => steps.filter((step) => step.verdict === verdict);
  const loadedBytes = having('hit').reduce((total, step) => total + step.loadedBytes, 0);
  const executedMs = having('executed').reduce((total, step) => total + step.durationMs, 0);
  const failedMs = having('failed').reduce((total, step) => total + step.durationMs, 0);
  const measured = hit + executed + failed;
  const rate =
    report.dependencyHitRate !== undefined
      ? `${formatPercent(report.dependencyHitRate)} from cache`
      : measured + notMeasured === 0
        ? 'no steps'
        : 'hit rate not measured';
  const counts = [
    measured > 0 ? `${plural(hit, 'step')} hit` : '',
    executed > 0 ? `${executed} executed in ${formatDuration(executedMs)}` : '',
    failed > 0 ? `${failed} failed after ${formatDuration(failedMs)}` : '',
    notMeasured > 0 ? `${notMeasured} not measured` : '',
  ].filter((part) => part !== '');
  return {
    headline: headline(report),
    rate,
    facts: [
      rate,
      ...(counts.length > 0 ? [counts.join(', ')] : []),
      ...(measured > 0 ? [`${formatBytes(loadedBytes)} of cached layers loaded`] : []),
      formatDuration(report.durationMs),
    ],
    hit,
    executed,
    failed,
    notMeasured,
    loadedBytes,
    executedMs,
    failedMs,
    slowest: steps
      .filter((step) => step.verdict === 'executed' || step.verdict === 'failed')
      .sort((a, b) => b.durationMs - a.durationMs),
    nextSteps: report.nextSteps.filter((step) => step !== report.error?.remedy),
  };
}

function headline(report: PrewarmReport): string {
  const inState = (state: LayerState) =>
    report.layers.filter((layer) => layer.state === state).map((layer) => layer.name);
  const say = (states: Partial<Record<LayerState, string>>) =>
    Object.entries(states)
      .map(([state, word]) => ({ names: inState(state as LayerState), word }))
      .filter(({ names }) => names.length > 0)
      .map(({ names, word }) => `${listNames(names)} ${word}`.trim())
      .join(', ');
  switch (report.outcome) {
    case 'warm':
      return report.layers.length === 1 ? 'Warm: the layer is current' : 'Warm: every layer is current';
    case 'prewarmed':
      return withDetail('Prewarmed', say({ refreshed: 'refreshed', rebuilt: 'rebuilt' }));
    case 'built':
      return withDetail('Built, nothing pushed', say({ 'built-not-pushed': 'not current' }));
    case 'failed':
      return withDetail('Failed', say({ failed: '', 'not-built': 'not built' }));
  }
}

function withDetail(text: string, detail: string): string {
  return detail === '' ? text : `${text}: ${detail}`;
}

/** `base`, `base and node`, `base, python and node`; of many, how many. */
function listNames(names: readonly string[]): string {
  if (names.length > 4) return `${names.length} layers`;
  const printable = names.map((name) => printableLine(name, 60));
  const last = printable.pop() ?? '';
  return printable.length === 0 ? last : `${printable.join(', ')} and ${last}`;
}

/** Milliseconds that the step ran; 0 for one that hit. */
export function executionMs(step: StepVerdict): number {
  return step.verdict === 'executed' || step.verdict === 'failed' ? step.durationMs : 0;
}

/** `python-deps`, or `python-deps (linux/arm64)` where there are several platforms. */
export function stageTitle(stage: { readonly stage: string; readonly platform: string | undefined }): string {
  const name = printableLine(stage.stage, 80);
  return stage.platform === undefined ? name : `${name} (${printableLine(stage.platform, 40)})`;
}

/** What became of a layer, and why. */
export function layerResult(layer: LayerReport): string {
  const state =
    layer.state === 'built-not-pushed'
      ? 'built, not pushed'
      : layer.state === 'not-built'
        ? 'not built'
        : layer.state;
  const reasons = layer.reasons.slice(0, 3).map((reason) => printableLine(reason, 160));
  const more = layer.reasons.length - reasons.length;
  if (more > 0) reasons.push(`and ${more} more`);
  return reasons.length === 0 ? state : `${state}: ${reasons.join(', ')}`;
}

/** The state of a cache source, in words. */
export function sourceState(source: CacheSourceReport): string {
  const state =
    source.state === 'no-access' ? 'no access' : source.state === 'not-used' ? 'not used' : source.state;
  return source.detail === undefined ? state : `${state}: ${printableLine(source.detail, 500)}`;
}

/** `, 1 moved upstream`, behind the number of images. Empty when none has moved. */
export function countMoved(images: readonly ExternalImageReport[]): string {
  const moved = images.filter(({ movedSince }) => movedSince !== undefined).length;
  return moved === 0 ? '' : `, ${moved} moved upstream`;
}

/** `since 2026-09-20 03:00 UTC at the earliest`, behind the digest that a name stands for. Empty when it has not moved. */
export function upstreamSince({ movedSince }: ExternalImageReport): string {
  return movedSince === undefined
    ? ''
    : `since ${formatInstant(printableLine(movedSince, 40))} at the earliest`;
}

/** Which digest the layer had before: `no` when it is the same, `new` when there was none. */
export function changeOf(layer: LayerReport): string {
  if (!layer.changed) return 'no';
  return layer.previousDigest === undefined ? 'new' : `was ${shortDigest(layer.previousDigest)}`;
}

/** Whether the registry was seen to hold the layer whole; of one that was not pushed there is nothing to see. */
export function verifiedInWords(layer: LayerReport): string {
  if (layer.verified) return 'yes';
  return layer.state === 'rebuilt' || layer.state === 'refreshed' ? 'no' : '';
}

/** How the steps that hit came about: `of those 3 inferred; 2 loaded, 34 MB in 2.1 s`. Empty when there is nothing to add. */
export function hitDetail(stage: StageSummary): string {
  return [
    stage.inferred > 0 ? `${stage.inferred} inferred` : '',
    stage.loaded > 0
      ? `${stage.loaded} loaded, ${formatBytes(stage.loadedBytes)} in ${formatDuration(stage.loadedMs)}`
      : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** `RUN pip install …` of a step: one line. */
export function stepText(step: StepVerdict, maxCharacters = 120): string {
  return printableLine(step.instruction, maxCharacters);
}

/** What became of a step: `hit`, `hit, inferred`, `executed, shared with python-deps`. */
export function stepVerdict(step: StepVerdict): string {
  return [
    step.verdict === 'not-measured' ? 'not measured' : step.verdict,
    step.verdict === 'hit' && step.inferred ? 'inferred' : '',
    step.sharedWith === undefined ? '' : `shared with ${printableLine(step.sharedWith, 80)}`,
    step.cacheError === undefined ? '' : `cache failed: ${printableLine(step.cacheError, 200)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
