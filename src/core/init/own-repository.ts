import { fileWord, imageWord, tidied } from './dockerfile-name.ts';
import type { WrittenBuild } from './image-candidate.ts';

/** A step of a workflow, and where its layers would lie. */
interface BuildingStep {
  /** Empty: it is not known. */
  readonly repository: string;
  /** What it builds, for each combination of its matrix. */
  readonly written: readonly Pick<WrittenBuild, 'dockerfile' | 'target'>[];
  /** As written. */
  readonly inputs: Readonly<Record<string, string>>;
  /** As each combination of the matrix has them. */
  readonly variants: readonly Readonly<Record<string, string>>[];
  /** The combinations themselves. */
  readonly matrices: readonly Readonly<Record<string, string>>[];
}

/**
 * Where the layers of each step lie. Builds of different Dockerfiles or targets that push to one repository (`app:alpine`,
 * `app:debian`) get a repository each, or each would replace the layers of the others. So do those of a matrix that gives them
 * other platforms or arguments. Of a step that builds several by a matrix, an expression. Undefined: its repositories cannot be
 * told apart here.
 */
export function ownRepositories(steps: readonly BuildingStep[]): readonly (string | undefined)[] {
  const ownName = ownNames(steps);
  return steps.map((step) => {
    const repository = ofDockerfiles(step, (build) => ownName(step.repository, build));
    return repository === undefined || repository === '' ? repository : ofCombinations(repository, step);
  });
}

/** One for each Dockerfile and target of a step. */
function ofDockerfiles(
  step: BuildingStep,
  nameOf: (build: BuildingStep['written'][number]) => string,
): string | undefined {
  const { repository, inputs, variants } = step;
  const written = buildsOf(step);
  const own = [...new Set(written.map(nameOf))];
  if (own.length < 2) return own[0] ?? repository;
  for (const input of ['file', 'target', 'context']) {
    const matrix = matrixExpression(inputs[input] ?? '');
    const values = variants.map((variant) => variant[input] ?? '');
    const byValue = new Map(written.map((build, index) => [values[index] ?? '', nameOf(build)] as const));
    const tells = written.every((build, index) => byValue.get(values[index] ?? '') === nameOf(build));
    if (matrix !== undefined && tells && written.length === variants.length) return lookUp(byValue, matrix);
  }
  return undefined;
}

/** One for each combination of a matrix that gives the build other platforms or arguments. */
function ofCombinations(repository: string, { inputs, matrices }: BuildingStep): string | undefined {
  const told = new Set(matrixKeys(repository));
  let name = repository;
  for (const key of matrixKeys(`${inputs['platforms'] ?? ''} ${inputs['build-args'] ?? ''}`)) {
    if (told.has(key)) continue;
    if (matrices.every((matrix) => matrix[key] === undefined)) return undefined;
    if (isTold(key, [...told], matrices)) continue;
    const tidy = [key, ...Object.keys(matrices[0] ?? {})].find(
      (other) =>
        isTold(key, [other], matrices) &&
        isTold(other, [key], matrices) &&
        matrices.every((matrix) => /^[a-z0-9]+([._-][a-z0-9]+)*$/.test(matrix[other] ?? '')),
    );
    told.add(tidy ?? key);
    const words = new Map(matrices.map(({ [key]: value = '' }) => [value, value && `-${tidied(value)}`]));
    if (new Set(words.values()).size < words.size && tidy === undefined) return undefined;
    name += tidy === undefined ? lookUp(words, `matrix.${key}`) : `-\${{ matrix.${tidy} }}`;
  }
  return name;
}

/** Whether a value of a matrix follows from others of it. */
function isTold(
  key: string,
  others: readonly string[],
  matrices: readonly Readonly<Record<string, string>>[],
): boolean {
  const found = new Map<string, string | undefined>();
  return matrices.every((matrix) => {
    const from = JSON.stringify(others.map((other) => matrix[other] ?? ''));
    const isSame = !found.has(from) || found.get(from) === (matrix[key] ?? '');
    found.set(from, matrix[key] ?? '');
    return isSame;
  });
}

