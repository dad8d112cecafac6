import { UserError } from '../../core/error.ts';
import { askHost, type ConnectedHost } from '../../hosts/connection.ts';
import type { Fleet } from '../../hosts/fleet.ts';
import type { FleetImages } from '../../hosts/host-images.ts';
import { type FindApp, keepSameImages } from '../../hosts/kept-images.ts';
import { type FoundNeeds, findNeeds, needsQuestion } from '../../hosts/needs.ts';
import { type AppImage, placeOf } from '../../hosts/registry-images.ts';
import { findRollbackTarget } from '../../hosts/rollback-target.ts';
import type { DeployInputs } from './inputs.ts';

export interface ProjectContext {
  readonly images: FleetImages;
  readonly connectRegistry: Fleet['connectRegistry'];
  readonly findApp: FindApp;
  /** Text of the checkout's compose file. */
  readonly composeFile: string | undefined;
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
export async function projectQuestion(
  inputs: DeployInputs,
  { images: { apps }, composeFile }: Pick<ProjectContext, 'images' | 'composeFile'>,
): Promise<Awaited<ReturnType<typeof needsQuestion>> | undefined> {
  if (!needsProject(inputs, apps)) return undefined;
  return needsQuestion({ project: inputs.project, composeFile, apps });
}

/**
 * What the project needs of a host beside the application.
 * @throws UserError with everything that compose would refuse: nothing has been pulled yet. In a rollback these are notices:
 * the Compose files of that release may differ from those that are there now, and nobody wants to be kept from going back.
 */
export async function projectNeeds(
  { session, facts, engine, asked }: ConnectedHost,
  inputs: DeployInputs,
  { images: { apps: all }, composeFile, connectRegistry, findApp }: ProjectContext,
): Promise<ProjectNeeds> {
  const { project, rollbackTo, beforeSwitch, dryRun, force, strategy } = inputs;
  const isRollback = rollbackTo !== undefined;
  const mayKeep = all.length > 1 && !isRollback && !force;
  if (!needsProject(inputs, all)) return { apps: all, images: [], running: [], notices: [] };
  const { platform, isInSwarm, store, ...offer } = await engine.describe();
  const found = await findNeeds({
    ...{ project, composeFile, apps: all, engine, isInSwarm, offer, connectRegistry, isRollback },
    seesContainers: dryRun || mayKeep,
    dockerHost: facts.dockerHost ?? '',
    composeProgram: facts.composeProgram,
    composeVersion: facts.compose,
    ...{ machine: platform, store, mayRoll: strategy !== 'recreate' },
    runScript: (script, input) => askHost(session, script, input),
    asked: asked?.project,
  }).catch((error: unknown): FoundNeeds => {
    if (!isRollback || !(error instanceof UserError)) throw error;
    return { images: [], unused: [], problems: [error.message], remarks: [], running: [] };
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
      notices: [
        ...used.notices,
        ...kept.notices,
        ...found.remarks,
        ...problems.map((problem) => `${unless}: ${problem}`),
      ],
    };
  throw new UserError(
    `compose would refuse to start the project:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    { remedy: 'Nothing was pulled or switched.' },
  );
}

/** In a dry run of a rollback, the host's own record tells what each service would run. */
export async function switchedServices(
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
  { images: { mayBeUnused }, rollbackTo }: Pick<DeployInputs, 'images' | 'rollbackTo'>,
) {
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
