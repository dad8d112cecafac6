import { expect, test } from '@jest/globals';
import { publicationInWords } from '../../../src/layers/report/publication-text.ts';

const base = { reason: undefined, files: 5930, changedFiles: 2, patchBytes: 25_500 };

test.each([
  [
    { state: 'patch', serverBytes: 25_500, wholeBytes: 76_600_000 },
    'python: 2 files of 5,930 changed. Servers download 25.5 kB instead of 76.6 MB.',
  ],
  [
    { state: 'patch', changedFiles: 1, serverBytes: 25_500, wholeBytes: 76_600_000 },
    'python: 1 file of 5,930 changed. Servers download 25.5 kB instead of 76.6 MB.',
  ],
  [
    { state: 'same', changedFiles: 0, serverBytes: 0, wholeBytes: 76_600_000 },
    'python: No file changed. Servers download nothing instead of 76.6 MB.',
  ],
  [
    { state: 'new', reason: 'compact is true', serverBytes: 76_600_000, wholeBytes: 76_600_000 },
    'python: 2 files of 5,930 changed. Servers download 76.6 MB, because compact is true.',
  ],
  [
    {
      state: 'new',
      reason: 'the compression changed',
      files: undefined,
      changedFiles: undefined,
      serverBytes: 76_600_000,
      wholeBytes: 76_600_000,
    },
    'python: Servers download 76.6 MB, because the compression changed.',
  ],
] as const)('%j is told in one line', (publication, line) => {
  expect(publicationInWords({ name: 'python', publication: { ...base, ...publication } })).toBe(line);
});

test('a layer that was not compared has no line', () => {
  expect(publicationInWords({ name: 'python' })).toBeUndefined();
});
