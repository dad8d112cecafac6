import { expect, test } from '@jest/globals';
import {
  countTests,
  filesToRunAgain,
  mergeRuns,
  readTests,
  slowestTests,
  type Test,
} from '../../scripts/test-results.mjs';

const results = JSON.stringify({
  testResults: [
    {
      name: '/project/__tests__/a.test.ts',
      status: 'passed',
      assertionResults: [
        { ancestorTitles: ['a layer'], title: 'is current', status: 'passed', duration: 12 },
        { ancestorTitles: [], title: 'needs an engine (there is none)', status: 'pending', duration: null },
      ],
    },
    { name: '/project/__tests__/broken.test.ts', status: 'failed', assertionResults: [] },
    {
      name: '/project/__tests__/b.test.ts',
      status: 'failed',
      assertionResults: [{ ancestorTitles: [], title: 'is slow', status: 'failed', duration: 500 }],
    },
  ],
});

test('every test is read, and a file that could not be loaded is a test that failed', () => {
  expect(readTests(results, '/project')).toEqual([
    { name: 'a layer › is current', state: 'passed', durationMs: 12, file: '__tests__/a.test.ts' },
    { name: 'needs an engine (there is none)', state: 'skipped', durationMs: 0, file: '__tests__/a.test.ts' },
    {
      name: '__tests__/broken.test.ts',
      state: 'failed',
      durationMs: 0,
      file: '__tests__/broken.test.ts',
    },
    { name: 'is slow', state: 'failed', durationMs: 500, file: '__tests__/b.test.ts' },
  ]);
  expect(readTests('', '/project')).toEqual([]);
});

test('tests are counted by what became of them, and the slowest come first', () => {
  const tests = readTests(results, '/project');
  expect(countTests(tests)).toEqual({ passed: 1, failed: 2, skipped: 1 });
  expect(slowestTests(tests, 2).map(({ name }) => name)).toEqual(['is slow', 'a layer › is current']);
});

const failing = (file: string | undefined, name = 'a'): Test => ({
  ...{ name, state: 'failed', durationMs: 1 },
  ...(file === undefined ? {} : { file }),
});

test('files with failed tests are run again, unless too many failed', () => {
  expect(filesToRunAgain(readTests(results, '/project'))).toEqual([
    '__tests__/broken.test.ts',
    '__tests__/b.test.ts',
  ]);
  expect(filesToRunAgain(['a', 'b', 'c'].map((file) => failing(file)))).toEqual(['a', 'b', 'c']);
  expect(filesToRunAgain(['a', 'b', 'c', 'd'].map((file) => failing(file)))).toEqual([]);
  expect(filesToRunAgain([failing(undefined, 'types')])).toEqual([]);
});

test('a test that failed alone, too, has failed; one that passed then is named', () => {
  const first = [failing('a'), failing('a', 'b'), failing('b'), failing('c'), failing(undefined, 'types')];
  const second: readonly Test[] = [
    { ...failing('a'), state: 'passed' },
    failing('a', 'b'),
    { ...failing('b'), state: 'skipped' },
  ];
  const { tests, unsteady } = mergeRuns(first, second);
  expect(tests.map(({ state }) => state)).toEqual(['passed', 'failed', 'failed', 'failed', 'failed']);
  expect(unsteady).toEqual(['a']);
});
