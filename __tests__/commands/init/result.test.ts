import { describe, expect, test } from '@jest/globals';
import type { InitImage } from '../../../src/commands/init/report.ts';
import { initPatch } from '../../../src/commands/init/result.ts';

const image = (patch: string | undefined, differing?: readonly string[]): InitImage =>
  ({ patch, patchTrial: differing === undefined ? undefined : { differing } }) as never;

const patch = (images: readonly InitImage[], patchOnly = true): string =>
  initPatch({ patchOnly, images } as never);

describe('git apply gets', () => {
  test('the patches of all Dockerfiles, and that of several targets once', () => {
    expect(patch([image('a\n'), image('a\n'), image(undefined), image('b\n')])).toBe('a\nb\n');
  });

  test('none with which the image was another', () => {
    expect(patch([image('a\n', ['etc/x']), image('b\n', [])])).toBe('b\n');
  });

  test('nothing where more than the patch is wanted', () => {
    expect(patch([image('a\n')], false)).toBe('');
  });
});
