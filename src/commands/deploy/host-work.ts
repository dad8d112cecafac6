import type { Clock } from '../../adapters/clock.ts';
import { describeLogin, type Host } from '../../core/deploy/host.ts';
import type { HostNeeds } from '../../core/deploy/host-facts.ts';
import type { DeployOutcome, HostReport } from '../../core/deploy/host-report.ts';
import { projectNameOf } from '../../core/deploy/project-name.ts';
import type { ServiceStrategy } from '../../core/deploy/rolling.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import type { PhaseReport } from '../../core/run-report.ts';
import { type ConnectedHost, connectHost, disconnectHost, type HostAccess } from '../../hosts/connection.ts';
import { type FleetImages, type ImagesWish, imagesRun } from '../../hosts/host-images.ts';
import { hostImagesReport } from '../../hosts/images-report.ts';
import { type HostPlan, planHostImages } from '../../hosts/plan.ts';
import { describeHostPlan } from '../../hosts/plan-text.ts';
import type { PulledImage } from '../../hosts/pull.ts';
import type { SwitchHost, SwitchResult, SwitchTarget } from '../../hosts/switch.ts';
import { HostPullsError, prewarmHost, pullApp } from './host-pulls.ts';
import type { DeployInputs } from './inputs.ts';
import type { HostEnd, HostWork } from './order.ts';
import { chooseStrategies } from './strategy.ts';
import { wayBack, wentBack } from './way-back.ts';

/** What a host is deployed to with. */
export interface HostWorkContext {
  readonly access: HostAccess;
  readonly images: FleetImages;
  readonly switchHost: SwitchHost;
  /** Text of the checkout's compose file. */
  readonly composeFile: string | undefined;
  readonly clock: Clock;
  readonly say: (line: string) => void;
}

/** A host with its report. */
interface ReportedHost extends HostWork {
  report(end: HostEnd | undefined): HostReport;
  close(): Promise<void>;
}

/** What the steps of a host found, each later one on top. */
interface HostFindings {
  readonly connected: ConnectedHost | undefined;
  readonly plan: HostPlan | undefined;
  readonly strategies: readonly ServiceStrategy[];
  /** Undefined: nothing was to be pulled. */
  readonly pulled: readonly PulledImage[] | undefined;
  readonly switched: SwitchResult | undefined;
  readonly phases: readonly PhaseReport[];
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
}

type Found = Partial<Omit<HostFindings, 'phases'>>;

const nothing: HostFindings = {
  connected: undefined,
  plan: undefined,
  strategies: [],
  pulled: undefined,
  switched: undefined,
  phases: [],
  notices: [],
  warnings: [],
};

/** The steps of one host. Each returns what it found, and this is the only place where that is kept. */
export function createHostWork(host: Host, inputs: DeployInputs, context: HostWorkContext): ReportedHost {
  const { access, images, switchHost, clock, say } = context;
  let findings = nothing;
  const step = async (name: string, work: () => Promise<Found>): Promise<undefined> => {
    const startedAtMs = clock.nowMs();
    let found: Found = {};
    try {
      found = await work();
    } catch (error) {
      if (!(error instanceof HostPullsError)) throw error;
      found = error.pulls;
      throw error.cause;
    } finally {
      findings = add(findings, found, { name, startedAtMs, durationMs: clock.nowMs() - startedAtMs });
    }
  };
  const connected = (): ConnectedHost => present(findings.connected, host);
  const pull = (name: string, work: typeof pullApp): Promise<undefined> =>
    step(name, () =>
      work(host.name, imagesRun(connected(), imagesWish(inputs), images), present(findings.plan, host), say),
    );
  const switchTo = async (
    name: string,
    target: () => SwitchTarget,
    read: (result: SwitchResult) => SwitchResult,
  ): Promise<DeployOutcome> => {
    await step(name, async () => {
      const result = read(await switchHost(connected(), target(), findings.strategies));
      const { notices, warnings } = result;
      // What ran before the first switch of this run is what people want to know.
      return {
        switched: { ...result, before: findings.switched?.before ?? result.before },
        notices,
        warnings,
      };
    });
    return present(findings.switched, host).outcome;
  };
  return {
    name: host.name,
    connect: () =>
      step('connect', async () => ({
        connected: await connectHost(
          host,
          { dockerHost: inputs.dockerHost, startDocker: inputs.startDocker, needs: hostNeeds(inputs) },
          access,
        ),
      })),
    plan: () =>
      step('plan', async () => {
        const at = connected();
        const plan = await planHostImages(imagesRun(at, imagesWish(inputs), images));
        return { plan, ...(inputs.prewarmOnly ? {} : await hostStrategies(at, inputs, context)) };
      }),
    describePlan: () => (findings.plan === undefined ? [] : describeHostPlan(host.name, findings.plan)),
    prewarm: () => pull('prewarm', prewarmHost),
    // What ran before is on the host, or its own job says that it is not.
    pull: () => (images.app === undefined ? step('pull', async () => ({})) : pull('pull', pullApp)),
    switch: () =>
      switchTo(
        'switch',
        () => wantedTarget(images),
        (result) => result,
      ),
    goBack: () => switchTo('go back', () => wayBack(findings.switched), wentBack),
    async close() {
      if (findings.connected !== undefined) await disconnectHost(findings.connected);
    },
    report: (end) => hostReport(host, findings, end, images.app?.reference),
  };
}

