import type { CommandOptions, CommandResult, CommandRunner } from '../../src/adapters/process/command.ts';

/** What a fake command answers: its standard output, or more of its result. An error: it cannot be started. */
export type FakeAnswer = string | Partial<CommandResult> | Error;

export interface FakeCommands extends CommandRunner {
  /** The command lines that were run, words joined by spaces. */
  readonly lines: readonly string[];
  readonly options: readonly CommandOptions[];
}

/** Commands whose results are given: command line → answer, or answers for one run after the other. */
export function fakeCommands(
  answers: Readonly<Record<string, FakeAnswer | readonly FakeAnswer[]>>,
): FakeCommands {
  const lines: string[] = [];
  const options: CommandOptions[] = [];
  const left = new Map(
    Object.entries(answers).map(([line, given]) => [line, Array.isArray(given) ? [...given] : given]),
  );
  return {
    lines,
    options,
    async run(program, args, given) {
      const line = [program, ...args].join(' ');
      lines.push(line);
      options.push(given);
      const found = left.get(line);
      const answer: FakeAnswer | undefined = Array.isArray(found) ? found.shift() : found;
      if (answer === undefined) throw new Error(`no answer is given for: ${line}`);
      if (answer instanceof Error) throw answer;
      return {
        exitCode: 0,
        stdout: '',
        stderr: '',
        ...(typeof answer === 'string' ? { stdout: answer } : answer),
      };
    },
    stream() {
      throw new Error('only run is faked');
    },
  };
}
