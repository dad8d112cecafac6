import type {
  ContainerLister,
  ImageInspector,
  NetworkLister,
  VolumeLister,
} from '../adapters/docker/engine-api.ts';
import type { CommandResult } from '../adapters/process/command.ts';
import type { RegistryClient } from '../adapters/registry/client.ts';
import { inspectImage } from '../adapters/registry/whole-image.ts';
import { readHostScript } from '../adapters/ssh/host-script.ts';
import { type ComposeNeeds, type NeededImage, readComposeNeeds } from '../core/deploy/compose-needs.ts';
import { pinValues } from '../core/deploy/compose-pin.ts';
import { doubts, type HostHas, refusals, type TakenPort } from '../core/deploy/compose-refusals.ts';
import type { Blob } from '../core/deploy/download-plan.ts';
import type { ProjectQuestion } from '../core/deploy/look-script.ts';
import { type OwnAnswer, parseManifestInspect, parseOwnAnswers } from '../core/deploy/own-pulls.ts';
import { normalizeRepository } from '../core/deploy/repository-name.ts';
import { shellAssignments } from '../core/deploy/shell-quote.ts';
import { normalizePlatform } from '../core/dockerfile/platform.ts';
import { UserError } from '../core/error.ts';
import type { Platform } from '../core/oci/descriptor.ts';
import type { Digest } from '../core/oci/digest.ts';
import { choosePlatform } from '../core/oci/platform-choice.ts';
import { parseReference } from '../core/oci/reference.ts';
import type { RunScript } from './disk.ts';
import { type AppImage, placeOf } from './registry-images.ts';
import type { ProjectInputs } from './switch-inputs.ts';

/** An image of another service that the host lacks, and is pulled before anything is switched. */
export interface OtherImage {
  /** As compose names it. */
  readonly image: string;
  readonly services: readonly string[];
  /** Compressed, with its config; undefined: it could not be told. */
  readonly sizeBytes: number | undefined;
  readonly layers: readonly Blob[];
  readonly configBytes: number;
  /** Pulled with the login of this run, by digest; undefined: by the host, with its own login or none. */
  readonly digest: Digest | undefined;
  /** `linux/arm64`, where the file asks for another one than the host's own. */
  readonly platform?: string;
}

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

interface NeedsOptions {
  readonly project: ProjectInputs;
  /** Text of the checkout's compose file. */
  readonly composeFile: string | undefined;
  /** Empty: the host's own record decides. */
  readonly apps: readonly AppImage[];
  /** A release that ran here: its images are here, or its own job says so. */
  readonly isRollback: boolean;
  /** The containers of its services are looked at, too. */
  readonly seesContainers: boolean;
  readonly dockerHost: string;
  /** Path of compose's program there; undefined: it is started through docker. */
  readonly composeProgram: string | undefined;
  /** Its version there. */
  readonly composeVersion: string | undefined;
  readonly machine: Platform;
  readonly isInSwarm: boolean;
  readonly engine: ContainerLister & ImageInspector & NetworkLister & VolumeLister;
  readonly runScript: RunScript;
  /** What it answered already. */
  readonly asked?: CommandResult | undefined;
  readonly connectRegistry: (registry: string) => RegistryClient;
}

/**
 * Compares what compose needs with what the host has, before anything is pulled. The configuration stays on the host, but for
 * what says which images, networks, volumes and ports its services have.
 * @throws UserError when compose does not take the configuration.
 */
