import { expect, test } from '@jest/globals';
import { splitProse } from '../../../src/core/format/prose.ts';

/** `«code»` and `<link>` for what is no text. */
const shown = (line: string): readonly string[] =>
  splitProse(line).map(({ kind, text }) =>
    kind === 'text' ? text : kind === 'code' ? `«${text}»` : `<${text}>`,
  );

test.each([
  ['plain words', ['plain words']],
  ['run `npm ci` now', ['run ', '«npm ci»', ' now']],
  ['`one` and `two`', ['«one»', ' and ', '«two»']],
  ['see https://x.test/a?b=c#d.', ['see ', '<https://x.test/a?b=c#d>', '.']],
  ['http://x.test/ (https://y.test)', ['<http://x.test/>', ' (', '<https://y.test>', ')']],
  ['`https://x.test` is code', ['«https://x.test»', ' is code']],
  ['an odd ` stays', ['an odd ` stays']],
  ['``two`` and `` stay', ['``two`` and `` stay']],
  ['javascript://x.test', ['javascript://x.test']],
  ['', []],
])('%s is split into %j', (line, parts) => {
  expect(shown(line)).toEqual(parts);
});
