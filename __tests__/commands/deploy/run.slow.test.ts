import { describe, expect, test } from '@jest/globals';
import { createRunLog } from '../../../src/adapters/runner/run-log.ts';
import { readSigningKey } from '../../../src/adapters/sign/signing-key.ts';
import { readDeployInputs } from '../../../src/commands/deploy/inputs.ts';
import { deployOutputs } from '../../../src/commands/deploy/outputs.ts';
import { deployDocument } from '../../../src/commands/deploy/page.ts';
import { deployReport } from '../../../src/commands/deploy/result.ts';
import { deployToHosts } from '../../../src/commands/deploy/run.ts';
import { formatBytes } from '../../../src/core/format/quantity.ts';
import { createAppFinder } from '../../../src/hosts/kept-images.ts';
import type { SwitchResult, SwitchTarget } from '../../../src/hosts/switch.ts';
import { engineError } from '../../support/memory-engine.ts';
import {
  createMemoryFleet,
  fleetNowMs,
  front,
  type MemoryFleetOptions,
  shop,
} from '../../support/memory-fleet.ts';
import type { SmallImageOptions } from '../../support/memory-registry.ts';
import type { GivenScript } from '../../support/memory-session.ts';
import { signingKeyPem } from '../../support/signing-keys.ts';
import { createTestClock } from '../../support/test-clock.ts';

const earlier = `${shop}@sha256:${'e'.repeat(64)}`;

function switched(outcome: SwitchResult['outcome'], changes: Partial<SwitchResult> = {}): SwitchResult {
  return {
    outcome,
    before: { web: earlier },
    after: { web: `${shop}@sha256:${'f'.repeat(64)}` },
    downtimeMs: undefined,
    health: undefined,
    logs: [],
    error: undefined,
    notices: [],
    warnings: [],
    ...changes,
  };
}

interface Scene extends MemoryFleetOptions {
  readonly values?: Readonly<Record<string, string>>;
  /** How switches end: name of the host and kind of the target → result. */
  readonly ends?: Readonly<Record<string, SwitchResult | Error>>;
  /** `registry/repository:tag` → when its image was signed for it. */
  readonly signedApps?: Readonly<Record<string, number>>;
  readonly prepare?: (fleet: Awaited<ReturnType<typeof createMemoryFleet>>) => unknown;
}

