import { describe, expect, test } from '@jest/globals';
import { parseProjectStatus } from '../../../src/core/deploy/project-status.ts';

const digest = `sha256:${'ab'.repeat(32)}`;

describe('what a host tells of a project', () => {
  test('is read line by line', () => {
    const text = [
      'project known',
      'locked octocat, https://github.com/acme/shop/actions/runs/7 since 2026-11-25T03:00:00Z, job abc',
      `log {"at":"2026-11-25T02:00:00Z","job":"a","mode":"switch","actor":"octocat","run":"https://x/1","from":{"web":"${digest}"},"to":"r@${digest}","outcome":"deployed","durationMs":4200}`,
      'log {"at":"2026-11-2',
      `container web r@${digest} running healthy 0 2026-11-25T02:00:03.5Z`,
      'container worker busybox exited none 3 2026-11-25T02:00:04Z',
      '',
    ].join('\n');
    expect(parseProjectStatus(text)).toEqual({
      project: 'known',
      lockedBy: 'octocat, https://github.com/acme/shop/actions/runs/7 since 2026-11-25T03:00:00Z, job abc',
      unfinished: undefined,
      rollbackFailed: undefined,
      services: [
        {
          service: 'web',
          image: `r@${digest}`,
          state: 'running',
          health: 'healthy',
          restarts: 0,
          startedAt: '2026-11-25T02:00:03.5Z',
        },
        {
          service: 'worker',
          image: 'busybox',
          state: 'exited',
          health: 'none',
          restarts: 3,
          startedAt: '2026-11-25T02:00:04Z',
        },
      ],
      log: [
        {
          at: '2026-11-25T02:00:00Z',
          mode: 'switch',
          actor: 'octocat',
          run: 'https://x/1',
          revision: undefined,
          from: { web: digest },
          to: `r@${digest}`,
          outcome: 'deployed',
          durationMs: 4200,
        },
      ],
    });
  });

  test.each([
    ['project absent\n', { project: 'absent' }],
    ['project unknown\n', { project: 'unknown', services: [], log: [] }],
    ['project known\nunfinished abc octocat\n', { unfinished: 'abc octocat' }],
    [
      'project known\nrollback-failed 2026-11-25 octocat: it is sick\n',
      { rollbackFailed: '2026-11-25 octocat: it is sick' },
    ],
  ])('of %j is %j', (text, expected) => {
    expect(parseProjectStatus(text)).toMatchObject(expected);
  });
});

test('a release of several images is told with the tag of each, as far as the run knew it', () => {
  const images = ['api', 'web'].map((name) => `x.test/${name}@${digest}`);
  const read = (given: object) =>
    parseProjectStatus(`log ${JSON.stringify({ to: images.join(','), ...given })}\n`).log[0];
  expect(read({ images: [{ image: images[1], tag: 'v2' }] })).toMatchObject({
    to: images.join(','),
    images: [
      { image: images[0], tag: undefined },
      { image: images[1], tag: 'v2' },
    ],
  });
  expect(read({})?.images).toHaveLength(2);
  expect(read({ to: images[0], images: 'none' })).not.toHaveProperty('images');
});