function add(findings: HostFindings, found: Found, phase: PhaseReport): HostFindings {
  return {
    ...findings,
    ...found,
    pulled: found.pulled === undefined ? findings.pulled : [...(findings.pulled ?? []), ...found.pulled],
    phases: [...findings.phases, phase],
    notices: [...findings.notices, ...(found.notices ?? [])],
    warnings: [...findings.warnings, ...(found.warnings ?? [])],
  };
}

/** What an earlier step found. The order of a deployment takes no step whose earlier ones failed. */
function present<T>(found: T | undefined, host: Host): T {
  if (found === undefined) throw new Error(`${host.name} was not checked`);
  return found;
}

function hostNeeds({ prewarmOnly, project, health }: DeployInputs): HostNeeds {
  return {
    projectDir: prewarmOnly ? undefined : project.dir,
    uploadsCompose: project.composeFile !== undefined,
    switches: !prewarmOnly,
    fetches: health.url !== undefined,
  };
}

function imagesWish({ rollbackTo, prewarm, prewarmOnly, prune, project, keep }: DeployInputs): ImagesWish {
  return {
    prewarm: rollbackTo === undefined ? prewarm : 'none',
    prewarmOnly,
    prune,
    project: project.dir === '' ? undefined : projectNameOf(project.dir, project.name),
    projectDir: project.dir === '' ? undefined : project.dir,
    keep,
  };
}

function wantedTarget({ app }: FleetImages): SwitchTarget {
  return app === undefined ? { kind: 'previous' } : { kind: 'image', reference: app.reference };
}

/** How the services of a host are replaced. */
async function hostStrategies(
  { session, facts }: ConnectedHost,
  inputs: DeployInputs,
  { images: { app }, composeFile }: Pick<HostWorkContext, 'images' | 'composeFile'>,
): Promise<Pick<HostFindings, 'strategies' | 'notices'>> {
  const strategies = await chooseStrategies(session, inputs, composeFile, {
    dockerHost: facts.dockerHost ?? '',
    repository: app === undefined ? inputs.images.image : `${app.registry}/${app.repository}`,
    hasHealthCheck: app?.image.platforms.every(({ config }) => config.hasHealthCheck),
  });
  return {
    strategies,
    notices: strategies.flatMap(({ service, because }) =>
      because === undefined ? [] : [`${service} is recreated, because it cannot roll: ${because}`],
    ),
  };
}

function hostReport(
  host: Host,
  { connected, plan, strategies, pulled, switched, phases, notices, warnings }: HostFindings,
  end: HostEnd | undefined,
  app: string | undefined,
): HostReport {
  return {
    name: host.name,
    address: describeLogin(host),
    outcome: end?.outcome ?? 'failed-before-switch',
    error: end?.failure === undefined ? switched?.error : errorReport(end.failure, app),
    engine: plan?.engine.version ?? connected?.facts.engine,
    compose: connected?.facts.compose,
    ...hostImagesReport(plan, pulled),
    before: switched?.before ?? {},
    after: switched?.after ?? {},
    strategies: strategies.map(({ service, strategy, because }) => ({ service, strategy, because })),
    downtimeMs: switched?.downtimeMs,
    health: switched?.health,
    logs: switched?.logs ?? [],
    phases,
    notices,
    warnings,
  };
}
