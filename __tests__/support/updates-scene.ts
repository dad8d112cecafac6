import type { FetchFile } from '../../src/adapters/packages/file-fetcher.ts';
import { digestOf } from '../../src/adapters/registry/content-digest.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import { mediaType } from '../../src/core/oci/media-type.ts';
import type { LayerJob } from '../../src/layers/bake/baker.ts';
import { noBuilds } from '../../src/layers/bake/build-notes.ts';
import type { LayersPolicy } from '../../src/layers/inputs/policy.ts';
import { archiveSources, createPackageArchive, dpkgStatus } from './package-archive.ts';
import { createRoundScene, shop } from './round-scene.ts';
import { tarBlob } from './tar-blob.ts';

type Files = Readonly<Record<string, string>>;
type Versions = Readonly<Record<string, string>>;

const dockerfile = `FROM debian AS base
RUN apt-get update && apt-get install -y openssl curl
FROM base AS python-deps
RUN pip install requests
FROM python-deps
COPY . .
`;

/**
 * Layers of real archives: `base` installs packages on `debian`, `python` stands on it and has none. A layer that is refreshed
 * installs what the distribution has at this moment, except what `pins` holds.
 */
export function createUpdatesScene({
  external = { libc6: '1.0-1' },
  own = { openssl: '1.0-1', curl: '1.0-1' },
  text = dockerfile,
  sources = archiveSources,
  fetchFile,
}: {
  readonly external?: Versions;
  readonly own?: Versions;
  readonly text?: string;
  /** Those of the base image. */
  readonly sources?: string;
  /** Where they are read from; undefined: the archive in memory. */
  readonly fetchFile?: FetchFile;
} = {}) {
  const scene = createRoundScene({ dockerfile: text, layers: 'base=base python=python-deps' });
  const archive = createPackageArchive({ ...external, ...own });
  const pins = new Map<string, string>();
  const images = new Map<Digest, readonly Files[]>();
  let build = 0;
  const putImage = (image: string, tag: string | undefined, layers: readonly Files[]): Digest => {
    const blobs = layers.map(tarBlob);
    const config = scene.registry.putBlob(
      image,
      JSON.stringify({
        ...{ os: 'linux', architecture: 'amd64' },
        rootfs: { type: 'layers', diff_ids: blobs.map(({ archive }) => digestOf(archive)) },
        history: blobs.map(() => ({ created_by: 'RUN it' })),
      }),
    );
    const { digest } = scene.registry.putManifest(image, tag, {
      ...{ schemaVersion: 2, mediaType: mediaType.ociManifest },
      config: { mediaType: mediaType.ociConfig, digest: config.digest, size: config.sizeBytes },
      layers: blobs.map(({ blob }) => {
        const put = scene.registry.putBlob(image, blob);
        return {
          mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
          digest: put.digest,
          size: put.sizeBytes,
        };
      }),
    });
    images.set(digest, layers);
    return digest;
  };
  /** The publisher of the base image makes a new one. */
  const publish = (versions: Versions): Digest =>
    putImage('docker.io/library/debian', 'latest', [
      {
        'var/lib/dpkg/status': dpkgStatus(versions),
        'etc/apt/sources.list.d/debian.sources': sources,
      },
    ]);
  let debian = publish(external);
  const installed = new Map<string, { readonly on: string; readonly digest: Digest }>();
  const make = ({ node, below, noCache, held }: LayerJob): Digest => {
    const on = [...below.values(), ...Object.values(held.get(node.name) ?? {})].join(' ');
    const known = installed.get(node.name);
    if (!noCache && known?.on === on) return known.digest;
    build++;
    const digest = putImage(shop, undefined, filesOf(node.name, below, held.get(node.name)?.['debian']));
    installed.set(node.name, { on, digest });
    return digest;
  };
  const filesOf = (name: string, below: LayerJob['below'], base: Digest | undefined): readonly Files[] => {
    const log = { [`var/log/${name}.log`]: `build ${build}` };
    if (name !== 'base') return [...(images.get(below.get('base') as Digest) ?? []), log];
    const beneath = images.get(base as Digest) ?? [];
    const versions = Object.fromEntries(
      Object.keys(own).map((one) => [one, pins.get(one) ?? archive.versions.get(one) ?? '']),
    );
    const before = beneath[0]?.['var/lib/dpkg/status'] ?? '';
    return [...beneath, { 'var/lib/dpkg/status': `${before}\n${dpkgStatus(versions)}`, ...log }];
  };
  scene.answer = ({ jobs }) => ({
    kind: 'done',
    result: { digests: new Map(jobs.map((job) => [job.node.name, make(job)] as const)) },
    ...noBuilds,
  });
  const context = { ...scene.context, fetchFile: fetchFile ?? archive.fetchFile };
  /** A run, committed. @returns what became of it, and what the record says of packages now. */
  const run = async (asked: Partial<LayersPolicy> = { updates: 'security' }) => {
    const since = archive.fetched.length;
    const { state, log } = await scene.round({ context, asked });
    await scene.commit(state);
    const { record } = await scene.lookUp();
    return {
      ...{ state, log, record },
      reasons: Object.fromEntries(
        [...state.reasons].map(([name, reasons]) => [name, reasons.map(({ text: reason }) => reason)]),
      ),
      states: Object.fromEntries(state.states),
      fetched: archive.fetched.slice(since),
      ownOf: (name: string) => record?.layers[name]?.packages?.['linux/amd64']?.own,
    };
  };
  return {
    ...{ scene, archive, pins, run, context },
    publish(versions: Versions): Digest {
      debian = publish(versions);
      return debian;
    },
  };
}
