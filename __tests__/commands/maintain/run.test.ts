import { describe, expect, test } from '@jest/globals';
import type { RunContext } from '../../../src/commands/command.ts';
import { reportOf } from '../../../src/commands/envelope.ts';
import { readMaintainInputs } from '../../../src/commands/maintain/inputs.ts';
import { registryPackage } from '../../../src/commands/maintain/package-access.ts';
import { maintainReport, nothingMaintained } from '../../../src/commands/maintain/result.ts';
import { maintainPackage } from '../../../src/commands/maintain/run.ts';
import { parseHistory } from '../../../src/core/history/history-file.ts';
import type { HealthReport } from '../../../src/core/watch/health-report.ts';
import { createMemoryRegistry } from '../../support/memory-registry.ts';
import { createMemoryRun } from '../../support/memory-run.ts';
import { createTestClock } from '../../support/test-clock.ts';

const image = 'x.test/shop';
const health: HealthReport = { problems: [], layers: [], runs: 1, metricsFile: undefined, issue: undefined };

/** A package of one layer and an old build, and the maintenance of it. */
async function runWith(
  values: Readonly<Record<string, string>> = {},
  options: { watch?: () => Promise<HealthReport>; broken?: boolean; kept?: boolean } = {},
) {
  const { watch = async () => health, broken = false, kept = true } = options;
  const registry = createMemoryRegistry();
  registry.putImage(image, 'cache-base', 'debian:30');
  registry.putImage(image, 'sha-1111111', 'debian:30 app:1000', { created: '2026-01-01T00:00:00Z' });
  const client = registry.connect('x.test');
  const clock = createTestClock('2026-10-04T00:00:00Z');
  const { inputs, reader } = readMaintainInputs(
    { image, delete: 'sha-*', grace: '1d', ...values },
    {
      nowMs: clock.nowMs(),
      githubRepository: undefined,
      actor: undefined,
      githubContainerHost: 'ghcr.io',
      env: {},
    },
  );
  let text = '';
  const watched: unknown[] = [];
  const access = registryPackage(client, 'shop');
  const run = ({ log, startedAtMs }: RunContext) =>
    maintainPackage({
      inputs,
      access: broken ? { ...access, inventory: () => Promise.reject(new Error('no list')) } : access,
      client,
      ...{ log, startedAtMs, nowMs: clock.nowMs },
      runUrl: 'run/1',
      readHold: async () => undefined,
      history: kept
        ? {
            branch: 'main',
            store: {
              read: async () => text,
              write: async (changed) => {
                text = changed;
              },
              setAside: async () => undefined,
            },
          }
        : undefined,
      watch: async (entries, quota) => {
        watched.push([entries.length, quota]);
        return watch();
      },
    });
  const report = await reportOf(
    {
      read: async () => ({ inputs, reader }),
      nothing: () => nothingMaintained,
      run,
      report: maintainReport,
    },
    createMemoryRun({}, { clock }).session,
  );
  return { report, watched, history: parseHistory(text) };
}

describe('a maintenance', () => {
  test('in a dry run plans, measures, and is in the history', async () => {
    const { report, watched, history } = await runWith();
    expect(report).toMatchObject({ outcome: 'planned', dryRun: true, error: undefined, health });
    expect(report.freeableBytes).toBeGreaterThan(1000);
    expect(report.storage.remainingBytes).toBe(report.storage.totalBytes);
    expect(report.nextSteps).toEqual([expect.stringContaining('dry-run: false')]);
    expect(report.versions[0]?.action).toBe('delete');
    expect(watched).toEqual([[1, undefined]]);
    expect(history).toMatchObject({ kind: 'lines' });
  });

  test('that deletes has less afterwards', async () => {
    const { report } = await runWith({ 'dry-run': 'false' });
    expect(report.outcome).toBe('cleaned');
    expect(report.storage.remainingBytes).toBe(report.storage.totalBytes - report.freeableBytes);
    expect(report.versions.map(({ action, done }) => [action, done])).toEqual([
      ['delete', 'deleted'],
      ['keep', undefined],
    ]);
  });

  test('with nothing to delete is clean, and may leave the rest to the next run', async () => {
    expect((await runWith({ delete: 'none-*' })).report.outcome).toBe('clean');
  });

  test('warns of a quota that is nearly used up, and tells the watch', async () => {
    const { report, watched } = await runWith({ quota: '1.5kB' });
    expect(report.storage.quota).toMatchObject({ quotaBytes: 1500, exceeded: true });
    expect(report.warnings[0]).toMatch(/^The package takes .* of its quota: .* could be freed\.$/);
    expect(watched).toEqual([[1, { storedBytes: report.storage.remainingBytes, quotaBytes: 1500 }]]);
  });

  test('does not warn twice of the quota, and of everything else that is not well once', async () => {
    const problem = { subject: '', remedy: 'r' };
    const { report } = await runWith(
      {},
      {
        watch: async () => ({
          ...health,
          problems: [
            { ...problem, name: 'quota-high', evidence: 'the quota' },
            { ...problem, name: 'hit-rate-low', evidence: 'the hits' },
          ],
        }),
      },
    );
    expect(report.warnings).toEqual(['the hits']);
  });

  test('whose watch fails has failed, with what was cleaned', async () => {
    const { report } = await runWith(
      { 'dry-run': 'false' },
      { watch: () => Promise.reject(new Error('no API')) },
    );
    expect(report).toMatchObject({ outcome: 'failed', health: undefined, error: { message: 'no API' } });
    expect(report.versions[0]?.done).toBe('deleted');
  });

  test('that fails tells nothing of health, and is not in the history', async () => {
    const { report, watched, history } = await runWith({}, { broken: true });
    expect(report).toMatchObject({ outcome: 'failed', error: { message: 'no list' }, versions: [] });
    expect(watched).toEqual([]);
    expect(history).toMatchObject({ lines: [] });
  });

  test('needs no history', async () => {
    expect((await runWith({}, { kept: false })).watched).toEqual([[1, undefined]]);
  });
});
