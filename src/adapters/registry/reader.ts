import { createHash } from 'node:crypto';
import { errorMessage } from '../../core/error.ts';
import type { Descriptor } from '../../core/oci/descriptor.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import { type ImageIndex, type ImageManifest, parseManifest } from '../../core/oci/manifest.ts';
import { manifestMediaTypes } from '../../core/oci/media-type.ts';
import { blobCall, type Call, manifestCall } from './call.ts';
import { announcedDigest, checkDigest, digestOf } from './content-digest.ts';
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

/** The verbs that change nothing. */
export interface RegistryReader extends Resolver, ManifestFetcher, BlobFetcher, BlobFinder, BlobVerifier {}

const longestBlobBytes = 32 << 20;

export function createReader(wire: Wire): RegistryReader {
  return {
    resolve: (...of) => resolve(wire, ...of),
    fetchManifest: (...of) => fetchManifest(wire, ...of),
    fetchBlob: (...of) => fetchBlob(wire, ...of),
    blobExists: (...of) => blobExists(wire, ...of),
    verifyBlob: (...of) => verifyBlob(wire, ...of),
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
  const response = await wire.ask(call);
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
    const problem = `it has ${body.length} bytes, and ${sizeBytes} were announced`;
    throw wire.failure(call, { kind: 'integrity', problem });
  }
  return body;
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

async function verifyBlob(
  wire: Wire,
  repository: string,
  { digest, sizeBytes }: Pick<Descriptor, 'digest' | 'sizeBytes'>,
): Promise<boolean> {
  const hash = createHash('sha256');
  for (let start = 0; start < sizeBytes; ) {
    const end = Math.min(start + longestBlobBytes, sizeBytes) - 1;
    const { status, body } = await wire.ask({
      ...blobCall('GET', repository, digest, 'pull'),
      expect: [200, 206, 404, 416],
      headers: { range: `bytes=${start}-${end}` },
      maxBodyBytes: Math.max(longestBlobBytes, sizeBytes),
    });
    if (status === 404 || status === 416) return false;
    // 200: the registry knows no ranges, and has sent all of it.
    if (status === 200) return body.length === sizeBytes && digestOf(body) === digest;
    if (body.length !== end - start + 1) return false;
    hash.update(body);
    start = end + 1;
  }
  return `sha256:${hash.digest('hex')}` === digest;
}

function mediaTypeOf(response: HttpResponse): string {
  return (response.header('content-type') ?? '').replace(/;.*/s, '').trim();
}
