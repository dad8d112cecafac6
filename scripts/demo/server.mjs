// @ts-check
import path from 'node:path';
import { startProxy } from '../registry-proxy.mjs';
import { startHostNetwork, startTestHost, testHostSupport } from '../test-host.mjs';

/**
 * A server to deploy to, which reaches the registry by the name that it has on this machine.
 * @typedef {object} Server
 * @property {import('../test-host.mjs').TestHost} host
 * @property {readonly string[]} flags that a command needs to get there
 * @property {Record<string, string>} env the same for what must be on no command line
 * @property {() => Promise<void>} stop
 */

/**
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<string | undefined>} why there can be no server on this machine
 */
export function serverSupport(options) {
  return testHostSupport(options);
}

/**
 * Starts a server with nothing on it.
 *
 * @param {object} options
 * @param {string} options.dir
 * @param {string} options.registryHost `127.0.0.1:PORT`
 * @param {string} [options.name]
 * @param {'classic' | 'containerd'} [options.store]
 * @param {import('../process.mjs').Log} [options.log]
 * @returns {Promise<Server>}
 * @throws {Error} where there can be none; nothing is left running then
 */
export async function startServer({
  dir,
  registryHost,
  name = 'server',
  store = 'containerd',
  log = () => {},
}) {
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  const stop = async () => {
    for (const next of stops.splice(0)) await next();
  };
  try {
    const network = await startHostNetwork({ log });
    stops.unshift(network.stop);
    const folder = path.join(dir, name);
    network.record.add({ folders: [folder] });
    const proxy = await startProxy({ target: registryHost, address: network.address });
    stops.unshift(proxy.stop);
    const host = await startTestHost({ dir: folder, network, name, store, log });
    stops.unshift(host.stop);
    await host.exec(['sh', '-c', 'echo 1 > /proc/sys/net/ipv4/conf/all/route_localnet'], { user: 'root' });
    await host.forwardLoopback(registryHost.split(':')[1] ?? '', proxy.host);
    const address = `${host.name}=${host.user}@${host.address}:${host.port}`;
    return {
      host,
      flags: ['--hosts', address, '--known-hosts', host.knownHosts],
      env: { SSH_PRIVATE_KEY: host.privateKey },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
