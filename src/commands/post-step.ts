import { rm } from 'node:fs/promises';
import { removeMadeBuilder } from '../adapters/docker/remove-builder.ts';
import { createActionsConsole } from '../adapters/runner/actions-console.ts';
import * as step from '../adapters/runner/step.ts';

/** The post step: removes the run's folder (login and secrets in it) and a builder that was made. Runs also after a failure. */
export async function runPostStep(env: Readonly<Record<string, string>>): Promise<void> {
  const builder = step.keptByMain('builder');
  const console = createActionsConsole();
  if (builder !== '') {
    const removed = await removeMadeBuilder(builder, env);
    console.info(
      removed
        ? `Removed the builder ${builder}.`
        : `The builder ${builder} could not be removed. To remove it, run docker buildx rm ${builder}.`,
    );
  }
  const tempFolder = step.keptByMain('temp-folder');
  if (tempFolder !== '') await rm(tempFolder, { recursive: true, force: true });
}
