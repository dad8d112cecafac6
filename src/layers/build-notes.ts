import { mergeSteps, type StepVerdict } from '../core/buildkit/cache-report.ts';

/** What builds tell besides their results, also those that fail. */
export interface BuildNotes {
  readonly steps: readonly StepVerdict[];
  /** How often a build was started again after a transient failure. */
  readonly restarts: number;
  /** Cache sources that BuildKit could not import, although a look at them had found them whole → what it said. */
  readonly failedImports: ReadonlyMap<string, string>;
}

export const noBuilds: BuildNotes = { steps: [], restarts: 0, failedImports: new Map() };

/** One build after another. */
export function addNotes(before: BuildNotes, after: BuildNotes): BuildNotes {
  return {
    steps: mergeSteps([before.steps, after.steps]),
    restarts: before.restarts + after.restarts,
    failedImports: new Map([...before.failedImports, ...after.failedImports]),
  };
}
