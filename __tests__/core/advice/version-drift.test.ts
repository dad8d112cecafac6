import { describe, expect, test } from '@jest/globals';
import { adviseVersions } from '../../../src/core/advice/version-drift.ts';
import { step } from '../../support/sample-reports.ts';
import { executed, sampleFacts } from './sample-facts.ts';

/** `seconds`: of the steps of stage base when they last executed. */
const advise = (
  own: readonly string[],
  other: readonly string[],
  { seconds = [4], givenArgs = [] }: { seconds?: readonly number[]; givenArgs?: readonly string[] } = {},
) =>
  adviseVersions(
    sampleFacts(`${own.join('\n')}\n`, {
      recorded: executed('base', seconds),
      compared: { 'Dockerfile.optimized': `${other.join('\n')}\n` },
      givenArgs,
    }),
  );
const node = (version: string | number, ...rest: readonly string[]) => [
  'FROM debian AS base',
  `ARG NODE_MAJOR=${version}`,
  'RUN install $NODE_MAJOR',
  ...rest,
];

describe('the same tool in two versions', () => {
  test('is told with both lines, the stages, and the seconds', () => {
    expect(advise(node(20), ['# syntax=docker/dockerfile:1', ...node(18)])).toEqual([
      {
        name: 'version-drift',
        title: 'Set NODE_MAJOR to the same value in both Dockerfiles.',
        detail:
          'NODE_MAJOR is 20 in Dockerfile, line 2, and 18 in Dockerfile.optimized, line 3. So the steps of base cannot be shared. A build with one Dockerfile finds nothing of the other in the cache, 4.0 s each time.',
        file: 'Dockerfile',
        line: 2,
        savesBytes: undefined,
        savesMs: 4000,
        when: 'each build with the other Dockerfile on these layers',
        suggestion: undefined,
      },
    ]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['set by ENV', ['FROM a AS base', 'ENV V=1', 'RUN x $V'], ['FROM a AS base', 'ENV V=2', 'RUN x $V']],
    [
      'in the old form of ENV',
      ['FROM a AS base', 'ENV V 1', 'RUN x $V'],
      ['FROM a AS base', 'ENV V 2', 'RUN x $V'],
    ],
    ['in quotes', node('"20"'), node("'18'")],
    [
      'before the first FROM',
      ['ARG V=1', 'FROM a:$V AS base', 'RUN x'],
      ['ARG V=2', 'FROM a:$V AS base', 'RUN x'],
    ],
    [
      'used through another argument',
      ['ARG V=1', 'ARG IMAGE=a:$V', 'FROM $IMAGE AS base', 'RUN x'],
      ['ARG V=2', 'ARG IMAGE=a:$V', 'FROM $IMAGE AS base', 'RUN x'],
    ],
    ['beside a label that differs', node(20, 'LABEL size=big'), node(18, 'LABEL size=small', 'CMD run')],
    ['beside others on its line', node('20 X=1'), node('18 X=1')],
  ])('is found %s', (_how, own, other) => {
    expect(advise(own, other)).toMatchObject([{ savesMs: 4000 }]);
  });

  test('counts only the steps that would be shared', () => {
    const lines = (version: number, last: string) => [
      'FROM debian AS base',
      'RUN before',
      `ARG V=${version}`,
      'RUN x $V',
      'RUN y',
      last,
    ];
    expect(advise(lines(20, 'RUN z'), lines(18, 'RUN other'), { seconds: [100, 4, 2, 50] })).toMatchObject([
      { savesMs: 6000 },
    ]);
  });

  test('counts a stage that is needed twice once, the platforms of one each', () => {
    const text = (v: number) =>
      `ARG V=${v}\nFROM a AS tools\nARG V\nRUN x $V\nFROM b AS base\nCOPY --from=tools / /\nFROM b AS other\nCOPY --from=tools / /\n`;
    const platforms = ['linux/amd64', 'linux/arm64'];
    const facts = sampleFacts(text(1), {
      layers: 'base other',
      compared: { other: text(2) },
      recorded: [...platforms.flatMap((platform) => executed('tools', [2], { platform }))],
      steps: platforms.map((platform) => step('tools', { platform })),
    });
    expect(adviseVersions(facts)).toMatchObject([{ savesMs: 4000 }]);
  });

  test('believes this run more than the record', () => {
    const facts = sampleFacts(node(20).join('\n'), {
      recorded: executed('base', [60]),
      steps: executed('base', [5]),
      compared: { other: node(18).join('\n') },
    });
    expect(adviseVersions(facts)[0]?.savesMs).toBe(5000);
  });

  test('is told for each file that is compared', () => {
    const facts = sampleFacts(node(20).join('\n'), {
      recorded: executed('base', [4]),
      compared: { a: node(18).join('\n'), b: node(20).join('\n'), c: node(16).join('\n') },
    });
    expect(adviseVersions(facts).map(({ detail }) => /and (\d+) in (\w)/.exec(detail)?.slice(1))).toEqual([
      ['18', 'a'],
      ['16', 'c'],
    ]);
  });
});

describe('nothing is told', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['where the versions are the same', node(20), node('"20"')],
    ['where a value has no digit', node('lts'), node('current')],
    ['where nothing uses it', ['FROM a AS base', 'ARG V=1', 'RUN x'], ['FROM a AS base', 'ARG V=2', 'RUN x']],
    ['where the other file has no such stage', node(20), ['FROM debian AS other', ...node(18).slice(1)]],
    [
      'where the stage has no name',
      ['FROM a AS base', 'ARG V', 'RUN x $V', 'FROM b', 'ARG V=1', 'RUN y $V'],
      ['ARG V=2', 'FROM a AS base', 'ARG V', 'RUN x $V', 'FROM b', 'RUN y'],
    ],
    ['where the stages stand on different images', node(20), ['FROM alpine AS base', ...node(18).slice(1)]],
    [
      'where something before it differs',
      ['FROM a AS base', 'RUN one', 'ARG V=1', 'RUN x $V'],
      ['FROM a AS base', 'RUN two', 'ARG V=2', 'RUN x $V'],
    ],
    [
      'where another version before it differs, too',
      ['FROM a AS base', 'ENV U=1', 'ARG V=1', 'RUN x $U $V'],
      ['FROM a AS base', 'ENV U=1', 'ENV U=2', 'ARG V=2', 'RUN x $U $V'],
    ],
    [
      'where an argument of the FROM differs, too',
      ['ARG IMAGE=a', 'FROM $IMAGE AS base', 'ARG V=1', 'RUN x $V'],
      ['ARG IMAGE=b', 'FROM $IMAGE AS base', 'ARG V=2', 'RUN x $V'],
    ],
    [
      'where a stage that is copied from differs',
      ['FROM a AS t', 'RUN one', 'FROM a AS base', 'ARG V=1', 'COPY --from=t / /', 'RUN x $V'],
      ['FROM a AS t', 'RUN two', 'FROM a AS base', 'ARG V=2', 'COPY --from=t / /', 'RUN x $V'],
    ],
    [
      'where a stage that is mounted goes on in the other file',
      ['FROM a AS t', 'RUN one', 'FROM a AS base', 'ARG V=1', 'RUN --mount=from=t,target=/t x $V'],
      ['FROM a AS t', 'RUN one', 'RUN two', 'FROM a AS base', 'ARG V=2', 'RUN --mount=from=t,target=/t x $V'],
    ],
    [
      'where one sets it by ARG and the other by ENV',
      node(20),
      ['FROM debian AS base', 'ENV NODE_MAJOR=18', 'RUN install $NODE_MAJOR'],
    ],
  ])('%s', (_why, own, other) => {
    expect(advise(own, other)).toEqual([]);
  });

  test('below one second', () => {
    expect(advise(node(20), node(18), { seconds: [0.999] })).toEqual([]);
  });

  test('where no step was ever seen to execute', () => {
    expect(advise(node(20), node(18), { seconds: [] })).toEqual([]);
  });

  test('where each build is given the value', () => {
    expect(advise(node(20), node(18), { givenArgs: ['NODE_MAJOR'] })).toEqual([]);
  });

  test('where no other file is compared', () => {
    expect(adviseVersions(sampleFacts(node(20).join('\n'), { recorded: executed('base', [4]) }))).toEqual([]);
  });
});
