import type { Credentials } from '../../src/adapters/docker/credentials.ts';
import { createRegistryClient } from '../../src/adapters/registry/client.ts';
import { createTransport, type TransportOptions } from '../../src/adapters/registry/transport.ts';
import { createTestClock, createTestRetry, type TestClock } from './test-clock.ts';

/** A client as the program makes it, with a clock that nobody waits for; warnings are kept. */
export function createTestClient(
  registry: string,
  options: Partial<TransportOptions> & {
    readonly clock?: TestClock;
    readonly credentials?: () => Promise<Credentials | undefined>;
    readonly retries?: number;
    readonly plainHttp?: boolean;
    readonly ownRealmOnly?: boolean;
  } = {},
) {
  const clock = options.clock ?? createTestClock();
  const warnings: string[] = [];
  const transport = createTransport({
    env: {},
    ...options,
    retry: createTestRetry(clock, { retries: options.retries ?? 3, warnings }),
  });
  const client = createRegistryClient({
    registry,
    transport,
    credentials: options.credentials ?? (async () => undefined),
    ...(options.plainHttp === undefined ? {} : { plainHttp: options.plainHttp }),
    ...(options.ownRealmOnly === undefined ? {} : { ownRealmOnly: options.ownRealmOnly }),
  });
  return { client, transport, warnings, waits: clock.waits, clock };
}
