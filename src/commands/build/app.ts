import { type BuildxResult, readDigest, runBuildx } from '../../adapters/docker/buildx-run.ts';
import { type FetchedImage, inspectImage } from '../../adapters/registry/whole-image.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { compressionFields, compressionOf, compressOutputs } from '../../core/app/app-compression.ts';
import { type BuildCommand, formatBuildCommand } from '../../core/app/build-command.ts';
import { readBuildOutput } from '../../core/app/build-output.ts';
import { formatBuildTarget } from '../../core/app/build-target.ts';
import { mergeSteps, type StepVerdict } from '../../core/buildkit/cache-report.ts';
import { partsOf } from '../../core/dockerfile/dockerfile.ts';
import { type PinPlan, pinTarget, planPin } from '../../core/dockerfile/pin.ts';
import { findTarget } from '../../core/dockerfile/stage-graph.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { groupBy } from '../../core/group.ts';
import { appName, type LayerNode } from '../../core/layers/layer-graph.ts';
import type { LayerEntry, LayerInputs } from '../../core/layers/record.ts';
import { addMoved } from '../../core/layers/transfer.ts';
import type { Descriptor } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { objectOrEmpty } from '../../core/oci/json.ts';
import { parseReference, type Reference } from '../../core/oci/reference.ts';
import { carrying, endOf, Unfinished } from '../../core/unfinished.ts';
import { allEnded } from '../../layers/all-ended.ts';
import { addNotes, type BuildNotes } from '../../layers/build-notes.ts';
import type { BuildOutcome } from '../../layers/build-runner.ts';
import { verifyImage } from '../../layers/commit.ts';
import type { PrewarmContext } from '../../layers/context.ts';
import { keepUnderNames } from '../../layers/engine-names.ts';
import { expectStages } from '../../layers/expected-steps.ts';
import { signImage } from '../../layers/image-signature.ts';
import { footingOf, heldDigests } from '../../layers/job.ts';
import { type Footing, namedContexts } from '../../layers/named-contexts.ts';
import type { PreparedLayers } from '../../layers/prepare.ts';
import { writeRecord } from '../../layers/record-files.ts';
import { stepsToRecord } from '../../layers/recorded-steps.ts';
import { builtOf, type RoundState } from '../../layers/round-state.ts';
import { writeTemporaryDockerfile } from '../../layers/temporary-dockerfile.ts';
import { blobsMadeBy } from '../../layers/uploads.ts';
import { type AppCache, type AppOutcome, unbuiltApp } from './app-outcome.ts';
import { appUploads, type ImagesBefore, listSafely } from './app-uploads.ts';
import type { AppInputs, BuildInputs } from './inputs.ts';
import type { AppCacheReport } from './report.ts';

interface AppRun {
  readonly inputs: BuildInputs;
  readonly prepared: PreparedLayers;
  /** The application as the Dockerfile describes it, and what it is made from now. */
  readonly node: LayerNode;
  readonly layerInputs: LayerInputs;
  /** Digests at which the application's own stages take images from elsewhere. */
  readonly externalImages: Readonly<Record<string, Digest>>;
  readonly cache: AppCache | undefined;
  /** What the application's tags named before. */
  readonly imagesBefore: ImagesBefore;
  /** The run may write layers, and so the application's cache. */
  readonly mayWrite: boolean;
  readonly context: Pick<
    PrewarmContext,
    'clock' | 'connect' | 'console' | 'github' | 'shared' | 'source' | 'tempFolder' | 'version'
  >;
  readonly log: RunLog;
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

/** What a build of the application begins with. */
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
    if (trust.enginePushes || pushByBuildkit(run) === undefined || (await hasArrived(run, app)))
      return { app, trust: undefined };
    log.notice(
      'The image that BuildKit should have pushed is not in the registry. Pushing it with the engine.',
    );
    return { app, trust: { ...trust, enginePushes: true } };
  });
}

