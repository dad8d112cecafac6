import type { EngineInfo } from '../adapters/docker/engine-info.ts';
import { untagLocalImages } from '../adapters/docker/local-image.ts';
import { withMachineLock } from '../adapters/process/machine-lock.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import { formatDuration } from '../core/format/quantity.ts';
import type { Ambient } from './ambient.ts';
import type { LayersInputs } from './inputs.ts';

/** How long another run is waited for that pushes the same names: longer than dependencies take to build. */
const longestWaitMs = 30 * 60_000;

/** Runs a push under names that the engine gives to its own images meanwhile. */
export type PushUnderNames = <T>(references: readonly string[], push: () => Promise<T>) => Promise<T>;

type Log = Pick<RunLog, 'notice' | 'warning' | 'phase'>;

/**
 * Takes the names away afterwards. The engine's own builder gives an image in its store the name that is pushed, and two builds that do so at the same moment fail
 * each other: `image "…": already exists`. So one run at a time pushes layers of an image with an engine. After the longest
 * wait, both do; what fails then is tried again.
 */
export function pushUnderNames(
  inputs: Pick<LayersInputs, 'image'>,
  { id }: Pick<EngineInfo, 'id'>,
  context: Pick<Ambient, 'docker' | 'commands'>,
  log: Log,
): PushUnderNames {
  const lock = lockFor('layers of this image', log);
  return (references, push) =>
    withMachineLock(`push ${id} ${inputs.image}`, lock, async () => {
      try {
        return await push();
      } finally {
        await log.phase('remove names from the engine', () =>
          untagLocalImages(references, context.docker, context.commands),
        );
      }
    });
}

/** Leaves the names to the engine, which keeps the application's image under them. One run at a time uses each. */
export function keepUnderNames({ id }: Pick<EngineInfo, 'id'>, log: Log): PushUnderNames {
  return (references, push) =>
    references
      .toSorted(lastToTake)
      .reduce(
        (inner, reference) => () =>
          withMachineLock(`keep ${id} ${reference}`, lockFor(reference, log), inner),
        push,
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
