import { expect, test } from '@jest/globals';
import { expectedSteps } from '../../../src/core/buildkit/expected-stage.ts';

test.each([
  {
    what: 'RUN, COPY, ADD, WORKDIR',
    text: ['RUN a', 'COPY b c', 'ADD d e', 'WORKDIR /f'],
    steps: ['RUN a', 'COPY b c', 'ADD d e', 'WORKDIR /f'],
  },
  {
    what: 'nothing that only changes the configuration',
    text: [
      'FROM a',
      'ENV a=b',
      'ARG a',
      'USER a',
      'LABEL a=b',
      'SHELL ["a"]',
      'CMD a',
      'ENTRYPOINT a',
      'EXPOSE 1',
      'VOLUME /a',
      'HEALTHCHECK NONE',
      'STOPSIGNAL 9',
      'ONBUILD RUN a',
      'MAINTAINER a',
    ],
    steps: [],
  },
  { what: 'one COPY of several sources', text: ['COPY a b c /d'], steps: ['COPY a b c /d'] },
  { what: 'one RUN with a heredoc', text: ['RUN <<EOF\necho a\nEOF'], steps: ['RUN <<EOF\necho a\nEOF'] },
  { what: 'keywords in lower case', text: ['run a', 'Copy b c'], steps: ['RUN a', 'COPY b c'] },
  {
    what: 'no WORKDIR that is there already',
    text: ['WORKDIR /', 'WORKDIR "/"', 'WORKDIR  //', 'WORKDIR /a', 'WORKDIR a/'],
    steps: ['WORKDIR /a', 'WORKDIR a/'],
  },
])('steps are $what', ({ text, steps }) => {
  const instructions = text.map((line) => ({ keyword: /^\w+/.exec(line)?.[0] ?? '', text: line }));
  expect(expectedSteps(instructions)).toEqual(steps);
});

test('the text may come without its keyword', () => {
  expect(expectedSteps([{ keyword: 'RUN', text: 'apt-get update' }])).toEqual(['RUN apt-get update']);
});
