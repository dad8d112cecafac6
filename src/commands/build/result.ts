import { summarizeStages } from '../../core/buildkit/cache-report.ts';
import { findStale } from '../../core/layers/current.ts';
import type { RunFacts } from '../../core/run-report.ts';
import { platformReports } from '../../layers/report/platform-reports.ts';
import { prewarmReport } from '../../layers/report/result.ts';
import { type AppContents, describeTransfer } from '../../layers/rounds/transfer.ts';
import type { AppOutcome } from './app-outcome.ts';
import type { BuildFound } from './found.ts';
import type { BuildInputs, BuildWork } from './inputs.ts';
import { whyUnused } from './layers-policy.ts';
import type { BuildReport } from './report.ts';

/** Writes down what a build found and did, as far as it came. */
export function buildReport(
  found: BuildFound,
  facts: RunFacts,
  given: Pick<BuildWork, 'inputs' | 'project'>,
): BuildReport {
  const work = { ...given, project: found.layers.project ?? given.project };
  const { inputs, project } = work;
  const { layers, app, ended, misses, coverage, advice } = found;
  const { schemaVersion, startedAt, durationMs, revision, runUrl, warnings, error } = facts;
  const dependencies = prewarmReport(
    {
      ...{ inputs: inputs.layers, only: [], project, found: layers },
      cacheBuilder: found.cache?.source.kind === 'ok' ? found.cache.source.digest : undefined,
    },
    { ...facts, error: ended === 'layers' ? error : undefined },
  );
  const moved = describeTransfer(
    layers,
    project.nodes.map(({ name }) => name),
    appContents(found),
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
    dependencies: { ...dependencies, transfer: undefined },
    app: { ...appReport(inputs, app), transfer: moved.ofApp },
    ...{ misses, coverage, advice },
    transfer: moved.transfer,
    trend: undefined,
    // With what the layers say of a failure.
    notices: dependencies.notices,
    warnings,
    nextSteps: [
      ...(error?.remedy === undefined ? [] : [error.remedy]),
      ...dependencies.nextSteps.filter((step) => step !== error?.remedy),
    ],
    error,
  };
}

/** What is known of the application's image and of its cache, before and after. */
function appContents({ cache, app }: BuildFound): AppContents {
  const source = cache?.source.kind === 'ok' ? cache.source : undefined;
  const known = [app.image, app.writtenCache, ...app.otherCaches.map(({ cache }) => cache), source];
  return {
    image: app.image,
    blobs: known.flatMap((contents) => contents?.blobs ?? []),
    metadataBytes: new Map(source === undefined ? [] : [[source.digest, source.metadataBytes]]),
  };
}

function appReport(
  { app: { target, tags } }: Pick<BuildInputs, 'app'>,
  app: AppOutcome,
): Omit<BuildReport['app'], 'transfer'> {
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
  { layers: { write, state } }: Pick<BuildFound, 'layers'>,
  { inputs, project }: Pick<BuildWork, 'inputs' | 'project'>,
): boolean {
  return state !== undefined && whyUnused(inputs, write) !== undefined
    ? findStale(state.facts).size > 0
    : project.nodes.some(({ name }) => state?.digests.get(name) === undefined);
}
