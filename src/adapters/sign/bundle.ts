import { createHash, sign } from 'node:crypto';
import { type Bundle, bundleToJSON, toDSSEBundle, toMessageSignatureBundle } from '@sigstore/bundle';
import { dsse } from '@sigstore/core';
import type { SigningKey } from './signing-key.ts';

/** What is signed: bytes as they are, or a statement about something else. */
export type Signable =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'statement'; readonly payloadType: string; readonly payload: Uint8Array };

export function signedBytes(signable: Signable): Buffer {
  return signable.kind === 'bytes'
    ? Buffer.from(signable.bytes)
    : dsse.preAuthEncoding(signable.payloadType, Buffer.from(signable.payload));
}

/** A bundle of a signature, before anybody has witnessed it. */
export function makeBundle(
  signable: Signable,
  signature: Buffer,
  by: { readonly keyHint: string } | { readonly certificate: Buffer },
): Bundle {
  if (signable.kind === 'bytes')
    return toMessageSignatureBundle({
      ...{ digest: createHash('sha256').update(signable.bytes).digest(), signature },
      ...{ certificateChain: false, ...by },
    });
  const bundle = toDSSEBundle({
    ...{ artifact: Buffer.from(signable.payload), artifactType: signable.payloadType, signature },
    ...{ certificateChain: false, ...by },
  });
  // The hint stands with the key. Verifiers in Go pass over a signature whose key they name otherwise.
  for (const one of bundle.content.dsseEnvelope.signatures) one.keyid = '';
  return bundle;
}

export function formatBundle(bundle: Bundle): string {
  return JSON.stringify(bundleToJSON(bundle));
}

/** Signs with a key. Nobody else is told of it. */
export function signWithKey(signable: Signable, { privateKey, signer }: SigningKey): string {
  const signature = sign('sha256', signedBytes(signable), privateKey);
  return formatBundle(makeBundle(signable, signature, { keyHint: signer.fingerprint }));
}
