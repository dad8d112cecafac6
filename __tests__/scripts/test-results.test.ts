import { expect, test } from '@jest/globals';
import { countTests, readTests, slowestTests } from '../../scripts/test-results.mjs';

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
    { name: 'a layer › is current', state: 'passed', durationMs: 12 },
    { name: 'needs an engine (there is none)', state: 'skipped', durationMs: 0 },
    { name: '__tests__/broken.test.ts', state: 'failed', durationMs: 0 },
    { name: 'is slow', state: 'failed', durationMs: 500 },
  ]);
  expect(readTests('', '/project')).toEqual([]);
});

test('tests are counted by what became of them, and the slowest come first', () => {
  const tests = readTests(results, '/project');
  expect(countTests(tests)).toEqual({ passed: 1, failed: 2, skipped: 1 });
  expect(slowestTests(tests, 2).map(({ name }) => name)).toEqual(['is slow', 'a layer › is current']);
});
