import { type ContextSource, isWhole } from '../dockerfile/context-source.ts';
import { cleanPath, dependencyFile } from '../dockerfile/dependency-file.ts';
import { sumOf } from '../sum.ts';
import { isDockerfileName } from './dockerfile-name.ts';
import type { ImageCandidate } from './image-candidate.ts';
import type { ReadFile } from './read-files.ts';
import { folderOf, joinPath, pathWithin } from './repository-path.ts';
import { sourceFiles } from './source-files.ts';

/** What a folder is worth as the build context of a Dockerfile. */
interface ContextChoice {
  /** Relative to the repository. */
  readonly context: string;
  /** Sources of COPY, ADD and mounts that it has no files for. */
  readonly missing: readonly string[];
}

/** Why a context is a guess. */
export interface ContextDoubt {
  /** Folders that would do as well. */
  readonly others: readonly string[];
  /** What instructions read that these folders have, and the chosen one has not. */
  readonly against: readonly ReadFile[];
}

interface ChosenContext extends ContextChoice {
  /** Undefined: it is known. */
  readonly doubt: ContextDoubt | undefined;
}

/**
 * The build context of a Dockerfile: the one that is said where all that is taken is there; else the folder that has what is taken, of the root,
 * the Dockerfile's own and those between; of several such folders the one that has what instructions read afterwards, or a
 * .dockerignore. Where nothing tells, the folder with the manifests, or the root; where none of these has what is taken, the only
 * other folder that has: that is a guess. Where nothing is taken, the Dockerfile's own. `paths`: all files of the repository.
 */
export function chooseContext(
  { dockerfile, context: said }: Pick<ImageCandidate, 'dockerfile' | 'context'>,
  taken: {
    readonly sources: readonly ContextSource[];
    readonly read: readonly ReadFile[];
    readonly scripts?: Scripts;
    /** Other images of the repository. */
    readonly others?: readonly Pick<ImageCandidate, 'dockerfile' | 'context'>[];
  },
  paths: readonly string[],
): ChosenContext {
  const own = folderOf(dockerfile);
  const ancestors =
    own === '.'
      ? []
      : own.split('/').map((_part, index, parts) => parts.slice(0, parts.length - index).join('/'));
  const candidates = [...new Set([...(said === undefined ? [] : [said]), '.', ...ancestors])];
  const ofContext = taken.sources.filter((source) => source.context === undefined);
  const telling = ofContext.filter((source) => !isWhole(source));
  const choices = candidates.map((context) => ({
    context,
    missing: missingSources(telling, paths, context),
  }));
  const best = Math.min(...choices.map(weigh));
  const fitting = choices.filter((choice) => weigh(choice) === best);
  const ofSaid = fitting.find(({ context }) => context === said);
  if (said !== undefined && ofSaid !== undefined) return sure(ofSaid);
  const lacksAll = choices.every(({ missing }) => missing.length > 0 && missing.length === telling.length);
  const elsewhere = said === undefined && lacksAll ? folderWithAll(telling, paths, candidates) : undefined;
  if (elsewhere !== undefined)
    return { context: elsewhere, missing: [], doubt: { others: [fitting[0]?.context ?? '.'], against: [] } };
  if (fitting.length < 2) return sure(fitting[0]);
  if (ofContext.length === 0) return sure(fitting.find(({ context }) => context === own) ?? fitting[0]);
  const { read, scripts, others = [] } = taken;
  return chooseAmong(fitting, { own, telling, read, known: { paths, scripts }, others });
}

function sure(choice: ContextChoice | undefined): ChosenContext {
  return { ...(choice ?? { context: '.', missing: [] }), doubt: undefined };
}

/** Of folders that have the same of what is taken. */
function chooseAmong(
  fitting: readonly ContextChoice[],
  {
    own,
    telling,
    read,
    known,
    others,
  }: {
    /** The Dockerfile's. */
    readonly own: string;
    /** What is copied by its name. */
    readonly telling: readonly ContextSource[];
    readonly read: readonly ReadFile[];
    readonly known: Known;
    readonly others: readonly Pick<ImageCandidate, 'dockerfile' | 'context'>[];
  },
): ChosenContext {
  const { paths } = known;
  const { having, votes } = weighRead(read, known, fitting);
  const left = having.length === 0 ? fitting : having;
  if (having.length === 1) return sure(having[0]);
  const ofOwn = left.find(({ context }) => context === own);
  const isOwnProject = ofOwn !== undefined && isProject(own, paths);
  const ignoring = ignoringContext(own, left, paths);
  if (having.length > 0 || votes.length === 0) {
    const isLockedProject = isOwnProject && isLocked(own, paths);
    if (ignoring !== undefined && (ignoring === ofOwn || !isLockedProject)) return sure(ignoring);
    const filled = left.filter(({ context }) => telling.length > 0 || hasCode(context, paths));
    if (filled.length === 1) return sure(filled[0]);
  }
  const tellsNothing = telling.length === 0 || left[0]?.missing.length === telling.length;
  const isOwn = (isOwnProject && (tellsNothing || isLocked(own, paths))) || isLikeSisters(own, others);
  const choice = isOwn ? (ofOwn ?? left[0]) : left[0];
  return {
    ...sure(choice),
    doubt: {
      others: left.flatMap(({ context }) => (context === choice?.context ? [] : [context])),
      against: votes.filter((file) => choice !== undefined && !hasRead(file, known, choice.context)),
    },
  };
}

