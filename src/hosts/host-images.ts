import type { EngineDescription } from '../adapters/docker/engine-answer.ts';
import type { EngineApi } from '../adapters/docker/engine-api.ts';
import type { BlobReader } from '../adapters/registry/image-blobs.ts';
import type { PlatformImage } from '../adapters/registry/whole-image.ts';
import type { PullableImage } from '../core/deploy/download-plan.ts';
import type { RegistryLayer } from '../core/deploy/layer-state.ts';
import type { PrewarmMode } from '../core/deploy/prewarm-plan.ts';
import { askHost, type ConnectedHost } from './connection.ts';
import { type HostContents, readHostContents } from './contents.ts';
import type { RunScript } from './disk.ts';
import {
  type AppImage,
  appForPlatform,
  type LayerImages,
  layersForPlatform,
  pullableOf,
} from './registry-images.ts';

/** The images of a run, each resolved once for all hosts. */
export interface FleetImages {
  /** Undefined: no application image is named. */
  readonly app: AppImage | undefined;
  readonly layers: LayerImages;
  /** It asks for each image once. */
  readonly readBlobs: BlobReader;
}

/** What a run wants of a host's images. */
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

/** One host, and what is wanted of its images. */
export interface HostImagesRun extends FleetImages, ImagesWish {
  /** Its connection is the fleet's, and stays open. */
  readonly engine: Omit<EngineApi, 'close'>;
  readonly runScript: RunScript;
  /** By the host's own clock, in milliseconds since 1970. */
  readonly nowMs: number;
}

/** A host's engine, as far as a function asks it. */
export interface WithEngine<Verbs extends keyof EngineApi> {
  readonly engine: Pick<EngineApi, Verbs>;
}

/** The images of a connected host, and what is wanted of them. */
export function imagesRun(
  { session, facts, engine }: ConnectedHost,
  wish: ImagesWish,
  images: FleetImages,
): HostImagesRun {
  return {
    ...wish,
    ...images,
    engine,
    nowMs: facts.nowMs,
    runScript: (script, input) => askHost(session, script, input),
  };
}

/** What was looked at on a host. */
export interface SeenHost {
  readonly description: EngineDescription;
  readonly layers: readonly RegistryLayer[];
  readonly app:
    | { readonly reference: string; readonly image: PullableImage; readonly found: PlatformImage }
    | undefined;
  readonly contents: HostContents;
}

/** Looks at a host as it is now. */
export async function seeHost(
  run: FleetImages & WithEngine<'describe' | 'images' | 'inspectImage' | 'containers'>,
): Promise<SeenHost> {
  const { engine, app, readBlobs } = run;
  const description = await engine.describe();
  const { platform, store } = description;
  const layers = layersForPlatform(run.layers, platform);
  const found = app && appForPlatform(app, platform);
  const appImage = app && found && pullableOf(found, app.digest);
  const contents = await readHostContents({
    engine,
    store,
    platform,
    readBlobs,
    targets: [
      ...(app === undefined || appImage === undefined ? [] : [{ ...app, image: appImage }]),
      ...layers.flatMap(({ image }) => (image === undefined ? [] : [{ ...run.layers, image }])),
    ],
  });
  return {
    description,
    layers,
    contents,
    app:
      app === undefined || found === undefined || appImage === undefined
        ? undefined
        : { reference: app.reference, image: appImage, found },
  };
}
