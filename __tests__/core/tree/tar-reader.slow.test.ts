import { describe, expect, test } from '@jest/globals';
import { joinBytes } from '../../../src/core/join-bytes.ts';
import { byteText } from '../../../src/core/tree/byte-text.ts';
import { formatTarHeader, tarEnd } from '../../../src/core/tree/tar-header.ts';
import { changed, extension, paxRecord, readTar, type TarPart, tarOf } from '../../support/tar-archive.ts';

const file = { path: 'a/b', type: 'file', mode: 0o4755, uid: 1, gid: 2, mtime: '1700000000' } as const;
const plain = formatTarHeader(file);

describe('a record of a tar archive', () => {
  test('is read with its fields, its content and the bytes of its header', () => {
    const [record] = readTar(tarOf({ ...file, content: 'hello' }));
    expect(record).toMatchObject({ ...file, storedBytes: 5, sizeBytes: 5, content: 'hello' });
    expect(record?.header).toEqual(formatTarHeader({ ...file, storedBytes: 5 }));
  });

  test.each([1, 7, 511, 512, 513, 4096])(
    'is the same when the archive comes in pieces of %i bytes',
    (bytes) => {
      const archive = tarOf(
        { path: 'long'.repeat(60), type: 'folder', xattrs: { 'security.capability': '\xff\0\n' } },
        { raw: extension('L', `${'x'.repeat(700)}\0`) },
        { ...file, content: 'x'.repeat(1025) },
        { path: 'l', type: 'link', target: 't'.repeat(150) },
      );
      expect(readTar(archive, bytes)).toEqual(readTar(archive));
      expect(readTar(archive)).toHaveLength(3);
    },
  );

  test('has the bytes of all headers in front of it, with what fills their blocks', () => {
    const long = extension('L', `${'n'.repeat(200)}\0`);
    long[long.length - 1] = 7;
    const [record] = readTar(tarOf({ raw: long }, file));
    expect(record?.path).toBe('n'.repeat(200));
    expect(record?.header).toEqual(joinBytes([long, plain]));
  });

  test('keeps bytes of names and attributes that are not UTF-8', () => {
    const xattrs = { 'security.capability': '\x01\0\0\x02\xff\x80=\n', 'user.empty': '' };
    const [record] = readTar(tarOf({ ...file, path: 'd\xe9/\xff', xattrs }));
    expect(record).toMatchObject({ path: 'd\xe9/\xff', xattrs });
  });

  test.each<[string, Uint8Array, object]>([
    ['a prefix of ustar', changed(plain, [345, 'pre/fix']), { path: 'pre/fix/a/b' }],
    [
      'a prefix of star',
      changed(plain, [345, 'pre'], [345 + 131, 'time'], [508, 'tar\0']),
      { path: 'pre/a/b' },
    ],
    [
      'the times of GNU, which are no prefix',
      changed(plain, [257, 'ustar  \0'], [345, '14524770000\0']),
      { path: 'a/b' },
    ],
    ['an archive before ustar', changed(plain, [156, '\0'], [257, '\0\0\0\0\0\0\0\0']), { type: 'file' }],
    [
      'a folder of an archive before ustar',
      changed(plain, [0, 'a/b/'], [156, '\0']),
      { path: 'a/b', type: 'folder' },
    ],
    ['a number in binary', changed(plain, [108, '\x80\0\0\0\0\x12\x34\x56']), { uid: 0x123456 }],
    ['a negative number in binary', changed(plain, [136, '\xff'.repeat(11)], [147, '\xfe']), { mtime: '-2' }],
    ['numbers with spaces', changed(plain, [100, '   755 \0']), { mode: 0o755 }],
    ['a number that fills its field', changed(plain, [100, '00000755']), { mode: 0o755 }],
    ['./ in front of a path', changed(plain, [0, './a//b/./c']), { path: 'a/b/c' }],
    ['the root folder', formatTarHeader({ path: '.', type: 'folder' }), { path: '', type: 'folder' }],
    ['a device', formatTarHeader({ path: 'd', type: 'block', device: '259:3' }), { device: '259:3' }],
    ['a hard link', formatTarHeader({ path: 'd', type: 'hard-link', target: './a/b' }), { target: 'a/b' }],
    ['a symbolic link', formatTarHeader({ path: 'd', type: 'link', target: '../x/' }), { target: '../x/' }],
    [
      'the size that a link states, which has no content',
      changed(formatTarHeader({ path: 'd', type: 'link', target: 'x' }), [124, '00000001000']),
      { storedBytes: 0 },
    ],
  ])('of %s', (_name, header, expected) => {
    expect(readTar(tarOf({ raw: header }))).toEqual([expect.objectContaining(expected)]);
  });

  test.each<[string, string, object]>([
    ['path and target', paxRecord('path', 'p/q') + paxRecord('linkpath', 'x'), { path: 'p/q' }],
    ['owner', paxRecord('uid', '4000000') + paxRecord('gid', '0'), { uid: 4_000_000, gid: 0 }],
    ['a time with nanoseconds', paxRecord('mtime', '1700000000.120000000'), { mtime: '1700000000.12' }],
    ['a time with zeros', paxRecord('mtime', '0017.0000000010'), { mtime: '17.000000001' }],
    ['a time before 1970', paxRecord('mtime', '-5.5'), { mtime: '-5.5' }],
    ['an empty value, which leaves that of the header', paxRecord('path', ''), { path: 'a/b' }],
    ['the last of two values', paxRecord('path', 'x') + paxRecord('path', 'y'), { path: 'y' }],
    [
      'keys that engines pass over',
      paxRecord('comment', 'x') + paxRecord('SCHILY.dev', '1'),
      { xattrs: undefined },
    ],
  ])('takes %s from pax', (_name, pax, expected) => {
    expect(readTar(tarOf({ raw: extension('x', pax) }, file))).toEqual([expect.objectContaining(expected)]);
  });

  test('takes its size from pax, and its content is that long', () => {
    const pax = { raw: extension('x', paxRecord('size', '3')) };
    const body = { raw: joinBytes([plain, Uint8Array.of(97, 98, 99), new Uint8Array(509)]) };
    expect(
      readTar(tarOf(pax, body, { ...file, path: 'next' })).map(({ path, content }) => [path, content]),
    ).toEqual([
      ['a/b', 'abc'],
      ['next', ''],
    ]);
  });

  test('with holes has the size of the file, and says where they are', () => {
    const holes = `${paxRecord('GNU.sparse.major', '1')}${paxRecord('GNU.sparse.name', 'big')}${paxRecord('GNU.sparse.realsize', '4294967808')}`;
    const [record] = readTar(tarOf({ raw: extension('x', holes) }, { ...file, content: '1\n0\n512\n' }));
    expect(record).toMatchObject({ path: 'big', sizeBytes: 4_294_967_808, storedBytes: 8 });
    expect(record?.holes).toBe('GNU.sparse.major=1\nGNU.sparse.name=big\nGNU.sparse.realsize=4294967808\n');
  });

  test('does not belong to a global header before it, which engines pass over', () => {
    const global = { raw: extension('g', paxRecord('path', 'other')) };
    expect(readTar(tarOf(global, file))).toEqual([expect.objectContaining({ path: 'a/b', header: plain })]);
  });

  test('is not looked for behind the end', () => {
    expect(readTar(joinBytes([tarOf(file), plain]))).toHaveLength(1);
    expect(readTar(plain)).toHaveLength(1);
  });
});

