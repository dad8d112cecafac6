import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Digest } from '../../core/oci/digest.ts';
import { isLikelySent } from '../../core/tree/compare.ts';
import type { EntryTable, Paths } from '../../core/tree/entry-table.ts';
import { tarPadding } from '../../core/tree/tar-header.ts';
import type { TarRecord } from '../../core/tree/tar-record.ts';
import type { LayerBlob } from './layer-blob.ts';

/**
 * Records that a patch will probably hold, kept on disk while the new blobs are read to compare them: then most patches need no
 * second reading, which takes as long as the first.
 */
export interface StagedRecords {
  /** What follows is of the next blob. */
  startBlob(): void;
  /** A record that is complete. `content`: of a file; undefined: it is too long to be held. `entries`: those read until now. */
  add(record: TarRecord, content: Uint8Array | undefined, entries: EntryTable): void;
  /** Writes what is in memory. A full disk is no failure. */
  flush(): Promise<void>;
  /** Archives with all of these paths, one for each blob, in the same order; undefined: they lack some. */
  archivesOf(wanted: Paths): readonly LayerBlob[] | undefined;
  close(): Promise<void>;
}

/** More is no small patch. */
const mostStagedBytes = 128 << 20;
const ofNoRegistry: Digest = `sha256:${'0'.repeat(64)}`;

/**
 * @param old what the layer is compared with
 * @param folder for the archive. Whoever gives it removes it.
 */
export async function createStagedRecords(old: EntryTable, folder: string): Promise<StagedRecords> {
  const place = join(folder, 'staged');
  const file = await open(place, 'wx', 0o600);
  const paths = new Set<string>();
  let parts: Uint8Array[] = [];
  let stagedBytes = 0;
  const starts: number[] = [];
  let isGivenUp = false;
  const giveUp = (): void => {
    isGivenUp = true;
    parts = [];
    paths.clear();
  };
  return {
    startBlob: () => starts.push(stagedBytes),
    add(record, content, entries) {
      const { path, type, header, storedBytes } = record;
      // Of two blobs that have it, the upper one counts.
      paths.delete(path);
      if (isGivenUp || type === 'hard-link' || (storedBytes > 0 && content === undefined)) return;
      if (type !== 'folder' && !isLikelySent(old, entries, path)) return;
      const part = Buffer.concat([
        header,
        ...(content === undefined ? [] : [content]),
        tarPadding(storedBytes),
      ]);
      parts.push(part);
      stagedBytes += part.length;
      paths.add(path);
      if (stagedBytes > mostStagedBytes) giveUp();
    },
    async flush() {
      if (parts.length === 0) return;
      try {
        await file.appendFile(Buffer.concat(parts));
        parts = [];
      } catch {
        giveUp();
      }
    },
    archivesOf(wanted) {
      for (const path of wanted) if (!paths.has(path)) return undefined;
      if (isGivenUp) return undefined;
      return starts.flatMap((start, index) => {
        const end = starts[index + 1] ?? stagedBytes;
        const open = () => createReadStream(place, { start, end: end - 1 });
        return end === start ? [] : [{ digest: ofNoRegistry, sizeBytes: end - start, open }];
      });
    },
    close: () => file.close(),
  };
}
