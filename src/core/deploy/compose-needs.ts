import { parse } from 'yaml';
import { objectOrEmpty } from '../oci/json.ts';
import { isInTheWay, type ListeningPort, mayBeInTheWay, readListeningPorts } from './listening-port.ts';
import { normalizeRepository } from './repository-name.ts';
import { servicesOf } from './rolling.ts';

/** What `up` needs of a host, from what compose makes of the project there. */
export interface ComposeNeeds {
  /** The name of the project. */
  readonly project: string;
  /** Services that get the application's image. */
  readonly switched: readonly SwitchedService[];
  /** Other services that start again with those, where they run: what shares the network of a container needs the new one. */
  readonly followers: readonly string[];
  /** Images of services that `up` touches beside those that are switched. */
  readonly images: readonly NeededImage[];
  /** Networks and volumes that compose does not make. */
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
  readonly ports: readonly NeededPort[];
  /** Ports of the host that programs listen on, containers among them. */
  readonly listening: readonly ListeningPort[];
  /** Names that the file gives to containers. */
  readonly names: readonly { readonly service: string; readonly name: string }[];
  /** Repositories that no service has an image of, not even one with a profile; of several. */
  readonly unused: readonly string[];
  /** What `up` refuses whatever the host has, in words. */
  readonly problems: readonly string[];
}

/** A service that is to be switched. */
interface SwitchedService {
  readonly service: string;
  /** As compose names it now. */
  readonly image: string | undefined;
}

/** An image that must be on the host. */
export interface NeededImage {
  readonly services: readonly string[];
  /** As compose names it. */
  readonly image: string;
  /** Nothing but a build on the host makes it. */
  readonly isBuilt: boolean;
}

/** A port of the host that a service takes. */
interface NeededPort {
  readonly service: string;
  /** Of the host; empty: all. */
  readonly address: string;
  readonly port: number;
  readonly protocol: string;
}

