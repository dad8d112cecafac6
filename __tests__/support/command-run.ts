import { join } from 'node:path';
import type { GithubRun } from '../../src/adapters/github/event.ts';
import type { FetchFile } from '../../src/adapters/packages/file-fetcher.ts';
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
  /** Variables beside those of the user's folder. */
  readonly env?: Readonly<Record<string, string>>;
  /** By default there is no program. */
  readonly commands?: CommandRunner;
  /** By default no index of a distribution may be fetched. */
  readonly fetchFile?: FetchFile;
  /** By default registries are reached over the wire. */
  readonly registry?: Pick<MemoryRegistry, 'connect'>;
  /** A home that other runs have used, which holds the folder `temp`. */
  readonly home?: string;
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
  {
    files = {},
    github,
    clock = createTestClock(),
    env,
    commands,
    fetchFile,
    registry,
    home: given,
  }: CommandRunOptions = {},
): Promise<CommandRun> {
  const [cwd, home] = await Promise.all([makeTempFolder(files), given ?? makeTempFolder({ 'temp/': '' })]);
  const { session, said, masked } = createMemoryRun(values, {
    env: { HOME: home, USER: 'ada', ...env },
    cwd,
    github: github as GithubRun | undefined,
    tempFolder: join(home, 'temp'),
    clock,
    connectRegistry: registry === undefined ? connectRegistry : () => registry.connect,
    ...(commands === undefined ? {} : { commands }),
    ...(fetchFile === undefined ? {} : { fetchFile }),
  });
  return { ...(await runCommand(await loadCommand(name), session)), home, said, masked };
}
