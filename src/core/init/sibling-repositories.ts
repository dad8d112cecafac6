import { cleanPath } from '../dockerfile/dependency-file.ts';

/** What a Dockerfile copies of the folder that its repository lies in. */
export interface Siblings {
  /** The folder of the repository itself. */
  readonly own: string;
  /** The folders that are checked out beside it. */
  readonly others: readonly string[];
}

/**
 * Whether the sources that are not there are seen from the folder that the repository lies in: one of them names the repository.
 * `isThere`: whether a path is in the repository.
 */
export function findSiblings(
  missing: readonly string[],
  own: string,
  isThere: (path: string) => boolean,
): Siblings | undefined {
  const parts = missing.map((path) => cleanPath(path).split('/'));
  const inside = parts.flatMap(([first, ...rest]) => (first === own ? [rest.join('/')] : []));
  if (inside.length === 0 || !inside.every((path) => path === '' || isThere(path))) return undefined;
  const others = parts.flatMap(([first = '']) => (first === own ? [] : [first]));
  return { own, others: [...new Set(others)] };
}