interface Service {
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/**
 * Reads what the host's script prints, see src/host/needs.sh.
 * @param options.named services that are to be switched; empty: those whose image is of one of the repositories
 * @param options.repositories none: they are not known, and every service counts
 * @param options.following followers that run
 * @param options.pinned variable → the whole image that it is set to
 * @returns undefined where the host told nothing
 */
export function readComposeNeeds(
  text: string,
  options: {
    readonly named: readonly string[];
    readonly repositories: readonly string[];
    readonly following?: readonly string[];
    readonly pinned?: Readonly<Record<string, string>>;
  },
): ComposeNeeds | undefined {
  const project = objectOrEmpty(parse(text, { logLevel: 'error' }));
  const configs = uncovered(project, options.repositories);
  const name = typeof project['name'] === 'string' ? project['name'] : '';
  if (name === '') return undefined;
  const all = Object.keys(configs);
  const absent = options.named.filter((service) => !all.includes(service));
  const { repositories } = options;
  const isAnyMeant = options.named.length === 0 && repositories.length === 0;
  const switched = isAnyMeant ? all : servicesOf(configs, options.named, repositories);
  // Profiles that could not be read may have them.
  const isUnread = project['profiles'] === 'unread';
  const parts = partsOf(configs, options.pinned ?? {});
  const touched = touchedServices(configs, [...switched, ...(options.following ?? [])]);
  const problems = [
    ...(isUnread
      ? []
      : absent.map((service) => `the project has no service ${service}, but ${all.join(', ') || 'none'}`)),
    ...parts,
    ...(switched.length === 0 && parts.length === 0
      ? [
          `no service of the project has an image of ${repositories.join(' or ')}: name them with the input services`,
        ]
      : []),
    ...(['secret', 'config'] as const).flatMap((kind) =>
      touched.flatMap((service) => unsupported(kind, service, project[`${kind}s`])),
    ),
  ];
  const others = touched.filter((service) => !switched.includes(service.name));
  return {
    project: name,
    switched: switched.map((service) => {
      const { image } = objectOrEmpty(configs[service]);
      return { service, image: typeof image === 'string' ? image : undefined };
    }),
    followers: followersOf(configs, switched),
    images: neededImages(name, others),
    networks: externals(project['networks'], touched.flatMap(networksOf)),
    volumes: externals(project['volumes'], touched.flatMap(volumesOf)),
    ports: touched.flatMap(portsOf),
    listening: readListeningPorts(texts(project['listening'])),
    names: touched.flatMap(({ name: service, config: { container_name: given } }) =>
      typeof given === 'string' ? [{ service, name: given }] : [],
    ),
    unused: isUnread || switched.length === 0 ? [] : unusedOf(configs, project['all-images'], repositories),
    problems,
  };
}

/** Variables that are only a part of an image: such an image is of no repository, and only this says why. */
function partsOf(
  configs: Readonly<Record<string, unknown>>,
  pinned: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(configs).flatMap(([service, config]) => {
    const { image } = objectOrEmpty(config);
    if (typeof image !== 'string') return [];
    return Object.entries(pinned)
      .filter(([, whole]) => image !== whole && image.includes(whole))
      .map(
        ([variable]) =>
          `image-variable: ${variable} is only a part of the image of ${service} in the Compose file, but it is set to the whole image, with its digest: write 'image: \${${variable}}' there`,
      );
  });
}

/** The services. A pin of an image that is deployed no more must not hide one that is: then what the files themselves name counts. */
function uncovered(
  project: Readonly<Record<string, unknown>>,
  repositories: readonly string[],
): Readonly<Record<string, unknown>> {
  const own = objectOrEmpty(objectOrEmpty(project['own'])['services']);
  const wanted = new Set(repositories.map(normalizeRepository));
  const placeOf = ({ image }: Readonly<Record<string, unknown>>): string | undefined =>
    typeof image === 'string' ? normalizeRepository(image) : undefined;
  return Object.fromEntries(
    Object.entries(objectOrEmpty(project['services'])).map(([name, service]) => {
      const config = objectOrEmpty(service);
      const named = objectOrEmpty(own[name]);
      const place = placeOf(named) ?? '';
      const isHidden = wanted.has(place) && place !== placeOf(config);
      return [name, isHidden ? { ...config, image: named['image'] } : service];
    }),
  );
}

/** `more`: images of services with profiles, too. */
function unusedOf(
  configs: Readonly<Record<string, unknown>>,
  more: unknown,
  repositories: readonly string[],
): readonly string[] {
  if (repositories.length < 2) return [];
  const images = [...Object.values(configs).map((config) => objectOrEmpty(config)['image']), ...texts(more)];
  const used = new Set(texts(images).map(normalizeRepository));
  return repositories.filter((repository) => !used.has(normalizeRepository(repository)));
}

/** What is started with these services: they and what they depend on, at any depth. One that is scaled to nothing is not. */
function touchedServices(
  configs: Readonly<Record<string, unknown>>,
  switched: readonly string[],
): readonly Service[] {
  const touched = new Map<string, Service>();
  const visit = (name: string): void => {
    if (touched.has(name) || !(name in configs)) return;
    const config = objectOrEmpty(configs[name]);
    const replicas = config['scale'] ?? objectOrEmpty(config['deploy'])['replicas'];
    if (replicas === 0 || replicas === '0') return;
    touched.set(name, { name, config });
    for (const other of dependenciesOf(config)) visit(other);
  };
  for (const name of switched) visit(name);
  return [...touched.values()];
}

function followersOf(
  configs: Readonly<Record<string, unknown>>,
  switched: readonly string[],
): readonly string[] {
  const found = new Set(switched);
  const follows = (config: unknown): boolean =>
    Object.entries(objectOrEmpty(objectOrEmpty(config)['depends_on'])).some(
      ([other, condition]) => found.has(other) && objectOrEmpty(condition)['restart'] === true,
    );
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const [name, config] of Object.entries(configs)) if (follows(config)) found.add(name);
  }
  return [...found].filter((name) => !switched.includes(name));
}

