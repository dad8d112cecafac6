import { UserError } from '../error.ts';
import { type Blob, readPlatform } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import type { ImageConfig } from '../oci/image-config.ts';
import {
  listOf,
  mapOf,
  objectOf,
  optional,
  type Reader,
  readCount,
  readDigest,
  readObject,
  readOptionalText,
  readText,
  readTexts,
  showJson,
  sortKeys,
} from '../oci/json.ts';
import { type LayerPackages, type PackageVersions, parseLayerPackages } from '../packages/layer-packages.ts';
import { type ComparedFiles, type FileSet, hasFileList } from './file-set.ts';

/** A build argument as records saw it. */
export interface SeenArgument {
  /** Salted hash, as in the inputs of a layer. */
  readonly value: string;
  /** In how many records in a row it was another one than in the record before. */
  readonly changes: number;
}

/** What is known of all layers together: the artifact behind the tag `cache-record`, documented in docs/record.md. */
export interface LayerRecord {
  readonly version: 2;
  /** ISO 8601 */
  readonly createdAt: string;
  /** `2026Q4` */
  readonly quarter: string;
  /** Commit that was checked out. */
  readonly revision: string | undefined;
  /** URL of the repository. */
  readonly source: string | undefined;
  /** Goes into every hash of an argument's value. */
  readonly salt: string;
  readonly tools: {
    readonly buildx: string | undefined;
    readonly buildkit: string | undefined;
    readonly cachePrewarm: string;
  };
  /** Build arguments of the Dockerfile, where that decides which layers there are; absent: none are known. */
  readonly arguments?: Readonly<Record<string, SeenArgument>>;
  /** In the record of an application: its cache, as the build that is recorded wrote it. */
  readonly cache?: Digest;
  /** Name → layer. */
  readonly layers: Readonly<Record<string, LayerEntry>>;
}

export interface LayerEntry {
  /** Of the image that is published: layers above, applications and servers are based on it. */
  readonly digest: Digest;
  /** Of the image that BuildKit built, where that is another one. It is the cache source, and what a check results in. */
  readonly built?: Digest;
  /** Platform → what the published image holds; absent: not read. */
  readonly trees?: Readonly<Record<string, RecordedTree>>;
  /** Digest of a config of the published image → what it says; absent: it has to be read. */
  readonly configs?: Readonly<Record<string, RecordedConfig>>;
  readonly target: string;
  /** ISO 8601: when its content was made. */
  readonly builtAt: string;
  readonly inputs: LayerInputs;
  readonly steps: readonly RecordedStep[];
  /** Platform → its packages; absent: they were not read. */
  readonly packages?: Readonly<Record<string, LayerPackages>>;
  /** Package → version that the distribution offers and a refresh did not bring. */
  readonly notCome?: PackageVersions;
}

/** What a run asks of the config of a layer that is up to date. */
export type RecordedConfig = Pick<ImageConfig, 'platform' | 'diffIds' | 'env'>;

/** What a layer's own blobs come to, for one platform: without its blobs, it can be compared with what is built next. */
export interface RecordedTree {
  /** Lowest first; together they cover all own blobs. */
  readonly segments: readonly TreeSegment[];
  /** How many of the last blobs are patches. */
  readonly patches: number;
}

/** The index of all files that some blobs, one on the other, come to. */
export interface TreeSegment extends Blob {
  /** How many blobs it covers. */
  readonly blobs: number;
}

/** What BuildKit built of a layer: its cache source. */
export function builtDigest(entry: Pick<LayerEntry, 'digest' | 'built'>): Digest {
  return entry.built ?? entry.digest;
}

/** How long a step took when it was executed. */
export interface RecordedStep {
  readonly stage: string;
  readonly platform: string | undefined;
  readonly index: number;
  readonly instruction: string;
  readonly durationMs: number;
}

/** What a layer was made from. */
export interface LayerInputs {
  readonly instructions: readonly string[];
  /** Path → `mode:sha256`; of a record, empty where their list was not read. */
  readonly files: Readonly<Record<string, string>>;
  /** What they are together; absent: not known. */
  readonly fileSet?: FileSet;
  /** Name → salted hash of the value, or `secret`. */
  readonly args: Readonly<Record<string, string>>;
  readonly externalImages: Readonly<Record<string, Digest | 'unresolved'>>;
  /** Name of the layer beneath → its digest. */
  readonly standsOn: Readonly<Record<string, Digest>>;
  readonly platforms: readonly string[];
  /** `network`, `shm-size`, `compression` and so on. */
  readonly options: Readonly<Record<string, string>>;
}

/**
 * Reads a record, which others may have written. Fields that this version does not know are left out.
 * @throws UserError that names the first field which is not as it should be, or the version when that is a later one.
 */
