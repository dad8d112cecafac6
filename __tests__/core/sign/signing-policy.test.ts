import { describe, expect, test } from '@jest/globals';
import { decideSigning, decideVerification } from '../../../src/core/sign/signing-policy.ts';

describe('whether a run signs', () => {
  const anywhere = { hasIdentity: true, isPublic: true };
  test.each([
    ['a public repository whose job can prove who it is', 'auto', false, anywhere, 'keyless'],
    ['a private repository', 'auto', false, { hasIdentity: true, isPublic: false }, 'none'],
    ['a repository of which nobody knows', 'auto', false, { hasIdentity: true, isPublic: undefined }, 'none'],
    ['a job without id-token: write', 'auto', false, { hasIdentity: false, isPublic: true }, 'none'],
    ['a key, in a private repository', 'auto', true, { hasIdentity: true, isPublic: false }, 'key'],
    ['a key, in a public repository', 'auto', true, anywhere, 'key'],
    ['none, whatever there is', 'none', true, anywhere, 'none'],
    [
      'keyless in a private repository, as asked for',
      'keyless',
      false,
      { hasIdentity: true, isPublic: false },
      'keyless',
    ],
    ['keyless without an identity', 'keyless', true, { hasIdentity: false, isPublic: true }, 'impossible'],
    ['key without one', 'key', false, anywhere, 'impossible'],
  ] as const)('%s', (_, sign, hasKey, place, kind) => {
    expect(decideSigning({ sign, hasKey, place }).kind).toBe(kind);
  });

  test('a failure is a warning only where nobody asked for signatures', () => {
    expect(decideSigning({ sign: 'auto', hasKey: false, place: anywhere })).toMatchObject({
      onFailure: 'warn',
    });
    expect(decideSigning({ sign: 'keyless', hasKey: false, place: anywhere })).toMatchObject({
      onFailure: 'fail',
    });
    expect(decideSigning({ sign: 'auto', hasKey: true, place: anywhere })).toMatchObject({
      onFailure: 'fail',
    });
  });
});

test.each([
  ['auto', false, false, false],
  ['auto', true, false, true],
  ['auto', false, true, true],
  ['off', true, true, false],
  ['required', false, false, true],
] as const)(
  'verify: %s with a signer %s in a run that signs %s: %s',
  (verify, hasSigner, signs, expected) => {
    expect(decideVerification(verify, { hasSigner, signs })).toBe(expected);
  },
);