function dependenciesOf(config: Readonly<Record<string, unknown>>): readonly string[] {
  const shared = ['network_mode', 'pid', 'ipc'].flatMap((key) => {
    const value = config[key];
    return typeof value === 'string' && value.startsWith('service:') ? [value.slice('service:'.length)] : [];
  });
  const listed = [...texts(config['links']), ...texts(config['volumes_from'])]
    .filter((text) => !text.startsWith('container:'))
    .map((text) => text.replace(/:.*/, ''));
  return [...Object.keys(objectOrEmpty(config['depends_on'])), ...shared, ...listed];
}

/** A service that names no image has the one that compose builds for it. */
function neededImages(project: string, services: readonly Service[]): readonly NeededImage[] {
  const images = new Map<string, NeededImage>();
  for (const { name, config } of services) {
    const named = config['image'];
    const isBuilt = typeof named !== 'string' || named === '';
    const image = isBuilt ? `${project}-${name}` : named;
    const known = images.get(image)?.services ?? [];
    images.set(image, { services: [...known, name], image, isBuilt: isBuilt || 'build' in config });
  }
  return [...images.values()];
}

function networksOf({ config }: Service): readonly string[] {
  const networks = config['networks'];
  return Array.isArray(networks) ? texts(networks) : Object.keys(objectOrEmpty(networks));
}

function volumesOf({ config }: Service): readonly string[] {
  const volumes = Array.isArray(config['volumes']) ? config['volumes'].map(objectOrEmpty) : [];
  return volumes.flatMap(({ type, source }) =>
    type === 'volume' && typeof source === 'string' ? [source] : [],
  );
}

/** Names on the host of those that are used and external. */
function externals(declared: unknown, used: readonly string[]): readonly string[] {
  return Object.entries(objectOrEmpty(declared)).flatMap(([key, value]) => {
    const { external, name } = objectOrEmpty(value);
    return external === true && used.includes(key) ? [typeof name === 'string' ? name : key] : [];
  });
}

/** What only a swarm has. Compose stops at it with "unsupported external secret": compose 5.5, pkg/compose/create.go. */
function unsupported(
  kind: 'secret' | 'config',
  { name: service, config }: Service,
  declared: unknown,
): readonly string[] {
  const used = Array.isArray(config[`${kind}s`]) ? (config[`${kind}s`] as unknown[]) : [];
  const sources = used.map((one) => (typeof one === 'string' ? one : objectOrEmpty(one)['source']));
  return externals(declared, texts(sources)).map(
    (name) =>
      `the ${kind} ${name} of ${service} is external, which only a swarm has: write "file: …" or "environment: …" below it in the Compose file`,
  );
}

