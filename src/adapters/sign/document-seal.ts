import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { errorMessage, UserError } from '../../core/error.ts';
import { recordTag } from '../../core/layers/tag.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { type DocumentPlace, isForPlace } from '../../core/sign/document-place.ts';
import { findReplay, findStaleness } from '../../core/sign/freshness.ts';
import { formatImageStatement, isStatementOf, statementType } from '../../core/sign/image-statement.ts';
import { describeSigner, type Signer } from '../../core/sign/signer.ts';
import type { SigningDecision } from '../../core/sign/signing-policy.ts';
import type { Signable } from './bundle.ts';
import type { SignatureVerdict } from './check-bundle.ts';
import { fetchIdentityToken } from './identity-token.ts';
import type { SigstoreServices } from './keyless.ts';
import type { SigningKey } from './signing-key.ts';

/** A document of ours as it was found. */
export interface FoundDocument extends DocumentPlace {
  /** Of its manifest. */
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  /** What the bytes say; undefined: no JSON. */
  readonly json: unknown;
  /** Bundles that lie beside it, as JSON; undefined: no JSON. */
  readonly bundles: readonly unknown[];
}

export type DocumentVerdict =
  /** `renews`: it should be signed again, because the one who signs now has not. */
  /** `replayed`: why it may be an older one that was put back, in words without a full stop. */
  | { readonly kind: 'trusted'; readonly renews: boolean; readonly replayed?: string }
  /** In words without a full stop. */
  | { readonly kind: 'refused'; readonly reason: string };

/** How documents of ours are signed, and which are trusted. */
export interface DocumentSeal {
  /** What nobody who is trusted has signed counts as absent. */
  readonly verifies: boolean;
  /** What a signature that cannot be made is; undefined: nothing is signed. */
  readonly onFailure: 'fail' | 'warn' | undefined;
  /** The document with its place in it, and the bundle that belongs beside it; undefined: documents are not signed. */
  sign(json: string, place: DocumentPlace): Promise<SignedDocument>;
  check(document: FoundDocument): Promise<DocumentVerdict>;
  /** A bundle that says of an image that it is this one; undefined: nothing is signed. */
  signImage(digest: Digest): Promise<string | undefined>;
  /** Whether one of these bundles says that of it. */
  checkImage(digest: Digest, bundles: readonly unknown[]): Promise<DocumentVerdict>;
}

interface SignedDocument {
  readonly json: string;
  readonly bundle: string | undefined;
}

export interface SealOptions {
  readonly signing: Exclude<SigningDecision, { kind: 'impossible' }>;
  /** Where `signing` is of that kind. */
  readonly key: SigningKey | undefined;
  readonly verifies: boolean;
  readonly signers: readonly Signer[];
  /** Of images, which more runs write than layers. */
  readonly imageSigners: readonly Signer[];
  /** The one unsigned document that is trusted. */
  readonly adopts: Digest | undefined;
  readonly maxAgeMs: number | undefined;
  /** Repository → when the newest generation of its layers that is known was made, or before that; absent: nothing is known. */
  readonly newestKnownMs?: ReadonlyMap<string, number>;
  readonly env: Readonly<Record<string, string>>;
  readonly nowMs: () => number;
  readonly tempFolder: string;
  readonly warn: (message: string) => void;
  readonly services?: SigstoreServices;
  /** What is known of another Sigstore than the public one. */
  readonly root?: TrustedRoot;
}

/** Nothing of Sigstore is loaded before something is signed, or a signature is there. */
export function createSeal(options: SealOptions): DocumentSeal {
  return {
    verifies: options.verifies,
    onFailure: options.signing.kind === 'none' ? undefined : options.signing.onFailure,
    sign: (json, place) => signDocument(options, json, place),
    check: (document) => checkDocument(options, document),
    signImage: (digest) => signImage(options, digest),
    checkImage: (digest, bundles) => checkImage(options, digest, bundles),
  };
}

async function signDocument(
  options: SealOptions,
  json: string,
  place: DocumentPlace,
): Promise<SignedDocument> {
  if (options.signing.kind === 'none') return { json, bundle: undefined };
  const { withPlace } = await import('../../core/sign/document-place.ts');
  const placed = withPlace(json, place);
  return { json: placed, bundle: await signOrWarn(options, { kind: 'bytes', bytes: Buffer.from(placed) }) };
}

function signImage(options: SealOptions, digest: Digest): Promise<string | undefined> {
  const payload = Buffer.from(formatImageStatement(digest));
  return signOrWarn(options, { kind: 'statement', payloadType: statementType, payload });
}

