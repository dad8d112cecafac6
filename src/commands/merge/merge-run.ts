import type { Clock } from '../../adapters/clock.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import type { MergeInputs } from './inputs.ts';

/** What a merge works with. */
export interface MergeRun {
  readonly inputs: MergeInputs;
  readonly connect: (registry: string) => RegistryClient;
  readonly log: RunLog;
  readonly clock: Clock;
  readonly revision: string | undefined;
}
