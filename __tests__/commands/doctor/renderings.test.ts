import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { doctorDocument, doctorError } from '../../../src/commands/doctor/page.ts';
import type { DoctorReport } from '../../../src/commands/doctor/report.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';

const sick: DoctorReport = {
  schemaVersion: 1,
  kind: 'doctor',
  healthy: false,
  image: 'ghcr.io/acme/shop',
  startedAt: '2026-11-26T04:00:00.000Z',
  durationMs: 1200,
  well: ['The login may push layers.'],
  findings: [
    {
      name: 'layer-broken',
      severity: 'error',
      subject: 'python',
      evidence: '1 part of it is gone from the registry',
      remedy: 'Run "cache-prewarm prewarm".',
      fix: 'rebuilds and pushes the layer',
      fixed: false,
    },
  ],
  phases: [],
  notices: [],
  warnings: [],
  error: undefined,
};
const text = (report: DoctorReport): string =>
  renderDocumentText(doctorDocument(report)).replaceAll('\u00a0', ' ');
const [finding] = sick.findings;

describe('what the doctor says', () => {
  test('is each finding with what was seen and what to do', () => {
    expect(text(sick)).toMatch(/✖ 1 finding\n {2}1 check passed · 1\.2 s/);
    expect(text(sick)).toMatch(/layer-broken +python +❌ error +1 part of it is gone from the registry/);
    expect(text(sick)).toContain('layer-broken (python): Run "cache-prewarm prewarm".');
    expect(text(sick)).toContain('"cache-prewarm doctor --fix" repairs');
  });

  test('is good news after a repair', () => {
    const healed = { ...sick, healthy: true, findings: [{ ...finding, fixed: true }] } as DoctorReport;
    expect(text(healed)).toMatch(/✔ Healthy again: 1 finding repaired/);
    expect(doctorError(healed)).toBeUndefined();
  });

  test('is what is well where nothing is wrong', () => {
    expect(text({ ...sick, healthy: true, findings: [] })).toMatch(
      /✔ Everything is healthy(.|\n)*The login may push layers\./,
    );
  });

  test('makes the command fail, and names what is left', () => {
    expect(doctorError(sick)).toMatchObject({ message: '1 finding: layer-broken (python)' });
  });
});

test('docs/guide/doctor.md has every finding, and no other', () => {
  const types = readFileSync('src/commands/doctor/report.ts', 'utf8');
  const union = /export type FindingName =((?:\n {2}\| '[a-z-]+')+);/.exec(types)?.[1] ?? '';
  const names = [...union.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);
  const documented = [...readFileSync('docs/guide/doctor.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|/gm)].map(
    ([, name]) => name,
  );
  expect(names.length).toBeGreaterThan(10);
  expect(documented).toEqual(names);
});
