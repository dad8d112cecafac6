import { readdir, rm } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { createBlobSpool } from '../../../src/adapters/layer-blob/blob-spool.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const blob = { digest: `sha256:${'a'.repeat(64)}` as Digest, sizeBytes: 6 };

/** A registry with one blob, which counts its downloads. */
async function createScene({ fails = false } = {}) {
  const folder = await makeTempFolder();
  let downloads = 0;
  const spool = createBlobSpool(
    {
      async *openBlob() {
        downloads += 1;
        yield Buffer.from('one');
        if (fails && downloads === 1) throw new Error('the registry does not answer');
        yield Buffer.from('two');
      },
    },
    folder,
  );
  const read = async (): Promise<string> => {
    let text = '';
    for await (const part of spool.openBlob('shop', blob)) text += Buffer.from(part).toString();
    return text;
  };
  return { folder, spool, read, downloads: () => downloads };
}

describe('a blob that is read several times', () => {
  test('is downloaded once, and leaves nothing', async () => {
    const { folder, spool, read, downloads } = await createScene();
    expect([await read(), await read(), await read()]).toEqual(['onetwo', 'onetwo', 'onetwo']);
    expect(downloads()).toBe(1);
    expect(await readdir(folder)).toHaveLength(1);
    await spool.remove();
    expect(await readdir(folder)).toEqual([]);
  });

  test('is downloaded again where its first reader stopped, or the registry did', async () => {
    const stopped = await createScene();
    for await (const _ of stopped.spool.openBlob('shop', blob)) break;
    expect([await stopped.read(), await stopped.read(), stopped.downloads()]).toEqual([
      'onetwo',
      'onetwo',
      2,
    ]);
    const failed = await createScene({ fails: true });
    await expect(failed.read()).rejects.toThrow('does not answer');
    expect([await failed.read(), failed.downloads()]).toEqual(['onetwo', 2]);
  });

  test('is downloaded each time where no copy can be written', async () => {
    const { folder, spool, read, downloads } = await createScene();
    await rm(folder, { recursive: true });
    expect([await read(), await read(), downloads()]).toEqual(['onetwo', 'onetwo', 2]);
    await spool.remove();
  });

  test('is read by two at once', async () => {
    const { read, downloads } = await createScene();
    expect(await Promise.all([read(), read()])).toEqual(['onetwo', 'onetwo']);
    expect([await read(), downloads()]).toEqual(['onetwo', 2]);
  });
});
