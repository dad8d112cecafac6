import type { RegistryClient } from '../adapters/registry/client.ts';
import { fetchHold } from '../adapters/registry/hold-artifact.ts';
import { fetchRecord } from '../adapters/registry/record-artifact.ts';
import { RegistryError } from '../adapters/registry/registry-error.ts';
import { type ImageState, inspectImage } from '../adapters/registry/whole-image.ts';
import { errorMessage } from '../core/error.ts';
import type { Hold } from '../core/layers/hold.ts';
import { type LayerRequest, usualLayers } from '../core/layers/layer.ts';
import { type LayerRecord, parseRecord } from '../core/layers/record.ts';
import type { LayerTags } from '../core/layers/tag.ts';
import type { Digest } from '../core/oci/digest.ts';

/** What the registry holds of the layers, every blob of them looked at. */
export interface Lookup {
  readonly record: LayerRecord | undefined;
  /** Digest of the record's manifest, to notice that another run has committed meanwhile. */
  readonly recordDigest: Digest | undefined;
  readonly quarterRecordDigest: Digest | undefined;
  /** Layer → the recorded image, or where there is no entry, what its rolling tag names. */
  readonly images: ReadonlyMap<string, ImageState>;
  readonly rollingTagsExist: boolean;
  /** Somebody holds the layers at a quarter, whether or not the hold is over. */
  readonly hold: Hold | undefined;
  /** The registry did not let this run read. */
  readonly noAccess: string | undefined;
}

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
  readonly tags: LayerTags;
  /** Layers of which another digest than the recorded one is to be used. */
  readonly given: Readonly<Record<string, Digest>>;
  readonly warn: (message: string) => void;
}): Promise<Lookup> {
  const { client, repository } = options;
  const [found, quarterRecord, hold] = await Promise.all([
    readRecord(options),
    client.resolve(repository, options.tags.quarterRecord(options.quarter)).catch(ignoreNoAccess),
    fetchHold(client, repository, options.warn).catch(ignoreNoAccess),
  ]);
  const names = typeof options.names === 'function' ? options.names(found.record) : options.names;
  const states = await Promise.all(
    names.map(async (name) => {
      const digest = options.given[name] ?? found.record?.layers[name]?.digest;
      return [name, await inspectImage(client, repository, digest ?? options.tags.rolling(name))] as const;
    }),
  );
  const images = new Map(states);
  return {
    record: found.record,
    recordDigest: found.digest,
    quarterRecordDigest: quarterRecord?.digest,
    images,
    rollingTagsExist:
      found.digest !== undefined ||
      [...images.values()].some((image) => image.kind !== 'absent' && image.kind !== 'no-access'),
    hold,
    noAccess: found.noAccess,
  };
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

async function readRecord(options: Parameters<typeof lookUpLayers>[0]): Promise<{
  readonly record: LayerRecord | undefined;
  readonly digest: Digest | undefined;
  readonly noAccess: string | undefined;
}> {
  try {
    const found = await fetchRecord(options.client, options.repository, options.tags.record);
    if (found === undefined) return { record: undefined, digest: undefined, noAccess: undefined };
    try {
      return { record: parseRecord(found.json), digest: found.digest, noAccess: undefined };
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

function isNoAccess(error: unknown): boolean {
  return error instanceof RegistryError && (error.kind === 'denied' || error.kind === 'unauthorized');
}
