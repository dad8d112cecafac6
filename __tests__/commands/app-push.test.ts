import { describe, expect, test } from '@jest/globals';
import type { GithubRun } from '../../src/adapters/github/event.ts';
import { checkPush, readPush } from '../../src/commands/app-push.ts';
import { createInputReader } from '../../src/core/input.ts';

const events = {
  'the default branch': { name: 'push', ref: 'refs/heads/main' },
  'a pull request': { name: 'pull_request', ref: 'refs/pull/7/merge' },
  'a fork': { name: 'pull_request', ref: 'refs/pull/7/merge', fromFork: true },
  'a comment': { name: 'issue_comment', ref: 'refs/heads/main' },
} as const;

function runOf(name: keyof typeof events): { readonly github: GithubRun } {
  return {
    github: {
      event: { defaultBranch: 'main', ...events[name] },
      pullRequest: name === 'a pull request' || name === 'a fork' ? 7 : undefined,
    } as GithubRun,
  };
}

describe('push: auto', () => {
  test.each([
    ['the default branch', true],
    ['a pull request', false],
    ['a fork', false],
    ['a comment', false],
  ] as const)('of %s is %s, and says so where it is not', (name, pushes) => {
    const reader = createInputReader({ push: 'auto' });
    expect(readPush(reader, runOf(name))).toBe(pushes);
    expect(reader.notices).toEqual(
      pushes ? [] : [expect.stringMatching(/^The application is not pushed: .+\.$/)],
    );
  });

  test('in a terminal is true', () => {
    expect(readPush(createInputReader({ push: 'auto' }), { github: undefined })).toBe(true);
  });
});

test.each([
  ['true', true],
  ['', false],
] as const)('push: "%s" is what it says, whatever the event', (push, pushes) => {
  expect(readPush(createInputReader({ push }), runOf('a comment'))).toBe(pushes);
});

describe('what nobody reviewed is pushed', () => {
  const checked = (
    name: keyof typeof events,
    app: { readonly asked?: readonly ('push' | 'outputs')[]; readonly named?: boolean } = {},
  ) => {
    const reader = createInputReader({});
    checkPush(reader, { asked: app.asked ?? ['push'], named: app.named ?? false }, runOf(name));
    return {
      problems: reader.problems.map(({ input, message }) => `${input}: ${message}`),
      notices: reader.notices,
    };
  };
  const none = { problems: [], notices: [] };

  test('never from a fork, whoever named the tags', () => {
    for (const named of [true, false])
      expect(checked('a fork', { named })).toEqual({
        problems: [expect.stringMatching(/^push: this run may not push an image: .+\. Use push: auto$/)],
        notices: [],
      });
    expect(checked('a fork', { asked: ['outputs', 'push'] }).problems).toEqual([
      expect.stringMatching(/^outputs: /),
    ]);
  });

  test('under tags that the user set, which is said', () => {
    expect(checked('a comment', { named: true })).toEqual({
      problems: [],
      notices: [
        expect.stringMatching(/^The application is pushed under the tags that you set, although .+\.$/),
      ],
    });
  });

  test('under tags of a pull request, and under no default tags of others', () => {
    expect(checked('a pull request')).toEqual(none);
    expect(checked('a comment').problems).toEqual([
      expect.stringMatching(/^tags: required to push, because this run has no default tags: /),
    ]);
  });

  test('and nothing is said where it is reviewed, or nothing is pushed', () => {
    expect(checked('the default branch', { named: true })).toEqual(none);
    expect(checked('a fork', { asked: [] })).toEqual(none);
  });
});
