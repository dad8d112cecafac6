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

describe('what stands before a failure is not taken for its cause', () => {
  const logs: Readonly<Record<string, readonly string[]>> = {
    'the script of a step, its warnings and what a debug log says': [
      '2026-01-17T12:46:27.6515486Z ##[group]Run docker compose up -d || echo "connection refused"',
      '2026-01-17T12:46:27.6515486Z if ! docker pull x; then echo "manifest unknown, no space left on device"; fi',
      '2026-01-17T12:46:27.6515486Z ##[endgroup]',
      '2026-01-17T12:46:28.6515486Z ##[warning]Failed to restore: Cache service responded with 503',
      '2026-01-17T12:46:28.6515486Z Warning: Failed to save: reserveCache failed: Cache already exists.',
      '2026-01-17T12:46:28.6515486Z ##[debug]getaddrinfo ENOTFOUND old.example.com',
    ],
    'a first run, and what a step printed that went well': [
      '#2 importing cache manifest from ghcr.io/o/n:buildcache',
      '#2 ERROR: failed to configure registry cache importer: ghcr.io/o/n:buildcache: not found',
      '#3 [deps 2/4] RUN apt-get update || echo "Temporary failure resolving"',
      '#3 1.201 curl: (7) Failed to connect to proxy port 3128: Connection refused',
      '#3 2.301 fatal error: ffi.h: No such file or directory',
      '#3 DONE 12.2s',
      'npm warn tar ENOSPC: no space left on device',
    ],
    'a variable that is not set': [
      String.raw`time="2026-01-17T12:46:28Z" level=warning msg="The \"SENTRY_DSN\" variable is not set. Defaulting to a blank string."`,
    ],
    'what a daemon had logged before': [
      'Jan 17 12:46:28 web1 dockerd[721]: time="2026-01-17T12:46:28Z" level=warning msg="dial tcp 10.0.0.9:443: connect: connection refused"',
      'Jan 17 12:46:29 web1 dockerd[721]: time="2026-01-17T12:46:29Z" level=info msg="no such container: 4f1"',
    ],
  };
  /** What Compose says of a file that an empty variable can have spoilt, and what counts only if nothing else tells. */
  const open = /^(?:compose-(?:one|file-invalid|variable-missing)|volume-spec-invalid|no-cache-yet)$/;
  const told = met.filter(([id, text]) => id !== null && !open.test(id) && !text.startsWith('Warning: '));

  test.each(Object.entries(logs))('%s', (_, log) => {
    const wrong = told.flatMap(([id, text, context]) => {
      const found = diagnose([...log, text].join('\n'), context)?.id;
      return found === id ? [] : [`${id} became ${found}: ${text}`];
    });
    expect(wrong).toEqual([]);
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
        /(?<!\$)\{\w|<\w+>|\b(?<!which is )undefined\b(?! (?:service|network|volume|secret|config|target))/,
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
