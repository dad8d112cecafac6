import { UserError } from '../error.ts';
import { byteText } from './byte-text.ts';

/** One thing in a tar archive. Paths and values are bytes as text, see byte-text.ts. */
export interface TarRecord {
  /** Without `/` or `./` in front, and without `/` at the end; the root folder is ''. */
  readonly path: string;
  readonly type: 'file' | 'folder' | 'hard-link' | 'link' | 'character' | 'block' | 'pipe';
  /** Permissions with set-user-ID, set-group-ID and sticky bit. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Seconds since 1970, with a fraction where the archive has one. */
  readonly mtime: string;
  /** Bytes of content that follow in the archive. */
  readonly storedBytes: number;
  /** Bytes of the file: more than stored when it has holes. */
  readonly sizeBytes: number;
  /** Where a link leads; of a hard link, the path of a record before. */
  readonly target: string | undefined;
  /** By name. */
  readonly xattrs: Readonly<Record<string, string>> | undefined;
  /** `major:minor` */
  readonly device: string | undefined;
  /** Where the holes of the file are, as the archive says it. */
  readonly holes: string | undefined;
  /** All header blocks, exactly as they are in the archive. */
  readonly header: Uint8Array;
}

/** Headers in front of the one that they say more about. */
export interface Extensions {
  readonly pax: string | undefined;
  readonly longName: string | undefined;
  readonly longTarget: string | undefined;
}

export const blockBytes = 512;

/** Flag of a header → what it means. */
export const recordTypes: Readonly<Record<string, TarRecord['type']>> = {
  '0': 'file',
  '1': 'hard-link',
  '2': 'link',
  '3': 'character',
  '4': 'block',
  '5': 'folder',
  '6': 'pipe',
};

/** What no Linux system can unpack. */
const longestPath = 4096;

/**
 * Reads the header of a record as Go's archive/tar does, which all engines unpack with: ustar, pax, GNU and star.
 * https://github.com/golang/go/blob/go1.24.0/src/archive/tar/reader.go
 * @throws UserError when it is damaged, or of a kind that engines do not unpack either.
 */
export function readTarRecord(block: Uint8Array, extensions: Extensions, header: Uint8Array): TarRecord {
  const pax = readPax(extensions.pax);
  const name = extensions.longName ?? pax.get('GNU.sparse.name') ?? pax.get('path') ?? headerName(block);
  const flag = typeFlag(block);
  const type = flag === '\0' ? (name.endsWith('/') ? 'folder' : 'file') : recordTypes[flag];
  if (type === undefined) throw new UserError(`engines do not unpack an entry of type "${shown(flag)}"`);
  const storedBytes = type === 'file' ? sizeOf(block, pax) : 0;
  const holes = type === 'file' ? holesOf(extensions.pax) : undefined;
  return {
    path: cleanPath(name),
    type,
    mode: fieldNumber(block, 100, 8) & 0o7777,
    uid: paxNumber(pax, 'uid') ?? fieldNumber(block, 108, 8),
    gid: paxNumber(pax, 'gid') ?? fieldNumber(block, 116, 8),
    mtime: readTime(pax.get('mtime')) ?? String(fieldNumber(block, 136, 12)),
    storedBytes,
    sizeBytes: holes === undefined ? storedBytes : wholeSize(pax),
    target: readTarget(type, extensions.longTarget ?? pax.get('linkpath') ?? fieldText(block, 157, 100)),
    xattrs: readXattrs(extensions.pax),
    device: readDevice(type, block),
    holes,
    header,
  };
}

function readTarget(type: TarRecord['type'], target: string): string | undefined {
  if (type !== 'link' && type !== 'hard-link') return undefined;
  if (target === '' || target.includes('\0')) throw new UserError('a link leads nowhere');
  return type === 'hard-link' ? cleanPath(target) : target;
}

function readDevice(type: TarRecord['type'], block: Uint8Array): string | undefined {
  if (type !== 'character' && type !== 'block') return undefined;
  return `${fieldNumber(block, 329, 8)}:${fieldNumber(block, 337, 8)}`;
}

/** One character: what a header is about. */
export function typeFlag(block: Uint8Array): string {
  return String.fromCharCode(block[156] ?? 0);
}

/** How many bytes follow a header, as the header itself says. @throws UserError */
export function headerSize(block: Uint8Array): number {
  return checkSize(fieldNumber(block, 124, 12));
}

/** Whether the checksum of a header is right. Some programs sum signed bytes. */
export function hasChecksum(block: Uint8Array): boolean {
  let unsigned = 0;
  let signed = 0;
  for (let at = 0; at < blockBytes; at += 1) {
    const byte = at >= 148 && at < 156 ? 32 : (block[at] ?? 0);
    unsigned += byte;
    signed += byte < 128 ? byte : byte - 256;
  }
  const text = trimField(fieldText(block, 148, 8));
  const stated = /^[0-7]{1,8}$/.test(text) ? Number.parseInt(text, 8) : Number.NaN;
  return stated === unsigned || stated === signed;
}

/** The text of a field, up to its first NUL. */
export function fieldText(block: Uint8Array, start: number, length: number): string {
  let end = start;
  while (end < start + length && block[end] !== 0) end += 1;
  return byteText(block, start, end);
}

