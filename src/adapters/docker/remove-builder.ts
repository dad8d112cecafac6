import { spawn } from 'node:child_process';
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

/** The same by a process of its own, for a program that has to end now. */
export function removeMadeBuilderLater(name: string, env: Readonly<Record<string, string>>): void {
  const child = spawn('docker', ['buildx', 'rm', '--force', name], {
    env: userDockerEnvironment(env).env,
    detached: true,
    stdio: 'ignore',
  });
  child.on('error', () => {});
  child.unref();
}
