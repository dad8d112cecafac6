import type { CommandRunner } from '../process/command.ts';
import type { DockerEnvironment } from './docker-config.ts';

/**
 * Takes names from images of the local engine that we put there; the builder's cache keeps their layers.
 * Never throws: a name that stays does no harm.
 */
export async function untagLocalImages(
  references: readonly string[],
  docker: DockerEnvironment,
  commands: CommandRunner,
): Promise<void> {
  await commands
    .run('docker', ['image', 'rm', '--no-prune', ...references], { env: docker.env })
    .catch(() => undefined);
}
