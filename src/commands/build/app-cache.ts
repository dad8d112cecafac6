import type { BuildxResult } from '../../adapters/docker/buildx-run.ts';
import { type CacheSource, inspectCache } from '../../adapters/registry/cache-source.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchRecord } from '../../adapters/registry/record-artifact.ts';
import { RegistryError } from '../../adapters/registry/registry-error.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { errorMessage } from '../../core/error.ts';
import { appName } from '../../core/layers/layer-graph.ts';
import { type LayerRecord, parseRecord } from '../../core/layers/record.ts';
import { cacheReference } from './app-names.ts';
import type { AppCache } from './app-outcome.ts';
import { repositoriesOf } from './app-references.ts';
import type { AppRun } from './app-run.ts';
import { type Connect, listSafely, type PlacedCache } from './app-uploads.ts';
import type { BuildInputs } from './inputs.ts';
import type { AppCacheReport } from './report.ts';

/** The state of the application's own cache, and what is recorded beside it. */
export async function lookUpCache(
  inputs: Pick<BuildInputs, 'app' | 'layers'>,
  client: RegistryClient,
  log: RunLog,
): Promise<AppCache | undefined> {
  const tag = inputs.app.cacheBuilder;
  if (tag === undefined) return undefined;
  const { repository, image } = inputs.layers;
  const { record, refused } = await readAppRecord(client, repository, tag, log);
  if (refused !== undefined)
    log.warning(`The application's cache ${image}:${tag} is not used, because of its record: ${refused}.`);
  const source = await findSource(client, repository, tag, record);
  if (source.kind === 'broken') {
    log.warning(
      `The application's cache ${image}:${tag} is incomplete and is not used: ${source.reason}. The next run that may push rebuilds it.`,
    );
  }
  return { tag, source, entry: record?.layers[appName] };
}

/** The cache that the record names; what the tag names is used only where nothing has to be signed. */
async function findSource(
  client: RegistryClient,
  repository: string,
  tag: string,
  record: LayerRecord | undefined,
): Promise<CacheSource> {
  const recorded: CacheSource =
    record?.cache === undefined ? { kind: 'absent' } : await inspectCache(client, repository, record.cache);
  if (recorded.kind !== 'absent' || client.seal?.verifies === true) return recorded;
  return inspectCache(client, repository, tag);
}

async function readAppRecord(
  client: RegistryClient,
  repository: string,
  tag: string,
  log: Pick<RunLog, 'notice'>,
): Promise<{ readonly record: LayerRecord | undefined; readonly refused: string | undefined }> {
  try {
    const found = await fetchRecord(client, repository, appRecordTag(tag));
    if (found?.refused !== undefined) return { record: undefined, refused: found.refused };
    return { record: found === undefined ? undefined : parseRecord(found.json), refused: undefined };
  } catch (error) {
    // Without it, the tag is used, and a miss is not explained.
    if (!(error instanceof RegistryError))
      log.notice(`The record of the application's last build cannot be used: ${errorMessage(error)}`);
    return { record: undefined, refused: undefined };
  }
}

/** The user says where the cache is written, and so not to `cache-builder`. */
export function hasOtherCacheTo({ layersAs, app }: Pick<BuildInputs, 'app' | 'layersAs'>): boolean {
  return layersAs === 'cache' && app.cacheTo.length > 0;
}

/** Whether the run writes the cache under the tag of `cache-builder`. */
export function writesOwnCache({ inputs, cache, mayWrite }: AppRun): boolean {
  return cache !== undefined && mayWrite && !hasOtherCacheTo(inputs);
}

export function cacheBefore({
  inputs,
  prepared,
  cache,
}: Pick<AppRun, 'cache' | 'inputs' | 'prepared'>): AppCacheReport | undefined {
  if (cache === undefined) return undefined;
  const reference = `${prepared.inputs.image}:${cache.tag}`;
  const { source } = cache;
  const asked = inputs.app.noCache
    ? 'no-cache is true'
    : inputs.app.rebuildCache
      ? 'rebuild-cache is true'
      : undefined;
  if (asked !== undefined) return { reference, state: 'not-used', detail: asked, written: 'not-written' };
  return {
    reference,
    state: source.kind,
    detail: source.kind === 'no-access' || source.kind === 'broken' ? source.reason : undefined,
    written: 'not-written',
  };
}

/** What became of the cache that the build should write. */
export function cacheAfter(
  run: AppRun,
  before: AppCacheReport | undefined,
  progress: BuildxResult['progress'],
): AppCacheReport | undefined {
  const failed = progress.vertices.find(
    (vertex) => vertex.name.startsWith('exporting cache') && vertex.error !== undefined,
  );
  const own = writesOwnCache(run) ? before : undefined;
  if (failed !== undefined) {
    run.log.warning(
      `The application's cache could not be written${own === undefined ? '' : ` to ${own.reference}`}: ${failed.error}. The image is complete. The next build uses the previous cache.`,
    );
  }
  return own === undefined ? before : { ...own, written: failed === undefined ? 'written' : 'failed' };
}

/** The tag beside the application's cache that tells what it was made from. */
export function appRecordTag(cacheTag: string): string {
  return `${cacheTag}-record`;
}

/** What the user's own `cache-to` leads to now, where it leads to registries. */
export async function listOtherCaches(
  connect: Connect,
  inputs: Pick<BuildInputs, 'app' | 'layersAs'>,
): Promise<readonly PlacedCache[]> {
  if (!hasOtherCacheTo(inputs)) return [];
  const listed = await Promise.all(
    inputs.app.cacheTo.flatMap(cacheReference).map(async (reference) => {
      const cache = await listSafely(connect, reference);
      return cache === undefined ? [] : repositoriesOf([reference]).map((place) => ({ place, cache }));
    }),
  );
  return listed.flat();
}
