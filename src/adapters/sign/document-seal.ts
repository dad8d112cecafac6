import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { errorMessage, UserError } from '../../core/error.ts';
import { recordTag } from '../../core/layers/tag.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseJson } from '../../core/oci/json.ts';
import { type DocumentPlace, isForPlace } from '../../core/sign/document-place.ts';
import { findReplay, findStaleness } from '../../core/sign/freshness.ts';
import {
  formatImageStatement,
  type ImageNames,
  isSignedFor,
  readImageStatement,
  type SignedNames,
  statementType,
} from '../../core/sign/image-statement.ts';
import { describeSigner, type Signer } from '../../core/sign/signer.ts';
import type { SigningDecision } from '../../core/sign/signing-policy.ts';
import type { Signable } from './bundle.ts';
import type { SignatureVerdict } from './check-bundle.ts';
import { fetchIdentityToken } from './identity-token.ts';
import type { SigstoreServices } from './keyless.ts';
import type { SigningKey } from './signing-key.ts';

interface FoundDocument extends DocumentPlace {
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
  /** A bundle that says of an image that it is this one, and where it was pushed; undefined: nothing is signed. */
  signImage(digest: Digest, names: ImageNames): Promise<string | undefined>;
  /** Whether these bundles say that of it. By its digest, without tags, it is good wherever it is. */
  checkImage(digest: Digest, bundles: readonly unknown[], names: ImageNames): Promise<ImageVerdict>;
}

export type ImageVerdict =
  /** `signedAtMs`: when it was signed for these names at last; undefined: nobody says. */
  | { readonly kind: 'trusted'; readonly renews: boolean; readonly signedAtMs: number | undefined }
  | Extract<DocumentVerdict, { readonly kind: 'refused' }>;

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
    signImage: (digest, names) => signImage(options, digest, names),
    checkImage: (digest, bundles, names) => checkImage(options, digest, bundles, names),
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

function signImage(options: SealOptions, digest: Digest, names: ImageNames): Promise<string | undefined> {
  const payload = Buffer.from(formatImageStatement(digest, { ...names, signedAtMs: options.nowMs() }));
  return signOrWarn(options, { kind: 'statement', payloadType: statementType, payload });
}

async function checkImage(
  options: SealOptions,
  digest: Digest,
  bundles: readonly unknown[],
  wanted: ImageNames,
): Promise<ImageVerdict> {
  if (bundles.length === 0) return { kind: 'refused', reason: 'it is not signed' };
  const verdicts = await Promise.all(bundles.map((bundle) => checkImageBundle(options, digest, bundle)));
  const trusted = verdicts.filter((verdict) => verdict.kind === 'trusted');
  if (trusted.length === 0) return refusedBy(verdicts, options.imageSigners);
  const named = trusted.flatMap(({ names }) => names ?? []);
  const fitting = named.filter((names) => isSignedFor(names, wanted));
  // Without names, whoever signed it has signed it for every tag. By its digest, somebody named exactly this one.
  if (wanted.tags.length > 0 && fitting.length === 0 && named.length === trusted.length)
    return { kind: 'refused', reason: describeOtherNames(named, wanted) };
  const times = fitting.map(({ signedAtMs }) => signedAtMs).filter((ms) => !Number.isNaN(ms));
  return {
    kind: 'trusted',
    renews: trusted.every(({ signer }) => isAnothers(options, signer)),
    signedAtMs: times.length === 0 ? undefined : Math.max(...times),
  };
}

type ImageBundleVerdict = SignatureVerdict & { readonly names?: SignedNames | undefined };

async function checkImageBundle(
  options: SealOptions,
  digest: Digest,
  bundle: unknown,
): Promise<ImageBundleVerdict> {
  const { checkStatement } = await import('./check-bundle.ts');
  return withRoots<ImageBundleVerdict>(options, (root) => {
    const { verdict, statement } = checkStatement(bundle, options.imageSigners, root);
    if (statement === undefined) return verdict;
    const said = readImageStatement(
      statement.payloadType,
      parseJson(Buffer.from(statement.payload).toString('utf8')),
      digest,
    );
    return said === undefined
      ? { kind: 'refused', reason: 'its signature is of something else', mayBeRoot: false }
      : { ...verdict, names: said.names };
  });
}

function describeOtherNames(named: readonly ImageNames[], { repository, tags }: ImageNames): string {
  const others = named.map((names) => `${names.repository}:${names.tags.join(',')}`);
  return `it was signed as ${[...new Set(others)].join(' and ')}, and not as ${repository}:${tags.join(',')}`;
}

function refusedBy(
  verdicts: readonly SignatureVerdict[],
  signers: readonly Signer[],
): Extract<DocumentVerdict, { readonly kind: 'refused' }> {
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
async function withRoots<Verdict extends SignatureVerdict>(
  { tempFolder, root }: SealOptions,
  check: (root: () => TrustedRoot) => Verdict,
): Promise<Verdict> {
  if (root !== undefined) return check(() => root);
  const { embeddedTrustedRoot, fetchTrustedRoot } = await import('./trusted-root.ts');
  const verdict = check(embeddedTrustedRoot);
  if (verdict.kind === 'trusted' || !verdict.mayBeRoot) return verdict;
  const newer = await fetchTrustedRoot(tempFolder).catch(() => undefined);
  return newer === undefined ? verdict : check(() => newer);
}
