import { describe, expect, test } from '@jest/globals';
import { compareApkVersions } from '../../../src/core/packages/apk-version.ts';

describe('versions of Alpine', () => {
  test.each<readonly [string, '<' | '=' | '>', string, string]>([
    ['1.2.3-r0', '<', '1.2.3-r1', 'a later build'],
    ['1.2.3-r9', '<', '1.2.3-r10', 'numbers, not texts'],
    ['1.2.3', '<', '1.2.3-r0', 'a build is more than none'],
    ['1.2', '<', '1.2.1', 'more numbers are later'],
    ['1.2', '<', '1.2a', 'a letter is later'],
    ['1.2a', '<', '1.2b', 'letters are in order'],
    ['1.2a', '<', '1.2.1', 'a number is later than a letter'],
    ['1.06', '<', '1.5', 'after a zero in front, digits are a fraction'],
    ['1.10', '>', '1.9', 'without one, they are a number'],
    ['006', '>', '1.0', 'the first number is always a number'],
    ['1.0_alpha', '<', '1.0', 'alpha is before the release'],
    ['1.0_alpha', '<', '1.0_beta', 'beta is after alpha'],
    ['1.0_beta', '<', '1.0_pre', 'pre is after beta'],
    ['1.0_pre', '<', '1.0_rc', 'rc is after pre'],
    ['1.0_rc2', '<', '1.0_rc10', 'their numbers are numbers'],
    ['1.0_rc1', '<', '1.0', 'rc is before the release'],
    ['1.0_p1', '>', '1.0', 'a patch is after the release'],
    ['1.0_git20240101', '>', '1.0', 'a commit is after the release'],
    ['1.0_cvs1', '<', '1.0_svn1', 'cvs is before svn'],
    ['1.0_hg1', '<', '1.0_p1', 'a patch is after every commit'],
    ['1.0_alpha_pre2', '<', '1.0_alpha', 'a suffix of a suffix'],
    ['1.0_p1-r0', '<', '1.0_p1-r1', 'a build of a patch'],
    ['20240226-r0', '>', '3.1.4-r5', 'a date'],
    ['1.0.0_pre20191002222144', '<', '1.0.0_pre20210530193627', 'numbers that no double holds exactly'],
    ['1.0.9007199254740993', '>', '1.0.9007199254740992', 'longer numbers than a double holds'],
    ['3.1.4-r5', '=', '3.1.4-r5', 'the same'],
  ])('%s %s %s: %s', (one, relation, other) => {
    const sign = { '<': -1, '=': 0, '>': 1 }[relation];
    expect(Math.sign(compareApkVersions(one, other))).toBe(sign);
    expect(Math.sign(compareApkVersions(other, one))).toBe(sign === 0 ? 0 : -sign);
  });
});
