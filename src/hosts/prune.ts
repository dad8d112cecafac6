import type { EngineApi } from '../adapters/docker/engine-api.ts';
import type { PullableImage } from '../core/deploy/download-plan.ts';
import type { ReleaseSeries } from '../core/deploy/host-tags.ts';
import type { PruneRequest } from '../core/deploy/prune-plan.ts';
import { formatReference, parseReference } from '../core/oci/reference.ts';
import type { HostImage } from './contents.ts';
import type { HostImagesRun, SeenHost } from './host-images.ts';

/** Smaller images tell nothing: file systems and tar round up. */
const leastMeasuredBytes = 1e6;

/** How many times larger the files of a host's images are than their compressed layers, by the newest that tells. */
export async function measureRatio(
  engine: Pick<EngineApi, 'history'>,
  images: readonly HostImage[],
): Promise<{ readonly image: string; readonly ratio: number } | undefined> {
  const candidates = images
    .map((image) => ({
      image,
      compressedBytes: (image.blobs ?? []).reduce((total, { sizeBytes }) => total + sizeBytes, 0),
    }))
    .filter(
      ({ image, compressedBytes }) =>
        compressedBytes >= leastMeasuredBytes && image.blobs?.length === image.diffIds.length,
    )
    .sort((a, b) => (b.image.createdMs ?? 0) - (a.image.createdMs ?? 0));
  for (const { image, compressedBytes } of candidates) {
    const steps = await engine.history(image.engineImage.id);
    const unpackedBytes = steps.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
    const [name = image.engineImage.id] = [...namesPulledAs(image), ...image.tags];
    if (unpackedBytes > 0) return { image: name, ratio: unpackedBytes / compressedBytes };
  }
  return undefined;
}

/**
 * Reads which images a host had before this tool came: those that are named for the first time in a line that says so.
 * @returns their digests; undefined where the host does not tell.
 */
async function readFound({
  projectDir,
  runScript,
}: Pick<HostImagesRun, 'projectDir' | 'runScript'>): Promise<ReadonlySet<string> | undefined> {
  if (projectDir === undefined || /[\r\n]/.test(projectDir)) return undefined;
  const { exitCode, stdout } = await runScript(releaseListScript, `${projectDir}\n`);
  if (exitCode !== 0) return undefined;
  const first = new Map<string, string>();
  for (const [, how = '', release = ''] of stdout.split('\n').map((line) => line.split(' ')))
    for (const image of release.split(',')) {
      const digest = image.slice(image.lastIndexOf('@') + 1);
      if (!first.has(digest)) first.set(digest, how);
    }
  return new Set([...first].flatMap(([digest, how]) => (how === 'found' ? [digest] : [])));
}

/** Lines `time how image`, see src/host/switch/releases.sh; none before the first deployment. */
const releaseListScript = `IFS= read -r folder
list=$folder/.cache-prewarm/releases/list
[ ! -e "$list" ] || cat -- "$list"
`;

/** `targets`: what is about to be pulled. */
export async function pruneRequest(
  run: Omit<HostImagesRun, 'engine'>,
  { contents, layers }: Pick<SeenHost, 'contents' | 'layers'>,
  targets: readonly PullableImage[],
  ratio: number,
): Promise<PruneRequest> {
  const found = await readFound(run);
  return {
    holdings: contents.holdings,
    images: contents.images.map((image) => ({
      ...image,
      id: image.engineImage.id,
      pulledAs: namesPulledAs(image),
      namedMs: image.engineImage.namedMs,
    })),
    used: new Set(
      contents.containers.flatMap(({ image, imageId }) => [
        ...(imageId === undefined ? [] : [imageId]),
        inFull(image),
      ]),
    ),
    releases:
      run.project === undefined || found === undefined
        ? undefined
        : { series: seriesOf(run, run.project), found },
    keep: run.keep,
    targets,
    currentLayers: layers.map(({ place, layer, image }) => ({ place, layer, digest: image?.digest })),
    ratio,
  };
}

/** Whose releases a run deals with. */
function seriesOf(
  { apps, layers }: Pick<HostImagesRun, 'apps' | 'layers'>,
  project: string,
): readonly ReleaseSeries[] {
  return (apps.length > 0 ? apps : layers).map(({ repository }) => ({ project, repository }));
}

function namesPulledAs({ engineImage }: HostImage): readonly string[] {
  return engineImage.pulledAs.map((place) => formatReference({ ...place, tag: undefined }));
}

/** As the engine's images are named; what is no name, such as an ID, stays as it is. */
function inFull(image: string): string {
  try {
    return formatReference(parseReference(image));
  } catch {
    return image;
  }
}
