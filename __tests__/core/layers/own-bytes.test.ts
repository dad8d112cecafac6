import { expect, test } from '@jest/globals';
import { ownBytes } from '../../../src/core/layers/own-bytes.ts';
import type { Blob } from '../../../src/core/oci/descriptor.ts';
import { digestOf } from '../../support/layer-values.ts';

const blob = (name: string, sizeBytes: number): Blob => ({ digest: digestOf(name), sizeBytes });
const [a, b, c] = [blob('a', 100), blob('b', 20), blob('c', 3)] as const;

test.each<[string, ...Parameters<typeof ownBytes>, number | undefined]>([
  ['without layers below, all of the image', [a, b], [], 120],
  ['what no layer below has', [a, b, c], [[a], [a, b]], 3],
  ['each blob once', [a, c, c], [[a]], 3],
  ['nothing where all is below', [a], [[a, b]], 0],
  ['nothing that is known of an image that is not', undefined, [[a]], undefined],
  ['nothing that is known above a layer that is not', [a], [[a], undefined], undefined],
])('a layer adds %s', (_, image, beneath, bytes) => {
  expect(ownBytes(image, beneath)).toBe(bytes);
});
