import { describe, expect, test } from '@jest/globals';
import {
  type DiskPlace,
  describeShortage,
  diskFolders,
  estimateNeed,
  parseDiskAnswer,
  storeFolder,
} from '../../../src/core/deploy/disk-need.ts';

const place: DiskPlace = {
  folder: '/var/lib/docker',
  mount: '/',
  freeBytes: 1_000_000_000,
  freeInodes: 500_000,
};

describe('the room for a pull', () => {
  test('is that of the compressed and the unpacked layers, and some more', () => {
    expect(estimateNeed(100_000_000, undefined)).toEqual({
      compressedBytes: 100_000_000,
      unpackedBytes: 300_000_000,
      bytes: 440_000_000,
      ratio: 3,
      measuredOn: undefined,
    });
  });

  test('is estimated by an image of the host', () => {
    const measured = { image: 'ghcr.io/owner/app@sha256:1', ratio: 2.5 };
    expect(estimateNeed(100_000_000, measured)).toMatchObject({
      unpackedBytes: 250_000_000,
      bytes: 385_000_000,
      measuredOn: measured.image,
    });
  });

  test('is never less unpacked than compressed', () => {
    expect(estimateNeed(1000, { image: 'x', ratio: 0.1 }).unpackedBytes).toBe(1000);
  });

  test.each<[string, number, Partial<DiskPlace>, string | undefined]>([
    ['fits', 200_000_000, {}, undefined],
    [
      'is short by bytes',
      300_000_000,
      {},
      'the pull needs about 1.3 GB at /var/lib/docker (on /) and 1.0 GB are free: 300 MB are downloaded, and about 900 MB when unpacked (3.0 times as much, as is usual)',
    ],
    [
      'is short by inodes',
      1000,
      { freeInodes: 12, mount: '/var/lib/docker' },
      '/var/lib/docker has 1.0 GB free, but only 12 inodes: no more than as many files can be made',
    ],
    ['fits where inodes are made as needed', 1000, { freeInodes: undefined }, undefined],
    ['is not needed by a pull of nothing', 0, { freeBytes: 0, freeInodes: 0 }, undefined],
  ])('%s', (_what, bytes, there, expected) => {
    expect(describeShortage({ ...place, ...there }, estimateNeed(bytes, undefined))).toBe(expected);
  });
});

describe('where a store writes', () => {
  const answer = (text: string) => parseDiskAnswer(text);

  test.each<[string, 'classic' | 'containerd', string | undefined, string, string]>([
    ['the classic one, into its root', 'classic', undefined, 'containerd socket', '/data/docker'],
    ['containerd’s of the engine, into the same', 'containerd', undefined, '', '/data/docker'],
    [
      'the system’s containerd, into its own',
      'containerd',
      undefined,
      'containerd socket',
      '/var/lib/containerd',
    ],
    [
      'the system’s containerd, where its configuration says',
      'containerd',
      undefined,
      'containerd socket\ncontainerd root /big/containerd',
      '/big/containerd',
    ],
    [
      'as the engine says: its own containerd',
      'containerd',
      '/var/run/docker/containerd/containerd.sock',
      'containerd socket',
      '/data/docker',
    ],
    [
      'as the engine says: the system’s',
      'containerd',
      '/run/containerd/containerd.sock',
      '',
      '/var/lib/containerd',
    ],
  ])('is found: %s', (_what, store, address, said, folder) => {
    expect(storeFolder(store, '/data/docker', address, answer(said))).toBe(folder);
  });

  test('is among the folders that are looked at', () => {
    expect(diskFolders('classic', '/data/docker')).toEqual(['/data/docker']);
    expect(diskFolders('containerd', '/data/docker')).toEqual(['/data/docker', '/var/lib/containerd']);
  });
});

describe('what df says', () => {
  test('is read, with spaces in names, negative room, and inodes where there are some', () => {
    const said = [
      'containerd root /big disk/containerd',
      'folder /var/lib/docker',
      'space /dev/vda1  81106868 40553434 36391460  53% /',
      'inodes /dev/vda1  5160960  312000 4848960    7% /',
      'folder /big disk/docker',
      'space //server/big share 1000 1100 -100 101% /big disk',
      'inodes //server/big share 0 0 0 - /big disk',
      'folder /nonsense',
      'space df: unreadable',
      'inodes ',
    ].join('\n');
    expect(parseDiskAnswer(said)).toEqual({
      places: [
        { folder: '/var/lib/docker', mount: '/', freeBytes: 36_391_460 * 1024, freeInodes: 4_848_960 },
        { folder: '/big disk/docker', mount: '/big disk', freeBytes: 0, freeInodes: undefined },
      ],
      hasSystemContainerd: false,
      containerdRoot: '/big disk/containerd',
    });
  });
});
