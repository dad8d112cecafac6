import { describe, expect, test } from '@jest/globals';
import { createProgressFold } from '../../../src/core/buildkit/progress.ts';
import { findSentTwice } from '../../../src/core/buildkit/registry-traffic.ts';
import type { SolveStatus } from '../../../src/core/buildkit/status.ts';

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;

function fold(...statuses: readonly Partial<SolveStatus>[]) {
  const progress = createProgressFold();
  for (const status of statuses) progress.push(status);
  return progress.snapshot();
}

describe('what was downloaded', () => {
  test('is counted once, as far as it came, however many vertices of a bake tell of it', () => {
    const { downloads } = fold(
      { vertexes: ['one', 'two'].map((name) => ({ digest: name, name: `[${name} context base] base` })) },
      { statuses: [{ id: digest('a'), vertex: 'one', current: 300, total: 900 }] },
      { statuses: [{ id: digest('a'), vertex: 'two', current: 900, total: 900 }] },
      { statuses: [{ id: digest('b'), vertex: 'two', current: 5, total: 900 }] },
      { statuses: [{ id: `extracting ${digest('c')}`, vertex: 'two', current: 0 }] },
    );
    expect(downloads).toEqual([
      { digest: digest('a'), bytes: 900 },
      { digest: digest('b'), bytes: 5 },
    ]);
  });
});

describe('what was resolved', () => {
  const resolved = (...names: readonly string[]) =>
    fold({ vertexes: names.map((name, index) => ({ digest: `${index}`, name })) }).resolved;

  test('is known by the digests of images that contexts name, and of caches, each once', () => {
    expect(
      resolved(
        `[base context 127.0.0.1:5000/busybox] load metadata for 127.0.0.1:5000/busybox@${digest('a')}`,
        `[context base] load metadata for ghcr.io/acme/shop@${digest('b')}`,
        `[node] importing cache manifest from ghcr.io/acme/shop@${digest('b')}`,
        `importing cache manifest from ghcr.io/acme/shop@${digest('c')}`,
        '[internal] load metadata for docker.io/library/debian:12',
        `[context base] ghcr.io/acme/shop@${digest('d')}`,
      ),
    ).toEqual([digest('a'), digest('b'), digest('c')]);
  });

  test('is not what could not be read', () => {
    const name = `importing cache manifest from ghcr.io/acme/shop@${digest('a')}`;
    const started = '2026-10-04T00:00:00Z';
    const { resolved: none } = fold({
      vertexes: [{ digest: 'x', name, started, completed: '2026-10-04T00:00:01Z', error: 'not found' }],
    });
    expect(none).toEqual([]);
  });
});

describe('a layer of image and cache', () => {
  const at = (seconds: number): string => new Date(Date.UTC(2026, 9, 4) + seconds * 1000).toISOString();
  const span = (vertex: string, id: string, from: number, to: number) => ({
    statuses: [{ id, vertex, started: at(from), completed: at(to) }],
  });
  const exports = (from: number, to: number) =>
    fold(
      {
        vertexes: [
          { digest: 'image', name: 'exporting to image' },
          { digest: 'cache', name: 'exporting cache' },
        ],
      },
      span('image', 'pushing layers', 0, 10),
      span('cache', `writing layer ${digest('a')}`, from, to),
    ).sideBySide;
  /** Of one that was written from one second to another, where the image was pushed from 0 to 10. */
  const sent = (from: number, to: number): string => {
    const twice = findSentTwice(
      [
        { digest: digest('a'), bytes: 500 },
        { digest: digest('b'), bytes: 500 },
      ],
      exports(from, to),
    );
    return twice.some((blob) => blob.digest === digest('a')) ? 'twice' : 'once';
  };

  test.each([
    ['as long as it takes to send it, while the image was pushed', 1, 6, 'twice'],
    ['for a quarter of that, at least', 1, 2.25, 'twice'],
    ['only as long as it takes to ask for it', 1, 1.5, 'once'],
    ['when the image was there already', 10, 16, 'once'],
    ['before the image was pushed', -6, 0, 'once'],
    ['from before the push', -3, 1, 'twice'],
    ['until after the push', 9, 14, 'twice'],
  ])('that was written %s from %d to %d was sent %s', (_, from, to, expected) => {
    expect(sent(from, to)).toBe(expected);
  });

  test('is not known to be sent twice while it is written, or where nothing is', () => {
    const { sideBySide } = fold(
      { vertexes: [{ digest: 'both', name: 'exporting' }] },
      { statuses: [{ id: 'pushing layers', vertex: 'both', started: at(0) }] },
      { statuses: [{ id: `writing layer ${digest('a')}`, vertex: 'both', started: at(1) }] },
    );
    expect(sideBySide).toEqual({ pushMs: 0, writeMs: new Map([[digest('a'), 0]]) });
    expect(fold().sideBySide).toEqual({ pushMs: 0, writeMs: new Map() });
  });

  test('is measured against the longest of several pushes', () => {
    const { sideBySide } = fold(
      { vertexes: ['one', 'two'].map((name) => ({ digest: name, name })) },
      span('one', 'pushing layers', 0, 2),
      span('two', 'pushing layers', 3, 8),
      span('two', `writing layer ${digest('a')}`, 4, 5),
      span('two', `writing layer ${digest('b')} again`, 4, 5),
      span('two', 'writing config', 4, 5),
    );
    expect(sideBySide).toEqual({ pushMs: 5000, writeMs: new Map([[digest('a'), 1000]]) });
  });
});

describe('a download that was last seen half way', () => {
  const [started, completed] = ['2026-11-30T20:44:19.08Z', '2026-11-30T20:44:19.43Z'];
  const halfWay = { id: digest('a'), vertex: 'load', current: 5_242_880, total: 8_002_628, started };
  const extracting = { id: `extracting ${digest('a')}`, vertex: 'load', started };
  test.each<[string, readonly Partial<SolveStatus>[], number]>([
    [
      'is whole where its step ended well',
      [{ vertexes: [{ digest: 'load', started, completed }] }],
      8_002_628,
    ],
    [
      'is whole where it was unpacked',
      [{ vertexes: [{ digest: 'load', started, completed, error: 'x' }] }, { statuses: [extracting] }],
      8_002_628,
    ],
    [
      'is not where its step failed',
      [{ vertexes: [{ digest: 'load', started, completed, error: 'context canceled' }] }],
      5_242_880,
    ],
    ['is not where its step has not ended', [], 5_242_880],
  ])('%s', (_name, end, bytes) => {
    const told = fold({ vertexes: [{ digest: 'load', started }] }, { statuses: [halfWay] }, ...end);
    expect(told.downloads).toEqual([{ digest: digest('a'), bytes }]);
    expect(told.vertices[0]?.loadedBytes).toBe(bytes);
  });
});
