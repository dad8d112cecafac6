import { describe, expect, test } from '@jest/globals';
import {
  afterPull,
  bytesOf,
  type HostHoldings,
  planDownload,
  planDownloads,
  pullsAttestations,
  type StoreKind,
  unpackedSuffices,
} from '../../../src/core/deploy/download-plan.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { digest, holding, local, pullable, pulled } from '../../support/deploy-values.ts';

const app = pullable('app', 'debian:1000 base:200 copied:30 source:4', 1);
const base = pullable('base', 'debian:1000 base:200');
const fork = pullable('fork', 'alpine:50 copied:30 source:4');

/** What is held of `app`, as one letter a layer and one for the config. */
function letters(holdings: HostHoldings): string {
  const plan = planDownload(app, holdings);
  return [...plan.layers, { state: plan.config }].map(({ state }) => state.slice(0, 1)).join('');
}

describe('what a host downloads when it pulls the application', () => {
  test.each<[string, HostHoldings, { bytes: number; uncertainBytes?: number; states: string }]>([
    ['is all of it on a fresh host', holding('classic'), { bytes: 1235, states: 'mmmmm' }],
    ['is all of it on a fresh host', holding('containerd'), { bytes: 1235, states: 'mmmmm' }],
    ['is what stands above a layer image', holding('classic', pulled(base)), { bytes: 35, states: 'hhmmm' }],
    [
      'is what stands above a layer image',
      holding('containerd', pulled(base)),
      { bytes: 35, states: 'hhmmm' },
    ],
    [
      'is what changed since another version',
      holding('classic', pulled(pullable('before', 'debian:1000 base:200 copied:30 older:5'))),
      { bytes: 5, states: 'hhhmm' },
    ],
    ['is nothing when it is there', holding('containerd', pulled(app)), { bytes: 0, states: 'hhhhh' }],
    ['is nothing when it is there', holding('classic', pulled(app)), { bytes: 0, states: 'hhhhh' }],
    [
      'holds on to a layer elsewhere in no chain of the classic store',
      holding('classic', pulled(fork)),
      { bytes: 1235, states: 'mmmmm' },
    ],
    [
      'leaves out a layer wherever it stands in the containerd store',
      holding('containerd', pulled(fork)),
      { bytes: 1201, states: 'mmhhm' },
    ],
    [
      'is the config alone when another image has all layers',
      holding('containerd', pulled(pullable('twin', 'debian:1000 base:200 copied:30 source:4'))),
      { bytes: 1, states: 'hhhhm' },
    ],
    [
      'is less by every layer that lies unpacked in the containerd store, however it was compressed',
      holding('containerd', pulled(pullable('other', 'debian/2:900 base/2:190'))),
      { bytes: 35, states: 'hhmmm' },
    ],
    [
      'is not less by layers that the classic engine knows under other digests',
      holding('classic', pulled(pullable('other', 'debian/2:900 base/2:190'))),
      { bytes: 1235, states: 'mmmmm' },
    ],
    [
      'is less by a layer that the classic engine met in another image than the one that keeps its chain',
      holding(
        'classic',
        pulled(pullable('other', 'debian/2:900')),
        pulled(pullable('met', 'x:1 debian:1000')),
      ),
      { bytes: 235, states: 'hmmmm' },
    ],
    [
      'is less by what was built on a host with the containerd store',
      holding('containerd', local(base, 'containerd')),
      { bytes: 35, states: 'hhmmm' },
    ],
    [
      'is not certain where the host built the same layers in the classic store',
      holding('classic', local(base, 'classic')),
      { bytes: 1235, uncertainBytes: 1200, states: 'uummm' },
    ],
    [
      'is certain up to where the host went on by itself in the classic store',
      holding('classic', pulled(pullable('debian', 'debian:1000')), local(base, 'classic')),
      { bytes: 235, uncertainBytes: 200, states: 'hummm' },
    ],
    [
      'is not certain where an image built on a host has the same files elsewhere',
      holding('containerd', local(fork, 'containerd')),
      { bytes: 1235, uncertainBytes: 34, states: 'mmuum' },
    ],
    [
      'is not certain about the config of an image with the very same layers',
      holding('containerd', local(app, 'containerd')),
      { bytes: 1, uncertainBytes: 1, states: 'hhhhu' },
    ],
    [
      'is nothing when the classic engine has the config, which names the image there',
      holding('classic', { ...local(app, 'classic'), configDigest: app.configDigest }),
      { bytes: 0, states: 'hhhhh' },
    ],
    [
      'leaves out the config alone in the containerd store',
      holding('containerd', {
        ...pulled(pullable('artifact', 'else:9')),
        configDigest: app.configDigest,
      }),
      { bytes: 1234, states: 'mmmmh' },
    ],
    [
      'is not less by layers that lie unpacked on an engine of today, without the compressed ones',
      {
        ...holding('containerd', pulled(pullable('other', 'debian/2:900 base/2:190'))),
        unpackedSuffices: false,
      },
      { bytes: 1235, states: 'mmmmm' },
    ],
    [
      'may be less by layers that lie unpacked on an engine that tells no version',
      {
        ...holding('containerd', pulled(pullable('other', 'debian/2:900 base:200'))),
        unpackedSuffices: undefined,
      },
      { bytes: 1035, uncertainBytes: 1000, states: 'uhmmm' },
    ],
    [
      'may be less by layers of an image that the containerd store has in part',
      holding('containerd', { ...pulled(fork), isWhole: false }),
      { bytes: 1235, uncertainBytes: 34, states: 'mmuum' },
    ],
    [
      'is less by what lies in the containerd store, and by nothing else',
      {
        ...holding('containerd', pulled(fork)),
        content: new Set([app.configDigest, ...app.layers.slice(3).map(({ digest }) => digest)]),
      },
      { bytes: 1230, states: 'mmmhh' },
    ],
  ])('%s', (_what, holdings, { bytes, uncertainBytes = 0, states }) => {
    expect(letters(holdings)).toBe(states);
    expect(planDownload(app, holdings)).toMatchObject({
      totalBytes: 1235,
      bytes,
      uncertainBytes,
      heldBytes: 1235 - bytes,
    });
  });

  test.each<StoreKind>(['classic', 'containerd'])('counts a layer once that comes twice (%s)', (store) => {
    const twice = pullable('twice', 'debian:1000 empty:3 files:20 empty:3');
    expect(planDownload(twice, holding(store))).toMatchObject({ totalBytes: 1024, bytes: 1024 });
    expect(planDownload(twice, holding(store, pulled(twice)))).toMatchObject({ bytes: 0, heldBytes: 1024 });
  });

  test('counts a layer that the classic engine has beneath and needs again above', () => {
    const twice = pullable('twice', 'debian:1000 empty:3 files:20 empty:3');
    const beneath = pulled(pullable('beneath', 'debian:1000 empty:3'));
    expect(planDownload(twice, holding('classic', beneath))).toMatchObject({ bytes: 24 });
    expect(planDownload(twice, holding('containerd', beneath))).toMatchObject({ bytes: 21 });
  });

  test.each([
    ['26.1.5', { bytes: 1235, totalBytes: 1235, uncertainBytes: 0 }],
    ['29.0.4', { bytes: 1235, totalBytes: 1235, uncertainBytes: 0 }],
    ['29.1.0', { bytes: 1242, totalBytes: 1242, uncertainBytes: 0 }],
    ['v2.0.0-beta.24', { bytes: 1242, totalBytes: 1242, uncertainBytes: 7 }],
  ])('has the provenance with it as the engine %s pulls it', (version, expected) => {
    const provenance = { digest: digest('provenance'), sizeBytes: 7 };
    const image = { ...app, attestations: [provenance, provenance] };
    const engine = { ...holding('containerd'), pullsAttestations: pullsAttestations(version) };
    expect(planDownload(image, engine)).toMatchObject(expected);
    expect(planDownload(image, afterPull({ ...engine, content: new Set() }, image)).bytes).toBe(0);
    expect(planDownload(image, { ...engine, store: 'classic' }).bytes).toBe(1235);
  });

  test.each([
    ['26.1.5', { bytes: 35, uncertainBytes: 0 }],
    ['29.8.3', { bytes: 35, uncertainBytes: 0 }],
    ['29.9.0', { bytes: 1235, uncertainBytes: 0 }],
    ['v30.1.2', { bytes: 1235, uncertainBytes: 0 }],
    ['v2.0.0-beta.24', { bytes: 1235, uncertainBytes: 1200 }],
    ['unknown', { bytes: 1235, uncertainBytes: 1200 }],
  ])('has layers that lie there unpacked only, as the engine %s fetches them', (version, expected) => {
    const held = holding('containerd', pulled(pullable('other', 'debian/2:900 base/2:190')));
    const engine = { ...held, unpackedSuffices: unpackedSuffices(version) };
    expect(planDownload(app, engine)).toMatchObject(expected);
  });

  test('is all of it when the host has the same index for another platform', () => {
    const arm = { ...pulled(pullable('arm', 'arm:7')), digests: [app.digest] };
    expect(planDownload(app, holding('containerd', arm))).toMatchObject({ bytes: 1235 });
  });
});

