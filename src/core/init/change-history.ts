import { inLineEndsOf } from './line-ends.ts';

/** How often files change, by the last commits. */
export interface ChangeHistory {
  readonly commits: number;
  /** In how many commits at least one of these files changed. */
  changesOf(paths: readonly string[]): number;
  /** Of the commits that change a file like this, as if there were no others. */
  of(matches: (path: string) => boolean): ChangeHistory;
}

/** The commits that are looked at. */
export const historyLength = 300;
/** Fewer commits say nothing. */
const minimumCommits = 50;
/** The share of commits below which a file changes rarely. */
const rareShare = 0.03;

/** Reads `git log --format=%x00 --name-only`. */
export function readChangeHistory(log: string): ChangeHistory {
  return historyOf(
    log
      .split('\0')
      .slice(1)
      .map((entry) => new Set(entry.split('\n').filter((line) => line !== ''))),
  );
}

function historyOf(commits: readonly ReadonlySet<string>[]): ChangeHistory {
  return {
    commits: commits.length,
    changesOf: (paths) => commits.filter((changed) => paths.some((path) => changed.has(path))).length,
    of: (matches) => historyOf(commits.filter((changed) => [...changed].some(matches))),
  };
}

/** Whether files change rarely enough to be part of a layer. */
export function changesRarely({ commits, changesOf }: ChangeHistory, paths: readonly string[]): boolean {
  return commits >= minimumCommits && paths.length > 0 && changesOf(paths) / commits < rareShare;
}

/** The Dockerfile with a comment behind each of these lines, which ends a layer there. */
export function markLayers(text: string, lines: readonly number[]): string {
  const all = text.split('\n');
  const comment = inLineEndsOf(text, ['# cache-prewarm: layer']);
  for (const line of lines.toSorted((a, b) => b - a)) all.splice(line, 0, ...comment);
  return all.join('\n');
}
