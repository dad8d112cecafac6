import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../../src/core/diagnosis/catalogue.ts';
import { type DiagnosisContext, diagnose } from '../../../../src/core/diagnosis/diagnose.ts';

/** Lines as the tools print them, with the entry that explains each. */
const met = (
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../fixtures/met-errors.json'), 'utf8'),
  ) as readonly {
    /** Null: nothing may be said of it. */
    readonly id: string | null;
    readonly text: string;
    /** Where the tool's source has these words. */
    readonly source?: string;
    readonly context?: DiagnosisContext;
  }[]
).map(({ id, text, context }) => [id, text, context] as const);

describe('what the tools print is told apart', () => {
  test.each(met.map(([id, text, context]) => ({ id, text, context })))(
    '$id: $text',
    ({ id, text, context }) => {
      expect(diagnose(text, context)?.id ?? null).toBe(id);
    },
  );

  test('every entry of the catalogue is met above', () => {
    expect(catalogue.map((entry) => entry.id).filter((id) => !met.some(([other]) => other === id))).toEqual(
      [],
    );
  });
});

describe('the catalogue', () => {
  test('has each name once, in kebab-case', () => {
    const ids = catalogue.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('leaves no placeholder in what people read', () => {
    for (const [, text, context] of met.filter((each) => each[0] !== null)) {
      const told = diagnose(text, context);
      expect(`${told?.cause} ${told?.remedy}`).not.toMatch(
        /(?<!\$)\{\w|<\w+>|\bundefined\b(?! (?:service|network|volume|secret|config|target))/,
      );
      // Nor a hole where a name should be.
      expect(told?.cause).not.toMatch(/[:,] ?\.$|: $/);
    }
  });

  test('says of each error what happened in a sentence, and what to do', () => {
    const entries = catalogue.flatMap((entry) => [entry, { ...entry, ...entry.forkPullRequest }]);
    expect(entries.filter(({ cause }) => !/.{8}[.}]$/s.test(cause)).map(({ cause }) => cause)).toEqual([]);
    expect(entries.filter(({ remedy }) => !/^["{A-Z].{8}/s.test(remedy)).map(({ remedy }) => remedy)).toEqual(
      [],
    );
  });

  test('says of each error where the documents have it, and whether it passes', () => {
    const groups = ['Disk and platform', 'Steps', 'Dockerfile', 'Permission', 'Cache', 'Network', 'Engine'];
    for (const entry of catalogue) {
      expect([...groups, 'Containers', 'SSH', 'Compose', 'GitHub Actions']).toContain(entry.group);
      expect(['permanent', 'transient', 'first-run']).toContain(entry.class);
    }
  });
});
