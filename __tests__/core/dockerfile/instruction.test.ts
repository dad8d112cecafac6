import { describe, expect, test } from '@jest/globals';
import { readInstructions, readTrigger } from '../../../src/core/dockerfile/instruction.ts';
import { readBuildkitAnswers } from '../../support/buildkit-answers.ts';

interface Question {
  readonly source: string;
  readonly answer:
    | { readonly error: string }
    | { readonly escape: string; readonly instructions: readonly object[] };
}

describe('readInstructions', () => {
  test('splits every Dockerfile as BuildKit does', () => {
    const questions = readBuildkitAnswers<Question>('instructions');
    expect(questions.length).toBeGreaterThan(250);
    for (const { source, answer } of questions) {
      expect({ source, answer: answerOf(source) }).toEqual({
        source,
        answer: 'error' in answer ? { error: expect.any(String) } : answer,
      });
    }
  });

  test('keeps the lines of an instruction as they are written', () => {
    const [, run] = readInstructions(
      'FROM a\nRUN x \\\n  # why\n  y <<EOF\nFROM b\nEOF\n\nCMD z',
    ).instructions;
    expect(run).toMatchObject({
      text: 'RUN x \\\n  # why\n  y <<EOF\nFROM b\nEOF',
      code: 'RUN x   y <<EOF',
      line: 2,
      endLine: 6,
    });
  });

  test('reads directives at the top, and none after anything else', () => {
    const { directives, escape: escapeChar } = readInstructions(
      '# syntax=docker/dockerfile:1\n# Check = skip=all\n\n# escape=`\nFROM a',
    );
    expect(directives).toEqual([
      { name: 'syntax', value: 'docker/dockerfile:1', line: 1 },
      { name: 'check', value: 'skip=all', line: 2 },
    ]);
    expect(escapeChar).toBe('\\');
  });

  test.each([
    ['FROM a\nRUN <<EOF\nx', 'Dockerfile line 2: the heredoc <<EOF has no end'],
    ['# escape=x\nFROM a', 'Dockerfile line 1: expected "# escape=\\" or "# escape=`", got "x"'],
    ['# check=skip=a\n# check=skip=b\nFROM a', 'Dockerfile line 2: only one "# check=" can be used'],
    ['FROM a\nRUN ["a", 1]', 'Dockerfile line 2: expected a JSON array of strings only'],
    ['# nothing', 'Expected a Dockerfile with a FROM, got one without instructions.'],
  ])('refuses %j', (source, message) => {
    expect(() => readInstructions(source)).toThrow(message);
  });
});

describe('readTrigger', () => {
  test.each([
    [
      'ONBUILD COPY --from="x" a b',
      { keyword: 'COPY', flags: [{ name: 'from', value: 'x' }], args: ['a', 'b'] },
    ],
    [
      'onbuild  run <<EOF\nFROM x\nEOF',
      { keyword: 'RUN', heredocs: [expect.objectContaining({ content: 'FROM x\n' })] },
    ],
  ])('reads what %j puts off', (source, expected) => {
    const [, onbuild] = readInstructions(`FROM a\n${source}`).instructions;
    expect(onbuild && readTrigger(onbuild)).toMatchObject({ ...expected, line: 2 });
  });
});

function answerOf(source: string): object {
  try {
    const { instructions, escape: escapeChar } = readInstructions(source);
    return {
      escape: escapeChar,
      instructions: instructions.map(({ keyword, code, line, endLine, flags, args, isJson, heredocs }) => ({
        keyword,
        code,
        lines: [line, endLine],
        ...(flags.length > 0 && {
          flags: flags.map(({ name, value }) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
        }),
        ...((isJson || /^(FROM|ADD|COPY|ARG)$/.test(keyword)) && { args }),
        ...(heredocs.length > 0 && { heredocs }),
      })),
    };
  } catch (error) {
    return { error: String(error) };
  }
}
