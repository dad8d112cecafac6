import { expect, test } from '@jest/globals';
import { type IdentitySigner, isIdentityOf, type SignedIdentity } from '../../../src/core/sign/signer.ts';

const signer: IdentitySigner = {
  kind: 'identity',
  issuer: 'https://token.actions.githubusercontent.com',
  repository: 'https://github.com/Octo/app',
  repositoryId: '4711',
  refs: ['refs/heads/main', 'refs/heads/release/*'],
};
const signed: SignedIdentity = {
  issuer: signer.issuer,
  repository: 'https://github.com/octo/App',
  repositoryId: '4711',
  ref: 'refs/heads/main',
};

test.each<[string, Partial<SignedIdentity>, boolean]>([
  ['the default branch', {}, true],
  ['a branch that a glob names', { ref: 'refs/heads/release/1' }, true],
  ['a branch below one', { ref: 'refs/heads/release/1/x' }, false],
  ['a branch that is named like a ref', { ref: 'refs/heads/refs/heads/main' }, false],
  ['a ref that goes on', { ref: 'refs/heads/main2' }, false],
  ['no ref', { ref: undefined }, false],
  ['a repository that goes on', { repository: 'https://github.com/octo/app.evil' }, false],
  ['no repository', { repository: undefined }, false],
  ['another ID under the same name', { repositoryId: '1' }, false],
  ['no ID', { repositoryId: undefined }, false],
  ['an issuer that goes on', { issuer: `${signer.issuer}.evil.test` }, false],
])('%s', (_, change, expected) => {
  expect(isIdentityOf({ ...signed, ...change }, signer)).toBe(expected);
});

test('without an ID, that of the certificate does not matter', () => {
  expect(isIdentityOf({ ...signed, repositoryId: '1' }, { ...signer, repositoryId: undefined })).toBe(true);
});

test('a ref that begins with ! trusts no other ref', () => {
  expect(isIdentityOf(signed, { ...signer, refs: ['!refs/heads/develop'] })).toBe(false);
});
