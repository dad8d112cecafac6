import type { Clock } from '../../adapters/clock.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { digestOf } from '../../adapters/registry/content-digest.ts';
import { fetchPart } from '../../adapters/registry/part-artifact.ts';
import { awaitTag } from '../../adapters/registry/tag.ts';
import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import { createRunLog, type RunLog } from '../../adapters/runner/run-log.ts';
import type { Session } from '../../adapters/runner/session.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { mergeableLayers, mergeEntries, type PartRecord } from '../../core/layers/merge-records.ts';
import { partName } from '../../core/layers/part.ts';
import type { PartReport } from '../../core/layers/part-report.ts';
import { layerTags } from '../../core/layers/tag.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { formatImageIndex, type IndexedImage } from '../../core/oci/image-index.ts';
import { mediaType } from '../../core/oci/media-type.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import { commitRecord, followRecord, verifyImage } from '../../layers/commit.ts';
import { platformReports } from '../../layers/platform-reports.ts';
import { readRecord } from '../../layers/read-record.ts';
import { openRegistries } from '../../layers/registries.ts';
import { addToHistory } from '../history.ts';
import { inputContext, openHistory } from '../session.ts';
import { packageVersion } from '../version.ts';
import { type MergeInputs, readMergeInputs } from './inputs.ts';
import type { MergedImage, MergeReport } from './report.ts';

/**
 * Puts platforms together that runs on native runners have pushed by digest: one index for each layer under its tags and in the
 * record, or for the application. No layer moves.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function mergeSession(session: Session): Promise<MergeReport> {
  const { github, clock, console } = session;
  const { inputs, reader } = readMergeInputs(session.values, { ...inputContext(session), github });
  if (inputs.login !== undefined) console.mask(inputs.login.password);
  reader.throwProblems();
  const log = createRunLog(clock, console);
  for (const notice of inputs.notices) log.notice(notice);
  const startedAtMs = clock.nowMs();
  const registries = await openRegistries(session, inputs);
  const run: MergeRun = { inputs, connect: registries.connect, log, clock, revision: github?.revision };
  let parts: readonly PartReport[] = [];
  let images: readonly MergedImage[] = [];
  let error: ErrorReport | undefined;
  try {
    parts = await log.phase('look up', () => readParts(run));
    if (inputs.step === 'prewarm') images = await mergeLayers(run);
    else {
      images = [await mergeApp(run, parts)];
      await followLayers(run);
    }
    await keepHistory(session, run, parts);
  } catch (failure) {
    error = errorReport(failure, inputs.image);
  }
  const app = inputs.step === 'build' ? images[0] : undefined;
  return {
    schemaVersion: 1,
    kind: 'merge',
    step: inputs.step,
    outcome: error !== undefined ? 'failed' : images.some(({ changed }) => changed) ? 'merged' : 'unchanged',
    image: inputs.image,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: clock.nowMs() - startedAtMs,
    runUrl: github?.runUrl,
    platforms: parts.map(({ platform, entry, coveredPercent, stages, misses }) => ({
      platform,
      hitRate: entry.dependencyHitRate,
      durationMs: entry.durationMs,
      coveredPercent,
      stages,
      misses,
    })),
    images,
    reference: app === undefined ? undefined : `${repositoryOf(inputs.tags[0] ?? '')}@${app.digest}`,
    phases: log.phases,
    notices: log.notices,
    warnings: log.warnings,
    error,
  };
}

interface MergeRun {
  readonly inputs: MergeInputs;
  readonly connect: (registry: string) => RegistryClient;
  readonly log: RunLog;
  readonly clock: Clock;
  readonly revision: string | undefined;
}

/** What the runs of all platforms left. @throws UserError that names those that left nothing. */
async function readParts({ inputs, connect }: MergeRun): Promise<readonly PartReport[]> {
  const client = connect(inputs.registry);
  const found = await Promise.all(
    inputs.platforms.map(
      async (platform) =>
        [
          platform,
          await fetchPart(client, inputs.repository, inputs.step, {
            of: inputs.of,
            name: partName(platform),
          }),
        ] as const,
    ),
  );
  const missing = found.filter(([, part]) => part === undefined).map(([platform]) => platform);
  if (missing.length > 0)
    throw new UserError(`the ${inputs.step} of ${missing.join(', ')} has left nothing under ${inputs.of}`, {
      remedy: 'Its job failed, did not run, or used another part-of. The tags have not moved.',
    });
  return found.flatMap(([, part]) => part ?? []);
}

