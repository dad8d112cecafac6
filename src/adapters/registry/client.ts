import { createHash } from 'node:crypto';
import { errorMessage, UserError } from '../../core/error.ts';
import type { Descriptor } from '../../core/oci/descriptor.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import { parseErrorBody } from '../../core/oci/error-code.ts';
import { type ImageIndex, type ImageManifest, parseManifest } from '../../core/oci/manifest.ts';
import { manifestMediaTypes } from '../../core/oci/media-type.ts';
import { isLoopback, isValidTag } from '../../core/oci/reference.ts';
import { retryWith } from '../../core/retry.ts';
import { parseRetryAfter } from '../../core/retry-after.ts';
import type { Credentials } from '../docker/credentials.ts';
import { type Access, createAuthorizer } from './authorization.ts';
import { digestOf } from './content-digest.ts';
import { kindOfStatus, RegistryError, type RegistryErrorDetails } from './registry-error.ts';
import { describeFailure, explainFailure } from './retried.ts';
import type { HttpRequest, HttpResponse, Transport } from './transport.ts';

/** A manifest with the very bytes that its digest is of. */
export interface FetchedManifest {
  readonly descriptor: Descriptor;
  readonly manifest: ImageManifest | ImageIndex;
  readonly bytes: Uint8Array;
}

/** May this login write? */
export type WriteProbe =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'refused'; readonly error: RegistryError };

/**
 * The verbs of https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md that this program needs.
 * Each is tried again as `planRetry` says and throws a RegistryError in the end.
 */
export interface RegistryClient {
  /** What a tag or digest names, by HEAD (by GET where HEAD says too little); undefined when it is absent. */
  resolve(repository: string, tagOrDigest: string): Promise<Descriptor | undefined>;
  /** The manifest, verified against digest and size; undefined when it is absent. */
  fetchManifest(repository: string, tagOrDigest: string): Promise<FetchedManifest | undefined>;
  /** A small blob (a config, our record), verified against digest and size; undefined when it is absent. */
  fetchBlob(repository: string, descriptor: Descriptor): Promise<Uint8Array | undefined>;
  /** By HEAD. With a size, a blob that the registry says is of another size counts as absent. */
  blobExists(repository: string, digest: Digest, sizeBytes?: number): Promise<boolean>;
  /** Reads a blob of any size, piece by piece, and tells whether it is what its digest says. */
  verifyBlob(repository: string, descriptor: Pick<Descriptor, 'digest' | 'sizeBytes'>): Promise<boolean>;
  /** Uploads a blob in one piece unless it is there. */
  pushBlob(repository: string, bytes: Uint8Array, digest: Digest): Promise<void>;
  /** Puts the exact bytes under a tag or digest. */
  pushManifest(repository: string, tagOrDigest: string, mediaType: string, bytes: Uint8Array): Promise<void>;
  /**
   * Deletes a manifest with all its tags, by digest; or a tag alone, where the registry can.
   * `unsupported`: it cannot, and nothing was deleted.
   */
  delete(repository: string, tagOrDigest: string): Promise<'deleted' | 'absent' | 'unsupported'>;
  /** All tags, page by page; none when the repository is absent. */
  listTags(repository: string): Promise<readonly string[]>;
  /** Opens an upload and cancels it. @throws RegistryError when the answer is neither yes nor no. */
  probeWrite(repository: string): Promise<WriteProbe>;
}

