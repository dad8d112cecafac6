import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/adapters/registry/content-digest.ts';
import { fetchHold, pushHold } from '../../../src/adapters/registry/hold-artifact.ts';
import { fetchRecord, pushRecord } from '../../../src/adapters/registry/record-artifact.ts';
import type { SealOptions } from '../../../src/adapters/sign/document-seal.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { createMemoryRegistry } from '../../support/memory-registry.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { newSigningKey } from '../../support/signing-keys.ts';
import { identityToken, type SigstoreServer, startSigstoreServer } from '../../support/sigstore-server.ts';
import { createTestSeal } from '../../support/test-seal.ts';

const repository = 'shop';
const image = `x.test/${repository}`;
const text = '{"version":1,"createdAt":"2026-11-28T00:00:00Z","quarter":"2026Q4","layers":{}}';

let sigstore: SigstoreServer;
beforeAll(async () => {
  sigstore = await startSigstoreServer();
});
afterAll(() => sigstore.close());

function createScene(options: Partial<SealOptions> = {}) {
  const registry = createMemoryRegistry();
  return { registry, client: { ...registry.connect('x.test'), seal: createTestSeal(options) } };
}

const keyless = (onFailure: 'fail' | 'warn', services = sigstore.services): Partial<SealOptions> => ({
  signing: { kind: 'keyless', onFailure },
  signers: [
    {
      kind: 'identity',
      issuer: 'https://token.actions.githubusercontent.com',
      repository: 'https://github.com/octo/app',
      repositoryId: '4711',
      refs: ['refs/heads/main'],
    },
  ],
  env: { SIGSTORE_ID_TOKEN: identityToken() },
  root: sigstore.root,
  services,
});

describe('a record that is signed without a key', () => {
  test('comes back as it was pushed', async () => {
    const { client } = createScene(keyless('fail'));
    await pushRecord(client, repository, 'cache-record', text);
    expect(await fetchRecord(client, repository, 'cache-record')).toMatchObject({
      json: { ...JSON.parse(text), signedFor: { repository, tag: 'cache-record' } },
    });
  });

  test('is pushed unsigned, with a warning, when Sigstore is down and nobody asked for it', async () => {
    const down = await startSigstoreServer();
    down.breakDown();
    const warnings: string[] = [];
    const warn = (message: string) => warnings.push(message);
    const { client } = createScene({ ...keyless('warn', down.services), warn });
    await pushRecord(client, repository, 'cache-record', text);
    await down.close();
    expect(warnings.join()).toMatch(/could not be signed: .+ Runs that verify signatures do not use it\./);
    expect(await fetchRecord(client, repository, 'cache-record')).toMatchObject({
      refused: expect.stringMatching(/^it is not signed/),
    });
  });

  test('is not pushed when Sigstore is down and signatures were asked for', async () => {
    const { registry, client } = createScene(
      keyless('fail', { fulcio: 'http://127.0.0.1:1', rekor: 'http://127.0.0.1:1' }),
    );
    await expect(pushRecord(client, repository, 'cache-record', text)).rejects.toThrow(
      /what this run writes could not be signed/,
    );
    expect(registry.tags(image)).toEqual({});
  });
});

describe('a hold', () => {
  const hold = { version: 1, quarter: '2026Q3', since: '2026-11-28T00:00:00Z', by: 'ada' } as const;
  const said: string[] = [];
  const warn = (message: string) => said.push(message);

  test('is signed like a record', async () => {
    const { client } = createScene();
    await pushHold(client, repository, hold);
    expect(await fetchHold(client, repository, warn)).toEqual(hold);
  });

  test('that nobody has signed holds nothing', async () => {
    const { registry, client } = createScene();
    await pushHold(registry.connect('x.test'), repository, hold);
    expect(await fetchHold(client, repository, warn)).toBeUndefined();
    expect(said.join()).toContain('The tag cache-hold is not used and counts as no hold: it is not signed');
  });
});

