import { rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { createColors } from 'picocolors';
import { systemClock } from '../adapters/clock.ts';
import type { HashMemory } from '../adapters/context/hash-memory.ts';
import type { GithubRun } from '../adapters/github/event.ts';
import { makeOwnedFolder } from '../adapters/process/owned-folder.ts';
import type { ActionMetadata } from '../adapters/runner/action-metadata.ts';
import { createTerminalConsole, type ShowRemark } from '../adapters/runner/console.ts';
import type { Command } from '../commands/command.ts';
import { commands, type ListedCommand } from '../commands/commands.ts';
import type { CommandResult } from '../commands/envelope.ts';
import { packageVersion } from '../commands/version.ts';
import { errorMessage, InputError, UserError } from '../core/error.ts';
import type { Palette } from '../page/palette.ts';
import {
  type Arguments,
  flagInputs,
  parseArguments,
  secretValues,
  UnknownFlagError,
  UsageError,
  withoutSecrets,
} from './arguments.ts';
import { commandHelp, programHelp } from './help.ts';

const exitStatus = { done: 0, failed: 1, usage: 2 } as const;

/** Signals that end a run, and the exit status that says so. */
const signalStatus = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type EndingSignal = keyof typeof signalStatus;

/** The streams and surroundings of the process. */
export interface Terminal {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: NodeJS.WriteStream;
  /** Asks the user a question, with what an empty answer means; undefined where nobody can answer. */
  readonly ask?: (question: string, guess: string) => Promise<string>;
  /** Calls back when a signal is to end this program; returns how to stop listening. */
  readonly onSignal: (listener: (signal: EndingSignal) => void) => () => void;
  readonly exit: (status: number) => void;
}

/**
 * Runs the command line; `root` is the folder of action.yml. Returns the exit status.
 * `list`: the commands that there are.
 */
export async function runCli(
  args: readonly string[],
  terminal: Terminal,
  root: URL,
  list: readonly ListedCommand[] = commands,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-V') {
    terminal.stdout.write(`${packageVersion}\n`);
    return exitStatus.done;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? terminal.stderr : terminal.stdout).write(programHelp(list));
    return name === undefined ? exitStatus.usage : exitStatus.done;
  }
  try {
    const listed = list.find((command) => command.name === name && command.description !== undefined);
    if (listed === undefined) {
      const names = list
        .filter(({ description }) => description !== undefined)
        .map((command) => command.name);
      throw new UsageError(`unknown command "${name}", expected ${names.join(', ')}`);
    }
    const command = await listed.load();
    const metadata = withOwnFlags(await readMetadata(command, root), command, listed.description ?? '');
    const { flags, positionals } = splitPositionals(rest, command.terminal?.positionals ?? []);
    const parsed = await parseFlags(name, flags, metadata, { list, root });
    if (parsed.help) {
      terminal.stdout.write(commandHelp(name, metadata, Math.min(terminal.stderr.columns ?? 100, 100)));
      return exitStatus.done;
    }
    return await run(
      command,
      { ...parsed, values: { ...positionals, ...inputsOf(parsed.values, command) } },
      terminal,
      root,
    );
  } catch (error) {
    terminal.stderr.write(`cache-prewarm: ${errorMessage(error)}\n`);
    if (error instanceof UserError && error.remedy !== undefined) terminal.stderr.write(`${error.remedy}\n`);
    return error instanceof UsageError || error instanceof InputError ? exitStatus.usage : exitStatus.failed;
  }
}

/** @throws UsageError; for a flag of another command it names that one. */
async function parseFlags(
  name: string,
  flags: readonly string[],
  metadata: ActionMetadata,
  { list, root }: { readonly list: readonly ListedCommand[]; readonly root: URL },
): Promise<Arguments> {
  try {
    return parseArguments(name, flags, metadata);
  } catch (error) {
    if (!(error instanceof UnknownFlagError)) throw error;
    const terminals = list.filter(({ description }) => description !== undefined);
    const owners = await Promise.all(
      terminals.map(async (listed) => {
        const command = await listed.load();
        const own = withOwnFlags(await readMetadata(command, root), command, '');
        return flagInputs(own).some((input) => input.name === error.flag) ? [listed.name] : [];
      }),
    );
    if (owners.flat().length === 0) throw error;
    throw new UsageError(
      `--${error.flag} is a flag of ${owners.flat().join(', ')}, not of ${name}. "cache-prewarm ${name} --help" lists its flags.`,
    );
  }
}

async function readMetadata({ metadata }: Command, root: URL): Promise<ActionMetadata> {
  if (typeof metadata !== 'string') return metadata;
  const { readActionMetadata } = await import('../adapters/runner/action-metadata.ts');
  return readActionMetadata(new URL(metadata, root));
}

/** Takes what stands before the first flag for the inputs that a command has there. */
function splitPositionals(args: readonly string[], names: readonly string[]) {
  const first = args.findIndex((argument) => argument.startsWith('-'));
  const count = Math.min(first === -1 ? args.length : first, names.length);
  return {
    flags: args.slice(count),
    positionals: Object.fromEntries(args.slice(0, count).map((value, index) => [names[index] ?? '', value])),
  };
}

/** A command may call an input otherwise: `rollback --to`. */
function withOwnFlags(
  metadata: ActionMetadata,
  { terminal: { flags = {}, leavesOut = [], keeps, also = [] } = {} }: Command,
  description: string,
): ActionMetadata {
  const names = new Map(Object.entries(flags).map(([flag, input]) => [input, flag]));
  return {
    description:
      names.size + leavesOut.length + also.length === 0 && keeps === undefined
        ? metadata.description
        : description,
    inputs: [...metadata.inputs, ...also]
      .filter(({ name }) => !leavesOut.includes(name) && (keeps?.includes(name) ?? true))
      .map((input) => ({ ...input, name: names.get(input.name) ?? input.name })),
  };
}

