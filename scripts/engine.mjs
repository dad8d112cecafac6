// @ts-check
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { mkdir, realpath, rm, symlink } from 'node:fs/promises';
import { Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { run } from './process.mjs';
import { debianEngine } from './tools.mjs';

export { startCurrentBuilder } from './current-builder.mjs';

/**
 * A Docker engine that can be used.
 * @typedef {object} Engine
 * @property {'own' | 'system'} kind
 * @property {string} host such as `unix:///run/…/docker.sock`
 * @property {Record<string, string>} env to be laid over the environment of commands that use it
 * @property {string} version of the engine
 * @property {string} [cgroupParent] where an engine of our own puts its containers
 * @property {() => Promise<void>} stop ends it when it is our own; does nothing to the system's
 */

/**
 * A machine within this one: namespaces, with their own root folder, that another process has made.
 * @typedef {object} EngineMachine
 * @property {number} pid a process in all of them
 * @property {string} runDir what is its /run
 * @property {string} dataRoot what is its /var/lib/docker
 * @property {string} bin where the engine's programs are in it
 */

/** How long to wait for an earlier engine of the same folder that is still stopping. */
const lockSeconds = 30;

/**
 * @typedef {object} StartOptions
 * @property {string} dir holds its data, configuration and log; the same folder serves it again another time
 * @property {import('./process.mjs').Log} [log]
 * @property {'containerd' | 'classic'} [store] the image store
 * @property {EngineMachine} [machine] the namespaces to run it in, instead of those of this process
 * @property {string} [newer] where other releases of dockerd and docker-proxy are (in the machine), to be used instead
 * @property {readonly string[]} [insecureRegistries] hosts to speak plain HTTP to, beside those of 127.0.0.0/8
 * @property {boolean} [remove] `stop()` removes its data, too
 */

/**
 * Starts an engine of our own: private socket, data, containers and networks, beside any other engine.
 *
 * It ends with `stop()`, or when this process is gone, however it went.
 *
 * @param {StartOptions} options
 * @returns {Promise<Engine>}
 * @throws {Error} where there can be none (see `debianEngine`), when one is running in this folder, or with the last
 *   lines of its log when it does not come up
 */
export async function startEngine({
  dir,
  log = () => {},
  store = 'containerd',
  machine,
  newer,
  insecureRegistries = [],
  remove = false,
}) {
  const programs = await debianEngine({ log });
  await mkdir(dir, { recursive: true });
  const folder = await realpath(dir);
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  // A socket's path has at most 107 bytes, so it cannot be in a folder of the caller's choice.
  const runDir = machine ? path.join(machine.runDir, 'engine') : `/run/cache-prewarm-${id}`;
  const socket = path.join(machine?.runDir ?? runDir, 'docker.sock');
  /** @type {import('./engine/supervisor.mjs').EnginePlan} */
  const plan = {
    id,
    dir: folder,
    runDir,
    socket,
    dataRoot: machine?.dataRoot ?? path.join(folder, `data-${store}`),
    removeData: remove,
    ...(machine ? { machine } : {}),
    ...(newer ? { newer } : {}),
    bin: programs.bin,
    config: {
      features: {
        'containerd-snapshotter': store === 'containerd',
        // Of newer engines, and runc before 1.2 knows none.
        ...(newer ? { 'time-namespaces': false } : {}),
      },
      ...(insecureRegistries.length > 0 ? { 'insecure-registries': insecureRegistries } : {}),
    },
  };
  const configDir = path.join(folder, 'docker-config');
  await linkPlugins(configDir, { 'docker-buildx': programs.buildx, 'docker-compose': programs.compose });
  const env = { ...programs.env, DOCKER_HOST: `unix://${socket}`, DOCKER_CONFIG: configDir };
  const since = Date.now();
  const supervisor = superviseEngine(plan, programs.env);
  await supervisor.ready;
  const { stdout } = await run('docker', ['version', '--format', '{{.Server.Version}}'], { env });
  const version = stdout.trim();
  log(
    `Engine ${version} with the ${store} store is up after ${((Date.now() - since) / 1000).toFixed(1)} s: DOCKER_HOST=${env.DOCKER_HOST}`,
  );
  return {
    kind: 'own',
    host: env.DOCKER_HOST,
    env,
    version,
    cgroupParent: `/cache-prewarm-${id}`,
    stop: supervisor.stop,
  };
}

/**
 * The Docker that is already running here, if it has buildx.
 *
 * @param {{log?: import('./process.mjs').Log}} [options]
 * @returns {Promise<Engine | undefined>}
 */
export async function findEngine({ log = () => {} } = {}) {
  try {
    const format = ['--format', '{{.Server.Version}}'];
    const version = (await run('docker', ['version', ...format], { timeoutMs: 10_000 })).stdout.trim();
    await run('docker', ['buildx', 'version'], { timeoutMs: 10_000 });
    const context = await run('docker', ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], {
      timeoutMs: 10_000,
    });
    const host = process.env.DOCKER_HOST || context.stdout.trim();
    log(`Using the Docker ${version} that runs here (${host})`);
    return { kind: 'system', host, env: {}, version, stop: async () => {} };
  } catch {
    return undefined;
  }
}

