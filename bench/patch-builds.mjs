// @ts-check
// What a change of a dependency costs servers and CI with real packages: ours with patches and without, a plain build, and the
// least that a difference of bytes can be.
import { spawnSync } from 'node:child_process';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../scripts/command.mjs';
import { run } from '../scripts/process.mjs';
import { blobsOf, pullBytes } from '../scripts/pull-bytes.mjs';
import { readPushedImage, readPushedLayer } from '../scripts/pushed-image.mjs';
import { bytesText, secondsText } from '../scripts/text-table.mjs';
import { ratio } from './measurement.mjs';

/** @typedef {import('../scripts/workbench.mjs').Workbench} Workbench */
/** @typedef {import('../scripts/pushed-image.mjs').PushedImageContent} PushedImageContent */

/** Site-packages of some 80 MB in gzip, as an application that calculates has them. */
const pins = {
  requests: '2.32.3',
  numpy: '1.26.4',
  pandas: '2.2.2',
  scipy: '1.13.1',
  flask: '3.0.3',
  pydantic: '2.7.4',
  sqlalchemy: '2.0.30',
  cryptography: '42.0.8',
};
const quickPins = { requests: '2.32.3', flask: '3.0.3', sqlalchemy: '2.0.30' };

/**
 * @typedef {object} Change
 * @property {string} name
 * @property {Partial<Record<keyof typeof pins, string>>} [pins]
 * @property {string} [packages] of Debian, installed in the lowest layer
 * @property {boolean} [again] every step runs again, and nothing changed
 */

/** @type {readonly Change[]} */
const changes = [
  { name: 'nothing changed, built again', again: true },
  { name: 'a small package: requests 2.32.3 → 2.32.4', pins: { requests: '2.32.4' } },
  { name: 'a big package: pandas 2.2.2 → 2.2.3', pins: { pandas: '2.2.3' } },
  { name: 'a new major: numpy 1.26.4 → 2.0.2', pins: { numpy: '2.0.2' } },
  { name: 'the layer below: one Debian package more', packages: 'tini' },
];

const ways = /** @type {const} */ (['patches', 'plain', 'whole']);

/** What comparing files may take of the time that building them took. */
const allowedShare = 0.2;

/**
 * @typedef {object} Measured
 * @property {string} change
 * @property {typeof ways[number]} way
 * @property {number} durationMs in CI: of ours, the prewarm and the build
 * @property {number} movedBytes in CI, in both directions
 * @property {number} containerdBytes what a server downloads that has the release of before
 * @property {number} classicBytes the same with Docker's classic store
 * @property {number} compareMs of it, for the comparison of files
 * @property {number} buildMs of it, for the build of layers
 * @property {number | undefined} zstdBytes the least that a difference of bytes would have
 */

/**
 * @param {object} options
 * @param {Workbench} options.bench
 * @param {string} options.dir for files of its own
 * @param {boolean} options.isQuick small packages, and two changes
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measurePatchBuilds({ bench, dir, isQuick, log }) {
  const context = path.join(dir, 'patch-builds');
  const baseImage = await bench.baseImage('debian');
  const start = isQuick ? quickPins : pins;
  const wanted = isQuick ? changes.slice(0, 2) : changes;
  /** @type {Measured[]} */
  const measured = [];
  /** Of a repository, what its tags name after the first release. @type {Map<string, Tags>} */
  const known = new Map();
  for (const way of ways) {
    const repository = `bench/patch-${way === 'plain' ? 'plain' : 'ours'}`;
    const place = { bench, context, baseImage, repository };
    const tags = known.get(repository) ?? (await firstRelease(place, way, start));
    known.set(repository, tags);
    for (const change of wanted) {
      await putTags(place, tags);
      await writeApp(context, { ...start, ...change.pins });
      const sample = await takeRelease(place, way, change, dir);
      measured.push(sample);
      log(JSON.stringify(sample));
    }
  }
  await rm(context, { recursive: true });
  return describe(measured);
}

