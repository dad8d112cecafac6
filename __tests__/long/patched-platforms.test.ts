import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { doctorCommand } from '../../src/commands/doctor/index.ts';
import { mergeCommand } from '../../src/commands/merge/index.ts';
import type { LayerRecord } from '../../src/core/layers/record.ts';
import { runBuild } from '../support/build-run.ts';
import { type ImageHost, startImageHost } from '../support/image-host.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { createSampleProject, runPrewarm, runSession } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';
import { seededRandom } from '../support/seeded-random.ts';

jest.setTimeout(600_000);

const lab = await startLab();
const { current } = lab.generations;
const folder = await mkdtemp(join(tmpdir(), 'cache-prewarm-patched-platforms-'));
const cleanups: (() => Promise<unknown>)[] = [
  () => lab.stop(),
  () => rm(folder, { recursive: true, force: true }),
];

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

/** Needs the docker-container driver, and builds without RUN, so that no machine runs another one's programs. */
const testHere =
  current.kind === 'ready' ? test : (title: string) => test.skip(`${title} (${current.reason})`, () => {});

const platforms = ['linux/amd64', 'linux/arm64'] as const;
const site = '/venv/lib/python3/site-packages';
const names = ['numpy', 'pandas', 'scipy'] as const;
const dockerfile = `FROM scratch AS base
COPY base.txt /base.txt
FROM base AS python-deps
ARG TARGETARCH
COPY packages-\${TARGETARCH} ${site}
FROM python-deps AS runtime
COPY src /src
`;

/** Words that gzip makes little of: a patch has to be small beside them. */
function words(seed: number): string {
  const random = seededRandom(seed);
  return Array.from({ length: 12_000 }, () => Math.floor(random() * 2 ** 32).toString(36)).join('\n');
}

function packages(arch: string, requests: string): Readonly<Record<string, string>> {
  const files = names.map((name, index) => [
    `packages-${arch}/${name}/data`,
    words(index + (arch === 'arm64' ? 10 : 0)),
  ]);
  return { ...Object.fromEntries(files), [`packages-${arch}/requests/METADATA`]: `${requests} ${arch}\n` };
}

async function emptyBuilder(): Promise<LabBuilder> {
  if (current.kind !== 'ready') throw new Error(current.reason);
  return current.newBuilder();
}

/** Layers and application as a workflow makes them that has a runner for each platform. */
async function createPipeline(repository: string) {
  const project = await createSampleProject(lab.busybox);
  const state = await mkdtemp(join(folder, 'state-'));
  cleanups.push(() => project.remove());
  await project.write({ Dockerfile: dockerfile, 'base.txt': 'base\n' });
  const image = `${lab.host}/${repository}`;
  const env = { XDG_STATE_HOME: state };
  const layers = 'base=base\npython=python-deps';
  const common = { image, layers, push: 'true', 'patch-from': '1KB' };
  const registry = createRegistryReader(lab.host, repository);
  const using = async <T>(use: (builder: LabBuilder) => Promise<T>): Promise<T> => {
    const builder = await emptyBuilder();
    try {
      return await use(builder);
    } finally {
      await builder.remove();
    }
  };
  const record = async (tag: string) => (await registry.record(tag)) as unknown as LayerRecord;
  return {
    ...{ project, image, registry },
    prewarm: (of: string, platform: string) =>
      using(
        async (builder) =>
          (await runPrewarm(builder, project, { ...common, platforms: platform, 'part-of': of }, { env }))
            .report,
      ),
    build: (of: string, platform: string) =>
      using(
        async (builder) =>
          (
            await runBuild(
              builder,
              project,
              { ...common, platforms: platform, 'part-of': of, tags: `${image}:main`, target: 'runtime' },
              { env },
            )
          ).report,
      ),
    merge: (of: string, step: 'prewarm' | 'build') =>
      using(
        async (builder) =>
          (
            await runSession(
              mergeCommand,
              builder,
              project,
              { image, platforms: platforms.join(), 'part-of': of, step, tags: `${image}:main` },
              { env },
            )
          ).result,
      ),
    doctor: () =>
      using(
        async (builder) =>
          (
            await runSession(
              doctorCommand,
              builder,
              project,
              { image, layers, push: 'true', platforms: platforms.join(), deep: 'true' },
              { env },
            )
          ).result,
      ),
    merged: async () => (await record('cache-record')).layers['python'],
    part: async (platform: string) =>
      (await record(`cache-part-${platform.replace('/', '-')}-record`)).layers['python'],
  };
}

/** What an engine has of a package once it has pulled the image for a platform, and what that took of layers. */
async function pull(host: ImageHost, reference: string, platform: string) {
  lab.proxy.reset();
  await host.docker('pull', '--quiet', '--platform', platform, reference);
  const received = lab.proxy.records
    .filter(({ kind }) => kind === 'blob GET')
    .reduce((sum, { responseBytes }) => sum + responseBytes, 0);
  const id = (await host.docker('create', '--platform', platform, reference, 'none')).trim();
  const to = await mkdtemp(join(folder, 'pulled-'));
  await host.docker('cp', `${id}:${site}`, to);
  await host.docker('rm', id);
  const read = (path: string): Promise<string> => readFile(join(to, 'site-packages', path), 'utf8');
  return {
    received,
    requests: await read('requests/METADATA'),
    others: await Promise.all(names.map((name) => read(`${name}/data`))),
  };
}

