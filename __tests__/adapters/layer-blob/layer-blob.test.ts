import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { indexBlobs } from '../../../src/adapters/layer-blob/index-layer.ts';
import type { LayerBlob } from '../../../src/adapters/layer-blob/layer-blob.ts';
import { createStagedRecords } from '../../../src/adapters/layer-blob/staged-records.ts';
import { packTree, unpackTree } from '../../../src/adapters/layer-blob/tree-blob.ts';
import { writePatch } from '../../../src/adapters/layer-blob/write-patch.ts';
import { joinBytes } from '../../../src/core/join-bytes.ts';
import { whiteout } from '../../../src/core/tree/blob-tree.ts';
import { EntryTable } from '../../../src/core/tree/entry-table.ts';
import type { PatchContents } from '../../../src/core/tree/patch-plan.ts';
import { formatTarHeader, type TarHeader, tarPadding } from '../../../src/core/tree/tar-header.ts';
import { blobOf } from '../../support/random-publication.ts';
import { changed, extension, paxRecord, readTar, tarOf } from '../../support/tar-archive.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';
import { fileOf, folderOf, treeOf } from '../../support/tree-values.ts';

removeTempFolders();

const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256')
    .update(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
    .digest('hex');

const python = `MAG1\0\0\0\0\x05\0\0\0\x01\0\0\0code`;
const archive = tarOf(
  { path: 'a', type: 'folder', mode: 0o755 },
  { path: 'a/status', type: 'file', content: 'Package: x\n' },
  { path: 'a/m.pyc', type: 'file', content: python },
  { path: 'a/short.pyc', type: 'file', content: 'MAG1' },
  { path: 'a/big', type: 'file', content: 'x'.repeat(1_000_000) },
);
const status = (path: string): boolean => path === 'a/status';

/** What `zstd -19` makes of `tarOf({ path: 'z', type: 'file', content: 'zstd' })`. */
const zstd = 'KLUv/WQAB7UBABICBwzQPa3IWAoSckgpIqa2xP19lag+eCbo9y3/7w0IIDA1d/j9SgIVGh3lwOSFSwCx+9PDAk+vxnw=';

/** The blob in pieces of some bytes, as they come from the network. */
function inPieces(bytes: Uint8Array, pieceBytes: number): LayerBlob {
  return {
    ...blobOf(bytes),
    async *open() {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
    },
  };
}

describe('the index of blobs', () => {
  test.each([
    ['gzip', inPieces(gzipSync(archive), 1000)],
    ['gzip in tiny pieces', inPieces(gzipSync(archive), 3)],
    [
      'gzip in several parts',
      inPieces(Buffer.concat([gzipSync(archive.subarray(0, 700)), gzipSync(archive.subarray(700))]), 500),
    ],
    ['no compression', inPieces(archive, 1000)],
  ])('is the same with %s', async (_name, blob) => {
    const { tree, blobs, kept } = await indexBlobs([blob], { keep: status });
    expect(blobs).toEqual([{ diffId: `sha256:${sha256(archive)}`, archiveBytes: archive.length }]);
    expect(tree.entries.get('a/big')).toMatchObject({
      sizeBytes: 1_000_000,
      sha256: sha256('x'.repeat(1_000_000)),
    });
    expect(tree.entries.get('a/m.pyc')?.python).toEqual({
      header: Buffer.from(python.slice(0, 16), 'latin1').toString('hex'),
      sha256: sha256('code'),
    });
    expect(tree.entries.get('a/short.pyc')?.python).toBeUndefined();
    expect([...kept].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['a/status', 'Package: x\n'],
    ]);
  });

  test('reads zstd', async () => {
    const { tree } = await indexBlobs([inPieces(Buffer.from(zstd, 'base64'), 50)]);
    expect([...tree.entries.keys()]).toEqual(['z']);
    expect(tree.entries.get('z')?.sha256).toBe(sha256('zstd'));
  });

  test('keeps what the highest blob has of a file, and nothing of one that is gone', async () => {
    const folder = { path: 'a', type: 'folder' } as const;
    const newer = tarOf(folder, { path: 'a/status', type: 'file', content: 'newer' });
    const gone = tarOf(folder, { path: 'a/.wh.status', type: 'file' });
    const keptOf = async (...blobs: readonly Uint8Array[]) =>
      [...(await indexBlobs(blobs.map(blobOf), { keep: status })).kept.values()].map((bytes) =>
        Buffer.from(bytes).toString(),
      );
    expect(await keptOf(archive, newer)).toEqual(['newer']);
    expect(await keptOf(archive, newer, gone)).toEqual([]);
  });

  test('does not keep more than fits into memory', async () => {
    const large = tarOf({ path: 'a', type: 'file', content: 'x'.repeat((64 << 20) + 1) });
    await expect(indexBlobs([blobOf(large)], { keep: () => true })).rejects.toThrow(
      /the files to keep have more than 64 MiB/,
    );
    await expect(indexBlobs([blobOf(large)])).resolves.toBeDefined();
  });

  test.each([
    [
      'text',
      Buffer.from('x'.repeat(600)),
      /^Cannot read the layer blob sha256:[0-9a-f]{12}: The archive cannot be read at byte 0: the checksum/,
    ],
    [
      'half a gzip',
      gzipSync(archive).subarray(0, 300),
      /^Cannot read the layer blob .*: it cannot be decompressed: unexpected end of file/,
    ],
    [
      'a damaged gzip',
      Buffer.concat([gzipSync(archive).subarray(0, 200), Buffer.alloc(900, 1)]),
      /it cannot be decompressed|checksum/,
    ],
    [
      'a damaged zstd',
      Buffer.concat([Buffer.from(zstd, 'base64').subarray(0, 30), Buffer.alloc(900, 1)]),
      /it cannot be decompressed|ends in the middle/,
    ],
    [
      'half an archive',
      archive.subarray(0, 5000),
      /The archive ends in the middle of an entry, at byte 5000/,
    ],
  ])('says what is wrong with %s', async (_name, bytes, message) => {
    await expect(indexBlobs([blobOf(bytes)])).rejects.toThrow(message);
  });

  test('passes on what the registry says', async () => {
    const error = new Error('the registry does not answer');
    const open = async function* () {
      yield gzipSync(archive).subarray(0, 100);
      throw error;
    };
    await expect(indexBlobs([{ ...blobOf(archive), open }])).rejects.toBe(error);
  });
});

