import { describe, expect, test } from '@jest/globals';
import { createJsonStream } from '../../../src/core/buildkit/json-stream.ts';

function read(chunks: readonly string[]): { readonly values: unknown[]; readonly text: string[] } {
  const values: unknown[] = [];
  const text: string[] = [];
  const stream = createJsonStream(
    (value) => values.push(value),
    (line) => text.push(line),
  );
  for (const chunk of chunks) {
    stream.push(chunk);
  }
  stream.end();
  return { values, text };
}

const indented = `{
  "vertexes": [
    {
      "name": "[1/2] RUN echo \\"}\\" {",
      "inputs": []
    },
    {}
  ]
}
`;
const same = { vertexes: [{ name: '[1/2] RUN echo "}" {', inputs: [] }, {}] };

test.each([
  { what: 'one object a line', input: '{"a":1}\n{"b":2}\n', values: [{ a: 1 }, { b: 2 }], text: [] },
  { what: 'a last line without an end', input: '{"a":1}\n{"b":2}', values: [{ a: 1 }, { b: 2 }], text: [] },
  {
    what: 'quotes, backslashes and brackets in strings of an object over several lines',
    input: '{"a": "\\"}{",\n"b": "\\\\",\n"c": ["]", "}"]}\n{"d":1}\n',
    values: [{ a: '"}{', b: '\\', c: [']', '}'] }, { d: 1 }],
    text: [],
  },
  {
    what: 'text behind an object over several lines',
    input: '{"a":\n1} and more\n',
    values: [{ a: 1 }],
    text: [' and more'],
  },
  { what: 'Windows line ends', input: '{"a":1}\r\nnote\r\n', values: [{ a: 1 }], text: ['note'] },
  { what: 'indented objects', input: indented + indented, values: [same, same], text: [] },
  { what: 'an indented object at the very end', input: indented.trimEnd(), values: [same], text: [] },
  {
    what: 'an object broken at odd places',
    input: '{"a":\n1,\n"b": [true,\n false]}\n',
    values: [{ a: 1, b: [true, false] }],
    text: [],
  },
  {
    what: 'an object that begins like an indented one and does not end like one',
    input: '{\n  "a": 1 }\nnote\n{\n "b": 2,\n"c": 3}\n',
    values: [{ a: 1 }, { b: 2, c: 3 }],
    text: ['note'],
  },
  {
    what: 'two objects in a line',
    input: '{"a":1}{"b":2} {"c":3}\n',
    values: [{ a: 1 }, { b: 2 }, { c: 3 }],
    text: [],
  },
  { what: 'text behind an object', input: '{"a":1} done\n', values: [{ a: 1 }], text: [' done'] },
  { what: 'empty objects', input: '{}\n{ }\n', values: [{}, {}], text: [] },
  {
    what: 'plain text around objects',
    input: 'WARNING: old\n{"a":1}\n------\nERROR: failed to solve\n',
    values: [{ a: 1 }],
    text: ['WARNING: old', '------', 'ERROR: failed to solve'],
  },
  { what: 'an empty line', input: '\n{"a":1}\n\n', values: [{ a: 1 }], text: ['', ''] },
  {
    what: 'text that begins like an object',
    input: '{ echo hello; }\n{"a":1}\n',
    values: [{ a: 1 }],
    text: ['{ echo hello; }'],
  },
  {
    what: 'a brace alone before text',
    input: '{\nERROR: no\n{"a":1}\n',
    values: [{ a: 1 }],
    text: ['{', 'ERROR: no'],
  },
  {
    what: 'a brace alone before indented text',
    input: '{\n  echo hello\n}\n',
    values: [],
    text: ['{', '  echo hello', '}'],
  },
  {
    what: 'an object that is cut off by another',
    input: '{\n  "a": 1,\n{"b":2}\n',
    values: [{ b: 2 }],
    text: ['{', '  "a": 1,'],
  },
  {
    what: 'an object that is cut off by the end',
    input: '{\n  "a": [\n',
    values: [],
    text: ['{', '  "a": ['],
  },
  {
    what: 'an object with a broken middle',
    input: '{"a":1,}\n{"b":2}\n',
    values: [{ b: 2 }],
    text: ['{"a":1,}'],
  },
  { what: 'a string with no end', input: '{"a":"b\n{"b":2}\n', values: [{ b: 2 }], text: ['{"a":"b'] },
  {
    what: 'an indented object with a broken middle',
    input: '{\n  "a": 1 2\n}\n{"b":2}\n',
    values: [{ b: 2 }],
    text: ['{', '  "a": 1 2', '}'],
  },
  {
    what: 'numbers that are no number together',
    input: '{"a": 1\n2}\n',
    values: [],
    text: ['{"a": 1', '2}'],
  },
  { what: 'lists and numbers, which are no objects', input: '[1]\n7\n', values: [], text: ['[1]', '7'] },
  { what: 'nothing', input: '', values: [], text: [] },
])('$what: objects are handed out, everything else as text', ({ input, values, text }) => {
  expect(read([input])).toEqual({ values, text });
  // It must not matter where a pipe cuts.
  expect(read([...input])).toEqual({ values, text });
});

test('text that begins like an object is handed out as soon as a line shows that it is none', () => {
  const text: string[] = [];
  const stream = createJsonStream(
    () => {},
    (line) => text.push(line),
  );
  stream.push('{ echo hello;\n');
  expect(text).toEqual(['{ echo hello;']);
  stream.push('{"a":\n');
  expect(text.length).toBe(1);
  stream.push('echo\n');
  expect(text.slice(1)).toEqual(['{"a":', 'echo']);
});

test('an object over several lines is handed out with its last one', () => {
  const values: unknown[] = [];
  const stream = createJsonStream(
    (value) => values.push(value),
    () => {},
  );
  stream.push(indented);
  stream.push('{"a":\n1}\n');
  expect(values).toEqual([same, { a: 1 }]);
});

describe('a line without an end', () => {
  test('is handed out as text before it fills the memory', () => {
    const stream: string[] = [];
    const reader = createJsonStream(
      () => {},
      (line) => stream.push(line),
    );
    const megabyte = 'x'.repeat(1024 * 1024);
    reader.push('{\n');
    for (let count = 0; count < 40; count++) {
      reader.push(megabyte);
    }
    expect(stream.map((line) => line.slice(0, 1))).toEqual(['{', 'x']);
    reader.end();
    expect(stream.slice(1).join('').length).toBe(40 * 1024 * 1024);
  });
});
