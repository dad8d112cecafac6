import { changesBetweenRuns } from '../layers/changing-argument.ts';
import { architectureOf, type BuildingStep, combinationNames } from './own-repository.ts';

/**
 * Steps that push nothing, as those of a check, with the repository of a step that pushes what they build: one prewarm serves both.
 * `own`: the repository of the code, whose login also reads and writes what its owner has in the same registry.
 */
export function withSharedRepositories<Step extends BuildingStep>(
  steps: readonly Step[],
  own: string,
): readonly Step[] {
  const owner = own.slice(0, own.indexOf('/', own.indexOf('/') + 1) + 1);
  const pushing = steps.filter(
    ({ isDefault, repository }) => isDefault !== true && owner !== '' && repository.startsWith(owner),
  );
  return steps.map((step) => {
    if (step.isDefault !== true) return step;
    const [repository] = pushing.flatMap((other) => sharedRepository(step, other) ?? []);
    return repository === undefined ? step : { ...step, repository, isDefault: false };
  });
}

/** Where another step pushes all that a step builds, in words of the step's own matrix; undefined: it does not, or only a run knows it. */
function sharedRepository(step: BuildingStep, other: BuildingStep): string | undefined {
  const names = combinationNames(other.repository, other.matrices);
  const isOne = new Set(names).size === 1;
  if (!isOne && names.length !== other.written.length) return undefined;
  const builds = other.written.map((build) => layersOf(other, build));
  const found = step.written.map((build) => {
    const at = builds.indexOf(layersOf(step, build));
    return at < 0 ? undefined : names[isOne ? 0 : at];
  });
  const [first] = found;
  if (first === undefined || found.includes(undefined)) return undefined;
  if (new Set(found).size === 1) return first;
  const own = combinationNames(other.repository, step.matrices);
  return own.join('\n') === found.join('\n') ? other.repository : undefined;
}

/** What makes the layers of a build, in words: arguments that change with each run are in none. */
function layersOf(step: BuildingStep, build: BuildingStep['written'][number]): string {
  const { dockerfile, target, context, platforms, buildArgs = {} } = build;
  const args = Object.entries(buildArgs).filter(
    ([name, value]) => !value.includes('${{') && !changesBetweenRuns(name, undefined, value),
  );
  const architecture = architectureOf(step, build);
  return JSON.stringify([dockerfile, target, context, platforms, architecture, args.toSorted()]);
}
