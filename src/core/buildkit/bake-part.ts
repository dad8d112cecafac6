import { parseStepName, renameTarget, targetOf } from './step.ts';
import type { VertexState } from './vertex-state.ts';
import type { VertexVerdict } from './vertex-verdict.ts';

/** Some targets of a bake → the names that they have in a bake of their own. */
export type BakePart = ReadonlyMap<string, string>;

interface PartOfBake {
  readonly states: readonly VertexState[];
  readonly verdicts: readonly VertexVerdict[];
  /** Those of a bake of several targets; none where the part has one, which is not named then. */
  readonly bakeTargets: ReadonlySet<string>;
}

/**
 * What some targets of a bake need, under the names that it would have if they were built alone. A stage's name stays that of the
 * Dockerfile which was the first to bring the step, and that may be another one.
 * @param verdicts those of `states`, in their order.
 */
export function partOf(
  states: readonly VertexState[],
  verdicts: readonly VertexVerdict[],
  part: BakePart,
  bakeTargets: ReadonlySet<string>,
): PartOfBake {
  const isOne = part.size === 1;
  const own = new Set(isOne ? [] : part.values());
  const ownName = (name: string): string | undefined => {
    const target = targetOf(name, bakeTargets);
    if (target === undefined) return name;
    const after = part.get(target);
    return after === undefined ? undefined : renameTarget(name, target, isOne ? undefined : after);
  };
  const kept = states.flatMap((state, index) => {
    const names = [...state.names].flatMap((name) => ownName(name) ?? []);
    const [name] = names;
    const verdict = verdicts[index];
    if (name === undefined || verdict === undefined) return [];
    const views = [...state.views].flatMap(([view, intervals]) => {
      const renamed = ownName(view);
      return renamed === undefined ? [] : [[renamed, intervals] as const];
    });
    const targets = new Set(names.flatMap((each) => targetOf(each, own) ?? []));
    return {
      state: { ...state, name, names: new Set(names), views: new Map(views) },
      verdict: { ...verdict, name, targets, step: parseStepName(name, own) },
    };
  });
  return {
    states: kept.map(({ state }) => state),
    verdicts: kept.map(({ verdict }) => verdict),
    bakeTargets: own,
  };
}
