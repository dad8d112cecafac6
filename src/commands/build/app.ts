import { type BuildxResult, readDigest, runBuildx } from '../../adapters/docker/buildx-run.ts';
import type { CacheSource } from '../../adapters/registry/cache-source.ts';
import { pushRecord } from '../../adapters/registry/record-artifact.ts';
import { type FetchedImage, inspectImage } from '../../adapters/registry/whole-image.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { formatBuildCommand } from '../../core/app/build-command.ts';
import { readBuildOutput } from '../../core/app/build-output.ts';
import { mergeSteps, type StepVerdict } from '../../core/buildkit/cache-report.ts';
import { planPin } from '../../core/dockerfile/pin.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { appName, type LayerNode } from '../../core/layers/layer-graph.ts';
import { isSecretArg } from '../../core/layers/layer-inputs.ts';
import { formatRecord, type LayerEntry, type LayerInputs } from '../../core/layers/record.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { BuildOutcome } from '../../layers/build-runner.ts';
import { verifyImage } from '../../layers/commit.ts';
import type { PrewarmContext } from '../../layers/context.ts';
import { expectStages } from '../../layers/expected-steps.ts';
import { footingOf, heldDigests } from '../../layers/job.ts';
import { namedContexts } from '../../layers/named-contexts.ts';
import type { PreparedLayers } from '../../layers/prepare.ts';
import { writeTemporaryDockerfile } from '../../layers/temporary-dockerfile.ts';
import type { AppInputs, BuildInputs } from './inputs.ts';
import type { AppCacheReport } from './report.ts';

/** The application's own cache source, as it was found before the build. */
export interface AppCache {
  readonly tag: string;
  readonly source: CacheSource;
  /** What the last build that wrote the cache was made from. */
  readonly entry: LayerEntry | undefined;
}

/** What came of the application's build, filled as it goes, so that a failed one can be reported too. */
export interface AppOutcome {
  node: LayerNode | undefined;
  inputs: LayerInputs | undefined;
  standsOn: ReadonlyMap<string, Digest>;
  /** Of the application's own stages. */
  steps: readonly StepVerdict[];
  digest: Digest | undefined;
  /** Registry, repository and digest. */
  reference: string | undefined;
  image: FetchedImage | undefined;
  imageId: string;
  metadata: Readonly<Record<string, unknown>> | undefined;
  /** What `call` printed. */
  output: string;
  pushed: boolean;
  loaded: boolean;
  cache: AppCacheReport | undefined;
  durationMs: number | undefined;
}

export function newAppOutcome(): AppOutcome {
  return {
    node: undefined,
    inputs: undefined,
    standsOn: new Map(),
    steps: [],
    digest: undefined,
    reference: undefined,
    image: undefined,
    imageId: '',
    metadata: undefined,
    output: '',
    pushed: false,
    loaded: false,
    cache: undefined,
    durationMs: undefined,
  };
}

export interface AppRun {
  readonly inputs: BuildInputs;
  readonly prepared: PreparedLayers;
  /** The application as the Dockerfile describes it, and what it is made from now. */
  readonly node: LayerNode;
  readonly layerInputs: LayerInputs;
  /** Digests at which the application's own stages take images from elsewhere. */
  readonly externalImages: Readonly<Record<string, Digest>>;
  readonly cache: AppCache | undefined;
  /** The run may write layers, and so the application's cache. */
  readonly mayWrite: boolean;
  readonly context: PrewarmContext;
  readonly log: RunLog;
  readonly outcome: AppOutcome;
}

/** What a build of the application can do without, after a blob could not be had. */
interface Trust {
  readonly cache: boolean;
  /** A blob could not be had once, although the registry says that it has it. */
  readonly doubted: boolean;
  readonly distrusted: ReadonlySet<string>;
  /** What BuildKit should push by itself did not arrive. */
  readonly enginePushes: boolean;
}

