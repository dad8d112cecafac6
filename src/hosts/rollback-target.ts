import { readHostScript } from '../adapters/ssh/host-script.ts';
import { pinVariables } from '../core/deploy/compose-pin.ts';
import { shellAssignments } from '../core/deploy/shell-quote.ts';
import { UserError } from '../core/error.ts';
import { askHost, type ConnectedHost } from './connection.ts';
import { type RollbackImages, rollbackAim } from './switch.ts';
import type { SwitchInputs } from './switch-inputs.ts';

/**
 * Service → image that a rollback would start, as the host's own record has it. Nothing is changed.
 * @throws UserError with the host's reason when there is no such release.
 */
export async function findRollbackTarget(
  {
    session,
    facts,
  }: {
    readonly session: Parameters<typeof askHost>[0];
    readonly facts: Pick<ConnectedHost['facts'], 'dockerHost'>;
  },
  {
    project,
    images,
    rollbackTo,
  }: Pick<SwitchInputs, 'project' | 'rollbackTo'> & { readonly images: RollbackImages },
): Promise<ReadonlyMap<string, string>> {
  const aim = rollbackAim(images, rollbackTo);
  const values = {
    project_dir: project.dir,
    project_name: project.name ?? '',
    docker_host: facts.dockerHost ?? '',
    services: project.services.join(' '),
    repository: aim.repositories.join(' '),
    rollback_to: aim.rollbackTo,
    pin_variables: pinVariables(project.pin).join(' '),
  };
  const { exitCode, stdout, stderr } = await askHost(
    session,
    `${shellAssignments(values)}${await readHostScript('release')}`,
  );
  if (exitCode !== 0)
    throw new UserError(`A rollback would not start: ${stderr.trim()}`, {
      remedy: 'The command "hosts" lists the releases that each host knows. Nothing was changed.',
    });
  return new Map(
    stdout.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
      const [service, image] = line.split(' ');
      return service === undefined || image === undefined ? [] : [[service, image]];
    }),
  );
}
