// @ts-check
// The end of the demo: what was built is deployed to a server, which is fresh at first.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../command.mjs';
import { blobsOf, pullBytes } from '../pull-bytes.mjs';
import { bytesText, secondsText, textTable } from '../text-table.mjs';
import { appTag, layers, repository } from './command-run.mjs';

/** @typedef {import('./command-run.mjs').DemoRun} DemoRun */
/** @typedef {import('./command-run.mjs').Stage} Stage */

/**
 * What came of a deployment.
 * @typedef {object} Deployment
 * @property {string} id
 * @property {string} name
 * @property {import('../command.mjs').CommandRun<'deploy'>} result
 * @property {number} plainBytes what a plain pull downloads, on a server that was only ever pulled to
 * @property {number} classicBytes what pulling the layer images base, python and node and then the application downloads
 * @property {number} interfaceBytes everything that passed the server's network interface, in both directions
 * @property {string} expectedImage that should run now
 * @property {number} answered status of the application's /health
 * @property {string} page path of the HTML page
 */

/** The deployments, in their order; `of` is the act that has built what is deployed. */
export const deployments = /** @type {const} */ ([
  {
    id: 'deploy-fresh',
    name: 'Fresh server',
    of: 'build',
    heading: 'The application is deployed to an empty server',
  },
  {
    id: 'deploy-change',
    name: 'Changed server',
    of: 'code-change',
    heading: 'The code change is deployed to the same server',
  },
]);

/** What passes the interface besides blobs: acknowledgements and headers; manifests, and SSH with the host's job. */
const besides = { share: 0.05, bytes: 150_000 };
/** The most that a deployment of a code change may download, and may move besides. */
const codeChange = { imageBytes: 100_000, besidesBytes: 75_000 };
/** What servers were sent beforehand in the classic way. */
const classicLayers = ['base', 'python', 'node'];

/**
 * @param {Stage} stage
 * @param {readonly DemoRun[]} runs
 * @param {import('./server.mjs').Server} server
 * @param {(typeof deployments)[number]} deployment
 * @param {readonly DemoRun[]} earlier whose applications the server has
 * @returns {Promise<Deployment>}
 */
export async function performDeployment(stage, runs, server, { id, name, of }, earlier) {
  const built = runs.find((run) => run.id === of)?.images ?? {};
  const app = built[appTag];
  if (!app)
    throw new Error(`Expected the application of the act "${of}" in the registry, but it is missing.`);
  const image = `${stage.bench.registryHost}/${repository}`;
  const page = path.join(stage.folder, `${id}.html`);
  const moved = async () => (await server.host.receivedBytes()) + (await server.host.sentBytes());
  const before = await moved();
  const result = await runCommand('deploy', {
    signal: stage.signal,
    show: true,
    env: { ...server.env, XDG_STATE_HOME: path.join(stage.folder, 'state') },
    flags: [
      ...server.flags,
      ...['--app-image', `${image}@${app.digest}`, '--image', image],
      ...Object.entries(layers).flatMap(([layer, target]) => ['--layers', `${layer}=${target}`]),
      ...['--project-dir', server.host.projectDir, '--compose-file', path.join(stage.app, 'compose.yaml')],
      ...['--services', 'web', '--health-url', 'http://127.0.0.1:8080/health', '--settle-time', '2s'],
      ...['--html', page, '--summary', path.join(stage.folder, `${id}.md`)],
    ],
  });
  const interfaceBytes = (await moved()) - before;
  await writeFile(path.join(stage.folder, `${id}.json`), `${JSON.stringify(result.report, null, 2)}\n`);
  const layerImages = classicLayers.flatMap((layer) => built[`cache-${layer}`] ?? []);
  const apps = earlier.flatMap((run) => run.images[appTag] ?? []);
  const held = (/** @type {typeof apps} */ images) =>
    new Set(images.flatMap((one) => blobsOf(one).map(([digest]) => digest)));
  const answer = await fetch(`http://${server.host.address}:8080/health`).catch(() => undefined);
  return {
    id,
    name,
    result,
    plainBytes: pullBytes([app], held(apps)),
    classicBytes: pullBytes([...layerImages, app], held(apps.length > 0 ? [...layerImages, ...apps] : [])),
    interfaceBytes,
    expectedImage: `${image}@${app.digest}`,
    answered: answer?.status ?? 0,
    page,
  };
}

