import { expect, test } from '@jest/globals';
import type { StageSummary } from '../../src/core/buildkit/cache-report.ts';
import { otherCounts, stageTitle } from '../../src/page/stage.ts';

test('a stage is named with its platform only where there are several', () => {
  expect(stageTitle({ stage: 'base', platform: undefined })).toBe('base');
  expect(stageTitle({ stage: 'base', platform: 'linux/arm64' })).toBe('base (linux/arm64)');
});

test.each([
  [[], []],
  [[{ failed: 0, notMeasured: 0 }], []],
  [
    [
      { failed: 0, notMeasured: 2 },
      { failed: 1, notMeasured: 0 },
    ],
    ['Failed', 'Not measured'],
  ],
  [[{ failed: 0, notMeasured: 2 }], ['Not measured']],
])('of %j the columns are what there is: %j', (stages, titles) => {
  expect(otherCounts(stages as unknown as readonly StageSummary[]).map(({ title }) => title)).toEqual(titles);
});
