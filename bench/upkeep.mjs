// @ts-check
// What keeping a cache healthy takes: looking through a package of 5,000 versions, and a visit of the doctor.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../scripts/command.mjs';
import { run } from '../scripts/process.mjs';
import { bytesText, secondsText } from '../scripts/text-table.mjs';
import { median, ratio, spread } from './measurement.mjs';
import { prewarmFlags } from './ways.mjs';

const walk = fileURLToPath(new URL('retention-walk.mjs', import.meta.url));
const owner = 'bench';
const packageName = 'package';
const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const indexType = 'application/vnd.oci.image.index.v1+json';
/** The most that a visit of the doctor may take of a warm prewarm, which looks at the same blobs and bakes besides. */
const allowedShare = 2;

/**
 * One way to look through the package.
 * @typedef {object} Walk
 * @property {number} durationMs
 * @property {number} peakBytes of the whole process
 * @property {number} requests to both, the API and the registry
 * @property {number} versions
 * @property {number} going
 */

/**
 * @param {object} options
 * @param {import('../scripts/workbench.mjs').Workbench} options.bench
 * @param {number} options.runs
 * @param {number} options.versions
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureRetention({ bench, runs, versions, log }) {
  const digests = await pushPackage(bench.registryHost, versions);
  log(`${digests.length} versions are pushed`);
  const api = await startPackagesApi(digests);
  /** @type {{ours: Walk[], oneByOne: Walk[]}} */
  const samples = { ours: [], oneByOne: [] };
  try {
    for (let index = 0; index < runs; index++)
      for (const way of /** @type {const} */ (['ours', 'oneByOne'])) {
        bench.proxy.reset();
        api.reset();
        const args = [
          walk,
          way === 'ours' ? 'ours' : 'one-by-one',
          bench.registryHost,
          api.url,
          owner,
          packageName,
        ];
        const { stdout } = await run(process.execPath, args);
        const sample = { ...JSON.parse(stdout), requests: bench.proxy.records.length + api.requests() };
        samples[way].push(sample);
        log(`look ${index + 1} of ${runs}, ${way}: ${secondsText(sample.durationMs)}`);
      }
  } finally {
    await api.stop();
  }
  const row = (/** @type {string} */ title, /** @type {readonly Walk[]} */ walks) => [
    title,
    String(median(walks.map(({ requests }) => requests))),
    spread(
      walks.map(({ durationMs }) => durationMs),
      secondsText,
    ),
    spread(
      walks.map(({ peakBytes }) => peakBytes),
      bytesText,
    ),
  ];
  const of = (/** @type {'ours' | 'oneByOne'} */ way, /** @type {keyof Walk} */ field) =>
    median(samples[way].map((sample) => sample[field]));
  const same = of('ours', 'going') === of('oneByOne', 'going') && of('ours', 'versions') === digests.length;
  return {
    id: 'retention',
    title: `Looking through a package of ${digests.length} versions`,
    about: [
      'What may be deleted from a package of images for two platforms with attestations, against a walk that',
      'asks for one version after the other, as scripts do. Both make the same plan. The packages API is a small server, the',
      `registry a real one. Both run on this machine, where a request takes almost no time. Medians (smallest to largest) of ${runs} runs.`,
    ],
    parts: [
      [
        ['', 'Requests', 'Time', 'Peak memory'],
        row('cache-prewarm', samples.ours),
        row('one request a version', samples.oneByOne),
        [
          'ours to theirs',
          ratio(of('ours', 'requests'), of('oneByOne', 'requests')),
          ratio(of('ours', 'durationMs'), of('oneByOne', 'durationMs')),
          ratio(of('ours', 'peakBytes'), of('oneByOne', 'peakBytes')),
        ],
      ],
    ],
    expectations: [
      {
        what: 'Both plan the same',
        expected: 'yes',
        measured: same ? 'yes' : `${of('ours', 'going')} and ${of('oneByOne', 'going')} go`,
        held: same,
      },
      {
        what: 'Requests of ours',
        expected: 'fewer than theirs',
        measured: `${Math.round((of('ours', 'requests') / of('oneByOne', 'requests')) * 100)} %`,
        held: of('ours', 'requests') < of('oneByOne', 'requests'),
      },
      {
        what: 'Time of ours',
        expected: 'at most theirs',
        measured: ratio(of('ours', 'durationMs'), of('oneByOne', 'durationMs')),
        held: of('ours', 'durationMs') <= of('oneByOne', 'durationMs'),
      },
    ],
    numbers: { samples },
  };
}

