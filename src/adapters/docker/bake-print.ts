import { UserError } from '../../core/error.ts';
import { trimmedLines } from '../../core/format/lines.ts';
import type { CommandResult, CommandRunner } from '../process/command.ts';

interface BakeRequest {
  /** Relative to `cwd`. */
  readonly files: readonly string[];
  /** Targets and groups; empty: those that bake takes by itself. */
  readonly targets: readonly string[];
  /** `pattern.key=value`, as `--set` takes them. */
  readonly overrides: readonly string[];
  /** Variables of the definition. They go before those of the environment. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * What bake makes of its files: compose files and bake files, with variables, inheritance, matrix and functions resolved. Needs
 * no engine and no builder. Every buildx reads its variables from the environment; from 0.31 on it also has `--var`, and can be
 * told to read no others (https://github.com/docker/buildx/blob/v0.36.1/docs/bake-reference.md#built-in-variables).
 * @throws UserError with buildx's own words.
 */
export async function printBake(
  { files, targets, overrides, variables }: BakeRequest,
  {
    cwd,
    env,
    commands,
  }: {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
    readonly commands: CommandRunner;
  },
): Promise<unknown> {
  const readsEnvironment = !/^(1|t|true)$/i.test(env['BUILDX_BAKE_DISABLE_VARS_ENV_LOOKUP'] ?? '');
  const args = [
    ...['buildx', 'bake', '--progress', 'quiet', '--print'],
    ...files.flatMap((file) => ['--file', file]),
    ...overrides.flatMap((override) => ['--set', override]),
    ...(readsEnvironment
      ? []
      : Object.entries(variables).flatMap(([name, value]) => ['--var', `${name}=${value}`])),
    ...targets,
  ];
  let result: CommandResult;
  try {
    result = await commands.run('docker', args, {
      cwd,
      env: { ...definitionEnvironment(env), ...variables },
    });
  } catch {
    throw new UserError('expected the program "docker" in PATH, found none', { remedy });
  }
  const named = files.join(', ');
  if (result.exitCode !== 0) throw new UserError(`buildx cannot read ${named}: ${buildxWords(result)}`);
  try {
    return JSON.parse(result.stdout);
  } catch {
    throw new UserError(`expected JSON of "docker buildx bake --print" for ${named}, got something else`, {
      remedy,
    });
  }
}

const remedy =
  'Install docker and docker-buildx-plugin (docs.docker.com/engine/install). GitHub-hosted runners have both.';

/** A definition may take any variable of the environment. What the runner keeps there for this action is not for it. */
function definitionEnvironment(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|ACTIONS_)/i.test(name)));
}

/** The error itself, without the lines of the file that buildx shows before it. */
export function buildxWords({ stdout, stderr }: Omit<CommandResult, 'exitCode'>): string {
  const lines = trimmedLines(`${stderr}\n${stdout}`);
  const error = lines.findIndex((line) => line.startsWith('ERROR: '));
  if (error < 0) return lines[0] ?? 'it said nothing';
  return lines
    .slice(error)
    .join(' ')
    .replace(/^ERROR: /, '');
}
