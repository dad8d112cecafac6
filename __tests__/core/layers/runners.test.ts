import { describe, expect, test } from '@jest/globals';
import { readRunners } from '../../../src/core/layers/runners.ts';

const arm = { platform: 'linux/arm64', runner: 'ubuntu-24.04-arm' };
const intel = { platform: 'linux/amd64', runner: 'ubuntu-24.04' };

describe('runners', () => {
  test.each([
    ['', []],
    ['linux/amd64=ubuntu-24.04, linux/arm64=ubuntu-24.04-arm', [intel, arm]],
    ['linux/amd64 = ubuntu-24.04\n\nlinux/arm64=ubuntu-24.04-arm\n', [intel, arm]],
  ])('in %j', (text, runners) => {
    expect(readRunners(text)).toEqual({ runners, problems: [] });
  });

  test.each([
    ['arm64=label', 'expected platform=label, such as linux/arm64=ubuntu-24.04-arm, got "arm64=label"'],
    ['linux/arm64', 'expected platform=label, such as linux/arm64=ubuntu-24.04-arm, got "linux/arm64"'],
    [
      'linux/arm64=two words',
      'expected platform=label, such as linux/arm64=ubuntu-24.04-arm, got "linux/arm64=two words"',
    ],
    ['linux/arm64=a,linux/arm64/v8=b', 'linux/arm64/v8 is named twice'],
  ])('are refused in %j', (text, problem) => {
    expect(readRunners(text).problems).toEqual([problem]);
  });
});
