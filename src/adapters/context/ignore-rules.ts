import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Glob } from '../../core/dockerfile/glob.ts';
import { compileIgnorePattern } from '../../core/dockerfile/ignore-pattern.ts';

/** Tells whether a path (slashes, relative to the folder that the patterns are for) matches. */
export interface PathMatcher {
  matches(path: string): boolean;
  /** The same for what is in one folder; what is the same for all of it is decided once. */
  within(folder: string): FolderMatcher;
  /** Some pattern takes back what another one matches: beneath a folder that matches there may be files that do not. */
  readonly hasExceptions: boolean;
}

/** Tells of what is directly in a folder whether it matches. */
interface FolderMatcher {
  matches(name: string): boolean;
  /** Whether a pattern may take back something beneath this folder in it. */
  mayExcept(name: string): boolean;
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

interface IgnoreRule {
  readonly glob: Glob;
  readonly folders: readonly string[];
  /** How many parts a path has that it is for; undefined: any number. */
  readonly depth: number | undefined;
  readonly negated: boolean;
}

/**
 * Rules of https://github.com/moby/patternmatcher/blob/v0.6.0/patternmatcher.go and
 * https://github.com/moby/patternmatcher/blob/v0.6.0/ignorefile/ignorefile.go
 */
function createMatcher(lines: readonly string[]): PathMatcher {
  const rules = lines.flatMap((line) => readRule(line) ?? []);
  return {
    matches(path) {
      if (path === '') return false;
      const parents = path.split('/').slice(0, -1);
      // The last one that matches decides.
      return rules.findLast((rule) => matchesRule(rule, path, parents))?.negated === false;
    },
    within: (folder) => matchWithin(folder, rules),
    hasExceptions: lines.some((line) => line.trim().startsWith('!')),
  };
}

/** A rule that is for the folder, or for one that it is in, is for all that is in it; then only the rules behind that one are asked. */
function matchWithin(folder: string, rules: readonly IgnoreRule[]): FolderMatcher {
  const parents = folder === '' ? [] : folder.split('/');
  const last = rules.findLastIndex((rule) => matchesParents(rule, parents));
  const isMatch = rules[last]?.negated === false;
  const behind = rules.slice(last + 1);
  const open = behind.filter(({ depth }) => depth === undefined || depth === parents.length + 1);
  const prefix = folder === '' ? '' : `${folder}/`;
  return {
    matches(name) {
      const path = prefix + name;
      const rule = open.findLast(({ glob }) => glob.test(path));
      return rule === undefined ? isMatch : !rule.negated;
    },
    mayExcept: (name) => behind.some((rule) => rule.negated && mayMatchBeneath(rule, [...parents, name])),
  };
}

/** Whether a rule may be for something beneath a folder: its first parts are for the folder, as far as they tell. */
function mayMatchBeneath({ folders, depth }: IgnoreRule, parents: readonly string[]): boolean {
  if (depth !== undefined && depth <= parents.length) return false;
  const free = folders.findIndex((part) => /\*\*|[[\\]/.test(part));
  const known = folders.slice(0, free < 0 ? folders.length : free);
  return parents.every((name, index) => {
    const part = known[index];
    return part === undefined || compileIgnorePattern(part).test(name);
  });
}

function readRule(line: string): IgnoreRule | undefined {
  if (line.startsWith('#')) return undefined;
  const trimmed = line.trim();
  const negated = trimmed.startsWith('!');
  const text = negated ? trimmed.slice(1).trim() : trimmed;
  if (text === '') return undefined;
  const pattern = clean(
    clean(text)
      .replace(/^\/(?=.)/s, '')
      .trim(),
  );
  const folders = pattern.split('/');
  // A class of characters may hold a slash.
  const depth = /\*\*|\[/.test(pattern) ? undefined : folders.length;
  return { glob: compileIgnorePattern(pattern), folders, depth, negated };
}

/** As Go's `filepath.Clean`. */
function clean(path: string): string {
  const normal = posix.normalize(path);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}

/** Whether a rule is for the path, or for a folder that it is in. */
function matchesRule(rule: IgnoreRule, path: string, parents: readonly string[]): boolean {
  return rule.glob.test(path) || matchesParents(rule, parents);
}

function matchesParents({ glob, folders }: IgnoreRule, parents: readonly string[]): boolean {
  const fewest = folders.filter((folder) => folder !== '**').length;
  const most = folders.includes('**') ? parents.length : Math.min(fewest, parents.length);
  for (let count = Math.max(fewest, 1); count <= most; count++)
    if (glob.test(parents.slice(0, count).join('/'))) return true;
  return false;
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