/**
 * The Docker that is already running here, otherwise one of our own.
 *
 * @param {StartOptions} options for one of our own
 * @returns {Promise<Engine>}
 * @throws {Error} as `startEngine` does
 */
export async function ensureEngine(options) {
  return (await findEngine(options)) ?? startEngine(options);
}

/**
 * @param {import('./engine/supervisor.mjs').EnginePlan} plan
 * @param {Record<string, string>} env
 * @returns {{ready: Promise<void>, stop: () => Promise<void>}}
 */
function superviseEngine(plan, env) {
  const script = fileURLToPath(new URL('engine/supervisor.mjs', import.meta.url));
  const command = [
    // Not `ip netns exec`: that one hides the mounts of cgroups.
    ...(plan.machine ? ['nsenter', '--target', String(plan.machine.pid), '--net'] : []),
    ...[
      'flock',
      '--timeout',
      String(lockSeconds),
      '--conflict-exit-code',
      '75',
      '--no-fork',
      path.join(plan.dir, 'lock'),
    ],
    ...[process.execPath, script, JSON.stringify(plan)],
  ];
  // Nothing of whoever starts it: who reads that to its end would wait for the engine's.
  const log = openSync(path.join(plan.dir, 'engine.log'), 'a');
  const child =
    /** @type {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, null>} */ (
      spawn(command[0] ?? '', command.slice(1), {
        stdio: ['pipe', 'pipe', log],
        env: { ...process.env, ...env },
        // A ^C at a terminal goes to its whole group: the engine must outlive the tests' own clearing up.
        detached: true,
      })
    );
  closeSync(log);
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const ready = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(
        new Error(
          code === 75
            ? `An engine has been running in ${plan.dir} for the last ${lockSeconds} s. Stop it, or use another folder.`
            : `The engine's supervisor ended with status ${code}; see ${path.join(plan.dir, 'engine.log')}.`,
        ),
      ),
    );
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = JSON.parse(line);
      if (message.ready) resolve(undefined);
      else reject(new Error(message.error));
    });
  });
  const stop = async () => {
    child.ref();
    child.stdin.end();
    await ended;
  };
  return {
    ready: ready.then(
      () => {
        // Who forgets to stop it can end all the same, and that stops it.
        child.unref();
        /** @type {unknown[]} */
        const pipes = [child.stdin, child.stdout];
        for (const pipe of pipes) if (pipe instanceof Socket) pipe.unref();
      },
      async (error) => {
        await stop();
        throw error;
      },
    ),
    stop,
  };
}

/**
 * @param {string} configDir
 * @param {Record<string, string>} plugins
 * @returns {Promise<void>}
 */
async function linkPlugins(configDir, plugins) {
  const folder = path.join(configDir, 'cli-plugins');
  await mkdir(folder, { recursive: true });
  for (const [name, target] of Object.entries(plugins)) {
    await rm(path.join(folder, name), { force: true });
    await symlink(target, path.join(folder, name));
  }
}
