import { describe, expect, test } from '@jest/globals';
import { createRunLog } from '../../../src/adapters/runner/run-log.ts';
import type { DocumentSeal } from '../../../src/adapters/sign/document-seal.ts';
import { readSigningKey } from '../../../src/adapters/sign/signing-key.ts';
import { readVerifyInputs } from '../../../src/commands/verify/inputs.ts';
import { verifyDocument } from '../../../src/commands/verify/page.ts';
import { countFindings, nothingSeen, verifyReport } from '../../../src/commands/verify/report.ts';
import { verifyFleet } from '../../../src/commands/verify/run.ts';
import { UserError } from '../../../src/core/error.ts';
import { endOf } from '../../../src/core/unfinished.ts';
import { signImage } from '../../../src/layers/inputs/image-signature.ts';
import {
  createMemoryFleet,
  fleetNowMs,
  front,
  type MemoryFleet,
  type MemoryFleetOptions,
  shop,
} from '../../support/memory-fleet.ts';
import type { SmallImage } from '../../support/memory-registry.ts';
import { signingKeyPem } from '../../support/signing-keys.ts';
import { createTestClock } from '../../support/test-clock.ts';
import { createTestSeal } from '../../support/test-seal.ts';

const nothing = (): void => {};

async function look(
  {
    values = {},
    prepare = async () => {},
    seal,
    ...options
  }: MemoryFleetOptions & {
    /** Signatures are checked by it. */
    readonly seal?: DocumentSeal;
    readonly values?: Readonly<Record<string, string>>;
    readonly prepare?: (made: MemoryFleet) => Promise<void>;
  } = {},
  open?: Error,
) {
  const made = await createMemoryFleet(options);
  await prepare(made);
  const names = Object.keys(options.hosts ?? { web1: {} });
  const { inputs } = readVerifyInputs(
    {
      image: shop,
      layers: 'base=deps-base\npython=deps-python',
      'app-image': `${shop}:main`,
      hosts: names.map((name) => `${name}=deploy@${name}.test`).join('\n'),
      ...values,
    },
    {
      nowMs: fleetNowMs,
      githubRepository: undefined,
      actor: undefined,
      githubContainerHost: 'ghcr.io',
      env: {},
      isForkPullRequest: false,
      hasOwnSsh: false,
    },
  );
  const clock = createTestClock(fleetNowMs);
  const log = createRunLog(clock, {
    kind: 'terminal',
    info: nothing,
    notice: nothing,
    warn: nothing,
    startGroup: nothing,
    endGroup: nothing,
    mask: nothing,
  });
  const end = await endOf(nothingSeen, () =>
    verifyFleet(inputs, clock, log, async () => {
      if (open !== undefined) throw open;
      if (seal === undefined) return made.fleet;
      return { ...made.fleet, connectRegistry: (name) => ({ ...made.registry.connect(name), seal }) };
    }),
  );
  const found = { ...end.found, error: end.failure };
  const report = verifyReport(
    end.found,
    {
      ...{ schemaVersion: 1, startedAt: new Date(fleetNowMs).toISOString(), durationMs: 1 },
      ...{ revision: undefined, runUrl: undefined, error: undefined },
      ...{ phases: log.phases, notices: log.notices, warnings: log.warnings },
    },
    inputs,
  );
  return { ...made, found, report, phases: log.phases.map(({ name }) => name) };
}

test('all is well only where each layer and each host is', () => {
  const facts = {
    ...{ schemaVersion: 1, startedAt: '', durationMs: 1, revision: undefined, runUrl: undefined },
    ...{ error: undefined, phases: [], notices: [], warnings: [] },
  };
  const [layer, host] = [
    { name: 'base', state: 'ok' },
    { name: 'web1', healthy: true, layers: [] },
  ];
  const isHealthy = (layers: readonly object[], hosts: readonly object[], more: object = {}): boolean => {
    const seen = { app: undefined, layers, hosts } as unknown as typeof nothingSeen;
    const inputs = { images: { image: 'ghcr.io/acme/shop' } } as Parameters<typeof verifyReport>[2];
    return verifyReport(seen, { ...facts, ...more } as Parameters<typeof verifyReport>[1], inputs).healthy;
  };
  expect(isHealthy([layer], [host, host])).toBe(true);
  expect(isHealthy([layer], [host, { ...host, healthy: false }])).toBe(false);
  expect(isHealthy([layer, { ...layer, state: 'broken' }], [host])).toBe(false);
  expect(isHealthy([layer], [host], { error: { message: 'no' } })).toBe(false);
});

