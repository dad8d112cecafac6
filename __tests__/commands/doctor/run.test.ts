import { describe, expect, test } from '@jest/globals';
import { createRunLog } from '../../../src/adapters/runner/run-log.ts';
import { finding, found, together, well } from '../../../src/commands/doctor/examination.ts';
import { nothingExamined } from '../../../src/commands/doctor/report.ts';
import { treat } from '../../../src/commands/doctor/run.ts';
import { endOf } from '../../../src/core/unfinished.ts';
import { createTestClock } from '../../support/test-clock.ts';

const nothing = (): void => {};
const corrupt = found({ name: 'layer-corrupt', subject: 'base', evidence: 'e', remedy: 'r', fix: 'f' });
const old = found({ name: 'layer-old', subject: 'python', evidence: 'e', remedy: 'r', fix: 'f' });
const broken = found({ name: 'layer-broken', subject: 'node', evidence: 'e', remedy: 'r', fix: 'f' });
const denied = found({ name: 'write-denied', subject: 'x', evidence: 'e', remedy: 'r' });

/** The doctor sees these, one look after the other. */
async function see(
  looks: readonly (ReturnType<typeof found> | Error)[],
  { fix = true, repaired = {} }: { fix?: boolean; repaired?: { message?: string; remedy?: string } } = {},
) {
  const log = createRunLog(createTestClock(), {
    kind: 'terminal',
    info: nothing,
    notice: nothing,
    warn: nothing,
    startGroup: nothing,
    endGroup: nothing,
    mask: nothing,
  });
  const refreshed: string[] = [];
  const corruptRepairs: boolean[] = [];
  const left = [...looks];
  const { found: result, failure } = await endOf(nothingExamined, () =>
    treat({
      examine: async () => {
        const look = left.shift();
        if (look === undefined) throw new Error('looked too often');
        if (look instanceof Error) throw look;
        return look;
      },
      repair: async (refresh, isCorrupt) => {
        refreshed.push(refresh);
        corruptRepairs.push(isCorrupt);
        const { message, remedy } = repaired;
        return { error: message === undefined ? undefined : { message, cause: undefined, remedy, log: [] } };
      },
      fix,
      log,
    }),
  );
  return { ...result, error: failure, refreshed, corruptRepairs, phases: log.phases.map(({ name }) => name) };
}

describe('the doctor', () => {
  test('only looks, without --fix', async () => {
    const { findings, refreshed, phases } = await see([corrupt], { fix: false });
    expect(findings).toEqual([{ ...corrupt.findings[0], fixed: false }]);
    expect([refreshed, phases]).toEqual([[], ['examine']]);
  });

  test('repairs nothing that no prewarm can repair', async () => {
    expect((await see([denied])).refreshed).toEqual([]);
  });

  test('refreshes what is whole and wrong, each layer once, and lets the rest be rebuilt', async () => {
    const all = together([corrupt, corrupt, old, broken]);
    const {
      findings,
      refreshed,
      corruptRepairs,
      phases,
      well: said,
    } = await see([all, well('All is well.')]);
    expect(refreshed).toEqual(['base,python']);
    // What is published would keep the blob that is corrupt.
    expect(corruptRepairs).toEqual([true]);
    expect((await see([broken, well()])).corruptRepairs).toEqual([false]);
    expect(findings.every(({ fixed }) => fixed)).toBe(true);
    expect(said).toEqual(['All is well.']);
    expect(phases).toEqual(['examine', 'repair', 'examine again']);
    expect((await see([broken, well()])).refreshed).toEqual(['none']);
  });

  test('tells what is left after the repair, and what is new', async () => {
    const { findings } = await see([together([corrupt, broken]), together([broken, denied])]);
    expect(findings.map(({ name, fixed }) => [name, fixed])).toEqual([
      ['layer-corrupt', true],
      ['layer-broken', false],
      ['write-denied', false],
    ]);
  });

  test('whose repair fails tells what it saw before, with the remedy of that', async () => {
    const { findings, error } = await see([corrupt], {
      repaired: { message: 'no room', remedy: 'Free some.' },
    });
    expect(error).toMatchObject({ message: 'the repair failed: no room', remedy: 'Free some.' });
    expect(findings).toEqual([{ ...corrupt.findings[0], fixed: false }]);
  });

  test('that cannot look has only an error', async () => {
    expect(await see([new Error('no')])).toMatchObject({ findings: [], well: [], error: { message: 'no' } });
  });
});

test('a finding is an error that nothing repairs, unless it says otherwise', () => {
  const details = { name: 'disk-low', subject: 'disk', evidence: 'e', remedy: 'r' } as const;
  expect(finding(details)).toEqual({ ...details, severity: 'error', fix: undefined });
  expect(finding({ ...details, severity: 'warning', fix: 'f' })).toMatchObject({
    severity: 'warning',
    fix: 'f',
  });
});
