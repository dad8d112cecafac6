import type { Clock } from '../../adapters/clock.ts';
import { describeLogin, type Host } from '../../core/deploy/host.ts';
import { type HostNeeds, hostRemarks } from '../../core/deploy/host-facts.ts';
import type { DeployOutcome, HostReport } from '../../core/deploy/host-report.ts';
import { isGood } from '../../core/deploy/outcome.ts';
import { projectNameOf } from '../../core/deploy/project-name.ts';
import type { ServiceStrategy } from '../../core/deploy/rolling.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import { UserError } from '../../core/error.ts';
import type { ErrorReport, PhaseReport } from '../../core/run-report.ts';
import type { KnownRecords } from '../../core/sign/known-records.ts';
import { type ConnectedHost, connectHost, disconnectHost, type HostAccess } from '../../hosts/connection.ts';
import { type ImagesWish, imagesRun } from '../../hosts/host-images.ts';
import { hostImagesReport } from '../../hosts/images-report.ts';
import { findOlderImages, findReplays } from '../../hosts/known-records.ts';
import type { FoundNeeds } from '../../hosts/needs.ts';
import { type HostPlan, planHostImages, roomProblem } from '../../hosts/plan.ts';
import { describeHostPlan } from '../../hosts/plan-text.ts';
import type { PulledImage } from '../../hosts/pull.ts';
import { type AppImage, placeOf } from '../../hosts/registry-images.ts';
import { findRollbackTarget } from '../../hosts/rollback-target.ts';
import type { SwitchHost, SwitchResult, SwitchTarget } from '../../hosts/switch.ts';
import { HostPullsError, prewarmHost, pullAll, type pullApp } from './host-pulls.ts';
import type { DeployInputs } from './inputs.ts';
import type { HostEnd, HostWork } from './order.ts';
import { type ProjectContext, projectNeeds, projectQuestion, switchedServices } from './project-needs.ts';
import { chooseStrategies } from './strategy.ts';
import { wayBack, wentBack } from './way-back.ts';

export interface HostWorkContext extends ProjectContext {
  readonly access: HostAccess;
  /** When images were signed for the tags that they were found by. */
  readonly signedApps: KnownRecords;
  readonly switchHost: SwitchHost;
  readonly clock: Clock;
  readonly say: (line: string) => void;
}

interface ReportedHost extends HostWork {
  report(end: HostEnd | undefined): HostReport;
  close(): Promise<void>;
}

/** What the steps of a host found, each later one on top. */
interface HostFindings {
  readonly connected: ConnectedHost | undefined;
  /** Those of the application's images that its project has services for. */
  readonly apps: readonly AppImage[];
  readonly plan: HostPlan | undefined;
  readonly strategies: readonly ServiceStrategy[];
  readonly running: FoundNeeds['running'];
  /** Undefined: nothing was to be pulled. */
  readonly pulled: readonly PulledImage[] | undefined;
  readonly switched: SwitchResult | undefined;
  readonly phases: readonly PhaseReport[];
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
}

type Found = Partial<Omit<HostFindings, 'phases'>>;

const nothing: Omit<HostFindings, 'apps'> = {
  connected: undefined,
  plan: undefined,
  strategies: [],
  running: [],
  pulled: undefined,
  switched: undefined,
  phases: [],
  notices: [],
  warnings: [],
};

/** The steps of one host. Each returns what it found, and this is the only place where that is kept. */
export function createHostWork(host: Host, inputs: DeployInputs, context: HostWorkContext): ReportedHost {
  const { images, switchHost, clock, say } = context;
  let findings: HostFindings = { ...nothing, apps: images.apps };
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
  const references = (): readonly string[] => findings.apps.map(({ reference }) => reference);
  const pull = (name: string, work: typeof pullApp): Promise<undefined> =>
    step(name, () => {
      const run = imagesRun(connected(), imagesWish(inputs), { ...images, apps: findings.apps });
      return work(host.name, run, present(findings.plan, host), say);
    });
  const switchTo = async (
    name: string,
    target: () => SwitchTarget,
    read = (result: SwitchResult): SwitchResult => result,
  ): Promise<DeployOutcome> => {
    await step(name, async () => {
      const result = read(await switchHost(connected(), target(), findings.strategies));
      return afterSwitch(result, findings.switched);
    });
    return present(findings.switched, host).outcome;
  };
  return {
    name: host.name,
    connect: () => step('connect', () => connect(host, inputs, context)),
    async plan() {
      await step('plan', () => planHost(connected(), inputs, context));
      // A deployment says so before its first pull.
      if (inputs.dryRun) refuseFull(present(findings.plan, host));
    },
    describePlan: () => (findings.plan === undefined ? [] : describeHostPlan(host.name, findings.plan)),
    async prewarm() {
      if (inputs.prewarmOnly && hasNoLayers(present(findings.plan, host))) return 'nothing-to-prewarm';
      return pull('prewarm', prewarmHost);
    },
    // What ran before is on the host, or its own job says that it is not.
    pull: () =>
      findings.apps.length === 0
        ? step('pull', async () => ({}))
        : pull('pull', (...wanted) => pullAll(connected(), ...wanted)),
    async switch() {
      const outcome = await switchTo('switch', () => wantedTarget(references()));
      return { outcome, stops: isGood(outcome) && findings.switched?.error !== undefined };
    },
    goBack: () => switchTo('go back', () => wayBack(findings.switched, references()), wentBack),
    async close() {
      if (findings.connected !== undefined) await disconnectHost(findings.connected);
    },
    report: (end) => ({
      ...hostReport(host, findings, end, onlyImage(images.apps)),
      ...(end?.outcome === 'nothing-to-prewarm' ? { error: nothingToPrewarm(inputs.images) } : {}),
    }),
  };
}

