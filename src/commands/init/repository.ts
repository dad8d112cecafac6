import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { CommandRunner } from '../../adapters/process/command.ts';

/** The files of a repository, and what Git knows of them. */
export interface Repository {
  readonly cwd: string;
  /** Relative, with slashes. What Git ignores is not among them. */
  readonly paths: readonly string[];
  /** UTF-8; undefined: there is none. */
  read(path: string): Promise<string | undefined>;
  /** What a Git command prints; empty where it fails. */
  git(...args: string[]): Promise<string>;
}

/** The most files that are looked at. */
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
  return {
    cwd,
    paths: paths.slice(0, maximumFiles),
    read: (path) => readFile(join(cwd, path), 'utf8').catch(() => undefined),
    git,
  };
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
        return entry.isFile() ? [relative(from, path).split(sep).join('/')] : [];
      }),
  );
  return found.flat().toSorted();
}
