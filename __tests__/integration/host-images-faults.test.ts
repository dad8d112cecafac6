import { mkdir, mkdtemp, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startRegistry } from '../../scripts/registry.mjs';
import type { ProxyAction } from '../../scripts/registry-proxy.mjs';
import { EngineError } from '../../src/adapters/docker/engine-error.ts';
import type { RegistryClient } from '../../src/adapters/registry/client.ts';
import type { StoreKind } from '../../src/core/deploy/download-plan.ts';
import { releaseTag } from '../../src/core/deploy/host-tags.ts';
import { UserError } from '../../src/core/error.ts';
import { planHostImages } from '../../src/hosts/plan.ts';
import { describeHostPlan } from '../../src/hosts/plan-text.ts';
import { prewarmHostImages, pullAppImage } from '../../src/hosts/pull.ts';
import { atNight, ordinarily } from '../support/extent.ts';
import { hostImagesRun, type ImageHost, startImageHost } from '../support/image-host.ts';
import { startLab } from '../support/lab.ts';
import { type MadeLayer, pushImageOf, pushRandomLayer } from '../support/random-image.ts';
import { createTestClient } from '../support/registry-client.ts';
import { createRegistryReader } from '../support/registry-contents.ts';
import { createRegistryWriter } from '../support/registry-writer.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const generation = lab.generations.debian;
const testHere =
  generation.kind === 'ready'
    ? test
    : (title: string, _run: unknown) => test.skip(`${title} (${generation.reason})`, () => {});

const repository = 'example/faults';
const registry = { host: lab.host, repository, layers: 'base=base' };
const image = `${lab.host}/${repository}`;
const login = { username: 'robot', password: 'correct-horse' };
const { client } = createTestClient(lab.host);
const megabyte = 1_000_000;
/** Of a base image with a shell. */
let busybox: MadeLayer;

beforeAll(async () => {
  const reader = createRegistryReader(lab.host, 'busybox');
  const { layers } = await reader.image('latest');
  const [diffId] = await reader.diffIds('latest');
  const [layer] = layers;
  if (layer === undefined || diffId === undefined) throw new Error('busybox has no layer');
  busybox = { digest: layer.digest, diffId, size: layer.size } as MadeLayer;
  await createRegistryWriter(lab.host, repository).mount(busybox.digest, 'busybox');
});

afterEach(() => {
  lab.proxy.clearRules();
  lab.proxy.reset();
});
afterAll(() => lab.stop());

