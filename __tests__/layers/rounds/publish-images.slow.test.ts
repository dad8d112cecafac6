import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { createPublishScene } from '../../support/publish-scene.ts';
import { digestOf } from '../../support/registry-server.ts';
import { shop } from '../../support/round-scene.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

describe('of several platforms', () => {
  const platforms = ['linux/amd64', 'linux/arm64'] as const;
  const [amd64, arm64] = platforms;

  test('each is compared by itself, and the index names what is published of each', async () => {
    const scene = await createPublishScene({ platforms });
    Object.assign(scene.made, {
      [`python ${amd64}`]: { 'venv/flask': 'one', 'venv/arch': amd64 },
      [`python ${arm64}`]: { 'venv/flask': 'one', 'venv/arch': arm64 },
    });
    const first = await scene.run();
    Object.assign(scene.made[`python ${arm64}`] ?? {}, { 'venv/flask': 'two' });
    Object.assign(scene.made['base'] ?? {}, { 'var/log/dpkg.log': 'Tuesday' });
    const { digestOf: digestNow, published, state, log } = await scene.refresh();
    expect(log.warnings).toEqual([]);
    expect(digestNow('base')).toBe(first.digestOf('base'));
    expect(published).toMatchObject({ base: { state: 'same' }, python: { state: 'patch', changedFiles: 1 } });
    const [before, now] = await Promise.all(
      [first.digestOf('python'), digestNow('python')].map(async (digest) => scene.imageOf(digest)),
    );
    const namesOf = (image: typeof now) =>
      image?.root?.manifest.kind === 'index'
        ? image.root.manifest.manifests.map(({ digest, platform }) => [
            `${platform?.os}/${platform?.architecture}`,
            digest,
          ])
        : [];
    // Nothing changed for amd64: its image is the very same.
    expect(namesOf(now)).toEqual([namesOf(before)[0], [arm64, expect.anything()]]);
    expect(namesOf(now)[1]).not.toEqual(namesOf(before)[1]);
    for (const [platform, flask] of [
      [amd64, 'one'],
      [arm64, 'two'],
    ] as const)
      expect(await scene.filesIn(digestNow('python'), platform)).toMatchObject({
        ...{ 'venv/flask': flask, 'venv/arch': platform },
      });
    const entry = state.built.get('python');
    expect(entry?.trees).toMatchObject({ [amd64]: { patches: 0 }, [arm64]: { patches: 1 } });
    // What was built is an index, too: the cache source of both.
    expect(namesOf(await scene.imageOf(entry?.built as Digest))).toEqual([
      [amd64, expect.anything()],
      [arm64, expect.anything()],
    ]);
    const third = await scene.refresh();
    expect(third.digestOf('python')).toBe(digestNow('python'));
  });
});

test('with a provenance: that of the build stays with what was built, and is told of nothing else', async () => {
  const scene = await createPublishScene({ attests: true });
  const first = await scene.run();
  Object.assign(scene.made['base'] ?? {}, { 'var/log/dpkg.log': 'Tuesday' });
  const same = await scene.refresh();
  // With the provenance of the build that made these very blobs.
  expect(same.digestOf('base')).toBe(first.digestOf('base'));
  Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
  const { digestOf: digestNow, state, log, published } = await scene.refresh();
  expect(log.warnings).toEqual([]);
  expect(published['base']).toMatchObject({ state: 'patch' });
  const attested = async (digest: Digest) => {
    const { root } = await scene.imageOf(digest);
    return root?.manifest.kind !== 'index'
      ? []
      : root.manifest.manifests.flatMap(
          ({ annotations }) => annotations?.['vnd.docker.reference.digest'] ?? [],
        );
  };
  const built = state.built.get('base')?.built as Digest;
  expect(await attested(digestNow('base'))).toEqual([]);
  const { root } = await scene.imageOf(built);
  expect(await attested(built)).toEqual([
    root?.manifest.kind === 'index' ? root.manifest.manifests[0]?.digest : undefined,
  ]);
});

const hasZstd = 'createZstdCompress' in (await import('node:zlib'));

