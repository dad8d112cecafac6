import { expect, test } from '@jest/globals';
import type { Digest } from '../../../src/core/oci/digest.ts';
import type { Version } from '../../../src/core/retention/inventory.ts';
import { measureStorage } from '../../../src/core/retention/storage.ts';

const digestOf = (letter: string): Digest => `sha256:${letter.repeat(64)}`;

function version(
  letter: string,
  tags: readonly string[],
  blobs: Readonly<Record<string, number>>,
  manifests: readonly string[] = [],
): Version {
  return {
    digest: digestOf(letter),
    tags,
    updatedAtMs: undefined,
    content: {
      kind: 'image',
      manifests: manifests.map(digestOf),
      subject: undefined,
      blobs: Object.entries(blobs).map(([blob, sizeBytes]) => ({ digest: digestOf(blob), sizeBytes })),
    },
  };
}

test('bytes are counted for each tag, the largest first, alone and shared, with all that an index holds; every blob once', () => {
  const storage = measureStorage({
    versions: [
      version('c', ['multi'], { 4: 1 }, ['d']),
      version('b', ['v2', 'v1'], { 1: 100, 3: 5 }),
      version('a', ['main'], { 1: 100, 2: 10 }),
      version('d', [], { 5: 50 }),
      version('e', [], { 1: 100, 6: 7 }),
      { ...version('f', ['riddle'], {}), content: undefined },
    ],
  });
  expect(storage).toEqual({
    totalBytes: 173,
    untaggedBytes: 7,
    tags: [
      { tag: 'main', sizeBytes: 110, ownBytes: 10 },
      { tag: 'v1', sizeBytes: 105, ownBytes: 0 },
      { tag: 'v2', sizeBytes: 105, ownBytes: 0 },
      { tag: 'multi', sizeBytes: 51, ownBytes: 51 },
      { tag: 'riddle', sizeBytes: 0, ownBytes: 0 },
    ],
  });
});
