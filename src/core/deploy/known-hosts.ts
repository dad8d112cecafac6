import { compileStars } from '../dockerfile/glob.ts';
import { type Host, hostPattern, sshPort } from './host.ts';

/** One line of a known_hosts file (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT"). */
interface KnownHostLine {
  readonly kind: 'line';
  /** As it was written. */
  readonly text: string;
  readonly marker: '@cert-authority' | '@revoked' | undefined;
  /** Patterns of hosts, or one hashed name. */
  readonly hosts: string;
  /** `ssh-ed25519` */
  readonly type: string;
  /** In base64, as it stands there. */
  readonly key: string;
}

/** The fingerprint of a host's key, for one host or for all of them. */
interface KnownFingerprint {
  readonly kind: 'fingerprint';
  /** `SHA256:` and 43 characters. */
  readonly fingerprint: string;
  /** Patterns as in a line; undefined: whichever host shows the key. */
  readonly hosts: string | undefined;
}

/** What a server's key is compared with. */
export type HostKeys =
  | {
      readonly kind: 'pinned';
      readonly lines: readonly KnownHostLine[];
      readonly fingerprints: readonly string[];
    }
  /** Whatever it shows is taken. */
  | { readonly kind: 'accept-new' }
  /** The operator's own known_hosts files, which ssh reads. */
  | { readonly kind: 'own' };

interface KnownHostsOptions {
  readonly text: string;
  readonly acceptNew: boolean;
  /** HMAC-SHA1 of a name with a salt, both the salt and the result in base64: how ssh hides names in its files. */
  readonly hashName: (salt: string, name: string) => string;
  readonly problem: (message: string) => void;
}

const howToGet =
  'take it from the server itself: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub shows the fingerprint, and the file behind the name of the host is a line';
const form = '"10.0.0.1 ssh-ed25519 AAAA…" (as in a known_hosts file) or "SHA256:…"';

/**
 * Reads what the hosts' keys are, as lines of a known_hosts file or as fingerprints, and finds those of each host. A
 * line that is neither, and a host that none is for, is told to `problem`, and has no entry in what is returned. Keys
 * that are given decide, whatever `acceptNew` says.
 */
export function readHostKeys(
  hosts: readonly Host[],
  { text, acceptNew, hashName, problem }: KnownHostsOptions,
): ReadonlyMap<Host, HostKeys> {
  if (text.trim() === '' && acceptNew) return new Map(hosts.map((host) => [host, { kind: 'accept-new' }]));
  let problems = 0;
  const known = parseKnownHosts(text, (message) => {
    problems++;
    problem(message);
  });
  return new Map(
    hosts.flatMap((host): readonly [Host, HostKeys][] => {
      const keys = keysOf(host, known, hashName);
      const usable = keys.lines.some(({ marker }) => marker !== '@revoked') || keys.fingerprints.length > 0;
      if (usable) return [[host, keys]];
      // Where a line could not be read, it may be the one.
      if (problems === 0) problem(explainUnknown(host, known));
      return [];
    }),
  );
}

/** `ED25519`: how ssh calls a type of key when it speaks to people. */
export function keyTypeName(type: string): string {
  const plain = type.replace(/@openssh\.com$/, '').replace(/-cert-v01$/, '');
  const security = plain.startsWith('sk-') ? '-SK' : '';
  const algorithm = /ed25519|ecdsa|rsa|dss/.exec(plain)?.[0] ?? type;
  return `${algorithm.toUpperCase()}${security}`;
}

/** Reads every line; what cannot be read is told to `problem`. */
function parseKnownHosts(
  text: string,
  problem: (message: string) => void,
): readonly (KnownHostLine | KnownFingerprint)[] {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(text)) {
    // Not a word of it is repeated.
    problem(`holds a private key: expected the public keys of hosts, ${form}`);
    return [];
  }
  return text.split(/\r\n|\r|\n/).flatMap((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return [];
    const item = parseFingerprint(line) ?? parseLine(line);
    if (typeof item !== 'string') return [item];
    problem(`line ${index + 1} ("${shorten(line)}"): ${item}`);
    return [];
  });
}

/** `SHA256:…`, `HOST SHA256:…`, or what `ssh-keygen -l` prints: `256 SHA256:… comment (ED25519)`. */
function parseFingerprint(line: string): KnownFingerprint | string | undefined {
  const words = line.split(/\s+/);
  const isFingerprint = (word: string): boolean =>
    /^SHA256:/i.test(word) || /^(?:MD5:)?(?:[0-9a-f]{2}:){15}[0-9a-f]{2}$/i.test(word);
  const at = words.slice(0, 2).findIndex(isFingerprint);
  if (at < 0) return undefined;
  const fingerprint = (words[at] ?? '').replace(/=$/, '');
  if (!/^SHA256:[A-Za-z0-9+/]{43}$/.test(fingerprint)) {
    return /^SHA256:/i.test(fingerprint)
      ? 'expected a fingerprint of "SHA256:" and 43 characters, as ssh-keygen -l prints it'
      : 'expected a fingerprint that begins with "SHA256:", this is an MD5 one';
  }
  const first = at === 1 ? words[0] : undefined;
  const hosts = first === undefined || /^\d+$/.test(first) ? undefined : first;
  return { kind: 'fingerprint', fingerprint, hosts };
}

