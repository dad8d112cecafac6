import { dependencyFile } from '../dockerfile/dependency-file.ts';

/** What is in a folder of the build context. */
export interface ContextListing {
  /** Relative to the folder. */
  readonly paths: readonly string[];
  /** Undefined: it could not be read. */
  readonly content: (path: string) => string | undefined;
}

/** More lines would be harder to read than what they save is worth. */
export const mostProjects = 30;

/** Those of the names that are there, where the required one is. */
export function present(
  { paths }: ContextListing,
  names: readonly string[],
  required: string,
): readonly string[] | undefined {
  const found = names.filter((name) => paths.includes(name) && dependencyFile(name) !== undefined);
  return found.includes(required) ? found : undefined;
}
