import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { adviceNames } from '../../../src/core/advice/advice.ts';
import { advise } from '../../../src/core/advice/advise.ts';
import { argumentMiss, executed, sampleFacts } from './sample-facts.ts';

/** Everything that can be told at once. */
const facts = sampleFacts(
  `FROM debian AS base
ARG REVISION
RUN slow
ARG NODE=20
RUN install $NODE
RUN echo $REVISION
FROM base AS runtime
COPY --from=base /x /x
COPY src /src
`,
  {
    sizes: { 8: 2_000_000 },
    steps: executed('base', [2, 3, 1]),
    misses: [argumentMiss('base', ['REVISION'])],
    compared: { other: 'FROM debian AS base\nARG REVISION\nRUN slow\nARG NODE=18\nRUN install $NODE\n' },
  },
);

describe('advice', () => {
  test('of every kind is given at once', () => {
    expect(advise(facts, []).map(({ name }) => name)).toEqual(adviceNames);
  });

  test.each(adviceNames)('%s can be switched off by itself', (name) => {
    expect(advise(facts, [name]).map((piece) => piece.name)).toEqual(
      adviceNames.filter((other) => other !== name),
    );
  });

  test('can be switched off as a whole', () => {
    expect(advise(facts, adviceNames)).toEqual([]);
  });

  test.each(adviceNames)('%s has a page', (name) => {
    expect(existsSync(join(import.meta.dirname, `../../../docs/advice/${name}.md`))).toBe(true);
  });
});
