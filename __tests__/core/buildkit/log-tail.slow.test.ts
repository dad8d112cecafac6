import { expect, test } from '@jest/globals';
import { LogTail } from '../../../src/core/buildkit/log-tail.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

test('the tail of a log is the same after very many pieces, most of which it has forgotten', () => {
  const pieces = Array.from({ length: 2000 }, (_, index) => `${'y'.repeat(500)} ${index}\n`);
  const [once, often] = [new LogTail(), new LogTail()];
  for (const piece of pieces) once.push(base64(piece));
  const tail = once.lines();
  expect(tail.at(-1)).toBe(`${'y'.repeat(500)} 1999`);
  expect(tail.at(-2)).toBe(`${'y'.repeat(500)} 1998`);
  expect(tail.length).toBeGreaterThan(30);
  for (const piece of pieces) {
    often.push(base64(piece));
    often.lines();
  }
  expect(often.lines()).toEqual(tail);
});
