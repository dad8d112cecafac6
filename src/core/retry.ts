import { type Diagnosis, diagnose } from './diagnosis/diagnose.ts';
import { errorMessage } from './error.ts';
import { formatDuration } from './format/quantity.ts';
import { parseRetryAfter } from './retry-after.ts';

interface RetryPolicy {
  /** How often to try again after the first failure. */
  readonly retries: number;
  /** How long to wait in all. */
  readonly maxTotalMs: number;
}

/** Something that went wrong. */
export interface Failure {
  /** Of an HTTP answer, where there was one. */
  readonly status?: number | undefined;
  /** The message, or the end of the log: the catalogue of errors is looked up with it. */
  readonly text: string;
  /** The header of that name. */
  readonly retryAfter?: string | undefined;
  readonly nowMs: number;
  /** It concerns what this run has just pushed: registries need a moment until they know it. */
  readonly afterOwnPush?: boolean;
}

type RetryDecision =
  | { readonly kind: 'retry'; readonly waitMs: number }
  | { readonly kind: 'give-up'; readonly because: GiveUpCause; readonly reason: string };

/** It cannot pass; the server asks for too long a wait; it was tried often enough; or for long enough. */
type GiveUpCause = 'permanent' | 'asked-too-long' | 'retries' | 'time';

/** The longest that a run waits in all for one thing. */
export const maxTotalWaitMs = 10 * 60_000;

const transientStatus = new Set([408, 425, 429, 500, 502, 503, 504]);
const usualWait = { floorMs: 1000, ceilingMs: 120_000 };
const longestBackoffMs = 16_000;

/**
 * Decides whether something that failed is tried again, and after how long. The catalogue of errors decides before
 * the status: a used-up quota has the status of a burst and passes in hours. The wait is the longest of what the
 * server asks for and a doubling backoff (1, 2, 4, 8, 16 s) with up to half of it added by chance; who asks for more
 * than can be waited is not asked again.
 * @param attempt 1 after the first failure.
 * @param waitedMs how long was waited for this before.
 * @param random from 0 to 1.
 */
export function planRetry(
  failure: Failure,
  attempt: number,
  waitedMs: number,
  policy: RetryPolicy,
  random: number,
): RetryDecision {
  const diagnosis = diagnose(failure.text);
  const useful = usefulRetries(failure, diagnosis, policy.retries);
  if (useful === 0 && policy.retries > 0) {
    return {
      kind: 'give-up',
      because: 'permanent',
      reason: diagnosis === undefined ? 'trying again cannot help' : diagnosis.cause,
    };
  }
  const { floorMs, ceilingMs } = diagnosis?.wait ?? usualWait;
  const askedMs = parseRetryAfter(failure.retryAfter, failure.text, failure.nowMs);
  if (askedMs !== undefined && askedMs > ceilingMs) {
    return {
      kind: 'give-up',
      because: 'asked-too-long',
      reason: `the server asks to wait ${formatDuration(askedMs)}, and at most ${formatDuration(ceilingMs)} are waited`,
    };
  }
  if (attempt > useful)
    return {
      kind: 'give-up',
      because: 'retries',
      reason: `tried ${attempt === 1 ? 'once' : `${attempt} times`}`,
    };
  const backoffMs =
    diagnosis?.wait === undefined
      ? Math.min(longestBackoffMs, 1000 * 2 ** (attempt - 1))
      : floorMs * 2 ** (attempt - 1);
  const waitMs = Math.max(
    Math.min(ceilingMs, Math.round(backoffMs * (1 + random / 2))),
    askedMs ?? 0,
    floorMs,
  );
  if (waitedMs + waitMs > policy.maxTotalMs) {
    return {
      kind: 'give-up',
      because: 'time',
      reason: `waited ${formatDuration(waitedMs)}, and at most ${formatDuration(policy.maxTotalMs)} are waited in all`,
    };
  }
  return { kind: 'retry', waitMs };
}

function usefulRetries(failure: Failure, diagnosis: Diagnosis | undefined, retries: number): number {
  if (failure.afterOwnPush && /manifest[_ ](?:blob[_ ])?unknown/i.test(failure.text)) return retries;
  if (diagnosis === undefined)
    return failure.status !== undefined && transientStatus.has(failure.status) ? retries : 0;
  return diagnosis.class === 'transient' ? retries : Math.min(retries, diagnosis.maxRetries ?? 0);
}

/** How hard something was tried. */
export interface Tried {
  readonly attempts: number;
  readonly waitedMs: number;
  /** Why it was not tried again. */
  readonly because: GiveUpCause;
  readonly reason: string;
}

export interface RetryOptions {
  readonly policy: RetryPolicy;
  readonly nowMs: () => number;
  readonly sleep: (durationMs: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Told of the first two failures: who gets through in the end need not hear of each. */
  readonly warn: (message: string, error?: unknown) => void;
}

const warnings = 2;

/**
 * Runs something until it succeeds or trying again has no sense.
 * @param describe what is known of a failure; undefined throws it as it is.
 * @param explain the error to throw in the end.
 */
export async function retryWith<T>(
  run: () => Promise<T>,
  describe: (error: unknown) => Omit<Failure, 'nowMs'> | undefined,
  explain: (error: unknown, tried: Tried) => unknown,
  options: RetryOptions,
): Promise<T> {
  let waitedMs = 0;
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      const described = describe(error);
      if (described === undefined) throw error;
      const failure = { ...described, nowMs: options.nowMs() };
      const decision = planRetry(failure, attempt, waitedMs, options.policy, options.random());
      if (decision.kind === 'give-up') {
        const { because, reason } = decision;
        throw explain(error, { attempts: attempt, waitedMs, because, reason });
      }
      if (attempt <= warnings) {
        options.warn(
          `${errorMessage(error).replace(/\.$/, '')}: trying again in ${formatDuration(decision.waitMs)}.`,
          error,
        );
      }
      await options.sleep(decision.waitMs);
      waitedMs += decision.waitMs;
    }
  }
}