/** Records what the application was made from, reads it back where it was pushed, and counts what that moved. */
async function settleApp(run: AppRun, app: AppOutcome): Promise<AppOutcome> {
  const { inputs, context } = run;
  if (inputs.app.call !== undefined) context.console.info(app.output);
  const writes = app.cache?.written === 'written';
  const [read, writtenCache] = await allEnded([
    readApp(run, app),
    writes && app.cache !== undefined ? listSafely(context.connect, app.cache.reference) : undefined,
    writes ? recordApp(run, app) : undefined,
  ]);
  return countUploads(run, { ...read, writtenCache });
}

async function readApp(run: AppRun, app: AppOutcome): Promise<AppOutcome> {
  const { inputs, prepared, context, log } = run;
  const place = mainPlace(inputs, prepared.inputs.image);
  if (!app.pushed || app.digest === undefined || place === undefined) return app;
  const { digest } = app;
  const reference = `${place.registry}/${place.repository}@${digest}`;
  const image = await carrying<AppOutcome, FetchedImage>({ reference }, () =>
    log.phase('verify the application', () => verifyApp({ inputs, context, log }, place, digest)),
  );
  const read: AppOutcome = { ...app, reference, image };
  await carrying<AppOutcome, void>(read, () => signApp(run, image.descriptor));
  return read;
}

/** Wherever it was pushed to. One platform of several is not signed: the index of all platforms is. */
async function signApp({ inputs, imagesBefore, context, log }: AppRun, image: Descriptor): Promise<void> {
  if (inputs.app.partTags.length > 0) return;
  const places = groupBy(pushedReferences(inputs), (text) => repositoriesOf([text]).join());
  const tagged = new Set(
    inputs.app.outputs.map(readBuildOutput).flatMap((one) => (one.byDigest ? [] : one.names)),
  );
  const tagsOf = (text: string): string | readonly string[] =>
    parseReference(text).tag ?? (tagged.has(text) || inputs.app.tags.includes(text) ? 'latest' : []);
  await Promise.all(
    [...places].map(([place, references]) => {
      const { registry, repository } = parseReference(place);
      const before = imagesBefore.get(place);
      const moved = before !== undefined && before.digest !== image.digest;
      const names = { tags: references.flatMap(tagsOf), moved };
      return signImage(context.connect(registry), repository, image, names, log);
    }),
  );
}

function countUploads({ inputs, prepared, cache, imagesBefore }: AppRun, app: AppOutcome): AppOutcome {
  const { state } = prepared.found;
  const { image, writtenCache, sideBySide, ofLayers } = app;
  const references = [...pushedReferences(inputs), ...inputs.app.partTags];
  const { moved, ofCache } = appUploads({
    state,
    layersImage: prepared.inputs.image,
    cacheBefore: cache?.source.kind === 'ok' ? cache.source : undefined,
    before: imagesBefore,
    pushed: image && { image, places: repositoriesOf(references) },
    written: writtenCache,
    sideBySide,
    madeBlobs: blobsMadeBy([...app.steps, ...ofLayers.steps], () => true),
    downloaded: new Set([...state.moved.downloads, ...ofLayers.moved.downloads].map((blob) => blob.digest)),
  });
  return {
    ...app,
    ofLayers: { ...ofLayers, moved: addMoved(ofLayers.moved, moved) },
    cacheUploadBytes: ofCache.reduce((total, { bytes }) => total + bytes, 0),
  };
}

/** One build of the application, as far as it follows from what is known. */
interface PlannedBuild {
  readonly digests: ReadonlyMap<string, Digest>;
  readonly footing: Footing;
  readonly pin: PinPlan;
  /** Layer → the digest that stands for it in this build. */
  readonly standsOn: ReadonlyMap<string, Digest>;
  /** The image of a layer is the application, so that nothing is built. */
  readonly isLayer: boolean;
}

