import type { StageSummary, StepVerdict } from './cache-report.ts';

/**
 * The steps of all stages, one that several stages share only once: it ran, and was loaded, once.
 * Its number may differ from stage to stage, so it is known by its owner, text and start.
 */
export function ownSteps(stages: readonly StageSummary[]): readonly StepVerdict[] {
  const steps = stages.flatMap((stage) => stage.steps);
  if (steps.every((step) => step.sharedWith === undefined)) return steps;
  const key = (step: StepVerdict) =>
    JSON.stringify([step.sharedWith ?? step.stage, step.platform, step.instruction, step.startedAtMs]);
  const owned = new Set(steps.filter((step) => step.sharedWith === undefined).map(key));
  return steps.filter((step) => {
    if (step.sharedWith === undefined) return true;
    if (owned.has(key(step))) return false;
    owned.add(key(step));
    return true;
  });
}
