import { collectLayerFiles } from '../../adapters/context/context-files.ts';
import { inspectCache } from '../../adapters/registry/cache-source.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchRecord } from '../../adapters/registry/record-artifact.ts';
import { RegistryError } from '../../adapters/registry/registry-error.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { appName, graphApp, type LayerNode } from '../../core/layers/layer-graph.ts';
import { type LayerEntry, type LayerInputs, parseRecord } from '../../core/layers/record.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseReference } from '../../core/oci/reference.ts';
import { endOf, Unfinished, unfinished } from '../../core/unfinished.ts';
import type { PrewarmContext } from '../../layers/context.ts';
import { holdExternalImages } from '../../layers/external-images.ts';
import { inputsOf } from '../../layers/facts.ts';
import { type LayersFindings, nothingFound } from '../../layers/findings.ts';
import { heldDigests } from '../../layers/job.ts';
import { type PreparedLayers, prepareLayers } from '../../layers/prepare.ts';
import { recordedSteps } from '../../layers/round-state.ts';
import { withUserStages, withUserTargets } from '../../layers/user-stages.ts';
import type { RunContext } from '../command.ts';
import { openContext } from '../context.ts';
import { keepTrend } from '../history.ts';
import { appPart, leavePart } from '../part.ts';
import { appRecordTag, buildApp, repositoriesOf, stateAfter } from './app.ts';
import { type AppCache, type AppOutcome, unbuiltApp } from './app-outcome.ts';
import { finishBuild } from './finish.ts';
import { type BuildFound, nothingBuilt } from './found.ts';
import type { BuildInputs, BuildWork } from './inputs.ts';
import { decideLayersWrite, policyOf } from './layers-policy.ts';
import type { BuildReport } from './report.ts';

/**
 * Builds the application on its layers: checks them, prewarms what is not current where the run may write, builds it in the same
 * builder where it may not, and then the application on the digests.
 */
export async function build(context: RunContext, work: BuildWork): Promise<BuildFound> {
  const opened = await openContext(context, work.inputs.layers);
  const run: BuildRun = { ...work, log: context.log, context: opened };
  const { found, failure } = await endOf(nothingBuilt(work), () => buildAll(run));
  return finishBuild(run, found, failure);
}

/** What a build works with. */
interface BuildRun extends BuildWork {
  readonly context: PrewarmContext;
  readonly log: RunLog;
}

async function buildAll(run: BuildRun): Promise<BuildFound> {
  const prepared = await prepare(run);
  const { beside: cache } = prepared;
  const { found: app, failure } = await endOf(unbuiltApp, () => buildOnLayers(run, prepared));
  const layers = { ...prepared.found, state: stateAfter(prepared, app) };
  const found: BuildFound = {
    ...nothingBuilt(run),
    layers,
    cache,
    app,
    ended: failure === undefined ? 'well' : 'app',
  };
  if (failure !== undefined) throw new Unfinished<BuildFound>(found, failure);
  return found;
}

