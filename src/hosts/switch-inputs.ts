import type { ReverseProxy } from '../core/deploy/rolling.ts';
import type { Digest } from '../core/oci/digest.ts';
import type { HostImageInputs } from './inputs.ts';

/** When a release counts as healthy. */
export interface HealthInputs {
  readonly url: string | undefined;
  readonly command: string | undefined;
  readonly intervalMs: number;
  readonly timeoutMs: number;
  readonly startPeriodMs: number;
  readonly settleMs: number;
  /** compose's own wait. */
  readonly waitTimeoutMs: number;
}

/** Where the project lies on a host and what of it is switched. */
export interface ProjectInputs {
  /** Absolute, on the host. */
  readonly dir: string;
  readonly name: string | undefined;
  /** Empty: those whose image is of the application's repository. */
  readonly services: readonly string[];
  /** Of the checkout; undefined: the host's own is used. */
  readonly composeFile: string | undefined;
  readonly imageVariable: string | undefined;
}

type RollbackScope = 'host' | 'batch' | 'all' | 'none';

/** What a host's switch is asked to do: the part of a deployment's inputs that reaches the host. */
export interface SwitchInputs {
  readonly project: ProjectInputs;
  readonly health: HealthInputs;
  readonly images: HostImageInputs;
  readonly beforeSwitch: string | undefined;
  readonly afterSwitch: string | undefined;
  readonly lockTimeoutMs: number;
  readonly rollbackScope: RollbackScope;
  /** Undefined: this is no rollback. */
  readonly rollbackTo:
    | { readonly kind: 'previous' }
    | { readonly kind: 'digest'; readonly digest: Digest }
    | undefined;
  readonly keep: number;
  readonly force: boolean;
  readonly logLines: number;
  /** Undefined with `recreate`. */
  readonly proxy: ReverseProxy | undefined;
  /** How long a proxy is given before it is looked whether anybody is still served. */
  readonly drainTimeMs: number;
  /** The longest that requests and connections to the old containers are waited for. */
  readonly drainTimeoutMs: number;
  readonly exclusiveVolumes: readonly string[];
}