/** @typedef {ReadonlyMap<string, {type: string, body: string}>} Tags */

/**
 * @param {Place} place
 * @param {typeof ways[number]} way
 * @param {Readonly<Record<string, string>>} packages
 * @returns {Promise<Tags>}
 */
async function firstRelease(place, way, packages) {
  await writeApp(place.context, packages);
  await release(place, way, {});
  return readTags(place);
}

/**
 * @typedef {object} Place
 * @property {Workbench} bench
 * @property {string} context
 * @property {string} baseImage
 * @property {string} repository
 */

/**
 * @param {string} context
 * @param {Readonly<Record<string, string>>} packages
 */
async function writeApp(context, packages) {
  await mkdir(path.join(context, 'src'), { recursive: true });
  await writeFile(
    path.join(context, 'Dockerfile'),
    [
      'ARG BASE_IMAGE',
      'FROM $BASE_IMAGE AS base',
      'ARG PACKAGES=""',
      'RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates python3 python3-venv $PACKAGES && rm -rf /var/lib/apt/lists/*',
      'WORKDIR /app',
      'FROM base AS python-deps',
      'COPY requirements.txt ./',
      'RUN python3 -m venv venv && venv/bin/pip install --no-cache-dir --requirement requirements.txt',
      'FROM python-deps AS app',
      'COPY --link src /app/src',
      'CMD ["venv/bin/python", "src/main.py"]',
      '',
    ].join('\n'),
  );
  await writeFile(path.join(context, 'src/main.py'), 'print("hello")\n');
  const lines = Object.entries(packages).map(([name, version]) => `${name}==${version}\n`);
  await writeFile(path.join(context, 'requirements.txt'), lines.join(''));
}

/**
 * @param {Place} place
 * @param {typeof ways[number]} way
 * @param {Change} change
 * @param {string} dir
 * @returns {Promise<Measured>}
 */
async function takeRelease(place, way, change, dir) {
  const before = await readApp(place);
  place.bench.proxy.reset();
  const times = await release(place, way, change);
  const { uploadedBytes, downloadedBytes } = place.bench.proxy.counts();
  const after = await readApp(place);
  return {
    change: change.name,
    way,
    ...times,
    movedBytes: uploadedBytes + downloadedBytes,
    containerdBytes: pullBytes([after], new Set(blobsOf(before).map(([digest]) => digest))),
    classicBytes: classicBytes(before, after),
    zstdBytes: way === 'plain' ? await patchFrom(place, before, after, dir) : undefined,
  };
}

/**
 * Makes the layers and the application, each command on an empty builder.
 *
 * @param {Place} place
 * @param {typeof ways[number]} way
 * @param {Partial<Change>} change
 * @returns {Promise<{durationMs: number, compareMs: number, buildMs: number}>}
 */
async function release(place, way, { packages = '', again = false }) {
  if (way === 'plain')
    return { durationMs: await buildPlain(place, packages, again), compareMs: 0, buildMs: 0 };
  const image = `${place.bench.registryHost}/${place.repository}`;
  const common = [
    ...[
      '--image',
      image,
      '--context',
      place.context,
      '--layers',
      'base=base',
      '--layers',
      'python=python-deps',
    ],
    ...['--build-args', `BASE_IMAGE=${place.baseImage}`, '--build-args', `PACKAGES=${packages}`],
    ...['--patch', way === 'whole' ? 'off' : 'auto'],
  ];
  const prewarm = await command(place, 'prewarm', [...common, ...(again ? ['--refresh', 'all'] : [])]);
  const build = await command(place, 'build', [...common, '--push', '--tags', `${image}:main`]);
  const { phases } = prewarm.report;
  const sum = (/** @type {RegExp} */ name) =>
    phases.reduce((ms, phase) => ms + (name.test(phase.name) ? phase.durationMs : 0), 0);
  return {
    durationMs: prewarm.durationMs + build.durationMs,
    compareMs: sum(/^compare the files of/),
    buildMs: sum(/^build /),
  };
}

