import { describe, expect, test } from '@jest/globals';
import { readBuildInputs } from '../../../src/commands/build/inputs.ts';
import { readMergeInputs } from '../../../src/commands/merge/inputs.ts';
import { githubRun } from '../../support/prewarm-run.ts';

const context = {
  nowMs: Date.UTC(2026, 10, 26),
  githubRepository: 'Acme/Shop',
  actor: 'octocat',
  githubContainerHost: 'ghcr.io',
  env: {},
  github: githubRun('push'),
};
const given = { platforms: 'linux/amd64,linux/arm64', 'part-of': '42' };
const read = (values: Readonly<Record<string, string>>) => readMergeInputs({ ...given, ...values }, context);
const problems = (values: Readonly<Record<string, string>>) =>
  read(values).reader.problems.map(({ input }) => input);

describe('the inputs of a merge', () => {
  test('are the layers of the image of this repository, when nothing else is said', () => {
    const { inputs, reader } = read({});
    expect(reader.problems).toEqual([]);
    expect(inputs).toMatchObject({
      image: 'ghcr.io/acme/shop',
      step: 'prewarm',
      platforms: ['linux/amd64', 'linux/arm64'],
      of: '42',
      tags: [],
      quarter: '2026Q4',
    });
  });

  test('give the application the tags that a build gives it', () => {
    const build = readBuildInputs({ push: 'true' }, context).inputs.app.tags;
    expect(build.length).toBeGreaterThan(1);
    expect(read({ step: 'build' }).inputs.tags).toEqual(build);
  });

  test.each([
    ['platforms', ''],
    ['platforms', 'amd64'],
    ['part-of', ''],
    ['part-of', 'a b'],
    ['step', 'deploy'],
    ['quarter', 'winter'],
    ['retries', 'often'],
  ])('%s: %j is refused', (input, text) => {
    expect(problems({ [input]: text })).toEqual([input]);
  });

  test.each(['ghcr.io/acme/shop:cache-base-2026Q4', 'ghcr.io/acme/shop:cache-record', 'not a reference'])(
    'the tag %s is refused',
    (tags) => {
      const found = problems({ step: 'build', tags });
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found)).toEqual(new Set(['tags']));
    },
  );
});

describe('a build of one platform of several', () => {
  const build = (values: Readonly<Record<string, string>>) =>
    readBuildInputs({ push: 'true', platforms: 'linux/arm64', 'part-of': '42', ...values }, context);

  test('is given no tag: those are for all platforms together', () => {
    const tags = 'ghcr.io/acme/shop:main\nghcr.io/acme/shop:latest\nquay.io/acme/shop:main';
    const { inputs, reader } = build({ tags });
    expect(reader.problems).toEqual([]);
    expect(inputs.layers.part).toEqual({ platform: 'linux/arm64', name: 'linux-arm64', of: '42' });
    expect(inputs.app).toMatchObject({
      push: false,
      tags: [],
      partTags: tags.split('\n'),
    });
  });

  test('that is not pushed is left as it is', () => {
    expect(build({ push: 'false' }).inputs.app).toMatchObject({ push: false, partTags: [], outputs: [] });
  });

  test.each([
    [{ platforms: '' }, 'platforms'],
    [{ platforms: 'linux/amd64,linux/arm64' }, 'platforms'],
    [{ 'part-of': 'a b' }, 'part-of'],
  ])('with %j names the problem of %s', (values, input) => {
    expect(build(values).reader.problems.map((problem) => problem.input)).toEqual([input]);
  });
});
