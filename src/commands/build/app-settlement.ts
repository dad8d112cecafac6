import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import { readBuildOutput } from '../../core/app/build-output.ts';
import { errorMessage } from '../../core/error.ts';
import { groupBy } from '../../core/group.ts';
import { appName } from '../../core/layers/layer-graph.ts';
import type { LayerEntry } from '../../core/layers/record.ts';
import { addMoved } from '../../core/layers/transfer.ts';
import type { Descriptor } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseReference, type Reference } from '../../core/oci/reference.ts';
import { carrying } from '../../core/unfinished.ts';
import { allEnded } from '../../layers/bake/all-ended.ts';
import { signImage } from '../../layers/inputs/image-signature.ts';
import { verifyImage } from '../../layers/record/commit.ts';
import { writeRecord } from '../../layers/record/record-files.ts';
import { stepsToRecord } from '../../layers/rounds/built-entry.ts';
import { blobsMadeBy } from '../../layers/rounds/uploads.ts';
import { appRecordTag, listOtherCaches } from './app-cache.ts';
import type { AppOutcome } from './app-outcome.ts';
import { mainPlace, pushedReferences, repositoriesOf } from './app-references.ts';
import type { AppRun } from './app-run.ts';
import { appUploads, listSafely } from './app-uploads.ts';

/** Records what the application was made from, reads it back where it was pushed, and counts what that moved. */
export async function settleApp(run: AppRun, app: AppOutcome): Promise<AppOutcome> {
  const { inputs, context } = run;
  if (inputs.app.call !== undefined) context.console.info(app.output);
  const writes = app.cache?.written === 'written';
  const [read, writtenCache, otherCaches] = await allEnded([
    readApp(run, app),
    writes && app.cache !== undefined ? listSafely(context.connect, app.cache.reference) : undefined,
    listOtherCaches(context.connect, inputs),
    writes ? recordApp(run, app) : undefined,
  ]);
  return countUploads(run, { ...read, writtenCache, otherCaches });
}

async function readApp(run: AppRun, app: AppOutcome): Promise<AppOutcome> {
  const { inputs, prepared, context, log } = run;
  const place = mainPlace(inputs, prepared.inputs.image);
  if (!app.pushed || app.digest === undefined || place === undefined) return app;
  const { digest } = app;
  const reference = `${place.registry}/${place.repository}@${digest}`;
  const image = await carrying<AppOutcome, FetchedImage>({ reference }, () =>
    log.phase('verify the application', () => verifyApp({ inputs, context, log }, place, digest)),
  );
  const read: AppOutcome = { ...app, reference, image };
  await carrying<AppOutcome, void>(read, () => signApp(run, image.descriptor));
  return read;
}

/** Wherever it was pushed to. One platform of several is not signed: the index of all platforms is. */
async function signApp({ inputs, imagesBefore, context, log }: AppRun, image: Descriptor): Promise<void> {
  if (inputs.app.partTags.length > 0) return;
  const places = groupBy(pushedReferences(inputs), (text) => repositoriesOf([text]).join());
  const tagged = new Set(
    inputs.app.outputs.map(readBuildOutput).flatMap((one) => (one.byDigest ? [] : one.names)),
  );
  const tagsOf = (text: string): string | readonly string[] =>
    parseReference(text).tag ?? (tagged.has(text) || inputs.app.tags.includes(text) ? 'latest' : []);
  await Promise.all(
    [...places].map(([place, references]) => {
      const { registry, repository } = parseReference(place);
      const before = imagesBefore.get(place);
      const moved = before !== undefined && before.digest !== image.digest;
      const names = { tags: references.flatMap(tagsOf), moved };
      return signImage(context.connect(registry), repository, image, names, log);
    }),
  );
}

function countUploads(
  { inputs, prepared, cache, imagesBefore, otherCachesBefore }: AppRun,
  app: AppOutcome,
): AppOutcome {
  const { state } = prepared.found;
  const { image, writtenCache, otherCaches, sideBySide, ofLayers } = app;
  const references = [...pushedReferences(inputs), ...inputs.app.partTags];
  const { moved, ofCache } = appUploads({
    state,
    layersImage: prepared.inputs.image,
    cacheBefore: cache?.source.kind === 'ok' ? cache.source : undefined,
    before: imagesBefore,
    pushed: image && { image, places: repositoriesOf(references) },
    written: writtenCache,
    others: otherCaches,
    othersBefore: otherCachesBefore,
    sideBySide,
    madeBlobs: blobsMadeBy([...app.steps, ...ofLayers.steps], () => true),
    downloaded: new Set([...state.moved.downloads, ...ofLayers.moved.downloads].map((blob) => blob.digest)),
  });
  return {
    ...app,
    ofLayers: { ...ofLayers, moved: addMoved(ofLayers.moved, moved) },
    cacheUploadBytes: ofCache.reduce((total, { bytes }) => total + bytes, 0),
  };
}

/** Reads the application's image back, and looks whether its tags name it. */
async function verifyApp(
  { inputs, context, log }: Pick<AppRun, 'inputs' | 'context' | 'log'>,
  main: Reference,
  digest: Digest,
): Promise<FetchedImage> {
  const tags = pushedReferences(inputs).map(parseReference);
  const client = context.connect(main.registry);
  const image = await verifyImage(client, main.repository, 'the application', digest, context.clock);
  await Promise.all(
    tags.map(async ({ registry, repository, tag }) => {
      if (tag === undefined) return;
      const found = await context.connect(registry).resolve(repository, tag);
      if (found?.digest !== digest) {
        log.warning(
          `The tag ${registry}/${repository}:${tag} names ${found?.digest ?? 'nothing'}, not ${digest}, which this run pushed under it: another run has moved it since.`,
        );
      }
    }),
  );
  return image;
}

/** Keeps what the application was made from beside its cache, so that the next build can tell why it missed. */
async function recordApp(
  { prepared, node, layerInputs, cache, context, log }: AppRun,
  app: Pick<AppOutcome, 'cacheDigest' | 'digest' | 'standsOn' | 'steps'>,
): Promise<void> {
  if (cache === undefined) return;
  const { client, inputs, builder, salt } = prepared;
  const entry: LayerEntry = {
    // The artifact stands for no image: the cache that it belongs to has no digest before it is pushed.
    digest: app.digest ?? (cache.source.kind === 'ok' ? cache.source.digest : emptyDigest),
    target: node.target || (prepared.project.dockerfile.stages.at(-1)?.displayName ?? appName),
    builtAt: new Date(context.clock.nowMs()).toISOString(),
    inputs: { ...layerInputs, standsOn: Object.fromEntries(app.standsOn) },
    steps: stepsToRecord(app.steps, cache.entry),
  };
  const record = {
    version: 2 as const,
    createdAt: entry.builtAt,
    quarter: inputs.quarter,
    revision: context.github?.revision,
    source: context.source,
    salt,
    tools: { buildx: builder.buildx, buildkit: builder.buildkit, cachePrewarm: context.version },
    ...(app.cacheDigest === undefined ? {} : { cache: app.cacheDigest }),
    layers: { [appName]: entry },
  };
  try {
    await writeRecord(client, inputs.repository, appRecordTag(cache.tag), record);
  } catch (error) {
    log.warning(`The inputs of the application could not be recorded: ${errorMessage(error)}`);
  }
}

/** The digest of nothing, for an application that was not pushed. */
const emptyDigest = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' as Digest;
