import { afterAll, expect, jest } from '@jest/globals';
import { digestOf } from '../../src/adapters/registry/content-digest.ts';
import { pushRecord } from '../../src/adapters/registry/record-artifact.ts';
import { readSigningKey } from '../../src/adapters/sign/signing-key.ts';
import { deployCommand } from '../../src/commands/deploy/index.ts';
import { runBuild } from '../support/build-run.ts';
import { createScenes, expectOnLayers, stepsOf } from '../support/build-scene.ts';
import { describeNewestGeneration } from '../support/generations.ts';
import { startLab } from '../support/lab.ts';
import { runPrewarm, runSession } from '../support/prewarm-run.ts';
import { createTestClient } from '../support/registry-client.ts';
import { signingKeyPem } from '../support/signing-keys.ts';

jest.setTimeout(600_000);

const lab = await startLab();
afterAll(() => lab.stop());
const newScene = createScenes(lab, 'signing');

const key = signingKeyPem();
const signing = { 'signing-key': key };
/** Of a run that only reads. */
const reading = { signer: readSigningKey(key, '').signer.publicKey };

describeNewestGeneration(lab, 'what is built on is signed', ({ testHere, withEmptyBuilder }) => {
  testHere('and nothing else is built on, nor deployed', async () => {
    const scene = await newScene();
    const { project, pushing, image, repository } = scene;
    const { client } = createTestClient(lab.host);
    await withEmptyBuilder(async (builder) => {
      const prewarmed = await runPrewarm(builder, project, { image, ...signing });
      expect(prewarmed.report.error).toBeUndefined();
      const { report } = await runBuild(builder, project, { ...pushing, ...signing });
      expect(report.error).toBeUndefined();
      expect(report.warnings).toEqual([]);
    });
    const record = await client.fetchManifest(repository, 'cache-record');
    if (record?.manifest.kind !== 'manifest') throw new Error('the record is no manifest');
    expect(record.manifest.layers.map(({ mediaType }) => mediaType)).toEqual([
      'application/vnd.cache-prewarm.record.v1+json',
      'application/vnd.dev.sigstore.bundle.v0.3+json',
    ]);

    // Somebody moves the tag of the application's cache: its signed record names another digest.
    await pushRecord(client, repository, 'cache-builder', '{"version":1}');
    await withEmptyBuilder(async (builder) => {
      lab.proxy.reset();
      const { report } = await runBuild(builder, project, { ...pushing, ...reading, push: 'false' });
      expect(report.error).toBeUndefined();
      expect(report.warnings).toEqual([]);
      expect(stepsOf(report.app.stages)).toEqual({ runtime: { hit: 3, executed: 0 } });
    });
    await expectOnLayers(scene);

    const deploy = async (app: string) => {
      const { result, log } = await runSession(
        deployCommand,
        { name: 'none', env: { PATH: process.env['PATH'] ?? '' }, remove: async () => {} },
        project,
        {
          ...{ image, 'app-image': `${image}:${app}`, 'project-dir': '/srv/app', ...reading },
          ...{ hosts: 'nobody@127.0.0.1:1', 'connect-timeout': '1s', retries: '0' },
        },
      );
      return { message: result.error?.message ?? '', hosts: result.hosts, log };
    };
    // The application is signed, too, and then a host is asked.
    const accepted = await deploy('main');
    expect(accepted.hosts.map(({ error }) => error?.message ?? '').join()).not.toContain('not verified');
    expect(accepted.hosts).toHaveLength(1);
    expect((await deploy('cache-base')).message).toMatch(/The image .+ is not verified: it is not signed\./);

    const stripped = JSON.stringify({ ...JSON.parse(Buffer.from(record.bytes).toString()), annotations: {} });
    const manifest = JSON.parse(stripped);
    manifest.layers.pop();
    const bytes = Buffer.from(JSON.stringify(manifest));
    await client.pushManifest(repository, 'cache-record', record.descriptor.mediaType, bytes);
    expect((await client.resolve(repository, 'cache-record'))?.digest).toBe(digestOf(bytes));
    await withEmptyBuilder(async (builder) => {
      const { report } = await runBuild(builder, project, {
        ...pushing,
        ...reading,
        push: 'false',
        prewarm: 'none',
      });
      expect(report.error).toBeUndefined();
      expect(report.warnings.join()).toContain(
        'The record cache-record is not used and counts as absent: it is not signed.',
      );
      expect(report.dependencyHitRate).toBe(0);
    });

    const refused = await deploy('main');
    expect(refused.message).toContain('are not verified: it is not signed');
    expect(refused.hosts).toEqual([]);
  });
});
