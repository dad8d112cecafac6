// @ts-check
import { spawn } from 'node:child_process';
import { chmod, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { userInfo } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { freePort } from './free-port.mjs';
import { findCommand, run } from './process.mjs';
import { childrenOf, descendantsOf } from './process-tree.mjs';
import { openssh } from './tools.mjs';

/**
 * An SSH server that can be used.
 * @typedef {object} Sshd
 * @property {string} address
 * @property {number} port
 * @property {string} user who may log in
 * @property {string} home the user's folder there
 * @property {string} privateKey the user's, as the text of its file
 * @property {string} privateKeyFile
 * @property {string} publicKey the user's
 * @property {string} knownHosts a line for a known_hosts file
 * @property {string} fingerprint of its host key, such as `SHA256:…`
 * @property {string} logFile
 * @property {() => Promise<number>} dropConnections breaks off every connection, and says how many there were; what
 *   the commands in them have started in sessions of their own lives on
 * @property {() => Promise<void>} stop ends it and its connections; as root, everything that was started through it
 */

/**
 * Settings of sshd_config(5); those that may stand there several times have several values.
 * @typedef {Readonly<Record<string, string | readonly string[]>>} SshdConfig
 */

/** How long it may take to listen. */
const startMs = 10_000;

/**
 * What it needs of a machine: a user to separate its privileges with, and that user's folder. They are made in a mount
 * namespace of its own. `root` has its home in our folder.
 */
const namespaceScript = `
set -e
mount -t tmpfs -o mode=0755 tmpfs /run
mkdir -m 0755 /run/sshd
mount --bind "$1/passwd" /etc/passwd
shift
exec "$@"`;

/**
 * Starts an SSH server with keys, configuration and users of its own. As root, it is in a mount and a process namespace
 * of its own, the user's home is in `dir`, and with it ends all that was started through it; otherwise it is this
 * user's, in the user's own home.
 *
 * It ends with `stop()`, or when this process is gone, however it went.
 *
 * @param {object} options
 * @param {string} options.dir holds its keys, configuration and log; the same folder has the same keys another time
 * @param {import('./process.mjs').Log} [options.log]
 * @param {string} [options.address] where it listens
 * @param {number} [options.port] a free one by default
 * @param {SshdConfig} [options.config] laid over its configuration, such as `{ AllowStreamLocalForwarding: 'no' }`
 * @returns {Promise<Sshd>}
 * @throws {Error} where there is no OpenSSH server, or with the last lines of its log when it does not come up
 */
export async function startSshd({ dir, log = () => {}, address = '127.0.0.1', port, config = {} }) {
  const programs = await openssh({ log });
  if (programs.kind === 'unavailable') throw new Error(programs.reason);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const folder = path.resolve(dir);
  const isRoot = process.getuid?.() === 0;
  const user = userInfo();
  const home = isRoot ? path.join(folder, 'home') : user.homedir;
  const hostKey = await makeKey(programs.keygen, path.join(folder, 'host_key'), 'host');
  const userKey = await makeKey(programs.keygen, path.join(folder, 'user_key'), 'user');
  await writeFile(path.join(folder, 'authorized_keys'), userKey.publicKey);
  if (isRoot) {
    await mkdir(home, { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, 'passwd'), await privatePasswd(home));
  }
  const chosenPort = port ?? (await freePort(address));
  const logFile = path.join(folder, 'sshd.log');
  const configFile = path.join(folder, 'sshd_config');
  await writeFile(
    configFile,
    formatSshdConfig({
      ListenAddress: `${address}:${chosenPort}`,
      HostKey: hostKey.file,
      AuthorizedKeysFile: path.join(folder, 'authorized_keys'),
      // Folders for temporary files are everybody's.
      StrictModes: 'no',
      AllowUsers: user.username,
      ...config,
    }),
  );
  const namespaces = ['unshare', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
  const command = [
    ...((await findCommand('setpriv')) ? ['setpriv', '--pdeathsig', 'SIGKILL'] : []),
    ...(isRoot ? [...namespaces, 'sh', '-c', namespaceScript, 'sh', folder] : []),
    ...[programs.sshd, '-D', '-e', '-f', configFile],
  ];
  const output = await open(logFile, 'w');
  const child = spawn(command[0] ?? '', command.slice(1), {
    stdio: ['ignore', output.fd, output.fd],
    env: { ...process.env, ...programs.env },
    // A ^C at a terminal goes to its whole group: it must outlive the tests' own clearing up.
    detached: true,
  });
  await output.close();
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  // Who forgets to stop it can end all the same, and that stops it.
  child.unref();
  const alive = () => child.exitCode === null && child.signalCode === null;
  const listener = async () => (isRoot ? (await childrenOf(child.pid ?? 0))[0] : child.pid);
  const connections = async () => {
    const pid = await listener();
    const found = pid === undefined ? [] : await descendantsOf(pid);
    return found.filter(({ program }) => program.startsWith('sshd')).map(({ pid }) => pid);
  };
  const stop = async () => {
    if (!alive()) return;
    child.ref();
    // The first process of a namespace takes all others along.
    const pid = await listener();
    for (const other of isRoot ? [] : await connections()) kill(other);
    if (pid !== undefined) kill(pid);
    await ended;
  };
  await listens(address, chosenPort, alive).catch(async (error) => {
    await stop();
    const words = (await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-5).join('\n');
    throw new Error(`${error.message} Its last words (${logFile}):\n${words}`);
  });
  log(`SSH server at ${address}:${chosenPort}`);
  return {
    address,
    port: chosenPort,
    user: user.username,
    home,
    privateKey: await readFile(userKey.file, 'utf8'),
    privateKeyFile: userKey.file,
    publicKey: userKey.publicKey,
    knownHosts: knownHostsLine(address, chosenPort, hostKey.publicKey),
    fingerprint: hostKey.fingerprint,
    logFile,
    dropConnections: async () => {
      const found = await connections();
      for (const pid of found) kill(pid);
      return found.length;
    },
    stop,
  };
}

/**
 * Makes a key, unless it is there.
 *
 * @param {string} keygen
 * @param {string} file
 * @param {string} comment
 * @returns {Promise<{file: string, publicKey: string, fingerprint: string}>}
 */
export async function makeKey(keygen, file, comment) {
  if (!(await readFile(file).catch(() => undefined))) {
    await rm(`${file}.pub`, { force: true });
    await run(keygen, ['-q', '-t', 'ed25519', '-N', '', '-C', comment, '-f', file]);
  }
  await chmod(file, 0o600);
  const publicKey = await readFile(`${file}.pub`, 'utf8');
  const { stdout } = await run(keygen, ['-l', '-E', 'sha256', '-f', `${file}.pub`]);
  return { file, publicKey, fingerprint: stdout.split(' ')[1] ?? '' };
}

/**
 * @param {string} address
 * @param {number} port
 * @param {string} publicKey of the host
 * @returns {string}
 */
export function knownHostsLine(address, port, publicKey) {
  const [type, key] = publicKey.split(' ');
  return `${port === 22 ? address : `[${address}]:${port}`} ${type} ${key}`;
}

/**
 * A configuration that asks nothing of the machine: no PAM, no passwords, no files of /etc/ssh.
 *
 * @param {SshdConfig} settings laid over it
 * @returns {string}
 */
export function formatSshdConfig(settings) {
  const all = {
    PidFile: 'none',
    UsePAM: 'no',
    UseDNS: 'no',
    PasswordAuthentication: 'no',
    KbdInteractiveAuthentication: 'no',
    PermitRootLogin: 'prohibit-password',
    PrintMotd: 'no',
    PrintLastLog: 'no',
    LogLevel: 'VERBOSE',
    Subsystem: 'sftp internal-sftp',
    ...settings,
  };
  return Object.entries(all)
    .flatMap(([name, values]) => [values].flat().map((value) => `${name} ${value}\n`))
    .join('');
}

/**
 * Waits until a server greets as SSH servers do.
 *
 * @param {string} address
 * @param {number} port
 * @param {() => boolean} alive
 * @returns {Promise<void>}
 * @throws {Error} when it ended, or takes too long
 */
export async function listens(address, port, alive) {
  const since = Date.now();
  while (alive() && Date.now() - since < startMs) {
    if (await greets(address, port)) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(
    `Expected an SSH server to answer at ${address}:${port}; ${alive() ? `it has not within ${startMs} ms` : 'it ended'}.`,
  );
}

/**
 * @param {string} address
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function greets(address, port) {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 1000 });
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once('data', (data) => end(data.toString().startsWith('SSH-2.0-')))
      .once('error', () => end(false))
      .once('timeout', () => end(false))
      .once('close', () => end(false));
  });
}

/**
 * The machine's users, with `root` at home in another folder and the one that sshd separates its privileges with.
 *
 * @param {string} home
 * @returns {Promise<string>}
 */
async function privatePasswd(home) {
  const lines = (await readFile('/etc/passwd', 'utf8')).trimEnd().split('\n');
  return [
    ...lines.filter((line) => !/^(root|sshd):/.test(line)),
    `root:x:0:0:root:${home}:/bin/sh`,
    'sshd:x:65533:65534::/run/sshd:/usr/sbin/nologin',
    '',
  ].join('\n');
}

/** @param {number} pid */
function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