test('of 1,000 forged, stripped, truncated and re-tagged records none is used', async () => {
  const { registry, client } = createScene();
  const tags = ['cache-record', 'cache-part-linux-amd64-record', 'cache-builder-record', 'cache-hold'];
  for (const tag of tags) await pushRecord(client, repository, tag, text);
  const random = seededRandom(7);
  const at = (length: number): number => Math.floor(random() * length);
  const original = await client.fetchManifest(repository, 'cache-record');
  const manifest = JSON.parse(Buffer.from(original?.bytes ?? []).toString());
  const blobs = await Promise.all(
    (original?.manifest.kind === 'manifest' ? original.manifest.layers : []).map((layer) =>
      client.fetchBlob(repository, layer),
    ),
  );
  const put = (contents: readonly (Uint8Array | undefined)[]): void => {
    const layers = contents.map((content, index) => {
      const { digest, sizeBytes } = registry.putBlob(image, content ?? '');
      return { ...manifest.layers[index], digest, size: sizeBytes };
    });
    registry.putManifest(image, 'cache-record', { ...manifest, layers });
  };
  const kinds = [
    // Another document with the same signature.
    () => put([flipped(blobs[0], at), blobs[1]]),
    () => put([blobs[0]?.subarray(0, at(blobs[0].length)), blobs[1]]),
    () => put([blobs[0], blobs[1]?.subarray(0, at(blobs[1].length))]),
    () => put([blobs[0]]),
    () =>
      registry.putManifest(image, 'cache-record', {
        ...manifest,
        layers: [manifest.layers[1], manifest.layers[0]],
      }),
    async () => {
      const tag = tags[1 + at(tags.length - 1)] ?? '';
      const found = await client.fetchManifest(repository, tag);
      registry.putManifest(image, 'cache-record', JSON.parse(Buffer.from(found?.bytes ?? []).toString()));
    },
  ];
  let used = 0;
  for (let round = 0; round < 1000; round++) {
    await kinds[round % kinds.length]?.();
    const found = await fetchRecord(client, repository, 'cache-record');
    if (found?.json !== undefined) used++;
  }
  expect(used).toBe(0);
  put(blobs);
  expect((await fetchRecord(client, repository, 'cache-record'))?.json).toBeDefined();
});

test('of 1,000 images that are re-tagged, or whose signature is forged, stripped, truncated or copied, none is accepted', async () => {
  const [ours, theirs] = [createTestSeal(), createTestSeal({ key: newSigningKey() })];
  const random = seededRandom(11);
  const at = (length: number): number => Math.floor(random() * length);
  const digest = digestOf(Buffer.from('image'));
  const names = { repository, tags: ['main', 'sha-1'] };
  const bundle: SignedBundle = JSON.parse((await ours.signImage(digest, names)) ?? '');
  const foreign: unknown = JSON.parse((await theirs.signImage(digest, names)) ?? '');
  const elsewhere: unknown = JSON.parse(
    (await ours.signImage(digest, { repository: 'blog', tags: ['main'] })) ?? '',
  );
  const { dsseEnvelope } = bundle;
  const [signature] = dsseEnvelope.signatures;
  const bytes = (text = ''): Buffer => Buffer.from(text, 'base64');
  const withEnvelope = (change: Partial<SignedBundle['dsseEnvelope']>): unknown => ({
    ...bundle,
    dsseEnvelope: { ...dsseEnvelope, ...change },
  });
  const withSignature = (sig: Uint8Array): unknown =>
    withEnvelope({ signatures: [{ ...signature, sig: Buffer.from(sig).toString('base64') }] });
  const sig = bytes(signature?.sig);
  const other = (): Digest => digestOf(Buffer.from(`image ${random()}`));
  const kinds: readonly (() => readonly [Digest, readonly unknown[], string?])[] = [
    () => [other(), [bundle]],
    () => {
      const wanted = other();
      const payload = bytes(dsseEnvelope.payload).toString().replaceAll(digest.slice(7), wanted.slice(7));
      return [wanted, [withEnvelope({ payload: Buffer.from(payload).toString('base64') })]];
    },
    () => [digest, [withSignature(flipped(sig, at))]],
    () => [digest, [withSignature(sig.subarray(0, at(sig.length)))]],
    () => [digest, [withEnvelope({ payload: flipped(bytes(dsseEnvelope.payload), at).toString('base64') })]],
    () => [digest, [withEnvelope({ signatures: [] })]],
    () => [digest, []],
    () => [digest, [foreign, withSignature(flipped(sig, at))]],
    // As it is, under tags for which it was not signed.
    () => [digest, [bundle], `tag-${at(1000)}`],
    () => [digest, [bundle], 'mai'],
    () => [digest, [bundle], 'main,sha-1'],
    () => [digest, [elsewhere]],
  ];
  let accepted = 0;
  for (let round = 0; round < 1000; round++) {
    const [image, bundles, tag = 'main'] = kinds[round % kinds.length]?.() ?? [digest, []];
    if ((await ours.checkImage(image, bundles, { repository, tags: [tag] })).kind === 'trusted') accepted++;
  }
  expect(accepted).toBe(0);
  expect((await ours.checkImage(digest, [foreign, bundle], names)).kind).toBe('trusted');
});

interface SignedBundle {
  readonly dsseEnvelope: {
    readonly payload: string;
    readonly signatures: readonly { readonly sig: string }[];
  };
}

function flipped(bytes: Uint8Array | undefined, at: (length: number) => number): Buffer {
  const changed = Buffer.from(bytes ?? []);
  const place = at(changed.length);
  changed[place] = (changed[place] ?? 0) ^ (1 << at(8));
  return changed;
}
