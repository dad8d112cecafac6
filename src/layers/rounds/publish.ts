import { digestOf } from '../../adapters/registry/content-digest.ts';
import type { FetchedImage, PlatformImage } from '../../adapters/registry/whole-image.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { mapKnown } from '../../core/known.ts';
import { builtAnnotation } from '../../core/layers/annotations.ts';
import type { LayerFacts } from '../../core/layers/current.ts';
import { fromChain, layersOfApp, lowerLayer } from '../../core/layers/from-chain.ts';
import type { PublicationReport } from '../../core/layers/layer-report.ts';
import { builtDigest, type LayerEntry } from '../../core/layers/record.ts';
import { type Descriptor, formatPlatform, type Platform } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { formatImageIndex, type IndexedImage } from '../../core/oci/image-index.ts';
import { mediaType } from '../../core/oci/media-type.ts';
import { parseReference } from '../../core/oci/reference.ts';
import {
  formatStackedConfig,
  formatStackedManifest,
  isSameConfig,
  type StackedBlob,
  stackedBlobs,
} from '../../core/oci/stacked-image.ts';
import { sumOf, sumSizes } from '../../core/sum.ts';
import { EntryPool } from '../../core/tree/entry-pool.ts';
import { overlayTrees } from '../../core/tree/overlay.ts';
import type { Tree } from '../../core/tree/tree.ts';
import { checkChain, verifyImage } from '../record/commit.ts';
import { readTree, wholeTree } from './layer-tree.ts';
import {
  type PlatformPublication,
  type PlatformRun,
  publishPlatform,
  type SplitImage,
} from './published-platform.ts';
import type { RoundOptions, RoundState } from './round-state.ts';

type PublishOptions = Pick<
  RoundOptions,
  'client' | 'inputs' | 'project' | 'policy' | 'context' | 'log' | 'trust'
>;

/** What others are based on, of a layer that was built. */
export interface Publication extends Pick<LayerEntry, 'built' | 'trees'> {
  readonly image: FetchedImage;
  readonly report: PublicationReport | undefined;
}

/**
 * Decides what of a layer that was just built is published. Whatever goes wrong, it is what was built.
 * `state`: the layers below are published.
 */
export async function publishLayer(
  options: PublishOptions,
  state: RoundState,
  fact: LayerFacts,
  built: FetchedImage,
): Promise<Publication> {
  const { name } = fact.node;
  const asBuilt: Publication = { image: built, report: undefined };
  // A blob of the layer could not be had, although the registry says that it is there.
  const before = options.trust.suspects.has(name) ? undefined : publishedBefore(fact, state);
  // The same as the last time: what is published is so already.
  if (
    before !== undefined &&
    builtDigest(before.entry) === built.descriptor.digest &&
    !options.policy.patch.compact
  )
    return { ...asBuilt, image: before.image, ...recordedPublication(before.entry) };
  if (!isPublishedByTree(options, name)) return asBuilt;
  try {
    return await options.log.phase(`compare the files of ${name}`, () =>
      publishTree({ ...options, state, fact, built, before }),
    );
  } catch (error) {
    options.log.warning(
      `${name}: The whole layer is published, because its files could not be compared: ${errorMessage(error)}`,
    );
    return asBuilt;
  }
}

function recordedPublication({ built, trees }: LayerEntry): Pick<Publication, 'built' | 'trees'> {
  return { ...(built === undefined ? {} : { built }), ...(trees === undefined ? {} : { trees }) };
}

/** Whether the application begins with the layer: only then does a server get its blobs. */
function isPublishedByTree({ project, policy }: PublishOptions, name: string): boolean {
  return policy.patch.mode !== 'off' && layersOfApp(project, project.undecided?.options.target).has(name);
}

interface PublishedBefore {
  readonly entry: LayerEntry;
  readonly image: FetchedImage;
}

/** What is published of the layer until now; undefined: nothing, or not whole. */
function publishedBefore({ node, entry }: LayerFacts, { lookup }: RoundState): PublishedBefore | undefined {
  const found = lookup.images.get(node.name);
  return entry !== undefined && found?.kind === 'ok' && found.image.descriptor.digest === entry.digest
    ? { entry, image: found.image }
    : undefined;
}

interface TreeRun extends PublishOptions {
  readonly state: RoundState;
  readonly fact: LayerFacts;
  readonly built: FetchedImage;
  readonly before: PublishedBefore | undefined;
}

interface PublishedPlatform extends PlatformPublication {
  readonly of: PlatformRun;
}

