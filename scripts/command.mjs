// @ts-check
import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The command line as users get it. */
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/**
 * What each command prints with `--json`.
 * @typedef {object} Reports
 * @property {import('../src/layers/report/report.ts').PrewarmReport} prewarm
 * @property {import('../src/commands/build/report.ts').BuildReport} build
 * @property {import('../src/commands/deploy/report.ts').DeployReport} deploy
 * @property {import('../src/commands/doctor/report.ts').DoctorReport} doctor
 * @property {import('../src/commands/maintain/report.ts').MaintainReport} maintain
 */

/**
 * @template {keyof Reports} Name
 * @typedef {object} CommandRun
 * @property {number} status exit status; 1 when a signal ended it
 * @property {number} durationMs of the whole process
 * @property {Reports[Name] | undefined} report absent when it printed none
 * @property {string} output what it said, when it was not shown
 */

/**
 * @returns {Promise<void>}
 * @throws {Error} when the command line was not built
 */
export async function checkBuilt() {
  await access(cli).catch(() => {
    throw new Error('Expected the built command line, dist/cli.js; there is none. Run npm run build.');
  });
}

/**
 * Runs one of the commands of `cache-prewarm`, with `--json`.
 *
 * @template {keyof Reports} Name
 * @param {Name} name
 * @param {object} options
 * @param {readonly string[]} options.flags
 * @param {import('./workbench.mjs').EmptyBuilder} [options.builder] for commands that build
 * @param {boolean} [options.show] its progress goes to this process's standard error
 * @param {AbortSignal} [options.signal] ends it
 * @param {Record<string, string>} [options.env]
 * @returns {Promise<CommandRun<Name>>}
 */
export async function runCommand(name, { flags, builder, show = false, signal, env = {} }) {
  const args = [name, '--json', ...(builder?.name ? ['--builder', builder.name] : []), ...flags];
  const since = performance.now();
  const child = spawn(process.execPath, [cli, ...args], {
    stdio: ['ignore', 'pipe', show ? 'inherit' : 'pipe'],
    // As in a terminal: on a runner, the event would decide what may be written.
    env: { ...process.env, ...builder?.env, GITHUB_ACTIONS: '', ...env },
    ...(signal ? { signal, killSignal: 'SIGINT' } : {}),
  });
  let json = '';
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    json += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  /** @type {number | null} */
  const status = await new Promise((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', (error) => {
      if (error.name !== 'AbortError') reject(error);
    });
  });
  const durationMs = performance.now() - since;
  return { status: status ?? 1, durationMs, report: parseReport(json), output };
}

/**
 * @param {string} json
 * @returns {any}
 */
function parseReport(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
