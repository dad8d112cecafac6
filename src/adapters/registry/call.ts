import { UserError } from '../../core/error.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import { manifestMediaTypes } from '../../core/oci/media-type.ts';
import { isValidTag } from '../../core/oci/reference.ts';
import type { Access } from './authorization.ts';
import type { BodyReceiver, FileBody, HttpRequest } from './transport.ts';

export interface Call {
  readonly method: HttpRequest['method'];
  readonly repository: string;
  /** Relative to the repository, such as `manifests/v1`, or the whole address. */
  readonly path: string | URL;
  readonly access: Access;
  /** The statuses that are an answer. */
  readonly expect: readonly number[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | FileBody;
  readonly maxBodyBytes?: number;
  readonly receive?: BodyReceiver;
}

/** Registries take manifests up to 4 MiB. */
export const longestManifestBytes = 8 << 20;

export function manifestCall(method: 'GET' | 'HEAD', repository: string, tagOrDigest: string): Call {
  return {
    method,
    repository,
    path: manifestPath(tagOrDigest),
    access: 'pull',
    expect: method === 'HEAD' ? [200, 404, 405] : [200, 404],
    headers: { accept: manifestMediaTypes.join(', ') },
    maxBodyBytes: longestManifestBytes,
  };
}

export function blobCall(method: 'GET' | 'HEAD', repository: string, digest: Digest, access: Access): Call {
  return { method, repository, path: `blobs/${digest}`, access, expect: [200, 404] };
}

/** The blob that an address reads, or that an upload to it makes; undefined: it is another one. */
export function blobOf(asked: URL): Digest | undefined {
  const [, read] = /\/blobs\/([^/]+)$/.exec(asked.pathname) ?? [];
  return parseDigest(asked.searchParams.get('digest') ?? read ?? '');
}

/** @throws UserError when that is no tag and no digest: it becomes part of an address. */
export function manifestPath(tagOrDigest: string): string {
  if (isValidTag(tagOrDigest) || parseDigest(tagOrDigest) !== undefined) return `manifests/${tagOrDigest}`;
  throw new UserError(`Expected a tag or a digest, got "${tagOrDigest}".`);
}
