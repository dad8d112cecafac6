import type { EngineInfo } from '../adapters/docker/engine-info.ts';
import { untagLocalImages } from '../adapters/docker/local-image.ts';
import { withMachineLock } from '../adapters/process/machine-lock.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import { formatDuration } from '../core/format/quantity.ts';
import type { PrewarmContext } from './context.ts';
import type { LayersInputs } from './inputs.ts';

/** How long another run is waited for that pushes the same names: longer than dependencies take to build. */
const longestWaitMs = 30 * 60_000;

/** Runs a push under names that the engine gives to its own images meanwhile, and takes them away afterwards. */
export type PushUnderNames = <T>(references: readonly string[], push: () => Promise<T>) => Promise<T>;

/**
 * The engine's own builder gives an image in its store the name that is pushed, and two builds that do so at the same moment fail
 * each other: `image "…": already exists`. So one run at a time pushes layers of an image with an engine. After the longest
 * wait, both do; what fails then is tried again.
 */
export function pushUnderNames(
  inputs: Pick<LayersInputs, 'image'>,
  { id }: Pick<EngineInfo, 'id'>,
  context: Pick<PrewarmContext, 'docker' | 'commands'>,
  log: Pick<RunLog, 'notice' | 'warning' | 'phase'>,
): PushUnderNames {
  const lock = {
    limitMs: longestWaitMs,
    onWait(holder: string, over: Promise<void>) {
      log.notice(
        `Waiting for another run (process ${holder}), which pushes layers of this image with the same engine.`,
      );
      void log.phase('wait for another run', () => over);
    },
    onLimit() {
      log.warning(
        `Another run has been pushing layers of this image with the same engine for ${formatDuration(longestWaitMs)}. Going on without waiting for it.`,
      );
    },
  };
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
