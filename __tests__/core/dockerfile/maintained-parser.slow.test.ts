import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { DockerfileParser } from 'dockerfile-ast';
import { readInstructions } from '../../../src/core/dockerfile/instruction.ts';

interface Answer {
  readonly source: string;
  readonly answer: {
    readonly error?: string;
    readonly instructions?: readonly {
      readonly keyword: string;
      readonly lines: readonly [number, number];
    }[];
  };
}

/** Dockerfiles that BuildKit reads without an error, and the keyword and first line of each instruction it finds. */
const answers = (
  JSON.parse(
    readFileSync(new URL('../../fixtures/buildkit-answers/instructions.json', import.meta.url), 'utf8'),
  ) as readonly Answer[]
).flatMap(({ source, answer }) =>
  answer.instructions === undefined
    ? []
    : [
        {
          source,
          found: answer.instructions.map(({ keyword, lines }) => `${keyword.toUpperCase()} ${lines[0]}`),
        },
      ],
);

/**
 * Why src/core/dockerfile has a reader of its own: dockerfile-ast, the maintained parser of the field, does not end
 * some instructions where BuildKit ends them (`RUN a \\`, several heredocs in one RUN), and then takes a line of a
 * script for an instruction. When this test fails because none is left, use the library instead.
 */
test('the maintained parser reads some Dockerfiles otherwise than BuildKit, and ours reads none otherwise', () => {
  const differs = (read: (source: string) => readonly string[]): number =>
    answers.filter(({ source, found }) => read(source).join() !== found.join()).length;
  expect(answers.length).toBeGreaterThan(100);
  expect(
    differs((source) =>
      readInstructions(source).instructions.map(({ keyword, line }) => `${keyword} ${line}`),
    ),
  ).toBe(0);
  const theirs = differs((source) =>
    DockerfileParser.parse(source)
      .getInstructions()
      .map((instruction) => `${instruction.getKeyword()} ${(instruction.getRange()?.start.line ?? -1) + 1}`),
  );
  expect(theirs).toBeGreaterThan(0);
});
