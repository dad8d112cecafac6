import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchHold } from '../../adapters/registry/hold-artifact.ts';
import { fetchRecord } from '../../adapters/registry/record-artifact.ts';
import { isNoAccess } from '../../adapters/registry/registry-error.ts';
import { type ImageState, inspectImage } from '../../adapters/registry/whole-image.ts';
import { errorMessage } from '../../core/error.ts';
import { mapKnown } from '../../core/known.ts';
import { builtAnnotation } from '../../core/layers/annotations.ts';
import { type Hold, isHeldAt } from '../../core/layers/hold.ts';
import { type LayerRequest, usualLayers } from '../../core/layers/layer.ts';
import { type LayerRecord, parseRecord } from '../../core/layers/record.ts';
import type { LayerTags } from '../../core/layers/tag.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import { objectOrEmpty } from '../../core/oci/json.ts';

/** What the registry holds of the layers, every blob of them looked at. */
export interface Lookup {
  readonly record: LayerRecord | undefined;
  /** Digest of the record's manifest, to notice that another run has committed meanwhile. */
  readonly recordDigest: Digest | undefined;
  readonly quarterRecordDigest: Digest | undefined;
  /** Layer → the recorded image, or where there is no entry, what its rolling tag names. */
  readonly images: ReadonlyMap<string, ImageState>;
  /** Layer → the image that BuildKit built of it, where another one is published. */
  readonly built: ReadonlyMap<string, ImageState>;
  readonly rollingTagsExist: boolean;
  /** Tag of a layer → what it names; absent: not looked at. */
  readonly tagged?: ReadonlyMap<string, Digest | undefined>;
  /** Somebody holds the layers at a quarter, whether or not the hold is over. */
  readonly hold: Hold | undefined;
  /** The registry did not let this run read. */
  readonly noAccess: string | undefined;
  /** Why the record counts as absent, although it is there: nobody who is trusted has signed it. */
  readonly refused?: string;
  /** The record should be signed again, because the one who signs now has not. */
  readonly renews?: boolean;
  /** The record is signed, and this run has not looked by whom. */
  readonly unverified?: boolean;
}

/** Of a user who has no layers. */
export const nothingLookedUp: Lookup = {
  record: undefined,
  recordDigest: undefined,
  quarterRecordDigest: undefined,
  images: new Map(),
  built: new Map(),
  rollingTagsExist: false,
  hold: undefined,
  noAccess: undefined,
};

/**
 * Looks up the record and all layers side by side. Absent, broken and forbidden are states, not exceptions.
 * @throws RegistryError when the registry cannot be reached.
 */
export async function lookUpLayers(options: {
  readonly client: RegistryClient;
  readonly repository: string;
  /** Of layers; where that depends on it, from the record. */
  readonly names: readonly string[] | ((record: LayerRecord | undefined) => readonly string[]);
  readonly quarter: string;
  readonly nowMs: number;
  readonly tags: LayerTags;
  /** Layers of which another digest than the recorded one is to be used. */
  readonly given: Readonly<Record<string, Digest>>;
  /** Whether tags may have to be moved. */
  readonly looksAtTags?: boolean;
  /** Whether configs that the record knows are not read again. */
  readonly knowsConfigs?: boolean;
  readonly warn: (message: string) => void;
}): Promise<Lookup> {
  const { client, repository } = options;
  const holding = fetchHold(client, repository, options.warn).catch(ignoreNoAccess);
  const [found, quarterRecord, hold] = await Promise.all([
    readRecord(options, holding),
    client.resolve(repository, options.tags.quarterRecord(options.quarter)).catch(ignoreNoAccess),
    holding,
  ]);
  const names = typeof options.names === 'function' ? options.names(found.record) : options.names;
  const look = async (digest: Digest | undefined): Promise<ImageState | undefined> =>
    digest === undefined ? undefined : inspectImage(client, repository, digest);
  const isOther = (name: string): boolean =>
    options.given[name] !== undefined && options.given[name] !== found.record?.layers[name]?.digest;
  const tagging = options.looksAtTags === true ? lookAtTags(options, names, found.record) : undefined;
  const building = Promise.all(
    names.map(
      async (name) =>
        [name, isOther(name) ? undefined : await look(found.record?.layers[name]?.built)] as const,
    ),
  );
  const states = await Promise.all(
    names.map(async (name) => {
      const digest = options.given[name] ?? found.record?.layers[name]?.digest;
      // Nobody has signed what a tag names, unless the record names it too.
      if (digest === undefined && client.seal?.verifies === true) return [name, { kind: 'absent' }] as const;
      const known = options.knowsConfigs === true ? found.record?.layers[name]?.configs : undefined;
      return [
        name,
        await inspectImage(client, repository, digest ?? options.tags.rolling(name), known),
      ] as const;
    }),
  );
  const images = new Map(states);
  const others = await Promise.all(
    states.map(
      async ([name, state]) => [name, isOther(name) ? await look(annotatedBuild(state)) : undefined] as const,
    ),
  );
  const built = mapKnown([...(await building), ...others], (entry) => entry);
  const tagged = await tagging;
  return {
    record: found.record,
    recordDigest: found.digest,
    quarterRecordDigest: quarterRecord?.digest,
    images,
    built,
    rollingTagsExist:
      found.digest !== undefined ||
      [...images.values()].some((image) => image.kind !== 'absent' && image.kind !== 'no-access'),
    hold,
    noAccess: found.noAccess,
    ...(tagged === undefined ? {} : { tagged }),
    ...(found.refused === undefined ? {} : { refused: found.refused }),
    ...(found.renews === true ? { renews: true } : {}),
    ...(found.unverified === true ? { unverified: true } : {}),
  };
}

