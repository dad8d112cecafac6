// @ts-check
// Runs one engine for as long as its standard input is open, and takes away what the engine leaves behind. It is a
// process of its own, so that an engine also ends when the process that wanted it is killed.
//
// The engine lives in a process and a mount namespace of its own: when that ends, no process, container or mount of it
// can be left. For a machine within this one, this process is in that machine's network, and the engine in all of its
// namespaces. The iptables rules are not dockerd's, whose chains are one for all engines of a network (an engine that
// stops takes the others' away), but three for the engine's own addresses.
import { spawn } from 'node:child_process';
import { readdirSync, rmdirSync } from 'node:fs';
import { mkdir, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { run } from '../process.mjs';
import { descendantsOf } from '../process-tree.mjs';
import { removeCgroups } from './cgroups.mjs';
import { freeSubnet } from './subnet.mjs';

/**
 * @typedef {object} EnginePlan
 * @property {string} id
 * @property {string} dir holds the engine's data, its log and its state file
 * @property {string} runDir
 * @property {string} socket
 * @property {string} dataRoot
 * @property {boolean} removeData
 * @property {string} bin
 * @property {import('../engine.mjs').EngineMachine} [machine] whose network namespace this process is in
 * @property {string} [newer] where other releases of dockerd and docker-proxy are
 * @property {Record<string, unknown>} config laid over the daemon's configuration
 */

/** How long an engine may take to answer. */
const startMs = 60_000;

/** How long it may take to stop; containers that do not heed SIGTERM would have it wait for ten seconds. */
const stopMs = 4_000;

/** @type {EnginePlan} */
const plan = JSON.parse(process.argv[2] ?? '');
const stateFile = path.join(plan.dir, 'engine.json');
const logFile = path.join(plan.dir, 'engine.log');
const configFile = path.join(plan.machine ? plan.runDir : plan.dir, 'daemon.json');
const bridge = `cpw${plan.id}`;
const cgroup = `cache-prewarm-${plan.id}`;
const bin = plan.machine?.bin ?? plan.bin;
const { newer } = plan;

/** Folders that engines of one machine share whatever they are told: in our mount namespace they are our own. */
const sharedFolders = ['/run/docker', '/run/containerd', '/run/runc'];
const ownFolders = `
for folder in ${sharedFolders.join(' ')}; do
  mkdir -p "$folder" && mount -t tmpfs -o mode=0711 tmpfs "$folder" || exit
done
exec "$@"`;

/** @type {import('node:child_process').ChildProcess | undefined} */
let engine;
let stopping = false;
process.stdin
  .on('end', () => stop(0))
  .on('error', () => stop(0))
  .resume();
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']))
  process.on(signal, () => stop(0));
// Whoever read our words is gone: the end of standard input says so too.
process.stdout.on('error', () => {});
start().catch((error) => {
  tell({ error: error.message });
  return stop(1);
});

/** @param {{ready?: boolean, error?: string}} message */
function tell(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

async function start() {
  await cleanUp();
  await mkdir(plan.runDir, { recursive: true, mode: 0o700 });
  const subnet = freeSubnet(await readFile('/proc/net/route', 'utf8'), Number.parseInt(plan.id, 16));
  const network = `${subnet}.0.0/16`;
  const rules = [
    ['nat', 'POSTROUTING', '-s', network, '!', '-d', network, '-j', 'MASQUERADE'],
    ['filter', 'FORWARD', '-s', network, '-j', 'ACCEPT'],
    ['filter', 'FORWARD', '-d', network, '-j', 'ACCEPT'],
  ];
  await writeFile(stateFile, JSON.stringify({ subnet, rules }));
  await busybox('ip', 'link', 'add', 'name', bridge, 'type', 'bridge');
  await busybox('ip', 'addr', 'add', `${subnet}.0.1/24`, 'dev', bridge);
  await busybox('ip', 'link', 'set', bridge, 'up');
  for (const [table = '', chain = '', ...rule] of rules) await iptables('-t', table, '-I', chain, ...rule);
  await writeFile(configFile, JSON.stringify(configuration(subnet), null, 2));
  if (stopping) return;
  // This process writes there, too.
  await truncate(logFile);
  const log = await open(logFile, 'a');
  engine = spawn(
    'setpriv',
    [
      // Whatever ends this process ends the engine.
      ...['--pdeathsig', 'SIGKILL'],
      ...enterMachine(),
      ...['unshare', '--mount', '--propagation', 'slave', '--pid', '--fork', '--kill-child', '--mount-proc'],
      ...['sh', '-c', ownFolders, 'sh', path.join(bin, 'tini')],
      ...['--', path.join(newer ?? bin, 'dockerd'), '--config-file', inMachine(configFile)],
    ],
    { stdio: ['ignore', log.fd, log.fd] },
  );
  await log.close();
  engine.once('error', () => stop(1));
  engine.once('exit', () => stop(stopping ? 0 : 1));
  const since = Date.now();
  while (!(await answers())) {
    if (stopping) return;
    if (engine.exitCode !== null || Date.now() - since > startMs)
      throw new Error(
        `Expected the engine to answer on ${plan.socket}; ${engine.exitCode === null ? `it has not within ${startMs} ms` : `it ended with status ${engine.exitCode}`}. Its last words (${logFile}):\n${await lastWords()}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  tell({ ready: true });
}

/**
 * What takes a command into the machine, where its root folder is another, and binds its life to this process's.
 *
 * @returns {string[]} nothing for an engine of this machine
 */
function enterMachine() {
  if (!plan.machine) return [];
  const searchPath = [...(newer ? [newer] : []), bin, '/usr/sbin', '/usr/bin', '/sbin', '/bin'].join(':');
  return [
    ...['nsenter', '--target', String(plan.machine.pid), '--mount', '--uts', '--ipc', '--pid'],
    ...['setpriv', '--pdeathsig', 'SIGKILL', 'env', '--unset=TMPDIR', `PATH=${searchPath}`],
  ];
}

/**
 * @param {string} file in the machine's /run
 * @returns {string} what the machine calls it
 */
function inMachine(file) {
  return plan.machine ? path.join('/run', path.relative(plan.machine.runDir, file)) : file;
}

/**
 * @param {string} subnet
 * @returns {Record<string, unknown>}
 */
function configuration(subnet) {
  return {
    hosts: [`unix://${inMachine(plan.socket)}`],
    'data-root': plan.machine ? '/var/lib/docker' : plan.dataRoot,
    'exec-root': inMachine(path.join(plan.runDir, 'exec')),
    pidfile: inMachine(path.join(plan.runDir, 'engine.pid')),
    bridge,
    'default-address-pools': [{ base: `${subnet}.128.0/17`, size: 24 }],
    iptables: false,
    ip6tables: false,
    'exec-opts': ['native.cgroupdriver=cgroupfs'],
    'cgroup-parent': `/${cgroup}`,
    'shutdown-timeout': 2,
    'log-level': 'warn',
    ...plan.config,
  };
}

/** @returns {Promise<boolean>} */
function answers() {
  return new Promise((resolve) => {
    request({ socketPath: plan.socket, path: '/_ping', timeout: 2000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    })
      .on('timeout', () => resolve(false))
      .on('error', () => resolve(false))
      .end();
  });
}

/** @param {number} status of this process */
async function stop(status) {
  if (stopping) return;
  stopping = true;
  if (engine?.pid !== undefined && engine.exitCode === null && engine.signalCode === null) {
    const child = engine;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const timer = setTimeout(() => child.kill('SIGKILL'), stopMs);
    // Those above it ignore SIGTERM, and those below it are not to be asked first.
    const first = (await descendantsOf(child.pid ?? 0)).find(({ program }) => program === 'tini');
    if (first) process.kill(first.pid, 'SIGTERM');
    else child.kill('SIGKILL');
    await ended;
    clearTimeout(timer);
  }
  await cleanUp().catch((error) => process.stderr.write(`${error.message}\n`));
  if (plan.removeData)
    for (const name of [plan.dataRoot, logFile, configFile]) await rm(name, { recursive: true, force: true });
  process.exit(status);
}

/** Takes away what this engine, or an earlier one of the same folder that was killed, has left outside its namespaces. */
async function cleanUp() {
  const state = JSON.parse(await readFile(stateFile, 'utf8').catch(() => '{}'));
  for (const [table, chain, ...rule] of state.rules ?? [])
    await iptables('-t', table, '-D', chain, ...rule).catch(() => {});
  for (const name of [bridge, ...(await bridgesOf(state.subnet))])
    await busybox('ip', 'link', 'del', name).catch(() => {});
  await rm(stateFile, { force: true });
  await rm(plan.runDir, { recursive: true, force: true });
  if (!plan.machine) removeSharedFolders();
  await removeCgroups(cgroup);
}

/**
 * Only the last engine may do this: removing a folder also takes away what engines have mounted on it in namespaces of
 * their own (mount_namespaces(7), "Restrictions"), and then no container starts in them. An engine has its own folder in
 * /run long before it mounts anything, and nothing can come between the look and the removal.
 */
function removeSharedFolders() {
  if (readdirSync('/run').some((name) => name.startsWith('cache-prewarm-'))) return;
  for (const folder of sharedFolders)
    try {
      rmdirSync(folder);
    } catch {
      // Absent, or a system's own engine uses it.
    }
}

/**
 * The bridges that the engine made for networks of its users, such as those of compose.
 *
 * @param {string | undefined} subnet
 * @returns {Promise<string[]>}
 */
async function bridgesOf(subnet) {
  if (subnet === undefined) return [];
  const addresses = await busybox('ip', '-o', '-4', 'addr', 'show');
  return [...addresses.matchAll(/^\d+: (br-\S+) +inet (\S+)/gm)]
    .filter((match) => match[2]?.startsWith(`${subnet}.`))
    .map((match) => match[1] ?? '');
}

/**
 * @param {string[]} args
 * @returns {Promise<string>} what it prints
 */
async function busybox(...args) {
  return (await run(path.join(plan.bin, 'busybox'), args)).stdout;
}

/** @param {string[]} args */
async function iptables(...args) {
  await run(path.join(plan.bin, 'iptables'), ['--wait', ...args]);
}

/** @returns {Promise<string>} */
async function lastWords() {
  return (await readFile(logFile, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-10).join('\n');
}
