import { describe, expect, test } from '@jest/globals';
import { followedRun } from '../../../src/adapters/github/followed-run.ts';
import { type FakeAnswer, fakeCommands } from '../../support/fake-commands.ts';
import { githubRun } from '../../support/prewarm-run.ts';

const sha = 'a'.repeat(40);
const tip = 'b'.repeat(40);
const follows = { event: 'push', name: 'main', sha, headRepository: 'Example/App' };
const run = {
  ...githubRun('workflow_run'),
  event: { name: 'workflow_run', ref: 'refs/heads/main', defaultBranch: 'main', follows },
};
const ask = (answers: Readonly<Record<string, FakeAnswer>>) =>
  fakeCommands({ 'git rev-parse *': `${sha}\n`, ...answers });
const lsRemote = 'git -c http.lowSpeedLimit=1 -c http.lowSpeedTime=20 ls-remote --quiet';

describe('a run that follows another', () => {
  test('is that run, at its commit, where its branch still is', async () => {
    const commands = ask({ [`${lsRemote} origin *`]: `${sha}\trefs/heads/main\n` });
    expect(await followedRun(run, { folder: '/repo', env: {}, commands })).toMatchObject({
      event: { name: 'push', ref: 'refs/heads/main' },
      revision: sha,
      branch: 'main',
    });
    expect(commands.options[1]).toMatchObject({ cwd: '/repo', env: { GIT_TERMINAL_PROMPT: '0' } });
  });

  test('is that of a tag of the same name where only the tag is at its commit', async () => {
    const refs = [`${tip}\trefs/heads/main`, `${tip}\trefs/tags/main`, `${sha}\trefs/tags/main^{}`, ''].join(
      '\n',
    );
    const commands = ask({ [`${lsRemote} origin *`]: refs });
    const { event } = await followedRun(run, { folder: '/repo', env: {}, commands });
    expect(event).toMatchObject({ name: 'push', ref: 'refs/tags/main' });
  });

  test.each<[string, FakeAnswer]>([
    ['fails', { exitCode: 128, stderr: 'fatal: could not read Username' }],
    ['is not there', new Error('the program "git" could not be started')],
    ['says something else', 'warning: redirecting to https://example.test/\n'],
  ])('is nothing else where git %s', async (_name, answer) => {
    const commands = ask({ [`${lsRemote} origin *`]: answer });
    const { event, revision } = await followedRun(run, { folder: '/repo', env: {}, commands });
    expect(event.name).toBe('workflow_run');
    expect(event.notCounted).toContain('git cannot ask');
    expect(revision).toBe(run.revision);
  });

  test('asks the repository itself without a checkout', async () => {
    const commands = ask({ [`${lsRemote} https://github.com/Example/App *`]: `${sha}\trefs/heads/main\n` });
    const { event } = await followedRun(run, { folder: undefined, env: {}, commands });
    expect(event.name).toBe('push');
    expect(commands.lines).toHaveLength(1);
  });

  test('asks nobody for refs where the checkout is another commit', async () => {
    const commands = fakeCommands({ 'git rev-parse *': `${tip}\n` });
    const { event } = await followedRun(run, { folder: '/repo', env: {}, commands });
    expect(event.notCounted).toContain('bbbbbbb is checked out');
    expect(commands.lines).toHaveLength(1);
  });
});

test('a run of another event asks nothing', async () => {
  const commands = fakeCommands({});
  const push = githubRun('push');
  expect(await followedRun(push, { folder: '/repo', env: {}, commands })).toBe(push);
});
