import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../src/core/error.ts';
import { createInputReader, nearest } from '../../src/core/input.ts';

const read = (text: string | undefined) => createInputReader({ it: text });
const messages = (reader: ReturnType<typeof read>) => reader.problems.map(({ message }) => message);

describe('a list is split as docker/build-push-action v7.3.0 splits it (docker/actions-toolkit v0.95.0, Util.getInputList)', () => {
  // Most rows are those of the toolkit's own __tests__/util.test.ts.
  test.each<[string, string, readonly string[]]>([
    ['one item', 'bar', ['bar']],
    ['nothing', '', []],
    ['lines', 'bar\nbaz', ['bar', 'baz']],
    ['empty lines', 'bar\n\nbaz', ['bar', 'baz']],
    ['commas', 'bar,baz', ['bar', 'baz']],
    ['a comma at the end', 'bar,baz,', ['bar', 'baz']],
    ['lines of Windows', 'bar\r\nbaz', ['bar', 'baz']],
    ['lines and commas', 'bar\r\nbaz,bat', ['bar', 'baz', 'bat']],
    ['what looks like a comment', 'foo=bar\nbar=qux#baz', ['foo=bar', 'bar=qux#baz']],
    [
      'a quoted line of its own, which is split',
      'linux/amd64\n"linux/arm64,linux/arm/v7"',
      ['linux/amd64', 'linux/arm64', 'linux/arm/v7'],
    ],
    ['a quoted item beside others, which is not split', '"one,two",three', ['one,two', 'three']],
    ['white space around items', '  bar ,  baz  \n bat', ['bar', 'baz', 'bat']],
    ['a quote inside an item', 'a"b",c', ['a"b"', 'c']],
  ])('%s', (_name, text, items) => {
    expect(read(text).list('it')).toEqual(items);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'commas belong to the item',
      'user/app:cache\ntype=local,src=path/to/dir',
      ['user/app:cache', 'type=local,src=path/to/dir'],
    ],
    ['lines of Windows', 'user/app:cache\r\ntype=local,src=path', ['user/app:cache', 'type=local,src=path']],
    ['a quoted item of several lines', '"A=aaa\nbbb\nccc"\nFOO=bar', ['A=aaa\nbbb\nccc', 'FOO=bar']],
    ['an empty line in a quoted item', 'FOO=bar\n"E=aaaa\n\nbbbb\nccc"', ['FOO=bar', 'E=aaaa\n\nbbbb\nccc']],
    ['a doubled quote in a quoted item', '"A=aa""bb\ncc"\nFOO=bar', ['A=aa"bb\ncc', 'FOO=bar']],
    ['several lines without quotes are several items', 'A=aaa\nbbb\nFOO=bar', ['A=aaa', 'bbb', 'FOO=bar']],
  ])('and one item a line: %s', (_name, text, items) => {
    expect(read(text).lines('it')).toEqual(items);
  });

  test('unlike there, an item of white space only is none', () => {
    expect(read('bar, ,baz').list('it')).toEqual(['bar', 'baz']);
  });

  test('a quote that is never closed is a problem that names no content', () => {
    const reader = read('"hunter2\nB=2');
    expect(reader.lines('it')).toEqual([]);
    expect(messages(reader)).toEqual([
      expect.stringContaining('expected one item per line, quoted as CSV if needed'),
    ]);
    expect(messages(reader).join()).not.toContain('hunter2');
  });

  test('an empty list is the fallback', () => {
    expect(read(' \n').list('it', 'a,b')).toEqual(['a', 'b']);
    expect(read(undefined).list('it')).toEqual([]);
  });
});

