import type { StageSummary, StepVerdict } from '../buildkit/cache-report.ts';
import { expectedSteps } from '../buildkit/expected-stage.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { isLinked } from '../dockerfile/linkable.ts';
import type { GraphStage } from '../dockerfile/stage-graph.ts';
import { mapKnown } from '../known.ts';
import type { LayerEntry, LayerInputs } from '../layers/record.ts';
import type { MissSubject } from './miss-subject.ts';

/** The step of a stage that missed first, and what is around it in the Dockerfile. */
export interface Place {
  readonly step: StepVerdict;
  readonly subject: MissSubject;
  readonly stage: GraphStage;
  /** Undefined: it is an ONBUILD of the image that the stage is FROM. */
  readonly instruction: Instruction | undefined;
  /** The stages of the same subject that the stage is FROM, the lowest first, and itself. */
  readonly chain: readonly GraphStage[];
  /** Instructions of these before the step. */
  readonly before: readonly Instruction[];
  /** The stages whose FROM the step stands on, with no step between that would have missed for the same reason. */
  readonly reached: readonly GraphStage[];
  /** All stages that are known, by their index. */
  readonly stages: ReadonlyMap<number, GraphStage>;
  readonly layerOf: (stageIndex: number) => string | undefined;
  /** Whether a stage executed something, where it matters to this step. */
  readonly hasMissed: (stage: GraphStage) => boolean;
}

/** One of which there is a record to compare with. */
export interface RecordedPlace extends Place {
  /** What is recorded. */
  readonly entry: LayerEntry;
  /** As the checkout has them now. */
  readonly inputs: LayerInputs;
}

/** The place of the first step that missed in each stage, where there is one. */
export function findPlaces(
  summaries: readonly StageSummary[],
  subjects: readonly MissSubject[],
): readonly Place[] {
  const stages = new Map(subjects.flatMap(({ node }) => node.ownStages).map((stage) => [stage.index, stage]));
  const layers = mapKnown(subjects, ({ layer, node }) => {
    const stage = node.ownStages.find(({ name }) => name === node.target.toLowerCase());
    return [stage?.index, stage && layer];
  });
  return summaries.flatMap((summary): Place | [] => {
    const step = firstMiss(summary);
    const subject = subjects.find(({ node }) => stageOf(node.ownStages, summary) !== undefined);
    const stage = subject === undefined ? undefined : stageOf(subject.node.ownStages, summary);
    if (step === undefined || subject === undefined || stage === undefined) return [];
    const instruction = instructionOf(step, stage, summary);
    const chain = chainOf(stage, subject.node.ownStages);
    return {
      step,
      subject,
      stage,
      instruction,
      chain,
      before: chain.flatMap((member) => commandsBefore(member, stage, instruction)),
      reached: reachedFrom(chain, step, instruction),
      stages,
      layerOf: (index) => layers.get(index),
      hasMissed: (other) => hasMissed(other, step.platform, summaries),
    };
  });
}

/** Whether BuildKit makes a step of it. */
export function isStep(instruction: Instruction): boolean {
  return expectedSteps([instruction]).length > 0;
}

function firstMiss(stage: StageSummary): StepVerdict | undefined {
  return stage.steps
    .filter((step) => step.verdict === 'executed')
    .reduce<StepVerdict | undefined>(
      (first, step) => (first === undefined || step.index < first.index ? step : first),
      undefined,
    );
}

function stageOf(stages: readonly GraphStage[], { stage }: StageSummary): GraphStage | undefined {
  return stages.find(({ displayName }) => displayName === stage);
}

function chainOf(stage: GraphStage, own: readonly GraphStage[]): readonly GraphStage[] {
  const parent = own.find(({ index }) => index === stage.parent);
  return parent === undefined ? [stage] : [...chainOf(parent, own), stage];
}

/** The instruction of a step, by its text: triggers of an image are steps that the stage does not have, a WORKDIR / is none. */
function instructionOf(
  { index, instruction }: StepVerdict,
  stage: GraphStage,
  summary: StageSummary,
): Instruction | undefined {
  const same = stage.commands.filter((command) => expectedSteps([command])[0] === instruction);
  const before = summary.steps.filter((step) => step.index < index && step.instruction === instruction);
  return same[before.length];
}

function commandsBefore(
  member: GraphStage,
  stage: GraphStage,
  instruction: Instruction | undefined,
): readonly Instruction[] {
  if (member !== stage) return member.commands;
  return instruction === undefined ? [] : member.commands.slice(0, member.commands.indexOf(instruction));
}

function reachedFrom(
  chain: readonly GraphStage[],
  step: StepVerdict,
  instruction: Instruction | undefined,
): readonly GraphStage[] {
  const stage = chain.at(-1);
  if (stage === undefined || (instruction !== undefined && isLinked(instruction))) return [];
  // Steps that the image brings along stand between as well.
  const steps = stage.commands.filter(isStep);
  if (step.total > steps.length && step.index > 1) return [];
  const reached: GraphStage[] = [];
  for (const member of chain.toReversed()) {
    const between = commandsBefore(member, stage, instruction).filter(isStep);
    if (between.some((command) => !isLinked(command))) break;
    reached.push(member);
  }
  return reached;
}

/** A stage that was not built for the platform, but for the builder's, counts for all of them. */
function hasMissed(
  stage: GraphStage,
  platform: string | undefined,
  summaries: readonly StageSummary[],
): boolean {
  const all = summaries.filter((summary) => summary.stage === stage.displayName);
  const same = all.filter((summary) => summary.platform === platform);
  return (same.length > 0 ? same : all).some((summary) => firstMiss(summary) !== undefined);
}
