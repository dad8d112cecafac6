/** Recorded instructions, taken apart. */
interface RecordedStages {
  /** The ARGs before the first FROM. */
  readonly globals: readonly string[];
  /** Each stage, with its FROM first. */
  readonly stages: readonly (readonly string[])[];
}

export function splitByStage(instructions: readonly string[]): RecordedStages {
  const globals: string[] = [];
  const stages: string[][] = [];
  for (const text of instructions) {
    const stage = stages.at(-1);
    if (/^FROM\s/i.test(text)) stages.push([text]);
    else if (stage === undefined) globals.push(text);
    else stage.push(text);
  }
  return { globals, stages };
}
