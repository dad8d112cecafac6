import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isInside } from '../../adapters/disk/inside.ts';
import type { CommandRunner } from '../../adapters/process/command.ts';
import { existingDockerfile } from '../../core/dockerfile/lower-case-name.ts';

/** The files of a repository, and what Git knows of them. */
export interface Repository {
  readonly cwd: string;
  /** The folder that `git clone` makes for it. */
  readonly name: string;
  /** The address of its remote `origin`; empty: there is none. */
  readonly remote: string;
  /** Relative, with slashes. What Git ignores is not among them. */
  readonly paths: readonly string[];
  /** UTF-8; undefined: there is none. */
  read(path: string): Promise<string | undefined>;
  /** The file itself where a path is a symbolic link, relative as well: Git patches no link. */
  fileOf(path: string): Promise<string>;
  /** What a Git command prints; empty where it fails. */
  git(...args: string[]): Promise<string>;
}

/** No workflow, Dockerfile or manifest is longer. */
const longestFile = 4 << 20;
const maximumFiles = 50_000;

export async function openRepository(
  cwd: string,
  env: Readonly<Record<string, string>>,
  commands: CommandRunner,
): Promise<Repository> {
  const git = async (...args: string[]): Promise<string> => {
    const result = await commands.run('git', args, { cwd, env }).catch(() => undefined);
    return result?.exitCode === 0 ? result.stdout.trim() : '';
  };
  const listed = (await git('ls-files', '--cached', '--others', '--exclude-standard', '-z'))
    .split('\0')
    .filter((path) => path !== '');
  const paths = listed.length > 0 ? listed : await filesBelow(cwd, 6);
  const remote = await git('remote', 'get-url', 'origin');
  return {
    cwd,
    remote,
    name:
      (remote.replace(/\/$/, '') || cwd)
        .split(/[/\\:]/)
        .at(-1)
        ?.replace(/\.git$/, '') ?? '',
    paths: paths.slice(0, maximumFiles),
    read: (path) => readText(cwd, path).catch(() => undefined),
    fileOf: async (path) => relativePath(await realpath(cwd), await realpath(join(cwd, path))),
    git,
  };
}

/** Of a file: a pipe or a device has no end. A link does not lead out of a checkout that somebody else may have written. */
async function readText(cwd: string, path: string): Promise<string | undefined> {
  const file = join(cwd, path);
  const found = await stat(file);
  if (!found.isFile() || found.size > longestFile || !(await isInside(cwd, file))) return undefined;
  return readFile(file, 'utf8');
}

/** Paths of files, without what is installed. */
async function filesBelow(folder: string, levels: number, from = folder): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter(({ name }) => name !== '.git' && name !== 'node_modules' && name !== 'vendor')
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return levels > 1 ? filesBelow(path, levels - 1, from) : [];
        return entry.isFile() ? [relativePath(from, path)] : [];
      }),
  );
  return found.flat().toSorted();
}

function relativePath(from: string, path: string): string {
  return relative(from, path).split(sep).join('/');
}

/** The same with the names of their Dockerfiles as they are in the repository. */
export function asThere<Build extends { readonly dockerfile: string }>(
  builds: readonly Build[],
  repository: Repository,
): readonly Build[] {
  const isThere = isIn(repository);
  return builds.map((build) => ({ ...build, dockerfile: existingDockerfile(build.dockerfile, isThere) }));
}

export function isIn({ paths }: Pick<Repository, 'paths'>): (path: string) => boolean {
  return (path) => paths.includes(path);
}