describe('an archive that no engine unpacks', () => {
  test.each<[string, readonly TarPart[], RegExp]>([
    [
      'a wrong checksum',
      [{ raw: plain.map((byte, at) => (at === 0 ? 98 : byte)) }],
      /byte 0: the checksum of a header is wrong/,
    ],
    ['text', [{ raw: new Uint8Array(512).fill(97) }], /checksum/],
    [
      'one block of zeros between records',
      [file, { raw: joinBytes([new Uint8Array(512), plain]) }],
      /checksum/,
    ],
    ['GNU sparse files', [{ raw: changed(plain, [156, 'S']) }], /entry of type "S"/],
    ['a path that leads out', [{ ...file, path: 'a/../../b' }], /leads out/],
    ['a NUL in a path', [{ raw: extension('x', paxRecord('path', 'a\0b')) }, file], /NUL/],
    ['a link to nowhere', [{ path: 'a', type: 'link' }], /leads nowhere/],
    ['a number of letters', [{ raw: changed(plain, [100, 'rwxr-xr']) }], /number of a header is "rwxr-xr/],
    ['a negative size', [{ raw: changed(plain, [124, '\xff'.repeat(12)]) }], /size is -1/],
    ['a size beyond all disks', [{ raw: changed(plain, [124, `\x80${'\x7f'.repeat(11)}`]) }], /too big/],
    [
      'a pax header without lengths',
      [{ raw: extension('x', 'path=a\n') }, file],
      /pax header is damaged at byte 0/,
    ],
    ['a pax header that is longer than it is', [{ raw: extension('x', '99 path=a\n') }, file], /damaged/],
    [
      'a pax size of letters',
      [{ raw: extension('x', paxRecord('size', '1e3')) }, file],
      /"size" of a pax header/,
    ],
    [
      'a pax time of letters',
      [{ raw: extension('x', paxRecord('mtime', 'now')) }, file],
      /time of a pax header/,
    ],
    [
      'a name without end',
      [{ raw: changed(plain, [124, '00010000000'], [156, 'L']) }],
      /header has 2097152 bytes/,
    ],
    [
      'a global header in an entry',
      [{ raw: extension('x', '') }, { raw: extension('g', '') }, file],
      /global/,
    ],
    [
      'a time of GNU that is a prefix',
      [{ raw: changed(plain, [257, 'ustar  \0'], [345, 'usr/lib']) }],
      /number of a header/,
    ],
  ])('has %s', (_name, parts, message) => {
    expect(() => readTar(tarOf(...parts))).toThrow(message);
  });

  test.each([100, 600, 1030])('ends after %i bytes', (bytes) => {
    const archive = tarOf({ ...file, content: 'x'.repeat(1000) });
    expect(() => readTar(archive.subarray(0, bytes))).toThrow(
      `ends in the middle of an entry, at byte ${bytes}`,
    );
  });

  test('ends behind a header that says more about nothing', () => {
    expect(() => readTar(extension('L', 'x\0'))).toThrow(/ends in the middle/);
  });

  test('has headers without end', () => {
    const long = { raw: extension('x', paxRecord('comment', 'x'.repeat(900_000))) };
    expect(() => readTar(tarOf(long, long, long, long, long, file))).toThrow(/too long/);
  });
});

test('a header that is written is read as it was meant', () => {
  const header = {
    path: `${'p'.repeat(300)}\xff`,
    type: 'link',
    mode: 0o777,
    uid: 2 ** 22,
    gid: 1,
    mtime: '-1.5',
    target: 't'.repeat(200),
  } as const;
  expect(readTar(tarOf(header))).toEqual([expect.objectContaining(header)]);
  expect(byteText(tarEnd())).toBe('\0'.repeat(1024));
});
