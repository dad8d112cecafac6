import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ATTACKED, FAILED, PREWARMED, stage, step } from './sample-reports.ts';

/** A report in which every field has a value. */
const COMPLETE = {
  ...PREWARMED,
  stages: [
    stage([
      step('base', { platform: 'linux/amd64', startedAtMs: 1, cacheError: 'gone', sharedWith: 'node' }),
    ]),
  ],
  cacheSources: ATTACKED.cacheSources,
  externalImages: ATTACKED.externalImages,
  error: FAILED.error,
};

/** `layers[].name` for each field of the JSON. */
function readPaths(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, 1).flatMap((item) => readPaths(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [own, ...readPaths(field, own)];
  });
}

const documented = new Set(
  [...readFileSync('docs/report.md', 'utf8').matchAll(/^\| `([a-zA-Z[\].]+)` +\|/gm)].map(
    ([, path]) => path ?? '',
  ),
);
/** The heading of its table introduces a list of objects. */
const lists = new Set(['layers', 'stages', 'cacheSources', 'externalImages', 'phases']);

test('docs/report.md describes every field of the report, and no other', () => {
  const fields = readPaths(JSON.parse(JSON.stringify(COMPLETE)), '').filter((path) => !lists.has(path));
  expect([...documented].toSorted()).toEqual(fields.toSorted());
});

test.each([...lists])('docs/report.md has a part on %s', (name) => {
  expect(readFileSync('docs/report.md', 'utf8')).toContain(`## \`${name}\``);
});