function parseLine(line: string): KnownHostLine | string {
  const words = line.split(/\s+/);
  const marker = words[0]?.startsWith('@') ? words.shift() : undefined;
  if (marker !== undefined && marker !== '@cert-authority' && marker !== '@revoked')
    return `expected the marker @cert-authority or @revoked, got "${marker}"`;
  const [hosts = '', type = '', key = ''] = words;
  if (isKeyType(hosts) && type.startsWith('AAAA'))
    return `expected the name of a host before "${hosts}": ${form}`;
  if (!isKeyType(type)) return `expected ${form}`;
  if (hosts.startsWith('|') && !/^\|1\|[A-Za-z0-9+/]+=*\|[A-Za-z0-9+/]+=*$/.test(hosts))
    return `expected a hashed name "|1|salt|hash", got "${hosts}"`;
  const reason = refuseKey(type, key);
  return reason ?? { kind: 'line', text: line, marker, hosts, type, key };
}

function isKeyType(word: string): boolean {
  return /^(?:sk-)?(?:ssh|ecdsa)-[a-z0-9-]{3,40}(?:@openssh\.com)?$/.test(word);
}

/** A key is its type and numbers, each with its length before it (RFC 4253, section 6.6). */
function refuseKey(type: string, key: string): string | undefined {
  if (key === '') return `expected a key after "${type}", found none`;
  let blob: string;
  try {
    blob = atob(key);
  } catch {
    return 'the key is not base64: it may be cut off, or broken into lines';
  }
  const fields: string[] = [];
  let at = 0;
  while (at + 4 <= blob.length) {
    const length = [0, 1, 2, 3].reduce((sum, index) => sum * 256 + blob.charCodeAt(at + index), 0);
    fields.push(blob.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  if (fields.length < 2 || at !== blob.length) return 'the key is incomplete: it may be cut off';
  return fields[0] === type ? undefined : `the key is of the type ${fields[0]}, the line says ${type}`;
}

function keysOf(
  host: Host,
  known: readonly (KnownHostLine | KnownFingerprint)[],
  hashName: KnownHostsOptions['hashName'],
): Extract<HostKeys, { kind: 'pinned' }> {
  // ssh looks for the name without a port when it does not find it with (OpenSSH 9.2, sshconnect.c, check_host_key).
  const names = host.port === sshPort ? [host.address] : [hostPattern(host), host.address];
  const isFor = (hosts: string): boolean => names.some((name) => matchesHosts(hosts, name, hashName));
  return {
    kind: 'pinned',
    lines: known.filter((item) => item.kind === 'line').filter(({ hosts }) => isFor(hosts)),
    fingerprints: known
      .filter((item) => item.kind === 'fingerprint')
      .filter(({ hosts }) => hosts === undefined || isFor(hosts))
      .map(({ fingerprint }) => fingerprint),
  };
}

/** As ssh matches (OpenSSH 9.2, hostfile.c, match_maybe_hashed; match.c, match_pattern_list). */
function matchesHosts(hosts: string, name: string, hashName: KnownHostsOptions['hashName']): boolean {
  if (hosts.startsWith('|')) {
    const [, , salt = '', hash = ''] = hosts.split('|');
    return hashName(salt, name) === hash;
  }
  const patterns = hosts.toLowerCase().split(',');
  const matches = (pattern: string): boolean => compileStars(pattern).test(name);
  return (
    patterns.some((pattern) => !pattern.startsWith('!') && matches(pattern)) &&
    !patterns.some((pattern) => pattern.startsWith('!') && matches(pattern.slice(1)))
  );
}

function explainUnknown(host: Host, known: readonly (KnownHostLine | KnownFingerprint)[]): string {
  const names = [...new Set(known.map(({ hosts }) => hosts ?? ''))];
  const shown = names.slice(0, 5).map((name) => (name.startsWith('|') ? 'a hashed name' : name));
  const others = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
  const has =
    names.length === 0
      ? 'it has no line at all'
      : `its lines are for ${[...new Set(shown)].join(', ')}${others}`;
  const name = host.name === hostPattern(host) ? '' : ` ("${host.name}")`;
  return `has no line for ${hostPattern(host)}${name}: ${has}; ${howToGet}`;
}

function shorten(line: string): string {
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
