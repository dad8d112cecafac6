import { describe, expect, test } from '@jest/globals';
import { LogTail } from '../../../src/core/buildkit/log-tail.ts';
import { lastWritten } from '../../../src/core/format/printable.ts';

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function tailOf(...pieces: readonly string[]): readonly string[] {
  const tail = new LogTail();
  for (const piece of pieces) {
    tail.push(base64(piece));
  }
  return tail.lines();
}

describe('the tail of a log', () => {
  test('is empty without a log', () => {
    expect(tailOf()).toEqual([]);
  });

  test('is the whole of a short log, wherever it was cut', () => {
    expect(tailOf('on', 'e\ntw', 'o\n')).toEqual(['one', 'two']);
  });

  test('joins a character that was cut', () => {
    const tail = new LogTail();
    const bytes = Buffer.from('grün\n');
    tail.push(bytes.subarray(0, 3).toString('base64'));
    tail.push(bytes.subarray(3).toString('base64'));
    expect(tail.lines()).toEqual(['grün']);
  });

  test('is the last 50 lines of a long log', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `line ${index}\n`);
    const tail = tailOf(...lines);
    expect(tail.length).toBe(50);
    expect([tail[0], tail.at(-1)]).toEqual(['line 950', 'line 999']);
  });

  test('is at most 16 KiB of long lines, and says where it was cut', () => {
    const tail = tailOf(`${'a'.repeat(20_000)}\nlast\n`);
    expect(tail.length).toBe(2);
    expect(tail[0]?.startsWith('…aaa')).toBe(true);
    expect(tail.join('').length).toBeLessThan(16 * 1024 + 10);
    expect(tail.at(-1)).toBe('last');
  });

  test('forgets the first of many pieces', () => {
    const tail = tailOf(...Array.from({ length: 3000 }, () => 'x'.repeat(1000)));
    expect(tail.length).toBe(1);
    expect(tail[0]?.length).toBeLessThan(16 * 1024 + 10);
  });

  test.each([
    [50, ['line 0', 'line 49']],
    [51, ['line 1', 'line 50']],
  ])('of %i short lines shows whole lines only', (count, expected) => {
    const tail = tailOf(...Array.from({ length: count }, (_, index) => `line ${index}\n`));
    expect(tail).toHaveLength(50);
    expect([tail[0], tail.at(-1)]).toEqual(expected);
  });

  test('says that lines were cut off before it, when it begins with fewer than 50', () => {
    // Pieces of a length that base64 does not pad: what is kept is exactly 16 KiB.
    const pieces = Array.from(
      { length: 18 },
      (_, index) => `${String(index).padStart(2, '0')}${'x'.repeat(1021)}\n`,
    );
    const tail = tailOf(...pieces);
    expect(tail.length).toBeLessThan(18);
    expect(tail[0]?.startsWith('…')).toBe(true);
    expect(tail.slice(1).every((line) => /^\d\dx+$/.test(line))).toBe(true);
    expect(tail.at(-1)).toBe(`17${'x'.repeat(1021)}`);
  });

  test('keeps a text of exactly 16 KiB whole, and cuts one that is a byte longer', () => {
    const size = 16 * 1024;
    expect(tailOf('x'.repeat(size))).toEqual(['x'.repeat(size)]);
    expect(tailOf('x'.repeat(size + 1))).toEqual([`…${'x'.repeat(size)}`]);
  });

  test('is 16 KiB, and not as many characters, of pieces in another script', () => {
    const tail = tailOf(...Array.from({ length: 40 }, () => `${'ü'.repeat(299)}\n`));
    expect(tail[0]?.startsWith('…')).toBe(true);
    expect(tail.length).toBeLessThan(29);
  });

  test('leaves out what is no base64', () => {
    const tail = new LogTail();
    tail.push('%%%');
    tail.push(base64('kept\n'));
    expect(tail.lines()).toEqual(['kept']);
  });
});

test.each([
  { line: 'plain', shown: 'plain' },
  { line: '10%\r50%\r100%', shown: '100%' },
  { line: 'Windows\r', shown: 'Windows' },
  { line: '10%\r100%\r', shown: '100%' },
  { line: '', shown: '' },
  { line: '\r', shown: '' },
])('of $line a terminal shows $shown', ({ line, shown }) => {
  expect(lastWritten(line)).toBe(shown);
});
