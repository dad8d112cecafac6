import { describe, expect, test } from '@jest/globals';
import { createRunLog } from '../../../src/adapters/runner/run-log.ts';
import { readVerifyInputs } from '../../../src/commands/verify/inputs.ts';
import { nothingSeen } from '../../../src/commands/verify/report.ts';
import { verifyFleet } from '../../../src/commands/verify/run.ts';
import { endOf } from '../../../src/core/unfinished.ts';
import { createMemoryFleet, fleetNowMs, type MemoryFleetOptions, shop } from '../../support/memory-fleet.ts';
import { createTestClock } from '../../support/test-clock.ts';

const nothing = (): void => {};

async function look(
  {
    values = {},
    ...options
  }: MemoryFleetOptions & { readonly values?: Readonly<Record<string, string>> } = {},
  open?: Error,
) {
  const made = await createMemoryFleet(options);
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
      isForkPullRequest: false,
    },
  );
  const clock = createTestClock(fleetNowMs);
  const log = createRunLog(clock, {
    kind: 'terminal',
    info: nothing,
    warn: nothing,
    startGroup: nothing,
    endGroup: nothing,
    mask: nothing,
  });
  const end = await endOf(nothingSeen, () =>
    verifyFleet(inputs, clock, log, async () => {
      if (open !== undefined) throw open;
      return made.fleet;
    }),
  );
  const found = { ...end.found, error: end.failure };
  return { ...made, found, phases: log.phases.map(({ name }) => name) };
}

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

  test('looks on past a host that cannot be reached', async () => {
    const { found } = await look({
      hosts: { web1: { unreachable: new Error('no route') }, web2: {} },
    });
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
