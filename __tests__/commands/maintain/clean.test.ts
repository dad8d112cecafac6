import { describe, expect, test } from '@jest/globals';
import { createRunLog } from '../../../src/adapters/runner/run-log.ts';
import { clean, lookAgain } from '../../../src/commands/maintain/clean.ts';
import { readMaintainInputs } from '../../../src/commands/maintain/inputs.ts';
import { type PackageAccess, registryPackage } from '../../../src/commands/maintain/package-access.ts';
import { nothingCleaned } from '../../../src/commands/maintain/result.ts';
import type { UserError } from '../../../src/core/error.ts';
import type { Hold } from '../../../src/core/layers/hold.ts';
import type { Inventory } from '../../../src/core/retention/inventory.ts';
import { endOf } from '../../../src/core/unfinished.ts';
import { createMemoryRegistry, registryError } from '../../support/memory-registry.ts';
import { createTestClock } from '../../support/test-clock.ts';

const image = 'x.test/shop';
const nowMs = Date.parse('2026-10-04T00:00:00Z');
const nothing = (): void => {};

/** A package of three old builds of the application, and a layer that all stand on. */
async function package_(values: Readonly<Record<string, string>> = {}) {
  const registry = createMemoryRegistry();
  const base = registry.putImage(image, 'cache-base', 'debian:30');
  const builds = ['1', '2', '3'].map((name) =>
    registry.putImage(image, `sha-${name.repeat(7)}`, `debian:30 app${name}:1000`, {
      created: `2026-0${name}-01T00:00:00Z`,
    }),
  );
  const client = registry.connect('x.test');
  const { inputs, reader } = readMaintainInputs(
    { image, 'dry-run': 'false', delete: 'sha-*', grace: '1d', ...values },
    { nowMs, githubRepository: undefined, actor: undefined, githubContainerHost: 'ghcr.io', env: {} },
  );
  expect(reader.problems).toEqual([]);
  const log = createRunLog(createTestClock(nowMs), {
    kind: 'terminal',
    info: nothing,
    notice: nothing,
    warn: nothing,
    startGroup: nothing,
    endGroup: nothing,
    mask: nothing,
  });
  const run = (access: Partial<PackageAccess> = {}, hold?: Hold) =>
    endOf(nothingCleaned, () =>
      clean(
        {
          inputs,
          access: { ...registryPackage(client, 'shop'), ...access },
          client,
          readHold: async () => hold,
          log,
        },
        nowMs,
      ),
    ).then(({ found, failure }) => ({ ...found, error: failure as UserError | undefined }));
  return { registry, client, base, builds, run, log };
}

describe('a cleaning', () => {
  test('deletes what the plan names, and looks at everything that stays', async () => {
    const { run, registry, log } = await package_();
    const { plan, removals, left, error } = await run();
    const going = plan.decisions.filter(({ action }) => action === 'delete');
    expect(going.length).toBeGreaterThan(0);
    expect(error).toBeUndefined();
    expect([...removals.keys()].toSorted()).toEqual(going.map(({ version }) => version.digest).toSorted());
    expect(left).toBe(0);
    expect(Object.keys(registry.tags(image))).toContain('cache-base');
    expect(log.phases.map(({ name }) => name)).toEqual(['list', 'delete', 'look again']);
  });

  test('deletes nothing in a dry run, and plans the same', async () => {
    const wet = await (await package_()).run();
    const { run, registry, log } = await package_({ 'dry-run': 'true' });
    const { plan, removals } = await run();
    expect(plan.decisions).toEqual(wet.plan.decisions);
    expect(removals.size).toBe(0);
    expect(Object.keys(registry.tags(image))).toHaveLength(4);
    expect(log.phases.map(({ name }) => name)).toEqual(['list']);
  });

  test('leaves what is more than max-deletes for the next run', async () => {
    const { run, log } = await package_({ 'max-deletes': '1' });
    const { plan, removals, left } = await run();
    expect(removals.size).toBe(1);
    expect(left).toBe(plan.decisions.filter(({ action }) => action !== 'keep').length - 1);
    expect(left).toBeGreaterThan(0);
    expect(log.notices[0]).toContain('max-deletes is 1');
  });

  test('that breaks off tells what was deleted until then', async () => {
    const { run, registry } = await package_();
    registry.fail(/^delete/, registryError('network'), { after: 1 });
    const { removals, plan, error } = await run();
    expect(removals.size).toBe(1);
    expect(plan.decisions.length).toBeGreaterThan(0);
    expect(error?.message).toBeTruthy();
  });

  test('that cannot list has nothing to tell but the error', async () => {
    const { run } = await package_();
    const result = await run({
      inventory: async () => {
        throw new Error('no list');
      },
    });
    expect(result).toMatchObject({ inventory: { versions: [] }, left: 0, error: { message: 'no list' } });
  });

  test('warns of what the registry refuses to delete', async () => {
    const { run, log } = await package_();
    await run({ deleteVersion: async () => ({ done: 'refused', detail: 'it is locked' }) });
    expect(log.warnings[0]).toMatch(/^sha-.* could not be deleted: it is locked$/);
  });

  test('sees a tag that another run moved meanwhile', async () => {
    const { run, registry, client } = await package_();
    const { error } = await run({
      async deleteVersion({ digest }) {
        registry.putImage(image, 'cache-base', 'other:20');
        return { done: await client.delete('shop', digest), detail: undefined } as never;
      },
    });
    expect(error?.message).toContain('the tag cache-base names sha256:');
    expect(error?.remedy).toContain('run again');
  });
});

describe('the look at what stays', () => {
  test('misses a blob that went although others share it, and a manifest that is gone', async () => {
    const { registry, client, base, builds } = await package_();
    const inventory: Inventory = await registryPackage(client, 'shop').inventory();
    const decisions = inventory.versions.map((version) => ({
      version,
      action: version.digest === base.digest ? ('keep' as const) : ('delete' as const),
      dropped: [],
      reason: '',
      ownBytes: 0,
    }));
    const plan = { decisions, blocked: undefined, freedBytes: 0 };
    const removals = new Map(builds.map(({ digest }) => [digest, undefined]));
    await expect(lookAgain(client, 'shop', plan, removals)).resolves.toBeUndefined();
    const shared = base.layers[0]?.digest;
    if (shared === undefined) throw new Error('expected a layer');
    registry.lose(image, shared);
    await expect(lookAgain(client, 'shop', plan, removals)).rejects.toThrow(`the blob ${shared} is gone`);
    // A blob that nothing shares with what went was not touched by us.
    await expect(lookAgain(client, 'shop', plan, new Map())).resolves.toBeUndefined();
    registry.lose(image, base.digest);
    await expect(lookAgain(client, 'shop', plan, new Map())).rejects.toThrow(`${base.digest} is gone`);
  });
});
