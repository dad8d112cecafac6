import type { Clock } from '../adapters/clock.ts';
import { startJob } from '../adapters/ssh/host-job.ts';
import type { SshSession } from '../adapters/ssh/session.ts';
import { ConnectionLostError } from '../adapters/ssh/ssh-failure.ts';
import type { HostReport } from '../core/deploy/host-report.ts';
import type { JobEvent, JobState } from '../core/deploy/job-state.ts';
import type { ServiceStrategy } from '../core/deploy/rolling.ts';
import type { SwitchJob } from '../core/deploy/switch-job.ts';
import { diagnose } from '../core/diagnosis/diagnose.ts';
import { plural } from '../core/format/quantity.ts';
import { hideMaskedValues } from '../core/layers/masked-value.ts';
import type { ErrorReport } from '../core/run-report.ts';
import { addKnownRecords, type KnownRecords } from '../core/sign/known-records.ts';
import type { ConnectedHost } from './connection.ts';
import { placeOf } from './registry-images.ts';
import type { SwitchInputs } from './switch-inputs.ts';

/** What all switches of a run have in common. */
interface SwitchOptions {
  readonly inputs: SwitchInputs;
  /** Text of the checkout's compose file. */
  readonly composeFile: string | undefined;
  readonly reconnect: (host: ConnectedHost) => Promise<SshSession>;
  readonly who: SwitchJob['who'];
  /** The records of layers that this run has verified. */
  readonly records: KnownRecords;
  readonly newJobId: () => string;
  readonly clock: Clock;
  /** Values that must not be seen in what containers and commands said. */
  readonly secretValues: ReadonlySet<string>;
  readonly say: (line: string) => void;
}

/** The longest that `before-switch` and `after-switch` may take: a backup may take long, a hang must not last for ever. */
const commandTimeoutMs = 30 * 60_000;

/** Has hosts switch by their own jobs, and tells what comes of them. */
export function createSwitchHost(options: SwitchOptions): SwitchHost {
  const { clock, say } = options;
  return async (host, target, strategies) => {
    const { name } = host.session.host;
    const hide = (text: string): string => hideMaskedValues(text, options.secretValues);
    const job = switchJob(host, target, strategies, options);
    const running = await startJob(job, {
      session: host.session,
      reconnect: () => options.reconnect(host),
      clock,
    });
    try {
      const { killed, state } = await running.watch((event) => {
        const line = describeEvent(event);
        if (line !== undefined) say(`${name}: ${hide(line)}`);
      });
      return readResult(state, killed, hide);
    } catch (error) {
      if (!(error instanceof ConnectionLostError)) throw error;
      return lostResult(error, job);
    }
  };
}

function switchJob(
  host: ConnectedHost,
  target: SwitchTarget,
  strategies: readonly ServiceStrategy[],
  { inputs, composeFile, who, records, newJobId, clock }: SwitchOptions,
): SwitchJob {
  const { project } = inputs;
  // The user's commands are for a switch that they asked for.
  const isUndone = target.kind === 'back' || target.kind === 'nothing';
  const aim = switchAim(target, inputs);
  return {
    id: newJobId(),
    ...aim,
    projectDir: project.dir,
    projectName: project.name,
    dockerHost: host.facts.dockerHost ?? '',
    composeProgram: host.facts.composeProgram,
    services: project.services,
    pin: project.pin,
    composeFile: aim.mode === 'switch' ? composeFile : undefined,
    beforeSwitch: isUndone ? undefined : inputs.beforeSwitch,
    // An earlier release brings no migration with it that is to run.
    migrateCommand: aim.mode === 'switch' ? inputs.migrateCommand : undefined,
    restoreCommand: inputs.restoreCommand,
    afterSwitch: isUndone ? undefined : inputs.afterSwitch,
    commandTimeoutMs,
    health: inputs.health,
    lockTimeoutMs: inputs.lockTimeoutMs,
    force: inputs.force,
    keep: inputs.keep,
    rollBack: inputs.rollbackScope !== 'none',
    rolling: rollingJob(inputs, strategies),
    who: {
      ...who,
      images:
        aim.mode === 'switch' && who.images !== undefined
          ? aim.images.map((image) => ({
              image,
              // One that stays, because the new one is the same, has the tag of an earlier deployment.
              tag: who.images?.find((one) => one.image === image)?.tag,
            }))
          : undefined,
    },
    records:
      aim.mode === 'switch' && records.size > 0
        ? addKnownRecords(host.facts.records, records, clock.nowMs())
        : new Map(),
    logLines: inputs.logLines,
  };
}

