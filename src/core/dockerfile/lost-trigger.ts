import { declaredArgs } from './declaration.ts';
import type { Dockerfile, Stage } from './dockerfile.ts';
import { type Instruction, readInstructions } from './instruction.ts';

/**
 * What a cut stage would lose of the ONBUILD instructions of the image that it is FROM, which run in its first part: a CMD that
 * an ENTRYPOINT in a later part drops, and an ARG that a later part does not know. Undefined: nothing, or the stage is not cut.
 *
 * @param dockerfile with stages cut: see cutStages
 * @param first the part that is FROM the image
 * @param triggers as the image's config has them
 */
export function findLostTrigger(
  dockerfile: Dockerfile,
  first: Stage,
  triggers: readonly string[],
): { readonly trigger: string; readonly line: number; readonly remedy: string } | undefined {
  if (first.part?.label === undefined) return undefined;
  const later = dockerfile.stages.filter(
    ({ part, index }) => part?.of === first.part?.of && index > first.index,
  );
  for (const trigger of triggers) {
    const [instruction] = readInstructions(trigger).instructions;
    const line = instruction && lossLine(instruction, first, later);
    if (line === undefined) continue;
    const place = first.part.lines.last;
    return { trigger, line, remedy: `Write ${trigger} into your Dockerfile, before line ${place + 1}` };
  }
  return undefined;
}

function lossLine(trigger: Instruction, first: Stage, later: readonly Stage[]): number | undefined {
  const all = [first, ...later].flatMap(({ instructions }) => instructions);
  const after = later.flatMap(({ instructions }) => instructions);
  if (trigger.keyword === 'CMD' && !all.some(({ keyword }) => keyword === 'CMD'))
    return after.find(({ keyword }) => keyword === 'ENTRYPOINT')?.line;
  if (trigger.keyword !== 'ARG') return undefined;
  const declared = new Set(
    all
      .filter(({ keyword }) => keyword === 'ARG')
      .flatMap((own) => declaredArgs(own).map(({ name }) => name)),
  );
  const isLost = declaredArgs(trigger).some(({ name }) => !declared.has(name));
  return isLost ? after.find(({ keyword }) => keyword !== 'ARG')?.line : undefined;
}
