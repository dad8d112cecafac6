import { describe, expect, test } from '@jest/globals';
import { adviseArgument } from '../../../src/core/advice/argument-too-early.ts';
import { argumentMiss, executed, sampleFacts } from './sample-facts.ts';

const text = (...lines: readonly string[]) => ['FROM debian AS base', ...lines, 'FROM base', ''].join('\n');
/** The first line is line 2 of the Dockerfile; `seconds`: of the steps of stage base. */
const advise = (lines: readonly string[], names: readonly string[], seconds: readonly number[]) =>
  adviseArgument(
    sampleFacts(text(...lines), { steps: executed('base', seconds), misses: [argumentMiss('base', names)] }),
  );

describe('an argument that is declared too early', () => {
  test('is told with its line, the seconds of the steps between, and the lines to write', () => {
    const advice = advise(['ARG REVISION', 'RUN slow', 'RUN echo $REVISION > /id'], ['REVISION'], [61, 2]);
    expect(advice).toEqual([
      {
        name: 'argument-too-early',
        title: 'Declare REVISION later.',
        detail:
          'The value of REVISION changed, so 1 step of stage base that does not name it executed again, for 1 min 1 s. It is first named in line 4. (A program that reads it from the environment is not seen here.)',
        file: 'Dockerfile',
        line: 2,
        savesBytes: undefined,
        savesMs: 61_000,
        when: 'each build with a new value of REVISION',
        suggestion: 'ARG REVISION\nRUN echo $REVISION > /id',
      },
    ]);
  });

  test('that nothing uses can go', () => {
    expect(advise(['ARG REVISION', 'WORKDIR /app', 'RUN slow'], ['REVISION'], [1, 4])).toMatchObject([
      {
        savesMs: 5000,
        detail: expect.stringContaining('No later instruction of the stage names it either.'),
        suggestion: '# line 2 can go\nARG REVISION',
      },
    ]);
  });

  test.each<[string, readonly string[], number]>([
    ['a RUN', ['ARG A', 'RUN slow', 'RUN echo ${A}', 'RUN slow'], 2000],
    ['a setting, through which the rest may use it', ['ARG A', 'RUN slow', 'ENV B=$A', 'RUN slow'], 2000],
    ['the default of another argument', ['ARG A', 'RUN slow', 'RUN slow', 'ARG B=x-$A', 'RUN echo $B'], 5000],
    ['a heredoc', ['ARG A', 'RUN slow', 'RUN <<EOF\necho $A\nEOF', 'RUN slow'], 2000],
    ['a name that only begins alike is none', ['ARG A', 'RUN slow', 'RUN echo $A_B', 'RUN echo $A'], 5000],
  ])('is needed from its first use on: %s', (_use, lines, savesMs) => {
    expect(advise(lines, ['A'], [2, 3, 7])[0]?.savesMs).toBe(savesMs);
  });

  test('counts what executed only: what hit cost nothing', () => {
    const [slow, ...rest] = executed('base', [9, 4, 1]);
    const steps = [...(slow === undefined ? [] : [{ ...slow, verdict: 'hit' as const }]), ...rest];
    const lines = ['RUN slow', 'ARG A', 'RUN slow', 'RUN echo $A'];
    const facts = sampleFacts(text(...lines), { steps, misses: [argumentMiss('base', ['A'])] });
    expect(adviseArgument(facts)).toMatchObject([{ line: 3, savesMs: 4000 }]);
  });

  test('stands beside others of which some changed too', () => {
    const lines = ['ARG VERSION', 'ARG DATE', 'RUN slow', 'LABEL v=$VERSION', 'RUN echo $DATE'];
    expect(advise(lines, ['DATE', 'VERSION'], [8, 1])).toMatchObject([
      {
        title: 'Declare DATE, VERSION later.',
        line: 2,
        savesMs: 8000,
        suggestion: 'ARG VERSION\nARG DATE\nLABEL v=$VERSION',
      },
    ]);
  });

  test('leaves alone what the same line declares besides', () => {
    const lines = ['ARG REVISION=dev NODE=20', 'RUN install $NODE', 'RUN echo $REVISION'];
    expect(advise(lines, ['REVISION'], [8, 1])[0]?.suggestion).toBe('ARG REVISION=dev\nRUN echo $REVISION');
  });

  test('of a stage for several platforms is told once, with the seconds of all', () => {
    const platforms = ['linux/amd64', 'linux/arm64'];
    const facts = sampleFacts(text('ARG A', 'RUN slow', 'RUN echo $A'), {
      steps: platforms.flatMap((platform) => executed('base', [3, 1], { platform })),
      misses: platforms.map((platform) => argumentMiss('base', ['A'], { platform })),
    });
    expect(adviseArgument(facts)).toMatchObject([{ line: 2, savesMs: 6000 }]);
  });

  test('with a name that means something in a pattern does no harm', () => {
    expect(advise(['ARG A(+', 'RUN slow', 'RUN echo A(+'], ['A(+'], [3, 1])).toMatchObject([
      { savesMs: 3000 },
    ]);
  });

  test('is found in the stages of the application too', () => {
    const facts = sampleFacts('FROM debian AS base\nFROM base AS app\nARG A\nRUN slow\nRUN echo $A\n', {
      steps: executed('app', [3, 1]),
      misses: [argumentMiss('app', ['A'], { layer: undefined })],
    });
    expect(adviseArgument(facts)).toMatchObject([{ line: 3 }]);
  });
});

describe('nothing is told', () => {
  test.each<[string, readonly string[], readonly number[]]>([
    ['below one second', ['ARG A', 'RUN fast', 'RUN echo $A'], [0.999, 60]],
    ['where the step that missed names the argument', ['ARG A', 'RUN echo $A', 'RUN slow'], [60, 60]],
    ['where the argument gives a setting its value at once', ['ARG A', 'ENV B=$A', 'RUN slow'], [60]],
    ['where the same line uses it', ['ARG A=1 B=$A', 'RUN slow'], [60]],
  ])('%s', (_why, lines, seconds) => {
    expect(advise(lines, ['A'], seconds)).toEqual([]);
  });

  test('where it is declared in the stage beneath', () => {
    const facts = sampleFacts('FROM debian AS base\nARG A\nFROM base AS app\nRUN slow\nRUN echo $A\n', {
      steps: executed('app', [60, 60]),
      misses: [argumentMiss('app', ['A'])],
    });
    expect(adviseArgument(facts)).toEqual([]);
  });

  test('where another argument changed', () => {
    expect(advise(['ARG A', 'RUN slow', 'ARG B', 'RUN echo $B'], ['B'], [60, 60])).toEqual([]);
  });

  test('where the step missed for another reason', () => {
    const facts = sampleFacts(text('ARG A', 'RUN slow', 'RUN echo $A'), {
      steps: executed('base', [60, 60]),
      misses: [argumentMiss('base', ['A'], { cause: { kind: 'refresh', reason: 'a new quarter' } })],
    });
    expect(adviseArgument(facts)).toEqual([]);
  });

  test('where the steps were not measured', () => {
    const facts = sampleFacts(text('ARG A', 'RUN slow'), { misses: [argumentMiss('base', ['A'])] });
    expect(adviseArgument(facts)).toEqual([]);
  });
});
