import { gunzipSync, gzipSync } from 'node:zlib';
import { digestOf } from '../../src/adapters/registry/content-digest.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import { mediaType } from '../../src/core/oci/media-type.ts';
import { noBuilds } from '../../src/layers/bake/build-notes.ts';
import { defaultPatchPolicy } from './patch-policy.ts';
import { type Files, unpackAsOverlay } from './random-tree.ts';
import { createRoundScene, shop } from './round-scene.ts';
import { type TarPart, tarOf } from './tar-archive.ts';
import { makeTempFolder } from './temp-folder.ts';

/** Path → content. */
type Contents = Readonly<Record<string, string>>;

const chain = `FROM debian AS base
RUN make
FROM base AS python-deps
RUN pip
FROM python-deps AS runtime
COPY src /src
`;
const upstream = 'docker.io/library/debian';
const emptyFolder: Files = new Map([['', { kind: 'folder', mode: 0o755, uid: 0, gid: 0, mtime: '1' }]]);

/** Everything is compared, and patches of any size are published. */
export const anyPatch = { ...defaultPatchPolicy, fromBytes: 0, limitPercent: 1_000_000 };

/** Layers in memory, of real archives: a bake makes of each what `made` has for it. */
export async function createPublishScene({
  hosts = async () => 1000,
  dockerfile = chain,
  layers,
  platforms = ['linux/amd64'],
  attests = false,
  type = 'application/vnd.oci.image.layer.v1.tar+gzip',
}: {
  readonly hosts?: () => Promise<number>;
  readonly dockerfile?: string;
  readonly layers?: string;
  readonly platforms?: readonly string[];
  /** With a provenance, as `provenance: mode=min` has it. */
  readonly attests?: boolean;
  /** Of blobs that are built. */
  readonly type?: string;
} = {}) {
  const scene = createRoundScene({ dockerfile, ...(layers === undefined ? {} : { layers }) });
  const tempFolder = await makeTempFolder();
  /** Layer, or layer and platform (`python linux/arm64`) → its files. */
  const made: Record<string, Record<string, string>> = {
    base: { 'usr/lib/libc': 'first', 'var/log/dpkg.log': 'Monday' },
    python: { 'venv/flask': 'one', 'venv/numpy': 'two' },
  };
  const config = { Env: ['A=1'] };
  /** What the next checks result in, where that matters. */
  const checked = new Map<string, Digest>();
  /** How a layer is spoilt that is built. */
  const spoils: { diffId?: Digest; parts?: readonly TarPart[] } = {};
  const isDocker = type.startsWith('application/vnd.docker.');
  const types = {
    manifest: isDocker ? mediaType.dockerManifest : mediaType.ociManifest,
    config: isDocker ? mediaType.dockerConfig : mediaType.ociConfig,
  };

  const imageOf = async (digest: Digest, platform = platforms[0], image = shop) => {
    const [registry = '', ...repository] = image.split('/');
    const client = scene.registry.connect(registry);
    const find = async (reference: Digest) => client.fetchManifest(repository.join('/'), reference);
    const root = await find(digest);
    const child =
      root?.manifest.kind === 'index'
        ? root.manifest.manifests.find(
            (one) => `${one.platform?.os}/${one.platform?.architecture}` === platform,
          )
        : undefined;
    const found = child === undefined ? root : await find(child.digest);
    if (found?.manifest.kind !== 'manifest') throw new Error(`${digest} is no image`);
    const bytes = await client.fetchBlob(repository.join('/'), found.manifest.config);
    const json = JSON.parse(Buffer.from(bytes ?? []).toString());
    return {
      layers: found.manifest.layers.map(({ mediaType: of, digest: blob, sizeBytes }) => ({
        ...{ mediaType: of, digest: blob },
        size: sizeBytes,
      })),
      diffIds: json.rootfs.diff_ids as Digest[],
      json,
      root,
    };
  };
  type Image = Pick<Awaited<ReturnType<typeof imageOf>>, 'diffIds' | 'layers'>;

  /** An image for one platform, of what is below it and one more blob. */
  const putImage = (
    image: string,
    platform: string,
    files: Contents,
    { layers: below, diffIds }: Image,
  ): { readonly digest: Digest; readonly size: number } => {
    const tar = tarOf(...partsOf(files), ...(spoils.parts ?? []));
    const [os, architecture] = platform.split('/');
    const { digest, sizeBytes } = scene.registry.putBlob(image, gzipSync(tar));
    const put = scene.registry.putBlob(
      image,
      JSON.stringify({
        ...{ os, architecture, config },
        rootfs: { type: 'layers', diff_ids: [...diffIds, spoils.diffId ?? digestOf(tar)] },
        'moby.buildkit.cache.v0': 'inline',
      }),
    );
    const manifest = {
      ...{ schemaVersion: 2, mediaType: types.manifest },
      config: { mediaType: types.config, digest: put.digest, size: put.sizeBytes },
      layers: [...below, { mediaType: type, digest, size: sizeBytes }],
    };
    const size = JSON.stringify(manifest).length;
    return { digest: scene.registry.putManifest(image, undefined, manifest).digest, size };
  };

  /** What says how an image was built. */
  const attestation = (of: Digest) => {
    const body = scene.registry.putBlob(shop, JSON.stringify({ builds: of }));
    const told = scene.registry.putBlob(
      shop,
      JSON.stringify({
        os: 'unknown',
        architecture: 'unknown',
        rootfs: { type: 'layers', diff_ids: [body.digest] },
      }),
    );
    const manifest = {
      ...{ schemaVersion: 2, mediaType: mediaType.ociManifest },
      config: { mediaType: mediaType.ociConfig, digest: told.digest, size: told.sizeBytes },
      layers: [{ mediaType: 'application/vnd.in-toto+json', digest: body.digest, size: body.sizeBytes }],
    };
    return {
      mediaType: mediaType.ociManifest,
      digest: scene.registry.putManifest(shop, undefined, manifest).digest,
      size: JSON.stringify(manifest).length,
      platform: { os: 'unknown', architecture: 'unknown' },
      annotations: {
        'vnd.docker.reference.type': 'attestation-manifest',
        'vnd.docker.reference.digest': of,
      },
    };
  };

  const external = { digest: undefined as Digest | undefined };
  /** The publisher of the base image makes one of these blobs, the lowest first. */
  const publishBase = async (...blobs: readonly Contents[]): Promise<void> => {
    let digest: Digest | undefined;
    for (const files of blobs) {
      const below = digest === undefined ? noBlobs : await imageOf(digest, platforms[0], upstream);
      digest = putImage(upstream, platforms[0] ?? '', files, below).digest;
      // Builders mount the blobs of other repositories.
      scene.registry.putBlob(shop, gzipSync(tarOf(...partsOf(files))));
    }
    if (digest === undefined) return;
    external.digest = digest;
    const found = await scene.registry.connect('docker.io').fetchManifest('library/debian', digest);
    scene.registry.putManifest(upstream, 'latest', JSON.parse(Buffer.from(found?.bytes ?? []).toString()));
  };

  const belowOf = async (name: string, below: Digest | undefined, platform: string): Promise<Image> => {
    if (below !== undefined) return imageOf(below, platform);
    return name === 'base' && external.digest !== undefined
      ? imageOf(external.digest, platform, upstream)
      : noBlobs;
  };
  /** What BuildKit pushes. */
  const build = async (name: string, below: Digest | undefined): Promise<Digest> => {
    const manifests: object[] = [];
    for (const platform of platforms) {
      const files = made[`${name} ${platform}`] ?? made[name] ?? {};
      const { digest, size } = putImage(shop, platform, files, await belowOf(name, below, platform));
      if (platforms.length === 1 && !attests) return digest;
      const [os, architecture] = platform.split('/');
      manifests.push({ mediaType: types.manifest, digest, size, platform: { os, architecture } });
      if (attests) manifests.push(attestation(digest));
    }
    const index = { schemaVersion: 2, mediaType: mediaType.ociIndex, manifests };
    return scene.registry.putManifest(shop, undefined, index).digest;
  };

  scene.answer = async ({ title, jobs }) => {
    if (title === 'Check the layers')
      return { ...scene.make(jobs), ...(checked.size === 0 ? {} : { result: { digests: checked } }) };
    const digests = new Map<string, Digest>();
    for (const { node, below } of jobs) {
      const lower = node.standsOn.find(({ via }) => via !== 'copy');
      digests.set(node.name, await build(node.name, lower && below.get(lower.name)));
    }
    return { kind: 'done', result: { digests }, ...noBuilds };
  };
  const run = async (asked: Parameters<typeof scene.optionsOf>[0]['asked'] = {}, inputs = scene.inputs) => {
    const context = { ...scene.context, tempFolder, knownHosts: hosts };
    const options = { context, inputs, asked: { patch: anyPatch, ...asked } };
    const since = scene.registry.lines.length;
    const end = await scene.round(options);
    await scene.commit(end.state, options);
    const lines = scene.registry.lines.slice(since);
    return {
      ...end,
      published: Object.fromEntries(end.state.publications),
      /** Digests of blobs that were read whole, one after the other. */
      opened: lines.flatMap((line) => /^openBlob \S+@(\S+)/.exec(line)?.[1] ?? []),
      digestOf: (name: string): Digest => {
        const digest = end.state.digests.get(name);
        if (digest === undefined) throw new Error(`${name} has no digest`);
        return digest;
      },
    };
  };
  const refreshing = { refresh: { kind: 'all' } } as const;
  return {
    ...scene,
    ...{ made, config, checked, spoils, tempFolder, imageOf, publishBase, run, refreshing },
    refresh: (asked: Parameters<typeof run>[0] = {}) => run({ ...refreshing, ...asked }),
    /** What somebody finds who runs an image: path → content. */
    async filesIn(digest: Digest, platform?: string): Promise<Contents> {
      let files = emptyFolder;
      for (const { digest: blob } of (await imageOf(digest, platform)).layers) {
        const bytes = await scene.client.fetchBlob('shop', { digest: blob, mediaType: '', sizeBytes: 0 });
        files = unpackAsOverlay(files, gunzipSync(bytes ?? Buffer.alloc(0)));
      }
      const contents = [...files].flatMap(([path, { content }]) =>
        content === undefined ? [] : [[path, content]],
      );
      return Object.fromEntries(contents);
    },
  };
}

const noBlobs = { layers: [], diffIds: [] };

function partsOf(files: Contents): readonly TarPart[] {
  const folders = new Set(
    Object.keys(files).flatMap((path) =>
      path.split('/').flatMap((_, at, names) => (at === 0 ? [] : [names.slice(0, at).join('/')])),
    ),
  );
  return [
    ...[...folders].sort().map((path): TarPart => ({ path, type: 'folder', mode: 0o755 })),
    ...Object.entries(files).map(([path, content]): TarPart => ({ path, type: 'file', content })),
  ];
}
