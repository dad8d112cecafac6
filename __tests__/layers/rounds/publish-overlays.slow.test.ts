import { describe, expect, test } from '@jest/globals';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { anyPatch, createPublishScene } from '../../support/publish-scene.ts';
import { shop } from '../../support/round-scene.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

type Scene = Awaited<ReturnType<typeof createPublishScene>>;

const blobsOf = async (scene: Scene, digest: Digest): Promise<readonly string[]> =>
  (await scene.imageOf(digest)).layers.map((layer) => layer.digest);

/** Without it, a layer is smaller than a patch. */
const numbers = Array.from({ length: 2000 }, (_, at) => at ** 3).join(' ');

describe('a layer on another one that changes in the same run', () => {
  test('has its own blobs as before, on those that are below it now', async () => {
    const scene = await createPublishScene();
    const first = await scene.run();
    const [below, own] = await blobsOf(scene, first.digestOf('python'));
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const { published, digestOf, log } = await scene.refresh();
    expect(log.warnings).toEqual([]);
    expect(published).toMatchObject({
      base: { state: 'patch', changedFiles: 1 },
      python: { state: 'same', changedFiles: 0, serverBytes: 0 },
    });
    expect(await blobsOf(scene, digestOf('python'))).toEqual([below, expect.anything(), own]);
    expect(await scene.filesIn(digestOf('python'))).toMatchObject({
      ...{ 'usr/lib/libc': 'second', 'venv/flask': 'one' },
    });
  });

  test('brings back the file of now where its own has to go', async () => {
    const scene = await createPublishScene();
    Object.assign(scene.made['python'] ?? {}, { 'usr/lib/libc': 'of python' });
    const first = await scene.run();
    expect(await scene.filesIn(first.digestOf('python'))).toMatchObject({ 'usr/lib/libc': 'of python' });
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    delete scene.made['python']?.['usr/lib/libc'];
    const { published, digestOf, log } = await scene.refresh();
    expect(log.warnings).toEqual([]);
    expect(published).toMatchObject({
      base: { state: 'patch' },
      python: { state: 'patch', changedFiles: 1 },
    });
    const files = { 'usr/lib/libc': 'second', 'var/log/dpkg.log': 'Monday', 'venv/flask': 'one' };
    expect(await scene.filesIn(digestOf('python'))).toEqual({ ...files, 'venv/numpy': 'two' });
  });

  test('brings back the file of before where the layer below is as it was, also when its list is gone', async () => {
    for (const isListed of [true, false]) {
      const scene = await createPublishScene();
      Object.assign(scene.made['python'] ?? {}, { 'usr/lib/libc': 'of python' });
      await scene.run();
      delete scene.made['python']?.['usr/lib/libc'];
      const tree = (await scene.lookUp()).record?.layers['base']?.trees?.['linux/amd64']?.segments[0];
      if (!isListed) scene.registry.lose(shop, tree?.digest as Digest);
      const { published, digestOf, log } = await scene.run({ refresh: { kind: 'names', names: ['python'] } });
      expect(log.warnings).toEqual([]);
      expect(published).toMatchObject({ python: { state: 'patch', changedFiles: 1 } });
      expect(await scene.filesIn(digestOf('python'))).toMatchObject({ 'usr/lib/libc': 'first' });
    }
  });

  test('brings back the file of now where the layer below is published whole', async () => {
    const scene = await createPublishScene();
    const policy = { patch: { ...anyPatch, limitPercent: 100 } };
    Object.assign(scene.made['python'] ?? {}, { 'usr/lib/libc': 'of python', 'venv/numpy': numbers });
    await scene.run(policy);
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': numbers });
    delete scene.made['python']?.['usr/lib/libc'];
    const { published, digestOf, log } = await scene.refresh(policy);
    expect(log.warnings).toEqual([]);
    expect(published).toMatchObject({ base: { state: 'new' }, python: { state: 'patch', changedFiles: 1 } });
    expect(await scene.filesIn(digestOf('python'))).toMatchObject({ 'usr/lib/libc': numbers });
  });

  test('is published whole where a file from below would cost more than it saves', async () => {
    let hosts = 1;
    const scene = await createPublishScene({ hosts: async () => hosts });
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/large': numbers });
    Object.assign(scene.made['python'] ?? {}, { 'usr/lib/libc': 'of python' });
    await scene.run();
    delete scene.made['python']?.['usr/lib/libc'];
    Object.assign(scene.made['python'] ?? {}, { 'venv/numpy': 'three '.repeat(9) });
    const { published, opened } = await scene.run({ refresh: { kind: 'names', names: ['python'] } });
    expect(published).toMatchObject({
      python: {
        state: 'new',
        reason: expect.stringMatching(/^a patch would move .* in CI, and save .* 1 server$/),
      },
    });
    expect(opened).toHaveLength(1);
    hosts = 1000;
    Object.assign(scene.made['python'] ?? {}, { 'usr/lib/libc': 'of python' });
    await scene.run({ refresh: { kind: 'names', names: ['python'] } });
    delete scene.made['python']?.['usr/lib/libc'];
    Object.assign(scene.made['python'] ?? {}, { 'venv/numpy': 'four '.repeat(9) });
    const worth = await scene.run({ refresh: { kind: 'names', names: ['python'] } });
    expect(worth.published).toMatchObject({ python: { state: 'patch' } });
  });

  test('hides what only the new one hides, and no more', async () => {
    const scene = await createPublishScene();
    Object.assign(scene.made['python'] ?? {}, { 'venv/numpy': numbers });
    const first = await scene.run();
    Object.assign(scene.made['python'] ?? {}, { 'usr/lib/.wh.libc': '' });
    const gone = await scene.refresh();
    expect(gone.published['python']).toMatchObject({ state: 'patch', changedFiles: 1 });
    expect(Object.keys(await scene.filesIn(gone.digestOf('python'))).sort()).toEqual([
      ...['var/log/dpkg.log', 'venv/flask', 'venv/numpy'],
    ]);
    delete scene.made['python']?.['usr/lib/.wh.libc'];
    // Otherwise the blob would be the one of the first time.
    Object.assign(scene.made['python'] ?? {}, { 'venv/flask': 'two' });
    const back = await scene.refresh();
    expect(back.published['python']).toMatchObject({ state: 'patch', changedFiles: 2 });
    expect(await scene.filesIn(back.digestOf('python'))).toEqual({
      ...(await scene.filesIn(first.digestOf('python'))),
      'venv/flask': 'two',
    });
  });
});

