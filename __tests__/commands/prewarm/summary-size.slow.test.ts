import { describe, expect, test } from '@jest/globals';
import { prewarmDocument } from '../../../src/commands/prewarm/page.ts';
import { utf8Bytes } from '../../../src/core/format/printable.ts';
import type { PrewarmReport } from '../../../src/layers/report/report.ts';
import { renderDocumentHtml } from '../../../src/page/html/document.ts';
import { renderDocumentMarkdown } from '../../../src/page/markdown/document.ts';
import { SUMMARY_LIMIT_BYTES } from '../../../src/page/markdown/sections.ts';
import { EMPTY, FAILED, layer, manySteps } from '../../support/sample-reports.ts';

const renderPrewarmMarkdown = (report: PrewarmReport, limitBytes?: number): string =>
  renderDocumentMarkdown(prewarmDocument(report), limitBytes);

describe('the size of the step summary', () => {
  const huge = manySteps(10_000);

  test('stays below its limit with 10,000 steps, the steps that hit are the first to go', () => {
    const text = renderPrewarmMarkdown(huge);
    expect(utf8Bytes(text)).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES);
    expect(text.match(/package-\d+-\d+` \| executed/g)).toHaveLength(5000);
    expect(text).not.toMatch(/\| hit \|/);
    expect(text.match(/^and 500 more$/gm)).toHaveLength(10);
    expect(text).toContain('### Timeline');
    expect(text).toContain('_Left out to stay below 900 kB: Every step (10000) (in part)._');
  });

  test.each([300_000, 100_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 10, 0])(
    'is at most %d bytes',
    (limit) => {
      const text = renderPrewarmMarkdown(huge, limit);
      expect(utf8Bytes(text)).toBeLessThanOrEqual(limit);
      if (limit >= 500) {
        expect(text).toContain('Prewarmed: python rebuilt');
        expect(text).toContain('_Left out to stay below');
      }
    },
  );

  test('drops the timeline after the steps, and keeps the layers', () => {
    const text = renderPrewarmMarkdown(huge, 4_000);
    expect(text).not.toContain('mermaid');
    expect(text).toMatch(/Left out .*: Timeline, .*Every step \(10000\)\./);
    expect(text).toContain('| **python** |');
  });

  test('is bounded whatever is long: an error, a log, warnings, layers, reasons', () => {
    const long = 'wörd '.repeat(400_000);
    const text = renderPrewarmMarkdown({
      ...FAILED,
      error: {
        message: long,
        cause: long,
        remedy: `${long}\n${long}`,
        log: Array.from({ length: 5000 }, () => long),
      },
      warnings: Array.from({ length: 5000 }, () => long),
      nextSteps: Array.from({ length: 500 }, () => long),
      layers: Array.from({ length: 3000 }, (_, index) =>
        layer(`layer-${index}`, { reasons: [long, long, long, long] }),
      ),
    });
    expect(utf8Bytes(text)).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES);
    expect(text).toContain('**Error:** wörd');
    expect(text).toContain('<sub>');
  });

  test('cuts no character in two', () => {
    for (let limit = 0; limit < 60; limit += 1) {
      const text = renderPrewarmMarkdown({ ...EMPTY, layers: [layer('依存', { state: 'failed' })] }, limit);
      expect(text).not.toContain('\ufffd');
    }
  });
});

test('the page is the same for the same report, and holds 10,000 steps', () => {
  const report = manySteps(10_000);
  const page = renderDocumentHtml(prewarmDocument(report));
  expect(page).toBe(renderDocumentHtml(prewarmDocument(report)));
  expect(page.match(/package-\d+-\d+<\/code>/g)?.length).toBeGreaterThanOrEqual(10_000);
});
