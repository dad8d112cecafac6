import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { EntryPool } from '../../../src/core/tree/entry-pool.ts';
import { fetchRecorded, findTreeProblem } from '../../../src/layers/rounds/layer-tree.ts';
import { anyPatch, createPublishScene } from '../../support/publish-scene.ts';
import { shop } from '../../support/round-scene.ts';
import { tarOf } from '../../support/tar-archive.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

describe('a layer that was built again', () => {
  test('keeps its digest where nothing but noise changed, and remembers what was built', async () => {
    const scene = await createPublishScene();
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
    const scene = await createPublishScene();
    const first = await scene.run();
    const before = await scene.imageOf(first.state.digests.get('python') as Digest);
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    Object.assign(scene.made['python'] ?? {}, { 'venv/flask': 'three' });
    const { state, published, log } = await scene.refresh();
    expect(log.warnings).toEqual([]);
    expect(published).toMatchObject({
      base: { state: 'patch', changedFiles: 1, files: 2 },
      python: { state: 'patch', changedFiles: 1, files: 2 },
    });
    const base = await scene.imageOf(state.digests.get('base') as Digest);
    const python = await scene.imageOf(state.digests.get('python') as Digest);
    expect(base.layers).toEqual([before.layers[0], expect.anything()]);
    expect(python.layers).toEqual([...base.layers, before.layers[1], expect.anything()]);
    expect(python.json.config).toEqual(scene.config);
    expect(python.json).not.toHaveProperty('moby.buildkit.cache.v0');
    expect(state.built.get('python')?.inputs.standsOn).toEqual({ base: state.digests.get('base') });
  });

  test('downloads no old blob to compare, unless the index of its files is gone', async () => {
    const scene = await createPublishScene();
    const first = await scene.run();
    const old = (await scene.imageOf(first.state.digests.get('base') as Digest)).layers[0]?.digest ?? '';
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
    const scene = await createPublishScene();
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
    const scene = await createPublishScene();
    await scene.run();
    // Another blob that unpacks to the same.
    scene.registry.putImage('docker.io/library/debian', 'latest', 'debian:11');
    const moved = await scene.run();
    expect(Object.fromEntries(moved.state.states)).toEqual({ base: 'current', python: 'current' });
    expect(moved.bakes.map(({ title }) => title)).toEqual(['Check the layers']);
    scene.registry.putImage('docker.io/library/debian', 'latest', 'debian:11 security:1');
    expect(Object.fromEntries((await scene.run()).state.states)).toMatchObject({ base: 'rebuilt' });
  });

  test('is not read where the very same was built, and what is published stays', async () => {
    const scene = await createPublishScene();
    await scene.run();
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const patched = await scene.refresh();
    const { opened, published, state } = await scene.refresh();
    expect([opened, published]).toEqual([[], {}]);
    expect(state.digests).toEqual(patched.state.digests);
    for (const name of ['base', 'python']) {
      const [{ built, trees }, before] = [state.built.get(name) ?? {}, patched.state.built.get(name)];
      expect({ built, trees }).toEqual({ built: before?.built, trees: before?.trees });
    }
  });

  test('is downloaded once, whatever is read of it', async () => {
    const scene = await createPublishScene();
    await scene.run();
    const since = scene.registry.lines.length;
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const { state } = await scene.refresh({ updates: 'security' });
    const { built = '' } = state.built.get('base') ?? {};
    const [blob] = (await scene.imageOf(built as Digest)).layers;
    const opened = scene.registry.lines
      .slice(since)
      .filter((line) => line.includes(`openBlob x.test/shop@${blob?.digest}`));
    expect(opened).toHaveLength(1);
  });

  test('of which only the environment changed has the same blobs', async () => {
    const scene = await createPublishScene();
    const first = await scene.run();
    scene.config.Env[0] = 'A=2';
    const { state, published } = await scene.refresh();
    expect(published['python']).toMatchObject({ state: 'same', serverBytes: 0 });
    const [before, after] = [first, { state }].map((run) => run.state.digests.get('python') as Digest);
    expect(after).not.toBe(before);
    expect((await scene.imageOf(after as Digest)).layers).toEqual(
      (await scene.imageOf(before as Digest)).layers,
    );
  });
});

