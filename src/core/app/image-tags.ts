/** What a GitHub run is, as far as it names an image. */
export interface TaggedRun {
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly revision: string;
  readonly defaultBranch: string | undefined;
  /** Of a pull request. */
  readonly pullRequest: number | undefined;
}

const longestTag = 128;

/**
 * The tags of an image when the user names none: the branch or tag, or `pr-7`; the commit; `latest` on the default branch;
 * each once. The names are those of docker/metadata-action.
 */
export function deriveTags(run: TaggedRun): readonly string[] {
  const commit = `sha-${run.revision.slice(0, 7)}`;
  if (run.pullRequest !== undefined) return [`pr-${run.pullRequest}`, commit];
  const name = legalTag(run.ref.replace(/^refs\/(heads|tags|pull)\//, ''));
  const isDefault = run.defaultBranch !== undefined && run.ref === `refs/heads/${run.defaultBranch}`;
  return [...new Set([...(name === '' ? [] : [name]), commit, ...(isDefault ? ['latest'] : [])])];
}

/** A name as a tag: `feature/x` → `feature-x`. Empty when nothing is left of it. */
export function legalTag(name: string): string {
  return name
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, longestTag);
}
