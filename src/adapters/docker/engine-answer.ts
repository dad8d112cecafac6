import type { StoreKind } from '../../core/deploy/download-plan.ts';
import type { Platform } from '../../core/oci/descriptor.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import { hasHealthCheck } from '../../core/oci/image-config.ts';
import {
  isObject,
  objectOrEmpty,
  objectsOf,
  readArray,
  readObject,
  readText,
  textOrUndefined,
  textsOf,
} from '../../core/oci/json.ts';
import { formatReference, parseReference } from '../../core/oci/reference.ts';
import { isOlder } from '../../core/version-number.ts';

/** What an engine says of itself. */
export interface EngineDescription {
  readonly version: string;
  readonly apiVersion: string;
  /** Of the images that it runs. */
  readonly platform: Platform;
  readonly store: StoreKind;
  /** Where it keeps its data, on its own machine. */
  readonly rootDir: string;
  /** The socket of its containerd; undefined where the engine does not tell (before 27). */
  readonly containerdAddress: string | undefined;
  /** Its list of images has those too of which it lacks a part, and says so (from 27 on). */
  readonly listsIncomplete: boolean;
  /** It belongs to a swarm, whose networks it does not all list. */
  readonly isInSwarm: boolean;
  /** Of its machine; undefined: it does not tell. */
  readonly cpus: number | undefined;
  /** Names of what it starts containers with; undefined: it does not tell. */
  readonly runtimes: readonly string[] | undefined;
}

export interface EngineImage {
  readonly id: Digest;
  /** In full: `docker.io/library/debian:bookworm-slim`. */
  readonly tags: readonly string[];
  /** What it was pulled or pushed as, in full. */
  readonly pulledAs: readonly {
    readonly registry: string;
    readonly repository: string;
    readonly digest: Digest;
  }[];
  readonly diffIds: readonly Digest[];
  /** ISO 8601; when the image says that it was made. */
  readonly created: string | undefined;
  /** When it got a name on this engine for the last time, in milliseconds since 1970. */
  readonly namedMs: number | undefined;
  readonly platform: Platform;
  /** Its containers have a health check, unless they are given another one or none; undefined: the engine does not tell. */
  readonly hasHealthCheck?: boolean;
  /** Of its manifests, those of which every blob is there; undefined where the engine does not tell. */
  readonly wholeManifests: readonly Digest[] | undefined;
}

export interface EngineContainer {
  readonly id: string;
  readonly name: string;
  /** The image as it was named when the container was made. */
  readonly image: string;
  readonly imageId: Digest | undefined;
  /** `running`, `exited` and so on. */
  readonly state: string;
  /** Its health check fails. */
  readonly isUnhealthy?: true;
  readonly labels: Readonly<Record<string, string>>;
  /** It has no network of its own. */
  readonly usesHostNetwork?: true;
  /** Of its machine, that lead to it. */
  readonly ports: readonly { readonly address: string; readonly port: number; readonly protocol: string }[];
}

export interface EngineNetwork {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** `172.17.0.0/16` */
  readonly subnets: readonly string[];
}

/** How many bytes an image's layers take unpacked. */
export interface ImageStep {
  readonly createdBy: string;
  readonly sizeBytes: number;
}

export interface VersionAnswer {
  readonly version: string;
  /** The version of the API to speak. */
  readonly speak: string;
  readonly os: string;
  readonly arch: string;
}

/** Of Docker 27.2. Older engines speak an older one, which lacks `listsWholeSince` of what is used here. */
const newestApi = '1.47';

/** https://docs.docker.com/reference/api/engine/version-history/#v147-api-changes, `manifests` */
const listsWholeSince = '1.47';

export function readVersion(json: unknown): VersionAnswer {
  const answer = readObject(json, 'version');
  const theirs = readText(answer['ApiVersion'], 'version.ApiVersion');
  const oldest = typeof answer['MinAPIVersion'] === 'string' ? answer['MinAPIVersion'] : theirs;
  const lower = isOlder(theirs, newestApi) ? theirs : newestApi;
  return {
    // An engine that was built from source may not tell it.
    version: answer['Version'] ? readText(answer['Version'], 'version.Version') : 'unknown',
    speak: isOlder(lower, oldest) ? oldest : lower,
    os: readText(answer['Os'], 'version.Os'),
    arch: readText(answer['Arch'], 'version.Arch'),
  };
}

/** Whether an engine that is spoken to in this version of the API tells of which manifests it has every blob. */
export function tellsWhole(speak: string): boolean {
  return !isOlder(speak, listsWholeSince);
}

/** Of an image in the list: which of its manifests are whole. */
export function readWholeManifests(json: unknown): readonly Digest[] | undefined {
  const manifests = readObject(json, 'image')['Manifests'];
  if (!Array.isArray(manifests)) return undefined;
  return manifests
    .map((item) => readObject(item, 'image.Manifests'))
    .flatMap(({ ID: id, Available: available }) =>
      available === true ? (parseDigest(String(id)) ?? []) : [],
    );
}

/** The engine names its processor as the kernel does: `armv7l`. */
function variantOf(arch: string, machine: unknown): { readonly variant?: string } {
  const match = arch === 'arm' && typeof machine === 'string' ? /^armv([5-8])/.exec(machine) : null;
  return match === null ? {} : { variant: `v${match[1]}` };
}

