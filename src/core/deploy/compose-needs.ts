import { parse } from 'yaml';
import { objectOrEmpty, objectsOf, textsOf } from '../oci/json.ts';
import { isBefore } from '../version-number.ts';
import {
  absentDevices,
  absentFiles,
  absentFolders,
  absentGpus,
  absentMounts,
  absentPrograms,
  type BoundVolume,
} from './compose-absent.ts';
import {
  absentAddresses,
  crowdedPorts,
  type EngineDemand,
  engineDemands,
  foreignNetworkProblems,
} from './compose-engine.ts';
import { fileProblems, unsetVariables } from './compose-files.ts';
import { type AwaitedService, awaitedServices, intervalProblems } from './compose-health.ts';
import {
  type FixedAddress,
  type NeededNetwork,
  readAddresses,
  readNeededNetworks,
} from './compose-networks.ts';
import {
  followersOf,
  imageOf,
  type Service,
  type ServiceConfigs,
  type SharedContainer,
  serviceOf,
  sharedContainers,
  sharersWithNobody,
  touchedServices,
  uncovered,
  unusedOf,
  volumesOf,
} from './compose-services.ts';
import { type ListeningPort, readListeningPorts, type WantedPort } from './listening-port.ts';
import { normalizeRepository } from './repository-name.ts';
import { servicesOf } from './rolling.ts';

/** What `up` needs of a host, from what compose makes of the project there. */
export interface ComposeNeeds {
  readonly project: string;
  /** Services that `up` makes or leaves containers of; those of others stay as they are. */
  readonly touched: readonly string[];
  /** Services that get the application's image. */
  readonly switched: readonly SwitchedService[];
  /** Other services that start again with those, where they run: what shares the network of a container needs the new one. */
  readonly followers: readonly string[];
  /** Images of services that `up` touches beside those that are switched. */
  readonly images: readonly NeededImage[];
  /** Networks and volumes that compose does not make. */
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
  /** Volumes that are a folder of the host which is missing. */
  readonly boundVolumes: readonly BoundVolume[];
  /** Networks that it makes, and that something may be in the way of. */
  readonly ownNetworks: readonly NeededNetwork[];
  /** That containers are to have in networks. */
  readonly addresses: readonly FixedAddress[];
  readonly ports: readonly NeededPort[];
  /** Ports of the host that programs listen on, containers among them. */
  readonly listening: readonly ListeningPort[];
  /** Names that the file gives to containers. */
  readonly names: readonly { readonly service: string; readonly name: string }[];
  /** Containers outside of the project that services share something with. */
  readonly containers: readonly SharedContainer[];
  /** What services ask of the engine beyond what every engine has. */
  readonly demands: readonly EngineDemand[];
  /** Services whose health others wait for. */
  readonly awaited: readonly AwaitedService[];
  /** Repositories that no service has an image of, not even one with a profile; of several. */
  readonly unused: readonly string[];
  /** What `up` refuses whatever the host has, in words. */
  readonly problems: readonly string[];
  /** What keeps it from making containers of services that are not switched: one that is there already may stay. */
  readonly ofOthers: readonly { readonly service: string; readonly text: string }[];
  /** What is hardly meant, in words. */
  readonly remarks: readonly string[];
}

interface SwitchedService {
  readonly service: string;
  /** As compose names it now. */
  readonly image: string | undefined;
  /** That the file asks for. */
  readonly platform?: string;
}

/** An image that must be on the host. */
export interface NeededImage {
  readonly services: readonly string[];
  /** As compose names it. */
  readonly image: string;
  /** Nothing but a build on the host makes it. */
  readonly isBuilt: boolean;
  /** A build on the host would make it, too. */
  readonly canBuild?: true;
  /** That the file asks for: `linux/arm64`. */
  readonly platform?: string;
}