/**
 * Builds the application on the digests of the layers that are current, with its own cache as its only source. What cannot
 * be had from the registry although it was there is left out, and the build done again without it.
 * @throws BuildError, UserError; what was found until then is in `outcome`.
 */
export async function buildApp(run: AppRun): Promise<void> {
  const { inputs, context, log, outcome } = run;
  const { app } = inputs;
  const startedAtMs = context.clock.nowMs();
  outcome.node = run.node;
  outcome.inputs = run.layerInputs;
  outcome.cache = cacheBefore(run);
  try {
    let trust: Trust = {
      cache: outcome.cache?.state === 'ok',
      doubted: false,
      distrusted: new Set(),
      enginePushes: false,
    };
    for (;;) {
      const built = await log.phase('build the application', () => buildOnce(run, trust));
      noteSteps(run, built.steps);
      noteImport(run);
      if (built.kind === 'done') {
        await readResult(run, built.result);
        if (trust.enginePushes || pushByBuildkit(run) === undefined || (await hasArrived(run))) break;
        log.notice(
          'The image that BuildKit should have pushed is not in the registry. Pushing it with the engine.',
        );
        trust = { ...trust, enginePushes: true };
        continue;
      }
      const next = built.kind === 'broken-image' ? await distrust(run, trust) : undefined;
      if (next === undefined) throw built.error;
      trust = next;
    }
  } finally {
    outcome.durationMs = context.clock.nowMs() - startedAtMs;
  }
  if (app.call !== undefined) context.console.info(outcome.output);
  if (outcome.cache?.written === 'written') await recordApp(run);
  if (outcome.pushed) await log.phase('verify the application', () => verifyApp(run));
}

async function buildOnce(run: AppRun, trust: Trust): Promise<BuildOutcome<BuildxResult>> {
  const { inputs, prepared, node, context, outcome } = run;
  const { project, state, runner } = prepared;
  const { app } = inputs;
  const { image, build, secretArgs, secretValues } = prepared.inputs;
  const digests = new Map([...state.digests].filter(([name]) => !trust.distrusted.has(name)));
  const held = new Map([...heldDigests(state.facts), [node.name, run.externalImages]]);
  const footing = footingOf(node, inputs.layersAs === 'context' ? digests : new Map(), held, project, state);
  const pin = planPin(project.dockerfile, {
    targets: [node.target],
    layers: new Set(
      project.nodes.filter(({ name }) => footing.below.has(name)).map(({ target }) => target.toLowerCase()),
    ),
    values: project.values,
    imageEnv: footing.belowEnv,
  });
  outcome.standsOn = new Map(
    [...footing.below].filter(([name]) =>
      pin.replaced.includes(project.nodes.find((layer) => layer.name === name)?.target.toLowerCase() ?? ''),
    ),
  );
  // Stages of layers that no check and no prewarm has measured.
  const measuredHere =
    inputs.layersAs === 'cache' || state.steps.length === 0
      ? project.nodes
      : project.nodes.filter(({ name }) => trust.distrusted.has(name));
  const hiddenArgs = new Set(
    Object.entries(build.buildArgs).flatMap(([name, value]) =>
      isSecretArg(name, value, { secretArgs, maskedValues: secretValues }) ? [name] : [],
    ),
  );
  const args = formatBuildCommand({
    ...build,
    ...app,
    dockerfile: await writeTemporaryDockerfile(project, pin, context.tempFolder),
    context: project.contextDir,
    contexts: namedContexts(footing, pin, project, image),
    hiddenArgs,
    secrets: prepared.secrets,
    cacheFrom: cacheFrom(run, trust, digests),
    cacheTo: cacheTo(run),
    // A stage that its image stands for is no step of this build: the filter has refreshed the layer.
    ...(trust.enginePushes ? {} : pushByBuildkit(run)),
    // Nothing is built then, and yet BuildKit would push it: an image of nothing under the application's tag.
    ...(app.call === undefined ? {} : { push: false, load: false, outputs: [] }),
    noCacheFilters: app.noCacheFilters.filter((filter) => !pin.replaced.includes(filter.toLowerCase())),
  });
  return runner.run({
    title: 'Build the application',
    pin,
    expected: app.call === undefined ? expectStages(project.dockerfile, [node, ...measuredHere]) : [],
    run: (options) =>
      runBuildx('build', args, {
        ...options,
        env: Object.fromEntries([...hiddenArgs].map((name) => [name, build.buildArgs[name] ?? ''])),
      }),
  });
}

