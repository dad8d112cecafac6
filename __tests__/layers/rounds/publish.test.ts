import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/adapters/registry/content-digest.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { noBuilds } from '../../../src/layers/bake/build-notes.ts';
import { findTreeProblem } from '../../../src/layers/rounds/layer-tree.ts';
import { defaultPatchPolicy } from '../../support/patch-policy.ts';
import { createRoundScene, shop } from '../../support/round-scene.ts';
import { tarOf } from '../../support/tar-archive.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const dockerfile = `FROM debian AS base
RUN make
FROM base AS python-deps
RUN pip
FROM python-deps AS runtime
COPY src /src
`;
const patch = { ...defaultPatchPolicy, fromBytes: 0, limitPercent: 1000 };
const gzip = 'application/vnd.oci.image.layer.v1.tar+gzip';

/** Layers in memory: a bake makes of each what `made` has for it. */
async function createScene({ hosts = 1000 } = {}) {
  const scene = createRoundScene({ dockerfile });
  const tempFolder = await makeTempFolder();
  const made: Record<string, Record<string, string>> = {
    base: { 'usr/lib/libc': 'first', 'var/log/dpkg.log': 'Monday' },
    python: { 'venv/flask': 'one', 'venv/numpy': 'two' },
  };
  const config = { Env: ['A=1'] };
  /** What the next checks result in, where that matters. */
  const checked = new Map<string, Digest>();
  /** What BuildKit pushes: the blobs below, and one with the files. */
  const build = async (name: string, below: Digest | undefined): Promise<Digest> => {
    const files = Object.entries(made[name] ?? {});
    const tar = tarOf(...files.map(([path, content]) => ({ path, type: 'file', content }) as const));
    const { digest, sizeBytes } = scene.registry.putBlob(shop, gzipSync(tar));
    const lower = below === undefined ? undefined : await platformOf(below);
    const diffIds = [...(lower?.diffIds ?? []), digestOf(tar)];
    const layers = [...(lower?.layers ?? []), { mediaType: gzip, digest, size: sizeBytes }];
    const put = scene.registry.putBlob(
      shop,
      JSON.stringify({
        ...{ os: 'linux', architecture: 'amd64', config },
        rootfs: { type: 'layers', diff_ids: diffIds },
        'moby.buildkit.cache.v0': name,
      }),
    );
    const type = 'application/vnd.oci.image.config.v1+json';
    return scene.registry.putManifest(shop, undefined, {
      ...{ schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json' },
      config: { mediaType: type, digest: put.digest, size: put.sizeBytes },
      layers,
    }).digest;
  };
  const platformOf = async (digest: Digest) => {
    const found = await scene.client.fetchManifest('shop', digest);
    if (found?.manifest.kind !== 'manifest') throw new Error(`${digest} is no image`);
    const bytes = await scene.client.fetchBlob('shop', found.manifest.config);
    const layers = found.manifest.layers.map(({ mediaType, digest: of, sizeBytes }) => ({
      ...{ mediaType, digest: of },
      size: sizeBytes,
    }));
    const json = JSON.parse(Buffer.from(bytes ?? []).toString());
    return { layers, diffIds: json.rootfs.diff_ids as Digest[], json };
  };
  scene.answer = async ({ title, jobs }) => {
    if (title === 'Check the layers')
      return { ...scene.make(jobs), ...(checked.size === 0 ? {} : { result: { digests: checked } }) };
    const digests = new Map<string, Digest>();
    for (const { node, below } of jobs) digests.set(node.name, await build(node.name, below.get('base')));
    return { kind: 'done', result: { digests }, ...noBuilds };
  };
  const run = async (asked: Parameters<typeof scene.optionsOf>[0]['asked'] = {}, inputs = scene.inputs) => {
    const knownHosts = async () => hosts;
    const context = { ...scene.context, tempFolder, knownHosts };
    const options = { context, inputs, asked: { patch, ...asked } };
    const end = await scene.round(options);
    await scene.commit(end.state, options);
    return { ...end, published: Object.fromEntries(end.state.publications) };
  };
  const refresh = { refresh: { kind: 'all' } } as const;
  return {
    ...scene,
    made,
    config,
    checked,
    platformOf,
    run,
    refresh: () => run(refresh),
    refreshing: refresh,
  };
}

describe('a layer that was built again', () => {
  test('keeps its digest where nothing but noise changed, and remembers what was built', async () => {
    const scene = await createScene();
    const first = await scene.run();
    expect(first.published).toEqual({});
    Object.assign(scene.made['base'] ?? {}, { 'var/log/dpkg.log': 'Tuesday' });
    const { state, published, log } = await scene.refresh();
    expect(log.warnings).toEqual([]);
    expect(state.digests).toEqual(first.state.digests);
    expect(published['base']).toMatchObject({ state: 'same', serverBytes: 0 });
    const entry = state.built.get('base');
    expect(entry?.built).not.toBe(entry?.digest);
    expect(entry?.trees?.['linux/amd64']).toMatchObject({ patches: 0, segments: [{ blobs: 1 }] });
    // That is the next check's cache source; what is published is what others are based on.
    const { bakes } = await scene.run();
    expect(bakes.map(({ title }) => title)).toEqual(['Check the layers']);
    expect(bakes[0]?.jobs.map(({ cacheFrom }) => [...cacheFrom])).toContainEqual([['base', entry?.built]]);
  });

  test('is published as the blobs of before and a patch, layer by layer', async () => {
    const scene = await createScene();
    const first = await scene.run();
    const before = await scene.platformOf(first.state.digests.get('python') as Digest);
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    Object.assign(scene.made['python'] ?? {}, { 'venv/flask': 'three' });
    const { state, published, log } = await scene.refresh();
    expect(log.warnings).toEqual([]);
    expect(published).toMatchObject({
      base: { state: 'patch', changedFiles: 1, files: 2 },
      python: { state: 'patch', changedFiles: 1, files: 2 },
    });
    const base = await scene.platformOf(state.digests.get('base') as Digest);
    const python = await scene.platformOf(state.digests.get('python') as Digest);
    expect(base.layers).toEqual([before.layers[0], expect.anything()]);
    expect(python.layers).toEqual([...base.layers, before.layers[1], expect.anything()]);
    expect(python.json.config).toEqual(scene.config);
    expect(python.json).not.toHaveProperty('moby.buildkit.cache.v0');
    expect(state.built.get('python')?.inputs.standsOn).toEqual({ base: state.digests.get('base') });
  });

  test('downloads no old blob to compare, unless the index of its files is gone', async () => {
    const scene = await createScene();
    const first = await scene.run();
    const old = (await scene.platformOf(first.state.digests.get('base') as Digest)).layers[0]?.digest ?? '';
    const opened = () => scene.registry.lines.filter((line) => line.includes(`openBlob x.test/shop@${old}`));
    const before = opened().length;
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    expect((await scene.refresh()).published['base']).toMatchObject({ state: 'patch' });
    expect(opened()).toHaveLength(before);
    const tree = (await scene.lookUp()).record?.layers['base']?.trees?.['linux/amd64']?.segments[0];
    scene.registry.lose(shop, tree?.digest as Digest);
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'third' });
    expect((await scene.refresh()).published['base']).toMatchObject({ state: 'patch' });
    expect(opened()).toHaveLength(before + 1);
  });

  test('keeps its digest where the tag of its base image moved, and no file differs', async () => {
    const scene = await createScene();
    const first = await scene.run();
    scene.registry.putImage('docker.io/library/debian', 'latest', 'bookworm:11');
    Object.assign(scene.made['base'] ?? {}, { 'var/log/dpkg.log': 'Tuesday' });
    const moved = await scene.run();
    expect(moved.state.digests).toEqual(first.state.digests);
    expect(moved.published).toMatchObject({ base: { state: 'same', serverBytes: 0 } });
    expect(Object.fromEntries(moved.state.states)).toEqual({ base: 'rebuilt', python: 'current' });
    // The move is recorded: it is no reason any more.
    const again = await scene.run();
    expect(Object.fromEntries(again.state.states)).toEqual({ base: 'current', python: 'current' });
  });

  test('is left as it is where the tag of its base image moved to one with the same files', async () => {
    const scene = await createScene();
    await scene.run();
    // Another blob that unpacks to the same.
    scene.registry.putImage('docker.io/library/debian', 'latest', 'debian:11');
    const moved = await scene.run();
    expect(Object.fromEntries(moved.state.states)).toEqual({ base: 'current', python: 'current' });
    expect(moved.bakes.map(({ title }) => title)).toEqual(['Check the layers']);
    scene.registry.putImage('docker.io/library/debian', 'latest', 'debian:11 security:1');
    expect(Object.fromEntries((await scene.run()).state.states)).toMatchObject({ base: 'rebuilt' });
  });

  test('is downloaded once, whatever is read of it', async () => {
    const scene = await createScene();
    await scene.run();
    const since = scene.registry.lines.length;
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const { state } = await scene.run({ ...scene.refreshing, updates: 'security' });
    const { built = '' } = state.built.get('base') ?? {};
    const [blob] = (await scene.platformOf(built as Digest)).layers;
    const opened = scene.registry.lines
      .slice(since)
      .filter((line) => line.includes(`openBlob x.test/shop@${blob?.digest}`));
    expect(opened).toHaveLength(1);
  });

  test('of which only the environment changed has the same blobs', async () => {
    const scene = await createScene();
    const first = await scene.run();
    scene.config.Env[0] = 'A=2';
    const { state, published } = await scene.refresh();
    expect(published['python']).toMatchObject({ state: 'same', serverBytes: 0 });
    const [before, after] = [first, { state }].map((run) => run.state.digests.get('python') as Digest);
    expect(after).not.toBe(before);
    expect((await scene.platformOf(after as Digest)).layers).toEqual(
      (await scene.platformOf(before as Digest)).layers,
    );
  });
});

describe('a layer that is published again', () => {
  const toLibc = (scene: Awaited<ReturnType<typeof createScene>>, content: string): void => {
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': content });
  };

  test('is compared from `patch-from` on, which counts the layers on top of it', async () => {
    const scene = await createScene();
    const first = await scene.run();
    const sizeOf = async (name: string): Promise<number> =>
      (await scene.platformOf(first.state.digests.get(name) as Digest)).layers.reduce(
        (sum, { size }) => sum + size,
        0,
      );
    const [base, all] = [await sizeOf('base'), await sizeOf('python')];
    expect(all).toBeGreaterThan(base);
    toLibc(scene, 'other');
    const alone = await scene.run({ ...scene.refreshing, patch: { ...patch, fromBytes: base + 1 } });
    expect(alone.published['base']).toMatchObject({ state: 'patch' });
    toLibc(scene, 'third');
    const larger = await scene.run({ ...scene.refreshing, patch: { ...patch, fromBytes: 100 * all } });
    expect(larger.published['base']).toBeUndefined();
    expect(larger.state.built.get('base')).not.toHaveProperty('built');
  });

  test('stands on the blobs of before in a new quarter, too', async () => {
    const scene = await createScene();
    const first = await scene.run({}, { ...scene.inputs, quarter: '2026Q3' });
    toLibc(scene, 'other');
    const { published, state } = await scene.run(scene.refreshing, {
      ...scene.inputs,
      quarter: '2026Q4',
    });
    expect(published['base']).toMatchObject({ state: 'patch' });
    const blobs = async (digest: Digest | undefined): Promise<readonly Digest[]> =>
      (await scene.platformOf(digest as Digest)).layers.map(({ digest: of }) => of);
    const before = await blobs(first.state.digests.get('base'));
    expect((await blobs(state.digests.get('base'))).slice(0, before.length)).toEqual(before);
    expect((await scene.lookUp()).record?.quarter).toBe('2026Q4');
  });
});

describe('the files of a published layer', () => {
  test('are those that are recorded, and one that is another is found', async () => {
    const scene = await createScene();
    await scene.run();
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const { state } = await scene.refresh();
    const place = { client: scene.client, repository: 'shop' };
    const tree = state.built.get('base')?.trees?.['linux/amd64'];
    const layers = state.images.get('base')?.platforms[0]?.layers;
    if (tree === undefined || layers === undefined) throw new Error('base was not published');
    expect(layers).toHaveLength(2);
    expect(await findTreeProblem(place, tree, layers)).toBeUndefined();
    expect(await findTreeProblem(place, tree, [...layers.slice(1), ...layers.slice(0, 1)])).toBe(
      'it does not hold the files that were published: 1 difference, first "usr/lib/libc"',
    );
  });

  test('serve a build that was given the digest of before, when another run has published since', async () => {
    const scene = await createScene();
    await scene.run();
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const patched = await scene.refresh();
    const given = { base: patched.state.digests.get('base') as Digest };
    const { built } = patched.state.built.get('base') ?? {};
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'third' });
    await scene.refresh();
    scene.checked.set('base', built as Digest);
    const { state, bakes } = await scene.round({ writes: false, asked: { given, only: ['base'] } });
    expect([...(bakes[0]?.jobs[0]?.cacheFrom ?? [])]).toEqual([['base', built]]);
    expect(state.digests.get('base')).toBe(given.base);
  });
});

describe('the whole layer is published', () => {
  test.each([
    [
      'where a patch cannot be pushed',
      async (scene: Awaited<ReturnType<typeof createScene>>) => {
        scene.client.pushBlobFile = async () => {
          throw new Error('no space');
        };
      },
      'no space',
    ],
    [
      'where a blob cannot be read',
      async (scene: Awaited<ReturnType<typeof createScene>>) => {
        scene.client.openBlob = () => {
          throw new Error('timed out');
        };
      },
      'timed out',
    ],
    [
      'where a patch does not come back as it was pushed',
      async (scene: Awaited<ReturnType<typeof createScene>>) => {
        const { openBlob, pushBlobFile } = scene.client;
        const other = gzipSync(tarOf({ path: 'usr/lib/libc', type: 'file', content: 'other' }));
        let pushed: string | undefined;
        scene.client.pushBlobFile = (repository, path, blob) => {
          pushed = blob.digest;
          return pushBlobFile(repository, path, blob);
        };
        scene.client.openBlob = (repository, blob) =>
          blob.digest === pushed
            ? (async function* () {
                yield other;
              })()
            : openBlob(repository, blob);
      },
      'it does not unpack to what was written',
    ],
  ])('with a warning %s, and the prewarm goes on', async (_, spoil, why) => {
    const scene = await createScene();
    await scene.run();
    await spoil(scene);
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const { kind, state, log } = await scene.refresh();
    expect(kind).toBe('done');
    expect(log.warnings[0]).toContain('base: The whole layer is published');
    expect(log.warnings[0]).toContain(why);
    expect(state.built.get('base')).not.toHaveProperty('built');
    expect((await scene.platformOf(state.digests.get('base') as Digest)).layers).toHaveLength(1);
  });

  test('where CI would download more old blobs than the servers save', async () => {
    const scene = await createScene({ hosts: 1 });
    await scene.run();
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second', 'usr/lib/new': 'x'.repeat(10) });
    expect((await scene.refresh()).published['base']).toMatchObject({ state: 'patch' });
    const loseTree = async (): Promise<void> => {
      const tree = (await scene.lookUp()).record?.layers['base']?.trees?.['linux/amd64']?.segments[0];
      scene.registry.lose(shop, tree?.digest as Digest);
    };
    await loseTree();
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'third' });
    const { published } = await scene.refresh();
    expect(published['base']).toMatchObject({
      state: 'new',
      reason: expect.stringMatching(/^a patch would move .* in CI, and save .* on 1 server$/),
    });
  });

  test('where a blob of the layer could not be had', async () => {
    const scene = await createScene();
    await scene.run();
    const trust = { suspects: new Set(['base']), doubts: new Set<string>() };
    const { state } = await scene.round({ trust, asked: { patch } });
    expect(state.built.get('base')).not.toHaveProperty('built');
    expect(state.publications.get('base')).toBeUndefined();
  });

  test('where that is asked for, without a step that runs again', async () => {
    const scene = await createScene();
    await scene.run();
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const patched = await scene.refresh();
    const { state, bakes } = await scene.run({ patch: { ...patch, compact: true } });
    expect(bakes.map(({ title }) => title)).toEqual(['Build and push: base', 'Build and push: python']);
    expect(bakes[0]?.jobs[0]).toMatchObject({ noCache: false });
    expect(state.digests.get('base')).toBe(patched.state.built.get('base')?.built);
    expect(state.built.get('base')).not.toHaveProperty('built');
  });
});
