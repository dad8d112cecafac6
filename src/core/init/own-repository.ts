import { fileWord, imageWord } from './dockerfile-name.ts';
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
}

/**
 * Where the layers of each step lie. Builds of different Dockerfiles or targets that push to one repository (`app:alpine`,
 * `app:debian`) get a repository each, or each would replace the layers of the others. Of a step that builds several by a matrix,
 * an expression. Undefined: its repositories cannot be told apart here.
 */
export function ownRepositories(steps: readonly BuildingStep[]): readonly (string | undefined)[] {
  const ownName = ownNames(steps);
  return steps.map((step) => {
    const { repository, inputs, variants } = step;
    const written = buildsOf(step);
    const nameOf = (build: BuildingStep['written'][number]): string => ownName(repository, build);
    const own = [...new Set(written.map(nameOf))];
    if (own.length < 2) return own[0] ?? repository;
    for (const input of ['file', 'target', 'context']) {
      const matrix = /^\$\{\{\s*(matrix\.[\w.-]+)\s*\}\}$/.exec(inputs[input] ?? '')?.[1];
      const values = variants.map((variant) => variant[input] ?? '');
      const byValue = new Map(written.map((build, index) => [values[index], nameOf(build)] as const));
      const tells = written.every((build, index) => byValue.get(values[index]) === nameOf(build));
      if (matrix !== undefined && tells && written.length === variants.length)
        return `\${{ fromJSON('${JSON.stringify(Object.fromEntries(byValue))}')[${matrix}] }}`;
    }
    return undefined;
  });
}

/** Where the layers of each build of these steps lie. */
export function ownNames(
  steps: readonly BuildingStep[],
): (repository: string, build: BuildingStep['written'][number]) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const builds = steps.flatMap((step) => buildsOf(step).map((build) => ({ ...step, build })));
  // What a person would call by the repository's name comes first: the Dockerfile without a word of its own.
  const ordered = builds.toSorted((a, b) => wordsOf(a).length - wordsOf(b).length);
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
  const stage =
    target?.includes('${{') === true ? undefined : target?.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return [word, stage].flatMap((given) => {
    const one = given?.startsWith(`${own}-`) === true ? given.slice(own.length + 1) : given;
    return one === undefined || ['', own, 'default'].includes(one) ? [] : [one];
  });
}