/**
 * The engine's own builder keeps an image that it pushes, and downloads all of its layers for that. BuildKit itself pushes
 * without keeping it, when it is told so in a form that buildx hands on: an empty `push` is "true" to BuildKit
 * (https://github.com/moby/buildkit/blob/v0.32.2/exporter/containerimage/export.go, `keyPush`), and buildx takes only a value
 * that is not empty into its own hands (https://github.com/docker/buildx/blob/v0.38.2/build/opt.go, `toSolveOpt`).
 */
function pushByBuildkit({ inputs, prepared }: AppRun): Partial<AppInputs> | undefined {
  const { app } = inputs;
  const isPushOnly =
    app.push &&
    !app.load &&
    app.call === undefined &&
    app.outputs.length === 0 &&
    prepared.builder.driver === 'docker';
  return isPushOnly
    ? { push: false, outputs: [`type=image,"name=${app.tags.join(',')}",push=,store=false`] }
    : undefined;
}

/**
 * The classic way has more than one source, and so races; built on digests, the application's own is enough. Of the layers only
 * those that stand on no other can be hit by an ordinary build: the keys of the others hold the digest that they stand on.
 */
function cacheFrom(
  { inputs, prepared, cache }: AppRun,
  trust: Trust,
  digests: ReadonlyMap<string, Digest>,
): readonly string[] {
  const { image } = prepared.inputs;
  const own =
    trust.cache && cache?.source.kind === 'ok' ? [`type=registry,ref=${image}@${cache.source.digest}`] : [];
  if (inputs.layersAs === 'context') return own;
  const lowest = prepared.project.nodes.flatMap(({ name, depth }) =>
    depth === 0 ? (digests.get(name) ?? []) : [],
  );
  return [...lowest.map((digest) => `type=registry,ref=${image}@${digest}`), ...own, ...inputs.app.cacheFrom];
}

function cacheTo(run: AppRun): readonly string[] {
  const { inputs, prepared, cache } = run;
  if (inputs.app.call !== undefined) return [];
  if (hasOtherCacheTo(inputs)) return inputs.app.cacheTo;
  return writesOwnCache(run)
    ? [`type=registry,ref=${prepared.inputs.image}:${cache?.tag},mode=max,ignore-error=true`]
    : [];
}

/** The user says where the cache is written, and so not to `cache-builder`. */
function hasOtherCacheTo({ layersAs, app }: BuildInputs): boolean {
  return layersAs === 'cache' && app.cacheTo.length > 0;
}

function writesOwnCache({ inputs, cache, mayWrite }: AppRun): boolean {
  return cache !== undefined && mayWrite && !hasOtherCacheTo(inputs);
}

function cacheBefore({ inputs, prepared, cache }: AppRun): AppCacheReport | undefined {
  if (cache === undefined) return undefined;
  const reference = `${prepared.inputs.image}:${cache.tag}`;
  const { source } = cache;
  const asked = inputs.app.noCache
    ? 'no-cache is true'
    : inputs.app.rebuildCache
      ? 'rebuild-cache is true'
      : undefined;
  if (asked !== undefined) return { reference, state: 'not-used', detail: asked, written: 'not-written' };
  return {
    reference,
    state: source.kind,
    detail: source.kind === 'no-access' || source.kind === 'broken' ? source.reason : undefined,
    written: 'not-written',
  };
}