function inputsOf(
  values: Arguments['values'],
  { terminal: { flags = {} } = {} }: Command,
): Arguments['values'] {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [flags[name] ?? name, value]));
}

async function run(command: Command, parsed: Arguments, terminal: Terminal, root: URL): Promise<number> {
  const { env } = terminal;
  const colour = terminal.stderr.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  const [
    { createLiveRemarks },
    { runCommand },
    { buildxFinder },
    { createCommandRunner },
    { connectRegistry },
    files,
    { stopDescendants },
    builders,
  ] = await Promise.all([
    import('../page/text/live-remarks.ts'),
    import('../commands/envelope.ts'),
    import('../adapters/docker/buildx-program.ts'),
    import('../adapters/process/command.ts'),
    import('../adapters/registry/connect.ts'),
    import('../adapters/packages/file-fetcher.ts'),
    import('../adapters/process/descendants.ts'),
    import('../adapters/docker/remove-builder.ts'),
  ]);
  const look = { colour: createColors(colour), width: textWidth(terminal.stderr) };
  const remarks = createLiveRemarks(look);
  const { console, view } = await createView(terminal, look.colour, remarks.show);
  const made: string[] = [];
  let tempFolder = '';
  // All at once, so that nothing of the run happens any more: no commit, and nothing new in the folder.
  const stopListening = terminal.onSignal((signal) => {
    stopDescendants();
    if (tempFolder !== '') rmSync(tempFolder, { recursive: true, force: true });
    for (const name of made) builders.removeMadeBuilderLater(name, env);
    terminal.stderr.write(`cache-prewarm: ended by ${signal}\n`);
    terminal.exit(signalStatus[signal]);
  });
  try {
    tempFolder = await makeOwnedFolder(tmpdir(), 'cache-prewarm-', systemClock.nowMs());
    const secrets = secretValues(env, parsed.values);
    const ofRun = withoutSecrets(env, secrets);
    const commands = createCommandRunner();
    const result = await runCommand(command, {
      values: { ...secrets, ...parsed.values },
      env: ofRun,
      cwd: terminal.cwd,
      root,
      ask: terminal.ask,
      github: await readRun(env),
      console,
      view,
      tempFolder,
      rememberBuilder: (name) => made.push(name),
      onHang: () => {},
      clock: systemClock,
      hashes: await openHashes(terminal),
      commands,
      findBuildx: buildxFinder(ofRun, commands),
      connectRegistry,
      fetchFile: files.createFileFetcher({ env, clock: systemClock }),
    });
    await writePages(result, parsed, terminal);
    const { renderDocumentText } = await import('../page/text/document.ts');
    terminal.stderr.write(renderDocumentText(remarks.leftOf(result.document), look.colour, look.width));
    if (parsed.json) terminal.stdout.write(`${JSON.stringify(result.report, null, 2)}\n`);
    if ('standardOutput' in command) terminal.stdout.write(command.standardOutput?.(result.report) ?? '');
    return result.error === undefined ? exitStatus.done : exitStatus.failed;
  } finally {
    for (const name of made) await builders.removeMadeBuilder(name, env);
    if (tempFolder !== '') await rm(tempFolder, { recursive: true, force: true });
    stopListening();
  }
}

/** In a step of a workflow, the event decides what may be written, as it does for the action. */
async function readRun(env: Terminal['env']): Promise<GithubRun | undefined> {
  if (env['GITHUB_ACTIONS'] !== 'true') return undefined;
  const { readGithubRun } = await import('../adapters/github/event.ts');
  return readGithubRun(env);
}

/** In a terminal, the same checkout is read again and again. In CI each is new, and nobody looks at what is left there. */
export async function openHashes({
  env,
  stderr,
}: Pick<Terminal, 'env' | 'stderr'>): Promise<HashMemory | undefined> {
  if (stderr.isTTY !== true || !['', 'false', undefined].includes(env['CI'])) return undefined;
  const { createHashMemory, hashFolder } = await import('../adapters/context/hash-memory.ts');
  return createHashMemory(hashFolder(env), systemClock);
}

async function writePages(
  { document }: CommandResult,
  { summary, html }: Arguments,
  { cwd }: Terminal,
): Promise<void> {
  if (summary !== undefined) {
    const { renderDocumentMarkdown } = await import('../page/markdown/document.ts');
    await writeFile(resolve(cwd, summary), renderDocumentMarkdown(document));
  }
  if (html !== undefined) {
    const { renderDocumentHtml } = await import('../page/html/document.ts');
    await writeFile(resolve(cwd, html), renderDocumentHtml(document));
  }
}

/** Narrower terminals wrap by themselves. */
const fewestColumns = 60;

/** Of a terminal; what goes to a pipe or a file is not wrapped. */
function textWidth({ isTTY, columns }: NodeJS.WriteStream): number {
  return isTTY === true ? Math.max(fewestColumns, columns ?? 80) : Number.POSITIVE_INFINITY;
}

/** What draws in a terminal is loaded only there: a pipe should not wait for it. */
async function createView({ stderr }: Terminal, colour: Palette, show: ShowRemark) {
  if (stderr.isTTY !== true) {
    const { createPipeView } = await import('../page/terminal/progress-view.ts');
    const console = createTerminalConsole((text) => stderr.write(text), show);
    return { console, view: createPipeView(console) };
  }
  const { createTerminalView } = await import('../page/terminal/terminal-view.ts');
  const view = createTerminalView(stderr, colour, systemClock.nowMs);
  return { console: createTerminalConsole(view.above, show), view };
}
