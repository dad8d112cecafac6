import type {
  EngineContainer,
  EngineDescription,
  EngineImage,
  ImageStep,
} from '../../src/adapters/docker/engine-answer.ts';
import type { EngineApi } from '../../src/adapters/docker/engine-api.ts';
import { EngineError, type EngineErrorKind } from '../../src/adapters/docker/engine-error.ts';
import type { RegistryClient } from '../../src/adapters/registry/client.ts';
import type { Descriptor, Platform } from '../../src/core/oci/descriptor.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import { parseImageConfig } from '../../src/core/oci/image-config.ts';
import { choosePlatform } from '../../src/core/oci/platform-choice.ts';
import { formatReference, parseReference } from '../../src/core/oci/reference.ts';
import { type CallLog, createCallLog } from './call-log.ts';

/** An engine in memory. What it pulls comes from a registry in memory, too. Lines of its log: `pull x.test/shop@sha256:…`. */
export interface MemoryEngine extends CallLog {
  readonly api: EngineApi;
  /** What it has now: change it as a test needs it. */
  readonly images: EngineImage[];
  readonly containers: EngineContainer[];
  readonly closed: boolean;
}

export interface MemoryEngineOptions {
  /** What it says of itself; the rest is that of Docker 26 on amd64 with the classic image store. */
  readonly description?: Partial<EngineDescription>;
  /** For messages: `web1`. */
  readonly name?: string;
  /** Where pulls come from. */
  readonly connect?: (registry: string) => RegistryClient;
  /** When images get their names, in milliseconds since 1970. */
  readonly nowMs?: () => number;
  readonly images?: readonly EngineImage[];
  readonly containers?: readonly EngineContainer[];
  readonly networks?: readonly string[];
  readonly volumes?: readonly string[];
  /** Image ID → what `history` tells; by default one step of 10 bytes for each layer. */
  readonly steps?: Readonly<Record<string, readonly ImageStep[]>>;
}

