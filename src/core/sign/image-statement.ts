import type { Digest } from '../oci/digest.ts';
import { objectOrEmpty } from '../oci/json.ts';

/** https://github.com/in-toto/attestation/blob/v1.1.1/spec/v1/envelope.md */
export const statementType = 'application/vnd.in-toto+json';

/** What cosign writes and looks for: https://github.com/sigstore/cosign/blob/v3.1.3/pkg/types/predicate.go */
export const signPredicate = 'https://sigstore.dev/cosign/sign/v1';

/** Where an image was pushed when it was signed. */
export interface ImageNames {
  /** Without the registry, which may have several names. */
  readonly repository: string;
  readonly tags: readonly string[];
}

/** What a statement says of its image beside the digest. */
export interface SignedNames extends ImageNames {
  /** Milliseconds since 1970; NaN: it says no time. */
  readonly signedAtMs: number;
}

const keys = {
  repository: 'cache-prewarm.repository',
  tags: 'cache-prewarm.tags',
  signedAt: 'cache-prewarm.signed-at',
};

/**
 * What is signed about an image: that it is this one, and where it was pushed. The names are annotations of the subject
 * (https://github.com/in-toto/attestation/blob/v1.1.1/spec/v1/resource_descriptor.md), where cosign puts a user's.
 */
export function formatImageStatement(digest: Digest, { repository, tags, signedAtMs }: SignedNames): string {
  const annotations = {
    [keys.repository]: repository,
    [keys.tags]: tags.join(','),
    [keys.signedAt]: new Date(signedAtMs).toISOString(),
  };
  return JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ digest: { sha256: hexOf(digest) }, annotations }],
    predicateType: signPredicate,
    predicate: {},
  });
}

/**
 * What a statement, whose signature is good, says of an image; undefined: it is not about it. Without names, as cosign makes it,
 * `names` is undefined.
 */
export function readImageStatement(
  payloadType: string,
  statement: unknown,
  digest: Digest,
): { readonly names: SignedNames | undefined } | undefined {
  const { subject, predicateType } = objectOrEmpty(statement);
  if (payloadType !== statementType || predicateType !== signPredicate || !Array.isArray(subject))
    return undefined;
  const own = subject.find((one) => objectOrEmpty(objectOrEmpty(one)['digest'])['sha256'] === hexOf(digest));
  return own === undefined ? undefined : { names: readNames(objectOrEmpty(own)['annotations']) };
}

function readNames(annotations: unknown): SignedNames | undefined {
  const said = objectOrEmpty(annotations);
  const [repository, tags] = [said[keys.repository], said[keys.tags]];
  if (typeof repository !== 'string' || typeof tags !== 'string') return undefined;
  return { repository, tags: tags.split(','), signedAtMs: Date.parse(String(said[keys.signedAt])) };
}

/** Whether an image was signed for all of these names. */
export function isSignedFor(signed: ImageNames, { repository, tags }: ImageNames): boolean {
  return signed.repository === repository && tags.every((tag) => signed.tags.includes(tag));
}

function hexOf(digest: Digest): string {
  return digest.replace(/^sha256:/, '');
}