/** The steps of layers belong to the layers, wherever they were seen. */
function noteSteps({ prepared, outcome }: AppRun, steps: readonly StepVerdict[]): void {
  const { state, project } = prepared;
  const ofLayers = new Set(project.nodes.flatMap((node) => node.ownStages).map((stage) => stage.displayName));
  state.steps = mergeSteps([state.steps, steps.filter((step) => ofLayers.has(step.stage))]);
  outcome.steps = mergeSteps([outcome.steps, steps.filter((step) => !ofLayers.has(step.stage))]);
}

/** The cache was whole when it was looked at, and yet BuildKit could not load it. */
function noteImport({ inputs, prepared, cache, outcome }: AppRun): void {
  if (cache?.source.kind !== 'ok' || outcome.cache?.state !== 'ok') return;
  const detail = prepared.runner.failedImports.get(`${inputs.layers.image}@${cache.source.digest}`);
  if (detail !== undefined) outcome.cache = { ...outcome.cache, state: 'failed', detail };
}

/** What the next attempt leaves out: the cache first, then the layers that are broken; undefined when nothing is left. */
async function distrust(run: AppRun, trust: Trust): Promise<Trust | undefined> {
  const { prepared, log, outcome } = run;
  const { client, inputs } = prepared;
  if (!trust.doubted) {
    // Perhaps the builder was just clearing up: once more before what is whole is left out.
    log.notice('The build could not find a blob. Trying once more.');
    return { ...trust, doubted: true };
  }
  if (trust.cache && outcome.cache !== undefined) {
    log.warning(
      `The registry is missing a blob that the build needs. Rebuilt without ${outcome.cache.reference}.`,
    );
    outcome.cache = { ...outcome.cache, state: 'broken', detail: 'one of its blobs is missing' };
    return { ...trust, cache: false };
  }
  const used = run.inputs.layersAs === 'cache' ? prepared.state.digests : outcome.standsOn;
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
  return { ...trust, distrusted: new Set([...trust.distrusted, ...blamed]) };
}

async function readResult(run: AppRun, result: BuildxResult): Promise<void> {
  const { inputs, outcome, log } = run;
  const { app } = inputs;
  outcome.metadata = result.metadata;
  outcome.output = result.output;
  if (app.call !== undefined) return;
  // An index has no config of its own; then it is what docker calls the image's ID, and what --iidfile would hold:
  // https://github.com/docker/buildx/blob/v0.38.2/commands/build.go, `getImageID`
  const imageId = result.metadata['containerimage.config.digest'] ?? result.metadata['containerimage.digest'];
  outcome.imageId = typeof imageId === 'string' ? imageId : '';
  const outputs = app.outputs.map(readBuildOutput);
  outcome.pushed = app.push || app.partTags.length > 0 || outputs.some(({ pushes }) => pushes);
  outcome.loaded = app.load || outputs.some(({ loads }) => loads);
  const failedExport = result.progress.vertices.find(
    (vertex) => vertex.name.startsWith('exporting cache') && vertex.error !== undefined,
  );
  const own = writesOwnCache(run) ? outcome.cache : undefined;
  if (own !== undefined) {
    outcome.cache = { ...own, written: failedExport === undefined ? 'written' : 'failed' };
  }
  if (failedExport !== undefined) {
    log.warning(
      `The application's cache could not be written${own === undefined ? '' : ` to ${own.reference}`}: ${failedExport.error}. The image is complete. The next build uses the previous cache.`,
    );
  }
  if (!outcome.pushed) return;
  const digest = readDigest(result.metadata);
  if (digest === undefined) {
    throw new UserError('buildx reported no digest for the application that it pushed', {
      remedy:
        'Run it again with keep-progress and report the file: this version of buildx may name it in a new way.',
    });
  }
  outcome.digest = digest;
}

/**
 * Whether the registry shows what was pushed under one of its tags: the same image can be there from before under others.
 * When another run has moved one of several tags meanwhile, the rest tell.
 */
async function hasArrived({ inputs, context, outcome }: AppRun): Promise<boolean> {
  const shown = await Promise.all(
    inputs.app.tags.map(parseReference).map(async ({ registry, repository, tag }) => {
      const found = await context.connect(registry).resolve(repository, tag ?? 'latest');
      return found?.digest === outcome.digest;
    }),
  );
  return shown.length === 0 || shown.includes(true);
}