/** A port of the host that a service takes. */
export interface NeededPort extends WantedPort {
  readonly service: string;
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
    /** Its version on the host; undefined: it is not known. */
    readonly compose?: string | undefined;
  },
): ComposeNeeds | undefined {
  const project = objectOrEmpty(parse(text, { logLevel: 'error' }));
  const configs = uncovered(project, options.repositories);
  const name = typeof project['name'] === 'string' ? project['name'] : '';
  if (name === '') return undefined;
  const all = Object.keys(configs);
  const { repositories, compose } = options;
  const isAnyMeant = options.named.length === 0 && repositories.length === 0;
  const switched = isAnyMeant ? all : servicesOf(configs, options.named, repositories);
  // Profiles that could not be read may have them.
  const isUnread = project['profiles'] === 'unread';
  const touched = touchedServices(configs, [...switched, ...(options.following ?? [])]);
  const started = touched.filter(({ isEmpty }) => !isEmpty);
  const wired = [...touched, ...wiredBeside(configs, project['enabled'], options)];
  const others = started.filter((service) => !switched.includes(service.name));
  return {
    project: name,
    touched: touched.map((service) => service.name),
    switched: switched.map((service) => switchedService(configs, service)),
    followers: followersOf(configs, switched),
    images: neededImages(name, [...others, ...started.flatMap(hooksOf)]),
    networks: [...externals(project['networks'], wired.flatMap(networksOf)), ...namedNetworks(started)],
    volumes: externals(project['volumes'], wired.flatMap(volumesOf)),
    boundVolumes: absentFolders(started, project['volumes'], project['absent']),
    ownNetworks: readNeededNetworks(
      name,
      project['networks'],
      wired.flatMap(networksOf),
      isBefore(compose, '5.4.0'),
    ),
    addresses: readAddresses(started, project['networks']),
    ports: started.flatMap(portsOf),
    listening: readListeningPorts(textsOf(project['listening'])),
    names: started.flatMap(({ name: service, config: { container_name: given } }) =>
      typeof given === 'string' ? [{ service, name: given }] : [],
    ),
    containers: sharedContainers(name, started),
    demands: engineDemands(started),
    // What follows is started again without a wait.
    awaited: awaitedServices(name, configs, touchedServices(configs, switched)),
    unused: isUnread || switched.length === 0 ? [] : unusedOf(configs, project['all-images'], repositories),
    problems: [
      ...choiceProblems(configs, switched, isUnread, options),
      ...started.filter((one) => !others.includes(one)).flatMap((one) => makeProblems(project, one, compose)),
      ...absentPrograms(touched, project['absent']),
      ...sharersWithNobody(started, configs),
      ...others.flatMap(untagged),
    ],
    ofOthers: others.flatMap((one) =>
      makeProblems(project, one, compose).map((text) => ({ service: one.name, text })),
    ),
    remarks: [
      ...ownHooks(started, switched, repositories),
      ...absentMounts(started, project['absent'], compose),
      ...absentGpus(started, project['absent']),
    ],
  };
}

/** Why there is nothing to switch, or not all of it, in words. */
function choiceProblems(
  configs: ServiceConfigs,
  switched: readonly string[],
  isUnread: boolean,
  { named, repositories, pinned = {} }: Omit<Parameters<typeof readComposeNeeds>[1], 'compose'>,
): readonly string[] {
  const all = Object.keys(configs);
  const absent = isUnread ? [] : named.filter((service) => !all.includes(service));
  const parts = partsOf(configs, pinned);
  return [
    ...absent.map((service) => `the project has no service ${service}, but ${all.join(', ') || 'none'}`),
    ...parts,
    ...(switched.length === 0 && parts.length === 0
      ? [
          `no service of the project has an image of ${repositories.join(' or ')}: name them with the input services`,
        ]
      : []),
  ];
}

function switchedService(configs: ServiceConfigs, service: string): SwitchedService {
  const { image, platform } = objectOrEmpty(configs[service]);
  return {
    ...{ service, image: typeof image === 'string' ? image : undefined },
    ...(typeof platform === 'string' && platform !== '' ? { platform } : {}),
  };
}

/**
 * Services of which compose wants the networks and volumes although it starts none of them: before 2.29 all that are enabled
 * (docker/compose@25f85938b), and naming one enables all that share a profile with it.
 * @param enabled names; undefined: all services that compose told of
 */
function wiredBeside(
  configs: ServiceConfigs,
  enabled: unknown,
  { named, compose }: { readonly named: readonly string[]; readonly compose?: string | undefined },
): readonly Service[] {
  if (!isBefore(compose, '2.29.0')) return [];
  const all = Object.keys(configs).map((name) => serviceOf(configs, name));
  if (enabled === undefined) return all;
  const isEnabled = ({ name }: Service) => textsOf(enabled).includes(name);
  const profilesOf = ({ config }: Service) => textsOf(config['profiles']);
  const chosen = all.filter((one) => named.includes(one.name) && !isEnabled(one)).flatMap(profilesOf);
  return all.filter((one) => isEnabled(one) || profilesOf(one).some((profile) => chosen.includes(profile)));
}

