import type { SealOptions } from '../../adapters/sign/document-seal.ts';
import { readPublicKey, readSigningKey, type SigningKey } from '../../adapters/sign/signing-key.ts';
import { errorMessage } from '../../core/error.ts';
import { trimmedLines } from '../../core/format/lines.ts';
import type { InputReader } from '../../core/input.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import type { IdentitySigner, KeySigner, Signer } from '../../core/sign/signer.ts';
import { decideSigning, decideVerification } from '../../core/sign/signing-policy.ts';
import type { InputContext, SigningContext } from './registry-inputs.ts';

/** How a run signs, and what it trusts. */
export interface SigningInputs
  extends Pick<
    SealOptions,
    'signing' | 'key' | 'verifies' | 'signers' | 'imageSigners' | 'adopts' | 'maxAgeMs'
  > {
  readonly newestKnownMs?: ReadonlyMap<string, number>;
  /** It signs or verifies. */
  readonly seals: boolean;
  /** What it wrote would not be used by runs like itself. */
  readonly onlyVerifies: boolean;
  /** As it was asked for. */
  readonly verify: 'auto' | 'required' | 'off';
}

/** What signatures are of: layers are written by fewer runs than applications. */
type SignedThing = 'layers' | 'app';

const githubIssuer = 'https://token.actions.githubusercontent.com';

/** A quarter, in which every layer is refreshed, and a month in which nobody prewarms. */
const usualMaxAgeMs = 120 * 86_400_000;

const outside: SigningContext = {
  hasIdentity: false,
  isPublic: undefined,
  repositoryUrl: undefined,
  repositoryId: undefined,
  defaultBranch: undefined,
};

/** Reads `sign`, `signing-key`, `verify`, `signer` and what belongs to them. A run that writes nothing only verifies. */
export function readSigning(
  reader: InputReader,
  context: Pick<InputContext, 'signing'>,
  { writes = true }: { readonly writes?: boolean } = {},
): SigningInputs {
  const place = context.signing ?? outside;
  const key = writes ? readKey(reader) : undefined;
  const sign = writes ? reader.choice('sign', ['auto', 'keyless', 'key', 'none'], 'auto') : 'none';
  const decided = decideSigning({ sign, hasKey: key !== undefined, place });
  if (decided.kind === 'impossible') reader.problem(decided.input, decided.reason);
  const signing = decided.kind === 'impossible' ? ({ kind: 'none' } as const) : decided;
  if (signing.kind === 'keyless' && place.isPublic !== true)
    reader.notice(
      'This run signs with Sigstore, whose log names the repository, its branch, the commit, the workflow and the run. The log is public, and nothing is ever removed from it. To publish nothing, sign with a key.',
    );
  const given = readSigners(reader, place, 'layers');
  const signs = signing.kind !== 'none';
  const verify = reader.choice('verify', ['auto', 'required', 'off'], 'auto');
  const verifies = decideVerification(verify, { hasSigner: given.length > 0, signs });
  const signersOf = (thing: SignedThing): readonly Signer[] =>
    given.length > 0 ? readSigners(reader, place, thing) : ownSigners(reader, place, thing, key);
  const signers = signersOf('layers');
  if (verifies && signers.length === 0)
    reader.problem(
      'signer',
      'required, because verify is required and this run is not one of GitHub: a public key, or repository=owner/name,ref=refs/heads/main',
    );
  return {
    ...{ signing, key, verify, verifies, signers, imageSigners: signersOf('app'), seals: signs || verifies },
    onlyVerifies: verifies && !signs,
    adopts: writes ? readAdopted(reader) : undefined,
    maxAgeMs: reader.durationMs('verify-max-age') ?? usualMaxAgeMs,
  };
}

function readKey(reader: InputReader): SigningKey | undefined {
  const text = reader.text('signing-key');
  const password = reader.text('signing-key-password');
  // A log is masked line by line.
  for (const secret of [...text.split(/\r?\n/), password])
    if (secret.trim() !== '' && !secret.startsWith('-----')) reader.secret(secret);
  if (text === '') return undefined;
  try {
    return readSigningKey(text, password);
  } catch (error) {
    reader.problem('signing-key', errorMessage(error));
    return undefined;
  }
}

