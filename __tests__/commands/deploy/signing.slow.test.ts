import { describe, expect, test } from '@jest/globals';
import { readSigningKey } from '../../../src/adapters/sign/signing-key.ts';
import type { DeployReport } from '../../../src/commands/deploy/report.ts';
import { signingKeyPem } from '../../support/signing-keys.ts';
import { createSigningScene, signedImage } from '../../support/signing-scene.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const [ours, theirs] = [signingKeyPem(), signingKeyPem()];
const signerOf = (pem: string) => ({ signer: readSigningKey(pem, '').signer.publicKey });

/** Layers and an application that are signed, and what a deployment of them to a host that nobody can reach comes to. */
async function signedScene() {
  const scene = createSigningScene();
  await scene.prewarm({ 'signing-key': ours });
  await scene.build({ 'signing-key': ours });
  const deploy = async (values: Readonly<Record<string, string>> = {}) => {
    const { report } = await scene.run('deploy', {
      ...{ 'app-image': `${signedImage}:main`, 'project-dir': '/srv/app', ...signerOf(ours) },
      ...{ hosts: 'nobody@127.0.0.1:1', 'connect-timeout': '1s' },
      ...values,
    });
    const { error, hosts } = report as DeployReport;
    return { error: error?.message, asked: hosts.map(({ error }) => error?.message) };
  };
  return { scene, deploy };
}

/** It came as far as the host, of which nobody knows. */
const deployed = {
  error: expect.not.stringContaining('verified'),
  asked: [expect.not.stringContaining('verified')],
};

describe('a deployment that verifies signatures', () => {
  test('goes on where layers and application are signed', async () => {
    const { deploy } = await signedScene();
    expect(await deploy()).toEqual(deployed);
  });

  test.each<[string, (scene: ReturnType<typeof createSigningScene>) => Promise<void>, object, string]>([
    [
      'the record of the layers is not signed',
      (scene) => scene.strip('cache-record'),
      {},
      'are not verified: it is not signed.',
    ],
    [
      'a digest in the record is another one',
      (scene) =>
        scene.forge('cache-record', (text) =>
          text.replaceAll(scene.digestOf('cache-python'), scene.digestOf('cache-base')),
        ),
      {},
      'are not verified: it is not signed with a key that is accepted',
    ],
    [
      'the application is not signed',
      (scene) => scene.copy('cache-base', 'main'),
      {},
      'is not verified: it is not signed.',
    ],
    [
      'the application was signed for another tag',
      (scene) => scene.copy('main', 'production'),
      { 'app-image': `${signedImage}:production` },
      'is not verified: it was signed as shop:main, and not as shop:production',
    ],
    [
      'another signer is expected',
      async () => {},
      signerOf(theirs),
      'are not verified: it is not signed with a key that is accepted',
    ],
  ])(
    'stops before a host is asked where %s, and a rollback does not',
    async (_why, spoil, values, message) => {
      const { scene, deploy } = await signedScene();
      await spoil(scene);
      expect(await deploy({ ...values })).toEqual({ error: expect.stringContaining(message), asked: [] });
      expect((await deploy({ ...values, 'app-image': '', 'rollback-to': 'previous' })).asked).toEqual(
        deployed.asked,
      );
      expect((await deploy({ ...values, signer: '', verify: 'off' })).asked).toEqual(deployed.asked);
    },
  );
});
