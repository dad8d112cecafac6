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
