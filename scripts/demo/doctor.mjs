// @ts-check
// The last act of the demo: a blob is lost, and the doctor finds and repairs it.
import { runCommand } from '../command.mjs';
import { secondsText } from '../text-table.mjs';
import { projectFlags, repository } from './command-run.mjs';

/** @typedef {import('./command-run.mjs').Stage} Stage */
/** @typedef {import('../command.mjs').CommandRun<'doctor'>} DoctorRun */

/**
 * What the doctor said: after the loss, and with --fix.
 * @typedef {object} Treatment
 * @property {DoctorRun} seen
 * @property {DoctorRun} cured
 * @property {DoctorRun} after
 */

export const doctorHeading =
  'The registry loses a blob of the layer node, and the doctor finds and repairs it';
/** Nothing stands on its image, so that it alone is built anew, and what copies from it. */
const patient = 'node';

/**
 * @param {Stage} stage
 * @param {readonly import('./command-run.mjs').DemoRun[]} runs
 * @returns {Promise<Treatment>}
 * @throws {Error} when there is no blob to lose
 */
export async function callDoctor(stage, runs) {
  const image = runs.at(-1)?.images[`cache-${patient}`];
  const others = new Set(
    Object.entries(runs.at(-1)?.images ?? {}).flatMap(([tag, { layers }]) =>
      tag === `cache-${patient}` ? [] : layers,
    ),
  );
  const lost = image?.layers.find((digest) => !others.has(digest));
  if (lost === undefined) throw new Error(`Expected a blob that only cache-${patient} has, found none.`);
  const response = await fetch(`http://${stage.bench.registryHost}/v2/${repository}/blobs/${lost}`, {
    method: 'DELETE',
  });
  if (response.status !== 202) throw new Error(`The registry did not delete ${lost}: ${response.status}`);
  const builder = await stage.bench.emptyBuilder();
  try {
    const doctor = (/** @type {readonly string[]} */ flags) =>
      runCommand('doctor', {
        builder,
        signal: stage.signal,
        show: true,
        flags: [...projectFlags(stage), ...flags],
      });
    const seen = await doctor([]);
    const cured = await doctor(['--fix']);
    return { seen, cured, after: await doctor(['--deep']) };
  } finally {
    await builder.remove();
  }
}

/**
 * @param {Treatment} treatment
 * @returns {readonly import('./verdict.mjs').Expectation[]}
 */
export function judgeTreatment({ seen, cured, after }) {
  const found = seen.report?.findings.map(({ name, subject }) => `${name} ${subject}`) ?? [];
  const healed = cured.report?.findings
    .filter(({ fixed }) => fixed)
    .map(({ name, subject }) => `${name} ${subject}`);
  const wanted = `layer-broken ${patient}`;
  return [
    {
      expected: 'doctor: it names exactly the layer that lost a blob, with exit status 1',
      held: seen.status === 1 && found.join() === wanted,
      came: `status ${seen.status}: ${found.join(', ') || seen.report?.error?.message || 'nothing'}`,
    },
    {
      expected: 'doctor --fix: the layer is rebuilt and no finding is left, with exit status 0',
      held: cured.status === 0 && healed?.join() === wanted && cured.report?.healthy === true,
      came: `status ${cured.status}: repaired ${healed?.join(', ') || 'nothing'}`,
    },
    {
      expected: 'doctor --deep: afterwards every byte of every layer matches its digest',
      held: after.status === 0 && after.report?.healthy === true,
      came: `status ${after.status}`,
    },
  ];
}

/**
 * @param {Treatment} treatment
 * @returns {string}
 */
export function describeTreatment({ seen, cured, after }) {
  return `The doctor took ${secondsText(seen.durationMs)} to find it, ${secondsText(cured.durationMs)} to repair it, and ${secondsText(after.durationMs)} to read every byte.`;
}