/** The layers, ready for the application. @throws Unfinished with what was found of them. */
async function prepare({
  inputs,
  project,
  write,
  context,
  log,
}: BuildRun): Promise<PreparedLayers<AppCache | undefined>> {
  const layersWrite = decideLayersWrite(inputs, write);
  try {
    return await prepareLayers({
      ...{ inputs: inputs.layers, project, context, log },
      write: layersWrite,
      policy: policyOf(inputs, project, layersWrite),
      alsoLookUp: async (client) => {
        const [cache] = await Promise.all([lookUpCache(inputs, client, log), probePush(inputs, context)]);
        return cache;
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
  prepared: PreparedLayers<AppCache | undefined>,
): Promise<AppOutcome> {
  const { project, beside: cache } = prepared;
  const inputs = withPartOutput(given, prepared);
  const node = graphApp(project.dockerfile, project.layers, inputs.app.target, project.values);
  const [files, held] = await Promise.all([
    collectLayerFiles([node], project),
    holdImages(prepared, node, cache, context, log),
  ]);
  const found = {
    files: files.get(node.name) ?? {},
    externalImages: held,
    digestOf: (name: string) => prepared.found.state.digests.get(name),
  };
  return buildApp({
    ...{ inputs, prepared, node, cache, context, log },
    layerInputs: withLayersAs(inputs, inputsOf(prepared, node, found)),
    externalImages: held,
    mayWrite: write.kind === 'write',
  });
}

/**
 * Adds a build to the history, or leaves what it made for the run that merges, which adds it there. People are shown the parts of
 * stages by the names that they know.
 */
export async function keepBuild(
  report: BuildReport,
  context: RunContext,
  { inputs: { layers, app }, project: { dockerfile } }: BuildWork,
  found: BuildFound,
): Promise<BuildReport> {
  const recorded = [...recordedSteps(found.layers.state), ...(found.cache?.entry?.steps ?? [])];
  const kept =
    layers.part === undefined
      ? await keepTrend(report, context, layers, recorded)
      : await leavePart(report, layers.part, context, {
          ...{ inputs: layers, recorded, writes: false },
          app: appPart(found.app.digest, repositoriesOf(app.partTags)),
        });
  const { misses, ...ofApp } = withUserStages({ ...kept.app, misses: kept.misses }, dockerfile);
  return { ...kept, app: ofApp, dependencies: withUserTargets(kept.dependencies, dockerfile), misses };
}

/**
 * The digests that external images are held at: as the layers hold them, and those that only the application takes as they
 * are now, so that what is recorded of them is what was used. They explain; without a record of the application none is looked up.
 */
async function holdImages(
  { found }: Pick<PreparedLayers, 'found'>,
  node: LayerNode,
  cache: AppCache | undefined,
  context: Pick<PrewarmContext, 'clock' | 'connect'>,
  log: Pick<RunLog, 'notice'>,
): Promise<Readonly<Record<string, Digest>>> {
  // Where layers differ, the lowest has the first say, as in its contexts.
  const ofLayers: Readonly<Record<string, Digest>> = Object.assign(
    {},
    ...[...heldDigests(found.state.facts).values()].reverse(),
  );
  const others = node.externalImages.filter(({ name }) => ofLayers[name] === undefined);
  if (cache === undefined || others.length === 0) return ofLayers;
  const { byLayer } = await holdExternalImages({
    nodes: [{ ...node, externalImages: others }],
    record: undefined,
    follows: () => true,
    looksUpstream: false,
    connect: context.connect,
    nowMs: context.clock.nowMs(),
    warn: log.notice,
  });
  return { ...byLayer.get(node.name), ...ofLayers };
}

/** On digests, or with layers for cache sources: the same step has another cache key. */
function withLayersAs({ layersAs }: BuildInputs, inputs: LayerInputs): LayerInputs {
  return { ...inputs, options: { ...inputs.options, 'layers-as': layersAs } };
}

/**
 * One platform by itself is pushed by digest to wherever the application's tags are; a builder that cannot pushes it under a tag
 * that lasts until the platforms are put together. What `push=` means: `pushByBuildkit` in build-app.ts.
 */
function withPartOutput(inputs: BuildInputs, { builder }: Pick<PreparedLayers, 'builder'>): BuildInputs {
  const { app, layers } = inputs;
  if (layers.part === undefined || app.partTags.length === 0) return inputs;
  const repositories = repositoriesOf(app.partTags);
  const staging = `cache-staging-app-${layers.part.of}-${layers.part.name}`;
  const output = builder.pushesByDigest
    ? `type=image,"name=${repositories.join(',')}",push-by-digest=true,name-canonical=true,push=true`
    : `type=image,"name=${repositories.map((name) => `${name}:${staging}`).join(',')}",push=${builder.driver === 'docker' ? ',store=false' : 'true'}`;
  return { ...inputs, app: { ...app, outputs: [...app.outputs, output] } };
}

/** The state of the application's own cache, and what is recorded beside it. */
async function lookUpCache(
  inputs: BuildInputs,
  client: RegistryClient,
  log: RunLog,
): Promise<AppCache | undefined> {
  const tag = inputs.app.cacheBuilder;
  if (tag === undefined) return undefined;
  const { repository } = inputs.layers;
  const [source, entry] = await Promise.all([
    inspectCache(client, repository, tag),
    fetchRecord(client, repository, appRecordTag(tag))
      .then((found): LayerEntry | undefined =>
        found === undefined ? undefined : parseRecord(found.json).layers[appName],
      )
      .catch((error: unknown) => {
        // It only explains; the build does not need it.
        if (!(error instanceof RegistryError))
          log.notice(`The record of the application's last build cannot be used: ${errorMessage(error)}`);
        return undefined;
      }),
  ]);
  if (source.kind === 'broken') {
    log.warning(
      `The application's cache ${inputs.layers.image}:${tag} is incomplete and is not used: ${source.reason}. The next run that may push rebuilds it.`,
    );
  }
  return { tag, source, entry };
}

/** @throws UserError when the application is to be pushed to where this login may not write. */
async function probePush(
  inputs: BuildInputs,
  context: Pick<PrewarmContext, 'connect' | 'github'>,
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
      const probe = await context.connect(registry).probeWrite(repository);
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
