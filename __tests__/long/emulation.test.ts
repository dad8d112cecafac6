import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { pushImage } from '../../scripts/registry-upload.mjs';
import { packForeignBusybox, startEmulation } from '../../scripts/tools/emulation.mjs';
import { runBuild } from '../support/build-run.ts';
import { startLab } from '../support/lab.ts';
import { createSampleProject, runPrewarm } from '../support/prewarm-run.ts';
import { createTestClient } from '../support/registry-client.ts';

jest.setTimeout(600_000);

// Before any builder: BuildKit looks at its start which programs the kernel runs.
const emulation = await startEmulation();
const lab = await startLab();
const { current } = lab.generations;
const missing =
  emulation.kind === 'unavailable' ? emulation.reason : current.kind === 'ready' ? undefined : current.reason;
const testHere =
  missing === undefined ? test : (title: string) => test.skip(`${title} (${missing})`, () => {});

afterAll(async () => {
  await lab.stop();
  if (emulation.kind === 'ready') await emulation.stop();
});

testHere(
  'RUN for arm64 executes under emulation, is prewarmed, and hits on another builder beside amd64',
  async () => {
    if (emulation.kind !== 'ready' || current.kind !== 'ready') throw new Error('it was to be skipped');
    const folder = await mkdtemp(join(tmpdir(), 'cache-prewarm-emulation-'));
    const layer = join(folder, 'busybox.tar.gz');
    await packForeignBusybox(emulation.busybox, layer);
    const { client } = createTestClient(lab.host);
    // One index of the busybox of this machine and the other one's.
    const own = await client.fetchManifest('busybox', 'latest');
    const foreign = await pushImage({
      ...{ registryHost: lab.host, repository: 'busybox', tag: 'arm64', layers: [layer] },
      config: { Env: ['PATH=/bin'], Cmd: ['sh'] },
      architecture: 'arm64',
    });
    const other = await client.fetchManifest('busybox', 'arm64');
    if (own === undefined || other === undefined)
      throw new Error(`expected both images, ${foreign.reference}`);
    const mediaType = 'application/vnd.oci.image.index.v1+json';
    const entry = ({ descriptor }: typeof own, architecture: string) => ({
      ...{ mediaType: descriptor.mediaType, digest: descriptor.digest, size: descriptor.sizeBytes },
      platform: { os: 'linux', architecture },
    });
    const index = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType,
        manifests: [entry(own, 'amd64'), entry(other, 'arm64')],
      }),
    );
    await client.pushManifest('busybox', 'both', mediaType, index);

    const project = await createSampleProject(`${lab.host}/busybox:both`);
    const builders = [await current.newBuilder(), await current.newBuilder()];
    try {
      await project.write({
        Dockerfile: [
          `FROM ${lab.host}/busybox:both AS base`,
          'RUN uname -m > /machine',
          'FROM base AS runtime',
          'COPY src /src',
          '',
        ].join('\n'),
      });
      const values = {
        ...{ image: `${lab.host}/emulated/app`, layers: 'base=base', push: 'true' },
        platforms: 'linux/amd64,linux/arm64',
      };
      const [first, second] = builders;
      if (first === undefined || second === undefined) throw new Error('expected two builders');
      const cold = await runPrewarm(first, project, values);
      const warm = await runBuild(second, project, { ...values, tags: `${lab.host}/emulated/app:main` });
      expect([cold.report.error, warm.report.error]).toEqual([undefined, undefined]);
      const hits = ({ stages }: typeof cold.report) =>
        stages.map(({ platform, hit, executed }) => `${platform} ${hit}/${hit + executed}`).toSorted();
      expect(hits(cold.report)).toEqual(['linux/amd64 0/1', 'linux/arm64 0/1']);
      expect(hits(warm.report.dependencies)).toEqual(['linux/amd64 1/1', 'linux/arm64 1/1']);
      expect(warm.report.app.platforms.map(({ platform }) => platform)).toEqual([
        'linux/amd64',
        'linux/arm64',
      ]);
    } finally {
      for (const builder of builders) await builder.remove();
      await project.remove();
      await rm(folder, { recursive: true, force: true });
    }
  },
);
