// @ts-check
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { startEngine } from './engine.mjs';
import { childrenOf, descendantsOf } from './process-tree.mjs';
import { formatSshdConfig, knownHostsLine, listens, makeKey } from './sshd.mjs';
import { startMachine, user } from './test-host/machine.mjs';
import { currentCompose, currentEngine, debianEngine, networkTools, openssh } from './tools.mjs';

export { startHostNetwork } from './test-host/network.mjs';

/**
 * A server to deploy to: a machine of its own in all that matters (network, processes, users, files), with an engine
 * and an SSH server.
 * @typedef {object} TestHost
 * @property {string} name also its host name
 * @property {string} address
 * @property {string | undefined} address6 its second one; absent where this machine has no IPv6
 * @property {number} port of its SSH server
 * @property {string} user who may log in: not root, a member of the group docker
 * @property {string} privateKey the user's, as the text of its file
 * @property {string} privateKeyFile
 * @property {string} knownHosts lines for a known_hosts file; others after `changeHostKey`
 * @property {string} fingerprint of its host key, such as `SHA256:…`; another one after `changeHostKey`
 * @property {'classic' | 'containerd'} store
 * @property {string | undefined} engineVersion when it was started; absent without an engine
 * @property {string} composeVersion
 * @property {string} projectDir an empty folder in it that belongs to the user
 * @property {Record<string, string>} engineEnv for `docker` of this machine, to look at the host's engine from outside
 * @property {(file: string) => string} outside where a file of the host's /home or /srv is on this machine
 * @property {import('./test-host/machine.mjs').MachineExec} exec
 * @property {() => Promise<number>} receivedBytes all that has come in through its interface, headers included
 * @property {() => Promise<number>} sentBytes
 * @property {() => Promise<void>} linkDown pulls the plug: this machine is told that there is no route
 * @property {() => Promise<void>} linkUp
 * @property {() => Promise<void>} dropPackets has everything vanish that comes or goes: nobody is told
 * @property {() => Promise<void>} passPackets
 * @property {(port: string, target: string) => Promise<void>} forwardLoopback leads who asks for a port of its loopback to
 *   another `ADDRESS:PORT`; `net.ipv4.conf.all.route_localnet` has to be 1 there
 * @property {(rate: string | undefined) => Promise<void>} limitRate of what comes in and what goes out each, such as
 *   `100mbit`; no limit when absent
 * @property {() => Promise<void>} stopSshd the server; connections stay, as with `systemctl stop ssh`
 * @property {(config?: import('./sshd.mjs').SshdConfig) => Promise<void>} startSshd with other settings, when given
 * @property {() => Promise<number>} sshdPid of the SSH server, as this machine numbers it
 * @property {() => Promise<number>} dropConnections breaks off every SSH connection, and says how many there were
 * @property {() => Promise<void>} stopEngine its containers stop, too
 * @property {() => Promise<void>} startEngine
 * @property {() => Promise<void>} changeHostKey
 * @property {() => Promise<string>} sshdLog what the SSH server has said
 * @property {() => Promise<void>} stop takes it away, and everything that was started in it
 */

/** @typedef {import('./test-host/network.mjs').HostNetwork} HostNetwork */

/**
 * @typedef {object} TestHostOptions
 * @property {string} dir an absolute path; it is made, and removed by `stop`
 * @property {HostNetwork} network
 * @property {string} name
 * @property {'classic' | 'containerd'} [store] of its engine; containerd by default
 * @property {'debian' | 'current'} [compose] Debian's, or today's where it can be had; Debian's by default
 * @property {'debian' | 'current'} [release] of its engine: Debian's, or today's where it can be had; Debian's by default
 * @property {readonly string[]} [insecureRegistries] that its engine speaks plain HTTP to
 * @property {import('./sshd.mjs').SshdConfig} [sshdConfig] such as `{ AllowStreamLocalForwarding: 'no' }`
 * @property {string} [projectDir] below /srv or /home; `/srv/app` by default
 * @property {number} [engineDiskBytes] a small disk for images and containers
 * @property {number} [projectDiskBytes] a small disk for the project's folder
 * @property {boolean} [engine] whether it has one that runs; a jump host needs none
 * @property {import('./process.mjs').Log} [log]
 */

