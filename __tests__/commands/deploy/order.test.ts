import { describe, expect, test } from '@jest/globals';
import { createRunLog } from '../../../src/adapters/runner/run-log.ts';
import { type DeployOrder, type HostWork, runDeployment } from '../../../src/commands/deploy/order.ts';
import type { DeployOutcome } from '../../../src/core/deploy/host-report.ts';

type Step = 'connect' | 'plan' | 'prewarm' | 'pull' | 'switch' | 'goBack';

const order: DeployOrder = {
  maxParallel: 4,
  barrier: true,
  batches: [{ kind: 'percent', percent: 100 }],
  rollbackScope: 'host',
  prewarm: 'auto',
  prewarmOnly: false,
  dryRun: false,
};

/** Hosts that note what is done with them; `trouble` says which step of which host fails, or how its switch ends. */
function fleet(names: readonly string[], trouble: Readonly<Record<string, Step | DeployOutcome>> = {}) {
  const steps: string[] = [];
  const hosts = names.map((name): HostWork => {
    const step = async (what: Step): Promise<undefined> => {
      steps.push(`${what} ${name}`);
      await Promise.resolve();
      if (trouble[name] === what) throw new Error(`${what} failed`);
    };
    return {
      name,
      connect: () => step('connect'),
      plan: () => step('plan'),
      describePlan: () => [`plan of ${name}`],
      prewarm: () => step('prewarm'),
      pull: () => step('pull'),
      async switch() {
        await step('switch');
        const end = trouble[name];
        const outcome = end === 'rolled-back' || end === 'unknown' ? end : 'deployed';
        return { outcome, stops: end === 'deployed' };
      },
      async goBack() {
        await step('goBack');
        return 'rolled-back';
      },
    };
  });
  return { hosts, steps };
}

async function run(
  names: readonly string[],
  given: Partial<DeployOrder> = {},
  trouble: Readonly<Record<string, Step | DeployOutcome>> = {},
  usual: Readonly<Record<string, number>> = {},
) {
  const made = fleet(names, trouble);
  const said: string[] = [];
  const nothing = () => {};
  const log = createRunLog(
    { nowMs: () => 0, sleep: async () => {} },
    {
      kind: 'terminal',
      info: nothing,
      notice: nothing,
      warn: nothing,
      startGroup: nothing,
      endGroup: nothing,
      mask: nothing,
    },
  );
  const ends = await runDeployment(made.hosts, { ...order, ...given }, log, (line) => said.push(line), usual);
  const outcomes = Object.fromEntries(made.hosts.map((host) => [host.name, ends.get(host)?.outcome]));
  return {
    ...made,
    said,
    ends,
    outcomes,
    phases: log.phases.map(({ name }) => name),
    warnings: log.warnings,
  };
}

test('a phase says how long it usually takes, where that is known and worth a word', async () => {
  const { said } = await run(['web1'], {}, {}, { connect: 300, switch: 12_300 });
  expect(said).toContain('connect: web1');
  expect(said).toContain('pull: web1');
  expect(said).toContain('switch: web1 (usually 12.3 s)');
});

