import { declaredArgs } from '../dockerfile/declaration.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { changesBetweenRuns } from '../layers/changing-argument.ts';
import { isSecretArg, usualSecrets } from '../layers/secret-argument.ts';
import type { ImageCandidate } from './image-candidate.ts';

/** With the values that scripts give arguments which have no default, where nobody else says one. Logins are copied nowhere. */
export function withScripted(candidate: ImageCandidate, dockerfile: Dockerfile): ImageCandidate {
  const all = declaredArguments(dockerfile);
  const told = toldArguments(candidate, all);
  const taken = (isBuiltByOthers(candidate) ? [] : (candidate.scripted ?? [])).filter(
    ({ name, value }) =>
      all.some((one) => one.name === name) &&
      !told.has(name) &&
      !isSecretArg(name, value, usualSecrets) &&
      !changesBetweenRuns(name, undefined, value),
  );
  const args = Object.fromEntries(taken.map(({ name, value }) => [name, value]));
  return { ...candidate, scripted: taken, buildArgs: { ...args, ...candidate.buildArgs } };
}

/** Those that somebody gives a value, or that have a default. */
export function toldArguments(
  { buildArgs, open }: ImageCandidate,
  all: ReturnType<typeof declaredArguments>,
): ReadonlySet<string> {
  return new Set([
    ...Object.keys({ ...buildArgs, ...open?.args }),
    ...(open?.secrets ?? []),
    ...all.flatMap(({ name, defaultText }) => (defaultText === undefined ? [] : [name])),
  ]);
}

/** Who builds in a workflow knows what it gives. */
export function isBuiltByOthers({ mentions }: ImageCandidate): boolean {
  return mentions.some(({ by }) => by === 'workflow' || by === 'bake');
}

/** All that a Dockerfile declares, before FROM and in stages. */
export function declaredArguments(dockerfile: Dockerfile | undefined) {
  const all = [
    ...(dockerfile?.globals ?? []),
    ...(dockerfile?.stages.flatMap(({ instructions }) => instructions) ?? []),
  ];
  return all.filter(({ keyword }) => keyword === 'ARG').flatMap(declaredArgs);
}
