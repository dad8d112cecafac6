import { expect, test } from '@jest/globals';
import { findSiblings } from '../../../src/core/init/sibling-repositories.ts';

test.each<[string, readonly string[], ReturnType<typeof findSiblings>]>([
  ['others beside it', ['lib/', './shop/', 'lib/a'], { own: 'shop', others: ['lib'] }],
  ['files of it', ['shop/src/a.py'], { own: 'shop', others: [] }],
  ['files of another folder of that name', ['shop/gone.py', 'lib/'], undefined],
  ['others only', ['lib/'], undefined],
  ['nothing', [], undefined],
])('what a Dockerfile takes of the folder that its repository lies in: %s', (_what, missing, found) => {
  expect(findSiblings(missing, 'shop', (path) => path === 'src/a.py')).toEqual(found);
});
