import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ReadContext } from '../../../src/commands/command.ts';
import { readImages } from '../../../src/commands/images/images.ts';
import { fakeCommands } from '../../support/fake-commands.ts';
import { createMemoryRun } from '../../support/memory-run.ts';
import { githubRun } from '../../support/prewarm-run.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const app = { context: 'app', tags: ['ghcr.io/acme/shop'] };

/** What is wrong with a bake file whose target is this one, in a pull request of a fork or of this repository. */
async function problemsOf(
  target: Readonly<Record<string, unknown>>,
  { fromFork = true, values = {} }: { fromFork?: boolean; values?: Readonly<Record<string, string>> } = {},
): Promise<readonly string[]> {
  const outer = await makeTempFolder({ key: 'hush', 'checkout/app/Dockerfile': 'FROM scratch\n' });
  const cwd = join(outer, 'checkout');
  await symlink('../key', join(cwd, 'link'));
  await symlink('/', join(cwd, 'root'));
  await writeFile(join(cwd, '.npmrc'), '');
  const temp = await makeTempFolder();
  await mkdir(join(temp, 'x'));
  const run = githubRun('pull_request_target');
  const github = { ...run, event: { ...run.event, ...(fromFork ? { fromFork } : {}) } };
  const { session } = createMemoryRun(
    {},
    {
      ...{ cwd, tempFolder: temp, env: { PATH: '/bin', NPM_TOKEN: 'hush' }, github },
      commands: fakeCommands({
        'docker buildx bake*': JSON.stringify({
          group: { default: { targets: ['app'] } },
          target: { app: { ...app, ...target } },
        }),
        'git rev-parse*': `${run.revision}\n`,
      }),
    },
  );
  const context = {
    ...session,
    ...{ nowMs: 0, githubRepository: 'acme/shop', actor: 'octocat', githubContainerHost: 'ghcr.io' },
    ...{ isForkPullRequest: fromFork, hasOwnSsh: false },
  } satisfies ReadContext;
  const read = await readImages({ 'bake-files': 'docker-bake.hcl', ...values }, context);
  return (read?.reader.problems ?? []).map(({ message }) => message);
}

const named = { 'secret-envs': 'npm=NPM_TOKEN', ssh: 'default', allow: 'network.host' };

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  [
    'a variable',
    { secret: [{ type: 'env', id: 'npm', env: 'NPM_TOKEN' }] },
    'the variable NPM_TOKEN as the secret npm',
  ],
  ['a variable by its id', { secret: [{ id: 'NPM_TOKEN' }] }, 'the variable NPM_TOKEN'],
  [
    'a file elsewhere',
    { secret: [{ type: 'file', id: 'key', src: '../key' }] },
    'the file ../key as the secret key',
  ],
  [
    'a file by a link',
    { secret: [{ type: 'file', id: 'key', src: 'link' }] },
    'the file link as the secret key',
  ],
  ['the SSH agent', { ssh: [{ id: 'default' }] }, 'the SSH agent (default)'],
  ['an entitlement', { entitlements: ['network.host'] }, 'the entitlement network.host'],
  [
    'a context elsewhere',
    { context: '..', dockerfile: 'checkout/app/Dockerfile' },
    'names .., outside of the checkout',
  ],
  ['a context that is a link', { context: 'root' }, 'names root, outside of the checkout'],
  ['a named context elsewhere', { contexts: { home: '/root' } }, 'names /root, outside of the checkout'],
  [
    'a layout elsewhere',
    { contexts: { home: 'oci-layout:///root' } },
    'names /root, outside of the checkout',
  ],
  ['a Dockerfile elsewhere', { dockerfile: '/etc/passwd' }, 'names /etc/passwd, outside of the checkout'],
  ['a Dockerfile above', { dockerfile: '../../key' }, '/key, outside of the checkout'],
  [
    'an output elsewhere',
    { output: [{ type: 'local', dest: '../out' }] },
    'names ../out, outside of the checkout',
  ],
  [
    'a cache elsewhere',
    { 'cache-to': [{ type: 'local', dest: '/tmp/x' }] },
    'names /tmp/x, outside of the checkout',
  ],
])('the file of a fork may not take %s', async (_, target, message) => {
  expect((await problemsOf(target)).join('\n')).toContain(message);
  expect(await problemsOf(target, { fromFork: false })).toEqual([]);
});

test('what the workflow names itself, and what is in the checkout, is no problem', async () => {
  expect(
    await problemsOf(
      {
        secret: [
          { type: 'env', id: 'npm', env: 'NPM_TOKEN' },
          { type: 'env', id: 'other', env: 'NOT_SET' },
          { type: 'file', id: 'rc', src: '.npmrc' },
        ],
        ssh: [{ id: 'default' }],
        entitlements: ['network.host'],
        contexts: { base: 'docker-image://debian', other: 'https://x.test/y.git', here: 'app' },
        output: [{ type: 'local', dest: 'out' }],
      },
      { values: named },
    ),
  ).toEqual([]);
});
