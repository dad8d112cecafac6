// @ts-check
// A deployment of ours beside docker compose pull and up over the same SSH: a code change of a small application, layers held.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pushAppImage } from '../scripts/app-image.mjs';
import { runCommand } from '../scripts/command.mjs';
import { serverSupport, startServer } from '../scripts/demo/server.mjs';
import { secondsText } from '../scripts/text-table.mjs';
import { overSshWay } from './over-ssh.mjs';

/** How long ours watches for restarts. */
export const settleMs = 5000;
const repository = 'bench/deployed-beside';
const composeFile = `services:
  web:
    image: \${IMAGE:-none}
    ports: ["8080:8080"]
`;

/**
 * @typedef {{durationMs: number, interfaceBytes: number}} Deployment
 *
 * @param {object} options
 * @param {import('../scripts/workbench.mjs').Workbench} options.bench
 * @param {string} options.dir for files of its own
 * @param {number} options.runs
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<{kind: 'measured', peer: Deployment[], ours: Deployment[]} | {kind: 'absent', reason: string}>}
 */
export async function measureBesidePeer({ bench, dir, runs, log }) {
  const missing = await serverSupport();
  if (missing !== undefined) return { kind: 'absent', reason: `Nothing is deployed: ${missing}` };
  const { registryHost } = bench;
  const push = async (/** @type {string} */ version) => {
    const layers = [{ name: 'base', bytes: 2_000_000 }];
    const place = { registryHost, repository, tag: version, dir };
    const { digest } = await pushAppImage({ ...place, layers, app: { version } });
    return `${registryHost}/${repository}@${digest}`;
  };
  /** @type {import('../scripts/demo/server.mjs').Server[]} */
  const servers = [];
  try {
    for (const name of ['peer', 'ours']) servers.push(await startServer({ dir, registryHost, name }));
    const [peer, ours] = /** @type {[typeof servers[0], typeof servers[0]]} */ (
      /** @type {unknown} */ (servers)
    );
    for (const { host } of servers)
      await writeFile(host.outside(path.join(host.projectDir, 'compose.yaml')), composeFile);
    const ways = { peer: await overSshWay(peer, dir), ours: ourWay(ours, { registryHost, dir }) };
    const first = await push('0');
    for (const { deploy } of Object.values(ways)) await deploy(first);
    /** @type {{peer: Deployment[], ours: Deployment[]}} */
    const taken = { peer: [], ours: [] };
    for (let index = 1; index <= runs; index++) {
      const image = await push(String(index));
      // Whoever is first changes each time.
      /** @type {readonly ('peer' | 'ours')[]} */
      const names = index % 2 === 0 ? ['peer', 'ours'] : ['ours', 'peer'];
      for (const name of names) {
        const { server, deploy } = ways[name];
        const moved = async () => (await server.host.receivedBytes()) + (await server.host.sentBytes());
        const before = await moved();
        const since = performance.now();
        await deploy(image);
        const durationMs = performance.now() - since;
        taken[name].push({ durationMs, interfaceBytes: (await moved()) - before });
        log(`deployment ${index} of ${runs}, ${name}: ${secondsText(durationMs)}`);
      }
    }
    return { kind: 'measured', ...taken };
  } finally {
    for (const server of servers) await server.stop();
  }
}

/**
 * @param {import('../scripts/demo/server.mjs').Server} server
 * @param {{registryHost: string, dir: string}} place
 */
function ourWay(server, { registryHost, dir }) {
  return {
    server,
    deploy: async (/** @type {string} */ image) => {
      const { status, output } = await runCommand('deploy', {
        env: { ...server.env, XDG_STATE_HOME: path.join(dir, 'state') },
        flags: [
          ...server.flags,
          ...['--image', `${registryHost}/${repository}`, '--app-image', image, '--services', 'web'],
          ...['--project-dir', server.host.projectDir, '--settle-time', `${settleMs / 1000}s`],
          ...['--health-url', 'http://127.0.0.1:8080/health'],
        ],
      });
      if (status !== 0)
        throw new Error(
          `Expected the deployment to succeed; it ended with ${status}:\n${output.slice(-2000)}`,
        );
    },
  };
}
