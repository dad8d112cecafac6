import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { findMarks } from '../../../src/core/layers/layer-mark.ts';

const marksOf = (...lines: readonly string[]) => findMarks(parseDockerfile(lines.join('\n')));

test('a comment ends a layer, with a name or without', () => {
  expect(
    marksOf('FROM a', 'RUN b', '# cache-prewarm: layer', 'RUN c', '  #cache-prewarm:layer = tools '),
  ).toEqual([
    { stage: 0, count: 1, line: 3, name: undefined },
    { stage: 0, count: 2, line: 5, name: 'tools' },
  ]);
});

test('a comment that goes on is a comment', () => {
  expect(marksOf('FROM a', 'RUN b', '# cache-prewarm: layer=tools is what I want')).toEqual([]);
});

test('a name that a stage has twice is refused, with what to write instead', () => {
  const twice = ['# cache-prewarm: layer=tools', 'RUN c', '# cache-prewarm: layer=TOOLS'];
  expect(() => marksOf('FROM a', 'RUN b', ...twice)).toThrow(
    expect.objectContaining({
      message: 'Dockerfile line 5: the stage already has a layer named TOOLS.',
      remedy: 'Use another name: # cache-prewarm: layer=NAME',
    }),
  );
});
