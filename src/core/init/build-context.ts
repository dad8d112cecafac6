import { type ContextSource, isWhole } from '../dockerfile/context-source.ts';
import { cleanPath, dependencyFile } from '../dockerfile/dependency-file.ts';
import { sumOf } from '../sum.ts';
import { folderOf } from './repository-path.ts';
import { sourceFiles } from './source-files.ts';

/** What a folder is worth as the build context of a Dockerfile. */
interface ContextChoice {
  /** Relative to the repository. */
  readonly context: string;
  /** Sources of COPY, ADD and mounts that it has no files for. */
  readonly missing: readonly string[];
}

/**
 * The build context of a Dockerfile: `said` where all that is taken is there; else the folder that has what is taken, of the root,
 * the Dockerfile's own and those between. Where nothing tells, the folder with the manifests, or the root; where nothing is taken,
 * the Dockerfile's own.
 * `paths`: all files of the repository.
 */
export function chooseContext(
  dockerfile: string,
  sources: readonly ContextSource[],
  paths: readonly string[],
  said: string | undefined,
): ContextChoice {
  const own = folderOf(dockerfile);
  const ancestors =
    own === '.'
      ? []
      : own.split('/').map((_part, index, parts) => parts.slice(0, parts.length - index).join('/'));
  const candidates = [...new Set([...(said === undefined ? [] : [said]), '.', ...ancestors])];
  const telling = sources.filter((source) => source.context === undefined && !isWhole(source));
  const choices = candidates.map((context) => ({
    context,
    missing: missingSources(telling, paths, context),
  }));
  const best = Math.min(...choices.map(weigh));
  const fitting = choices.filter((choice) => weigh(choice) === best);
  const [first] = fitting;
  if (first === undefined || said === first.context) return first ?? { context: '.', missing: [] };
  const ofOwn = fitting.find(({ context }) => context === own);
  const takesNothing = sources.every(({ context }) => context !== undefined);
  const tellsNothing = telling.length === 0 || first.missing.length === telling.length;
  return ofOwn !== undefined && (takesNothing || (tellsNothing && isProject(own, paths))) ? ofOwn : first;
}

/** A path through folders tells more than a name, which a folder elsewhere may have. */
function weigh({ missing }: ContextChoice): number {
  return sumOf(missing, (path) => (cleanPath(path).includes('/') ? 2 : 1));
}

/** Whether a folder installs packages by itself, and is not a part of what the root installs. */
function isProject(folder: string, paths: readonly string[]): boolean {
  const filesIn = (one: string) =>
    paths.flatMap((path) => (folderOf(path) === one ? (dependencyFile(path) ?? []) : []));
  const own = filesIn(folder);
  return (
    // A Go module is no part of another one.
    own.some(({ role, manager }) => role === 'lock' || role === 'list' || manager === 'go') ||
    (own.length > 0 && filesIn('.').length === 0)
  );
}

/** Sources that no file of a context fits. */
function missingSources(
  sources: readonly ContextSource[],
  paths: readonly string[],
  context: string,
): readonly string[] {
  const needed = new Set(sources.map(({ path }) => path).filter((path) => !isOptional(path)));
  return [...needed].filter((path) => sourceFiles(path, paths, context).length === 0);
}

/** `yarn.lock*` and `poetry.loc[k]` may be absent. */
function isOptional(path: string): boolean {
  return /[*?]$|\[[^\]]\]$/.test(path) && !path.endsWith('/*');
}
