import { AsyncLocalStorage } from 'node:async_hooks';
import { type ChildProcess, spawnSync } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { exec } from '@actions/exec';
import { errorMessage } from '../../core/error.ts';

/** What a finished command left. */
export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  /**
   * All of its environment; PATH in it is where the program is looked for. Variables whose names no shell can have (`a-b`) do not
   * get through every shell.
   */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs programs. A parameter everywhere, so that nothing reaches for the environment by itself. */
export interface CommandRunner {
  /**
   * Runs to the end and returns all output; a status other than 0 is returned, not thrown.
   * @param options.input text for its standard input: the place for secrets, which never go on a command line.
   * @throws when the program cannot be started.
   */
  run(
    program: string,
    args: readonly string[],
    options: CommandOptions & { readonly input?: string },
  ): Promise<CommandResult>;
  /** Streams standard error and output as they come and keeps neither. A listener that throws ends the program. */
  stream(program: string, args: readonly string[], options: CommandOptions & Listeners): Promise<number>;
}

interface Listeners {
  readonly onStderr: (chunk: Uint8Array) => void;
  readonly onStdout: (chunk: Uint8Array) => void;
}

/** The status of a program that a signal ended, which has none of its own: what shells say of SIGKILL. */
const killedStatus = 137;

/** So long a program's output is waited for after its end: a child of it that goes on may hold it open for ever. */
const defaultLingerMs = 10_000;

/** Runs commands on this machine, silently: what is shown is decided by the caller. */
export function createCommandRunner(lingerMs = defaultLingerMs): CommandRunner {
  return {
    async run(program, args, options) {
      const stdout: Uint8Array[] = [];
      const stderr: Uint8Array[] = [];
      const exitCode = await execute(program, args, {
        ...options,
        lingerMs,
        onStdout: (chunk) => stdout.push(chunk),
        onStderr: (chunk) => stderr.push(chunk),
      });
      return { exitCode, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
    },
    stream: (program, args, options) => execute(program, args, { ...options, lingerMs }),
  };
}

/** How the shell names itself: with that, what it says is told from what the program says. */
const shellName = 'cache-prewarm';

/**
 * exec (3.0) leaves a program that reads its standard input waiting for ever when there is none, and is itself ended by EPIPE
 * when a program does not read what it is given. So the shell says where its input comes from, and reads what is left of it.
 */
const withoutInput = 'exec "$@" </dev/null';
const withInput = '{ cat; cat >/dev/null; } | exec "$@"';

async function execute(
  program: string,
  args: readonly string[],
  options: Parameters<CommandRunner['run']>[2] & Listeners & { readonly lingerMs: number },
): Promise<number> {
  const { env, cwd, input = '', lingerMs } = options;
  refuseTooLong(program, args, env);
  let child: ChildProcess | undefined;
  let shellSaid = '';
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const guard = (listener: (chunk: Uint8Array) => void) => (data: Buffer) => {
    const chunk = data.subarray();
    // exec keeps what it reads of a line until the line ends, which may be never.
    data.toString = () => '';
    try {
      listener(chunk);
    } catch (error) {
      child?.kill('SIGKILL');
      fail(error);
    }
  };
  const ended = watchChild(
    (started) => {
      child ??= started;
    },
    () =>
      exec('/bin/sh', ['-c', input === '' ? withoutInput : withInput, shellName, program, ...args], {
        env,
        silent: true,
        ignoreReturnCode: true,
        delay: lingerMs,
        ...(cwd === undefined ? {} : { cwd }),
        ...(input === '' ? {} : { input: Buffer.from(input) }),
        listeners: {
          stdout: guard(options.onStdout),
          stderr: guard((chunk) => {
            if (shellSaid.length < 4096) shellSaid += Buffer.from(chunk).toString('latin1');
            options.onStderr(chunk);
          }),
        },
      }),
  ).catch((error: unknown) => {
    throw notStarted(program, errorMessage(error), error);
  });
  try {
    // A program that a signal ended has no status.
    const exitCode: number | null = await Promise.race([ended, failed]);
    if ((exitCode === 126 || exitCode === 127) && shellSaid.startsWith(`${shellName}: `))
      throw notStarted(program, `spawn ${program} ${exitCode === 127 ? 'ENOENT' : 'EACCES'}`, shellSaid);
    return exitCode ?? killedStatus;
  } finally {
    // What a child of it still holds open would keep this process from ending.
    child?.stdout?.destroy();
    child?.stderr?.destroy();
  }
}

/** As many bytes every Linux takes (execve(2)): for one argument, and for all of them with the environment. */
const alwaysTakenBytes = 128 * 1024;

/**
 * exec never ends when the kernel refuses arguments for their length, and Node ends this process for the error that nobody
 * handles. How much is too much depends on the machine, so the shell is started for nothing where it may be.
 * @throws when it cannot be started.
 */
function refuseTooLong(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): void {
  const texts = [program, ...args, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)];
  const sizes = texts.map((text) => Buffer.byteLength(text) + 1);
  const totalBytes = sizes.reduce((sum, size) => sum + size, 0);
  // The shell's own arguments, and a pointer for each.
  if (totalBytes + 1024 + 8 * sizes.length < alwaysTakenBytes) return;
  const { error } = spawnSync('/bin/sh', ['-c', `exit; ${withInput}`, shellName, program, ...args], {
    env,
    stdio: 'ignore',
  });
  if (error === undefined) return;
  throw notStarted(
    program,
    `spawn ${program} ${(error as NodeJS.ErrnoException).code}: its arguments and environment have ${totalBytes} bytes, the longest of them ${Math.max(...sizes)}`,
    error,
  );
}

function notStarted(program: string, reason: string, cause?: unknown): Error {
  return new Error(`the program "${program}" could not be started: ${reason}`, { cause });
}

const watched = new AsyncLocalStorage<(child: ChildProcess) => void>();

/** exec keeps the process to itself; Node tells of each that is started. */
async function watchChild<T>(onChild: (child: ChildProcess) => void, run: () => Promise<T>): Promise<T> {
  const tell = (message: unknown): void => {
    if (watched.getStore() === onChild) onChild((message as { readonly process: ChildProcess }).process);
  };
  subscribe('child_process', tell);
  try {
    return await watched.run(onChild, run);
  } finally {
    unsubscribe('child_process', tell);
  }
}
