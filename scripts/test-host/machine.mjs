// @ts-check
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { run } from '../process.mjs';
import { childrenOf } from '../process-tree.mjs';
import { identify } from './leftovers.mjs';

/**
 * A machine within this one: namespaces with users, a network and a root folder of their own.
 * @typedef {object} Machine
 * @property {number} pid its first process
 * @property {string} address
 * @property {string | undefined} address6
 * @property {string} link the interface of this machine that it is connected through
 * @property {string} dir what it keeps: `home`, `srv`, `ssh` (its /etc/ssh) and `docker` (its /var/lib/docker)
 * @property {string} runDir its /run
 * @property {readonly string[]} enter a command that runs another one in it
 * @property {MachineExec} exec
 * @property {() => Promise<void>} stop as if its power was cut; its files stay
 */

/**
 * Runs a command in it to its end, as its user, at home.
 * @callback MachineExec
 * @param {readonly string[]} args
 * @param {{user?: 'root' | 'deploy', input?: string | Buffer, env?: Record<string, string>, cwd?: string}} [options]
 * @returns {Promise<{stdout: string, stderr: string}>} rejects when it ends with another status than 0
 */

/** The user, a member of the group docker and no more. */
export const user = { name: 'deploy', uid: 1000, gid: 1000, home: '/home/deploy' };
const dockerGid = 999;

const searchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const files = {
  'etc/passwd': [
    'root:x:0:0:root:/root:/bin/sh',
    'sshd:x:101:65534::/run/sshd:/usr/sbin/nologin',
    'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
    `${user.name}:x:${user.uid}:${user.gid}::${user.home}:/bin/sh`,
  ],
  'etc/group': [
    'root:x:0:',
    'tty:x:5:',
    'nogroup:x:65534:',
    `docker:x:${dockerGid}:${user.name}`,
    `${user.name}:x:${user.gid}:`,
  ],
  'etc/shadow': ['root:*:20000:0:99999:7:::', `${user.name}:*:20000:0:99999:7:::`],
  'etc/resolv.conf': [],
};

/**
 * @param {object} options
 * @param {string} options.dir an empty folder
 * @param {import('./network.mjs').HostNetwork} options.network
 * @param {string} options.name
 * @param {Readonly<Record<string, string>>} options.folders of this machine, by where they are to be seen in it; the
 *   engine's programs are at `/opt/docker`
 * @param {string} options.compose where the plug-in is in it
 * @param {string} options.projectDir
 * @param {{engineBytes?: number, projectBytes?: number}} options.disks sizes of small ones
 * @returns {Promise<Machine>}
 * @throws {Error} with the kernel's words when it refuses
 */
