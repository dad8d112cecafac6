import { createPublicKey } from 'node:crypto';
import {
  type Bundle,
  bundleFromJSON,
  isBundleWithDsseEnvelope,
  isBundleWithMessageSignature,
  isBundleWithPublicKey,
} from '@sigstore/bundle';
import { X509Certificate } from '@sigstore/core';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { type SignedEntity, toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { errorMessage } from '../../core/error.ts';
import {
  describeIdentity,
  identityExtensions,
  isIdentityOf,
  type KeySigner,
  type SignedIdentity,
  type Signer,
} from '../../core/sign/signer.ts';
import type { Signable } from './bundle.ts';

/** What a signature is worth. */
export type SignatureVerdict =
  | { readonly kind: 'trusted'; readonly signer: Signer }
  /** In words without a full stop. `unknown-root`: Sigstore may have other keys by now. */
  | { readonly kind: 'refused'; readonly reason: string; readonly mayBeRoot: boolean };

/**
 * Whether a bundle holds a signature by one of the signers. Nothing is asked of anybody: a certificate is good for the time that
 * the log has signed.
 */
export function checkBundle(
  json: unknown,
  bytes: Uint8Array,
  signers: readonly Signer[],
  root: () => TrustedRoot,
): SignatureVerdict {
  try {
    const bundle = bundleFromJSON(json);
    // A statement is about what it names, and not about these bytes.
    if (!isBundleWithMessageSignature(bundle)) return refused('its signature is of something else');
    return checkSigned(bundle, toSignedEntity(bundle, Buffer.from(bytes)), signers, root);
  } catch (error) {
    return unreadable(error);
  }
}

/** The same of a statement about something else. @returns the statement, where its signature is good. */
export function checkStatement(
  json: unknown,
  signers: readonly Signer[],
  root: () => TrustedRoot,
): {
  readonly verdict: SignatureVerdict;
  readonly statement: Extract<Signable, { kind: 'statement' }> | undefined;
} {
  try {
    const bundle = bundleFromJSON(json);
    if (!isBundleWithDsseEnvelope(bundle))
      return { verdict: refused('its signature is no statement'), statement: undefined };
    const { payload, payloadType } = bundle.content.dsseEnvelope;
    const verdict = checkSigned(bundle, toSignedEntity(bundle), signers, root);
    return {
      verdict,
      statement: verdict.kind === 'trusted' ? { kind: 'statement', payload, payloadType } : undefined,
    };
  } catch (error) {
    return { verdict: unreadable(error), statement: undefined };
  }
}

function checkSigned(
  bundle: Bundle,
  entity: SignedEntity,
  signers: readonly Signer[],
  root: () => TrustedRoot,
): SignatureVerdict {
  if (isBundleWithPublicKey(bundle)) {
    const keys = signers.filter((signer) => signer.kind === 'key');
    if (keys.length === 0) return refused('it is signed with a key, and no key is a signer that is accepted');
    const signer = keys.find((key) => isSignedWith(entity, key));
    return signer === undefined
      ? refused('it is not signed with a key that is accepted')
      : { kind: 'trusted', signer };
  }
  const identities = signers.filter((signer) => signer.kind === 'identity');
  if (identities.length === 0) return refused('it is signed without a key, and only keys are accepted');
  try {
    new Verifier(toTrustMaterial(root())).verify(entity);
  } catch (error) {
    return {
      ...refused(`Sigstore's certificate or log does not confirm it: ${errorMessage(error)}`),
      mayBeRoot: true,
    };
  }
  const identity = identityOf(bundle);
  const signer = identities.find((candidate) => isIdentityOf(identity, candidate));
  return signer === undefined
    ? refused(`it is signed by ${describeIdentity(identity)}`)
    : { kind: 'trusted', signer };
}

/** Who holds a key is trusted as such: what a log or an authority adds is not asked for, and may be of others than Sigstore. */
function isSignedWith(entity: SignedEntity, { publicKey }: KeySigner): boolean {
  const key = createPublicKey(publicKey);
  const verifier = new Verifier(
    {
      ...{ certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [] },
      publicKey: () => ({ publicKey: key, validFor: () => true }),
    },
    { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 },
  );
  try {
    verifier.verify({ ...entity, tlogEntries: [], timestamps: [] });
    return true;
  } catch {
    return false;
  }
}

function identityOf({ verificationMaterial }: Bundle): SignedIdentity {
  const { content } = verificationMaterial;
  const rawBytes =
    content.$case === 'certificate'
      ? content.certificate.rawBytes
      : content.$case === 'x509CertificateChain'
        ? content.x509CertificateChain.certificates[0]?.rawBytes
        : undefined;
  if (rawBytes === undefined)
    return { issuer: undefined, repository: undefined, repositoryId: undefined, ref: undefined };
  const certificate = X509Certificate.parse(Buffer.from(rawBytes));
  const read = (oid: string): string | undefined =>
    certificate.extension(oid)?.valueObj.subs[0]?.value.toString('utf8');
  return {
    issuer: read(identityExtensions.issuer),
    repository: read(identityExtensions.repository),
    repositoryId: read(identityExtensions.repositoryId),
    ref: read(identityExtensions.ref),
  };
}

/** What others wrote may be anything, down to a certificate that is nested without end. */
function unreadable(error: unknown): SignatureVerdict {
  return refused(`its signature cannot be read: ${errorMessage(error)}`);
}

function refused(reason: string): Extract<SignatureVerdict, { kind: 'refused' }> {
  return { kind: 'refused', reason, mayBeRoot: false };
}