async function connect(host: Host, inputs: DeployInputs, context: HostWorkContext): Promise<Found> {
  const needs = hostNeeds(inputs);
  const { dockerHost } = inputs;
  const startDocker = inputs.startDocker && !inputs.dryRun;
  const question = await projectQuestion(inputs, context);
  const connected = await connectHost(host, { dockerHost, startDocker, needs, question }, context.access);
  return { connected, notices: hostRemarks(connected.facts, needs) };
}

async function planHost(host: ConnectedHost, inputs: DeployInputs, context: HostWorkContext): Promise<Found> {
  refuseReplays(host, inputs, context);
  const needs = await projectNeeds(host, inputs, context);
  const { apps } = needs;
  const plan = await planHostImages(
    imagesRun(host, imagesWish(inputs), { ...context.images, apps }),
    needs.images,
  );
  const { strategies = [], notices = [] } = inputs.prewarmOnly
    ? {}
    : await hostStrategies(host, inputs, context, apps);
  const running = inputs.dryRun ? await switchedServices(host, needs.running, inputs) : [];
  return { apps, plan, strategies, running, notices: [...needs.notices, ...notices] };
}

/** @throws UserError when the images of the plan do not fit. */
function refuseFull(plan: HostPlan): void {
  const problem = roomProblem(plan);
  if (problem !== undefined)
    throw new UserError(`There is not enough room: ${problem}.`, { remedy: 'Nothing was changed.' });
}

/** What ran before the first switch of this run is what people want to know. */
function afterSwitch(result: SwitchResult, earlier: SwitchResult | undefined): Found {
  const { notices, warnings } = result;
  return { switched: { ...result, before: earlier?.before ?? result.before }, notices, warnings };
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

function hasNoLayers({ layers }: HostPlan): boolean {
  return layers.every(({ state }) => state === 'absent-in-registry');
}

function nothingToPrewarm({ image }: DeployInputs['images']): ErrorReport {
  return {
    message: `there is nothing to prewarm: ${image} has no layer for this host in the registry`,
    cause:
      'The layers were never prewarmed, or they are in another repository, or not built for the platform of this host.',
    remedy:
      'Run "cache-prewarm prewarm" first, and check the input image. An application without layers needs no prewarm.',
    log: [],
  };
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

function wantedTarget(references: readonly string[]): SwitchTarget {
  return references.length === 0 ? { kind: 'previous' } : { kind: 'images', references };
}

/** The image that a message is about; undefined: there are several, or none. */
function onlyImage([first, ...more]: readonly AppImage[]): string | undefined {
  return more.length > 0 ? undefined : first?.reference;
}

/** @throws UserError when layers or images are older than those that the host has seen. A rollback asks for older ones. */
function refuseReplays(
  { facts }: ConnectedHost,
  { images: { signing }, rollbackTo }: Pick<DeployInputs, 'images' | 'rollbackTo'>,
  { images, signedApps, clock }: HostWorkContext,
): void {
  if (rollbackTo !== undefined) return;
  const known = { known: facts.records, nowMs: clock.nowMs() };
  const replays = findReplays(images.layers, signing, known);
  if (replays.length > 0)
    throw new UserError(`${replays.join('; ')}.`, {
      remedy:
        'Nothing was changed. Prewarm in a run that signs, or restore the quarter of that record with "cache-prewarm quarter restore". If it is meant, verify: off deploys it as it is.',
    });
  const older = findOlderImages(signedApps, known);
  if (older.length > 0)
    throw new UserError(`${older.join('; ')}.`, {
      remedy:
        'Nothing was changed. Build it in a run that signs. If an older release is meant, deploy it by its digest, or roll back with "cache-prewarm rollback".',
    });
}

async function hostStrategies(
  { session, facts }: ConnectedHost,
  inputs: DeployInputs,
  { composeFile }: HostWorkContext,
  apps: readonly AppImage[],
): Promise<Pick<HostFindings, 'strategies' | 'notices'>> {
  const { project } = inputs;
  // Of which services a release of before consists, only the host's own record says.
  const services =
    apps.length > 0 || inputs.strategy === 'recreate'
      ? project.services
      : [...(await findRollbackTarget({ session, facts }, inputs)).keys()];
  const strategies = await chooseStrategies(
    session,
    { ...inputs, project: { ...project, services } },
    composeFile,
    {
      dockerHost: facts.dockerHost ?? '',
      composeProgram: facts.composeProgram,
      places: apps.map((app) => ({
        place: placeOf(app),
        hasHealthCheck: app.image.platforms.every(({ config }) => config.hasHealthCheck),
      })),
    },
  );
  return {
    strategies,
    notices: strategies.flatMap(({ service, because }) =>
      because === undefined ? [] : [`${service} is recreated, because it cannot roll: ${because}`],
    ),
  };
}

function hostReport(
  host: Host,
  { connected, plan, strategies, running, pulled, switched, phases, notices, warnings }: HostFindings,
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
    switches: running.map(({ service, image, to }) => ({ service, from: image, to })),
    strategies: strategies.map(({ service, strategy, because }) => ({ service, strategy, because })),
    downtimeMs: switched?.downtimeMs,
    health: switched?.health,
    logs: switched?.logs ?? [],
    phases,
    notices,
    warnings,
  };
}
