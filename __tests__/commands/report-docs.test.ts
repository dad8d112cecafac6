import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { keepLedger } from '../../src/core/history/ledger.ts';
import { historyEntry } from '../core/history/sample-entry.ts';
import { BUILD_FAILED, PUSHED } from '../support/sample-builds.ts';
import { DEPLOYED, ROLLED_BACK, SEVERAL, VERIFIED } from '../support/sample-deployments.ts';
import {
  BUILT_IMAGES,
  MAINTAINED_IMAGES,
  PLANNED_IMAGES,
  PREWARMED_IMAGES,
  QUARTERS_IMAGES,
  UNWELL_IMAGES,
} from '../support/sample-images.ts';
import { MAINTENANCE, MIRRORED, QUARTERS, UNWELL } from '../support/sample-maintenances.ts';
import { MERGED } from '../support/sample-merges.ts';
import { PIPELINE, PIPELINE_IMAGES } from '../support/sample-pipelines.ts';
import { PLANNED } from '../support/sample-plans.ts';
import {
  ATTACKED,
  DIGEST_A,
  FAILED,
  PREWARMED,
  stage,
  step,
  UPDATES,
  wait,
} from '../support/sample-reports.ts';

/** A run whose cache cost more than it earned. */
const LOSING = historyEntry({
  caches: { base: { earnedMs: 1, spentMs: 2, downloadedBytes: 3, uploadedBytes: 4, storedBytes: 5 } },
});

/** A report in which every field has a value. */
const COMPLETE = {
  ...PREWARMED,
  layers: PREWARMED.layers.map((layer) => ({
    ...layer,
    publication: {
      ...{ state: 'new', reason: 'compact is true', files: 3, changedFiles: 2 },
      ...{ patchBytes: 1, serverBytes: 2, wholeBytes: 2 },
    },
  })),
  stages: [
    stage([
      step('base', {
        platform: 'linux/amd64',
        startedAtMs: 1,
        cacheError: 'gone',
        sharedWith: 'node',
        sharedWithPlatform: 'linux/arm64',
      }),
    ]),
  ],
  waits: [wait('load', 0, 1, { cache: 'base' })],
  misses: [
    {
      stage: 'base',
      platform: 'linux/amd64',
      layer: 'base',
      index: 1,
      instruction: 'RUN make',
      // Every field that some cause has.
      cause: {
        kind: 'unknown',
        name: 'debian',
        names: ['EDITION'],
        before: DIGEST_A,
        after: DIGEST_A,
        files: [{ path: 'a', change: 'mode' }],
        layer: 'base',
        stage: 'base',
        state: 'absent',
        reference: 'a',
        detail: 'a',
        reason: 'a',
        platform: 'linux/arm64',
      },
    },
  ],
  trend: {
    ...PUSHED.trend,
    ledger: keepLedger(
      Array.from({ length: 4 }, () => LOSING),
      [LOSING],
    ),
  },
  cacheSources: ATTACKED.cacheSources,
  externalImages: ATTACKED.externalImages.map((image) => ({ ...image, movedSince: PREWARMED.startedAt })),
  updates: { ...UPDATES, unread: [{ name: 'a', reason: 'b' }] },
  error: FAILED.error,
};

/** The same of a build, without what the report of a prewarm has too. */
const COMPLETE_BUILD = {
  ...PUSHED,
  dependencies: {},
  misses: [],
  trend: {},
  error: BUILD_FAILED.error === undefined ? undefined : {},
  app: {
    ...PUSHED.app,
    target: 'runtime',
    standsOn: {},
    stages: [],
    cache: { ...PUSHED.app.cache, detail: 'a' },
  },
  coverage: PUSHED.coverage.map((coverage) => ({ ...coverage, byLayer: coverage.byLayer.slice(1) })),
  advice: PUSHED.advice.map((piece) => ({ ...piece, savesMs: 1 })),
};

/** `layers[].name` for each field of the JSON. */
function readPaths(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, 1).flatMap((item) => readPaths(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [own, ...readPaths(field, own)];
  });
}

function documented(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^\| `([a-zA-Z[\].]+)` +\|/gm)].map(
    ([, path]) => path ?? '',
  );
}

