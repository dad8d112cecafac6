// @ts-check
// What a warm prewarm takes beyond the docker buildx bake command that it runs.
import path from 'node:path';
import { runCommand } from '../scripts/command.mjs';
import { secondsText } from '../scripts/text-table.mjs';
import { recordCommands, runBare } from './bare-commands.mjs';
import { median, spread } from './measurement.mjs';
import { prewarmFlags } from './ways.mjs';

/** The most that a prewarm may take longer than its bake. */
const allowedMs = 500;

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
  const commands = await recordCommands(path.join(dir, 'overhead'), builder.env, warm);
  if (commands.length !== 1)
    throw new Error(`Expected a warm run to bake once; it did ${commands.length} times.`);
  const bare = () => runBare(commands, builder.env);
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
      'The whole command (start of Node, look-up of every blob, check, report) against the same bake typed by hand',
      `into docker buildx bake. One builder, examples/app, ${runs} pairs in turns. Medians (smallest to largest).`,
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
