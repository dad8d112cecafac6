/** A stage as work: what it is FROM, and of each of its steps the stages that the step takes files from. */
export interface StageWork {
  readonly stage: string;
  /** The stage that it is FROM; undefined: an image. */
  readonly parent: string | undefined;
  readonly steps: readonly { readonly takesFrom: readonly string[] }[];
}

/**
 * How long the stages take at least when everything runs side by side that can: a step waits for the step before it, for the last
 * one of the stage that its own is FROM, and for those of stages that it takes files from. Milliseconds.
 * @param durationOf of the step with this number, from 1, of a stage.
 */
export function criticalPath(
  stages: readonly StageWork[],
  durationOf: (stage: string, index: number) => number,
): number {
  const byName = new Map(stages.map((stage) => [stage.stage, stage]));
  const ends = new Map<string, number>();
  const endOf = (name: string): number => {
    const known = ends.get(name);
    if (known !== undefined) return known;
    const stage = byName.get(name);
    if (stage === undefined) return 0;
    // A Dockerfile has no circles; if one were here, it would end.
    ends.set(name, 0);
    let endMs = stage.parent === undefined ? 0 : endOf(stage.parent);
    for (const [index, { takesFrom }] of stage.steps.entries())
      endMs = Math.max(endMs, ...takesFrom.map(endOf)) + durationOf(name, index + 1);
    ends.set(name, endMs);
    return endMs;
  };
  return Math.max(0, ...stages.map(({ stage }) => endOf(stage)));
}
