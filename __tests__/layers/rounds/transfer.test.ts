import { expect, test } from '@jest/globals';
import { describeTransfer } from '../../../src/layers/rounds/transfer.ts';
import { fetchedImage, finishedBuild } from '../../support/finished-build.ts';
import { digestOf } from '../../support/layer-values.ts';

const bytesOf = (names: string) =>
  fetchedImage(digestOf('9'), names).blobs.map(({ digest, sizeBytes }) => ({ digest, bytes: sizeBytes }));

test('what was built of a layer is the layer’s, whatever is published of it, and what nobody has is with the others', () => {
  const { state } = finishedBuild();
  state.images.set('base', fetchedImage(digestOf('1'), 'ab'));
  const pushed = new Map([['base', fetchedImage(digestOf('2'), 'ac')]]);
  const built = new Map([['base', { kind: 'ok' as const, image: fetchedImage(digestOf('3'), 'd') }]]);
  const { ofLayer, transfer } = describeTransfer(
    {
      state: {
        ...state,
        pushed,
        lookup: { ...state.lookup, built },
        moved: { ...state.moved, uploads: bytesOf('ce'), downloads: bytesOf('d') },
      },
      requests: () => ({ downloadedBytes: 7, uploadedBytes: 3 }),
    },
    ['base'],
  );
  const [ofC, ofE] = bytesOf('ce');
  const sum = (blobs: readonly { readonly bytes: number }[]): number =>
    blobs.reduce((total, { bytes }) => total + bytes, 0);
  const config = sum(bytesOf('ce')) - sum([ofC, ofE].flatMap((blob) => blob ?? []));
  expect(ofLayer('base').downloadedBytes).toBe(sum(bytesOf('d')) - config);
  expect(ofLayer('base').uploadedBytes).toBe(ofC?.bytes);
  expect(transfer).toMatchObject({
    ...{ uploadedBytes: sum(bytesOf('ce')) + 3, downloadedBytes: sum(bytesOf('d')) + 7 },
    metadata: { downloadedBytes: 7, uploadedBytes: 3 },
    others: { uploadedBytes: sum(bytesOf('ce')) - (ofC?.bytes ?? 0) },
  });
});