test.each([true, false, undefined])(
  'after a pull a store that may be looked into has what was fetched (unpacked suffices: %s)',
  (suffices) => {
    const other = pulled(pullable('other', 'debian/2:900'));
    const before = {
      ...holding('containerd', other),
      unpackedSuffices: suffices,
      content: new Set<Digest>(),
    };
    const after = afterPull(before, base);
    expect(planDownload(base, after).bytes).toBe(0);
    const [debian, own] = base.layers.map(({ digest }) => digest);
    const isFetched = suffices !== true;
    expect(after.content).toEqual(new Set([...(isFetched ? [debian] : []), own, base.configDigest]));
    // Elsewhere the layer is needed compressed.
    const elsewhere = pullable('elsewhere', 'alpine:50 debian:1000');
    expect(planDownload(elsewhere, after).bytes).toBe(isFetched ? 51 : 1051);
  },
);

test.each<StoreKind>(['classic', 'containerd'])('after a pull nothing is left to download (%s)', (store) => {
  const after = afterPull(holding(store, pulled(base)), app);
  expect(planDownload(app, after).bytes).toBe(0);
  expect(planDownload(base, after).bytes).toBe(0);
});

test.each(['classic', 'containerd'] as const)(
  'of several images, a %s store downloads once what they share',
  (store) => {
    const web = pullable('web', 'debian:1000 node:70 page:3', 2);
    expect(planDownloads([app, web], holding(store)).map(({ bytes }) => bytes)).toEqual([1235, 75]);
    expect(bytesOf([app, web], holding(store))).toBe(1310);
    expect(bytesOf([app, web], holding(store, pulled(web)))).toBe(235);
    expect(bytesOf([], holding(store))).toBe(0);
  },
);