interface Call {
  readonly method: HttpRequest['method'];
  readonly repository: string;
  /** Relative to the repository, such as `manifests/v1`, or the whole address. */
  readonly path: string | URL;
  readonly access: Access;
  /** The statuses that are an answer. */
  readonly expect: readonly number[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly maxBodyBytes?: number;
}

/** Registries take manifests up to 4 MiB. */
const longestManifestBytes = 8 << 20;
const longestBlobBytes = 32 << 20;
const longestErrorBytes = 1 << 20;
const mostTagPages = 1000;

/**
 * A client of one registry.
 * @param options `plainHttp`: by default on this machine only, and only there it can be.
 * @throws UserError when HTTP is asked for elsewhere.
 */
export function createRegistryClient(options: {
  readonly registry: string;
  readonly credentials: () => Promise<Credentials | undefined>;
  readonly transport: Transport;
  readonly plainHttp?: boolean;
}): RegistryClient {
  const { registry, transport } = options;
  const plainHttp = options.plainHttp ?? isLoopback(registry);
  if (plainHttp && !isLoopback(registry)) {
    throw new UserError(
      `Expected ${registry} to be used with https: http is for registries on this machine.`,
    );
  }
  // Docker Hub's registry is not at the address that its images are named after.
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
  const base = new URL(`${plainHttp ? 'http' : 'https'}://${host}/v2/`);
  const authorizer = createAuthorizer(options);

  const urlOf = (call: Call): URL =>
    typeof call.path === 'string' ? new URL(`${call.repository}/${call.path}`, base) : call.path;

  const failure = (
    call: Call,
    details: Partial<RegistryErrorDetails> & Pick<RegistryErrorDetails, 'kind'>,
  ): RegistryError =>
    new RegistryError({
      method: call.method,
      url: urlOf(call),
      image: `${registry}/${call.repository}`,
      ...details,
    });

  const answered = (call: Call, response: HttpResponse, note?: string): RegistryError => {
    const text = authorizer.redact(Buffer.from(response.body).toString('utf8'));
    const codes = parseErrorBody(text);
    const retryAfter = response.header('retry-after');
    const said = codes.map(({ message }) => message).join('\n');
    return failure(call, {
      kind: kindOfStatus(response.status),
      url: response.url,
      status: response.status,
      codes,
      retryAfter,
      retryAfterMs: parseRetryAfter(retryAfter, said, transport.retry.nowMs()),
      ...(note === undefined ? {} : { note }),
    });
  };

  /** One try; with a login that is renewed once when the registry refuses it. */
  const send = async (call: Call): Promise<HttpResponse> => {
    const url = urlOf(call);
    // The address of an upload is the registry's choice; the login stays with the registry.
    const isOwn = url.origin === base.origin;
    const exchange = async (authorization: string | undefined): Promise<HttpResponse> => {
      try {
        return await transport.exchange({
          method: call.method,
          url,
          headers: { ...call.headers, ...(authorization === undefined ? {} : { authorization }) },
          ...(call.body === undefined ? {} : { body: call.body }),
          maxBodyBytes: call.maxBodyBytes ?? longestErrorBytes,
        });
      } catch (error) {
        throw error instanceof RegistryError ? failure(call, error.details) : error;
      }
    };
    const header = isOwn ? await authorizer.header(call.repository, call.access) : undefined;
    let response = await exchange(header);
    if (response.status === 401 && isOwn && response.url.origin === base.origin) {
      const challenge = response.header('www-authenticate') ?? '';
      const renewed = await authorizer.renew(call.repository, call.access, { header, challenge });
      if (renewed !== undefined) response = await exchange(renewed);
      if (response.status === 401) {
        const note = authorizer.hasLogin
          ? 'also right after a new login'
          : `no login for ${registry} was found`;
        throw answered(call, response, note);
      }
    }
    if (!call.expect.includes(response.status)) throw answered(call, response);
    return response;
  };

  const retried = <T>(run: () => Promise<T>, afterOwnPush = false): Promise<T> =>
    retryWith(
      run,
      (error) => {
        const described = describeFailure(error);
        return described && { ...described, afterOwnPush };
      },
      explainFailure,
      transport.retry,
    );

  const manifestCall = (method: 'GET' | 'HEAD', repository: string, tagOrDigest: string): Call => ({
    method,
    repository,
    path: `manifests/${checkName(tagOrDigest)}`,
    access: 'pull',
    expect: method === 'HEAD' ? [200, 404, 405] : [200, 404],
    headers: { accept: manifestMediaTypes.join(', ') },
    maxBodyBytes: longestManifestBytes,
  });

  const fetchManifest = async (
    repository: string,
    tagOrDigest: string,
  ): Promise<FetchedManifest | undefined> => {
    const call = manifestCall('GET', repository, tagOrDigest);
    const response = await retried(() => send(call));
    if (response.status === 404) return undefined;
    const bytes = response.body;
    const digest = digestOf(bytes);
    for (const expected of [
      parseDigest(tagOrDigest),
      parseDigest(response.header('docker-content-digest') ?? ''),
    ]) {
      if (expected !== undefined && expected !== digest) throw failure(call, mismatch(digest, expected));
    }
    const served = mediaTypeOf(response);
    let manifest: ImageManifest | ImageIndex;
    try {
      const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
      manifest = parseManifest(json);
    } catch (error) {
      throw failure(call, { kind: 'invalid', problem: `this is no manifest: ${errorMessage(error)}` });
    }
    if (manifestMediaTypes.includes(served) && served !== manifest.mediaType) {
      const problem = `served as ${served}, and says of itself that it is ${manifest.mediaType}`;
      throw failure(call, { kind: 'invalid', problem });
    }
    return {
      descriptor: { mediaType: manifest.mediaType, digest, sizeBytes: bytes.length },
      manifest,
      bytes,
    };
  };

  const blobCall = (method: 'GET' | 'HEAD', repository: string, digest: Digest, access: Access): Call => ({
    method,
    repository,
    path: `blobs/${digest}`,
    access,
    expect: [200, 404],
  });

  /** Where an upload goes on; registries answer it absolute or relative. */
  const uploadUrl = (call: Call, response: HttpResponse): URL => {
    const location = response.header('location') ?? '';
    try {
      if (location !== '') return new URL(location, response.url);
    } catch {
      // Said below.
    }
    throw failure(call, { kind: 'invalid', problem: 'the registry opened an upload and did not say where' });
  };

  const openUpload = (repository: string): Call => ({
    method: 'POST',
    repository,
    path: 'blobs/uploads/',
    access: 'pull,push',
    expect: [202],
  });

  return {
    fetchManifest,
    async resolve(repository, tagOrDigest) {
      const call = manifestCall('HEAD', repository, tagOrDigest);
      const response = await retried(() => send(call));
      if (response.status === 404) return undefined;
      const digest = parseDigest(response.header('docker-content-digest') ?? '');
      const sizeBytes = Number(response.header('content-length') ?? Number.NaN);
      const mediaType = mediaTypeOf(response);
      const isEnough =
        response.status === 200 && manifestMediaTypes.includes(mediaType) && Number.isSafeInteger(sizeBytes);
      if (digest === undefined || !isEnough)
        return (await fetchManifest(repository, tagOrDigest))?.descriptor;
      const expected = parseDigest(tagOrDigest);
      if (expected !== undefined && expected !== digest) throw failure(call, mismatch(digest, expected));
      return { mediaType, digest, sizeBytes };
    },

    async fetchBlob(repository, descriptor) {
      const { digest, sizeBytes } = descriptor;
      const call = {
        ...blobCall('GET', repository, digest, 'pull'),
        maxBodyBytes: Math.max(sizeBytes, longestErrorBytes),
      };
      if (sizeBytes > longestBlobBytes) {
        throw failure(call, {
          kind: 'invalid',
          problem: `expected at most ${longestBlobBytes} bytes, got ${sizeBytes}`,
        });
      }
      const response = await retried(() => send(call));
      if (response.status === 404) return undefined;
      const got = digestOf(response.body);
      if (got !== digest) throw failure(call, mismatch(got, digest));
      if (response.body.length !== sizeBytes) {
        const problem = `it has ${response.body.length} bytes, and ${sizeBytes} were announced`;
        throw failure(call, { kind: 'integrity', problem });
      }
      return response.body;
    },

    async verifyBlob(repository, { digest, sizeBytes }) {
      const hash = createHash('sha256');
      for (let start = 0; start < sizeBytes; ) {
        const end = Math.min(start + longestBlobBytes, sizeBytes) - 1;
        const call: Call = {
          ...blobCall('GET', repository, digest, 'pull'),
          expect: [200, 206, 404, 416],
          headers: { range: `bytes=${start}-${end}` },
          maxBodyBytes: Math.max(longestBlobBytes, sizeBytes),
        };
        const response = await retried(() => send(call));
        if (response.status === 404 || response.status === 416) return false;
        // 200: the registry knows no ranges, and has sent all of it.
        if (response.status === 200)
          return response.body.length === sizeBytes && digestOf(response.body) === digest;
        if (response.body.length !== end - start + 1) return false;
        hash.update(response.body);
        start = end + 1;
      }
      return `sha256:${hash.digest('hex')}` === digest;
    },

    async blobExists(repository, digest, sizeBytes) {
      const response = await retried(() => send(blobCall('HEAD', repository, digest, 'pull')));
      const length = response.header('content-length');
      if (response.status === 404) return false;
      return sizeBytes === undefined || length === undefined || Number(length) === sizeBytes;
    },

    async pushBlob(repository, bytes, digest) {
      // Tried again from the start: an upload that broke off cannot be told from one that was forgotten.
      await retried(async () => {
        const found = await send(blobCall('HEAD', repository, digest, 'pull,push'));
        if (found.status === 200) return;
        const open = openUpload(repository);
        const url = uploadUrl(open, await send(open));
        // Not with searchParams, which would write anew what the registry has signed.
        url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
        const headers = { 'content-type': 'application/octet-stream' };
        await send({
          method: 'PUT',
          repository,
          path: url,
          access: 'pull,push',
          expect: [201, 204],
          headers,
          body: bytes,
        });
      });
    },

    async pushManifest(repository, tagOrDigest, mediaType, bytes) {
      const call: Call = {
        method: 'PUT',
        repository,
        path: `manifests/${checkName(tagOrDigest)}`,
        access: 'pull,push',
        expect: [200, 201, 202],
        headers: { 'content-type': mediaType },
        body: bytes,
      };
      const response = await retried(() => send(call), true);
      const kept = parseDigest(response.header('docker-content-digest') ?? '');
      const given = digestOf(bytes);
      if (kept !== undefined && kept !== given) throw failure(call, mismatch(kept, given));
    },

    async delete(repository, tagOrDigest) {
      const call: Call = {
        method: 'DELETE',
        repository,
        path: `manifests/${checkName(tagOrDigest)}`,
        access: 'pull,push,delete',
        // A tag where only digests can be deleted is 400 or 405, as the registry likes it.
        expect: [200, 202, 204, 400, 404, 405],
      };
      const { status } = await retried(() => send(call));
      if (status === 404) return 'absent';
      return status === 400 || status === 405 ? 'unsupported' : 'deleted';
    },

    async listTags(repository) {
      const tags: string[] = [];
      let path: string | URL = 'tags/list?n=1000';
      for (let page = 1; page <= mostTagPages; page++) {
        const call: Call = {
          method: 'GET',
          repository,
          path,
          access: 'pull',
          expect: [200, 404],
          maxBodyBytes: longestManifestBytes,
        };
        const response = await retried(() => send(call));
        if (response.status === 404) return tags;
        const listed = parseTags(response);
        if (listed === undefined)
          throw failure(call, { kind: 'invalid', problem: 'this is no list of tags' });
        tags.push(...listed);
        const next = /<([^>]+)>\s*;[^,]*\brel="?next"?/i.exec(response.header('link') ?? '')?.[1];
        if (next === undefined) return tags;
        path = new URL(next, urlOf(call));
        if (path.origin !== base.origin)
          throw failure(call, { kind: 'invalid', problem: `the list goes on at ${path.origin}` });
      }
      throw new UserError(
        `Expected at most ${mostTagPages} pages of tags in ${registry}/${repository}, got more.`,
      );
    },

    async probeWrite(repository) {
      const call = openUpload(repository);
      let opened: HttpResponse;
      try {
        opened = await retried(() => send(call));
      } catch (error) {
        const no = ['denied', 'unauthorized', 'not-found', 'refused'];
        if (error instanceof RegistryError && no.includes(error.kind)) return { kind: 'refused', error };
        throw error;
      }
      const cancel = {
        method: 'DELETE',
        repository,
        path: uploadUrl(call, opened),
        access: 'pull,push',
      } as const;
      // Some registries cannot cancel; they forget uploads by themselves.
      await send({ ...cancel, expect: [200, 202, 204] }).catch(() => undefined);
      return { kind: 'allowed' };
    },
  };
}

function mismatch(got: Digest, expected: Digest): Pick<RegistryErrorDetails, 'kind' | 'problem'> {
  return {
    kind: 'integrity',
    problem: `the content does not have the digest that was asked for: expected ${expected}, got ${got}`,
  };
}

/** It becomes part of an address. @throws UserError */
function checkName(tagOrDigest: string): string {
  if (isValidTag(tagOrDigest) || parseDigest(tagOrDigest) !== undefined) return tagOrDigest;
  throw new UserError(`Expected a tag or a digest, got "${tagOrDigest}".`);
}

function mediaTypeOf(response: HttpResponse): string {
  return (response.header('content-type') ?? '').replace(/;.*/s, '').trim();
}

function parseTags(response: HttpResponse): readonly string[] | undefined {
  try {
    const json: unknown = JSON.parse(Buffer.from(response.body).toString('utf8'));
    const tags = (json as { readonly tags?: unknown } | null)?.tags ?? [];
    return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string') ? tags : undefined;
  } catch {
    return undefined;
  }
}
