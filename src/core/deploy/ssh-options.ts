import { type Host, hostPattern } from './host.ts';
import type { HostKeys } from './known-hosts.ts';
import type { SshSetting, SshSettings } from './ssh-settings.ts';

/** A server on the way, and what its key is compared with. */
export interface SshTarget {
  readonly host: Host;
  readonly hostKeys: HostKeys;
  /** What the operator's own configuration says of it; undefined where that has no effect. */
  readonly own?: SshSettings | undefined;
}

interface SshConfig {
  /** A private folder; no sign in its path needs quoting. */
  readonly folder: string;
  readonly target: SshTarget;
  /** A server that the connection goes through. */
  readonly jump?: SshTarget | undefined;
  readonly connectTimeoutMs: number;
}

/** A server of the configuration, by the name that it has there. */
export type SshAlias = 'target' | 'jump';

/** The files of a connection. Their names are short: the path of a socket has 107 characters. */
interface SshFiles {
  readonly config: string;
  /** The socket of the multiplexed connection. */
  readonly control: string;
  /** What the connection's ssh has to say. */
  readonly log: string;
  /** The same of the ssh that goes to the jump host. */
  readonly jumpLog: string;
  readonly key: (alias: SshAlias) => string;
  readonly knownHosts: (alias: SshAlias) => string;
  /** The script that is asked for known keys. */
  readonly keyCommand: (alias: SshAlias) => string;
  /** Where that script notes the key that the server shows. */
  readonly offered: (alias: SshAlias) => string;
}

/** The longest folder whose sockets can be bound: ssh adds a dot and 16 characters to the socket while it makes it. */
export const longestFolder = 107 - '/m'.length - 17;

export function sshFiles(folder: string): SshFiles {
  const of = (name: string) => (alias: SshAlias) => `${folder}/${alias}.${name}`;
  return {
    config: `${folder}/config`,
    control: `${folder}/m`,
    log: `${folder}/log`,
    jumpLog: `${folder}/jump.log`,
    key: of('key'),
    knownHosts: of('hosts'),
    keyCommand: of('sh'),
    offered: of('offered'),
  };
}

/** So often the other side is asked whether it is there, and so often it may stay silent. */
const keepAlive = { intervalSeconds: 5, count: 4 };

/**
 * The whole configuration of ssh: nothing of the user's or the machine's is read beside it, but for what `own` repeats
 * of it. It never asks anybody, has one key and no agent, and knows only the host keys that are given, unless these are
 * the operator's own. What is not the first connection goes through that one or fails.
 */
export function formatSshConfig({ folder, target, jump, connectTimeoutMs }: SshConfig): string {
  const files = sshFiles(folder);
  const blocks: readonly (readonly [string, readonly (readonly [string, string | number])[]])[] = [
    ['target', settingsOf('target', target, files)],
    ...(jump === undefined ? [] : [['jump', settingsOf('jump', jump, files)] as const]),
    [
      '*',
      [
        ['BatchMode', 'yes'],
        ['IdentitiesOnly', 'yes'],
        ['IdentityAgent', 'none'],
        ['PreferredAuthentications', 'publickey'],
        ['PubkeyAuthentication', 'yes'],
        ['PasswordAuthentication', 'no'],
        ['KbdInteractiveAuthentication', 'no'],
        ['GlobalKnownHostsFile', '/dev/null'],
        ['HashKnownHosts', 'no'],
        ['UpdateHostKeys', 'no'],
        ['CheckHostIP', 'no'],
        ['VerifyHostKeyDNS', 'no'],
        ['ConnectTimeout', Math.max(1, Math.ceil(connectTimeoutMs / 1000))],
        ['ConnectionAttempts', 1],
        ['ServerAliveInterval', keepAlive.intervalSeconds],
        ['ServerAliveCountMax', keepAlive.count],
        ['TCPKeepAlive', 'yes'],
        ['ForwardAgent', 'no'],
        ['ForwardX11', 'no'],
        ['RequestTTY', 'no'],
        ['EscapeChar', 'none'],
        ['StreamLocalBindMask', '0177'],
        ['LogLevel', 'INFO'],
      ],
    ],
  ];
  return blocks
    .map(([alias, settings]) =>
      [`Host ${alias}`, ...settings.map(([name, value]) => `  ${name} ${value}`), ''].join('\n'),
    )
    .join('\n');
}

