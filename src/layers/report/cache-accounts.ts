import type { StageSummary } from '../../core/buildkit/cache-report.ts';
import { expectedSteps } from '../../core/buildkit/expected-stage.ts';
import type { Dockerfile } from '../../core/dockerfile/dockerfile.ts';
import type { GraphStage } from '../../core/dockerfile/stage-graph.ts';
import { groupBy } from '../../core/group.ts';
import type { CacheAccount } from '../../core/history/history-entry.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';
import type { RecordedStep } from '../../core/layers/record.ts';
import { type CachedStage, timeSaved } from '../../core/layers/time-saved.ts';
import type { Traffic } from '../../core/layers/transfer.ts';
import { type Span, spansLength, withoutSpans } from '../../core/span.ts';
import type { Project } from '../project/project.ts';
import { checkTitle } from '../rounds/check-layers.ts';
import type { RoundState } from '../rounds/round-state.ts';
import type { PrewarmReport, WaitReport } from './report.ts';
import { builderCache } from './wait-reports.ts';

/** What the caches of one run earned and cost. */
export interface RunAccounts {
  /** Net, along the critical path; undefined where nothing is known of what hit. */
  readonly timeSavedMs: number | undefined;
  /** What the program itself took to look layers up, check, verify and commit them. */
  readonly lookUpMs: number;
  /** Layer, or `cache-builder` → what it earned and cost. */
  readonly caches: Readonly<Record<string, CacheAccount>>;
}

/** A run, with the stages by the names that the builds had. */
interface AccountedRun {
  readonly project: Pick<Project, 'dockerfile' | 'nodes'>;
  readonly state: RoundState | undefined;
  readonly dependencies: Pick<PrewarmReport, 'layers' | 'phases' | 'waits'>;
  readonly stages: readonly StageSummary[];
  /** How long the steps took when they last executed. */
  readonly recorded: readonly RecordedStep[];
  /** Of a build. */
  readonly app?:
    | {
        readonly node: LayerNode | undefined;
        /** Of its own; undefined: it has none. */
        readonly cache:
          | {
              readonly state: string;
              /** What was loaded from it, and sent for it beside the image. */
              readonly moved: Traffic;
            }
          | undefined;
      }
    | undefined;
}

/** Adds up what each cache of a run earned and cost. */
export function accountCaches(run: AccountedRun): RunAccounts {
  const { dependencies, project, stages, recorded, app } = run;
  const built = dependencies.waits.filter(({ build }) => build !== checkTitle);
  const steps = stages.flatMap((stage) => stage.steps);
  const stageOf = stageFinder(project.nodes);
  const gets = new Map(
    [...groupBy(built.filter(isGet), stageOf)].map(([stage, own]) => [stage, lengthOf(own)]),
  );
  const saved = timeSaved(cachedStages(run), steps, recorded, gets);
  // Where no step hit that is known, nothing was earned that loading could be taken off.
  const earning = new Set(steps.filter(({ verdict }) => verdict === 'hit').map(({ stage }) => stage));
  const spent = built.filter(
    (wait) => wait.cache !== undefined && !(isGet(wait) && earning.has(stageOf(wait))),
  );
  const account = (cache: string, moved: Traffic, storedBytes: number | undefined): CacheAccount => ({
    earnedMs: Math.round(saved?.byCache[cache] ?? 0),
    spentMs: lengthOf(spent.filter((wait) => wait.cache === cache)),
    ...moved,
    storedBytes,
  });
  const layers = dependencies.layers.filter(({ state }) => state !== 'not-built' && state !== 'failed');
  return {
    timeSavedMs: saved?.savedMs,
    lookUpMs: lookUpTime(run, built),
    caches: Object.fromEntries([
      ...layers.map((layer) => [layer.name, account(layer.name, layer.transfer, layer.ownBytes)] as const),
      ...(app?.cache === undefined
        ? []
        : [[builderCache, account(builderCache, app.cache.moved, undefined)] as const]),
    ]),
  };
}

/**
 * What the program takes for the layers while no step runs and nothing goes on that is put to one cache, or that a build without
 * any waits for as well: looking up, checking, starting one more build for each depth of layers, reading back, committing.
 */
function lookUpTime({ dependencies, stages }: AccountedRun, built: readonly WaitReport[]): number {
  const others = [
    ...built.filter(({ cache, kind }) => cache !== undefined || kind === 'load' || kind === 'unpack'),
    ...stages
      .flatMap(({ steps }) => steps)
      .flatMap(({ verdict, startedAtMs, durationMs }) =>
        startedAtMs === undefined || verdict === 'hit' ? [] : [{ startedAtMs, durationMs }],
      ),
  ].map(spanOf);
  const own = dependencies.phases.filter(({ name }) => !/^(?:build|verify) the application/.test(name));
  return spansLength(own.flatMap((phase) => withoutSpans(spanOf(phase), others)));
}

/** Whether it is what a hit costs, and not what the cache costs in any case. */
function isGet({ kind, what }: WaitReport): boolean {
  return what !== '' && (kind === 'load' || kind === 'unpack' || kind === 'look-up');
}

/** The stage whose cached steps, or whose image, something was waited for. */
function stageFinder(nodes: readonly LayerNode[]): (wait: WaitReport) => string {
  const names = new Set(nodes.flatMap(({ ownStages }) => ownStages.map(({ displayName }) => displayName)));
  const targets = new Map(nodes.map(({ name, target }) => [name, target.toLowerCase()]));
  return ({ what, cache }) =>
    names.has(what) || cache === builderCache ? what : (targets.get(cache ?? '') ?? what);
}

function cachedStages({ project, state, app }: AccountedRun): readonly CachedStage[] {
  const all = [
    ...project.nodes.flatMap(({ name, ownStages }) => {
      const cache = state?.lookup.images.get(name)?.kind === 'ok' ? name : undefined;
      return ownStages.map((stage) => ({ stage, cache }));
    }),
    ...(app?.node?.ownStages ?? []).map((stage) => ({
      stage,
      cache: app?.cache?.state === 'ok' ? builderCache : undefined,
    })),
  ];
  // A stage of two layers comes from the first of them.
  const byIndex = new Map(all.toReversed().map((one) => [one.stage.index, one]));
  return [...byIndex.values()].map(({ stage, cache }) => ({
    ...stageWork(stage, project.dockerfile),
    cache,
  }));
}

function stageWork(
  { displayName, parent, commands, uses }: GraphStage,
  { stages }: Dockerfile,
): Omit<CachedStage, 'cache'> {
  const nameOf = (index: number): string => stages[index]?.displayName ?? '';
  return {
    stage: displayName,
    parent: parent === undefined ? undefined : nameOf(parent),
    steps: commands
      .filter((command) => expectedSteps([command]).length > 0)
      .map(({ line }) => ({
        takesFrom: uses.flatMap(({ via, source, line: at }) =>
          via !== 'from' && at === line && source.kind === 'stage' ? [nameOf(source.index)] : [],
        ),
      })),
  };
}

interface Timed {
  readonly startedAtMs: number;
  readonly durationMs: number;
}

function spanOf({ startedAtMs, durationMs }: Timed): Span {
  return { startMs: startedAtMs, endMs: startedAtMs + durationMs };
}

function lengthOf(all: readonly Timed[]): number {
  return spansLength(all.map(spanOf));
}
