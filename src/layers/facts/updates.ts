import type { FetchFile } from '../../adapters/packages/file-fetcher.ts';
import { readIndexes } from '../../adapters/packages/read-indexes.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { RegistryError } from '../../adapters/registry/registry-error.ts';
import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { mapKnown } from '../../core/known.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';
import type { LayerInputs, LayerRecord } from '../../core/layers/record.ts';
import { type IndexPlace, indexPlaces, type WantedUpdates } from '../../core/packages/index-place.ts';
import type { LayerPackages } from '../../core/packages/layer-packages.ts';
import { judgeUpdates, type LayerUpdates, upgradesAll } from '../../core/packages/updates.ts';
import type { UpdatesReport } from '../../core/packages/updates-report.ts';
import type { Lookup } from './lookup.ts';
import { type PlatformPackages, readLayerPackages } from './packages.ts';

/** Updates of the layers' packages, as far as they are known. */
export interface UpdatesFound extends Omit<UpdatesReport, 'layers'> {
  readonly layers: ReadonlyMap<string, LayerUpdates>;
  /** What was read of the layers in this run, to be recorded. */
  readonly packages: ReadonlyMap<string, PlatformPackages>;
}

interface UpdatesSearch {
  readonly wanted: WantedUpdates;
  /** Layers that others are based on come first. */
  readonly nodes: readonly LayerNode[];
  readonly lookup: Pick<Lookup, 'record' | 'images'>;
  /** Reads from the registry what is not recorded. */
  readonly reads: boolean;
  readonly client: Pick<RegistryClient, 'openBlob'>;
  readonly repository: string;
  readonly connect: (registry: string) => RegistryClient;
  readonly fetchFile: FetchFile;
  readonly log: Pick<RunLog, 'warning' | 'phase'>;
}

/** Compares the packages of the layers with what the distributions' indexes offer. An index that cannot be read changes nothing. */
export async function findLayerUpdates(search: UpdatesSearch): Promise<UpdatesFound> {
  const { wanted, lookup } = search;
  const { known, read, unknown } = await gatherPackages(search);
  return {
    wanted,
    ...(await compareWithIndexes({ ...search, known, record: lookup.record })),
    packages: read,
    unknown,
  };
}

/** The same from the record alone: of layers whose packages it has. */
export async function findRecordedUpdates(
  search: Pick<UpdatesSearch, 'wanted' | 'fetchFile'> & {
    readonly record: LayerRecord;
    readonly log: Pick<RunLog, 'warning'>;
  },
): Promise<Pick<UpdatesFound, 'layers' | 'indexes' | 'unread'>> {
  const known = mapKnown(Object.entries(search.record.layers), ([name, { packages }]) => [name, packages]);
  return compareWithIndexes({ ...search, known });
}

/** Reads the indexes that layers name, and judges what they offer. */
async function compareWithIndexes({
  wanted,
  known,
  record,
  fetchFile,
  log,
}: Pick<UpdatesSearch, 'wanted' | 'fetchFile'> & {
  readonly known: ReadonlyMap<string, PlatformPackages>;
  readonly record: LayerRecord | undefined;
  readonly log: Pick<RunLog, 'warning'>;
}): Promise<Pick<UpdatesFound, 'layers' | 'indexes' | 'unread' | 'downloadedBytes'>> {
  const asked = new Map(
    [...known].map(([name, platforms]) => [
      name,
      Object.values(platforms).map((packages) => ({ packages, ...placesOf(packages, wanted) })),
    ]),
  );
  const all = [...asked.values()].flat();
  const places = new Map(all.flatMap((one) => one.places.map((place) => [keyOf(place), place] as const)));
  const names = new Set(all.flatMap(({ packages }) => namesOf(packages)));
  const found = await readIndexes([...places.values()], names, fetchFile);
  const unread = [...all.flatMap(({ unasked }) => unasked), ...found.unread];
  for (const { name, reason } of found.unread)
    log.warning(`The package index ${name} cannot be read, so its updates are not known: ${reason}.`);
  const layers = [...asked].flatMap(([name, platforms]) => {
    const entry = record?.layers[name];
    if (entry === undefined) return [];
    const updates = judgeUpdates({
      platforms: platforms.map((one) => {
        const keys = new Set(one.places.map(keyOf));
        return { packages: one.packages, indexes: found.indexes.filter((index) => keys.has(keyOf(index))) };
      }),
      notCome: entry.notCome ?? {},
      upgradesAll: upgradesAll(entry.inputs.instructions),
    });
    return [[name, updates] as const];
  });
  return {
    layers: new Map(layers),
    indexes: [...new Set(found.indexes.map(({ name }) => name))],
    unread: [...new Map(unread.map((source) => [source.name, source])).values()],
    downloadedBytes: found.downloadedBytes,
  };
}

function keyOf({ url, architecture }: Pick<IndexPlace, 'url' | 'architecture'>): string {
  return `${url} ${architecture}`;
}

