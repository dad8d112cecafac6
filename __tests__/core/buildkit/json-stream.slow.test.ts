import { expect, test } from '@jest/globals';
import { createJsonStream } from '../../../src/core/buildkit/json-stream.ts';

test('a line without an end does not hold up what comes after it', () => {
  const values: unknown[] = [];
  const text: string[] = [];
  const stream = createJsonStream(
    (value) => values.push(value),
    (line) => text.push(line),
  );
  const unclosed = Array.from({ length: 40 }, () => `  "${'x'.repeat(1024 * 1024)}",`);
  stream.push(`{\n${unclosed.join('\n')}\n`);
  stream.push('{"a":1}\n');
  stream.end();
  expect(values).toEqual([{ a: 1 }]);
  expect(text.length).toBe(41);
});
