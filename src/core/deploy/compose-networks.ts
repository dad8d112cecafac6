import { objectOrEmpty, objectsOf, textsOf } from '../oci/json.ts';
import type { Service } from './compose-services.ts';

/** A network that compose makes, unless there is one of its name. */
export interface NeededNetwork {
  /** On the host. */
  readonly name: string;
  /** What the Compose file calls it, where compose only takes a network that has it as a label; undefined: it takes any. */
  readonly key: string | undefined;
  /** That the file asks for: `172.28.0.0/16`. */
  readonly subnets: readonly string[];
  /** That the file asks for, where only a swarm has it. */
  readonly isOverlay?: true;
}

export interface HostNetwork {
  readonly name: string;
  /** What the Compose file that made it calls it. */
  readonly key: string | undefined;
  readonly subnets: readonly string[];
}

/** Networks of the project that are used and not external, as far as something may be in their way. */
export function readNeededNetworks(
  project: string,
  declared: unknown,
  used: readonly string[],
  wantsLabel: boolean,
): readonly NeededNetwork[] {
  return Object.entries(objectOrEmpty(declared)).flatMap(([key, value]) => {
    const { external, name, ipam, driver } = objectOrEmpty(value);
    if (external === true || typeof name !== 'string' || !used.includes(key)) return [];
    const subnets = subnetsOf(ipam);
    const isGiven = name !== `${project}_${key}`;
    const swarm = driver === 'overlay' ? { isOverlay: true as const } : undefined;
    return isGiven || subnets.length > 0 || swarm !== undefined
      ? [{ name, key: wantsLabel ? key : undefined, subnets, ...swarm }]
      : [];
  });
}

function subnetsOf(ipam: unknown): readonly string[] {
  return textsOf(objectsOf(objectOrEmpty(ipam)['config']).map((pool) => pool['subnet']));
}

/** Why compose cannot have a network, in words. `networks`: of a host that is in no swarm. */
export function networkProblems(wanted: NeededNetwork, networks: readonly HostNetwork[]): readonly string[] {
  const there = networks.find(({ name }) => name === wanted.name);
  if (there !== undefined)
    return wanted.key === undefined || there.key === wanted.key
      ? []
      : [
          `the network ${wanted.name} is on this host already, but this project did not make it: write "external: true" below ${wanted.key} in the Compose file, or choose another name`,
        ];
  if (wanted.isOverlay)
    return [
      `the network ${wanted.name} has the driver overlay, and this host is in no swarm: remove the driver in the Compose file, or run "docker swarm init" there`,
    ];
  return wanted.subnets.flatMap((subnet) => {
    const other = networks.find(({ subnets }) => subnets.some((theirs) => overlap(subnet, theirs)));
    return other === undefined
      ? []
      : `the subnet ${subnet} of the network ${wanted.name} overlaps with that of the network ${other.name} on this host: choose another subnet, or remove that network`;
  });
}

/** An address of IPv4 that a service is to have in a network. */
export interface FixedAddress {
  readonly service: string;
  readonly address: string;
  /** Its name on the host. */
  readonly network: string;
  /** That the file asks for; undefined: the file makes no such network. */
  readonly subnets: readonly string[] | undefined;
}

export function readAddresses(started: readonly Service[], declared: unknown): readonly FixedAddress[] {
  return started.flatMap(({ name: service, config: { networks } }) =>
    Object.entries(objectOrEmpty(networks)).flatMap(([key, how]) => {
      const { ipv4_address: address } = objectOrEmpty(how);
      const { name, external, ipam } = objectOrEmpty(objectOrEmpty(declared)[key]);
      if (typeof address !== 'string' || typeof name !== 'string') return [];
      return [{ service, address, network: name, subnets: external === true ? undefined : subnetsOf(ipam) }];
    }),
  );
}

/** "no configured subnet or ip-range contain the IP address", in words. */
export function addressProblems(
  { service, address, network, subnets }: FixedAddress,
  networks: readonly HostNetwork[],
): readonly string[] {
  const there = networks.find(({ name }) => name === network);
  const known = [...(there?.subnets ?? []), ...(subnets ?? [])];
  const isUnknown = known.length === 0 && (subnets === undefined || there !== undefined);
  if (isUnknown || known.some((subnet) => overlap(subnet, `${address}/32`))) return [];
  const why =
    known.length === 0 ? 'has no subnet in the Compose file' : `has ${[...new Set(known)].join(', ')}`;
  return [
    `${service} has the address ${address} in the network ${network}, which ${why}: choose an address of the network, or add a subnet that has it`,
  ];
}

/** Of IPv4; what is none overlaps with nothing. */
function overlap(a: string, b: string): boolean {
  const [one, two] = [readSubnet(a), readSubnet(b)];
  if (one === undefined || two === undefined) return false;
  const size = 2 ** (32 - Math.min(one.bits, two.bits));
  return Math.floor(one.address / size) === Math.floor(two.address / size);
}

function readSubnet(text: string): { readonly address: number; readonly bits: number } | undefined {
  const [, address, bits] = /^(\d+(?:\.\d+){3})\/(\d+)$/.exec(text) ?? [];
  if (address === undefined) return undefined;
  return {
    address: address.split('.').reduce((number, byte) => number * 256 + Number(byte), 0),
    bits: Number(bits),
  };
}
