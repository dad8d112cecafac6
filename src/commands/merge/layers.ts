import type { Clock } from '../../adapters/clock.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { UserError } from '../../core/error.ts';
import { mergeableLayers, mergeEntries, type PartRecord } from '../../core/layers/merge-records.ts';
import { partName } from '../../core/layers/part.ts';
import { builtDigest } from '../../core/layers/record.ts';
import { layerTags } from '../../core/layers/tag.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { commitRecord, followRecord } from '../../layers/record/commit.ts';
import { readRecord } from '../../layers/record/read-record.ts';
import { platformReports } from '../../layers/report/platform-reports.ts';
import { packageVersion } from '../version.ts';
import type { MergeInputs } from './inputs.ts';
import { pushIndex } from './push-index.ts';
import type { MergeFound } from './report.ts';

export interface MergeRun {
  readonly inputs: MergeInputs;
  readonly connect: (registry: string) => RegistryClient;
  readonly log: RunLog;
  readonly clock: Clock;
  readonly revision: string | undefined;
}

const tags = layerTags(undefined);

type MergedLayers = Pick<MergeFound, 'images' | 'generationAt'>;

/** One index of each layer for all platforms, in the record and under the tags. */
export async function mergeLayers(run: MergeRun): Promise<MergedLayers> {
  const { inputs, log } = run;
  const client = run.connect(inputs.registry);
  const parts = await Promise.all(inputs.platforms.map((platform) => readPartRecord(run, client, platform)));
  const { names, lacking } = mergeableLayers(parts);
  for (const { name, platform } of lacking)
    log.warning(`${name} is not made for ${platform}, so it is left as it was for all platforms.`);
  const images = new Map(
    await log.phase('index', () => Promise.all(names.map((name) => layerIndex(run, client, name, parts)))),
  );
  const sources = new Map(
    (await Promise.all(names.map((name) => builtIndex(run, client, name, parts)))).flatMap(
      (one) => one ?? [],
    ),
  );
  const { built, quarter, generationAt } = await commitIndexes(run, client, parts, images, sources);
  return {
    images: [...images].map(([name, image]) => ({
      name,
      digest: image.descriptor.digest,
      tags: [tags.rolling(name), ...(quarter === undefined ? [] : [tags.quarter(name, quarter)])],
      changed: built.has(name),
      platforms: platformReports(image),
    })),
    generationAt,
  };
}

async function layerIndex(
  { inputs: { repository }, clock }: MergeRun,
  client: RegistryClient,
  name: string,
  parts: readonly PartRecord[],
): Promise<readonly [string, FetchedImage]> {
  const digests = parts.flatMap(({ record }) => record.layers[name]?.digest ?? []);
  return [name, await pushIndex(client, repository, `layer ${name}`, digests, clock)];
}

/** The index of what BuildKit built on each platform; undefined where that is published, too. */
async function builtIndex(
  { inputs: { repository }, clock }: MergeRun,
  client: RegistryClient,
  name: string,
  parts: readonly PartRecord[],
): Promise<readonly [readonly [string, Digest]] | undefined> {
  const entries = parts.flatMap(({ record }) => record.layers[name] ?? []);
  if (entries.every(({ built }) => built === undefined)) return undefined;
  const index = await pushIndex(client, repository, `layer ${name}`, entries.map(builtDigest), clock);
  return [[name, index.descriptor.digest]];
}

/** Records the indexes, and then moves the tags. @returns the layers that are others than before. */
async function commitIndexes(
  run: MergeRun,
  client: RegistryClient,
  parts: readonly PartRecord[],
  images: ReadonlyMap<string, FetchedImage>,
  sources: ReadonlyMap<string, Digest>,
): Promise<
  Pick<MergedLayers, 'generationAt'> & {
    readonly built: ReadonlySet<string>;
    readonly quarter: string | undefined;
  }
> {
  const { inputs, log, clock, revision } = run;
  const { repository } = inputs;
  const [first] = parts;
  if (first === undefined) throw new UserError('there is no platform to merge');
  const before = await readRecord(client, repository, tags.record);
  const digests = new Map([...images].map(([name, image]) => [name, image.descriptor.digest]));
  const built = Object.fromEntries(
    Object.entries(mergeEntries(parts, digests, sources)).filter(([name, entry]) => {
      const recorded = before?.record?.layers[name];
      return recorded?.digest !== entry.digest || recorded.built !== entry.built;
    }),
  );
  const common = {
    ...{ client, repository, tags, clock, warn: log.warning },
    names: [...new Set([...images.keys(), ...Object.keys(before?.record?.layers ?? {})])],
  };
  const { quarter, source, salt, tools, arguments: seen } = first.record;
  const committed = await log.phase('commit', () =>
    commitRecord({
      ...common,
      seen: before?.digest,
      before: before?.record,
      built,
      head: {
        version: 2,
        createdAt: new Date(clock.nowMs()).toISOString(),
        ...{ quarter, revision, source, salt },
        tools: { ...tools, cachePrewarm: packageVersion },
        ...(seen === undefined ? {} : { arguments: seen }),
      },
    }),
  );
  if (committed.kind === 'conflict')
    throw new UserError('another run committed incompatible layers in the meantime', {
      remedy: 'Run the merge again. Use a concurrency group in the workflow to run one prewarm at a time.',
    });
  const opened = await openQuarter(run, client, quarter);
  await log.phase('tags', () => followRecord({ ...common, committed, quarter: opened }));
  return {
    built: new Set(Object.keys(built)),
    quarter: opened,
    generationAt: committed.kind === 'committed' ? committed.record.createdAt : null,
  };
}

/** A build prewarms what turns out not to be current; then the layers of all platforms follow. @returns `generationAt` of them. */
export async function mergePrewarmedLayers(run: MergeRun): Promise<string | null> {
  const { inputs, connect, log } = run;
  const client = connect(inputs.registry);
  const records = await Promise.all(
    inputs.platforms.map((platform) =>
      client.resolve(inputs.repository, layerTags(partName(platform)).record),
    ),
  );
  if (records.includes(undefined)) return null;
  const { images, generationAt } = await mergeLayers(run);
  const changed = images.filter((image) => image.changed).map(({ name }) => name);
  if (changed.length > 0)
    log.notice(`The builds also prewarmed these layers, which were combined as well: ${changed.join(', ')}.`);
  return generationAt;
}

/** The quarter that all platforms have opened: their own tags say so. */
async function openQuarter(
  { inputs }: MergeRun,
  client: RegistryClient,
  quarter: string,
): Promise<string | undefined> {
  const opened = await Promise.all(
    inputs.platforms.map((platform) =>
      client.resolve(inputs.repository, layerTags(partName(platform)).quarterRecord(quarter)),
    ),
  );
  return opened.every((found) => found !== undefined) ? quarter : undefined;
}

async function readPartRecord(
  { inputs }: MergeRun,
  client: RegistryClient,
  platform: string,
): Promise<PartRecord> {
  const tag = layerTags(partName(platform)).record;
  const found = await readRecord(client, inputs.repository, tag);
  if (found?.record === undefined)
    throw new UserError(
      `expected the tag ${tag} to be the record of ${platform}, found ${found === undefined ? 'none' : `one that cannot be ${found.refused === undefined ? 'read' : `used: ${found.refused}`}`}`,
    );
  return { platform, record: found.record };
}
