import type {
  ContainerLister,
  ImageInspector,
  NetworkLister,
  VolumeLister,
} from '../adapters/docker/engine-api.ts';
import type { CommandResult } from '../adapters/process/command.ts';
import { readHostScript } from '../adapters/ssh/host-script.ts';
import { type EngineOffer, engineProblems } from '../core/deploy/compose-engine.ts';
import { describeUnchecked } from '../core/deploy/compose-health.ts';
import { type ComposeNeeds, readComposeNeeds } from '../core/deploy/compose-needs.ts';
import { pinValues } from '../core/deploy/compose-pin.ts';
import { doubts, type HostHas, refusals, type TakenPort } from '../core/deploy/compose-refusals.ts';
import type { ProjectQuestion } from '../core/deploy/look-script.ts';
import { normalizeRepository } from '../core/deploy/repository-name.ts';
import { shellAssignments } from '../core/deploy/shell-quote.ts';
import { UserError } from '../core/error.ts';
import { formatPlatform } from '../core/oci/descriptor.ts';
import { choosePlatform } from '../core/oci/platform-choice.ts';
import { findImages, type ImagesOptions, type OtherImage, wantedPlatform } from './needed-images.ts';
import { type AppImage, placeOf } from './registry-images.ts';
import type { ProjectInputs } from './switch-inputs.ts';

/** A service that is switched. */
export interface RunningService {
  readonly service: string;
  /** What it runs now. */
  readonly image: string | undefined;
  readonly isUnhealthy?: true | undefined;
  /** What it is to run, by digest; undefined: the host's own record decides. */
  readonly to: string | undefined;
}

/** What compose needs of a host beside the application. */
export interface FoundNeeds {
  readonly images: readonly OtherImage[];
  /** Of several images of the application those that no service of the project has. */
  readonly unused: readonly AppImage[];
  /** What `up` refuses, unless it is mended until then. */
  readonly problems: readonly string[];
  /** What `up` may refuse. */
  readonly remarks: readonly string[];
  /** The services that are switched, and what each runs now; told where `seesContainers`. */
  readonly running: readonly RunningService[];
}

interface NeedsOptions extends Omit<ImagesOptions, 'engine'> {
  readonly project: ProjectInputs;
  /** Text of the checkout's compose file. */
  readonly composeFile: string | undefined;
  /** Empty: the host's own record decides. */
  readonly apps: readonly AppImage[];
  /** A release that ran here: its images are here, or its own job says so. */
  readonly isRollback: boolean;
  /** Containers may be started beside those that run. */
  readonly mayRoll: boolean;
  /** The containers of its services are looked at, too. */
  readonly seesContainers: boolean;
  /** Path of compose's program there; undefined: it is started through docker. */
  readonly composeProgram: string | undefined;
  readonly composeVersion: string | undefined;
  readonly isInSwarm: boolean;
  readonly offer: EngineOffer;
  readonly engine: ContainerLister & ImageInspector & NetworkLister & VolumeLister;
  /** What the script answered already. */
  readonly asked?: CommandResult | undefined;
}

/**
 * Compares what compose needs with what the host has, before anything is pulled. The configuration stays on the host, but for
 * what says which images, networks, volumes and ports its services have.
 * @throws UserError when compose does not take the configuration.
 */
export async function findNeeds(options: NeedsOptions): Promise<FoundNeeds> {
  const needs = await askCompose(options);
  if (needs === undefined) return { images: [], problems: [], remarks: [], unused: [], running: [] };
  const { apps, isRollback, seesContainers, engine, mayRoll } = options;
  const isCompared = apps.length > 0 && !isRollback;
  const [has, found, containers] = await Promise.all([
    askHas(needs, options),
    findImages(isCompared ? needs.images : [], options),
    seesContainers ? engine.containers() : [],
  ]);
  const waits = isCompared ? vainWaits(needs, found.unchecked, options) : [];
  return {
    images: found.images,
    unused: apps.filter((app) => needs.unused.includes(placeOf(app))),
    problems: [
      ...refusals(needs, has, apps.map(placeOf)),
      ...found.problems,
      ...(isCompared ? foreignApps(needs, options) : []),
      ...(mayRoll ? [] : waits),
    ],
    // Where one container is started beside another, compose waits for nothing.
    remarks: [...doubts(needs, has), ...found.remarks, ...(mayRoll ? waits : [])],
    running: !seesContainers
      ? []
      : needs.switched.map(({ service, image }) => {
          const now = containers.find((one) => isRunning(one, needs.project, service));
          const to = appOf(image, apps)?.reference;
          return { service, to, image: now?.image, isUnhealthy: now?.isUnhealthy };
        }),
  };
}

/** Services that compose would wait for, and has nothing to wait for, in words. `unchecked`: images without a health check. */
function vainWaits(
  { awaited, switched }: ComposeNeeds,
  unchecked: ReadonlySet<string>,
  { apps, machine }: NeedsOptions,
): readonly string[] {
  return awaited
    .filter(({ other, image, isOff }) => {
      if (isOff) return true;
      if (!switched.some(({ service }) => service === other)) return unchecked.has(image);
      const app = appOf(image, apps);
      return app && choosePlatform(app.image.platforms, machine)?.config.hasHealthCheck === false;
    })
    .map(describeUnchecked);
}

