import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { pinTarget, planPin } from '../../../src/core/dockerfile/pin.ts';
import { buildValues } from '../../support/build-values.ts';

interface Given {
  readonly targets?: readonly string[];
  readonly imageEnv?: Readonly<Record<string, readonly string[]>>;
  readonly values?: Parameters<typeof buildValues>[0];
}

const plan = (
  text: string,
  layers: readonly string[],
  { targets = ['app'], imageEnv = {}, values = {} }: Given = {},
) =>
  planPin(parseDockerfile(text), {
    targets,
    layers: new Set(layers),
    values: buildValues(values),
    imageEnv: new Map(Object.entries(imageEnv)),
  });

/** The lines of the temporary file, empty ones left out. */
const lines = (...parameters: Parameters<typeof plan>) =>
  plan(...parameters)
    .text.split('\n')
    .filter((line) => line !== '');

describe('planPin', () => {
  test('declares the ARGs of a chain again, in order and as written', () => {
    const text = `# syntax=docker/dockerfile:1
ARG GLOBAL=1
FROM debian AS base
ARG DEBIAN_FRONTEND=noninteractive GLOBAL
RUN x
FROM base AS python
ARG QUOTED="a b" \\
    LAST=\${GLOBAL}
RUN y
FROM python AS app
RUN z
`;
    expect(plan(text, ['base', 'python'])).toEqual({
      text: `# syntax=docker/dockerfile:1
ARG GLOBAL=1
FROM debian AS base
ARG DEBIAN_FRONTEND=noninteractive GLOBAL
RUN x
FROM scratch AS python



FROM python AS app
ARG DEBIAN_FRONTEND=noninteractive
ARG GLOBAL
ARG QUOTED="a b"
ARG LAST=\${GLOBAL}
RUN z
`,
      originalText: text,
      replaced: ['python'],
      notReplaced: [],
      lines: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10, 10, 11, 12],
    });
  });

  test('empties a replaced stage, its heredocs too, and keeps its ONBUILD', () => {
    const text = `FROM debian \\
  as Base
RUN <<EOF
FROM nothing
EOF
# a remark
ONBUILD RUN x
COPY --from=gone.example/tool /t /
FROM base AS app
`;
    expect(plan(text, ['base']).text).toBe(`FROM scratch as Base




# a remark
ONBUILD RUN x

FROM base AS app
`);
  });

  test('keeps the stages that are built from the same file whole', () => {
    const text = 'FROM a AS base\nARG A\nFROM base AS python\nRUN x\nFROM python AS app\n';
    const pinned = plan(text, ['base', 'python'], { targets: ['base', 'python', 'app'] });
    expect(pinned.replaced).toEqual(['base', 'python']);
    expect(pinned.text).toBe(
      'FROM a AS base\nARG A\nFROM base AS python\nARG A\nRUN x\nFROM python AS app\nARG A\n',
    );
    expect(pinned.lines).toEqual([1, 2, 3, 3, 4, 5, 5, 6]);
  });

  test('writes ARG in the case of the FROM', () => {
    expect(lines('from a as base\narg A\nfrom base as app\n', ['base'])).toContain('arg A');
  });

  test('inserts nothing for a stage that only COPY takes from', () => {
    const text = 'FROM a AS tools\nARG A=1\nFROM b AS app\nCOPY --from=tools / /\n';
    expect(plan(text, ['tools'])).toMatchObject({ replaced: ['tools'], lines: [1, 2, 3, 4, 5] });
  });

  test('leaves a file alone in which no layer is needed', () => {
    const text = 'FROM a AS base\nFROM b AS app\n';
    expect(plan(text, ['base'])).toMatchObject({ text, replaced: [], notReplaced: [] });
    expect(plan('FROM a AS app\n', ['app'])).toMatchObject({ replaced: [] });
  });

  test('survives Windows line ends', () => {
    const text = 'FROM a AS base\r\nARG A=1\r\nFROM base AS app\r\nRUN x\r\n';
    expect(lines(text, ['base'])).toEqual([
      'FROM scratch AS base',
      'FROM base AS app\r',
      'ARG A=1',
      'RUN x\r',
    ]);
  });

  describe('where ENV and ARG have one name', () => {
    test.each([
      ['ENV goes before, wherever it stands', 'ARG A=1\nENV A=2\nARG A=3', []],
      ['ENV of a build argument', 'ARG V=1\nENV V=$V\nARG W=x-$V', ['ARG W=x-$V']],
      ['one ARG reads another', 'ARG A=1\nARG B=$A\nARG A=2', ['ARG A=1', 'ARG B=$A', 'ARG A=2']],
      ['an ARG reads a variable of the image that nothing changes', 'ARG A=$HOME/x', ['ARG A=$HOME/x']],
      ['an ARG reads an ENV that stays', 'ENV P=/opt\nARG A=$P/x', ['ARG A=$P/x']],
    ])('%s', (_, instructions, expected) => {
      const pinned = plan(`FROM a AS base\n${instructions}\nFROM base AS app\n`, ['base']);
      expect(pinned.notReplaced).toEqual([]);
      expect(pinned.text.split('\n').filter((line) => line.startsWith('ARG'))).toEqual(expected);
    });

    test.each([
      ['ENV P=/opt\nARG A=$P/x\nENV P=/usr', 'A'],
      ['ARG A=$PATH\nENV PATH=/venv:$PATH', 'A'],
      ['ARG V=1\nARG W=$V\nENV V=2', 'W'],
    ])('an ARG that reads what %j changes after it is not restored', (instructions, name) => {
      expect(plan(`FROM a AS base\n${instructions}\nFROM base AS app\n`, ['base']).notReplaced).toEqual([
        {
          stage: 'base',
          reason: `ARG ${name} takes a variable that is changed after it, and the stages above would get another value`,
        },
      ]);
    });

    test('a build argument decides, whatever the default reads', () => {
      const text = 'FROM a AS base\nENV P=/opt\nARG A=$P\nENV P=/usr\nFROM base AS app\n';
      expect(plan(text, ['base'], { values: { buildArgs: { A: 'given' } } })).toMatchObject({
        replaced: ['base'],
      });
    });

    test('the ENV of the image at the bottom counts, when it is known', () => {
      const text = 'FROM node AS base\nARG NODE_VERSION=18\nARG OTHER=x\nFROM base AS app\n';
      const imageEnv = { base: ['PATH=/bin', 'NODE_VERSION=20.1'] };
      expect(lines(text, ['base'], { imageEnv })).toEqual([
        'FROM scratch AS base',
        'FROM base AS app',
        'ARG OTHER=x',
      ]);
      const reading = text.replace('OTHER=x', 'OTHER=$NODE_VERSION');
      expect(plan(reading, ['base'], { imageEnv }).notReplaced).toMatchObject([{ stage: 'base' }]);
    });

    test('an ENV over two stages is over the ARG of the lower one when the upper begins', () => {
      const text = 'FROM a AS base\nENV V=env\nARG V=arg\nFROM base AS mid\nARG W=$V\nFROM mid AS app\n';
      expect(lines(text, ['base', 'mid'])).toContain('ARG W=$V');
    });
  });

  describe('does not replace', () => {
    test.each([
      [
        'a stage on a platform of its own',
        'FROM --platform=$BUILDPLATFORM a AS base\nFROM b AS app\nCOPY --from=base / /\n',
        { values: { platforms: ['linux/amd64', 'linux/arm64'] } },
        'line 1 fixes its platform (--platform=$BUILDPLATFORM), and its image would be taken for linux/arm64',
      ],
      [
        'what is FROM such a stage',
        'FROM --platform=linux/arm64 a AS tools\nFROM tools AS base\nFROM base AS app\n',
        {},
        'line 1 fixes its platform (--platform=linux/arm64), and its image would be taken for linux/amd64',
      ],
      [
        'a stage whose name another has too',
        'FROM a AS base\nFROM b AS base\nFROM base AS app\n',
        {},
        'lines 1 and 2 both define a stage of that name',
      ],
      [
        'a stage named as the build context',
        'FROM a AS context\nFROM context AS app\n',
        {},
        'BuildKit takes no build context named context',
      ],
      [
        'a stage that knows its target',
        'FROM a AS base\nARG TARGETSTAGE\nFROM base AS app\n',
        {},
        'it uses TARGETSTAGE, which differs when the stage is built alone',
      ],
      [
        'a stage that knows its target by another ARG',
        'ARG S=$TARGETSTAGE\nFROM a AS base\nARG S\nFROM base AS app\n',
        {},
        'it uses TARGETSTAGE, which differs when the stage is built alone',
      ],
      [
        'a stage whose image depends on its target',
        'FROM ${TARGETSTAGE}-image AS base\nFROM base AS app\n',
        {},
        'it uses TARGETSTAGE, which differs when the stage is built alone',
      ],
      [
        'a stage that bears the name of an image in use',
        'FROM base AS other\nFROM a AS base\nFROM base AS app\nCOPY --from=other / /\n',
        {},
        'line 1 takes the image base, which a build context of that name would replace too',
      ],
      [
        'a stage whose ONBUILD may read its ARGs',
        'FROM a AS base\nARG A=1\nONBUILD RUN echo $A\nFROM base AS app\n',
        {},
        'its ONBUILD of line 3 runs before an ARG could be declared again',
      ],
    ])('%s', (_, text, given, reason) => {
      const name = /context/.test(reason) && text.includes('AS context') ? 'context' : 'base';
      expect(plan(text, [name], given)).toMatchObject({
        text,
        replaced: [],
        notReplaced: [{ stage: name, reason }],
      });
    });

    test('a stage for which the user gave a build context', () => {
      const given = { values: { buildContexts: { base: 'docker-image://other' } } };
      expect(plan('FROM a AS base\nARG A\nFROM base AS app\n', ['base'], given)).toMatchObject({
        replaced: [],
        notReplaced: [{ stage: 'base', reason: 'a build context already replaces it' }],
        lines: [1, 2, 3, 4],
      });
    });

    test('and stands on the layer beneath instead', () => {
      const text = 'FROM a AS base\nFROM base AS mid\nARG TARGETSTAGE\nFROM mid AS app\n';
      expect(plan(text, ['base', 'mid'])).toMatchObject({
        replaced: ['base'],
        notReplaced: [{ stage: 'mid' }],
      });
    });
  });

  test('leaves no description of an ARG above another stage, where a rule looks at it', () => {
    const text =
      '# check=experimental=all\nFROM a AS base\n# A is it\nARG A\n# app is it\nFROM base AS app\n';
    expect(plan(text, ['base']).text).toContain('\n# A is it\n#\n# app is it\nFROM base AS app\n');
    expect(plan(text.replace(/^.*/, ''), ['base']).text).toContain('\n# A is it\n\n# app is it\n');
  });

  describe('the rule WorkdirRelativePath, which forgets a WORKDIR that is in an image,', () => {
    const check = (directive: string, below: string, above: string, layers = ['base']) =>
      plan(`${directive}\nFROM a AS base\n${below}\nFROM base AS app\n${above}\n`, layers).text.split(
        '\n',
      )[0];

    test.each([
      ['# check=error=true', '# check=error=true;skip=WorkdirRelativePath'],
      ['#check = error=true and why\r', '#check = error=true;skip=WorkdirRelativePath and why\r'],
      ['# check=skip=A,B;error=true', '# check=skip=A,B,WorkdirRelativePath;error=true'],
      ['# check=skip=all;error=true', '# check=skip=all;error=true'],
      ['# no directive', '# no directive'],
    ])('is skipped: %s', (directive, expected) => {
      expect(check(directive, 'WORKDIR /x', 'RUN y\nWORKDIR z')).toBe(expected);
    });

    test.each([
      'FROM base AS mid\nFROM mid AS app\nWORKDIR z\n',
      'FROM base AS other\nWORKDIR z\nFROM scratch AS app\nCOPY --from=other / /\n',
    ])('is skipped for a stage that is needed: %j', (above) => {
      const text = `# check=error=true\nFROM a AS base\nWORKDIR /x\n${above}`;
      expect(plan(text, ['base']).text).toContain('# check=error=true;skip=WorkdirRelativePath\n');
    });

    test.each([
      ['an absolute one', 'WORKDIR /x', 'WORKDIR /y\nWORKDIR z'],
      ['none', 'WORKDIR /x', 'RUN y'],
      ['none beneath', 'RUN y', 'WORKDIR z'],
      ['a relative one beneath', 'WORKDIR x', 'WORKDIR z'],
    ])('is not skipped for %s', (_, below, above) => {
      expect(check('# check=error=true', below, above)).toBe('# check=error=true');
    });

    test('is not skipped where no image stands for the stage', () => {
      expect(check('# check=error=true', 'WORKDIR /x', 'WORKDIR z', [])).toBe('# check=error=true');
    });
  });

  test.each([
    [
      'the builder is of the only platform',
      'FROM --platform=$BUILDPLATFORM a AS base\nFROM base AS app',
      { platforms: ['linux/amd64'] },
    ],
    [
      'no platform is given and the builder is not known',
      'FROM --platform=$BUILDPLATFORM a AS base\nFROM base AS app',
      { builderPlatform: undefined },
    ],
    [
      '--platform says what is so anyway',
      'FROM --platform=$TARGETPLATFORM a AS base\nFROM base AS app',
      { platforms: ['linux/amd64', 'linux/arm64/v8'] },
    ],
  ])('replaces a stage with --platform when %s', (_, text, values) => {
    expect(plan(text, ['base'], { values })).toMatchObject({ replaced: ['base'], notReplaced: [] });
  });

  test('one FROM that leads to layers with other ARGs on other platforms cannot be served', () => {
    const text = 'FROM a AS base-amd64\nARG A\nFROM b AS base-arm64\nARG B\nFROM base-$TARGETARCH AS app\n';
    const { replaced, notReplaced } = plan(text, ['base-amd64', 'base-arm64'], {
      values: { platforms: ['linux/amd64', 'linux/arm64'] },
    });
    expect(replaced).toEqual([]);
    expect(notReplaced.map(({ reason }) => reason)).toEqual(
      Array(2).fill('line 5 leads to other ARGs on another platform'),
    );
  });

  test('the temporary file is read as the user would have written it', () => {
    const text = '# escape=`\nFROM a AS base\nARG A=C:\\dir B="x `"y`""\nFROM base AS app\nRUN dir `\n  /b\n';
    const { stages } = parseDockerfile(plan(text, ['base']).text);
    expect(stages.at(-1)?.instructions.map(({ args }) => args)).toEqual([
      ['A=C:\\dir'],
      ['B="x `"y`""'],
      ['dir   /b'],
    ]);
  });
});

describe('pinTarget', () => {
  const text = `# syntax=docker/dockerfile:1
FROM debian AS base
RUN x
FROM --platform=linux/arm64 base AS odd
FROM base AS deps
ARG A=1
COPY --from=gone.test/image /a /a
FROM deps AS triggers
ONBUILD RUN y
FROM arm AS fixed
`;
  const pinned = (target: string) =>
    pinTarget(
      parseDockerfile(text.replace('FROM arm', 'FROM --platform=linux/arm64 debian')),
      target,
      buildValues(),
    );

  test('lets the image of a layer stand for the target, so that nothing of it is looked up', () => {
    const found = pinned('deps');
    expect(found?.replaced).toEqual(['deps']);
    expect(found?.text.split('\n').slice(4, 7)).toEqual(['FROM scratch AS deps', '', '']);
    expect(found?.text).toContain('FROM base AS odd'.replace('FROM', 'FROM --platform=linux/arm64'));
  });

  test.each([
    ['has ONBUILD, which BuildKit takes out of it', 'triggers'],
    ['is for one platform', 'fixed'],
    ['is no stage', 'unknown'],
  ])('does not where the target %s', (_why, target) => {
    expect(pinned(target)).toBeUndefined();
  });
});
