import { afterAll, expect, jest } from '@jest/globals';
import { sumBlobs } from '../../scripts/traffic.mjs';
import { runBuild } from '../support/build-run.ts';
import { atNight } from '../support/extent.ts';
import { describeNewestGeneration } from '../support/generations.ts';
import { startLab } from '../support/lab.ts';
import { createSampleProject, runPrewarm, type SampleProject } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';

jest.setTimeout(600_000);

const lab = await startLab();
const projects: SampleProject[] = [];
let repositories = 0;

afterAll(async () => {
  for (const project of projects) await project.remove();
  await lab.stop();
});

/** Three layers of which the application begins with two. Each build writes another time to a log, and nothing else. */
const dockerfile = (busybox: string): string =>
  [
    `FROM ${busybox} AS base`,
    'ARG EDITION=first',
    'RUN mkdir -p /usr/share/base /var/log && seq 1 200000 > /usr/share/base/numbers && echo $EDITION > /usr/share/base/edition && date +%s%N > /var/log/dpkg.log',
    'FROM base AS python-deps',
    'COPY requirements.txt /requirements.txt',
    'RUN mkdir -p /venv/lib/python3/site-packages && cd /venv/lib/python3/site-packages && for name in $(cat /requirements.txt); do mkdir $name; seq 1 40000 > $name/data; echo "$name" > $name/name; done; date +%s%N >> /var/log/dpkg.log',
    'FROM python-deps AS runtime',
    'COPY src /src',
    '',
  ].join('\n');

/** The usual two stages, which nobody prepared: one installs, the other copies what that one installed. */
const copying = (busybox: string): string =>
  [
    `FROM ${busybox} AS builder`,
    'COPY requirements.txt /requirements.txt',
    'RUN pip() { shift; cd /venv/lib/python3/site-packages; for name; do mkdir $name; seq 1 40000 > $name/data; echo $name > $name/name; done; }; mkdir -p /venv/lib/python3/site-packages && pip install $(cat /requirements.txt)',
    `FROM ${busybox}`,
    'COPY --from=builder /venv /venv',
    'COPY src /src',
    '',
  ].join('\n');

/** Digest → bytes that came of the blob. */
function sumByDigest(records: (typeof lab.proxy)['records']): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  for (const { path, responseBytes } of records) {
    const digest = /sha256:[0-9a-f]{64}/.exec(path)?.[0] ?? '';
    bytes.set(digest, (bytes.get(digest) ?? 0) + responseBytes);
  }
  return bytes;
}

async function newScene() {
  const project = await createSampleProject(lab.busybox);
  projects.push(project);
  await project.write({
    Dockerfile: dockerfile(lab.busybox),
    'requirements.txt': 'flask requests numpy pandas scipy\n',
  });
  const repository = `example/patches-${++repositories}`;
  const image = `${lab.host}/${repository}`;
  const layers = 'base=base\npython=python-deps';
  return {
    project,
    image,
    registry: createRegistryReader(lab.host, repository),
    values: { image, layers, 'patch-from': '1KB', quarter: '2026Q4' },
  };
}

