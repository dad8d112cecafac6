/** What was earned and what was spent, in all of some runs. */
export interface LedgerSums {
  readonly runs: number;
  /** Net of what it took to get steps from the cache. */
  readonly earnedMs: number;
  /** Look-ups, imports, exports, pushes. */
  readonly spentMs: number;
  readonly downloadedBytes: number;
  readonly uploadedBytes: number;
}

/** One cache in all runs that are known; `look-ups`: what the program does for all of them. */
export interface CacheSums extends LedgerSums {
  readonly cache: string;
  /** What it adds in the registry, as the last run saw it; undefined: not known. */
  readonly storedBytes: number | undefined;
}

/** Deployments that pulled something, all hosts together. */
export interface HostSums {
  readonly deployments: number;
  readonly downloadedBytes: number;
  /** What hosts that hold nothing would have downloaded more. */
  readonly savedBytes: number;
}

/** What the cache costs and earns, as far as the history tells. */
export interface LedgerReport {
  /** When the first of these runs started: ISO 8601, UTC. */
  readonly since: string;
  /** Branches of these runs; empty in a terminal. */
  readonly branches: readonly string[];
  readonly run: LedgerSums;
  readonly total: LedgerSums;
  /** The oldest first: `2026-10`. */
  readonly months: readonly (LedgerSums & { readonly month: string })[];
  /** Together they are `total`. */
  readonly caches: readonly CacheSums[];
  /** What the layers that hosts held spared their deployments since then. */
  readonly hosts: HostSums;
  /** What cost more than it earned. */
  readonly losses: readonly Loss[];
}

/** A cache that cost more than it earned in its last runs. */
export interface Loss {
  readonly cache: string;
  readonly runs: number;
  readonly earnedMs: number;
  readonly spentMs: number;
}
