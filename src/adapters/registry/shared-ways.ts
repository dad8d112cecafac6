import type { Agents } from './transport.ts';
import type { WireSession } from './wire.ts';

/**
 * What the images of one run have in common on their way to registries: connections, and what each registry has answered about
 * logins. Each image still counts its own bytes.
 */
export interface SharedWays {
  agents(make: () => Agents): Agents;
  /** Of one registry. */
  session(registry: string, make: () => WireSession): WireSession;
}

/** For one run; all that use it must have the same logins. */
export function createSharedWays(): SharedWays {
  let agents: Agents | undefined;
  const sessions = new Map<string, WireSession>();
  return {
    agents: (make) => (agents ??= make()),
    session(registry, make) {
      const session = sessions.get(registry) ?? make();
      sessions.set(registry, session);
      return session;
    },
  };
}
