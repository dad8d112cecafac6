import { objectOrEmpty, textsOf } from '../oci/json.ts';

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
    const pools = objectOrEmpty(ipam)['config'];
    const subnets = textsOf(Array.isArray(pools) ? pools.map((pool) => objectOrEmpty(pool)['subnet']) : []);
    const isGiven = name !== `${project}_${key}`;
    const swarm = driver === 'overlay' ? { isOverlay: true as const } : undefined;
    return isGiven || subnets.length > 0 || swarm !== undefined
      ? [{ name, key: wantsLabel ? key : undefined, subnets, ...swarm }]
      : [];
  });
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
      : [
          `the subnet ${subnet} of the network ${wanted.name} overlaps with that of the network ${other.name} on this host: choose another subnet, or remove that network`,
        ];
  });
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
