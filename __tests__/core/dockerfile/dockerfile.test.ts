import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';

describe('parseDockerfile', () => {
  test('tells stages from what stands before the first', () => {
    const {
      globals,
      stages,
      escape: escapeChar,
    } = parseDockerfile(
      '# syntax=docker/dockerfile:1 with words\nARG A=1\nFROM --platform=$BUILDPLATFORM debian:$A \\\n  As Base\nRUN x\n\nfrom base\nCMD y\n',
    );
    expect(escapeChar).toBe('\\');
    expect(globals.map(({ args }) => args)).toEqual([['A=1']]);
    expect(stages).toMatchObject([
      {
        index: 0,
        name: 'base',
        displayName: 'base',
        line: 3,
        from: 'debian:$A',
        platform: '$BUILDPLATFORM',
      },
      {
        index: 1,
        name: undefined,
        displayName: 'stage-1',
        line: 7,
        from: 'base',
        platform: undefined,
      },
    ]);
    expect(stages.map(({ instructions }) => instructions.map(({ keyword }) => keyword))).toEqual([
      ['RUN'],
      ['CMD'],
    ]);
  });

  test('takes no line of a heredoc for a stage', () => {
    const { stages } = parseDockerfile(
      'FROM a\nCOPY <<one <<-"two" /x/\nFROM b\none\n\tFROM c\n\ttwo\nRUN cat 3<<EOF\nFROM d\nEOF\n',
    );
    expect(stages.map(({ from }) => from)).toEqual(['a']);
  });

  test.each([
    ['RUN x', 'Dockerfile line 1: expected FROM before RUN'],
    ['ARG A', 'Expected a Dockerfile with a FROM, got one without.'],
    ['FROM a b', 'Dockerfile line 1: expected "FROM image" or "FROM image AS name", got "FROM a b"'],
    ['FROM a\nFROM b AS 1x', 'Dockerfile line 2: "1x" is no name of a stage'],
    ['FROM a\nRUNS b', 'Dockerfile line 2: expected an instruction such as RUN, got "RUNS"'],
  ])('refuses %j', (source, message) => {
    expect(() => parseDockerfile(source)).toThrow(message);
  });
});