async function publishTree(run: TreeRun): Promise<Publication> {
  const { built, before, client, inputs, context, fact, state } = run;
  // Not worth the time that reading it takes.
  if (built.platforms.every((image) => worthBytes(run, image) < run.policy.patch.fromBytes))
    return { image: built, report: undefined };
  const platforms: PublishedPlatform[] = [];
  // One after the other: each holds the files of two trees.
  for (const image of built.platforms) {
    const of = await platformRun(run, image);
    platforms.push({ ...(await publishPlatform(of)), of });
  }
  const trees = mapKnown(platforms, ({ of, tree }) => [formatPlatform(of.built.image.platform), tree]);
  const recorded = trees.size === 0 ? {} : { trees: Object.fromEntries(trees) };
  const report = before === undefined ? undefined : reportOf(platforms);
  if (platforms.every(({ kind }) => kind === 'new')) return { image: built, ...recorded, report };
  const { name } = fact.node;
  const digest = await pushPublished(run, platforms);
  const image = await verifyImage(client, inputs.repository, `layer ${name}`, digest, context.clock);
  const lower = lowerLayer(fact.node);
  const below = lower === undefined ? undefined : state.images.get(lower);
  if (lower !== undefined && below !== undefined) checkChain({ name, image }, { name: lower, image: below });
  return { image, built: built.descriptor.digest, ...recorded, report };
}

/** Blobs of the layer below. @throws UserError when it is not known. */
function blobsBelow({ fact, state }: TreeRun, image: PlatformImage): readonly Descriptor[] {
  const lower = lowerLayer(fact.node);
  const below = lower === undefined ? [] : layersFor(state.images.get(lower), image);
  if (below === undefined) throw new UserError(`what ${lower} holds is not known`);
  return below;
}

/**
 * What a change of the layer can move: its own blobs, and those of the layers on it, which are built again and, with Docker's
 * classic store, downloaded again.
 */
function worthBytes(run: TreeRun, image: PlatformImage): number {
  const { project, state } = run;
  const top = [...layersOfApp(project, project.undecided?.options.target)].at(-1) ?? '';
  const known = state.lookup.images.get(top);
  const stack = known?.kind === 'ok' ? (layersFor(known.image, image) ?? []) : [];
  return Math.max(sumSizes(image.layers), sumSizes(stack)) - sumSizes(blobsBelow(run, image));
}

async function platformRun(run: TreeRun, image: PlatformImage): Promise<PlatformRun> {
  const { client, inputs, fact, before, policy, context, log } = run;
  const below = blobsBelow(run, image);
  const pool = new EntryPool();
  return {
    ...{ client, repository: inputs.repository, pool },
    ...{ policy: policy.patch, tempFolder: context.tempFolder },
    built: await splitImage(run, image, below.length),
    before: before === undefined ? undefined : await splitBefore(run, before, image),
    externalBlobs: lowerLayer(fact.node) === undefined ? await countExternalBlobs(run, image) : 0,
    hosts: context.knownHosts ?? (async () => 1),
    beneath: () => treeBelow(run, image, pool),
    warn: (message) => log.warning(`${fact.node.name}: ${message}`),
  };
}

/** The blobs of an image for the platform of another one. */
function layersFor(
  image: FetchedImage | undefined,
  { platform }: PlatformImage,
): readonly Descriptor[] | undefined {
  return platformOf(image, platform)?.layers;
}

function platformOf(image: FetchedImage | undefined, platform: Platform): PlatformImage | undefined {
  return image?.platforms.find((found) => formatPlatform(found.platform) === formatPlatform(platform));
}

async function splitImage(
  { client, inputs }: TreeRun,
  image: PlatformImage,
  belowCount: number,
): Promise<SplitImage> {
  const descriptor = { mediaType: '', digest: image.configDigest, sizeBytes: image.configBytes };
  const bytes = await client.fetchBlob(inputs.repository, descriptor);
  if (bytes === undefined) throw new UserError(`the config ${image.configDigest} is gone from the registry`);
  const config: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const blobs = stackedBlobs(image.layers, config);
  return { image, config, below: blobs.slice(0, belowCount), own: blobs.slice(belowCount) };
}

/** What was published for the platform; undefined: nothing, or what it is based on is not known any more. */
async function splitBefore(
  run: TreeRun,
  { entry, image }: PublishedBefore,
  { platform }: PlatformImage,
): Promise<PlatformRun['before']> {
  const found = platformOf(image, platform);
  if (found === undefined) return undefined;
  const lower = lowerLayer(run.fact.node);
  const was = lower === undefined ? undefined : run.state.lookup.images.get(lower);
  const isKnown =
    lower !== undefined && was?.kind === 'ok' && was.image.descriptor.digest === entry.inputs.standsOn[lower];
  const below = lower === undefined ? [] : isKnown ? layersFor(was.image, found) : undefined;
  if (below === undefined || !below.every(({ digest }, index) => found.layers[index]?.digest === digest))
    return undefined;
  const split = await splitImage(run, found, below.length);
  return { ...split, tree: entry.trees?.[formatPlatform(platform)] };
}