describe('pairs', () => {
  test.each<[string, string, string]>([
    ['A=b', 'A', 'b'],
    ['A=', 'A', ''],
    ['A=b=c', 'A', 'b=c'],
    [' A = b ', 'A', ' b'],
    ['A=b,C=d', 'A', 'b,C=d'],
    ['"A=two\nlines"', 'A', 'two\nlines'],
    ['__proto__=x', '__proto__', 'x'],
  ])('%j is one', (text, key, value) => {
    expect(read(text).pairs('it', 'K=v')).toEqual([{ key, value }]);
  });

  test('commas separate where the input says so', () => {
    expect(read('A=b,C=d').pairs('it', 'K=v', { commas: true })).toEqual([
      { key: 'A', value: 'b' },
      { key: 'C', value: 'd' },
    ]);
  });

  test('the newline at the end of a quoted private key stays where the input says so', () => {
    const text = '"KEY=-----BEGIN\nabc\n-----END\n"\n';
    expect(read(text).pairs('it', 'K=v', { keepWhiteSpace: true })).toEqual([
      { key: 'KEY', value: '-----BEGIN\nabc\n-----END\n' },
    ]);
    expect(read(text).pairs('it', 'K=v')).toEqual([{ key: 'KEY', value: '-----BEGIN\nabc\n-----END' }]);
  });

  test.each([
    ['hunter2', 'expected "K=v", got item 1 without "=" (one of several lines is quoted as a whole)'],
    ['A=b\nhunter2', 'expected "K=v", got item 2 without "=" (one of several lines is quoted as a whole)'],
    [
      '=hunter2',
      'expected "K=v", got item 1 without a name before "=" (one of several lines is quoted as a whole)',
    ],
    [
      '  =hunter2',
      'expected "K=v", got item 1 without a name before "=" (one of several lines is quoted as a whole)',
    ],
  ])('%j is a problem that does not repeat what may be a secret', (text, message) => {
    const reader = read(text);
    reader.pairs('it', 'K=v');
    expect(messages(reader)).toEqual([message]);
  });
});

describe('a boolean is one of the words of the YAML core schema', () => {
  test.each<[string | undefined, boolean]>([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    ['', true],
    ['  ', true],
    [undefined, true],
  ])('%j is %j', (text, value) => {
    const reader = read(text);
    expect(reader.boolean('it', true)).toBe(value);
    expect(reader.problems).toEqual([]);
  });

  test.each(['yes', 'no', 'on', 'off', '1', '0', 'TRUE ', ' true', 'tRUE', 'true\n', 'null', '"true"'])(
    '%j is none',
    (text) => {
      const reader = read(text);
      expect(reader.boolean('it', false)).toBe(false);
      expect(messages(reader)).toEqual([
        `expected one of true, True, TRUE, false, False, FALSE, got "${text}"`,
      ]);
    },
  );
});

describe('a number', () => {
  test.each<[string, number]>([
    ['0', 0],
    ['10', 10],
    [' 7 ', 7],
    ['007', 7],
    ['', 3],
  ])('%j is %j', (text, value) => {
    const reader = read(text);
    expect(reader.integer('it', { min: 0, max: 10 }, 3)).toBe(value);
    expect(reader.problems).toEqual([]);
  });

  test.each([
    '-1',
    '+1',
    'NaN',
    'Infinity',
    '1e9',
    '11',
    '1.5',
    '0x3',
    '5m',
    '5 m',
    '１',
    '9'.repeat(40),
    'three',
  ])('%j is none', (text) => {
    const reader = read(text);
    expect(reader.integer('it', { min: 0, max: 10 }, 3)).toBe(3);
    expect(messages(reader)).toEqual([`expected a whole number from 0 to 10, got "${text}"`]);
  });
});

describe('a duration', () => {
  test.each<[string, number | undefined]>([
    ['45s', 45_000],
    ['30m', 1_800_000],
    ['12h', 43_200_000],
    ['90d', 7_776_000_000],
    ['2w', 1_209_600_000],
    ['0s', 0],
    ['', undefined],
  ])('%j is %j ms', (text, value) => {
    const reader = read(text);
    expect(reader.durationMs('it')).toBe(value);
    expect(reader.problems).toEqual([]);
  });

  test.each(['90', '-90d', '1.5h', '90 d', '1d12h', '9999999d', 'd', '1y', '90D', 'NaN', '1e9'])(
    '%j is none',
    (text) => {
      const reader = read(text);
      expect(reader.durationMs('it')).toBeUndefined();
      expect(messages(reader)).toEqual([`expected a duration such as 90d, 12h, 30m or 45s, got "${text}"`]);
    },
  );
});

