import { describe, expect, test } from '@jest/globals';
import { createRunLog } from '../../../src/adapters/runner/run-log.ts';
import { readDeployInputs } from '../../../src/commands/deploy/inputs.ts';
import { deployReport } from '../../../src/commands/deploy/result.ts';
import { deployToHosts } from '../../../src/commands/deploy/run.ts';
import type { SwitchResult, SwitchTarget } from '../../../src/hosts/switch.ts';
import { engineError } from '../../support/memory-engine.ts';
import { createMemoryFleet, fleetNowMs, type MemoryFleetOptions, shop } from '../../support/memory-fleet.ts';
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
  readonly prepare?: (fleet: Awaited<ReturnType<typeof createMemoryFleet>>) => void;
}

/** A deployment to hosts in memory. */
async function run({ values = {}, ends = {}, prepare = () => {}, ...options }: Scene = {}) {
  const names = Object.keys(options.hosts ?? { web1: {} });
  const made = await createMemoryFleet(options);
  prepare(made);
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
      isForkPullRequest: false,
    },
  );
  expect(reader.problems).toEqual([]);
  const clock = createTestClock();
  const said: string[] = [];
  const nothing = (): void => {};
  const log = createRunLog(clock, {
    kind: 'terminal',
    info: nothing,
    warn: nothing,
    startGroup: nothing,
    endGroup: nothing,
    mask: nothing,
  });
  const targets: (readonly [string, SwitchTarget])[] = [];
  const hosts = await deployToHosts(inputs, log, {
    access: made.fleet,
    images: made.fleet.images,
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
    { app: made.fleet.images.app, hosts },
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

describe('a deployment', () => {
  test('pulls, switches, and tells what it found on every host', async () => {
    const { hosts, report, targets, reference, host } = await run();
    expect(targets).toEqual([['web1', { kind: 'image', reference }]]);
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
        'web2 image': switched('rolled-back', {
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

  test('says of a host whose rollback threw that its rollback failed', async () => {
    const { hosts, report } = await run({
      ...two,
      values: { 'rollback-scope': 'all' },
      ends: { 'web1 back': new Error('gone'), 'web2 image': switched('rolled-back') },
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

describe('prewarm-only', () => {
  const values = { 'prewarm-only': 'true', prewarm: 'all' };

  test('pulls layers, and switches nothing', async () => {
    const { hosts, targets, report } = await run({ values });
    expect(targets).toEqual([]);
    expect(hosts[0]?.outcome).toBe('prewarmed');
    expect(report.action).toBe('prewarm');
    expect(hosts[0]?.layers.map(({ pulled }) => pulled)).toEqual([true, true]);
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
