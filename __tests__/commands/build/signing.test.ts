import { expect, test } from '@jest/globals';
import { readSigningKey } from '../../../src/adapters/sign/signing-key.ts';
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