/** What the tags of recorded layers name, those of the quarter too. */
async function lookAtTags(
  { client, repository, tags, quarter }: Parameters<typeof lookUpLayers>[0],
  names: readonly string[],
  record: LayerRecord | undefined,
): Promise<ReadonlyMap<string, Digest | undefined>> {
  const recorded = names.filter((name) => record?.layers[name] !== undefined);
  const looked = recorded.flatMap((name) => [tags.rolling(name), tags.quarter(name, quarter)]);
  return new Map(
    await Promise.all(
      looked.map(
        async (tag) => [tag, (await client.resolve(repository, tag).catch(ignoreNoAccess))?.digest] as const,
      ),
    ),
  );
}

/** What BuildKit built of a published image that the record does not know any more. */
function annotatedBuild(state: ImageState): Digest | undefined {
  if (state.kind !== 'ok') return undefined;
  const { annotations } = objectOrEmpty(JSON.parse(Buffer.from(state.image.bytes).toString('utf8')));
  const built = objectOrEmpty(annotations)[builtAnnotation];
  return typeof built === 'string' ? parseDigest(built) : undefined;
}

/** Which layers there are is known from the record where nobody names them. */
export function layerNames(layers: LayerRequest, record: LayerRecord | undefined): readonly string[] {
  if (typeof layers !== 'string') return layers.map(({ name }) => name);
  const usual = usualLayers.map(({ name }) => name);
  if (record === undefined) return layers === 'auto' ? [] : usual;
  const recorded = Object.keys(record.layers);
  return [
    ...usual.filter((name) => recorded.includes(name)),
    ...recorded.filter((name) => !usual.includes(name)),
  ];
}

/** A quarter is open when the record was written in it, or its copy of the record is there. */
export function isQuarterOpen(lookup: Lookup, quarter: string): boolean {
  return lookup.record?.quarter === quarter || lookup.quarterRecordDigest !== undefined;
}

interface RecordFound extends Pick<Lookup, 'record' | 'noAccess' | 'refused' | 'renews' | 'unverified'> {
  readonly digest: Digest | undefined;
}

async function readRecord(
  options: Parameters<typeof lookUpLayers>[0],
  holding: Promise<Hold | undefined>,
): Promise<RecordFound> {
  try {
    const found = await fetchRecord(options.client, options.repository, options.tags.record);
    if (found === undefined) return { record: undefined, digest: undefined, noAccess: undefined };
    const { digest, renews = false, unverified = false } = found;
    const refused =
      found.refused ?? (isHeldAt(found.json, await holding, options.nowMs) ? undefined : found.replayed);
    if (refused !== undefined) {
      options.warn(`The record ${options.tags.record} is not used and counts as absent: ${refused}.`);
      return { record: undefined, digest, noAccess: undefined, refused };
    }
    try {
      return { record: parseRecord(found.json), digest, noAccess: undefined, renews, unverified };
    } catch (error) {
      options.warn(
        `The record ${options.tags.record} cannot be used and counts as absent: ${errorMessage(error)}`,
      );
      return { record: undefined, digest: found.digest, noAccess: undefined };
    }
  } catch (error) {
    if (!isNoAccess(error)) throw error;
    return { record: undefined, digest: undefined, noAccess: errorMessage(error) };
  }
}

function ignoreNoAccess(error: unknown): undefined {
  if (!isNoAccess(error)) throw error;
}
