import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseStoreLook } from '../../src/core/deploy/store-content.ts';
import { createStoreReader } from '../../src/hosts/host-images.ts';
import { digest } from '../support/deploy-values.ts';
import { runScriptHere } from '../support/image-host.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cache-prewarm-$(touch x)\'" -'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the store of containerd', () => {
  const folder = () => join(root, 'containerd/daemon');
  const read = (known: readonly string[] = [], projectDir?: string) =>
    createStoreReader({ rootDir: root, projectDir }, runScriptHere)(
      ['a', 'b'].map(digest),
      known.map(digest),
    );

  async function put(...words: readonly string[]): Promise<void> {
    const blobs = join(folder(), 'io.containerd.content.v1.content/blobs');
    await mkdir(join(folder(), 'io.containerd.metadata.v1.bolt'), { recursive: true });
    await mkdir(join(blobs, 'sha256'), { recursive: true });
    for (const word of words) await writeFile(join(blobs, digest(word).replace(':', '/')), '');
  }

  test('has what lies in it', async () => {
    await put('a', 'image');
    for (const name of ['1', '2'])
      await mkdir(join(folder(), 'io.containerd.snapshotter.v1.overlayfs/snapshots', name), {
        recursive: true,
      });
    expect((await read(['image'])).content).toEqual({
      blobs: new Set([digest('a'), digest('image')]),
      snapshots: 2,
    });
  });

  test('of an engine that has pulled nothing has nothing', async () => {
    await mkdir(join(folder(), 'io.containerd.metadata.v1.bolt'), { recursive: true });
    expect((await read()).content).toEqual({ blobs: new Set(), snapshots: 0 });
  });

  test('is not that of the engine when it lacks what the engine has', async () => {
    await put('a');
    expect((await read(['image'])).content).toBeUndefined();
  });

  test('that nobody may look into tells nothing', async () => {
    expect(await read()).toEqual({ content: undefined, releases: [] });
  });

  test('is not looked into again where the look at the host says that nobody may', async () => {
    const image = `x.test/shop@${digest('one')}`;
    const refused = () => Promise.reject(new Error('a script was run'));
    const seen = `release 1 deployed ${image}\n`;
    const place = { rootDir: '/var/lib/docker', projectDir: '/srv/shop' };
    expect(await createStoreReader(place, refused, seen)([], [])).toEqual({
      content: undefined,
      releases: [image],
    });
    // A look knows the usual folders only.
    await expect(createStoreReader({ ...place, rootDir: root }, refused, seen)([], [])).rejects.toThrow();
    await expect(
      createStoreReader(place, refused, `${seen}readable /var/lib/containerd\n`)([], []),
    ).rejects.toThrow('a script was run');
  });

  test('comes with the releases that the project had', async () => {
    const image = `x.test/shop@${digest('one')}`;
    await mkdir(join(root, 'shop/.cache-prewarm/releases'), { recursive: true });
    const other = `x.test/front@${digest('two')}`;
    const list = `1 found shop:old\n2 deployed ${image}\n3 deployed ${image},${other}\n`;
    await writeFile(join(root, 'shop/.cache-prewarm/releases/list'), list);
    expect((await read([], join(root, 'shop'))).releases).toEqual([image, other]);
  });
});

test('of two stores it is the one that has what the engine has', () => {
  const of = (word: string) => `store 1\nhave ${digest(word)}\n`;
  const { content } = parseStoreLook(`${of('a')}${of('b')}`, [digest('b')]);
  expect(content).toEqual({ blobs: new Set([digest('b')]), snapshots: 1 });
  expect(parseStoreLook(`${of('a')}${of('b')}`, []).content).toBeUndefined();
});
