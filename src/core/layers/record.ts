import { UserError } from '../error.ts';
import { type Blob, parsePlatform } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import type { ImageConfig } from '../oci/image-config.ts';
import {
  readArray,
  readDigest,
  readObject,
  readText,
  readTexts,
  showJson,
  sortKeys,
  unexpected,
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
  const tools = readObject(record['tools'], 'tools');
  return {
    version: 2,
    createdAt: readText(record['createdAt'], 'createdAt'),
    quarter: readText(record['quarter'], 'quarter'),
    revision: readOptionalText(record['revision'], 'revision'),
    source: readOptionalText(record['source'], 'source'),
    salt: readText(record['salt'], 'salt'),
    tools: {
      buildx: readOptionalText(tools['buildx'], 'tools.buildx'),
      buildkit: readOptionalText(tools['buildkit'], 'tools.buildkit'),
      cachePrewarm: readText(tools['cachePrewarm'], 'tools.cachePrewarm'),
    },
    ...(record['arguments'] === undefined
      ? {}
      : { arguments: readMap(record['arguments'], 'arguments', readArgument) }),
    ...(record['cache'] === undefined ? {} : { cache: readDigest(record['cache'], 'cache') }),
    layers: readMap(record['layers'], 'layers', (entry, where) =>
      readEntry(entry, where, version === 1 ? readListed : readFiles),
    ),
  };
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

function readEntry(json: unknown, where: string, readLayerFiles: typeof readFiles): LayerEntry {
  const entry = readObject(json, where);
  const inputs = readObject(entry['inputs'], `${where}.inputs`);
  const at = (field: string): string => `${where}.inputs.${field}`;
  return {
    digest: readDigest(entry['digest'], `${where}.digest`),
    ...(entry['built'] === undefined ? {} : { built: readDigest(entry['built'], `${where}.built`) }),
    ...(entry['trees'] === undefined ? {} : { trees: readMap(entry['trees'], `${where}.trees`, readTree) }),
    ...(entry['configs'] === undefined
      ? {}
      : { configs: readMap(entry['configs'], `${where}.configs`, readConfig) }),
    target: readText(entry['target'], `${where}.target`),
    builtAt: readText(entry['builtAt'], `${where}.builtAt`),
    inputs: {
      instructions: readList(inputs['instructions'], at('instructions'), readText),
      ...readLayerFiles(inputs['files'], at('files')),
      args: readTexts(inputs['args'], at('args')),
      externalImages: readMap(inputs['externalImages'], at('externalImages'), (value, place) =>
        value === 'unresolved' ? value : readDigest(value, place),
      ),
      standsOn: readMap(inputs['standsOn'], at('standsOn'), readDigest),
      platforms: readList(inputs['platforms'], at('platforms'), readText),
      options: readTexts(inputs['options'], at('options')),
    },
    steps: readList(entry['steps'], `${where}.steps`, readStep),
    ...readPackages(entry, where),
  };
}

function readPackages(
  entry: Readonly<Record<string, unknown>>,
  where: string,
): Pick<LayerEntry, 'packages' | 'notCome'> {
  const { packages, notCome } = entry;
  return {
    ...(packages === undefined
      ? {}
      : { packages: readMap(packages, `${where}.packages`, parseLayerPackages) }),
    ...(notCome === undefined ? {} : { notCome: readTexts(notCome, `${where}.notCome`) }),
  };
}

function readConfig(json: unknown, where: string): RecordedConfig {
  const config = readObject(json, where);
  const platform = parsePlatform(config['platform'], `${where}.platform`);
  if (platform === undefined) throw unexpected(`${where}.platform`, 'an object', config['platform']);
  return {
    platform,
    diffIds: readList(config['diffIds'], `${where}.diffIds`, readDigest),
    env: readList(config['env'], `${where}.env`, readText),
  };
}

function readTree(json: unknown, where: string): RecordedTree {
  const tree = readObject(json, where);
  return {
    segments: readList(tree['segments'], `${where}.segments`, (item, place) => {
      const segment = readObject(item, place);
      return { ...readBlob(segment, place), blobs: readCount(segment['blobs'], `${place}.blobs`) };
    }),
    patches: readCount(tree['patches'], `${where}.patches`),
  };
}

function readArgument(json: unknown, where: string): SeenArgument {
  const seen = readObject(json, where);
  return {
    value: readText(seen['value'], `${where}.value`),
    changes: readCount(seen['changes'], `${where}.changes`),
  };
}

function readStep(json: unknown, where: string): RecordedStep {
  const step = readObject(json, where);
  return {
    stage: readText(step['stage'], `${where}.stage`),
    platform: readOptionalText(step['platform'], `${where}.platform`),
    index: readCount(step['index'], `${where}.index`),
    instruction: readText(step['instruction'], `${where}.instruction`),
    durationMs: readCount(step['durationMs'], `${where}.durationMs`),
  };
}

function readMap<T>(
  json: unknown,
  where: string,
  read: (value: unknown, where: string) => T,
): Readonly<Record<string, T>> {
  const entries = Object.entries(readObject(json, where));
  // Without a prototype: a layer may be called "constructor".
  return Object.assign(
    Object.create(null),
    Object.fromEntries(entries.map(([key, value]) => [key, read(value, `${where}["${key}"]`)])),
  );
}

function readList<T>(json: unknown, where: string, read: (value: unknown, where: string) => T): readonly T[] {
  return readArray(json, where).map((value, index) => read(value, `${where}[${index}]`));
}

function readOptionalText(json: unknown, where: string): string | undefined {
  return json === undefined || json === null ? undefined : readText(json, where);
}

function readCount(json: unknown, where: string): number {
  if (typeof json === 'number' && Number.isFinite(json) && json >= 0) return json;
  throw unexpected(where, 'a number', json);
}