/**
 * @template {'prewarm' | 'build'} Name
 * @param {Place} place
 * @param {Name} name
 * @param {readonly string[]} flags
 */
async function command({ bench }, name, flags) {
  const builder = await bench.emptyBuilder();
  try {
    const { status, durationMs, report, output } = await runCommand(name, { builder, flags });
    if (status !== 0 || !report)
      throw new Error(`Expected the ${name} to succeed; it ended with ${status}:\n${output.slice(-2000)}`);
    return { durationMs, report };
  } finally {
    await builder.remove();
  }
}

/**
 * @param {Place} place
 * @param {string} packages
 * @param {boolean} again
 * @returns {Promise<number>} milliseconds
 */
async function buildPlain({ bench, context, baseImage, repository }, packages, again) {
  const image = `${bench.registryHost}/${repository}`;
  const cache = `type=registry,ref=${image}:cache`;
  const builder = await bench.emptyBuilder();
  try {
    const since = performance.now();
    await run(
      'docker',
      [
        ...['buildx', 'build', ...(builder.name ? ['--builder', builder.name] : []), '--push'],
        ...['--provenance=false', '--tag', `${image}:main`, '--build-arg', `BASE_IMAGE=${baseImage}`],
        ...['--build-arg', `PACKAGES=${packages}`, '--cache-to', `${cache},mode=max`],
        ...(again ? ['--no-cache'] : ['--cache-from', cache]),
        context,
      ],
      { env: builder.env },
    );
    return performance.now() - since;
  } finally {
    await builder.remove();
  }
}

/**
 * @param {Place} place
 * @returns {Promise<PushedImageContent>}
 */
async function readApp({ bench, repository }) {
  const image = await readPushedImage(bench.registryHost, repository, 'main');
  if (!image) throw new Error(`Expected ${repository}:main in the registry; it is absent.`);
  return image;
}

/**
 * Docker's classic store knows a layer only by all that are below it.
 *
 * @param {PushedImageContent} before
 * @param {PushedImageContent} after
 * @returns {number}
 */
function classicBytes(before, after) {
  const differs = after.diffIds.findIndex((diffId, index) => before.diffIds[index] !== diffId);
  const held = differs < 0 ? after.layers : after.layers.slice(0, differs);
  return pullBytes([after], new Set([...held, before.config.digest]));
}

/**
 * @param {Place} place
 * @param {PushedImageContent} before
 * @param {PushedImageContent} after
 * @param {string} dir
 * @returns {Promise<number | undefined>} undefined where there is no zstd
 */
async function patchFrom({ bench, repository }, before, after, dir) {
  const [from, to, patch] = ['from.tar', 'to.tar', 'patch.zst'].map((name) => path.join(dir, name));
  for (const [file, image, other] of /** @type {const} */ ([
    [from, before, after],
    [to, after, before],
  ])) {
    const differing = image.layers.filter((digest) => !other.layers.includes(digest));
    const archives = [];
    for (const digest of differing)
      archives.push(await readPushedLayer(bench.registryHost, repository, digest));
    await writeFile(file ?? '', Buffer.concat(archives));
  }
  const args = ['-q', '-f', '--long=31', `--patch-from=${from}`, to ?? '', '-o', patch ?? ''];
  const { status } = spawnSync('zstd', args);
  return status === 0 ? (await stat(patch ?? '')).size : undefined;
}

/**
 * All that tags name, so that each change begins with the same release.
 *
 * @param {Place} place
 * @returns {Promise<Tags>}
 */
