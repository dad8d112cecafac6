import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { currentEngine } from '../../scripts/tools.mjs';
import type { StoreKind } from '../../src/core/deploy/download-plan.ts';
import { describeLeft } from '../../src/core/deploy/prewarm-plan.ts';
import type { PullState } from '../../src/core/deploy/pull-progress.ts';
import type { HostImagesRun } from '../../src/hosts/host-images.ts';
import { planHostImages } from '../../src/hosts/plan.ts';
import { prewarmHostImages, pullAppImage } from '../../src/hosts/pull.ts';
import { runBuild } from '../support/build-run.ts';
import { atNight, everyCase } from '../support/extent.ts';
import { hostImagesRun, type ImageHost, runScriptHere, startImageHost } from '../support/image-host.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { createSampleProject, runPrewarm, type SampleProject } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';

jest.setTimeout(600_000);

const lab = await startLab();
const generation = lab.generations.debian;
const newer = await currentEngine();
const skipOf = (reason: string) => (title: string, _run: unknown) =>
  test.skip(`${title} (${reason})`, () => {});
const testOnDebian = generation.kind === 'ready' ? test : skipOf(generation.reason);

const layers = 'base=base\npython=python-deps\nnode=node-deps\nruntime=runtime-deps';
const registry = { host: lab.host, repository: 'example/shop', layers };
const reader = createRegistryReader(lab.host, registry.repository);
const image = `${registry.host}/${registry.repository}`;
let project: SampleProject;
let builder: LabBuilder;

const dockerfile = [
  `FROM ${lab.busybox} AS base`,
  'ARG DAY=1',
  'RUN head -c 3000000 /dev/urandom > /base',
  'FROM base AS python-deps',
  'COPY requirements.txt /requirements.txt',
  'RUN mkdir /venv && head -c 2000000 /dev/urandom > /venv/packages',
  'FROM base AS node-deps',
  'COPY package.json /package.json',
  'RUN mkdir /modules && head -c 1500000 /dev/urandom > /modules/packages',
  'FROM base AS runtime-deps',
  'COPY --from=python-deps /venv /app/venv',
  'COPY --from=node-deps /modules /app/modules',
  'FROM runtime-deps AS runtime',
  // The same layer twice: it is downloaded once.
  'COPY --link package.json /copy/package.json',
  'COPY --link package.json /copy/package.json',
  'COPY --link src /app/src',
  'CMD ["cat", "/app/src/app.txt"]',
  '',
].join('\n');

async function build(tag: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  const { report } = await runBuild(builder, project, {
    image,
    layers,
    tags: `${image}:${tag}`,
    push: 'true',
    ...values,
  });
  if (report.error !== undefined) throw new Error(JSON.stringify(report.error));
}

beforeAll(async () => {
  if (generation.kind === 'unavailable') return;
  project = await createSampleProject(lab.busybox);
  builder = await generation.newBuilder();
  await project.write({ Dockerfile: dockerfile });
  await build('v1');
  await project.write({ 'src/app.txt': 'changed\n' });
  await build('v2', { provenance: 'mode=min' });
  // With its provenance it is an index, and pulled by that index's digest.
  expect((await reader.manifest('v2'))['manifests']).toHaveLength(2);
});

afterAll(async () => {
  await project?.remove();
  await builder?.remove();
  await lab.stop();
});

let repositories = 0;

/** A repository of its own, whose layers can be refreshed. */
async function refreshedRepository() {
  const repository = `example/refreshed-${++repositories}`;
  const place = `${lab.host}/${repository}`;
  return {
    registry: { ...registry, repository },
    build: (tag: string) => build(tag, { image: place, tags: `${place}:${tag}` }),
    async refresh(): Promise<void> {
      const { report } = await runPrewarm(builder, project, {
        image: place,
        layers,
        refresh: 'all',
        patch: 'off',
      });
      if (report.error !== undefined) throw new Error(JSON.stringify(report.error));
    },
  };
}

/** Bytes of layers and configs that the registry has sent since the last reset. */
function sentBytes(): number {
  return lab.proxy.records
    .filter(({ kind }) => kind === 'blob GET')
    .reduce((total, { responseBytes }) => total + responseBytes, 0);
}

