import type { Credentials } from '../../src/adapters/docker/credentials.ts';
import { createRegistryClient } from '../../src/adapters/registry/client.ts';
import { createTransport, type TransportOptions } from '../../src/adapters/registry/transport.ts';

/** A clock that nobody waits for. */
export function createTestClock() {
  const waits: number[] = [];
  let now = Date.parse('2026-10-01T12:00:00Z');
  return {
    waits,
    nowMs: () => now,
    pass: (durationMs: number) => {
      now += durationMs;
    },
    sleep: async (durationMs: number) => {
      waits.push(durationMs);
      now += durationMs;
    },
  };
}

export type TestClock = ReturnType<typeof createTestClock>;

/** A client as the program makes it, with a clock that nobody waits for; warnings are kept. */
export function createTestClient(
  registry: string,
  options: Partial<TransportOptions> & {
    readonly clock?: TestClock;
    readonly credentials?: () => Promise<Credentials | undefined>;
    readonly retries?: number;
    readonly plainHttp?: boolean;
  } = {},
) {
  const clock = options.clock ?? createTestClock();
  const warnings: string[] = [];
  const transport = createTransport({
    env: {},
    ...options,
    retry: {
      policy: { retries: options.retries ?? 3, maxTotalMs: 600_000 },
      nowMs: clock.nowMs,
      sleep: clock.sleep,
      random: () => 0,
      warn: (message) => warnings.push(message),
    },
  });
  const client = createRegistryClient({
    registry,
    transport,
    credentials: options.credentials ?? (async () => undefined),
    ...(options.plainHttp === undefined ? {} : { plainHttp: options.plainHttp }),
  });
  return { client, transport, warnings, waits: clock.waits, clock };
}