/** A range of ports is one from which the engine chooses, so nothing is certain about it. */
function portsOf({ name, config }: Service): readonly NeededPort[] {
  const ports = Array.isArray(config['ports']) ? config['ports'].map(objectOrEmpty) : [];
  return ports.flatMap(({ published, protocol, host_ip: address }) => {
    const port = /^\d+$/.test(String(published)) ? Number(published) : 0;
    return port === 0
      ? []
      : [
          {
            service: name,
            address: typeof address === 'string' ? address : '',
            port,
            protocol: typeof protocol === 'string' ? protocol : 'tcp',
          },
        ];
  });
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** What of the needs a host lacks. */
export interface HostHas {
  /** Undefined: not all can be seen from here, as in a swarm. */
  readonly networks: ReadonlySet<string> | undefined;
  readonly volumes: ReadonlySet<string>;
  readonly taken: readonly TakenPort[];
  /** All containers, running or not. */
  readonly containers: readonly {
    readonly name: string;
    readonly project: string | undefined;
    /** Programs in it listen on ports of the host without publishing them, or it may publish some at any moment. */
    readonly mayListen: boolean;
  }[];
}

/** A port of the host that a running container has. */
export interface TakenPort {
  readonly address: string;
  readonly port: number;
  readonly protocol: string;
  readonly container: string;
  /** Of its compose project; undefined: it is of none. */
  readonly project: string | undefined;
  readonly folder: string | undefined;
  /** As it was named when the container was made. */
  readonly image: string;
}

/** What `up` certainly refuses on this host, in words. `repositories`: of the application, where they are known. */
export function refusals(
  needs: ComposeNeeds,
  has: HostHas,
  repositories: readonly string[],
): readonly string[] {
  const lacks = (kind: string, names: readonly string[], there: ReadonlySet<string> | undefined) =>
    [...new Set(names)]
      .filter((name) => there?.has(name) === false)
      .map(
        (name) =>
          `the external ${kind} ${name} is missing on this host: create it with "docker ${kind} create ${name}"`,
      );
  return [
    ...needs.problems,
    ...lacks('network', needs.networks, has.networks),
    ...lacks('volume', needs.volumes, has.volumes),
    ...needs.ports.flatMap((wanted) => {
      const taken = has.taken.find((other) => other.project !== needs.project && isSamePort(wanted, other));
      return taken === undefined ? [] : [describeTaken(wanted, taken, repositories)];
    }),
    ...(isOwnWork(needs, has) ? [] : inTheWay(needs, has, isInTheWay).map((text) => `${text}: ${freePort}`)),
    ...needs.names.flatMap(({ service, name }) => {
      const other = has.containers.find((one) => one.name === name && one.project !== needs.project);
      if (other === undefined) return [];
      const owner = other.project === undefined ? 'no project' : `the project ${other.project}`;
      return [
        `the container name ${name} of ${service} is taken by a container of ${owner}: remove that, or choose another container_name`,
      ];
    }),
  ];
}

/** What `up` may refuse, in words: nobody can tell from here. */
export function doubts(needs: ComposeNeeds, has: HostHas): readonly string[] {
  const isOwn = isOwnWork(needs, has);
  const found = inTheWay(needs, has, (wanted, by) =>
    isOwn ? isInTheWay(wanted, by) || mayBeInTheWay(wanted, by) : mayBeInTheWay(wanted, by),
  );
  return found.map(
    (text) =>
      `${text}${isOwn ? ', unless that is a container of this project' : ', unless it only takes connections over IPv6'}: ${freePort}`,
  );
}

const freePort = 'find it with "ss -lntup", and stop it, or choose another port';

/** A container of the project itself may be what listens, which the switch stops. */
function isOwnWork({ project }: ComposeNeeds, { containers }: HostHas): boolean {
  return containers.some((one) => one.project === project && one.mayListen);
}

/** Programs other than containers that have a port that is needed. */
function inTheWay(
  { ports, listening }: ComposeNeeds,
  { taken }: HostHas,
  matches: (wanted: PortPlace, by: ListeningPort) => boolean,
): readonly string[] {
  return ports.flatMap((wanted) => {
    if (taken.some(({ port, protocol }) => port === wanted.port && protocol === wanted.protocol)) return [];
    const by = listening.find((one) => matches(wanted, one));
    return by === undefined
      ? []
      : [`port ${wanted.port} of ${wanted.service} is taken by a program on this host that is no container`];
  });
}

type PortPlace = Omit<NeededPort, 'service'>;

function isSamePort(a: PortPlace, b: PortPlace): boolean {
  return a.port === b.port && a.protocol === b.protocol && isSameAddress(a.address, b.address);
}

/** Without an address a port is taken of both versions of IP. */
function isSameAddress(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  const isAny = [a, b].some((address) => address === '0.0.0.0' || address === '::');
  return a === b || (isAny && a.includes(':') === b.includes(':'));
}

function describeTaken(
  { service, port }: NeededPort,
  { container, project, folder, image }: TakenPort,
  repositories: readonly string[],
): string {
  const owner =
    project === undefined
      ? `the container ${container}`
      : `the project ${project}${folder === undefined ? '' : ` in ${folder}`} (container ${container})`;
  const isTwin = repositories.some(
    (repository) =>
      image === repository || image.startsWith(`${repository}:`) || image.startsWith(`${repository}@`),
  );
  const advice = isTwin
    ? ', which runs the same application: set project-name and project-dir to that project, or stop it'
    : ': stop it, or choose another port';
  return `port ${port} of ${service} is taken by ${owner}${advice}`;
}
