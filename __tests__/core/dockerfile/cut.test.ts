import { describe, expect, test } from '@jest/globals';
import { type Cut, cutStages, findCutObstacle, partName } from '../../../src/core/dockerfile/cut.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';

/** Cuts a stage after so many of its instructions. */
const cut = (text: string, ...cuts: readonly Partial<Cut>[]) =>
  cutStages(
    parseDockerfile(text),
    (cuts.length === 0 ? [{}] : cuts).map((given) => ({ stage: 0, count: 1, label: 'deps', ...given })),
  );

describe('cutStages', () => {
  test('makes two stages of one, and leaves every other line as it is', () => {
    const text = `# syntax=docker/dockerfile:1
FROM python:3.12-slim AS app
WORKDIR /app
# what the application needs
COPY requirements.txt .
RUN pip install \\
    -r requirements.txt
# the application
COPY . .
CMD ["python", "server.py"]
`;
    expect(cut(text, { count: 3 }).text).toBe(`# syntax=docker/dockerfile:1
FROM python:3.12-slim AS app--deps
WORKDIR /app
# what the application needs
COPY requirements.txt .
RUN pip install \\
    -r requirements.txt
FROM app--deps AS app
# the application
COPY . .
CMD ["python", "server.py"]
`);
  });

  test('keeps the line numbers of the user', () => {
    const { stages, written } = cut('FROM a\nRUN x\n\nCOPY . .\nRUN y\n');
    expect(stages.map(({ line, instructions }) => [line, instructions.map((one) => one.line)])).toEqual([
      [1, [2]],
      [2, [4, 5]],
    ]);
    expect(written?.lines).toEqual([1, 2, 2, 3, 4, 5, 6]);
  });

  test('says which part of which stage each is', () => {
    const { stages } = cut('FROM a AS App\nRUN x\nRUN y\nCOPY . .\n', {}, { count: 2, label: 'more' });
    expect(stages.map((stage) => [stage.displayName, partName(stage), stage.part?.lines])).toEqual([
      ['app--deps', 'app@deps', { first: 1, last: 2 }],
      ['app--more', 'app@more', { first: 3, last: 3 }],
      ['app', 'app', { first: 4, last: 4 }],
    ]);
  });

  test('leaves a stage without a name without one', () => {
    const { text, stages } = cut('from --platform=$BUILDPLATFORM a\nrun x\ncopy . .\n');
    expect(text).toBe(
      'from --platform=$BUILDPLATFORM a as stage-0--deps\nrun x\nfrom stage-0--deps\ncopy . .\n',
    );
    expect(stages.map((stage) => partName(stage))).toEqual(['stage-0@deps', 'stage-0']);
  });

  test('takes a name that no stage and no image has', () => {
    const text = 'FROM a AS app--deps\nFROM b AS app\nRUN x\nCOPY --from=app--deps-2 . .\n';
    expect(cut(text, { stage: 1 }).stages.map(({ name }) => name)).toEqual([
      'app--deps',
      'app--deps-3',
      'app',
    ]);
  });

  test('counts stages anew where COPY names them by number', () => {
    const text =
      'FROM a\nRUN x\nCOPY . .\nFROM b\nRUN y\nFROM c\nCOPY --chown=1 \\\n  --from=0 /x /\nCOPY --from=1 /y /\n';
    expect(cut(text).text).toContain('COPY --chown=1 \\\n  --from=1 /x /\nCOPY --from=2 /y /\n');
  });

  test('repeats a CMD that an ENTRYPOINT behind the cut would drop', () => {
    const text = 'FROM a AS app\nCMD ["--help"]\nRUN x\nCOPY . .\nENTRYPOINT ["tool"]\n';
    expect(cut(text, { count: 2 }).text).toContain('\nFROM app--deps AS app\nCMD ["--help"]\nCOPY . .\n');
  });

  test.each([
    ['without an ENTRYPOINT', 'RUN y'],
    ['where another CMD follows', 'ENTRYPOINT ["tool"]\nCMD ["other"]'],
  ])('repeats no CMD %s', (_, after) => {
    expect(cut(`FROM a AS app\nCMD x\n${after}\n`).text).toContain(`\nFROM app--deps AS app\n${after}`);
  });

  test('repeats a CMD that an ONBUILD beneath brings in', () => {
    const text = 'FROM a AS base\nONBUILD SHELL ["x"]\nONBUILD CMD y\nFROM base\nSHELL ["z"]\nENTRYPOINT z\n';
    expect(cut(text, { stage: 1 }).text).toContain('\nFROM stage-1--deps\nCMD ["x","y"]\nENTRYPOINT z\n');
  });

  test('repeats a CMD under the SHELL that it was written under', () => {
    const text =
      'FROM a AS app\nSHELL ["/bin/bash", "-c"]\nCMD run "it"\nSHELL ["/bin/sh", "-c"]\nENTRYPOINT tool\n';
    expect(cut(text, { count: 3 }).text).toContain(
      '\nFROM app--deps AS app\nCMD ["/bin/bash","-c","run \\"it\\""]\nENTRYPOINT tool\n',
    );
  });

  test('ends what may be a description of the stage, where a rule asks for its name', () => {
    const text = '# check=experimental=all;error=true\n# app is it\nFROM a AS app\nRUN x\n';
    const { text: cutText, written } = cut(text);
    expect(cutText).toContain('\n# app is it\n#\nFROM a AS app--deps\n');
    expect(written?.lines.slice(0, 4)).toEqual([1, 2, 2, 3]);
  });

  test('rewrites no number in a remark', () => {
    const text = 'FROM a\nRUN x\nFROM b\nCOPY \\\n  # --from=0 it is\n  --from=0 /x /\n';
    expect(cut(text).text).toContain('COPY \\\n  # --from=0 it is\n  --from=1 /x /\n');
  });

  test('declares again, behind the cut, an ARG that an ENV of an image could hide', () => {
    const text = 'FROM a AS app\nARG EDITION=first\nRUN x\nCOPY . .\nRUN y\n';
    expect(cut(text, { count: 2 }).text).toContain('\nFROM app--deps AS app\nARG EDITION=first\nCOPY . .\n');
  });

  test('gives the file back where nothing is cut', () => {
    const dockerfile = parseDockerfile('FROM a\n');
    expect(cutStages(dockerfile, [])).toBe(dockerfile);
  });
});

