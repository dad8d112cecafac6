import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 of a file of any size, read piece by piece into `buffer`, which nobody else uses meanwhile. */
export async function sha256OfFile(path: string, buffer: Buffer): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'r');
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/** SHA-256 of a file that fits into `buffer`, read at once; undefined: it does not fit. */
export function sha256OfSmallFile(path: string, buffer: Buffer): string | undefined {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    // A read may give less than there is, and only one that gives nothing is the end.
    for (let read = -1; read !== 0; length += read) {
      if (length === buffer.length) return undefined;
      read = readSync(file, buffer, length, buffer.length - length, null);
    }
    return createHash('sha256').update(buffer.subarray(0, length)).digest('hex');
  } finally {
    closeSync(file);
  }
}
