import { join } from 'node:path';
import type { PathMatcher } from '../../adapters/context/ignore-rules.ts';
import type { ContextSource } from '../../core/dockerfile/context-source.ts';
import { cleanPath, dependencyFile } from '../../core/dockerfile/dependency-file.ts';
import type { ContextListing } from '../../core/init/context-listing.ts';
import { pathWithin } from '../../core/init/repository-path.ts';
import type { Repository } from './repository.ts';

/** The most files of package managers that are read. */
const mostInstallFiles = 200;

type InstallFiles = ReturnType<typeof readInstallFiles>;

/** Of each context, once: one Dockerfile may build dozens of services. */
const installFilesOf = new WeakMap<Repository, Map<string, InstallFiles>>();

/** What package managers read in a context. */
export function installFiles(repository: Repository, context: string): InstallFiles {
  const all = installFilesOf.get(repository) ?? new Map<string, InstallFiles>();
  installFilesOf.set(repository, all);
  const found = all.get(context) ?? readInstallFiles(repository, context);
  all.set(context, found);
  return found;
}

/** What a build can copy. */
export function withoutIgnored({ paths, content }: ContextListing, ignored: PathMatcher): ContextListing {
  return { paths: paths.filter((path) => !ignored.matches(path)), content };
}

/** What is copied by its name, and of which nothing is left. */
export function hiddenSources(
  sources: readonly ContextSource[],
  { paths }: ContextListing,
  ignored: PathMatcher,
): readonly string[] {
  return sources
    .filter(({ context, parents, unset }) => context === undefined && !parents && unset === undefined)
    .map(({ path }) => cleanPath(path))
    .filter((path) => {
      const found = paths.filter((one) => one === path || one.startsWith(`${path}/`));
      return ignored.matches(path) && found.length > 0 && found.every((one) => ignored.matches(one));
    });
}

async function readInstallFiles(repository: Repository, context: string) {
  const paths = repository.paths.flatMap((path) => pathWithin(context, path) ?? []);
  const own = paths.filter((path) => dependencyFile(path) !== undefined).slice(0, mostInstallFiles);
  const contents = new Map(
    await Promise.all(own.map(async (path) => [path, await repository.read(join(context, path))] as const)),
  );
  return { paths, content: (path: string) => contents.get(path) };
}
