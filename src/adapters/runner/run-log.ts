import type { PhaseReport } from '../../core/run-report.ts';
import type { Clock } from '../clock.ts';
import type { Console } from './console.ts';

/** Collects, while a run goes on, what its report tells besides the result. */
export interface RunLog {
  /** Runs one phase, and notes when it began and how long it took, also when it throws. */
  phase<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Something the user should know that is no fault. Said once. */
  notice(message: string): void;
  /** Something that may be wrong. Said once. */
  warning(message: string): void;
  readonly phases: readonly PhaseReport[];
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
}

export function createRunLog(clock: Clock, console: Console): RunLog {
  const phases: PhaseReport[] = [];
  const notices: string[] = [];
  const warnings: string[] = [];
  return {
    phases,
    notices,
    warnings,
    async phase(name, work) {
      const startedAtMs = clock.nowMs();
      try {
        return await work();
      } finally {
        phases.push({ name, startedAtMs, durationMs: clock.nowMs() - startedAtMs });
      }
    },
    notice(message) {
      if (notices.includes(message)) return;
      notices.push(message);
      console.notice(message);
    },
    warning(message) {
      if (warnings.includes(message)) return;
      warnings.push(message);
      console.warn(message);
    },
  };
}
