/** A server that is reached by SSH. */
export interface Host {
  /** What people call it in the report: given as `name=`, otherwise its address. */
  readonly name: string;
  /** Undefined: the one that ssh takes by itself, the name of the user on this machine. */
  readonly user: string | undefined;
  /** A host name in lower case, or an IP address without brackets. */
  readonly address: string;
  readonly port: number;
}

export const sshPort = 22;

/** In one deployment. */
export const mostHosts = 256;
const form = '[name=][user@]address[:port]';

/**
 * Reads hosts, one a line: `[name=][user@]address[:port]`, IPv6 in brackets. Every line that is none, or repeats
 * another, is told to `problem`. What is returned is safe in a configuration of ssh: no part begins with "-" or holds
 * anything but letters, digits and a few signs.
 */
export function parseHosts(lines: readonly string[], problem: (message: string) => void): readonly Host[] {
  if (lines.length === 0) problem(`required: hosts, one per line: ${form}, got none`);
  if (lines.length > mostHosts) {
    problem(`expected at most ${mostHosts} hosts, got ${lines.length}`);
    return [];
  }
  const hosts: Host[] = [];
  for (const line of lines) {
    const host = parseHost(line);
    if (typeof host === 'string') {
      problem(host);
      continue;
    }
    const twin = hosts.find((other) => other.name === host.name || isSameServer(other, host));
    if (twin === undefined) hosts.push(host);
    else
      problem(
        isSameServer(twin, host)
          ? `"${line}" is the same server as "${twin.name}"`
          : `"${line}" repeats the name "${twin.name}"`,
      );
  }
  return hosts;
}

/** Reads one host, or says what is wrong with it. */
export function parseHost(line: string): Host | string {
  const wrong = (reason: string): string => `expected ${form}, got "${line}": ${reason}`;
  if (line === '') return wrong('it is empty');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not get into a configuration file
  if (/[\s\u0000-\u001f\u007f]/.test(line))
    return `expected ${form}, got ${JSON.stringify(line)}: it holds white space`;
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(line)?.[0];
  if (scheme !== undefined) return wrong(`leave out ${scheme}`);

  const equals = line.indexOf('=');
  const name = equals < 0 ? undefined : line.slice(0, equals);
  if (name !== undefined && !/^[A-Za-z0-9][\w.-]{0,62}$/.test(name)) {
    return wrong(
      `before "=" stands a name: letters, digits, "_", "." and "-", the first a letter or digit, at most 63`,
    );
  }
  const place = line.slice(equals + 1);
  const at = place.lastIndexOf('@');
  const user = at < 0 ? undefined : place.slice(0, at);
  // What stands there may be a password: it is not repeated.
  if (user?.includes(':'))
    return `expected ${form}, got one with ":" before "@": a password is no part of it, the login is by key`;
  if (user !== undefined && !/^[A-Za-z0-9_][\w.+@-]{0,127}\$?$/.test(user)) {
    return wrong(
      `"${user}" is no user: letters, digits, "_", ".", "+", "@" and "-", the first a letter, a digit or "_"`,
    );
  }

  const target = readTarget(place.slice(at + 1));
  if (typeof target === 'string') return wrong(target);
  return { name: name ?? hostPattern(target), user, ...target };
}

/** How known_hosts files and people write it: `10.0.0.1`, `[10.0.0.1]:2222`, `fd00::1`, `[fd00::1]:2222`. */
export function hostPattern({ address, port }: Pick<Host, 'address' | 'port'>): string {
  return port === sshPort ? address : `[${address}]:${port}`;
}

/** `deploy@10.0.0.1 port 2222`: how a message names the server that was asked. */
export function describeLogin(host: Host): string {
  const login = host.user === undefined ? host.address : `${host.user}@${host.address}`;
  return host.port === sshPort ? login : `${login} port ${host.port}`;
}

/** A message that says which host it is of; some begin with its name already. */
export function withHostName(name: string, message: string): string {
  return message.startsWith(name) ? message : `${name}: ${message}`;
}

function isSameServer(one: Host, other: Host): boolean {
  return one.address === other.address && one.port === other.port;
}

function readTarget(text: string): Pick<Host, 'address' | 'port'> | string {
  if (text === '') return 'it names no address';
  const bracketed = /^\[(?<address>[^\]]*)\](?<rest>.*)$/.exec(text)?.groups;
  if (bracketed === undefined) {
    if (/[[\]]/.test(text)) return 'a bracket is not closed, or not opened';
    if (text.split(':').length > 2) {
      return isIpv6(text)
        ? `write an IPv6 address in brackets: [${text}]`
        : 'it has more than one ":"; the form of an IPv6 address is [fd00::1] or [fd00::1]:22';
    }
    const colon = text.indexOf(':');
    const address = colon < 0 ? text : text.slice(0, colon);
    return refuseAddress(address) ?? withPort(address.toLowerCase(), colon < 0 ? '' : text.slice(colon));
  }
  const { address = '', rest = '' } = bracketed;
  if (address.includes('%')) return 'an IPv6 address with a zone ("%") is not supported';
  if (!isIpv6(address)) return `"${address}" is no IPv6 address, and brackets are for these only`;
  return withPort(address.toLowerCase(), rest);
}

/** `rest`: empty, or a colon and the port. */
function withPort(address: string, rest: string): Pick<Host, 'address' | 'port'> | string {
  if (rest === '') return { address, port: sshPort };
  const digits = /^:(\d{1,5})$/.exec(rest)?.[1];
  const port = digits === undefined ? Number.NaN : Number(digits);
  if (port >= 1 && port <= 65_535) return { address, port };
  return `"${rest.replace(/^:/, '')}" is no port (1 to 65535)`;
}

function refuseAddress(address: string): string | undefined {
  if (address === '') return 'it names no address';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  if (/[^\u0000-\u007f]/.test(address))
    return `"${address}" has non-ASCII characters: write the name in its xn-- form`;
  if (/^\d+(?:\.\d+)*$/.test(address) && !isIpv4(address)) return `"${address}" is no IPv4 address`;
  const labels = address.replace(/\.$/, '').split('.');
  const isName = labels.every((label) => /^\w(?:[\w-]{0,61}\w)?$/.test(label)) && address.length <= 253;
  return isName ? undefined : `"${address}" is neither a host name nor an IP address`;
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

/** RFC 4291, section 2.2. */
function isIpv6(text: string): boolean {
  const lastColon = text.lastIndexOf(':');
  const tail = text.slice(lastColon + 1);
  const hasIpv4 = tail.includes('.');
  if (hasIpv4 && !isIpv4(tail)) return false;
  // An embedded IPv4 address takes the place of two groups.
  const plain = hasIpv4 ? `${text.slice(0, lastColon + 1)}0:0` : text;
  const halves = plain.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length <= 7 : groups.length === 8;
}
