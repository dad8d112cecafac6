import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { documentedEvents, formatWriteTable } from '../../../scripts/write-table.mjs';
import type { RunEvent } from '../../../src/core/layers/run-event.ts';
import {
  decideWrite,
  isUnreviewed,
  mayWrite,
  type Trusted,
  type WriteContext,
} from '../../../src/core/layers/write-policy.ts';

type Event = RunEvent;

const onBranch = (name: string, branch: string): Event => ({
  name,
  ref: `refs/heads/${branch}`,
  defaultBranch: 'main',
});
const onTag = (name: string, tag: string): Event => ({
  name,
  ref: `refs/tags/${tag}`,
  defaultBranch: 'main',
});
const onPull = (name: string): Event => ({ name, ref: 'refs/pull/7/merge', defaultBranch: 'main' });
const trustedRefs = ['release/**', 'hotfix-*'];

describe('whether a run writes layers', () => {
  // The event, whether `push: auto` and `push: true` write, and why or why not.
  test.each<[string, Event | undefined, boolean, string]>([
    ['terminal', undefined, true, 'run from a terminal'],
    ['schedule', onBranch('schedule', 'main'), true, 'scheduled run'],
    ['push to the default branch', onBranch('push', 'main'), true, 'push on the default branch main'],
    [
      'push to a branch',
      onBranch('push', 'feature'),
      false,
      'feature is neither the default branch (main) nor in trusted-refs',
    ],
    ['push to a branch with slashes', onBranch('push', 'feature/main'), false, 'feature/main is neither'],
    ['push to a branch that looks like the default one', onBranch('push', 'Main'), false, 'Main is neither'],
    [
      'push to a branch that looks like a ref',
      onBranch('push', 'refs/heads/main'),
      false,
      'refs/heads/main is neither',
    ],
    [
      'push to a trusted branch',
      onBranch('push', 'release/1.2'),
      true,
      'push on release/1.2, trusted by "release/**"',
    ],
    [
      'push to a trusted branch deeper down',
      onBranch('push', 'release/1/2'),
      true,
      'trusted by "release/**"',
    ],
    [
      'push to a branch that a glob does not reach',
      onBranch('push', 'my/release/1'),
      false,
      'my/release/1 is neither',
    ],
    ['push to a branch of a one-level glob', onBranch('push', 'hotfix-7'), true, 'trusted by "hotfix-*"'],
    [
      'push to a branch below a one-level glob',
      onBranch('push', 'hotfix-7/evil'),
      false,
      'hotfix-7/evil is neither',
    ],
    ['push of a tag', onTag('push', 'v1'), false, 'refs/tags/v1 is a tag'],
    ['push of a tag named like the default branch', onTag('push', 'main'), false, 'refs/tags/main is a tag'],
    ['push of a tag that a glob reaches', onTag('push', 'release/1'), false, 'refs/tags/release/1 is a tag'],
    [
      'push before the default branch is known',
      { ...onBranch('push', 'main'), defaultBranch: undefined },
      false,
      '(unknown)',
    ],
    [
      'workflow_dispatch on the default branch',
      onBranch('workflow_dispatch', 'main'),
      true,
      'workflow_dispatch on the default branch main',
    ],
    ['workflow_dispatch on a branch', onBranch('workflow_dispatch', 'feature'), false, 'feature is neither'],
    [
      'workflow_dispatch on a trusted branch',
      onBranch('workflow_dispatch', 'release/1'),
      true,
      'trusted by "release/**"',
    ],
    ['workflow_dispatch on a tag', onTag('workflow_dispatch', 'v1'), false, 'refs/tags/v1 is a tag'],
    ['pull_request', onPull('pull_request'), false, 'pull_request can run unreviewed code'],
    [
      'pull_request_target',
      onBranch('pull_request_target', 'main'),
      false,
      'pull_request_target can run unreviewed code',
    ],
    ['pull_request_review', onPull('pull_request_review'), false, 'unreviewed code'],
    ['pull_request_review_comment', onPull('pull_request_review_comment'), false, 'unreviewed code'],
    [
      'pull_request_target on a trusted branch',
      onBranch('pull_request_target', 'release/1'),
      false,
      'unreviewed code',
    ],
    [
      'workflow_run',
      onBranch('workflow_run', 'main'),
      false,
      'workflow_run can follow a run of unreviewed code',
    ],
    [
      'merge_group',
      onBranch('merge_group', 'gh-readonly-queue/main/pr-7'),
      false,
      'merge_group is not one that writes',
    ],
    [
      'repository_dispatch',
      onBranch('repository_dispatch', 'main'),
      false,
      'repository_dispatch is not one that writes',
    ],
    ['release', onTag('release', 'v1'), false, 'refs/tags/v1 is a tag'],
    ['release on a branch', onBranch('release', 'main'), false, 'release is not one that writes'],
    ['schedule on a tag', onTag('schedule', 'v1'), false, 'schedule is not one that writes'],
    ['issue_comment', onBranch('issue_comment', 'main'), false, 'issue_comment is not one that writes'],
    [
      'an event that is not known yet',
      onBranch('teleport', 'main'),
      false,
      'teleport is not one that writes',
    ],
    ['an event without a name', onBranch('', 'main'), false, 'is not one that writes'],
  ])('%s', (_name, event, may, reason) => {
    const decide = (push: WriteContext['push']) => decideWrite({ push, event, trustedRefs });
    const why = expect.stringContaining(reason);
    expect(decide('auto')).toEqual({ kind: may ? 'write' : 'read-only', reason: why });
    expect(decide('true')).toEqual({ kind: may ? 'write' : 'refused', reason: why });
    expect(decide('false')).toEqual({ kind: 'read-only', reason: 'push is false' });
  });
});

