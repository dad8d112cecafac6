import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { pushPart } from '../../../src/adapters/registry/part-artifact.ts';
import { fetchRecord, pushRecord } from '../../../src/adapters/registry/record-artifact.ts';
import type { DocumentSeal } from '../../../src/adapters/sign/document-seal.ts';
import { readSigningKey } from '../../../src/adapters/sign/signing-key.ts';
import type { MergeReport } from '../../../src/commands/merge/report.ts';
import { partName } from '../../../src/core/layers/part.ts';
import type { PartReport } from '../../../src/core/layers/part-report.ts';
import { formatRecord, type LayerRecord } from '../../../src/core/layers/record.ts';
import { layerTags } from '../../../src/core/layers/tag.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { type CommandRunOptions, runNamed } from '../../support/command-run.ts';
import { layerEntry, layerInputs } from '../../support/layer-values.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { type RegistryServer, startRegistryServer } from '../../support/registry-server.ts';
import { newSigningKey, signingKeyPem } from '../../support/signing-keys.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';
import { createTestSeal } from '../../support/test-seal.ts';

removeTempFolders();
const servers: RegistryServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const repository = 'owner/app';
const platforms = ['linux/amd64', 'linux/arm64'] as const;
type Platform = (typeof platforms)[number];

/** A registry in which runs on two runners have left what they made. */
async function createScene(seals: { readonly record?: DocumentSeal; readonly part?: DocumentSeal } = {}) {
  const server = await startRegistryServer();
  servers.push(server);
  const { client } = createTestClient(server.host);
  const sealed = (seal: DocumentSeal | undefined) => (seal === undefined ? client : { ...client, seal });
  const image = `${server.host}/${repository}`;
  return {
    ...{ server, client, image },
    /** The layers of one platform, each on the one before it. */
    async leaveLayers(
      platform: Platform,
      names: readonly string[],
      { quarter = '2026Q4', opens = true, edition = '' } = {},
    ) {
      const tags = layerTags(partName(platform));
      const layers: Record<string, ReturnType<typeof layerEntry>> = {};
      let below: readonly [string, Digest] | undefined;
      for (const [index, name] of names.entries()) {
        const blobs = names.slice(0, index + 1).map((each) => `${each}${edition} for ${platform}`);
        const { digest } = server.putImage(repository, tags.rolling(name), blobs, platform);
        const standsOn = below === undefined ? {} : Object.fromEntries([below]);
        layers[name] = layerEntry(digest, {
          target: name,
          inputs: layerInputs({ standsOn, platforms: [platform] }),
        });
        below = [name, digest];
      }
      const tools = { buildx: '0.38.0', buildkit: undefined, cachePrewarm: '0' };
      const record: LayerRecord = {
        ...{
          version: 2,
          createdAt: '2026-10-01',
          quarter,
          revision: 'abc',
          source: 'https://x.test/r',
          salt: `salt of ${platform}`,
        },
        ...{ tools, layers },
      };
      for (const tag of [tags.record, ...(opens ? [tags.quarterRecord(quarter)] : [])])
        await pushRecord(sealed(seals.record), repository, tag, formatRecord(record));
    },
    /** What the run of one platform tells of itself. */
    async leavePart(platform: Platform, step: PartReport['step'], app?: Digest) {
      const entry = {
        ...{
          version: 1 as const,
          kind: step,
          at: '2026-10-01T11:00:00.000Z',
          outcome: 'prewarmed',
          durationMs: 40_000,
        },
        ...{
          branch: 'main',
          revision: undefined,
          runUrl: undefined,
          platform,
          dependencyHitRate: 75,
          steps: undefined,
        },
        ...{
          stages: { base: 75 },
          timeSavedMs: undefined,
          lookUpMs: 0,
          metadata: undefined,
          caches: {},
          misses: {},
          layersAgeMs: undefined,
          generationAt: '2026-10-01T11:00:10.000Z',
        },
      } as const;
      await pushPart(
        sealed(seals.part),
        repository,
        { platform, name: partName(platform), of: '42' },
        {
          ...{ version: 1, step, platform, entry, coveredPercent: 50 },
          stages: [{ stage: 'base', hit: 3, executed: 1, failed: 0 }],
          misses: [{ stage: 'base', because: `it is another one on ${platform}` }],
          app: app === undefined ? undefined : { digest: app, repositories: [image] },
        },
      );
    },
    putApp: (platform: Platform) =>
      server.putImage(repository, undefined, [`app for ${platform}`], platform).digest,
    digestOf: async (tag: string) => (await client.resolve(repository, tag))?.digest,
    async recordNow(): Promise<LayerRecord> {
      return (await fetchRecord(client, repository, 'cache-record'))?.json as LayerRecord;
    },
    /** Platform → digest, of an index under a tag. */
    async platformsOf(tag: string) {
      const found = await client.fetchManifest(repository, tag);
      if (found?.manifest.kind !== 'index') throw new Error(`${tag} is no index`);
      return found.manifest.manifests.map(({ platform, digest }) => [
        `${platform?.os}/${platform?.architecture}`,
        digest,
      ]);
    },
    async merge(values: Readonly<Record<string, string>> = {}, options: CommandRunOptions = {}) {
      const given = {
        image,
        platforms: platforms.join(','),
        'part-of': '42',
        retries: '0',
        history: 'false',
        ...values,
      };
      const result = await runNamed('merge', given, options);
      return { ...result, report: result.report as MergeReport };
    },
  };
}

