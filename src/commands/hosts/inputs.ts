import { createInputReader, type InputValues, type Read } from '../../core/input.ts';
import { type FleetInputs, withAccess } from '../../hosts/fleet.ts';
import { type DeployInputContext, type HostsInputs, readHostsInputs } from '../../hosts/inputs.ts';
import type { ReadContext, ReadInputs } from '../command.ts';

export interface LookInputs extends FleetInputs {
  readonly projectDir: string;
}

export async function readHosts(
  values: Parameters<typeof readHostsCommandInputs>[0],
  context: ReadContext,
): Promise<ReadInputs<LookInputs>> {
  const { inputs, reader } = await withAccess(readHostsCommandInputs(values, context), context);
  const { projectDir } = inputs;
  return { inputs: projectDir === undefined ? undefined : { ...inputs, projectDir }, reader };
}

/** Reads and checks the inputs of the command hosts, which are among those of verify: those of images mean nothing to it. */
export function readHostsCommandInputs(values: InputValues, context: DeployInputContext): Read<HostsInputs> {
  // No registry is asked, so its name does not matter.
  const reader = createInputReader({
    ...values,
    image: 'localhost/unused',
    'app-image': undefined,
    'app-images': undefined,
  });
  const inputs = readHostsInputs(reader, context, { appNeeded: false, hostsNeeded: false });
  if (!inputs.ssh.reaches)
    reader.problem('hosts', 'required: at least one host, such as deploy@203.0.113.7:22');
  if (reader.text('project-dir') === '')
    reader.problem('project-dir', 'required: the absolute path of the Compose project on the hosts');
  return { inputs, reader };
}
