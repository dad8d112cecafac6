import { UserError } from '../error.ts';
import { plural } from '../format/quantity.ts';
import { groupBy } from '../group.ts';
import { sumFields, sumOf } from '../sum.ts';
import type { ExpectedStage } from './expected-stage.ts';
import type { Progress } from './progress.ts';
import { type ExpectedPart, findSteps, type StageStep } from './step-chain.ts';
import { rateOf, type StepCounts, sumCounts } from './step-counts.ts';
import type { StepVertex } from './step-vertex.ts';

export interface StepVerdict extends Omit<StageStep, 'vertices'> {
  readonly verdict: 'hit' | 'executed' | 'failed' | 'not-measured';
  readonly inferred: boolean;
  readonly loadedBytes: number;
  readonly loadedMs: number;
  /** Of executing; 0 unless it executed or failed. */
  readonly durationMs: number;
  /** Milliseconds since the Unix epoch. */
  readonly startedAtMs: number | undefined;
  readonly cacheError: string | undefined;
  /** The other stage whose name the step bears, because both have the same step on the same parent. */
  readonly sharedWith: string | undefined;
  /** The other platform whose name it bears, because the stage does the same for both. */
  readonly sharedWithPlatform: string | undefined;
}

export interface StageSummary extends StepCounts {
  readonly stage: string;
  /** Of the Dockerfile, where the stage is a part of one; undefined: it is a whole one. */
  readonly lines?: { readonly first: number; readonly last: number } | undefined;
  readonly platform: string | undefined;
  /** Of the hits. */
  readonly inferred: number;
  /** Of the hits. */
  readonly loaded: number;
  readonly loadedBytes: number;
  readonly loadedMs: number;
  readonly executedMs: number;
  readonly notMeasured: number;
  /** Percent with one decimal; undefined when nothing was measured. */
  readonly hitRate: number | undefined;
  readonly steps: readonly StepVerdict[];
}

/**
 * One verdict for each step of the expected stages, for every platform that they are built for, and for the ONBUILD
 * triggers that came with a base image.
 *
 * @throws UserError when nothing can be read of any of these steps and nothing failed either
 */
export function readSteps(progress: Progress, expected: readonly ExpectedStage[]): readonly StepVerdict[] {
  return readStepsOf([{ progress, expected }])[0] ?? [];
}

/**
 * As readSteps, for images that were built in one bake: a step that several have in common is told of each.
 * @throws UserError as readSteps
 */
export function readStepsOf(parts: readonly ExpectedPart[]): readonly (readonly StepVerdict[])[] {
  return findSteps(parts).map((steps, index) => {
    const part = parts[index];
    if (part !== undefined) refuseUnreadable(part.progress, steps);
    const own = new Set(part?.expected.map(({ name }) => name.toLowerCase()));
    return steps.map((step) => judgeStep(step, own, parts.length > 1));
  });
}

function refuseUnreadable(progress: Progress, steps: readonly StageStep[]): void {
  const isUnreadable = steps.length > 0 && steps.every((step) => step.vertices.length === 0);
  if (isUnreadable && !progress.vertices.some((vertex) => vertex.verdict === 'failed')) {
    throw new UserError(
      `Expected to read the progress of ${plural(steps.length, 'build step')} (the first: ${firstLine(steps[0]?.instruction ?? '')}), ` +
        `but nothing that BuildKit reported (${plural(progress.vertices.length, 'thing')}) is one of them${quoteSome(progress)}.`,
      {
        remedy:
          'The build itself may be right, but its hit rate is not known. Run it again with --keep-progress FILE and report the file: ' +
          'this version of buildx or BuildKit may name its steps in a new way.',
      },
    );
  }
}

/**
 * Merges what several runs (the check, the build, a second attempt) say of the same steps. What executed or
 * failed in any run did not come from the cache, and the last of these tells how it ended; a hit beats what
 * was not measured. Seconds and bytes add up.
 */
export function mergeSteps(runs: readonly (readonly StepVerdict[])[]): readonly StepVerdict[] {
  const merged = new Map<string, StepVerdict>();
  for (const step of runs.flat()) {
    const key = JSON.stringify([step.stage, step.platform, step.index]);
    const before = merged.get(key);
    merged.set(key, before === undefined ? step : mergeTwo(before, step));
  }
  return [...merged.values()];
}

export function summarizeStages(steps: readonly StepVerdict[]): readonly StageSummary[] {
  const stages = groupBy(steps, (step) => JSON.stringify([step.stage, step.platform]));
  return [...stages.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [summarizeStage(first.stage, first.platform, own)];
  });
}

