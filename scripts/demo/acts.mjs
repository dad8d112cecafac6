// @ts-check
// The acts of the demo, in their order. To add one, append it to the list: headings, tables and verdict follow.
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { readPushedLayer, standsOn } from '../pushed-image.mjs';
import { bytesText } from '../text-table.mjs';
import { appTag, layerNames, performCommand, repository } from './command-run.mjs';

/** @typedef {import('./command-run.mjs').DemoRun} DemoRun */
/** @typedef {import('./command-run.mjs').Stage} Stage */

/**
 * One act: something is prepared, something runs, and something is expected of it.
 * @typedef {object} Act
 * @property {string} id names its files
 * @property {string} name in the tables
 * @property {string} heading
 * @property {(stage: Stage) => Promise<void>} [prepare]
 * @property {(stage: Stage) => Promise<DemoRun>} run
 * @property {readonly Promised[]} expect
 */

/**
 * What an act promises.
 * @typedef {object} Promised
 * @property {string} expected
 * @property {(run: DemoRun, all: Played) => string | undefined | Promise<string | undefined>} problem what came instead;
 *   undefined when the promise held
 */

/**
 * What a promise can be compared with.
 * @typedef {object} Played
 * @property {Stage} stage
 * @property {(id: string) => DemoRun | undefined} run of an act, where it took place
 */

/** What the change of dependencies adds to requirements.txt. */
const addedPackage = 'python-dateutil==2.9.0.post0';
/** What the code change adds to src/server.py. */
const addedLine = '# A line that the demo has added.';
/** The most that a build of a code change may move in both directions together. */
const codeChangeBytes = 100_000;

/** @type {readonly Act[]} */
export const acts = [
  commandAct({
    id: 'cold',
    name: 'Cold',
    heading: 'Cold: the registry is empty, so every step of the layers runs',
    command: 'prewarm',
    expect: [
      {
        expected: 'cold: every layer is built and pushed',
        problem: (run) =>
          same(changedLayers(run), layerNames) && same(Object.keys(run.images), layerNames.map(layerTag))
            ? undefined
            : `in the registry: ${Object.keys(run.images).join(', ') || 'nothing'}`,
      },
    ],
  }),
  commandAct({
    id: 'warm',
    name: 'Warm',
    heading: 'Warm: the same again, on an empty builder',
    command: 'prewarm',
    expect: [
      allStepsHit('warm: 100 % of the steps come from the cache'),
      {
        expected: 'warm: no layer is downloaded or uploaded, and nothing is written to the registry',
        problem: ({ traffic }) =>
          traffic.downloadedLayers.length + traffic.uploadedLayers.length + traffic.writtenManifests === 0
            ? undefined
            : `${traffic.downloadedLayers.length} downloaded, ${traffic.uploadedLayers.length} uploaded, ${traffic.writtenManifests} manifests written`,
      },
      {
        expected: 'warm: the tags name the same images as before',
        problem: (run, all) => (movedLayers(all.run('cold'), run).length === 0 ? undefined : 'other digests'),
      },
    ],
  }),
  commandAct({
    id: 'change',
    name: 'Dependency change',
    heading: `A change: ${addedPackage} is added to requirements.txt, on an empty builder`,
    prepare: (stage) => appendFile(path.join(stage.app, 'requirements.txt'), `${addedPackage}\n`),
    command: 'prewarm',
    expect: [
      {
        expected: 'after the change: only python is rebuilt, and runtime, which contains it',
        problem: (run, all) => {
          const moved = movedLayers(all.run('warm'), run);
          const told = changedLayers(run);
          return same(moved, ['python', 'runtime']) && same(told, ['python', 'runtime'])
            ? undefined
            : `the registry has new images for ${moved.join(', ') || 'none'}, and the report names ${told.join(', ') || 'none'}`;
        },
      },
    ],
  }),
  commandAct({
    id: 'build',
    name: 'Application',
    heading: 'The application is built on the warm layers, on an empty builder',
    command: 'build',
    flags: pushedApp,
    expect: [
      allStepsHit('application: 100 % of the steps of its dependencies come from the cache'),
      {
        expected:
          'application: it is based on the layers, only its own layer is uploaded, and none is downloaded',
        problem: (run) => whatIsNotItsOwn(run) ?? movedBeside(run, ownLayers(run)),
      },
    ],
  }),
  commandAct({
    id: 'code-change',
    name: 'Code change',
    heading: 'A code change: a line is added to src/server.py, on an empty builder',
    prepare: (stage) => appendFile(path.join(stage.app, 'src/server.py'), `\n${addedLine}\n`),
    command: 'build',
    flags: pushedApp,
    expect: [
      allStepsHit('code change: 100 % of the steps of the dependencies come from the cache'),
      {
        expected: 'code change: only the layer with the changed file is uploaded, and no layer is downloaded',
        problem: async (run, all) => {
          const before = all.run('build')?.images[appTag]?.layers ?? [];
          const changed = (run.images[appTag]?.layers ?? []).filter((digest) => !before.includes(digest));
          const [digest] = changed;
          if (digest === undefined || changed.length > 1)
            return `${changed.length} layers of the application differ from before`;
          const content = await readPushedLayer(all.stage.bench.registryHost, repository, digest);
          if (!content.includes(addedLine)) return `the layer ${digest} has not the new line`;
          return whatIsNotItsOwn(run) ?? movedBeside(run, changed);
        },
      },
      {
        expected: `code change: at most ${bytesText(codeChangeBytes)} are transferred, in both directions together`,
        problem: (run) => (movedBytes(run) <= codeChangeBytes ? undefined : bytesText(movedBytes(run))),
      },
    ],
  }),
];

