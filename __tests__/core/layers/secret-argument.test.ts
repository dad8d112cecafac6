import { expect, test } from '@jest/globals';
import {
  isLoginName,
  isSecretArg,
  loginArgs,
  usualSecretArgs,
  whySecret,
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
  ['PUBLIC_VAPID_PUBLIC_KEY', false],
  ['PUBLIC_POSTHOG_KEY', false],
  ['VAPID_PUBLIC_KEY', false],
  ['STRIPE_PUBLISHABLE_KEY', false],
  ['VUE_APP_MAPS_KEY', false],
  ['GATSBY_MAPS_KEY', false],
  ['JWT_PUBLIC_KEY_PASSWORD', true],
  ['VAPID_PRIVATE_KEY', true],
  ['PUBLICATION_KEY', true],
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
  const addresses = { DATABASE_URL: 'file:./dev.db', DB: 'postgres://shop:hunter2@db/shop' };
  expect([...loginArgs(addresses)]).toEqual(['DB']);
});

const reasonOf = (name: string, value: string, secretArgs = usualSecretArgs) =>
  whySecret(name, value, { secretArgs, maskedValues: new Set(['hunter2hunter2']) });

test('a password in the value makes an argument secret, whatever its name', () => {
  const value = 'postgres://shop:hunter2@db.example.com/shop';
  for (const name of ['DATABASE_URL', 'DB', 'NEXT_PUBLIC_API'])
    expect(reasonOf(name, value, ['!*'])).toBe('whose value has a password in it');
  expect(reasonOf('A', 'hunter2hunter2')).toBe('whose value holds a secret of this run');
});

test.each([
  'DATABASE_URL',
  'database_url',
  'SHOP_DATABASE_URL',
  'DATABASE_URL_UNPOOLED',
  'POSTGRES_PRISMA_URL',
  'SQLALCHEMY_DATABASE_URI',
  'MONGO_URI',
  'MONGODB_URI',
  'MONGO_DB_URL',
  'SENTRY_DSN',
  'AZURE_STORAGE_CONNECTION_STRING',
  'ConnectionStrings__Default',
])('%s usually is an address with a password, where nobody says its value', (name) => {
  expect(reasonOf(name, '')).toBe('which usually is an address with a password');
  for (const value of ['file:./dev.db', 'postgresql://localhost/x', 'sqlite:///app.db'])
    expect(reasonOf(name, value)).toBeUndefined();
  expect(reasonOf(name, '', [`!${name}`])).toBeUndefined();
});

test.each([
  'API_URL',
  'DATABASE_URL_FILE',
  'CONNECTION_STRING_NAME',
  'DATABASE_HOST',
  'DSNAME',
  'VITE_SENTRY_DSN',
])('%s need not be', (name) => {
  expect(reasonOf(name, '')).toBeUndefined();
});