/** Where a job takes a host: to images, back to a release that the host knows, or to nothing. */
function switchAim(
  target: SwitchTarget,
  { images, rollbackTo }: SwitchInputs,
): Pick<SwitchJob, 'mode' | 'images' | 'repositories' | 'rollbackTo'> {
  const none = { images: [], repositories: [], rollbackTo: undefined };
  if (target.kind === 'nothing') return { ...none, mode: 'take-down', images: target.references };
  if (target.kind === 'images' && rollbackTo === undefined)
    return { ...none, mode: 'switch', images: target.references };
  const aim = rollbackAim(images, target.kind === 'back' ? undefined : rollbackTo);
  return { ...none, ...aim, mode: 'rollback' };
}

/** What is known of the application in a rollback; it need not be named. */
export type RollbackImages = Pick<SwitchInputs['images'], 'apps' | 'image'>;

/** What a rollback goes to, and the repositories of the application where they are known. */
export function rollbackAim(
  { apps, image }: RollbackImages,
  rollbackTo: SwitchInputs['rollbackTo'],
): { readonly repositories: readonly string[]; readonly rollbackTo: string } {
  return {
    repositories: apps.length > 0 ? apps.map(placeOf) : image === '' ? [] : [image],
    rollbackTo: releaseName(rollbackTo),
  };
}

function releaseName(rollbackTo: SwitchInputs['rollbackTo']): string {
  switch (rollbackTo?.kind) {
    case 'digest':
      return rollbackTo.digest;
    case 'release':
      return rollbackTo.name;
    default:
      return 'previous';
  }
}

function rollingJob(
  inputs: Pick<SwitchInputs, 'drainTimeMs' | 'drainTimeoutMs' | 'proxy' | 'strategy'>,
  strategies: readonly ServiceStrategy[],
): SwitchJob['rolling'] {
  const services = strategies.filter(({ strategy }) => strategy === 'rolling');
  return inputs.proxy === undefined || services.length === 0
    ? undefined
    : {
        services,
        isRequired: inputs.strategy === 'rolling',
        proxy: inputs.proxy,
        drainTimeMs: inputs.drainTimeMs,
        drainTimeoutMs: inputs.drainTimeoutMs,
      };
}

/** What people are told while a job runs; undefined: it is for the report. */
function describeEvent({ name, text }: JobEvent): string | undefined {
  switch (name) {
    case 'phase':
      return text;
    case 'waiting':
      return `waits for the deployment of ${text}`;
    case 'earlier':
      return `an earlier deployment did not finish: ${text}`;
    case 'error':
      return `failed: ${text}`;
    case 'health':
      return `health: ${text.replace(/^- /, '')}`;
    case 'end':
      return `ended: ${text}`;
    default:
      return undefined;
  }
}

function readResult(state: JobState, killed: boolean, hide: (text: string) => string): SwitchResult {
  const { earlier, unchecked, ended, removed } = state;
  return {
    outcome: state.outcome ?? 'unknown',
    before: state.before,
    after: state.after,
    downtimeMs: state.downtimeMs,
    health: state.healthLog.at(-1) === undefined ? undefined : hide(state.healthLog.at(-1) ?? ''),
    logs: state.logs.map(({ service, text }) => hide(`${service} | ${text}`)),
    error: errorOf(state, killed, hide),
    notices: [
      ...(earlier?.kind === 'killed'
        ? [
            `An earlier deployment (${earlier.who}) was killed during "${earlier.phase}"; this one continued from there.`,
          ]
        : []),
      ...(removed.length === 0
        ? []
        : [`Removed ${plural(removed.length, 'superseded image')}: ${removed.join(', ')}`]),
      ...ended.map((service) => `${service}: ran, ended with 0`),
      ...unchecked.map(
        (service) =>
          `The service ${service} has no health check: only exits and restarts are detected. Add HEALTHCHECK to its Dockerfile or healthcheck to the Compose file, or set health-url or health-command.`,
      ),
      ...state.notices.map(hide),
    ],
    warnings: [
      ...(earlier?.kind === 'rollback-failed'
        ? [`The last rollback on this host had failed: ${hide(earlier.text)}`]
        : []),
      ...state.warnings.map(hide),
    ],
  };
}

