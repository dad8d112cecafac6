import type { Progress, VertexVerdict } from './progress.ts';
import type { StepName } from './step.ts';

/** A vertex that is a step of a Dockerfile, and no FROM. */
export type StepVertex = VertexVerdict & { readonly step: StepName };

/** The vertices of a build, to be walked. */
export interface Graph {
  readonly byDigest: ReadonlyMap<string, VertexVerdict>;
  readonly steps: readonly StepVertex[];
}

export function createGraph(progress: Progress): Graph {
  const byDigest = new Map(progress.vertices.map((vertex) => [vertex.digest, vertex]));
  return { byDigest, steps: progress.vertices.filter(isStepVertex) };
}

export function isStepVertex(vertex: VertexVerdict | undefined): vertex is StepVertex {
  return vertex?.step !== undefined && vertex.step.keyword !== 'FROM';
}

/** What a step stands on, if that is a step. */
export function stepBeneath(graph: Graph, group: readonly StepVertex[]): StepVertex | undefined {
  const own = new Set(group.map((vertex) => vertex.digest));
  const input = tops(group)[0]?.inputs.find((digest) => !own.has(digest));
  const beneath = graph.byDigest.get(input ?? '');
  return isStepVertex(beneath) ? beneath : undefined;
}

/**
 * The other vertices of the same step: the copy beneath a `LINK COPY` (which may bear another stage's name:
 * it does not depend on the parent), and the download beneath an ADD of a URL.
 */
export function withCompanions(graph: Graph, group: readonly StepVertex[]): readonly StepVertex[] {
  const companions = group.flatMap((vertex) => {
    const inputs = vertex.inputs.map((digest) => graph.byDigest.get(digest)).filter(isStepVertex);
    return inputs.filter(
      (input, place) =>
        input.step.instruction === vertex.step.instruction &&
        (vertex.step.link ? place > 0 || !input.step.link : input.name === vertex.name),
    );
  });
  return [...new Set([...group, ...companions])];
}

/** Those that the next step stands on. */
export function tops(group: readonly StepVertex[]): readonly StepVertex[] {
  const inputs = new Set(group.flatMap((vertex) => vertex.inputs));
  return group.filter((vertex) => !inputs.has(vertex.digest));
}

export function keywordOfVertices(group: readonly StepVertex[]): string {
  return group[0]?.step.keyword ?? '';
}

export function keywordOf(instruction: string): string {
  return instruction.replace(/\s.*/s, '').toUpperCase();
}

export function hasKeyword(group: readonly StepVertex[], instruction: string): boolean {
  return group.every(({ step }) => step.keyword === keywordOf(instruction));
}

export function hasText(group: readonly StepVertex[], instruction: string): boolean {
  return group.some(({ step }) => sameText(step.instruction, instruction));
}

/** Line continuations and white space do not count. */
export function sameText(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && normalText(one) === normalText(other);
}

/** An instruction without what only breaks its lines. */
export function normalText(instruction: string): string {
  return instruction
    .replace(/[\\`][ \t]*\r?\n/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
