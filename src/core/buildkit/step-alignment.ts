import { groupBy } from '../group.ts';
import type { ExpectedStage } from './expected-stage.ts';
import {
  type Graph,
  hasKeyword,
  hasText,
  keywordOf,
  keywordOfVertices,
  type StepVertex,
  stepBeneath,
  withCompanions,
} from './step-vertex.ts';

/** Which vertices belong to which instruction of a stage. */
export interface Alignment {
  readonly instructions: readonly string[];
  /** One entry for each instruction: its vertices, or none where none bears the stage's name. */
  readonly slots: (readonly StepVertex[])[];
  /** ONBUILD triggers that were not expected, because an image brought them: steps before the first instruction. */
  readonly triggers: (readonly StepVertex[])[];
  /** How many numbers BuildKit has given out before the first instruction. */
  readonly offset: number;
}

/**
 * Lays the vertices that bear a stage's name along its instructions. BuildKit gives out its numbers in their
 * order, from 1; but the FROM has one as well, unless it is a stage, scratch, or a named context, and so have
 * the ONBUILD triggers, while a `WORKDIR` whose path turns out to be `/` has none. So the numbers are shifted
 * until keywords and texts fit best.
 *
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go#L487
 */
export function alignSteps(
  graph: Graph,
  stage: Pick<ExpectedStage, 'triggers' | 'instructions'>,
  vertices: readonly StepVertex[],
): Alignment {
  const groups = [...groupBy(vertices, ({ step }) => step.index)]
    .map(([index, own]) => ({ index, own: withCompanions(graph, own) }))
    .toSorted((one, other) => one.index - other.index);
  const highest = groups.at(-1)?.index ?? 0;
  const offsets = Array.from({ length: highest + 1 }, (_, offset) => offset);
  const expected = [
    ...stage.triggers.map((text) => ({ text, isTrigger: true })),
    ...stage.instructions.map((text) => ({ text, isTrigger: false })),
  ];
  const [best] = withoutSomeWorkdirs(expected)
    .flatMap((kept) => offsets.flatMap((offset) => rateFit(graph, groups, kept, offset) ?? []))
    .toSorted(
      (one, other) =>
        other.texts - one.texts ||
        one.strangers - other.strangers ||
        one.distance - other.distance ||
        other.expected.length - one.expected.length,
    );
  if (best === undefined) {
    // The Dockerfile that was read is not the one that was built: what was built is the truth.
    const slots = groups.map(({ own }) => own);
    return { instructions: slots.map(keywordOfVertices), slots, triggers: [], offset: 0 };
  }
  return {
    instructions: best.expected.map(({ text }) => text),
    slots: best.expected.map(
      (_, place) => groups.find(({ index }) => index === place + best.offset + 1)?.own ?? [],
    ),
    triggers: groups.filter(({ index }) => index <= best.offset).map(({ own }) => own),
    offset: best.offset,
  };
}

/** The vertices with one number. */
interface NumberedStep {
  readonly index: number;
  readonly own: readonly StepVertex[];
}

interface ExpectedStep {
  readonly text: string;
  readonly isTrigger: boolean;
}

interface Fit {
  readonly expected: readonly ExpectedStep[];
  readonly offset: number;
  /** How many instructions have the very text of their vertex. Variables are expanded in the one only. */
  readonly texts: number;
  /** How many vertices would be triggers without being called so: versions before 0.17 do not say it. */
  readonly strangers: number;
  /** How far the offset is from what the steps beneath the lowest vertex say. */
  readonly distance: number;
}

/** How well the numbers fit when `offset` of them come before the first instruction; undefined: not at all. */
function rateFit(
  graph: Graph,
  groups: readonly NumberedStep[],
  expected: readonly ExpectedStep[],
  offset: number,
): Fit | undefined {
  const before = groups.filter(({ index }) => index <= offset);
  const placed = groups.filter(({ index }) => index > offset);
  const expectedOf = ({ index }: NumberedStep): ExpectedStep | undefined => expected[index - offset - 1];
  const isTrigger = ({ own }: NumberedStep): boolean => own.some(({ step }) => step.onbuild);
  const triggersAreCalledSo = graph.steps.some(({ step }) => step.onbuild);
  const fits = placed.every((step) => {
    const instruction = expectedOf(step);
    return (
      instruction !== undefined &&
      hasKeyword(step.own, instruction.text) &&
      (!triggersAreCalledSo || isTrigger(step) === instruction.isTrigger)
    );
  });
  if (!fits || (placed.length === 0 && !before.every(isTrigger))) {
    return undefined;
  }
  return {
    expected,
    offset,
    texts: placed.filter((step) => hasText(step.own, expectedOf(step)?.text ?? '')).length,
    strangers: before.filter((step) => !isTrigger(step)).length,
    distance: Math.abs(offset - offsetByDepth(graph, groups[0])),
  };
}

/** A step that stands on two others and has the number 4 must have a FROM beneath them that counts. */
function offsetByDepth(graph: Graph, lowest: NumberedStep | undefined): number {
  let depth = 0;
  let beneath = lowest && stepBeneath(graph, lowest.own);
  while (beneath !== undefined && depth < (lowest?.index ?? 0)) {
    depth++;
    beneath = stepBeneath(graph, [beneath]);
  }
  return Math.max(0, (lowest?.index ?? 0) - 1 - depth);
}

/** All steps, and without some WORKDIRs of which the path may be `/`: without few of them first. */
function withoutSomeWorkdirs(expected: readonly ExpectedStep[]): readonly (readonly ExpectedStep[])[] {
  const uncertain = expected.filter(({ text }) => isPerhapsRoot(text));
  const choices = 2 ** Math.min(uncertain.length, 6);
  return Array.from({ length: choices }, (_, bits) => {
    const left = new Set(uncertain.filter((_step, at) => bits & (1 << at)));
    return expected.filter((step) => !left.has(step));
  });
}

/** Whether the path of a WORKDIR may turn out to be `/`, for which BuildKit makes no vertex. */
export function isPerhapsRoot(instruction: string): boolean {
  return keywordOf(instruction) === 'WORKDIR' && /[$.]/.test(instruction);
}