async function checkImage(
  options: SealOptions,
  digest: Digest,
  bundles: readonly unknown[],
): Promise<DocumentVerdict> {
  if (bundles.length === 0) return { kind: 'refused', reason: 'it is not signed' };
  const { checkStatement } = await import('./check-bundle.ts');
  const verdicts = await Promise.all(
    bundles.map((bundle) =>
      withRoots(options, (root) => {
        const { verdict, statement } = checkStatement(bundle, options.imageSigners, root);
        if (
          statement === undefined ||
          isStatementOf(statement.payloadType, readJson(statement.payload), digest)
        )
          return verdict;
        return { kind: 'refused', reason: 'its signature is of something else', mayBeRoot: false };
      }),
    ),
  );
  const signers = verdicts.flatMap((verdict) => (verdict.kind === 'trusted' ? [verdict.signer] : []));
  return signers.length === 0
    ? refusedBy(verdicts, options.imageSigners)
    : { kind: 'trusted', renews: signers.every((signer) => isAnothers(options, signer)) };
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

function refusedBy(verdicts: readonly SignatureVerdict[], signers: readonly Signer[]): DocumentVerdict {
  const reasons = verdicts.flatMap((verdict) => (verdict.kind === 'refused' ? [verdict.reason] : []));
  return {
    kind: 'refused',
    reason: `${[...new Set(reasons)].join('; ')}. Accepted: ${signers.map(describeSigner).join(', ')}`,
  };
}

async function signOrWarn(options: SealOptions, signable: Signable): Promise<string | undefined> {
  const { signing, key, env, warn, services } = options;
  if (signing.kind === 'none') return undefined;
  try {
    if (signing.kind === 'key' && key !== undefined)
      return (await import('./bundle.ts')).signWithKey(signable, key);
    const { publicServices, signKeyless } = await import('./keyless.ts');
    return await signKeyless(signable, () => fetchIdentityToken(env), services ?? publicServices);
  } catch (error) {
    const problem = `could not be signed: ${errorMessage(error)}`;
    if (signing.onFailure === 'fail')
      throw new UserError(`what this run writes ${problem}`, {
        remedy: 'Run again when Sigstore answers (https://status.sigstore.dev), or sign with a key.',
        cause: error,
      });
    warn(`What this run writes ${problem}. Runs that verify signatures do not use it.`);
    return undefined;
  }
}

async function checkDocument(options: SealOptions, document: FoundDocument): Promise<DocumentVerdict> {
  const { verifies, adopts, signing, signers } = options;
  if (!verifies) return { kind: 'trusted', renews: false };
  if (document.digest === adopts) return { kind: 'trusted', renews: signing.kind !== 'none' };
  if (document.bundles.length === 0) return { kind: 'refused', reason: unsigned(options, document) };
  const verdicts = await Promise.all(document.bundles.map((bundle) => checkOne(options, document, bundle)));
  const signer = verdicts.find((verdict) => verdict.kind === 'trusted')?.signer;
  if (signer === undefined) return refusedBy(verdicts, signers);
  if (!isForPlace(document.json, document))
    return { kind: 'refused', reason: 'it was signed for another place, and copied here' };
  const stale = findStaleness(document.json, options.nowMs(), options.maxAgeMs);
  if (stale !== undefined) return { kind: 'refused', reason: stale };
  // Only the generations of all layers together are known of.
  const replayed =
    document.tag === recordTag
      ? findReplay(document.json, options.newestKnownMs?.get(document.repository), 'the history')
      : undefined;
  return {
    ...{ kind: 'trusted', renews: isAnothers(options, signer) },
    ...(replayed === undefined ? {} : { replayed }),
  };
}

/** One who strips a signature must not get it renewed, so that nothing but the user adopts what is not signed. */
function unsigned({ signing }: SealOptions, { digest }: FoundDocument): string {
  return signing.kind === 'none'
    ? 'it is not signed'
    : `it is not signed. If you trust it, run once with adopt-unsigned: ${digest}`;
}

function isAnothers({ signing, key }: SealOptions, signer: Signer): boolean {
  switch (signing.kind) {
    case 'none':
      return false;
    case 'key':
      return signer.kind !== 'key' || signer.fingerprint !== key?.signer.fingerprint;
    case 'keyless':
      return signer.kind !== 'identity';
  }
}

async function checkOne(
  options: SealOptions,
  { bytes }: FoundDocument,
  bundle: unknown,
): Promise<SignatureVerdict> {
  const { checkBundle } = await import('./check-bundle.ts');
  return withRoots(options, (root) => checkBundle(bundle, bytes, options.signers, root));
}

/** With the keys of Sigstore that this program has, and where those may be too old, with today's: they change every few years. */
async function withRoots(
  { tempFolder, root }: SealOptions,
  check: (root: () => TrustedRoot) => SignatureVerdict,
): Promise<SignatureVerdict> {
  if (root !== undefined) return check(() => root);
  const { embeddedTrustedRoot, fetchTrustedRoot } = await import('./trusted-root.ts');
  const verdict = check(embeddedTrustedRoot);
  if (verdict.kind === 'trusted' || !verdict.mayBeRoot) return verdict;
  const newer = await fetchTrustedRoot(tempFolder).catch(() => undefined);
  return newer === undefined ? verdict : check(() => newer);
}