describe('records that a patch may need', () => {
  const file = (path: string, content: string, mtime = '1') =>
    ({ path, type: 'file', content, mtime }) as const;
  const site = 'usr/lib/python3/site-packages';
  const old = tarOf(file('same', 'a'), file('changed', 'b'), file(`${site}/m.pyc`, python));
  /** Whether they are kept. */
  const keptOf = async (next: readonly Uint8Array[], ...wanted: readonly string[]) => {
    const { tree } = await indexBlobs([blobOf(old)]);
    const staged = await createStagedRecords(tree.entries, await makeTempFolder());
    const { tree: read } = await indexBlobs(next.map(blobOf), { staged });
    await staged.close();
    const paths = read.entries.subset();
    for (const path of wanted) paths.add(path);
    const archives = staged.archivesOf(paths);
    return archives === undefined ? undefined : indexBlobs(archives);
  };

  test('are those of new and changed files, and all folders', async () => {
    const long = ['x'.repeat(100), 'y'.repeat(100)].join('/');
    const parts = [
      { path: 'f', type: 'folder', mode: 0o700 },
      ...[file('same', 'a', '2'), file('changed', 'c'), file(long, 'new'), file('empty', '')],
      { path: 'l', type: 'link', target: 'same' },
    ] as const;
    const kept = await keptOf([tarOf(...parts)], 'f', 'changed', long, 'empty', 'l');
    expect([...(kept?.tree.entries.keys() ?? [])]).toEqual(['f', 'changed', long, 'empty', 'l']);
    const changed = await keptOf([tarOf(...parts)], 'changed');
    expect(changed?.tree.entries.get('changed')?.sha256).toBe(sha256('c'));
    // Of two blobs, each by itself: what is in both is another kind of thing in each.
    const folder = { path: 'new', type: 'folder' } as const;
    const both = await keptOf([tarOf(file('new', 'x')), tarOf(folder)], 'new');
    expect(both?.blobs).toHaveLength(2);
    expect(both?.tree.entries.kindOf('new')).toBe('folder');
  });

  test.each<[string, readonly Uint8Array[], string]>([
    ['a file of which only the time is another', [tarOf(file('same', 'a', '2'))], 'same'],
    [
      'compiled Python of the same source',
      [tarOf(file(`${site}/m.pyc`, python.replace('\x05', '\x06')))],
      `${site}/m.pyc`,
    ],
    ['a hard link', [tarOf(file('new', 'a'), { path: 'link', type: 'hard-link', target: 'new' })], 'link'],
    ['a file that is too long to be held', [tarOf(file('long', 'x'.repeat((1 << 20) + 1)))], 'long'],
    ['what a blob above has as before', [tarOf(file('same', 'b')), tarOf(file('same', 'a', '2'))], 'same'],
  ])('are not those of %s', async (_what, next, path) => {
    expect(await keptOf(next, path)).toBeUndefined();
  });

  test('are none once they are more than a patch should have', async () => {
    const many = (count: number): Uint8Array =>
      tarOf(...Array.from({ length: count }, (_, at) => file(`f${at}`, 'x'.repeat(1 << 20))));
    expect(await keptOf([many(3)], 'f1')).toBeDefined();
    expect(await keptOf([many(129)], 'f1')).toBeUndefined();
  });

  test('are none where the disk is full', async () => {
    const { tree } = await indexBlobs([blobOf(old)]);
    const staged = await createStagedRecords(tree.entries, await makeTempFolder());
    await staged.close();
    const { tree: read } = await indexBlobs([blobOf(tarOf(file('new', 'x')))], { staged });
    const paths = read.entries.subset();
    paths.add('new');
    expect(staged.archivesOf(paths)).toBeUndefined();
  });
});

