import { collectLayerFiles } from '../../adapters/context/context-files.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { pushedUnkept } from '../../core/layers/bake.ts';
import { graphApp } from '../../core/layers/layer-graph.ts';
import { parseReference } from '../../core/oci/reference.ts';
import { endOf, Unfinished, unfinished } from '../../core/unfinished.ts';
import type { PrewarmContext } from '../../layers/bake/context.ts';
import { withUserStages, withUserTargets } from '../../layers/bake/user-stages.ts';
import { inputsOf } from '../../layers/facts/facts.ts';
import { type PreparedLayers, prepareLayers } from '../../layers/prepare.ts';
import { withFileList } from '../../layers/record/record-files.ts';
import { accountCaches } from '../../layers/report/cache-accounts.ts';
import { generationAt, type LayersFindings, nothingFound } from '../../layers/rounds/findings.ts';
import { recordedSteps } from '../../layers/rounds/round-state.ts';
import type { RunContext } from '../command.ts';
import { openContext } from '../context.ts';
import { keepTrend, knownHostsOf, loadsHistory } from '../history.ts';
import { appPart, leavePart } from '../part.ts';
import { buildApp } from './app.ts';
import { listOtherCaches, lookUpCache } from './app-cache.ts';
import { type AppCache, type AppOutcome, stateAfter, unbuiltApp } from './app-outcome.ts';
import { replacedReferences, repositoriesOf } from './app-references.ts';
import { type ImagesBefore, listImagesBefore, type PlacedCache } from './app-uploads.ts';
import { finishBuild } from './finish.ts';
import { type BuildFound, nothingBuilt } from './found.ts';
import { holdImages, withLayersAs } from './held-images.ts';
import type { BuildInputs, BuildWork } from './inputs.ts';
import { decideLayersWrite, policyOf } from './layers-policy.ts';
import type { BuildReport } from './report.ts';

/**
 * Builds the application on its layers: checks them, prewarms what is not current where the run may write, builds it in the same
 * builder where it may not, and then the application on the digests.
 */
export async function build(context: RunContext, work: BuildWork): Promise<BuildFound> {
  const { layers } = work.inputs;
  const opened = {
    ...(await openContext(context, layers)),
    knownHosts: knownHostsOf(context, layers),
    whileBuilding: loadsHistory(context, layers),
  };
  const run: BuildRun = { ...work, log: context.log, context: opened };
  const { found, failure } = await endOf(nothingBuilt(work), () => buildAll(run));
  return finishBuild({ ...run, project: found.layers.project ?? run.project }, found, failure);
}

/** What there was of the application. */
interface AppBefore {
  readonly cache: AppCache | undefined;
  readonly images: ImagesBefore;
  readonly otherCaches: readonly PlacedCache[];
}

interface BuildRun extends BuildWork {
  readonly context: PrewarmContext;
  readonly log: RunLog;
}

async function buildAll(run: BuildRun): Promise<BuildFound> {
  const prepared = await prepare(run);
  const { found: app, failure } = await endOf(unbuiltApp, () => buildOnLayers(run, prepared));
  const layers = { ...prepared.found, state: stateAfter(prepared, app) };
  const found: BuildFound = {
    ...nothingBuilt(run),
    layers,
    cache: await withMissedFiles(run, prepared, app),
    app,
    ended: failure === undefined ? 'well' : 'app',
  };
  if (failure !== undefined) throw new Unfinished<BuildFound>(found, failure);
  return found;
}

/** What was recorded, with the list of files where one that missed is to be explained by it. */
async function withMissedFiles(
  { inputs }: BuildRun,
  { client, beside: { cache } }: PreparedLayers<AppBefore>,
  app: Pick<AppOutcome, 'inputs' | 'steps'>,
): Promise<AppCache | undefined> {
  const isMissed = app.steps.some(({ verdict }) => verdict === 'executed' || verdict === 'failed');
  if (cache?.entry === undefined || app.inputs === undefined || !isMissed) return cache;
  return { ...cache, entry: await withFileList(client, inputs.layers.repository, cache.entry, app.inputs) };
}

/** The layers, ready for the application. @throws Unfinished with what was found of them. */
async function prepare({
  inputs,
  project,
  write,
  context,
  log,
}: BuildRun): Promise<PreparedLayers<AppBefore>> {
  const layersWrite = decideLayersWrite(inputs, write);
  try {
    return await prepareLayers({
      ...{ inputs: inputs.layers, project, context, log },
      write: layersWrite,
      policy: policyOf(inputs, project, layersWrite),
      alsoLookUp: async (client) => {
        const [cache, images, otherCaches] = await Promise.all([
          lookUpCache(inputs, client, log),
          listImagesBefore(context.connect, replacedReferences(inputs)),
          listOtherCaches(context.connect, inputs),
          probePush(inputs, context, (registry) =>
            registry === inputs.layers.registry ? client : context.connect(registry),
          ),
        ]);
        return { cache, images, otherCaches };
      },
    });
  } catch (error) {
    const { found, cause } = unfinished<LayersFindings>({}, error);
    throw new Unfinished<BuildFound>({ layers: { ...nothingFound(layersWrite), ...found } }, cause);
  }
}

