import type { CommandOptions, CommandResult, CommandRunner } from '../../src/adapters/process/command.ts';

/** One run of a fake command. */
export interface FakeCall {
  readonly args: readonly string[];
  readonly options: CommandOptions;
}

/**
 * What a fake command answers: its standard output, or more of its result. An error: it cannot be started. A function does what
 * the command would do besides, such as writing a file that its arguments name.
 */
export type FakeAnswer =
  | string
  | Partial<CommandResult>
  | Error
  | ((call: FakeCall) => string | Partial<CommandResult> | Promise<string | Partial<CommandResult>>);

export interface FakeCommands extends CommandRunner {
  /** The command lines that were run, words joined by spaces. */
  readonly lines: readonly string[];
  readonly options: readonly CommandOptions[];
}

/**
 * Commands whose results are given: command line → answer, or answers for one run after the other. A line that ends in `*`
 * stands for all that begin so; the whole line comes first.
 */
export function fakeCommands(
  answers: Readonly<Record<string, FakeAnswer | readonly FakeAnswer[]>>,
): FakeCommands {
  const lines: string[] = [];
  const options: CommandOptions[] = [];
  const left = new Map<string, FakeAnswer | FakeAnswer[]>(
    Object.entries(answers).map(([line, given]) => [line, isList(given) ? [...given] : given]),
  );
  const find = (line: string): FakeAnswer | undefined => {
    const key = left.has(line)
      ? line
      : [...left.keys()].find((given) => given.endsWith('*') && line.startsWith(given.slice(0, -1)));
    const found = key === undefined ? undefined : left.get(key);
    return Array.isArray(found) ? found.shift() : found;
  };
  const run: CommandRunner['run'] = async (program, args, given) => {
    const line = [program, ...args].join(' ');
    lines.push(line);
    options.push(given);
    const found = find(line);
    if (found === undefined) throw new Error(`no answer is given for: ${line}`);
    if (found instanceof Error) throw found;
    const answer = typeof found === 'function' ? await found({ args, options: given }) : found;
    return {
      exitCode: 0,
      stdout: '',
      stderr: '',
      ...(typeof answer === 'string' ? { stdout: answer } : answer),
    };
  };
  return {
    lines,
    options,
    run,
    async stream(program, args, given) {
      const { exitCode, stdout, stderr } = await run(program, args, given);
      if (stderr !== '') given.onStderr(Buffer.from(stderr));
      if (stdout !== '') given.onStdout(Buffer.from(stdout));
      return exitCode;
    },
  };
}

function isList(given: FakeAnswer | readonly FakeAnswer[]): given is readonly FakeAnswer[] {
  return Array.isArray(given);
}
