import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Dockerfile, parseDockerfile } from '../../core/dockerfile/dockerfile.ts';
import { existingDockerfile } from '../../core/dockerfile/lower-case-name.ts';
import { findTarget } from '../../core/dockerfile/stage-graph.ts';
import { errorAdvice } from '../../core/error.ts';
import { firstFew } from '../../core/format/first-few.ts';
import { isDockerfileTemplate } from '../../core/init/dockerfile-name.ts';
import { chooseImages, type ImageCandidate } from '../../core/init/image-candidate.ts';
import { joinPath } from '../../core/init/repository-path.ts';
import type { InputReader } from '../../core/input.ts';
import { isIn, type Repository } from './repository.ts';

/** The Dockerfile of `file`, whatever it is called; empty: none is named. */
export function namedFile(reader: InputReader): string {
  return reader.text('file').replace(/^\.\//, '');
}

/** The Dockerfile that the inputs name, also by its context. */
export function chosenDockerfile(
  reader: InputReader,
  candidates: readonly ImageCandidate[],
  repository: Repository,
): string | undefined {
  const file = existingDockerfile(namedFile(reader), isIn(repository));
  if (file !== '') return file;
  const context = reader.text('context').replace(/^\.\/|\/$/g, '');
  const inContext = existingDockerfile(`${context}/Dockerfile`, isIn(repository));
  return candidates.find(({ dockerfile }) => dockerfile === inContext)?.dockerfile;
}

/** The build context that is named; undefined: none is. */
export async function givenContext(
  reader: InputReader,
  { cwd }: Pick<Repository, 'cwd'>,
): Promise<string | undefined> {
  const text = reader.text('context');
  if (text === '') return undefined;
  const found = await stat(resolve(cwd, text)).catch(() => undefined);
  if (found?.isDirectory() !== true)
    reader.problem('context', `expected a folder of the repository, found none at ${text}`);
  return joinPath('.', text) ?? text;
}

/** The images that the inputs name, or the likeliest, with the target and the arguments that are given. */
export async function chosenImages(
  reader: InputReader,
  candidates: readonly ImageCandidate[],
  repository: Repository,
): Promise<readonly ImageCandidate[]> {
  const chosen = chosenDockerfile(reader, candidates, repository);
  const named = candidates.filter(({ dockerfile }) => dockerfile === chosen);
  const of = chosen === undefined ? chooseImages(candidates) : named;
  if (of.length === 0) reader.problem('file', noDockerfile(candidates, repository));
  const dockerfiles = new Map<string, Dockerfile>();
  for (const { dockerfile: path } of of) {
    const dockerfile = await readDockerfile(path, repository);
    if (dockerfile !== undefined) dockerfiles.set(path, dockerfile);
  }
  const args = givenArguments(reader, dockerfiles);
  const images = withTarget(reader, of, dockerfiles).map((candidate) => ({
    ...candidate,
    buildArgs: { ...candidate.buildArgs, ...args },
  }));
  return chosen === undefined ? images : images.slice(0, 1);
}

function noDockerfile(candidates: readonly ImageCandidate[], { paths }: Repository): string {
  const names = [...new Set(candidates.map(({ dockerfile }) => dockerfile))];
  if (names.length > 0)
    return `expected one of the Dockerfiles that there are: ${names.slice(0, 10).join(', ')}`;
  const templates = paths.filter(isDockerfileTemplate);
  const only = templates.length === 0 ? '' : `, only templates of some (${firstFew(templates)})`;
  return `expected a Dockerfile, found none${only}. Name one with --file`;
}

/** Undefined: what is wrong with it is said where it is proposed for. */
async function readDockerfile(path: string, { read }: Repository): Promise<Dockerfile | undefined> {
  try {
    return parseDockerfile((await read(path)) ?? '');
  } catch {
    return undefined;
  }
}

/** Of several images, those whose Dockerfiles have the stage. */
function withTarget(
  reader: InputReader,
  images: readonly ImageCandidate[],
  dockerfiles: ReadonlyMap<string, Dockerfile>,
): readonly ImageCandidate[] {
  const target = reader.text('target');
  if (target === '') return images;
  const problems = images.map(({ dockerfile }) => stageProblem(dockerfiles.get(dockerfile), target));
  const having = images.filter((_image, index) => problems[index] === undefined);
  const [problem] = problems;
  // What is said of another target of the same Dockerfile is nothing of this one.
  const isSaid = (dockerfile: string): boolean =>
    having.some((image) => image.dockerfile === dockerfile && image.target === target);
  if (having.length > 0 || problem === undefined)
    return having
      .filter((image) => image.target === target || !isSaid(image.dockerfile))
      .map((image) => ({ ...image, target }));
  const stages = [...dockerfiles].map(
    ([path, file]) => `${path} (${file.stages.map(({ displayName }) => displayName).join(', ')})`,
  );
  reader.problem(
    'target',
    stages.length === 1 ? problem : `expected a stage of ${firstFew(stages)}, got "${target}"`,
  );
  return images;
}

/** Why there is no such stage. */
function stageProblem(dockerfile: Dockerfile | undefined, target: string): string | undefined {
  try {
    if (dockerfile !== undefined) findTarget(dockerfile.stages, target);
    return undefined;
  } catch (error) {
    return errorAdvice(error);
  }
}

/** What builds take without an ARG: https://docs.docker.com/build/building/variables/#pre-defined-build-arguments */
const predefined = /^(?:(?:https?|ftp|no|all)_proxy|SOURCE_DATE_EPOCH|BUILDKIT_\w+)$/i;

function givenArguments(
  reader: InputReader,
  dockerfiles: ReadonlyMap<string, Dockerfile>,
): Readonly<Record<string, string>> {
  const given = reader.pairs('build-args', 'NAME=value', { commas: true });
  const declared = new Set([...dockerfiles.values()].flatMap(argumentsOf));
  for (const { key } of dockerfiles.size === 0 ? [] : given)
    if (!declared.has(key) && !predefined.test(key))
      reader.problem(
        'build-args',
        `expected arguments that ${firstFew([...dockerfiles.keys()])} ${dockerfiles.size === 1 ? 'declares' : 'declare'} (${[...declared].join(', ') || 'none'}), got "${key}"`,
      );
  return Object.fromEntries(given.map(({ key, value }) => [key, value]));
}

function argumentsOf({ globals, stages }: Dockerfile): readonly string[] {
  return [...globals, ...stages.flatMap(({ instructions }) => instructions)]
    .filter(({ keyword }) => keyword === 'ARG')
    .flatMap(({ args }) => args.map((arg) => arg.split('=', 1)[0] ?? ''));
}
