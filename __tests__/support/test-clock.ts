import type { Clock } from '../../src/adapters/clock.ts';
import type { RetryOptions } from '../../src/core/retry.ts';

/** A clock that nobody waits for: sleeping sets it forward. */
export interface TestClock extends Clock {
  /** How long was slept, each time, in milliseconds. */
  readonly waits: readonly number[];
  pass(durationMs: number): void;
}

/** It stands at `start`, which is ISO 8601 or milliseconds since 1970. */
export function createTestClock(start: string | number = '2026-10-01T12:00:00Z'): TestClock {
  const waits: number[] = [];
  let nowMs = new Date(start).getTime();
  return {
    waits,
    nowMs: () => nowMs,
    pass(durationMs) {
      nowMs += durationMs;
    },
    async sleep(durationMs) {
      waits.push(durationMs);
      nowMs += durationMs;
    },
  };
}

/** How something is tried again by a clock that nobody waits for; `warnings` takes what is warned of. */
export function createTestRetry(
  clock: TestClock,
  { retries = 3, warnings = [] }: { readonly retries?: number; readonly warnings?: string[] } = {},
): RetryOptions {
  return {
    policy: { retries, maxTotalMs: 600_000 },
    nowMs: clock.nowMs,
    sleep: clock.sleep,
    random: () => 0,
    warn: (message) => warnings.push(message),
  };
}
