import { expect, test } from '@jest/globals';
import { normalizePlatform, platformArgs } from '../../../src/core/dockerfile/platform.ts';
import { readBuildkitAnswers } from '../../support/buildkit-answers.ts';

test('platforms take the form that containerd gives them', () => {
  for (const { platform, answer } of readBuildkitAnswers<{ platform: string; answer: string }>('platforms')) {
    expect([platform, normalizePlatform(platform)]).toEqual([platform, answer]);
  }
});

test('a platform comes with its parts', () => {
  expect(platformArgs('TARGET', 'linux/arm/v7')).toEqual({
    TARGETPLATFORM: 'linux/arm/v7',
    TARGETOS: 'linux',
    TARGETOSVERSION: '',
    TARGETARCH: 'arm',
    TARGETVARIANT: 'v7',
  });
});
