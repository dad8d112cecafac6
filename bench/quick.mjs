// @ts-check
// What a build of ours costs beside those that it is compared with: a code change of a small application.
import { access, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { run } from '../scripts/process.mjs';
import { createRemoteBuilder, startRemoteBuildkit } from '../scripts/remote-builder.mjs';
import { bytesText, secondsText } from '../scripts/text-table.mjs';
import { recordCommands, runBare } from './bare-commands.mjs';
import { measureBesidePeer, settleMs } from './deploy-peer.mjs';
import { writeLayeredApp } from './layered-app.mjs';
import { median, spread } from './measurement.mjs';
import { countPrograms, inheritedEnvironment, runTimed, stepEnvironment } from './timed-program.mjs';

/** @typedef {import('../scripts/workbench.mjs').Workbench} Workbench */
/** @typedef {{env: Record<string, string>, name: string | undefined, remove: () => Promise<void>}} Builder */

const root = fileURLToPath(new URL('..', import.meta.url));
/** docker/build-push-action, as of when this was written. */
const peerVersion = 'v7.3.0';
/** Of the application's layers, together. */
const sizeBytes = 43_000_000;

const allowed = { programs: 4, connections: 6, requests: 121, overheadMs: 300, deployTimes: 1.5 };

/**
 * @typedef {object} Sample
 * @property {number} durationMs
 * @property {number} cpuMs
 * @property {number} requests
 * @property {number} ownRequests sent by the command itself, not by BuildKit
 * @property {number} connections of the command itself
 * @property {number} movedBytes
 */

/**
 * One way to build the application.
 * @typedef {object} Way
 * @property {string} name
 * @property {string} repository
 * @property {(image: string, builder: Builder, more?: Record<string, string>) => Promise<{durationMs: number, cpuMs: number}>} build
 */

/**
 * @param {object} options
 * @param {Workbench} options.bench
 * @param {string} options.dir
 * @param {number} options.runs
 * @param {string | undefined} options.peer folder of docker/build-push-action
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureQuick({ bench, dir, runs, peer, log }) {
  const app = await writeLayeredApp({
    dir: path.join(dir, 'quick'),
    baseImage: await bench.baseImage('busybox'),
    sizeBytes,
  });
  const found = await findPeer(peer, dir);
  if (found.kind === 'absent') log(found.reason);
  const ours = await actionWay({
    name: 'ours',
    folder: path.join(root, 'build'),
    dir,
    inputs: ourInputs(app),
  });
  const theirs =
    found.kind === 'found'
      ? [await actionWay({ name: 'build-push-action', folder: found.folder, dir, inputs: peerInputs(app) })]
      : [];
  const ways = [bareWay(app), ...theirs, ours];
  const changes = counter(app);

  const empty = await sampleWays({ bench, ways, runs, changes, log, newBuilder: () => bench.emptyBuilder() });
  const remote = await onRemoteBuilder({ bench, dir, log }, (builder) =>
    sampleWays({
      ...{ bench, ways: [bareWay(app), ours], runs, changes, log },
      newBuilder: async () => ({ ...builder, remove: async () => {} }),
      suffix: '-remote',
    }),
  );
  const programs = await countOurPrograms({ bench, dir, way: ours, changes });
  const pairs = await overheads({ bench, dir, way: ours, runs, changes, log });
  const deployed = await measureBesidePeer({ bench, dir, runs, log });

  const samples = { ...empty, ...remote.samples };
  const mine = samples['ours'] ?? [];
  const peers = samples['build-push-action'] ?? [];
  return {
    id: 'quick',
    title: 'A code change, beside a bare build and docker/build-push-action',
    about: [
      `An application with ${bytesText(sizeBytes)} of layers, after one change of its code. Each way ${runs} times, in turns, medians.`,
      'Bare and build-push-action have one registry cache with mode=max. Both actions are started as a runner starts them.',
      'Processor: of the command and all that it starts, without the builder. Own requests: without those of BuildKit.',
      ...(found.kind === 'absent' ? [found.reason] : []),
      ...(remote.reason === undefined ? [] : [remote.reason]),
      ...(deployed.kind === 'absent' ? [deployed.reason] : []),
    ],
    parts: [
      [
        ['', 'Time', 'Processor', 'Requests', 'Own', 'Own connections', 'Moved'],
        ...Object.entries(samples).map(([name, of]) => row(name, of)),
      ],
      [
        ['', 'Measured'],
        ['programs that ours starts', programs.join(', ')],
        ['beyond the buildx commands that ours runs', spread(pairs, secondsText)],
      ],
      ...(deployed.kind === 'absent'
        ? []
        : [
            [
              ['Deployment of a code change', 'Time', 'At the interface'],
              deploymentRow('docker compose pull and up over SSH', deployed.peer),
              deploymentRow(`ours, ${settleMs / 1000} s of settling`, deployed.ours),
            ],
          ]),
    ],
    expectations: [
      ...expectations({ mine, peers, programs, pairs }),
      ...(deployed.kind === 'absent' ? [] : [deployExpectation(deployed)]),
    ],
    numbers: { samples, programs, overheadMs: pairs, deployed },
  };
}

/**
 * @param {string} name
 * @param {readonly import('./deploy-peer.mjs').Deployment[]} of
 * @returns {string[]}
 */
function deploymentRow(name, of) {
  return [
    name,
    spread(
      of.map(({ durationMs }) => durationMs),
      secondsText,
    ),
    bytesText(median(of.map(({ interfaceBytes }) => interfaceBytes))),
  ];
}

/**
 * @param {Record<'peer' | 'ours', readonly import('./deploy-peer.mjs').Deployment[]>} of
 * @returns {import('./measurement.mjs').Expectation}
 */
function deployExpectation({ peer, ours }) {
  const time = (/** @type {typeof ours} */ of) => median(of.map(({ durationMs }) => durationMs));
  const allowedMs = time(peer) * allowed.deployTimes + settleMs;
  return {
    what: 'A deployment of ours, median',
    expected: `at most ${secondsText(allowedMs)} (${allowed.deployTimes} × its peer, and settling)`,
    measured: secondsText(time(ours)),
    held: time(ours) <= allowedMs,
  };
}

/**
 * @param {{mine: readonly Sample[], peers: readonly Sample[], programs: readonly string[], pairs: readonly number[]}} of
 * @returns {import('./measurement.mjs').Expectation[]}
 */
function expectations({ mine, peers, programs, pairs }) {
  const most = (/** @type {keyof Sample} */ field) => Math.max(...mine.map((sample) => sample[field]));
  const docker = programs.filter((program) => program.startsWith('docker')).length;
  const cpu = median(mine.map(({ cpuMs }) => cpuMs));
  const limit = (
    /** @type {string} */ what,
    /** @type {number} */ measured,
    /** @type {number} */ limitOf,
  ) => ({
    ...{ what, expected: `at most ${limitOf}`, measured: String(measured), held: measured <= limitOf },
  });
  const peerCpu = peers.length > 0 ? median(peers.map(({ cpuMs }) => cpuMs)) : undefined;
  return [
    limit("Programs of docker's that ours starts", docker, allowed.programs),
    limit('Connections of ours to the registry', most('connections'), allowed.connections),
    limit('Requests of ours, with those of BuildKit', most('requests'), allowed.requests),
    ...(peerCpu === undefined
      ? []
      : [
          {
            what: 'Processor time of ours, median',
            expected: `below that of build-push-action (${secondsText(peerCpu)})`,
            measured: secondsText(cpu),
            held: cpu < peerCpu,
          },
        ]),
    {
      what: 'Beyond the buildx commands that ours runs, median of pairs',
      expected: `at most ${secondsText(allowed.overheadMs)}`,
      measured: secondsText(median(pairs)),
      held: median(pairs) <= allowed.overheadMs,
    },
  ];
}

/**
 * @param {string} name
 * @param {readonly Sample[]} samples
 * @returns {string[]}
 */
function row(name, samples) {
  const of = (/** @type {keyof Sample} */ field) => samples.map((sample) => sample[field]);
  return [
    name,
    spread(of('durationMs'), secondsText),
    spread(of('cpuMs'), secondsText),
    String(median(of('requests'))),
    String(median(of('ownRequests'))),
    String(median(of('connections'))),
    bytesText(median(of('movedBytes'))),
  ];
}

/**
 * Each way after a first build of its own, in turns; whoever is first changes each time.
 *
 * @param {object} options
 * @param {Workbench} options.bench
 * @param {readonly Way[]} options.ways
 * @param {number} options.runs
 * @param {() => Promise<void>} options.changes
 * @param {() => Promise<Builder>} options.newBuilder
 * @param {string} [options.suffix]
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<Record<string, Sample[]>>}
 */
async function sampleWays({ bench, ways, runs, changes, newBuilder, suffix = '', log }) {
  const take = async (/** @type {Way} */ way) => {
    const builder = await newBuilder();
    try {
      bench.proxy.reset();
      const image = `${bench.registryHost}/${way.repository}${suffix}`;
      return { ...(await way.build(image, builder)), ...countedOf(bench.proxy.records) };
    } finally {
      await builder.remove();
    }
  };
  /** @type {Record<string, Sample[]>} */
  const samples = {};
  for (const way of ways) {
    const { durationMs } = await take(way);
    samples[way.name + suffix] = [];
    log(`first build, ${way.name}${suffix}: ${secondsText(durationMs)}`);
  }
  for (let index = 0; index < runs; index++) {
    await changes();
    for (const way of index % 2 === 0 ? ways : ways.toReversed()) {
      const sample = await take(way);
      samples[way.name + suffix]?.push(sample);
      log(
        `code change ${index + 1} of ${runs}, ${way.name}${suffix}: ${secondsText(sample.durationMs)}, processor ${secondsText(sample.cpuMs)}`,
      );
    }
  }
  return samples;
}

/**
 * @param {readonly import('../scripts/registry-proxy.mjs').ProxyRecord[]} records
 * @returns {Omit<Sample, 'durationMs' | 'cpuMs'>}
 */
function countedOf(records) {
  const own = records.filter(({ userAgent }) => userAgent === 'cache-prewarm');
  return {
    requests: records.length,
    ownRequests: own.length,
    connections: new Set(own.map(({ connection }) => connection)).size,
    movedBytes: records.reduce(
      (sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes,
      0,
    ),
  };
}

/**
 * A builder that all builds share and that keeps its state, at the other end of TCP.
 *
 * @param {{bench: Workbench, dir: string, log: import('../scripts/process.mjs').Log}} options
 * @param {(builder: Pick<Builder, 'env' | 'name'>) => Promise<Record<string, Sample[]>>} measure
 * @returns {Promise<{samples: Record<string, Sample[]>, reason: string | undefined}>} reason: why there are none
 */
async function onRemoteBuilder({ bench, dir, log }, measure) {
  const buildkit = await startRemoteBuildkit({
    dir: path.join(dir, 'remote-buildkit'),
    registryHosts: [bench.registryHost],
    log,
  });
  if (buildkit.kind !== 'ready') return { samples: {}, reason: buildkit.reason };
  const { env, remove: removeEmpty } = await bench.emptyBuilder();
  const name = 'bench-remote';
  const remove = await createRemoteBuilder({ name, nodes: [{ buildkit }], env });
  try {
    return { samples: await measure({ env, name }), reason: undefined };
  } finally {
    await remove();
    await removeEmpty();
    await buildkit.stop();
  }
}

/**
 * @param {{bench: Workbench, dir: string, way: Way, changes: () => Promise<void>}} options
 * @returns {Promise<readonly string[]>}
 */
async function countOurPrograms({ bench, dir, way, changes }) {
  await changes();
  const builder = await bench.emptyBuilder();
  try {
    const image = `${bench.registryHost}/${way.repository}`;
    return await countPrograms(dir, (env) => way.build(image, builder, env));
  } finally {
    await builder.remove();
  }
}

/**
 * What ours takes beyond the buildx commands that it runs, on one builder, in pairs.
 *
 * @param {{bench: Workbench, dir: string, way: Way, runs: number, changes: () => Promise<void>, log: import('../scripts/process.mjs').Log}} options
 * @returns {Promise<number[]>} milliseconds
 */
async function overheads({ bench, dir, way, runs, changes, log }) {
  const image = `${bench.registryHost}/${way.repository}`;
  const recording = await bench.emptyBuilder();
  const commands = await recordCommands(path.join(dir, 'quick-commands'), recording.env, (env) =>
    way.build(image, recording, env),
  );
  await recording.remove();
  const timed = async (/** @type {(builder: Builder) => Promise<number>} */ work) => {
    await changes();
    const builder = await bench.emptyBuilder();
    try {
      return await work(builder);
    } finally {
      await builder.remove();
    }
  };
  const ours = () => timed(async (builder) => (await way.build(image, builder)).durationMs);
  const bare = () => timed((builder) => runBare(commands, builder.env));
  const pairs = [];
  for (let index = 0; index < runs; index++) {
    // Whoever is first changes each time.
    const first = index % 2 === 0 ? undefined : await bare();
    const oursMs = await ours();
    const bareMs = first ?? (await bare());
    pairs.push(oursMs - bareMs);
    log(`pair ${index + 1} of ${runs}: ${secondsText(oursMs)} and ${secondsText(bareMs)}`);
  }
  return pairs;
}

/**
 * @param {import('./layered-app.mjs').LayeredApp} app
 * @returns {() => Promise<void>} changes its code once more
 */
function counter(app) {
  let count = 0;
  return () => app.change('code', ++count);
}

/**
 * @param {import('./layered-app.mjs').LayeredApp} app
 * @returns {Way}
 */
function bareWay({ context }) {
  return {
    name: 'bare docker buildx build',
    repository: 'bench/quick-bare',
    build: (image, { env, name }) => {
      const cache = `type=registry,ref=${image}:cache`;
      const command = [
        ...['docker', 'buildx', 'build', ...(name === undefined ? [] : ['--builder', name])],
        ...[
          '--push',
          '--tag',
          `${image}:main`,
          '--cache-from',
          cache,
          '--cache-to',
          `${cache},mode=max`,
          context,
        ],
      ];
      return runTimed(command, { env: { ...inheritedEnvironment(), ...env } });
    },
  };
}

/**
 * An action, started as a runner does it.
 *
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.folder with its action.yml
 * @param {string} options.dir
 * @param {(image: string, builder: string) => Record<string, string>} options.inputs
 * @returns {Promise<Way>}
 */
async function actionWay({ name, folder, dir, inputs }) {
  const action = parse(await readFile(path.join(folder, 'action.yml'), 'utf8'));
  const main = path.join(folder, action.runs.main);
  const defaults = Object.fromEntries(
    Object.entries(action.inputs).flatMap(([input, { default: value }]) =>
      value === undefined || String(value).includes('${{') ? [] : [[input, String(value)]],
    ),
  );
  return {
    name,
    repository: `bench/quick-${name}`,
    build: async (image, builder, more = {}) => {
      const env = await stepEnvironment({
        dir,
        workspace: dir,
        env: { ...builder.env, ...more },
        inputs: { ...defaults, ...inputs(image, builder.name ?? '') },
      });
      return runTimed([process.execPath, main], { env, cwd: dir });
    },
  };
}

/** @param {import('./layered-app.mjs').LayeredApp} app */
function ourInputs({ context }) {
  return (/** @type {string} */ image, /** @type {string} */ builder) => ({
    ...{ image, context, builder: builder || 'auto', push: 'true', tags: `${image}:main` },
  });
}

/** @param {import('./layered-app.mjs').LayeredApp} app */
function peerInputs({ context }) {
  return (/** @type {string} */ image, /** @type {string} */ builder) => {
    const cache = `type=registry,ref=${image}:cache`;
    return {
      ...{ context, builder, push: 'true', tags: `${image}:main` },
      ...{ 'cache-from': cache, 'cache-to': `${cache},mode=max` },
    };
  };
}

/**
 * @param {string | undefined} given
 * @param {string} dir
 * @returns {Promise<{kind: 'found', folder: string} | {kind: 'absent', reason: string}>}
 */
async function findPeer(given, dir) {
  if (given !== undefined) {
    await access(path.join(given, 'action.yml'));
    return { kind: 'found', folder: path.resolve(given) };
  }
  const folder = path.join(dir, 'build-push-action');
  const address = 'https://github.com/docker/build-push-action';
  await mkdir(dir, { recursive: true });
  try {
    await run('git', ['clone', '--quiet', '--depth', '1', '--branch', peerVersion, address, folder], {
      env: { GIT_TERMINAL_PROMPT: '0' },
    });
    return { kind: 'found', folder };
  } catch {
    return {
      kind: 'absent',
      reason: `Without docker/build-push-action, which cannot be fetched. --build-push-action names a folder with it.`,
    };
  }
}
