import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { startRegistry } from '../../scripts/registry.mjs';
import { digestOf } from '../../src/adapters/registry/content-digest.ts';
import { mirrorCommand } from '../../src/commands/mirror/index.ts';
import type { MirrorReport } from '../../src/commands/mirror/report.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import { startLab } from '../support/lab.ts';
import { createSampleProject, runPrewarm, runSession } from '../support/prewarm-run.ts';
import { createTestClient } from '../support/registry-client.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const { debian, current } = lab.generations;
const generation = current.kind === 'ready' ? current : debian;
if (generation.kind === 'unavailable') throw new Error(generation.reason);
const builder = await generation.newBuilder();
/** Ours, beside the one that plays Docker Hub. */
const ours = await startRegistry({ dir: join(lab.dir, 'mirror') });
const project = await createSampleProject(lab.busybox);
const upstream = createTestClient(lab.host).client;
const mirrored = createTestClient(ours.host).client;

afterAll(async () => {
  await builder.remove();
  await project.remove();
  await ours.stop();
  await lab.stop();
});

const mirror = async (values: Readonly<Record<string, string>>): Promise<MirrorReport> =>
  (await runSession(mirrorCommand, builder, project, { retries: '0', ...values })).result;

/** An image for two platforms under a tag upstream; another one for each `content`. */
async function pushUpstream(repository: string, tag: string, content: string): Promise<Digest> {
  const type = 'application/vnd.oci.image.manifest.v1+json';
  const busybox = await upstream.fetchManifest('busybox', 'latest');
  if (busybox?.manifest.kind !== 'manifest') throw new Error('expected one image');
  const { config: busyboxConfig, layers } = busybox.manifest;
  const children = await Promise.all(
    ['amd64', 'arm64'].map(async (architecture) => {
      const was = Buffer.from((await upstream.fetchBlob('busybox', busyboxConfig)) ?? []);
      const config = Buffer.from(
        JSON.stringify({
          ...JSON.parse(was.toString()),
          architecture,
          author: content,
          created: '2026-11-01T00:00:00Z',
        }),
      );
      await upstream.pushBlob(repository, config, digestOf(config));
      for (const layer of layers) {
        const bytes = await upstream.fetchBlob('busybox', layer);
        await upstream.pushBlob(repository, bytes ?? new Uint8Array(), layer.digest);
      }
      const bytes = Buffer.from(
        JSON.stringify({
          schemaVersion: 2,
          mediaType: type,
          config: {
            mediaType: 'application/vnd.oci.image.config.v1+json',
            digest: digestOf(config),
            size: config.length,
          },
          layers: layers.map(({ mediaType, digest, sizeBytes }) => ({ mediaType, digest, size: sizeBytes })),
        }),
      );
      await upstream.pushManifest(repository, digestOf(bytes), type, bytes);
      return {
        mediaType: type,
        digest: digestOf(bytes),
        size: bytes.length,
        platform: { os: 'linux', architecture },
      };
    }),
  );
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests: children }));
  await upstream.pushManifest(repository, tag, mediaType, index);
  return digestOf(index);
}

