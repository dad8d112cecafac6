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
import {
  askHost,
  type ConnectedHost,
  connectHost,
  disconnectHost,
  type HostAccess,
} from '../../hosts/connection.ts';
import type { Fleet } from '../../hosts/fleet.ts';
import { type FleetImages, type HostImagesRun, type ImagesWish, imagesRun } from '../../hosts/host-images.ts';
import { hostImagesReport } from '../../hosts/images-report.ts';
import { type FindApp, keepSameImages } from '../../hosts/kept-images.ts';
import { findReplays } from '../../hosts/known-records.ts';
import { type FoundNeeds, findNeeds, needsQuestion } from '../../hosts/needs.ts';
import { pullOthers } from '../../hosts/other-pulls.ts';
import { type HostPlan, planHostImages, roomProblem } from '../../hosts/plan.ts';
import { describeHostPlan } from '../../hosts/plan-text.ts';
import type { PulledImage } from '../../hosts/pull.ts';
import { type AppImage, placeOf } from '../../hosts/registry-images.ts';
import { findRollbackTarget } from '../../hosts/rollback-target.ts';
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
  readonly connectRegistry: Fleet['connectRegistry'];
  readonly findApp: FindApp;
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
  const { access, images, switchHost, clock, say } = context;
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
  const run = (apps: readonly AppImage[]): HostImagesRun =>
    imagesRun(connected(), imagesWish(inputs), { ...images, apps });
  const references = (): readonly string[] => findings.apps.map(({ reference }) => reference);
  const pull = (name: string, work: typeof pullApp): Promise<undefined> =>
    step(name, () => work(host.name, run(findings.apps), present(findings.plan, host), say));
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
      step('connect', async () => {
        const needs = hostNeeds(inputs);
        const { dockerHost } = inputs;
        const startDocker = inputs.startDocker && !inputs.dryRun;
        const question = await projectQuestion(inputs, context);
        const connected = await connectHost(host, { dockerHost, startDocker, needs, question }, access);
        return { connected, notices: hostRemarks(connected.facts, needs) };
      }),
    async plan() {
      await step('plan', async () => {
        const at = connected();
        refuseReplays(at, inputs, context);
        const needs = await projectNeeds(at, inputs, context);
        const { apps } = needs;
        const plan = await planHostImages(run(apps), needs.images);
        const { strategies = [], notices = [] } = inputs.prewarmOnly
          ? {}
          : await hostStrategies(at, inputs, context, apps);
        const running = inputs.dryRun ? await switchedServices(at, needs.running, inputs) : [];
        return { apps, plan, strategies, running, notices: [...needs.notices, ...notices] };
      });
      // A deployment says so before its first pull.
      const problem = inputs.dryRun ? roomProblem(present(findings.plan, host)) : undefined;
      if (problem !== undefined)
        throw new UserError(`There is not enough room: ${problem}.`, { remedy: 'Nothing was changed.' });
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
        : pull('pull', async (name, of, plan, tell) => {
            // Only now: it has made room for these, too.
            const own = await pullApp(name, of, plan, tell);
            try {
              return { ...own, pulled: [...own.pulled, ...(await pullOthers(connected(), plan.others))] };
            } catch (error) {
              throw new HostPullsError(error, own);
            }
          }),
    async switch() {
      const outcome = await switchTo(
        'switch',
        () => wantedTarget(references()),
        (result) => result,
      );
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

/** Whether the registry has no layer for the host. */
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

/** @throws UserError when the layers are older than those that the host has seen. A rollback asks for older ones. */
function refuseReplays(
  { facts }: ConnectedHost,
  { images: { signing }, rollbackTo }: DeployInputs,
  { images, clock }: Pick<HostWorkContext, 'images' | 'clock'>,
): void {
  if (rollbackTo !== undefined) return;
  const replays = findReplays(images.layers, signing, { known: facts.records, nowMs: clock.nowMs() });
  if (replays.length > 0)
    throw new UserError(`${replays.join('; ')}.`, {
      remedy:
        'Nothing was changed. Prewarm in a run that signs, or restore the quarter of that record with "cache-prewarm quarter restore". If it is meant, verify: off deploys it as it is.',
    });
}

/** What a deployment to a host needs beside its images, and which of these its project has services for. */
interface ProjectNeeds extends Pick<FoundNeeds, 'images' | 'running'> {
  readonly apps: readonly AppImage[];
  readonly notices: readonly string[];
}

/** Whether the project counts: a host that is only prewarmed needs none. */
function needsProject({ prewarmOnly, rollbackTo }: DeployInputs, apps: readonly AppImage[]): boolean {
  return !prewarmOnly && (apps.length > 0 || rollbackTo !== undefined);
}

/** What is asked of the project when the host is looked at. */
async function projectQuestion(
  inputs: DeployInputs,
  { images: { apps }, composeFile }: Pick<HostWorkContext, 'images' | 'composeFile'>,
): Promise<Awaited<ReturnType<typeof needsQuestion>> | undefined> {
  if (!needsProject(inputs, apps)) return undefined;
  return needsQuestion({ project: inputs.project, composeFile, apps });
}

/**
 * What the project needs of a host beside the application.
 * @throws UserError with everything that compose would refuse: nothing has been pulled yet. In a rollback these are notices:
 * the Compose files of that release may differ from those that are there now, and nobody wants to be kept from going back.
 */
async function projectNeeds(
  { session, facts, engine, asked }: ConnectedHost,
  inputs: DeployInputs,
  { images: { apps: all }, composeFile, connectRegistry, findApp }: HostWorkContext,
): Promise<ProjectNeeds> {
  const { project, rollbackTo, beforeSwitch, dryRun, force } = inputs;
  const isRollback = rollbackTo !== undefined;
  const mayKeep = all.length > 1 && !isRollback && !force;
  if (!needsProject(inputs, all)) return { apps: all, images: [], running: [], notices: [] };
  const { platform, isInSwarm } = await engine.describe();
  const found = await findNeeds({
    ...{ project, composeFile, apps: all, engine, isInSwarm, connectRegistry, isRollback },
    seesContainers: dryRun || mayKeep,
    dockerHost: facts.dockerHost ?? '',
    composeProgram: facts.composeProgram,
    machine: platform,
    runScript: (script, input) => askHost(session, script, input),
    asked: asked?.project,
  }).catch((error: unknown): FoundNeeds => {
    if (!isRollback || !(error instanceof UserError)) throw error;
    return { images: [], unused: [], problems: [error.message], running: [] };
  });
  const used = withoutUnused(all, found, inputs);
  const kept = mayKeep
    ? await keepSameImages(used.apps, found.running, platform, findApp)
    : { apps: used.apps, running: found.running, notices: [] };
  const problems = [...found.problems, ...used.problems];
  const unless = isRollback
    ? 'Unless the Compose file of that release differs'
    : // The user's command may bring what is missing.
      beforeSwitch !== undefined
      ? 'Unless before-switch changes it'
      : undefined;
  if (problems.length === 0 || unless !== undefined)
    return {
      ...{ apps: kept.apps, images: found.images, running: kept.running },
      notices: [...used.notices, ...kept.notices, ...problems.map((problem) => `${unless}: ${problem}`)],
    };
  throw new UserError(
    `compose would refuse to start the project:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    { remedy: 'Nothing was pulled or switched.' },
  );
}

/** In a dry run of a rollback, the host's own record tells what each service would run. */
async function switchedServices(
  host: ConnectedHost,
  running: FoundNeeds['running'],
  inputs: DeployInputs,
): Promise<FoundNeeds['running']> {
  if (inputs.rollbackTo === undefined) return running;
  const targets = await findRollbackTarget(host, inputs);
  return [...targets].map(([service, to]) => ({
    service,
    to,
    image: running.find((one) => one.service === service)?.image,
  }));
}

/** Images that no service of the project has: of a whole build they are left out, otherwise they are a mistake. */
function withoutUnused(
  all: readonly AppImage[],
  { unused }: FoundNeeds,
  { images: { mayBeUnused }, rollbackTo }: DeployInputs,
): {
  readonly apps: readonly AppImage[];
  readonly problems: readonly string[];
  readonly notices: readonly string[];
} {
  if (rollbackTo !== undefined) return { apps: all, problems: [], notices: [] };
  const words = unused.map((app) => `no service of the project has an image of ${placeOf(app)}`);
  return mayBeUnused
    ? {
        apps: all.filter((app) => !unused.includes(app)),
        problems: [],
        notices: words.map((text) => `${text}, so it is left out.`),
      }
    : { apps: all, problems: words.map((text) => `${text}: take it out of app-images`), notices: [] };
}

/** How the services of a host are replaced. */
async function hostStrategies(
  { session, facts }: ConnectedHost,
  inputs: DeployInputs,
  { composeFile }: Pick<HostWorkContext, 'composeFile'>,
  apps: readonly AppImage[],
): Promise<Pick<HostFindings, 'strategies' | 'notices'>> {
  const strategies = await chooseStrategies(session, inputs, composeFile, {
    dockerHost: facts.dockerHost ?? '',
    composeProgram: facts.composeProgram,
    places:
      apps.length === 0 && inputs.images.image !== ''
        ? [{ place: inputs.images.image, hasHealthCheck: undefined }]
        : apps.map((app) => ({
            place: placeOf(app),
            hasHealthCheck: app.image.platforms.every(({ config }) => config.hasHealthCheck),
          })),
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