describeNewestGeneration(
  lab,
  'a layer that is published as what changed',
  ({ testHere, withEmptyBuilder, emptyBuilder }) => {
    atNight(testHere)(
      'keeps its digest when a refresh changes nothing but noise, and what is above is not built',
      async () => {
        const { project, values, registry } = await newScene();
        const first = await withEmptyBuilder((builder) => runPrewarm(builder, project, values));
        expect(first.report.error).toBeUndefined();
        const before = await Promise.all(['cache-base', 'cache-python'].map(registry.digestOf));
        const again = await withEmptyBuilder((builder) =>
          runPrewarm(builder, project, { ...values, refresh: 'base' }),
        );
        expect(again.report.warnings).toEqual([]);
        expect(again.report.layers).toMatchObject([
          {
            state: 'refreshed',
            changed: false,
            publication: { state: 'same', changedFiles: 0, serverBytes: 0 },
          },
          { state: 'current', changed: false },
        ]);
        expect(await Promise.all(['cache-base', 'cache-python'].map(registry.digestOf))).toEqual(before);
        const record = await registry.record();
        expect(record?.layers['base']).toMatchObject({
          digest: before[0],
          built: expect.stringMatching(/^sha256:/),
        });
        // The check of the next run goes by what was built.
        const third = await withEmptyBuilder((builder) => runPrewarm(builder, project, values));
        expect(third.report).toMatchObject({ outcome: 'warm', dependencyHitRate: 100 });
      },
    );

    testHere('moves one patch when a package is added, and others build on it', async () => {
      const { project, values, registry, image } = await newScene();
      await withEmptyBuilder((builder) => runPrewarm(builder, project, values));
      const before = await registry.image('cache-python');
      await project.write({ 'requirements.txt': 'flask requests numpy pandas scipy httpx\n' });
      lab.proxy.reset();
      const { report } = await withEmptyBuilder((builder) => runPrewarm(builder, project, values));
      const moved = [...lab.proxy.records];
      expect(report).toMatchObject({ error: undefined, warnings: [] });
      // The list of requirements, and the two files of httpx.
      expect(report.layers[1]).toMatchObject({
        state: 'rebuilt',
        publication: { state: 'patch', changedFiles: 3, files: 14 },
      });
      const after = await registry.image('cache-python');
      const patch = after.layers.at(-1);
      expect(after.layers.slice(0, -1)).toEqual(before.layers);
      // What BuildKit pushed is the layer's, although another image is published of it. So is what only that one has.
      const blobs = sumBlobs(moved);
      const built = moved
        .filter(({ kind, userAgent }) => /^blob P/.test(kind) && userAgent !== 'cache-prewarm')
        .reduce((total, { requestBytes }) => total + requestBytes, 0);
      const published = [patch?.digest, after.config.digest].map(
        (digest = '') => blobs[digest]?.uploadedBytes ?? 0,
      );
      expect(published[0]).toBe(patch?.size);
      expect(report.transfer?.others.uploadedBytes).toBe(0);
      expect(report.layers[1]?.transfer.uploadedBytes).toBe(
        published.reduce((total, bytes) => total + bytes, built),
      );
      expect(report.layers[1]?.publication).toMatchObject({
        serverBytes: patch?.size,
        patchBytes: patch?.size,
      });
      const site = 'venv/lib/python3/site-packages';
      expect(await registry.file('cache-python', `${site}/httpx/name`)).toBe('httpx\n');
      expect(await registry.file('cache-python', `${site}/flask/name`)).toBe('flask\n');
      // It would name blobs by their place: a step would hit, and bring those of before.
      expect(Object.keys(await registry.config('cache-python'))).not.toContain('moby.buildkit.cache.v0');

      const app = await withEmptyBuilder((builder) =>
        runBuild(builder, project, { ...values, tags: `${image}:main`, push: 'true' }),
      );
      expect(app.report).toMatchObject({ error: undefined, dependencyHitRate: 100 });
      expect((await registry.image('main')).layers.slice(0, after.layers.length)).toEqual(after.layers);

      // And back again: what the patch brought is gone, for good, although a blob still has it.
      await project.write({ 'requirements.txt': 'flask requests numpy pandas scipy\n' });
      const back = await withEmptyBuilder((builder) => runPrewarm(builder, project, values));
      expect(back.report.layers[1]?.publication).toMatchObject({ state: 'patch' });
      const files = await registry.files('cache-python');
      expect(files).toContain(`${site}/flask/name`);
      expect(files.filter((path) => path.includes('httpx'))).toEqual([]);
    });

    atNight(testHere)(
      'moves only what changed to builders that have built the layer and the application before',
      async () => {
        const { project, values, registry, image } = await newScene();
        // One that makes the layers, and one that makes the application, as two jobs with a disk of their own do.
        const [layers, app] = [await emptyBuilder(), await emptyBuilder()];
        const release = async (tag: string) => {
          const prewarmed = await runPrewarm(layers, project, values);
          expect(prewarmed.report).toMatchObject({ error: undefined, warnings: [] });
          lab.proxy.reset();
          const built = await runBuild(app, project, { ...values, tags: `${image}:${tag}`, push: 'true' });
          expect(built.report).toMatchObject({ error: undefined, dependencyHitRate: 100 });
          const blobs = lab.proxy.records.filter(
            ({ kind, userAgent }) => kind === 'blob GET' && userAgent !== 'cache-prewarm',
          );
          return { prewarmed: prewarmed.report, bytesOf: sumByDigest(blobs) };
        };
        await release('first');
        const before = (await registry.image('first')).layers;
        await project.write({ 'requirements.txt': 'flask requests numpy pandas scipy httpx\n' });
        const { prewarmed, bytesOf } = await release('second');
        expect(prewarmed.layers[1]?.publication).toMatchObject({ state: 'patch' });
        const { layers: now } = await registry.image('second');
        const patch = now.find(({ digest }) => !before.some((blob) => blob.digest === digest));
        const moved = now.filter(({ digest }) => bytesOf.has(digest));
        // The source of the application is copied onto the files of the layer, which it needs.
        expect(moved).toEqual([patch]);
        expect(bytesOf.get(patch?.digest ?? '')).toBe(patch?.size);
        const [known = 0, changed = 0] = [before, moved].map((blobs) =>
          blobs.reduce((total, { size }) => total + size, 0),
        );
        expect(changed).toBeLessThan(known / 10);
      },
    );

    atNight(testHere)('is what an image copies from a stage that installs, too', async () => {
      const { project, values, registry, image } = await newScene();
      await project.write({ Dockerfile: copying(lab.busybox) });
      const automatic = { ...values, layers: 'auto' };
      await withEmptyBuilder((builder) => runPrewarm(builder, project, automatic));
      const before = await registry.layerDigests('cache-deps');
      await project.write({ 'requirements.txt': 'flask requests numpy pandas scipy httpx\n' });
      const { report } = await withEmptyBuilder((builder) => runPrewarm(builder, project, automatic));
      expect(report).toMatchObject({ error: undefined, warnings: [] });
      expect(report.layers).toMatchObject([
        { name: 'build', state: 'rebuilt' },
        { name: 'deps', state: 'rebuilt', publication: { state: 'patch', changedFiles: 2 } },
      ]);
      const after = await registry.layerDigests('cache-deps');
      expect(after.slice(0, -1)).toEqual(before);
      const app = await withEmptyBuilder((builder) =>
        runBuild(builder, project, { ...automatic, tags: `${image}:main`, push: 'true' }),
      );
      expect(app.report).toMatchObject({ error: undefined, dependencyHitRate: 100 });
      expect((await registry.layerDigests('main')).slice(0, after.length)).toEqual(after);
      expect(await registry.file('main', 'venv/lib/python3/site-packages/httpx/name')).toBe('httpx\n');
    });

    atNight(testHere)('is patched together with the layer below it, in one run', async () => {
      const { project, values, registry } = await newScene();
      await withEmptyBuilder((builder) => runPrewarm(builder, project, values));
      const before = await registry.layerDigests('cache-python');
      const count = (await registry.layerDigests('cache-base')).length;
      await project.write({ 'requirements.txt': 'flask requests numpy pandas scipy httpx\n' });
      const { report } = await withEmptyBuilder((builder) =>
        runPrewarm(builder, project, { ...values, 'build-args': 'EDITION=second' }),
      );
      expect(report).toMatchObject({ error: undefined, warnings: [] });
      expect(report.layers).toMatchObject([
        { publication: { state: 'patch', changedFiles: 1 } },
        { publication: { state: 'patch', changedFiles: 3 } },
      ]);
      const base = await registry.layerDigests('cache-base');
      const python = await registry.layerDigests('cache-python');
      expect(base.slice(0, -1)).toEqual(before.slice(0, count));
      expect(python.slice(0, base.length)).toEqual(base);
      expect(python.slice(base.length, -1)).toEqual(before.slice(count));
      expect(await registry.file('cache-python', 'usr/share/base/edition')).toBe('second\n');
    });

    atNight(testHere)('is published whole beyond the limits, and where that is asked for', async () => {
      const { project, values, registry } = await newScene();
      const run = (more: Readonly<Record<string, string>> = {}) =>
        withEmptyBuilder((builder) => runPrewarm(builder, project, { ...values, ...more }));
      await run();
      const blobs = (await registry.layerDigests('cache-python')).length;
      const add = async (name: string) => {
        const names = `flask requests numpy pandas scipy ${name}\n`;
        await project.write({ 'requirements.txt': names });
      };
      await add('httpx');
      expect((await run({ 'patch-limit': '1' })).report.layers[1]?.publication).toMatchObject({
        state: 'new',
        reason: expect.stringContaining('more than 1 %'),
      });
      expect(await registry.layerDigests('cache-python')).toHaveLength(blobs);
      await add('idna');
      expect((await run()).report.layers[1]?.publication).toMatchObject({ state: 'patch' });
      expect(await registry.layerDigests('cache-python')).toHaveLength(blobs + 1);
      // A new quarter refreshes every layer, and only what changed moves.
      const opened = await run({ quarter: '2027Q1' });
      expect(opened.report.layers).toMatchObject([
        { state: 'refreshed', publication: { state: 'same', serverBytes: 0 } },
        { state: 'refreshed', publication: { state: 'same', serverBytes: 0 } },
      ]);
      expect(await registry.digestOf('cache-python-2027Q1')).toBe(
        await registry.digestOf('cache-python-2026Q4'),
      );
      const compact = await run({ quarter: '2027Q1', compact: 'true' });
      expect(compact.report.layers[1]?.publication).toMatchObject({
        state: 'new',
        reason: 'compact is true',
      });
      expect(await registry.layerDigests('cache-python')).toHaveLength(blobs);
      expect((await registry.record())?.layers['python']).not.toHaveProperty('built');
      await add('anyio');
      expect((await run({ quarter: '2027Q1', patch: 'off' })).report.layers[1]?.publication).toBeUndefined();
    });

    atNight(testHere)("is nobody's way to old content as a cache source", async () => {
      const { project, values, registry, image } = await newScene();
      await withEmptyBuilder((builder) => runPrewarm(builder, project, values));
      for (const names of [
        'flask requests numpy pandas scipy httpx\n',
        'flask requests numpy pandas scipy idna\n',
      ]) {
        await project.write({ 'requirements.txt': names });
        await withEmptyBuilder((builder) => runPrewarm(builder, project, values));
      }
      const record = await registry.record();
      const { digest, built } = record?.layers['python'] ?? {};
      for (const source of [digest, built])
        await withEmptyBuilder(async (builder) => {
          await lab.docker(
            [
              ...['buildx', 'build', '--builder', builder.name, '--target', 'python-deps'],
              ...['--cache-from', `type=registry,ref=${image}@${source}`],
              ...['--output', `type=image,name=${image}:plain,push=true`, project.dir],
            ],
            builder.env,
          );
          const files = await registry.files('plain');
          const site = 'venv/lib/python3/site-packages';
          expect(
            files.filter((path) => path.startsWith(`${site}/`) && path.endsWith('/name')).toSorted(),
          ).toEqual(
            ['flask', 'idna', 'numpy', 'pandas', 'requests', 'scipy'].map((name) => `${site}/${name}/name`),
          );
        });
    });
  },
);
