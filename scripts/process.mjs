// @ts-check
import { spawn } from 'node:child_process';

/**
 * Called with one line of progress, without its line end.
 * @callback Log
 * @param {string} line
 * @returns {void}
 */

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] laid over the environment of this process
 * @property {string | Buffer | import('node:stream').Readable} [input] the child's standard input; nothing by default
 * @property {Log} [log] called with every line the child prints, as it prints it
 * @property {number} [timeoutMs] the child is killed after that time
 */

/** How much of a failed command's output its error quotes. */
const quotedCharacters = 2000;

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{stdout: string, stderr: string}>}
 * @throws {Error} when it cannot be started, ends with another status than 0, or takes longer than `timeoutMs`
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const { stdin, stdout, stderr } = child;
    let timedOut = false;
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, options.timeoutMs);
    const texts = { stdout: '', stderr: '' };
    const lines = options.log && logLines(options.log);
    stdout?.setEncoding('utf8').on('data', (text) => {
      texts.stdout += text;
      lines?.(text);
    });
    stderr?.setEncoding('utf8').on('data', (text) => {
      texts.stderr += text;
      lines?.(text);
    });
    if (stdin) {
      // A child that stops reading says why by its exit status.
      stdin.on('error', () => {});
      if (typeof options.input === 'string' || Buffer.isBuffer(options.input)) stdin.end(options.input);
      else options.input?.pipe(stdin);
    }
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new Error(`${command} could not be started: ${error.message}`, { cause: error }));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) return resolve(texts);
      const how = timedOut
        ? `took longer than ${options.timeoutMs} ms`
        : `ended with ${signal ?? `status ${code}`}`;
      const said = (texts.stderr.trim() || texts.stdout.trim()).slice(-quotedCharacters);
      reject(new Error(`${[command, ...args].join(' ').slice(0, 300)} ${how}${said ? `:\n${said}` : '.'}`));
    });
  });
}

/**
 * The path of a command that can be run here.
 *
 * @param {string} command
 * @returns {Promise<string | undefined>} absent when there is none
 */
export async function findCommand(command) {
  try {
    const { stdout } = await run('sh', ['-c', 'command -v -- "$1"', 'sh', command]);
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {Log} log
 * @returns {(text: string) => void}
 */
function logLines(log) {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim()) log(line);
  };
}