function planBuild(
  { inputs, prepared, node, externalImages }: AppRun,
  app: AppOutcome,
  trust: Trust,
): PlannedBuild {
  const { project } = prepared;
  const state = stateAfter(prepared, app);
  const digests = new Map([...state.digests].filter(([name]) => !trust.distrusted.has(name)));
  const held = new Map([...heldDigests(state.facts), [node.name, externalImages]]);
  const footing = footingOf(node, inputs.layersAs === 'context' ? digests : new Map(), held, project, state);
  const layer = inputs.layersAs === 'context' ? layerOf(node, project, digests) : undefined;
  const itself =
    layer === undefined || inputs.app.call !== undefined
      ? undefined
      : pinTarget(project.dockerfile, layer.target.toLowerCase(), project.values);
  if (layer !== undefined && itself !== undefined) {
    const standsOn = new Map([...digests].filter(([name]) => name === layer.name));
    return { digests, footing: { ...footing, below: standsOn }, pin: itself, standsOn, isLayer: true };
  }
  const pin = planPin(project.dockerfile, {
    targets: [node.target],
    layers: new Set(
      project.nodes.filter(({ name }) => footing.below.has(name)).map(({ target }) => target.toLowerCase()),
    ),
    values: project.values,
    imageEnv: footing.belowEnv,
  });
  const standsOn = new Map(
    [...footing.below].filter(([name]) =>
      pin.replaced.includes(project.nodes.find((layer) => layer.name === name)?.target.toLowerCase() ?? ''),
    ),
  );
  return { digests, footing, pin, standsOn, isLayer: false };
}

/** The layer that has the application's target, and is current. */
function layerOf(
  { target }: Pick<LayerNode, 'target'>,
  { dockerfile, nodes }: PreparedLayers['project'],
  digests: ReadonlyMap<string, Digest>,
): LayerNode | undefined {
  const stage = dockerfile.stages[findTarget(dockerfile.stages, target)];
  return nodes.find((layer) => digests.has(layer.name) && layer.target.toLowerCase() === stage?.name);
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
        names: names.map((image) => ({ image, references: [image], push: keep })),
        read: ({ metadata, ...result }) => ({ ...result, metadata: objectOrEmpty(metadata[appName]) }),
      },
    });
  // With other images, names are held while all of them bake.
  return context.shared === undefined ? keep(names, build) : build();
}

/**
 * The engine's own builder keeps what it pushes. Told to load it as well, it puts the image out twice at once under the same name, and
 * fails of it: `image "…": already exists` (engine 26.1.5, measured).
 */
function loadsApart({ inputs: { app }, prepared }: AppRun): boolean {
  return app.load && !(app.push && prepared.builder.driver === 'docker');
}

/** References under which the engine keeps the image that its own builder makes: two builds at once fail each other by them. */
function engineNames({ inputs, prepared }: AppRun, { enginePushes }: Trust): readonly string[] {
  const { app } = inputs;
  const isKept = enginePushes || pushByBuildkit({ inputs, prepared }) === undefined;
  if (prepared.builder.driver !== 'docker' || app.call !== undefined || !isKept) return [];
  return [...new Set([...app.tags, ...app.outputs.flatMap((output) => readBuildOutput(output).names)])];
}

/**
 * The engine's own builder keeps an image that it pushes, and downloads all of its layers for that. BuildKit itself pushes
 * without keeping it, when it is told so in a form that buildx hands on: an empty `push` is "true" to BuildKit
 * (https://github.com/moby/buildkit/blob/v0.32.2/exporter/containerimage/export.go, `keyPush`), and buildx takes only a value
 * that is not empty into its own hands (https://github.com/docker/buildx/blob/v0.38.2/build/opt.go, `toSolveOpt`).
 */