describe('a layer on an external image', () => {
  const debian = [{ 'etc/os-release': 'Debian 12', 'etc/motd': 'of Debian' }, { 'usr/bin/sh': 'dash' }];

  test('has what it took away from there again, and no blob of the image is read again', async () => {
    const scene = await createPublishScene();
    await scene.publishBase(...debian);
    Object.assign(scene.made['base'] ?? {}, { 'etc/motd': 'ours' });
    const first = await scene.run();
    const before = await blobsOf(scene, first.digestOf('base'));
    const external = before.slice(0, 2);
    expect(first.opened).toEqual(expect.arrayContaining([...external]));
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const second = await scene.refresh();
    expect(second.published['base']).toMatchObject({ state: 'patch', changedFiles: 1, files: 3 });
    expect(second.opened.filter((digest) => external.includes(digest))).toEqual([]);
    delete scene.made['base']?.['etc/motd'];
    const third = await scene.refresh();
    expect(third.log.warnings).toEqual([]);
    expect(third.published['base']).toMatchObject({ state: 'patch', changedFiles: 1 });
    expect(await scene.filesIn(third.digestOf('base'))).toEqual({
      ...{ 'etc/motd': 'of Debian', 'etc/os-release': 'Debian 12', 'usr/bin/sh': 'dash' },
      ...{ 'usr/lib/libc': 'second', 'var/log/dpkg.log': 'Monday' },
    });
    expect((await blobsOf(scene, third.digestOf('base'))).slice(0, 3)).toEqual(before);
  });

  test('of which a new one differs in nothing but noise keeps its digest', async () => {
    const scene = await createPublishScene();
    await scene.publishBase(...debian, { 'var/log/apt/history.log': 'Monday' });
    const first = await scene.run();
    await scene.publishBase(...debian, { 'var/log/apt/history.log': 'Tuesday' });
    const { published, state } = await scene.run();
    expect(published).toMatchObject({ base: { state: 'same', serverBytes: 0 } });
    expect(state.digests).toEqual(first.state.digests);
    await scene.publishBase(...debian, { 'var/log/apt/history.log': 'Tuesday', 'etc/new': 'x' });
    const changed = await scene.run();
    expect(changed.published).toMatchObject({ base: { state: 'patch', changedFiles: 1 } });
    expect(await scene.filesIn(changed.digestOf('python'))).toMatchObject({
      'etc/new': 'x',
      'venv/flask': 'one',
    });
  });
});

test('only layers that the application begins with are read, and none where patches are off', async () => {
  const dockerfile = `FROM debian AS base
RUN make
FROM base AS python-deps
RUN pip
FROM base AS runtime
COPY --from=python-deps /venv /venv
`;
  const scene = await createPublishScene({ dockerfile });
  const first = await scene.run();
  const [base, python] = [
    await blobsOf(scene, first.digestOf('base')),
    await blobsOf(scene, first.digestOf('python')),
  ];
  expect(first.opened).toEqual(base);
  expect(python).toHaveLength(2);
  Object.assign(scene.made['python'] ?? {}, { 'venv/flask': 'other' });
  const second = await scene.run({ refresh: { kind: 'names', names: ['python'] } });
  expect([second.opened, second.published]).toEqual([[], {}]);
  expect(second.state.built.get('python')).not.toHaveProperty('trees');

  const off = await createPublishScene();
  const policy = { patch: { mode: 'off', fromBytes: 0, limitPercent: 30, compact: false } } as const;
  await off.run(policy);
  Object.assign(off.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
  const { opened, published, state } = await off.refresh(policy);
  expect([opened, published]).toEqual([[], {}]);
  expect([...state.built.values()].filter((entry) => 'trees' in entry || 'built' in entry)).toEqual([]);
});
