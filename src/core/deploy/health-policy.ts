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
  /** How long containers have to run without an exit or a restart. */
  readonly settleMs: number;
  /** How long compose itself waits for the services. */
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
    settle_ms: policy.settleMs,
    wait_timeout_s: seconds(policy.waitTimeoutMs),
  };
}

/** At least one: 0 means no limit for many programs. */
function seconds(durationMs: number): number {
  return Math.max(1, Math.ceil(durationMs / 1000));
}