function pushByBuildkit({
  inputs,
  prepared,
}: Pick<AppRun, 'inputs' | 'prepared'>): Partial<AppInputs> | undefined {
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
  { inputs, prepared, node, cache }: AppRun,
  trust: Trust,
  digests: ReadonlyMap<string, Digest>,
): readonly string[] {
  const { image } = prepared.inputs;
  const { state } = prepared.found;
  const own =
    trust.cache && cache?.source.kind === 'ok' ? [`type=registry,ref=${image}@${cache.source.digest}`] : [];
  if (inputs.layersAs === 'context') {
    const layer = layerOf(node, prepared.project, digests);
    const itself = layer === undefined ? undefined : builtOf(state, layer.name);
    // What could not stand for its own stage has its steps all the same.
    return itself === undefined ? own : [`type=registry,ref=${image}@${itself}`, ...own];
  }
  const lowest = prepared.project.nodes.flatMap(({ name, depth }) =>
    depth === 0 && digests.has(name) ? (builtOf(state, name) ?? []) : [],
  );
  return [...lowest.map((digest) => `type=registry,ref=${image}@${digest}`), ...own, ...inputs.app.cacheFrom];
}

/** How the image is put out, with the compression that is asked for. */
function compressed({
  push,
  outputs,
  compression,
}: Pick<AppInputs, 'push' | 'outputs' | 'compression'>): Pick<AppInputs, 'push' | 'outputs'> {
  return {
    push,
    outputs: compression === undefined ? outputs : compressOutputs({ push, outputs }, compression),
  };
}

function cacheTo(run: AppRun, standsOn: ReadonlyMap<string, Digest>): readonly string[] {
  const { inputs, prepared, cache } = run;
  const { compression } = inputs.app;
  if (inputs.app.call !== undefined) return [];
  if (hasOtherCacheTo(inputs)) return inputs.app.cacheTo;
  if (!writesOwnCache(run)) return [];
  return [
    [
      `type=registry,ref=${prepared.inputs.image}:${cache?.tag},mode=max,ignore-error=true`,
      ...(compression === undefined ? [] : [compressionFields(compression)]),
      ...(isUniform(run, standsOn) ? ['force-compression=true'] : []),
    ].join(','),
  ];
}

/**
 * Whether all layers of the application have the compression that its cache is written with. Then `force-compression` converts
 * nothing, and makes BuildKit look for what each step has left: without it, the cache that follows a changed dependency has no
 * result of the steps after the first `COPY --link`, and the next code change downloads all that they copy from (0.32.2, measured;
 * https://github.com/moby/buildkit/blob/v0.32.2/solver/exporter.go, `ExportTo`). Elsewhere it would convert base images.
 */