export function createMemoryEngine(options: MemoryEngineOptions = {}): MemoryEngine {
  const { name = 'web1', nowMs = () => 0, steps = {} } = options;
  const log = createCallLog();
  const images = [...(options.images ?? [])];
  const containers = [...(options.containers ?? [])];
  const description: EngineDescription = {
    version: '26.1.5',
    apiVersion: '1.45',
    platform: { os: 'linux', architecture: 'amd64' },
    store: 'classic',
    rootDir: '/var/lib/docker',
    containerdAddress: undefined,
    listsIncomplete: false,
    isInSwarm: false,
    cpus: 2,
    runtimes: ['runc'],
    ...options.description,
  };
  let closed = false;

  const find = (nameOrId: string): EngineImage | undefined =>
    images.find(
      ({ id, tags, pulledAs }) =>
        id === nameOrId ||
        tags.includes(inFull(nameOrId)) ||
        pulledAs.some((place) => formatReference({ ...place, tag: undefined }) === inFull(nameOrId)),
    );
  const replace = (image: EngineImage): void => {
    const index = images.findIndex(({ id }) => id === image.id);
    if (index < 0) images.push(image);
    else images[index] = image;
  };

  const api: EngineApi = {
    async describe() {
      log.note('describe');
      return description;
    },
    async images() {
      log.note('images');
      return images.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
    async inspectImage(nameOrId) {
      log.note(`inspectImage ${nameOrId}`);
      return find(nameOrId);
    },
    async history(nameOrId) {
      log.note(`history ${nameOrId}`);
      const image = find(nameOrId);
      if (image === undefined) return [];
      return steps[image.id] ?? image.diffIds.map(() => ({ createdBy: 'RUN', sizeBytes: 10 }));
    },
    async containers() {
      log.note('containers');
      return [...containers];
    },
    async networks() {
      log.note('networks');
      return (options.networks ?? []).map((name) => ({ name, labels: {}, subnets: [] }));
    },
    async volumes() {
      log.note('volumes');
      return options.volumes ?? [];
    },
    async pull({ registry, repository, digest, onProgress = () => {} }) {
      const reference = formatReference({ registry, repository, tag: undefined, digest });
      log.note(`pull ${reference}`);
      const client = options.connect?.(registry);
      const found = client && (await fetchImage(client, repository, digest, description.platform));
      if (found === undefined)
        throw engineError('pull', { name, action: `pull ${reference}`, problem: 'not found' });
      const held = new Set(images.flatMap(({ diffIds }) => diffIds));
      for (const [index, layer] of found.layers.entries()) {
        const id = layer.digest.slice('sha256:'.length).slice(0, 12);
        const isHeld = held.has(found.diffIds[index] as Digest);
        if (!isHeld) onProgress({ id, status: 'Downloading', currentBytes: layer.sizeBytes }, 1);
        onProgress({ id, status: isHeld ? 'Already exists' : 'Pull complete', currentBytes: undefined }, 1);
      }
      const id = description.store === 'classic' ? found.configDigest : digest;
      const known = images.find((image) => image.id === id);
      const word = known === undefined ? 'Downloaded newer image' : 'Image is up to date';
      onProgress({ id: undefined, status: `Status: ${word} for ${reference}`, currentBytes: undefined }, 1);
      const place = { registry, repository, digest };
      replace({
        id,
        tags: known?.tags ?? [],
        pulledAs: [
          ...(known?.pulledAs ?? []).filter(
            (other) =>
              other.digest !== digest || other.repository !== repository || other.registry !== registry,
          ),
          place,
        ],
        diffIds: found.diffIds,
        created: found.created,
        namedMs: nowMs(),
        platform: description.platform,
        wholeManifests: undefined,
      });
    },
    async tag(nameOrId, reference) {
      log.note(`tag ${nameOrId} ${reference}`);
      const image = find(nameOrId);
      if (image === undefined)
        throw engineError('not-found', {
          name,
          action: `name ${nameOrId} ${reference}`,
          problem: 'No such image',
        });
      const tag = inFull(reference);
      for (const other of images) replace({ ...other, tags: other.tags.filter((given) => given !== tag) });
      replace({ ...image, tags: [...image.tags.filter((given) => given !== tag), tag], namedMs: nowMs() });
    },
    async removeImage(reference) {
      log.note(`removeImage ${reference}`);
      const image = find(reference);
      if (image === undefined) return false;
      const isUsed = containers.some(({ imageId }) => imageId === image.id);
      const gone = inFull(reference);
      const tags = image.tags.filter((tag) => tag !== gone);
      const pulledAs = image.pulledAs.filter(
        (place) => formatReference({ ...place, tag: undefined }) !== gone,
      );
      const isLast = tags.length + pulledAs.length === 0 || image.id === reference;
      if (isLast && isUsed)
        throw engineError('conflict', {
          name,
          action: `remove ${reference}`,
          problem: 'image is being used by a container',
        });
      if (isLast) images.splice(images.indexOf(image), 1);
      else replace({ ...image, tags, pulledAs });
      return true;
    },
    async close() {
      closed = true;
    },
  };
  return {
    ...log,
    api,
    images,
    containers,
    get closed() {
      return closed;
    },
  };
}

/** What an engine's refusal, or its silence, looks like to callers. */
export function engineError(
  kind: EngineErrorKind,
  { name = 'web1', action = 'pull an image', problem = 'something failed' } = {},
): EngineError {
  return new EngineError({ kind, engine: name, action, problem });
}

interface FetchedImage {
  readonly layers: readonly Descriptor[];
  readonly diffIds: readonly Digest[];
  readonly created: string | undefined;
  readonly configDigest: Digest;
}

async function fetchImage(
  client: RegistryClient,
  repository: string,
  digest: Digest,
  machine: Platform,
): Promise<FetchedImage | undefined> {
  const fetched = await client.fetchManifest(repository, digest);
  if (fetched === undefined) return undefined;
  const { manifest } = fetched;
  if (manifest.kind === 'index') {
    const children = manifest.manifests.flatMap((child) =>
      child.platform === undefined ? [] : [{ digest: child.digest, platform: child.platform }],
    );
    const child = choosePlatform(children, machine);
    return child && fetchImage(client, repository, child.digest, machine);
  }
  const config = await client.fetchBlob(repository, manifest.config);
  if (config === undefined) return undefined;
  const { diffIds, created } = parseImageConfig(JSON.parse(Buffer.from(config).toString()));
  return { layers: manifest.layers, diffIds, created, configDigest: manifest.config.digest };
}

function inFull(name: string): string {
  try {
    return formatReference(parseReference(name));
  } catch {
    return name;
  }
}