/**
 * An act that runs one of our commands with an empty builder.
 *
 * @param {Omit<Act, 'run'> & {command: 'prewarm' | 'build', flags?: (stage: Stage) => string[]}} act
 * @returns {Act}
 */
function commandAct({ command, flags = () => [], ...act }) {
  const { id, name } = act;
  return { ...act, run: (stage) => performCommand(stage, { id, name, command, flags: flags(stage) }) };
}

/**
 * @param {Stage} stage
 * @returns {string[]}
 */
function pushedApp({ bench }) {
  return ['--push', '--tags', `${bench.registryHost}/${repository}:${appTag}`];
}

/**
 * @param {string} expected
 * @returns {Promised}
 */
function allStepsHit(expected) {
  return {
    expected,
    problem: ({ result }) => {
      const rate = result.report?.dependencyHitRate;
      return rate === 100 ? undefined : rate === undefined ? 'not measured' : `${rate} %`;
    },
  };
}

/**
 * @param {DemoRun} run
 * @returns {number} in both directions together
 */
export function movedBytes({ traffic }) {
  return traffic.uploadedBytes + traffic.downloadedBytes + traffic.baseImageBytes;
}

/**
 * @param {DemoRun} run
 * @returns {string[]} layers that the report says are new
 */
export function changedLayers({ result: { report } }) {
  const layers = report?.kind === 'build' ? report.dependencies.layers : report?.layers;
  return (layers ?? []).filter((layer) => layer.changed).map((layer) => layer.name);
}

/**
 * @param {DemoRun | undefined} before
 * @param {DemoRun} after
 * @returns {string[]} layers whose tag names another image than before
 */
function movedLayers(before, after) {
  return layerNames.filter(
    (name) => after.images[layerTag(name)]?.digest !== before?.images[layerTag(name)]?.digest,
  );
}

/**
 * @param {DemoRun} run
 * @returns {readonly string[]} digests of the layers that the application has beside those of its dependencies
 */
function ownLayers({ images }) {
  const beneath = images[layerTag('runtime')]?.layers ?? [];
  return (images[appTag]?.layers ?? []).filter((digest) => !beneath.includes(digest));
}

/**
 * @param {DemoRun} run
 * @returns {string | undefined} undefined when the application's chain begins with that of the layers, in the registry
 */
function whatIsNotItsOwn({ images }) {
  const app = images[appTag];
  const beneath = images[layerTag('runtime')];
  if (!app || !beneath) return `in the registry: ${Object.keys(images).join(', ') || 'nothing'}`;
  return standsOn(app, beneath)
    ? undefined
    : `the application does not begin with the layers of ${layerTag('runtime')}`;
}

/**
 * @param {DemoRun} run
 * @param {readonly string[]} uploaded digests of the layers that should be uploaded
 * @returns {string | undefined} undefined when these were, and no other moved in either direction
 */
function movedBeside({ traffic }, uploaded) {
  return same(traffic.uploadedLayers, uploaded) && traffic.downloadedLayers.length === 0
    ? undefined
    : `${traffic.uploadedLayers.length} uploaded, ${traffic.downloadedLayers.length} downloaded`;
}

/**
 * @param {string} name
 * @returns {string}
 */
function layerTag(name) {
  return `cache-${name}`;
}

/**
 * @param {readonly string[]} one
 * @param {readonly string[]} other
 * @returns {boolean}
 */
function same(one, other) {
  return one.length === other.length && one.every((item) => other.includes(item));
}