/** The only other folder that has all that is taken: `docker/api.Dockerfile` of what is in `api`. */
function folderWithAll(
  telling: readonly ContextSource[],
  paths: readonly string[],
  candidates: readonly string[],
): string | undefined {
  const names = telling.map(({ path }) => cleanPath(path)).filter((path) => !/[*?[]/.test(path));
  const [name] = names;
  if (name === undefined) return undefined;
  const folders = paths.flatMap((path) => {
    const at = `/${path}/`.indexOf(`/${name}/`);
    return at > 0 ? [path.slice(0, at - 1)] : [];
  });
  const found = [...new Set(folders)].filter(
    (folder) => !candidates.includes(folder) && missingSources(telling, paths, folder).length === 0,
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Whether all Dockerfiles in the folders beside are built in their own folders, as somebody says. */
function isLikeSisters(
  own: string,
  others: readonly Pick<ImageCandidate, 'dockerfile' | 'context'>[],
): boolean {
  const sisters = others.filter(
    ({ dockerfile, context }) =>
      context !== undefined &&
      folderOf(dockerfile) !== own &&
      folderOf(folderOf(dockerfile)) === folderOf(own),
  );
  return (
    own !== '.' &&
    sisters.length > 0 &&
    sisters.every(({ dockerfile, context }) => context === folderOf(dockerfile))
  );
}

/** What there is in a repository. */
interface Known {
  readonly paths: readonly string[];
  readonly scripts: Scripts | undefined;
}

/** A package.json of the repository → the names of its scripts. */
type Scripts = ReadonlyMap<string, ReadonlySet<string>>;

/** The folders that have everything which is read of some of them and not of all, and what that is. */
function weighRead(
  read: readonly ReadFile[],
  known: Known,
  choices: readonly ContextChoice[],
): { readonly having: readonly ContextChoice[]; readonly votes: readonly ReadFile[] } {
  const votes = read.filter((file) => {
    const having = choices.filter(({ context }) => hasRead(file, known, context)).length;
    return having > 0 && having < choices.length;
  });
  if (votes.length === 0) return { having: [], votes };
  const having = choices.filter(({ context }) => votes.every((file) => hasRead(file, known, context)));
  return { having, votes };
}

function hasRead({ script, ...file }: ReadFile, { paths, scripts }: Known, context: string): boolean {
  return file.paths.some((path) => {
    if (!path.includes('*')) {
      const own = joinPath(context, path) ?? '';
      return filesOf(paths).has(own) && (script === undefined || scripts?.get(own)?.has(script) !== false);
    }
    // A folder of that name is no file.
    const depth = path.split('/').length;
    return sourceFiles(path, paths, context).some((one) => one.split('/').length === depth);
  });
}

function filesOf(paths: readonly string[]): ReadonlySet<string> {
  const known = sets.get(paths) ?? new Set(paths);
  sets.set(paths, known);
  return known;
}

/** Of all files of a repository: one Dockerfile may read dozens. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Docker looks for .dockerignore in the root of a context: a folder that has the only one is meant to be it. */
function ignoringContext(
  own: string,
  choices: readonly ContextChoice[],
  paths: readonly string[],
): ContextChoice | undefined {
  const having = choices.filter(({ context }) => paths.includes(joinPath(context, '.dockerignore') ?? ''));
  const [only] = having;
  // Beside that of the root, one in the Dockerfile's folder would be of no use elsewhere.
  const ofOwn = having.find(({ context }) => context === own);
  if (ofOwn !== undefined && hasCode(own, paths)) return ofOwn;
  if (having.length !== 1 || only === undefined) return undefined;
  // That of the root may be there for a Dockerfile in the root.
  const isOfOther =
    only.context !== own && paths.some((path) => folderOf(path) === only.context && isDockerfileName(path));
  return isOfOther ? undefined : only;
}

/** Whether there is anything to be copied, beside Dockerfiles and what is written for them. */
function hasCode(context: string, paths: readonly string[]): boolean {
  return paths.some((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return (
      pathWithin(context, path) !== undefined &&
      !isDockerfileName(path) &&
      !/^(?:\.env|README)|dockerignore$|entrypoint|compose/i.test(name)
    );
  });
}

/** A path through folders tells more than a name, which a folder elsewhere may have. */
function weigh({ missing }: ContextChoice): number {
  return sumOf(missing, (path) => (cleanPath(path).includes('/') ? 2 : 1));
}

/** Whether a folder has a lock file, and code. */
function isLocked(folder: string, paths: readonly string[]): boolean {
  const own = paths.filter((path) => pathWithin(folder, path) !== undefined);
  return (
    own.some((path) => folderOf(path) === folder && dependencyFile(path)?.role === 'lock') &&
    hasCode(
      folder,
      own.filter((path) => dependencyFile(path) === undefined),
    )
  );
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
