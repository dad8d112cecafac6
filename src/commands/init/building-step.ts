import { readComposeCommand } from '../../core/init/compose/compose-command.ts';
import { joinPath } from '../../core/init/repository-path.ts';
import { type BuildingWorkflow, pushes } from './images.ts';

export type Build = BuildingWorkflow['builds'][number];

export function isNotOurs({ kind }: Build): boolean {
  return kind !== 'ours';
}

/** Whether a step may become one of this action: none that runs a script, or an action of another project. */
export function isChangeable(step: Build): boolean {
  return isNotOurs(step) && step.kind !== 'foreign' && step.script === undefined && !isOfWindows(step);
}

/** Whether a step runs on Windows, if only in some combinations of its matrix. */
export function isOfWindows({ isOnWindows }: Build): boolean {
  return isOnWindows.some((is) => is);
}

/** Whether compose is given a file that is not there: `if [ -f docker-compose.test.yml ]`. */
export function isOfNoFile(
  { kind, command = '', inputs: { workdir = '.' } }: Build,
  paths: readonly string[],
): boolean {
  const files = kind === 'compose' ? (readComposeCommand(command)?.files ?? []) : [];
  return files.some((file) => !paths.includes(joinPath(workdir, file) ?? ''));
}

/** What of a build lies outside of the runner's workspace: another command makes it. */
export function outsideOf(inputs: Readonly<Record<string, string>>): string | undefined {
  return [inputs['file'], inputs['context']].find((path) => path?.startsWith('/') === true);
}

/** Another step makes the Dockerfiles or checks them out, or they are gone. */
export function isElsewhere({ kind, inputs, written }: Build, paths: readonly string[]): boolean {
  // A command that cannot be read may name any.
  if (kind === 'command' && Object.keys(inputs).length === 0) return false;
  if (outsideOf(inputs) !== undefined) return true;
  return written.length > 0 && written.every(({ dockerfile }) => !paths.includes(dockerfile));
}

/** Whether a step, or a script after it, pushes an image of this repository, if only in some runs. */
export function pushesOwn(build: Build, paths: readonly string[]): boolean {
  const isMade = build.written.some(({ madeFolder }) => madeFolder !== undefined);
  return (pushes(build) || build.isPushedLater === true) && (isMade || !isElsewhere(build, paths));
}