/** The heading of its table introduces a list of objects, or an object. */
const lists = [
  'layers',
  'stages',
  'misses',
  'trend',
  'cacheSources',
  'externalImages',
  'updates',
  'phases',
  'waits',
  'transfer',
];

test('docs/report.md describes every field of the report, and no other', () => {
  const fields = readPaths(JSON.parse(JSON.stringify(COMPLETE)), '').filter(
    (path) =>
      !lists.includes(path) &&
      path !== 'layers[].platforms' &&
      path !== 'updates.unread' &&
      // As in `due`.
      !path.startsWith('updates.layers[].waiting[].') &&
      // They are those of a month.
      !/^trend\.ledger\.(?:run|total|caches\[\])\.(?:runs|\w+Ms|(?:down|up)loadedBytes)$/.test(path),
  );
  expect(documented('docs/report.md').toSorted()).toEqual(fields.toSorted());
});

test.each(lists)('docs/report.md has a part on %s', (name) => {
  expect(readFileSync('docs/report.md', 'utf8')).toContain(`## \`${name}\``);
});

test('docs/build-report.md describes every field of the report of a build, and no other', () => {
  const grouped = ['coverage', 'advice', 'prefix', 'byDigest', 'own', 'platforms'];
  const fields = readPaths(JSON.parse(JSON.stringify(COMPLETE_BUILD)), '').filter(
    // What it has of `transfer` is as in the report of a prewarm.
    (path) => !path.startsWith('transfer.') && !grouped.includes(path.slice(path.lastIndexOf('.') + 1)),
  );
  expect(documented('docs/build-report.md').toSorted()).toEqual(fields.toSorted());
});

const FIGURES_ERROR = { message: 'a', remedy: 'b' };

/** What others have too, and a list or object whose heading introduces it. */
const error = {};

test('docs/deploy-report.md describes every field of the report of a deployment, and no other', () => {
  const [host] = ROLLED_BACK.hosts;
  const strategy = { service: 'web', strategy: 'recreate', because: 'a' };
  const switches = [{ service: 'web', from: 'a', to: 'b' }];
  const { download } = SEVERAL.hosts[0] ?? {};
  const complete = {
    ...DEPLOYED,
    images: SEVERAL.images,
    error,
    hosts: [
      { ...host, download, error, before: {}, after: {}, phases: [], switches, strategies: [strategy] },
    ],
  };
  const grouped = [
    ...['phases', 'images', 'hosts', 'hosts[].layers', 'hosts[].download', 'hosts[].download.images'],
    ...['hosts[].switches', 'hosts[].strategies'],
  ];
  const fields = readPaths(JSON.parse(JSON.stringify(complete)), '').filter(
    (path) => !grouped.includes(path),
  );
  expect(documented('docs/deploy-report.md').toSorted()).toEqual(fields.toSorted());
});

test('docs/plan-report.md describes every field of the report of a plan, and no other', () => {
  const layers = PLANNED.layers.map((layer) => ({ ...layer, platform: 'linux/amd64' }));
  const runners = [{ platform: 'linux/amd64', runner: 'ubuntu-24.04' }];
  const complete = { ...PLANNED, layers, runners, externalImages: [], updates: {}, error };
  const fields = readPaths(JSON.parse(JSON.stringify(complete)), '').filter(
    (path) => path !== 'layers' && path !== 'runners' && path !== 'write',
  );
  expect(documented('docs/plan-report.md').toSorted()).toEqual(fields.toSorted());
});

test('docs/images-report.md describes every field of the reports of several images, and no other', () => {
  const [first, second] = BUILT_IMAGES.images;
  const reports = [
    BUILT_IMAGES,
    PREWARMED_IMAGES,
    PLANNED_IMAGES,
    UNWELL_IMAGES,
    MAINTAINED_IMAGES,
    QUARTERS_IMAGES,
  ].map((report) => ({
    ...{ ...report, error },
    images: [{ ...first, ...second, failedBecause: 'shop-api', report: {} }],
  }));
  const grouped = ['images', 'dependencySteps', 'transfer'];
  const fields = new Set(
    reports
      .flatMap((report) => readPaths(JSON.parse(JSON.stringify(report)), ''))
      .filter((path) => !grouped.includes(path)),
  );
  expect(documented('docs/images-report.md').toSorted()).toEqual([...fields].toSorted());
});

