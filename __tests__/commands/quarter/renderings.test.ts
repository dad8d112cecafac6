import { describe, expect, test } from '@jest/globals';
import { quarterDocument } from '../../../src/commands/quarter/page.ts';
import type { QuarterReport } from '../../../src/commands/quarter/report.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';
import { DIGEST_A, DIGEST_B } from '../../support/sample-reports.ts';

const shown: QuarterReport = {
  schemaVersion: 1,
  kind: 'quarter',
  task: 'show',
  image: 'ghcr.io/acme/shop',
  quarters: [
    {
      quarter: '2026Q3',
      recordedAt: '2026-09-28T02:00:00.000Z',
      layers: [{ name: 'base', digest: DIGEST_A, current: false }],
    },
  ],
  recorded: '2026Q4',
  hold: undefined,
  moved: [],
  notices: [],
  warnings: [],
  error: undefined,
};
const text = (report: QuarterReport): string => renderDocumentText(quarterDocument(report));

describe('the quarters', () => {
  test('are told with what differs from now', () => {
    expect(text(shown)).toContain('builds read the record of 2026Q4 · not held');
    expect(text(shown)).toMatch(/2026Q3 +2026-09-28 +base +sha256:\w{12} +another/);
  });

  test('that were gone back to are told with the hold, and how it ends', () => {
    const hold = { version: 1, quarter: '2026Q3', since: '2026-11-26T08:00:00Z', by: 'octocat' } as const;
    const moved = [{ tag: 'cache-base', from: DIGEST_B, to: DIGEST_A }];
    const report: QuarterReport = { ...shown, task: 'restore', hold, moved };
    expect(text(report)).toMatch(/Back at 2026Q3: 1 tag moved\n.*held at 2026Q3 by octocat since 2026-11-26/);
    expect(text(report)).toContain('"cache-prewarm quarter release" ends the hold');
  });

  test('that could not be read say nothing of what is not known', () => {
    const error = { message: 'the registry is away', cause: undefined, remedy: undefined, log: [] };
    const report = { ...shown, quarters: [], recorded: undefined, error };
    expect(text(report)).toContain('the registry is away');
    expect(text(report)).not.toMatch(/nothing is recorded|not held|Quarters/);
  });
});