/** Variables that are only a part of an image: such an image is of no repository, and only this says why. */
function partsOf(configs: ServiceConfigs, pinned: Readonly<Record<string, string>>): readonly string[] {
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

function neededImages(project: string, services: readonly Service[]): readonly NeededImage[] {
  const images = new Map<string, NeededImage>();
  for (const service of services) {
    const { name, config } = service;
    const image = imageOf(project, service);
    // A program of the host stands for it, or it is a problem.
    if ('provider' in config || lacksTag(image)) continue;
    const known = images.get(image)?.services ?? [];
    const { platform, pull_policy: policy } = config;
    // Of an image that it can build, too, compose first tries to pull it.
    const isBuilt = image !== config['image'] || ('build' in config && policy === 'build');
    images.set(image, {
      ...{ services: [...known, name], image, isBuilt },
      ...('build' in config && !isBuilt ? { canBuild: true as const } : {}),
      ...(typeof platform === 'string' && platform !== '' ? { platform } : {}),
    });
  }
  return [...images.values()];
}

/** What is left of `db:${TAG}` where that is not set. */
function lacksTag(image: unknown): boolean {
  return typeof image === 'string' && /[:@]$/.test(image);
}

function untagged({ name, config: { image } }: Service): readonly string[] {
  return lacksTag(image)
    ? [`the image ${image} of ${name} has no tag: set the variable that it ends with in .env on this host`]
    : [];
}

/** Hooks that stay with what they name when their service is pinned: what they do, such as a migration, is that of another release. */
function ownHooks(
  started: readonly Service[],
  switched: readonly string[],
  repositories: readonly string[],
): readonly string[] {
  const services = started.filter(({ name }) => switched.includes(name));
  const wanted = new Set(repositories.map(normalizeRepository));
  return services
    .flatMap(hooksOf)
    .flatMap(({ name, config: { image } }) =>
      typeof image === 'string' && wanted.has(normalizeRepository(image))
        ? `a pre_start hook of ${name} names the image ${image} itself, so it does not run the release that is deployed: remove the image from the hook, which then has the one of ${name}`
        : [],
    );
}

/** Images of hooks before the start of a service, but for those that have the service's own: compose says that of each. */
function hooksOf({ name, config, isEmpty }: Service): readonly Service[] {
  const hooks = objectsOf(config['pre_start']);
  return hooks.flatMap(({ image }) =>
    typeof image === 'string' && image !== config['image'] ? [{ name, config: { image }, isEmpty }] : [],
  );
}

function networksOf({ config }: Service): readonly string[] {
  const networks = config['networks'];
  return Array.isArray(networks) ? textsOf(networks) : Object.keys(objectOrEmpty(networks));
}

/** Networks of the host that are named without being declared: `network_mode: edge`. */
function namedNetworks(started: readonly Service[]): readonly string[] {
  return textsOf(started.map(({ config }) => config['network_mode'])).filter(
    (mode) => !['', 'host', 'none', 'bridge', 'default', 'disabled'].includes(mode) && !mode.includes(':'),
  );
}

/** Names on the host of those that are used and external. */
function externals(declared: unknown, used: readonly string[]): readonly string[] {
  return Object.entries(objectOrEmpty(declared)).flatMap(([key, value]) => {
    const { external, name } = objectOrEmpty(value);
    return external === true && used.includes(key) ? [typeof name === 'string' ? name : key] : [];
  });
}

/** What keeps compose from making containers of a service, in words. Those that are there already may stay. */
function makeProblems(
  project: Readonly<Record<string, unknown>>,
  service: Service,
  compose: string | undefined,
): readonly string[] {
  const { absent, addresses } = project;
  const ports = portsOf(service);
  return [
    ...fileProblems(project, service),
    ...unsetVariables(project, service),
    ...foreignNetworkProblems(service),
    ...intervalProblems(service, compose),
    ...crowdedPorts(service, ports),
    ...absentAddresses(service, ports, textsOf(addresses)),
    ...absentFiles([service], absent, compose),
    ...absentDevices([service], absent),
  ];
}

/**
 * A range of ports is one from which the engine chooses, so nothing is certain about it. Without a network of its own, a container
 * publishes none.
 */
function portsOf({ name, config }: Service): readonly NeededPort[] {
  const isPublished = !/^(?:(?:host|none)$|service:|container:)/.test(`${config['network_mode']}`);
  const ports = isPublished ? objectsOf(config['ports']) : [];
  return ports.flatMap(({ published, protocol, host_ip: address }) => {
    const port = /^\d+$/.test(String(published)) ? Number(published) : 0;
    return port === 0
      ? []
      : {
          service: name,
          address: typeof address === 'string' ? address : '',
          port,
          protocol: typeof protocol === 'string' ? protocol : 'tcp',
        };
  });
}
