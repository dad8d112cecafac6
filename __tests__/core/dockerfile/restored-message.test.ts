import { expect, test } from '@jest/globals';
import { originalLine, restoreLines } from '../../../src/core/dockerfile/restored-message.ts';

/** Two lines were inserted after line 4, one after line 6; line 2 was emptied. */
const plan = {
  text: 'FROM scratch AS base\n\n\nFROM base AS app\nARG A\nARG B\nRUN one\nFROM app AS last\nARG A\nRUN two\n',
  originalText: 'FROM a AS base\nRUN zero\n\nFROM base AS app\nRUN one\nFROM app AS last\nRUN two\n',
  replaced: ['base'],
  notReplaced: [],
  lines: [1, 2, 3, 4, 4, 4, 5, 6, 6, 7, 8],
};
const names = { temporary: '/work-files/run-1/Dockerfile', original: 'deploy/Dockerfile' };
const ruler = '-'.repeat(20);

test.each([
  [1, 1],
  [4, 4],
  [5, 4],
  [6, 4],
  [7, 5],
  [8, 6],
  [9, 6],
  [10, 7],
])('line %i of the temporary file is line %i', (temporary, original) => {
  expect(originalLine(temporary, plan)).toBe(original);
});

test("an excerpt shows the user's lines, without the inserted ones", () => {
  const message = `Dockerfile:7
${ruler}
   2 |     
   4 |     FROM base AS app
   5 |     ARG A
   6 |     ARG B
   7 | >>> RUN one
   8 |     FROM app AS last
${ruler}
ERROR: failed to solve: process "/bin/sh -c one" did not complete successfully: exit code: 1`;
  expect(restoreLines(message, plan, names)).toBe(`Dockerfile:5
${ruler}
   2 |     RUN zero
   4 |     FROM base AS app
   5 | >>> RUN one
   6 |     FROM app AS last
${ruler}
ERROR: failed to solve: process "/bin/sh -c one" did not complete successfully: exit code: 1`);
});

test('an inserted line that fails is shown as the FROM it belongs to', () => {
  const message = `Dockerfile:5\n${ruler}\n   4 |     FROM base AS app\n   5 | >>> ARG A\n   6 |     ARG B\n${ruler}`;
  expect(restoreLines(message, plan, names)).toBe(
    `Dockerfile:4\n${ruler}\n   4 | >>> FROM base AS app\n${ruler}`,
  );
});

test.each([
  [
    'ERROR: failed to solve: dockerfile parse error on line 7: unknown flag: --x',
    'ERROR: failed to solve: dockerfile parse error on line 5: unknown flag: --x',
  ],
  [
    "FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 8)",
    "FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 6)",
  ],
  [
    ' - JSONArgsRecommended: JSON arguments recommended for CMD (line 10)',
    ' - JSONArgsRecommended: JSON arguments recommended for CMD (line 7)',
  ],
  [
    'failed to read /work-files/run-1/Dockerfile: no such file',
    'failed to read deploy/Dockerfile: no such file',
  ],
  [
    'ERROR: No matching distribution found for x (from -r requirements.txt (line 7))',
    'ERROR: No matching distribution found for x (from -r requirements.txt (line 7))',
  ],
  ['  File "x.py", line 7, in <module>', '  File "x.py", line 7, in <module>'],
  ['other.Dockerfile:7', 'other.Dockerfile:7'],
])('%j becomes %j', (message, expected) => {
  expect(restoreLines(message, plan, names)).toBe(expected);
});

test('a temporary file of another name gets its name back', () => {
  const other = { temporary: '/work-files/run-1/pinned-2.Dockerfile', original: 'docker/app.Dockerfile' };
  expect(
    restoreLines('pinned-2.Dockerfile:10\nload build definition from pinned-2.Dockerfile', plan, other),
  ).toBe('app.Dockerfile:7\nload build definition from app.Dockerfile');
});

test('an excerpt of another file stays as it is', () => {
  const message = `bake.hcl:7\n${ruler}\n   7 | >>> target "x" {\n${ruler}`;
  expect(restoreLines(message, plan, names)).toBe(message);
});