describe('a tree in a blob', () => {
  test('is the same tree, and the same bytes each time', async () => {
    const { tree } = await indexBlobs([blobOf(archive)]);
    const packed = await packTree(tree);
    expect(new Map([...(await unpackTree(packed)).entries].sort())).toEqual(
      new Map([...tree.entries].sort()),
    );
    expect(await packTree({ entries: new EntryTable([...tree.entries].reverse()) })).toEqual(packed);
  });

  test('of many files is read in pieces', async () => {
    const names = Array.from({ length: 5000 }, (_, index) => [`f${index}`, fileOf(String(index))] as const);
    const tree = { entries: new EntryTable(names) };
    expect((await unpackTree(await packTree(tree))).entries.size).toBe(5000);
  });

  test.each([
    ['text', Buffer.from('hello\n'), /Cannot read the file list of a layer: Line 1 .* is not JSON/],
    ['a line that was cut off', gzipSync('{"schemaVersion":1,"kind":"tree"}'), /last line has no end/],
    [
      'half of it',
      Buffer.from(gzipSync('{"schemaVersion":1,"kind":"tree"}\n')).subarray(0, 20),
      /cannot be decompressed/,
    ],
  ])('is refused when it is %s', async (_name, bytes, message) => {
    await expect(unpackTree(bytes)).rejects.toThrow(message);
  });
});

