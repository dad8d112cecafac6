import { expect, test } from '@jest/globals';
import { stageTitle } from '../../src/page/stage.ts';

test('a stage is named with its platform only where there are several', () => {
  expect(stageTitle({ stage: 'base', platform: undefined })).toBe('base');
  expect(stageTitle({ stage: 'base', platform: 'linux/arm64' })).toBe('base (linux/arm64)');
});
