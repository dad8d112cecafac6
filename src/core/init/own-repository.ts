import { changesBetweenRuns } from '../layers/changing-argument.ts';
import { objectOrEmpty } from '../oci/json.ts';
import { fileWord, imageWord, tidied } from './dockerfile-name.ts';
import type { WrittenBuild } from './image-candidate.ts';
import { expressionPattern } from './workflow/expression-list.ts';

/** A step of a workflow, and where its layers would lie. */
export interface BuildingStep {
  /** Empty: it is not known. */
  readonly repository: string;
  /** Nobody says where it is pushed: the repository is that of the code. */
  readonly isDefault?: boolean;
  /** What it builds, for each combination of its matrix. */
  readonly written: readonly (Pick<WrittenBuild, 'dockerfile' | 'target'> &
    Partial<Pick<WrittenBuild, 'context' | 'platforms' | 'buildArgs'>>)[];
  /** As written. */
  readonly inputs: Readonly<Record<string, string>>;
  /** With what their variables are. */
  readonly expanded?: Readonly<Record<string, string>>;
  /** As each combination of the matrix has them. */
  readonly variants: readonly Readonly<Record<string, string>>[];
  /** The combinations themselves. */
  readonly matrices: readonly Readonly<Record<string, string>>[];
  /** The runner, as written. */
  readonly runsOn?: string;
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
    const repository = ofDockerfiles(step, (build) => ownName(step, build));
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
function ofCombinations(repository: string, step: BuildingStep): string | undefined {
  const { matrices, runsOn, expanded: inputs = step.inputs } = step;
  const told = new Set(matrixKeys(repository));
  let name = repository;
  if (unknownKeys(step).some((key) => !told.has(key))) return undefined;
  const runners = matrixKeys(inputs['platforms'] === undefined ? (runsOn ?? '') : '').filter((key) =>
    isOfArm(matrices.map((matrix) => matrix[key] ?? '')),
  );
  // Of Dockerfiles that cannot be told here, each combination may build another one.
  const hidden = step.written.length > 0 ? [] : ['file', 'context', 'target'];
  // One Dockerfile for folders that each make another image.
  if (hasOtherContexts(step)) hidden.push('context');
  if (sharesNames(repository, step)) hidden.push('file', 'target', 'context');
  for (const key of [
    ...matrixKeys(hidden.map((input) => inputs[input] ?? '').join(' ')),
    ...matrixKeys(`${inputs['platforms'] ?? ''} ${inputs['build-args'] ?? ''}`),
    ...runners,
  ]) {
    const isOfRun = key.startsWith('inputs.') && matrices.every((matrix) => matrix[key] === undefined);
    if (isOfRun || told.has(key) || isTold(key, [...told], matrices)) continue;
    const tidy = [key, ...Object.keys(matrices[0] ?? {})].find(
      (other) =>
        isTold(key, [other], matrices) &&
        isTold(other, [key], matrices) &&
        matrices.every((matrix) => /^[a-z0-9]+([._-][a-z0-9]+)*$/.test(matrix[other] ?? '')),
    );
    told.add(tidy ?? key);
    const words = new Map(matrices.map(({ [key]: value = '' }) => [value, suffix(tidied(value))]));
    if (new Set(words.values()).size < words.size && tidy === undefined) return undefined;
    name += tidy === undefined ? lookUp(words, expressionOf(key)) : `-\${{ ${expressionOf(tidy)} }}`;
  }
  return name;
}

function suffix(word: string): string {
  return word === '' ? '' : `-${word}`;
}

/** Whether a name with expressions is the same for different Dockerfiles or targets. */
function sharesNames(
  repository: string,
  { written, matrices }: Pick<BuildingStep, 'written' | 'matrices'>,
): boolean {
  const keys = matrixKeys(repository);
  const names = matrices.map((matrix) => keys.map((key) => matrix[key]));
  if (names.flat().includes(undefined) || written.length !== matrices.length) return false;
  const builds = written.map(({ dockerfile, target }, index) => [names[index], dockerfile, target]);
  return distinct(names) < distinct(builds);
}

function distinct(values: readonly unknown[]): number {
  return new Set(values.map((value) => JSON.stringify(value))).size;
}

/** Whether one Dockerfile and target is built in several folders. */
function hasOtherContexts({ written }: Pick<BuildingStep, 'written'>): boolean {
  const images = written.map(({ dockerfile, target }) => [dockerfile, target]);
  const builds = written.map(({ dockerfile, target, context }) => [dockerfile, target, context]);
  return distinct(builds) > distinct(images);
}

/** What a matrix that only a run knows gives a build. */
export function unknownKeys({
  inputs,
  expanded = inputs,
  matrices,
}: Pick<BuildingStep, 'inputs' | 'expanded' | 'matrices'>): readonly string[] {
  const keysOf = (...names: readonly string[]) =>
    matrixKeys(names.map((name) => expanded[name] ?? '').join(' '));
  const which = keysOf('file', 'context', 'target');
  return keysOf('file', 'context', 'target', 'platforms', 'build-args').filter(
    (key) =>
      matrices.every((matrix) => matrix[key] === undefined) &&
      // An argument that a person gives is another one in each run.
      (!key.startsWith('inputs.') || which.includes(key)),
  );
}

/** Whether some of several runners are of Arm: without a platform, each builds for its own. */
function isOfArm(names: readonly string[]): boolean {
  return new Set(names.map((name) => /arm|aarch/i.test(name))).size > 1;
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
  const expressions = text.match(expressionPattern) ?? [];
  const keys = [...expressions.join(' ').matchAll(/\bmatrix\.([\w.-]+)|(?<![\w.])(inputs\.[\w-]+)/g)].map(
    ([, key, input]) => key ?? input ?? '',
  );
  return [...new Set(keys)];
}

/** `matrix.dir` of `dir`, and `inputs.dir` as it is: what a call gives is kept beside the matrix. */
export function expressionOf(key: string): string {
  return key.startsWith('inputs.') ? key : `matrix.${key}`;
}

/**
 * `matrix.dir`, or `format('{0}/Dockerfile', matrix.dir)`; undefined where something else than the matrix and inputs decides, or
 * nothing does.
 */
function matrixExpression(text: string): string | undefined {
  const expressions: string[] = [];
  const parts = text.split(expressionPattern);
  const pattern = parts.map((part, index) => {
    if (index % 2 === 0) return part.replaceAll(/[{}']/g, '$&$&');
    expressions.push(part.trim());
    return `{${expressions.length - 1}}`;
  });
  const references =
    expressions
      .join(' ')
      .replaceAll(/'[^']*'/g, '')
      .match(/(?<![\w.-])[a-z_][\w-]*\.[\w.-]+/gi) ?? [];
  if (references.length === 0 || references.some((one) => !/^(?:matrix|inputs)\./.test(one)))
    return undefined;
  return pattern.join('') === '{0}'
    ? expressions[0]
    : `format('${pattern.join('')}', ${expressions.join(', ')})`;
}

function lookUp(byValue: ReadonlyMap<string, string>, expression: string): string {
  const json = JSON.stringify(Object.fromEntries(byValue)).replaceAll("'", "''");
  return `\${{ fromJSON('${json}')[${expression}] }}`;
}

/** The repository of a step in each combination of its matrix, as a run has it; undefined: only a run knows it. */
export function combinationNames(
  repository: string,
  matrices: BuildingStep['matrices'],
): readonly (string | undefined)[] {
  return matrices.map((matrix) => {
    const name = repository.replaceAll(
      /\$\{\{ (?:fromJSON\('([^']*(?:''[^']*)*)'\)\[)?(matrix|inputs)\.([\w.-]+)\]? \}\}/g,
      (all: string, json: string | undefined, context: string, key: string) => {
        const value = matrix[context === 'matrix' ? key : `inputs.${key}`] ?? all;
        return json === undefined ? value : (readLookUp(json).get(value) ?? all);
      },
    );
    return name.includes('${{') ? undefined : name;
  });
}

function readLookUp(json: string): ReadonlyMap<string, string> {
  const read: unknown = JSON.parse(json.replaceAll("''", "'"));
  return new Map(Object.entries(objectOrEmpty(read)).map(([key, value]) => [key, String(value)]));
}

/** Where the layers of each build of these steps lie. */
export function ownNames(
  steps: readonly BuildingStep[],
): (step: OneBuild, build: BuildingStep['written'][number]) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const builds = steps.flatMap((step) => buildsOf(step).map((build) => ({ ...step, step, build })));
  const tell = differencesOf(builds);
  const wordsOf = (one: (typeof builds)[number]) => [...plainWords(one), ...tell(one, one.build)];
  // What a person would call by the repository's name comes first: the Dockerfile without a word of its own, if it is known.
  const ordered = builds.toSorted(
    (a, b) =>
      Number(a.build.dockerfile.includes('${{')) - Number(b.build.dockerfile.includes('${{')) ||
      wordsOf(a).length - wordsOf(b).length,
  );
  const keys = new Map(
    builds.map((one) => [keyOf(one.repository, one.build, tell(one, one.build)), one.repository]),
  );
  const all = [...keys.values()];
  for (const one of ordered) {
    const { repository, build } = one;
    const key = keyOf(repository, build, tell(one, build));
    if (names.has(key) || isApart(repository)) continue;
    const words = wordsOf(one);
    // What goes to a place that only a run knows may be called by that of the code, too.
    const isShared =
      one.isDefault === true ? all.length > 1 : all.filter((other) => other === repository).length > 1;
    const isAlone = words.length === 0 || !isShared;
    const named = [...words, words.join('-')].map((word) => `${repository}-${word}`);
    const numbered = Array.from({ length: taken.size }, (_, index) => `${repository}-${index + 2}`);
    const name =
      [...(isAlone ? [repository] : []), ...(words.length > 0 ? named : []), ...numbered].find(
        (candidate) => !taken.has(candidate),
      ) ?? repository;
    taken.add(name);
    names.set(key, name);
  }
  return (step, build) => names.get(keyOf(step.repository, build, tell(step, build))) ?? step.repository;
}

/** A step with what tells its builds apart. */
type OneBuild = Pick<BuildingStep, 'repository' | 'runsOn' | 'inputs' | 'expanded'>;

/**
 * What else tells builds of one Dockerfile and target in one repository apart, in words: the architecture, where each is built for
 * one, and the values of build arguments. What a matrix gives them, ofCombinations tells.
 */
function differencesOf(
  builds: readonly (OneBuild & {
    readonly step: BuildingStep;
    readonly build: BuildingStep['written'][number];
  })[],
): (step: OneBuild, build: BuildingStep['written'][number]) => readonly string[] {
  return (step, build) => {
    const own = keyOf(step.repository, build, []);
    const same = builds.filter((one) => keyOf(one.repository, one.build, []) === own);
    const architectures = new Set(same.flatMap((one) => architectureOf(one, one.build) ?? []));
    const names = new Set(same.flatMap((one) => Object.keys(one.build.buildArgs ?? {})));
    const differing = [...names].filter((name) => {
      const values = same.map((one) => one.build.buildArgs?.[name] ?? '');
      return (
        new Set(values).size > 1 &&
        !values.some((value) => value.includes('${{')) &&
        !same.some((one) => isOfMatrix(one.step, name)) &&
        // What changes with each run is in no layer.
        !values.some((value) => changesBetweenRuns(name, undefined, value))
      );
    });
    return [
      ...(architectures.size > 1 ? [architectureOf(step, build) ?? ''] : []),
      ...differing.map((name) => {
        const value = build.buildArgs?.[name] ?? '';
        // `12.4` or `true` says nothing without the name.
        return value === '' ? '' : tidied(/^(?:true$|[a-z]*\d)/i.test(value) ? `${name}-${value}` : value);
      }),
    ].filter((word) => word !== '');
  };
}

/** Whether the matrix of a step gives an argument its value. */
function isOfMatrix({ inputs, expanded = inputs, written }: BuildingStep, argument: string): boolean {
  const lines = expanded['build-args']?.split('\n') ?? [];
  return (
    new Set(written.map(({ buildArgs }) => buildArgs?.[argument])).size > 1 ||
    lines.some((line) => line.trim().startsWith(`${argument}=`) && matrixKeys(line).length > 0)
  );
}

/** `arm64`; undefined: several, or only a run or a matrix knows. */
export function architectureOf(
  { runsOn = '', inputs, expanded = inputs }: OneBuild,
  { platforms = [] }: BuildingStep['written'][number],
): string | undefined {
  const [only] = platforms;
  if (platforms.length > 1 || only?.includes('${{') || matrixKeys(expanded['platforms'] ?? '').length > 0)
    return undefined;
  if (only !== undefined) return tidied(only.replace(/^linux\//, ''));
  return runsOn.includes('${{') ? undefined : /arm|aarch/i.test(runsOn) ? 'arm64' : 'amd64';
}

/** What a step builds, as far as it can be told: `file: ${{ env.FILE }}` is one Dockerfile, whichever. */
function buildsOf({ written, inputs }: BuildingStep): BuildingStep['written'] {
  if (written.length > 0 || (inputs['file'] === undefined && inputs['target'] === undefined)) return written;
  return [{ dockerfile: inputs['file'] ?? 'Dockerfile', target: inputs['target'] }];
}

/** Nowhere, or another place for each combination of a matrix. */
function isApart(repository: string): boolean {
  return repository === '' || matrixKeys(repository).length > 0;
}

function keyOf(
  repository: string,
  { dockerfile, target }: BuildingStep['written'][number],
  words: readonly string[],
): string {
  return [repository, dockerfile, target ?? '', ...words].join(' ');
}

/** What tells a build from others of its repository: of `shop`, `plus` of the target `shop-plus`, and nothing of the target `shop`. */
function plainWords({
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