function matrixKeys(text: string): readonly string[] {
  const expressions = text.match(/\$\{\{(?:(?!\$\{\{|\}\})[\s\S])*\}\}/g) ?? [];
  const keys = [...expressions.join(' ').matchAll(/\bmatrix\.([\w.-]+)/g)].map(([, key = '']) => key);
  return [...new Set(keys)];
}

/** `matrix.dir`, or `format('{0}/Dockerfile', matrix.dir)`; undefined where another expression is in the text, or none. */
function matrixExpression(text: string): string | undefined {
  const keys: string[] = [];
  const parts = text.split(/\$\{\{\s*matrix\.([\w.-]+)\s*\}\}/);
  const pattern = parts.map((part, index) => {
    if (index % 2 === 0) return part.replaceAll(/[{}']/g, '$&$&');
    keys.push(`matrix.${part}`);
    return `{${keys.length - 1}}`;
  });
  if (keys.length === 0 || parts.some((part) => part.includes('${{'))) return undefined;
  return pattern.join('') === '{0}' ? keys[0] : `format('${pattern.join('')}', ${keys.join(', ')})`;
}

function lookUp(byValue: ReadonlyMap<string, string>, expression: string): string {
  const json = JSON.stringify(Object.fromEntries(byValue)).replaceAll("'", "''");
  return `\${{ fromJSON('${json}')[${expression}] }}`;
}

/** Where the layers of each build of these steps lie. */
export function ownNames(
  steps: readonly BuildingStep[],
): (repository: string, build: BuildingStep['written'][number]) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const builds = steps.flatMap((step) => buildsOf(step).map((build) => ({ ...step, build })));
  // What a person would call by the repository's name comes first: the Dockerfile without a word of its own, if it is known.
  const ordered = builds.toSorted(
    (a, b) =>
      Number(a.build.dockerfile.includes('${{')) - Number(b.build.dockerfile.includes('${{')) ||
      wordsOf(a).length - wordsOf(b).length,
  );
  for (const { repository, build } of ordered) {
    const key = keyOf(repository, build);
    if (names.has(key) || isApart(repository)) continue;
    const words = wordsOf({ repository, build });
    const named = [...words, words.join('-')].map((word) => `${repository}-${word}`);
    const numbered = Array.from({ length: taken.size }, (_, index) => `${repository}-${index + 2}`);
    const name =
      [repository, ...(words.length > 0 ? named : []), ...numbered].find((one) => !taken.has(one)) ??
      repository;
    taken.add(name);
    names.set(key, name);
  }
  return (repository, build) => names.get(keyOf(repository, build)) ?? repository;
}

/** What a step builds, as far as it can be told: `file: ${{ env.FILE }}` is one Dockerfile, whichever. */
function buildsOf({ written, inputs }: BuildingStep): BuildingStep['written'] {
  if (written.length > 0 || (inputs['file'] === undefined && inputs['target'] === undefined)) return written;
  return [{ dockerfile: inputs['file'] ?? 'Dockerfile', target: inputs['target'] }];
}

/** Nowhere, or another place for each combination of a matrix. */
function isApart(repository: string): boolean {
  return repository === '' || (repository.includes('${{') && repository.includes('matrix.'));
}

function keyOf(repository: string, { dockerfile, target }: BuildingStep['written'][number]): string {
  return `${repository} ${dockerfile} ${target ?? ''}`;
}

/** What tells a build from others of its repository: of `shop`, `plus` of the target `shop-plus`, and nothing of the target `shop`. */
function wordsOf({
  repository,
  build: { dockerfile, target },
}: {
  readonly repository: string;
  readonly build: BuildingStep['written'][number];
}): readonly string[] {
  const own = repository.slice(repository.lastIndexOf('/') + 1);
  const word = dockerfile.includes('${{') ? undefined : (imageWord(dockerfile) ?? fileWord(dockerfile));
  const stage = target === undefined || target.includes('${{') ? undefined : tidied(target);
  return [word, stage].flatMap((given) => {
    const one = given?.startsWith(`${own}-`) === true ? given.slice(own.length + 1) : given;
    return one === undefined || ['', own, 'default'].includes(one) ? [] : [one];
  });
}
