import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { containerHostOf, type GithubRun, readGithubRun } from '../../../src/adapters/github/event.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

test.each([
  ['https://github.com', 'ghcr.io'],
  ['https://github.com/', 'ghcr.io'],
  ['https://GitHub.com', 'ghcr.io'],
  ['https://octocorp.ghe.com', 'containers.octocorp.ghe.com'],
  ['https://github.example.com', 'containers.github.example.com'],
  ['https://github.example.com:8443', 'containers.github.example.com'],
  ['https://github.com.example.com', 'containers.github.com.example.com'],
])('the container registry of %s is %s', (server, host) => {
  expect(containerHostOf(server)).toBe(host);
});

/** Reads the run as a step with this event does. */
async function readRun(payload: object, env: Readonly<Record<string, string>>): Promise<GithubRun> {
  const folder = await makeTempFolder({ 'event.json': JSON.stringify(payload) });
  return readGithubRun({
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_REPOSITORY: 'Owner/App',
    GITHUB_ACTOR: 'octocat',
    GITHUB_SHA: 'abc123',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_JOB: 'build',
    GITHUB_SERVER_URL: 'https://github.com',
    ...env,
  });
}

const repository = { default_branch: 'main', full_name: 'Owner/App' };

describe('the run', () => {
  test('is read from the environment and the event', async () => {
    expect(
      await readRun({ repository }, { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' }),
    ).toEqual({
      event: { name: 'push', ref: 'refs/heads/main', defaultBranch: 'main' },
      repository: 'Owner/App',
      actor: 'octocat',
      revision: 'abc123',
      runUrl: 'https://github.com/Owner/App/actions/runs/42',
      repositoryUrl: 'https://github.com/Owner/App',
      containerHost: 'ghcr.io',
      isForkPullRequest: false,
      pullRequest: undefined,
      branch: 'main',
      runKey: '42-2-build',
    });
  });

  test('of a pull request has its number, and the branch that it comes from', async () => {
    const payload = { repository, pull_request: { number: 7, head: { ref: 'feature/x', repo: null } } };
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' };
    expect(await readRun(payload, env)).toMatchObject({ pullRequest: 7, branch: 'feature/x' });
  });

  test('is read on a server of one’s own', async () => {
    const env = {
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SERVER_URL: 'https://github.example.com',
    };
    expect(await readRun({ schedule: '0 3 * * 1' }, env)).toMatchObject({
      event: { name: 'schedule', defaultBranch: undefined },
      repositoryUrl: 'https://github.example.com/Owner/App',
      containerHost: 'containers.github.example.com',
    });
  });

  test.each<[string, object, boolean]>([
    ['a branch of this repository', { head: { repo: { full_name: 'Owner/App' } } }, false],
    ['a branch of this repository, written otherwise', { head: { repo: { full_name: 'owner/app' } } }, false],
    ['a fork', { head: { repo: { full_name: 'someone/App' } } }, true],
    ['a fork that was deleted', { head: { repo: null } }, true],
  ])('is that of a fork or not, when the pull request comes from %s', async (_name, pullRequest, isFork) => {
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' };
    expect(await readRun({ repository, pull_request: pullRequest }, env)).toMatchObject({
      event: { name: 'pull_request', ref: 'refs/pull/7/merge', defaultBranch: 'main' },
      isForkPullRequest: isFork,
    });
    const { event, branch } = await readRun({ repository, pull_request: pullRequest }, env);
    expect(event.fromFork ?? false).toBe(isFork);
    expect(branch).not.toBe('');
  });

  test('of a fork has a branch that is not called like one of this repository', async () => {
    const env = { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_REF: 'refs/heads/main' };
    const head = { ref: 'main', label: 'someone:main', repo: { full_name: 'someone/App' } };
    expect(await readRun({ repository, pull_request: { number: 7, head } }, env)).toMatchObject({
      branch: 'someone:main',
      event: { fromFork: true },
    });
  });

  test.each([
    ['pull_request', 'someone/App', true],
    ['pull_request', 'owner/app', false],
    ['push', 'Owner/App', false],
  ])('that follows a run knows it (%s of %s)', async (name, headRepository, fromFork) => {
    const run = {
      event: name,
      head_branch: 'main',
      head_sha: 'abc',
      head_repository: { full_name: headRepository },
    };
    const env = { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REF: 'refs/heads/main' };
    const { event } = await readRun({ repository, workflow_run: run }, env);
    expect(event.follows).toEqual({ event: name, name: 'main', sha: 'abc', headRepository });
    expect(event.fromFork ?? false).toBe(fromFork);
  });

  test('is read without an event', () => {
    expect(readGithubRun({})).toMatchObject({
      event: { name: '', ref: '', defaultBranch: undefined },
      branch: '',
    });
  });
});
