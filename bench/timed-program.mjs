// @ts-check
// A program, how long it takes, and how much of the processor it and everything that it starts take.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/**
 * @typedef {object} TimedProgram
 * @property {number} durationMs
 * @property {number} cpuMs of the program and of all that it started and waited for
 * @property {string} output
 */

/**
 * @param {readonly string[]} command
 * @param {{env: Record<string, string>, cwd?: string}} options env: all of its environment
 * @returns {Promise<TimedProgram>}
 * @throws {Error} when it fails
 */
export async function runTimed(command, { env, cwd }) {
  // The shell says what its children took: a line of its own, and the same of them.
  const script = 'out=$1; shift; "$@"; status=$?; times >"$out"; exit $status';
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cache-prewarm-timed-'));
  const file = path.join(folder, 'times');
  try {
    const since = performance.now();
    // Names that no shell can have (`INPUT_NO-CACHE`) do not get through every shell.
    const odd = Object.entries(env).filter(([name]) => !/^\w+$/.test(name));
    const pairs = odd.map(([name, value]) => `${name}=${value}`);
    const child = spawn('sh', ['-c', script, 'sh', file, 'env', ...pairs, ...command], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(cwd === undefined ? {} : { cwd }),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    const status = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    const durationMs = performance.now() - since;
    if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}:\n${output.slice(-3000)}`);
    return { durationMs, cpuMs: readTimes(await readFile(file, 'utf8')), output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} text what `times` prints: `0m0.00s 0m0.00s` of the shell, and of its children on the second line
 * @returns {number} milliseconds of the children
 */
export function readTimes(text) {
  const [, children = ''] = text.split('\n');
  const times = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1000,
  );
  if (times.length !== 2) throw new Error(`Expected the times of a shell; got ${text}`);
  return times.reduce((sum, time) => sum + time, 0);
}

/** What Node is told to load first: it notes every program that the process starts. */
const watcher = `import { appendFileSync } from 'node:fs';
import { subscribe } from 'node:diagnostics_channel';
subscribe('child_process', ({ process: child }) =>
  child.once('spawn', () => appendFileSync(process.env.PROGRAMS_FILE, JSON.stringify(child.spawnargs) + '\\n')));
`;

/**
 * The programs that a program of Node starts itself.
 *
 * @param {string} dir for files of its own
 * @param {(env: Record<string, string>) => Promise<unknown>} run what it is given belongs to the environment
 * @returns {Promise<readonly string[]>} `docker-buildx build`
 */
export async function countPrograms(dir, run) {
  const folder = await mkdtemp(path.join(dir, 'programs-'));
  const [hook, file] = [path.join(folder, 'watch.mjs'), path.join(folder, 'programs')];
  await writeFile(hook, watcher);
  await writeFile(file, '');
  await run({ NODE_OPTIONS: `--import=${hook}`, PROGRAMS_FILE: file });
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => {
    /** @type {string[]} */
    const args = JSON.parse(line);
    // Ours are started through a shell, which becomes the program.
    const [program = '', ...rest] = args[0] === '/bin/sh' && args[1] === '-c' ? args.slice(4) : args;
    return [path.basename(program), ...rest.slice(0, rest[0] === 'buildx' ? 2 : 1)].join(' ');
  });
}

/** @returns {Record<string, string>} the environment of this process */
export function inheritedEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/**
 * The environment of a step of a workflow.
 *
 * @param {object} step
 * @param {string} step.dir for the files of the runner
 * @param {string} step.workspace
 * @param {Record<string, string>} step.env of the builder
 * @param {Readonly<Record<string, string>>} step.inputs
 * @returns {Promise<Record<string, string>>}
 */
export async function stepEnvironment({ dir, workspace, env, inputs }) {
  const folder = await mkdtemp(path.join(dir, 'step-'));
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_EVENT_PATH'].map((name) => [
      name,
      path.join(folder, name),
    ]),
  );
  for (const [name, file] of Object.entries(files))
    await writeFile(file, name === 'GITHUB_EVENT_PATH' ? '{"repository":{"default_branch":"main"}}' : '');
  const own = Object.entries(inheritedEnvironment()).filter(
    ([name]) => !/^(GITHUB|RUNNER|INPUT|STATE|ACTIONS)_/.test(name),
  );
  return {
    ...Object.fromEntries(own),
    ...env,
    ...files,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_JOB: 'bench',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'example/app',
    GITHUB_RUN_ID: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'bench',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: folder,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  };
}
