import { spawn } from 'node:child_process';

/** What a finished command left. */
export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  /** All of its environment; PATH in it is where the program is looked for. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Text for its standard input: the place for secrets, which never go on a command line. */
  readonly input?: string;
}

/** Runs programs. A parameter everywhere, so that nothing reaches for the environment by itself. */
export interface CommandRunner {
  /** Runs to the end and returns all output; a status other than 0 is returned, not thrown. @throws when the program cannot be started. */
  run(program: string, args: readonly string[], options: CommandOptions): Promise<CommandResult>;
  /** Streams standard error and output as they come and keeps neither. */
  stream(
    program: string,
    args: readonly string[],
    options: CommandOptions & {
      readonly onStderr: (chunk: Uint8Array) => void;
      readonly onStdout: (chunk: Uint8Array) => void;
    },
  ): Promise<number>;
}

/** The status of a program that a signal ended, which has none of its own: what shells say of SIGKILL. */
const killedStatus = 137;

/** So long a program's output is waited for after its end: a child of it that goes on may hold it open for ever. */
const defaultLingerMs = 10_000;

/** Runs commands on this machine, silently: what is shown is decided by the caller. */
export function createCommandRunner(lingerMs = defaultLingerMs): CommandRunner {
  const stream: CommandRunner['stream'] = (program, args, options) =>
    execute(program, args, options, lingerMs);
  return {
    async run(program, args, options) {
      const stdout: Uint8Array[] = [];
      const stderr: Uint8Array[] = [];
      const exitCode = await stream(program, args, {
        ...options,
        onStdout: (chunk) => stdout.push(chunk),
        onStderr: (chunk) => stderr.push(chunk),
      });
      return { exitCode, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
    },
    stream,
  };
}

/**
 * Not `exec` of @actions/exec (3.0): there a program that reads its standard input waits for ever when there is
 * none, and one that ends without reading it takes our process down with EPIPE.
 */
function execute(
  program: string,
  args: readonly string[],
  options: Parameters<CommandRunner['stream']>[2],
  lingerMs: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: options.env,
      stdio: 'pipe',
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    let timer: NodeJS.Timeout | undefined;
    const guard = (listener: (chunk: Uint8Array) => void) => (chunk: Uint8Array) => {
      try {
        listener(chunk);
      } catch (error) {
        child.kill('SIGKILL');
        reject(error);
      }
    };
    child.stdout.on('data', guard(options.onStdout));
    child.stderr.on('data', guard(options.onStderr));
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    child.on('error', (error) =>
      reject(new Error(`the program "${program}" could not be started: ${error.message}`, { cause: error })),
    );
    child.on('exit', () => {
      timer = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, lingerMs);
    });
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      resolve(exitCode ?? killedStatus);
    });
  });
}
