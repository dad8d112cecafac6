import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pushRecord } from '../../src/adapters/registry/record-artifact.ts';
import { readWatchInputs, watch } from '../../src/commands/watch.ts';
import { createInputReader } from '../../src/core/input.ts';
import { formatRecord } from '../../src/core/layers/record.ts';
import { layerEntry } from '../support/layer-values.ts';
import { createMemoryRegistry } from '../support/memory-registry.ts';
import { makeTempFolder, removeTempFolders } from '../support/temp-folder.ts';
import { createTestClock } from '../support/test-clock.ts';

removeTempFolders();

function read(values: Readonly<Record<string, string>>) {
  const reader = createInputReader(values);
  const inputs = readWatchInputs(reader);
  return { inputs, problems: reader.problems.map(({ input }) => input) };
}

describe('the inputs of a watch', () => {
  test('have bars of their own', () => {
    expect(read({})).toEqual({
      problems: [],
      inputs: {
        policy: {
          minHitRate: 80,
          lowRuns: 3,
          maxAgeMs: 100 * 86_400_000,
          quotaWarnPercent: 80,
          slowFactor: 2,
        },
        metricsFile: undefined,
        notify: 'none',
        updates: 'off',
      },
    });
  });

  test('take percentages with and without their sign, and factors above 1', () => {
    const { policy } = read({ 'min-hit-rate': '90 %', 'quota-warn': '70.5', 'slow-factor': '1.5' }).inputs;
    expect(policy).toMatchObject({ minHitRate: 90, quotaWarnPercent: 70.5, slowFactor: 1.5 });
  });

  test.each([
    [{ 'min-hit-rate': '101' }, 'min-hit-rate'],
    [{ 'quota-warn': 'much' }, 'quota-warn'],
    [{ 'slow-factor': '1' }, 'slow-factor'],
    [{ 'slow-factor': '-2' }, 'slow-factor'],
  ])('%j is not right', (values, input) => {
    expect(read(values).problems).toEqual([input]);
  });
});

/** A watch over a layer that was built three days ago. */
async function look(
  values: Readonly<Record<string, string>> = {},
  recorded: 'whole' | 'unreadable' | 'nothing' = 'whole',
) {
  const registry = createMemoryRegistry();
  const client = registry.connect('x.test');
  const { digest, layers, config } = registry.putImage('x.test/shop', undefined, 'debian:3000');
  const record = {
    version: 2,
    createdAt: '2026-10-03T00:00:00.000Z',
    quarter: '2026Q4',
    revision: undefined,
    source: undefined,
    salt: 's',
    tools: { buildx: undefined, buildkit: undefined, cachePrewarm: '1' },
    layers: { base: layerEntry(digest, { builtAt: '2026-10-01T00:00:00.000Z' }) },
  } as const;
  if (recorded !== 'nothing')
    await pushRecord(
      client,
      'shop',
      'cache-record',
      recorded === 'whole' ? formatRecord(record) : '{"version":99}',
    );
  const cwd = await makeTempFolder();
  const warnings: string[] = [];
  const report = await watch(
    {
      inputs: read(values).inputs,
      image: 'x.test/shop',
      client,
      repository: 'shop',
      clock: createTestClock('2026-10-04T00:00:00Z'),
      cwd,
      fetchFile: async () => undefined,
      issues: undefined,
      runUrl: undefined,
      warn: (message) => warnings.push(message),
    },
    [],
    { storedBytes: 90, quotaBytes: 100 },
  );
  const bytes = config.sizeBytes + layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return { report, warnings, cwd, bytes };
}

describe('a watch', () => {
  test('measures the age and the size of each layer that the record names', async () => {
    const { report, bytes } = await look();
    expect(report.layers).toEqual([{ name: 'base', ageMs: 3 * 86_400_000, sizes: { 'linux/amd64': bytes } }]);
    expect(report.problems.map(({ name }) => name)).toEqual(['quota-high']);
    expect(report.issue).toBeUndefined();
  });

  test('finds a layer older than max-age', async () => {
    const { report } = await look({ 'max-age': '2d', 'quota-warn': '95' });
    expect(report.problems).toMatchObject([{ name: 'layer-old', subject: 'base' }]);
  });

  test('watches no layers without a record, and says so where it cannot be read', async () => {
    expect((await look({}, 'nothing')).warnings).toEqual([]);
    const { report, warnings } = await look({}, 'unreadable');
    expect(report.layers).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('the record cannot be read')]);
  });

  test('writes the indicators to the file that is named', async () => {
    const { report, cwd } = await look({ metrics: 'a.prom' });
    expect(report.metricsFile).toBe('a.prom');
    expect(await readFile(join(cwd, 'a.prom'), 'utf8')).toContain('x.test/shop');
  });

  test('says where the file cannot be written', async () => {
    await expect(look({ metrics: 'no/such/folder/a.prom' })).rejects.toThrow(
      'the metrics could not be written',
    );
  });

  test('opens no issue where nobody said in which repository', async () => {
    expect((await look({ notify: 'issue' })).report.issue).toBeUndefined();
  });
});