/** Reads the application's image back, and looks whether its tags name it. */
async function verifyApp(run: AppRun): Promise<void> {
  const { inputs, prepared, context, log, outcome } = run;
  const { digest } = outcome;
  const tags = pushedReferences(inputs).map(parseReference);
  const main =
    tags.find(({ registry, repository }) => `${registry}/${repository}` === prepared.inputs.image) ?? tags[0];
  if (digest === undefined || main === undefined) return;
  outcome.reference = `${main.registry}/${main.repository}@${digest}`;
  const client = context.connect(main.registry);
  outcome.image = await verifyImage(client, main.repository, 'the application', digest, context.clock);
  await Promise.all(
    tags.map(async ({ registry, repository, tag }) => {
      if (tag === undefined) return;
      const found = await context.connect(registry).resolve(repository, tag);
      if (found?.digest !== digest) {
        log.warning(
          `The tag ${registry}/${repository}:${tag} names ${found?.digest ?? 'nothing'}, not ${digest}, which this run pushed under it: another run has moved it since.`,
        );
      }
    }),
  );
}

/** `registry/repository` of references, each once. */
export function repositoriesOf(references: readonly string[]): readonly string[] {
  return [
    ...new Set(
      references.map((text) => {
        const { registry, repository } = parseReference(text);
        return `${registry}/${repository}`;
      }),
    ),
  ];
}

/** Where the application was pushed: its tags, and the names in `outputs` that are pushed. */
function pushedReferences({ app }: BuildInputs): readonly string[] {
  const named = app.outputs.map(readBuildOutput).filter(({ pushes }) => pushes);
  return [...app.tags, ...repositoriesOf(app.partTags), ...named.flatMap(({ names }) => names)];
}

/** Keeps what the application was made from beside its cache, so that the next build can tell why it missed. */
async function recordApp({
  prepared,
  node,
  layerInputs,
  cache,
  context,
  log,
  outcome,
}: AppRun): Promise<void> {
  if (cache === undefined) return;
  const { client, inputs, builder, salt } = prepared;
  const entry: LayerEntry = {
    // The artifact stands for no image: the cache that it belongs to has no digest before it is pushed.
    digest: outcome.digest ?? (cache.source.kind === 'ok' ? cache.source.digest : emptyDigest),
    target: node.target || (prepared.project.dockerfile.stages.at(-1)?.displayName ?? appName),
    builtAt: new Date(context.clock.nowMs()).toISOString(),
    inputs: { ...layerInputs, standsOn: Object.fromEntries(outcome.standsOn) },
    steps: outcome.steps.flatMap((step) => {
      const { stage, platform, index, instruction, verdict, durationMs } = step;
      if (verdict === 'executed') return [{ stage, platform, index, instruction, durationMs }];
      const before = cache.entry?.steps.find(
        (known) =>
          known.stage === stage &&
          known.platform === platform &&
          known.index === index &&
          known.instruction === instruction,
      );
      return before === undefined ? [] : [before];
    }),
  };
  const record = {
    version: 1 as const,
    createdAt: entry.builtAt,
    quarter: inputs.quarter,
    revision: context.github?.revision,
    source: context.source,
    salt,
    tools: { buildx: builder.buildx, buildkit: builder.buildkit, cachePrewarm: context.version },
    layers: { [appName]: entry },
  };
  try {
    await pushRecord(client, inputs.repository, appRecordTag(cache.tag), formatRecord(record));
  } catch (error) {
    log.warning(`The inputs of the application could not be recorded: ${errorMessage(error)}`);
  }
}

/** The digest of nothing, for an application that was not pushed. */
const emptyDigest = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' as Digest;

/** The tag beside the application's cache that tells what it was made from. */
export function appRecordTag(cacheTag: string): string {
  return `${cacheTag}-record`;
}
