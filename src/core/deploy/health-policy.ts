/** When a release counts as healthy. */
export interface HealthPolicy {
  /** `http` or `https`, asked on the host; healthy with a status from 200 to 299. */
  readonly url: string | undefined;
  /** Run on the host, in the project folder; healthy with status 0. */
  readonly command: string | undefined;
  readonly intervalMs: number;
  /** Counts from the end of the start period. */
  readonly timeoutMs: number;
  /** Before the first look. */
  readonly startPeriodMs: number;
  /** How long containers have to run without an exit or a restart, where one of them has no health check. */
  readonly settleMs: number;
  /** The same where each has passed its health check. */
  readonly settleCheckedMs: number;
  /** What follows when the release that runs does not answer before the switch. */
  readonly baseline: 'notice' | 'require';
  /** How long containers may take to run, and to be healthy where they have a check. */
  readonly waitTimeoutMs: number;
}

/** The longest that one request may take: a server that hangs is asked again. */
const longestRequestMs = 10_000;

/**
 * The policy as the job's parameters.
 * @throws Error when the address is none that may be asked; inputs are checked before.
 */
export function healthParameters(policy: HealthPolicy): Readonly<Record<string, string | number>> {
  if (policy.url !== undefined && !/^https?:\/\/[^\s\p{Cc}]+$/u.test(policy.url))
    throw new Error(`Expected an address of http or https, got "${policy.url}".`);
  return {
    health_url: policy.url ?? '',
    // As a quoted value of a configuration file of curl.
    health_url_escaped: (policy.url ?? '').replaceAll(/["\\]/g, '\\$&'),
    health_command: policy.command ?? '',
    health_interval_ms: policy.intervalMs,
    health_timeout_ms: policy.timeoutMs,
    health_start_period_ms: policy.startPeriodMs,
    request_timeout_s: seconds(Math.min(longestRequestMs, policy.timeoutMs)),
    health_command_s: seconds(policy.timeoutMs),
    health_baseline: policy.baseline,
    settle_ms: policy.settleMs,
    settle_checked_ms: policy.settleCheckedMs,
    wait_timeout_s: seconds(policy.waitTimeoutMs),
  };
}

/** At least one: 0 means no limit for many programs. */
function seconds(durationMs: number): number {
  return Math.max(1, Math.ceil(durationMs / 1000));
}
