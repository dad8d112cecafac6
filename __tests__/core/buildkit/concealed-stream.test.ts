import { describe, expect, test } from '@jest/globals';
import { createConcealedStream } from '../../../src/core/buildkit/concealed-stream.ts';
import { createHider } from '../../../src/core/layers/masked-value.ts';

const secret = 'hunter22-and-more';

/** The log of one step, piece by piece, as it is shown; `end`: what is shown when the step ends. */
function shownOf(pieces: readonly string[], end: 'of the step' | 'of the stream') {
  const stream = createConcealedStream({ hide: createHider(new Set([secret])), args: {} });
  const log = (text: string) => ({
    vertex: 'sha256:1',
    stream: 1,
    data: Buffer.from(text, 'latin1').toString('base64'),
  });
  const statuses = [
    ...pieces.map((text) => stream.push({ logs: [log(text)] })),
    end === 'of the step'
      ? stream.push({ vertexes: [{ digest: 'sha256:1', completed: 'now' }] })
      : stream.end(),
  ];
  return statuses.map((status) =>
    ((status as { readonly logs?: readonly { readonly data: string }[] } | undefined)?.logs ?? [])
      .map(({ data }) => Buffer.from(data, 'base64').toString('latin1'))
      .join(''),
  );
}

describe('a secret that a step prints', () => {
  test.each(['of the step', 'of the stream'] as const)(
    'in two pieces is hidden, at the latest at the end %s',
    (end) => {
      expect(shownOf(['login hunter22', '-and-more\nnext'], end)).toEqual(['', 'login ***\n', 'next']);
      expect(shownOf(['login hunter22', '-and-more'], end)).toEqual(['', '', 'login ***']);
    },
  );

  test('byte by byte is hidden wherever it is cut', () => {
    for (let cut = 1; cut < secret.length; cut++)
      expect(shownOf([secret.slice(0, cut), secret.slice(cut)], 'of the step').join('')).toBe('***');
  });

  test('in a line without an end is hidden, and the line is not kept for ever', () => {
    expect(shownOf(['a'.repeat(16_000), '\n'], 'of the step')[0]).toBe('');
    const long = 'a'.repeat(20_000);
    const shown = shownOf([long, `${long}${secret.slice(0, 9)}`, `${secret.slice(9)}${long}`], 'of the step');
    expect(shown[0]?.length).toBeGreaterThan(10_000);
    expect(shown.join('')).toBe(`${long}${long}***${long}`);
  });
});

test('what has no secret comes as it was, line by line, also where it is no text', () => {
  expect(shownOf(['10 %\r', 'a\nb', '\n\xff\xfe', '\x00\n'], 'of the step')).toEqual([
    '10 %\r',
    'a\n',
    'b\n',
    '\xff\xfe\x00\n',
    '',
  ]);
});

test('the logs of two steps, and of the two streams of one, are no line together', () => {
  const stream = createConcealedStream({ hide: createHider(new Set([secret])), args: {} });
  const log = (vertex: string, of: number, text: string) => ({ vertex, stream: of, data: btoa(text) });
  expect(stream.push({ logs: [log('1', 1, 'a'), log('1', 2, 'b'), log('2', 1, 'c\n')] })).toEqual({
    logs: [log('2', 1, 'c\n')],
  });
  expect(stream.end()).toEqual({ logs: [log('1', 1, 'a'), log('1', 2, 'b')] });
  expect(stream.end()).toBeUndefined();
});

test('everything else of a status is as it was', () => {
  const stream = createConcealedStream({ hide: createHider(new Set([secret])), args: {} });
  const status = { vertexes: [{ digest: '1', name: 'a' }], statuses: [{ id: 'x', vertex: '1' }] };
  expect(stream.push(status)).toEqual(status);
  expect(stream.push({})).toEqual({});
  expect(stream.push({ warnings: [{ short: btoa(`see ${secret}`) }] })).toEqual({
    warnings: [{ short: btoa('see ***') }],
  });
});
