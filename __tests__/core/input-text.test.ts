import { expect, test } from '@jest/globals';
import { createInputReader, formatLines, formatList } from '../../src/core/input.ts';

const items = ['a=b', 'a=1,2', 'a="quoted"', '"a",b', 'two\nlines="x",y', 'a=\\', "it's", 'a=,', 'ü €'];
const lists = [items, ...items.map((item) => [item]), [...items].reverse(), []];

test.each(lists)('lines are read as they were: %j', (...list) => {
  const reader = createInputReader({ x: formatLines(list) });
  expect(reader.lines('x')).toEqual(list);
  const pairs = createInputReader({ x: formatLines(list.map((item) => `key=${item}`)) });
  expect(pairs.pairs('x', 'key=value').map(({ value }) => value)).toEqual(list);
  expect([...reader.problems, ...pairs.problems]).toEqual([]);
});

test.each(lists)('lists are read as they were: %j', (...list) => {
  const reader = createInputReader({ x: formatList(list) });
  expect(reader.list('x')).toEqual(list);
  expect(reader.problems).toEqual([]);
});

test('is as people write it where nothing needs quotes', () => {
  expect([formatLines(['a=1,2', 'b']), formatList(['a', 'b'])]).toEqual(['a=1,2\nb', 'a\nb']);
});
