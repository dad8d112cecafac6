import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobOpener } from '../registry/open-blob.ts';

/** Opens blobs of a registry, each of which is downloaded once, however often it is read. */
interface BlobSpool extends BlobOpener {
  remove(): Promise<void>;
}

/**
 * Keeps a copy of a blob on disk while it is read for the first time. A full disk, or a reader that stops early, leaves no copy: then
 * the next reader downloads the blob again.
 *
 * @param folder where the copies are
 */
export function createBlobSpool(client: BlobOpener, folder: string): BlobSpool {
  const copies = new Set<string>();
  let made: Promise<string | undefined> | undefined;
  return {
    async *openBlob(repository, blob) {
      made ??= mkdtemp(join(folder, 'blobs-')).catch(() => undefined);
      const place = join((await made) ?? join(folder, 'no-folder'), blob.digest.replace(':', '-'));
      if (copies.has(blob.digest)) {
        yield* createReadStream(place);
        return;
      }
      const copy = await startCopy(`${place}.part`);
      try {
        for await (const part of client.openBlob(repository, blob)) {
          await copy.write(part);
          yield part;
        }
        if (await copy.keepAs(place)) copies.add(blob.digest);
      } finally {
        await copy.end();
      }
    },
    async remove() {
      copies.clear();
      const own = await made;
      if (own !== undefined) await rm(own, { recursive: true, force: true });
    },
  };
}

/** A copy that gives up when it cannot be written. */
async function startCopy(path: string) {
  let file: FileHandle | undefined;
  const attempt = async (run: (file: FileHandle) => Promise<unknown>): Promise<boolean> => {
    if (file === undefined) return false;
    try {
      await run(file);
      return true;
    } catch {
      await end();
      return false;
    }
  };
  const end = async (): Promise<void> => {
    const open = file;
    file = undefined;
    if (open === undefined) return;
    await open.close();
    await rm(path, { force: true });
  };
  try {
    // Where another reader writes one at this time, this one does not.
    file = await open(path, 'wx', 0o600);
  } catch {
    file = undefined;
  }
  return {
    end,
    write: (part: Uint8Array): Promise<boolean> => attempt((file) => file.appendFile(part)),
    keepAs: (place: string): Promise<boolean> => attempt(() => rename(path, place)),
  };
}
