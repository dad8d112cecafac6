import { fetchPart } from '../../adapters/registry/part-artifact.ts';
import { awaitTag } from '../../adapters/registry/tag.ts';
import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import type { Surroundings } from '../../adapters/runner/session.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { groupBy } from '../../core/group.ts';
import type { BuildEntry } from '../../core/history/history-entry.ts';
import { keepLedger } from '../../core/history/ledger.ts';
import type { LedgerReport } from '../../core/history/ledger-report.ts';
import { isBuild } from '../../core/history/trend.ts';
import { partName } from '../../core/layers/part.ts';
import type { PartReport } from '../../core/layers/part-report.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseReference, repositoryOf } from '../../core/oci/reference.ts';
import { gather } from '../../core/unfinished.ts';
import { signImage } from '../../layers/inputs/image-signature.ts';
import { openRegistries } from '../../layers/inputs/registries.ts';
import { platformReports } from '../../layers/report/platform-reports.ts';
import type { RunContext } from '../command.ts';
import { addAndTell, openHistory } from '../history.ts';
import type { MergeInputs } from './inputs.ts';
import { type MergeRun, mergeLayers, mergePrewarmedLayers } from './layers.ts';
import { pushIndex } from './push-index.ts';
import { type MergedImage, type MergeFound, nothingMerged } from './report.ts';

/**
 * Puts platforms together that runs on native runners have pushed by digest: one index for each layer under its tags and in the
 * record, or for the application. No layer moves.
 */
export async function merge(context: RunContext, inputs: MergeInputs): Promise<MergeFound> {
  const { log, clock, github } = context;
  const { connect } = await openRegistries(context, inputs);
  const run: MergeRun = { inputs, connect, log, clock, revision: github?.revision };
  return gather(
    nothingMerged,
    async () => ({ parts: await log.phase('look up', () => readParts(run)) }),
    async ({ parts }) =>
      inputs.step === 'prewarm' ? mergeLayers(run) : { images: [await mergeApp(run, parts)] },
    async ({ generationAt }) =>
      inputs.step === 'build' && inputs.layers.may
        ? { generationAt: await mergePrewarmedLayers(run) }
        : { generationAt },
    async ({ parts, generationAt }) => ({ ledger: await keepHistory(context, run, parts, generationAt) }),
  );
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

/** The runs of the platforms, one after the other; nothing that goes wrong here is an error of the run. */
async function keepHistory(
  context: Surroundings,
  { inputs, log }: MergeRun,
  parts: readonly PartReport[],
  generationAt: string | null,
): Promise<LedgerReport | undefined> {
  try {
    const history = await openHistory(context, inputs);
    if (history === undefined) return undefined;
    // A platform by itself has committed a record of its own, which is none of all layers.
    const now = parts.map(({ entry }): BuildEntry => ({ ...entry, branch: history.branch, generationAt }));
    let ledger: LedgerReport | undefined;
    let text = await history.store.read();
    // All of them are one entry of the cache: it takes none under a name twice.
    const { readOnly } = history.store;
    const store = {
      readOnly,
      read: async () => text,
      write: async (changed: string) => {
        text = changed;
      },
      setAside: () => history.store.setAside(),
    };
    for (const entry of now) {
      const before = await addAndTell(store, entry, log);
      ledger ??= keepLedger(
        before.filter(isBuild),
        now,
        before.filter((one) => one.kind === 'deploy'),
      );
    }
    if (text !== undefined && readOnly === undefined) await history.store.write(text);
    return ledger;
  } catch (error) {
    log.notice(`The history of runs could not be kept: ${errorMessage(error)}`);
    return undefined;
  }
}

/** One index of the application for all platforms, under all of its tags. */
async function mergeApp(run: MergeRun, parts: readonly PartReport[]): Promise<MergedImage> {
  const { inputs, log } = run;
  const digests = parts.map(appDigest);
  const places = groupBy(inputs.tags, repositoryOf);
  const tagged = await log.phase('index', async () => {
    const done: { readonly image: FetchedImage; readonly moved: boolean }[] = [];
    for (const [place, tags] of places) done.push(await tagIndex(run, place, tags, digests));
    return done;
  });
  const [first] = tagged;
  if (first === undefined) throw new UserError('there is no tag for the application');
  return {
    name: 'app',
    digest: first.image.descriptor.digest,
    tags: inputs.tags,
    changed: tagged.some(({ moved }) => moved),
    platforms: platformReports(first.image),
  };
}

function appDigest({ platform, app }: PartReport): Digest {
  if (app !== undefined) return app.digest;
  throw new UserError(`the build of ${platform} pushed no application`, {
    remedy:
      'Use the same push for every platform. With push: auto, pull requests push nothing and are not merged.',
  });
}

/** The index under all tags of one repository. */
async function tagIndex(
  { connect, clock, log }: MergeRun,
  place: string,
  references: readonly string[],
  digests: readonly Digest[],
): Promise<{ readonly image: FetchedImage; readonly moved: boolean }> {
  const { registry, repository } = parseReference(place);
  const client = connect(registry);
  const image = await pushIndex(client, repository, 'the application', digests, clock);
  const { digest, mediaType } = image.descriptor;
  const tags = references.map((text) => parseReference(text).tag ?? 'latest');
  const before = await Promise.all(tags.map((tag) => client.resolve(repository, tag)));
  const moving = tags.filter((_, index) => before[index]?.digest !== digest);
  await signImage(client, repository, image.descriptor, { tags, moved: moving.length > 0 }, log);
  for (const tag of moving) {
    await client.pushManifest(repository, tag, mediaType, image.bytes);
    await awaitTag(client, repository, tag, digest, clock.sleep);
  }
  return { image, moved: moving.length > 0 };
}
