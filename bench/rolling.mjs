// @ts-check
// Switches behind a proxy while GETs and POSTs come in.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { busyboxLayer } from '../scripts/base-image.mjs';
import { runCommand } from '../scripts/command.mjs';
import { startServer } from '../scripts/demo/server.mjs';
import { packLayer } from '../scripts/layer-file.mjs';
import { pushImage } from '../scripts/registry-upload.mjs';
import { startLoad } from '../scripts/rolling/load.mjs';
import { rollingPrograms } from '../scripts/rolling/programs.mjs';
import { appPort, rollingProject } from '../scripts/rolling/project.mjs';
import { secondsText } from '../scripts/text-table.mjs';

/** @typedef {import('../scripts/rolling/project.mjs').ProxyKind} ProxyKind */
/** @typedef {import('../scripts/demo/server.mjs').Server} Server */

/**
 * @typedef {object} Switch
 * @property {number} requests
 * @property {number} posts
 * @property {number} failed
 * @property {number} slowestMs
 * @property {number} durationMs of the deployment
 * @property {readonly string[]} failures
 */

const application = fileURLToPath(new URL('../scripts/rolling/application.cjs', import.meta.url));
const repository = 'bench/rolling';
const environment = ['PATH=/usr/sbin:/usr/bin:/bin:/sbin'];
/** Ways to switch: how the proxy is told, and what stands in the table. */
const ways = /** @type {const} */ (['recreate', 'nginx', 'haproxy', 'self-draining']);

/**
 * @param {object} options
 * @param {import('../scripts/workbench.mjs').Workbench} options.bench
 * @param {string} options.dir for files of its own
 * @param {number} options.runs switches of each way
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 * @throws {Error} where the proxies cannot be had
 */
export async function measureRolling({ bench, dir, runs, log }) {
  const programs = await rollingPrograms({ log });
  if (programs.kind !== 'ready') throw new Error(programs.reason);
  const layers = [await busyboxLayer(), programs.layer];
  const image = `${bench.registryHost}/${repository}`;
  await pushImage({
    ...{ registryHost: bench.registryHost, repository: `${repository}-proxy`, tag: '1', layers },
    config: { Env: environment, Cmd: ['sh'] },
  });
  const push = async (/** @type {string} */ version) => {
    const root = path.join(dir, 'rolling', version);
    await mkdir(root, { recursive: true });
    await cp(application, path.join(root, 'application.cjs'));
    const layer = `${root}.tar.gz`;
    await packLayer(root, layer);
    await pushImage({
      ...{ registryHost: bench.registryHost, repository, tag: version, layers: [...layers, layer] },
      config: { Env: [...environment, `VERSION=${version}`], Cmd: ['sh'] },
    });
    return `${image}:${version}`;
  };
  /** @type {Record<string, Switch[]>} */
  const samples = {};
  for (const way of ways) {
    const server = await startServer({ dir, registryHost: bench.registryHost, name: way });
    try {
      await begin(server, way, await push('v0'), `${image}-proxy:1`);
      const found = [];
      for (let index = 1; index <= runs; index++) {
        const sample = await switchUnderLoad(server, way, await push(`v${index}`), dir);
        found.push(sample);
        log(
          `${way} ${index} of ${runs}: ${sample.failed} of ${sample.requests} failed, slowest ${secondsText(sample.slowestMs)}`,
        );
      }
      samples[way] = found;
    } finally {
      await server.stop();
    }
  }
  return table(samples, runs);
}

/**
 * @param {Server} server
 * @param {typeof ways[number]} way
 * @param {string} image of the first version
 * @param {string} proxyImage
 */
async function begin({ host }, way, image, proxyImage) {
  const kind = way === 'recreate' ? 'nginx' : way;
  const drain = way === 'self-draining' ? '4000' : '0';
  const files = rollingProject({
    ...{ kind, image, proxyImage },
    command: ['sh', '-c', `exec node /application.cjs "$$VERSION" ${appPort} ${drain}`],
  });
  for (const [name, text] of Object.entries(files)) {
    const file = host.outside(path.join(host.projectDir, name));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await host.exec(['sh', '-c', `chown -R ${host.user} ${host.projectDir}`], { user: 'root' });
  await host.exec(['sh', '-ec', `cd ${host.projectDir}\ndocker compose up --detach --wait --quiet-pull`]);
}

/**
 * @param {Server} server
 * @param {typeof ways[number]} way
 * @param {string} image
 * @param {string} dir
 * @returns {Promise<Switch>}
 */
async function switchUnderLoad({ host, flags, env }, way, image, dir) {
  const strategy =
    way === 'recreate'
      ? []
      : [
          '--strategy',
          'rolling',
          '--proxy',
          way,
          ...(way === 'nginx' ? ['--proxy-port', String(appPort)] : []),
        ];
  const load = startLoad({ host: host.address, port: 8080 });
  const { status, durationMs, output } = await runCommand('deploy', {
    env: { ...env, XDG_STATE_HOME: path.join(dir, 'state') },
    flags: [
      ...flags,
      ...['--project-dir', host.projectDir, '--services', 'web', '--prewarm', 'none', '--app-image', image],
      ...['--health-url', 'http://127.0.0.1:8080/version', '--settle-time', '2s'],
      ...strategy,
    ],
  });
  const { gets, posts, failures, slowestMs } = await load.stop();
  if (status !== 0)
    throw new Error(`Expected the deployment to succeed; it ended with ${status}:\n${output.slice(-2000)}`);
  return { requests: gets + posts, posts, failed: failures.length, slowestMs, durationMs, failures };
}

/**
 * @param {Readonly<Record<string, readonly Switch[]>>} samples
 * @param {number} runs
 * @returns {import('./measurement.mjs').Table}
 */
function table(samples, runs) {
  const sum = (/** @type {string} */ way, /** @type {'requests' | 'posts' | 'failed'} */ field) =>
    (samples[way] ?? []).reduce((total, sample) => total + sample[field], 0);
  const clean = (/** @type {string} */ way) =>
    (samples[way] ?? []).filter(({ failed }) => failed === 0).length;
  const largest = (/** @type {string} */ way, /** @type {'slowestMs' | 'durationMs'} */ field) =>
    Math.max(...(samples[way] ?? []).map((sample) => sample[field]));
  return {
    id: 'rolling',
    title: 'Switches of a service behind a proxy, under load',
    about: [
      'GETs and POSTs in turns, 50 a second, each over a connection of its own, from before a deployment until after it.',
      `${runs} deployments of each way, of an application that ends at once on SIGTERM (self-draining: after 4 s). recreate is`,
      'the default, behind nginx.',
    ],
    parts: [
      [
        [
          '',
          'Requests',
          'of them POSTs',
          'Failed',
          'Without a failure',
          'Slowest answer',
          'Longest deployment',
        ],
        ...Object.keys(samples).map((way) => [
          way,
          String(sum(way, 'requests')),
          String(sum(way, 'posts')),
          String(sum(way, 'failed')),
          `${clean(way)} of ${runs}`,
          secondsText(largest(way, 'slowestMs')),
          secondsText(largest(way, 'durationMs')),
        ]),
      ],
    ],
    expectations: Object.keys(samples)
      .filter((way) => way !== 'recreate')
      .map((way) => ({
        what: `${way}: switches without a failed request`,
        expected: `${runs} of ${runs}`,
        measured: `${clean(way)} of ${runs}`,
        held: clean(way) === runs,
      })),
    numbers: { samples },
  };
}