/** That the application of each platform begins with what is published of its layer. */
async function expectAppOn(
  { build, merge, registry }: Awaited<ReturnType<typeof createPipeline>>,
  published: Readonly<Record<string, string>>,
): Promise<void> {
  for (const platform of platforms)
    expect(await build('2', platform)).toMatchObject({ error: undefined, dependencyHitRate: 100 });
  expect((await merge('2', 'build')).error).toBeUndefined();
  const app = await registry.platforms('main');
  for (const platform of platforms) {
    const layer = await registry.layerDigests(published[platform] ?? '');
    const of = await registry.layerDigests(app[platform] ?? '');
    expect(of.slice(0, layer.length)).toEqual(layer);
  }
}

testHere(
  'parts of two runners publish a patch each, and the merge one index of what was built and one of what is published',
  async () => {
    const pipeline = await createPipeline('patched/platforms');
    const { project, image, registry, prewarm, merge, doctor } = pipeline;
    const generation = async (of: string, requests: Readonly<Record<string, string>>) => {
      for (const [arch = '', version = ''] of Object.entries(requests))
        await project.write(packages(arch, version));
      const reports = [];
      for (const platform of platforms) reports.push(await prewarm(of, platform));
      const merged = await merge(of, 'prewarm');
      expect([...reports, merged].map(({ error, warnings }) => ({ error, warnings }))).toEqual(
        Array(3).fill({ error: undefined, warnings: [] }),
      );
      return reports;
    };
    // A server of each store and platform: the classic store takes an index for one platform only.
    const hosts: { readonly host: ImageHost; readonly arch: string }[] = [];
    for (const store of ['classic', 'containerd'] as const)
      for (const arch of ['amd64', 'arm64']) hosts.push({ host: await startImageHost(folder, store), arch });
    cleanups.push(
      ...hosts.map(
        ({ host }) =>
          () =>
            host.stop(),
      ),
    );
    /** One reference of the index: each platform gets its own image, and no host gets more than what changed. */
    const expectPulled = async (digest: string, versions: Readonly<Record<string, string>>, most: number) => {
      for (const { host, arch } of hosts) {
        const pulled = await pull(host, `${image}@${digest}`, `linux/${arch}`);
        expect([host.store, pulled.requests]).toEqual([host.store, `${versions[arch]} ${arch}\n`]);
        expect(pulled.others).toEqual(names.map((_, index) => words(index + (arch === 'arm64' ? 10 : 0))));
        expect(pulled.received).toBeLessThan(most);
      }
    };

    await generation('1', { amd64: '2.32.3', arm64: '2.32.3' });
    const first = await pipeline.merged();
    expect(first).not.toHaveProperty('built');
    const firstOf = await registry.platforms(first?.digest ?? '');
    await expectPulled(first?.digest ?? '', { amd64: '2.32.3', arm64: '2.32.3' }, 1_000_000);

    const second = await generation('2', { amd64: '2.32.4', arm64: '2.32.4' });
    for (const { layers } of second)
      expect(layers[1]).toMatchObject({ state: 'rebuilt', publication: { state: 'patch', changedFiles: 1 } });
    const merged = await pipeline.merged();
    const parts = await Promise.all(platforms.map(pipeline.part));
    const [published, built] = [
      await registry.platforms(merged?.digest ?? ''),
      await registry.platforms(merged?.built ?? ''),
    ];
    for (const [index, platform] of platforms.entries()) {
      const part = parts[index];
      expect(part?.built).not.toBe(part?.digest);
      expect([published[platform], built[platform]]).toEqual([part?.digest, part?.built]);
      expect(merged?.trees?.[platform]).toEqual(part?.trees?.[platform]);
      expect(merged?.trees?.[platform]?.patches).toBe(1);
      // The old blobs, and one more.
      const before = await registry.layerDigests(firstOf[platform] ?? '');
      expect((await registry.layerDigests(part?.digest ?? '')).slice(0, -1)).toEqual(before);
      expect(await registry.layerDigests(part?.built ?? '')).toHaveLength(before.length);
    }
    expect(await registry.digestOf('cache-python')).toBe(merged?.digest);
    await expectPulled(merged?.digest ?? '', { amd64: '2.32.4', arm64: '2.32.4' }, 5000);

    await expectAppOn(pipeline, published);
    expect((await doctor()).findings).toEqual([]);

    // Only one platform changed: the image of the other one stays, built and published.
    await generation('3', { arm64: '2.32.5' });
    const third = await pipeline.merged();
    const [publishedThen, builtThen] = [
      await registry.platforms(third?.digest ?? ''),
      await registry.platforms(third?.built ?? ''),
    ];
    expect([publishedThen['linux/amd64'], builtThen['linux/amd64']]).toEqual([
      published['linux/amd64'],
      built['linux/amd64'],
    ]);
    expect(third?.trees?.['linux/arm64']?.patches).toBe(2);
    await expectPulled(third?.digest ?? '', { amd64: '2.32.4', arm64: '2.32.5' }, 5000);
    for (const platform of platforms) expect((await prewarm('4', platform)).outcome).toBe('warm');
    expect((await merge('4', 'prewarm')).outcome).toBe('unchanged');
  },
);
