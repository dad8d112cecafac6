// @ts-check
// What layers of some gigabytes cost: prewarm, code change, changed dependency and deployment, and which layers move.
import { statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../scripts/command.mjs';
import { serverSupport, startServer } from '../scripts/demo/server.mjs';
import { readPushedImage } from '../scripts/pushed-image.mjs';
import { bytesText, secondsText } from '../scripts/text-table.mjs';
import { sumBlobs, sumTraffic } from '../scripts/traffic.mjs';
import { recordCommands, runBare } from './bare-commands.mjs';
import { writeLayeredApp } from './layered-app.mjs';
import { median, spread } from './measurement.mjs';

/** @typedef {import('../scripts/workbench.mjs').Workbench} Workbench */

const repository = 'bench/scale';
const tag = 'main';
/** Of the application: name → target; the last one is the application without its code. */
const layers = { base: 'base', python: 'python-deps', node: 'node-deps', runtime: 'runtime-deps' };
/** How much disk it takes for each byte of the layers: the registry has those of two releases, each builder a few copies. */
const diskTimes = 13;
/** The most that a code change may move at the registry, both directions together. */
const codeChangeBytes = 250_000;
/** The most that its deployment may download. */
const deployedBytes = 100_000;
/** What it would have to save of a code change that the check of the layers and the application are built side by side. */
const worthwhileShare = 0.2;

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {number} durationMs
 * @property {number} uploadedBytes
 * @property {number} downloadedBytes
 * @property {number} readBytes of them: what the command itself read, to know the files of new layers
 * @property {readonly string[]} uploaded names of the layers that went to the registry
 * @property {readonly string[]} downloaded the same of those that the builder was sent, once for each time
 * @property {readonly string[]} unexplained steps that were executed, and nobody can say why
 */

/**
 * @param {object} options
 * @param {Workbench} options.bench
 * @param {string} options.dir for files of its own
 * @param {number} options.sizeBytes of the layers together
 * @param {number} options.pairs of code changes, with the two bakes one after the other and side by side
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureScale({ bench, dir, sizeBytes, pairs, log }) {
  await checkDisk(dir, sizeBytes);
  const app = await writeLayeredApp({
    dir: path.join(dir, 'scale'),
    baseImage: await bench.baseImage('busybox'),
    sizeBytes,
    runtime: true,
  });
  /** @type {Map<string, string>} digest of a layer → its name; an application's own is none */
  const names = new Map();
  /** @type {Step[]} */
  const steps = [];
  const take = async (/** @type {string} */ name, /** @type {'prewarm' | 'build'} */ command) => {
    const step = await takeStep({ bench, app, names, name, command });
    steps.push(step);
    log(describe(step));
    return step;
  };

  await take('prewarm, nothing there', 'prewarm');
  await take('prewarm, up to date', 'prewarm');
  await take('first build', 'build');
  const first = await digestOf(bench);
  await app.change('code', 1);
  const code = await take('code change', 'build');
  const second = await digestOf(bench);
  await app.change('python', 1);
  const prewarm = await take('changed dependency, prewarm', 'prewarm');
  const dependency = await take('changed dependency, build', 'build');
  const third = await digestOf(bench);
  await app.change('code', 2);
  const after = await take('code change after it', 'build');
  const beside = await measureBeside({ bench, dir, app, pairs, log });
  const deployments = await deployAll({ bench, dir, app, log }, [
    ['fresh host', first],
    ['code change', second],
    ['changed dependency', third],
  ]);

  return {
    id: 'scale',
    title: `${bytesText(sizeBytes)} of layers`,
    about: [
      `base ${bytesText(sizeBytes * 0.4)}, python ${bytesText(sizeBytes * 0.35)}, node ${bytesText(sizeBytes * 0.25)}, and the layer runtime-deps, which copies python and node with COPY --link.`,
      'Every command on an empty builder. The layers do not compress.',
      ...(typeof deployments === 'string' ? [deployments] : []),
    ],
    parts: [
      [
        ['', 'Time', 'Uploaded', 'Downloaded', 'by the command itself', 'Layers up', 'Layers to the builder'],
        ...steps.map((step) => [
          step.name,
          secondsText(step.durationMs),
          bytesText(step.uploadedBytes),
          bytesText(step.downloadedBytes),
          bytesText(step.readBytes),
          step.uploaded.join(', ') || 'none',
          step.downloaded.join(', ') || 'none',
        ]),
      ],
      [
        [`The bakes of a code change, ${pairs} pairs in turns`, 'Time'],
        ['check, then application', spread(beside.inTurnMs, secondsText)],
        ['side by side', spread(beside.besideMs, secondsText)],
        [
          `saved of the whole code change (worthwhile: ${worthwhileShare * 100} %)`,
          `${Math.round(((median(beside.inTurnMs) - median(beside.besideMs)) / after.durationMs) * 100)} %`,
        ],
      ],
      ...(typeof deployments === 'string'
        ? []
        : [
            [
              ['Deployment', 'Time', 'Downloaded', 'At the interface'],
              ...deployments.map(({ name, durationMs, downloadedBytes, interfaceBytes }) => [
                name,
                secondsText(durationMs),
                bytesText(downloadedBytes),
                bytesText(interfaceBytes),
              ]),
            ],
          ]),
    ],
    expectations: [
      ...[code, after].map((step) => ({
        what: `Moved by the ${step.name}`,
        expected: `at most ${bytesText(codeChangeBytes)}, no layer`,
        measured: `${bytesText(step.uploadedBytes + step.downloadedBytes)}, ${step.downloaded.length} layers`,
        held: step.uploadedBytes + step.downloadedBytes <= codeChangeBytes && step.downloaded.length === 0,
      })),
      {
        what: 'Layers that a changed dependency downloads',
        expected: 'base, which it runs on',
        measured: [...prewarm.downloaded, ...dependency.downloaded].join(', ') || 'none',
        held: [...prewarm.downloaded, ...dependency.downloaded].every((name) => name === 'base'),
      },
      {
        what: 'Executed steps that nobody can explain',
        expected: '0',
        measured: steps.flatMap(({ unexplained }) => unexplained).join(', ') || '0',
        held: steps.every(({ unexplained }) => unexplained.length === 0),
      },
      ...(typeof deployments === 'string'
        ? []
        : deployments
            .filter(({ name }) => name === 'code change')
            .map(({ downloadedBytes }) => ({
              what: 'Downloaded by a host for a code change',
              expected: `at most ${bytesText(deployedBytes)}`,
              measured: bytesText(downloadedBytes),
              held: downloadedBytes <= deployedBytes,
            }))),
    ],
    numbers: { sizeBytes, steps, beside, deployments },
  };
}

