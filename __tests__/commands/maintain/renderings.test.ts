import { describe, expect, test } from '@jest/globals';
import { readMaintainInputs } from '../../../src/commands/maintain/inputs.ts';
import { maintainDocument } from '../../../src/commands/maintain/page.ts';
import type { MaintainReport } from '../../../src/commands/maintain/report.ts';
import { judgeQuota } from '../../../src/commands/maintain/result.ts';
import { judgeHealth } from '../../../src/core/watch/health.ts';
import { renderDocumentHtml } from '../../../src/page/html/document.ts';
import { renderDocumentMarkdown } from '../../../src/page/markdown/document.ts';
import { MAINTENANCE } from '../../support/sample-maintenances.ts';

/** Numbers and their units are kept together by a space that does not break. */
const markdown = (report: MaintainReport): string =>
  renderDocumentMarkdown(maintainDocument(report)).replaceAll('\u00a0', ' ');
const [first, second] = MAINTENANCE.versions;

describe('the summary of a maintenance', () => {
  test('of a dry run says what may go, and that nothing went', () => {
    const [title, , , , tiles, , facts] = markdown(MAINTENANCE).split('\n');
    expect(title).toBe('## 🧹 2 versions can be deleted; nothing was deleted, because this is a dry run');
    expect(tiles).toMatch(/^\| \*\*900 MB\*\*<br>in the package \| \*\*130 MB\*\*<br>2 versions of 3 \|/);
    expect(facts).toBe('3 versions, 1 kept · 70.0 MB more since 2026-11-19 (10.0 MB more a day)');
  });

  test('tells of every version why it stays or goes', () => {
    const text = markdown(MAINTENANCE);
    expect(text).toContain('| 130 MB | 600 days | may go | 2025Q1 is older than the newest 4 quarters |');
    expect(text).toContain('| may go: tag cache-base-2024Q4 | cache-base is what builds and hosts read;');
    expect(text).toContain('| 1 day | stays | main names an image of the application |');
  });

  test('draws the quota', () => {
    expect(markdown(MAINTENANCE)).toContain('**90 %** used: 900 MB of 1.0 GB (90 %)');
  });

  test('of a package of 19.1 MB with a quota of 1 MB says 1,910 % wherever it says it, and draws a full bar', () => {
    const quotaBytes = 1_000_000;
    const storedBytes = 19_100_000;
    const { watch } = readMaintainInputs(
      { image: 'ghcr.io/acme/shop' },
      {
        nowMs: 0,
        githubRepository: undefined,
        actor: undefined,
        githubContainerHost: 'ghcr.io',
        env: {},
      },
    ).inputs;
    const quota = judgeQuota({ quotaBytes, watch }, storedBytes, undefined, 0);
    const storage = { ...MAINTENANCE.storage, remainingBytes: storedBytes, quota };
    const report = { ...MAINTENANCE, storage };
    expect(markdown(report)).toContain(
      '`████████████████████` **1,910 %** used: 19.1 MB of 1.0 MB (1,910 %)',
    );
    const page = renderDocumentHtml(maintainDocument(report)).replaceAll('\u00a0', ' ');
    expect(page.match(/1,910 %/g)?.length).toBeGreaterThan(1);
    expect(page).not.toContain('100 %');
    const widths = [...page.matchAll(/<svg class="meter".*?<\/svg>/gs)].map(([meter]) =>
      [...meter.matchAll(/ width="([\d.]+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    expect(widths).toEqual([100]);
    const [problem] = judgeHealth(
      { image: MAINTENANCE.image, entries: [], layers: [], quota: { storedBytes, quotaBytes } },
      watch.policy,
    );
    expect(problem?.evidence).toContain('1,910 % of its quota of 1.0 MB');
  });

  test('says when the quota is full, where it grows', () => {
    expect(markdown(MAINTENANCE)).toContain('At the current growth it will be full on 2026-12-06.');
    const { storage } = MAINTENANCE;
    const shrinking = {
      ...storage,
      growth: { sinceAt: '2026-11-19T04:00:00.000Z', bytes: -70_000_000, bytesPerDay: -1 },
      quota: storage.quota && { ...storage.quota, reachedOn: undefined },
    };
    const text = markdown({ ...MAINTENANCE, storage: shrinking });
    expect(text).toContain('70.0 MB less since 2026-11-19');
    expect(text).toContain('At the current growth it will not be reached.');
  });

  test('tells what is below its bar, and which issue says so', () => {
    const text = markdown(MAINTENANCE);
    expect(text).toContain('⚠️ The layer base was made 120 days ago, and max-age is 100 days.');
    expect(text).toContain('Issue 7 (<https://github.com/acme/shop/issues/7>): opened.');
    expect(text).toMatch(/base.*120 days.*130 MB \(linux\/amd64\)/);
  });

  test.each([
    [{ outcome: 'clean', versions: [] }, '## ✅ Nothing to clean up'],
    [{ outcome: 'cleaned', versions: [{ ...first, done: 'deleted' }] }, '## 🧹 Cleaned up 1 version'],
    [
      { outcome: 'partial', versions: [{ ...first, done: 'deleted' }, second] },
      '## 🧹 Cleaned up 1 of 2 versions; the next run deletes the rest',
    ],
    [{ outcome: 'failed', versions: [] }, '## ❌ Maintenance failed'],
    [
      { outcome: 'failed', versions: [{ ...first, done: 'deleted' }] },
      '## ❌ Maintenance failed after 1 deletion',
    ],
  ])('of %j begins so', (changes, title) => {
    const report = { ...MAINTENANCE, dryRun: false, ...changes } as MaintainReport;
    expect(markdown(report).split('\n')[0]).toBe(title);
  });

  test('says what GitHub refused', () => {
    const refused = { ...first, done: 'refused', detail: 'more than 5000 downloads' };
    const report = { ...MAINTENANCE, versions: [refused] } as MaintainReport;
    expect(markdown(report)).toContain(
      '| ⚠️ refused | 2025Q1 is older than the newest 4 quarters; more than 5000 downloads |',
    );
  });
});
