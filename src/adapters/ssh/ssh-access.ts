import { type Host, sshPort } from '../../core/deploy/host.ts';
import { type HostKeys, readHostKeys } from '../../core/deploy/known-hosts.ts';
import { parseSshSettings, type SshSettings } from '../../core/deploy/ssh-settings.ts';
import { UserError } from '../../core/error.ts';
import { hashHostName } from './fingerprint.ts';
import { type PrivateKey, type PrivateKeyOptions, readPrivateKey } from './private-key.ts';
import type { SshLogin } from './ssh-failure.ts';

/** How hosts are reached, as the user gave it. */
export interface SshAccessInputs {
  readonly hosts: readonly Host[];
  readonly key: string;
  readonly passphrase: string | undefined;
  readonly knownHosts: string;
  readonly acceptNew: boolean;
  readonly jump: { readonly host: Host; readonly key: string; readonly knownHosts: string } | undefined;
  /** The operator's own settings of ssh count, and keys and known hosts where none are given. */
  readonly own: boolean;
  /** Where the texts are from, if the operator named files; empty: from the inputs themselves. */
  readonly files: { readonly key: string; readonly knownHosts: string };
}

/** How they are reached, checked. */
export interface SshAccess {
  /** For `connectSsh`. @throws when the host is none of the inputs'. */
  loginTo(host: Host): { readonly target: SshLogin; readonly jump: SshLogin | undefined };
  /** What must not be seen anywhere, beside the inputs: the lines of keys as they are without their passphrases. */
  readonly secrets: readonly string[];
}

/** A key that was given; none: the operator's own are meant. */
interface Identity {
  readonly key: PrivateKey | undefined;
}

/**
 * Checks keys and known hosts before anything is connected. Each defect is told to `problem` with the input that has it;
 * then undefined is returned. What is empty is left to whoever read the inputs.
 */
export async function readSshAccess(
  inputs: SshAccessInputs,
  options: Omit<PrivateKeyOptions, 'passphrase'>,
  problem: (input: string, message: string) => void,
): Promise<SshAccess | undefined> {
  const { hosts, jump, own, files } = inputs;
  const knownHostsInput = files.knownHosts === '' ? 'known-hosts' : 'known-hosts-file';
  const readKey = async (text: string, input: string): Promise<Identity | undefined> => {
    if (text.trim() === '') return own ? { key: undefined } : undefined;
    const result = await readPrivateKey(text, { ...options, passphrase: inputs.passphrase });
    if (result.kind === 'key') return { key: result.key };
    if (result.of === 'key') problem(input, result.message);
    else problem('ssh-passphrase', `${result.message} (${input})`);
    return undefined;
  };
  const readKeysOf = (
    of: readonly Host[],
    text: string,
    input: string,
  ): ReadonlyMap<Host, HostKeys> | undefined => {
    if (text.trim() === '' && !inputs.acceptNew)
      return own ? new Map(of.map((host) => [host, { kind: 'own' }])) : undefined;
    return readHostKeys(of, {
      text,
      acceptNew: inputs.acceptNew,
      hashName: hashHostName,
      problem: (message) => problem(input, message),
    });
  };

  const identity = await readKey(inputs.key, files.key === '' ? 'ssh-key' : 'ssh-key-file');
  const hostKeys = readKeysOf(hosts, inputs.knownHosts, knownHostsInput);
  const jumpIdentity =
    jump === undefined || jump.key === inputs.key ? identity : await readKey(jump.key, 'jump-ssh-key');
  const jumpInput = jump?.knownHosts === inputs.knownHosts ? knownHostsInput : 'jump-known-hosts';
  const jumpKeys = jump === undefined ? undefined : readKeysOf([jump.host], jump.knownHosts, jumpInput);
  if (identity === undefined || jumpIdentity === undefined || hostKeys === undefined) return undefined;

  const login = async (
    host: Host,
    { key }: Identity,
    known: ReadonlyMap<Host, HostKeys> | undefined,
  ): Promise<SshLogin | undefined> => {
    const keys = known?.get(host);
    if (keys === undefined) return undefined;
    if (!own) return { host, key, hostKeys: keys };
    const settings = await readOwnSettings(host, options);
    return {
      ...{ host, key, hostKeys: keys },
      own: key === undefined ? settings : { ...settings, identity: undefined },
    };
  };
  const jumpLogin = jump && (await login(jump.host, jumpIdentity, jumpKeys));
  if (jump !== undefined && jumpLogin === undefined) return undefined;
  const logins = new Map<Host, SshLogin>();
  for (const host of hosts) {
    const target = await login(host, identity, hostKeys);
    if (target === undefined) return undefined;
    logins.set(host, target);
  }
  const texts = [identity.key, jumpIdentity.key].flatMap((key) => key?.text.split('\n') ?? []);
  return {
    loginTo(host) {
      const target = logins.get(host);
      if (target === undefined) throw new Error(`${host.name} is none of the hosts that were checked`);
      return { target, jump: jumpLogin };
    },
    secrets: [...new Set(texts)].filter((line) => line.length >= 8 && !line.startsWith('-----')),
  };
}

/**
 * What the operator's configuration of ssh says of a host, as ssh reads it: a port or user that the host is given with
 * counts more.
 * @throws UserError when ssh cannot read it.
 */
async function readOwnSettings(
  { address, port, user }: Host,
  { commands, env }: Pick<PrivateKeyOptions, 'commands' | 'env'>,
): Promise<SshSettings> {
  const args = [
    '-G',
    ...(port === sshPort ? [] : ['-p', String(port)]),
    ...(user === undefined ? [] : ['-l', user]),
    ...['--', address],
  ];
  const { exitCode, stdout, stderr } = await commands.run('ssh', args, { env: { ...env, LC_ALL: 'C' } });
  if (exitCode !== 0)
    throw new UserError(`Your configuration of ssh cannot be read for ${address}: ${stderr.trim()}`, {
      remedy: `Run "ssh -G ${address}" and correct what it reports.`,
    });
  return parseSshSettings(stdout);
}
