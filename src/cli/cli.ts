import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createColors } from 'picocolors';
import { systemClock } from '../adapters/clock.ts';
import type { ActionMetadata } from '../adapters/runner/action-metadata.ts';
import { type Console, createTerminalConsole } from '../adapters/runner/console.ts';
import type { ProgressView } from '../adapters/runner/progress-view.ts';
import type { Command } from '../commands/command.ts';
import { commands, type ListedCommand } from '../commands/commands.ts';
import type { CommandResult } from '../commands/envelope.ts';
import { packageVersion } from '../commands/version.ts';
import { errorMessage, InputError, UserError } from '../core/error.ts';
import { type Arguments, parseArguments, secretValues, UsageError } from './arguments.ts';
import { commandHelp, programHelp } from './help.ts';

/** Exit status of the command line. */
const exitStatus = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** The streams and surroundings of the process. */
export interface Terminal {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: NodeJS.WriteStream;
  /** Asks the user a question, with what an empty answer means; undefined where nobody can answer. */
  readonly ask?: (question: string, guess: string) => Promise<string>;
  /** Calls back when the user interrupts; returns how to stop listening. */
  readonly onInterrupt: (listener: () => void) => () => void;
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
    const parsed = parseArguments(name, flags, metadata);
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

async function readMetadata({ metadata }: Command, root: URL): Promise<ActionMetadata> {
  if (typeof metadata !== 'string') return metadata;
  const { readActionMetadata } = await import('../adapters/runner/action-metadata.ts');
  return readActionMetadata(new URL(metadata, root));
}

/** Takes what stands before the first flag for the inputs that a command has there. */
function splitPositionals(
  args: readonly string[],
  names: readonly string[],
): { readonly flags: readonly string[]; readonly positionals: Readonly<Record<string, string>> } {
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
  const console = createTerminalConsole((text) => terminal.stderr.write(text));
  const tempFolder = await mkdtemp(join(tmpdir(), 'cache-prewarm-'));
  const made: string[] = [];
  let interrupted = false;
  // The build gets the same signal and fails; what we made is then removed below as after any failure.
  const stopListening = terminal.onInterrupt(() => {
    interrupted = true;
  });
  try {
    const [{ runCommand }, { createCommandRunner }, { connectRegistry }] = await Promise.all([
      import('../commands/envelope.ts'),
      import('../adapters/process/command.ts'),
      import('../adapters/registry/connect.ts'),
    ]);
    const result = await runCommand(command, {
      values: { ...secretValues(env), ...parsed.values },
      env,
      cwd: terminal.cwd,
      root,
      ask: terminal.ask,
      github: undefined,
      console,
      view: await createView(terminal, console, colour),
      tempFolder,
      rememberBuilder: (name) => made.push(name),
      onHang: () => {},
      clock: systemClock,
      commands: createCommandRunner(),
      connectRegistry,
    });
    await show(result, parsed, terminal, colour);
    if ('standardOutput' in command) terminal.stdout.write(command.standardOutput?.(result.report) ?? '');
    if (interrupted) return exitStatus.interrupted;
    return result.error === undefined ? exitStatus.done : exitStatus.failed;
  } finally {
    stopListening();
    if (made.length > 0) {
      const { removeMadeBuilder } = await import('../adapters/docker/remove-builder.ts');
      for (const name of made) await removeMadeBuilder(name, env);
    }
    await rm(tempFolder, { recursive: true, force: true });
  }
}

async function show(
  result: CommandResult,
  parsed: Arguments,
  terminal: Terminal,
  colour: boolean,
): Promise<void> {
  const { document, report } = result;
  if (parsed.summary !== undefined) {
    const { renderDocumentMarkdown } = await import('../page/markdown/document.ts');
    await writeFile(parsed.summary, renderDocumentMarkdown(document));
  }
  if (parsed.html !== undefined) {
    const { renderDocumentHtml } = await import('../page/html/document.ts');
    await writeFile(parsed.html, renderDocumentHtml(document));
  }
  const { renderDocumentText } = await import('../page/text/document.ts');
  terminal.stderr.write(renderDocumentText(document, createColors(colour)));
  if (parsed.json) terminal.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

/** What draws in a terminal is loaded only there: a pipe should not wait for it. */
async function createView(terminal: Terminal, console: Console, colour: boolean): Promise<ProgressView> {
  if (terminal.stderr.isTTY !== true) {
    const { createPipeView } = await import('../page/terminal/progress-view.ts');
    return createPipeView(console);
  }
  const { createTerminalView } = await import('../page/terminal/terminal-view.ts');
  return createTerminalView(console, terminal.stderr, createColors(colour), systemClock.nowMs);
}
