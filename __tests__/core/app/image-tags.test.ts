import { describe, expect, test } from '@jest/globals';
import { deriveTags, legalTag, type TaggedRun } from '../../../src/core/app/image-tags.ts';

const revision = '1a2b3c4d5e6f7890aabbccddeeff001122334455';
const run: TaggedRun = { ref: 'refs/heads/main', revision, defaultBranch: 'main', pullRequest: undefined };

describe('the tags of a run', () => {
  test.each<[string, Partial<TaggedRun>, readonly string[]]>([
    ['the default branch', {}, ['main', 'sha-1a2b3c4', 'latest']],
    ['another branch', { ref: 'refs/heads/develop' }, ['develop', 'sha-1a2b3c4']],
    ['a branch with a slash', { ref: 'refs/heads/feature/x' }, ['feature-x', 'sha-1a2b3c4']],
    ['a branch of which the default one is the end', { ref: 'refs/heads/x/main' }, ['x-main', 'sha-1a2b3c4']],
    ['a tag', { ref: 'refs/tags/v1.2.3' }, ['v1.2.3', 'sha-1a2b3c4']],
    ['a tag without the v', { ref: 'refs/tags/2026.1' }, ['2026.1', 'sha-1a2b3c4']],
    ['a tag that is called like the default branch', { ref: 'refs/tags/main' }, ['tag-main', 'sha-1a2b3c4']],
    ['a tag that is no version', { ref: 'refs/tags/app/v1' }, ['tag-app-v1', 'sha-1a2b3c4']],
    ['a tag called latest', { ref: 'refs/tags/latest' }, ['tag-latest', 'sha-1a2b3c4']],
    [
      'a branch that is called like the signatures of an image',
      { ref: `refs/heads/sha256-${'a'.repeat(64)}` },
      [`branch-sha256-${'a'.repeat(64)}`, 'sha-1a2b3c4'],
    ],
    ['a branch called latest', { ref: 'refs/heads/latest' }, ['branch-latest', 'sha-1a2b3c4']],
    ['a branch of which latest is left', { ref: 'refs/heads/#latest' }, ['branch-latest', 'sha-1a2b3c4']],
    ['a branch called like a version', { ref: 'refs/heads/v1.2.3' }, ['branch-v1.2.3', 'sha-1a2b3c4']],
    ['a branch called like a pull request', { ref: 'refs/heads/pr-7' }, ['branch-pr-7', 'sha-1a2b3c4']],
    ['a branch called like a tag of a tag', { ref: 'refs/heads/tag-x' }, ['branch-tag-x', 'sha-1a2b3c4']],
    [
      'a branch of which the default one is left',
      { ref: 'refs/heads/#main' },
      ['branch-main', 'sha-1a2b3c4'],
    ],
    ['a pull request', { ref: 'refs/pull/7/merge', pullRequest: 7 }, ['pr-7', 'sha-1a2b3c4']],
    [
      'a pull request that runs on its base, which is the default branch',
      { pullRequest: 7 },
      ['pr-7', 'sha-1a2b3c4'],
    ],
    [
      'a merge queue',
      { ref: 'refs/heads/gh-readonly-queue/main/pr-7-abc' },
      ['gh-readonly-queue-main-pr-7-abc', 'sha-1a2b3c4'],
    ],
    ['an event that knows no default branch', { defaultBranch: undefined }, ['main', 'sha-1a2b3c4']],
    [
      'a default branch called latest',
      { ref: 'refs/heads/latest', defaultBranch: 'latest' },
      ['latest', 'sha-1a2b3c4'],
    ],
    [
      'a branch called like the commit',
      { ref: 'refs/heads/sha-1a2b3c4' },
      ['branch-sha-1a2b3c4', 'sha-1a2b3c4'],
    ],
    ['a branch of which nothing is legal', { ref: 'refs/heads/###' }, ['sha-1a2b3c4']],
  ])('of %s', (_run, given, tags) => {
    expect(deriveTags({ ...run, ...given })).toEqual(tags);
  });
});

describe('of a branch and a Git tag', () => {
  const names = [
    ...['main', 'latest', 'v1', '1.x', '2', 'pr-7', 'sha-1a2b3c4', 'tag-main', 'branch-main', 'branch-v1'],
    ...['#main', '日main', 'feature/x', 'feature-x', 'tag/main', 'branch/latest', 'V1', 'x'.repeat(200)],
  ];
  test('the tags never meet', () => {
    const ofTags = new Set(
      names.flatMap((name) => deriveTags({ ...run, ref: `refs/tags/${name}` }).slice(0, 1)),
    );
    const ofBranches = names.flatMap((name) => deriveTags({ ...run, ref: `refs/heads/${name}` }).slice(0, 1));
    expect(ofBranches.filter((tag) => ofTags.has(tag))).toEqual([]);
    expect(ofBranches).toHaveLength(names.length);
  });

  test('latest and the name of the default branch come from nothing else', () => {
    const others = names.filter((name) => name !== 'main').map((name) => `refs/heads/${name}`);
    const refs = [...others, ...names.map((name) => `refs/tags/${name}`)];
    expect(
      refs.flatMap((ref) => deriveTags({ ...run, ref })).filter((tag) => tag === 'latest' || tag === 'main'),
    ).toEqual([]);
  });
});

describe('a name as a tag', () => {
  test.each<[string, string]>([
    ['main', 'main'],
    ['Feature/ABC_1.2-x', 'Feature-ABC_1.2-x'],
    ['dependabot/npm_and_yarn/@types/node-20', 'dependabot-npm_and_yarn-types-node-20'],
    ['a//b  c', 'a-b-c'],
    ['-x', 'x'],
    ['.x', 'x'],
    ['..-.x', 'x'],
    ['_x', '_x'],
    ['fix/überflüssig', 'fix-berfl-ssig'],
    ['日本', ''],
    ['x"; rm -rf $(HOME)', 'x-rm--rf-HOME-'],
    ['', ''],
    ['x'.repeat(128), 'x'.repeat(128)],
    ['x'.repeat(129), 'x'.repeat(128)],
    [`/${'x'.repeat(128)}`, 'x'.repeat(128)],
  ])('%j is %j', (name, tag) => {
    expect(legalTag(name)).toBe(tag);
  });

  test('is legal or nothing, whatever it is made of', () => {
    // https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
    const characters = Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code));
    const names = characters.flatMap((char) => [char, `${char}a`, `a${char}`, char.repeat(200)]);
    const legal = /^(?:[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127})?$/;
    expect(names.filter((name) => !legal.test(legalTag(name)))).toEqual([]);
  });
});
