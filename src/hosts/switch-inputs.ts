import type { ComposePin } from '../core/deploy/compose-pin.ts';
import type { ReverseProxy, Strategy } from '../core/deploy/rolling.ts';
import type { SwitchJob } from '../core/deploy/switch-job.ts';
import type { Digest } from '../core/oci/digest.ts';
import type { HostImageInputs } from './inputs.ts';

/** Where the project lies on a host and what of it is switched. */
export interface ProjectInputs {
  /** Absolute, on the host. */
  readonly dir: string;
  readonly name: string | undefined;
  /** Empty: those whose image is of a repository of the application's images. */
  readonly services: readonly string[];
  /** Of the checkout; undefined: the host's own is used. */
  readonly composeFile: string | undefined;
  /** How images are written down there. */
  readonly pin: ComposePin;
}

type RollbackScope = 'host' | 'batch' | 'all' | 'none';

/** What a host's switch is asked to do: the part of a deployment's inputs that reaches the host. */
export interface SwitchInputs
  extends Pick<SwitchJob, 'beforeSwitch' | 'migrateCommand' | 'restoreCommand' | 'afterSwitch'>,
    Pick<SwitchJob, 'health' | 'lockTimeoutMs' | 'keep' | 'force' | 'logLines'> {
  readonly project: ProjectInputs;
  readonly images: HostImageInputs;
  readonly rollbackScope: RollbackScope;
  /** Undefined: this is no rollback. */
  readonly rollbackTo:
    | { readonly kind: 'previous' }
    | { readonly kind: 'digest'; readonly digest: Digest }
    /** A tag or a commit, as the host's log of deployments has it. */
    | { readonly kind: 'release'; readonly name: string }
    | undefined;
  readonly strategy: Strategy;
  /** Undefined with `recreate`. */
  readonly proxy: ReverseProxy | undefined;
  /** How long a proxy is given before it is looked whether anybody is still served. */
  readonly drainTimeMs: number;
  /** The longest that requests and connections to the old containers are waited for. */
  readonly drainTimeoutMs: number;
  readonly exclusiveVolumes: readonly string[];
}