/**
 * Why there can be no test hosts on this machine.
 *
 * @param {{log?: import('./process.mjs').Log}} [options]
 * @returns {Promise<string | undefined>} absent where there can
 */
export async function testHostSupport({ log = () => {} } = {}) {
  try {
    await debianEngine({ log });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  for (const tool of [await openssh({ log }), await networkTools({ log })])
    if (tool.kind === 'unavailable') return tool.reason;
  return undefined;
}

const sshPort = 22;
const hostKeyFile = 'ssh_host_ed25519_key';

/**
 * Starts a test host. It ends with `stop()`, or when this process is gone, however it went; what is left on disk then is
 * removed when the next network of hosts is made.
 *
 * @param {TestHostOptions} options
 * @returns {Promise<TestHost>}
 * @throws {Error} where there can be none: it needs root, and packages of Debian or Ubuntu
 */
export async function startTestHost(options) {
  const { network, name, store = 'containerd', projectDir = '/srv/app', log = () => {} } = options;
  if (!/^\/(srv|home)\//.test(projectDir))
    throw new Error(`Expected a project folder below /srv or /home, got ${projectDir}`);
  const programs = await debianEngine({ log });
  const ssh = await openssh({ log });
  if (ssh.kind === 'unavailable') throw new Error(ssh.reason);
  const compose = await composeOf(options.compose ?? 'debian', log);
  const newer = await engineOf(options.release ?? 'debian', log);
  await mkdir(options.dir, { recursive: true });
  const dir = await realpath(options.dir);
  const machine = await startMachine({
    dir,
    network,
    name,
    folders: {
      '/opt/docker': programs.root,
      ...(compose.folder ? { '/opt/compose': compose.folder } : {}),
      ...(newer ? { [newer.place]: newer.folder } : {}),
      ...(ssh.root ? { '/opt/openssh': ssh.root } : {}),
    },
    compose: compose.place,
    projectDir,
    disks: {
      ...(options.engineDiskBytes === undefined ? {} : { engineBytes: options.engineDiskBytes }),
      ...(options.projectDiskBytes === undefined ? {} : { projectBytes: options.projectDiskBytes }),
    },
  });
  const sshd = createHostSshd({ machine, ssh, config: options.sshdConfig ?? {} });
  const engine = createHostEngine({
    machine,
    network,
    store,
    newer: newer?.place,
    insecureRegistries: options.insecureRegistries ?? [],
    log,
  });
  const stop = async () => {
    await machine.stop();
    // Its supervisor takes away what is left outside.
    await engine.stop();
    for (const folder of [machine.runDir, dir])
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const userKey = await makeKey(ssh.keygen, path.join(dir, 'user_key'), user.name);
    await machine.exec(['sh', '-c', 'umask 077; cat > .ssh/authorized_keys'], { input: userKey.publicKey });
    let hostKey = await makeKey(ssh.keygen, path.join(machine.dir, 'ssh', hostKeyFile), name);
    await Promise.all([sshd.start(), options.engine === false ? undefined : engine.start()]);
    const { stdout: version } = await machine.exec(['docker', 'compose', 'version', '--short']);
    log(`Host ${name} at ${machine.address}`);
    return {
      name,
      address: machine.address,
      address6: machine.address6,
      port: sshPort,
      user: user.name,
      privateKey: await readFile(userKey.file, 'utf8'),
      privateKeyFile: userKey.file,
      get knownHosts() {
        return [machine.address, machine.address6]
          .flatMap((address) => (address ? [knownHostsLine(address, sshPort, hostKey.publicKey)] : []))
          .join('\n');
      },
      get fingerprint() {
        return hostKey.fingerprint;
      },
      store,
      engineVersion: engine.version(),
      composeVersion: version.trim().replace(/^v/, ''),
      projectDir,
      engineEnv: engine.env(programs.env),
      outside: (file) => outside(machine, file),
      exec: machine.exec,
      ...linkOf(machine, network),
      stopSshd: sshd.stop,
      startSshd: sshd.start,
      sshdPid: sshd.pid,
      dropConnections: sshd.dropConnections,
      stopEngine: engine.stop,
      startEngine: engine.start,
      changeHostKey: async () => {
        await sshd.stop();
        await rm(hostKey.file);
        hostKey = await makeKey(ssh.keygen, hostKey.file, name);
        await sshd.start();
      },
      sshdLog: () => readFile(sshd.logFile, 'utf8'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {'debian' | 'current'} wanted
 * @param {import('./process.mjs').Log} log
 * @returns {Promise<{folder?: string, place: string}>} the folder to be seen in the host, and the plug-in's place there
 */
async function composeOf(wanted, log) {
  if (wanted === 'debian') return { place: '/opt/docker/plugins.d/docker-compose' };
  const compose = await currentCompose({ log });
  if (compose.kind === 'unavailable') throw new Error(compose.reason);
  return {
    folder: path.dirname(compose.path),
    place: path.posix.join('/opt/compose', path.basename(compose.path)),
  };
}

/**
 * @param {'debian' | 'current'} wanted
 * @param {import('./process.mjs').Log} log
 * @returns {Promise<{folder: string, place: string} | undefined>} the folder to be seen in the host, and where
 */
async function engineOf(wanted, log) {
  if (wanted === 'debian') return undefined;
  const engine = await currentEngine({ log });
  if (engine.kind === 'unavailable') throw new Error(engine.reason);
  return { folder: engine.folder, place: '/opt/engine' };
}

/**
 * @param {import('./test-host/machine.mjs').Machine} machine
 * @param {string} file
 * @returns {string}
 */
function outside(machine, file) {
  if (!/^\/(srv|home)\//.test(file))
    throw new Error(`Expected a file below /srv or /home, the folders that are kept outside; got ${file}`);
  return path.join(machine.dir, file);
}

/**
 * The SSH server of a host.
 *
 * @param {object} request
 * @param {import('./test-host/machine.mjs').Machine} request.machine
 * @param {import('./tools/openssh.mjs').Openssh} request.ssh
 * @param {import('./sshd.mjs').SshdConfig} request.config
 */
function createHostSshd({ machine, ssh, config }) {
  const logFile = path.join(machine.dir, 'sshd.log');
  const place = (/** @type {string} */ file) => (ssh.root ? file.replaceAll(ssh.root, '/opt/openssh') : file);
  const environment = Object.entries(ssh.env).map(([name, value]) => `${name}=${place(value)}`);
  let settings = config;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;

  const listenerOf = async (/** @type {import('node:child_process').ChildProcess | undefined} */ of) =>
    (await childrenOf(of?.pid ?? 0))[0];

  const stop = async () => {
    const running = child;
    child = undefined;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    const listener = await listenerOf(running);
    if (listener !== undefined) process.kill(listener, 'SIGTERM');
    await ended;
  };

  /** @param {import('./sshd.mjs').SshdConfig} [changed] */
  const start = async (changed = settings) => {
    await stop();
    settings = changed;
    const file = path.join(machine.dir, 'ssh/sshd_config');
    const own = {
      Port: String(sshPort),
      ListenAddress: [machine.address, ...(machine.address6 ? [machine.address6] : [])],
      HostKey: `/etc/ssh/${hostKeyFile}`,
      ...settings,
    };
    await writeFile(file, formatSshdConfig(own));
    const output = await open(logFile, 'a');
    const guard = ['setpriv', '--pdeathsig', 'SIGKILL'];
    const server = ['env', ...environment, place(ssh.sshd), '-D', '-e', '-f', '/etc/ssh/sshd_config'];
    const command = [...guard, ...machine.enter, ...guard, ...server];
    const started = spawn(command[0] ?? '', command.slice(1), {
      stdio: ['ignore', output.fd, output.fd],
      detached: true,
    });
    await output.close();
    child = started;
    started.unref();
    const alive = () => started.exitCode === null && started.signalCode === null;
    await listens(machine.address, sshPort, alive).catch(async (error) => {
      const words = (await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-5).join('\n');
      throw new Error(`${error.message} Its last words (${logFile}):\n${words}`);
    });
  };

  const dropConnections = async () => {
    const listener = await listenerOf(child);
    // Those of a server that has stopped belong to the host's first process.
    const below = [machine.pid, ...(listener === undefined ? [] : [listener])].map(descendantsOf);
    const found = (await Promise.all(below)).flat().filter(({ program }) => program.startsWith('sshd'));
    for (const { pid } of found)
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended with another one.
      }
    return found.length;
  };

  const pid = async () => {
    const listener = await listenerOf(child);
    if (listener === undefined) throw new Error('Expected an SSH server that runs; it does not.');
    return listener;
  };

  return { logFile, start, stop, dropConnections, pid };
}

/**
 * The engine of a host, which can be stopped and started again.
 *
 * @param {object} request
 * @param {import('./test-host/machine.mjs').Machine} request.machine
 * @param {import('./test-host/network.mjs').HostNetwork} request.network
 * @param {'classic' | 'containerd'} request.store
 * @param {string | undefined} request.newer where another release is in the host
 * @param {readonly string[]} request.insecureRegistries
 * @param {import('./process.mjs').Log} request.log
 */
function createHostEngine({ machine, network, store, newer, insecureRegistries, log }) {
  const dir = path.join(machine.dir, 'engine');
  /** @type {import('./engine.mjs').Engine | undefined} */
  let engine;
  const stop = async () => {
    await engine?.stop();
    engine = undefined;
  };
  return {
    version: () => engine?.version,
    /** @param {Record<string, string>} env of its programs */
    env: (env) => ({
      ...env,
      DOCKER_HOST: `unix://${path.join(machine.runDir, 'docker.sock')}`,
      DOCKER_CONFIG: path.join(dir, 'docker-config'),
    }),
    start: async () => {
      if (engine) return;
      const id = createHash('sha256').update(dir).digest('hex').slice(0, 8);
      network.record.add({ cgroups: [`cache-prewarm-${id}`] });
      const place = {
        pid: machine.pid,
        runDir: machine.runDir,
        bin: '/opt/docker/bin.d',
      };
      engine = await startEngine({
        dir,
        store,
        insecureRegistries,
        machine: { ...place, dataRoot: path.join(machine.dir, 'docker') },
        ...(newer ? { newer } : {}),
        log,
      });
    },
    stop,
  };
}

/**
 * @param {import('./test-host/machine.mjs').Machine} machine
 * @param {import('./test-host/network.mjs').HostNetwork} network
 */
function linkOf({ pid, link }, { bridge, ip, tc, iptables }) {
  const count = async (/** @type {string} */ counter) =>
    Number(await readFile(`/sys/class/net/${link}/statistics/${counter}`, 'utf8'));
  const rules = [
    ['INPUT', '--in-interface', 'eth0', '--jump', 'DROP'],
    ['OUTPUT', '--out-interface', 'eth0', '--jump', 'DROP'],
  ];
  let dropping = false;
  return {
    // What this machine sends is what the host receives.
    receivedBytes: () => count('tx_bytes'),
    sentBytes: () => count('rx_bytes'),
    linkDown: async () => {
      await ip(['link', 'set', link, 'down']);
      // Otherwise this machine goes on for a minute as if the host was there.
      await ip(['neigh', 'flush', 'dev', bridge]);
    },
    linkUp: async () => {
      await ip(['link', 'set', link, 'up']);
    },
    dropPackets: async () => {
      if (dropping) return;
      dropping = true;
      for (const rule of rules) await iptables(pid, ['--insert', ...rule]);
    },
    passPackets: async () => {
      if (!dropping) return;
      dropping = false;
      for (const rule of rules) await iptables(pid, ['--delete', ...rule]);
    },
    forwardLoopback: async (/** @type {string} */ port, /** @type {string} */ target) => {
      const [address = ''] = target.split(':');
      const to = ['--protocol', 'tcp', '--destination', '127.0.0.1', '--dport', port, '--jump', 'DNAT'];
      await iptables(pid, ['-t', 'nat', '--insert', 'OUTPUT', ...to, '--to-destination', target]);
      const from = ['--source', '127.0.0.1', '--destination', address, '--jump', 'MASQUERADE'];
      await iptables(pid, ['-t', 'nat', '--insert', 'POSTROUTING', ...from]);
    },
    limitRate: async (/** @type {string | undefined} */ rate) => {
      for (const { device, inside } of [
        { device: link, inside: undefined },
        { device: 'eth0', inside: pid },
      ]) {
        await tc(['qdisc', 'del', 'dev', device, 'root'], inside).catch(() => '');
        const shape = ['tbf', 'rate', rate ?? '', 'burst', '256kb', 'latency', '400ms'];
        if (rate !== undefined) await tc(['qdisc', 'add', 'dev', device, 'root', ...shape], inside);
      }
    },
  };
}
