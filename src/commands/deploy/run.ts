import type { RunLog } from '../../adapters/runner/run-log.ts';
import { planBatches } from '../../core/deploy/batches.ts';
import type { Host } from '../../core/deploy/host.ts';
import { describeLogin } from '../../core/deploy/host.ts';
import type { DeployOutcome, HostReport } from '../../core/deploy/host-report.ts';
import { isGood, worstOutcome } from '../../core/deploy/outcome.ts';
import type { ServiceStrategy } from '../../core/deploy/rolling.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import { errorMessage } from '../../core/error.ts';
import { plural } from '../../core/format/quantity.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import {
  type ConnectedHost,
  connectHost,
  type FleetContext,
  type HostNotes,
  hostImagesReport,
  imagesRun,
  prewarmHost,
  projectNameOf,
  pullApp,
} from '../../hosts/host.ts';
import { type HostPlan, planHostImages } from '../../hosts/host-images.ts';
import type { HostImagesRun } from '../../hosts/host-images-run.ts';
import { describeHostPlan } from '../../hosts/host-plan-text.ts';
import type { SwitchHost, SwitchResult, SwitchTarget } from '../../hosts/switch-host.ts';
import type { DeployInputs } from './inputs.ts';
import { type HostWork, runDeployment } from './order.ts';
import type { DeployReport } from './report.ts';
import { chooseStrategies } from './strategy.ts';

/** What a deployment works with. */
export interface DeployContext {
  readonly fleet: FleetContext;
  readonly switchHost: SwitchHost;
  /** Text of the checkout's compose file. */
  readonly composeFile: string | undefined;
  readonly log: RunLog;
  readonly startedAtMs: number;
  readonly revision: string | undefined;
  readonly runUrl: string | undefined;
}

/** Deploys to all hosts. A failure is in the report, beside everything that was found until then. */
export async function deploy(inputs: DeployInputs, context: DeployContext): Promise<DeployReport> {
  const { fleet, log } = context;
  for (const notice of inputs.notices) log.notice(notice);
  for (const warning of inputs.warnings) log.warning(warning);
  const hosts = inputs.ssh.hosts.map((host) => createHostWork(host, inputs, context));
  try {
    await runDeployment(hosts, inputs, log, fleet.say);
  } finally {
    await Promise.all(hosts.map((host) => host.close()));
  }
  return deployReport(
    inputs,
    context,
    hosts.map((host) => host.report()),
    undefined,
  );
}

/** The report; also of a run that failed before any host was reached. */
export function deployReport(
  inputs: DeployInputs,
  context: Omit<DeployContext, 'fleet' | 'switchHost' | 'composeFile'> & {
    readonly fleet: FleetContext | undefined;
  },
  hosts: readonly HostReport[],
  failure: unknown,
): DeployReport {
  const { log, fleet, startedAtMs } = context;
  const outcome = worstOutcome(hosts.map((host) => host.outcome));
  const app = fleet?.images.app;
  const error = failure === undefined ? failedHosts(hosts) : errorReport(failure, app?.reference);
  return {
    schemaVersion: 1,
    kind: 'deploy',
    outcome,
    action: inputs.rollbackTo !== undefined ? 'rollback' : inputs.prewarmOnly ? 'prewarm' : 'deploy',
    image: app?.reference,
    tag: app?.tag,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: Math.max(0, (fleet?.nowMs() ?? startedAtMs) - startedAtMs),
    revision: context.revision,
    runUrl: context.runUrl,
    batches: planBatches(
      inputs.ssh.hosts.map(({ name }) => name),
      inputs.batches,
    ),
    hosts,
    phases: log.phases,
    notices: log.notices,
    warnings: log.warnings,
    nextSteps: nextSteps(hosts),
    error,
  };
}

