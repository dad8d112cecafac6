import type { Clock } from '../../adapters/clock.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';

/** What quarters are read and moved with. */
export interface QuarterRun {
  readonly client: RegistryClient;
  readonly repository: string;
  readonly log: RunLog;
  readonly clock: Clock;
  readonly by: string;
}
