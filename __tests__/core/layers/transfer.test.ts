import { expect, test } from '@jest/globals';
import {
  addMoved,
  addRequest,
  addTraffic,
  noRequests,
  noTraffic,
  nothingMoved,
  splitTransfer,
} from '../../../src/core/layers/transfer.ts';
import { digestOf } from '../../support/layer-values.ts';

const [a, b, c] = [digestOf('a'), digestOf('b'), digestOf('c')];
const moved = {
  ...nothingMoved,
  downloads: [
    { digest: a, bytes: 100 },
    { digest: c, bytes: 7 },
  ],
  uploads: [{ digest: b, bytes: 20 }],
};

test('a blob that two have belongs to the first, and what nobody has to the others', () => {
  const owners = [new Set([a]), new Set([a, b])];
  expect(splitTransfer(moved, owners, noRequests, new Map())).toEqual({
    byOwner: [
      { downloadedBytes: 100, uploadedBytes: 0 },
      { downloadedBytes: 0, uploadedBytes: 20 },
    ],
    transfer: {
      downloadedBytes: 107,
      uploadedBytes: 20,
      others: { downloadedBytes: 7, uploadedBytes: 0 },
      metadata: noTraffic,
      atMost: false,
    },
  });
});

test('a blob that the program reads or sends itself belongs to its owner, and is no request', () => {
  const requests = [
    [a, { downloadedBytes: 1000, uploadedBytes: 0 }],
    [b, { downloadedBytes: 0, uploadedBytes: 50 }],
    [c, { downloadedBytes: 3, uploadedBytes: 0 }],
    [undefined, { downloadedBytes: 4, uploadedBytes: 5 }],
  ] as const;
  const asked = requests.reduce((all, [digest, bytes]) => addRequest(all, bytes, digest), noRequests);
  expect(splitTransfer(moved, [new Set([a]), new Set([b])], asked, new Map())).toEqual({
    byOwner: [
      { downloadedBytes: 1100, uploadedBytes: 0 },
      { downloadedBytes: 0, uploadedBytes: 70 },
    ],
    transfer: {
      downloadedBytes: 1114,
      uploadedBytes: 75,
      others: { downloadedBytes: 7, uploadedBytes: 0 },
      metadata: { downloadedBytes: 7, uploadedBytes: 5 },
      atMost: false,
    },
  });
});

test('requests for one blob add up', () => {
  const once = addRequest(noRequests, { downloadedBytes: 2, uploadedBytes: 3 }, a);
  expect(addRequest(once, { downloadedBytes: 5, uploadedBytes: 7 }, a)).toEqual({
    downloadedBytes: 7,
    uploadedBytes: 10,
    blobs: new Map([[a, { downloadedBytes: 7, uploadedBytes: 10 }]]),
  });
});

test('requests, manifests that were pushed, and what is known of those that were read are counted apart', () => {
  const resolved = new Set([a, b]);
  const { transfer } = splitTransfer(
    { ...moved, resolved, manifestBytes: 5 },
    [],
    { ...noRequests, downloadedBytes: 1000, uploadedBytes: 10 },
    new Map([[a, 300]]),
  );
  expect(transfer).toMatchObject({
    downloadedBytes: 1407,
    uploadedBytes: 35,
    metadata: { downloadedBytes: 1300, uploadedBytes: 15 },
  });
});

test('what several builds moved adds up, but a builder reads a manifest once', () => {
  const both = addMoved(
    { ...moved, resolved: new Set([a]), manifestBytes: 3 },
    { ...moved, resolved: new Set([a, b]), manifestBytes: 4 },
  );
  expect(both.downloads).toEqual([...moved.downloads, ...moved.downloads]);
  expect(both.uploads).toEqual([...moved.uploads, ...moved.uploads]);
  expect(both.manifestBytes).toBe(7);
  expect([...both.resolved]).toEqual([a, b]);
});

test('two builds that moved nothing have moved nothing', () => {
  expect(addMoved(nothingMoved, nothingMoved)).toEqual({
    ...{ downloads: [], uploads: [], uploadsAtMost: false, resolved: new Set(), manifestBytes: 0 },
  });
  expect(splitTransfer(nothingMoved, [], noRequests, new Map()).transfer).toMatchObject({
    ...{ downloadedBytes: 0, uploadedBytes: 0, atMost: false },
  });
});

test('what counts as uploaded is an upper bound as soon as one build says so', () => {
  const one = { ...moved, uploadsAtMost: true };
  for (const both of [addMoved(one, moved), addMoved(moved, one)])
    expect(splitTransfer(both, [], noRequests, new Map()).transfer.atMost).toBe(true);
});

test('traffic adds up in both directions', () => {
  const one = { downloadedBytes: 1, uploadedBytes: 20 };
  expect(addTraffic(one, { downloadedBytes: 4, uploadedBytes: 3 })).toEqual({
    ...{ downloadedBytes: 5, uploadedBytes: 23 },
  });
});
