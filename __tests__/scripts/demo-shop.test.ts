import { expect, test } from '@jest/globals';
import { judgeShop, type ShopRelease } from '../../scripts/demo/shop.mjs';

const page = (title: string): string => `${title}<tr><td>1</td><td>done</td><td>5</td></tr>`;
const images = (api: string, web: string) => ({ api, worker: api, web, database: 'database' });

interface Told {
  readonly id: string;
  readonly leftOut?: readonly string[];
  readonly hitRate?: number;
  readonly outcome?: string;
  readonly images: ShopRelease['images'];
  readonly containers: ShopRelease['containers'];
  readonly page: string;
  /** Of both images. */
  readonly bytes: readonly [number, number];
  /** Besides, of the database. */
  readonly others?: number;
  readonly interfaceBytes?: number;
}

function release({
  id,
  leftOut = [],
  hitRate = 100,
  outcome = 'deployed',
  bytes,
  others = 0,
  interfaceBytes = bytes[0] + bytes[1] + others + 100_000,
  ...seen
}: Told): ShopRelease {
  const total = bytes[0] + bytes[1] + others;
  const download = {
    plannedBytes: total,
    downloadedBytes: total,
    images: bytes.map((size) => ({ plannedBytes: size, downloadedBytes: size })),
  };
  const names = ['shop-api', 'shop-web'];
  return {
    ...{ id, interfaceBytes, ...seen },
    build: {
      status: 0,
      durationMs: 1000,
      report: {
        dependencyHitRate: hitRate,
        images: names.map((name) => (leftOut.includes(name) ? { name, leftOut: 'unchanged' } : { name })),
      },
    },
    deploy: { status: 0, durationMs: 1000, report: { outcome, hosts: [{ outcome, download }] } },
  } as unknown as ShopRelease;
}

const first: Told = {
  id: 'first',
  images: images('a1', 'w1'),
  containers: images('1', '2'),
  page: page('<h1>Orders</h1>'),
  bytes: [80_000_000, 90_000_000],
  others: 5_000_000,
};
const change: Told = {
  id: 'change',
  leftOut: ['shop-api'],
  images: images('a1', 'w2'),
  containers: images('1', '3'),
  page: page('<h1>Your orders</h1>'),
  bytes: [0, 4_000],
};
const unhealthy: Told = {
  id: 'unhealthy',
  outcome: 'rolled-back',
  images: images('a1', 'w2'),
  containers: images('4', '5'),
  page: page('<h1>Your orders</h1>'),
  bytes: [4_000, 4_000],
};

const broken = (...told: readonly Told[]): readonly string[] =>
  judgeShop(told.map(release)).flatMap(({ held, came }) => (held ? [] : [came]));

test('releases in which all goes well keep all promises', () => {
  expect(broken(first, change, unhealthy)).toEqual([]);
  expect(judgeShop([])).toHaveLength(7);
});

test.each<[string, Told, string | RegExp]>([
  ['a step of a dependency ran', { ...first, hitRate: 50 }, 'shop-api, shop-web with 50 %'],
  ['only one image was built', { ...first, leftOut: ['shop-api'] }, 'shop-web with 100 %'],
  ['a service does not run', { ...first, images: { api: 'a1' } }, 'running: api'],
  ['the worker works no more', { ...first, page: '<h1>Orders</h1>waiting' }, /^it shows .*waiting/],
  [
    'less came in than was reported',
    { ...first, interfaceBytes: 1 },
    'planned 175000000, downloaded 175000000, 1 at its interface',
  ],
  ['more came in than was reported', { ...first, interfaceBytes: 300_000_000 }, /300000000 at its/],
  ['an unchanged image was built', { ...change, leftOut: [] }, 'shop-api, shop-web with 100 %'],
  ['another container is new', { ...change, containers: images('9', '3') }, 'other containers: api, worker'],
  ['no container is new', { ...change, containers: first.containers }, 'other containers: none'],
  ['the old page is shown', { ...change, page: first.page }, /^it shows <h1>Orders/],
  ['a change is large', { ...change, bytes: [0, 5_000_000] }, '5.0 MB'],
  ['an unhealthy release stays', { ...unhealthy, outcome: 'deployed' }, 'the outcome is deployed'],
  ['one service stays', { ...unhealthy, images: images('a2', 'w2') }, 'other images: api, worker'],
])('%s: a promise is broken', (_what, wrong, came) => {
  const all = [first, change, unhealthy].map((told) => (told.id === wrong.id ? wrong : told));
  expect(broken(...all)).toEqual(expect.arrayContaining([expect.stringMatching(came)]));
});

test('another number of bytes than planned breaks a promise', () => {
  const wrong = release(change);
  const download = wrong.deploy?.report?.hosts[0]?.download as unknown as { plannedBytes: number };
  download.plannedBytes = 1;
  const came = judgeShop([release(first), wrong, release(unhealthy)]).filter(({ held }) => !held);
  expect(came.map((one) => one.came)).toEqual([expect.stringContaining('planned 1, downloaded 4000')]);
});

test('a build that failed breaks its promises, and those of the releases after it', () => {
  const failed = { ...release(change), build: { status: 1, durationMs: 1, report: undefined } };
  const came = judgeShop([release(first), failed] as readonly ShopRelease[]).filter(({ held }) => !held);
  expect(came.map((one) => one.came)).toEqual([
    ...Array(3).fill('the build failed with status 1: no report'),
    'it did not take place',
  ]);
});
