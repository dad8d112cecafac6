import { describe, expect, test } from '@jest/globals';
import { readSigningKey } from '../../../src/adapters/sign/signing-key.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { checkImageSignature } from '../../../src/layers/inputs/image-signature.ts';
import { signingKeyPem } from '../../support/signing-keys.ts';
import { createSigningScene, signedImage } from '../../support/signing-scene.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';
import { createTestSeal } from '../../support/test-seal.ts';

removeTempFolders();

const key = signingKeyPem();
const signing = { 'signing-key': key };
const tags = `${signedImage}:main,${signedImage}:v1`;

/** An application that is signed; `signedAt`: when it was for a tag, or why it was not. */
async function signedApp() {
  const scene = createSigningScene();
  await scene.prewarm(signing);
  const build = async () => {
    const { report, written } = await scene.build({ ...signing, tags });
    expect({ error: report.error, warnings: report.warnings }).toEqual({ error: undefined, warnings: [] });
    return written.filter((line) => line.includes('sha256-'));
  };
  await build();
  const client = {
    ...scene.registry.connect('x.test'),
    seal: createTestSeal({ key: readSigningKey(key, '') }),
  };
  const signedAt = async (tag: string | undefined) => {
    const digest = (await client.resolve('shop', 'main'))?.digest;
    if (digest === undefined) throw new Error('there is no main');
    const verdict = await checkImageSignature(client, { repository: 'shop', digest, tag });
    return verdict?.kind === 'trusted' ? verdict.signedAtMs : verdict?.reason;
  };
  return { scene, build, signedAt };
}

const firstMs = Date.parse('2026-10-01T12:00:00Z');

test('an application is signed for the tags under which it is pushed, and for no others', async () => {
  const { scene, signedAt } = await signedApp();
  expect(await signedAt('main')).toBe(firstMs);
  expect(await signedAt('v1')).toBe(firstMs);
  expect(await signedAt(undefined)).toBe(firstMs);
  await scene.copy('main', 'production');
  expect(await signedAt('production')).toBe('it was signed as shop:main,v1, and not as shop:production');
});

test('one that comes back to its tag is signed again, and one that stayed is not', async () => {
  const { scene, build, signedAt } = await signedApp();
  scene.wait(3_600_000);
  expect(await build()).toEqual([]);
  expect(await signedAt('main')).toBe(firstMs);
  await scene.copy('cache-base', 'main');
  expect(await build()).toHaveLength(1);
  expect(await signedAt('main')).toBe(firstMs + 3_600_000);
});

describe("the application's cache", () => {
  async function cachedScene(values: Readonly<Record<string, string>> = signing) {
    const scene = createSigningScene();
    await scene.prewarm(values);
    await scene.build(values);
    const cache = scene.digestOf('cache-builder');
    /** What a build that only reads imports, and of what it warns. */
    const imported = async (reading: Readonly<Record<string, string>>) => {
      const { report } = await scene.build({ push: 'false', ...reading });
      expect(report.error).toBeUndefined();
      return { from: scene.builds.at(-1)?.cacheFrom, warnings: report.warnings };
    };
    return { scene, cache: `type=registry,ref=${signedImage}@${cache}`, imported };
  }
  const reading = { signer: readSigningKey(key, '').signer.publicKey };

  test.each([false, true])(
    'is imported by the digest that its signed record names, also where its tag was moved: %j',
    async (moved) => {
      const { scene, cache, imported } = await cachedScene();
      if (moved) await scene.copy('cache-base', 'cache-builder');
      expect(await imported(reading)).toEqual({ from: [cache], warnings: [] });
    },
  );

  test.each<[string, (scene: ReturnType<typeof createSigningScene>) => Promise<void>, string]>([
    ['is not signed', (scene) => scene.strip('cache-builder-record'), 'it is not signed'],
    [
      'names another cache',
      (scene) => {
        const [from, to] = [scene.digestOf('cache-builder'), scene.digestOf('cache-base')];
        return scene.forge('cache-builder-record', (text) => text.replaceAll(from, to));
      },
      'it is not signed with a key that is accepted',
    ],
    [
      'was signed as another document',
      (scene) => scene.copy('cache-record', 'cache-builder-record'),
      'it was signed for another place, and copied here',
    ],
  ])('is not imported at all where its record %s', async (_what, spoil, reason) => {
    const { scene, imported } = await cachedScene();
    await spoil(scene);
    expect(await imported(reading)).toEqual({
      from: [],
      warnings: [
        expect.stringMatching(
          new RegExp(`^The application's cache .+ is not used, because of its record: ${reason}`),
        ),
      ],
    });
  });

  test('stays as it is, with its record, where a run verifies and does not sign', async () => {
    const { scene, cache, imported } = await cachedScene();
    const { report, written } = await scene.build(reading);
    expect(report.error).toBeUndefined();
    expect(report.app.cache?.written).toBe('not-written');
    expect(report.notices.filter((notice) => notice.includes('does not sign'))).toHaveLength(1);
    expect(written.filter((line) => line.includes('cache-builder'))).toEqual([]);
    expect(await imported(reading)).toEqual({ from: [cache], warnings: [] });
  });

  test('is not imported by its tag, but where nothing has to be signed', async () => {
    const { scene, cache, imported } = await cachedScene({});
    scene.registry.lose(signedImage, scene.digestOf('cache-builder-record') as Digest);
    expect((await imported(reading)).from).toEqual([]);
    expect((await imported({})).from).toEqual([cache]);
  });
});