export function parseRecord(json: unknown): LayerRecord {
  const record = readObject(json, 'the record');
  const version = record['version'];
  if (version !== 1 && version !== 2) {
    throw new UserError(`Expected a record of version 1 or 2, got version ${showJson(version)}.`, {
      remedy: 'A later cache-prewarm wrote it: use that one here too.',
    });
  }
  return { version: 2, ...recordOf(version === 1 ? readListed : readFiles)(record, '') };
}

/** The record as JSON, the same bytes for the same record. In one line: every run downloads it, and spaces are a third of it. */
export function formatRecord(record: LayerRecord): string {
  const layers = Object.entries(record.layers).map(([name, entry]) => [name, formatEntry(entry)] as const);
  const json = { ...record, layers: Object.assign(Object.create(null), Object.fromEntries(layers)) };
  return `${JSON.stringify(sortKeys(json))}\n`;
}

function formatEntry(entry: LayerEntry): unknown {
  const { files, fileSet, ...inputs } = entry.inputs;
  const { digest, count = Object.keys(files).length, list } = fileSet ?? {};
  const blob = list === undefined ? undefined : { digest: list.digest, size: list.sizeBytes };
  const listed = blob === undefined && hasFileList(entry.inputs) ? files : undefined;
  const trees =
    entry.trees && Object.entries(entry.trees).map(([platform, tree]) => [platform, formatTree(tree)]);
  return {
    ...entry,
    ...(trees === undefined ? {} : { trees: Object.fromEntries(trees) }),
    inputs: { ...inputs, files: { count, digest, blob, list: listed } },
  };
}

function formatTree({ segments, patches }: RecordedTree): unknown {
  return {
    patches,
    segments: segments.map(({ digest, sizeBytes, blobs }) => ({ digest, size: sizeBytes, blobs })),
  };
}

/** What a layer takes, as version 1 has it: the list. */
function readListed(json: unknown, where: string): ComparedFiles {
  return { files: readTexts(json, where) };
}

function readFiles(json: unknown, where: string): ComparedFiles {
  const { digest, count, blob, list } = readObject(json, where);
  const files = readTexts(list, `${where}.list`);
  if (digest === undefined) return { files };
  const fileSet: FileSet = {
    digest: readDigest(digest, `${where}.digest`),
    count: readCount(count, `${where}.count`),
    ...(blob === undefined ? {} : { list: readBlob(blob, `${where}.blob`) }),
  };
  return { files, fileSet };
}

function readBlob(json: unknown, where: string): Blob {
  const { digest, size } = readObject(json, where);
  return { digest: readDigest(digest, `${where}.digest`), sizeBytes: readCount(size, `${where}.size`) };
}

const readTree = objectOf<RecordedTree>({
  segments: listOf((item, where) => ({
    ...readBlob(item, where),
    blobs: readCount(readObject(item, where)['blobs'], `${where}.blobs`),
  })),
  patches: readCount,
});

const readConfig = objectOf<RecordedConfig>({
  platform: readPlatform,
  diffIds: listOf(readDigest),
  env: listOf(readText),
});

const readArgument = objectOf<SeenArgument>({ value: readText, changes: readCount });

const readStep = objectOf<RecordedStep>({
  stage: readText,
  platform: readOptionalText,
  index: readCount,
  instruction: readText,
  durationMs: readCount,
});

function inputsOf(files: Reader<ComparedFiles>): Reader<LayerInputs> {
  const read = objectOf<Omit<LayerInputs, 'files' | 'fileSet'> & { readonly files: ComparedFiles }>({
    instructions: listOf(readText),
    files,
    args: readTexts,
    externalImages: mapOf((value, where) => (value === 'unresolved' ? value : readDigest(value, where))),
    standsOn: mapOf(readDigest),
    platforms: listOf(readText),
    options: readTexts,
  });
  return (json, where) => {
    const inputs = read(json, where);
    return { ...inputs, ...inputs.files };
  };
}

function recordOf(files: Reader<ComparedFiles>): Reader<Omit<LayerRecord, 'version'>> {
  return objectOf<Omit<LayerRecord, 'version'>>({
    createdAt: readText,
    quarter: readText,
    revision: readOptionalText,
    source: readOptionalText,
    salt: readText,
    tools: objectOf<LayerRecord['tools']>({
      buildx: readOptionalText,
      buildkit: readOptionalText,
      cachePrewarm: readText,
    }),
    arguments: optional(mapOf(readArgument)),
    cache: optional(readDigest),
    layers: mapOf(
      objectOf<LayerEntry>({
        digest: readDigest,
        built: optional(readDigest),
        trees: optional(mapOf(readTree)),
        configs: optional(mapOf(readConfig)),
        target: readText,
        builtAt: readText,
        inputs: inputsOf(files),
        steps: listOf(readStep),
        packages: optional(mapOf(parseLayerPackages)),
        notCome: optional(readTexts),
      }),
    ),
  });
}