/**
 * @param {string} dir
 * @param {number} sizeBytes
 * @returns {Promise<void>}
 * @throws {Error} where there is not enough room
 */
async function checkDisk(dir, sizeBytes) {
  const { bavail, bsize } = await statfs(dir);
  const [free, needed] = [bavail * bsize, sizeBytes * diskTimes];
  if (free < needed)
    throw new Error(
      `Expected ${bytesText(needed)} of free disk for ${bytesText(sizeBytes)} of layers; ${bytesText(free)} are free. --gigabytes asks for less.`,
    );
}

/**
 * @param {object} options
 * @param {Workbench} options.bench
 * @param {import('./layered-app.mjs').LayeredApp} options.app
 * @param {Map<string, string>} options.names gets those of new layers
 * @param {string} options.name
 * @param {'prewarm' | 'build'} options.command
 * @returns {Promise<Step>}
 */
async function takeStep({ bench, app, names, name, command }) {
  const builder = await bench.emptyBuilder();
  try {
    bench.proxy.reset();
    const { status, durationMs, report, output } = await runCommand(command, {
      builder,
      flags: flagsOf(bench, app, command),
    });
    if (status !== 0 || !report)
      throw new Error(`Expected ${name} to succeed; it ended with ${status}:\n${output.slice(-2000)}`);
    const records = [...bench.proxy.records];
    await nameLayers(bench, names);
    const { uploadedBytes, downloadedBytes } = sumTraffic(records, { repository, layers: [] });
    const own = records.filter(({ userAgent }) => userAgent === 'cache-prewarm');
    const blobs = Object.entries(sumBlobs(records.filter((record) => !own.includes(record))));
    const sizes = await layerSizes(bench);
    return {
      name,
      durationMs,
      uploadedBytes,
      downloadedBytes,
      readBytes: sumTraffic(own, { repository, layers: [] }).downloadedBytes,
      uploaded: blobs.flatMap(([digest, { uploadedBytes: bytes }]) =>
        bytes > 0 ? (names.get(digest) ?? []) : [],
      ),
      downloaded: blobs.flatMap(([digest, { downloadedBytes: bytes }]) => {
        const known = names.get(digest);
        const size = sizes.get(digest) ?? bytes;
        return known === undefined || bytes === 0
          ? []
          : Array(Math.max(1, Math.round(bytes / size))).fill(known);
      }),
      unexplained: report.misses.flatMap(({ cause, stage, instruction }) =>
        cause.kind === 'unknown' ? [`${stage}: ${instruction}`] : [],
      ),
    };
  } finally {
    await builder.remove();
  }
}

