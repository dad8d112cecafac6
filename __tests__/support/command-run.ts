import { join } from 'node:path';
import type { GithubRun } from '../../src/adapters/github/event.ts';
import type { CommandRunner } from '../../src/adapters/process/command.ts';
import { connectRegistry } from '../../src/adapters/registry/connect.ts';
import { loadCommand } from '../../src/commands/commands.ts';
import { type CommandResult, runCommand } from '../../src/commands/envelope.ts';
import type { MemoryRegistry } from './memory-registry.ts';
import { createMemoryRun } from './memory-run.ts';
import { makeTempFolder } from './temp-folder.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export interface CommandRunOptions {
  /** The checkout. */
  readonly files?: Readonly<Record<string, string>>;
  readonly github?: Partial<GithubRun>;
  readonly clock?: TestClock;
  /** By default there is no program. */
  readonly commands?: CommandRunner;
  /** By default registries are reached over the wire. */
  readonly registry?: Pick<MemoryRegistry, 'connect'>;
}

/** What a run said and left, beside its result. */
export interface CommandRun extends CommandResult {
  /** Of the user; what is kept from run to run is in it. */
  readonly home: string;
  readonly said: readonly string[];
  readonly masked: readonly string[];
}

/**
 * Runs a command from its inputs as text to its report, as an action or the command line does. Nobody waits: its clock is the
 * test's. To be called from tests of a file that has called `removeTempFolders`.
 */
export async function runNamed(
  name: string,
  values: Readonly<Record<string, string>>,
  { files = {}, github, clock = createTestClock(), commands, registry }: CommandRunOptions = {},
): Promise<CommandRun> {
  const [cwd, home] = await Promise.all([makeTempFolder(files), makeTempFolder({ 'temp/': '' })]);
  const { session, said, masked } = createMemoryRun(values, {
    env: { HOME: home, USER: 'ada' },
    cwd,
    github: github as GithubRun | undefined,
    tempFolder: join(home, 'temp'),
    clock,
    connectRegistry: registry === undefined ? connectRegistry : () => registry.connect,
    ...(commands === undefined ? {} : { commands }),
  });
  return { ...(await runCommand(await loadCommand(name), session)), home, said, masked };
}
