import { describe, expect, test } from '@jest/globals';
import {
  createFrameReader,
  formatScriptCommand,
  formatScriptInput,
} from '../../../src/core/deploy/script-frame.ts';

const nonce = '0a1b2c';
const begin = `\u001e${nonce} begin\n`;
const end = (status: number): string => `\u001e${nonce} end ${status}\n`;

function read(pieces: readonly string[]): {
  output: string;
  begun: boolean;
  exitCode: number | undefined;
  noise: string;
} {
  const reader = createFrameReader(nonce);
  const output = pieces.map((piece) =>
    Buffer.from(reader.push(Buffer.from(piece, 'latin1'))).toString('latin1'),
  );
  const { begun, exitCode, noise } = reader;
  return { output: output.join(''), begun, exitCode, noise };
}

describe('the output of a script is told from what stands around it', () => {
  test.each([
    ['nothing at all', '', '', false, undefined, ''],
    ['only begun', begin, '', true, undefined, ''],
    ['no output', `${begin}${end(0)}`, '', true, 0, ''],
    ['some output', `${begin}one\ntwo\n${end(0)}`, 'one\ntwo\n', true, 0, ''],
    ['output without a last line end', `${begin}one${end(7)}`, 'one', true, 7, ''],
    ['bytes that are no text', `${begin}\0\xff\xfe\x1e${end(255)}`, '\0\xff\xfe\x1e', true, 255, ''],
    ['a greeting of the shell', `hello\n${begin}one${end(0)}`, 'one', true, 0, 'hello\n'],
    [
      'a greeting alone',
      'This account is currently not available.\n',
      '',
      false,
      undefined,
      'This account is currently not available.\n',
    ],
    ['something after the end', `${begin}one${end(1)}late`, 'one', true, 1, ''],
    ['a mark of others', `${begin}\x1e0a1b2d end 0\n${end(2)}`, '\x1e0a1b2d end 0\n', true, 2, ''],
    ['its own nonce', `${begin}${nonce} end 0\n${end(3)}`, `${nonce} end 0\n`, true, 3, ''],
    ['marks in a row', `${begin}\x1e\x1e\x1e${end(4)}`, '\x1e\x1e\x1e', true, 4, ''],
  ])('%s', (_, given, output, begun, exitCode, noise) => {
    expect(read([given])).toEqual({ output, begun, exitCode, noise });
    // And the same whatever pieces it comes in.
    expect(read([...given])).toEqual({ output, begun, exitCode, noise });
    expect(read(given.match(/[\s\S]{1,3}/g) ?? [])).toEqual({ output, begun, exitCode, noise });
  });

  test('and handed on at once, a last line end too', () => {
    const reader = createFrameReader(nonce);
    expect(Buffer.from(reader.push(Buffer.from(`${begin}{"ok":true}\n`))).toString()).toBe('{"ok":true}\n');
  });

  test('but only the end of what stands before it is kept', () => {
    expect(read(['x'.repeat(5000), begin])).toMatchObject({ begun: true, noise: 'x'.repeat(4096) });
  });
});

describe('the command around a script', () => {
  test('is one that every login shell reads alike', () => {
    for (const ended of [true, false]) {
      const command = formatScriptCommand(nonce, { end: ended });
      expect(command).toMatch(/^exec sh -c '[^'!\n]*'$/);
      // fish reads these in single quotes.
      expect(command).not.toContain('\\\\');
    }
  });

  test('gets the script up to the nonce, on lines of their own', () => {
    expect(formatScriptInput('echo a\necho b', nonce)).toBe(`echo a\necho b\n${nonce}\n`);
    expect(formatScriptInput('echo a\n', nonce)).toBe(`echo a\n${nonce}\n`);
  });
});

test('what only looks like the end is output, and is not kept', () => {
  const reader = createFrameReader('abc');
  const text = '\u001eabc end nothing\n';
  expect(Buffer.from(reader.push(Buffer.from(`\u001eabc begin\n${text}`))).toString()).toBe(text);
  expect(reader.exitCode).toBeUndefined();
  expect(Buffer.from(reader.push(Buffer.from('\u001eabc end 7\n'))).toString()).toBe('');
  expect(reader.exitCode).toBe(7);
});