/**
 * @param {object} options
 * @param {import('../scripts/workbench.mjs').Workbench} options.bench
 * @param {string} options.app folder of the example
 * @param {number} options.runs
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureDoctor({ bench, app, runs, log }) {
  const baseImage = await bench.baseImage('debian');
  const flags = prewarmFlags(bench, { context: app, baseImage, repository: 'bench/doctor' });
  const builder = await bench.emptyBuilder();
  /** @type {Record<'prewarm' | 'doctor' | 'deep', number[]>} */
  const times = { prewarm: [], doctor: [], deep: [] };
  const call = async (
    /** @type {'prewarm' | 'doctor'} */ name,
    /** @type {readonly string[]} */ more = [],
  ) => {
    const { status, durationMs, output } = await runCommand(name, { builder, flags: [...flags, ...more] });
    if (status !== 0)
      throw new Error(`Expected ${name} to end well; it ended with ${status}:\n${output.slice(-2000)}`);
    return durationMs;
  };
  await call('prewarm');
  log('the layers are prewarmed');
  for (let index = 0; index < runs; index++) {
    times.prewarm.push(await call('prewarm'));
    times.doctor.push(await call('doctor'));
    times.deep.push(await call('doctor', ['--deep']));
    log(`round ${index + 1} of ${runs}`);
  }
  await builder.remove();
  const [warm, quick] = [median(times.prewarm), median(times.doctor)];
  return {
    id: 'doctor',
    title: 'A visit of the doctor to three healthy layers',
    about: [
      'The whole command, against a warm prewarm of the same layers (examples/app). --deep reads every blob from the registry,',
      `which runs on this machine. One builder. Medians (smallest to largest) of ${runs} rounds.`,
    ],
    parts: [
      [
        ['', 'Time', 'To a warm prewarm'],
        ['cache-prewarm prewarm, warm', spread(times.prewarm, secondsText), '1'],
        ['cache-prewarm doctor', spread(times.doctor, secondsText), ratio(quick, warm)],
        ['cache-prewarm doctor --deep', spread(times.deep, secondsText), ratio(median(times.deep), warm)],
      ],
    ],
    expectations: [
      {
        what: 'The doctor, median',
        expected: `at most ${allowedShare} times a warm prewarm`,
        measured: ratio(quick, warm),
        held: quick <= allowedShare * warm,
      },
    ],
    numbers: { times },
  };
}

/**
 * Pushes images for two platforms with an attestation each: five versions an image, one of them tagged.
 *
 * @param {string} host
 * @param {number} versions about how many
 * @returns {Promise<readonly {digest: string, tags: readonly string[]}[]>}
 */
async function pushPackage(host, versions) {
  const base = `http://${host}/v2/${owner}/${packageName}`;
  const digestOf = (/** @type {string | Buffer} */ text) =>
    `sha256:${createHash('sha256').update(text).digest('hex')}`;
  const config = JSON.stringify({
    os: 'linux',
    architecture: 'amd64',
    rootfs: { type: 'layers', diff_ids: [] },
  });
  const descriptor = {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: digestOf(config),
    size: config.length,
  };
  const start = await fetch(`${base}/blobs/uploads/`, { method: 'POST' });
  const place = new URL(start.headers.get('location') ?? '', `http://${host}`);
  place.searchParams.set('digest', descriptor.digest);
  await fetch(place, { method: 'PUT', body: config });
  const put = async (/** @type {object} */ manifest, /** @type {string} */ type, tag = '') => {
    const text = JSON.stringify(manifest);
    const response = await fetch(`${base}/manifests/${tag || digestOf(text)}`, {
      method: 'PUT',
      headers: { 'content-type': type },
      body: text,
    });
    if (!response.ok) throw new Error(`The registry took no manifest: ${response.status}`);
    return { mediaType: type, digest: digestOf(text), size: text.length };
  };
  const image = (/** @type {string} */ title) => ({
    schemaVersion: 2,
    mediaType: manifestType,
    config: descriptor,
    layers: [],
    annotations: { title },
  });
  const pushed = [];
  for (let count = 0; pushed.length < versions; count++) {
    const children = await Promise.all(
      ['amd64', 'arm64', 'attestation 1', 'attestation 2'].map((name) =>
        put(image(`${count} ${name}`), manifestType),
      ),
    );
    const tag = `sha-${count}`;
    const index = await put({ schemaVersion: 2, mediaType: indexType, manifests: children }, indexType, tag);
    pushed.push(...children.map(({ digest }) => ({ digest, tags: [] })), {
      digest: index.digest,
      tags: [tag],
    });
  }
  return pushed;
}

/**
 * GitHub's packages API for one package of a person, as far as looking goes.
 *
 * @param {readonly {digest: string, tags: readonly string[]}[]} versions
 * @returns {Promise<{url: string, requests: () => number, reset: () => void, stop: () => Promise<void>}>}
 */
async function startPackagesApi(versions) {
  let requests = 0;
  const described = versions.map(({ digest, tags }, index) => ({
    id: index + 1,
    name: digest,
    updated_at: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    metadata: { package_type: 'container', container: { tags } },
  }));
  const prefix = `/users/${owner}/packages/container/${packageName}/versions`;
  const server = createServer((request, response) => {
    requests++;
    const url = new URL(request.url ?? '', 'http://api');
    const id = Number(url.pathname.slice(prefix.length + 1));
    const [page, size] = ['page', 'per_page'].map((name) => Number(url.searchParams.get(name)));
    const body = !url.pathname.startsWith(prefix)
      ? undefined
      : id > 0
        ? described[id - 1]
        : described.slice(((page ?? 1) - 1) * (size ?? 30), (page ?? 1) * (size ?? 30));
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? { message: 'Not Found' }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests: () => requests,
    reset: () => {
      requests = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
