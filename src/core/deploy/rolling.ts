import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { isObject } from '../oci/json.ts';
import { normalizeRepository } from './repository-name.ts';

/** How containers are replaced. */
export type Strategy = 'recreate' | 'rolling' | 'auto';

/** How a proxy in front of a service is told whom to serve. */
export type ReverseProxy =
  /** `upstream`: path of the file that the upstream block includes, in the project folder; `port` of the application. */
  | { readonly kind: 'nginx'; readonly service: string; readonly upstream: string; readonly port: number }
  /** `admin`: address of the Runtime API within its container, `127.0.0.1:9999`. */
  | { readonly kind: 'haproxy'; readonly service: string; readonly backend: string; readonly admin: string }
  /** The application tells by its own health check that it is going. */
  | { readonly kind: 'self-draining' }
  /** Commands of the user's own, on the host. */
  | { readonly kind: 'command'; readonly drain: string; readonly undrain: string | undefined };

/** A service as compose describes it, as far as it matters: `docker compose config --format json`, or the file itself. */
export type ComposeService = Readonly<Record<string, unknown>>;

/** Why a service cannot run twice for a while, and what to change. */
interface RollingObstacle {
  readonly service: string;
  /** The key that stands for it: `ports`, `container_name`… */
  readonly key: string;
  readonly reason: string;
  readonly remedy: string;
}

/** A service that is to be replaced, and how. */
export interface ServiceStrategy {
  readonly service: string;
  readonly strategy: 'rolling' | 'recreate';
  /** Why it does not roll, where that was asked for; undefined: nobody asked, or it does. */
  readonly because: string | undefined;
  /** How many containers it has. */
  readonly replicas: number;
}

/** What of a service keeps a second container from running beside the first. */
export function findRollingObstacles(
  service: string,
  config: ComposeService,
  facts: {
    /** The image brings a health check; undefined: not known. */
    readonly imageHasHealthCheck: boolean | undefined;
    /** Volumes that only one container may use, as the user said. */
    readonly exclusiveVolumes: readonly string[];
    /** Other services whose containers are in the network, or among the processes, of its container. */
    readonly sharedBy: readonly string[];
  },
): readonly RollingObstacle[] {
  const found: RollingObstacle[] = [];
  const add = (key: string, reason: string, remedy: string): void => {
    found.push({ service, key, reason, remedy });
  };
  const name = config['container_name'];
  if (typeof name === 'string' && name !== '')
    add(
      'container_name',
      `its container is always called ${name}, and two cannot have one name`,
      'Remove container_name: the service is reached by its own name.',
    );
  for (const obstacle of networkObstacles(config, facts.sharedBy)) add(...obstacle);
  for (const port of publishedPorts(config['ports']))
    add(
      'ports',
      `the port ${port} of the host can lead to one container only`,
      'Remove it: the proxy publishes the port, and reaches the service in their network.',
    );
  if (lacksHealthCheck(config['healthcheck'], facts.imageHasHealthCheck))
    add(
      'healthcheck',
      'it has no health check, so nothing shows when the new container is ready',
      'Add healthcheck to the service, or HEALTHCHECK to the Dockerfile.',
    );
  for (const volume of volumesOf(config['volumes']))
    if (facts.exclusiveVolumes.includes(volume))
      add(
        'volumes',
        `the volume ${volume} may be used by one container only, as exclusive-volumes says`,
        'Let the application share it, or use strategy: recreate.',
      );
  return found;
}

/** Those of its networks, as key, reason and remedy. */
function networkObstacles(
  config: ComposeService,
  sharedBy: readonly string[],
): readonly (readonly [string, string, string])[] {
  const mode = config['network_mode'];
  return [
    ...(typeof mode === 'string' && /^(host$|service:|container:)/.test(mode)
      ? [
          [
            'network_mode',
            `with network_mode ${mode} two containers would listen at the same ports`,
            'Use a network of the project, which the proxy is in, too.',
          ] as const,
        ]
      : []),
    ...sharedBy.map(
      (other) =>
        [
          'network_mode',
          `the container of ${other} shares the network or the processes of its container, and would stay with the old one`,
          `Use a separate network and processes for ${other}, or strategy: recreate.`,
        ] as const,
    ),
    ...fixedAddresses(config['networks']).map(
      (address) =>
        [
          'networks',
          `the address ${address} can be that of one container only`,
          'Remove the fixed address: the service is reached by its own name.',
        ] as const,
    ),
  ];
}

