import type { Digest } from '../oci/digest.ts';
import { objectOrEmpty } from '../oci/json.ts';

/** https://github.com/in-toto/attestation/blob/v1.1.1/spec/v1/envelope.md */
export const statementType = 'application/vnd.in-toto+json';

/** What cosign writes and looks for: https://github.com/sigstore/cosign/blob/v3.1.3/pkg/types/predicate.go */
export const signPredicate = 'https://sigstore.dev/cosign/sign/v1';

/** What is signed about an image: that it is this one. */
export function formatImageStatement(digest: Digest): string {
  return JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ digest: { sha256: digest.replace(/^sha256:/, '') } }],
    predicateType: signPredicate,
    predicate: {},
  });
}

/** Whether a statement, whose signature is good, says that of an image. */
export function isStatementOf(payloadType: string, statement: unknown, digest: Digest): boolean {
  const { subject, predicateType } = objectOrEmpty(statement);
  return (
    payloadType === statementType &&
    predicateType === signPredicate &&
    Array.isArray(subject) &&
    subject.some(
      (one) => objectOrEmpty(objectOrEmpty(one)['digest'])['sha256'] === digest.replace(/^sha256:/, ''),
    )
  );
}
