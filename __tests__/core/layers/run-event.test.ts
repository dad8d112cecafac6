import { describe, expect, test } from '@jest/globals';
import {
  countedEvent,
  type FollowedFacts,
  mayCount,
  type RunEvent,
} from '../../../src/core/layers/run-event.ts';

const sha = 'a'.repeat(40);
const other = 'b'.repeat(40);
const follows = { event: 'push', name: 'main', sha, headRepository: 'Owner/App' };
const event: RunEvent = { name: 'workflow_run', ref: 'refs/heads/main', defaultBranch: 'main', follows };
const facts: FollowedFacts = {
  repository: 'owner/app',
  head: sha,
  usesCheckout: true,
  refs: [{ ref: 'refs/heads/main', sha }],
};
const counted = (run: Partial<typeof follows>, known: Partial<FollowedFacts> = {}) =>
  countedEvent({ ...event, follows: { ...follows, ...run } }, { ...facts, ...known });

describe('a workflow_run', () => {
  test.each(['push', 'schedule', 'workflow_dispatch'])('counts as the %s that it follows', (name) => {
    expect(counted({ event: name })).toMatchObject({ name, ref: 'refs/heads/main', defaultBranch: 'main' });
  });

  test('after the push of a tag counts as that', () => {
    const refs = [{ ref: 'refs/tags/v1', sha }];
    expect(counted({ name: 'v1' }, { refs })).toMatchObject({ name: 'push', ref: 'refs/tags/v1' });
  });

  test('after the push of a tag that is called like the default branch does not count as the branch', () => {
    const refs = [
      { ref: 'refs/heads/main', sha: other },
      { ref: 'refs/tags/main', sha },
    ];
    expect(counted({}, { refs })).toMatchObject({ name: 'push', ref: 'refs/tags/main' });
  });

  test.each<[string, Partial<typeof follows>, Partial<FollowedFacts>, string]>([
    ['another event', { event: 'pull_request' }, {}, 'it follows the event pull_request'],
    ['another workflow_run', { event: 'workflow_run' }, {}, 'it follows the event workflow_run'],
    ['a fork', { headRepository: 'someone/app' }, {}, 'it follows a run of someone/app'],
    ['a fork that is gone', { headRepository: '' }, {}, 'a repository that is gone'],
    ['another commit checked out', {}, { head: other }, 'bbbbbbb is checked out, not aaaaaaa'],
    ['no checkout', {}, { head: undefined }, 'nothing is checked out'],
    [
      'a branch that went on',
      {},
      { refs: [{ ref: 'refs/heads/main', sha: other }] },
      'no branch or tag main',
    ],
    ['refs that cannot be asked', {}, { refs: [] }, 'git cannot ask'],
    ['a ref of another name', {}, { refs: [{ ref: 'refs/heads/x/main', sha }] }, 'no branch or tag main'],
  ])('with %s counts as nothing else, and says why', (_name, run, known, reason) => {
    expect(counted(run, known)).toMatchObject({
      name: 'workflow_run',
      ref: 'refs/heads/main',
      notCounted: expect.stringContaining(reason),
    });
  });

  test('does not need the commit where no file of it is used', () => {
    expect(counted({}, { head: undefined, usesCheckout: false }).name).toBe('push');
  });

  test('asks for refs only where nothing else speaks against it', () => {
    expect(mayCount(event, { ...facts, refs: [] })).toBe(true);
    expect(mayCount(event, { ...facts, head: other })).toBe(false);
  });
});

test('any other event is itself, whatever its payload says', () => {
  const push = { ...event, name: 'issue_comment' };
  expect(countedEvent(push, facts)).toBe(push);
});
