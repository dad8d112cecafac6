import { createHash } from 'node:crypto';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import type { Call } from './call.ts';
import type { HttpResponse } from './transport.ts';
import type { Wire } from './wire.ts';

export function digestOf(bytes: Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

export function announcedDigest(response: HttpResponse): Digest | undefined {
  return parseDigest(response.header('docker-content-digest') ?? '');
}

/** @throws RegistryError of the kind `integrity` when another digest was expected; undefined expects none. */
export function checkDigest(
  wire: Pick<Wire, 'failure'>,
  call: Call,
  got: Digest,
  expected: Digest | undefined,
): void {
  if (expected === undefined || expected === got) return;
  const problem = `the content does not have the digest that was asked for: expected ${expected}, got ${got}`;
  throw wire.failure(call, { kind: 'integrity', problem });
}
