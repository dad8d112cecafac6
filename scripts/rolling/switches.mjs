// @ts-check
// Switching a service behind a proxy while GETs and POSTs come in.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { busyboxLayer } from '../base-image.mjs';
import { runCommand } from '../command.mjs';
import { packLayer } from '../layer-file.mjs';
import { pushImage } from '../registry-upload.mjs';
import { startLoad } from './load.mjs';
import { appPort, rollingInputs, rollingProject } from './project.mjs';

/** @typedef {import('../demo/server.mjs').Server} Server */

/** Ways to switch: the default, and rolling with each proxy. */
export const ways = /** @type {const} */ (['recreate', 'nginx', 'haproxy', 'self-draining', 'command']);
/** @typedef {typeof ways[number]} Way */

/**
 * One switch, with what came in meanwhile.
 * @typedef {object} Switch
 * @property {number} requests
 * @property {number} posts
 * @property {number} failed
 * @property {number} slowestMs
 * @property {number} durationMs of the deployment
 * @property {readonly string[]} failures
 */

/**
 * The application, as its versions are pushed.
 * @typedef {object} Releases
 * @property {string} proxyImage
 * @property {(version: string) => Promise<string>} push returns the image by tag
 */

const application = fileURLToPath(new URL('application.cjs', import.meta.url));
const environment = ['PATH=/usr/sbin:/usr/bin:/bin:/sbin'];

/**
 * @param {object} options
 * @param {string} options.registryHost
 * @param {string} options.repository
 * @param {string} options.programs the layer of `rollingPrograms`
 * @param {string} options.dir for files of its own
 * @returns {Promise<Releases>}
 */
export async function prepareReleases({ registryHost, repository, programs, dir }) {
  const layers = [await busyboxLayer(), programs];
  await pushImage({
    ...{ registryHost, repository: `${repository}-proxy`, tag: '1', layers },
    config: { Env: environment, Cmd: ['sh'] },
  });
  return {
    proxyImage: `${registryHost}/${repository}-proxy:1`,
    async push(version) {
      const root = path.join(dir, 'rolling', version);
      await mkdir(root, { recursive: true });
      await cp(application, path.join(root, 'application.cjs'));
      await writeFile(path.join(root, 'version'), version);
      const layer = `${root}.tar.gz`;
      await packLayer(root, layer);
      await pushImage({
        ...{ registryHost, repository, tag: version, layers: [...layers, layer] },
        config: { Env: [...environment, `VERSION=${version}`], Cmd: ['sh'] },
      });
      return `${registryHost}/${repository}:${version}`;
    },
  };
}

/**
 * Puts the project on a server, and has it run an image.
 *
 * @param {Server} server
 * @param {Way} way
 * @param {string} image
 * @param {string} proxyImage
 * @param {string} [folder] of the project, where it is not the server's own
 */
export async function startProject({ host }, way, image, proxyImage, folder = host.projectDir) {
  const files = rollingProject({
    ...{ kind: way === 'recreate' ? 'nginx' : way, image, proxyImage },
    command: [
      'sh',
      '-c',
      `exec node /application.cjs "$$VERSION" ${appPort} ${way === 'self-draining' ? '4000' : '0'}`,
    ],
  });
  await host.exec(['mkdir', '-p', folder], { user: 'root' });
  for (const [name, text] of Object.entries(files)) {
    const file = host.outside(path.join(folder, name));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await host.exec(['chown', '-R', host.user, folder], { user: 'root' });
  await host.exec(['sh', '-ec', `cd ${folder}\ndocker compose up --detach --wait --quiet-pull`]);
}

/**
 * @param {Server} server
 * @param {Way} way
 * @param {string} image
 * @param {object} options
 * @param {string} options.dir
 * @param {string} [options.folder] of the project, where it is not the server's own
 * @param {boolean} [options.show]
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<Switch>}
 * @throws {Error} when the deployment fails
 */
export async function switchUnderLoad(server, way, image, { dir, folder, show, signal }) {
  const { host, flags, env } = server;
  const strategy = Object.entries(way === 'recreate' ? {} : rollingInputs(way)).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ]);
  const load = startLoad({ host: host.address, port: 8080 });
  const { status, durationMs, output } = await runCommand('deploy', {
    env: { ...env, XDG_STATE_HOME: path.join(dir, 'state') },
    ...(show === undefined ? {} : { show }),
    ...(signal === undefined ? {} : { signal }),
    flags: [
      ...flags,
      ...[
        '--project-dir',
        folder ?? host.projectDir,
        '--services',
        'web',
        '--layers',
        'none',
        '--app-image',
        image,
      ],
      ...['--health-url', 'http://127.0.0.1:8080/version', '--settle-time', '2s'],
      ...strategy,
    ],
  });
  const { gets, posts, failures, slowestMs } = await load.stop();
  if (status !== 0)
    throw new Error(`Expected the deployment to succeed; it ended with ${status}:\n${output.slice(-2000)}`);
  return { requests: gets + posts, posts, failed: failures.length, slowestMs, durationMs, failures };
}
