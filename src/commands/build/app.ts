import { type BuildxResult, readDigest, runBuildx } from '../../adapters/docker/buildx-run.ts';
import { inspectImage } from '../../adapters/registry/whole-image.ts';
import { type BuildCommand, formatBuildCommand } from '../../core/app/build-command.ts';
import { readBuildOutput } from '../../core/app/build-output.ts';
import { formatBuildTarget } from '../../core/app/build-target.ts';
import { mergeSteps, type StepVerdict } from '../../core/buildkit/cache-report.ts';
import { partsOf } from '../../core/dockerfile/dockerfile.ts';
import { UserError } from '../../core/error.ts';
import { appName } from '../../core/layers/layer-graph.ts';
import { objectOrEmpty } from '../../core/oci/json.ts';
import { carrying, endOf, Unfinished } from '../../core/unfinished.ts';
import { addNotes, type BuildNotes } from '../../layers/bake/build-notes.ts';
import type { BuildOutcome } from '../../layers/bake/build-runner.ts';
import { keepUnderNames } from '../../layers/bake/engine-names.ts';
import { expectStages } from '../../layers/bake/expected-steps.ts';
import { namedContexts } from '../../layers/project/named-contexts.ts';
import { writeTemporaryDockerfile } from '../../layers/project/temporary-dockerfile.ts';
import { cacheAfter, cacheBefore } from './app-cache.ts';
import { cacheFrom, cacheTo, compressed, engineNames, loadsApart, pushByBuildkit } from './app-command.ts';
import { type AppOutcome, stateAfter, unbuiltApp } from './app-outcome.ts';
import { type PlannedBuild, planBuild } from './app-plan.ts';
import { isPushed } from './app-references.ts';
import type { AppRun, Trust } from './app-run.ts';
import { settleApp } from './app-settlement.ts';
import { hasArrived } from './arrival.ts';
import type { AppCacheReport } from './report.ts';

/**
 * Builds the application on the digests of the layers that are current, with its own cache as its only source. What cannot
 * be had from the registry although it was there is left out, and the build done again without it.
 * @throws Unfinished with what came of it until then.
 */
export async function buildApp(run: AppRun): Promise<AppOutcome> {
  const { clock } = run.context;
  const startedAtMs = clock.nowMs();
  const { found, failure } = await endOf(unbuiltApp, () => buildUntilWhole(run));
  const app = { ...found, durationMs: clock.nowMs() - startedAtMs };
  if (failure !== undefined) throw new Unfinished<AppOutcome>(app, failure);
  return carrying<AppOutcome, AppOutcome>(app, () => settleApp(run, app));
}

async function buildUntilWhole(run: AppRun): Promise<AppOutcome> {
  const cache = cacheBefore(run);
  let app: AppOutcome = { ...unbuiltApp, node: run.node, inputs: run.layerInputs, cache };
  let trust: Trust | undefined = {
    cache: cache?.state === 'ok',
    doubted: false,
    distrusted: new Set(),
    enginePushes: false,
  };
  while (trust !== undefined) {
    const attempt: Attempt = { app, trust };
    ({ app, trust } = await carrying<AppOutcome, Attempted>(app, () => attemptBuild(run, attempt)));
  }
  return app;
}

interface Attempt {
  readonly app: AppOutcome;
  readonly trust: Trust;
}

/** What it came to, and what the next one trusts; undefined: none is needed. */
interface Attempted {
  readonly app: AppOutcome;
  readonly trust: Trust | undefined;
}

