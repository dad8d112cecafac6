import pLimit from 'p-limit';
import type { Clock } from '../../adapters/clock.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { describeLogin, type Host } from '../../core/deploy/host.ts';
import { isLayerFinding } from '../../core/deploy/layer-state.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import type { Platform } from '../../core/oci/descriptor.ts';
import { gather } from '../../core/unfinished.ts';
import { connectHost, disconnectHost } from '../../hosts/connection.ts';
import { type Fleet, type FleetInputs, openFleet } from '../../hosts/fleet.ts';
import { type ImagesWish, imagesRun } from '../../hosts/host-images.ts';
import { hostImagesReport } from '../../hosts/images-report.ts';
import type { HostsInputs } from '../../hosts/inputs.ts';
import { createAppFinder, type FindApp } from '../../hosts/kept-images.ts';
import { findReplays } from '../../hosts/known-records.ts';
import { planHostImages } from '../../hosts/plan.ts';
import { layerPrefixes, refuseUnverified } from '../../hosts/registry-images.ts';
import type { RunContext } from '../command.ts';
import { withNewestOfFleet } from '../newest-known.ts';
import { verifyRegistryLayers } from './registry.ts';
import { nothingSeen, type Seen, type VerifiedHostReport } from './report.ts';
import { findRunningApps, keepRunningApps } from './running-app.ts';

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
  return gather(
    { ...nothingSeen, app: onlyReference(fleet) },
    async () => ({ hosts: await log.phase('hosts', () => lookAtHosts(inputs, fleet, clock)) }),
    async ({ hosts }) => ({
      layers: await log.phase('registry', async () => {
        const looks = fleet.images.layers.map((images) =>
          verifyRegistryLayers({
            client: fleet.connectRegistry(images.registry),
            images,
            hosts: hosts.flatMap(({ platform }) => (platform === undefined ? [] : [platformOf(platform)])),
            nowMs: clock.nowMs(),
          }),
        );
        const prefixes = layerPrefixes(fleet.images.layers);
        return (await Promise.all(looks)).flatMap((layers, index) =>
          layers.map((layer) => ({ ...layer, name: `${prefixes[index]}${layer.name}` })),
        );
      }),
    }),
    // Last, so that everything that was found is in the report.
    async () => {
      await refuseUnverified(fleet.images.layers, fleet.images.apps, fleet.connectRegistry);
      return {};
    },
  );
}

async function lookAtHosts(
  inputs: HostsInputs,
  fleet: Fleet,
  clock: Clock,
): Promise<readonly VerifiedHostReport[]> {
  const limit = pLimit(inputs.maxParallel);
  const find = createAppFinder(fleet.connectRegistry);
  return Promise.all(
    inputs.ssh.hosts.map((host) => limit(() => verifyHost(host, inputs, fleet, clock, find))),
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

async function verifyHost(
  host: Host,
  { dockerHost, projectDir, images: { signing } }: HostsInputs,
  fleet: Fleet,
  clock: Clock,
  find: FindApp,
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

/** `linux/arm64/v8` as a value. */
function platformOf(text: string): Platform {
  const [os = '', architecture = '', variant] = text.split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) } as Platform;
}
