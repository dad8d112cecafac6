import type { VertexHead } from '../../core/buildkit/progress.ts';
import { printableLine } from '../../core/format/printable.ts';

/**
 * What a vertex is to somebody who watches: a `step` of the Dockerfile; `work` that takes time (pulling a base
 * image, exporting, pushing); or one of BuildKit's `inner` affairs, which matter only when they fail.
 */
export function vertexKind(vertex: VertexHead): 'step' | 'work' | 'inner' {
  if (vertex.step !== undefined && vertex.step.keyword !== 'FROM') return vertex.step.link ? 'inner' : 'step';
  return /^\[(?:[^\]]* )?(?:internal|auth)\]|^(?:\[[^\]]*\] )?(?:importing cache manifest|resolv(?:e|ing) )/.test(
    vertex.name,
  )
    ? 'inner'
    : 'work';
}

/** A cache that is not there is no failure: the build goes on without it. */
export function isCacheImport(vertex: VertexHead): boolean {
  return /^(?:\[[^\]]*\] )?importing cache manifest from /.test(vertex.name);
}

/** `python-deps 3/3 RUN pip install …`, or the vertex's own name: one line. */
export function vertexTitle(vertex: VertexHead, maxCharacters = 120): string {
  const { step } = vertex;
  if (step === undefined) return printableLine(vertex.name, maxCharacters);
  const place = [
    step.stage === '' ? (step.target ?? '') : step.stage,
    step.platform ?? '',
    `${step.index}/${step.total}`,
  ];
  return printableLine(`${place.filter((part) => part !== '').join(' ')} ${step.instruction}`, maxCharacters);
}