/** The application on layers that are ready. @throws Unfinished with what came of it until then. */
async function buildOnLayers(
  { inputs: given, write, context, log }: BuildRun,
  prepared: PreparedLayers<AppBefore>,
): Promise<AppOutcome> {
  const { project, beside } = prepared;
  const { cache } = beside;
  const inputs = withPartOutput(given, prepared);
  const node = graphApp(project.dockerfile, project.layers, inputs.app.target, project.values);
  const [files, held] = await log.phase('read what the application is made from', () =>
    Promise.all([
      collectLayerFiles([node], project, context.hashes),
      holdImages(prepared.found.state.facts, node, cache !== undefined, context, log),
    ]),
  );
  const found = {
    files: files.get(node.name) ?? {},
    externalImages: held,
    digestOf: (name: string) => prepared.found.state.digests.get(name),
  };
  return buildApp({
    ...{ inputs, prepared, node, cache, context, log },
    layerInputs: withLayersAs(inputs, inputsOf(prepared, node, found)),
    externalImages: held,
    imagesBefore: beside.images,
    otherCachesBefore: beside.otherCaches,
    mayWrite: write.kind === 'write',
  });
}

/**
 * Adds a build to the history, or leaves what it made for the run that merges, which adds it there; parts of stages by the names
 * that users know.
 */
export async function keepBuild(
  made: BuildReport,
  context: RunContext,
  { inputs: { layers, app }, project }: BuildWork,
  found: Pick<BuildFound, 'app' | 'cache' | 'layers'>,
): Promise<BuildReport> {
  const decided = found.layers.project ?? project;
  const { dockerfile } = decided;
  const { misses, ...ofApp } = withUserStages({ ...made.app, misses: made.misses }, dockerfile);
  const dependencies = withUserTargets(made.dependencies, dockerfile);
  const report: BuildReport = { ...made, app: ofApp, dependencies, misses };
  const { state } = found.layers;
  const ofCache = {
    downloadedBytes: made.app.transfer.downloadedBytes,
    uploadedBytes: found.app.cacheUploadBytes,
  };
  const accounts = {
    ...accountCaches({
      ...{ project: decided, state, dependencies: made.dependencies },
      stages: [...made.dependencies.stages, ...made.app.stages],
      recorded: [...recordedSteps(state), ...(found.cache?.entry?.steps ?? [])],
      app: { node: found.app.node, cache: made.app.cache && { ...made.app.cache, moved: ofCache } },
    }),
    generationAt: generationAt(found.layers, layers.signing),
  };
  return layers.part === undefined
    ? keepTrend(report, context, layers, accounts)
    : leavePart(report, layers.part, context, {
        ...{ inputs: layers, accounts, writes: false },
        app: appPart(found.app.digest, repositoriesOf(app.partTags)),
      });
}

/**
 * One platform by itself is pushed by digest to wherever the application's tags are; a builder that cannot pushes it under a tag
 * that lasts until the platforms are put together.
 */
function withPartOutput(inputs: BuildInputs, { builder }: PreparedLayers): BuildInputs {
  const { app, layers } = inputs;
  if (layers.part === undefined || app.partTags.length === 0) return inputs;
  const repositories = repositoriesOf(app.partTags);
  const staging = `cache-staging-app-${layers.part.of}-${layers.part.name}`;
  const output = builder.pushesByDigest
    ? `type=image,"name=${repositories.join(',')}",push-by-digest=true,name-canonical=true,push=true`
    : `type=image,"name=${repositories.map((name) => `${name}:${staging}`).join(',')}",${builder.driver === 'docker' ? pushedUnkept : 'push=true'}`;
  return { ...inputs, app: { ...app, outputs: [...app.outputs, output] } };
}

/** @throws UserError when the application is to be pushed to where this login may not write. */
async function probePush(
  inputs: Pick<BuildInputs, 'app'>,
  context: Pick<PrewarmContext, 'github'>,
  connect: PrewarmContext['connect'],
): Promise<void> {
  const { app } = inputs;
  if (!(app.push || app.partTags.length > 0) || app.call !== undefined) return;
  const repositories = new Map(
    [...app.tags, ...app.partTags].map((tag) => {
      const { registry, repository } = parseReference(tag);
      return [`${registry}/${repository}`, { registry, repository }] as const;
    }),
  );
  await Promise.all(
    [...repositories].map(async ([image, { registry, repository }]) => {
      const probe = await connect(registry).probeWrite(repository);
      if (probe.kind === 'allowed') return;
      const fork = context.github?.isForkPullRequest === true;
      throw new UserError(
        `push is true, but the registry does not let this run write to ${image}: ${errorMessage(probe.error)}`,
        {
          remedy: fork
            ? 'A pull request from a fork has a read-only token. Set push to false if github.event_name is pull_request.'
            : (probe.error.remedy ??
              'Add the permission packages: write to the job, log in with an account that may push, or use push: false.'),
        },
      );
    }),
  );
}
