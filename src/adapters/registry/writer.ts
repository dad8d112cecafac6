import type { Blob } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { blobCall, type Call, manifestPath } from './call.ts';
import { announcedDigest, checkDigest, digestOf } from './content-digest.ts';
import { RegistryError } from './registry-error.ts';
import type { FileBody, HttpResponse } from './transport.ts';
import type { Wire } from './wire.ts';

export interface BlobPusher {
  /** Uploads a blob in one piece unless it is there. */
  pushBlob(repository: string, bytes: Uint8Array, digest: Digest): Promise<void>;
}

interface BlobFilePusher {
  /** The same of a blob of any size that lies in a file. */
  pushBlobFile(repository: string, path: string, blob: Blob): Promise<void>;
}

export interface ManifestPusher {
  /** Puts the exact bytes under a tag or digest. */
  pushManifest(repository: string, tagOrDigest: string, mediaType: string, bytes: Uint8Array): Promise<void>;
}

interface Deleter {
  /**
   * Deletes a manifest with all its tags, by digest; or a tag alone, where the registry can.
   * `unsupported`: it cannot, and nothing was deleted.
   */
  delete(repository: string, tagOrDigest: string): Promise<'deleted' | 'absent' | 'unsupported'>;
}

/** May this login write? */
type WriteProbe = { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly error: RegistryError };

interface WriteProber {
  /** Opens an upload and cancels it. @throws RegistryError when the answer is neither yes nor no. */
  probeWrite(repository: string): Promise<WriteProbe>;
}

/** The verbs that change something. */
export interface RegistryWriter extends BlobPusher, BlobFilePusher, ManifestPusher, Deleter, WriteProber {}

export function createWriter(wire: Wire): RegistryWriter {
  return {
    pushBlob: (...of) => pushBlob(wire, ...of),
    pushBlobFile: (repository, path, { digest, sizeBytes }) =>
      pushBlob(wire, repository, { path, sizeBytes }, digest),
    pushManifest: (...of) => pushManifest(wire, ...of),
    delete: (...of) => deleteManifest(wire, ...of),
    probeWrite: (...of) => probeWrite(wire, ...of),
  };
}

/** Tried again from the start: an upload that broke off cannot be told from one that was forgotten. */
async function pushBlob(
  wire: Wire,
  repository: string,
  body: Uint8Array | FileBody,
  digest: Digest,
): Promise<void> {
  await wire.retry(async () => {
    const found = await wire.send(blobCall('HEAD', repository, digest, 'pull,push'));
    if (found.status === 200) return;
    const open = openUpload(repository);
    const url = uploadUrl(wire, open, await wire.send(open));
    // Not with searchParams, which would write anew what the registry has signed.
    url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
    await wire.send({
      method: 'PUT',
      repository,
      path: url,
      access: 'pull,push',
      expect: [201, 204],
      headers: { 'content-type': 'application/octet-stream' },
      body,
    });
  });
}

async function pushManifest(
  wire: Wire,
  repository: string,
  tagOrDigest: string,
  mediaType: string,
  bytes: Uint8Array,
): Promise<void> {
  const call: Call = {
    method: 'PUT',
    repository,
    path: manifestPath(tagOrDigest),
    access: 'pull,push',
    expect: [200, 201, 202],
    headers: { 'content-type': mediaType },
    body: bytes,
  };
  const kept = announcedDigest(await wire.ask(call, { afterOwnPush: true }));
  if (kept !== undefined) checkDigest(wire, call, kept, digestOf(bytes));
}

async function deleteManifest(
  wire: Wire,
  repository: string,
  tagOrDigest: string,
): Promise<'deleted' | 'absent' | 'unsupported'> {
  const { status } = await wire.ask({
    method: 'DELETE',
    repository,
    path: manifestPath(tagOrDigest),
    access: 'pull,push,delete',
    // A tag where only digests can be deleted is 400 or 405, as the registry likes it.
    expect: [200, 202, 204, 400, 404, 405],
  });
  if (status === 404) return 'absent';
  return status === 400 || status === 405 ? 'unsupported' : 'deleted';
}

async function probeWrite(wire: Wire, repository: string): Promise<WriteProbe> {
  const call = openUpload(repository);
  let opened: HttpResponse;
  try {
    opened = await wire.ask(call);
  } catch (error) {
    const no = ['denied', 'unauthorized', 'not-found', 'refused'];
    if (error instanceof RegistryError && no.includes(error.kind)) return { kind: 'refused', error };
    throw error;
  }
  const path = uploadUrl(wire, call, opened);
  // Some registries cannot cancel; they forget uploads by themselves.
  await wire
    .send({ method: 'DELETE', repository, path, access: 'pull,push', expect: [200, 202, 204] })
    .catch(() => undefined);
  return { kind: 'allowed' };
}

function openUpload(repository: string): Call {
  return { method: 'POST', repository, path: 'blobs/uploads/', access: 'pull,push', expect: [202] };
}

/** Where an upload goes on; registries answer it absolute or relative. */
function uploadUrl(wire: Wire, call: Call, response: HttpResponse): URL {
  const location = response.header('location') ?? '';
  if (location !== '' && URL.canParse(location, response.url.href)) return new URL(location, response.url);
  throw wire.failure(call, {
    kind: 'invalid',
    problem: 'the registry opened an upload and did not say where',
  });
}