describe('a look at the layers', () => {
  test('finds them in the registry and on the hosts, and changes nothing', async () => {
    const { found, reference, host, phases } = await look();
    expect(found).toMatchObject({ app: reference, error: undefined });
    expect(found.layers.map(({ name }) => name)).toEqual(['base', 'python']);
    expect(found.hosts).toMatchObject([
      { name: 'web1', address: 'deploy@web1.test', engine: '26.1.5', compose: '2.30.0', healthy: false },
    ]);
    expect(phases).toEqual(['hosts', 'registry']);
    const { engine, connection } = host('web1');
    expect(engine.lines.filter((line) => /^(pull|tag|removeImage)/.test(line))).toEqual([]);
    expect(connection.lines.at(-1)).toBe('close');
    expect(engine.closed).toBe(true);
  });

  test('tells what the registry holds of each layer, and what a host lacks of the application', async () => {
    const pullBase = async ({ host, base }: MemoryFleet): Promise<void> =>
      host('web2').engine.api.pull({ registry: 'x.test', repository: 'shop', digest: base.digest });
    const { report, base, python, app } = await look({ hosts: { web1: {}, web2: {} }, prepare: pullBase });
    const bytesOf = (...images: readonly SmallImage[]): number =>
      [
        ...new Map(
          images
            .flatMap(({ config, layers }) => [config, ...layers])
            .map(({ digest, sizeBytes }) => [digest, sizeBytes]),
        ).values(),
      ].reduce((total, size) => total + size, 0);
    expect(report.layers.map(({ sizeBytes }) => sizeBytes)).toEqual([bytesOf(base), bytesOf(python)]);
    const whole = bytesOf(app);
    const held = base.layers.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
    expect(report.hosts.map(({ download }) => download)).toMatchObject([
      { totalBytes: whole, heldBytes: 0, plannedBytes: whole },
      { totalBytes: whole, heldBytes: held, plannedBytes: whole - held },
    ]);
    const document = verifyDocument(report);
    const bars = document.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'bars' ? block.bars : []));
    expect(bars.map(({ percent }) => Math.floor(percent * 10))).toEqual([
      0,
      Math.floor((held * 1000) / whole),
    ]);
    const complete = report.layers.filter(({ state }) => state === 'ok').length;
    expect(document.tiles['whole']?.value).toBe(`${complete} of 2`);
    expect(document.tiles['holding']?.value).toBe(
      `${report.hosts.filter((host) => host.healthy).length} of 2`,
    );
  });

  test('plans no download of an image that a deployment of several would leave running', async () => {
    const several = {
      frontLayers: 'debian:3000 node:4000 page:300',
      values: { 'app-image': '', 'app-images': `${shop}:main\n${front}:main`, layers: 'none' },
    };
    const runs = (words: string) => async (made: MemoryFleet) => {
      const { digest } = made.registry.putImage(front, 'old', words, {
        labels: { 'org.opencontainers.image.revision': 'old' },
      });
      made.host('web1').engine.containers.push({
        ...{ id: 'f', name: 'front', imageId: undefined, state: 'running', ports: [], labels: {} },
        image: `${front}@${digest}`,
      });
    };
    const images = async (words: string) => {
      const { report, registry } = await look({ ...several, prepare: runs(words) });
      const names = Object.entries(registry.tags(front)).map(([tag, digest]) => [`${front}@${digest}`, tag]);
      const [, image] = report.hosts[0]?.download?.images ?? [];
      return Object.fromEntries(names)[image?.image ?? ''];
    };
    expect(await images('debian:3000 node:4000 page:300')).toBe('old');
    expect(await images('debian:3000 node:4000 other:300')).toBe('main');
  });

  test('looks on past a host that cannot be reached', async () => {
    const remedy = 'Check the address of web1.';
    const { found, report } = await look({
      hosts: { web1: { unreachable: new UserError('no route', { remedy }) }, web2: {} },
    });
    // The images of this scene hold no inline cache.
    expect(report.nextSteps).toEqual([
      '"cache-prewarm prewarm" builds and pushes what is incomplete: base, python.',
      '"cache-prewarm deploy --prewarm-only" pulls what is missing or outdated on web2.',
      `web1: ${remedy}`,
    ]);
    expect(found.error).toBeUndefined();
    expect(found.hosts.map(({ error, healthy }) => [error?.message, healthy])).toEqual([
      ['no route', false],
      [undefined, false],
    ]);
    expect(found.layers).toHaveLength(2);
  });

  test('calls a host unhealthy that has no room', async () => {
    const { found } = await look({ hosts: { web1: { freeBytes: () => 4096 } } });
    expect(found.hosts[0]?.problems).toEqual([expect.stringMatching(/ are free/)]);
  });

  test('finds that a host has seen a newer record of the layers than the registry has', async () => {
    const hosts = { web1: { facts: { record: `${shop} 2026-10-02T00:00:00.000Z` } } };
    const { signer } = readSigningKey(signingKeyPem(), '');
    const problemsAt = async (recordedAt: string, values: Readonly<Record<string, string>>) => {
      const { found } = await look({ hosts, recordedAt, values });
      return found.hosts[0]?.problems;
    };
    const verified = { signer: signer.publicKey };
    expect(await problemsAt('2026-10-01T00:00:00Z', verified)).toEqual([
      expect.stringContaining('this host knows a newer one, of 2026-10-02T00:00:00.000Z'),
    ]);
    expect(await problemsAt('2026-10-03T00:00:00Z', verified)).toEqual([]);
    expect(await problemsAt('2026-10-01T00:00:00Z', {})).toEqual([]);
  });

  test('finds that a host has seen a newer image of the application under the same tag', async () => {
    const seal = createTestSeal({ nowMs: () => Date.parse('2026-10-01T00:00:00Z') });
    const sign = async ({ registry, app }: MemoryFleet): Promise<void> => {
      const client = { ...registry.connect('x.test'), seal };
      const names = { tags: ['main'], moved: false };
      await signImage(client, 'shop', app, names, { warning: nothing });
    };
    const problemsAt = async (seen: string, image = `${shop}:main`) => {
      const hosts = { web1: { facts: { record: `${image} ${seen}` } } };
      const { found } = await look({ hosts, seal, prepare: sign });
      return [found.error, found.hosts[0]?.problems];
    };
    const newer = '2026-10-02T00:00:00.000Z';
    expect(await problemsAt(newer)).toEqual([
      undefined,
      [
        `the image ${shop}:main is not used: it was signed at 2026-10-01T00:00:00.000Z, and this host knows a newer one, of ${newer}`,
      ],
    ]);
    expect(await problemsAt('2026-10-01T00:00:00.000Z')).toEqual([undefined, []]);
    expect(await problemsAt(newer, `${shop}:v1`)).toEqual([undefined, []]);
  });

  test('tells what it found before it fails on an image that nobody has signed', async () => {
    const { found } = await look({ seal: createTestSeal() });
    expect(found.error).toMatchObject({ message: expect.stringContaining('is not verified') });
    expect(found).toMatchObject({ hosts: [{ name: 'web1' }], layers: [{}, {}] });
  });

  test('asks for what a switch needs only where a project is named', async () => {
    const hosts = { web1: { facts: { compose: '' } } };
    expect((await look({ hosts })).found.hosts[0]?.error).toBeUndefined();
    const { found } = await look({ hosts, values: { 'project-dir': '/srv/shop' } });
    expect(found.hosts[0]?.error?.message).toContain('docker compose is missing');
  });

  test('that fails tells what it found until then', async () => {
    const { found } = await look({}, new Error('the image is gone'));
    expect(found).toMatchObject({ layers: [], hosts: [], error: { message: 'the image is gone' } });
  });
});

