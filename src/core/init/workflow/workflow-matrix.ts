import { fieldTexts, objectOrEmpty } from '../../oci/json.ts';

/** GitHub makes no more: https://docs.github.com/en/actions/reference/limits */
export const mostCombinations = 256;

/**
 * All combinations of a matrix that is written out:
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function expandMatrix(value: unknown): readonly Readonly<Record<string, string>>[] {
  const { include, exclude, ...axes } = objectOrEmpty(value);
  let combinations: readonly Readonly<Record<string, string>>[] = [{}];
  for (const [name, list] of Object.entries(axes)) {
    if (!Array.isArray(list)) continue;
    combinations = combinations
      .slice(0, mostCombinations)
      .flatMap((combination) =>
        list.slice(0, mostCombinations).map((item) => ({ ...combination, ...flatten(name, item) })),
      )
      .slice(0, mostCombinations);
  }
  const removed = combinationsIn(exclude);
  const added = combinationsIn(include);
  if (Object.keys(axes).length === 0) return added.length > 0 ? added : combinations;
  const kept = combinations.filter(
    (combination) =>
      !removed.some((item) => Object.entries(item).every(([key, text]) => combination[key] === text)),
  );
  // What an item adds replaces nothing of the lists, and what is in some of them only a run knows.
  const open = Object.keys(axes).filter((name) => !Array.isArray(axes[name]));
  const fits = (item: Readonly<Record<string, string>>, combination: Readonly<Record<string, string>>) =>
    !open.some((name) => name in item) &&
    Object.entries(item).every(([key, text]) => !(key in combination) || combination[key] === text);
  return [
    ...kept.map(
      (combination): Readonly<Record<string, string>> =>
        Object.assign({}, combination, ...added.filter((item) => fits(item, combination))),
    ),
    ...added.filter((item) => !kept.some((combination) => fits(item, combination))),
  ];
}

/** The expression that a matrix is made of, or one of its lists. */
export function openPart(matrix: unknown): string {
  const parts = [matrix, ...Object.values(objectOrEmpty(matrix))];
  const open = parts.find((part) => typeof part === 'string');
  return typeof open === 'string' ? open.trim() : '';
}

/** Of `include` and `exclude`. */
function combinationsIn(list: unknown): readonly Readonly<Record<string, string>>[] {
  return (Array.isArray(list) ? list : [])
    .slice(0, mostCombinations)
    .map((item) =>
      Object.assign({}, ...Object.entries(objectOrEmpty(item)).map(([name, value]) => flatten(name, value))),
    );
}

function flatten(name: string, item: unknown): Readonly<Record<string, string>> {
  if (typeof item !== 'object' || item === null) return { [name]: String(item ?? '') };
  return Object.fromEntries(
    Object.entries(fieldTexts(item)).map(([key, value]) => [`${name}.${key}`, value]),
  );
}