/** Services that want the application's image for another platform than that which is pulled, in words. */
function foreignApps({ switched }: ComposeNeeds, { apps, machine }: NeedsOptions): readonly string[] {
  return switched.flatMap(({ service, image, platform }) => {
    const app = appOf(image, apps);
    const pulled = app && choosePlatform(app.image.platforms, machine);
    if (platform === undefined || pulled === undefined) return [];
    return choosePlatform([pulled], wantedPlatform(platform, machine)) !== undefined
      ? []
      : [
          `${service} asks for the platform ${platform}, but the application is pulled for that of the host, ${formatPlatform(pulled.platform)}: remove platform from ${service}`,
        ];
  });
}

/** Whether a container is one of a service, and runs. */
function isRunning(
  { state, labels }: Awaited<ReturnType<ContainerLister['containers']>>[number],
  project: string,
  service: string,
): boolean {
  return (
    state === 'running' &&
    labels['com.docker.compose.project'] === project &&
    labels['com.docker.compose.service'] === service &&
    labels['com.docker.compose.oneoff'] !== 'True'
  );
}

/** The application's image that a service is to run; of several, the one of its repository. */
function appOf(image: string | undefined, apps: readonly AppImage[]): AppImage | undefined {
  if (apps.length < 2) return apps[0];
  const place = image === undefined ? undefined : normalizeRepository(image);
  return apps.find((app) => normalizeRepository(placeOf(app)) === place);
}

/** What is asked of the project on a host, in the look at it or later. */
export async function needsQuestion({
  project,
  composeFile,
  apps,
}: Pick<NeedsOptions, 'project' | 'composeFile' | 'apps'>): Promise<
  ProjectQuestion & { readonly input: string }
> {
  const variables = pinValues(
    project.pin,
    apps.map(({ reference }) => reference),
  );
  const values = {
    project_dir: project.dir,
    project_name: project.name ?? '',
    services: project.services.join(' '),
    several: apps.length > 1,
    staged: composeFile !== undefined,
    ...variables,
  };
  return {
    values,
    exported: Object.keys(variables),
    script: await readHostScript('needs'),
    input: composeFile ?? '',
  };
}

async function askCompose(options: NeedsOptions): Promise<ComposeNeeds | undefined> {
  const { project, apps, dockerHost, runScript, engine } = options;
  const ask = async (): Promise<CommandResult> => {
    const { values, exported, script, input } = await needsQuestion(options);
    const names = exported.map((name) => `export ${name}\n`).join('');
    const place = { docker_host: dockerHost, compose_program: options.composeProgram ?? '' };
    return runScript(`${shellAssignments({ ...place, ...values })}${names}${script}`, input);
  };
  const { exitCode, stdout, stderr } = options.asked ?? (await ask());
  if (exitCode !== 0) throw new UserError(`compose does not take the configuration: ${stderr.trim()}`);
  const pinned = pinValues(
    project.pin,
    apps.map(({ reference }) => reference),
  );
  const read = (following: readonly string[]): ComposeNeeds | undefined =>
    readComposeNeeds(stdout, {
      ...{ named: project.services, repositories: apps.map(placeOf) },
      ...{ following, pinned, compose: options.composeVersion },
    });
  const needs = read([]);
  if (needs === undefined || needs.followers.length === 0) return needs;
  const containers = await engine.containers();
  return read(
    needs.followers.filter((service) => containers.some((one) => isRunning(one, needs.project, service))),
  );
}

/** What the host has of it; what nobody needs is not asked for. */
async function askHas(needs: ComposeNeeds, { engine, isInSwarm, offer }: NeedsOptions): Promise<HostHas> {
  const { networks, ownNetworks, addresses, volumes, boundVolumes, ports, names, ofOthers } = needs;
  const shared = needs.containers;
  const refused = needs.demands.filter((demand) => engineProblems(demand, offer).length > 0);
  const [containers, knownNetworks, knownVolumes] = await Promise.all([
    ports.length + names.length + shared.length + ofOthers.length + refused.length === 0
      ? []
      : engine.containers(),
    networks.length + ownNetworks.length + addresses.length === 0 || isInSwarm
      ? undefined
      : engine.networks(),
    volumes.length + boundVolumes.length === 0 ? [] : engine.volumes(),
  ]);
  return {
    ...offer,
    networks: knownNetworks?.map(({ name, labels, subnets }) => ({
      ...{ name, subnets },
      key: labels['com.docker.compose.network'],
    })),
    volumes: new Set(knownVolumes),
    containers: containers.map(({ id, name, labels, state, usesHostNetwork }) => ({
      ...{ id, name, isRunning: state === 'running' },
      project: labels['com.docker.compose.project'],
      service: labels['com.docker.compose.service'],
      mayListen: state === 'restarting' || (state === 'running' && usesHostNetwork === true),
    })),
    taken: containers
      .filter(({ state }) => state === 'running')
      .flatMap(({ name, image, labels, ports: held }) =>
        held.map(
          (port): TakenPort => ({
            ...port,
            container: name,
            image,
            project: labels['com.docker.compose.project'],
            service: labels['com.docker.compose.service'],
            folder: labels['com.docker.compose.project.working_dir'],
          }),
        ),
      ),
  };
}
