import pLimit from 'p-limit';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { planBatches } from '../../core/deploy/batches.ts';
import type { DeployOutcome } from '../../core/deploy/host-report.ts';
import { isGood } from '../../core/deploy/outcome.ts';
import type { DeployInputs } from './inputs.ts';

/** One host, as a deployment works with it. What each step throws is that host's failure, not the run's. */
export interface HostWork {
  readonly name: string;
  /** Undefined until the host is done with, or has failed. */
  readonly outcome: DeployOutcome | undefined;
  /** Reaches it and looks whether it can be deployed to. */
  connect(): Promise<void>;
  /** What it has, and what it will download. */
  plan(): Promise<void>;
  /** The plan as lines for people. */
  describePlan(): readonly string[];
  prewarm(): Promise<void>;
  pull(): Promise<void>;
  /** Has the host switch to the new release and waits for what comes of it. */
  switch(): Promise<void>;
  /** Has a host that switched go back to what it ran before. */
  goBack(): Promise<void>;
  fail(error: unknown): void;
  /** Says how it ends where nothing more is done with it. */
  settle(outcome: DeployOutcome): void;
}

/** What of the inputs decides about the order. */
export type DeployOrder = Pick<
  DeployInputs,
  'maxParallel' | 'barrier' | 'batches' | 'rollbackScope' | 'prewarm' | 'prewarmOnly'
>;

/**
 * Takes all hosts through the phases of a deployment: nothing is switched before every host of its batch (with `barrier`, every
 * host) has everything, and a batch in which a host is sick is the last one. Every host has an outcome afterwards.
 */
export async function runDeployment(
  hosts: readonly HostWork[],
  order: DeployOrder,
  log: RunLog,
  say: (line: string) => void,
): Promise<void> {
  const limit = pLimit(order.maxParallel);
  const each = async (
    phase: string,
    members: readonly HostWork[],
    work: (host: HostWork) => Promise<void>,
  ): Promise<void> => {
    const able = members.filter(({ outcome }) => outcome === undefined);
    if (able.length === 0) return;
    say(`${phase}: ${able.map(({ name }) => name).join(', ')}`);
    await log.phase(phase, () =>
      Promise.all(able.map((host) => limit(() => work(host).catch((error: unknown) => host.fail(error))))),
    );
  };
  const settleRest = (outcome: DeployOutcome): void => {
    for (const host of hosts) if (host.outcome === undefined) host.settle(outcome);
  };
  const allWell = (members: readonly HostWork[]): boolean =>
    members.every(({ outcome }) => outcome === undefined || isGood(outcome));

  await each('connect', hosts, (host) => host.connect());
  await each('plan', hosts, (host) => host.plan());
  for (const host of hosts) for (const line of host.describePlan()) say(line);

  const fetch = async (members: readonly HostWork[]): Promise<void> => {
    if (order.prewarm !== 'none') await each('prewarm', members, (host) => host.prewarm());
    if (!order.prewarmOnly) await each('pull', members, (host) => host.pull());
  };
  if (order.prewarmOnly) {
    await fetch(hosts);
    return settleRest('prewarmed');
  }
  if (order.barrier) {
    // What fails beforehand fails for all: a fleet of two releases is worse than one of the old release.
    if (!allWell(hosts)) return settleRest('not-switched');
    await fetch(hosts);
    if (!allWell(hosts)) return settleRest('not-switched');
  }
  const switched: HostWork[] = [];
  for (const batch of planBatches(hosts, order.batches)) {
    if (!order.barrier && allWell(batch)) await fetch(batch);
    if (allWell(batch)) await each('switch', batch, (host) => host.switch());
    switched.push(...batch);
    if (allWell(batch)) continue;
    const goBack = order.rollbackScope === 'all' ? switched : order.rollbackScope === 'batch' ? batch : [];
    await log.phase('roll back the others', () =>
      Promise.all(
        goBack
          .filter(({ outcome }) => outcome === 'deployed')
          .map((host) => limit(() => host.goBack().catch((error: unknown) => host.fail(error)))),
      ),
    );
    break;
  }
  settleRest('not-switched');
}
