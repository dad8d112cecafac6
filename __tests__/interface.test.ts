import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readInterface } from '../scripts/interface.mjs';

const root = join(import.meta.dirname, '..');

interface Interface {
  readonly calls: Readonly<
    Record<string, { readonly inputs: readonly string[]; readonly outputs: readonly string[] }>
  >;
  readonly reports: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What somebody who builds on `before` misses in `now`, each in a line. */
function missing(before: Interface, now: Interface): readonly string[] {
  return [
    ...Object.entries(before.calls).flatMap(([call, { inputs, outputs }]) => [
      ...inputs
        .filter((name) => !now.calls[call]?.inputs.includes(name))
        .map((name) => `${call}: the input ${name}`),
      ...outputs
        .filter((name) => !now.calls[call]?.outputs.includes(name))
        .map((name) => `${call}: the output ${name}`),
    ]),
    ...Object.entries(before.reports).flatMap(([page, fields]) =>
      Object.entries(fields)
        .filter(([field, type]) => now.reports[page]?.[field] !== type)
        .map(([field, type]) => `${page}: ${field}${type === '' ? '' : `, ${type}`}`),
    ),
  ];
}

describe('what users build on', () => {
  const recorded: Interface = JSON.parse(
    readFileSync(join(root, '__tests__', 'fixtures', 'interface.json'), 'utf8'),
  );

  test('is there as it was recorded: inputs, outputs, documented fields and their types', async () => {
    expect(missing(recorded, await readInterface(root))).toEqual([]);
  });

  test('is missed when it goes', () => {
    const calls = { 'action.yml': { inputs: ['image'], outputs: ['report'] } };
    const before = { calls, reports: { 'report.md': { outcome: 'text', image: 'text' } } };
    const now = {
      calls: { 'action.yml': { inputs: [], outputs: [] } },
      reports: { 'report.md': { outcome: 'number' } },
    };
    expect(missing(before, before)).toEqual([]);
    expect(missing(before, now)).toEqual([
      'action.yml: the input image',
      'action.yml: the output report',
      'report.md: outcome, text',
      'report.md: image, text',
    ]);
  });

  test('was recorded from all actions and reusable workflows, and all reports', () => {
    expect(Object.keys(recorded.calls).length).toBeGreaterThan(12);
    expect(Object.values(recorded.reports).map((fields) => Object.keys(fields).length > 5)).not.toContain(
      false,
    );
  });
});
