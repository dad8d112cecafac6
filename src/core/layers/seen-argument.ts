import { declaredArgs } from '../dockerfile/declaration.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import type { LayerRecord, SeenArgument } from './record.ts';
import { isSecretArg } from './secret-argument.ts';

/** The hashes of build arguments, by their names. */
type GivenArguments = Readonly<Record<string, string>>;

/** Raising a version changes an argument once. What changes again with the next record changes with each run. */
const changesInARow = 2;

/** The build arguments that a Dockerfile declares and that are not secret, as hashes. `hash`: salted. */
export function givenArguments(
  { globals, stages }: Dockerfile,
  buildArgs: Readonly<Record<string, string>>,
  secrets: Parameters<typeof isSecretArg>[2],
  hash: (text: string) => string,
): GivenArguments {
  const declared = new Set(
    [...globals, ...stages.flatMap(({ instructions }) => instructions)]
      .filter(({ keyword }) => keyword === 'ARG')
      .flatMap((instruction) => declaredArgs(instruction).map(({ name }) => name)),
  );
  return Object.fromEntries(
    Object.entries(buildArgs)
      .filter(([name, value]) => declared.has(name) && !isSecretArg(name, value, secrets))
      .map(([name, value]) => [name, hash(`${name}=${value}`)]),
  );
}

/** The arguments that change with each run, as far as a record and the values of this run tell. */
export function seenToChange(
  record: Pick<LayerRecord, 'arguments'> | undefined,
  given: GivenArguments,
): ReadonlySet<string> {
  const changing = Object.entries(given).filter(([name, value]) => {
    const seen = record?.arguments?.[name];
    return seen !== undefined && seen.changes + (seen.value === value ? 0 : 1) >= changesInARow;
  });
  return new Set(changing.map(([name]) => name));
}

/**
 * What the next record says of arguments. Another run with the same value begins the count anew; a second commit of one run does
 * not, and neither does a run that is given none. `revision`: of the next record.
 */
export function rememberArguments(
  before: Pick<LayerRecord, 'arguments' | 'revision'> | undefined,
  given: GivenArguments,
  revision: string | undefined,
): Readonly<Record<string, SeenArgument>> {
  const isSameRun = revision !== undefined && before?.revision === revision;
  const now = Object.entries(given).map(([name, value]): readonly [string, SeenArgument] => {
    const seen = before?.arguments?.[name];
    if (seen === undefined) return [name, { value, changes: 0 }];
    if (seen.value !== value) return [name, { value, changes: seen.changes + 1 }];
    return [name, isSameRun ? seen : { value, changes: 0 }];
  });
  return { ...before?.arguments, ...Object.fromEntries(now) };
}
