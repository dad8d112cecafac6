import { createCommandRunner } from '../process/command.ts';
import { removeBuilder } from './builder.ts';
import { userDockerEnvironment } from './docker-config.ts';

/** Removes a builder that this program made, as the user's docker knows it. @returns whether it is gone. */
export async function removeMadeBuilder(
  name: string,
  env: Readonly<Record<string, string>>,
): Promise<boolean> {
  return removeBuilder(name, userDockerEnvironment(env), createCommandRunner());
}
