import { describe, expect, test } from '@jest/globals';
import { mergeFigures } from '../../../src/commands/merge/outputs.ts';
import { mergeDocument } from '../../../src/commands/merge/page.ts';
import type { MergeReport } from '../../../src/commands/merge/report.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';
import { MERGED } from '../../support/sample-merges.ts';

const text = (report: MergeReport): string =>
  renderDocumentText(mergeDocument(report)).replaceAll('\u00a0', ' ');

describe('what is told of platforms that were put together', () => {
  test('is each platform by itself: hits, what the layers hold, digest and size', () => {
    const told = text(MERGED);
    expect(told).toContain('The application put together for linux/amd64 and linux/arm64');
    expect(told).toContain('linux/amd64 hit 100 % · linux/arm64 hit 50 %');
    expect(told).toMatch(/base +2 of 2 hit +1 of 2 hit/);
    expect(told).toMatch(/only-arm +– +–/);
    expect(told).toMatch(/bytes that the layers hold +96\.2 % +95\.1 %/);
    expect(told).toMatch(/app +sha256:\w{12} +linux\/amd64 +sha256:\w{12} +130 MB/);
    expect(told).toMatch(/linux\/arm64 +sha256:\w{12} +128 MB/);
    expect(told).toMatch(/base +linux\/arm64 +the file a\.txt changed/);
  });

  test('is layers, where it was a prewarm', () => {
    const images = [{ ...(MERGED.images[0] as MergeReport['images'][number]), name: 'base', changed: false }];
    const told = text({ ...MERGED, step: 'prewarm', outcome: 'unchanged', images });
    expect(told).toContain('1 layer for linux/amd64 and linux/arm64, as before');
    expect(told).toMatch(/base +sha256:\w{12} \(as before\)/);
  });

  test('is why, where it failed', () => {
    const error = { message: 'arm64 has left nothing', cause: undefined, remedy: 'Run it.', log: [] };
    const told = text({
      ...MERGED,
      outcome: 'failed',
      error,
      platforms: [],
      images: [],
      reference: undefined,
    });
    expect(told).toContain('The platforms could not be combined');
    expect(told).toContain('arm64 has left nothing');
  });

  test('goes to the closing summary with the lowest rate, and every stage of every platform', () => {
    const figures = mergeFigures(MERGED);
    expect(figures).toMatchObject({ step: 'build', hitRate: 50, image: MERGED.reference });
    expect(figures.stages.map(({ stage, hitRate }) => [stage, hitRate])).toEqual([
      ['base (linux/amd64)', 100],
      ['base (linux/arm64)', 50],
      ['only-arm (linux/arm64)', undefined],
    ]);
    expect(figures.misses).toEqual([{ stage: 'base (linux/arm64)', because: 'the file a.txt changed' }]);
  });

  test('counts failed steps, and rounds rates down', () => {
    const [platform] = MERGED.platforms;
    if (platform === undefined) throw new Error('expected a platform');
    const merged = {
      ...MERGED,
      platforms: [
        {
          ...platform,
          stages: [
            { stage: 'three-of-seven', hit: 3, executed: 4, failed: 0 },
            { stage: 'failed', hit: 1, executed: 0, failed: 1 },
          ],
        },
      ],
    };
    expect(mergeFigures(merged).stages.map(({ failed, hitRate }) => [failed, hitRate])).toEqual([
      [0, 42.8],
      [1, 50],
    ]);
    expect(text(merged)).toMatch(/failed +1 of 2 hit/);
  });
});
