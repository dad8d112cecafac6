import { createInputReader, type InputValues, type Read } from '../../core/input.ts';
import { type FleetInputs, withAccess } from '../../hosts/fleet.ts';
import { type DeployInputContext, type HostsInputs, readHostsInputs } from '../../hosts/inputs.ts';
import type { ReadContext, ReadInputs } from '../command.ts';

/** The inputs of the verify action and command, which are among those of deploy. */
export function readVerifyInputs(values: InputValues, context: DeployInputContext): Read<HostsInputs> {
  const reader = createInputReader(values);
  return {
    inputs: readHostsInputs(reader, context, { appNeeded: false, hostsNeeded: false }),
    reader,
  };
}

/** Reads and checks the inputs of verify, and the way to the hosts. */
export function readVerify(
  values: Parameters<typeof readVerifyInputs>[0],
  context: ReadContext,
): Promise<ReadInputs<FleetInputs>> {
  return withAccess(readVerifyInputs(values, context), context);
}
