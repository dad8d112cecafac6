import { objectOrEmpty, objectsOf, textsOf } from '../oci/json.ts';
import { normalizeRepository } from './repository-name.ts';

/** The services of a project as compose writes them: name → what is set. */
export type ServiceConfigs = Readonly<Record<string, unknown>>;

/** A service that a run of compose touches. */
export interface Service {
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** Scaled to nothing: it gets no container, and yet what it depends on is started, and its networks and volumes are wanted. */
  readonly isEmpty: boolean;
}

/** The services. A pin of an image that is deployed no more must not hide one that is: then what the files themselves name counts. */
export function uncovered(
  project: Readonly<Record<string, unknown>>,
  repositories: readonly string[],
): ServiceConfigs {
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
export function unusedOf(
  configs: ServiceConfigs,
  more: unknown,
  repositories: readonly string[],
): readonly string[] {
  if (repositories.length < 2) return [];
  const images = [
    ...Object.values(configs).map((config) => objectOrEmpty(config)['image']),
    ...textsOf(more),
  ];
  const used = new Set(textsOf(images).map(normalizeRepository));
  return repositories.filter((repository) => !used.has(normalizeRepository(repository)));
}

/** What compose takes with these services: they and what they depend on, at any depth. */
export function touchedServices(configs: ServiceConfigs, switched: readonly string[]): readonly Service[] {
  const touched = new Map<string, Service>();
  const visit = (name: string): void => {
    if (touched.has(name) || !(name in configs)) return;
    const service = serviceOf(configs, name);
    touched.set(name, service);
    for (const other of dependenciesOf(service.config)) visit(other);
  };
  for (const name of switched) visit(name);
  return [...touched.values()];
}

/** One that is among the services. */
export function serviceOf(configs: ServiceConfigs, name: string): Service {
  const config = objectOrEmpty(configs[name]);
  const replicas = config['scale'] ?? objectOrEmpty(config['deploy'])['replicas'];
  return { name, config, isEmpty: replicas === 0 || replicas === '0' };
}

/** Its image as compose names it: one that names none has what compose builds for it. */
export function imageOf(
  project: string,
  { name, config: { image } }: Pick<Service, 'name' | 'config'>,
): string {
  return typeof image === 'string' && image !== '' ? image : `${project}-${name}`;
}

/** Services that start again with these, by a `restart: true` below `depends_on`, at any depth. */
export function followersOf(configs: ServiceConfigs, switched: readonly string[]): readonly string[] {
  const found = new Set(switched);
  const follows = (config: unknown): boolean =>
    sharedOf(objectOrEmpty(config)).some((other) => found.has(other)) ||
    Object.entries(objectOrEmpty(objectOrEmpty(config)['depends_on'])).some(
      ([other, condition]) => found.has(other) && objectOrEmpty(condition)['restart'] === true,
    );
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const [name, config] of Object.entries(configs)) if (follows(config)) found.add(name);
  }
  return [...found].filter((name) => !switched.includes(name));
}

/** Services that are to share something with the container of one that is scaled to nothing, in words: compose refuses them. */
export function sharersWithNobody(started: readonly Service[], configs: ServiceConfigs): readonly string[] {
  return started.flatMap(({ name, config }) =>
    [...sharedOf(config), ...volumesFromOf(config)]
      .filter((other) => other in configs && serviceOf(configs, other).isEmpty)
      .map(
        (other) =>
          `${name} shares the network, processes or volumes of ${other}, which is scaled to 0: start ${other}, or scale ${name} to 0, too`,
      ),
  );
}

/** A container of no service of the project that one of them shares something with. */
export interface SharedContainer {
  readonly service: string;
  /** Name or ID. */
  readonly container: string;
  /** It has to run; otherwise it only has to be there. */
  readonly mustRun: boolean;
}

/**
 * Containers that have to be there before: `network_mode: container:vpn`, `volumes_from: ["container:data"]`. Those that services of
 * the same `up` have are made by it.
 */
export function sharedContainers(project: string, started: readonly Service[]): readonly SharedContainer[] {
  const made = new Set(started.map(({ name, config }) => config['container_name'] ?? `${project}-${name}-1`));
  return started.flatMap(({ name: service, config }) => {
    const namespaces = textsOf(['network_mode', 'pid', 'ipc'].map((key) => config[key]));
    return [
      ...namespaces.map((text) => ({ text, mustRun: true })),
      ...textsOf(config['volumes_from']).map((text) => ({ text, mustRun: false })),
    ].flatMap(({ text, mustRun }) => {
      const [kind, container = ''] = text.split(':');
      return kind === 'container' && container !== '' && !made.has(container)
        ? [{ service, container, mustRun }]
        : [];
    });
  });
}

function dependenciesOf(config: Readonly<Record<string, unknown>>): readonly string[] {
  const links = textsOf(config['links']).map((text) => text.replace(/:.*/, ''));
  const depended = Object.keys(objectOrEmpty(config['depends_on']));
  return [...depended, ...sharedOf(config), ...links, ...volumesFromOf(config)];
}

/** Services whose volumes it mounts. */
function volumesFromOf(config: Readonly<Record<string, unknown>>): readonly string[] {
  return textsOf(config['volumes_from'])
    .filter((text) => !text.startsWith('container:'))
    .map((text) => text.replace(/:.*/, ''));
}

/** Services whose containers it shares a network or processes with. */
function sharedOf(config: Readonly<Record<string, unknown>>): readonly string[] {
  return ['network_mode', 'pid', 'ipc'].flatMap((key) => {
    const value = config[key];
    return typeof value === 'string' && value.startsWith('service:') ? [value.slice('service:'.length)] : [];
  });
}

/** What a service uses of secrets or configs. */
export function sourcesOf(used: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(used) ? used : [];
  return textsOf(list.map((one) => (typeof one === 'string' ? one : objectOrEmpty(one)['source'])));
}

/** What the Compose file calls the volumes that it mounts. */
export function volumesOf({ config }: Service): readonly string[] {
  return volumesIn(config).flatMap(({ type, source }) =>
    type === 'volume' && typeof source === 'string' ? [source] : [],
  );
}

/** What it mounts. */
export function volumesIn(config: Service['config']): readonly Readonly<Record<string, unknown>>[] {
  return objectsOf(config['volumes']);
}
