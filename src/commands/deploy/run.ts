import { randomBytes } from 'node:crypto';
import { operatorName } from '../../adapters/runner/operator.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import type { HostReport } from '../../core/deploy/host-report.ts';
import type { SwitchJob } from '../../core/deploy/switch-job.ts';
import { formatDuration } from '../../core/format/quantity.ts';
import { type UsualDuration, usualDeployment } from '../../core/history/usual-duration.ts';
import type { Reference } from '../../core/oci/reference.ts';
import type { KnownRecords } from '../../core/sign/known-records.ts';
import { carrying } from '../../core/unfinished.ts';
import { type Fleet, openFleet } from '../../hosts/fleet.ts';
import { createAppFinder } from '../../hosts/kept-images.ts';
import { verifiedRecords } from '../../hosts/known-records.ts';
import { type AppImage, refuseUnverified } from '../../hosts/registry-images.ts';
import { createSwitchHost } from '../../hosts/switch.ts';
import { sayUnverified } from '../../layers/inputs/signing-inputs.ts';
import type { RunContext } from '../command.ts';
import { addToHistory, knownRuns, noHistory, openHistory } from '../history.ts';
import { withNewestOfFleet } from '../newest-known.ts';
import { deployEntryOf } from './history-entry.ts';
import { createHostWork, type HostWorkContext } from './host-work.ts';
import type { DeployInputs, DeployWork } from './inputs.ts';
import { runDeployment } from './order.ts';
import type { DeployReport } from './report.ts';
import type { DeployFound } from './result.ts';

/** Deploys to all hosts, or only prewarms them. */
export async function deploy(context: RunContext, inputs: DeployWork): Promise<DeployFound> {
  const { github, console, clock, env, log } = context;
  const { composeText } = inputs;
  const firstHosts = inputs.ssh.hosts.slice(0, inputs.maxParallel);
  const fleetInputs = await withNewestOfFleet(context, inputs);
  const [usual, fleet] = await Promise.all([
    sayUsualDuration(context, inputs),
    openFleet(context, fleetInputs, wantedApps(inputs), firstHosts),
  ]);
  const { images } = fleet;
  const signedApps = await checkSignatures(inputs, fleet, log).catch(async (error) => {
    await fleet.closeUnused();
    throw error;
  });
  const switchHost = createSwitchHost({
    inputs,
    composeFile: composeText,
    reconnect: (host) => fleet.connect(host.session.host),
    who: {
      actor: github?.actor ?? operatorName(env),
      runUrl: github?.runUrl,
      revision: github?.revision,
      ...releaseNames(images.apps),
    },
    records: new Map([...verifiedRecords(images.layers, inputs.images.signing), ...signedApps]),
    newJobId: () => randomBytes(8).toString('hex'),
    clock,
    secretValues: inputs.secretValues,
    say: console.info,
  });
  const { apps } = images;
  const { connectRegistry } = fleet;
  const work = {
    access: fleet,
    connectRegistry,
    findApp: createAppFinder(connectRegistry),
    ...{ images, signedApps },
    switchHost,
    composeFile: composeText,
    clock,
    say: console.info,
  };
  return carrying<DeployFound, DeployFound>({ apps }, async () => ({
    apps,
    hosts: await deployToHosts(inputs, log, work, usual?.phases),
  }));
}

/** As `refuseUnverified`. @throws UserError when an image is not signed as it has to be. A host has run before what it is rolled back to. */
async function checkSignatures(
  { rollbackTo, images: { signing } }: Pick<DeployWork, 'images' | 'rollbackTo'>,
  { images, connectRegistry }: Fleet,
  log: RunLog,
): Promise<KnownRecords> {
  if (rollbackTo !== undefined) return new Map();
  const signedApps = await refuseUnverified(images.layers, images.apps, connectRegistry);
  if (signing !== undefined)
    sayUnverified(
      images.layers.map(({ lookup }) => lookup),
      signing,
      log,
    );
  return signedApps;
}

/** @returns what there is to wait for. In a terminal only: a workflow fetches its history at the end. It never fails a deployment. */
export async function sayUsualDuration(
  context: RunContext,
  {
    images,
    history: kept,
    prewarmOnly,
    dryRun,
  }: Pick<DeployInputs, 'dryRun' | 'history' | 'images' | 'prewarmOnly'>,
): Promise<UsualDuration | undefined> {
  if (context.github !== undefined || prewarmOnly || dryRun) return undefined;
  try {
    const usual = usualDeployment(await knownRuns(context, { image: images.image, history: kept }));
    if (usual !== undefined)
      context.console.info(`Deployments usually take ${formatDuration(usual.totalMs)}.`);
    return usual;
  } catch {
    // What is wrong with the history is told where the run is added to it.
    return undefined;
  }
}

/** A host's failure is in its report, beside everything that was found until then. */
export async function deployToHosts(
  inputs: DeployInputs,
  log: RunLog,
  context: HostWorkContext,
  usual: UsualDuration['phases'] = {},
): Promise<readonly HostReport[]> {
  const hosts = inputs.ssh.hosts.map((host) => createHostWork(host, inputs, context));
  try {
    const ends = await runDeployment(hosts, inputs, log, context.say, usual);
    return hosts.map((host) => host.report(ends.get(host)));
  } finally {
    await Promise.all(hosts.map((host) => host.close()));
  }
}

/** Adds a deployment to the history of its layers. */
export async function withHistory(
  report: DeployReport,
  context: RunContext,
  { images, history: kept }: Pick<DeployInputs, 'images' | 'history'>,
): Promise<DeployReport> {
  if (report.action === 'prewarm' || report.outcome === 'planned') return report;
  try {
    const history = await openHistory(context, { image: images.image, history: kept });
    if (history === undefined) return report;
    const { notices, warnings } = await addToHistory(history.store, deployEntryOf(report, history.branch));
    return {
      ...report,
      notices: [...report.notices, ...notices],
      warnings: [...report.warnings, ...warnings],
    };
  } catch (error) {
    return {
      ...report,
      notices: [...report.notices, noHistory(error)],
    };
  }
}

/** What hosts note of a release: a tag that all of its images have is its name. */
function releaseNames(apps: readonly AppImage[]): Pick<SwitchJob['who'], 'tag' | 'images'> {
  const [tag, ...others] = new Set(apps.map((app) => app.tag));
  const images = apps.map((app) => ({ image: app.reference, tag: app.tag }));
  return { tag: others.length > 0 ? undefined : tag, images: images.length > 1 ? images : undefined };
}

/** The images that hosts are to run; none: what they ran before. */
function wantedApps({ images, rollbackTo }: DeployInputs): readonly Reference[] {
  const { apps } = images;
  if (rollbackTo === undefined) return apps;
  // Without a registry, the host's own record of releases decides; and of several, which one the digest is of.
  if (rollbackTo.kind !== 'digest' || apps.length > 1) return [];
  const { registry, repository } = apps[0] ?? images;
  return registry === '' ? [] : [{ registry, repository, tag: undefined, digest: rollbackTo.digest }];
}