function isUniform({ inputs, prepared, node }: AppRun, standsOn: ReadonlyMap<string, Digest>): boolean {
  const type = inputs.app.compression?.type ?? 'gzip';
  const { images } = prepared.found.state;
  // What an image from elsewhere is like is not known.
  return (
    inputs.layersAs === 'context' &&
    standsOn.size > 0 &&
    node.externalImages.length === 0 &&
    [...standsOn.keys()].every((name) =>
      images
        .get(name)
        ?.platforms.every(({ layers }) => layers.every(({ mediaType }) => compressionOf(mediaType) === type)),
    )
  );
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

/** The layers with what the application's builds told of them. */
export function stateAfter(
  { found }: Pick<PreparedLayers, 'found'>,
  { ofLayers }: Pick<AppOutcome, 'ofLayers'>,
): RoundState {
  const { steps, waits, failedImports, moved } = addNotes(found.state, ofLayers);
  return { ...found.state, steps, waits, failedImports, moved };
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
  run: AppRun,
  app: AppOutcome,
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

/** What became of the cache that the build should write. */
function cacheAfter(
  run: AppRun,
  before: AppCacheReport | undefined,
  progress: BuildxResult['progress'],
): AppCacheReport | undefined {
  const failed = progress.vertices.find(
    (vertex) => vertex.name.startsWith('exporting cache') && vertex.error !== undefined,
  );
  const own = writesOwnCache(run) ? before : undefined;
  if (failed !== undefined) {
    run.log.warning(
      `The application's cache could not be written${own === undefined ? '' : ` to ${own.reference}`}: ${failed.error}. The image is complete. The next build uses the previous cache.`,
    );
  }
  return own === undefined ? before : { ...own, written: failed === undefined ? 'written' : 'failed' };
}

function namelessPush(): UserError {
  return new UserError('buildx reported no digest for the application that it pushed', {
    remedy:
      'Run it again with keep-progress and report the file: this version of buildx may name it in a new way.',
  });
}

/**
 * Whether the registry shows what was pushed under one of its tags: the same image can be there from before under others.
 * When another run has moved one of several tags meanwhile, the rest tell.
 */
async function hasArrived({ inputs, context }: AppRun, { digest }: AppOutcome): Promise<boolean> {
  const shown = await Promise.all(
    inputs.app.tags.map(parseReference).map(async ({ registry, repository, tag }) => {
      const found = await context.connect(registry).resolve(repository, tag ?? 'latest');
      return found?.digest === digest;
    }),
  );
  return shown.length === 0 || shown.includes(true);
}

/** Where the application is looked up after its push: beside the layers, if it is there. */
export function mainPlace(inputs: BuildInputs, image: string): Reference | undefined {
  const tags = pushedReferences(inputs).map(parseReference);
  return tags.find(({ registry, repository }) => `${registry}/${repository}` === image) ?? tags[0];
}

/** Reads the application's image back, and looks whether its tags name it. */
async function verifyApp(
  { inputs, context, log }: Pick<AppRun, 'inputs' | 'context' | 'log'>,
  main: Reference,
  digest: Digest,
): Promise<FetchedImage> {
  const tags = pushedReferences(inputs).map(parseReference);
  const client = context.connect(main.registry);
  const image = await verifyImage(client, main.repository, 'the application', digest, context.clock);
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
  return image;
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

function isPushed({ push, partTags, outputs }: AppInputs): boolean {
  return push || partTags.length > 0 || outputs.some((output) => readBuildOutput(output).pushes);
}

/** References under which an image of the application may be that the run will replace; none where it pushes nothing. */
export function replacedReferences(inputs: BuildInputs): readonly string[] {
  const { app } = inputs;
  return app.call === undefined && isPushed(app) ? pushedReferences(inputs) : [];
}

/** Where the application was pushed: its tags, and the names in `outputs` that are pushed. */
function pushedReferences({ app }: BuildInputs): readonly string[] {
  const named = app.outputs.map(readBuildOutput).filter(({ pushes }) => pushes);
  return [...app.tags, ...repositoriesOf(app.partTags), ...named.flatMap(({ names }) => names)];
}

/** Keeps what the application was made from beside its cache, so that the next build can tell why it missed. */
async function recordApp(
  { prepared, node, layerInputs, cache, context, log }: AppRun,
  app: AppOutcome,
): Promise<void> {
  if (cache === undefined) return;
  const { client, inputs, builder, salt } = prepared;
  const entry: LayerEntry = {
    // The artifact stands for no image: the cache that it belongs to has no digest before it is pushed.
    digest: app.digest ?? (cache.source.kind === 'ok' ? cache.source.digest : emptyDigest),
    target: node.target || (prepared.project.dockerfile.stages.at(-1)?.displayName ?? appName),
    builtAt: new Date(context.clock.nowMs()).toISOString(),
    inputs: { ...layerInputs, standsOn: Object.fromEntries(app.standsOn) },
    steps: stepsToRecord(app.steps, cache.entry),
  };
  const record = {
    version: 2 as const,
    createdAt: entry.builtAt,
    quarter: inputs.quarter,
    revision: context.github?.revision,
    source: context.source,
    salt,
    tools: { buildx: builder.buildx, buildkit: builder.buildkit, cachePrewarm: context.version },
    ...(app.cacheDigest === undefined ? {} : { cache: app.cacheDigest }),
    layers: { [appName]: entry },
  };
  try {
    await writeRecord(client, inputs.repository, appRecordTag(cache.tag), record);
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
