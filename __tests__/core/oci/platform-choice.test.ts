import { describe, expect, test } from '@jest/globals';
import { choosePlatform } from '../../../src/core/oci/platform-choice.ts';

function platform(text: string) {
  const [os = '', architecture = '', variant] = text.split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

describe('of several images, a machine takes', () => {
  test.each<[string, string, string, string | undefined]>([
    ['its own', 'linux/amd64', 'linux/arm64 linux/amd64', 'linux/amd64'],
    ['its own, however the variant is written', 'linux/arm64', 'linux/arm64/v8', 'linux/arm64/v8'],
    ['the variant nearest below its own', 'linux/arm/v7', 'linux/arm/v5 linux/arm/v6', 'linux/arm/v6'],
    ['no variant above its own', 'linux/arm/v6', 'linux/arm/v7', undefined],
    ['the plain one when it is of a higher level', 'linux/amd64/v3', 'linux/amd64', 'linux/amd64'],
    ['no higher level than its own', 'linux/amd64', 'linux/amd64/v3', undefined],
    ['the older processor when there is nothing better', 'linux/amd64', 'linux/386', 'linux/386'],
    ['32 bits on arm64 when there is nothing better', 'linux/arm64', 'linux/arm/v7', 'linux/arm/v7'],
    ['nothing of another processor', 'linux/amd64', 'linux/arm64 linux/s390x', undefined],
    ['nothing of another system', 'linux/amd64', 'windows/amd64', undefined],
    ['its own of those that are rare', 'linux/s390x', 'linux/amd64 linux/s390x', 'linux/s390x'],
  ])('%s', (_what, machine, images, expected) => {
    const found = choosePlatform(
      images.split(' ').map((name) => ({ name, platform: platform(name) })),
      platform(machine),
    );
    expect(found?.name).toBe(expected);
  });
});
