import { createHash, type Hash } from 'node:crypto';
import { errorMessage } from '../../core/error.ts';
import { agree, plural } from '../../core/format/quantity.ts';
import type { Descriptor } from '../../core/oci/descriptor.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import { type ImageIndex, type ImageManifest, parseManifest } from '../../core/oci/manifest.ts';
import { manifestMediaTypes, mediaType } from '../../core/oci/media-type.ts';
import { blobCall, type Call, longestManifestBytes, manifestCall } from './call.ts';
import { announcedDigest, checkDigest, digestOf } from './content-digest.ts';
import { type BlobOpener, openBlob } from './open-blob.ts';
import type { HttpResponse } from './transport.ts';
import { longestErrorBytes, type Wire } from './wire.ts';

/** A manifest with the very bytes that its digest is of. */
export interface FetchedManifest {
  readonly descriptor: Descriptor;
  readonly manifest: ImageManifest | ImageIndex;
  readonly bytes: Uint8Array;
}

export interface Resolver {
  /** What a tag or digest names, by HEAD (by GET where HEAD says too little); undefined when it is absent. */
  resolve(repository: string, tagOrDigest: string): Promise<Descriptor | undefined>;
}

export interface ManifestFetcher {
  /** The manifest, verified against digest and size; undefined when it is absent. */
  fetchManifest(repository: string, tagOrDigest: string): Promise<FetchedManifest | undefined>;
}

export interface BlobFetcher {
  /** A small blob (a config, our record), verified against digest and size; undefined when it is absent. */
  fetchBlob(repository: string, descriptor: Descriptor): Promise<Uint8Array | undefined>;
}

export interface BlobFinder {
  /** By HEAD. With a size, a blob that the registry says is of another size counts as absent. */
  blobExists(repository: string, digest: Digest, sizeBytes?: number): Promise<boolean>;
}

interface BlobVerifier {
  /** Reads a blob of any size, piece by piece, and tells whether it is what its digest says. */
  verifyBlob(repository: string, descriptor: Pick<Descriptor, 'digest' | 'sizeBytes'>): Promise<boolean>;
}

export interface ReferrersFetcher {
  /** What says of itself that it is about a manifest; undefined where the registry does not list that. */
  fetchReferrers(repository: string, digest: Digest): Promise<ImageIndex | undefined>;
}

/** The verbs that change nothing. */
export interface RegistryReader
  extends Resolver,
    ManifestFetcher,
    BlobFetcher,
    BlobFinder,
    BlobVerifier,
    BlobOpener,
    ReferrersFetcher {}

const longestBlobBytes = 32 << 20;

export function createReader(wire: Wire): RegistryReader {
  return {
    resolve: (...of) => resolve(wire, ...of),
    fetchManifest: (...of) => fetchManifest(wire, ...of),
    fetchBlob: (...of) => fetchBlob(wire, ...of),
    blobExists: (...of) => blobExists(wire, ...of),
    verifyBlob: (...of) => verifyBlob(wire, ...of),
    openBlob: (...of) => openBlob(wire, ...of),
    fetchReferrers: (...of) => fetchReferrers(wire, ...of),
  };
}

async function resolve(wire: Wire, repository: string, tagOrDigest: string): Promise<Descriptor | undefined> {
  const call = manifestCall('HEAD', repository, tagOrDigest);
  const response = await wire.ask(call);
  if (response.status === 404) return undefined;
  const digest = announcedDigest(response);
  const sizeBytes = Number(response.header('content-length') ?? Number.NaN);
  const mediaType = mediaTypeOf(response);
  const isEnough =
    response.status === 200 && manifestMediaTypes.includes(mediaType) && Number.isSafeInteger(sizeBytes);
  if (digest === undefined || !isEnough)
    return (await fetchManifest(wire, repository, tagOrDigest))?.descriptor;
  checkDigest(wire, call, digest, parseDigest(tagOrDigest));
  return { mediaType, digest, sizeBytes };
}

async function fetchManifest(
  wire: Wire,
  repository: string,
  tagOrDigest: string,
): Promise<FetchedManifest | undefined> {
  const call = manifestCall('GET', repository, tagOrDigest);
  const response = await wire.retry(async () => {
    const answer = await wire.send(call);
    if (answer.status !== 200 || !endsInTheMiddle(answer.body)) return answer;
    throw wire.failure(call, { kind: 'network', problem: 'unexpected EOF: the manifest ends in the middle' });
  });
  if (response.status === 404) return undefined;
  const bytes = response.body;
  const digest = digestOf(bytes);
  checkDigest(wire, call, digest, parseDigest(tagOrDigest));
  checkDigest(wire, call, digest, announcedDigest(response));
  const manifest = readManifest(wire, call, bytes);
  const served = mediaTypeOf(response);
  if (manifestMediaTypes.includes(served) && served !== manifest.mediaType) {
    const problem = `served as ${served}, and says of itself that it is ${manifest.mediaType}`;
    throw wire.failure(call, { kind: 'invalid', problem });
  }
  return {
    descriptor: { mediaType: manifest.mediaType, digest, sizeBytes: bytes.length },
    manifest,
    bytes,
  };
}

