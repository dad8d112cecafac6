import { joinBytes } from '../join-bytes.ts';
import { textBytes } from './byte-text.ts';
import { blockBytes, recordTypes, type TarRecord } from './tar-record.ts';

/** What a header says. */
export type TarHeader = Pick<TarRecord, 'path' | 'type'> &
  Partial<Pick<TarRecord, 'mode' | 'uid' | 'gid' | 'mtime' | 'storedBytes' | 'target' | 'xattrs' | 'device'>>;

const flags = new Map(Object.entries(recordTypes).map(([flag, type]) => [type, flag]));

/** The blocks of a header: ustar, and before it one of pax where ustar cannot say it. The same header has the same bytes. */
export function formatTarHeader(header: TarHeader): Uint8Array {
  const { mode = 0, uid = 0, gid = 0, mtime = '0', storedBytes = 0, target = '', xattrs = {} } = header;
  const name = header.type === 'folder' ? `${header.path}/` : header.path;
  const pax: [string, string][] = [];
  const octal = (key: string, value: number, digits: number): string => {
    if (value >= 0 && value < 8 ** digits) return value.toString(8).padStart(digits, '0');
    pax.push([key, String(value)]);
    return '0'.repeat(digits);
  };
  const short = (key: string, value: string): string => {
    if (value.length > 100) pax.push([key, value]);
    return value.slice(0, 100);
  };
  const seconds = /^\d+$/.test(mtime) ? Number(mtime) : -1;
  if (seconds < 0) pax.push(['mtime', mtime]);
  const [major = '0', minor = '0'] = header.device?.split(':') ?? [];
  const block = blockOf([
    [0, short('path', name)],
    [100, mode.toString(8).padStart(7, '0')],
    [108, octal('uid', uid, 7)],
    [116, octal('gid', gid, 7)],
    [124, octal('size', storedBytes, 11)],
    [136, octal('mtime', Math.max(seconds, 0), 11)],
    [156, flags.get(header.type) ?? ''],
    [157, short('linkpath', target)],
    [257, 'ustar\0' + '00'],
    [329, Number(major).toString(8).padStart(7, '0')],
    [337, Number(minor).toString(8).padStart(7, '0')],
  ]);
  for (const name of Object.keys(xattrs).sort()) pax.push([`SCHILY.xattr.${name}`, xattrs[name] ?? '']);
  return pax.length === 0 ? block : joinBytes([...paxBlocks(pax), block]);
}

/** What fills the last block of a content. */
export function tarPadding(bytes: number): Uint8Array {
  return new Uint8Array((blockBytes - (bytes % blockBytes)) % blockBytes);
}

/** What an archive ends with. */
export function tarEnd(): Uint8Array {
  return new Uint8Array(2 * blockBytes);
}

function paxBlocks(records: readonly (readonly [string, string])[]): readonly Uint8Array[] {
  const body = textBytes(records.map(([key, value]) => paxRecord(key, value)).join(''));
  const header = blockOf([
    [0, 'PaxHeaders.0/x'],
    [100, '0000644'],
    [108, '0000000'],
    [116, '0000000'],
    [124, body.length.toString(8).padStart(11, '0')],
    [136, '00000000000'],
    [156, 'x'],
    [257, 'ustar\0' + '00'],
  ]);
  return [header, body, tarPadding(body.length)];
}

/** The length counts its own digits. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = rest.length;
  while (length !== rest.length + String(length).length) length = rest.length + String(length).length;
  return `${length}${rest}`;
}

function blockOf(fields: readonly (readonly [at: number, text: string])[]): Uint8Array {
  const block = new Uint8Array(blockBytes);
  block.fill(32, 148, 156);
  for (const [at, text] of fields) block.set(textBytes(text), at);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.set(textBytes(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return block;
}
