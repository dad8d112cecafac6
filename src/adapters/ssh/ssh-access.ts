import type { Host } from '../../core/deploy/host.ts';
import { type HostKeys, readHostKeys } from '../../core/deploy/known-hosts.ts';
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
}

/** How they are reached, checked. */
export interface SshAccess {
  /** For `connectSsh`. @throws when the host is none of the inputs'. */
  loginTo(host: Host): { readonly target: SshLogin; readonly jump: SshLogin | undefined };
  /** What must not be seen anywhere, beside the inputs: the lines of keys as they are without their passphrases. */
  readonly secrets: readonly string[];
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
  const readKey = async (text: string, input: string): Promise<PrivateKey | undefined> => {
    if (text.trim() === '') return undefined;
    const result = await readPrivateKey(text, { ...options, passphrase: inputs.passphrase });
    if (result.kind === 'key') return result.key;
    if (result.of === 'key') problem(input, result.message);
    else problem('ssh-passphrase', `${result.message} (${input})`);
    return undefined;
  };
  const readKeysOf = (
    hosts: readonly Host[],
    text: string,
    input: string,
  ): ReadonlyMap<Host, HostKeys> | undefined => {
    if (text.trim() === '' && !inputs.acceptNew) return undefined;
    return readHostKeys(hosts, {
      text,
      acceptNew: inputs.acceptNew,
      hashName: hashHostName,
      problem: (message) => problem(input, message),
    });
  };

  const { hosts, jump } = inputs;
  const key = await readKey(inputs.key, 'ssh-key');
  const hostKeys = readKeysOf(hosts, inputs.knownHosts, 'known-hosts');
  const jumpKey =
    jump === undefined || jump.key === inputs.key ? key : await readKey(jump.key, 'jump-ssh-key');
  const jumpInput = jump?.knownHosts === inputs.knownHosts ? 'known-hosts' : 'jump-known-hosts';
  const jumpKeys = jump === undefined ? undefined : readKeysOf([jump.host], jump.knownHosts, jumpInput);

  if (key === undefined || jumpKey === undefined || hostKeys === undefined) return undefined;
  if (hosts.some((host) => !hostKeys.has(host))) return undefined;
  const keysOfJump = jump === undefined ? undefined : jumpKeys?.get(jump.host);
  if (jump !== undefined && keysOfJump === undefined) return undefined;
  const jumpLogin =
    jump === undefined || keysOfJump === undefined
      ? undefined
      : { host: jump.host, key: jumpKey, hostKeys: keysOfJump };
  return {
    loginTo(host) {
      const known = hostKeys.get(host);
      if (known === undefined) throw new Error(`${host.name} is none of the hosts that were checked`);
      return { target: { host, key, hostKeys: known }, jump: jumpLogin };
    },
    secrets: [...new Set([key, jumpKey].flatMap(({ text }) => text.split('\n')))].filter(
      (line) => line.length >= 8 && !line.startsWith('-----'),
    ),
  };
}
