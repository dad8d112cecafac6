import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadCommand } from '../../src/commands/commands.ts';
import { openContext } from '../../src/commands/context.ts';
import { runCommand } from '../../src/commands/envelope.ts';
import type { SharedInputs } from '../../src/commands/inputs.ts';
import { fakeCommands } from '../support/fake-commands.ts';
import { createMemoryRun } from '../support/memory-run.ts';

test('buildx and the origin of the checkout are asked for side by side', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cache-prewarm-context-'));
  try {
    const buildx = join(folder, 'cli-plugins/docker-buildx');
    await mkdir(join(folder, 'cli-plugins'));
    await writeFile(buildx, '', { mode: 0o755 });
    // Neither answers before both were asked.
    const met = createMeeting(2);
    const answer = (stdout: string) => async () => {
      await met();
      return stdout;
    };
    const commands = fakeCommands({
      [`${buildx} version`]: answer('buildx v0.38.2'),
      'git remote get-url origin': answer('git@x.test:owner/shop.git\n'),
    });
    const { session } = createMemoryRun({}, { commands, env: { DOCKER_CONFIG: folder } });
    const inputs = { logins: [], retries: 0, signing: { verifies: false }, part: undefined };
    const context = await openContext(session, inputs as unknown as SharedInputs);
    expect(context.source).toBe('https://x.test/owner/shop');
    expect(context.docker.buildx?.path).toBe(buildx);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test.each(['build', 'prewarm'])('%s looks for buildx before it reads its inputs, and once', async (name) => {
  const command = await loadCommand(name);
  const asked: string[] = [];
  const run = createMemoryRun({ image: 'x.test/shop', context: '' });
  const session = {
    ...run.session,
    findBuildx: async () => {
      asked.push('buildx');
      return undefined;
    },
  };
  await runCommand(command, { ...session, values: { ...session.values, retries: 'many' } }).catch(() => {});
  expect(asked).toEqual(['buildx']);
  const inputs = { logins: [], retries: 0, signing: { verifies: false }, part: undefined };
  const context = await openContext(session, inputs as unknown as SharedInputs);
  expect(asked).toEqual(['buildx', 'buildx']);
  expect(context.docker.buildx).toBeUndefined();
});

/** Resolves for all once so many have come. */
function createMeeting(count: number): () => Promise<void> {
  let missing = count;
  let open = (): void => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    missing--;
    if (missing === 0) open();
    return all;
  };
}