async function mergeLayers(run: MergeRun): Promise<readonly MergedImage[]> {
  const { inputs, connect, log, clock } = run;
  const client = connect(inputs.registry);
  const { repository } = inputs;
  const parts = await Promise.all(inputs.platforms.map((platform) => readPartRecord(run, client, platform)));
  const { names, lacking } = mergeableLayers(parts);
  for (const { name, platform } of lacking)
    log.warning(`${name} is not made for ${platform}, so it is left as it was for all platforms.`);
  const images = await log.phase('index', () =>
    Promise.all(
      names.map(async (name) => {
        const digests = parts.flatMap(({ record }) => record.layers[name]?.digest ?? []);
        return [name, await pushIndex(client, repository, `layer ${name}`, digests, clock)] as const;
      }),
    ),
  );
  const tags = layerTags(undefined);
  const before = await readRecord(client, repository, tags.record);
  const digests = new Map(images.map(([name, image]) => [name, image.descriptor.digest]));
  const [first] = parts;
  if (first === undefined) throw new UserError('there is no platform to merge');
  const merged = mergeEntries(parts, digests);
  const built = Object.fromEntries(
    Object.entries(merged).filter(([name, entry]) => before?.record?.layers[name]?.digest !== entry.digest),
  );
  const common = {
    ...{ client, repository, tags, clock, warn: log.warning },
    names: [...new Set([...names, ...Object.keys(before?.record?.layers ?? {})])],
  };
  const committed = await log.phase('commit', () =>
    commitRecord({
      ...common,
      seen: before?.digest,
      before: before?.record,
      built,
      head: {
        version: 1,
        createdAt: new Date(clock.nowMs()).toISOString(),
        quarter: first.record.quarter,
        revision: run.revision,
        source: first.record.source,
        salt: first.record.salt,
        tools: { ...first.record.tools, cachePrewarm: packageVersion },
      },
    }),
  );
  if (committed.kind === 'conflict')
    throw new UserError('another run committed incompatible layers in the meantime', {
      remedy: 'Run the merge again. Use a concurrency group in the workflow to run one prewarm at a time.',
    });
  const quarter = await openQuarter(run, client, first.record.quarter);
  await log.phase('tags', () => followRecord({ ...common, committed, quarter }));
  return images.map(([name, image]) => ({
    name,
    digest: image.descriptor.digest,
    tags: [tags.rolling(name), ...(quarter === undefined ? [] : [tags.quarter(name, quarter)])],
    changed: name in built,
    platforms: platformReports(image),
  }));
}

/** A build prewarms what turns out not to be current; then the layers of all platforms follow. */
async function followLayers(run: MergeRun): Promise<void> {
  const { inputs, connect, log } = run;
  const client = connect(inputs.registry);
  const records = await Promise.all(
    inputs.platforms.map((platform) =>
      client.resolve(inputs.repository, layerTags(partName(platform)).record),
    ),
  );
  if (records.includes(undefined)) return;
  const changed = (await mergeLayers(run)).filter((image) => image.changed).map(({ name }) => name);
  if (changed.length > 0)
    log.notice(`The builds also prewarmed these layers, which were combined as well: ${changed.join(', ')}.`);
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
      `expected the tag ${tag} to be the record of ${platform}, found ${found === undefined ? 'none' : 'one that cannot be read'}`,
    );
  return { platform, record: found.record };
}

async function mergeApp(
  { inputs, connect, log, clock }: MergeRun,
  parts: readonly PartReport[],
): Promise<MergedImage> {
  const digests = parts.map(({ platform, app }) => {
    if (app === undefined)
      throw new UserError(`the build of ${platform} pushed no application`, {
        remedy:
          'Use the same push for every platform. With push: auto, pull requests push nothing and are not merged.',
      });
    return app.digest;
  });
  let merged: FetchedImage | undefined;
  let changed = false;
  await log.phase('index', async () => {
    for (const text of inputs.tags) {
      const { registry, repository, tag = 'latest' } = parseReference(text);
      const client = connect(registry);
      const image = await pushIndex(client, repository, 'the application', digests, clock);
      merged ??= image;
      const { digest, mediaType: type } = image.descriptor;
      if ((await client.resolve(repository, tag))?.digest === digest) continue;
      changed = true;
      await client.pushManifest(repository, tag, type, image.bytes);
      await awaitTag(client, repository, tag, digest, clock.sleep);
    }
  });
  if (merged === undefined) throw new UserError('there is no tag for the application');
  return {
    name: 'app',
    digest: merged.descriptor.digest,
    tags: inputs.tags,
    changed,
    platforms: platformReports(merged),
  };
}

/** Puts an index of images that are in the repository already, and reads all of it back. */
async function pushIndex(
  client: RegistryClient,
  repository: string,
  what: string,
  digests: readonly Digest[],
  clock: Clock,
): Promise<FetchedImage> {
  const images = await Promise.all(
    digests.map(async (digest): Promise<IndexedImage> => {
      const found = await client.fetchManifest(repository, digest);
      const image = await verifyImage(client, repository, what, digest, clock);
      const [platform] = image.platforms;
      if (found === undefined || platform === undefined || image.platforms.length > 1)
        throw new UserError(`${what}: expected ${digest} to be an image for one platform`);
      return { descriptor: found.descriptor, manifest: found.manifest, platform: platform.platform };
    }),
  );
  const bytes = Buffer.from(formatImageIndex(images));
  const digest = digestOf(bytes);
  await client.pushManifest(repository, digest, mediaType.ociIndex, bytes);
  return verifyImage(client, repository, what, digest, clock);
}

/** The runs of the platforms, one after the other; nothing that goes wrong here is an error of the run. */
async function keepHistory(
  session: Session,
  { inputs, log }: MergeRun,
  parts: readonly PartReport[],
): Promise<void> {
  try {
    const history = await openHistory(session, inputs);
    if (history === undefined) return;
    let text = await history.store.read();
    // All of them are one entry of the cache: it takes none under a name twice.
    const store = {
      read: async () => text,
      write: async (changed: string) => {
        text = changed;
      },
      setAside: () => history.store.setAside(),
    };
    for (const { entry } of parts) {
      const { notices, warnings } = await addToHistory(store, { ...entry, branch: history.branch });
      for (const notice of notices) log.notice(notice);
      for (const warning of warnings) log.warning(warning);
    }
    if (text !== undefined) await history.store.write(text);
  } catch (error) {
    log.notice(`The history of runs could not be kept: ${errorMessage(error)}`);
  }
}

function repositoryOf(reference: string): string {
  const { registry, repository } = parseReference(reference);
  return `${registry}/${repository}`;
}