/** Who signs here, where nobody else is named: the key of this run, or this repository. */
function ownSigners(
  reader: InputReader,
  place: SigningContext,
  thing: SignedThing,
  key: SigningKey | undefined,
): readonly Signer[] {
  if (key !== undefined) return [key.signer];
  const { repositoryUrl: repository, repositoryId } = place;
  if (repository === undefined) return [];
  return [
    { kind: 'identity', issuer: githubIssuer, repository, repositoryId, refs: refsOf(reader, place, thing) },
  ];
}

/** The refs whose runs write. */
function refsOf(reader: InputReader, place: SigningContext, thing: SignedThing): readonly string[] {
  if (thing === 'app') return ['refs/heads/**', 'refs/tags/**'];
  const branches = [place.defaultBranch ?? 'main', ...reader.list('trusted-refs')];
  return branches.map((branch) => (branch.startsWith('refs/') ? branch : `refs/heads/${branch}`));
}

const pemBlock = /-----BEGIN [A-Z ]+-----[\s\S]*?-----END [A-Z ]+-----/g;

function readSigners(reader: InputReader, place: SigningContext, thing: SignedThing): readonly Signer[] {
  const text = reader.text('signer');
  const keys = [...text.matchAll(pemBlock)].flatMap(([pem]): readonly KeySigner[] => {
    try {
      return [readPublicKey(pem)];
    } catch (error) {
      reader.problem('signer', errorMessage(error));
      return [];
    }
  });
  const lines = trimmedLines(text.replaceAll(pemBlock, ''));
  return [...keys, ...lines.flatMap((line) => readIdentity(reader, line, place, thing) ?? [])];
}

const shape = 'a public key as PEM, or fields such as repository=owner/name,ref=refs/heads/main';

function readIdentity(
  reader: InputReader,
  line: string,
  place: SigningContext,
  thing: SignedThing,
): IdentitySigner | undefined {
  const fields = line.split(',').map((field) => field.split(/=(.*)/s).map((part) => part.trim()));
  const known = ['repository', 'id', 'ref', 'issuer'];
  const unknown = fields.find(([name = '', value = '']) => !known.includes(name) || value === '');
  const all = (name: string): readonly string[] =>
    fields.flatMap(([field, value]) => (field === name && value !== undefined ? [value] : []));
  const [named] = all('repository');
  if (unknown !== undefined || named === undefined || all('repository').length > 1) {
    reader.problem('signer', `expected ${shape}, got "${line}"`);
    return undefined;
  }
  const repository = named.includes('://') ? named : `https://github.com/${named}`;
  const isOwn = repository.toLowerCase() === place.repositoryUrl?.toLowerCase();
  const refs = all('ref');
  if (refs.length === 0 && !isOwn)
    reader.problem(
      'signer',
      `expected the refs of ${named} that are trusted, such as ref=refs/heads/main, got "${line}"`,
    );
  return {
    kind: 'identity',
    issuer: all('issuer')[0] ?? githubIssuer,
    repository,
    repositoryId: all('id')[0] ?? (isOwn ? place.repositoryId : undefined),
    refs: refs.length === 0 ? refsOf(reader, place, thing) : refs,
  };
}

function readAdopted(reader: InputReader): Digest | undefined {
  const text = reader.text('adopt-unsigned');
  if (text === '') return undefined;
  const digest = parseDigest(text);
  if (digest === undefined)
    reader.problem('adopt-unsigned', `expected the digest of the record, such as sha256:…, got "${text}"`);
  return digest;
}

/** Says that signatures are there which nobody looks at, unless that was asked for. */
export function sayUnverified(
  lookups: readonly { readonly unverified?: boolean }[],
  { verify }: Pick<SigningInputs, 'verify'>,
  log: { readonly notice: (message: string) => void },
): void {
  if (verify === 'auto' && lookups.some(({ unverified }) => unverified === true))
    log.notice(
      'The record of the layers is signed, but this run does not verify it. Set signer to use only what a signer that you trust has signed, or verify: off if that is intended.',
    );
}
