import type { StageSummary, StepVerdict } from './cache-report.ts';

/**
 * The steps of all stages, one that several stages or platforms share only once: it ran, and was loaded, once.
 * Its number may differ from stage to stage, so it is known by its owner, text and start.
 */
export function ownSteps(stages: readonly StageSummary[]): readonly StepVerdict[] {
  const steps = stages.flatMap((stage) => stage.steps);
  const key = ({ stage, platform, sharedWith, sharedWithPlatform, instruction, startedAtMs }: StepVerdict) =>
    JSON.stringify([sharedWith ?? stage, sharedWithPlatform ?? platform, instruction, startedAtMs]);
  const owned = new Set(steps.filter((step) => !isShared(step)).map(key));
  return steps.filter((step) => {
    if (!isShared(step)) return true;
    if (owned.has(key(step))) return false;
    owned.add(key(step));
    return true;
  });
}

function isShared({ sharedWith, sharedWithPlatform }: StepVerdict): boolean {
  return sharedWith !== undefined || sharedWithPlatform !== undefined;
}