/** What a deployment that failed is called, with the words of the first host that did. */
function failedHosts(hosts: readonly HostReport[]): ErrorReport | undefined {
  const failed = hosts.filter(({ outcome }) => !isGood(outcome));
  const [first] = failed.filter(({ error }) => error !== undefined);
  if (failed.length === 0) return undefined;
  const names = failed
    .filter(({ outcome }) => outcome !== 'not-switched')
    .map(({ name }) => name)
    .join(', ');
  return {
    message: named(first?.name ?? names, first?.error?.message ?? 'the release is not what runs'),
    cause: first?.error?.cause,
    remedy: first?.error?.remedy,
    log: first?.error?.log ?? first?.logs ?? [],
  };
}

/** Some messages begin with the host already. */
function named(host: string, message: string): string {
  return message.startsWith(host) ? message : `${host}: ${message}`;
}

function nextSteps(hosts: readonly HostReport[]): readonly string[] {
  const of = (outcome: DeployOutcome): readonly string[] =>
    hosts.filter((host) => host.outcome === outcome).map(({ name }) => name);
  const steps: string[] = [];
  const [lost, broken, left] = [of('unknown'), of('rollback-failed'), of('not-switched')];
  if (broken.length > 0)
    steps.push(`Look at ${broken.join(', ')} now: it was to go back to the release before, and could not.`);
  if (lost.length > 0)
    steps.push(
      `${lost.join(', ')}: the host finishes by itself. "cache-prewarm hosts" tells how it ended; a new run goes on from there.`,
    );
  if (left.length > 0)
    steps.push(`${plural(left.length, 'host')} still run what they ran: ${left.join(', ')}.`);
  return steps;
}

/** What a host that switched is to do when it has to go back. */
function wayBack(switched: SwitchResult | undefined): SwitchTarget {
  const [reference] = Object.values(switched?.after ?? {});
  const isFirst = switched !== undefined && Object.keys(switched.before).length === 0;
  return isFirst && reference !== undefined ? { kind: 'nothing', reference } : { kind: 'back' };
}

/** What is told of a host that was to go back. One that could not even begin to runs the release that was to go. */
function wentBack(result: SwitchResult): SwitchResult {
  if (isGood(result.outcome) || result.outcome === 'taken-down') {
    const notices = [...result.notices, 'It was well, and went back because another host was not.'];
    return {
      ...result,
      outcome: isGood(result.outcome) ? 'rolled-back' : 'taken-down',
      error: undefined,
      notices,
    };
  }
  return result.outcome === 'failed-before-switch' ? { ...result, outcome: 'rollback-failed' } : result;
}

/** A host with its report. */
interface ReportedHost extends HostWork {
  report(): HostReport;
  close(): Promise<void>;
}

