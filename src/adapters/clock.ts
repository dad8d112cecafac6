import { setTimeout as wait } from 'node:timers/promises';

/** Time as a parameter. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number;
  sleep(durationMs: number): Promise<void>;
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  sleep: async (durationMs) => {
    await wait(durationMs);
  },
};
