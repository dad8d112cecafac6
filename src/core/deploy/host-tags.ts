import type { Digest } from '../oci/digest.ts';

/**
 * The names that this tool gives to images on a host. They protect from `docker image prune` what was pulled by digest only,
 * and tell what may be removed later: an image without such a name was put there by others.
 */
const prefix = 'cache-prewarm';

/** Of all layer images, whatever project they serve. */
const layerRepository = `${prefix}-layers`;

/** Whose releases they are. */
export interface ReleaseSeries {
  /** The compose project's name. */
  readonly project: string;
  /** Of the application image: `owner/app`. */
  readonly repository: string;
}

/**
 * The repository of a project's releases: `cache-prewarm/shop/app`. The job that switches finds the same name, see `tag_base`
 * in src/host/switch/releases.sh.
 */
export function releaseRepository({ project, repository }: ReleaseSeries): string {
  // https://github.com/distribution/reference/blob/v0.6.0/regexp.go: separators stand between letters or digits.
  const plain = project.replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
  const name = plain === project ? plain : `${plain}-${posixChecksum(new TextEncoder().encode(project))}`;
  return `${prefix}/${name}/${repository.slice(repository.lastIndexOf('/') + 1)}`;
}

/** The name of an application image that was pulled: `cache-prewarm/shop/app:0123456789ab`. */
export function releaseTag(series: ReleaseSeries, digest: Digest): string {
  return `${releaseRepository(series)}:${shortHex(digest)}`;
}

/** The name of a layer image that was pulled: `cache-prewarm-layers:base-0123456789ab`. */
export function layerTag(layer: string, digest: Digest): string {
  return `${layerRepository}:${layer}-${shortHex(digest)}`;
}

/** The layer whose image has this name, short or in full; undefined when it is none of `layerTag`. */
export function layerOfTag(reference: string): string | undefined {
  const name = shortName(reference);
  if (!name.startsWith(`${layerRepository}:`)) return undefined;
  return /^(.+)-[0-9a-f]{12}$/.exec(name.slice(layerRepository.length + 1))?.[1];
}

/** What a name, short or in full, calls a release: `0123456789ab`, `current`. Undefined: it is none of this series. */
export function releaseOfTag(reference: string, series: ReleaseSeries): string | undefined {
  const place = `${releaseRepository(series)}:`;
  const name = shortName(reference);
  return name.startsWith(place) ? name.slice(place.length) : undefined;
}

/** Whether this tool gave the name, short or in full, with or without a tag. */
export function isOwnName(reference: string): boolean {
  const name = shortName(reference);
  return name.startsWith(`${prefix}/`) || name === layerRepository || name.startsWith(`${layerRepository}:`);
}

/** `docker.io/library/name` and `docker.io/owner/name` are how engines and we write names without a registry in full. */
function shortName(reference: string): string {
  return reference.replace(/^docker\.io\/(?:library\/)?/, '');
}

function shortHex(digest: Digest): string {
  return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}

/**
 * What `cksum` of every POSIX system says of some bytes: what a script on a host and we have to find alike.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/cksum.html
 */
export function posixChecksum(bytes: Uint8Array): number {
  const polynomial = 0x04c11db7;
  let sum = 0;
  const add = (byte: number): void => {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = (sum & 0x80000000) === 0 ? sum << 1 : (sum << 1) ^ polynomial;
  };
  for (const byte of bytes) add(byte);
  for (let length = bytes.length; length > 0; length = Math.floor(length / 256)) add(length & 0xff);
  return ~sum >>> 0;
}