describe('a layer that is published again', () => {
  const toLibc = (scene: Awaited<ReturnType<typeof createPublishScene>>, content: string): void => {
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': content });
  };

  test('is compared from `patch-from` on, which counts the layers on top of it', async () => {
    const scene = await createPublishScene();
    const first = await scene.run();
    const sizeOf = async (name: string): Promise<number> =>
      (await scene.imageOf(first.state.digests.get(name) as Digest)).layers.reduce(
        (sum, { size }) => sum + size,
        0,
      );
    const [base, all] = [await sizeOf('base'), await sizeOf('python')];
    expect(all).toBeGreaterThan(base);
    toLibc(scene, 'other');
    const alone = await scene.run({ ...scene.refreshing, patch: { ...anyPatch, fromBytes: all } });
    expect(alone.published['base']).toMatchObject({ state: 'patch' });
    toLibc(scene, 'third');
    const larger = await scene.run({ ...scene.refreshing, patch: { ...anyPatch, fromBytes: 100 * all } });
    expect(larger.published['base']).toBeUndefined();
    expect(larger.state.built.get('base')).not.toHaveProperty('built');
  });

  test('stands on the blobs of before in a new quarter, too', async () => {
    const scene = await createPublishScene();
    const first = await scene.run({}, { ...scene.inputs, quarter: '2026Q3' });
    toLibc(scene, 'other');
    const { published, state } = await scene.run(scene.refreshing, {
      ...scene.inputs,
      quarter: '2026Q4',
    });
    expect(published['base']).toMatchObject({ state: 'patch' });
    const blobs = async (digest: Digest | undefined): Promise<readonly Digest[]> =>
      (await scene.imageOf(digest as Digest)).layers.map(({ digest: of }) => of);
    const before = await blobs(first.state.digests.get('base'));
    expect((await blobs(state.digests.get('base'))).slice(0, before.length)).toEqual(before);
    expect((await scene.lookUp()).record?.quarter).toBe('2026Q4');
  });
});

describe('the files of a published layer', () => {
  test('are those that are recorded, and one that is another is found', async () => {
    const scene = await createPublishScene();
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

  test('are read from the blobs where the record is of fewer or more of them', async () => {
    const scene = await createPublishScene();
    await scene.run();
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const { state } = await scene.refresh();
    const place = { client: scene.client, repository: 'shop', pool: new EntryPool() };
    const tree = state.built.get('base')?.trees?.['linux/amd64'];
    const layers = state.images.get('base')?.platforms[0]?.layers ?? [];
    expect(await fetchRecorded(place, tree, layers)).toHaveLength(1);
    expect(await fetchRecorded(place, tree, layers.slice(1))).toBeUndefined();
    expect(await fetchRecorded(place, tree, [...layers, ...layers])).toBeUndefined();
  });

  test('serve a build that was given the digest of before, when another run has published since', async () => {
    const scene = await createPublishScene();
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
      async (scene: Awaited<ReturnType<typeof createPublishScene>>) => {
        scene.client.pushBlobFile = async () => {
          throw new Error('no space');
        };
      },
      'no space',
    ],
    [
      'where a blob cannot be read',
      async (scene: Awaited<ReturnType<typeof createPublishScene>>) => {
        scene.client.openBlob = () => {
          throw new Error('timed out');
        };
      },
      'timed out',
    ],
    [
      'where a patch does not come back as it was pushed',
      async (scene: Awaited<ReturnType<typeof createPublishScene>>) => {
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
    const scene = await createPublishScene();
    await scene.run();
    await spoil(scene);
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const { kind, state, log } = await scene.refresh();
    expect(kind).toBe('done');
    expect(log.warnings[0]).toContain('base: The whole layer is published');
    expect(log.warnings[0]).toContain(why);
    expect(state.built.get('base')).not.toHaveProperty('built');
    expect((await scene.imageOf(state.digests.get('base') as Digest)).layers).toHaveLength(1);
  });

  test('where CI would download more old blobs than the servers save', async () => {
    const scene = await createPublishScene({ hosts: async () => 1 });
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
    const scene = await createPublishScene();
    await scene.run();
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const { built } = (await scene.refresh()).state.built.get('base') ?? {};
    const trust = { suspects: new Set(['base']), doubts: new Set<string>() };
    const { state } = await scene.round({ trust, asked: { patch: anyPatch } });
    expect(state.built.get('base')?.digest).toBe(built);
    expect(state.built.get('base')).not.toHaveProperty('built');
    expect(state.publications.get('base')).toBeUndefined();
  });

  test('where that is asked for, without a step that runs again', async () => {
    const scene = await createPublishScene();
    await scene.run();
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const patched = await scene.refresh();
    const { state, bakes } = await scene.run({ patch: { ...anyPatch, compact: true } });
    expect(bakes.map(({ title }) => title)).toEqual(['Build and push: base', 'Build and push: python']);
    expect(bakes[0]?.jobs[0]).toMatchObject({ noCache: false });
    expect(state.digests.get('base')).toBe(patched.state.built.get('base')?.built);
    expect(state.built.get('base')).not.toHaveProperty('built');
  });
});