function settingsOf(
  alias: SshAlias,
  { host, hostKeys, own }: SshTarget,
  files: SshFiles,
): readonly (readonly [string, string | number])[] {
  return [
    ...(own?.connection ?? placeOf(host)),
    ...(own?.identity ?? [['IdentityFile', files.key(alias)] as const]),
    ...(hostKeys.kind === 'own'
      ? (own?.knownHosts ?? [])
      : [...pinnedName(host, own), ['UserKnownHostsFile', files.knownHosts(alias)] as const]),
    ['StrictHostKeyChecking', hostKeys.kind === 'accept-new' ? 'accept-new' : 'yes'],
    // What comes through a jump host is compressed already.
    ['Compression', alias === 'target' ? 'yes' : 'no'],
    // Since OpenSSH 8.5; an older one has the lines of the file.
    ['IgnoreUnknown', 'KnownHostsCommand'],
    ['KnownHostsCommand', `/bin/sh ${files.keyCommand(alias)} %I %H %f %t %K`],
  ];
}

function placeOf(host: Host): readonly (readonly [string, string | number])[] {
  return [
    ['HostName', host.address],
    ['Port', host.port],
    ...(host.user === undefined ? [] : [['User', host.user] as const]),
  ];
}

/** Keys are given for the host as it was named, which its configuration may call otherwise. */
function pinnedName(host: Host, own: SshSettings | undefined): readonly SshSetting[] {
  const name = hostPattern(host);
  return own === undefined || name === hostPattern(own) ? [] : [['HostKeyAlias', name]];
}

/**
 * The arguments with which ssh opens the connection and keeps it, without any session. It says `connected` on its
 * standard output when that is done.
 */
export function masterArguments(folder: string, hasJump: boolean, ownProxy?: string): readonly string[] {
  const files = sshFiles(folder);
  // ssh hands this to the shell, behind an exec. What goes wrong on the way is told apart from what goes wrong at the end of it.
  const proxy = hasJump ? `ssh -F ${files.config} -E ${files.jumpLog} -S none -W '[%h]:%p' jump` : ownProxy;
  return [
    ...['-F', files.config, '-E', files.log, '-M', '-S', files.control, '-N'],
    ...['-o', 'PermitLocalCommand=yes', '-o', 'LocalCommand=echo connected'],
    ...(proxy === undefined ? [] : ['-o', `ProxyCommand=${proxy}`]),
    'target',
  ];
}

/** The arguments with which ssh runs a command over that connection, and never over another. */
export function sessionArguments(folder: string, log: string, command: string): readonly string[] {
  const files = sshFiles(folder);
  return [
    ...['-F', files.config, '-E', log, '-S', files.control, '-o', 'ControlMaster=no'],
    ...['-o', 'ProxyCommand=false', '-T', 'target', command],
  ];
}

/** The arguments with which ssh makes a socket of the server's a socket here, or takes that back. */
export function forwardArguments(
  folder: string,
  action: 'forward' | 'cancel',
  localPath: string,
  remotePath: string,
): readonly string[] {
  const files = sshFiles(folder);
  return [
    ...['-F', files.config, '-S', files.control, '-O', action],
    ...['-o', 'ExitOnForwardFailure=yes', '-L', `${localPath}:${remotePath}`, 'target'],
  ];
}

/**
 * The script that ssh asks for known keys (KnownHostsCommand), with `%I %H %f %t %K`: it notes the key that the server
 * shows, and calls it known when its fingerprint is.
 */
export function formatKeyCommand(fingerprints: readonly string[], offeredFile: string): string {
  // Before the server has shown one, ssh asks for the order of types.
  const known =
    fingerprints.length === 0
      ? []
      : [`case "$3" in`, `${fingerprints.join(' | ')}) printf '%s %s %s\\n' "$2" "$4" "$5" ;;`, 'esac'];
  return [`[ "$1" = ORDER ] && exit 0`, `printf '%s %s\\n' "$4" "$3" > ${offeredFile}`, ...known, ''].join(
    '\n',
  );
}
