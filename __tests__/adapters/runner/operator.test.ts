import { hostname, userInfo } from 'node:os';
import { expect, test } from '@jest/globals';
import { operatorName } from '../../../src/adapters/runner/operator.ts';

test.each([
  ['who logged in', { USER: 'ada' }, 'ada'],
  ['who logged in, behind sudo', { USER: 'root', SUDO_USER: 'ada' }, 'ada'],
  ['the user of the process, where nothing else is known', {}, userInfo().username],
])('the operator of a terminal is %s, and the machine', (_, env, user) => {
  expect(operatorName(env)).toBe(`${user}@${hostname()}`);
});
