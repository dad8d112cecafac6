import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signWithKey } from '../../../src/adapters/sign/bundle.ts';
import { checkBundle, checkStatement } from '../../../src/adapters/sign/check-bundle.ts';
import { signKeyless } from '../../../src/adapters/sign/keyless.ts';
import { embeddedTrustedRoot } from '../../../src/adapters/sign/trusted-root.ts';
import type { IdentitySigner, Signer } from '../../../src/core/sign/signer.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { newSigningKey } from '../../support/signing-keys.ts';
import { identityToken, type SigstoreServer, startSigstoreServer } from '../../support/sigstore-server.ts';

const bytes = Buffer.from('{"version":1,"layers":{}}\n');
const app: IdentitySigner = {
  kind: 'identity',
  issuer: 'https://token.actions.githubusercontent.com',
  repository: 'https://github.com/octo/app',
  repositoryId: '4711',
  refs: ['refs/heads/main'],
};

let sigstore: SigstoreServer;
beforeAll(async () => {
  sigstore = await startSigstoreServer();
});
afterAll(() => sigstore.close());

const signKeylessly = (claims = {}, signed: Uint8Array = bytes) =>
  signKeyless({ kind: 'bytes', bytes: signed }, async () => identityToken(claims), sigstore.services);
const check = (bundle: string, signers: readonly Signer[], signed: Uint8Array = bytes) =>
  checkBundle(JSON.parse(bundle), signed, signers, () => sigstore.root);

describe('a signature with a key', () => {
  const key = newSigningKey();
  const bundle = signWithKey({ kind: 'bytes', bytes }, key);

  test('is trusted where the key is a signer', () => {
    expect(check(bundle, [newSigningKey().signer, key.signer])).toEqual({
      kind: 'trusted',
      signer: key.signer,
    });
  });

  test('is a bundle of version 0.3 that names its key as cosign does', () => {
    expect(JSON.parse(bundle)).toMatchObject({
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: { publicKey: { hint: key.signer.fingerprint } },
      messageSignature: { messageDigest: { algorithm: 'SHA2_256' } },
    });
  });

  test('is refused for other bytes, another key, and where only identities are accepted', () => {
    expect(check(bundle, [key.signer], Buffer.from('{}'))).toMatchObject({ kind: 'refused' });
    expect(check(bundle, [newSigningKey().signer])).toMatchObject({
      reason: 'it is not signed with a key that is accepted',
    });
    expect(check(bundle, [app])).toMatchObject({ kind: 'refused' });
  });
});

describe('a signature without a key', () => {
  test('is trusted where the repository, its ID, the ref and the issuer are those of a signer', async () => {
    expect(check(await signKeylessly(), [newSigningKey().signer, app])).toEqual({
      kind: 'trusted',
      signer: app,
    });
  });

  test.each([
    ['a fork', { repository: 'mallory/app' }],
    ['a repository whose name begins alike', { repository: 'octo/app-2' }],
    ['a repository that took over the name', { repository_id: '4712' }],
    ['a pull request', { ref: 'refs/pull/7/merge' }],
    ['a branch whose name ends alike', { ref: 'refs/heads/not-refs/heads/main' }],
    ['a tag of that name', { ref: 'refs/tags/main' }],
    ['another issuer', { iss: 'https://gitlab.com' }],
  ])('of %s is refused', async (_, claims) => {
    expect(check(await signKeylessly(claims), [app])).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/^it is signed by /),
    });
  });

  test('does not depend on the workflow in the subject, which is ours for whoever calls it', async () => {
    const subject = 'https://github.com/octo/app/.github/workflows/prewarm.yml@refs/heads/main';
    expect(check(await signKeylessly({ sub: subject, repository: 'mallory/app' }), [app]).kind).toBe(
      'refused',
    );
  });

  test('of another Sigstore is refused, and may be one of newer keys', async () => {
    const verdict = checkBundle(JSON.parse(await signKeylessly()), bytes, [app], embeddedTrustedRoot);
    expect(verdict).toMatchObject({ kind: 'refused', mayBeRoot: true });
  });

  test('is checked without asking anybody', async () => {
    const bundle = await signKeylessly();
    const before = sigstore.requests.length;
    check(bundle, [app]);
    expect(sigstore.requests.length).toBe(before);
  });
});

describe('a signed statement', () => {
  const payloadType = 'application/vnd.in-toto+json';
  const key = newSigningKey();

  test('comes back where its signature is good', () => {
    const signed = signWithKey({ kind: 'statement', payloadType, payload: bytes }, key);
    const { verdict, statement } = checkStatement(JSON.parse(signed), [key.signer], () => sigstore.root);
    expect(verdict.kind).toBe('trusted');
    expect(Buffer.from(statement?.payload ?? [])).toEqual(bytes);
  });

  test('does not sign the bytes of a document', () => {
    const signed = signWithKey({ kind: 'statement', payloadType, payload: bytes }, key);
    expect(check(signed, [key.signer])).toMatchObject({ reason: 'its signature is of something else' });
  });
});

test('of 1,000 bundles and documents with a change in them none is trusted', async () => {
  const key = newSigningKey();
  const originals = [signWithKey({ kind: 'bytes', bytes }, key), await signKeylessly()];
  const random = seededRandom(19);
  let refused = 0;
  for (let round = 0; round < 1000; round++) {
    const bundle = originals[round % 2] ?? '';
    const { changed, document } = forge(bundle, random);
    const json = parseOrNothing(changed);
    // What says the same in other words is no forgery.
    if (
      document === bytes &&
      JSON.stringify(meaning(json)) === JSON.stringify(meaning(parseOrNothing(bundle)))
    )
      continue;
    const verdict = checkBundle(json, document, [key.signer, app], () => sigstore.root);
    expect({ round, verdict: verdict.kind, changed }).toEqual({ round, verdict: 'refused', changed });
    refused++;
  }
  expect(refused).toBeGreaterThan(900);
});

function forge(
  bundle: string,
  random: () => number,
): { readonly changed: string; readonly document: Buffer } {
  const at = (length: number): number => Math.floor(random() * length);
  const kind = at(4);
  if (kind === 0) return { changed: bundle.slice(0, at(bundle.length)), document: bytes };
  if (kind === 1) {
    const document = Buffer.from(bytes);
    const place = at(document.length);
    document[place] = (document[place] ?? 0) ^ (1 << at(8));
    return { changed: bundle, document };
  }
  if (kind === 2) return { changed: bundle, document: bytes.subarray(0, at(bytes.length)) };
  // A byte of the signature, the certificate or the log's proof.
  const values = [
    ...bundle.matchAll(/"(signature|rawBytes|digest|signedEntryTimestamp|canonicalizedBody)":"([^"]+)"/g),
  ];
  const value = values[at(values.length)];
  const [, name = '', text = ''] = value ?? [];
  const decoded = Buffer.from(text, 'base64');
  const place = at(decoded.length);
  decoded[place] = (decoded[place] ?? 0) ^ (1 << at(8));
  return {
    changed: bundle.replace(`"${name}":"${text}"`, `"${name}":"${decoded.toString('base64')}"`),
    document: bytes,
  };
}

/** Of a bundle with a key the digest is a hint, which is compared with nothing but a log's entry. */
function meaning(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  const { messageSignature, ...rest } = json as { messageSignature?: { signature?: string } };
  return JSON.stringify(json).includes('"publicKey"')
    ? { ...rest, signature: messageSignature?.signature }
    : json;
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
