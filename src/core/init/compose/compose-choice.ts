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
}

/**
 * The compose files that say what is released: those for production, with the usual one beneath where they only change it; else the
 * usual one; else the only ones that a command names. Those that build nothing are none.
 */
export function chooseComposeFiles(known: Known): ComposeFiles {
  const usual = usualComposeFile(known.paths);
  const released = known.paths
    .filter((path) => isForProduction(path))
    .map((path) => withBase(path, known))
    .filter((files) => known.builds(files))
    .toSorted((a, b) => depth(a) - depth(b) || last(a).length - last(b).length);
  const production = released.filter((files) => depth(files) === depth(released[0] ?? []));
  const folders = new Set(production.map((files) => folderOf(last(files))));
  if (production[0] !== undefined && folders.size === 1) return production[0];
  const own = usual === undefined ? [] : [usual];
  if (usual !== undefined && known.builds(own)) return own;
  const override = usual === undefined ? undefined : overrideOf(usual, known.paths);
  if (usual !== undefined && override !== undefined && known.builds([usual, override]))
    return [usual, override];
  const named = known.named.filter((files) => !files.some(isForDevelopment) && known.builds(files));
  const distinct = new Map(named.map((files) => [files.join('\n'), files]));
  return distinct.size === 1 ? (named[0] ?? own) : own;
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

/** `compose.production.yml`, `docker-compose-prod.yml` */
export function isForProduction(path: string): boolean {
  const words = path.slice(path.lastIndexOf('/') + 1).split(/[._-]/);
  return (
    depth([path]) <= deepestCompose &&
    words.some((word) => /^(?:prod|production|release|live|deploy|deployment)$/i.test(word)) &&
    !isForDevelopment(path)
  );
}

/** With the files that a command names before it; else with the usual one beside it, where it leaves to that how services are had. */
function withBase(path: string, { paths, named, read }: Known): ComposeFiles {
  const command = named.find(
    (files) => files.length > 1 && last(files) === path && !files.some(isForDevelopment),
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

function last(files: ComposeFiles): string {
  return files.at(-1) ?? '';
}

function depth(files: ComposeFiles): number {
  return last(files).split('/').length;
}
