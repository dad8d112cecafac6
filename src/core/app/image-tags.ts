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

/** What Git tags of versions begin with, and no branch's image tag does. */
const version = /^v?\d/;
/**
 * What is kept for pull requests, commits, signatures where a registry lists no referrers, Git tags that are no versions, branches
 * with a name that is taken, and the default branch.
 */
const taken = /^(?:pr-|sha-|sha256-|tag-|branch-|latest$)/;

/**
 * The tags of an image when the user names none: the branch or tag, or `pr-7`; the commit; `latest` on the default branch;
 * each once. The names are those of docker/metadata-action, except where one ref could take another one's: what a branch gives, no
 * Git tag gives, and no other branch gives what the default branch does.
 */
export function deriveTags(run: TaggedRun): readonly string[] {
  const commit = commitTag(run.revision);
  if (run.pullRequest !== undefined) return [`pr-${run.pullRequest}`, commit];
  const isDefault = run.defaultBranch !== undefined && run.ref === `refs/heads/${run.defaultBranch}`;
  const name = nameOf(run, isDefault);
  return [...new Set([...(name === '' ? [] : [name]), commit, ...(isDefault ? ['latest'] : [])])];
}

/** The tag that names what was built: `sha-1a2b3c4`. */
export function commitTag(revision: string): string {
  return `sha-${revision.slice(0, 7)}`;
}

/** Empty when nothing is left of it. */
function nameOf({ ref, defaultBranch }: TaggedRun, isDefault: boolean): string {
  const name = legalTag(ref.replace(/^refs\/(heads|tags|pull)\//, ''));
  if (name === '') return '';
  if (ref.startsWith('refs/tags/')) return version.test(name) ? name : prefixed('tag', name);
  if (isDefault && name === 'latest') return name;
  const isFree = !version.test(name) && !taken.test(name);
  const isDefaults = !isDefault && defaultBranch !== undefined && name === legalTag(defaultBranch);
  return isFree && !isDefaults ? name : prefixed('branch', name);
}

function prefixed(kind: 'tag' | 'branch', name: string): string {
  return `${kind}-${name}`.slice(0, longestTag);
}

/** A name as a tag: `feature/x` → `feature-x`. Empty when nothing is left of it. */
export function legalTag(name: string): string {
  return name
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, longestTag);
}
