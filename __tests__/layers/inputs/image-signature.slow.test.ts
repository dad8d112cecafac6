import { describe, expect, test } from '@jest/globals';
import type { DocumentSeal } from '../../../src/adapters/sign/document-seal.ts';
import type { Descriptor } from '../../../src/core/oci/descriptor.ts';
import { mediaType } from '../../../src/core/oci/media-type.ts';
import { checkImageSignature, signImage } from '../../../src/layers/inputs/image-signature.ts';
import { createMemoryRegistry, registryError } from '../../support/memory-registry.ts';
import { newSigningKey } from '../../support/signing-keys.ts';
import { createTestSeal } from '../../support/test-seal.ts';

const image = 'x.test/shop';

const signedAtMs = Date.parse('2026-11-29T00:00:00Z');

function createScene() {
  const registry = createMemoryRegistry();
  const descriptorOf = ({ digest, sizeBytes }: Pick<Descriptor, 'digest' | 'sizeBytes'>): Descriptor => ({
    ...{ mediaType: mediaType.ociManifest, digest, sizeBytes },
  });
  const app = descriptorOf(registry.putImage(image, 'main', 'app:10'));
  const other = descriptorOf(registry.putImage(image, 'other', 'evil:10'));
  const warnings: string[] = [];
  const log = { warning: (text: string) => warnings.push(text) };
  const with_ = (seal: DocumentSeal) => ({ ...registry.connect('x.test'), seal });
  return {
    registry,
    app,
    other,
    warnings,
    sign: (seal = createTestSeal(), subject = app, { tags = ['main'], moved = false } = {}) =>
      signImage(with_(seal), 'shop', subject, { tags, moved }, log),
    check: (seal = createTestSeal(), { digest } = app, tag = 'main') =>
      checkImageSignature(with_(seal), { repository: 'shop', digest, tag }),
    checkByDigest: () =>
      checkImageSignature(with_(createTestSeal()), {
        repository: 'shop',
        digest: app.digest,
        tag: undefined,
      }),
    listTag: ({ digest }: Descriptor) => digest.replace(':', '-'),
  };
}

describe('the signature of an image', () => {
  test('is listed under the tag of its digest where the registry lists no referrers', async () => {
    const { registry, app, sign, check, listTag } = createScene();
    await sign();
    expect(Object.keys(registry.tags(image)).sort()).toEqual(['main', 'other', listTag(app)].sort());
    expect(await check()).toEqual({ kind: 'trusted', renews: false, signedAtMs });
  });

  test('leaves the signatures of others in the list', async () => {
    const theirs = newSigningKey();
    const { sign, check } = createScene();
    await sign(createTestSeal({ key: theirs }));
    await sign();
    expect(await check(createTestSeal({ key: theirs }))).toMatchObject({ kind: 'trusted' });
    expect(await check()).toMatchObject({ kind: 'trusted' });
  });

  test('is made once', async () => {
    const { registry, sign } = createScene();
    await sign();
    const since = registry.lines.length;
    await sign();
    expect(registry.lines.slice(since).filter((line) => line.startsWith('push'))).toEqual([]);
  });

  test('is made again for a tag that it does not name, and then not again', async () => {
    const { registry, sign, check } = createScene();
    await sign();
    await sign(undefined, undefined, { tags: ['main', 'v1'] });
    const since = registry.lines.length;
    await sign(undefined, undefined, { tags: ['v1'] });
    expect(registry.lines.slice(since).filter((line) => line.startsWith('push'))).toEqual([]);
    expect(await check(undefined, undefined, 'v1')).toMatchObject({ kind: 'trusted', signedAtMs });
  });

  test('is made again, with its time, when a tag comes back to the image', async () => {
    const { sign, check } = createScene();
    await sign();
    const laterMs = signedAtMs + 5000;
    await sign(createTestSeal({ nowMs: () => laterMs }), undefined, { moved: true });
    expect(await check()).toMatchObject({ kind: 'trusted', signedAtMs: laterMs });
  });

  test('is not for another tag, to which somebody moved the image', async () => {
    const { sign, check, checkByDigest } = createScene();
    await sign(undefined, undefined, { tags: ['pr-7', 'sha-1'] });
    expect(await check()).toEqual({
      kind: 'refused',
      reason: 'it was signed as shop:pr-7,sha-1, and not as shop:main',
    });
    expect(await checkByDigest()).toMatchObject({ kind: 'trusted', signedAtMs });
  });

  test('is not that of an image to which it was copied', async () => {
    const { registry, app, other, sign, check, listTag } = createScene();
    await sign();
    const found = await registry.connect('x.test').fetchManifest('shop', listTag(app));
    registry.putManifest(image, listTag(other), JSON.parse(Buffer.from(found?.bytes ?? []).toString()));
    expect(await check(undefined, other)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('its signature is of something else'),
    });
  });

  test('that is absent, or of another key, is none', async () => {
    const { sign, check } = createScene();
    expect(await check()).toEqual({ kind: 'refused', reason: 'it is not signed' });
    await sign(createTestSeal({ key: newSigningKey() }));
    expect(await check()).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('not signed with a key'),
    });
  });

  test('is not asked for where nothing has to be signed', async () => {
    expect(await createScene().check(createTestSeal({ verifies: false }))).toBeUndefined();
  });

  test('that cannot be pushed fails the run, or is a warning where nobody asked for it', async () => {
    const scene = createScene();
    scene.registry.fail(/^pushManifest/, registryError('denied', { status: 403, method: 'PUT' }));
    await expect(scene.sign()).rejects.toThrow(/could not be signed/);
    await scene.sign(createTestSeal({ signing: { kind: 'key', onFailure: 'warn' } }));
    expect(scene.warnings.join()).toContain('Runs that verify signatures do not deploy it.');
  });

  test('that the registry takes and does not show is one that cannot be pushed', async () => {
    const { registry, app, sign, listTag } = createScene();
    // Another run writes the list each time, and knows nothing of this signature.
    const { connect } = registry;
    registry.connect = (name) => {
      const client = connect(name);
      return {
        ...client,
        async pushManifest(repository, reference, ...rest) {
          const pushed = await client.pushManifest(repository, reference, ...rest);
          if (reference === listTag(app)) registry.putManifest(image, reference, { ...emptyList });
          return pushed;
        },
      };
    };
    await expect(sign()).rejects.toThrow('the registry does not show the signature that it was sent');
  });
});

const emptyList = { schemaVersion: 2, mediaType: mediaType.ociIndex, manifests: [] };