/** Pushes an application that can run, with a layer of its own. */
async function pushApp(tag: string, bytes: number) {
  return pushImageOf(client, repository, tag, [
    busybox,
    await pushRandomLayer(client, repository, `${tag}.bin`, bytes),
  ]);
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

async function expectPullError(work: Promise<unknown>, diagnosis: string): Promise<EngineError> {
  const error = await failureOf(work);
  if (!(error instanceof EngineError)) throw error;
  expect({ message: error.message, diagnosis: error.diagnosis?.id }).toEqual({
    message: error.message,
    diagnosis,
  });
  return error;
}

function blobsSent(): number {
  return lab.proxy.records.filter(({ kind }) => kind === 'blob GET').length;
}

describe.each(ordinarily<StoreKind>(['containerd'], ['classic']))('a host with the %s store', (store) => {
  const hosts: ImageHost[] = [];

  afterEach(async () => {
    for (const host of hosts.splice(0)) await host.stop();
  });

  async function newHost(options: Parameters<typeof startImageHost>[2] = {}): Promise<ImageHost> {
    const host = await startImageHost(lab.dir, store, options);
    hosts.push(host);
    return host;
  }

  /** Deploys without a switch: pulls, and starts a container where there is none. */
  async function deploy(host: ImageHost, app: string): Promise<void> {
    const run = await hostImagesRun(host, registry, { app });
    await pullAppImage(run, await planHostImages(run), () => {});
  }

  async function runContainer(host: ImageHost, app: string): Promise<void> {
    const digest = await createRegistryReader(lab.host, repository).digestOf(app);
    await host.docker('run', '--detach', '--network', 'none', '--name', 'web', `${image}@${digest}`);
  }

  async function stillRuns(host: ImageHost): Promise<boolean> {
    return (await host.engine.containers()).some(({ name, state }) => name === 'web' && state === 'running');
  }

  testHere('that is another machine than the image is for hears so before anything is pulled', async () => {
    const host = await newHost();
    const layer = await pushRandomLayer(client, repository, 'arm.bin', 1000);
    const { digest, size, mediaType } = await pushImageOf(
      client,
      repository,
      undefined,
      [layer],
      'linux/arm64',
    );
    await createRegistryWriter(lab.host, repository).manifest('arm', {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [{ digest, size, mediaType, platform: { os: 'linux', architecture: 'arm64' } }],
    });
    for (const name of ['arm', digest]) {
      const run = await hostImagesRun(host, registry, { app: name });
      lab.proxy.reset();
      const error = await failureOf(planHostImages(run));
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toMatch(
        /^The host is linux\/amd64, and \S+ is built for linux\/arm64: no matching manifest for linux\/amd64\.$/,
      );
      expect(blobsSent()).toBe(0);
    }
    // What the engine says itself is explained as well.
    const index = await createRegistryReader(lab.host, repository).digestOf('arm');
    await expectPullError(
      host.engine.pull({ registry: lab.host, repository, digest: index as typeof digest }),
      'platform-not-in-image',
    );
    expect(await host.engine.images()).toEqual([]);
  });

  testHere('is given the login with each pull, and keeps none', async () => {
    const secured = await startRegistry({ dir: join(lab.dir, `secured-${store}`), auth: login });
    try {
      const pusher = createTestClient(secured.host, { credentials: async () => login }).client;
      const app = await pushPrivate(pusher, 'v1');
      const place = { host: secured.host, repository, layers: 'base=base' };
      const given = { app: 'v1', credentials: async () => login };

      const without = await newHost();
      const run = await hostImagesRun(without, place, given);
      const refused = await failureOf(pullAppImage(run, await planHostImages(run), () => {}));
      expect(refused).toBeInstanceOf(EngineError);
      expect((refused as EngineError).diagnosis).toMatchObject({
        class: 'permanent',
        id: store === 'classic' ? 'login-impossible' : 'pull-access-denied',
      });

      const wrong = await newHost({ credentials: async () => ({ ...login, password: 'wrong-horse' }) });
      const wrongRun = await hostImagesRun(wrong, place, given);
      const denied = await failureOf(pullAppImage(wrongRun, await planHostImages(wrongRun), () => {}));
      expect((denied as EngineError).diagnosis?.class).toBe('permanent');
      expect((denied as EngineError).message).not.toContain('wrong-horse');
      expect([...without.waits, ...wrong.waits].length).toBeLessThanOrEqual(2);

      const right = await newHost({ credentials: async () => login });
      const rightRun = await hostImagesRun(right, place, given);
      const { pulled } = await pullAppImage(rightRun, await planHostImages(rightRun), () => {});
      expect(pulled.downloadedBytes).toBe(app.sentBytes);
      const other = await pushPrivate(pusher, 'v2');
      await expect(right.docker('pull', `${secured.host}/${repository}@${other.digest}`)).rejects.toThrow();
    } finally {
      await secured.stop();
    }
  });

  async function pushPrivate(pusher: RegistryClient, tag: string) {
    const layer = await pushRandomLayer(pusher, repository, 'private.bin', 50_000);
    return pushImageOf(pusher, repository, tag, [layer]);
  }

  describe('on a bad connection', () => {
    const faults = ordinarily<readonly [string, string, ProxyAction, number]>(
      [['of which a layer is cut off', 'blob GET', { kind: 'truncate', afterBytes: 60_000 }, 1]],
      [
        ['whose manifest is answered with 503', 'manifest', { status: 503 }, 2],
        ['whose manifest is not answered', 'manifest', { kind: 'reset' }, 1],
        ['of which a layer is reset', 'blob GET', { kind: 'reset' }, 1],
        ['of which a layer is answered with 502', 'blob GET', { status: 502 }, 1],
      ],
    );
    for (const [index, [what, kind, action, times]] of faults.entries()) {
      testHere(`gets an image ${what}`, async () => {
        const host = await newHost();
        const app = await pushApp(`bad-${store}-${index}`, 200_000);
        const run = await hostImagesRun(host, registry, { app: app.digest });
        const plan = await planHostImages(run);
        lab.proxy.reset();
        lab.proxy.addRule({ match: (request) => request.kind.startsWith(kind), times, action });
        const { pulled } = await pullAppImage(run, plan, () => {});
        const sent = lab.proxy.records
          .filter((record) => record.kind === 'blob GET' && record.status !== 502)
          .reduce((total, { responseBytes }) => total + responseBytes, 0);
        expect(lab.proxy.records.filter(({ faulty }) => faulty)).toHaveLength(times);
        expect(pulled.plannedBytes).toBe(app.sentBytes);
        expect(pulled.downloadedBytes).toBeGreaterThanOrEqual(app.sentBytes);
        expect(pulled.downloadedBytes).toBeLessThanOrEqual(sent);
        const again = await planHostImages(await hostImagesRun(host, registry, { app: app.digest }));
        expect(again.plannedBytes).toBe(0);
      });
    }

    testHere('goes on with the application when a layer image cannot be had', async () => {
      const host = await newHost();
      const base = await pushRandomLayer(client, repository, 'base.bin', 300_000);
      const { digest } = await pushImageOf(client, repository, 'cache-base', [busybox, base]);
      await pushImageOf(client, repository, 'on-base', [
        busybox,
        base,
        await pushRandomLayer(client, repository, 'src.bin', 1000),
      ]);
      const run = await hostImagesRun(host, registry, { app: 'on-base', prewarm: 'all' });
      const plan = await planHostImages(run);
      expect(plan.prewarm.pulls.map(({ name }) => name)).toEqual(['base']);
      lab.proxy.addRule({ match: ({ path }) => path.endsWith(digest), action: { status: 404 } });
      const { pulled, failed } = await prewarmHostImages(run, plan, () => {});
      expect({ pulled, failed: failed.map(({ name }) => name) }).toEqual({ pulled: [], failed: ['base'] });
      lab.proxy.reset();
      const result = await pullAppImage(run, plan, () => {});
      const sent = lab.proxy.records
        .filter(({ kind }) => kind === 'blob GET')
        .reduce((total, { responseBytes }) => total + responseBytes, 0);
      expect(result.pulled).toMatchObject({ plannedBytes: sent, downloadedBytes: sent });
    });
  });

  describe('with a small disk', () => {
    const diskBytes = 96 * megabyte;
    const free = async (host: ImageHost): Promise<number> => {
      const { bavail, bsize } = await statfs(host.dataDir);
      return bavail * bsize;
    };
    const fill = async (host: ImageHost, leave: number): Promise<void> => {
      const bytes = (await free(host)) - leave;
      if (bytes > 0) await writeFile(join(host.dataDir, 'filler'), Buffer.alloc(bytes));
    };

    testHere('pulls nothing that does not fit, and says what is missing', async () => {
      const host = await newHost({ diskBytes });
      const [small, large] = [`small-${store}`, `large-${store}`];
      await pushApp(small, megabyte);
      await pushApp(large, 60 * megabyte);
      await deploy(host, small);
      await runContainer(host, small);
      const run = await hostImagesRun(host, registry, { app: large });
      const plan = await planHostImages(run);
      expect(plan.place).toMatchObject({ folder: host.dataDir, mount: host.dataDir });
      expect(Math.abs((plan.place?.freeBytes ?? 0) - (await free(host)))).toBeLessThan(megabyte);
      expect(plan.shortage).toContain('60.0 MB are downloaded');
      expect(describeHostPlan('web1', plan).join('\n')).toContain(`room: ${plan.shortage}`);
      lab.proxy.reset();
      const error = await failureOf(pullAppImage(run, plan, () => {}));
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toMatch(
        /^There is not enough room: the pull needs about 1\d\d MB/,
      );
      expect(blobsSent()).toBe(0);
      expect(await stillRuns(host)).toBe(true);
    });

    // Held by __tests__/core/deploy/prune-plan.test.ts.
    atNight(testHere)('loses no more than the oldest release when that makes room enough', async () => {
      const host = await newHost({ diskBytes });
      const names = [1, 2, 3, 4].map((number) => `room-${store}-${number}`);
      const apps: Awaited<ReturnType<typeof pushApp>>[] = [];
      for (const name of names) apps.push(await pushApp(name, 8 * megabyte));
      for (const name of names.slice(0, 3)) await deploy(host, name);
      await runContainer(host, names[2] ?? '');
      await host.docker('pull', '--quiet', `${lab.host}/busybox:latest`);
      const projectDir = await mkdtemp(join(lab.dir, "it's a project-"));
      const run = await hostImagesRun(host, registry, { app: names[3] ?? '', keep: 1, projectDir });
      await fill(host, 14 * megabyte);
      const plan = await planHostImages(run);
      expect(plan.shortage).toBeDefined();
      const release = (index: number): string =>
        releaseTag({ project: 'shop', repository }, apps[index]?.digest ?? 'sha256:').replace(
          /.*:/,
          'release ',
        );
      expect(plan.prune.map(({ title }) => title)).toEqual([release(0), release(1)]);
      // Where it is not known what ran before this tool came, or it is known that this did, no release goes.
      expect((await planHostImages({ ...run, projectDir: undefined })).prune).toEqual([]);
      await mkdir(join(projectDir, '.cache-prewarm/releases'), { recursive: true });
      const list = apps.map(
        ({ digest }, index) => `1 ${index === 1 ? 'found' : 'deployed'} ${image}@${digest}`,
      );
      await writeFile(join(projectDir, '.cache-prewarm/releases/list'), `${list.join('\n')}\n`);
      expect((await planHostImages(run)).prune.map(({ title }) => title)).toEqual([release(0)]);
      // The base image stays with the other releases; it can be compressed, which the layer cannot.
      for (const { freesBytes = 0 } of plan.prune)
        expect(Math.abs(freesBytes / (store === 'classic' ? 8 : 16) / megabyte - 1)).toBeLessThan(0.15);

      const { pruned } = await pullAppImage(run, plan, () => {});
      expect(pruned.map(({ title }) => title)).toEqual([release(0)]);
      const digests = (await host.engine.images()).flatMap(({ pulledAs }) =>
        pulledAs.filter((place) => place.repository === repository).map(({ digest }) => digest),
      );
      expect(new Set(digests)).toEqual(new Set(apps.slice(1).map(({ digest }) => digest)));
      expect(await stillRuns(host)).toBe(true);
      expect(await host.docker('image', 'inspect', `${lab.host}/busybox:latest`)).toContain('sha256:');
    });

    testHere('that fills up during the pull fails at once, and what runs runs on', async () => {
      const host = await newHost({ diskBytes });
      const [before, next] = [`before-${store}`, `next-${store}`];
      await pushApp(before, megabyte);
      await pushApp(next, 12 * megabyte);
      await deploy(host, before);
      await runContainer(host, before);
      // A host that does not tell its room.
      const runScript = async () => ({ exitCode: 127, stdout: '', stderr: 'df: not found' });
      const run = await hostImagesRun(host, registry, { app: next, runScript });
      const plan = await planHostImages(run);
      expect(plan.place).toBeUndefined();
      await fill(host, 5 * megabyte);
      const error = await expectPullError(
        pullAppImage(run, plan, () => {}),
        'host-disk-full',
      );
      expect(error.message).toContain('no space left on device');
      expect(host.waits).toEqual([]);
      expect(await stillRuns(host)).toBe(true);
      expect((await host.engine.images()).map(({ tags }) => tags)).toEqual([
        [expect.stringContaining('cache-prewarm/shop/faults:')],
      ]);
    });
  });

  // Held by deploy-fleet.test.ts.
  atNight(testHere)('whose engine is stopped is told as such', async () => {
    const host = await newHost();
    await pushApp(`stopped-${store}`, 1000);
    const run = await hostImagesRun(host, registry, { app: `stopped-${store}` });
    const plan = await planHostImages(run);
    await host.stopEngine();
    await expectPullError(planHostImages(run), 'docker-daemon-down');
    await expectPullError(
      pullAppImage(run, plan, () => {}),
      'docker-daemon-down',
    );
  });
});
