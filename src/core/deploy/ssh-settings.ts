/** A line of a configuration of ssh. */
export type SshSetting = readonly [name: string, value: string];

/** What the operator's own configuration of ssh says of one host. */
export interface SshSettings {
  /** Address, port, user and algorithms. */
  readonly connection: readonly SshSetting[];
  /** Keys and agents for the login; undefined: a key that was given is used instead. */
  readonly identity: readonly SshSetting[] | undefined;
  readonly knownHosts: readonly SshSetting[];
  /** The command that reaches the host, where it is not reached directly. */
  readonly proxyCommand: string | undefined;
  /** The address and port that the connection goes to. */
  readonly address: string;
  readonly port: number;
}

/** Names as `ssh -G` prints them; what is left out has no meaning for a connection that runs scripts. */
const names = {
  connection: [
    'hostname port user addressfamily bindaddress bindinterface',
    'kexalgorithms ciphers macs hostkeyalgorithms pubkeyacceptedalgorithms',
  ],
  identity: [
    'identityfile certificatefile identityagent identitiesonly',
    'pkcs11provider securitykeyprovider casignaturealgorithms',
  ],
  knownHosts: ['userknownhostsfile globalknownhostsfile hostkeyalias knownhostscommand'],
} as const;

/** Settings whose value is one path, which may hold blanks. */
const paths = new Set(['identityfile', 'certificatefile', 'pkcs11provider']);

/**
 * Reads what `ssh -G` prints: the whole configuration for one host, one setting a line, defaults included.
 * Source: ssh_config(5), and dump_client_config in https://github.com/openssh/openssh-portable/blob/V_9_9_P1/readconf.c
 */
export function parseSshSettings(text: string): SshSettings {
  const settings = text.split('\n').flatMap((line): SshSetting[] => {
    const [, name, value] = /^(\S+) (.+)$/.exec(line.trim()) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]];
  });
  const one = (name: string): string | undefined => {
    const value = settings.find(([other]) => other === name)?.[1];
    return value === 'none' ? undefined : value;
  };
  const of = (group: keyof typeof names): readonly SshSetting[] => {
    const wanted = names[group].flatMap((line) => line.split(' '));
    return settings
      .filter(([name]) => wanted.includes(name))
      .map(([name, value]) => [name, paths.has(name) && /\s/.test(value) ? `"${value}"` : value]);
  };
  return {
    connection: of('connection'),
    // Without one ssh asks the agent of its environment.
    identity: [...of('identity'), ['identityagent', 'SSH_AUTH_SOCK']],
    knownHosts: of('knownHosts'),
    proxyCommand: one('proxycommand') ?? jumpCommand(one('proxyjump')),
    address: one('hostname') ?? '',
    port: Number(one('port') ?? 22),
  };
}

/** ProxyJump as a command of its own: that ssh reads the operator's configuration for the jump hosts. */
function jumpCommand(jump: string | undefined): string | undefined {
  if (jump === undefined) return undefined;
  const hops = jump.split(',');
  const before = hops.slice(0, -1).join(',');
  const last = hops.at(-1) ?? '';
  // `[user@]host[:port]`, or a URI; IPv6 in brackets.
  const [, user, address = '', port] =
    /^(?:ssh:\/\/)?(?:([^@]+)@)?(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(last) ?? [];
  return [
    'ssh -o BatchMode=yes',
    ...(before === '' ? [] : [`-J ${before}`]),
    ...(user === undefined ? [] : [`-l ${user}`]),
    ...(port === undefined ? [] : [`-p ${port}`]),
    `-W '[%h]:%p' -- ${address.replace(/^\[|\]$/g, '')}`,
  ].join(' ');
}
