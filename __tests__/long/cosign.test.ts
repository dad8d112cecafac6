import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startRegistry } from '../../scripts/registry.mjs';
import { cosign } from '../../scripts/tools/cosign.mjs';
import type { RegistryClient } from '../../src/adapters/registry/client.ts';
import { digestOf } from '../../src/adapters/registry/content-digest.ts';
import { signWithKey } from '../../src/adapters/sign/bundle.ts';
import { checkBundle } from '../../src/adapters/sign/check-bundle.ts';
import { signKeyless } from '../../src/adapters/sign/keyless.ts';
import { readPublicKey, readSigningKey } from '../../src/adapters/sign/signing-key.ts';
import type { Descriptor } from '../../src/core/oci/descriptor.ts';
import { mediaType } from '../../src/core/oci/media-type.ts';
import { checkImageSignature, signImage } from '../../src/layers/inputs/image-signature.ts';
import { createTestClient } from '../support/registry-client.ts';
import { cosignKey, newSigningKey } from '../support/signing-keys.ts';
import { identityToken, type SigstoreServer, startSigstoreServer } from '../support/sigstore-server.ts';
import { makeTempFolder, removeTempFolders } from '../support/temp-folder.ts';
import { createTestSeal } from '../support/test-seal.ts';

jest.setTimeout(900_000);
removeTempFolders();

const tool = await cosign({ log: console.info });
const testHere =
  tool.kind === 'ready' ? test : (title: string) => test.skip(`${title}: ${tool.reason}`, () => {});
const document = Buffer.from('{\n  "version": 1\n}\n');

let sigstore: SigstoreServer;
let folder: string;
beforeAll(async () => {
  sigstore = await startSigstoreServer();
});
// Removed after each test.
beforeEach(async () => {
  folder = await makeTempFolder({
    'cache-record.json': document.toString(),
    'other.json': '{}\n',
    'cosign.key': cosignKey.privateKey,
    'cosign.pub': cosignKey.publicKey,
    'root.json': sigstore.rootJson,
  });
});
afterAll(() => sigstore.close());

const run = async (...args: readonly string[]): Promise<string> => {
  const path = tool.kind === 'ready' ? tool.path : '';
  const env = { ...process.env, HOME: folder, COSIGN_PASSWORD: cosignKey.password };
  const { stderr } = await promisify(execFile)(path, args, { cwd: folder, env });
  return stderr;
};

/** The smallest image that there is, in a registry. */
async function pushImage(client: RegistryClient): Promise<Descriptor> {
  const config = Buffer.from(
    '{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}',
  );
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaType.ociManifest,
      config: { mediaType: mediaType.ociConfig, digest: digestOf(config), size: config.length },
      layers: [],
    }),
  );
  await client.pushBlob('owner/app', config, digestOf(config));
  await client.pushManifest('owner/app', 'main', mediaType.ociManifest, bytes);
  return { mediaType: mediaType.ociManifest, digest: digestOf(bytes), sizeBytes: bytes.length };
}

describe('an image', () => {
  const key = readSigningKey(cosignKey.privateKey, cosignKey.password);
  const seal = createTestSeal({ key });
  const cosignVerify = (registry: string, { digest }: Descriptor) =>
    run('verify', `${registry}/owner/app@${digest}`, '--key', 'cosign.pub', '--insecure-ignore-tlog');
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  beforeAll(async () => {
    registry = await startRegistry({ dir: await mkdtemp(join(tmpdir(), 'cache-prewarm-cosign-')) });
  });
  afterAll(() => registry.stop());

  testHere('that we sign verifies with cosign, and not before', async () => {
    const client = { ...createTestClient(registry.host).client, seal };
    const image = await pushImage(client);
    await expect(cosignVerify(registry.host, image)).rejects.toThrow(/no (matching )?signatures/);
    await signImage(
      client,
      'owner/app',
      image,
      { tags: ['main', 'v1'], moved: false },
      { warning: () => {} },
    );
    expect(await cosignVerify(registry.host, image)).toContain(
      'The signatures were verified against the specified public key',
    );
  });

  testHere('that cosign signs is verified by us', async () => {
    const client = { ...createTestClient(registry.host).client, seal };
    const image = { ...(await pushImage(client)) };
    const others = createTestSeal({ key: newSigningKey() });
    await writeFile(join(folder, 'none.json'), JSON.stringify(withoutServices));
    await run(
      'sign',
      `${registry.host}/owner/app@${image.digest}`,
      '--key',
      'cosign.key',
      '--yes',
      '--signing-config',
      'none.json',
    );
    expect(
      await checkImageSignature(client, { repository: 'owner/app', digest: image.digest, tag: 'main' }),
    ).toMatchObject({ kind: 'trusted' });
    expect(
      await checkImageSignature(
        { ...client, seal: others },
        { repository: 'owner/app', digest: image.digest, tag: undefined },
      ),
    ).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('cosign verifies what we sign', () => {
  testHere('with a key', async () => {
    const key = readSigningKey(cosignKey.privateKey, cosignKey.password);
    await writeFile(join(folder, 'ours.json'), signWithKey({ kind: 'bytes', bytes: document }, key));
    const verify = (file: string) =>
      run('verify-blob', file, '--bundle', 'ours.json', '--key', 'cosign.pub', '--insecure-ignore-tlog');
    expect(await verify('cache-record.json')).toContain('Verified OK');
    await expect(verify('other.json')).rejects.toThrow('invalid signature');
  });

  testHere('without a key, by the repository and the ref', async () => {
    const bundle = await signKeyless(
      { kind: 'bytes', bytes: document },
      async () => identityToken(),
      sigstore.services,
    );
    await writeFile(join(folder, 'keyless.json'), bundle);
    const verify = (repository: string) =>
      run(
        ...['verify-blob', 'cache-record.json', '--bundle', 'keyless.json', '--trusted-root', 'root.json'],
        ...['--certificate-oidc-issuer', 'https://token.actions.githubusercontent.com'],
        ...['--certificate-identity-regexp', '.*', '--certificate-github-workflow-repository', repository],
        ...['--certificate-github-workflow-ref', 'refs/heads/main'],
      );
    expect(await verify('octo/app')).toContain('Verified OK');
    await expect(verify('octo/other')).rejects.toThrow();
  });
});

testHere('we verify what cosign signs with a key', async () => {
  await writeFile(join(folder, 'none.json'), JSON.stringify(withoutServices));
  await run(
    ...['sign-blob', 'cache-record.json', '--key', 'cosign.key', '--bundle', 'theirs.json', '--yes'],
    ...['--signing-config', 'none.json'],
  );
  const { default: bundle } = await import(join(folder, 'theirs.json'), { with: { type: 'json' } });
  const signer = readPublicKey(cosignKey.publicKey);
  const check = (bytes: Uint8Array) => checkBundle(bundle, bytes, [signer], () => sigstore.root);
  expect(check(document)).toEqual({ kind: 'trusted', signer });
  expect(check(Buffer.from('{}\n')).kind).toBe('refused');
});

/** Nothing is told to anybody. */
const withoutServices = {
  mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
  rekorTlogConfig: {},
  tsaConfig: {},
};