const onMain = { name: 'push', ref: 'refs/heads/main', defaultBranch: 'main' };

/** Both platforms have prewarmed base and python. */
async function prewarmed(...given: Parameters<Awaited<ReturnType<typeof createScene>>['leaveLayers']>[2][]) {
  const scene = await createScene();
  for (const [index, platform] of platforms.entries()) {
    await scene.leaveLayers(platform, ['base', 'python'], given[index]);
    await scene.leavePart(platform, 'prewarm');
  }
  return scene;
}

describe('layers of several platforms', () => {
  test('become one image each, in the order of the platforms, under their tags and in the record', async () => {
    const { merge, digestOf, platformsOf, recordNow } = await prewarmed();
    const { report } = await merge();
    expect(report).toMatchObject({
      kind: 'merge',
      step: 'prewarm',
      outcome: 'merged',
      error: undefined,
      warnings: [],
      reference: undefined,
    });
    const [base, python] = [await digestOf('cache-base'), await digestOf('cache-python')];
    expect(report.images).toMatchObject([
      { name: 'base', digest: base, tags: ['cache-base', 'cache-base-2026Q4'], changed: true },
      {
        name: 'python',
        digest: python,
        changed: true,
        platforms: [{ platform: 'linux/amd64' }, { platform: 'linux/arm64' }],
      },
    ]);
    expect(await platformsOf('cache-base-2026Q4')).toEqual([
      ['linux/amd64', await digestOf('cache-part-linux-amd64-base')],
      ['linux/arm64', await digestOf('cache-part-linux-arm64-base')],
    ]);
    expect(await recordNow()).toMatchObject({
      ...{
        quarter: '2026Q4',
        createdAt: '2026-10-01T12:00:00.000Z',
        source: 'https://x.test/r',
        salt: 'salt of linux/amd64',
      },
      tools: { buildx: '0.38.0', cachePrewarm: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      layers: { python: { digest: python, inputs: { standsOn: { base }, platforms: [...platforms] } } },
    });
  });

  test.each(['pull_request', 'issue_comment', 'workflow_run'])(
    'are not combined in a run of %s',
    async (name) => {
      const { merge, digestOf } = await prewarmed();
      const github = { event: { ...onMain, name }, containerHost: 'ghcr.io' };
      await expect(merge({}, { github })).rejects.toThrow('this run may not combine layers');
      expect(await digestOf('cache-base')).toBeUndefined();
    },
  );

  test('are not combined by a run that verifies and does not sign', async () => {
    const { merge, digestOf } = await prewarmed();
    const { publicKey } = newSigningKey().signer;
    await expect(merge({ signer: publicKey })).rejects.toThrow(
      'this run may not combine layers: this run verifies signatures but does not sign',
    );
    expect(await digestOf('cache-base')).toBeUndefined();
  });

  test('are combined on a branch that is trusted', async () => {
    const { merge } = await prewarmed();
    const github = { event: { ...onMain, ref: 'refs/heads/release/1' }, containerHost: 'ghcr.io' };
    await expect(merge({}, { github })).rejects.toThrow('neither the default branch');
    expect((await merge({ 'trusted-refs': 'release/*' }, { github })).report.outcome).toBe('merged');
  });

  test('tell what the run of each platform did', async () => {
    const { merge } = await prewarmed();
    const { report } = await merge(
      {},
      {
        github: {
          event: onMain,
          revision: 'def',
          runUrl: 'https://x.test/run',
          containerHost: 'ghcr.io',
        },
      },
    );
    expect(report.platforms).toEqual(
      platforms.map((platform) => ({
        ...{ platform, hitRate: 75, durationMs: 40_000, coveredPercent: 50 },
        stages: [{ stage: 'base', hit: 3, executed: 1, failed: 0 }],
        misses: [{ stage: 'base', because: `it is another one on ${platform}` }],
      })),
    );
    expect(report.runUrl).toBe('https://x.test/run');
    expect(report.phases.map(({ name }) => name)).toEqual(['look up', 'index', 'commit', 'tags']);
  });

  test('are left alone when they are merged already', async () => {
    const { merge, digestOf } = await prewarmed();
    await merge();
    const record = await digestOf('cache-record');
    const { report } = await merge();
    expect([report.outcome, report.images.map(({ changed }) => changed)]).toEqual([
      'unchanged',
      [false, false],
    ]);
    expect(await digestOf('cache-record')).toBe(record);
  });

  test('of which one was built anew change by that one', async () => {
    const { merge, leaveLayers } = await prewarmed();
    await merge();
    await leaveLayers('linux/arm64', ['base', 'python'], { edition: ' (new)' });
    expect((await merge()).report.images.map(({ changed }) => changed)).toEqual([true, true]);
  });

  test('that one platform lacks stay as they were', async () => {
    const { merge, leaveLayers, digestOf } = await prewarmed();
    await leaveLayers('linux/arm64', ['base']);
    const { report } = await merge();
    expect(report.warnings).toEqual([
      'python is not made for linux/arm64, so it is left as it was for all platforms.',
    ]);
    expect(report.images.map(({ name }) => name)).toEqual(['base']);
    expect(await digestOf('cache-python')).toBeUndefined();
  });

  test('open a quarter when all platforms have', async () => {
    const { merge, digestOf } = await prewarmed({ opens: true }, { opens: false });
    const { report } = await merge();
    expect(report.images[0]?.tags).toEqual(['cache-base']);
    expect(await digestOf('cache-base-2026Q4')).toBeUndefined();
  });

  test('whose record cannot be read are an error', async () => {
    const { merge, client } = await prewarmed();
    await pushRecord(client, repository, 'cache-part-linux-arm64-record', '{}');
    expect((await merge()).report).toMatchObject({
      outcome: 'failed',
      error: {
        message:
          'expected the tag cache-part-linux-arm64-record to be the record of linux/arm64, found one that cannot be read',
      },
    });
  });

  test('are combined where the record and the report of each are signed, else not', async () => {
    const ours = signingKeyPem();
    const seal = createTestSeal({ key: readSigningKey(ours, '') });
    const other = createTestSeal({ key: newSigningKey() });
    const mergeOf = async (seals: Parameters<typeof createScene>[0]) => {
      const scene = await createScene(seals);
      for (const platform of platforms) {
        await scene.leaveLayers(platform, ['base']);
        await scene.leavePart(platform, 'prewarm');
      }
      const { report } = await scene.merge({ 'signing-key': ours, 'verify-max-age': '400d' });
      expect((await scene.digestOf('cache-base')) === undefined).toBe(report.error !== undefined);
      return report.error?.message ?? report.outcome;
    };
    expect(await mergeOf({ record: seal, part: seal })).toBe('merged');
    expect(await mergeOf({ record: seal })).toContain(
      'the tag cache-staging-prewarm-42-linux-amd64 is not verified: it is not signed',
    );
    expect(await mergeOf({ record: seal, part: other })).toContain(
      'it is not signed with a key that is accepted',
    );
    expect(await mergeOf({ part: seal })).toContain('it is not signed');
    expect(await mergeOf({ record: other, part: seal })).toContain(
      'it is not signed with a key that is accepted',
    );
  });

  test('without a record are an error', async () => {
    const scene = await createScene();
    for (const platform of platforms) await scene.leavePart(platform, 'prewarm');
    expect((await scene.merge()).report.error?.message).toBe(
      'expected the tag cache-part-linux-amd64-record to be the record of linux/amd64, found none',
    );
  });

  test('of which one is an index itself are refused', async () => {
    const { merge, client, server } = await prewarmed();
    const both = platforms.map((platform) =>
      server.putImage(repository, undefined, [`odd ${platform}`], platform),
    );
    const { digest } = server.putManifest(repository, undefined, {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: both.map(({ digest: of, size, mediaType }, index) => {
        const [os, architecture] = (platforms[index] ?? '').split('/');
        return { mediaType, digest: of, size, platform: { os, architecture } };
      }),
    });
    const tools = { buildx: undefined, buildkit: undefined, cachePrewarm: '0' };
    const record = {
      version: 2,
      createdAt: '2026-10-01',
      quarter: '2026Q4',
      revision: undefined,
      source: undefined,
      salt: 's',
      tools,
    } as const;
    await pushRecord(
      client,
      repository,
      'cache-part-linux-arm64-record',
      formatRecord({ ...record, layers: { base: layerEntry(digest) } }),
    );
    expect((await merge()).report.error?.message).toBe(
      `layer base: expected ${digest} to be an image for one platform`,
    );
  });

  test('go into the history, one entry for each platform', async () => {
    const { merge, recordNow } = await prewarmed();
    const { home, report } = await merge({ history: 'auto' });
    const folder = join(home, '.local/state/cache-prewarm/history');
    const [file = ''] = await readdir(folder);
    const lines = (await readFile(join(folder, file), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly platform: string; readonly generationAt: string });
    expect(lines.map(({ platform }) => platform)).toEqual([...platforms]);
    // Of all platforms together, and not of the record of one.
    const { createdAt } = await recordNow();
    expect(lines.map(({ generationAt }) => generationAt)).toEqual(platforms.map(() => createdAt));
    expect(report.error).toBeUndefined();
    expect(report.ledger).toMatchObject({ run: { runs: 2 }, caches: [{ cache: 'look-ups', runs: 2 }] });
  });
});

describe('a merge', () => {
  test.each<[string, readonly Platform[], string]>([
    ['of which a platform is missing', ['linux/amd64'], 'linux/arm64'],
    ['of which all are missing', [], 'linux/amd64, linux/arm64'],
  ])('%s moves no tag, and names it', async (_what, there, missing) => {
    const { merge, leavePart, leaveLayers, server } = await createScene();
    for (const platform of there) {
      await leaveLayers(platform, ['base']);
      await leavePart(platform, 'prewarm');
    }
    const { report, outputs } = await merge();
    expect(report).toMatchObject({
      outcome: 'failed',
      images: [],
      error: {
        message: `the prewarm of ${missing} has left nothing under 42`,
        remedy: expect.stringContaining('The tags have not moved.'),
      },
    });
    expect([...server.manifests.keys()].filter((key) => key.endsWith(':cache-base'))).toEqual([]);
    expect(outputs).toMatchObject({ outcome: 'failed', changed: 'false', digests: '' });
  });

  test('of another run finds nothing', async () => {
    const { merge } = await prewarmed();
    expect((await merge({ 'part-of': '43' })).report.error?.message).toContain('left nothing under 43');
  });

  test('keeps the password of its login out of the log', async () => {
    const { merge } = await prewarmed();
    expect((await merge({ 'registry-username': 'u', 'registry-password': 'hunter2' })).masked).toContain(
      'hunter2',
    );
  });

  test('says that repositories are lower case', async () => {
    const { merge, image } = await prewarmed();
    const { report } = await merge({ image: image.replace('owner', 'Owner') });
    expect(report.notices).toEqual([expect.stringContaining('repositories are lower case')]);
  });
});

describe('the application of several platforms', () => {
  async function built({ withApp = [...platforms] as readonly Platform[], withLayers = false } = {}) {
    const scene = await createScene();
    const apps = Object.fromEntries(platforms.map((platform) => [platform, scene.putApp(platform)]));
    for (const platform of platforms) {
      await scene.leavePart(platform, 'build', withApp.includes(platform) ? apps[platform] : undefined);
      if (withLayers) await scene.leaveLayers(platform, ['base']);
    }
    const { merge, image } = scene;
    return {
      ...{ ...scene, apps },
      merge: (values: Readonly<Record<string, string>> = {}) =>
        merge({ step: 'build', tags: `${image}:main,${image}:v1`, ...values }),
    };
  }

  test('becomes one image under each of its tags', async () => {
    const { merge, image, apps, digestOf, platformsOf } = await built();
    const { report, outputs } = await merge();
    const digest = await digestOf('main');
    expect(report).toMatchObject({
      step: 'build',
      outcome: 'merged',
      error: undefined,
      reference: `${image}@${digest}`,
    });
    expect(report.images).toMatchObject([
      { name: 'app', digest, tags: [`${image}:main`, `${image}:v1`], changed: true },
    ]);
    expect(await platformsOf('v1')).toEqual(platforms.map((platform) => [platform, apps[platform]]));
    expect(outputs).toMatchObject({
      image: `${image}@${digest}`,
      digest,
      tags: JSON.stringify([`${image}:main`, `${image}:v1`]),
      digests: '',
    });
  });

  test('is left alone when it is there already', async () => {
    const { merge } = await built();
    await merge();
    expect((await merge()).report).toMatchObject({ outcome: 'unchanged', images: [{ changed: false }] });
  });

  test('that one platform has not pushed is an error', async () => {
    const { merge, digestOf } = await built({ withApp: ['linux/amd64'] });
    const { report } = await merge();
    expect(report).toMatchObject({
      outcome: 'failed',
      reference: undefined,
      error: {
        message: 'the build of linux/arm64 pushed no application',
        remedy: expect.stringContaining('the same push'),
      },
    });
    expect(await digestOf('main')).toBeUndefined();
  });

  test('brings along layers that the builds prewarmed, and says so', async () => {
    const { merge, digestOf } = await built({ withLayers: true });
    const { report } = await merge();
    expect(report.notices).toEqual([
      'The builds also prewarmed these layers, which were combined as well: base.',
    ]);
    expect(await digestOf('cache-base')).toBeDefined();
    expect(report.images.map(({ name }) => name)).toEqual(['app']);
    expect((await merge()).report.notices).toEqual([]);
  });

  test('leaves layers alone that not every platform has', async () => {
    const { merge, leaveLayers, digestOf } = await built();
    await leaveLayers('linux/amd64', ['base']);
    expect((await merge()).report.error).toBeUndefined();
    expect(await digestOf('cache-base')).toBeUndefined();
  });
});