describe('a trusted ref', () => {
  test.each<[string, string, boolean]>([
    ['develop', 'develop', true],
    ['develop', 'develop2', false],
    ['refs/heads/develop', 'develop', true],
    ['refs/heads/*', 'develop', true],
    ['*', 'a/b', false],
    ['**', 'a/b', true],
    ['v[0-9]', 'v7', true],
    ['a.b', 'aXb', false],
    // Read as a negation it would trust every other branch.
    ['!develop', 'feature', false],
    ['!develop', 'develop', false],
    // A branch may be called as a ref is.
    ['refs/heads/release/*', 'release/1', true],
    ['refs/heads/release/*', 'refs/heads/release/1', false],
    ['refs/heads/refs/heads/release/*', 'refs/heads/release/1', true],
    ['[', 'feature', false],
    ['(', 'feature', false],
  ])('%j on the branch %j: %j', (glob, branch, trusted) => {
    const decision = decideWrite({ push: 'auto', event: onBranch('push', branch), trustedRefs: [glob] });
    expect(decision.kind).toBe(trusted ? 'write' : 'read-only');
  });
});

describe('of what others trust', () => {
  const things: readonly Trusted[] = [
    ...(['layers', 'merged-layers', 'quarters'] as const),
    ...(['mirrored-images', 'health-issue', 'default-tags', 'given-tags', 'history'] as const),
  ];
  const written = (event: Event | undefined) => things.filter((what) => mayWrite(what, event, []).may);
  const app: readonly Trusted[] = ['default-tags', 'given-tags', 'history'];

  test('a terminal, and reviewed code, write everything', () => {
    for (const event of [undefined, onBranch('push', 'main'), onBranch('schedule', 'main')])
      expect(written(event)).toEqual(things);
  });

  test.each<[string, Event, readonly Trusted[]]>([
    ['a push to a branch', onBranch('push', 'feature'), app],
    ['a push of a tag', onTag('push', 'v1'), app],
    ['a release', onTag('release', 'v1'), app],
    ['a dispatch on a branch', onBranch('workflow_dispatch', 'feature'), app],
    ['a pull request', onPull('pull_request'), ['given-tags', 'history']],
    ['a pull request of a fork', { ...onPull('pull_request'), fromFork: true }, ['history']],
    // It runs on the default branch, whose history everybody reads.
    ['pull_request_target', onBranch('pull_request_target', 'main'), ['given-tags']],
    ['pull_request_target of a fork', { ...onBranch('pull_request_target', 'main'), fromFork: true }, []],
    ['workflow_run after a fork', { ...onBranch('workflow_run', 'main'), fromFork: true }, []],
  ])('%s writes only what its code vouches for', (_name, event, expected) => {
    expect(written(event)).toEqual(expected);
  });

  const vouched = ['push', 'schedule', 'workflow_dispatch'];
  const own = documentedEvents.filter((name) => !vouched.includes(name) && !name.startsWith('pull_request'));

  test.each(own)('%s on the default branch writes only tags that the user names', (name) => {
    expect(written(onBranch(name, 'main'))).toEqual(['given-tags']);
    expect(isUnreviewed(onBranch(name, 'main'))).toBe(true);
  });

  test.each(documentedEvents)('%s of a fork pushes nothing', (name) => {
    const event = { ...onBranch(name, 'main'), fromFork: true };
    expect(written(event)).toEqual([]);
  });

  test('every event that a workflow can name is known', () => {
    const { definitions } = JSON.parse(
      readFileSync(
        fileURLToPath(import.meta.resolve('@actions/workflow-parser')).replace(
          /index\.js$/,
          'workflow-v1.0.min.json',
        ),
        'utf8',
      ),
    );
    const named: string[] = Object.keys(definitions['on-mapping-strict'].mapping.properties);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !documentedEvents.includes(name))).toEqual([]);
  });

  test('the table in SECURITY.md says the same', () => {
    expect(readFileSync('SECURITY.md', 'utf8')).toContain(formatWriteTable(mayWrite));
    for (const name of documentedEvents)
      if (name !== 'workflow_call') expect(formatWriteTable(mayWrite)).toContain(`\`${name}\``);
  });
});
