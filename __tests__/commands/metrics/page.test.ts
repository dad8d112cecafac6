import { describe, expect, test } from '@jest/globals';
import { metricsDocument } from '../../../src/commands/metrics/page.ts';
import type { MetricsReport } from '../../../src/commands/metrics/report.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';

const health = {
  problems: [],
  layers: [],
  runs: 2,
  metricsFile: '/var/metrics.prom',
  issue: undefined,
} as const;

function text(more: Partial<MetricsReport> = {}): string {
  const report: MetricsReport = {
    ...{ schemaVersion: 1, kind: 'metrics', image: 'ghcr.io/acme/shop', health, notices: [], warnings: [] },
    error: undefined,
    ...more,
  };
  return renderDocumentText(metricsDocument(report));
}

describe('metrics', () => {
  test('are told with where they are, and of how many runs they know', () => {
    expect(text()).toContain('Metrics written');
    expect(text()).toContain('2 runs known');
    expect(text()).toContain('They are in /var/metrics.prom');
    expect(text()).toContain('Nothing exceeds its limit.');
    expect(text({ health: { ...health, runs: 0, metricsFile: undefined } })).toContain(
      'The history has no runs yet.',
    );
    expect(text({ health: { ...health, metricsFile: undefined } })).not.toContain('They are in');
  });

  test('that were not written say why', () => {
    const error = { message: 'the disk is full', cause: undefined, remedy: undefined, log: [] };
    const told = text({ health: undefined, error });
    expect(told).toContain('The metrics were not written');
    expect(told).toContain('the disk is full');
    expect(told).not.toMatch(/known|Health/);
  });

  test('tell layers, what exceeds its limit, and the issue', () => {
    const layers = [
      { name: 'base', ageMs: 3 * 86_400_000, sizes: { 'linux/amd64': 5_000_000, 'linux/arm64': 4_000_000 } },
      { name: 'python', ageMs: 86_400_000, sizes: {} },
    ];
    const problems = [{ evidence: 'base is old.', remedy: 'Prewarm.' }];
    const issue = { done: 'opened', number: 7, url: 'https://x.test/7' } as const;
    const told = text({
      health: { ...health, layers, problems, issue } as unknown as MetricsReport['health'],
    });
    expect(told).toMatch(/base +3 days +5\.0 MB \(linux\/amd64\), 4\.0 MB \(linux\/arm64\)/);
    expect(told).toMatch(/python +1 day +not whole/);
    expect(told).toContain('⚠️ base is old.');
    expect(told).toContain('Prewarm.');
    expect(told).toContain('Issue 7 (https://x.test/7): opened.');
    expect(told).not.toContain('Nothing exceeds');
  });
});
