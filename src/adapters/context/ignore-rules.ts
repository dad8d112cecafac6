import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import dockerignore from '@balena/dockerignore';

/** Tells whether a path (slashes, relative to the folder that the patterns are for) matches. */
export interface PathMatcher {
  matches(path: string): boolean;
  /** Some pattern takes back what another one matches: beneath a folder that matches there may be files that do not. */
  readonly hasExceptions: boolean;
}

/**
 * The files that BuildKit leaves out of a context: `<Dockerfile>.dockerignore` where there is one, else `.dockerignore`.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerui/config.go `ReadEntrypoint`, `dockerIgnorePatterns`
 * `dockerfile`: undefined for a named context, which has `.dockerignore` only.
 */
export async function readIgnoreRules(folder: string, dockerfile: string | undefined): Promise<PathMatcher> {
  const own = dockerfile === undefined ? undefined : await readOptional(`${dockerfile}.dockerignore`);
  const text = own ?? (await readOptional(join(folder, '.dockerignore'))) ?? '';
  return createMatcher(text.replace(/^\ufeff/, '').split(/\r?\n/));
}

/** Matches as `--exclude` and `--parents` do: patterns of an ignore file without its comments, and an absolute pattern matches nothing. */
export function matchPatterns(patterns: readonly string[]): PathMatcher {
  return createMatcher(
    patterns.flatMap((pattern) => {
      const trimmed = pattern.trim();
      if (/^!?\//.test(trimmed)) return [];
      return [trimmed.startsWith('#') ? `\\${trimmed}` : trimmed];
    }),
  );
}

/** Rules of https://github.com/moby/patternmatcher, as @balena/dockerignore has them. */
function createMatcher(lines: readonly string[]): PathMatcher {
  // It takes these for operators of its own, where they are mere characters.
  const escaped = lines.map((line) =>
    line.replace(/\\.|[+(){}|]/gs, (match) => (match.length === 2 ? match : `\\${match}`)),
  );
  const rules = dockerignore.default({ ignorecase: false }).add(escaped);
  return {
    matches: (path) => path !== '' && rules.ignores(path),
    hasExceptions: lines.some((line) => line.trim().startsWith('!')),
  };
}

async function readOptional(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