test('docs/pipeline-report.md describes every field of the report of a pipeline, and no other', () => {
  const [plan, , build, deploy] = PIPELINE.steps.map((step) => step.figures);
  const [image] = PIPELINE_IMAGES.images;
  const images = [{ name: 'api', reference: 'r', outcome: 'built', hitRate: 100 }];
  const figures = { ...build, images, reason: plan?.reason, hosts: deploy?.hosts, error: FIGURES_ERROR };
  const complete = {
    ...PIPELINE,
    images: [{ ...image, hitRate: 100 }],
    steps: [{ ...PIPELINE.steps[0], figures }],
  };
  const grouped = ['images', 'steps', 'steps[].figures', 'steps[].figures.error'];
  const fields = readPaths(JSON.parse(JSON.stringify(complete)), '').filter(
    (path) => !grouped.includes(path) && !/\.(stages|misses|hosts|images)$/.test(path),
  );
  expect(documented('docs/pipeline-report.md').toSorted()).toEqual(fields.toSorted());
});

test('docs/maintain-report.md describes every field of the report of a maintenance, and no other', () => {
  const versions = MAINTENANCE.versions.map((version) => ({ ...version, done: 'refused', detail: 'a' }));
  const complete = { ...MAINTENANCE, versions, blocked: 'a', error };
  const grouped = ['versions', 'storage', 'storage.tags', 'storage.quota', 'storage.growth'];
  const ofHealth = ['health', 'health.problems', 'health.layers', 'health.issue'];
  const fields = readPaths(JSON.parse(JSON.stringify(complete)), '').filter(
    (path) => ![...grouped, ...ofHealth].includes(path) && !path.startsWith('health.layers[].sizes.'),
  );
  expect(documented('docs/maintain-report.md').toSorted()).toEqual(fields.toSorted());
});

test('docs/merge-report.md describes every field of the report of a merge, and no other', () => {
  const [first, second] = MERGED.platforms;
  const complete = { ...MERGED, platforms: [{ ...first, misses: second?.misses }], error };
  const grouped = ['platforms', 'platforms[].stages', 'platforms[].misses', 'images', 'images[].platforms'];
  const fields = readPaths(JSON.parse(JSON.stringify({ ...complete, ledger: {} })), '').filter(
    (path) => !grouped.includes(path),
  );
  expect(documented('docs/merge-report.md').toSorted()).toEqual(fields.toSorted());
});

test('docs/verify-report.md describes every field of the report of a look, and no other', () => {
  const complete = {
    ...VERIFIED,
    runUrl: DEPLOYED.runUrl,
    error,
    hosts: VERIFIED.hosts.map((host) => ({ ...host, layers: [], download: {}, error })),
  };
  const fields = readPaths(JSON.parse(JSON.stringify(complete)), '').filter(
    (path) => path !== 'layers' && path !== 'hosts',
  );
  expect(documented('docs/verify-report.md').toSorted()).toEqual(fields.toSorted());
});

test('docs/upkeep-reports.md describes every field of the reports of doctor, quarter, mirror and metrics, and no other', () => {
  const { health } = MAINTENANCE;
  const reports = {
    doctor: { ...UNWELL, phases: [], error },
    quarter: { ...QUARTERS, error },
    mirror: { ...MIRRORED, error },
    metrics: { schemaVersion: 1, kind: 'metrics', image: '', health, notices: [], warnings: [], error },
  };
  const grouped =
    /^(doctor|quarter|mirror|metrics)(\.(findings|quarters|quarters\[\]\.layers|hold|moved|images|pinned))?$/;
  const fields = readPaths(JSON.parse(JSON.stringify(reports)), '').filter(
    (path) => !grouped.test(path) && !path.startsWith('metrics.health.'),
  );
  expect(documented('docs/upkeep-reports.md').toSorted()).toEqual(fields.toSorted());
});
