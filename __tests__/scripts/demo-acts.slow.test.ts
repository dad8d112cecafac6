import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from '@jest/globals';
import { acts } from '../../scripts/demo/acts.mjs';
import type { DemoRun, Stage } from '../../scripts/demo/command-run.mjs';
import { judgeActs } from '../../scripts/demo/verdict.mjs';

/** A registry that holds two versions of the application's own layer. */
const contents = new Map<string, Buffer>(
  ['print("hello")\n', 'print("hello")\n\n# A line that the demo has added.\n'].map((text) => {
    const blob = gzipSync(text);
    return [`sha256:${createHash('sha256').update(blob).digest('hex')}`, blob] as const;
  }),
);
const [before = '', after = ''] = [...contents.keys()];
const server = createServer((request, response) => {
  response.end(contents.get(decodeURIComponent(request.url?.split('/blobs/')[1] ?? '')));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => void server.close());

const stage = {
  bench: { registryHost: `127.0.0.1:${(server.address() as AddressInfo).port}` },
} as unknown as Stage;

const image = (digest: string, ...layers: readonly string[]) => ({
  digest,
  layers,
  layerBytes: layers.map(() => 1000),
  config: { digest: `config of ${digest}`, bytes: 100 },
  diffIds: layers.map((layer) => `content of ${layer}`),
});
const quiet = {
  uploadedBytes: 0,
  downloadedBytes: 40_000,
  baseImageBytes: 0,
  requests: 50,
  writtenManifests: 0,
  uploadedLayers: [],
  downloadedLayers: [],
};
const coldImages = {
  'cache-base': image('base-1', 'base'),
  'cache-python': image('python-1', 'base', 'venv'),
  'cache-node': image('node-1', 'base', 'modules'),
  'cache-runtime': image('runtime-1', 'base', 'venv copy', 'modules copy'),
};
const changedImages = {
  ...coldImages,
  'cache-python': image('python-2', 'base', 'venv 2'),
  'cache-runtime': image('runtime-2', 'base', 'venv 2 copy', 'modules copy'),
};
const app = (own: string) => ({
  ...changedImages,
  main: image(`app ${own}`, 'base', 'venv 2 copy', 'modules copy', own),
});

/** A demo in which all goes well: a run of each act. */
const good: Readonly<Record<string, Partial<DemoRun> & { readonly report: object }>> = {
  cold: { images: coldImages, report: prewarmed(0, ['base', 'python', 'node', 'runtime']) },
  warm: { images: coldImages, report: prewarmed(100, []) },
  change: { images: changedImages, report: prewarmed(62.5, ['python', 'runtime']) },
  build: {
    images: app(before),
    report: { kind: 'build', dependencyHitRate: 100 },
    traffic: { ...quiet, uploadedLayers: [before] },
  },
  'code-change': {
    images: app(after),
    report: { kind: 'build', dependencyHitRate: 100 },
    traffic: { ...quiet, uploadedBytes: 15_000, uploadedLayers: [after] },
  },
};

function prewarmed(dependencyHitRate: number, changed: readonly string[]): object {
  const layers = ['base', 'python', 'node', 'runtime'];
  return {
    kind: 'prewarm',
    dependencyHitRate,
    layers: layers.map((name) => ({ name, changed: changed.includes(name) })),
  };
}

function runsOf(
  changes: Readonly<
    Record<string, Partial<DemoRun> & { readonly report?: object; readonly status?: number }>
  >,
): readonly DemoRun[] {
  return acts.map(({ id, name }) => {
    const { report, status = 0, ...run } = { ...good[id], ...changes[id] };
    return { id, name, page: '', traffic: quiet, result: { status, report }, ...run } as unknown as DemoRun;
  });
}

async function broken(runs: readonly DemoRun[]): Promise<readonly string[]> {
  const judged = await judgeActs(runs, stage);
  return judged.flatMap(({ held, expected, came }) => (held ? [] : [`${expected} | ${came}`]));
}

test('a demo in which all goes well keeps all promises', async () => {
  expect(await broken(runsOf({}))).toEqual([]);
  expect(Object.keys(good)).toEqual(acts.map(({ id }) => id));
});

test.each([
  [
    'a cold run leaves a layer out',
    { cold: { images: { 'cache-base': image('base-1', 'base') } } },
    'cold: every layer is built and pushed | in the registry: cache-base',
  ],
  [
    'a step executes although all are warm',
    { warm: { report: prewarmed(87.5, []) } },
    'warm: 100 % of the steps come from the cache | 87.5 %',
  ],
  [
    'a warm run downloads a layer',
    { warm: { traffic: { ...quiet, downloadedLayers: ['base'] } } },
    'warm: no layer is downloaded or uploaded, and nothing is written to the registry | 1 downloaded, 0 uploaded, 0 manifests written',
  ],
  [
    'the application stands on another chain',
    { build: { images: { ...app(before), main: image('app', 'other base', before) } } },
    'application: it is based on the layers, only its own layer is uploaded, and none is downloaded | the application does not begin with the layers of cache-runtime',
  ],
  [
    'a code change uploads the dependencies',
    { 'code-change': { traffic: { ...quiet, uploadedLayers: [after, 'venv 2 copy'] } } },
    'code change: only the layer with the changed file is uploaded, and no layer is downloaded | 2 uploaded, 0 downloaded',
  ],
  [
    'a code change does not reach the image',
    { 'code-change': { images: app(before) } },
    'code change: only the layer with the changed file is uploaded, and no layer is downloaded | 0 layers of the application differ from before',
  ],
  [
    'a code change moves too many bytes',
    { 'code-change': { traffic: { ...quiet, uploadedLayers: [after], baseImageBytes: 70_000 } } },
    'code change: at most 100.0 kB are transferred, in both directions together | 110.0 kB',
  ],
])('%s: that promise is broken', async (_what, changes, expected) => {
  expect(await broken(runsOf(changes))).toContain(expected);
});

test('the changed layer must hold the change', async () => {
  const other = [...contents.keys()][0] ?? '';
  const runs = runsOf({
    build: { images: app('an older layer'), traffic: { ...quiet, uploadedLayers: ['an older layer'] } },
    'code-change': { images: app(other), traffic: { ...quiet, uploadedLayers: [other] } },
  });
  expect(await broken(runs)).toEqual([
    `code change: only the layer with the changed file is uploaded, and no layer is downloaded | the layer ${other} has not the new line`,
  ]);
});

test('a run that failed, and one that did not take place, break their own promises', async () => {
  const failed = runsOf({ build: { status: 1, report: { error: { message: 'no space left' } } } });
  const came = await broken(failed.slice(0, 4));
  expect(came.filter((line) => line.endsWith('it failed with status 1: no space left'))).toHaveLength(2);
  expect(came.filter((line) => line.endsWith('it did not run'))).toHaveLength(3);
  expect(came).toHaveLength(5);
});
