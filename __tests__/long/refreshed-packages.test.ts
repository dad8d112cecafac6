import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { openWorkbench } from '../../scripts/workbench.mjs';
import { runBuild } from '../support/build-run.ts';
import { type ImageHost, startImageHost } from '../support/image-host.ts';
import type { LabBuilder } from '../support/lab.ts';
import { createSampleProject, runPrewarm } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';

/** `REFRESHES=20` in the environment shows that it holds each time. */
const refreshes = Number(process.env['REFRESHES'] ?? 1);
// With one, and for each one more.
jest.setTimeout(1_800_000 + 240_000 * (refreshes - 1));

const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-refreshed-'));
const bench = await openWorkbench({ dir, name: 'cache-prewarm-refreshed' });
const baseImage = await bench.baseImage('debian');
const cleanups: (() => Promise<unknown>)[] = [
  () => rm(dir, { recursive: true, force: true }),
  () => bench.stop(),
];
afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

/** Packages as people install them; each layer is in the chain of the application, so servers get its blobs. */
const dockerfile = `FROM ${baseImage} AS base
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates nodejs npm python3 python3-venv && rm -rf /var/lib/apt/lists/*
WORKDIR /app
FROM base AS python-deps
COPY requirements.txt ./
RUN python3 -m venv venv && venv/bin/pip install --no-cache-dir --requirement requirements.txt
FROM python-deps AS node-deps
COPY package.json ./
RUN npm install --omit=dev && npm cache clean --force
FROM node-deps AS runtime
COPY src /app/src
`;
const requirements = (flask: string): string => `flask==${flask}\nwaitress==3.0.2\n`;
const packageJson = JSON.stringify({
  ...{ name: 'refreshed', version: '1.0.0', private: true },
  dependencies: { 'd3-scale': '4.0.2', 'd3-shape': '3.2.0' },
});

async function withEmptyBuilder<T>(use: (builder: LabBuilder) => Promise<T>): Promise<T> {
  const builder = await bench.emptyBuilder();
  const env = Object.entries({ ...process.env, ...builder.env }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  try {
    return await use({
      name: builder.name ?? 'default',
      env: Object.fromEntries(env),
      remove: builder.remove,
    });
  } finally {
    await builder.remove();
  }
}

/** Pulls an image, and tells how many bytes of blobs that moved. */
async function pull(host: ImageHost, reference: string): Promise<number> {
  bench.proxy.reset();
  await host.docker('pull', '--quiet', reference);
  return bench.proxy.records
    .filter(({ kind }) => kind === 'blob GET')
    .reduce((sum, { responseBytes }) => sum + responseBytes, 0);
}

/** Where Python gets the modules of packages from: what was compiled, and is of this source, or the source, which it compiles. */
async function loadedModules(host: ImageHost, reference: string) {
  const script = 'venv/bin/python -B -v -c "import flask, waitress, jinja2, werkzeug.serving" 2>&1';
  const text = await host.docker('run', '--rm', '--network', 'none', reference, 'sh', '-c', script);
  const lines = text.split('\n').filter((line) => line.includes('site-packages'));
  return {
    compiled: lines.filter((line) => /^# \S+\.pyc matches \S+\.py$/.test(line)).length,
    stale: lines.filter((line) => /^# (bytecode is stale|code object from \S+\.py$)/.test(line)),
  };
}

test('a refresh in which nothing changed moves no byte of Debian packages, a venv and node_modules, and Python compiles nothing', async () => {
  const repository = 'refreshed/app';
  const image = `${bench.registryHost}/${repository}`;
  const registry = createRegistryReader(bench.registryHost, repository);
  const project = await createSampleProject(baseImage);
  cleanups.push(() => project.remove());
  await project.write({
    ...{ Dockerfile: dockerfile, 'package.json': packageJson },
    'requirements.txt': requirements('3.1.2'),
  });
  const values = { image, layers: 'base=base\npython=python-deps\nnode=node-deps', 'patch-from': '1KB' };
  const prewarm = (more: Readonly<Record<string, string>> = {}) =>
    withEmptyBuilder(async (builder) => {
      const { report } = await runPrewarm(builder, project, { ...values, ...more });
      expect(report).toMatchObject({ error: undefined, warnings: [] });
      return report;
    });
  const hosts = [await startImageHost(dir, 'classic'), await startImageHost(dir, 'containerd')];
  cleanups.push(...hosts.map((host) => () => host.stop()));
  const tags = ['cache-base', 'cache-python', 'cache-node'];
  const digests = () => Promise.all(tags.map(registry.digestOf));

  await prewarm();
  const before = await digests();
  for (const host of hosts) expect(await pull(host, `${image}@${before[2]}`)).toBeGreaterThan(10_000_000);

  for (let left = refreshes; left > 0; left -= 1) {
    const again = await prewarm({ refresh: 'all' });
    expect(again.layers.map(({ state, publication }) => [state, publication])).toMatchObject(
      tags.map(() => ['refreshed', { state: 'same', changedFiles: 0, serverBytes: 0 }]),
    );
    expect(await digests()).toEqual(before);
    if (refreshes > 1)
      console.info(`${1 + refreshes - left} of ${refreshes}: ${again.layers.length} layers as before`);
  }
  // It was really built again: what BuildKit made is another image each time.
  const record = await registry.record();
  for (const name of ['base', 'python', 'node']) {
    const { built = '', digest = '' } = record?.layers[name] ?? {};
    expect(built).toMatch(/^sha256:/);
    expect(await registry.diffIds(built)).not.toEqual(await registry.diffIds(digest));
  }
  for (const host of hosts) {
    expect(await pull(host, `${image}@${before[2]}`)).toBe(0);
    const { compiled, stale } = await loadedModules(host, `${image}@${before[2]}`);
    expect({ store: host.store, stale }).toEqual({ store: host.store, stale: [] });
    expect(compiled).toBeGreaterThan(50);
  }
  const app = await withEmptyBuilder((builder) =>
    runBuild(builder, project, { ...values, tags: `${image}:main`, push: 'true' }),
  );
  expect(app.report).toMatchObject({ error: undefined, dependencyHitRate: 100 });

  // A new version of one package among compiled files of which each has another time than before.
  await project.write({ 'requirements.txt': requirements('3.1.3') });
  const changed = await prewarm();
  expect(changed.layers).toMatchObject([
    { state: 'current' },
    { publication: { state: 'patch' } },
    { publication: { state: 'same' } },
  ]);
  const now = (await digests())[2];
  for (const [index, host] of hosts.entries()) {
    const bytes = await pull(host, `${image}@${now}`);
    console.info(JSON.stringify({ store: host.store, bytes, patch: changed.layers[1]?.publication }));
    // The classic store downloads again what is above a blob that changed.
    if (index === 1) expect(bytes).toBeLessThan(500_000);
    const { compiled, stale } = await loadedModules(host, `${image}@${now}`);
    expect({ store: host.store, stale }).toEqual({ store: host.store, stale: [] });
    expect(compiled).toBeGreaterThan(50);
  }
});