export async function findNeeds(options: NeedsOptions): Promise<FoundNeeds> {
  const needs = await askCompose(options);
  if (needs === undefined) return { images: [], problems: [], remarks: [], unused: [], running: [] };
  const { apps, isRollback, seesContainers, engine } = options;
  const nothing: FoundImages = { images: [], problems: [] };
  const [has, found, containers] = await Promise.all([
    askHas(needs, options),
    apps.length === 0 || isRollback ? nothing : findImages(needs.images, options),
    seesContainers ? engine.containers() : [],
  ]);
  return {
    images: found.images,
    unused: apps.filter((app) => needs.unused.includes(placeOf(app))),
    problems: [...refusals(needs, has, apps.map(placeOf)), ...found.problems],
    remarks: doubts(needs, has),
    running: !seesContainers
      ? []
      : needs.switched.map(({ service, image }) => {
          const now = containers.find((one) => isRunning(one, needs.project, service));
          const to = appOf(image, apps)?.reference;
          return { service, to, image: now?.image, isUnhealthy: now?.isUnhealthy };
        }),
  };
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
async function askHas(
  { networks, ownNetworks, volumes, ports, names, containers: shared }: ComposeNeeds,
  { engine, isInSwarm }: Pick<NeedsOptions, 'engine' | 'isInSwarm'>,
): Promise<HostHas> {
  const [containers, knownNetworks, knownVolumes] = await Promise.all([
    ports.length + names.length + shared.length === 0 ? [] : engine.containers(),
    networks.length + ownNetworks.length === 0 || isInSwarm ? undefined : engine.networks(),
    volumes.length === 0 ? [] : engine.volumes(),
  ]);
  return {
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

type FoundImages = Pick<FoundNeeds, 'images' | 'problems'>;

/** A tag that is there is never pulled: that would upgrade somebody's database. */
async function findImages(needed: readonly NeededImage[], options: NeedsOptions): Promise<FoundImages> {
  const found = await Promise.all(
    needed.map(async (one) => ((await options.engine.inspectImage(one.image)) === undefined ? [one] : [])),
  );
  const missing = found.flat();
  const pulled = missing.filter(({ isBuilt }) => !isBuilt);
  const withLogin = await Promise.all(pulled.map((one) => withRunLogin(one, options)));
  const rest = pulled.filter((_one, index) => withLogin[index] === undefined);
  const own = await withOwnLogin(rest, options);
  return {
    images: [...withLogin.flatMap((image) => image ?? []), ...own.images],
    problems: [
      ...missing
        .filter(({ isBuilt }) => isBuilt)
        .map(
          ({ services, image }) =>
            `the image ${image} of ${services.join(', ')} is not on this host, and a deployment builds nothing there: run "docker compose build ${services.join(' ')}" on it once`,
        ),
      ...own.problems,
    ],
  };
}

/** The login of the run is for the registry and the owner of an image of the application. */
async function withRunLogin(
  { image, services, platform }: NeededImage,
  { apps, machine, connectRegistry }: Pick<NeedsOptions, 'apps' | 'connectRegistry' | 'machine'>,
): Promise<OtherImage | undefined> {
  const { registry, repository, tag, digest } = parseReference(image);
  const [owner] = repository.split('/');
  if (!apps.some((app) => registry === app.registry && owner === app.repository.split('/')[0]))
    return undefined;
  const state = await inspectImage(connectRegistry(registry), repository, digest ?? tag ?? 'latest');
  const found =
    state.kind === 'ok'
      ? choosePlatform(state.image.platforms, wantedPlatform(platform, machine))
      : undefined;
  if (state.kind !== 'ok' || found === undefined) return undefined;
  const { layers, configBytes } = found;
  return {
    ...{ image, services, ...sized({ layers, configBytes }), digest: state.image.descriptor.digest },
    ...foreign(platform, machine),
  };
}

function wantedPlatform(platform: string | undefined, machine: Platform): Platform {
  if (platform === undefined) return machine;
  const [os = '', architecture = '', variant] = normalizePlatform(platform).split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

/** Where it is the host's own, an engine needs not be told. */
function foreign(platform: string | undefined, machine: Platform): Pick<OtherImage, 'platform'> {
  const { os, architecture } = wantedPlatform(platform, machine);
  return platform === undefined || (os === machine.os && architecture === machine.architecture)
    ? {}
    : { platform };
}

async function withOwnLogin(
  needed: readonly NeededImage[],
  { runScript, dockerHost, machine }: Pick<NeedsOptions, 'dockerHost' | 'machine' | 'runScript'>,
): Promise<FoundImages> {
  if (needed.length === 0) return { images: [], problems: [] };
  const script = await ownPulls(dockerHost, false);
  const { stdout } = await runScript(script, needed.map(({ image }) => `${image}\n`).join(''));
  const answers = new Map(parseOwnAnswers(stdout).map((answer) => [answer.image, answer]));
  const problems: string[] = [];
  const images: OtherImage[] = [];
  for (const { image, services, platform } of needed) {
    const answer = answers.get(image);
    if (answer !== undefined && isRefused(answer)) problems.push(describeRefused(image, services, answer));
    else {
      const wanted = wantedPlatform(platform, machine);
      const parts = answer?.isGood === true ? parseManifestInspect(answer.text, wanted) : undefined;
      images.push({ image, services, ...sized(parts), digest: undefined, ...foreign(platform, machine) });
    }
  }
  return { images, problems };
}

/** Not every docker has the command that was asked; then the pull itself has to tell. */
function isRefused({ isGood, text }: OwnAnswer): boolean {
  return !isGood && !/is not a docker command|experimental|unknown (?:command|flag)/i.test(text);
}

function describeRefused(image: string, services: readonly string[], { text }: OwnAnswer): string {
  const last = text.split('\n').findLast((line) => line.trim() !== '') ?? 'docker said nothing';
  return `the image ${image} of ${services.join(', ')} is not on this host, and the host cannot pull it (${last.trim()}): log in there with "docker login", or pull it there once. The login of this run is only for the registry and owner of the application`;
}

function sized(
  parts: { readonly layers: readonly Blob[]; readonly configBytes: number } | undefined,
): Pick<OtherImage, 'sizeBytes' | 'layers' | 'configBytes'> {
  if (parts === undefined) return { sizeBytes: undefined, layers: [], configBytes: 0 };
  const sizes = new Map(parts.layers.map(({ digest, sizeBytes }) => [digest, sizeBytes]));
  return {
    sizeBytes: [...sizes.values()].reduce((total, size) => total + size, parts.configBytes),
    layers: parts.layers.map(({ digest, sizeBytes }) => ({ digest, sizeBytes })),
    configBytes: parts.configBytes,
  };
}

/** The script with which a host pulls by itself, or tells what it would. */
export async function ownPulls(dockerHost: string, pull: boolean): Promise<string> {
  return `${shellAssignments({ docker_host: dockerHost, pull })}${await readHostScript('ownPulls')}`;
}
