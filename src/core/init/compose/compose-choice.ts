import { isForDevelopment } from '../dockerfile-name.ts';
import { folderOf } from '../repository-path.ts';
import { readComposeServices } from './compose-build.ts';

/** The names that compose looks for, in its order. */
export const composeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];

/** Compose files that are read together. */
export type ComposeFiles = readonly string[];

/** Where a compose file lies that says what is released: a name deeper in the repository may be that of an example. */
const deepestCompose = 3;

/** What there is to choose from. */
interface Known {
  /** All compose files. */
  readonly paths: readonly string[];
  /** Those that commands in documents, scripts and workflows name together. */
  readonly named: readonly ComposeFiles[];
  readonly read: (path: string) => string | undefined;
  /** Whether something is built by these files. */
  readonly builds: (files: ComposeFiles) => boolean;
  /** Whether what is built by these files is for development, or a part of it. */
  readonly isForDevelopment: (files: ComposeFiles) => boolean;
}

/**
 * The compose files that say what is released: those for production, with the usual one beneath where they only change it; else
 * the usual one, or those for builds or for staging where it is for development or builds nothing; else the only ones that a command
 * names. Those that build nothing are none.
 */
export function chooseComposeFiles(known: Known): ComposeFiles {
  const usual = usualComposeFile(known.paths);
  const own = usual === undefined ? [] : [usual];
  const builds = usual !== undefined && known.builds(own);
  const released = releasedFiles(known, builds && !known.isForDevelopment(own) ? 0 : releases.length - 1);
  if (released !== undefined) return released;
  if (builds) return own;
  const override = usual === undefined ? undefined : overrideOf(usual, known.paths);
  if (usual !== undefined && override !== undefined && known.builds([usual, override]))
    return [usual, override];
  const named = known.named.filter((files) => !files.some(isForDevelopment) && known.builds(files));
  const distinct = new Map(named.map((files) => [files.join('\n'), files]));
  return distinct.size === 1 ? (named[0] ?? own) : own;
}

/** Those that say it by their names, where they lie in one folder. `last`: of what they are for. */
function releasedFiles(known: Known, last: number): ComposeFiles | undefined {
  const found = known.paths
    .filter((path) => isShallow(path) && releaseOf(path) >= 0 && releaseOf(path) <= last)
    .map((path) => ({ release: releaseOf(path), files: withBase(path, known) }))
    .filter(({ files }) => known.builds(files))
    .toSorted(
      (a, b) =>
        a.release - b.release ||
        depth(a.files) - depth(b.files) ||
        lastOf(a.files).length - lastOf(b.files).length,
    );
  const [first] = found;
  const folders = found.flatMap(({ release, files }) =>
    release === first?.release && depth(files) === depth(first.files) ? folderOf(lastOf(files)) : [],
  );
  return new Set(folders).size === 1 ? first?.files : undefined;
}

/** The one that compose finds in the root; else the only one that there is. */
export function usualComposeFile(paths: readonly string[]): string | undefined {
  const inRoot = composeNames.find((name) => paths.includes(name));
  if (inRoot !== undefined) return inRoot;
  const others = paths.filter(
    (path) =>
      depth([path]) <= deepestCompose &&
      composeNames.includes(path.slice(path.lastIndexOf('/') + 1)) &&
      !isForDevelopment(path),
  );
  return others.length === 1 ? others[0] : undefined;
}

/** `compose.override.yml`, which compose reads with the file beside it. */
function overrideOf(path: string, paths: readonly string[]): string | undefined {
  return paths.find(
    (other) => folderOf(other) === folderOf(path) && /(^|\/)(docker-)?compose\.override\.ya?ml$/.test(other),
  );
}

/** What a compose file is for that says what is released, the surest first. */
const releases = [
  /^(?:prod|production|release|live|deploy|deployment)$/i,
  /^(?:build|builds)$/i,
  /^(?:stage|staging)$/i,
];

/** Which of these it is by its name: 0 of `compose.production.yml` and `docker-compose-prod.yml`; -1: none. */
function releaseOf(path: string): number {
  const words = path.slice(path.lastIndexOf('/') + 1).split(/[._-]/);
  return isForDevelopment(path) ? -1 : releases.findIndex((word) => words.some((one) => word.test(one)));
}

function isShallow(path: string): boolean {
  return depth([path]) <= deepestCompose;
}

/** `compose.production.yml`, `docker-compose-prod.yml`, or the profile `production` */
export function isForProduction(path: string): boolean {
  return isShallow(path) && releaseOf(path) === 0;
}

/** With the files that a command names before it; else with the usual one beside it, where it leaves to that how services are had. */
function withBase(path: string, { paths, named, read }: Known): ComposeFiles {
  const command = named.find(
    (files) => files.length > 1 && lastOf(files) === path && !files.some(isForDevelopment),
  );
  if (command !== undefined) return command;
  const base = composeNames
    .map((name) => (folderOf(path) === '.' ? name : `${folderOf(path)}/${name}`))
    .find((name) => paths.includes(name));
  if (base === undefined) return [path];
  const known = readComposeServices(read(base) ?? '');
  const own = [...readComposeServices(read(path) ?? '')];
  return own.some(([name, kind]) => kind === 'part' && known.has(name)) ? [base, path] : [path];
}

function lastOf(files: ComposeFiles): string {
  return files.at(-1) ?? '';
}

function depth(files: ComposeFiles): number {
  return lastOf(files).split('/').length;
}