describe('a host that was deployed to with default settings', () => {
  const appLayers = 'debian:3000 base:2000 source:400';
  const runsApp = async ({ host, app, reference }: MemoryFleet): Promise<void> => {
    const { engine } = host('web1');
    await engine.api.pull({ registry: 'x.test', repository: 'shop', digest: app.digest });
    engine.containers.push({
      ...{ id: 'c1', name: 'shop-web-1', image: reference, imageId: undefined },
      ...{ state: 'running', labels: {}, ports: [] },
    });
  };
  const states = ({ found }: Awaited<ReturnType<typeof look>>) =>
    found.hosts[0]?.layers.map(({ name, state }) => `${name} ${state}`);

  test.each([
    ['is healthy, although it lacks a layer of which the application has nothing', {}],
    ['is compared with what runs there where no application is named', { 'app-image': '' }],
  ])('%s', async (_what, values) => {
    const withApp = !('app-image' in values);
    const seen = await look({ appLayers, values, withApp, prepare: runsApp });
    expect(states(seen)).toEqual(['base present', 'python not-needed']);
    expect(seen.found.hosts[0]?.healthy).toBe(true);
    expect(countFindings({ layers: [], hosts: seen.report.hosts })).toBe(0);
    expect(seen.report.nextSteps.join()).not.toContain('--prewarm-only');
  });

  test('lacks what the next prewarm sends, and not what it leaves out', async () => {
    const seen = await look({ appLayers });
    expect(states(seen)).toEqual(['base missing', 'python not-needed']);
    expect(seen.report).toMatchObject({
      healthy: false,
      nextSteps: expect.arrayContaining([expect.stringContaining('--prewarm-only')]),
    });
  });

  test('lacks every layer where nothing is named and nothing runs, as a prewarm would send every one', async () => {
    const seen = await look({ appLayers, withApp: false, values: { 'app-image': '' } });
    expect(states(seen)).toEqual(['base missing', 'python missing']);
  });

  test('that runs what the registry no longer has is compared with nothing', async () => {
    const seen = await look({
      ...{ appLayers, withApp: false, values: { 'app-image': '' } },
      prepare: async ({ host }) => {
        host('web1').engine.containers.push({
          ...{ id: 'c1', name: 'shop-web-1', image: `${shop}@sha256:${'e'.repeat(64)}`, imageId: undefined },
          ...{ state: 'running', labels: {}, ports: [] },
        });
      },
    });
    expect(states(seen)).toEqual(['base missing', 'python missing']);
    expect(seen.found.error).toBeUndefined();
  });
});
