import { createInputReader, type InputReader } from '../../core/input.ts';
import { type DeployInputContext, type HostsInputs, readHostsInputs } from '../../hosts/inputs.ts';

/** The inputs of the verify action and command, which are among those of deploy. */
export function readVerifyInputs(
  values: Readonly<Record<string, string | undefined>>,
  context: DeployInputContext,
): { readonly inputs: HostsInputs; readonly reader: InputReader } {
  const reader = createInputReader(values);
  return {
    inputs: readHostsInputs(reader, context, { appNeeded: false, hostsNeeded: false }),
    reader,
  };
}
