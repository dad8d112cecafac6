import { expect, test } from '@jest/globals';
import {
  isLoginName,
  isSecretArg,
  loginArgs,
  usualSecretArgs,
} from '../../../src/core/layers/secret-argument.ts';

test.each([
  ['NPM_TOKEN', true],
  ['sentry_auth_token', true],
  ['KEYCLOAK_ADMIN_PASSWORD', true],
  ['SSH_KEY', true],
  ['KEYCLOAK_VERSION', false],
  ['TOKENIZERS_VERSION', false],
  ['NEXT_PUBLIC_POSTHOG_KEY', false],
  ['VITE_SUPABASE_ANON_KEY', false],
  ['REACT_APP_MAPS_KEY', false],
  ['INVITE_KEY', true],
  ['APT_KEY_DONT_WARN_ON_DANGEROUS_USAGE', false],
  ['PORT', false],
])('%s counts as secret by its name: %s', (name, isSecret) => {
  const options = { secretArgs: usualSecretArgs, maskedValues: new Set(['hunter2hunter2']) };
  expect(isSecretArg(name, '1', options)).toBe(isSecret);
  expect(isSecretArg(name, 'a hunter2hunter2', options)).toBe(true);
  expect(isLoginName(name)).toBe(isSecret);
});

test('copies no login of a build argument, where it has a value', () => {
  const args = { NPM_TOKEN: 'abc', API_KEY: '', GH_TOKEN: '${{ secrets.GH_TOKEN }}', PORT: '80' };
  expect([...loginArgs(args)]).toEqual(['NPM_TOKEN']);
});