describe.each<readonly [StoreKind, 'debian' | 'current']>([
  ['classic', 'debian'],
  ['containerd', 'debian'],
  ['containerd', 'current'],
])('a host with the %s store of the engine of %s', (store, release) => {
  let host: ImageHost;
  const isCurrent = release === 'current';
  const testHere = isCurrent && newer.kind === 'unavailable' ? skipOf(newer.reason) : testOnDebian;
  /** What is the same with both stores, as far as the unit tests of the plan hold it. */
  const testOnce = (store === 'containerd' && !isCurrent) || everyCase() ? testHere : () => {};

  beforeEach(async () => {
    if (generation.kind === 'unavailable' || (isCurrent && newer.kind === 'unavailable')) return;
    host = await startImageHost(
      lab.dir,
      store,
      isCurrent && newer.kind === 'ready' ? { newer: newer.folder } : {},
    );
  });
  afterEach(() => host?.stop());

  const runFor = (app: string, options: Partial<Omit<HostImagesRun, 'app' | 'layers'>> = {}) =>
    hostImagesRun(host, registry, { ...options, app });

  /** Pulls as a hand would, past everything of ours. */
  async function pullByHand(name: string): Promise<void> {
    await host.docker('pull', '--quiet', `${image}:${name}`);
  }

  /** Plans the pull of the application, pulls it, and compares with what the registry sent. */
  async function pullAsPlanned(app: string, options: Partial<Omit<HostImagesRun, 'app' | 'layers'>> = {}) {
    const run = await runFor(app, { prewarm: 'none', ...options });
    const plan = await planHostImages(run);
    lab.proxy.reset();
    const { pulled } = await pullAppImage(run, plan, () => {});
    const sent = sentBytes();
    const { uncertainBytes: uncertain, isAtMost } = plan;
    return { plan, pulled, sent, bytes: plan.apps[0]?.now.bytes, uncertain, isAtMost };
  }

  async function expectExact(app: string, ...more: readonly string[]): Promise<number> {
    const { plan, pulled, sent, bytes, isAtMost } = await pullAsPlanned(app);
    expect({ app, more, bytes, isAtMost }).toEqual({ app, more, bytes: sent, isAtMost: false });
    expect(pulled.downloadedBytes).toBe(sent);
    expect(plan.plannedBytes).toBe(sent);
    return sent;
  }

  testHere('that is fresh downloads all of the application', async () => {
    const { layers: blobs, config } = await reader.image('v1');
    const sizes = new Map(blobs.map(({ digest, size }) => [digest, size]));
    expect(sizes.size).toBe(blobs.length - 1);
    const sent = await expectExact('v1');
    const files = [...sizes.values()].reduce((sum, size) => sum + size, config.size);
    // The engine of today pulls the provenance, too.
    expect(sent - files > 0).toBe(isCurrent);
    expect(sent - files).toBeLessThan(5000);
  });

  testOnce('downloads of each image what the ones before have not brought', async () => {
    const order = ['cache-base', 'cache-python', 'cache-node', 'cache-runtime'];
    for (const tag of order) {
      const plan = await planHostImages(await runFor('v1'));
      const layer = plan.layers.find(({ name }) => `cache-${name}` === tag);
      const isUseful = ['base', 'runtime'].includes(layer?.name ?? '');
      expect(layer).toMatchObject({ state: isUseful ? 'missing' : 'not-needed', presentAs: undefined });
      lab.proxy.reset();
      await pullByHand(tag);
      expect({ tag, bytes: layer?.downloadBytes }).toEqual({ tag, bytes: sentBytes() });

      const after = await planHostImages(await runFor('v1'));
      expect(after.layers.find(({ name }) => `cache-${name}` === tag)).toMatchObject({
        state: 'present',
        presentAs: 'image',
        digest: await reader.digestOf(tag),
        downloadBytes: 0,
      });
      expect((plan.apps[0]?.now.bytes ?? 0) - (after.apps[0]?.now.bytes ?? 0)).toBe(layer?.savesBytes);
    }
    expect(await expectExact('v1', ...order)).toBeLessThan(5000);
  });

  testOnce('downloads less by the layer image that the application stands on', async () => {
    const before = await planHostImages(await runFor('v1'));
    await pullByHand('cache-runtime');
    const sent = await expectExact('v1', 'cache-runtime');
    const runtime = before.layers.find(({ name }) => name === 'runtime');
    expect((before.apps[0]?.now.bytes ?? 0) - sent).toBe(runtime?.reducesBytes);
    expect(runtime?.reducesBytes).toBeGreaterThan(7_000_000);
  });

  // Held by __tests__/core/deploy/download-plan.test.ts.
  atNight(testHere)(
    'downloads nothing less by a layer image that the application only copies from',
    async () => {
      await pullByHand('cache-base');
      const before = await planHostImages(await runFor('v1'));
      expect(before.layers.find(({ name }) => name === 'python')?.savesBytes).toBe(0);
      await pullByHand('cache-python');
      expect(await expectExact('v1', 'cache-python')).toBe(before.apps[0]?.now.bytes);
    },
  );

  testOnce('downloads what changed since another version, and nothing the second time', async () => {
    await expectExact('v1');
    expect(await expectExact('v2', 'v1')).toBeLessThan(5000);
    expect(await expectExact('v2', 'v1', 'v2')).toBe(0);
    expect(await expectExact('v1', 'v1', 'v2')).toBe(0);
  });

  testOnce('downloads again what was removed with an image, and no more', async () => {
    await expectExact('v1');
    await pullByHand('cache-base');
    const release = (await host.engine.images()).find(({ tags }) =>
      tags.some((tag) => tag.includes('cache-prewarm/shop/shop:')),
    );
    await host.docker('image', 'rm', ...(release?.tags ?? []), `${image}@${await reader.digestOf('v1')}`);
    const sent = await expectExact('v1', 'after it was removed');
    expect(sent).toBeGreaterThan(3_500_000);
    expect(sent).toBeLessThan(3_600_000);
    await host.docker('image', 'prune', '--all', '--force');
    expect(await expectExact('v1', 'after everything was removed')).toBeGreaterThan(7_000_000);
  });

  testOnce('knows the layers of an image that was built on it from a layer image', async () => {
    await pullByHand('cache-base');
    await buildThere(`FROM ${image}:cache-base\nRUN head -c 50000 /dev/urandom > /own\n`, 'own');
    // It may say at most: what a build leaves unpacked for a moment looks like an image that is not listed.
    const { sent, bytes } = await pullAsPlanned('v1');
    expect(bytes).toBe(sent);
    expect(sent).toBeLessThan(3_600_000);
  });

  const testOfStores = isCurrent ? atNight(testHere) : testHere;
  testOfStores('says what cannot be told when only an image that was built on it is left', async () => {
    await pullByHand('cache-base');
    await buildThere(`FROM ${image}:cache-base\nRUN head -c 50000 /dev/urandom > /own\n`, 'own');
    await host.docker('image', 'rm', `${image}:cache-base`);
    const { sent, bytes = 0, uncertain } = await pullAsPlanned('v1');
    expect(sent).toBeLessThan(3_600_000);
    // The classic engine looks for compressed layers that it has met, and does not tell which it has.
    expect(uncertain).toBe(store === 'classic' ? bytes - sent : 0);
    expect(bytes - uncertain).toBe(sent);
  });

  testOfStores('knows what an image that was loaded is worth to its store', async () => {
    const archive = await archiveOf('cache-runtime');
    await host.docker('load', '--input', archive);
    const { sent, bytes, uncertain } = await pullAsPlanned('v1');
    expect(bytes).toBe(sent);
    // Its layers lie there unpacked; their blobs are not those of the registry.
    expect(sent > 7_000_000).toBe(store === 'classic' || isCurrent);
    expect(uncertain > 7_000_000).toBe(store === 'classic');
    // What was pulled on top of it lacks blobs that lie there unpacked; Docker 26 lists it only as what a container has.
    await host.docker('create', `${image}@${await reader.digestOf('v1')}`);
    expect(await expectExact('v2', 'v1 on a loaded image')).toBeLessThan(5000);
    await rm(archive);
  });

  /** A user who may not look into the engine's data. */
  const outsider = { runScript: (script: string, input: string) => runScriptHere(script, input, 'nobody') };

  testOfStores('plans for a user who may not look into its store', async () => {
    await pullByHand('cache-runtime');
    const { sent, bytes, isAtMost } = await pullAsPlanned('v1', outsider);
    expect(bytes).toBe(sent);
    expect(sent).toBeLessThan(5000);
    // Docker 26 with containerd's store lists no image of which it lacks a part.
    expect(isAtMost).toBe(store === 'containerd' && !isCurrent);
  });

  const testStore = store === 'containerd' ? testHere : () => {};
  testStore('counts a blob as held that an image brought of which the engine has only a part', async () => {
    const archive = await archiveOf('cache-base');
    await host.docker('load', '--input', archive);
    await pullByHand('v1');
    await host.docker('image', 'rm', `${image}:cache-base`);
    // Docker 26 does not list it: that a snapshot more is there than is accounted for tells that there is something.
    const seen = await planHostImages(await runFor('v2', { prewarm: 'none' }));
    expect(seen.isAtMost).toBe(!isCurrent);
    // A release that was deployed is known by its name, also to a user who may not look.
    const projectDir = await mkdtemp(join(tmpdir(), 'cache-prewarm-project-'));
    await chmod(projectDir, 0o755);
    await mkdir(join(projectDir, '.cache-prewarm/releases'), { recursive: true });
    const release = `1 deployed ${image}@${await reader.digestOf('v1')}\n`;
    await writeFile(join(projectDir, '.cache-prewarm/releases/list'), release);
    const known = await planHostImages(await runFor('v2', { prewarm: 'none', projectDir, ...outsider }));
    const { sent, bytes, isAtMost } = await pullAsPlanned('v2', { projectDir });
    expect({ bytes, isAtMost }).toEqual({ bytes: sent, isAtMost: false });
    expect(sent).toBeLessThan(5000);
    expect(known.apps[0]?.now.bytes).toBe(sent);
    for (const folder of [archive, projectDir]) await rm(folder, { recursive: true });
  });

  describe('before a deployment', () => {
    testOnce('is sent no layer image, because they cost more than the application alone', async () => {
      const run = await runFor('v1');
      const plan = await planHostImages(run);
      expect(plan.prewarm.pulls).toEqual([]);
      expect(plan.prewarm.left.map(({ name, why }) => `${name} ${describeLeft(why)}`)).toEqual([
        "base comes with the application's own pull",
        'python would save nothing: the application has none of the blobs that it adds',
        'node would save nothing: the application has none of the blobs that it adds',
        "runtime comes with the application's own pull",
      ]);
      lab.proxy.reset();
      expect(await prewarmHostImages(run, plan, () => {})).toEqual({ pulled: [], failed: [], pruned: [] });
      await pullAppImage(run, plan, () => {});
      expect(plan.plannedBytes).toBe(sentBytes());
      expect(plan.plannedBytes).toBe(plan.apps[0]?.now.totalBytes);
    });

    // Held by __tests__/hosts/plan.slow.test.ts and pull.test.ts.
    atNight(testHere)(
      'is sent every layer image when all are asked for, in the order in which they stand',
      async () => {
        const run = await runFor('v1', { prewarm: 'all' });
        const plan = await planHostImages(run);
        const expected = plan.prewarm.pulls.map(({ name, download }) => [name, download.bytes]);
        expect(expected.map(([name]) => name)).toEqual(['base', 'python', 'node', 'runtime']);
        const seen = new Map<string, PullState>();
        lab.proxy.reset();
        const { pulled, failed } = await prewarmHostImages(run, plan, (name, state) => seen.set(name, state));
        expect(failed).toEqual([]);
        expect(pulled.map(({ name, plannedBytes }) => [name, plannedBytes])).toEqual(expected);
        expect(pulled.map(({ downloadedBytes }) => downloadedBytes)).toEqual(
          expected.map(([, bytes]) => bytes),
        );
        await pullAppImage(run, plan, (name, state) => seen.set(name, state));
        expect(plan.plannedBytes).toBe(sentBytes());
        for (const state of seen.values()) expect(state.layersDone).toBeGreaterThan(0);
        expect([...seen.keys()]).toEqual([...expected.map(([name]) => name), 'application']);
        // More than the application alone, by what nobody uses.
        expect(plan.plannedBytes).toBeGreaterThan((plan.apps[0]?.now.totalBytes ?? 0) + 3_400_000);
      },
    );
  });

  /** What a host says of its disks that has not much more room than a pull needs: only then it matters what may go. */
  async function nearlyFull(): Promise<string> {
    const { rootDir } = await host.engine.describe();
    return [rootDir, '/var/lib/containerd']
      .map((folder) => `folder ${folder}\nspace /dev/sda1 1000000 990000 10000 99% /\n`)
      .join('');
  }

  describe('before a night', () => {
    testOnce('is sent the layer image that holds most of the application, and is done', async () => {
      const run = await runFor('v1', { prewarmOnly: true });
      const plan = await planHostImages(run);
      expect(plan.prewarm.pulls.map(({ name }) => name)).toEqual(['runtime']);
      lab.proxy.reset();
      const { pulled } = await prewarmHostImages(run, plan, () => {});
      expect({ planned: plan.plannedBytes, pulled }).toMatchObject({
        planned: sentBytes(),
        pulled: [{ name: 'runtime', plannedBytes: sentBytes(), downloadedBytes: sentBytes() }],
      });

      const after = await planHostImages(await runFor('v1', { prewarmOnly: true }));
      expect(after.plannedBytes).toBe(0);
      expect(after.layers.map(({ name, state, presentAs }) => [name, state, presentAs])).toEqual([
        ['base', 'present', 'layers'],
        ['python', 'not-needed', undefined],
        ['node', 'not-needed', undefined],
        ['runtime', 'present', 'image'],
      ]);
      const names = (await host.engine.images()).flatMap(({ tags }) => tags);
      expect(names).toEqual([expect.stringMatching(/\/cache-prewarm-layers:runtime-[0-9a-f]{12}$/)]);
      expect(await expectExact('v1', 'prewarmed')).toBeLessThan(5000);
    });

    // Held by __tests__/hosts/plan.slow.test.ts and __tests__/core/deploy/prune-plan.test.ts.
    atNight(testOnce)('is sent refreshed layers ahead of the build that stands on them', async () => {
      const own = await refreshedRepository();
      const at = (app: string, options = {}) => hostImagesRun(host, own.registry, { app, ...options });
      const deploy = async (app: string) => {
        const run = await at(app);
        const plan = await planHostImages(run);
        lab.proxy.reset();
        await pullAppImage(run, plan, () => {});
        expect(sentBytes()).toBe(plan.plannedBytes);
        return plan;
      };
      await own.build('one');
      await deploy('one');
      for (const [night, state, superseded] of [
        ['first', 'missing', []],
        ['second', 'stale', ['layer runtime']],
      ] as const) {
        await own.refresh();
        const run = await at('one', { prewarmOnly: true });
        const plan = await planHostImages({ ...run, disk: await nearlyFull() });
        expect(plan.layers.find(({ name }) => name === 'runtime')?.state).toBe(state);
        expect({ night, pulls: plan.prewarm.pulls.map(({ name }) => name) }).toEqual({
          night,
          pulls: ['runtime'],
        });
        expect(plan.prune.map(({ title }) => title)).toEqual(superseded);
        lab.proxy.reset();
        await prewarmHostImages(run, plan, () => {});
        expect(sentBytes()).toBe(plan.plannedBytes);
      }
      await own.build('two');
      const plan = await deploy('two');
      expect(plan.plannedBytes).toBeLessThan(5000);
      const later = await planHostImages({ ...(await at('two')), disk: await nearlyFull() });
      expect({ planned: later.plannedBytes, prune: later.prune }).toEqual({ planned: 0, prune: [] });
    });
  });

  /** An image as an engine with the classic store saves it: its layers are not compressed. */
  async function archiveOf(tag: string): Promise<string> {
    const archive = join(lab.dir, `archive-${store}-${release}-${tag}.tar`);
    const other = await startImageHost(lab.dir, 'classic');
    try {
      await other.docker('pull', '--quiet', `${image}:${tag}`);
      await other.docker('save', '--output', archive, `${image}:${tag}`);
    } finally {
      await other.stop();
    }
    return archive;
  }

  async function buildThere(text: string, tag: string): Promise<void> {
    const dir = await mkdtemp(join(lab.dir, 'build-'));
    await writeFile(join(dir, 'Dockerfile'), text);
    await host.docker('build', '--quiet', '--tag', tag, dir);
  }
});