/** How many containers a service has: `deploy.replicas`, or `scale`. */
export function replicasOf(config: ComposeService): number {
  const deploy = config['deploy'];
  const replicas = isObject(deploy) ? deploy['replicas'] : undefined;
  const count = Number(replicas ?? config['scale'] ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

/** Services whose containers share something with the container of another one, which is gone when that is replaced. */
export function sharersOf(services: Readonly<Record<string, unknown>>, service: string): readonly string[] {
  const shared = ['network_mode', 'pid', 'ipc'];
  return Object.entries(services).flatMap(([name, config]) =>
    isObject(config) && shared.some((key) => config[key] === `service:${service}`) ? [name] : [],
  );
}

/** The services whose image is of one of the repositories; those that are named, where some are. */
export function servicesOf(
  services: Readonly<Record<string, unknown>>,
  named: readonly string[],
  repositories: readonly string[],
): readonly string[] {
  if (named.length > 0) return named;
  const wanted = new Set(repositories.map(normalizeRepository));
  return Object.entries(services).flatMap(([name, service]) => {
    const image = isObject(service) ? service['image'] : undefined;
    return typeof image === 'string' && wanted.has(normalizeRepository(image)) ? [name] : [];
  });
}

/** 1-based line of a service's key in a compose file; undefined: it does not stand there. */
export function lineOf(text: string, service: string, key: string): number | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const services = isMap(document.contents) ? document.contents.get('services') : undefined;
  const node = isMap(services) ? services.get(service) : undefined;
  const pair = isMap(node)
    ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  const place = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  return place === undefined ? undefined : lines.linePos(place).line;
}

/** One obstacle in words: `web: container_name (compose.yaml:7): … Remove …` */
export function describeObstacle(
  { service, key, reason, remedy }: RollingObstacle,
  file: { readonly name: string; readonly text: string } | undefined,
): string {
  const line = file === undefined ? undefined : lineOf(file.text, service, key);
  const place = line === undefined || file === undefined ? '' : ` (${file.name}:${line})`;
  return `${service}: ${key}${place}: ${reason}. ${remedy}`;
}

/** That its container has in its networks. */
function fixedAddresses(networks: unknown): readonly string[] {
  if (!isObject(networks)) return [];
  return Object.values(networks).flatMap((network) =>
    isObject(network)
      ? ['ipv4_address', 'ipv6_address', 'mac_address'].flatMap((key) =>
          typeof network[key] === 'string' ? [network[key]] : [],
        )
      : [],
  );
}

/** Ports of the host that are fixed. A range has room for another container. */
function publishedPorts(ports: unknown): readonly string[] {
  if (!Array.isArray(ports)) return [];
  return ports.flatMap((port: unknown): readonly string[] => {
    if (isObject(port)) {
      const published = String(port['published'] ?? '');
      return published === '' || published === '0' || published.includes('-') ? [] : [published];
    }
    // [IP:]HOST:CONTAINER[/PROTOCOL]; a variable is a port, too.
    const [, published = ''] = /^(?:.*:)?([^:]+):[^:]+$/.exec(String(port).replace(/\/\w+$/, '')) ?? [];
    return published === '' || published === '0' || /^\d+-\d+$/.test(published) ? [] : [published];
  });
}

function volumesOf(volumes: unknown): readonly string[] {
  if (!Array.isArray(volumes)) return [];
  return volumes.flatMap((volume: unknown): readonly string[] => {
    if (isObject(volume)) return typeof volume['source'] === 'string' ? [volume['source']] : [];
    const [source = ''] = String(volume).split(':');
    return source === '' ? [] : [source];
  });
}

/** Whether a service certainly has none. `fromImage` undefined: not known whether the image brings one. */
export function lacksHealthCheck(check: unknown, fromImage: boolean | undefined): boolean {
  const disabled = isObject(check) && (check['disable'] === true || isNone(check['test']));
  const own = isObject(check) && !disabled && check['test'] !== undefined;
  return !own && (disabled || fromImage === false);
}

function isNone(test: unknown): boolean {
  return test === 'NONE' || (Array.isArray(test) && test[0] === 'NONE');
}
