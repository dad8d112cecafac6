import { describe, expect, test } from '@jest/globals';
import { mergePlans } from '../../../src/commands/plan/merge-plans.ts';
import { readRunners } from '../../../src/core/layers/runners.ts';
import { PLANNED } from '../../support/sample-plans.ts';

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
    ['linux/arm64=a,linux/arm64/v8=b', 'linux/arm64/v8 is named twice'],
  ])('are refused in %j', (text, problem) => {
    expect(readRunners(text).problems).toEqual([problem]);
  });
});

describe('the plans of several platforms', () => {
  const warm = { ...PLANNED, needed: false, reason: 'all current' };
  const cold = { ...PLANNED, needed: true, reason: 'node is outdated' };

  test('need a prewarm where one does, which is named', () => {
    expect(mergePlans([warm, cold], [intel, arm])).toMatchObject({
      needed: true,
      reason: 'linux/arm64: node is outdated',
      runners: [intel, arm],
    });
  });

  test('need none where none does, with one reason where it is the same', () => {
    expect(mergePlans([warm, warm], [intel, arm])).toMatchObject({ needed: false, reason: 'all current' });
  });

  test('tell each layer of each platform', () => {
    const { layers } = mergePlans([warm, cold], [intel, arm]);
    expect(new Set(layers.map(({ platform }) => platform))).toEqual(new Set(['linux/amd64', 'linux/arm64']));
    expect(layers).toHaveLength(2 * PLANNED.layers.length);
  });

  test('fail where one fails', () => {
    const error = { message: 'denied', cause: undefined, remedy: undefined, log: [] };
    const failed = { ...warm, reason: 'denied', error };
    expect(mergePlans([cold, failed], [intel, arm])).toMatchObject({
      needed: false,
      reason: 'denied',
      error,
    });
  });
});