describe('a deployment', () => {
  test('has everything on every host before the first one switches', async () => {
    const { steps, outcomes, phases } = await run(['a', 'b', 'c'], {
      batches: [{ kind: 'hosts', hosts: 1 }],
    });
    const firstSwitch = steps.findIndex((step) => step.startsWith('switch'));
    expect(steps.slice(firstSwitch)).toEqual(['switch a', 'switch b', 'switch c']);
    expect(outcomes).toEqual({ a: 'deployed', b: 'deployed', c: 'deployed' });
    expect(phases).toEqual(['connect', 'plan', 'prewarm', 'pull', 'switch', 'switch']);
  });

  test('says the plan of every host before anything is pulled', async () => {
    const { said } = await run(['a', 'b']);
    expect(said).toEqual([
      'connect: a, b',
      'plan: a, b',
      'plan of a',
      'plan of b',
      'prewarm: a, b',
      'pull: a, b',
      'switch: a, b',
    ]);
  });

  test('without a barrier pulls for a batch when that batch is to switch', async () => {
    const { steps } = await run(['a', 'b'], { barrier: false, batches: [{ kind: 'hosts', hosts: 1 }] });
    expect(steps.indexOf('switch a')).toBeLessThan(steps.indexOf('pull b'));
  });

  test('stops after a batch in which after-switch failed, and takes nobody back', async () => {
    const batches = [{ kind: 'hosts', hosts: 1 }] as const;
    const { steps, outcomes } = await run(['a', 'b'], { batches, rollbackScope: 'all' }, { a: 'deployed' });
    expect(steps).not.toContain('switch b');
    expect(steps).not.toContain('goBack a');
    expect(outcomes).toEqual({ a: 'deployed', b: 'not-switched' });
  });

  test('only plans in a dry run, which fails where a host does', async () => {
    const { steps, outcomes } = await run(['a', 'b'], { dryRun: true }, { b: 'plan' });
    expect(steps).toEqual(['connect a', 'connect b', 'plan a', 'plan b']);
    expect(outcomes).toEqual({ a: 'planned', b: 'failed-before-switch' });
  });

  test('stops after the layers with prewarm-only', async () => {
    const { steps, outcomes } = await run(['a'], { prewarmOnly: true });
    expect(steps).toEqual(['connect a', 'plan a', 'prewarm a']);
    expect(outcomes).toEqual({ a: 'prewarmed' });
  });

  test('pulls no layers with prewarm: none', async () => {
    expect((await run(['a'], { prewarm: 'none' })).steps).not.toContain('prewarm a');
  });

  test.each(['connect', 'plan', 'pull'] as const)(
    'switches no host when %s fails on one, because all are to run the same release',
    async (step) => {
      const { steps, outcomes } = await run(['a', 'b'], {}, { b: step });
      expect(steps.filter((text) => text.startsWith('switch'))).toEqual([]);
      expect(outcomes).toEqual({ a: 'not-switched', b: 'failed-before-switch' });
    },
  );

  test.each(['connect', 'plan'] as const)(
    'downloads nothing to any host when %s fails on one, for nothing is going to be switched',
    async (step) => {
      const { steps } = await run(['a', 'b'], {}, { b: step });
      expect(steps.filter((text) => /^(prewarm|pull)/.test(text))).toEqual([]);
    },
  );

  test('without a barrier downloads nothing to a batch of which one host cannot be reached', async () => {
    const { steps, outcomes } = await run(['a', 'b'], { barrier: false }, { b: 'connect' });
    expect(steps).toEqual(['connect a', 'connect b', 'plan a']);
    expect(outcomes).toEqual({ a: 'not-switched', b: 'failed-before-switch' });
  });

  test('tells what a step threw, and warns of it under the name of the host, once', async () => {
    const { ends, hosts, warnings } = await run(['a', 'b'], {}, { b: 'plan' });
    const failures = hosts.map((host) => ends.get(host)?.failure);
    expect(failures).toEqual([undefined, new Error('plan failed')]);
    expect(warnings).toEqual(['b: plan failed']);
  });

  test('calls a rollback failed that threw', async () => {
    const { outcomes, ends, hosts } = await run(
      ['a', 'b'],
      { rollbackScope: 'all' },
      { a: 'goBack', b: 'rolled-back' },
    );
    expect(outcomes).toEqual({ a: 'rollback-failed', b: 'rolled-back' });
    expect(hosts.map((host) => ends.get(host)?.failure)).toEqual([new Error('goBack failed'), undefined]);
  });

  test('that only prewarms goes on with the hosts that are well', async () => {
    const { outcomes } = await run(['a', 'b'], { prewarmOnly: true }, { b: 'connect' });
    expect(outcomes).toEqual({ a: 'prewarmed', b: 'failed-before-switch' });
  });

  const three = {
    batches: [
      { kind: 'hosts', hosts: 1 },
      { kind: 'hosts', hosts: 3 },
    ],
  } as const;

  test('starts no later batch when a host is sick', async () => {
    const { outcomes, steps } = await run(['a', 'b', 'c', 'd'], three, { a: 'rolled-back' });
    expect(outcomes).toEqual({ a: 'rolled-back', b: 'not-switched', c: 'not-switched', d: 'not-switched' });
    expect(steps).not.toContain('switch b');
  });

  test.each([
    ['host', { a: 'deployed', b: 'rolled-back', c: 'deployed', d: 'not-switched' }],
    ['none', { a: 'deployed', b: 'rolled-back', c: 'deployed', d: 'not-switched' }],
    ['batch', { a: 'deployed', b: 'rolled-back', c: 'rolled-back', d: 'not-switched' }],
    ['all', { a: 'rolled-back', b: 'rolled-back', c: 'rolled-back', d: 'not-switched' }],
  ] as const)(
    'with rollback-scope %s takes these back when a host of the second batch is sick',
    async (scope, expected) => {
      const { outcomes } = await run(
        ['a', 'b', 'c', 'd'],
        { ...three, rollbackScope: scope },
        { b: 'rolled-back' },
      );
      expect(outcomes).toEqual(expected);
    },
  );

  test('does not touch a host of which nobody knows how it ended', async () => {
    const { outcomes, steps } = await run(['a', 'b'], { rollbackScope: 'all' }, { a: 'unknown' });
    expect(outcomes).toEqual({ a: 'unknown', b: 'rolled-back' });
    expect(steps).not.toContain('goBack a');
  });
});
