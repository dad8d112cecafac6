import pLimit from 'p-limit';
import { createRunLog } from '../../adapters/runner/run-log.ts';
import type { Session } from '../../adapters/runner/session.ts';
import { readHostScript } from '../../adapters/ssh/host-script.ts';
import { describeLogin, type Host } from '../../core/deploy/host.ts';
import { isLayerFinding } from '../../core/deploy/layer-state.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import type { Platform } from '../../core/oci/descriptor.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import { checkAccess, maskFleetSecrets, openFleet } from '../../hosts/fleet.ts';
import { connectHost, type FleetContext, hostImagesReport, imagesRun } from '../../hosts/host.ts';
import { planHostImages } from '../../hosts/host-images.ts';
import type { HostsInputs } from '../../hosts/inputs.ts';
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
  maskFleetSecrets(session, inputs, access);
  reader.throwProblems();

  const log = createRunLog(clock, console);
  for (const notice of inputs.notices) log.notice(notice);
  for (const warning of inputs.warnings) log.warning(warning);
  const startedAtMs = clock.nowMs();
  let fleet: FleetContext | undefined;
  let layers: VerifyReport['layers'] = [];
  let hosts: readonly VerifiedHostReport[] = [];
  let error: ErrorReport | undefined;
  try {
    const opened = await openFleet(session, inputs, {
      access,
      app: inputs.images.app,
      log,
      preflight: await readHostScript('preflight'),
    });
    fleet = opened;
    hosts = await log.phase('hosts', () => lookAtHosts(inputs, opened));
    layers = await log.phase('registry', () =>
      verifyRegistryLayers({
        client: opened.connectRegistry(inputs.images.registry),
        images: opened.images.layers,
        hosts: hosts.flatMap(({ platform }) => (platform === undefined ? [] : [platformOf(platform)])),
        nowMs: clock.nowMs(),
      }),
    );
  } catch (failure) {
    error = errorReport(failure, inputs.images.image);
  }
  const healthy =
    error === undefined && layers.every(({ state }) => state === 'ok') && hosts.every((host) => host.healthy);
  return {
    schemaVersion: 1,
    kind: 'verify',
    healthy,
    image: inputs.images.image,
    app: fleet?.images.app?.reference,
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

async function lookAtHosts(inputs: HostsInputs, fleet: FleetContext): Promise<readonly VerifiedHostReport[]> {
  const limit = pLimit(inputs.maxParallel);
  return Promise.all(inputs.ssh.hosts.map((host) => limit(() => lookAtHost(host, inputs, fleet))));
}

async function lookAtHost(host: Host, inputs: HostsInputs, fleet: FleetContext): Promise<VerifiedHostReport> {
  const nothing = { engine: undefined, compose: undefined, ...hostImagesReport(undefined, [], false) };
  const about = { name: host.name, address: describeLogin(host) };
  try {
    const connected = await connectHost(
      host,
      {
        inputs: { dockerHost: inputs.dockerHost, startDocker: false },
        needs: {
          projectDir: inputs.projectDir,
          uploadsCompose: false,
          switches: inputs.projectDir !== undefined,
          fetches: false,
        },
      },
      fleet,
    );
    try {
      const run = imagesRun(
        connected,
        {
          prewarm: 'auto',
          prewarmOnly: false,
          prune: 'false',
          project: undefined,
          projectDir: undefined,
          keep: 1,
        },
        fleet,
      );
      const plan = await planHostImages(run);
      const report = hostImagesReport(plan, [], false);
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
      await connected.engine.close().catch(() => {});
      await connected.session.close();
    }
  } catch (error) {
    return {
      ...about,
      ...nothing,
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
      : [`"cache-prewarm prewarm" builds and pushes what is not whole: ${broken.join(', ')}.`]),
    ...(lacking.length === 0
      ? []
      : [
          `"cache-prewarm deploy --prewarm-only" pulls what is missing or stale on ${lacking.map(({ name }) => name).join(', ')}.`,
        ]),
  ];
}

/** `linux/arm64/v8` as a value. */
function platformOf(text: string): Platform {
  const [os = '', architecture = '', variant] = text.split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) } as Platform;
}