/**
 * @param {readonly Deployment[]} done
 * @param {import('../terminal.mjs').Painter} paint
 * @returns {string}
 */
export function deploymentTable(done, paint) {
  const head = [
    'On the server',
    'Plain pull',
    'Layers first, classic',
    'Ours, of the image',
    'Ours, at its interface',
    'Time',
    'Without service',
  ];
  const rows = done.map(({ name, plainBytes, classicBytes, interfaceBytes, result }) => {
    const host = result.report?.hosts[0];
    return [
      name,
      bytesText(plainBytes),
      bytesText(classicBytes),
      host?.download === undefined ? 'not known' : bytesText(host.download.plannedBytes),
      bytesText(interfaceBytes),
      secondsText(result.durationMs),
      host?.downtimeMs === undefined ? 'nothing ran before' : secondsText(host.downtimeMs),
    ];
  });
  return textTable([head, ...rows], { indent: '  ', bold: paint.bold });
}

/**
 * Judges what deployments promise; one that did not take place breaks its promises.
 *
 * @param {readonly Deployment[]} done
 * @returns {readonly import('./verdict.mjs').Expectation[]}
 */
export function judgeDeployments(done) {
  return deployments.flatMap(({ id }) => {
    const deployment = done.find((one) => one.id === id);
    return promises(id).map(({ expected, problem }) => {
      const came =
        deployment === undefined ? 'it did not take place' : (failure(deployment) ?? problem(deployment));
      return { expected, held: came === undefined, came: came ?? expected };
    });
  });
}

/**
 * @param {(typeof deployments)[number]['id']} id
 * @returns {readonly {expected: string, problem: (deployment: Deployment) => string | undefined}[]}
 */
function promises(id) {
  const name = id === 'deploy-fresh' ? 'fresh server' : 'code change on the server';
  return [
    {
      expected: `${name}: the application runs with the digest that was built, and answers`,
      problem: ({ result, expectedImage, answered }) => {
        const runs = result.report?.hosts[0]?.after['web'];
        return runs === expectedImage && answered === 200 ? undefined : `${runs} runs, status ${answered}`;
      },
    },
    {
      expected: `${name}: it downloads as many bytes as planned, and its network interface confirms it`,
      problem: ({ result, interfaceBytes }) => {
        const download = result.report?.hosts[0]?.download;
        if (download === undefined || download.downloadedBytes === undefined) return 'no download is told';
        const { plannedBytes, downloadedBytes } = download;
        const most = plannedBytes * (1 + besides.share) + besides.bytes;
        return downloadedBytes === plannedBytes && interfaceBytes >= plannedBytes && interfaceBytes <= most
          ? undefined
          : `planned ${plannedBytes}, downloaded ${downloadedBytes}, ${interfaceBytes} at its interface`;
      },
    },
    id === 'deploy-fresh'
      ? {
          expected: `${name}: it downloads at most the application's bytes`,
          problem: ({ result, plainBytes }) => {
            const planned = result.report?.hosts[0]?.download?.plannedBytes ?? Number.POSITIVE_INFINITY;
            return planned <= plainBytes ? undefined : `${planned} of ${plainBytes}`;
          },
        }
      : {
          expected: `${name}: it downloads at most ${bytesText(codeChange.imageBytes)} of the image, and at most ${bytesText(codeChange.besidesBytes)} more pass its network interface`,
          problem: ({ result, interfaceBytes }) => {
            const planned = result.report?.hosts[0]?.download?.plannedBytes ?? Number.POSITIVE_INFINITY;
            return planned <= codeChange.imageBytes && interfaceBytes <= planned + codeChange.besidesBytes
              ? undefined
              : `${bytesText(planned)} of the image, ${bytesText(interfaceBytes)} at its interface`;
          },
        },
  ];
}

/**
 * @param {Deployment} deployment
 * @returns {string | undefined}
 */
function failure({ result: { status, report } }) {
  return status === 0
    ? undefined
    : `it failed with status ${status}: ${report?.error?.message ?? 'no report'}`;
}
