import { formatKnownRecords, type KnownRecords } from '../sign/known-records.ts';
import { type ComposePin, pinnedImage, pinVariables } from './compose-pin.ts';
import { type HealthPolicy, healthParameters } from './health-policy.ts';
import type { ReverseProxy } from './rolling.ts';
import { shellAssignments } from './shell-quote.ts';

/**
 * What a host's job is to do. `switch` deploys `images`; `rollback` goes back to a release that the host knows; `take-down`
 * undoes `images`, the first deployment of this host, which was well but is not wanted any more.
 */
export interface SwitchJob {
  /** Lower-case letters, digits and `-`, new for each job. */
  readonly id: string;
  readonly mode: 'switch' | 'rollback' | 'take-down';
  /** Absolute, on the host. */
  readonly projectDir: string;
  /** Undefined: what compose makes of the folder and the file. */
  readonly projectName: string | undefined;
  /** `unix:///…` */
  readonly dockerHost: string;
  /** Path of compose's program; undefined: it is started through docker. */
  readonly composeProgram: string | undefined;
  /** Empty: those whose image is of a repository of `images`. */
  readonly services: readonly string[];
  /** By digest, one of each repository: together they are the release. Empty with `rollback`. */
  readonly images: readonly string[];
  /** With `rollback`: registries and repositories, where the host may know releases of several applications. */
  readonly repositories: readonly string[];
  /** With `rollback`: `previous`, a digest, or a tag or commit that the host's log has. */
  readonly rollbackTo: string | undefined;
  readonly pin: ComposePin;
  /** Text that becomes the project's compose file with the switch. Undefined: the host's own stays. */
  readonly composeFile: string | undefined;
  readonly beforeSwitch: string | undefined;
  readonly migrateCommand: string | undefined;
  readonly restoreCommand: string | undefined;
  readonly afterSwitch: string | undefined;
  /** The longest that one of these commands may take. */
  readonly commandTimeoutMs: number;
  readonly health: HealthPolicy;
  readonly lockTimeoutMs: number;
  /** Switches also where that image and configuration run already. */
  readonly force: boolean;
  /** How many application images stay. */
  readonly keep: number;
  /** Goes back by itself when the new release is sick. */
  readonly rollBack: boolean;
  /** Services that roll; undefined: all are made anew. */
  readonly rolling: RollingJob | undefined;
  readonly who: JobOwner;
  /** What the host remembers of records of layers after a success; empty: what it did before. */
  readonly records: KnownRecords;
  /** Of each sick container. */
  readonly logLines: number;
}

/** Services that get their new container beside the old one. */
interface RollingJob {
  readonly services: readonly { readonly service: string; readonly replicas: number }[];
  /** Rather nothing is switched than one of them made anew. */
  readonly isRequired: boolean;
  readonly proxy: ReverseProxy;
  readonly drainTimeMs: number;
  readonly drainTimeoutMs: number;
}

/** Who deploys, for people who meet the lock or read the log. */
interface JobOwner {
  readonly actor: string;
  readonly runUrl: string | undefined;
  readonly revision: string | undefined;
  /** Of the image, as it was given; of several, where it is the same. */
  readonly tag: string | undefined;
  /** Where there are several: each, and its tag as it was given. */
  readonly images?: readonly { readonly image: string; readonly tag: string | undefined }[] | undefined;
}

/** The parameters that the job's script reads, as assignments of a shell, one a line. A value may be anything. */
export function formatSwitchJob(job: SwitchJob): string {
  if (!/^[a-z0-9-]{1,64}$/.test(job.id)) throw new Error(`Expected a job's name, got "${job.id}".`);
  const parameters: Readonly<Record<string, string | number | boolean>> = {
    job_id: job.id,
    mode: job.mode,
    project_dir: job.projectDir,
    project_name: job.projectName ?? '',
    docker_host: job.dockerHost,
    compose_program: job.composeProgram ?? '',
    services: job.services.join(' '),
    image: job.images.map(pinnedImage).join(','),
    repository: job.repositories.join(' '),
    rollback_to: job.rollbackTo ?? '',
    pin_kind: job.pin.kind === 'override' ? 'override' : 'variable',
    pin_variables: pinVariables(job.pin).join(' '),
    before_switch: job.beforeSwitch ?? '',
    migrate_command: job.migrateCommand ?? '',
    restore_command: job.restoreCommand ?? '',
    after_switch: job.afterSwitch ?? '',
    release_name: job.mode === 'switch' ? (job.who.tag ?? job.who.revision ?? '') : '',
    command_timeout_s: Math.max(1, Math.ceil(job.commandTimeoutMs / 1000)),
    ...rollingParameters(job.rolling),
    ...healthParameters(job.health),
    lock_timeout_ms: job.lockTimeoutMs,
    force: job.force,
    keep: job.keep,
    roll_back: job.rollBack,
    log_lines: job.logLines,
    known_records: formatKnownRecords(job.records),
    who_text: [job.who.actor, job.who.runUrl]
      .filter((part) => part !== undefined && part !== '')
      .map(oneLine)
      .join(', '),
    who_json: ownerJson(job.who),
  };
  return shellAssignments(parameters);
}

function rollingParameters(
  rolling: RollingJob | undefined,
): Readonly<Record<string, string | number | boolean>> {
  const proxy = rolling?.proxy;
  const named = proxy !== undefined && 'service' in proxy ? proxy.service : '';
  return {
    rolling: (rolling?.services ?? []).map(({ service, replicas }) => `${service}=${replicas}`).join(' '),
    must_roll: rolling?.isRequired === true,
    proxy_kind: proxy?.kind ?? '',
    proxy_service: named,
    proxy_upstream: proxy?.kind === 'nginx' ? proxy.upstream : '',
    proxy_port: proxy?.kind === 'nginx' ? proxy.port : '',
    proxy_backend: proxy?.kind === 'haproxy' ? proxy.backend : '',
    proxy_admin: proxy?.kind === 'haproxy' ? proxy.admin : '',
    drain_command: proxy?.kind === 'command' ? proxy.drain : '',
    undrain_command: proxy?.kind === 'command' ? (proxy.undrain ?? '') : '',
    drain_time_ms: rolling?.drainTimeMs ?? 0,
    drain_timeout_ms: rolling?.drainTimeoutMs ?? 0,
  };
}

/** The inner part of a JSON object, so that the script has nothing to escape. */
function ownerJson({ actor, runUrl, revision, tag, images }: JobOwner): string {
  return JSON.stringify({ actor, run: runUrl, revision, tag, images }).slice(1, -1);
}

/** Files that people read a line of. */
function oneLine(text: string | undefined): string {
  return (text ?? '').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