function placesOf(packages: LayerPackages, wanted: WantedUpdates): ReturnType<typeof indexPlaces> {
  const foreign = [packages.own, packages.base]
    .flatMap(Object.keys)
    .flatMap((name) => name.split(':')[1] ?? []);
  const architectures = [...new Set([packages.architecture, ...foreign])];
  return indexPlaces(Object.values(packages.sources).flat(), architectures, wanted);
}

function namesOf({ own, base }: LayerPackages): readonly string[] {
  return [own, base].flatMap(Object.keys).map((name) => name.split(':')[0] ?? name);
}

interface Gathered {
  readonly known: ReadonlyMap<string, PlatformPackages>;
  readonly read: ReadonlyMap<string, PlatformPackages>;
  readonly unknown: readonly string[];
}

/** The recorded packages of layers that are whole in the registry, and those that had to be read there. */
async function gatherPackages(search: UpdatesSearch): Promise<Gathered> {
  const { nodes, lookup, reads, log } = search;
  const known = new Map<string, PlatformPackages>();
  const read = new Map<string, PlatformPackages>();
  const unknown: string[] = [];
  for (const node of nodes) {
    const { name } = node;
    const entry = lookup.record?.layers[name];
    const state = lookup.images.get(name);
    if (entry === undefined || state?.kind !== 'ok') continue;
    const packages =
      entry.packages ??
      (reads
        ? await log.phase(`read packages of ${name}`, () =>
            readOrWarn({
              ...search,
              node,
              image: state.image,
              externalImages: entry.inputs.externalImages,
              images: imagesOf(lookup),
              packages: known,
            }),
          )
        : undefined);
    if (packages === undefined) unknown.push(name);
    else known.set(name, packages);
    if (packages !== undefined && entry.packages === undefined) read.set(name, packages);
  }
  return { known, read, unknown };
}

function imagesOf({ images }: Pick<Lookup, 'images'>): ReadonlyMap<string, FetchedImage> {
  return new Map(
    [...images].flatMap(([name, state]) => (state.kind === 'ok' ? [[name, state.image] as const] : [])),
  );
}

/** What a layer holds; undefined, and a warning, where that cannot be read. */
export async function readOrWarn(
  layer: Pick<UpdatesSearch, 'nodes' | 'client' | 'repository' | 'connect'> & {
    readonly node: LayerNode;
    readonly image: FetchedImage;
    readonly externalImages: LayerInputs['externalImages'];
    readonly images: ReadonlyMap<string, FetchedImage>;
    /** Of the layers below. */
    readonly packages: ReadonlyMap<string, PlatformPackages>;
    readonly log: Pick<RunLog, 'warning'>;
  },
): Promise<PlatformPackages | undefined> {
  const { node, image, externalImages, images, packages, log } = layer;
  try {
    const below = chainBelow(node, layer.nodes).map((name) => {
      const lower = { image: images.get(name), packages: packages.get(name) };
      if (lower.image === undefined || lower.packages === undefined)
        throw new UnknownBelow(`those of ${name}, which it is based on, are not known`);
      return { image: lower.image, packages: lower.packages };
    });
    return await readLayerPackages({ node, image, externalImages, below }, layer);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const told = `The packages of ${node.name} cannot be read, so their updates are not known: ${errorMessage(error)}`;
    // A blob that is not as it should be does not change: the layer counts as one without packages until it is rebuilt.
    const isFinal = !(error instanceof RegistryError || error instanceof UnknownBelow);
    log.warning(told);
    return isFinal ? {} : undefined;
  }
}

class UnknownBelow extends UserError {}

/** The layers that a layer's image begins with, the lowest first. */
function chainBelow(node: LayerNode, nodes: readonly LayerNode[]): readonly string[] {
  const lower = node.standsOn.find(({ via }) => via !== 'copy');
  if (lower === undefined) return [];
  const below = nodes.find(({ name }) => name === lower.name);
  return [...(below === undefined ? [] : chainBelow(below, nodes)), lower.name];
}

export function updatesReport(
  found: UpdatesFound | undefined,
  nodes: readonly LayerNode[],
): UpdatesReport | undefined {
  if (found === undefined) return undefined;
  const { wanted, indexes, unread, downloadedBytes, unknown } = found;
  const layers = nodes.flatMap((node) => {
    const { due = [], notCome = [], waiting = [] } = found.layers.get(node.name) ?? {};
    if (due.length + notCome.length + waiting.length === 0) return [];
    const images = node.externalImages.flatMap(({ name, via }) => (via === 'from' ? [name] : []));
    const above = layersAbove(node.name, nodes);
    return [{ layer: node.name, above, images: [...new Set(images)], due, notCome, waiting }];
  });
  return { wanted, indexes, unread, downloadedBytes, layers, unknown };
}

/** The layers that are based on one, directly or not. `nodes`: those beneath come first. */
function layersAbove(name: string, nodes: readonly LayerNode[]): readonly string[] {
  const above = new Set<string>();
  for (const node of nodes)
    if (node.standsOn.some((below) => below.name === name || above.has(below.name))) above.add(node.name);
  return [...above];
}
