// @ts-check
// What signatures cost: a warm prewarm and a code change, signed with a key and verified, against the same unsigned.
import { generateKeyPairSync } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bytesText, secondsText } from '../scripts/text-table.mjs';
import { writeLayeredApp } from './layered-app.mjs';
import { median, spread } from './measurement.mjs';
import { inheritedEnvironment, runTimed } from './timed-program.mjs';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** The most that a signed run may take more than an unsigned one. */
const allowed = { prewarm: { requests: 1, cpuMs: 300 }, build: { requests: 18, cpuMs: 300 } };

/** @typedef {keyof typeof allowed} Command */
/** @typedef {{cpuMs: number, requests: number, movedBytes: number}} Sample */

/**
 * @param {object} options
 * @param {import('../scripts/workbench.mjs').Workbench} options.bench
 * @param {string} options.dir for files of its own
 * @param {number} options.runs
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureSigning({ bench, dir, runs, log }) {
  const app = await writeLayeredApp({
    dir: path.join(dir, 'signing'),
    baseImage: await bench.baseImage('busybox'),
    sizeBytes: 1_000_000,
  });
  const builder = await bench.emptyBuilder();
  /** Laid over the environment. */
  const ways = { unsigned: {}, signed: { SIGNING_KEY: newKey() } };
  /** @type {Record<Command, Record<keyof typeof ways, Sample[]>>} */
  const samples = { prewarm: { unsigned: [], signed: [] }, build: { unsigned: [], signed: [] } };
  const take = async (/** @type {Command} */ command, /** @type {keyof typeof ways} */ way) => {
    const image = `${bench.registryHost}/bench/signing-${way}`;
    const flags = [
      ...[command, '--image', image, '--context', app.context],
      ...(builder.name === undefined ? [] : ['--builder', builder.name]),
      ...(command === 'build' ? ['--tags', `${image}:main`, '--push'] : []),
    ];
    bench.proxy.reset();
    const env = { ...inheritedEnvironment(), ...builder.env, GITHUB_ACTIONS: '', ...ways[way] };
    const { cpuMs } = await runTimed([process.execPath, cli, ...flags], { env });
    const own = bench.proxy.records.filter(({ userAgent }) => userAgent === 'cache-prewarm');
    const movedBytes = own.reduce(
      (sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes,
      0,
    );
    return { cpuMs, requests: own.length, movedBytes };
  };
  const both = /** @type {const} */ (['unsigned', 'signed']);
  for (const way of both) {
    await take('prewarm', way);
    await app.change('code', `first ${way}`);
    await take('build', way);
    log(`${way}: the layers and a first build`);
  }
  for (let index = 0; index < runs; index++) {
    // Whoever is first changes each time.
    const turn = index % 2 === 0 ? both : both.toReversed();
    for (const way of turn) samples.prewarm[way].push(await take('prewarm', way));
    await app.change('code', index);
    for (const way of turn) samples.build[way].push(await take('build', way));
    log(`turn ${index + 1} of ${runs}`);
  }
  await builder.remove();
  return signingTable(samples, runs);
}

/** An ECDSA P-256 key, as PEM. */
function newKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/**
 * @param {Record<Command, Record<'unsigned' | 'signed', Sample[]>>} samples
 * @param {number} runs
 * @returns {import('./measurement.mjs').Table}
 */
function signingTable(samples, runs) {
  const commands = /** @type {const} */ ([
    ['prewarm', 'a warm prewarm'],
    ['build', 'a code change'],
  ]);
  return {
    id: 'signing',
    title: 'What signatures cost',
    about: [
      'The whole command with and without SIGNING_KEY, which makes it verify, too. One builder, an application of three small',
      `layers, each ${runs} times in turns. Medians (smallest to largest). Requests and bytes: of the command, without BuildKit.`,
      'Processor: of the command and all that it starts, without the builder.',
    ],
    parts: [
      [
        ['', 'Processor', 'Requests', 'Moved'],
        ...commands.flatMap(([command, name]) =>
          /** @type {const} */ (['unsigned', 'signed']).map((way) => {
            const of = (/** @type {keyof Sample} */ field) => samples[command][way].map((one) => one[field]);
            return [
              `${name}, ${way}`,
              spread(of('cpuMs'), secondsText),
              String(median(of('requests'))),
              bytesText(median(of('movedBytes'))),
            ];
          }),
        ),
      ],
    ],
    expectations: commands.flatMap(([command, name]) => {
      const more = (/** @type {keyof Sample} */ field) =>
        median(
          samples[command].signed.map(
            (one, index) => one[field] - (samples[command].unsigned[index]?.[field] ?? 0),
          ),
        );
      const { requests, cpuMs } = allowed[command];
      return [
        {
          what: `${name}: more requests, median of pairs`,
          expected: `at most ${requests}`,
          measured: String(more('requests')),
          held: more('requests') <= requests,
        },
        {
          what: `${name}: more processor time, median of pairs`,
          expected: `at most ${secondsText(cpuMs)}`,
          measured: secondsText(more('cpuMs')),
          held: more('cpuMs') <= cpuMs,
        },
      ];
    }),
    numbers: { samples },
  };
}
