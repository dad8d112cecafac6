import { summarizeStages } from '../../core/buildkit/cache-report.ts';
import { findStale } from '../../core/layers/current.ts';
import type { RunFacts } from '../../core/run-report.ts';
import { platformReports } from '../../layers/platform-reports.ts';
import { prewarmReport } from '../../layers/result.ts';
import type { AppOutcome } from './app-outcome.ts';
import type { BuildFound } from './found.ts';
import type { BuildInputs, BuildWork } from './inputs.ts';
import type { BuildReport } from './report.ts';
import { whyUnused } from './unused-layers.ts';

/** Writes down what a build found and did, as far as it came. */
export function buildReport(
  found: BuildFound,
  facts: RunFacts,
  work: Pick<BuildWork, 'inputs' | 'project'>,
): BuildReport {
  const { inputs, project } = work;
  const { layers, app, ended, misses, coverage, advice } = found;
  const { schemaVersion, startedAt, durationMs, revision, runUrl, notices, warnings, error } = facts;
  const dependencies = prewarmReport(
    { inputs: inputs.layers, only: [], project, found: layers },
    { ...facts, error: ended === 'layers' ? error : undefined },
  );
  return {
    schemaVersion,
    kind: 'build',
    outcome: ended !== 'well' ? 'failed' : app.pushed ? 'pushed' : app.loaded ? 'loaded' : 'built',
    image: inputs.layers.image,
    ...{ startedAt, durationMs, revision, runUrl },
    dependencyHitRate: dependencies.dependencyHitRate,
    prewarmNeeded: isPrewarmNeeded(found, work),
    layersAs: inputs.layersAs,
    dependencies,
    app: appReport(inputs, app),
    ...{ misses, coverage, advice },
    trend: undefined,
    ...{ notices, warnings },
    nextSteps: [
      ...(error?.remedy === undefined ? [] : [error.remedy]),
      ...dependencies.nextSteps.filter((step) => step !== error?.remedy),
    ],
    error,
  };
}

function appReport({ app: { target, tags } }: BuildInputs, app: AppOutcome): BuildReport['app'] {
  const { digest, reference, image, pushed, loaded, standsOn, steps, cache, durationMs } = app;
  return {
    ...{ target, tags, digest, reference },
    platforms: platformReports(image),
    ...{ pushed, loaded },
    standsOn: Object.fromEntries(standsOn),
    stages: summarizeStages(steps),
    ...{ cache, durationMs },
  };
}

/** Layers that were not looked at closer are current as far as the record tells. */
function isPrewarmNeeded(
  { layers: { write, state } }: BuildFound,
  { inputs, project }: Pick<BuildWork, 'inputs' | 'project'>,
): boolean {
  return state !== undefined && whyUnused(inputs, write) !== undefined
    ? findStale(state.facts).size > 0
    : project.nodes.some(({ name }) => state?.digests.get(name) === undefined);
}
