import picomatch from 'picomatch';

/** Whose signatures are accepted. */
export type Signer = KeySigner | IdentitySigner;

/** The holder of a private key. */
export interface KeySigner {
  readonly kind: 'key';
  /** PEM, SPKI. */
  readonly publicKey: string;
  /** Base64 of the SHA-256 of its DER form: what cosign writes as the hint of a key. */
  readonly fingerprint: string;
}

/** Runs of a repository. */
export interface IdentitySigner {
  readonly kind: 'identity';
  /** Of the token that the certificate was made for: `https://token.actions.githubusercontent.com`. */
  readonly issuer: string;
  /** `https://github.com/owner/name` */
  readonly repository: string;
  /** A repository keeps it when it is renamed, and another one of its name has another; undefined: any. */
  readonly repositoryId: string | undefined;
  /** Globs over whole refs: `refs/heads/main`, `refs/tags/**`. */
  readonly refs: readonly string[];
}

/**
 * Who asked for a certificate: its extensions, as Fulcio writes them
 * (https://github.com/sigstore/fulcio/blob/v1.8.1/docs/oid-info.md). The subject names the workflow that signs, which is one of ours
 * for whoever calls it, so nothing depends on it.
 */
export interface SignedIdentity {
  readonly issuer: string | undefined;
  readonly repository: string | undefined;
  readonly repositoryId: string | undefined;
  readonly ref: string | undefined;
}

/** Extension of a certificate → what it tells. */
export const identityExtensions = {
  issuer: '1.3.6.1.4.1.57264.1.8',
  repository: '1.3.6.1.4.1.57264.1.12',
  ref: '1.3.6.1.4.1.57264.1.14',
  repositoryId: '1.3.6.1.4.1.57264.1.15',
} as const satisfies Readonly<Record<keyof SignedIdentity, string>>;

/** Whether a certificate's identity is one that is accepted. Everything is compared as a whole. */
export function isIdentityOf(identity: SignedIdentity, signer: IdentitySigner): boolean {
  const { ref } = identity;
  return (
    identity.issuer === signer.issuer &&
    // GitHub takes names of owners and repositories in any case, and writes them as they were made.
    identity.repository?.toLowerCase() === signer.repository.toLowerCase() &&
    (signer.repositoryId === undefined || identity.repositoryId === signer.repositoryId) &&
    ref !== undefined &&
    signer.refs.some((glob) => picomatch.isMatch(ref, glob, { nonegate: true }))
  );
}

/** In words, without a full stop: `owner/name at refs/heads/main`. */
export function describeSigner(signer: Signer): string {
  return signer.kind === 'key'
    ? `the key ${signer.fingerprint.slice(0, 12)}`
    : `${signer.repository.replace(/^https:\/\/github\.com\//, '')} at ${signer.refs.join(' or ')}`;
}

export function describeIdentity({ repository, ref, issuer }: SignedIdentity): string {
  return repository === undefined
    ? `someone whom ${issuer ?? 'nobody'} vouches for`
    : `${repository.replace(/^https:\/\/github\.com\//, '')} at ${ref ?? 'no ref'}`;
}
