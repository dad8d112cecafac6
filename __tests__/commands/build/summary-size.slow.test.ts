import { describe, expect, test } from '@jest/globals';
import { buildDocument } from '../../../src/commands/build/page.ts';
import type { BuildReport } from '../../../src/commands/build/report.ts';
import { utf8Bytes } from '../../../src/core/format/printable.ts';
import { renderDocumentMarkdown } from '../../../src/page/markdown/document.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';
import { hugeBuild, PUSHED } from '../../support/sample-builds.ts';

const renderBuildMarkdown = (report: BuildReport, limitBytes?: number): string =>
  renderDocumentMarkdown(buildDocument(report), limitBytes);

describe('the size of the summary', () => {
  const huge = hugeBuild(5000);

  test.each([900_000, 100_000, 20_000, 3000, 1500])('stays below %d bytes', (limit) => {
    const text = renderBuildMarkdown(huge, limit);
    expect(utf8Bytes(text)).toBeLessThanOrEqual(limit);
    expect(text).toContain('Built and pushed');
    expect(text).toContain('and 4995 more');
    expect(text).toContain('Left out');
  });

  test.each([500, 100, 1, 0])('is cut to %d bytes', (limit) => {
    expect(utf8Bytes(renderBuildMarkdown(huge, limit))).toBeLessThanOrEqual(limit);
  });

  test('why it missed, and the picture, outlast the steps; the layers outlast them all', () => {
    const large = { ...hugeBuild(1000), warnings: [], coverage: PUSHED.coverage };
    const sizes = [900_000, 60_000, 20_000, 10_000, 6000, 4000, 3000, 2000].map((limit) =>
      renderBuildMarkdown(large, limit),
    );
    const kept = (text: string) => sizes.filter((summary) => summary.includes(text)).length;
    expect(kept('### Timeline')).toBeLessThanOrEqual(kept('### Why did it miss?'));
    expect(kept('### Steps of the application')).toBeLessThan(kept('### Why did it miss?'));
    expect(kept('### Why did it miss?')).toBeLessThanOrEqual(kept('### What a server'));
    expect(kept('### What a server')).toBeLessThanOrEqual(kept('| **python** |'));
    expect(kept('| **python** |')).toBe(sizes.length);
  });

  test('says how much it does not show', () => {
    const text = renderBuildMarkdown({ ...huge, warnings: [] });
    expect(text.match(/^and 4900 more$/gm)?.length).toBeGreaterThanOrEqual(2);
  });
});

test('the terminal shows a few screens, however much there is', () => {
  const text = renderDocumentText(buildDocument({ ...hugeBuild(5000), warnings: [] }), undefined);
  expect(text.split('\n').length).toBeLessThan(500);
});
