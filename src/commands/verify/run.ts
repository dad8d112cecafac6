import pLimit from 'p-limit';
import type { Clock } from '../../adapters/clock.ts';
import { createRunLog, type RunLog } from '../../adapters/runner/run-log.ts';
import type { Session } from '../../adapters/runner/session.ts';
import { describeLogin, type Host } from '../../core/deploy/host.ts';
import { isLayerFinding } from '../../core/deploy/layer-state.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import type { Platform } from '../../core/oci/descriptor.ts';
import { connectHost, disconnectHost } from '../../hosts/connection.ts';
import { checkAccess, type Fleet, maskFleetSecrets, openFleet } from '../../hosts/fleet.ts';
import { type ImagesWish, imagesRun } from '../../hosts/host-images.ts';
import { hostImagesReport } from '../../hosts/images-report.ts';
import type { HostsInputs } from '../../hosts/inputs.ts';
import { planHostImages } from '../../hosts/plan.ts';
import { deployInputContext } from '../session.ts';
import { readVerifyInputs } from './inputs.ts';
import { verifyRegistryLayers } from './registry.ts';
import type { VerifiedHostReport, VerifyReport } from './report.ts';

/**
 * Looks at the layers in the registry and on the hosts. Nothing is changed.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function verifySession(session: Session): Promise<VerifyReport> {
  const { github, clock, console } = session;
  const { inputs, reader } = readVerifyInputs(session.values, deployInputContext(session));
  const access = await checkAccess(inputs, session, reader);
  maskFleetSecrets(console.mask, inputs, access);
  reader.throwProblems();

  const log = createRunLog(clock, console);
  for (const notice of inputs.notices) log.notice(notice);
  for (const warning of inputs.warnings) log.warning(warning);
  const startedAtMs = clock.nowMs();
  const found = await verify(inputs, clock, log, () =>
    openFleet(session, inputs, { access, app: inputs.images.app, log }),
  );
  const { layers, hosts, error } = found;
  return {
    schemaVersion: 1,
    kind: 'verify',
    healthy:
      error === undefined &&
      layers.every(({ state }) => state === 'ok') &&
      hosts.every((host) => host.healthy),
    image: inputs.images.image,
    app: found.app,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: clock.nowMs() - startedAtMs,
    runUrl: github?.runUrl,
    layers,
    hosts,
    phases: log.phases,
    notices: log.notices,
    warnings: log.warnings,
    nextSteps: nextSteps(layers, hosts),
    error,
  };
}

/** What a look found, as far as it came. */
type Found = Pick<VerifyReport, 'app' | 'layers' | 'hosts' | 'error'>;

/** Looks at the hosts, and then at the layers in the registry, for the platforms of these hosts. */
export async function verify(
  inputs: HostsInputs,
  clock: Clock,
  log: RunLog,
  open: () => Promise<Fleet>,
): Promise<Found> {
  let found: Found = { app: undefined, layers: [], hosts: [], error: undefined };
  try {
    const fleet = await open();
    found = { ...found, app: fleet.images.app?.reference };
    const hosts = await log.phase('hosts', () => lookAtHosts(inputs, fleet));
    found = { ...found, hosts };
    const layers = await log.phase('registry', () =>
      verifyRegistryLayers({
        client: fleet.connectRegistry(inputs.images.registry),
        images: fleet.images.layers,
        hosts: hosts.flatMap(({ platform }) => (platform === undefined ? [] : [platformOf(platform)])),
        nowMs: clock.nowMs(),
      }),
    );
    return { ...found, layers };
  } catch (failure) {
    return { ...found, error: errorReport(failure, inputs.images.image) };
  }
}

async function lookAtHosts(inputs: HostsInputs, fleet: Fleet): Promise<readonly VerifiedHostReport[]> {
  const limit = pLimit(inputs.maxParallel);
  return Promise.all(inputs.ssh.hosts.map((host) => limit(() => verifyHost(host, inputs, fleet))));
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
  { dockerHost, projectDir }: HostsInputs,
  fleet: Fleet,
): Promise<VerifiedHostReport> {
  const about = { name: host.name, address: describeLogin(host) };
  const needs = { projectDir, uploadsCompose: false, switches: projectDir !== undefined, fetches: false };
  try {
    const connected = await connectHost(host, { dockerHost, startDocker: false, needs }, fleet);
    try {
      const plan = await planHostImages(imagesRun(connected, wish, fleet.images));
      const report = hostImagesReport(plan, undefined);
      return {
        ...about,
        ...report,
        healthy: plan.shortage === undefined && !report.layers.some(isLayerFinding),
        engine: plan.engine.version,
        compose: connected.facts.compose,
        problems: plan.shortage === undefined ? [] : [plan.shortage],
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
      error: errorReport(error, fleet.images.app?.reference),
    };
  }
}

function nextSteps(layers: VerifyReport['layers'], hosts: readonly VerifiedHostReport[]): readonly string[] {
  const broken = layers.filter(({ state }) => state !== 'ok').map(({ name }) => name);
  const lacking = hosts.filter((host) => host.layers.some(isLayerFinding));
  return [
    ...(broken.length === 0
      ? []
      : [`"cache-prewarm prewarm" builds and pushes what is incomplete: ${broken.join(', ')}.`]),
    ...(lacking.length === 0
      ? []
      : [
          `"cache-prewarm deploy --prewarm-only" pulls what is missing or outdated on ${lacking.map(({ name }) => name).join(', ')}.`,
        ]),
  ];
}

/** `linux/arm64/v8` as a value. */
function platformOf(text: string): Platform {
  const [os = '', architecture = '', variant] = text.split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) } as Platform;
}
