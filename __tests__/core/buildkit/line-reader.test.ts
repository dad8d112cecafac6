import { expect, test } from '@jest/globals';
import { LineReader } from '../../../src/core/buildkit/line-reader.ts';

test('lines are handed out when they are complete, the last one at the end', () => {
  const reader = new LineReader();
  expect(reader.push(Buffer.from('one\ntw'))).toEqual(['one']);
  expect(reader.push(Buffer.from('o\n\nthr'))).toEqual(['two', '']);
  expect(reader.end()).toEqual(['thr']);
  expect(reader.end()).toEqual([]);
});

test('a character that was cut is joined', () => {
  const reader = new LineReader();
  const bytes = Buffer.from('grün\n');
  expect(reader.push(bytes.subarray(0, 3))).toEqual([]);
  expect(reader.push(bytes.subarray(3))).toEqual(['grün']);
});

test('a line without an end is handed out before it fills the memory', () => {
  const reader = new LineReader();
  const longest = 16 * 1024;
  expect(reader.push(Buffer.from('x'.repeat(longest)))).toEqual([]);
  expect(reader.push(Buffer.from('y'))).toEqual([`${'x'.repeat(longest)}y`]);
  // Nothing of it is said twice.
  expect(reader.push(Buffer.from('next\n'))).toEqual(['next']);
  expect(reader.end()).toEqual([]);
});
