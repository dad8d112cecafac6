import { describe, expect, test } from '@jest/globals';
import { planImages } from '../../../src/commands/plan/images.ts';
import type { PlanReport } from '../../../src/commands/plan/report.ts';
import { PLANNED_IMAGES } from '../../support/sample-images.ts';

test('a plan of several images tells a matrix their targets, and a deployment the tags of this commit', () => {
  const [first] = PLANNED_IMAGES.images;
  // What others are based on has no tag of its own, and is built in their jobs.
  const shared = first === undefined ? [] : [{ ...first, kind: 'shared' as const, targets: ['tools'] }];
  const all = { ...PLANNED_IMAGES, images: [...shared, ...PLANNED_IMAGES.images] };
  const { matrix = '', 'app-images': images } = planImages.outputs?.(all) ?? {};
  expect(JSON.parse(matrix)).toEqual([
    { platform: '', runner: '', target: 'api' },
    { platform: '', runner: '', target: 'web' },
  ]);
  expect(images).toBe('ghcr.io/acme/shop-api:sha-1a2b3c4\nghcr.io/acme/shop-web:sha-1a2b3c4');
});

describe('the reference of a planned image', () => {
  const taggedOf = (tags: readonly string[], revision: string | undefined = '1a2b3c4d5e6f') =>
    planImages.reference?.({ revision } as PlanReport, { values: { tags: tags.join('\n') } } as never);

  test('is its tag of the commit, also where the name of the target is added', () => {
    expect(taggedOf(['ghcr.io/acme/shop:1', 'ghcr.io/acme/shop:sha-1a2b3c4-api'])).toBe(
      'ghcr.io/acme/shop:sha-1a2b3c4-api',
    );
  });

  test('is not known outside a commit, or where the build gives it no such tag', () => {
    expect(taggedOf(['ghcr.io/acme/shop:1'])).toBeUndefined();
    expect(
      planImages.reference?.(
        { revision: undefined } as PlanReport,
        { values: { tags: 'ghcr.io/acme/shop:sha-1a2b3c4' } } as never,
      ),
    ).toBeUndefined();
  });
});