describe('a size', () => {
  test.each<[string, number]>([
    ['4GB', 4e9],
    ['4gb', 4e9],
    ['512MiB', 512 * 1024 ** 2],
    ['1.5 TiB', 1.5 * 1024 ** 4],
    ['3 MB', 3e6],
    ['2TB', 2e12],
    ['7KiB', 7 * 1024],
    ['2GiB', 2 * 1024 ** 3],
    ['100B', 100],
    ['2kB', 2000],
    ['0', 0],
    ['', 7],
  ])('%j is %j bytes', (text, value) => {
    const reader = read(text);
    expect(reader.sizeBytes('it', 7)).toBe(value);
    expect(reader.problems).toEqual([]);
  });

  test.each(['4', '-4GB', '1e9', '4 apples', 'GB', '4iB', '4PB', 'NaN', '4GB8', '1,5GB', '9999999999GB'])(
    '%j is none',
    (text) => {
      const reader = read(text);
      expect(reader.sizeBytes('it', 7)).toBe(7);
      expect(messages(reader)).toEqual([`expected a size such as 4GB or 512MiB, got "${text}"`]);
    },
  );
});

describe('a choice', () => {
  test.each<[string | undefined, string]>([
    ['auto', 'auto'],
    ['true', 'true'],
    [' true ', 'true'],
    ['', 'auto'],
    [undefined, 'auto'],
  ])('%j is %j', (text, value) => {
    const reader = read(text);
    expect(reader.choice('it', ['auto', 'true'], 'auto')).toBe(value);
    expect(reader.problems).toEqual([]);
  });

  test.each(['AUTO', 'yes', 'toString', '__proto__'])('%j is none, and the choices are listed', (text) => {
    const reader = read(text);
    expect(reader.choice('it', ['auto', 'true'], 'auto')).toBe('auto');
    expect(messages(reader)).toEqual([`expected one of auto, true, got "${text}"`]);
  });
});

describe('any input', () => {
  test('that holds a NUL byte is refused once, however often it is read', () => {
    const reader = read('a\0b');
    expect(reader.text('it')).toBe('');
    expect(reader.list('it')).toEqual([]);
    expect(reader.pairs('it', 'K=v')).toEqual([]);
    expect(reader.problems).toEqual([{ input: 'it', message: 'holds a NUL byte, expected text' }]);
  });

  test.each([
    ['letters', 'x'.repeat(65_537), 65_537],
    ['characters of three bytes', '€'.repeat(21_846), 65_538],
  ])('of more than 64 KiB is refused, counted in bytes: %s', (_name, text, bytes) => {
    const reader = read(text);
    expect(reader.text('it')).toBe('');
    expect(reader.boolean('it', true)).toBe(true);
    expect(reader.problems).toEqual([
      { input: 'it', message: `is ${bytes} bytes long, expected at most 65536` },
    ]);
  });

  test('of 64 KiB is read', () => {
    const text = 'x'.repeat(65_536);
    expect(read(text).text('it')).toBe(text);
  });

  test('that is absent or white space takes the default of the code', () => {
    expect(read(undefined).text('it', 'default')).toBe('default');
    expect(read(' \n ').text('it', 'default')).toBe('default');
  });
});

describe('all problems', () => {
  test('are thrown in one error that names each input', () => {
    const reader = createInputReader({ retries: 'many', summary: 'yes' });
    reader.integer('retries', { min: 0, max: 10 }, 3);
    reader.boolean('summary', true);
    reader.problem('file', 'expected a Dockerfile, found none');
    expect(() => reader.throwProblems()).toThrow(InputError);
    expect(() => reader.throwProblems()).toThrow(
      [
        '3 invalid inputs:',
        '  retries: expected a whole number from 0 to 10, got "many"',
        '  summary: expected one of true, True, TRUE, false, False, FALSE, got "yes"',
        '  file: expected a Dockerfile, found none',
      ].join('\n'),
    );
  });

  test('are none when there is none', () => {
    expect(() => createInputReader({}).throwProblems()).not.toThrow();
  });
});

describe('the nearest word', () => {
  test.each<[string, readonly string[], string | undefined]>([
    ['pyhton-deps', ['base', 'python-deps', 'node-deps'], 'python-deps'],
    ['Base', ['base', 'bass'], 'base'],
    ['bsae', ['base'], 'base'],
    ['database', ['base', 'node'], 'base'],
    ['kubernetes', ['base', 'node'], undefined],
    ['node-deps', ['base', 'python-deps', 'node-dependencies'], 'node-dependencies'],
    ['x', [], undefined],
  ])('to %j of %j is %j', (word, candidates, near) => {
    expect(nearest(word, candidates)).toBe(near);
  });
});
