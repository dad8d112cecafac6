import { expect, test } from '@jest/globals';
import { WholeLines } from '../../src/core/whole-lines.ts';

test('a stream comes out in whole lines, wherever it is cut', () => {
  const text = 'a\n\nlong line\nrest';
  for (let size = 1; size <= text.length; size++) {
    const lines = new WholeLines();
    const out: string[] = [];
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size)
      out.push(Buffer.from(lines.push(bytes.subarray(at, at + size))).toString());
    expect(out.join('')).toBe('a\n\nlong line\n');
    for (const whole of out) expect(whole).toMatch(/^$|\n$/);
    expect(lines.unfinishedBytes).toBe('rest'.length);
    expect(Buffer.from(lines.push(Buffer.from('!\n'))).toString()).toBe('rest!\n');
  }
});