describe('a mirror', () => {
  test('copies an image with all its platforms under the same digest, then finds it the same, then sees it drift', async () => {
    const first = await pushUpstream('up/debian', '12', 'first');
    const images = `${lab.host}/up/debian:12=${ours.host}/mirror/debian`;
    const absent = await mirror({ images, 'dry-run': 'true' });
    const copied = await mirror({ images });
    const same = await mirror({ images });
    const second = await pushUpstream('up/debian', '12', 'second');
    const drifted = await mirror({ images, 'dry-run': 'true' });
    const again = await mirror({ images });

    expect(absent.images).toMatchObject([{ state: 'absent', upstreamDigest: first }]);
    expect({ error: copied.error, images: copied.images }).toMatchObject({
      error: undefined,
      images: [{ state: 'copied', tags: ['12', expect.stringMatching(/^12-\d{8}$/)] }],
    });
    expect(same.images).toMatchObject([{ state: 'same', targetDigest: first }]);
    expect(drifted.images).toMatchObject([
      { state: 'drifted', upstreamDigest: second, targetDigest: first, driftMs: expect.any(Number) },
    ]);
    expect(again.images).toMatchObject([{ state: 'copied' }]);
    expect((await mirrored.resolve('mirror/debian', '12'))?.digest).toBe(second);
    // What was copied before is still there, for who stands on it.
    expect((await mirrored.resolve('mirror/debian', first))?.digest).toBe(first);
  });

  test('in a registry with a login of its own is copied to with that login', async () => {
    const auth = { username: 'robot', password: 'open sesame' };
    const locked = await startRegistry({ dir: join(lab.dir, 'locked'), auth });
    const digest = await pushUpstream('up/locked', '1', 'locked');
    const values = {
      images: `${lab.host}/up/locked:1=${locked.host}/mirror/locked`,
      registries: `${locked.host}=${auth.username}:MIRROR_PASSWORD`,
    };
    const copied = await mirror({ ...values, 'registry-passwords': `MIRROR_PASSWORD=${auth.password}` });
    const refused = await mirror({ ...values, 'registry-passwords': 'MIRROR_PASSWORD=wrong' });
    await locked.stop();
    expect({ error: copied.error, images: copied.images }).toMatchObject({
      error: undefined,
      images: [{ state: 'copied', upstreamDigest: digest }],
    });
    expect(refused.error).toBeDefined();
  });

  test('of the FROM lines pins them when told, and shows the lines otherwise', async () => {
    const digest = await pushUpstream('up/node', '24', 'node');
    const file = join(project.dir, 'Mirrored.Dockerfile');
    const text = `FROM ${lab.host}/up/node:24 AS base\nRUN true\nFROM base\n`;
    await writeFile(file, text);
    const values = { file: 'Mirrored.Dockerfile', to: `${ours.host}/mirror` };
    const shown = await mirror({ ...values, pin: 'show' });
    const untouched = await readFile(file, 'utf8');
    const wrote = await mirror({ ...values, pin: 'write' });

    const after = `FROM ${ours.host}/mirror/up/node:24@${digest} AS base`;
    expect(shown).toMatchObject({ error: undefined, wrote: false, pinned: [{ line: 1, after }] });
    expect(untouched).toBe(text);
    expect(wrote.wrote).toBe(true);
    expect(await readFile(file, 'utf8')).toBe(`${after}\nRUN true\nFROM base\n`);
  });

  test('is what a prewarm warns of, until the base image is mirrored or pinned', async () => {
    const digest = await pushUpstream('up/alone', '1', 'alone');
    const prewarm = async (from: string) => {
      await project.write({ 'Alone.Dockerfile': `FROM ${from} AS base\nCOPY src /src\n` });
      const image = `${ours.host}/app/layers`;
      const values = { image, file: 'Alone.Dockerfile', layers: 'base=base', push: 'true' };
      const { report } = await runPrewarm(builder, project, values);
      expect(report.error).toBeUndefined();
      return report.warnings;
    };
    const upstreamName = `${lab.host}/up/alone:1`;
    expect(await prewarm(upstreamName)).toEqual([
      expect.stringContaining(`${upstreamName} is neither mirrored nor pinned`),
    ]);
    expect(await prewarm(`${upstreamName}@${digest}`)).toEqual([]);
    await mirror({ images: `${upstreamName}=${ours.host}/mirror/alone` });
    expect(await prewarm(`${ours.host}/mirror/alone:1`)).toEqual([]);
  });

  test('tells which image could not be had, and copies the others', async () => {
    await pushUpstream('up/there', '1', 'there');
    const images = ['up/gone', 'up/there']
      .map((name) => `${lab.host}/${name}:1=${ours.host}/mirror/${name}`)
      .join('\n');
    const report = await mirror({ images });
    expect(report.images.map(({ state }) => state)).toEqual(['failed', 'copied']);
    expect(report.error?.message).toMatch(/up\/gone:1: it does not exist/);
  });

  test('says what is wrong with its inputs, all at once', async () => {
    const failed = mirror({ images: 'a=b=c,debian', pin: 'maybe', retries: 'often' });
    await expect(failed).rejects.toThrow(/pin: (.|\n)*retries: (.|\n)*images: (.|\n)*images: /);
  });
});
