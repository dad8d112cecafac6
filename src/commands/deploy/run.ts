import { randomBytes } from 'node:crypto';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import type { HostReport } from '../../core/deploy/host-report.ts';
import type { Reference } from '../../core/oci/reference.ts';
import { carrying } from '../../core/unfinished.ts';
import { openFleet } from '../../hosts/fleet.ts';
import { createSwitchHost } from '../../hosts/switch.ts';
import type { RunContext } from '../command.ts';
import { addToHistory, noHistory, openHistory } from '../history.ts';
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
  const fleet = await openFleet(context, inputs, wantedApp(inputs));
  const { images } = fleet;
  const switchHost = createSwitchHost({
    inputs,
    composeFile: composeText,
    reconnect: (host) => fleet.connect(host.session.host),
    who: {
      actor: github?.actor ?? env['USER'] ?? 'someone in a terminal',
      runUrl: github?.runUrl,
      revision: github?.revision,
    },
    newJobId: () => randomBytes(8).toString('hex'),
    clock,
    secretValues: inputs.secretValues,
    say: console.info,
  });
  const { app } = images;
  const work = { access: fleet, images, switchHost, composeFile: composeText, clock, say: console.info };
  return carrying<DeployFound, DeployFound>({ app }, async () => ({
    app,
    hosts: await deployToHosts(inputs, log, work),
  }));
}

/** A host's failure is in its report, beside everything that was found until then. */
export async function deployToHosts(
  inputs: DeployInputs,
  log: RunLog,
  context: HostWorkContext,
): Promise<readonly HostReport[]> {
  const hosts = inputs.ssh.hosts.map((host) => createHostWork(host, inputs, context));
  try {
    const ends = await runDeployment(hosts, inputs, log, context.say);
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
  if (report.action === 'prewarm') return report;
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

/** The image that hosts are to run; undefined: what they ran before. */
function wantedApp({ images, rollbackTo }: DeployInputs): Reference | undefined {
  if (rollbackTo === undefined) return images.app;
  if (rollbackTo.kind === 'previous') return undefined;
  const { registry, repository } = images.app ?? images;
  return { registry, repository, tag: undefined, digest: rollbackTo.digest };
}
