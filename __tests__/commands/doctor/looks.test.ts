import { describe, expect, test } from '@jest/globals';
import { examineHosts } from '../../../src/commands/doctor/hosts.ts';
import { examineDisk } from '../../../src/commands/doctor/machine.ts';
import { examineHitRates } from '../../../src/commands/doctor/run.ts';
import { UserError } from '../../../src/core/error.ts';
import { historyEntry } from '../../core/history/sample-entry.ts';
import { VERIFIED } from '../../support/sample-deployments.ts';

describe('the disk', () => {
  test('has room, or too little with the remedy of who measured it', async () => {
    expect((await examineDisk(async () => {})).well).toEqual(['There is room for a build.']);
    const full = await examineDisk(async () => {
      throw new UserError('1 GB is free', { remedy: 'Buy one.' });
    });
    expect(full.findings).toMatchObject([{ name: 'disk-low', evidence: '1 GB is free', remedy: 'Buy one.' }]);
    const odd = await examineDisk(async () => {
      throw new Error('no df');
    });
    expect(odd.findings[0]?.remedy).toBe('Free some space.');
  });
});

describe('hosts', () => {
  const [sample] = VERIFIED.hosts;
  if (sample === undefined) throw new Error('expected a host');
  const healthy = { ...sample, healthy: true, layers: [], problems: [], error: undefined };
  const error = { message: 'no route', cause: undefined, remedy: undefined, log: [] };

  test('that hold every layer are well', () => {
    expect(examineHosts({ hosts: [healthy], error: undefined })).toEqual({
      findings: [],
      well: ['web1 holds 0 layers.'],
    });
  });

  test('that lack layers, or room, are told with all of it', () => {
    const layer = {
      ...sample.layers[0],
      name: 'base',
      state: 'stale',
      reducesBytes: 5,
    } as (typeof sample.layers)[0];
    const lacking = { ...healthy, healthy: false, layers: [layer], problems: ['no room'] };
    expect(examineHosts({ hosts: [lacking], error: undefined }).findings).toMatchObject([
      { name: 'host-lacks-layers', severity: 'warning', subject: 'web1', evidence: 'no room; base stale' },
    ]);
  });

  test('that cannot be reached are each told, and all where nothing could be looked at', () => {
    expect(examineHosts({ hosts: [{ ...healthy, error }], error: undefined }).findings).toMatchObject([
      { name: 'host-unreachable', subject: 'web1', evidence: 'no route' },
    ]);
    expect(examineHosts({ hosts: [healthy], error }).findings).toMatchObject([
      { name: 'host-unreachable', subject: 'hosts', remedy: 'Check the connection.' },
    ]);
  });
});

describe('hit rates', () => {
  const runs = (rates: readonly number[]) =>
    rates.map((rate, index) =>
      historyEntry({
        at: `2026-10-0${index + 1}T00:00:00.000Z`,
        stages: { base: rate },
        runUrl: `run/${index}`,
      }),
    );

  test('that hold are well, and nothing is said where no run is known', () => {
    expect(examineHitRates(runs([100, 100, 100, 100, 100])).well).toEqual([
      'No stage hits less than it used to, in 5 runs.',
    ]);
    expect(examineHitRates([])).toEqual({ findings: [], well: [] });
  });

  test('that dropped are told with the run since which they are low', () => {
    const { findings, well } = examineHitRates(runs([100, 100, 100, 100, 100, 100, 0, 0]));
    expect(findings).toMatchObject([{ name: 'hit-rate-dropped', severity: 'warning', subject: 'base' }]);
    expect(findings[0]?.evidence).toContain('100 %');
    expect(findings[0]?.remedy).toContain('run/6');
    expect(well).toEqual([]);
  });
});
