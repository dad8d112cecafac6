import { UserError } from '../error.ts';
import type { Digest } from '../oci/digest.ts';
import { readArray, readDigest, readObject, readText, readTexts, unexpected } from '../oci/json.ts';

/** What is known of all layers together: the artifact behind the tag `cache-record`, documented in docs/record.md. */
export interface LayerRecord {
  readonly version: 1;
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
  /** Name → layer. */
  readonly layers: Readonly<Record<string, LayerEntry>>;
}

export interface LayerEntry {
  readonly digest: Digest;
  readonly target: string;
  /** ISO 8601: when its content was made. */
  readonly builtAt: string;
  readonly inputs: LayerInputs;
  readonly steps: readonly RecordedStep[];
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
  /** Path → `mode:sha256`. */
  readonly files: Readonly<Record<string, string>>;
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
  if (record['version'] !== 1) {
    throw new UserError(`Expected a record of version 1, got version ${JSON.stringify(record['version'])}.`, {
      remedy: 'A later cache-prewarm wrote it: use that one here too.',
    });
  }
  const tools = readObject(record['tools'], 'tools');
  return {
    version: 1,
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
    layers: readMap(record['layers'], 'layers', readEntry),
  };
}

/** The record as JSON, the same bytes for the same record. */
export function formatRecord(record: LayerRecord): string {
  return `${JSON.stringify(sortKeys(record), null, 2)}\n`;
}

function readEntry(json: unknown, where: string): LayerEntry {
  const entry = readObject(json, where);
  const inputs = readObject(entry['inputs'], `${where}.inputs`);
  const at = (field: string): string => `${where}.inputs.${field}`;
  return {
    digest: readDigest(entry['digest'], `${where}.digest`),
    target: readText(entry['target'], `${where}.target`),
    builtAt: readText(entry['builtAt'], `${where}.builtAt`),
    inputs: {
      instructions: readList(inputs['instructions'], at('instructions'), readText),
      files: readTexts(inputs['files'], at('files')),
      args: readTexts(inputs['args'], at('args')),
      externalImages: readMap(inputs['externalImages'], at('externalImages'), (value, place) =>
        value === 'unresolved' ? value : readDigest(value, place),
      ),
      standsOn: readMap(inputs['standsOn'], at('standsOn'), readDigest),
      platforms: readList(inputs['platforms'], at('platforms'), readText),
      options: readTexts(inputs['options'], at('options')),
    },
    steps: readList(entry['steps'], `${where}.steps`, readStep),
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

/** Keys in one order, so that the same record has the same digest whoever put it together. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
