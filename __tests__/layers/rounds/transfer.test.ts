import { expect, test } from '@jest/globals';
import { addRequest, noRequests } from '../../../src/core/layers/transfer.ts';
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
      requests: () => ({ ...noRequests, downloadedBytes: 7, uploadedBytes: 3 }),
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

test('a layer that the program reads to compare its files is a download of the layer, and its config is none', () => {
  const { state } = finishedBuild();
  const base = fetchedImage(digestOf('1'), 'ab');
  state.images.set('base', base);
  const [blob] = base.blobs;
  const config = base.platforms[0]?.configDigest ?? '';
  const read = { downloadedBytes: 1000, uploadedBytes: 0 };
  const requests = addRequest(addRequest(noRequests, read, blob?.digest), read, config);
  const { ofLayer, transfer } = describeTransfer({ state, requests: () => requests }, ['base']);
  expect(ofLayer('base').downloadedBytes).toBe(1000);
  expect(transfer).toMatchObject({ downloadedBytes: 2000, metadata: { downloadedBytes: 1000 } });
});