describe('a stage cannot be cut', () => {
  test.each([
    [
      'below an ONBUILD',
      'FROM a\nONBUILD RUN x\nRUN y\n',
      2,
      'line 2, because it would run in the rest of the stage',
    ],
    [
      'where an ONBUILD names a stage by its number',
      'FROM a\nRUN x\nONBUILD COPY --from=0 /x /\n',
      1,
      'the ONBUILD in line 3 names a stage by its number',
    ],
    [
      'where a number is written over two lines',
      'FROM a\nRUN x\nFROM b\nCOPY --fr\\\nom=0 /x /\n',
      1,
      'line 4 is split over several lines',
    ],
    [
      'where an ARG would get another value',
      'FROM a\nARG A=1\nARG B=$A\nENV A=2\nRUN x\n',
      3,
      'the ARG of line 3 would get another value',
    ],
    [
      'below a FROM that may have an ONBUILD beneath',
      'FROM a AS b\nONBUILD ARG A=1\nFROM $X\nRUN x\n',
      1,
      'the FROM in line 3 has a variable, and the ONBUILD in line 2 may run after it',
      1,
    ],
    [
      'where a CMD has a SHELL that nobody knows',
      'FROM a\nCMD x\nSHELL ["/bin/bash", "-c"]\nENTRYPOINT y\n',
      2,
      'the CMD in line 2 uses the SHELL of its base image',
    ],
  ])('%s', (_, text, count, reason, stage = 0) => {
    expect(findCutObstacle(parseDockerfile(text), { stage, count })).toContain(reason);
    expect(() => cut(text, { stage, count })).toThrow(reason);
  });
});
