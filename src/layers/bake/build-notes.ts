import { mergeSteps, type StepVerdict } from '../../core/buildkit/cache-report.ts';
import type { Wait } from '../../core/buildkit/wait.ts';
import { addMoved, type MovedByBuilds, nothingMoved } from '../../core/layers/transfer.ts';

/** What builds tell besides their results, also those that fail. */
export interface BuildNotes {
  readonly steps: readonly StepVerdict[];
  /** What was waited for beside the steps. */
  readonly waits: readonly Wait[];
  /** How often a build was started again after a transient failure. */
  readonly restarts: number;
  /** Cache sources that BuildKit could not import, although a look at them had found them whole → what it said. */
  readonly failedImports: ReadonlyMap<string, string>;
  readonly moved: MovedByBuilds;
}

export const noBuilds: BuildNotes = {
  steps: [],
  waits: [],
  restarts: 0,
  failedImports: new Map(),
  moved: nothingMoved,
};

export function addNotes(before: BuildNotes, after: BuildNotes): BuildNotes {
  return {
    steps: mergeSteps([before.steps, after.steps]),
    waits: [...before.waits, ...after.waits],
    restarts: before.restarts + after.restarts,
    failedImports: new Map([...before.failedImports, ...after.failedImports]),
    moved: addMoved(before.moved, after.moved),
  };
}
