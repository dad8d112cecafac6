import pLimit from 'p-limit';
import type { Clock } from '../../adapters/clock.ts';
import type { ContainerLister, EngineApi } from '../../adapters/docker/engine-api.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { describeLogin, type Host } from '../../core/deploy/host.ts';
import { isLayerFinding } from '../../core/deploy/layer-state.ts';
import { normalizeRepository } from '../../core/deploy/repository-name.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import { UserError } from '../../core/error.ts';
import { platformFrom } from '../../core/oci/descriptor.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { KnownRecords } from '../../core/sign/known-records.ts';
import { endOf, gather } from '../../core/unfinished.ts';
import { connectHost, disconnectHost } from '../../hosts/connection.ts';
import { type Fleet, type FleetInputs, openFleet } from '../../hosts/fleet.ts';
import { type ImagesWish, imagesRun } from '../../hosts/host-images.ts';
import { hostImagesReport } from '../../hosts/images-report.ts';
import type { HostsInputs } from '../../hosts/inputs.ts';
import { createAppFinder, type FindApp, keepSameImages } from '../../hosts/kept-images.ts';
import { findOlderImages, findReplays } from '../../hosts/known-records.ts';
import { planHostImages } from '../../hosts/plan.ts';
import {
  type AppImage,
  findAppImage,
  layerPrefixes,
  placeOf,
  refuseUnverified,
} from '../../hosts/registry-images.ts';
import type { RunContext } from '../command.ts';
import { withNewestOfFleet } from '../newest-known.ts';
import { verifyRegistryLayers } from './registry.ts';
import { nothingSeen, type Seen, type VerifiedHostReport } from './report.ts';

/** Looks at the layers in the registry and on the hosts. Nothing is changed. */
export function verify(context: RunContext, inputs: FleetInputs): Promise<Seen> {
  return verifyFleet(inputs, context.clock, context.log, async () =>
    openFleet(context, await withNewestOfFleet(context, inputs), inputs.images.apps),
  );
}

/** Looks at the hosts, and then at the layers in the registry, for the platforms of these hosts. */
export async function verifyFleet(
  inputs: HostsInputs,
  clock: Clock,
  log: RunLog,
  open: () => Promise<Fleet>,
): Promise<Seen> {
  const fleet = await open();
  const { apps, layers: repositories } = fleet.images;
  const signatures = await endOf<KnownRecords>(new Map(), () =>
    refuseUnverified(repositories, apps, fleet.connectRegistry),
  );
  return gather(
    { ...nothingSeen, app: onlyReference(fleet) },
    async () => ({
      hosts: await log.phase('hosts', () => lookAtHosts(inputs, fleet, signatures.found, clock)),
    }),
    async ({ hosts }) => ({
      layers: await log.phase('registry', async () => {
        const looks = repositories.map((images) =>
          verifyRegistryLayers({
            client: fleet.connectRegistry(images.registry),
            images,
            hosts: hosts.flatMap(({ platform }) => (platform === undefined ? [] : [platformFrom(platform)])),
            nowMs: clock.nowMs(),
          }),
        );
        const prefixes = layerPrefixes(repositories);
        return (await Promise.all(looks)).flatMap((layers, index) =>
          layers.map((layer) => ({ ...layer, name: `${prefixes[index]}${layer.name}` })),
        );
      }),
    }),
    // Last, so that everything that was found is in the report.
    async () => {
      if (signatures.failure !== undefined) throw signatures.failure;
      return {};
    },
  );
}

async function lookAtHosts(
  inputs: HostsInputs,
  fleet: Fleet,
  signedApps: KnownRecords,
  clock: Clock,
): Promise<readonly VerifiedHostReport[]> {
  const limit = pLimit(inputs.maxParallel);
  const find = createAppFinder(fleet.connectRegistry);
  return Promise.all(
    inputs.ssh.hosts.map((host) => limit(() => verifyHost(host, inputs, { fleet, signedApps, clock, find }))),
  );
}

/** A look pulls and removes nothing. */
const wish: ImagesWish = {
  prewarm: 'auto',
  prewarmOnly: false,
  prune: 'false',
  project: undefined,
  projectDir: undefined,
  keep: 1,
};

