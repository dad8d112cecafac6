import { expect, test } from '@jest/globals';
import { sumOutage } from '../../bench/outage.mjs';

const answers = (...oks: readonly boolean[]) => oks.map((ok, index) => ({ atMs: index * 20, ok }));

test.each([
  ['nothing failed', answers(true, true), { asked: 2, failed: 0, gapMs: 0 }],
  ['one gap', answers(true, false, false, true), { asked: 4, failed: 2, gapMs: 40 }],
  ['two gaps', answers(false, true, false, true), { asked: 4, failed: 2, gapMs: 40 }],
  [
    'answers that came in another order',
    answers(true, false, true).reverse(),
    { asked: 3, failed: 1, gapMs: 20 },
  ],
])('time without service: %s', (_what, given, expected) => {
  expect(sumOutage(given)).toEqual(expected);
});
