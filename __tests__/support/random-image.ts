import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { RegistryClient } from '../../src/adapters/registry/client.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import { digestOf } from './registry-server.ts';

/** A layer as it is pushed. */
export interface MadeLayer {
  readonly digest: Digest;
  readonly diffId: Digest;
  readonly size: number;
}

/** Uploads a layer of one file that cannot be compressed. */
export async function pushRandomLayer(
  client: RegistryClient,
  repository: string,
  file: string,
  bytes: number,
): Promise<MadeLayer> {
  const tar = tarOf(file, randomBytes(bytes));
  const blob = gzipSync(tar, { level: 1 });
  await client.pushBlob(repository, blob, digestOf(blob));
  return { digest: digestOf(blob), diffId: digestOf(tar), size: blob.length };
}

/** Pushes an image of layers that the repository has. */
export async function pushImageOf(
  client: RegistryClient,
  repository: string,
  tag: string | undefined,
  layers: readonly MadeLayer[],
  platform = 'linux/amd64',
): Promise<{
  readonly digest: Digest;
  readonly size: number;
  readonly mediaType: string;
  readonly sentBytes: number;
}> {
  const [os, architecture] = platform.split('/');
  const config = Buffer.from(
    JSON.stringify({
      created: '2026-10-01T00:00:00Z',
      os,
      architecture,
      // Another image of the same layers is another image.
      config: { Labels: { tag: tag ?? '' }, Cmd: ['sleep', '600'] },
      history: layers.map(() => ({ created_by: 'random bytes' })),
      rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    }),
  );
  await client.pushBlob(repository, config, digestOf(config));
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType,
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        digest: digestOf(config),
        size: config.length,
      },
      layers: layers.map(({ digest, size }) => ({
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest,
        size,
      })),
    }),
  );
  const digest = digestOf(manifest);
  await client.pushManifest(repository, tag ?? digest, mediaType, manifest);
  return {
    digest,
    size: manifest.length,
    mediaType,
    sentBytes: layers.reduce((total, { size }) => total + size, config.length),
  };
}

/** https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06 */
function tarOf(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512);
  const put = (text: string, offset: number): void => {
    header.write(text, offset, 'ascii');
  };
  put(name, 0);
  put('0000644\0', 100);
  put('0000000\0', 108);
  put('0000000\0', 116);
  put(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  put('00000000000\0', 136);
  put('        ', 148);
  put('0', 156);
  put('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
  return Buffer.concat([header, content, padding, Buffer.alloc(1024)]);
}
