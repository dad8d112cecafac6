import { describe, expect, test } from '@jest/globals';
import { readMetricsInputs } from '../../../src/commands/metrics/inputs.ts';
import { lastQuota } from '../../../src/commands/metrics/run.ts';
import { historyEntry, maintainEntry } from '../../core/history/sample-entry.ts';

const context = {
  nowMs: 0,
  githubRepository: undefined,
  actor: undefined,
  githubContainerHost: 'ghcr.io',
  env: {},
};

describe('the quota', () => {
  const runs = [
    maintainEntry({ storedBytes: 1, quotaBytes: 10 }),
    maintainEntry({ storedBytes: 2, quotaBytes: 20 }),
    historyEntry(),
  ];

  test('is that of the last maintenance, unless one is given', () => {
    expect(lastQuota(runs, undefined)).toEqual({ storedBytes: 2, quotaBytes: 20 });
    expect(lastQuota(runs, 30)).toEqual({ storedBytes: 2, quotaBytes: 30 });
  });

  test('is not known without a maintenance, or without a quota', () => {
    expect(lastQuota([historyEntry()], 30)).toBeUndefined();
    expect(lastQuota([maintainEntry({ quotaBytes: undefined })], undefined)).toBeUndefined();
  });
});

describe('the inputs of metrics', () => {
  const values = { image: 'x.test/shop', metrics: 'a.prom' };

  test('are a file and an image; nobody is told', () => {
    const { inputs, reader } = readMetricsInputs({ ...values, notify: 'issue' }, context);
    expect(reader.problems).toEqual([]);
    expect(inputs).toMatchObject({
      registry: 'x.test',
      repository: 'shop',
      quotaBytes: undefined,
      watch: { metricsFile: 'a.prom', notify: 'none' },
    });
  });

  test('need the file', () => {
    const { reader } = readMetricsInputs({ ...values, metrics: '' }, context);
    expect(reader.problems.map(({ input }) => input)).toEqual(['metrics']);
  });
});
