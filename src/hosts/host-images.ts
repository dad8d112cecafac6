import type { EngineDescription } from '../adapters/docker/engine-answer.ts';
import type { EngineApi } from '../adapters/docker/engine-api.ts';
import type { BlobReader } from '../adapters/registry/image-blobs.ts';
import type { PlatformImage } from '../adapters/registry/whole-image.ts';
import type { PullableImage } from '../core/deploy/download-plan.ts';
import type { RegistryLayer } from '../core/deploy/layer-state.ts';
import type { PrewarmMode } from '../core/deploy/prewarm-plan.ts';
import {
  hasNoReadableStore,
  parseStoreLook,
  storeContentScript,
  storeFolders,
} from '../core/deploy/store-content.ts';
import { askHost, type ConnectedHost } from './connection.ts';
import { type HostContents, readHostContents, type StoreReader } from './contents.ts';
import type { RunScript } from './disk.ts';
import {
  type AppImage,
  appForPlatform,
  type LayerImages,
  layersForPlatform,
  placeOf,
  pullableOf,
} from './registry-images.ts';

/** The images of a run, each resolved once for all hosts. */
export interface FleetImages {
  /** The application's, one of each repository, in the order in which they are pulled. Empty: none is named. */
  readonly apps: readonly AppImage[];
  /** Of each repository that may have layers. */
  readonly layers: readonly LayerImages[];
  /** It asks for each image once. */
  readonly readBlobs: BlobReader;
}

export interface ImagesWish {
  readonly prewarm: PrewarmMode;
  /** The application itself is not pulled. */
  readonly prewarmOnly: boolean;
  readonly prune: 'auto' | 'false';
  /** The compose project's name; undefined where none is known. */
  readonly project: string | undefined;
  /** Its folder on the host, absolute; undefined: which releases are ours cannot be told, and none is removed. */
  readonly projectDir?: string | undefined;
  /** How many releases stay on the host. */
  readonly keep: number;
}

export interface HostImagesRun extends FleetImages, ImagesWish {
  /** Its connection is the fleet's, and stays open. */
  readonly engine: Omit<EngineApi, 'close'>;
  readonly runScript: RunScript;
  /** By the host's own clock, in milliseconds since 1970. */
  readonly nowMs: number;
  /** The room at its folders when it was looked at, as `parseDiskAnswer` reads it. */
  readonly disk?: string | undefined;
  /** What was seen of its project and its store, as `parseStoreLook` reads it. */
  readonly store?: string | undefined;
}

/** A host's engine, as far as a function asks it. */
export interface WithEngine<Verbs extends keyof EngineApi> {
  readonly engine: Pick<EngineApi, Verbs>;
}

/** The images of a connected host, and what is wanted of them. */
export function imagesRun(
  { session, facts, engine, asked }: ConnectedHost,
  wish: ImagesWish,
  images: FleetImages,
): HostImagesRun {
  return {
    ...wish,
    ...images,
    engine,
    nowMs: facts.nowMs,
    disk: asked?.disk,
    store: asked?.store?.projectDir === wish.projectDir ? asked?.store?.said : undefined,
    runScript: (script, input) => askHost(session, script, input),
  };
}

/** An image of the application, for the platform of a host. */
export interface SeenApp {
  readonly app: AppImage;
  readonly image: PullableImage;
  readonly found: PlatformImage;
}

/** What was looked at on a host. */
export interface SeenHost {
  readonly description: EngineDescription;
  readonly layers: readonly RegistryLayer[];
  readonly apps: readonly SeenApp[];
  readonly contents: HostContents;
}

/** Looks at a host as it is now. */
export async function seeHost(
  run: FleetImages &
    WithEngine<'describe' | 'images' | 'inspectImage' | 'containers'> &
    Pick<HostImagesRun, 'runScript' | 'projectDir' | 'store'>,
): Promise<SeenHost> {
  const { engine, readBlobs } = run;
  const description = await engine.describe();
  const { platform } = description;
  const layers = layersForPlatform(run.layers, platform);
  const apps = run.apps.map((app): SeenApp => {
    const found = appForPlatform(app, platform);
    return { app, found, image: pullableOf(found, app.digest) };
  });
  const contents = await readHostContents({
    engine,
    description,
    readBlobs,
    readStore: createStoreReader(
      { rootDir: description.rootDir, projectDir: run.projectDir },
      run.runScript,
      run.store,
    ),
    targets: [
      ...apps.map(({ app, image }) => ({ place: placeOf(app), image })),
      ...layers.flatMap(({ place, image }) => (image === undefined ? [] : [{ place, image }])),
    ],
  });
  return { description, layers, contents, apps };
}

/**
 * Looks into containerd's store on a host: what it has is not downloaded again.
 * @param place.rootDir the engine's own
 * @param place.projectDir undefined: no project is known
 * @param seen what the look at the host said about it, of that project
 */
export function createStoreReader(
  place: { readonly rootDir: string; readonly projectDir: string | undefined },
  runScript: RunScript,
  seen?: string,
): StoreReader {
  const line = (text: string): string => (/[\r\n]/.test(text) ? '' : text);
  return async (blobs, known) => {
    if (seen !== undefined && hasNoReadableStore(seen, place.rootDir)) return parseStoreLook(seen, known);
    const folders = storeFolders(line(place.rootDir));
    const digests = [...new Set([...blobs, ...known])];
    const lines = [line(place.projectDir ?? ''), ...folders, '', ...digests];
    const { stdout } = await runScript(storeContentScript, `${lines.join('\n')}\n`);
    return parseStoreLook(stdout, known);
  };
}
