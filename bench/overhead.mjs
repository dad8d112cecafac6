// @ts-check
// What a warm prewarm takes beyond the docker buildx bake command that it runs.
import { chmod, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { runCommand } from '../scripts/command.mjs';
import { run } from '../scripts/process.mjs';
import { secondsText } from '../scripts/text-table.mjs';
import { median, spread } from './measurement.mjs';
import { prewarmFlags } from './ways.mjs';

/** The most that a prewarm may take longer than its bake. */
const allowedMs = 500;

/** Stands before docker in PATH once: keeps what bake is given, which the run removes when it ends. */
const recorder = `#!/bin/sh
case " $* " in
*' bake '*)
  folder=$(mktemp -d "$RECORDER_FOLDER/bake-XXXXXX")
  for argument; do
    printf '%s\\n' "$argument" >> "$folder/arguments"
    if [ "$previous" = --file ]; then
      cp -R "$(dirname "$argument")" "$folder/files"
    fi
    previous=$argument
  done
  ;;
esac
exec "$RECORDER_DOCKER" "$@"
`;

/**
 * @param {object} options
 * @param {import('../scripts/workbench.mjs').Workbench} options.bench
 * @param {string} options.app folder of the example
 * @param {string} options.dir for files of its own
 * @param {number} options.runs
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureOverhead({ bench, app, dir, runs, log }) {
  const baseImage = await bench.baseImage('debian');
  const project = { context: app, baseImage, repository: 'bench/overhead' };
  const flags = prewarmFlags(bench, project);
  const builder = await bench.emptyBuilder();
  const warm = async (/** @type {Record<string, string>} */ env = {}) => {
    const { status, durationMs, report, output } = await runCommand('prewarm', { builder, flags, env });
    if (status !== 0)
      throw new Error(`Expected the prewarm to succeed; it ended with ${status}:\n${output.slice(-2000)}`);
    return { durationMs, outcome: report?.outcome };
  };
  await warm();
  log('the layers are prewarmed');
  const bake = await recordBake(path.join(dir, 'overhead'), builder.env, warm);
  const bare = async () => {
    const since = performance.now();
    await run('docker', bake.args, {
      env: { ...builder.env, BUILDX_BAKE_ENTITLEMENTS_FS: '0' },
      cwd: bake.cwd,
    });
    return performance.now() - since;
  };
  await bare();
  /** @type {{prewarmMs: number, bakeMs: number}[]} */
  const pairs = [];
  for (let index = 0; index < runs; index++) {
    // Whoever is first changes each time.
    const first = index % 2 === 0 ? undefined : await bare();
    const { durationMs, outcome } = await warm();
    if (outcome !== 'warm') throw new Error(`Expected a warm prewarm; its outcome is ${outcome}.`);
    const bakeMs = first ?? (await bare());
    pairs.push({ prewarmMs: durationMs, bakeMs });
    log(`pair ${index + 1} of ${runs}: ${secondsText(durationMs)} and ${secondsText(bakeMs)}`);
  }
  await builder.remove();

  const prewarmMs = pairs.map((pair) => pair.prewarmMs);
  const bakeMs = pairs.map((pair) => pair.bakeMs);
  const overheadMs = pairs.map((pair) => pair.prewarmMs - pair.bakeMs);
  return {
    id: 'overhead',
    title: "A warm prewarm's overhead over its docker buildx bake",
    about: [
      'The whole command (start of Node, look-up of every blob, check, report) against the very bake that it runs, given',
      `to docker buildx bake by hand. One builder, examples/app, ${runs} pairs taken in turns; medians (smallest to largest).`,
    ],
    parts: [
      [
        ['', 'Time'],
        ['cache-prewarm prewarm', spread(prewarmMs, secondsText)],
        ['docker buildx bake', spread(bakeMs, secondsText)],
        ['overhead, pair by pair', spread(overheadMs, secondsText)],
      ],
    ],
    expectations: [
      {
        what: 'Overhead of a warm prewarm, median',
        expected: `under ${secondsText(allowedMs)}`,
        measured: secondsText(median(overheadMs)),
        held: median(overheadMs) < allowedMs,
      },
    ],
    numbers: { pairs },
  };
}

/**
 * The arguments of the one bake of a warm run, over a copy of its files.
 *
 * @param {string} dir
 * @param {Record<string, string>} env
 * @param {(env: Record<string, string>) => Promise<unknown>} warm
 * @returns {Promise<{args: string[], cwd: string}>}
 * @throws {Error} when the run bakes never or several times
 */
async function recordBake(dir, env, warm) {
  const bin = path.join(dir, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(path.join(bin, 'docker'), recorder);
  await chmod(path.join(bin, 'docker'), 0o755);
  const PATH = env['PATH'] ?? process.env['PATH'] ?? '';
  const { stdout } = await run('sh', ['-c', 'command -v docker'], { env: { PATH } });
  await warm({ PATH: `${bin}:${PATH}`, RECORDER_FOLDER: dir, RECORDER_DOCKER: stdout.trim() });
  const recorded = (await readdir(dir)).filter((name) => name.startsWith('bake-'));
  if (recorded.length !== 1)
    throw new Error(`Expected a warm run to bake once; it did ${recorded.length} times.`);
  const folder = path.join(dir, recorded[0] ?? '');
  const args = (await readFile(path.join(folder, 'arguments'), 'utf8')).trimEnd().split('\n');
  const definition = args[args.indexOf('--file') + 1] ?? '';
  const files = path.join(folder, 'files');
  const moved = (/** @type {string} */ text) => text.replaceAll(path.dirname(definition), files);
  const copy = moved(definition);
  await cp(copy, `${copy}.recorded`);
  await writeFile(copy, moved(await readFile(copy, 'utf8')));
  return { args: args.map(moved), cwd: files };
}