describe('a patch that is written', () => {
  type Wanted = Partial<Omit<PatchContents, 'fromNext'>> & { readonly fromNext?: ReadonlySet<string> };
  const contentsOf = ({ fromNext = new Set(), ...contents }: Wanted): PatchContents => {
    const paths = new EntryTable([...fromNext].map((path) => [path, whiteout] as const)).subset();
    for (const path of fromNext) paths.add(path);
    return {
      ...{ fromNext: paths, fromBeneath: new Set(), folders: new Map(), whiteouts: [], contentBytes: 0 },
      ...contents,
    };
  };
  const write = async (next: readonly Uint8Array[], contents: Wanted, more = {}) => {
    const patch = await writePatch({
      ...{ next: next.map(blobOf), beneath: [], contents: contentsOf(contents) },
      ...{ folder: await makeTempFolder(), compression: 'gzip', ...more },
    });
    const { tree } = await indexBlobs([blobOf(await readFile(patch.path))]);
    return { ...patch, tree };
  };

  test('holds folders first, then what hides, then records byte for byte', async () => {
    const xattrs = { 'security.capability': '\x01\0\0\x02\xff\x80' };
    const parts = [
      { path: 'b', type: 'file', content: 'first', xattrs },
      { path: 'z', type: 'folder', mode: 0o700, xattrs },
      { path: 'z/left', type: 'file', content: 'out' },
      { path: 'z/link', type: 'hard-link', target: 'b' },
    ] as const;
    const next = tarOf(...parts);
    const folders = new Map([['made', folderOf({ mode: 0o710, uid: 5, mtime: '-1.5', xattrs })]]);
    const patch = await write([gzipSync(next)], {
      ...{ fromNext: new Set(['b', 'z', 'z/link']), folders, whiteouts: ['made/x', 'y'] },
    });
    const written = gunzipSync(await readFile(patch.path));
    const made = {
      path: 'made',
      type: 'folder',
      mode: 0o710,
      uid: 5,
      gid: 0,
      mtime: '-1.5',
      xattrs,
    } as const;
    expect(Buffer.from(written)).toEqual(
      Buffer.from(
        tarOf(
          made,
          parts[1],
          { path: 'made/.wh.x', type: 'file' },
          { path: '.wh.y', type: 'file' },
          parts[0],
          parts[3],
        ),
      ),
    );
    expect(patch).toMatchObject({
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest: `sha256:${sha256(await readFile(patch.path))}`,
      diffId: `sha256:${sha256(written)}`,
      sizeBytes: (await readFile(patch.path)).length,
    });
    expect([...patch.tree.entries.keys()].sort()).toEqual(['b', 'made', 'made/x', 'y', 'z', 'z/link']);
  });

  test.each(['read again', 'kept while they were compared'])(
    'copies what nobody reads of a record, byte for byte, where records are %s',
    async (way) => {
      // Names of owners, a name in the way of GNU, a comment, and a capability, of which no byte may be taken for text.
      const named = (header: TarHeader): Uint8Array =>
        changed(formatTarHeader(header), [265, 'www-data'], [297, 'staff']);
      const capability = '\x01\0\0\x02\xff\x80';
      const pax = ['comment', 'SCHILY.xattr.security.capability'].map((key) => paxRecord(key, capability));
      const folder = joinBytes([
        extension('x', pax.join('')),
        named({ path: 'b', type: 'folder', mode: 0o700 }),
      ]);
      const file = joinBytes([
        extension('L', `b/${'long'.repeat(40)}\0`),
        extension('x', pax.join('')),
        named({ path: 'b/long', type: 'file', storedBytes: 3 }),
        Buffer.from('two'),
        tarPadding(3),
      ]);
      const next = tarOf({ raw: folder }, { raw: file });
      const { tree: old } = await indexBlobs([blobOf(tarOf({ path: 'b', type: 'folder' }))]);
      const staged = await createStagedRecords(old.entries, await makeTempFolder());
      const { tree } = await indexBlobs([blobOf(next)], { staged });
      await staged.close();
      const fromNext = new Set(tree.entries.keys());
      const wanted = tree.entries.subset();
      for (const path of fromNext) wanted.add(path);
      const kept = staged.archivesOf(wanted);
      expect(kept).toBeDefined();
      const patch = await write(
        [next],
        { fromNext },
        { compression: 'none', ...(way === 'read again' ? {} : { next: kept }) },
      );
      expect(tree.entries.get('b')?.xattrs).toEqual({ 'security.capability': capability });
      expect((await readFile(patch.path)).equals(Buffer.from(next))).toBe(true);
    },
  );

  test('holds plain folders, and files larger than what is collected at once', async () => {
    const large = Array.from({ length: 300_000 }, (_, at) => `line ${at}\n`).join('');
    const parts = [
      { path: 'a', type: 'folder', mode: 0o700 },
      { path: 'a/small', type: 'file', content: 'first' },
      { path: 'b', type: 'folder', mode: 0o750 },
      { path: 'b/large', type: 'file', content: large },
    ] as const;
    const fromNext = new Set(parts.map(({ path }) => path));
    const patch = await write([tarOf(...parts)], { fromNext }, { compression: 'none' });
    const [a, small, b, file] = parts;
    const written = await readFile(patch.path);
    expect(written.equals(Buffer.from(tarOf(a, b, small, file)))).toBe(true);
  });

  test('takes each path from the highest blob that has it', async () => {
    const [lower, upper] = ['lower', 'upper'].map((content) =>
      tarOf({ path: content, type: 'file', content }, { path: 'a', type: 'file', content }),
    );
    const patch = await write(
      [lower as Uint8Array, upper as Uint8Array],
      { fromNext: new Set(['a', 'lower']) },
      { compression: 'none' },
    );
    expect(readTar(await readFile(patch.path)).map(({ path, content }) => [path, content])).toEqual([
      ['a', 'upper'],
      ['lower', 'lower'],
    ]);
    expect(patch.mediaType).toBe('application/vnd.oci.image.layer.v1.tar');
    expect(patch.digest).toBe(patch.diffId);
  });

  test('opens blobs beneath only when something is taken from there', async () => {
    let opened = 0;
    const below = tarOf({ path: 'below', type: 'file', content: '0' });
    const opening = () => {
      opened += 1;
      return blobOf(below).open();
    };
    const beneath = [{ ...blobOf(below), open: opening }];
    const next = [tarOf({ path: 'a', type: 'file', content: '1' })];
    await write(next, { fromNext: new Set(['a']) }, { beneath });
    expect(opened).toBe(0);
    const patch = await write(
      next,
      { fromNext: new Set(['a']), fromBeneath: new Set(['below']) },
      { beneath },
    );
    expect([...patch.tree.entries.keys()].sort()).toEqual(['a', 'below']);
  });

  test.each([
    ['a path that no blob has', [{ path: 'b', type: 'file' }] as const, /"a" is in none of the blobs/],
    [
      'a hard link to what is not in it',
      [
        { path: 'b', type: 'file', content: '' },
        { path: 'a', type: 'hard-link', target: 'b' },
      ] as const,
      /"a" is a hard link to what the patch does not hold/,
    ],
  ])('is refused with %s', async (_name, parts, message) => {
    await expect(write([tarOf(...parts)], { fromNext: new Set(['a']) })).rejects.toThrow(message);
  });

  test('has the media types of its image, and gzip where zstd cannot be written', async () => {
    const next = [tarOf({ path: 'a', type: 'file', content: '1' })];
    const typeOf = async (compression: string, isDocker: boolean) =>
      (await write(next, { fromNext: new Set(['a']) }, { compression, isDocker })).mediaType;
    expect(await typeOf('gzip', true)).toBe('application/vnd.docker.image.rootfs.diff.tar.gzip');
    const hasZstd = 'createZstdCompress' in (await import('node:zlib'));
    expect(await typeOf('zstd', false)).toBe(
      `application/vnd.oci.image.layer.v1.tar+${hasZstd ? 'zstd' : 'gzip'}`,
    );
  });

  test('holds a large file without holding it in memory, and leaves only what it wrote', async () => {
    const content = 'abcdefgh'.repeat(1 << 20);
    const folder = await makeTempFolder();
    const patch = await write(
      [gzipSync(tarOf({ path: 'a', type: 'file', content }))],
      { fromNext: new Set(['a']) },
      { folder },
    );
    expect(patch.tree.entries.get('a')?.sha256).toBe(sha256(content));
    expect((await readdir(folder)).sort()).toEqual(['patch', 'records']);
  });

  test('is not patched when its tree says why', async () => {
    const { tree } = await indexBlobs([blobOf(tarOf({ path: 'a', type: 'hard-link', target: 'b' }))]);
    expect(tree.obstacle).toMatch(/"a" is a hard link to a file of another blob/);
    expect(treeOf({}).entries.size).toBe(0);
  });
});
