import pLimit from 'p-limit';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { planBatches } from '../../core/deploy/batches.ts';
import { withHostName } from '../../core/deploy/host.ts';
import type { DeployOutcome } from '../../core/deploy/host-report.ts';
import { isGood } from '../../core/deploy/outcome.ts';
import { errorMessage } from '../../core/error.ts';
import { formatDuration } from '../../core/format/quantity.ts';
import type { UsualDuration } from '../../core/history/usual-duration.ts';
import type { DeployInputs } from './inputs.ts';

/** One host, as a deployment works with it. What a step throws is that host's failure, not the run's. */
export interface HostWork {
  readonly name: string;
  /** Reaches it and looks whether it can be deployed to. */
  connect(): Promise<undefined>;
  /** What it has, and what it will download. */
  plan(): Promise<undefined>;
  /** The plan as lines for people. */
  describePlan(): readonly string[];
  /** Says how it ended where there is nothing to send ahead. */
  prewarm(): Promise<DeployOutcome | undefined>;
  pull(): Promise<undefined>;
  /** Has the host switch to the new release and waits for what comes of it. */
  switch(): Promise<SwitchEnd>;
  /** Has a host that switched go back to what it ran before. */
  goBack(): Promise<DeployOutcome>;
}

interface SwitchEnd {
  readonly outcome: DeployOutcome;
  /** The release stays, and yet no other batch follows: what was to be done after the switch failed. */
  readonly stops: boolean;
}

export interface HostEnd {
  readonly outcome: DeployOutcome;
  /** What a step threw. */
  readonly failure: unknown;
}

/** What of the inputs decides about the order. */
export type DeployOrder = Pick<
  DeployInputs,
  'maxParallel' | 'barrier' | 'batches' | 'rollbackScope' | 'prewarm' | 'prewarmOnly' | 'dryRun'
>;

/**
 * Takes all hosts through the phases of a deployment: nothing is switched before every host of its batch (with `barrier`, every
 * host) has everything, and a batch in which a host is sick is the last one.
 * @param usual what phases usually take, where that is known
 * @returns how it ended, for every host.
 */
export async function runDeployment(
  hosts: readonly HostWork[],
  order: DeployOrder,
  log: RunLog,
  say: (line: string) => void,
  usual: UsualDuration['phases'] = {},
): Promise<ReadonlyMap<HostWork, HostEnd>> {
  const crew = createCrew(order.maxParallel, log, say, usual);
  await crew.each('connect', hosts, (host) => host.connect());
  await crew.each('plan', hosts, (host) => host.plan());
  for (const host of hosts) for (const line of host.describePlan()) say(line);

  if (order.dryRun) return crew.endAll(hosts, 'planned');
  if (order.prewarmOnly) {
    await fetchImages(hosts, order, crew);
    return crew.endAll(hosts, 'prewarmed');
  }
  // What fails beforehand fails for all: a fleet of two releases is worse than one of the old release.
  if (order.barrier && crew.allWell(hosts)) await fetchImages(hosts, order, crew);
  if (!order.barrier || crew.allWell(hosts)) await switchBatches(hosts, order, crew, log);
  return crew.endAll(hosts, 'not-switched');
}

async function fetchImages(hosts: readonly HostWork[], order: DeployOrder, crew: Crew): Promise<void> {
  if (order.prewarm !== 'none') await crew.each('prewarm', hosts, (host) => host.prewarm());
  if (!order.prewarmOnly) await crew.each('pull', hosts, (host) => host.pull());
}

/** Switches one batch after the other, until a host is sick; then takes those back that `rollbackScope` names. */
async function switchBatches(
  hosts: readonly HostWork[],
  order: DeployOrder,
  crew: Crew,
  log: RunLog,
): Promise<void> {
  const switched: HostWork[] = [];
  let stops = false;
  for (const batch of planBatches(hosts, order.batches)) {
    if (!order.barrier && crew.allWell(batch)) await fetchImages(batch, order, crew);
    if (crew.allWell(batch))
      await crew.each('switch', batch, async (host) => {
        const end = await host.switch();
        stops ||= end.stops;
        return end.outcome;
      });
    switched.push(...batch);
    if (crew.allWell(batch) && stops) return;
    if (crew.allWell(batch)) continue;
    const scope = order.rollbackScope === 'all' ? switched : order.rollbackScope === 'batch' ? batch : [];
    await log.phase('roll back the others', () => crew.takeBack(scope));
    return;
  }
}

/** Hosts at work, some at once, and how it ended for those that are done with. */
interface Crew {
  /** Has those work that are not done with. One that fails, or says how it ended, is. */
  each(
    phase: string,
    members: readonly HostWork[],
    work: (host: HostWork) => Promise<DeployOutcome | undefined>,
  ): Promise<void>;
  /** Has those go back that were deployed to. */
  takeBack(members: readonly HostWork[]): Promise<void>;
  /** Nobody failed so far, or ended otherwise than it should. */
  allWell(members: readonly HostWork[]): boolean;
  /** How it ended for each; `outcome` for those that nothing more is done with. */
  endAll(hosts: readonly HostWork[], outcome: DeployOutcome): ReadonlyMap<HostWork, HostEnd>;
}

/** Less is no wait that anybody has to be told of. */
const notableMs = 1000;

function createCrew(
  maxParallel: number,
  log: RunLog,
  say: (line: string) => void,
  usual: UsualDuration['phases'],
): Crew {
  const limit = pLimit(maxParallel);
  const ends = new Map<HostWork, HostEnd>();
  const end = (host: HostWork, outcome: DeployOutcome, failure: unknown = undefined): void => {
    ends.set(host, { outcome, failure });
  };
  const fail = (host: HostWork, failure: unknown): void => {
    end(host, 'failed-before-switch', failure);
    log.warning(withHostName(host.name, errorMessage(failure)));
  };
  return {
    async each(phase, members, work) {
      const able = members.filter((host) => !ends.has(host));
      if (able.length === 0) return;
      const usualMs = usual[phase] ?? 0;
      const length = usualMs < notableMs ? '' : ` (usually ${formatDuration(usualMs)})`;
      say(`${phase}: ${able.map(({ name }) => name).join(', ')}${length}`);
      const attempt = async (host: HostWork): Promise<void> => {
        try {
          const outcome = await work(host);
          if (outcome !== undefined) end(host, outcome);
        } catch (error) {
          fail(host, error);
        }
      };
      await log.phase(phase, () => Promise.all(able.map((host) => limit(() => attempt(host)))));
    },
    async takeBack(members) {
      const deployed = members.filter((host) => ends.get(host)?.outcome === 'deployed');
      const attempt = async (host: HostWork): Promise<void> => {
        try {
          end(host, await host.goBack());
        } catch (error) {
          end(host, 'rollback-failed', error);
        }
      };
      await Promise.all(deployed.map((host) => limit(() => attempt(host))));
    },
    allWell: (members) =>
      members.every((host) => {
        const known = ends.get(host);
        return known === undefined || isGood(known.outcome);
      }),
    endAll(hosts, outcome) {
      for (const host of hosts) if (!ends.has(host)) end(host, outcome);
      return ends;
    },
  };
}