/** The job saw a container of the release fail: what compose then says of others is no cause. */
const sickContainer = /^\S{1,200} (?:exited with status \d+|is unhealthy)/;

function errorOf(
  { errors: all, said, logs, outcome, likelyCause }: JobState,
  killed: boolean,
  hide: (text: string) => string,
): ErrorReport | undefined {
  const isWell = outcome === 'deployed' || outcome === 'unchanged';
  // The release is well, and what was to follow it is not.
  const errors = isWell ? all.filter(({ phase }) => phase === 'after-switch') : all;
  if (isWell && errors.length === 0) return undefined;
  const [first, ...more] = errors;
  const isSick = first !== undefined && sickContainer.test(first.text);
  const told = [
    ...errors.map(({ text }) => (isSick ? (text.split(' (', 1)[0] ?? '') : text)),
    ...(isSick ? [] : said),
    ...logs.map(({ text }) => text),
  ];
  const diagnosis = diagnose(told.join('\n'));
  const describe = diagnosis === undefined ? describeUnknown : describeError;
  const message = killed
    ? 'the job on the host was killed before it finished'
    : first === undefined
      ? `the job ended with ${outcome}`
      : hide(describe(first));
  return {
    message: [message, ...more.map((error) => hide(describe(error)))].join('; '),
    cause: likelyCause === undefined ? diagnosis?.cause : hide(likelyCause),
    remedy: killed
      ? 'Run again. The next job converges on the new or the previous release.'
      : likelyCause === undefined
        ? diagnosis?.remedy
        : 'Correct health-url or health-command. With health-baseline: require, such a deployment stops before it switches.',
    log: [...said, ...logs.map(({ service, text }) => `${service} | ${text}`)].map(hide),
  };
}

type JobError = JobState['errors'][number];

function describeError({ phase, text }: JobError): string {
  return `${phase}: ${text}`;
}

/** What nobody can explain begins with the words of the tool, so that they can be searched for. */
function describeUnknown(error: JobError): string {
  const { phase, text } = error;
  const config = /^compose does not take the configuration(?: of before)?: (.+)$/s.exec(text)?.[1];
  if (config !== undefined) return `${config} ("docker compose config", phase ${phase})`;
  return phase === 'up' ? `${text} ("docker compose up", phase ${phase})` : describeError(error);
}

function lostResult(error: Error, job: SwitchJob): SwitchResult {
  return {
    outcome: 'unknown',
    before: {},
    after: {},
    downtimeMs: undefined,
    health: undefined,
    logs: [],
    error: {
      message: error.message,
      cause: 'The connection was lost after the job had started.',
      remedy: `The host finishes on its own, with the new or the previous release. "cache-prewarm hosts" shows the result (job ${job.id}).`,
      log: [],
    },
    notices: [],
    warnings: [],
  };
}

/** Has a host's own job switch, and watches it. */
export type SwitchHost = (
  host: ConnectedHost,
  target: SwitchTarget,
  strategies: readonly ServiceStrategy[],
) => Promise<SwitchResult>;

/** What came of a switch on a host, as its own job told. */
export type SwitchResult = Pick<
  HostReport,
  'outcome' | 'before' | 'after' | 'downtimeMs' | 'health' | 'logs' | 'error' | 'notices' | 'warnings'
>;

export type SwitchTarget =
  /** `registry/repository@sha256:…`, one of each repository. */
  | { readonly kind: 'images'; readonly references: readonly string[] }
  /** What it ran before, as the run asks for. */
  | { readonly kind: 'previous' }
  /** What it ran before this run, because other hosts are sick: the user's commands are for a wanted switch. */
  | { readonly kind: 'back' }
  /** Nothing, because other hosts are sick, and nothing ran before this run had it run `references`. */
  | { readonly kind: 'nothing'; readonly references: readonly string[] };