/** `DriverStatus` of an engine's description: its images are kept by containerd. */
export function hasContainerdStore(status: unknown): boolean {
  return (
    Array.isArray(status) &&
    status.some((pair) => Array.isArray(pair) && String(pair[1]).startsWith('io.containerd.snapshotter'))
  );
}

export function readImage(json: unknown): EngineImage {
  const image = readObject(json, 'the image');
  const id = parseDigest(readText(image['Id'], 'image.Id'));
  if (id === undefined) throw new Error(`Expected the ID of an image, got ${String(image['Id'])}.`);
  const config = image['Config'];
  const rootfs = readObject(image['RootFS'] ?? {}, 'image.RootFS');
  const references = (field: string) =>
    readArray(image[field] ?? [], `image.${field}`).flatMap((item) => readReferences(String(item)));
  const names = references('RepoTags');
  return {
    id,
    // Docker 26 lists what was pulled by digest among the tags, too.
    tags: names.filter(({ digest }) => digest === undefined).map(formatReference),
    pulledAs: references('RepoDigests').flatMap(({ registry, repository, digest }) =>
      digest === undefined ? [] : [{ registry, repository, digest }],
    ),
    diffIds: readArray(rootfs['Layers'] ?? [], 'image.RootFS.Layers').flatMap(
      (item) => parseDigest(String(item)) ?? [],
    ),
    created: typeof image['Created'] === 'string' ? image['Created'] : undefined,
    namedMs: readNamed(image['Metadata']),
    platform: {
      os: String(image['Os'] ?? ''),
      architecture: String(image['Architecture'] ?? ''),
      ...(typeof image['Variant'] === 'string' && image['Variant'] !== ''
        ? { variant: image['Variant'] }
        : {}),
    },
    ...(isObject(config) ? { hasHealthCheck: hasHealthCheck(config['Healthcheck']) } : {}),
    wholeManifests: undefined,
  };
}

/** Go writes a time that never was as the year 1. */
function readNamed(metadata: unknown): number | undefined {
  const time = objectOrEmpty(metadata)['LastTagTime'];
  const namedMs = typeof time === 'string' ? Date.parse(time) : Number.NaN;
  return namedMs > 0 ? namedMs : undefined;
}

/** What an engine calls `<none>:<none>`, or what is no reference to us, is no name. */
function readReferences(text: string) {
  try {
    return [parseReference(text)];
  } catch {
    return [];
  }
}

export function readContainer(json: unknown): EngineContainer {
  const container = readObject(json, 'the container');
  const [name] = readArray(container['Names'] ?? [], 'container.Names');
  const labels = readObject(container['Labels'] ?? {}, 'container.Labels');
  return {
    id: readText(container['Id'], 'container.Id'),
    name: typeof name === 'string' ? name.replace(/^\//, '') : '',
    image: String(container['Image'] ?? ''),
    imageId: parseDigest(String(container['ImageID'] ?? '')),
    state: String(container['State'] ?? ''),
    // In the words for people, as of API 1.47: `Up 3 minutes (unhealthy)`.
    ...(String(container['Status'] ?? '').includes('(unhealthy)') ? { isUnhealthy: true } : {}),
    labels: readLabels(labels),
    ...(objectOrEmpty(container['HostConfig'])['NetworkMode'] === 'host' ? { usesHostNetwork: true } : {}),
    ports: readArray(container['Ports'] ?? [], 'container.Ports')
      .map(objectOrEmpty)
      .flatMap(({ IP: address, PublicPort: port, Type: protocol }) =>
        typeof port === 'number'
          ? [{ address: String(address ?? ''), port, protocol: String(protocol) }]
          : [],
      ),
  };
}

export function readNetwork(json: unknown): EngineNetwork {
  const network = readObject(json, 'the network');
  const pools = objectOrEmpty(network['IPAM'])['Config'];
  return {
    name: readText(network['Name'], 'network.Name'),
    labels: readLabels(objectOrEmpty(network['Labels'])),
    subnets: textsOf(objectsOf(pools).map((pool) => pool['Subnet'])),
  };
}

function readLabels(labels: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)]));
}

export function readDescription(version: VersionAnswer, json: unknown): EngineDescription {
  const info = readObject(json, 'info');
  const { NCPU: cpus, Runtimes: runtimes } = info;
  return {
    version: version.version,
    apiVersion: version.speak,
    platform: {
      os: version.os,
      architecture: version.arch,
      ...variantOf(version.arch, info['Architecture']),
    },
    store: hasContainerdStore(info['DriverStatus']) ? 'containerd' : 'classic',
    rootDir: readText(info['DockerRootDir'], 'info.DockerRootDir'),
    containerdAddress: textOrUndefined(objectOrEmpty(info['Containerd'])['Address']),
    listsIncomplete: tellsWhole(version.speak),
    isInSwarm: objectOrEmpty(info['Swarm'])['LocalNodeState'] === 'active',
    cpus: typeof cpus === 'number' && cpus > 0 ? cpus : undefined,
    runtimes: isObject(runtimes) ? Object.keys(runtimes) : undefined,
  };
}

export function readStep(json: unknown): ImageStep {
  const step = readObject(json, 'history');
  const size = step['Size'];
  return {
    createdBy: typeof step['CreatedBy'] === 'string' ? step['CreatedBy'] : '',
    sizeBytes: typeof size === 'number' && size > 0 ? size : 0,
  };
}
