// @ts-check
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from './free-port.mjs';
import { findCommand, run } from './process.mjs';
import { debianEngine } from './tools.mjs';

/**
 * A registry that can be used.
 * @typedef {object} Registry
 * @property {string} host such as `127.0.0.1:40001`
 * @property {string} dataDir where it stores its blobs
 * @property {() => Promise<void>} stop ends it; its data stays
 */

/** How long a registry may take to answer. */
const startMs = 20_000;

/** The image used where no registry program can be had. */
const registryImage = 'registry:2';

/**
 * Starts a registry (distribution): deletes are allowed, and the addresses it answers are relative, so that it can
 * stand behind a proxy. It ends with `stop()`, or when this process is gone.
 *
 * @param {object} options
 * @param {string} options.dir holds its data, configuration and log
 * @param {import('./process.mjs').Log} [options.log]
 * @param {{username: string, password: string}} [options.auth] asks everybody for these
 * @param {number} [options.port] a free one by default
 * @param {string} [options.address] where it listens; other hosts and network namespaces need more than the loopback
 * @returns {Promise<Registry>}
 * @throws {Error} when it does not come up, with the last lines of its log
 */
export async function startRegistry({ dir, log = () => {}, auth, port, address = '127.0.0.1' }) {
  const dataDir = path.join(dir, 'data');
  await mkdir(dataDir, { recursive: true });
  const own = await debianEngine({ log }).catch(() => undefined);
  const chosenPort = port ?? (await freePort(address));
  const host = `${address}:${chosenPort}`;
  const start = own ? { program: own.registry, log } : { log };
  const stop = await startServer({ ...start, dir, dataDir, host, auth });
  log(`Registry at ${host}`);
  return { host, dataDir, stop };
}

/**
 * @param {object} request
 * @param {string} [request.program] a container is used when absent
 * @param {import('./process.mjs').Log} request.log
 * @param {string} request.dir
 * @param {string} request.dataDir
 * @param {string} request.host
 * @param {{username: string, password: string} | undefined} request.auth
 * @returns {Promise<() => Promise<void>>} stops it
 */
async function startServer({ program, log, dir, dataDir, host, auth }) {
  const inContainer = program === undefined;
  const place = inContainer
    ? { config: '/etc/docker/registry', data: '/var/lib/registry' }
    : { config: dir, data: dataDir };
  if (auth) await writeFile(path.join(dir, 'htpasswd'), await htpasswdLine(auth), { mode: 0o600 });
  const configFile = path.join(dir, 'config.yml');
  await writeFile(configFile, configuration(place, inContainer ? ':5000' : host, auth !== undefined));
  if (inContainer) return startContainer({ dir, dataDir, host, log });
  const logFile = path.join(dir, 'registry.log');
  const output = await open(logFile, 'w');
  const command = [program, 'serve', configFile];
  // The kernel ends it when this process is gone, however it went.
  const guarded = (await findCommand('setpriv'))
    ? ['setpriv', '--pdeathsig', 'SIGKILL', ...command]
    : command;
  const child = spawn(guarded[0] ?? '', guarded.slice(1), { stdio: ['ignore', output.fd, output.fd] });
  await output.close();
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  // Who forgets to stop it can end all the same, and that stops it.
  child.unref();
  const stop = async () => {
    child.ref();
    child.kill('SIGTERM');
    await ended;
  };
  await answers(host, () => child.exitCode === null && child.signalCode === null).catch(async (error) => {
    await stop();
    const words = (await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-5).join('\n');
    throw new Error(`${error.message} Its last words (${logFile}):\n${words}`);
  });
  return stop;
}

/**
 * @param {{dir: string, dataDir: string, host: string, log: import('./process.mjs').Log}} request
 * @returns {Promise<() => Promise<void>>}
 */
async function startContainer({ dir, dataDir, host, log }) {
  const name = `cache-prewarm-registry-${randomBytes(4).toString('hex')}`;
  const mounts = [
    '-v',
    `${path.resolve(dir)}:/etc/docker/registry:ro`,
    '-v',
    `${path.resolve(dataDir)}:/var/lib/registry`,
  ];
  await run(
    'docker',
    ['run', '--detach', '--rm', '--name', name, '-p', `${host}:5000`, ...mounts, registryImage],
    { log },
  );
  const stop = async () => {
    await run('docker', ['rm', '--force', '--volumes', name]);
  };
  await answers(host, () => true).catch(async (error) => {
    await stop();
    throw error;
  });
  return stop;
}

/**
 * @param {{config: string, data: string}} place
 * @param {string} address
 * @param {boolean} withAuth
 * @returns {string} JSON, which is YAML, too
 */
function configuration(place, address, withAuth) {
  return JSON.stringify(
    {
      version: '0.1',
      log: { level: 'warn', accesslog: { disabled: true } },
      storage: {
        filesystem: { rootdirectory: place.data },
        delete: { enabled: true },
      },
      http: { addr: address, relativeurls: true, secret: randomBytes(16).toString('hex') },
      ...(withAuth
        ? { auth: { htpasswd: { realm: 'cache-prewarm', path: path.join(place.config, 'htpasswd') } } }
        : {}),
    },
    null,
    2,
  );
}

/**
 * The registry takes bcrypt only. perl, which every Debian and Ubuntu has, asks the system's C library for it.
 *
 * @param {{username: string, password: string}} auth
 * @returns {Promise<string>}
 */
async function htpasswdLine({ username, password }) {
  const alphabet = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const salt = [...randomBytes(21)].map((byte) => alphabet[byte % 64]).join('');
  const script = `local $/; print crypt(<STDIN>, '$2y$05$${salt}.')`;
  const { stdout } = await run('perl', ['-e', script], { input: password });
  if (!stdout.startsWith('$2y$'))
    throw new Error(
      `Expected a bcrypt hash from this system's crypt(3); got ${stdout.slice(0, 4) || 'nothing'}. Install a C library with libxcrypt.`,
    );
  return `${username}:${stdout}\n`;
}

/**
 * @param {string} host
 * @param {() => boolean} alive
 * @returns {Promise<void>}
 */
async function answers(host, alive) {
  const since = Date.now();
  while (alive() && Date.now() - since < startMs) {
    const status = await fetch(`http://${host}/v2/`).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => undefined,
    );
    if (status === 200 || status === 401) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(
    `Expected a registry to answer at http://${host}/v2/; ${alive() ? `it has not within ${startMs} ms` : 'it ended'}.`,
  );
}
