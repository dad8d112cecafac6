export interface ErrorReport {
  readonly message: string;
  readonly cause: string | undefined;
  readonly remedy: string | undefined;
  /** The last lines of the build's log. */
  readonly log: readonly string[];
}

export interface PhaseReport {
  readonly name: string;
  /** Milliseconds since the Unix epoch. */
  readonly startedAtMs: number;
  readonly durationMs: number;
}

/** What a report can tell of any run. */
export interface RunFacts {
  readonly schemaVersion: 1;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly revision: string | undefined;
  readonly runUrl: string | undefined;
  readonly phases: readonly PhaseReport[];
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
  readonly error: ErrorReport | undefined;
}