async function readTags({ bench, repository }) {
  const base = `http://${bench.registryHost}/v2/${repository}`;
  const { tags } = /** @type {any} */ (await (await fetch(`${base}/tags/list`)).json());
  const accept = [
    ...['image.index', 'image.manifest'].map((name) => `application/vnd.oci.${name}.v1+json`),
    'application/vnd.docker.distribution.manifest.v2+json',
  ];
  /** @type {Map<string, {type: string, body: string}>} */
  const found = new Map();
  for (const tag of tags) {
    const answer = await fetch(`${base}/manifests/${tag}`, { headers: { accept: accept.join(', ') } });
    found.set(tag, { type: answer.headers.get('content-type') ?? '', body: await answer.text() });
  }
  return found;
}

/**
 * @param {Place} place
 * @param {Tags} tags
 */
async function putTags({ bench, repository }, tags) {
  for (const [tag, { type, body }] of tags) {
    const address = `http://${bench.registryHost}/v2/${repository}/manifests/${tag}`;
    const answer = await fetch(address, { method: 'PUT', headers: { 'content-type': type }, body });
    if (!answer.ok) throw new Error(`Expected ${address} to be written; got ${answer.status}`);
  }
}

/**
 * @param {readonly Measured[]} measured
 * @returns {import('./measurement.mjs').Table}
 */
function describe(measured) {
  const names = [...new Set(measured.map(({ change }) => change))];
  const find = (/** @type {string} */ change, /** @type {string} */ way) => {
    const found = measured.find((one) => one.change === change && one.way === way);
    if (found === undefined) throw new Error(`${change} was not measured for ${way}`);
    return found;
  };
  const [first = ''] = names;
  const unchanged = find(first, 'patches');
  const patched = measured.filter(({ way }) => way === 'patches');
  const compareMs = patched.reduce((sum, one) => sum + one.compareMs, 0);
  const buildMs = patched.reduce((sum, one) => sum + one.buildMs, 0);
  const bytesOf = (/** @type {'containerdBytes' | 'classicBytes' | 'movedBytes'} */ field) =>
    names.map((name) => [name, ...ways.map((way) => bytesText(find(name, way)[field]))]);
  return {
    id: 'patch-builds',
    title: 'A changed dependency, with real packages',
    about: [
      'Two layers (Debian packages, site-packages) and an application on them. Each change begins with the same release.',
      'Ours: a prewarm and a build, each on an empty builder. Plain: docker buildx build with a registry cache (mode=max), and',
      'where nothing changed, --no-cache. Once each. Servers have the release of before.',
    ],
    parts: [
      [
        ['A server downloads (containerd)', 'Ours', 'Plain', 'patch: off', 'zstd --patch-from'],
        ...bytesOf('containerdBytes').map((row) => {
          const least = find(row[0] ?? '', 'plain').zstdBytes;
          return [...row, least === undefined ? 'no zstd here' : bytesText(least)];
        }),
      ],
      [['The same (classic store)', 'Ours', 'Plain', 'patch: off'], ...bytesOf('classicBytes')],
      [['CI moves', 'Ours', 'Plain', 'patch: off'], ...bytesOf('movedBytes')],
      [
        ['Seconds in CI', 'Ours', 'Plain', 'patch: off', 'of ours, to compare', 'and to build'],
        ...names.map((name) => {
          const { compareMs: compare, buildMs: build } = find(name, 'patches');
          const times = ways.map((way) => secondsText(find(name, way).durationMs));
          return [name, ...times, secondsText(compare), secondsText(build)];
        }),
      ],
    ],
    expectations: [
      {
        what: 'Downloaded where nothing changed',
        expected: '0 B',
        measured: bytesText(unchanged.containerdBytes),
        held: unchanged.containerdBytes === 0,
      },
      {
        what: 'Downloaded for the small package',
        expected: 'under 100.0 kB',
        measured: bytesText(find(names[1] ?? '', 'patches').containerdBytes),
        held: find(names[1] ?? '', 'patches').containerdBytes < 100_000,
      },
      {
        what: 'Comparing files, of the time that building them took',
        expected: `under ${allowedShare}`,
        measured: ratio(compareMs, buildMs),
        held: compareMs < allowedShare * buildMs,
      },
    ],
    numbers: { measured },
  };
}
