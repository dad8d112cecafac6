import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readBuild } from '../../../src/commands/build/inputs.ts';
import type { ReadContext } from '../../../src/commands/command.ts';
import { fakeCommands } from '../../support/fake-commands.ts';
import { createMemoryRun } from '../../support/memory-run.ts';
import { githubRun } from '../../support/prewarm-run.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

/** What a build on GitHub reads where the checkout is at `head`. */
async function read(head: string) {
  const cwd = await makeTempFolder();
  writeFileSync(join(cwd, 'Dockerfile'), 'FROM scratch AS base\nCOPY a /a\n');
  const commands = fakeCommands({ 'git rev-parse*': `${head}\n` });
  const { session } = createMemoryRun({}, { cwd, commands, github: githubRun('push') });
  const context = {
    ...session,
    ...{
      nowMs: 0,
      githubRepository: 'Example/App',
      actor: 'octocat',
      githubContainerHost: 'ghcr.io',
      env: {},
    },
    ...{ isForkPullRequest: false, hasOwnSsh: false },
  } satisfies ReadContext;
  const { inputs, reader } = await readBuild({ layers: 'base=base' }, context);
  expect(reader.problems).toEqual([]);
  return { app: inputs?.inputs.app, notices: reader.notices };
}

test('label and tag name the commit that is checked out, and a difference to the event is said', async () => {
  const head = 'fedcba9876543210fedcba9876543210fedcba98';
  const { app, notices } = await read(head);
  expect(app?.labels['org.opencontainers.image.revision']).toBe(head);
  expect(app?.tags).toContain('ghcr.io/example/app:sha-fedcba9');
  expect(notices).toEqual([
    expect.stringContaining('The checkout is at fedcba9, not at the commit of the event, 0123456.'),
  ]);
});

test('the commit of the event is named where it is the one that is checked out', async () => {
  const { app, notices } = await read(githubRun('push').revision);
  expect(app?.tags).toContain('ghcr.io/example/app:sha-0123456');
  expect(notices).toEqual([]);
});
