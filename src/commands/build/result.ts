import type { RunLog } from '../../adapters/runner/run-log.ts';
import { hitRate, type StageSummary, summarizeStages } from '../../core/buildkit/cache-report.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { findStale } from '../../core/layers/current.ts';
import { explainMisses } from '../../core/miss/explain-misses.ts';
import type { MissSubject } from '../../core/miss/miss-subject.ts';
import { buildErrorReport } from '../../layers/build-error.ts';
import type { PrewarmContext } from '../../layers/context.ts';
import type { LayersFindings } from '../../layers/findings.ts';
import { layerSubjects, sameBeneath } from '../../layers/miss-subjects.ts';
import { platformReports } from '../../layers/platform-reports.ts';
import type { Project } from '../../layers/project.ts';
import { buildPrewarmReport } from '../../layers/result.ts';
import type { AppCache, AppOutcome } from './app.ts';
import { type WorthRun, weighImage } from './image-worth.ts';
import type { BuildInputs } from './inputs.ts';
import type { BuildReport } from './report.ts';
import { whyUnused } from './unused-layers.ts';

interface Parts {
  readonly inputs: BuildInputs;
  readonly project: Project;
  readonly context: Pick<PrewarmContext, 'clock' | 'github' | 'cwd'>;
  readonly log: RunLog;
  readonly found: LayersFindings;
  readonly app: AppOutcome;
  readonly cache: AppCache | undefined;
  /** What was thrown while the layers were prepared. */
  readonly layersFailure: unknown;
  /** What was thrown at all, undefined when all went well. */
  readonly failure: unknown;
  readonly startedAtMs: number;
}

/** Writes down what a build found and did, as far as it came. */
export async function buildBuildReport(parts: Parts): Promise<BuildReport> {
  const { inputs, context, log, found, app, startedAtMs } = parts;
  const { state } = found;
  sayWhatIsMissing(parts);
  const dependencies = buildPrewarmReport({
    ...parts,
    inputs: inputs.layers,
    only: [],
    failure: parts.layersFailure,
  });
  const stages = summarizeStages(app.steps);
  const failure = parts.failure ?? judgeHitRate(parts, dependencies.stages);
  const error = failure === undefined ? undefined : buildErrorReport(failure, inputs.layers.image);
  const subject = appSubject(parts);
  const layers = layerSubjects(state, dependencies.cacheSources);
  const misses = [
    ...dependencies.misses,
    ...(subject === undefined ? [] : explainMisses(stages, [...layers, subject])),
  ];
  const worth = state === undefined ? undefined : await weighSafely({ ...parts, state, misses });
  return {
    schemaVersion: 1,
    kind: 'build',
    outcome: parts.failure !== undefined ? 'failed' : app.pushed ? 'pushed' : app.loaded ? 'loaded' : 'built',
    image: inputs.layers.image,
    startedAt: dependencies.startedAt,
    durationMs: context.clock.nowMs() - startedAtMs,
    revision: dependencies.revision,
    runUrl: dependencies.runUrl,
    dependencyHitRate: dependencies.dependencyHitRate,
    prewarmNeeded: isPrewarmNeeded(parts),
    layersAs: inputs.layersAs,
    dependencies,
    app: {
      target: inputs.app.target,
      tags: inputs.app.tags,
      digest: app.digest,
      reference: app.reference,
      platforms: platformReports(app.image),
      pushed: app.pushed,
      loaded: app.loaded,
      standsOn: Object.fromEntries(app.standsOn),
      stages,
      cache: app.cache,
      durationMs: app.durationMs,
    },
    misses,
    coverage: worth?.coverage ?? [],
    advice: worth?.advice ?? [],
    trend: undefined,
    notices: log.notices,
    warnings: log.warnings,
    nextSteps: [
      ...(error?.remedy === undefined ? [] : [error.remedy]),
      ...dependencies.nextSteps.filter((step) => step !== error?.remedy),
    ],
    error,
  };
}

/** Layers that were not looked at closer are current as far as the record tells. */
function isPrewarmNeeded({ inputs, project, found: { write, state } }: Parts): boolean {
  return state !== undefined && whyUnused(inputs, write) !== undefined
    ? findStale(state.facts).size > 0
    : project.nodes.some(({ name }) => state?.digests.get(name) === undefined);
}

/** What the layers are worth is told besides: nothing fails because of it. */
async function weighSafely(run: WorthRun): Promise<Awaited<ReturnType<typeof weighImage>> | undefined> {
  try {
    return await weighImage(run);
  } catch (error) {
    run.log.warning(`The benefit of the layers could not be measured: ${errorMessage(error)}`);
    return undefined;
  }
}

/** What the user might expect and does not get, as notices. */
function sayWhatIsMissing({ inputs, log, app, failure }: Parts): void {
  if (inputs.layersAs === 'cache') {
    log.notice(
      'layers-as: cache passes the layers to the build as cache sources. A refreshed layer may not reach the application (a builder with local state keeps its old steps). Any of the sources may be used, and a layer on top of another may not be used at all until cache-builder holds its steps. Every step stays in the provenance. layers-as: context, the default, builds on the digests.',
    );
  }
  if (failure === undefined && !app.pushed && inputs.app.call === undefined) {
    log.notice(
      'The application was not pushed, so the outputs digest, image and coverage are empty: the registry has nothing to compare with.',
    );
  }
}

function judgeHitRate({ inputs, log }: Parts, stages: readonly StageSummary[]): UserError | undefined {
  const { minHitRate, onLowHitRate } = inputs;
  if (minHitRate === undefined) return undefined;
  const rate = hitRate(stages);
  if (rate === undefined) {
    log.warning(`min-hit-rate: expected at least ${minHitRate} %, but no dependency step was measured.`);
    return undefined;
  }
  if (rate >= minHitRate) return undefined;
  const message = `min-hit-rate: expected at least ${minHitRate} % of the dependency steps from the cache, got ${rate} %`;
  if (onLowHitRate === 'warn') {
    log.warning(`${message}.`);
    return undefined;
  }
  return new UserError(message, {
    remedy:
      'The summary shows why each stage missed. The application was built anyway. With on-low-hit-rate: warn, the step passes.',
  });
}

function appSubject({ inputs, app, cache, found }: Parts): MissSubject | undefined {
  const { node, inputs: layerInputs } = app;
  if (node === undefined) return undefined;
  return {
    layer: undefined,
    node,
    entry: cache?.entry,
    inputs: layerInputs,
    refresh: inputs.app.noCache
      ? 'no-cache is true'
      : inputs.app.rebuildCache
        ? 'rebuild-cache is true'
        : undefined,
    source: app.cache,
    standsOn: Object.fromEntries(app.standsOn),
    sameBeneath: sameBeneath(found.state, cache?.entry),
  };
}
