import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { listContextFiles } from '../../adapters/context/context-files.ts';
import { readIgnoreRules } from '../../adapters/context/ignore-rules.ts';
import { contextSources } from '../../core/dockerfile/context-source.ts';
import { cleanPath } from '../../core/dockerfile/dependency-file.ts';
import { hasWildcards } from '../../core/dockerfile/go-pattern.ts';
import { resolveBuilds } from '../../core/dockerfile/stage-graph.ts';
import type { Project } from './project.ts';

/**
 * What is missing in the build context, or left out of it, although the Dockerfile takes it, in sentences: the build would fail
 * there. A file that lies beside the Dockerfile instead means that another context is meant.
 */
export async function findMissingFiles(
  project: Pick<Project, 'contextDir' | 'dockerfilePath' | 'dockerfile' | 'values'>,
  target: string | undefined,
): Promise<readonly string[]> {
  const { contextDir, dockerfilePath, dockerfile, values } = project;
  const named = contextSources(resolveBuilds(dockerfile, target, values), new Set()).filter(
    ({ context, path, parents }) =>
      context === undefined && !parents && !hasWildcards(path) && !/^[./]*$/.test(path),
  );
  const listing = await listContextFiles(named, { contextDir, dockerfilePath }, () => false);
  const ignored = await readIgnoreRules(contextDir, dockerfilePath);
  const isThere = (path: string): boolean => existsSync(join(contextDir, path));
  return named
    .filter((source) => listing.paths(source).length === 0)
    .filter(({ path }) => !isThere(path) || ignored.matches(cleanPath(path)))
    .map(({ path }) => {
      if (isThere(path))
        return `.dockerignore leaves out ${path}, which the Dockerfile uses. Without it, the build fails.`;
      const folder = dirname(dockerfilePath);
      const isBeside = folder !== contextDir && existsSync(join(folder, path));
      return isBeside
        ? `The build context has no ${path}, which the Dockerfile uses. It is next to the Dockerfile: set context to ${relative(contextDir, folder) || '.'}.`
        : `The build context has no ${path}, which the Dockerfile uses. Without it, the build fails.`;
    });
}