export async function startMachine({ dir, network, name, folders, compose, projectDir, disks }) {
  const id = createHash('sha256').update(dir).digest('hex').slice(0, 8);
  const runDir = `/run/cp-host-${id}`;
  const link = `cpv${id}`;
  const { address, address6 } = network.nextAddress();
  network.record.add({ folders: [dir, runDir], links: [link] });
  await prepareFolders({ dir, runDir, name, address, compose, projectDir });
  const script = fileURLToPath(new URL('machine.sh', import.meta.url));
  const child = spawn(
    'setpriv',
    [
      ...['--pdeathsig', 'SIGKILL', 'unshare', '--mount', '--net', '--uts', '--ipc', '--pid'],
      ...['--fork', '--kill-child', 'sh', script, dir, runDir, name],
      ...[bytes(disks.engineBytes), projectDir, bytes(disks.projectBytes)],
      ...Object.entries(folders).flatMap(([place, folder]) => [folder, place]),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const pid = await firstProcess(child);
  child.unref();
  network.record.add({ processes: [await identify(pid)] });
  const namespaces = ['--mount', '--net', '--uts', '--ipc', '--pid'];
  // Our folder for temporary files is not to be seen in it.
  const enter = ['nsenter', '--target', `${pid}`, ...namespaces, 'env', '--unset=TMPDIR'];
  const stop = async () => {
    child.ref();
    // While its parent is there, no other process can have its number.
    if (child.exitCode === null && child.signalCode === null) process.kill(pid, 'SIGKILL');
    await ended;
    await network.ip(['link', 'del', link]).catch(() => {});
  };
  try {
    await connectLink(network, { pid, link, address, address6 });
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid, address, address6, link, dir, runDir, enter, exec: machineExec(enter), stop };
}

/**
 * @param {{dir: string, runDir: string, name: string, address: string, compose: string, projectDir: string}} request
 * @returns {Promise<void>}
 */
async function prepareFolders({ dir, runDir, name, address, compose, projectDir }) {
  for (const folder of ['stage', 'upper/etc', 'own/usr/local/bin', 'home', 'srv', 'ssh', 'docker'])
    await mkdir(path.join(dir, folder), { recursive: true });
  const texts = {
    ...files,
    'etc/hostname': [name],
    'etc/hosts': ['127.0.0.1 localhost', '::1 localhost', `${address} ${name}`],
  };
  for (const [file, lines] of Object.entries(texts))
    await writeFile(path.join(dir, 'upper', file), lines.map((line) => `${line}\n`).join(''));
  await chmod(path.join(dir, 'upper/etc/shadow'), 0o600);
  const local = path.join(dir, 'own/usr/local');
  await symlink('/opt/docker/bin.d/docker', path.join(local, 'bin/docker'));
  const plugins = path.join(local, 'lib/docker/cli-plugins');
  await mkdir(plugins, { recursive: true });
  await symlink(compose, path.join(plugins, 'docker-compose'));
  await rm(runDir, { recursive: true, force: true });
  await mkdir(path.join(runDir, 'sshd'), { recursive: true, mode: 0o755 });
  const home = path.join(dir, user.home);
  await mkdir(path.join(home, '.ssh'), { recursive: true, mode: 0o700 });
  const project = path.join(dir, projectDir);
  await mkdir(project, { recursive: true });
  for (const folder of [home, path.join(home, '.ssh'), project]) await chown(folder, user.uid, user.gid);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
async function firstProcess(child) {
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    complaint += text;
  });
  await new Promise((resolve, reject) => {
    child.stdout?.once('data', resolve);
    child.once('error', reject);
    child.once('close', (status) =>
      reject(new Error(`A test host's namespaces could not be made (status ${status}): ${complaint.trim()}`)),
    );
  });
  child.stdout?.destroy();
  child.stderr?.destroy();
  const [pid] = await childrenOf(child.pid ?? 0);
  if (pid === undefined) throw new Error('A test host has ended right after its start.');
  return pid;
}

/**
 * @param {import('./network.mjs').HostNetwork} network
 * @param {{pid: number, link: string, address: string, address6: string | undefined}} machine
 * @returns {Promise<void>}
 */
async function connectLink({ ip, bridge }, { pid, link, address, address6 }) {
  await ip(['link', 'add', link, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', `${pid}`]);
  await ip(['link', 'set', link, 'master', bridge, 'up']);
  await ip(['link', 'set', 'lo', 'up'], pid);
  await ip(['addr', 'add', `${address}/24`, 'dev', 'eth0'], pid);
  if (address6) await ip(['addr', 'add', `${address6}/64`, 'dev', 'eth0', 'nodad'], pid);
  await ip(['link', 'set', 'eth0', 'up'], pid);
}

/**
 * @param {readonly string[]} enter
 * @returns {MachineExec}
 */
function machineExec(enter) {
  return (args, { user: who = user.name, input, env = {}, cwd } = {}) => {
    const own = who === 'root' ? { HOME: '/root' } : { HOME: user.home };
    const identity = ['--reuid', `${user.uid}`, '--regid', `${user.gid}`, '--groups', `${dockerGid}`];
    const variables = Object.entries({ PATH: searchPath, USER: who, ...own, ...env }).map(
      ([name, value]) => `${name}=${value}`,
    );
    return run(
      enter[0] ?? '',
      [
        ...enter.slice(1),
        ...(who === 'root' ? [] : ['setpriv', ...identity]),
        ...['env', '-i', ...variables, 'sh', '-c', 'cd "$1" && shift && exec "$@"', 'sh', cwd ?? own.HOME],
        ...args,
      ],
      input === undefined ? {} : { input },
    );
  };
}

/**
 * @param {number | undefined} size
 * @returns {string} an argument of the script; empty when absent
 */
function bytes(size) {
  return size === undefined ? '' : String(size);
}