describe('the compression and the media types of a patch are those of the layer', () => {
  test.each([
    ['application/vnd.oci.image.layer.v1.tar+gzip', 'application/vnd.oci.image.manifest.v1+json', undefined],
    [
      'application/vnd.docker.image.rootfs.diff.tar.gzip',
      'application/vnd.docker.distribution.manifest.v2+json',
      undefined,
    ],
    [
      'application/vnd.oci.image.layer.v1.tar+zstd',
      'application/vnd.oci.image.manifest.v1+json',
      hasZstd ? undefined : 'application/vnd.oci.image.layer.v1.tar+gzip',
    ],
  ])('%s', async (type, manifest, other) => {
    const scene = await createPublishScene({ type });
    await scene.run();
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const { digestOf: digestNow, log } = await scene.refresh();
    expect(log.warnings).toEqual([]);
    const { layers, root } = await scene.imageOf(digestNow('base'));
    expect(layers.map(({ mediaType }) => mediaType)).toEqual([type, other ?? type]);
    expect(root?.descriptor.mediaType).toBe(manifest);
  });
});

describe('the whole layer is published with a warning', () => {
  /** Of a file, what gzip makes little of. */
  const random = seededRandom(3);
  const text = (): string =>
    Array.from({ length: 500 }, () => Math.floor(random() * 1e9).toString(36)).join(' ');

  test('where a patch does not give what was built, whatever made it so', async () => {
    const [before, after] = [text(), text()];
    // How many servers there are is asked when everything is compared, and before the patch is written.
    let asked = 0;
    const scene = await createPublishScene({
      hosts: async () => {
        asked += 1;
        const [folder = ''] = (await readdir(scene.tempFolder)).filter((name) => name.startsWith('patch-'));
        const staged = join(scene.tempFolder, folder, 'staged');
        const kept = await readFile(staged, 'latin1');
        expect(kept).toContain(after);
        await writeFile(staged, kept.replace(after, after.toUpperCase()), 'latin1');
        return 1000;
      },
    });
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': before });
    await scene.run();
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': after });
    const { digestOf: digestNow, log, published, state } = await scene.refresh();
    expect(asked).toBe(1);
    expect(log.warnings).toEqual([
      'base: The whole layer is published, because a patch would not give what was built: "usr/lib/libc" is not what was built.',
    ]);
    expect(published['base']).toMatchObject({ state: 'new' });
    expect(state.built.get('base')).not.toHaveProperty('built');
    expect(await scene.filesIn(digestNow('base'))).toMatchObject({ 'usr/lib/libc': after });
    expect((await scene.imageOf(digestNow('base'))).layers).toHaveLength(1);
  });

  test('where a blob of before vanishes meanwhile', async () => {
    const scene = await createPublishScene();
    const first = await scene.run();
    const [old] = (await scene.imageOf(first.digestOf('base'))).layers;
    const { pushManifest } = scene.client;
    scene.client.pushManifest = async (...args) => {
      await pushManifest(...args);
      scene.registry.lose(shop, old?.digest as Digest);
    };
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const { digestOf: digestNow, log, state } = await scene.refresh();
    expect(log.warnings[0]).toMatch(
      /^base: The whole layer is published, .* could not be read back: 1 part of it is gone/,
    );
    expect(state.built.get('base')).not.toHaveProperty('built');
    expect(await scene.filesIn(digestNow('base'))).toMatchObject({ 'usr/lib/libc': 'second' });
  });

  test.each(['the first time', 'later'])('where its blob is not what its config says, %s', async (when) => {
    const scene = await createPublishScene();
    if (when === 'later') await scene.run();
    scene.spoils.diffId = digestOf(Buffer.from('another archive'));
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': 'second' });
    const { log, state } = await scene.refresh();
    expect(log.warnings[0]).toMatch(
      /^base: The whole layer is published, because its files could not be compared: sha256:\w+ does not unpack to sha256:\w+, as the config says/,
    );
    expect(state.built.get('base')).not.toHaveProperty('trees');
  });
});