/** A deployment to hosts in memory. */
async function run({ values = {}, ends = {}, signedApps = {}, prepare = () => {}, ...options }: Scene = {}) {
  const names = Object.keys(options.hosts ?? { web1: {} });
  const made = await createMemoryFleet(options);
  await prepare(made);
  const { inputs, reader } = readDeployInputs(
    {
      hosts: names.map((name) => `${name}=deploy@${name}.test`).join('\n'),
      'ssh-key': 'k',
      'known-hosts': 'SHA256:a',
      image: shop,
      layers: 'base=deps-base\npython=deps-python',
      ...(options.withApp === false ? {} : { 'app-image': `${shop}:main` }),
      'project-dir': '/srv/shop',
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
  expect(reader.problems).toEqual([]);
  const clock = createTestClock(fleetNowMs);
  const said: string[] = [];
  const nothing = (): void => {};
  const log = createRunLog(clock, {
    kind: 'terminal',
    info: nothing,
    notice: nothing,
    warn: nothing,
    startGroup: nothing,
    endGroup: nothing,
    mask: nothing,
  });
  const targets: (readonly [string, SwitchTarget])[] = [];
  const hosts = await deployToHosts(inputs, log, {
    access: made.fleet,
    images: made.fleet.images,
    signedApps: new Map(Object.entries(signedApps)),
    connectRegistry: made.fleet.connectRegistry,
    findApp: createAppFinder(made.fleet.connectRegistry),
    async switchHost({ session }, target) {
      const { name } = session.host;
      targets.push([name, target]);
      clock.pass(1000);
      const end = ends[`${name} ${target.kind}`] ?? switched('deployed');
      if (end instanceof Error) throw end;
      return end;
    },
    composeFile: undefined,
    clock,
    say: (line) => said.push(line),
  });
  const report = deployReport(
    { apps: made.fleet.images.apps, hosts },
    {
      schemaVersion: 1,
      startedAt: new Date(clock.nowMs()).toISOString(),
      durationMs: 5000,
      ...{ revision: 'abc', runUrl: undefined, error: undefined },
      ...{ phases: log.phases, notices: log.notices, warnings: log.warnings },
    },
    inputs,
  );
  return { ...made, hosts, report, said, targets, log };
}

const two = { hosts: { web1: {}, web2: {} } };

/** Counts what each engine is sent: of the images in the registry, the layers that it lacks, and their configs. */
function countSent({ base, python, app, host }: Awaited<ReturnType<typeof createMemoryFleet>>) {
  const sent = new Map<string, number>();
  for (const name of ['web1', 'web2']) {
    const { engine } = host(name);
    const { pull } = engine.api;
    Object.assign(engine.api, {
      pull: (asked: Parameters<typeof pull>[0]) => {
        const image = [base, python, app].find(({ digest }) => digest === asked.digest);
        const held = engine.images.flatMap(({ diffIds }) => diffIds);
        const isThere = engine.images.some(({ id }) => id === image?.config.digest);
        const lacking = (image?.layers ?? []).filter(({ diffId }) => !held.includes(diffId));
        const bytes = [...lacking, ...(image === undefined || isThere ? [] : [image.config])].map(
          ({ sizeBytes }) => sizeBytes,
        );
        sent.set(
          name,
          bytes.reduce((total, size) => total + size, sent.get(name) ?? 0),
        );
        return pull(asked);
      },
    });
  }
  return sent;
}

describe('a deployment', () => {
  test('tells the bytes that each engine was sent, in the report, in all and in its table', async () => {
    let sent: ReadonlyMap<string, number> = new Map();
    const { report } = await run({
      ...two,
      async prepare(made) {
        const { digest } = made.base;
        await made.host('web2').engine.api.pull({ registry: 'x.test', repository: 'shop', digest });
        sent = countSent(made);
      },
    });
    const counted = ['web1', 'web2'].map((name) => sent.get(name) ?? 0);
    expect(counted[1]).toBe((counted[0] ?? 0) - 5000);
    expect(report.hosts.map(({ download }) => download?.downloadedBytes)).toEqual(counted);
    expect(report.hosts.map(({ download }) => download?.plannedBytes)).toEqual(counted);
    const document = deployDocument(report);
    expect(document.tiles['downloaded']?.value).toBe(
      formatBytes(counted.reduce((total, bytes) => total + bytes, 0)),
    );
    const table = document.parts
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'table' && block.columns.some(({ title }) => title === 'Downloaded'));
    expect(table?.kind === 'table' && table.rows.map((row) => row.at(-1))).toEqual(counted.map(formatBytes));
    expect(document.tiles['hosts']?.value).toBe('2 of 2');
  });

  test('pulls, switches, and tells what it found on every host', async () => {
    const { hosts, report, targets, reference, host } = await run();
    expect(targets).toEqual([['web1', { kind: 'images', references: [reference] }]]);
    expect(hosts[0]).toMatchObject({
      name: 'web1',
      address: 'deploy@web1.test',
      outcome: 'deployed',
      error: undefined,
      engine: '26.1.5',
      compose: '2.30.0',
      store: 'classic',
      before: { web: earlier },
    });
    expect(hosts[0]?.phases.map(({ name, durationMs }) => [name, durationMs])).toEqual([
      ['connect', 0],
      ['plan', 0],
      ['prewarm', 0],
      ['pull', 0],
      ['switch', 1000],
    ]);
    expect(hosts[0]?.download?.downloadedBytes).toBeGreaterThan(11_000);
    expect(report).toMatchObject({
      outcome: 'deployed',
      action: 'deploy',
      image: reference,
      tag: 'main',
      durationMs: 5000,
      batches: [['web1']],
      nextSteps: [],
      error: undefined,
    });
    expect(host('web1').engine.closed).toBe(true);
    expect(host('web1').connection.lines.at(-1)).toBe('close');
  });

  test('of which one host cannot be reached switches none, and names that one', async () => {
    const { hosts, report, targets, log } = await run({
      hosts: { web1: {}, web2: { unreachable: new Error('no route to host') } },
    });
    expect(targets).toEqual([]);
    expect(hosts.map(({ outcome }) => outcome)).toEqual(['not-switched', 'failed-before-switch']);
    expect(hosts[1]?.error?.message).toBe('no route to host');
    expect(report.error?.message).toBe('web2: no route to host');
    expect(report.nextSteps).toEqual([expect.stringContaining('web1')]);
    expect(log.warnings).toEqual(['web2: no route to host']);
  });

  test('takes back hosts that were well, and keeps what ran before this run', async () => {
    const { hosts, targets, report } = await run({
      ...two,
      values: { 'rollback-scope': 'all' },
      ends: {
        'web1 back': switched('deployed', { before: { web: 'the new one' }, after: { web: earlier } }),
        'web2 images': switched('rolled-back', {
          error: { message: 'unhealthy', cause: 'c', remedy: 'r', log: ['l'] },
        }),
      },
    });
    expect(targets.at(-1)).toEqual(['web1', { kind: 'back' }]);
    expect(hosts[0]).toMatchObject({
      outcome: 'rolled-back',
      error: undefined,
      before: { web: earlier },
      after: { web: earlier },
      notices: ['It was healthy, but rolled back because another host was not.'],
    });
    expect(hosts[0]?.phases.map(({ name }) => name).slice(-2)).toEqual(['switch', 'go back']);
    expect(report.error).toEqual({ message: 'web2: unhealthy', cause: 'c', remedy: 'r', log: ['l'] });
  });

  test('switches no further batch where after-switch failed, and fails, although that release is well', async () => {
    const error = { message: 'after-switch ended with status 1', cause: 'c', remedy: 'r', log: [] };
    const { hosts, targets, report } = await run({
      ...two,
      values: { batches: '1,1' },
      ends: { 'web1 images': switched('deployed', { error }) },
    });
    expect(targets.map(([name]) => name)).toEqual(['web1']);
    expect(hosts.map(({ outcome }) => outcome)).toEqual(['deployed', 'not-switched']);
    expect(report.error?.message).toContain(error.message);
  });

  test('says of a host whose rollback threw that its rollback failed', async () => {
    const { hosts, report } = await run({
      ...two,
      values: { 'rollback-scope': 'all' },
      ends: { 'web1 back': new Error('gone'), 'web2 images': switched('rolled-back') },
    });
    expect(hosts[0]).toMatchObject({ outcome: 'rollback-failed', error: { message: 'gone' } });
    expect(report.outcome).toBe('rollback-failed');
    expect(report.nextSteps[0]).toContain('web1');
  });

  test('whose pull fails tells the layers that came until then', async () => {
    const { hosts } = await run({
      values: { prewarm: 'all' },
      prepare: ({ host, app }) =>
        host('web1').engine.fail(new RegExp(`^pull .*${app.digest}`), engineError('pull')),
    });
    expect(hosts[0]).toMatchObject({ outcome: 'failed-before-switch', error: expect.anything() });
    expect(hosts[0]?.layers.map(({ pulled }) => pulled)).toEqual([true, true]);
    expect(hosts[0]?.download?.downloadedBytes).toBeGreaterThan(5000);
    expect(hosts[0]?.phases.map(({ name }) => name)).toEqual(['connect', 'plan', 'prewarm', 'pull']);
  });

  test('whose pull fails at once has downloaded nothing, which is not the same as not having pulled', async () => {
    const { hosts } = await run({
      values: { prewarm: 'none' },
      prepare: ({ host }) => host('web1').engine.fail(/^pull/, engineError('pull')),
    });
    expect(hosts[0]?.download?.downloadedBytes).toBe(0);
  });

  test('goes on where a layer cannot be pulled, and warns of it', async () => {
    const { hosts } = await run({
      values: { prewarm: 'all' },
      prepare: ({ host, base }) =>
        host('web1').engine.fail(new RegExp(`^pull .*${base.digest}`), engineError('pull')),
    });
    expect(hosts[0]?.outcome).toBe('deployed');
    expect(hosts[0]?.warnings).toEqual([expect.stringContaining('The layer base could not be pulled')]);
  });
});

describe('with signatures that are checked, a host', () => {
  const verified = { signer: readSigningKey(signingKeyPem(), '').signer.publicKey };
  const deployOn = (
    seen: string,
    { values = verified, ...options }: Pick<Scene, 'values' | 'recordedAt' | 'heldSince'> = {},
  ) =>
    run({
      hosts: { web1: { facts: { record: `${shop} ${seen}` } } },
      recordedAt: '2026-10-01T00:00:00Z',
      values: { ...verified, ...values },
      ...options,
    });

  test('that has seen a newer record of the layers is not switched, and nothing is pulled', async () => {
    const { hosts, targets, host } = await deployOn('2026-10-02T00:00:00.000Z');
    expect(hosts[0]?.error?.message).toBe(
      `the record of the layers of ${shop} is not used: it was made at 2026-10-01T00:00:00.000Z, and this host knows a newer one, of 2026-10-02T00:00:00.000Z.`,
    );
    expect(targets).toEqual([]);
    expect(host('web1').engine.lines.filter((line) => line.startsWith('pull'))).toEqual([]);
  });

  test.each([
    ['that has seen this record or an older one', '2026-10-01T00:00:00.000Z', {}],
    ['that says it has seen one of the future', '2027-01-01T00:00:00.000Z', {}],
    [
      'whose layers are held at an earlier quarter',
      '2026-10-02T00:00:00.000Z',
      { heldSince: '2026-10-03T00:00:00Z' },
    ],
    [
      'that nobody asked to verify anything',
      '2026-10-02T00:00:00.000Z',
      { values: { signer: '', verify: 'off' } },
    ],
  ])('%s is switched', async (_what, seen, options) => {
    const { hosts, targets } = await deployOn(seen, options);
    expect(hosts[0]?.error).toBeUndefined();
    expect(targets).toHaveLength(1);
  });

  test('that has seen a newer image under the same tag is not switched, and nothing is pulled', async () => {
    const signedApps = { [`${shop}:main`]: Date.parse('2026-10-01T00:00:00Z') };
    const on = (record: string, more: Pick<Scene, 'values'> = {}) =>
      run({ hosts: { web1: { facts: { record } } }, signedApps, ...more });
    const { hosts, targets, host } = await on(`${shop}:main 2026-10-02T00:00:00.000Z`);
    expect(hosts[0]?.error?.message).toBe(
      `the image ${shop}:main is not used: it was signed at 2026-10-01T00:00:00.000Z, and this host knows a newer one, of 2026-10-02T00:00:00.000Z.`,
    );
    expect(targets).toEqual([]);
    expect(host('web1').engine.lines.filter((line) => line.startsWith('pull'))).toEqual([]);
    const others = [
      on(`${shop}:main 2026-10-01T00:00:00.000Z`),
      on(`${shop}:main 2027-01-01T00:00:00.000Z`),
      on(`${shop}:v1 2026-10-02T00:00:00.000Z`),
      on(`${shop}:main 2026-10-02T00:00:00.000Z`, { values: { 'rollback-to': 'previous', 'app-image': '' } }),
    ];
    for (const other of await Promise.all(others)) expect(other.hosts[0]?.error).toBeUndefined();
  });

  test('is kept from a replay when the hold is of an earlier quarter than this', async () => {
    const { hosts } = await deployOn('2026-10-02T00:00:00.000Z', { heldSince: '2026-09-03T00:00:00Z' });
    expect(hosts[0]?.error?.message).toContain('this host knows a newer one');
  });

  test('is rolled back whatever it has seen', async () => {
    const { hosts, targets } = await deployOn('2026-10-02T00:00:00.000Z', {
      values: { 'rollback-to': 'previous', 'app-image': '' },
    });
    expect(hosts[0]?.error).toBeUndefined();
    expect(targets).toHaveLength(1);
  });
});

describe('of several images', () => {
  const scene = { frontLayers: 'debian:3000 node:4000 page:300', values: { layers: 'none' } };
  const compose = (services: string) => ({
    hosts: {
      web1: {
        answer: ({ text }: GivenScript) =>
          text.includes('docker compose') ? `name: shop\nservices:\n${services}` : undefined,
      },
    },
  });
  const services = `  web:\n    image: ${shop}:1\n`;

  test('all are pulled before one switch to all of them', async () => {
    const { hosts, report, targets, fleet, host } = await run(scene);
    const references = fleet.images.apps.map(({ reference }) => reference);
    expect(references).toHaveLength(2);
    expect(host('web1').engine.lines.filter((line) => line.startsWith('pull '))).toEqual(
      references.map((reference) => `pull ${reference}`),
    );
    expect(targets).toEqual([['web1', { kind: 'images', references }]]);
    const { download } = hosts[0] ?? {};
    expect(download?.downloadedBytes).toBe(download?.plannedBytes);
    expect(download?.images?.map(({ image }) => image)).toEqual(references);
    expect(report).toMatchObject({
      ...{ image: undefined, tag: undefined },
      images: references.map((image) => ({ image, tag: 'main' })),
    });
    expect(deployOutputs(report)).toMatchObject({ image: '', images: JSON.stringify(references) });
  });

  test('one that cannot be pulled keeps all from being switched, and what came is told', async () => {
    const { hosts, targets } = await run({
      ...scene,
      prepare: ({ host }) => host('web1').engine.fail(/^pull .*front/, engineError('pull')),
    });
    expect(targets).toEqual([]);
    expect(hosts[0]?.outcome).toBe('failed-before-switch');
    expect(hosts[0]?.download?.downloadedBytes).toBeGreaterThan(11_000);
    expect(hosts[0]?.download?.images?.map(({ downloadedBytes }) => downloadedBytes !== undefined)).toEqual([
      true,
      false,
    ]);
  });

  test('one that no service has is refused, and of a whole build it is left out', async () => {
    const refused = await run({ ...scene, ...compose(services) });
    expect(refused.targets).toEqual([]);
    expect(refused.hosts[0]?.error?.message).toContain(
      `no service of the project has an image of ${front}: take it out of app-images`,
    );
    const left = await run({
      ...{ ...scene, ...compose(services) },
      values: {
        ...scene.values,
        'app-image': '',
        'app-images': JSON.stringify({ shop: `${shop}:main`, front: `${front}:main` }),
      },
    });
    expect(left.targets).toEqual([['web1', { kind: 'images', references: [left.reference] }]]);
    expect(left.hosts[0]?.notices).toEqual([
      `no service of the project has an image of ${front}, so it is left out.`,
    ]);
    expect(left.host('web1').engine.lines.filter((line) => line.startsWith('pull '))).toHaveLength(1);
  });

  describe('where a container of the new image would be the one that runs,', () => {
    const layers = 'debian:3000 node:4000 page:300';
    const both = {
      ...scene,
      ...compose(`${services}  front:\n    image: ${front}:1\n  again:\n    image: ${front}:1\n`),
    };
    const label = 'org.opencontainers.image.revision';
    /** What ran before, in each service that has one. */
    const ran =
      (
        images: Readonly<
          Record<string, SmallImageOptions & { readonly layers?: string; readonly isUnhealthy?: true }>
        >,
      ) =>
      ({ registry, host }: Awaited<ReturnType<typeof createMemoryFleet>>): void => {
        for (const [service, { layers: words = layers, isUnhealthy, ...options }] of Object.entries(images)) {
          const { digest } = registry.putImage(front, `old-${service}`, words, options);
          host('web1').engine.containers.push({
            ...{ id: service, name: service, imageId: undefined, state: 'running', ports: [] },
            image: `${front}@${digest}`,
            ...(isUnhealthy ? { isUnhealthy } : {}),
            labels: { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': service },
          });
        }
      };
    const old = { labels: { [label]: 'old' }, created: '2026-01-01T00:00:00Z' };
    const isKept = ({ targets, registry, reference }: Awaited<ReturnType<typeof run>>): boolean => {
      const [of] = targets.map(([_host, target]) => (target.kind === 'images' ? target.references : []));
      expect(of?.[0]).toBe(reference);
      const known = registry.tags(front);
      return of?.[1] !== `${front}@${known['main']}` && of?.[1] === `${front}@${known['old-front']}`;
    };

    test('what runs stays, nothing of it is pulled, and people are told', async () => {
      const kept = await run({ ...both, prepare: ran({ front: old, again: old }) });
      expect(isKept(kept)).toBe(true);
      const { main, ...tags } = kept.registry.tags(front);
      expect(kept.hosts[0]?.notices).toContain(
        `${front}@${tags['old-front']} keeps running: ${front}@${main} has the same files and settings.`,
      );
      const pulled = kept.host('web1').engine.lines.filter((line) => line.startsWith('pull '));
      expect(pulled).not.toContain(`pull ${front}@${main}`);
      // What was asked for.
      expect(kept.report.images?.[1]?.image).toBe(`${front}@${main}`);
    });

    test('a dry run shows it', async () => {
      const { hosts, registry } = await run({
        ...both,
        values: { ...both.values, 'dry-run': 'true' },
        prepare: ran({ front: old }),
      });
      const image = `${front}@${registry.tags(front)['old-front']}`;
      expect(hosts[0]?.switches).toContainEqual({ service: 'front', from: image, to: image });
    });

    test.each([
      ['its files differ', { front: { ...old, layers: 'debian:3000 node:4000 other:300' } }, {}],
      ['a variable differs', { front: { ...old, env: ['A=1'] } }, {}],
      ['a label differs that others act on', { front: { ...old, labels: { 'traefik.enable': 'true' } } }, {}],
      ['its services run different images', { front: old, again: { ...old, env: ['A=1'] } }, {}],
      ['it is unhealthy', { front: { ...old, isUnhealthy: true as const } }, {}],
      ['nothing runs', {}, {}],
      ['everything is to be switched', { front: old }, { force: 'true' }],
    ])('but not where %s', async (_what, images, values) => {
      const made = await run({ ...both, values: { ...both.values, ...values }, prepare: ran(images) });
      expect(isKept(made)).toBe(false);
    });

    test('but not where the registry has lost it', async () => {
      const made = await run({
        ...both,
        prepare(fleet) {
          ran({ front: old })(fleet);
          const digest = fleet.registry.tags(front)['old-front'];
          if (digest !== undefined) fleet.registry.lose(front, digest);
        },
      });
      expect(isKept(made)).toBe(false);
    });
  });

  test('a host that has to go back from the first of them goes back from all', async () => {
    const { targets, fleet } = await run({
      ...{ ...scene, ...two },
      values: { ...scene.values, 'rollback-scope': 'all' },
      ends: {
        'web1 images': switched('deployed', { before: {} }),
        'web2 images': switched('rolled-back'),
        'web1 nothing': switched('taken-down'),
      },
    });
    expect(targets.at(-1)).toEqual([
      'web1',
      { kind: 'nothing', references: fleet.images.apps.map(({ reference }) => reference) },
    ]);
  });
});

const compose = `name: shop\nservices:\n  web: { image: ${shop}:main, networks: [edge] }\nnetworks: { edge: { external: true } }\n`;
const composeHost = {
  answer: ({ text }: { readonly text: string }) => (text.includes('docker compose') ? compose : undefined),
};

test('an image that another service needs is counted in the plan, and pulled before the switch', async () => {
  const db = `${shop}/db`;
  const withDb = compose.replace(
    '}\n',
    `, depends_on: { db: { condition: service_started } } }\n  db: { image: ${db}:1 }\n`,
  );
  const planned = async (text: string) => {
    const made = await run({
      hosts: {
        web1: {
          answer: ({ text: asked }) => (asked.includes('docker compose') ? text : undefined),
          networks: ['edge'],
        },
      },
      prepare: ({ registry }) => registry.putImage(db, '1', 'files:70000'),
    });
    expect(made.targets).toHaveLength(1);
    return {
      bytes: made.hosts[0]?.download?.plannedBytes ?? 0,
      pulled: made.host('web1').engine.lines.filter((line) => line.startsWith(`pull ${db}@`)),
    };
  };
  const [without, needed] = [await planned(compose), await planned(withDb)];
  expect([without.pulled.length, needed.pulled.length]).toEqual([0, 1]);
  expect(needed.bytes - without.bytes).toBeGreaterThanOrEqual(70_000);
});

test('a dry run shows what would be downloaded and switched, and changes nothing', async () => {
  const { hosts, targets, report, reference } = await run({
    values: { 'dry-run': 'true', 'start-docker': 'true' },
    hosts: { web1: { ...composeHost, networks: ['edge'] } },
  });
  expect(hosts[0]?.switches).toEqual([{ service: 'web', from: undefined, to: reference }]);
  expect(targets).toEqual([]);
  expect(hosts[0]).toMatchObject({ outcome: 'planned', error: undefined });
  expect(hosts[0]?.layers.map(({ pulled }) => pulled)).toEqual([false, false]);
  const page = deployDocument(report);
  expect(JSON.stringify(page.parts)).toContain('["web1","web","nothing","x.test/shop@');
  expect(page).toMatchObject({ tone: 'good', headline: 'Dry run: a deployment to 1 host would start' });
  expect(page.facts['downloaded']).toMatch(/to download$/);
});

test('a dry run of a deployment that has no room fails, with the plan', async () => {
  const { hosts, report } = await run({
    values: { 'dry-run': 'true' },
    hosts: { web1: { freeBytes: () => 1000 } },
  });
  expect(report).toMatchObject({ outcome: 'failed-before-switch' });
  expect(hosts[0]).toMatchObject({
    outcome: 'failed-before-switch',
    error: {
      message: expect.stringMatching(/There is not enough room: the pull needs about .* 0 B are free/),
    },
    download: { plannedBytes: expect.any(Number) },
  });
});

describe('prewarm-only', () => {
  const values = { 'prewarm-only': 'true', prewarm: 'all' };

  test('pulls layers, and switches nothing', async () => {
    const { hosts, targets, report } = await run({ values });
    expect(targets).toEqual([]);
    expect(hosts[0]?.outcome).toBe('prewarmed');
    expect(report.action).toBe('prewarm');
    expect(hosts[0]?.layers.map(({ pulled }) => pulled)).toEqual([true, true]);
  });

  test('fails where the registry has no layer, and claims no saving', async () => {
    const { hosts, targets, report } = await run({ withLayers: false, values: { 'prewarm-only': 'true' } });
    expect(targets).toEqual([]);
    expect(hosts[0]).toMatchObject({
      outcome: 'nothing-to-prewarm',
      error: {
        message: 'there is nothing to prewarm: x.test/shop has no layer for this host in the registry',
      },
    });
    expect(report.error?.message).toContain('web1: there is nothing to prewarm');
    expect(deployDocument(report)).toMatchObject({
      tone: 'failed',
      headline: 'Nothing to prewarm: the registry has no layers',
    });
    expect(deployOutputs(report)).toMatchObject({ outcome: 'nothing-to-prewarm', 'saved-bytes': '' });
  });

  test('that finds everything in place has nothing to do, and claims no saving of what it did not pull', async () => {
    const made = await run({
      values: { 'prewarm-only': 'true' },
      appLayers: 'debian:3000 base:2000 source:400',
      prepare: ({ host, app }) =>
        host('web1').engine.api.pull({ registry: 'x.test', repository: 'shop', digest: app.digest }),
    });
    expect(made.report).toMatchObject({ outcome: 'prewarmed', error: undefined });
    const { headline, facts } = deployDocument(made.report);
    expect(headline).toBe('Nothing to do: 1 host already has the layers');
    expect(JSON.stringify(facts)).not.toContain('saved');
    expect(deployOutputs(made.report)['saved-bytes']).toBe('');
    expect(made.hosts[0]?.layers.map(({ state }) => state)).toEqual(['present', 'not-needed']);
  });

  test('fails where a layer cannot be pulled, and tells of those that were', async () => {
    const { hosts } = await run({
      values,
      prepare: ({ host, base }) =>
        host('web1').engine.fail(new RegExp(`^pull .*${base.digest}`), engineError('pull')),
    });
    expect(hosts[0]?.outcome).toBe('failed-before-switch');
    expect(hosts[0]?.error?.message).toMatch(/^1 layer could not be pulled: base\. /);
    expect(hosts[0]?.layers.map(({ pulled }) => pulled)).toEqual([false, true]);
    expect(hosts[0]?.warnings).toHaveLength(1);
  });
});

test('a rollback pulls no layers, and asks the host for what it ran before', async () => {
  const { targets, report, host } = await run({ withApp: false, values: { 'rollback-to': 'previous' } });
  expect(targets).toEqual([['web1', { kind: 'previous' }]]);
  expect(host('web1').engine.lines.filter((line) => line.startsWith('pull'))).toEqual([]);
  expect(report).toMatchObject({ action: 'rollback', image: undefined });
});

test('a rollback counts the hosts that ended well, and the longest time without service of all', async () => {
  const downtimes = { web1: 300, web2: 4200, web3: 900 };
  const { report, targets } = await run({
    withApp: false,
    hosts: { web1: {}, web2: {}, web3: {} },
    values: { 'rollback-to': 'previous' },
    ends: Object.fromEntries(
      Object.entries(downtimes).map(([name, downtimeMs]) => [
        `${name} previous`,
        switched(name === 'web3' ? 'unchanged' : 'deployed', { downtimeMs }),
      ]),
    ),
  });
  const { tiles, headline, parts } = deployDocument(report);
  const ended = targets.filter(([, { kind }]) => kind === 'previous').map(([name]) => name);
  expect(ended.toSorted()).toEqual(Object.keys(downtimes));
  expect(headline).toBe('Rolled back 3 hosts as requested');
  expect(tiles['downtime']?.value).toBe('4.2 s');
  expect(tiles['hosts']?.value).toBe('2 of 3');
  expect(tiles['downloaded']).toBeUndefined();
  expect(parts.map(({ title }) => title)).toContain('Hosts');
});

test('a dry run of a rollback shows the release of the host’s own record, and fails where it has none', async () => {
  const asked = { withApp: false, values: { 'rollback-to': 'previous', 'dry-run': 'true' } };
  const recorded = (answer: string | { readonly exitCode: number; readonly stderr: string }) => ({
    answer: ({ text }: { readonly text: string }) =>
      text.includes('find_release ||') ? answer : composeHost.answer({ text }),
  });
  const found = await run({
    ...asked,
    hosts: { web1: recorded('web x.test/shop@sha256:1\nonce x.test/shop@sha256:1\n') },
  });
  expect(found.targets).toEqual([]);
  expect(found.hosts[0]).toMatchObject({ outcome: 'planned', error: undefined });
  expect(found.hosts[0]?.switches).toEqual([
    { service: 'web', from: undefined, to: 'x.test/shop@sha256:1' },
    { service: 'once', from: undefined, to: 'x.test/shop@sha256:1' },
  ]);
  const none = await run({
    ...asked,
    hosts: { web1: recorded({ exitCode: 1, stderr: 'this host has no earlier release\n' }) },
  });
  expect(none.hosts[0]).toMatchObject({ outcome: 'failed-before-switch' });
  expect(none.hosts[0]?.error?.message).toContain('would not start: this host has no earlier release');
});

test('a rollback says what compose may lack on the host, and is not kept from it', async () => {
  const { hosts, targets } = await run({
    withApp: false,
    values: { 'rollback-to': 'previous' },
    hosts: { web1: composeHost },
  });
  expect(targets).toHaveLength(1);
  expect(hosts[0]?.notices).toEqual([
    expect.stringMatching(
      /^Unless the Compose file of that release differs: the external network edge is missing/,
    ),
  ]);
});
