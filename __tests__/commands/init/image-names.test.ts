import { describe, expect, test } from '@jest/globals';
import { imageOf, imagesInGroup, shownImage } from '../../../src/commands/init/image-names.ts';
import type { NamedProposal } from '../../../src/commands/init/proposal.ts';

type By = 'workflow' | 'bake' | 'compose';

const proposal = (image: string | undefined, by: By = 'workflow'): NamedProposal =>
  ({
    image: 'ghcr.io/acme/shop',
    candidate: { name: 'Web', image, mentions: [{ by, where: 'x' }] },
  }) as never;

const shown = (named: NamedProposal, stepImage?: string) => ({ ...named, stepImage });

describe('the image of a repository', () => {
  test.each([
    ['https://github.com/Acme/Shop', 'ghcr.io/acme/shop'],
    ['https://github.com/acme/silver-atelier-', 'ghcr.io/acme/silver-atelier'],
    ['https://github.com/acme/.github', 'ghcr.io/acme/github'],
    ['https://github.com/acme/a..b--c', 'ghcr.io/acme/a.b--c'],
    ['https://git.example.com/acme/shop', ''],
    [undefined, ''],
  ])('at %s is %j', (origin, expected) => {
    expect(imageOf(origin, [])).toBe(expected);
  });

  test.each([
    ['as a workflow calls it', 'acme/shop', 'workflow', 'acme/shop'],
    ['as compose calls it, with its registry', 'quay.io/acme/shop', 'compose', 'quay.io/acme/shop'],
    ['and not as compose calls it on the machine', 'acme/shop', 'compose', 'ghcr.io/acme/repo'],
    ['and not an expression', 'ghcr.io/${{ env.NAME }}', 'workflow', 'ghcr.io/acme/repo'],
  ] as const)('%s', (_name, image, by, expected) => {
    expect(imageOf('https://github.com/acme/repo', [proposal(image, by)])).toBe(expected);
  });

  test('is not that of one of several', () => {
    const both = [proposal('acme/web'), proposal('acme/api')];
    expect(imageOf('https://github.com/acme/repo', both)).toBe('ghcr.io/acme/repo');
  });
});

test('each of several images has its own name, or one below the repository', () => {
  const all = ['quay.io/acme/web', undefined, 'quay.io/acme/web'].map((image) => proposal(image).candidate);
  expect(imagesInGroup(all, 'ghcr.io/acme/shop')).toEqual([
    'quay.io/acme/web',
    'ghcr.io/acme/shop/web',
    'quay.io/acme/web-web',
  ]);
});

test('an image is shown as the workflow that pushes it calls it', () => {
  const named = 'ghcr.io/${{ github.repository_owner }}/web';
  expect(shownImage(shown(proposal(named)))).toBe(named);
  expect(shownImage(shown(proposal('web')))).toBe('ghcr.io/acme/shop');
  expect(shownImage(shown(proposal(named, 'compose')))).toBe('ghcr.io/acme/shop');
  expect(shownImage(shown(proposal(named), 'acme/shop-web'))).toBe('acme/shop-web');
});