async function attemptBuild(given: AppRun, { app: before, trust }: Attempt): Promise<Attempted> {
  const { log } = given;
  const plan = planBuild(given, before, trust);
  // Where the image of a layer is the application, there is nothing to cache.
  const run = plan.isLayer ? { ...given, cache: undefined } : given;
  const begun = { ...before, standsOn: plan.standsOn, cache: plan.isLayer ? undefined : before.cache };
  const built = await carrying<AppOutcome, BuildOutcome<BuildxResult>>(begun, () =>
    log.phase('build the application', () => buildOnce(run, begun, plan, trust)),
  );
  const noted = noteBuild(run, begun, built);
  if (built.kind !== 'done')
    return carrying<AppOutcome, Attempted>(noted, async () => {
      const next = built.kind === 'broken-image' ? await distrust(run, noted, trust) : undefined;
      if (next === undefined) throw built.error;
      return { app: { ...noted, cache: next.cache }, trust: next.trust };
    });
  const app = readResult(run, noted, built.result);
  return carrying<AppOutcome, Attempted>(app, async () => {
    if (app.pushed && app.digest === undefined) throw namelessPush();
    if (
      trust.enginePushes ||
      pushByBuildkit(run) === undefined ||
      (await hasArrived(run.inputs.app.tags, app, run.context))
    )
      return { app, trust: undefined };
    log.notice(
      'The image that BuildKit should have pushed is not in the registry. Pushing it with the engine.',
    );
    return { app, trust: { ...trust, enginePushes: true } };
  });
}

async function buildOnce(
  run: AppRun,
  outcome: AppOutcome,
  { digests, footing, pin, standsOn, isLayer }: PlannedBuild,
  trust: Trust,
): Promise<BuildOutcome<BuildxResult>> {
  const { inputs, prepared, node, context } = run;
  const { project, runner } = prepared;
  const { app } = inputs;
  const { image, build: settings } = prepared.inputs;
  const { steps } = stateAfter(prepared, outcome);
  // Stages of layers that no check and no prewarm has measured.
  const measuredHere =
    inputs.layersAs === 'cache' || steps.length === 0
      ? project.nodes
      : project.nodes.filter(({ name }) => trust.distrusted.has(name));
  const command: BuildCommand = {
    ...settings,
    ...app,
    dockerfile: await writeTemporaryDockerfile(project, pin, context.tempFolder),
    context: project.contextDir,
    contexts: namedContexts(footing, pin, project, image),
    hiddenArgs: new Set(Object.keys(prepared.inputs.hiddenArgs)),
    secrets: prepared.secrets,
    cacheFrom: isLayer ? [] : cacheFrom(run, trust, digests),
    cacheTo: cacheTo(run, standsOn),
    // A stage that its image stands for is no step of this build: the filter has refreshed the layer.
    ...compressed({ ...app, ...(trust.enginePushes ? {} : pushByBuildkit(run)) }),
    load: loadsApart(run),
    // Nothing is built then, and yet BuildKit would push it: an image of nothing under the application's tag.
    ...(app.call === undefined ? {} : { push: false, load: false, outputs: [] }),
    noCacheFilters: app.noCacheFilters
      .flatMap((filter) => partsOf(prepared.project.dockerfile, filter))
      .filter((filter) => !pin.replaced.includes(filter)),
  };
  const fields = formatBuildTarget(command);
  const names = engineNames(run, trust);
  const keep = keepUnderNames(prepared.engine, run.log);
  const build = (): Promise<BuildOutcome<BuildxResult>> =>
    runner.run({
      kind: 'application',
      title: 'Build the application',
      pin,
      expected:
        app.call === undefined && !isLayer
          ? expectStages(project.dockerfile, [node, ...measuredHere], project.values)
          : [],
      run: (options): Promise<BuildxResult> =>
        runBuildx('build', formatBuildCommand(command), {
          ...options,
          env: prepared.inputs.hiddenArgs,
        }),
      bake: fields && {
        definition: { targets: { [appName]: fields }, allow: settings.allow },
        names: names.map((reference) => ({ reference, keep })),
        read: ({ metadata, ...result }) => ({ ...result, metadata: objectOrEmpty(metadata[appName]) }),
      },
    });
  // With other images, names are held while all of them bake.
  return context.shared === undefined ? keep(names, build) : build();
}

