import { describe, expect, test } from '@jest/globals';
import { createInputReader } from '../../../src/core/input.ts';
import type { InputContext, SigningContext } from '../../../src/layers/inputs/registry-inputs.ts';
import { readSigning } from '../../../src/layers/inputs/signing-inputs.ts';
import { cosignKey, newSigningKey } from '../../support/signing-keys.ts';

const run: SigningContext = {
  hasIdentity: true,
  isPublic: true,
  repositoryUrl: 'https://github.com/octo/app',
  repositoryId: '4711',
  defaultBranch: 'main',
};

function read(
  values: Readonly<Record<string, string>>,
  signing: Partial<SigningContext> | undefined = {},
  options: { readonly writes?: boolean } = {},
) {
  const reader = createInputReader(values);
  const context: InputContext = {
    ...{ nowMs: 0, githubRepository: 'octo/app', actor: 'octocat', githubContainerHost: 'ghcr.io', env: {} },
    signing: { ...run, ...signing },
  };
  return { inputs: readSigning(reader, context, options), reader };
}

const problemsOf = (values: Readonly<Record<string, string>>, signing: Partial<SigningContext> = {}) =>
  read(values, signing).reader.problems.map(({ input, message }) => `${input}: ${message}`);

describe('whose signatures are accepted', () => {
  test('is this repository on the branches that write, where nobody says so', () => {
    expect(read({ 'trusted-refs': 'release/*, refs/heads/next' }).inputs).toMatchObject({
      verifies: true,
      signers: [
        {
          repository: 'https://github.com/octo/app',
          repositoryId: '4711',
          refs: ['refs/heads/main', 'refs/heads/release/*', 'refs/heads/next'],
        },
      ],
    });
  });

  test('is every branch and tag of this repository, for an application', () => {
    const { inputs } = read({ verify: 'required' }, {}, { writes: false });
    expect(inputs.imageSigners).toMatchObject([{ refs: ['refs/heads/**', 'refs/tags/**'] }]);
  });

  test('is the key of this run', () => {
    const { inputs } = read({
      'signing-key': cosignKey.privateKey,
      'signing-key-password': cosignKey.password,
    });
    expect(inputs.signers).toEqual([inputs.key?.signer]);
  });

  test('is what the user says: keys and identities, side by side', () => {
    const other = newSigningKey().signer;
    const { inputs, reader } = read({
      signer: `${cosignKey.publicKey}\nrepository=other/shop, ref=refs/heads/main, ref=refs/tags/v*, id=12\n${other.publicKey}\nrepository=octo/app`,
    });
    expect(reader.problems).toEqual([]);
    expect(inputs.signers).toMatchObject([
      { kind: 'key' },
      other,
      {
        issuer: 'https://token.actions.githubusercontent.com',
        repository: 'https://github.com/other/shop',
        repositoryId: '12',
        refs: ['refs/heads/main', 'refs/tags/v*'],
      },
      { repository: 'https://github.com/octo/app', repositoryId: '4711', refs: ['refs/heads/main'] },
    ]);
  });
});

describe('a run that only reads', () => {
  test('does not verify because it could sign', () => {
    expect(read({}, {}, { writes: false }).inputs).toMatchObject({ verifies: false, seals: false });
  });

  test('verifies where a signer is named', () => {
    expect(read({ signer: cosignKey.publicKey }, {}, { writes: false }).inputs).toMatchObject({
      verifies: true,
    });
  });
});

test.each([
  ['keyless', false, true],
  ['keyless', undefined, true],
  ['keyless', true, false],
  ['auto', true, false],
  // Nothing is signed.
  ['auto', false, false],
  ['none', false, false],
] as const)('sign: %s says what becomes public where the repository is (%j): %j', (sign, isPublic, says) => {
  const { reader } = read({ sign }, { isPublic });
  expect(reader.notices).toEqual(
    says ? [expect.stringMatching(/log names the repository.+The log is public/)] : [],
  );
});

test('without any of it, nothing is signed and nothing is checked', () => {
  expect(read({}, { hasIdentity: false }).inputs).toMatchObject({ signing: { kind: 'none' }, seals: false });
});

test('a key and its password are kept out of the log', () => {
  const { reader } = read({
    'signing-key': cosignKey.privateKey,
    'signing-key-password': cosignKey.password,
  });
  expect([...reader.secrets].join()).toContain('hunter2');
  // Line by line, as a log shows it.
  expect(reader.secrets).toContain(cosignKey.privateKey.split('\n')[2]);
});

test.each([
  [{ sign: 'key' }, {}, 'signing-key: required, because sign is key'],
  [{ sign: 'keyless' }, { hasIdentity: false }, 'sign: is keyless, but this run cannot prove who it is'],
  [
    { 'signing-key': cosignKey.privateKey },
    {},
    'signing-key: cannot be decrypted: signing-key-password is wrong',
  ],
  [{ signer: 'octo/app' }, {}, 'signer: expected a public key as PEM, or fields such as'],
  [
    { signer: 'repository=octo/app,branch=main' },
    {},
    'signer: expected a public key as PEM, or fields such as',
  ],
  [{ signer: 'repository=other/shop' }, {}, 'signer: expected the refs of other/shop that are trusted'],
  [{ signer: cosignKey.publicKey.replace('M', 'N') }, {}, 'signer: expected a public key as PEM'],
  [{ 'adopt-unsigned': 'latest' }, {}, 'adopt-unsigned: expected the digest of the record'],
  [{ verify: 'required' }, { repositoryUrl: undefined }, 'signer: required, because verify is required'],
] as const)('%j is a problem', (values, signing, expected) => {
  expect(problemsOf(values, signing).join('\n')).toContain(expected);
});
