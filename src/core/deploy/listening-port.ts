/** A port of a host that a program listens on. */
export interface ListeningPort {
  readonly protocol: string;
  /** In words; `::` may take connections over IPv4, too. */
  readonly address: string;
  readonly port: number;
}

/** A port that is needed. */
export interface WantedPort {
  /** Of the host; empty: all. */
  readonly address: string;
  readonly port: number;
  readonly protocol: string;
}

/**
 * Reads lines `tcp 0100007F:1F90`: addresses as in /proc/net/tcp and its like, words of 32 bits in the byte order of the machine,
 * which is taken for little-endian: https://docs.kernel.org/networking/proc_net_tcp.html
 */
export function readListeningPorts(lines: readonly string[]): readonly ListeningPort[] {
  return lines.flatMap((line) => {
    const [, protocol, words, port] = /^(tcp|udp) ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4})$/.exec(line) ?? [];
    if (protocol === undefined || words === undefined || port === undefined) return [];
    return [{ protocol, address: readAddress(words), port: Number.parseInt(port, 16) }];
  });
}

function readAddress(words: string): string {
  const bytes = [...words.matchAll(/.{8}/g)].flatMap(([word]) =>
    [6, 4, 2, 0].map((at) => Number.parseInt(word.slice(at, at + 2), 16)),
  );
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.every((byte) => byte === 0)) return '::';
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  if (isMapped) return bytes.slice(12).join('.');
  return shortest(
    bytes.reduce(
      (text, byte, at) => `${text}${at > 0 && at % 2 === 0 ? ':' : ''}${byte.toString(16).padStart(2, '0')}`,
      '',
    ),
  );
}

/** An address of IPv6 in the one form that RFC 5952 recommends, `::1`; anything else as it is. */
function shortest(address: string): string {
  const url = `http://[${address}]`;
  return isSix(address) && URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : address;
}

/** Whether the engine certainly cannot take the port while that program listens. */
export function isInTheWay(wanted: WantedPort, by: ListeningPort): boolean {
  if (wanted.port !== by.port || wanted.protocol !== by.protocol) return false;
  // Without an address, the engine takes it of both versions of IP.
  if (wanted.address === '') return !isSix(by.address) || by.address === '::';
  if (isSix(wanted.address) !== isSix(by.address)) return false;
  return (
    shortest(wanted.address) === by.address || [wanted.address, by.address].some((address) => isAny(address))
  );
}

/** Whether it may not: a program on all addresses of IPv6 most often takes connections over IPv4, too. */
export function mayBeInTheWay(wanted: WantedPort, by: ListeningPort): boolean {
  return (
    wanted.port === by.port &&
    wanted.protocol === by.protocol &&
    by.address === '::' &&
    wanted.address !== '' &&
    !isSix(wanted.address)
  );
}

function isSix(address: string): boolean {
  return address.includes(':');
}

function isAny(address: string): boolean {
  return address === '0.0.0.0' || address === '::';
}
