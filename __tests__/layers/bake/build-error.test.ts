import { expect, test } from '@jest/globals';
import { BuildError, buildErrorReport } from '../../../src/layers/bake/build-error.ts';

test('a build tells cause, remedy and log itself', () => {
  const details = { cause: 'The disk is full.', remedy: 'Free some space.', log: ['no space left'] };
  expect(buildErrorReport(new BuildError('the build failed', details), 'ghcr.io/acme/shop')).toEqual({
    message: 'the build failed',
    ...details,
  });
});

test('the catalogue is not asked about a build that was diagnosed already', () => {
  const error = new BuildError('no space left on device', { cause: undefined, remedy: undefined, log: [] });
  expect(buildErrorReport(error, 'ghcr.io/acme/shop').cause).toBeUndefined();
});

test('anything else is told as errors are', () => {
  const report = buildErrorReport(new Error('no space left on device'), 'ghcr.io/acme/shop');
  expect(report.cause).toBeDefined();
});
