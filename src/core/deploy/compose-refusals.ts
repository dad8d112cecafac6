import { describeAbsentFolder } from './compose-absent.ts';
import { type EngineOffer, engineProblems } from './compose-engine.ts';
import type { ComposeNeeds, NeededPort } from './compose-needs.ts';
import { addressProblems, type HostNetwork, networkProblems } from './compose-networks.ts';
import { isInTheWay, type ListeningPort, mayBeInTheWay, type WantedPort } from './listening-port.ts';

/** What of the needs a host lacks. */
export interface HostHas extends EngineOffer {
  /** Undefined: not all can be seen from here, as in a swarm. */
  readonly networks: readonly HostNetwork[] | undefined;
  readonly volumes: ReadonlySet<string>;
  readonly taken: readonly TakenPort[];
  /** All containers, running or not. */
  readonly containers: readonly {
    readonly id: string;
    readonly name: string;
    readonly project: string | undefined;
    readonly service: string | undefined;
    readonly isRunning: boolean;
    /** Programs in it listen on ports of the host without publishing them, or it may publish some at any moment. */
    readonly mayListen: boolean;
  }[];
}

/** A port of the host that a running container has. */
export interface TakenPort extends WantedPort {
  readonly container: string;
  /** Of its compose project; undefined: it is of none. */
  readonly project: string | undefined;
  readonly service: string | undefined;
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
    ...lacks('network', needs.networks, has.networks && new Set(has.networks.map(({ name }) => name))),
    ...lacks('volume', needs.volumes, has.volumes),
    ...needs.boundVolumes.filter(({ name }) => !has.volumes.has(name)).map(describeAbsentFolder),
    ...(has.networks === undefined ? [] : ownNetworkProblems(needs, has.networks)),
    ...problemsOfServices(needs, has, false),
    ...needs.ports.flatMap((wanted) => {
      const taken = has.taken.find((other) => staysAsItIs(needs, other) && isSamePort(wanted, other));
      return taken === undefined ? [] : describeTaken(wanted, taken, needs, repositories);
    }),
    ...(isOwnWork(needs, has) ? [] : inTheWay(needs, has, isInTheWay).map((text) => `${text}: ${freePort}`)),
    ...needs.names.flatMap(({ service, name }, index) => {
      const twin = needs.names.slice(0, index).find((one) => one.name === name);
      if (twin !== undefined)
        return `${twin.service} and ${service} have the same container_name, ${name}: change one of them`;
      const other = has.containers.find((one) => one.name === name && staysAsItIs(needs, one));
      if (other === undefined) return [];
      if (other.project === needs.project)
        return `the container name ${name} of ${service} is taken by ${describeOwn(other)}`;
      const owner = other.project === undefined ? 'no project' : `the project ${other.project}`;
      return `the container name ${name} of ${service} is taken by a container of ${owner}: remove that, or choose another container_name`;
    }),
    ...needs.containers.flatMap(({ service, container, mustRun }) => {
      const found = has.containers.find(({ id, name }) => name === container || id.startsWith(container));
      if (found !== undefined && (found.isRunning || !mustRun)) return [];
      return `${service} shares the ${mustRun ? 'network or processes' : 'volumes'} of the container ${container}, which ${found === undefined ? 'is missing' : 'does not run'} on this host: start it first`;
    }),
  ];
}

/** Those of services that are not switched and have a container (`stays`), or those of all others. */
function problemsOfServices(
  { project, switched, ofOthers, demands }: ComposeNeeds,
  has: HostHas,
  stays: boolean,
): readonly string[] {
  const isThere = (name: string): boolean =>
    !switched.some(({ service }) => service === name) &&
    has.containers.some((one) => one.project === project && one.service === name);
  return [
    ...ofOthers.filter(({ service }) => isThere(service) === stays).map(({ text }) => text),
    ...demands
      .filter(({ service }) => isThere(service) === stays)
      .flatMap((demand) => engineProblems(demand, has)),
  ];
}

function ownNetworkProblems(
  { ownNetworks, addresses }: ComposeNeeds,
  networks: readonly HostNetwork[],
): readonly string[] {
  return [
    ...ownNetworks.flatMap((wanted) => networkProblems(wanted, networks)),
    ...addresses.flatMap((wanted) => addressProblems(wanted, networks)),
  ];
}

interface OwnedContainer {
  readonly project: string | undefined;
  readonly service: string | undefined;
}

/** Whether `up` leaves a container alone: one of another project, or of a service that it does not touch. */
function staysAsItIs({ project, touched }: ComposeNeeds, other: OwnedContainer): boolean {
  return other.project !== project || (other.service !== undefined && !touched.includes(other.service));
}

function describeOwn({
  service,
  name,
}: {
  readonly service: string | undefined;
  readonly name: string;
}): string {
  return `the container ${name} of the service ${service} in this project, which the deployment does not touch: stop it, or if the Compose file has that service no more, remove it with "docker rm --force ${name}"`;
}

/** What `up` may refuse, in words: nobody can tell from here. */
export function doubts(needs: ComposeNeeds, has: HostHas): readonly string[] {
  const isOwn = isOwnWork(needs, has);
  const found = inTheWay(needs, has, (wanted, by) =>
    isOwn ? isInTheWay(wanted, by) || mayBeInTheWay(wanted, by) : mayBeInTheWay(wanted, by),
  );
  const ports = found.map(
    (text) =>
      `${text}${isOwn ? ', unless that is a container of this project' : ', unless it only takes connections over IPv6'}: ${freePort}`,
  );
  // One that is there may be another folder than the file says now.
  const folders = needs.boundVolumes.filter(({ name }) => has.volumes.has(name)).map(describeAbsentFolder);
  return [...needs.remarks, ...problemsOfServices(needs, has, true), ...folders, ...ports];
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
  matches: (wanted: WantedPort, by: ListeningPort) => boolean,
): readonly string[] {
  return ports.flatMap((wanted) => {
    if (taken.some(({ port, protocol }) => port === wanted.port && protocol === wanted.protocol)) return [];
    const by = listening.find((one) => matches(wanted, one));
    return by === undefined
      ? []
      : `port ${wanted.port} of ${wanted.service} is taken by a program on this host that is no container`;
  });
}

function isSamePort(a: WantedPort, b: WantedPort): boolean {
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
  { container, project, service: owned, folder, image }: TakenPort,
  needs: ComposeNeeds,
  repositories: readonly string[],
): string {
  if (project === needs.project)
    return `port ${port} of ${service} is taken by ${describeOwn({ service: owned, name: container })}`;
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