/** JSON that is not whole, although the answer seems to be: what a proxy makes of a connection that broke behind it. */
function endsInTheMiddle(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('utf8').trim();
  if (!text.startsWith('{')) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

function readManifest(wire: Wire, call: Call, bytes: Uint8Array): ImageManifest | ImageIndex {
  try {
    return parseManifest(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    throw wire.failure(call, { kind: 'invalid', problem: `this is no manifest: ${errorMessage(error)}` });
  }
}

async function fetchBlob(
  wire: Wire,
  repository: string,
  { digest, sizeBytes }: Descriptor,
): Promise<Uint8Array | undefined> {
  const call = {
    ...blobCall('GET', repository, digest, 'pull'),
    maxBodyBytes: Math.max(sizeBytes, longestErrorBytes),
  };
  if (sizeBytes > longestBlobBytes) {
    throw wire.failure(call, {
      kind: 'invalid',
      problem: `expected at most ${longestBlobBytes} bytes, got ${sizeBytes}`,
    });
  }
  const { status, body } = await wire.ask(call);
  if (status === 404) return undefined;
  checkDigest(wire, call, digestOf(body), digest);
  if (body.length !== sizeBytes) {
    const problem = `it has ${plural(body.length, 'byte')}, and ${sizeBytes} ${agree(sizeBytes, 'was', 'were')} announced`;
    throw wire.failure(call, { kind: 'integrity', problem });
  }
  return body;
}

/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers */
async function fetchReferrers(
  wire: Wire,
  repository: string,
  digest: Digest,
): Promise<ImageIndex | undefined> {
  const call: Call = {
    ...{ method: 'GET', repository, path: `referrers/${digest}`, access: 'pull' },
    // Those that do not know the address answer as they like.
    expect: [200, 400, 404, 405, 501],
    headers: { accept: mediaType.ociIndex },
    maxBodyBytes: longestManifestBytes,
  };
  const response = await wire.ask(call);
  if (response.status !== 200 || mediaTypeOf(response) !== mediaType.ociIndex) return undefined;
  const found = readManifest(wire, call, response.body);
  return found.kind === 'index' ? found : undefined;
}

async function blobExists(
  wire: Wire,
  repository: string,
  digest: Digest,
  sizeBytes?: number,
): Promise<boolean> {
  const response = await wire.ask(blobCall('HEAD', repository, digest, 'pull'));
  const length = response.header('content-length');
  if (response.status === 404) return false;
  return sizeBytes === undefined || length === undefined || Number(length) === sizeBytes;
}

/** A digest of what came so far, and its size. */
interface Tally {
  readonly hash: Hash;
  sizeBytes: number;
}

/** In ranges, so that a break costs one of them; nothing is kept but the state of the digest. */
async function verifyBlob(
  wire: Wire,
  repository: string,
  { digest, sizeBytes }: Pick<Descriptor, 'digest' | 'sizeBytes'>,
): Promise<boolean> {
  let before = createHash('sha256');
  for (let start = 0; start < sizeBytes; ) {
    const end = Math.min(start + longestBlobBytes, sizeBytes) - 1;
    let tally: Tally = { hash: before, sizeBytes: 0 };
    const { status } = await wire.ask({
      ...blobCall('GET', repository, digest, 'pull'),
      expect: [200, 206, 404, 416],
      headers: { range: `bytes=${start}-${end}` },
      maxBodyBytes: Math.max(longestBlobBytes, sizeBytes),
      receive: (answer) => {
        // 200: the registry knows no ranges, and sends all of it.
        const own: Tally = { hash: answer === 206 ? before.copy() : createHash('sha256'), sizeBytes: 0 };
        tally = own;
        return (chunk) => {
          own.hash.update(chunk);
          own.sizeBytes += chunk.length;
        };
      },
    });
    if (status === 404 || status === 416) return false;
    if (status === 200) return tally.sizeBytes === sizeBytes && isDigestOf(tally.hash, digest);
    if (tally.sizeBytes !== end - start + 1) return false;
    before = tally.hash;
    start = end + 1;
  }
  return isDigestOf(before, digest);
}

function isDigestOf(hash: Hash, digest: Digest): boolean {
  return `sha256:${hash.digest('hex')}` === digest;
}

function mediaTypeOf(response: HttpResponse): string {
  return (response.header('content-type') ?? '').replace(/;.*/s, '').trim();
}
