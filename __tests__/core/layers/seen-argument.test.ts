import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { givenArguments, rememberArguments, seenToChange } from '../../../src/core/layers/seen-argument.ts';

/** Records of runs, one after the other: which commit, and with which values. */
function afterRuns(
  ...runs: readonly (readonly [revision: string | undefined, given: Readonly<Record<string, string>>])[]
) {
  return runs.reduce<
    | { readonly arguments?: ReturnType<typeof rememberArguments>; readonly revision: string | undefined }
    | undefined
  >(
    (before, [revision, given]) => ({ arguments: rememberArguments(before, given, revision), revision }),
    undefined,
  );
}

const names = (...parameters: Parameters<typeof seenToChange>) => [...seenToChange(...parameters)];

describe('an argument', () => {
  test('that has another value again and again is seen to change, with the third value', () => {
    const record = afterRuns(['a', { V: '1' }], ['b', { V: '2' }]);
    expect(names(record, { V: '3' })).toEqual(['V']);
    expect(names(record, { V: '2' })).toEqual([]);
    // The build after the prewarm of the same run decides the same.
    expect(names(afterRuns(['a', { V: '1' }], ['b', { V: '2' }], ['c', { V: '3' }]), { V: '3' })).toEqual([
      'V',
    ]);
  });

  test('whose version is raised once is not', () => {
    expect(names(afterRuns(['a', { V: '1' }]), { V: '2' })).toEqual([]);
    const raised = afterRuns(['a', { V: '1' }], ['b', { V: '2' }], ['c', { V: '2' }]);
    expect(names(raised, { V: '3' })).toEqual([]);
  });

  test('stays what it is through a second commit of one run, and a run without it', () => {
    const record = afterRuns(['a', { V: '1' }], ['b', { V: '2' }], ['b', { V: '2' }], ['c', {}]);
    expect(names(record, { V: '3' })).toEqual(['V']);
    // A laptop has no revision.
    const unknown = afterRuns([undefined, { V: '1' }], [undefined, { V: '2' }], [undefined, { V: '2' }]);
    expect(names(unknown, { V: '3' })).toEqual([]);
  });

  test('that no record knows, or that this run does not give, is not seen', () => {
    expect(names(undefined, { V: '1' })).toEqual([]);
    expect(names({}, { V: '1' })).toEqual([]);
    expect(names(afterRuns(['a', { V: '1' }], ['b', { V: '2' }], ['c', { V: '3' }]), {})).toEqual([]);
  });
});

test('arguments count that a Dockerfile declares and that are not secret, by their salted hashes', () => {
  const dockerfile = parseDockerfile('ARG BASE\nFROM $BASE\nARG V N_TOKEN\nRUN x\n');
  const given = { V: '1', N_TOKEN: 'x', BASE: 'debian', OTHER: '1', MASKED: '1' };
  const secrets = { secretArgs: ['*TOKEN*'], maskedValues: new Set<string>() };
  expect(givenArguments(dockerfile, given, secrets, (text) => `hash of ${text}`)).toEqual({
    BASE: 'hash of BASE=debian',
    V: 'hash of V=1',
  });
  const masked = { ...secrets, maskedValues: new Set(['hunter22']) };
  expect(givenArguments(dockerfile, { V: 'hunter22' }, masked, (text) => text)).toEqual({});
});
