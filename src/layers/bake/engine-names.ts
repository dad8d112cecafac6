import type { EngineInfo } from '../../adapters/docker/engine-info.ts';
import { withMachineLock } from '../../adapters/process/machine-lock.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { formatDuration } from '../../core/format/quantity.ts';

/** How long another run is waited for that pushes the same names: longer than dependencies take to build. */
const longestWaitMs = 30 * 60_000;

/** Runs a build while the engine keeps its image under names that no other run uses meanwhile. */
export type KeepUnderNames = <T>(references: readonly string[], build: () => Promise<T>) => Promise<T>;

type Log = Pick<RunLog, 'notice' | 'warning' | 'phase'>;

/**
 * The engine's own builder gives an image that it keeps its names, and two builds that give one name at the same moment fail each
 * other: `image "…": already exists`. So one run at a time uses each. After the longest wait, both do; what fails then is tried
 * again.
 */
export function keepUnderNames({ id }: Pick<EngineInfo, 'id'>, log: Log): KeepUnderNames {
  return (references, build) =>
    references
      .toSorted(lastToTake)
      .reduce(
        (inner, reference) => () =>
          withMachineLock(`keep ${id} ${reference}`, lockFor(reference, log), inner),
        build,
      )();
}

/** Several names are taken in the same order by every run, so that no two wait for each other: the first is the outermost. */
export function lastToTake(one: string, other: string): number {
  return one < other ? 1 : -1;
}

function lockFor(what: string, log: Log) {
  return {
    limitMs: longestWaitMs,
    onWait(holder: string, over: Promise<void>) {
      log.notice(`Waiting for another run (process ${holder}), which pushes ${what} with the same engine.`);
      void log.phase('wait for another run', () => over);
    },
    onLimit() {
      log.warning(
        `Another run has been pushing ${what} with the same engine for ${formatDuration(longestWaitMs)}. Going on without waiting for it.`,
      );
    },
  };
}
