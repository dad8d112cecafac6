import { joinBytes } from '../../src/core/join-bytes.ts';
import { byteText, textBytes } from '../../src/core/tree/byte-text.ts';
import { formatTarHeader, type TarHeader, tarEnd, tarPadding } from '../../src/core/tree/tar-header.ts';
import { TarReader } from '../../src/core/tree/tar-reader.ts';
import type { TarRecord } from '../../src/core/tree/tar-record.ts';

/** A record to write; `raw` instead are bytes as they stand. */
export type TarPart = (TarHeader & { readonly content?: string }) | { readonly raw: Uint8Array };

/** An archive of these records. Text is bytes. */
export function tarOf(...parts: readonly TarPart[]): Uint8Array {
  return joinBytes([...parts.map(bytesOf), tarEnd()]);
}

function bytesOf(part: TarPart): Uint8Array {
  if ('raw' in part) return part.raw;
  const { content, ...header } = part;
  if (content === undefined) return formatTarHeader(header);
  const body = textBytes(content);
  return joinBytes([formatTarHeader({ ...header, storedBytes: body.length }), body, tarPadding(body.length)]);
}

/** A header that says more about the next one: of pax (`x`, `g`) or GNU (`L`, `K`). */
export function extension(flag: string, body: string): Uint8Array {
  const header = changed(formatTarHeader({ path: 'x', type: 'file', storedBytes: body.length }), [156, flag]);
  return joinBytes([header, textBytes(body), tarPadding(body.length)]);
}

/** A record of pax: `6 a=b` and a line break. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = rest.length;
  while (length !== rest.length + String(length).length) length = rest.length + String(length).length;
  return `${length}${rest}`;
}

/** A header of which fields were changed, with the checksum that goes with it. */
export function changed(
  header: Uint8Array,
  ...fields: readonly (readonly [at: number, text: string])[]
): Uint8Array {
  const block = header.slice();
  block.fill(32, 148, 156);
  for (const [at, text] of fields) block.set(textBytes(text), at);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.set(textBytes(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return block;
}

/** What an archive holds, read in pieces of so many bytes. */
export function readTar(
  archive: Uint8Array,
  pieceBytes = 100_000,
): readonly (TarRecord & { readonly content: string })[] {
  const found: (TarRecord & { content: string })[] = [];
  let last: (TarRecord & { content: string }) | undefined;
  const reader = new TarReader({
    record(record) {
      last = { ...record, header: record.header.slice(), content: '' };
    },
    content(part) {
      if (last !== undefined) last.content += byteText(part);
    },
    end() {
      if (last !== undefined) found.push(last);
      last = undefined;
    },
  });
  for (let at = 0; at < archive.length; at += pieceBytes) reader.push(archive.subarray(at, at + pieceBytes));
  reader.end();
  return found;
}
