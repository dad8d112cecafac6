import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { formatOpenMetrics, writeOpenMetrics } from '../../../src/adapters/metrics/open-metrics.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const indicators = [
  {
    name: 'cache_prewarm_stage_hit_ratio',
    help: 'A share.',
    samples: [
      { labels: { image: 'ghcr.io/acme/shop', stage: 'base' }, value: 1 },
      { labels: { image: 'ghcr.io/acme/shop', stage: 'a "stage"\\\n' }, value: 0.125 },
    ],
  },
  { name: 'cache_prewarm_stored_bytes', help: 'Bytes.', samples: [{ labels: {}, value: 12_345_678_901 }] },
];

describe('indicators as OpenMetrics text', () => {
  test('have help, type, labels that are escaped, and the end that the format asks for', async () => {
    expect((await formatOpenMetrics(indicators)).split('\n')).toEqual([
      '# HELP cache_prewarm_stage_hit_ratio A share.',
      '# TYPE cache_prewarm_stage_hit_ratio gauge',
      'cache_prewarm_stage_hit_ratio{image="ghcr.io/acme/shop",stage="base"} 1',
      'cache_prewarm_stage_hit_ratio{image="ghcr.io/acme/shop",stage="a \\"stage\\"\\\\\\n"} 0.125',
      '# HELP cache_prewarm_stored_bytes Bytes.',
      '# TYPE cache_prewarm_stored_bytes gauge',
      'cache_prewarm_stored_bytes 12345678901',
      '# EOF',
      '',
    ]);
  });

  test('of nothing are an empty exposition, and each call stands alone', async () => {
    await formatOpenMetrics(indicators);
    expect((await formatOpenMetrics([])).trim()).toBe('# EOF');
  });

  test('replace the file as a whole', async () => {
    const folder = await makeTempFolder();
    const path = join(folder, 'cache.prom');
    await writeOpenMetrics(path, indicators);
    await writeOpenMetrics(path, indicators.slice(1));
    expect(await readFile(path, 'utf8')).toContain('# TYPE cache_prewarm_stored_bytes gauge');
    expect(await readFile(path, 'utf8')).not.toContain('stage_hit_ratio');
    expect(await readdir(folder)).toEqual(['cache.prom']);
  });
});
