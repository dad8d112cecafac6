import { gzipSync } from 'node:zlib';
import { formatTarHeader, tarEnd, tarPadding } from '../../src/core/tree/tar-header.ts';

/** A layer of some files as a registry holds it: path → content. */
export function tarBlob(files: Readonly<Record<string, string>>): {
  readonly archive: Buffer;
  readonly blob: Buffer;
} {
  const parts = Object.entries(files).flatMap(([path, text]) => {
    const content = Buffer.from(text);
    return [
      formatTarHeader({ path, type: 'file', mode: 0o644, storedBytes: content.length }),
      content,
      tarPadding(content.length),
    ];
  });
  const archive = Buffer.concat([...parts, tarEnd()]);
  return { archive, blob: gzipSync(archive) };
}