/** What a build told. The steps of layers belong to the layers, wherever they were seen. */
function noteBuild({ inputs, prepared, cache }: AppRun, app: AppOutcome, built: BuildNotes): AppOutcome {
  const layers = new Set(
    prepared.project.nodes.flatMap((node) => node.ownStages).map((stage) => stage.displayName),
  );
  const isOfLayers = ({ stage }: StepVerdict): boolean => layers.has(stage);
  const noted = {
    ...app,
    steps: mergeSteps([app.steps, built.steps.filter((step) => !isOfLayers(step))]),
    ofLayers: addNotes(app.ofLayers, { ...built, steps: built.steps.filter(isOfLayers) }),
  };
  if (cache?.source.kind !== 'ok' || app.cache?.state !== 'ok') return noted;
  // The cache was whole when it was looked at, and yet BuildKit could not load it.
  const detail = noted.ofLayers.failedImports.get(`${inputs.layers.image}@${cache.source.digest}`);
  return detail === undefined ? noted : { ...noted, cache: { ...app.cache, state: 'failed', detail } };
}

/** What the next attempt leaves out: the cache first, then the layers that are broken; undefined when nothing is left. */
async function distrust(
  run: Pick<AppRun, 'inputs' | 'log' | 'prepared'>,
  app: Pick<AppOutcome, 'cache' | 'standsOn'>,
  trust: Trust,
): Promise<{ readonly trust: Trust; readonly cache: AppCacheReport | undefined } | undefined> {
  const { prepared, log } = run;
  const { cache } = app;
  const { client, inputs } = prepared;
  if (!trust.doubted) {
    // Perhaps the builder was just clearing up: once more before what is whole is left out.
    log.notice('The build could not find a blob. Trying once more.');
    return { trust: { ...trust, doubted: true }, cache };
  }
  if (trust.cache && cache !== undefined) {
    log.warning(`The registry is missing a blob that the build needs. Rebuilt without ${cache.reference}.`);
    return {
      trust: { ...trust, cache: false },
      cache: { ...cache, state: 'broken', detail: 'one of its blobs is missing' },
    };
  }
  const used = run.inputs.layersAs === 'cache' ? prepared.found.state.digests : app.standsOn;
  const left = [...used].filter(([name]) => !trust.distrusted.has(name));
  if (left.length === 0) return undefined;
  const looks = await Promise.all(
    left.map(async ([name, digest]) => ({
      name,
      image: await inspectImage(client, inputs.repository, digest),
    })),
  );
  const broken = looks.filter(({ image }) => image.kind !== 'ok').map(({ name }) => name);
  // The registry says that every blob is there and yet one cannot be had: then none of them is trusted.
  const blamed = broken.length > 0 ? broken : left.map(([name]) => name);
  log.warning(
    `The registry is missing a blob that the build needs. Rebuilt without the image of ${blamed.join(', ')}; the next prewarm pushes it again.`,
  );
  return { trust: { ...trust, distrusted: new Set([...trust.distrusted, ...blamed]) }, cache };
}

/** What a build that went well has made. */
function readResult(
  run: AppRun,
  before: AppOutcome,
  { metadata, output, progress }: BuildxResult,
): AppOutcome {
  const { app } = run.inputs;
  const read = { ...before, metadata, output };
  if (app.call !== undefined) return read;
  // An index has no config of its own; then it is what docker calls the image's ID, and what --iidfile would hold:
  // https://github.com/docker/buildx/blob/v0.38.2/commands/build.go, `getImageID`
  const imageId = metadata['containerimage.config.digest'] ?? metadata['containerimage.digest'];
  const pushed = isPushed(app);
  return {
    ...read,
    imageId: typeof imageId === 'string' ? imageId : '',
    pushed,
    loaded: app.load || app.outputs.some((output) => readBuildOutput(output).loads),
    cache: cacheAfter(run, before.cache, progress),
    // Of several it is not known which is ours.
    cacheDigest: progress.writtenCaches.length === 1 ? progress.writtenCaches[0] : undefined,
    sideBySide: progress.sideBySide,
    digest: pushed ? readDigest(metadata) : undefined,
  };
}

function namelessPush(): UserError {
  return new UserError('buildx reported no digest for the application that it pushed', {
    remedy:
      'Run it again with keep-progress and report the file: this version of buildx may name it in a new way.',
  });
}
