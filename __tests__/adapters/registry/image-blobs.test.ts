import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createBlobReader } from '../../../src/adapters/registry/image-blobs.ts';
import { UserError } from '../../../src/core/error.ts';
import { digest } from '../../support/deploy-values.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { type RegistryServer, startRegistryServer } from '../../support/registry-server.ts';

const repository = 'owner/app';
const amd64 = { os: 'linux', architecture: 'amd64' };
const indexType = 'application/vnd.oci.image.index.v1+json';
let server: RegistryServer;

beforeEach(async () => {
  server = await startRegistryServer();
});
afterEach(() => server.close());

function reader() {
  const { client } = createTestClient(server.host, { retries: 0 });
  const readBlobs = createBlobReader(() => client);
  return (wanted: `sha256:${string}`, machine = amd64) =>
    readBlobs({ registry: server.host, repository, digest: wanted }, machine);
}

function putIndex(platforms: readonly string[]) {
  const manifests = platforms.map((platform) => {
    const [os, architecture] = platform.split('/');
    const { digest: part, size, mediaType } = server.putImage(repository, undefined, [platform], platform);
    return { digest: part, size, mediaType, platform: { os, architecture } };
  });
  return server.putManifest(repository, undefined, { schemaVersion: 2, mediaType: indexType, manifests });
}

describe('the blobs of an image', () => {
  test('are those of its manifest', async () => {
    const image = server.putImage(repository, undefined, ['one', 'three']);
    expect(await reader()(image.digest)).toEqual({
      layers: [
        { digest: digest('one'), sizeBytes: 3 },
        { digest: digest('three'), sizeBytes: 5 },
      ],
      config: expect.stringMatching(/^sha256:/),
      manifest: image.digest,
    });
  });

  test('are those for the machine, of an index', async () => {
    const { digest: index } = putIndex(['unknown/unknown', 'linux/arm64', 'linux/amd64']);
    const read = reader();
    expect((await read(index))?.layers[0]?.digest).toBe(digest('linux/amd64'));
    expect((await read(index, { os: 'linux', architecture: 'arm64' }))?.layers[0]?.digest).toBe(
      digest('linux/arm64'),
    );
    expect(await read(index, { os: 'linux', architecture: 's390x' })).toBeUndefined();
  });

  test('are asked for once, by however many hosts', async () => {
    const image = server.putImage(repository, undefined, ['one']);
    const read = reader();
    await Promise.all([read(image.digest), read(image.digest), read(image.digest)]);
    expect(server.count('GET', /manifests/)).toBe(1);
  });

  test.each<[string, () => void]>([
    ['does not know the image', () => {}],
    ['does not answer', () => server.fault({ path: /./, answer: { status: 503 } })],
    ['refuses', () => server.fault({ path: /./, answer: { status: 403 } })],
    ['answers nonsense', () => server.fault({ path: /./, answer: { status: 200, body: 'x' } })],
  ])('are not known when the registry %s', async (_what, prepare) => {
    prepare();
    expect(await reader()(digest('absent'))).toBeUndefined();
  });

  test('are not known when there is no getting at the login of the registry', async () => {
    const { client } = createTestClient(server.host, {
      credentials: async () => {
        throw new UserError('docker-credential-broken does not run');
      },
    });
    server.fault({ path: /./, answer: { status: 401 } });
    const readBlobs = createBlobReader(() => client);
    const wanted = { registry: server.host, repository, digest: digest('absent') };
    expect(await readBlobs(wanted, amd64)).toBeUndefined();
  });

  test('are not looked for in an index that lists itself', async () => {
    const text = { schemaVersion: 2, mediaType: indexType, manifests: [] as object[] };
    let { digest: deeper, size } = server.putManifest(repository, undefined, text);
    for (let depth = 0; depth < 5; depth++) {
      const manifests = [{ mediaType: indexType, digest: deeper, size, platform: amd64 }];
      ({ digest: deeper, size } = server.putManifest(repository, undefined, { ...text, manifests }));
    }
    expect(await reader()(deeper)).toBeUndefined();
    expect(server.count('GET', /manifests/)).toBeLessThan(6);
  });
});