/** Of all steps that were measured, see `rateOf`. */
export function hitRate(stages: readonly StepCounts[]): number | undefined {
  return rateOf(sumCounts(stages));
}

function summarizeStage(
  stage: string,
  platform: string | undefined,
  steps: readonly StepVerdict[],
): StageSummary {
  const having = (verdict: StepVerdict['verdict']): readonly StepVerdict[] =>
    steps.filter((step) => step.verdict === verdict);
  const hits = having('hit');
  const executed = having('executed');
  const failed = having('failed').length;
  const loaded = hits.filter((step) => step.loadedBytes > 0);
  return {
    stage,
    platform,
    hit: hits.length,
    inferred: hits.filter((step) => step.inferred).length,
    loaded: loaded.length,
    ...sumFields(loaded, 'loadedBytes', 'loadedMs'),
    executed: executed.length,
    executedMs: sumOf(executed, (step) => step.durationMs),
    failed,
    notMeasured: having('not-measured').length,
    hitRate: rateOf({ hit: hits.length, executed: executed.length, failed }),
    steps,
  };
}

/** `own`: names of the image's own stages; `isOfSeveral`: a step can bear the name of another image's stage, which tells nobody. */
function judgeStep(
  { vertices, ...place }: StageStep,
  own: ReadonlySet<string>,
  isOfSeveral: boolean,
): StepVerdict {
  const workers = vertices.filter((vertex) => !vertex.step.link && !isSourceOfAnother(vertex, vertices));
  const links = vertices.filter((vertex) => vertex.step.link);
  const verdict = judgeVertices(workers, links);
  const decisive =
    [...workers, ...links].find((vertex) => vertex.verdict === verdict) ?? workers[0] ?? links[0];
  const isMiss = verdict === 'executed' || verdict === 'failed';
  const bearer = decisive?.step.stage ?? '';
  const isForeign = isOfSeveral && !own.has(bearer.toLowerCase());
  const bearingPlatform = decisive?.step.platform;
  return {
    ...place,
    verdict,
    inferred:
      verdict === 'hit' &&
      [...workers, ...links].every((vertex) => vertex.verdict !== 'hit' || vertex.inferred),
    ...sumFields(verdict === 'hit' ? vertices : [], 'loadedBytes', 'loadedMs'),
    ...sumFields(isMiss ? vertices : [], 'durationMs'),
    startedAtMs: decisive?.startedAtMs,
    cacheError: vertices.find((vertex) => vertex.cacheError !== undefined)?.cacheError,
    sharedWith: isNamedAfter(bearer, place.stage) && !isForeign ? bearer : undefined,
    sharedWithPlatform: bearingPlatform === place.platform ? undefined : bearingPlatform,
  };
}

function isNamedAfter(bearer: string, stage: string): boolean {
  return bearer !== '' && bearer.toLowerCase() !== stage.toLowerCase();
}

/** Putting copied files onto a parent costs nothing: a `COPY --link` hits when the copying hits. */
function judgeVertices(workers: readonly StepVertex[], links: readonly StepVertex[]): StepVerdict['verdict'] {
  const all = [...workers, ...links];
  if (all.some((vertex) => vertex.verdict === 'failed')) {
    return 'failed';
  }
  if (workers.some((vertex) => vertex.verdict === 'executed')) {
    return 'executed';
  }
  return all.some((vertex) => vertex.verdict === 'hit') ? 'hit' : 'not-measured';
}

/** The download of an ADD. */
function isSourceOfAnother(vertex: StepVertex, vertices: readonly StepVertex[]): boolean {
  return vertices.some((other) => !other.step.link && other.inputs.includes(vertex.digest));
}

function mergeTwo(before: StepVerdict, after: StepVerdict): StepVerdict {
  const decisive = weight(after) >= weight(before) ? after : before;
  return {
    ...decisive,
    inferred:
      decisive.verdict === 'hit' && [before, after].every((step) => step.verdict !== 'hit' || step.inferred),
    loadedBytes: before.loadedBytes + after.loadedBytes,
    loadedMs: before.loadedMs + after.loadedMs,
    durationMs: before.durationMs + after.durationMs,
    cacheError: before.cacheError ?? after.cacheError,
  };
}

function weight({ verdict }: StepVerdict): number {
  return { 'not-measured': 0, hit: 1, executed: 2, failed: 2 }[verdict];
}

function quoteSome(progress: Progress): string {
  const names = progress.vertices.slice(0, 3).map((vertex) => JSON.stringify(vertex.name.slice(0, 80)));
  return names.length === 0 ? '' : `, such as ${names.join(', ')}`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
