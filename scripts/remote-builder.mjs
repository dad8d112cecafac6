// @ts-check
import { spawn } from 'node:child_process';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { freePort } from './free-port.mjs';
import { run } from './process.mjs';
import { currentTools, debianEngine } from './tools.mjs';

/**
 * BuildKit that is reached over the network, as teams run it for all of their runners: TCP with mutual TLS.
 * @typedef {object} RemoteBuildkit
 * @property {string} address `tcp://127.0.0.1:PORT`
 * @property {readonly string[]} driverOptions of `docker buildx create --driver remote`
 * @property {() => Promise<void>} kill ends it as a crash does; `start` begins it again with what it knew
 * @property {() => Promise<void>} start
 * @property {() => Promise<void>} stop ends it, and removes what it kept
 */

/** How long it may take to answer. */
const startMs = 30_000;
/** How long it may take to end. */
const graceMs = 3000;

/**
 * Starts a BuildKit of its own. It ends with `stop()`, or when this process is gone.
 *
 * @param {object} options
 * @param {string} options.dir holds its certificates, state and log
 * @param {readonly string[]} [options.registryHosts] registries without TLS, such as `127.0.0.1:5000`
 * @param {import('./process.mjs').Log} [options.log]
 * @returns {Promise<({kind: 'ready'} & RemoteBuildkit) | import('./tools/availability.mjs').Unavailable>}
 */
export async function startRemoteBuildkit({ dir, registryHosts = [], log = () => {} }) {
  const tools = await currentTools({ log });
  if (tools.kind === 'unavailable') return tools;
  const programs = await debianEngine({ log });
  await mkdir(dir, { recursive: true });
  const certificates = await makeCertificates(dir);
  const port = await freePort('127.0.0.1');
  const address = `tcp://127.0.0.1:${port}`;
  const config = path.join(dir, 'buildkitd.toml');
  await writeFile(
    config,
    registryHosts.map((host) => `[registry.${JSON.stringify(host)}]\n  http = true\n`).join(''),
  );
  const { ca, server, client } = certificates;
  const command = [
    ...['setpriv', '--pdeathsig', 'SIGKILL', tools.buildkitd, '--addr', address, '--config', config],
    ...['--tlscacert', ca, '--tlscert', server.certificate, '--tlskey', server.key],
    ...['--root', path.join(dir, 'state'), '--oci-worker-net', 'host', '--containerd-worker=false'],
  ];
  const asClient = ['--tlscacert', ca, '--tlscert', client.certificate, '--tlskey', client.key];
  /** @type {Running | undefined} */
  let running;
  const start = async () => {
    running ??= await startProgram(command, programs.bin, path.join(dir, 'buildkitd.log'));
    await answers([tools.buildctl, '--addr', address, ...asClient, 'debug', 'workers'], running);
  };
  const end = async (/** @type {NodeJS.Signals} */ signal) => {
    const ended = running;
    running = undefined;
    await ended?.end(signal);
  };
  await start();
  log(`BuildKit at ${address}`);
  return {
    kind: 'ready',
    address,
    driverOptions: [`cacert=${ca}`, `cert=${client.certificate}`, `key=${client.key}`],
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGTERM');
      await unmountBeneath(dir);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/**
 * Of a step that ran when BuildKit was killed, the root is still mounted.
 *
 * @param {string} folder
 */
async function unmountBeneath(folder) {
  const lines = (await readFile('/proc/self/mounts', 'utf8')).split('\n');
  const points = lines
    .map((line) => line.split(' ')[1] ?? '')
    .filter((point) => point.startsWith(`${folder}/`));
  for (const point of points.reverse()) await run('umount', ['--lazy', point]);
}

/**
 * @typedef {object} Running
 * @property {() => boolean} runs
 * @property {string} logFile
 * @property {(signal: NodeJS.Signals) => Promise<void>} end
 */

/**
 * @param {readonly string[]} command
 * @param {string} programs a folder that is searched first: runc is in it
 * @param {string} logFile
 * @returns {Promise<Running>}
 */
async function startProgram([program = '', ...args], programs, logFile) {
  const output = await open(logFile, 'a');
  const env = { ...process.env, PATH: `${programs}:${process.env['PATH']}` };
  const child = spawn(program, args, { env, stdio: ['ignore', output.fd, output.fd] });
  await output.close();
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  // Who forgets to stop it can end all the same, and that stops it.
  child.unref();
  return {
    logFile,
    runs: () => child.exitCode === null && child.signalCode === null,
    async end(signal) {
      child.ref();
      child.kill(signal);
      // It waits for its clients, and one that was ended in the middle may never say goodbye.
      const patience = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(patience);
    },
  };
}

/**
 * @param {readonly string[]} command that succeeds once it answers
 * @param {Running} running
 * @returns {Promise<void>}
 */
async function answers([program = '', ...args], { runs, logFile }) {
  const until = Date.now() + startMs;
  for (;;) {
    const error = await run(program, args).then(
      () => undefined,
      (reason) => reason,
    );
    if (error === undefined) return;
    if (runs() && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    const words = (await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-5).join('\n');
    throw new Error(`BuildKit does not answer: ${error.message} Its last words (${logFile}):\n${words}`);
  }
}

/**
 * A certificate authority, and what it has signed.
 *
 * @param {string} dir
 */
async function makeCertificates(dir) {
  const file = (/** @type {string} */ name) => path.join(dir, name);
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const ca = file('ca.pem');
  await run('openssl', [
    ...['req', '-x509', ...curve, '-subj', '/CN=cache-prewarm builders'],
    ...['-keyout', file('ca.key'), '-out', ca],
  ]);
  const sign = async (/** @type {string} */ name, /** @type {string} */ use) => {
    const [key, certificate] = [file(`${name}.key`), file(`${name}.pem`)];
    await run('openssl', [
      ...['req', '-x509', ...curve, '-CA', ca, '-CAkey', file('ca.key'), '-subj', `/CN=${name}`],
      ...['-addext', `extendedKeyUsage=${use}`, '-addext', 'subjectAltName=IP:127.0.0.1'],
      ...['-addext', 'basicConstraints=critical,CA:FALSE', '-keyout', key, '-out', certificate],
    ]);
    return { key, certificate };
  };
  return { ca, server: await sign('server', 'serverAuth'), client: await sign('client', 'clientAuth') };
}

/**
 * Makes a builder of buildx from one or several BuildKits.
 *
 * @param {object} options
 * @param {string} options.name
 * @param {readonly {buildkit: RemoteBuildkit, platform?: string}[]} options.nodes
 * @param {Record<string, string>} options.env in which `docker buildx` is today's
 * @returns {Promise<() => Promise<void>>} removes the builder; its BuildKits stay
 */
export async function createRemoteBuilder({ name, nodes, env }) {
  for (const [index, { buildkit, platform }] of nodes.entries())
    await run(
      'docker',
      [
        ...['buildx', 'create', '--name', name, '--node', `${name}${index}`, '--driver', 'remote'],
        ...(index === 0 ? [] : ['--append']),
        ...(platform === undefined ? [] : ['--platform', platform]),
        ...buildkit.driverOptions.flatMap((option) => ['--driver-opt', option]),
        buildkit.address,
      ],
      { env },
    );
  return async () => {
    await run('docker', ['buildx', 'rm', '--force', '--keep-state', name], { env });
  };
}
