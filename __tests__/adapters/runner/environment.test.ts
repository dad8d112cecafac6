import { expect, test } from '@jest/globals';
import { readEnvironment } from '../../../src/adapters/runner/environment.ts';

test('the environment has no undefined values, and keeps empty ones', () => {
  expect(readEnvironment({ PATH: '/bin', EMPTY: '', GONE: undefined })).toEqual({ PATH: '/bin', EMPTY: '' });
});

test('the environment is a copy', () => {
  const source: NodeJS.ProcessEnv = { A: '1' };
  const env = readEnvironment(source);
  source['A'] = '2';
  expect(env).toEqual({ A: '1' });
});
