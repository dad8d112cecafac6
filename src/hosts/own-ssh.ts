import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { SshAccess } from '../adapters/ssh/ssh-access.ts';
import { describeLogin } from '../core/deploy/host.ts';
import { errorMessage } from '../core/error.ts';
import type { InputReader } from '../core/input.ts';
import type { HostsInputs } from './inputs.ts';

type SshInputs = HostsInputs['ssh'];

/** The inputs with the text of the files that they name. A file that cannot be read is told to `reader`. */
export async function readSshFiles(
  ssh: SshInputs,
  { cwd, reader }: { readonly cwd: string; readonly reader: Pick<InputReader, 'problem'> },
): Promise<SshInputs> {
  const read = async (file: string, input: string): Promise<string | undefined> => {
    if (file === '') return undefined;
    try {
      return await readFile(resolve(cwd, file.replace(/^~(?=\/)/, homedir())), 'utf8');
    } catch (error) {
      reader.problem(input, `cannot be read: ${errorMessage(error)}`);
      return undefined;
    }
  };
  const [key, knownHosts] = await Promise.all([
    read(ssh.files.key, 'ssh-key-file'),
    read(ssh.files.knownHosts, 'known-hosts-file'),
  ]);
  const jump = ssh.jump && {
    ...ssh.jump,
    key: ssh.jump.key === ssh.key ? (key ?? ssh.jump.key) : ssh.jump.key,
    knownHosts:
      ssh.jump.knownHosts === ssh.knownHosts ? (knownHosts ?? ssh.jump.knownHosts) : ssh.jump.knownHosts,
  };
  return { ...ssh, jump, key: key ?? ssh.key, knownHosts: knownHosts ?? ssh.knownHosts };
}

/** What is taken from where, in one line. */
export function describeOwnSsh(
  { hosts, files, key, knownHosts, acceptNew }: SshInputs,
  access: SshAccess,
): string {
  const login =
    files.key !== '' ? files.key : key !== '' ? 'SSH_PRIVATE_KEY' : "your ssh configuration's keys and agent";
  const known =
    files.knownHosts !== ''
      ? files.knownHosts
      : knownHosts !== ''
        ? 'known-hosts'
        : acceptNew
          ? 'nowhere (accept-new)'
          : 'your known_hosts';
  const elsewhere = hosts.flatMap((host) => {
    const { own } = access.loginTo(host).target;
    if (own === undefined) return [];
    const there = describeLogin({ ...host, address: own.address, port: own.port });
    const through = own.proxyCommand === undefined ? '' : ', through your proxy or jump host';
    return there === describeLogin(host) && through === '' ? [] : [`${host.name} is ${there}${through}`];
  });
  return `ssh: login with ${login}, host keys from ${known}${elsewhere.length === 0 ? '' : `. From your configuration: ${elsewhere.join('; ')}`}.`;
}