function createHostWork(
  host: Host,
  inputs: DeployInputs,
  { fleet, switchHost, composeFile, log }: DeployContext,
): ReportedHost {
  const notes: HostNotes = { phases: [], notices: [], warnings: [], pulled: [] };
  let connected: ConnectedHost | undefined;
  let run: HostImagesRun | undefined;
  let plan: HostPlan | undefined;
  let pulls = false;
  let outcome: DeployOutcome | undefined;
  let error: ErrorReport | undefined;
  let switched: SwitchResult | undefined;
  let strategies: readonly ServiceStrategy[] = [];
  const appReference = fleet.images.app?.reference;

  const timed = async (name: string, work: () => Promise<void>): Promise<void> => {
    const startedAtMs = fleet.nowMs();
    try {
      await work();
    } finally {
      notes.phases.push({ name, startedAtMs, durationMs: fleet.nowMs() - startedAtMs });
    }
  };
  const chooseHostStrategies = async (at: ConnectedHost): Promise<readonly ServiceStrategy[]> => {
    const { app } = fleet.images;
    const chosen = await chooseStrategies(at.session, inputs, composeFile, {
      dockerHost: at.facts.dockerHost ?? '',
      repository: app === undefined ? inputs.images.image : `${app.registry}/${app.repository}`,
      hasHealthCheck: app?.image.platforms.every(({ config }) => config.hasHealthCheck),
    });
    for (const { service, because } of chosen)
      if (because !== undefined)
        notes.notices.push(`${service} is made anew, because it cannot roll: ${because}`);
    return chosen;
  };
  const ready = (): {
    readonly at: ConnectedHost;
    readonly images: HostImagesRun;
    readonly planned: HostPlan;
  } => {
    if (connected === undefined || run === undefined || plan === undefined)
      throw new Error(`${host.name} was not looked at`);
    return { at: connected, images: run, planned: plan };
  };
  const take = (result: SwitchResult): void => {
    // What ran before the first switch of this run is what people want to know.
    switched = { ...result, before: switched?.before ?? result.before };
    outcome = result.outcome;
    error = result.error ?? error;
    notes.notices.push(...result.notices);
    notes.warnings.push(...result.warnings);
  };

  return {
    name: host.name,
    get outcome() {
      return outcome;
    },
    connect: () =>
      timed('connect', async () => {
        connected = await connectHost(
          host,
          {
            inputs,
            needs: {
              projectDir: inputs.prewarmOnly ? undefined : inputs.project.dir,
              uploadsCompose: inputs.project.composeFile !== undefined,
              switches: !inputs.prewarmOnly,
              fetches: inputs.health.url !== undefined,
            },
          },
          fleet,
        );
      }),
    plan: () =>
      timed('plan', async () => {
        if (connected === undefined) throw new Error(`${host.name} is not connected`);
        run = imagesRun(
          connected,
          {
            prewarm: inputs.rollbackTo === undefined ? inputs.prewarm : 'none',
            prewarmOnly: inputs.prewarmOnly,
            prune: inputs.prune,
            project:
              inputs.project.dir === '' ? undefined : projectNameOf(inputs.project.dir, inputs.project.name),
            projectDir: inputs.project.dir === '' ? undefined : inputs.project.dir,
            keep: inputs.keep,
          },
          fleet,
        );
        plan = await planHostImages(run);
        if (!inputs.prewarmOnly) strategies = await chooseHostStrategies(connected);
      }),
    describePlan: () => (plan === undefined ? [] : describeHostPlan(host.name, plan)),
    prewarm: () =>
      timed('prewarm', async () => {
        const { images, planned } = ready();
        pulls = true;
        await prewarmHost(host.name, images, planned, notes, fleet.say);
      }),
    pull: () =>
      timed('pull', async () => {
        const { images, planned } = ready();
        // What ran before is on the host, or its own job says that it is not.
        if (fleet.images.app === undefined) return;
        pulls = true;
        await pullApp(host.name, images, planned, notes, fleet.say);
      }),
    switch: () =>
      timed('switch', async () => {
        const { at } = ready();
        take(
          await switchHost(
            at,
            appReference === undefined ? { kind: 'previous' } : { kind: 'image', reference: appReference },
            strategies,
          ),
        );
      }),
    goBack: () =>
      timed('go back', async () => {
        const { at } = ready();
        try {
          const result = await switchHost(at, wayBack(switched), strategies);
          take(wentBack(result));
        } catch (failure) {
          outcome = 'rollback-failed';
          error = errorReport(failure, appReference);
        }
      }),
    fail(failure) {
      outcome = 'failed-before-switch';
      error = errorReport(failure, appReference);
      log.warning(named(host.name, errorMessage(failure)));
    },
    settle(end) {
      outcome = end;
    },
    async close() {
      await connected?.engine.close().catch(() => {});
      await connected?.session.close();
    },
    report(): HostReport {
      return {
        name: host.name,
        address: describeLogin(host),
        outcome: outcome ?? 'failed-before-switch',
        error,
        engine: plan?.engine.version ?? connected?.facts.engine,
        compose: connected?.facts.compose,
        ...hostImagesReport(plan, notes.pulled, pulls),
        before: switched?.before ?? {},
        after: switched?.after ?? {},
        strategies: strategies.map(({ service, strategy, because }) => ({ service, strategy, because })),
        downtimeMs: switched?.downtimeMs,
        health: switched?.health,
        logs: switched?.logs ?? [],
        phases: notes.phases,
        notices: notes.notices,
        warnings: notes.warnings,
      };
    },
  };
}
