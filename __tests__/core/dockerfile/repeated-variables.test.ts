import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { repeatedVariables, unrepeatable } from '../../../src/core/dockerfile/repeated-variables.ts';

const instructionsOf = (text: string) =>
  parseDockerfile(`FROM a\n${text}\n`).stages.flatMap((stage) => stage.instructions);
const repeated = (text: string) => repeatedVariables(instructionsOf(text), '\\', false);

describe('repeatedVariables', () => {
  test.each([
    [
      'keeps the order of all',
      'ARG A=1 B="x  y"\nENV C=2\nRUN x\nARG D',
      ['ARG A=1', 'ARG B="x  y"', 'ENV C=$C', 'ARG D'],
    ],
    ['takes no ARG that ENV hides', 'ARG A=1\nARG B=$A\nENV A=$A', ['ARG B=$A', 'ENV A=$A']],
    ['takes the last ENV of a name', 'ENV A=1\nENV B=2\nENV A=3', ['ENV B=$B', 'ENV A=$A']],
    ['takes an ARG above ENV', 'ENV A=1\nARG A=2', ['ENV A=$A', 'ARG A=2']],
    ['takes every ARG of a name', 'ARG A=1\nARG B=$A\nARG A', ['ARG A=1', 'ARG B=$A', 'ARG A']],
    ['leaves a name that no variable has', 'ENV a.b=1 C=2', ['ENV C=$C']],
  ])('%s', (_, text, expected) => {
    expect(repeated(text)).toEqual(expected);
    expect(unrepeatable(instructionsOf(text), '\\')).toBeUndefined();
  });

  test('writes lower case', () => {
    expect(repeatedVariables(instructionsOf('ARG A=B\nENV C=D'), '\\', true)).toEqual([
      'arg A=B',
      'env C=$C',
    ]);
  });
});

describe('unrepeatable', () => {
  test.each([
    ['an ARG that reads what ENV sets later', 'ARG A=1\nARG B=$A\nENV A=2', 3],
    ['one that reads what only an ARG below it sets', 'ARG B=$A\nARG A=2', 2],
    ['one that reads itself as it was before', 'ARG A=$A:x', 2],
    ['one that reads another of its name', 'ARG AB=1\nARG A=${AB:-$A}:x', 3],
    ['one that ends in an escaped space', 'ARG A=x\\  B=1', 2],
    ['an ENV of a name in a variable', 'ARG N=A\nENV $N=1', 3],
    ['an ENV of a name in quotes', 'ENV "A"=1', 2],
  ])('%s', (_, text, line) => {
    expect(unrepeatable(instructionsOf(text), '\\')).toContain(`of line ${line}`);
  });

  test.each([
    ['one that ENV keeps', 'ARG A=1\nARG B=$A\nENV A="${A}"'],
    ['one that reads what was set above it, and is set again', 'ARG A=1\nARG B=$A\nARG A=2'],
    ['one that reads an ENV above it', 'ENV A=1\nARG B=$A\nARG A=2'],
    ['one that reads itself where it was set above', 'ARG A=1\nARG A=$A:x'],
    ['one that gives itself a default', 'ARG A=${A:-1}\nARG B="$B"'],
    ['an ARG that ENV hides', 'ARG A=$A:x\nENV A=1'],
  ])('not %s', (_, text) => {
    expect(unrepeatable(instructionsOf(text), '\\')).toBeUndefined();
  });
});