function headerName(block: Uint8Array): string {
  const name = fieldText(block, 0, 100);
  const magic = byteText(block, 257, 265);
  if (magic === 'ustar  \0') {
    // Where ustar has its prefix, GNU has times. An old writer mixed both up.
    for (const at of [345, 357]) fieldNumber(block, at, 12);
    return name;
  }
  if (!magic.startsWith('ustar\0')) return name;
  const isStar = byteText(block, 508, 512) === 'tar\0';
  const prefix = fieldText(block, 345, isStar ? 131 : 155);
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** The last value of each key; an empty one leaves the header's. */
function readPax(text: string | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  if (text === undefined) return values;
  for (const [key, value] of parsePaxRecords(text)) if (value !== '') values.set(key, value);
  return values;
}

const xattrPrefix = 'SCHILY.xattr.';

function readXattrs(text: string | undefined): Readonly<Record<string, string>> | undefined {
  if (text?.includes(xattrPrefix) !== true) return undefined;
  const found = parsePaxRecords(text)
    .filter(([key]) => key.startsWith(xattrPrefix))
    .map(([key, value]) => [key.slice(xattrPrefix.length), value] as const);
  if (found.length === 0) return undefined;
  return Object.fromEntries(found.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}

function holesOf(text: string | undefined): string | undefined {
  if (text?.includes('GNU.sparse.') !== true) return undefined;
  const found = parsePaxRecords(text).filter(([key]) => key.startsWith('GNU.sparse.'));
  return found.length === 0 ? undefined : found.map(([key, value]) => `${key}=${value}\n`).join('');
}

function wholeSize(pax: ReadonlyMap<string, string>): number {
  const size = paxNumber(pax, 'GNU.sparse.realsize') ?? paxNumber(pax, 'GNU.sparse.size');
  if (size === undefined) throw new UserError('a file with holes has no size');
  return size;
}

function sizeOf(block: Uint8Array, pax: ReadonlyMap<string, string>): number {
  return checkSize(paxNumber(pax, 'size') ?? fieldNumber(block, 124, 12));
}

function checkSize(size: number): number {
  if (size < 0) throw new UserError(`a size is ${size}`);
  return size;
}

function paxNumber(pax: ReadonlyMap<string, string>, key: string): number | undefined {
  const text = pax.get(key);
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new UserError(`"${shown(key)}" of a pax header is no number`);
  return Number(text);
}

function readTime(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [, sign = '', seconds = '', fraction = ''] = /^(-?)(\d{1,15})(?:\.(\d*))?$/.exec(text) ?? [];
  if (seconds === '') throw new UserError('a time of a pax header is no number');
  // Engines know nanoseconds.
  let kept = fraction.slice(0, 9);
  while (kept.endsWith('0')) kept = kept.slice(0, -1);
  return `${sign}${Number(seconds)}${kept === '' ? '' : `.${kept}`}`;
}

/** Octal digits, or with the first bit set a two's complement of bytes. */
function fieldNumber(block: Uint8Array, start: number, length: number): number {
  const first = block[start] ?? 0;
  if (first >= 0x80) return binaryNumber(block, start, length);
  const text = trimField(byteText(block, start, start + length)).replace(/\0.*$/s, '');
  if (text === '') return 0;
  if (!/^[0-7]{1,12}$/.test(text)) throw new UserError(`a number of a header is "${shown(text)}"`);
  return Number.parseInt(text, 8);
}

function binaryNumber(block: Uint8Array, start: number, length: number): number {
  const isNegative = ((block[start] ?? 0) & 0x40) !== 0;
  const invert = isNegative ? 0xff : 0;
  let value = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = (block[start + at] ?? 0) ^ invert;
    value = value * 256 + (at === 0 ? byte & 0x7f : byte);
  }
  const number = isNegative ? -1 - value : value;
  if (!Number.isSafeInteger(number)) throw new UserError('a number of a header is too big');
  return number;
}

function trimField(text: string): string {
  let start = 0;
  let end = text.length;
  const isBlank = (at: number): boolean => text[at] === ' ' || text[at] === '\0';
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return text.slice(start, end);
}

function cleanPath(name: string): string {
  if (name.includes('\0')) throw new UserError('a path holds a NUL');
  if (name.length > longestPath) throw new UserError(`a path is longer than ${longestPath} bytes`);
  if (!/(^|\/)(\.{0,2}(\/|$))/.test(name)) return name;
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw new UserError(`the path "${shown(name)}" leads out of its folder`);
  return parts.join('/');
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 100)).slice(1, -1);
}

/**
 * The records of a pax header, `<length> <key>=<value>` and a line break each, in their order. Text and values are bytes
 * (see byte-text.ts): a capability in `SCHILY.xattr.security.capability` is not UTF-8.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 * @throws UserError
 */
export function parsePaxRecords(text: string): readonly (readonly [key: string, value: string])[] {
  const records: (readonly [string, string])[] = [];
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at);
    const digits = space < 0 || space - at > 7 ? '' : text.slice(at, space);
    const end = at + Number(/^\d+$/.test(digits) ? digits : 0);
    const equals = text.indexOf('=', space);
    if (end <= space || end > text.length || text[end - 1] !== '\n' || equals < 0 || equals >= end - 1)
      throw new UserError(`the pax header is damaged at byte ${at}`);
    records.push([text.slice(space + 1, equals), text.slice(equals + 1, end - 1)]);
    at = end;
  }
  return records;
}
