import { type BuildValues, globalVariables, singleBuilds } from '../dockerfile/build-values.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { lexWord } from '../dockerfile/shell-word.ts';
import { parseReference } from '../oci/reference.ts';
import type { ImageCandidate } from './image-candidate.ts';
import { expressionPattern } from './workflow/expression-list.ts';

/**
 * The build arguments that a workflow gives another value in each run: its commit or number, and what else only a run knows, where a
 * FROM takes it as digest or tag of an image that this repository builds. A version that a step reads from a file is not among them.
 * `candidates`: all images of the repository.
 */
export function findArgsOfRuns(
  dockerfile: Dockerfile,
  candidate: Pick<ImageCandidate, 'buildArgs' | 'image'>,
  candidates: readonly Pick<ImageCandidate, 'image' | 'localName'>[],
): ReadonlySet<string> {
  const { buildArgs } = candidate;
  const variables = variablesOf(dockerfile, buildArgs);
  const own = [candidate, ...candidates].flatMap(({ image, localName }: (typeof candidates)[number]) =>
    [image, localName].flatMap((name) => placesOf(name ?? '')),
  );
  const ofImages = dockerfile.stages.flatMap(({ from }) => {
    const { text, asked } = lexWord(from, (name) => variables.get(name) ?? 'x', {
      escape: dockerfile.escape,
    });
    const isBuiltHere = placesOf(text.split('@', 1)[0] ?? '').some((place) => own.includes(place));
    const isOpen = (name: string): boolean =>
      isWhole(from, name) && buildArgs[name]?.startsWith('${{') === true;
    return [...asked].filter((name) => isBuiltHere || isOpen(name) || isDigest(from, name));
  });
  const isOfRun = ([name, value]: readonly [string, string]): boolean =>
    hasExpression(value, commitOrNumber) || (ofImages.includes(name) && hasExpression(value, onlyInRun));
  return new Set(
    Object.entries(buildArgs)
      .filter(isOfRun)
      .map(([name]) => name),
  );
}

const commitOrNumber =
  /\bgithub\.(?:sha|run_id|run_number|run_attempt|event\.(?:after|head_commit\.|pull_request\.head\.sha|workflow_run\.head_sha))\b/;

const onlyInRun =
  /\b(?:needs|steps)\.[\w-]+\.outputs\b|\b(?:env|inputs)\.\w|\bgithub\.(?:ref|ref_name|head_ref|event)\b/;

function hasExpression(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(expressionPattern)].some(([expression]) => pattern.test(expression));
}

/** What FROM lines can be read with: what only a run knows is any word. */
function variablesOf(
  dockerfile: Dockerfile,
  buildArgs: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const known = Object.entries(buildArgs).map(([name, value]) => [
    name,
    value.replaceAll(expressionPattern, 'x'),
  ]);
  const values: BuildValues = {
    ...{ buildArgs: Object.fromEntries(known), buildContexts: {}, platforms: [], builderPlatform: undefined },
  };
  const [build] = singleBuilds('', values);
  return build === undefined ? new Map() : globalVariables(dockerfile, values, build);
}

/** Repository and owner of an image; none: it has no name that is known, or is one of Docker's own. */
function placesOf(name: string): readonly string[] {
  try {
    const { registry, repository } = parseReference(name);
    const [owner, ...rest] = repository.split('/');
    return [
      `${registry}/${repository}`,
      ...(owner === 'library' || rest.length === 0 ? [] : [`${registry}/${owner}/`]),
    ];
  } catch {
    return [];
  }
}

/** `FROM ${BASE}` */
function isWhole(from: string, name: string): boolean {
  return from === `$${name}` || from === `\${${name}}`;
}

/** `FROM base@${DIGEST}`, `FROM base@sha256:${DIGEST}` */
function isDigest(from: string, name: string): boolean {
  return [`$${name}`, `\${${name}}`].some(
    (use) => from.endsWith(`@${use}`) || from.endsWith(`@sha256:${use}`),
  );
}
