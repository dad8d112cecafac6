import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { listContextFiles } from '../../adapters/context/context-files.ts';
import { contextSources } from '../../core/dockerfile/context-source.ts';
import { hasWildcards } from '../../core/dockerfile/go-pattern.ts';
import { resolveBuilds } from '../../core/dockerfile/stage-graph.ts';
import type { Project } from './project.ts';

/**
 * What is missing in the build context although the Dockerfile takes it, in sentences: the build would fail there. A file that
 * lies beside the Dockerfile instead means that another context is meant.
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
  return named
    .filter((source) => listing.paths(source).length === 0 && !existsSync(join(contextDir, source.path)))
    .map(({ path }) => {
      const folder = dirname(dockerfilePath);
      const isBeside = folder !== contextDir && existsSync(join(folder, path));
      return isBeside
        ? `The build context has no ${path}, which the Dockerfile uses. It is next to the Dockerfile: set context to ${relative(contextDir, folder) || '.'}.`
        : `The build context has no ${path}, which the Dockerfile uses. Without it, the build fails.`;
    });
}
