import type { RunLog } from '../../adapters/runner/run-log.ts';
import { summarizeStages } from '../../core/buildkit/cache-report.ts';
import { rateOf, reachesRate } from '../../core/buildkit/step-counts.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { explainMisses } from '../../core/miss/explain-misses.ts';
import type { MissSubject } from '../../core/miss/miss-subject.ts';
import { Unfinished } from '../../core/unfinished.ts';
import type { PrewarmContext } from '../../layers/bake/context.ts';
import { sumSteps } from '../../layers/report/figures.ts';
import { explainLayers } from '../../layers/report/result.ts';
import type { LayersFindings } from '../../layers/rounds/findings.ts';
import { sameBeneath } from '../../layers/rounds/miss-subjects.ts';
import type { BuildFound } from './found.ts';
import { type WorthRun, weighImage } from './image-worth.ts';
import type { BuildInputs, BuildWork } from './inputs.ts';

interface FinishRun extends Pick<BuildWork, 'inputs' | 'project'> {
  readonly context: Pick<PrewarmContext, 'cwd'>;
  readonly log: RunLog;
}

/**
 * Adds to what a build found why steps missed, and what the layers are worth.
 * @param failure why it ended; undefined: it ended well.
 * @throws Unfinished with all of it where the build failed, or its layers hit less than they should.
 */
export async function finishBuild(run: FinishRun, found: BuildFound, failure: unknown): Promise<BuildFound> {
  const { inputs, log } = run;
  sayWhatIsMissing(run, found);
  const lowRate = failure === undefined ? judgeHitRate(inputs, found.layers, log) : undefined;
  const explained = await explain(run, found);
  const why = failure ?? lowRate;
  if (why !== undefined) throw new Unfinished<BuildFound>(explained, why);
  return explained;
}

async function explain(run: FinishRun, found: BuildFound): Promise<BuildFound> {
  const { inputs } = run;
  const { layers, app } = found;
  const ofLayers = explainLayers(inputs.layers, layers);
  const subject = appSubject(inputs, found);
  const misses = [
    ...ofLayers.misses,
    ...(subject === undefined
      ? []
      : explainMisses(summarizeStages(app.steps), [...ofLayers.subjects, subject])),
  ];
  const { state } = layers;
  const worth = state === undefined ? undefined : await weighSafely({ ...run, ...found, state, misses });
  return { ...found, misses, ...worth };
}

/** What the layers are worth is told besides: nothing fails because of it. */
async function weighSafely(run: WorthRun): Promise<Awaited<ReturnType<typeof weighImage>> | undefined> {
  try {
    return await run.log.phase('compare the image with the layers', () => weighImage(run));
  } catch (error) {
    run.log.warning(`The benefit of the layers could not be measured: ${errorMessage(error)}`);
    return undefined;
  }
}

/** Says what the user might expect and does not get. */
function sayWhatIsMissing({ inputs, log }: FinishRun, { app, ended }: BuildFound): void {
  if (inputs.layersAs === 'cache') {
    log.notice(
      'layers-as: cache passes the layers to the build as cache sources. A refreshed layer may not reach the application (a builder with local state keeps its old steps). Any of the sources may be used, and a layer on top of another may not be used at all until cache-builder holds its steps. Every step stays in the provenance. layers-as: context, the default, builds on the digests.',
    );
  }
  if (ended === 'well' && !app.pushed && inputs.app.call === undefined) {
    log.notice(
      'The application was not pushed, so the outputs digest, image and coverage are empty: the registry has nothing to compare with.',
    );
  }
}

/** Why the run fails although the image is there; undefined: the layers hit as they should. */
function judgeHitRate(
  { minHitRate, onLowHitRate }: BuildInputs,
  { state }: LayersFindings,
  log: Pick<RunLog, 'warning'>,
): UserError | undefined {
  if (minHitRate === undefined) return undefined;
  const sums = sumSteps(summarizeStages(state?.steps ?? []));
  const rate = rateOf(sums);
  if (rate === undefined) {
    log.warning(`min-hit-rate: expected at least ${minHitRate} %, but no dependency step was measured.`);
    return undefined;
  }
  if (reachesRate(sums, minHitRate)) return undefined;
  const message = `min-hit-rate: expected at least ${minHitRate} % of the dependency steps from the cache, got ${rate} % (${sums.hit} of ${sums.measured})`;
  if (onLowHitRate === 'warn') {
    log.warning(`${message}.`);
    return undefined;
  }
  return new UserError(message, {
    remedy:
      'The summary shows why each stage missed. The application was built anyway. With on-low-hit-rate: warn, the step passes.',
  });
}

function appSubject(inputs: BuildInputs, { app, cache, layers }: BuildFound): MissSubject | undefined {
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
    sameBeneath: sameBeneath(layers.state, cache?.entry),
  };
}