/**
 * What could be saved if the check of the layers and the build of the application, which wait for each other, did not.
 *
 * @param {{bench: Workbench, dir: string, app: import('./layered-app.mjs').LayeredApp, pairs: number, log: import('../scripts/process.mjs').Log}} options
 * @returns {Promise<{inTurnMs: number[], besideMs: number[]}>}
 */
async function measureBeside({ bench, dir, app, pairs, log }) {
  const recording = await bench.emptyBuilder();
  const commands = await recordCommands(path.join(dir, 'scale-commands'), recording.env, async (env) => {
    const { status, output } = await runCommand('build', {
      builder: recording,
      flags: flagsOf(bench, app, 'build'),
      env,
    });
    if (status !== 0) throw new Error(`Expected the build to succeed; it ended with ${status}:\n${output}`);
  });
  await recording.remove();
  if (commands.length !== 2)
    throw new Error(`Expected a build to run a bake and a build; it ran ${commands.length} commands.`);
  let changes = 100;
  const timed = async (/** @type {(env: Record<string, string>) => Promise<unknown>} */ work) => {
    await app.change('code', ++changes);
    const builder = await bench.emptyBuilder();
    try {
      const since = performance.now();
      await work(builder.env);
      return performance.now() - since;
    } finally {
      await builder.remove();
    }
  };
  const inTurn = () => timed((env) => runBare(commands, env));
  const beside = () => timed((env) => Promise.all(commands.map((command) => runBare([command], env))));
  /** @type {{inTurnMs: number[], besideMs: number[]}} */
  const taken = { inTurnMs: [], besideMs: [] };
  for (let index = 0; index < pairs; index++) {
    // Whoever is first changes each time.
    const first = index % 2 === 0 ? undefined : await beside();
    taken.inTurnMs.push(await inTurn());
    taken.besideMs.push(first ?? (await beside()));
    log(
      `the bakes of a code change: ${secondsText(taken.inTurnMs.at(-1) ?? 0)} in turn, ${secondsText(taken.besideMs.at(-1) ?? 0)} side by side`,
    );
  }
  return taken;
}

/**
 * @param {Workbench} bench
 * @param {import('./layered-app.mjs').LayeredApp} app
 * @param {'prewarm' | 'build'} command
 * @returns {string[]}
 */
function flagsOf(bench, app, command) {
  const image = `${bench.registryHost}/${repository}`;
  return [
    ...['--image', image, '--context', app.context],
    ...Object.entries(layers).flatMap(([layer, target]) => ['--layers', `${layer}=${target}`]),
    ...(command === 'build' ? ['--push', '--tags', `${image}:${tag}`] : []),
  ];
}

