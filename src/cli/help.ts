import type { ActionMetadata } from '../adapters/runner/action-metadata.ts';
import type { ListedCommand } from '../commands/commands.ts';
import { wrapWords } from '../page/text/wrap.ts';
import { commonFlags, flagInputs, secretVariables } from './arguments.ts';

const indent = ' '.repeat(6);

export function programHelp(commands: readonly ListedCommand[]): string {
  const shown = commands.filter(({ description }) => description !== undefined);
  const width = Math.max(...shown.map(({ name }) => name.length));
  return [
    'Usage: cache-prewarm <command> [flags]',
    '',
    'Commands:',
    ...shown.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`),
    '',
    '"cache-prewarm <command> --help" shows the flags of a command. --version shows the version.',
    '',
  ].join('\n');
}

/** The help of one command, made from the same action.yml as the action. `width` in columns. */
export function commandHelp(command: string, metadata: ActionMetadata, width: number): string {
  const flags = [
    ...flagInputs(metadata).map((input) => ({
      flag: `--${input.name} <text>`,
      description:
        input.default === undefined
          ? input.description
          : // A list is wrapped between its values.
            `${input.description} Default: ${input.default.replaceAll(/,(?=\S)/g, ', ')}.`,
    })),
    ...Object.entries(commonFlags).map(([name, { type, description }]) => ({
      flag: type === 'boolean' ? `--${name}` : `--${name} <file>`,
      description,
    })),
  ];
  return [
    `Usage: cache-prewarm ${command} [flags]`,
    '',
    metadata.description,
    '',
    'Repeat a list flag, or separate the values with commas. Pass secrets with secret-envs and',
    'secret-files. Other users of this machine can see the command line.',
    '',
    ...secretNote(metadata, width),
    ...flags.flatMap(({ flag, description }) => [
      `  ${flag}`,
      ...wrapWords(description.replaceAll('`', '"'), width - indent.length).map((line) => `${indent}${line}`),
    ]),
    '',
    'Exit status: 0 done, 1 failed, 2 wrong usage.',
    '',
  ].join('\n');
}

/** Which secrets come from the environment. */
function secretNote(metadata: ActionMetadata, width: number): readonly string[] {
  const variables = metadata.inputs.flatMap(({ name }) => secretVariables[name] ?? []);
  return variables.length === 0
    ? []
    : [
        ...wrapWords(
          `Read from the environment, because other users can see command lines: ${variables.join(', ')}.`,
          width,
        ),
        '',
      ];
}
