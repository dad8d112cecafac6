import { objectOrEmpty } from '../oci/json.ts';
import type { Service } from './compose-services.ts';

/** What an engine has for containers. */
export interface EngineOffer {
  /** Undefined: it does not tell. */
  readonly cpus: number | undefined;
  /** Names, such as `runc`; undefined: it does not tell. */
  readonly runtimes: readonly string[] | undefined;
}

/** What a service asks of the engine beyond what every engine has. */
export interface EngineDemand {
  readonly service: string;
  readonly cpus: number | undefined;
  readonly runtime: string | undefined;
}

export function engineDemands(started: readonly Service[]): readonly EngineDemand[] {
  return started.flatMap(({ name: service, config }) => {
    const { runtime, cpus: own, deploy } = config;
    const { limits } = objectOrEmpty(objectOrEmpty(deploy)['resources']);
    const cpus = Number(objectOrEmpty(limits)['cpus'] ?? own);
    const demand = {
      cpus: cpus > 0 ? cpus : undefined,
      runtime: typeof runtime === 'string' && runtime !== '' ? runtime : undefined,
    };
    return demand.cpus === undefined && demand.runtime === undefined ? [] : [{ service, ...demand }];
  });
}

/** What of it the engine refuses when a container is made, in words. */
export function engineProblems(
  { service, cpus, runtime }: EngineDemand,
  offer: EngineOffer,
): readonly string[] {
  return [
    // "range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available"
    ...(cpus !== undefined && offer.cpus !== undefined && cpus > offer.cpus
      ? [`${service} asks for ${cpus} CPUs, and this host has ${offer.cpus}: lower the limit of ${service}`]
      : []),
    // "unknown or invalid runtime name: nvidia". One with a dot, or a path, is a program that containerd finds.
    ...(runtime !== undefined && !/[./]/.test(runtime) && offer.runtimes?.includes(runtime) === false
      ? [
          `${service} asks for the runtime ${runtime}, and docker on this host has only ${offer.runtimes.join(', ')}: install it there, or remove runtime from ${service}`,
        ]
      : []),
  ];
}

/**
 * What a service sets of a network that is not its own: "conflicting options: port publishing and the container type network mode",
 * https://github.com/moby/moby/blob/v26.1.5/runconfig/hostconfig.go
 */
export function foreignNetworkProblems({ name, config }: Service): readonly string[] {
  const { network_mode: mode } = config;
  if (typeof mode !== 'string' || !/^(?:service|container):/.test(mode)) return [];
  const keys = ['ports', 'expose', 'hostname', 'links', 'dns', 'extra_hosts'].filter((key) => key in config);
  const whole = mode.startsWith('service:') ? mode.slice('service:'.length) : 'that container';
  return keys.length === 0
    ? []
    : [
        `${name} has the network of another container (network_mode: ${mode}) and so cannot have ${keys.join(', ')}: move that to ${whole}, or remove it`,
      ];
}

/** Ports at addresses that the host does not have, in words. `addresses`: of IPv4 that it has; none: it did not tell. */
export function absentAddresses(
  { name }: Service,
  ports: readonly { readonly address: string; readonly port: number }[],
  addresses: readonly string[],
): readonly string[] {
  return ports
    .filter(({ address }) => /^\d+(?:\.\d+){3}$/.test(address) && !/^(?:0\.0\.0\.0$|127\.)/.test(address))
    .filter(({ address }) => addresses.length > 0 && !addresses.includes(address))
    .map(
      ({ address, port }) =>
        `port ${port} of ${name} is for the address ${address}, which this host does not have: correct the address, or bring its network up`,
    );
}

/** One that has several containers, which cannot all have the same port of the host. */
export function crowdedPorts(
  { name, config }: Service,
  ports: readonly { readonly port: number }[],
): readonly string[] {
  const replicas = Number(config['scale'] ?? objectOrEmpty(config['deploy'])['replicas']);
  const [first] = ports;
  return replicas > 1 && first !== undefined
    ? [
        `${name} has ${replicas} containers, and only one of them can have port ${first.port} of this host: remove the port, or let it be a range such as "${first.port}-${first.port + replicas - 1}"`,
      ]
    : [];
}