/**
 * @param {Workbench} bench
 * @param {Map<string, string>} names
 * @returns {Promise<void>}
 */
async function nameLayers(bench, names) {
  for (const name of Object.keys(layers)) {
    const image = await readPushedImage(bench.registryHost, repository, `cache-${name}`);
    for (const digest of image?.layers ?? []) if (!names.has(digest)) names.set(digest, name);
  }
}

/**
 * @param {Workbench} bench
 * @returns {Promise<Map<string, number>>} digest → bytes
 */
async function layerSizes(bench) {
  const images = await Promise.all(
    Object.keys(layers).map((name) => readPushedImage(bench.registryHost, repository, `cache-${name}`)),
  );
  return new Map(
    images.flatMap((image) =>
      (image?.layers ?? []).map((digest, at) => [digest, image?.layerBytes[at] ?? 0]),
    ),
  );
}

/**
 * @param {Workbench} bench
 * @returns {Promise<string>} of the application that was pushed last
 */
async function digestOf(bench) {
  const pushed = await readPushedImage(bench.registryHost, repository, tag);
  if (!pushed) throw new Error(`Expected ${repository}:${tag} in the registry; it is not there.`);
  return pushed.digest;
}

/**
 * Deploys one release after the other to a host that is fresh at first.
 *
 * @param {{bench: Workbench, dir: string, app: import('./layered-app.mjs').LayeredApp, log: import('../scripts/process.mjs').Log}} options
 * @param {readonly (readonly [string, string])[]} releases name → digest
 * @returns {Promise<string | {name: string, durationMs: number, downloadedBytes: number, interfaceBytes: number}[]>} why there
 *   are none
 */
async function deployAll({ bench, dir, log }, releases) {
  const missing = await serverSupport();
  if (missing !== undefined) return `Not deployed: ${missing}`;
  const server = await startServer({ dir, registryHost: bench.registryHost, name: 'scale' });
  const { host } = server;
  const image = `${bench.registryHost}/${repository}`;
  const moved = async () => (await host.receivedBytes()) + (await host.sentBytes());
  try {
    await writeFile(
      host.outside(path.join(host.projectDir, 'compose.yaml')),
      `services:\n  web:\n    image: ${image}:${tag}\n`,
    );
    const deployments = [];
    for (const [name, digest] of releases) {
      const before = await moved();
      const { status, durationMs, report, output } = await runCommand('deploy', {
        env: { ...server.env, XDG_STATE_HOME: path.join(dir, 'state') },
        flags: [
          ...server.flags,
          ...['--image', image, '--app-image', `${image}@${digest}`, '--project-dir', host.projectDir],
          ...Object.entries(layers).flatMap(([layer, target]) => ['--layers', `${layer}=${target}`]),
          ...['--settle-time', '1s'],
        ],
      });
      if (status !== 0)
        throw new Error(
          `Expected the deployment to succeed; it ended with ${status}:\n${output.slice(-2000)}`,
        );
      const downloadedBytes = report?.hosts[0]?.download?.downloadedBytes ?? 0;
      const interfaceBytes = (await moved()) - before;
      deployments.push({ name, durationMs, downloadedBytes, interfaceBytes });
      log(`deployment, ${name}: ${secondsText(durationMs)}, ${bytesText(downloadedBytes)}`);
    }
    return deployments;
  } finally {
    await server.stop();
  }
}

/** @param {Step} step */
function describe({ name, durationMs, uploadedBytes, downloadedBytes, readBytes, downloaded, unexplained }) {
  return [
    `${name}: ${secondsText(durationMs)}, ${bytesText(uploadedBytes)} up, ${bytesText(downloadedBytes)} down, ${bytesText(readBytes)} of it read by the command`,
    downloaded.length === 0 ? '' : ` (${downloaded.join(', ')})`,
    unexplained.length === 0 ? '' : `, unexplained: ${unexplained.join('; ')}`,
  ].join('');
}
