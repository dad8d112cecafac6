import { parseArgs } from 'node:util';
import type { ActionMetadata } from '../adapters/runner/action-metadata.ts';
import { nearest } from '../core/input.ts';

/** Flags that every command has beside the inputs of its action. */
export const commonFlags = {
  json: { type: 'boolean', description: 'Prints the report as JSON on standard output.' },
  summary: { type: 'string', description: 'Writes the summary to this file, as markdown.' },
  html: { type: 'string', description: 'Writes the summary to this file, as one self-contained page.' },
  help: { type: 'boolean', description: 'Shows this help.' },
} as const;

/** Inputs that make sense in a GitHub step only; in a terminal `summary` names a file. */
const stepOnly = new Set(['summary', 'job-annotations', 'github-token']);

/** Inputs that come from the environment in a terminal: every user of a machine sees its command lines. */
export const secretVariables: Readonly<Record<string, string>> = {
  'ssh-key': 'SSH_PRIVATE_KEY',
  'ssh-passphrase': 'SSH_PASSPHRASE',
  'jump-ssh-key': 'JUMP_SSH_PRIVATE_KEY',
  'registry-password': 'REGISTRY_PASSWORD',
  'registry-passwords': 'REGISTRY_PASSWORDS',
  'signing-key': 'SIGNING_KEY',
  'signing-key-password': 'SIGNING_KEY_PASSWORD',
  secrets: 'BUILD_SECRETS',
};

/**
 * The inputs that the environment gives in a terminal. The hosts' keys are among them, which stand beside the secrets in a workflow.
 * @param given what the command line gives
 */
export function secretValues(
  env: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string | undefined>> {
  return {
    ...Object.fromEntries(Object.entries(secretVariables).map(([input, variable]) => [input, env[variable]])),
    // `registries` may name a variable that is called so.
    ...(given['registry-username'] === undefined ? { 'registry-password': undefined } : {}),
    'known-hosts': env['KNOWN_HOSTS'],
    'jump-known-hosts': env['JUMP_KNOWN_HOSTS'],
  };
}

/** What programs are started with: not with the secrets that were for this one. */
export function withoutSecrets(
  env: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const taken = new Set(
    Object.entries(secretVariables).flatMap(([input, variable]) =>
      secrets[input] === undefined ? [] : [variable],
    ),
  );
  return Object.fromEntries(Object.entries(env).filter(([name]) => !taken.has(name)));
}

/** Inputs that are true when their flag comes without a value. */
const bareFlags = new Set([
  ...['--keep-builder', '--push', '--load', '--pull', '--no-cache', '--rebuild-cache'],
  ...['--accept-new', '--prewarm-only', '--barrier', '--force', '--start-docker'],
  ...['--yes', '--dry-run', '--deep', '--fix', '--write', '--patch', '--try'],
]);

/** What was asked for on the command line. */
export interface Arguments {
  readonly json: boolean;
  readonly help: boolean;
  readonly summary: string | undefined;
  readonly html: string | undefined;
  /** Inputs of the action: name → text, a flag that is given several times is one item a line. */
  readonly values: Readonly<Record<string, string>>;
}

/** Wrong usage: the command line ends with status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export class UnknownFlagError extends UsageError {
  readonly flag: string;

  constructor(flag: string, message: string) {
    super(message);
    this.flag = flag;
  }
}

export function flagInputs(metadata: ActionMetadata): ActionMetadata['inputs'] {
  return metadata.inputs.filter(({ name }) => !stepOnly.has(name) && !(name in secretVariables));
}

/** @throws UsageError that names the flag, with the nearest one that exists. */
export function parseArguments(
  command: string,
  given: readonly string[],
  metadata: ActionMetadata,
): Arguments {
  const args = joinKeys(given);
  const inputs = flagInputs(metadata);
  const names = [...inputs.map((input) => input.name), ...Object.keys(commonFlags)];
  const unknown = args
    .slice(0, args.includes('--') ? args.indexOf('--') : undefined)
    .map((argument) => /^--([^=]+)/.exec(argument)?.[1])
    .find((name) => name !== undefined && !names.includes(name));
  if (unknown !== undefined) {
    const variable = metadata.inputs.some(({ name }) => name === unknown)
      ? secretVariables[unknown]
      : undefined;
    if (variable !== undefined)
      throw new UsageError(
        `--${unknown} is read from the environment variable ${variable}, because other users of this machine can see command lines.`,
      );
    const near = nearest(unknown, names);
    throw new UnknownFlagError(
      unknown,
      `unknown flag --${unknown}${near === undefined ? '.' : `, did you mean --${near}?`} "cache-prewarm ${command} --help" lists them all.`,
    );
  }
  try {
    const { values, positionals } = parseArgs({
      args: args.map((argument, index) =>
        bareFlags.has(argument) && !/^[^-]/.test(args[index + 1] ?? '') ? `${argument}=true` : argument,
      ),
      allowPositionals: true,
      options: {
        ...Object.fromEntries(
          inputs.map((input) => [input.name, { type: 'string' as const, multiple: true }]),
        ),
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        summary: { type: 'string' },
        html: { type: 'string' },
      },
    });
    if (positionals.length > 0) throw new UsageError(`expected flags, got "${positionals[0]}"`);
    const read: Readonly<Record<string, unknown>> = values;
    return {
      json: read['json'] === true,
      help: read['help'] === true,
      summary: textOf(read['summary']),
      html: textOf(read['html']),
      values: Object.fromEntries(
        inputs.flatMap(({ name }) => {
          const value = read[name];
          return Array.isArray(value) ? [[name, value.join('\n')]] : [];
        }),
      ),
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${(error as Error).message} "cache-prewarm ${command} --help" lists all flags.`);
  }
}

/** A key as PEM begins as a flag does, and is the value of the one before it. */
function joinKeys(args: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const argument of args) {
    const flag = joined.at(-1);
    if (argument.startsWith('-----') && flag?.startsWith('--') === true)
      joined.splice(-1, 1, `${flag}=${argument}`);
    else joined.push(argument);
  }
  return joined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
