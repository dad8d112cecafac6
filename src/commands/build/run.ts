import { collectLayerFiles } from '../../adapters/context/context-files.ts';
import { inspectCache } from '../../adapters/registry/cache-source.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchRecord } from '../../adapters/registry/record-artifact.ts';
import { RegistryError } from '../../adapters/registry/registry-error.ts';
import { createRunLog, type RunLog } from '../../adapters/runner/run-log.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { appName, graphApp, type LayerNode } from '../../core/layers/layer-graph.ts';
import { type LayerEntry, type LayerInputs, parseRecord } from '../../core/layers/record.ts';
import type { WriteDecision } from '../../core/layers/write-policy.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { PrewarmContext } from '../../layers/context.ts';
import { holdExternalImages } from '../../layers/external-images.ts';
import { inputsOf } from '../../layers/facts.ts';
import { heldDigests } from '../../layers/job.ts';
import { endOfLayers, type PreparedLayers, prepareLayers } from '../../layers/prepare.ts';
import type { Project } from '../../layers/project.ts';
import { recordedSteps } from '../../layers/round-state.ts';
import { withUserStages, withUserTargets } from '../../layers/user-stages.ts';
import { withTrend } from '../history.ts';
import { appPart, leavePart } from '../part.ts';
import {
  type AppCache,
  AppFailure,
  type AppOutcome,
  appRecordTag,
  buildApp,
  repositoriesOf,
  stateAfter,
  unbuiltApp,
} from './app.ts';
import type { BuildInputs } from './inputs.ts';
import { decideLayersWrite, policyOf } from './layers-policy.ts';
import type { BuildReport } from './report.ts';
import { buildBuildReport } from './result.ts';

/** What a build leaves besides its report. */
export interface BuildRun {
  readonly report: BuildReport;
  readonly app: AppOutcome;
}

/**
 * Builds the application on its layers: checks them, prewarms what is not current where the run may write (`write`), builds
 * it in the same builder where it may not, and then the application on the digests. A failure is in the report (`error`),
 * beside everything that was found until then.
 */
export async function build(
  given: BuildInputs,
  project: Project,
  write: WriteDecision,
  context: PrewarmContext,
): Promise<BuildRun> {
  const startedAtMs = context.clock.nowMs();
  const log = createRunLog(context.clock, context.console);
  for (const notice of given.layers.notices) log.notice(notice);
  for (const warning of given.layers.warnings) log.warning(warning);
  const layersWrite = decideLayersWrite(given, write);
  const layers = await endOfLayers(
    prepareLayers({
      ...{ inputs: given.layers, project, context, log },
      write: layersWrite,
      policy: policyOf(given, project, layersWrite),
      alsoLookUp: async (client) => {
        const [cache] = await Promise.all([lookUpCache(given, client, log), probePush(given, context)]);
        return cache;
      },
    }),
    layersWrite,
  );
  const { prepared } = layers;
  const inputs = prepared === undefined ? given : withPartOutput(given, prepared);
  const cache = prepared?.beside;
  const { app, failure } =
    prepared === undefined
      ? { app: unbuiltApp, failure: layers.failure }
      : await endOfApp({ inputs, prepared, write, context, log });
  const state = prepared === undefined ? layers.found.state : stateAfter(prepared, app);
  const report = await buildBuildReport({
    ...{ inputs, project, context, log, app, cache, failure, startedAtMs },
    found: { ...layers.found, state },
    layersFailure: layers.failure,
  });
  const recorded = [...recordedSteps(state), ...(cache?.entry?.steps ?? [])];
  const { part } = inputs.layers;
  const told =
    part === undefined
      ? await withTrend(report, {
          store: context.history?.store,
          branch: context.history?.branch,
          recorded,
        })
      : await leavePart(report, part, {
          ...{ inputs: inputs.layers, context, recorded, writes: false },
          app: appPart(app.digest, repositoriesOf(inputs.app.partTags)),
        });
  const { dockerfile } = project;
  const { misses, ...ofApp } = withUserStages({ ...told.app, misses: told.misses }, dockerfile);
  const dependencies = withUserTargets(told.dependencies, dockerfile);
  return { report: { ...told, app: ofApp, dependencies, misses }, app };
}

/** The application on layers that are ready, as far as it came. */
async function endOfApp({
  inputs,
  prepared,
  write,
  context,
  log,
}: {
  readonly inputs: BuildInputs;
  readonly prepared: PreparedLayers<AppCache | undefined>;
  readonly write: WriteDecision;
  readonly context: PrewarmContext;
  readonly log: RunLog;
}): Promise<{ readonly app: AppOutcome; readonly failure: unknown }> {
  const { project, beside: cache } = prepared;
  try {
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
    const app = await buildApp({
      ...{ inputs, prepared, node, cache, context, log },
      layerInputs: withLayersAs(inputs, inputsOf(prepared, node, found)),
      externalImages: held,
      mayWrite: write.kind === 'write',
    });
    return { app, failure: undefined };
  } catch (error) {
    return error instanceof AppFailure
      ? { app: error.app, failure: error.cause }
      : { app: unbuiltApp, failure: error };
  }
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