/** Of the blobs of a layer at the very bottom, those of the image that its FROM names; 0: not known. */
async function countExternalBlobs(run: TreeRun, { platform, layers }: PlatformImage): Promise<number> {
  const { fact, context } = run;
  const external = fact.node.externalImages.find(({ via }) => via === 'from');
  const digest = external === undefined ? undefined : fact.inputs.externalImages[external.name];
  if (external === undefined || digest === undefined || digest === 'unresolved') return 0;
  try {
    const { registry, repository } = parseReference(external.name);
    const client = context.connect(registry);
    const root = await client.fetchManifest(repository, digest);
    const child =
      root?.manifest.kind === 'index'
        ? root.manifest.manifests.find(
            (one) => one.platform !== undefined && formatPlatform(one.platform) === formatPlatform(platform),
          )
        : undefined;
    const found = child === undefined ? root : await client.fetchManifest(repository, child.digest);
    const below = found?.manifest.kind === 'manifest' ? found.manifest.layers : [];
    return below.every((blob, index) => layers[index]?.digest === blob.digest) ? below.length : 0;
  } catch {
    // Then they are read together with the layer's own.
    return 0;
  }
}

/** What the layers below come to, as they are published now. */
async function treeBelow(run: TreeRun, { platform }: PlatformImage, pool: EntryPool): Promise<Tree> {
  const { state, project, client, inputs, fact } = run;
  const trees: Tree[] = [];
  let count = 0;
  for (const { name } of fromChain(fact.node, project.nodes)) {
    const layers = platformOf(state.images.get(name), platform)?.layers;
    if (layers === undefined) throw new UserError(`what ${name} holds is not known`);
    const recorded = state.lookup.record?.layers[name];
    const entry =
      state.built.get(name) ?? (recorded?.digest === state.digests.get(name) ? recorded : undefined);
    const place = { client, repository: inputs.repository, pool };
    const tree = entry?.trees?.[formatPlatform(platform)];
    trees.push(wholeTree(await readTree(place, tree, layers.slice(count))));
    count = layers.length;
  }
  return overlayTrees(trees);
}

/** Puts manifests and configs that are not there yet. @returns the digest of all platforms together. */
async function pushPublished(run: TreeRun, platforms: readonly PublishedPlatform[]): Promise<Digest> {
  const { client, inputs, before, built } = run;
  const manifests: Descriptor[] = [];
  for (const one of platforms) manifests.push(await pushPlatform(run, one));
  const isSame =
    before?.image.platforms.length === platforms.length &&
    platforms.every(({ of }, index) => of.before?.image.manifest.digest === manifests[index]?.digest);
  if (isSame) return before.entry.digest;
  const [first] = manifests;
  if (first !== undefined && manifests.length === 1) return first.digest;
  const images = manifests.map((descriptor, index): IndexedImage => {
    const platform = built.platforms[index]?.platform;
    if (platform === undefined) throw new UserError('a platform without an image');
    return { descriptor, platform };
  });
  const bytes = Buffer.from(formatImageIndex(images));
  const digest = digestOf(bytes);
  await client.pushManifest(inputs.repository, digest, mediaType.ociIndex, bytes);
  return digest;
}

async function pushPlatform(run: TreeRun, { kind, of, own }: PublishedPlatform): Promise<Descriptor> {
  const { client, inputs, built: root } = run;
  const { repository } = inputs;
  const { built, before } = of;
  if (kind === 'new') return built.image.manifest;
  const blobs = [...built.below, ...own];
  const known = before === undefined ? [] : [...before.below, ...before.own];
  if (before !== undefined && isSameBlobs(blobs, known) && isSameConfig(before.config, built.config))
    return before.image.manifest;
  const found = await client.fetchManifest(repository, built.image.manifest.digest);
  const annotations = found?.manifest.annotations ?? {};
  const config = Buffer.from(formatStackedConfig(built.config, blobs));
  await client.pushBlob(repository, config, digestOf(config));
  const type = built.image.manifest.mediaType;
  const bytes = Buffer.from(
    formatStackedManifest({
      config: { digest: digestOf(config), sizeBytes: config.length },
      blobs,
      annotations: { ...annotations, [builtAnnotation]: root.descriptor.digest },
      isDocker: type === mediaType.dockerManifest,
    }),
  );
  const digest = digestOf(bytes);
  await client.pushManifest(repository, digest, type, bytes);
  return { mediaType: type, digest, sizeBytes: bytes.length };
}

function isSameBlobs(a: readonly StackedBlob[], b: readonly StackedBlob[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ descriptor }, index) => descriptor.digest === b[index]?.descriptor.digest)
  );
}

/** Of the platform for which servers download most. */
function reportOf(platforms: readonly PublishedPlatform[]): PublicationReport | undefined {
  const reports = platforms.flatMap((one) => {
    const { of, own, kind, reason, files, changedFiles, patchBytes } = one;
    if (of.before === undefined) return [];
    const held = new Set(of.before.image.layers.map(({ digest }) => digest));
    const missing = (blobs: readonly StackedBlob[]): number =>
      sumOf(blobs, ({ descriptor: { digest, sizeBytes } }) => (held.has(digest) ? 0 : sizeBytes));
    return [
      {
        state: kind,
        reason,
        ...{ files, changedFiles, patchBytes },
        serverBytes: missing(own),
        wholeBytes: missing(of.built.own),
      },
    ];
  });
  return reports.toSorted((a, b) => b.serverBytes - a.serverBytes)[0];
}
