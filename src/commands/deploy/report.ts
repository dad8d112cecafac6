import type { DeployOutcome, HostReport } from '../../core/deploy/host-report.ts';
import type { RunFacts } from '../../core/run-report.ts';

/**
 * What a deployment, a rollback or a look at the hosts found and did, as one value: the output `report`, `--json`, and what
 * every summary is written from. docs/deploy-report.md describes each field to the people who read the JSON.
 */
export interface DeployReport extends RunFacts {
  readonly kind: 'deploy';
  /** The worst of the hosts'. */
  readonly outcome: DeployOutcome;
  /** What was asked for. */
  readonly action: 'deploy' | 'prewarm' | 'rollback';
  /** The application image by digest; absent when it is no more known than "previous", and when there are several. */
  readonly image: string | undefined;
  /** As it was given, when that was a tag. */
  readonly tag: string | undefined;
  /** Where there are several: each by digest, and its tag as it was given. */
  readonly images?: readonly { readonly image: string; readonly tag: string | undefined }[] | undefined;
  /** Names of hosts, in the order in which they switch. */
  readonly batches: readonly (readonly string[])[];
  readonly hosts: readonly HostReport[];
  readonly nextSteps: readonly string[];
}