interface HostLook {
  readonly fleet: Fleet;
  /** When the images of the application were signed for the tags they were found by. */
  readonly signedApps: KnownRecords;
  readonly clock: Clock;
  readonly find: FindApp;
}

async function verifyHost(
  host: Host,
  { dockerHost, projectDir, images: { signing } }: HostsInputs,
  { fleet, signedApps, clock, find }: HostLook,
): Promise<VerifiedHostReport> {
  const about = { name: host.name, address: describeLogin(host) };
  const needs = { projectDir, uploadsCompose: false, switches: projectDir !== undefined, fetches: false };
  try {
    const connected = await connectHost(host, { dockerHost, startDocker: false, needs }, fleet);
    try {
      const { images } = fleet;
      const apps =
        images.apps.length > 0
          ? await keepRunningApps(connected.engine, images.apps, projectDir, find)
          : await findRunningApps(connected.engine, fleet);
      const plan = await planHostImages(imagesRun(connected, wish, { ...images, apps }));
      const report = hostImagesReport(plan, undefined);
      const known = { known: connected.facts.records, nowMs: clock.nowMs() };
      const problems = [
        ...(plan.shortage === undefined ? [] : [plan.shortage]),
        ...findReplays(images.layers, signing, known),
        ...findOlderImages(signedApps, known),
      ];
      return {
        ...about,
        ...report,
        healthy: problems.length === 0 && !report.layers.some(isLayerFinding),
        engine: plan.engine.version,
        compose: connected.facts.compose,
        problems,
        error: undefined,
      };
    } finally {
      await disconnectHost(connected);
    }
  } catch (error) {
    return {
      ...about,
      ...hostImagesReport(undefined, undefined),
      engine: undefined,
      compose: undefined,
      healthy: false,
      problems: [],
      error: errorReport(error, onlyReference(fleet)),
    };
  }
}

/** The image of the application; undefined: there are several, or none is named. */
function onlyReference({ images: { apps } }: Fleet): string | undefined {
  return apps.length === 1 ? apps[0]?.reference : undefined;
}

/**
 * The application that a host runs by digest, as deployments leave it, from the repositories of the layers: what the host needs of
 * them where no application is named. Nothing where nothing of it runs, or the registry does not have it any more.
 */
async function findRunningApps(
  engine: ContainerLister,
  { images: { layers }, connectRegistry }: Pick<Fleet, 'images' | 'connectRegistry'>,
): Promise<readonly AppImage[]> {
  const containers = await engine.containers();
  const found = await Promise.all(
    layers.map(async (images) => {
      const running = containers.find(
        ({ image, state }) => state === 'running' && image.startsWith(`${placeOf(images)}@`),
      );
      if (running === undefined) return [];
      try {
        return [await findAppImage(parseReference(running.image), connectRegistry)];
      } catch (error) {
        if (error instanceof UserError) return [];
        throw error;
      }
    }),
  );
  return found.flat();
}

/**
 * The images that a deployment would have running: of several, one that is the same as what runs there is not pulled again.
 * @param projectDir of the containers that count; undefined: all of the host
 */
async function keepRunningApps(
  engine: Pick<EngineApi, 'containers' | 'describe'>,
  apps: readonly AppImage[],
  projectDir: string | undefined,
  find: FindApp,
): Promise<readonly AppImage[]> {
  if (apps.length < 2) return apps;
  const [{ platform }, containers] = await Promise.all([engine.describe(), engine.containers()]);
  const running = containers.flatMap(({ name, image, state, labels, isUnhealthy }) => {
    const folder = labels['com.docker.compose.project.working_dir'];
    if (state !== 'running' || (projectDir !== undefined && folder !== projectDir)) return [];
    const place = normalizeRepository(image);
    const app = apps.find((one) => normalizeRepository(placeOf(one)) === place);
    return app === undefined ? [] : [{ service: name, image, isUnhealthy, to: app.reference }];
  });
  return (await keepSameImages(apps, running, platform, find)).apps;
}
