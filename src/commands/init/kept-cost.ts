import type { Dockerfile } from '../../core/dockerfile/dockerfile.ts';
import { type CodeChangeCost, estimateCodeChange } from '../../core/init/code-change-cost.ts';
import type { LayerDefinition } from '../../core/layers/layer.ts';
import type { StageDecision } from '../../core/layers/layered-dockerfile.ts';

/** What a code change costs where a builder has these layers, and nothing else. */
export function costOf(
  dockerfile: Dockerfile,
  decisions: readonly StageDecision[],
  layers: readonly LayerDefinition[],
): CodeChangeCost {
  const needed = decisions.length === 0 ? undefined : new Set(decisions.map(({ stage }) => stage));
  const steps = dockerfile.stages
    .filter(({ displayName }) => needed?.has(displayName) ?? true)
    .flatMap((stage) => stage.instructions.map((instruction) => ({ stage, instruction })));
  const byContent = new Set(
    decisions.flatMap(({ left }) => left.flatMap(({ line, isByContent }) => (isByContent ? [line] : []))),
  );
  return estimateCodeChange(
    steps.map(({ instruction }) => instruction),
    (index) => {
      const step = steps[index];
      if (step === undefined) return false;
      const { stage, instruction } = step;
      const decided = decisions.find((decision) => decision.stage === stage.displayName)?.layers;
      if (decided === undefined) return layers.some(({ target }) => target.toLowerCase() === stage.name);
      return decided.some(
        ({ lines }) => instruction.line >= lines.first && instruction.endLine <= lines.last,
      );
    },
    (index) => byContent.has(steps[index]?.instruction.line ?? 0),
  );
}
