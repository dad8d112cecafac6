/** What started a run on GitHub, as far as it decides what the run may write. */
export interface RunEvent {
  readonly name: string;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`; of a deployment of a commit it is empty. */
  readonly ref: string;
  readonly defaultBranch: string | undefined;
  /** It is a pull request of another repository, or follows one. */
  readonly fromFork?: boolean;
  /** Of `workflow_run` only: the run that it follows. */
  readonly follows?: FollowedRun;
  /** Of `workflow_run` only: why it does not count as the event that it follows. */
  readonly notCounted?: string;
}

/** The run that a `workflow_run` follows, as the payload tells it. */
interface FollowedRun {
  readonly event: string;
  /** The name of a branch or a tag: the payload does not tell which. */
  readonly name: string;
  readonly sha: string;
  /** `Owner/Repository`; empty when it was deleted since. */
  readonly headRepository: string;
}

/** Events that a `workflow_run` may count as. */
const countable: readonly string[] = ['push', 'schedule', 'workflow_dispatch'];

/** What is known of the checkout and of the repository, when a `workflow_run` is judged. */
export interface FollowedFacts {
  /** `Owner/Repository` of this run. */
  readonly repository: string;
  /** The commit that is checked out; undefined: none is. */
  readonly head: string | undefined;
  /** Whether the run uses files of the checkout. */
  readonly usesCheckout: boolean;
  /** Refs of the repository that are called as the followed run is, and the commits that they are at now. */
  readonly refs: readonly { readonly ref: string; readonly sha: string }[];
}

/** Whether the facts about refs are worth a request: nothing else speaks against it. */
export function mayCount(event: RunEvent, { repository, head, usesCheckout }: FollowedFacts): boolean {
  return whyNotCounted(event, { repository, head, usesCheckout, refs: [] }, true) === undefined;
}

/**
 * The event that a `workflow_run` counts as: the push, schedule or dispatch that it follows, if that was a run of this repository,
 * its commit is what is checked out, and the branch or tag still is at that commit. A payload names a tag `main` and the branch
 * `main` alike, so the repository must say which of them it is. Any other event, and a `workflow_run` that counts as nothing else,
 * is returned as it is, with the reason.
 */
export function countedEvent(event: RunEvent, facts: FollowedFacts): RunEvent {
  const { follows } = event;
  if (event.name !== 'workflow_run' || follows === undefined) return event;
  const notCounted = whyNotCounted(event, facts, false);
  if (notCounted !== undefined) return { ...event, notCounted };
  const ref = refOf(follows, facts) ?? '';
  return { name: follows.event, ref, defaultBranch: event.defaultBranch, follows };
}

function whyNotCounted(event: RunEvent, facts: FollowedFacts, refsUnknown: boolean): string | undefined {
  const { follows } = event;
  if (follows === undefined) return 'its payload names no run that it follows';
  const { repository, head, usesCheckout } = facts;
  if (follows.headRepository.toLowerCase() !== repository.toLowerCase())
    return `it follows a run of ${follows.headRepository === '' ? 'a repository that is gone' : follows.headRepository}`;
  if (!countable.includes(follows.event)) return `it follows the event ${follows.event}`;
  if (usesCheckout && head !== follows.sha)
    return `${head === undefined ? 'nothing' : head.slice(0, 7)} is checked out, not ${follows.sha.slice(0, 7)}, the commit of the run that it follows (use ref: \${{ github.event.workflow_run.head_sha }} in actions/checkout)`;
  if (refsUnknown || refOf(follows, facts) !== undefined) return undefined;
  return `no branch or tag ${follows.name} is at ${follows.sha.slice(0, 7)} any more, or git cannot ask the repository`;
}

/** A branch before a tag: what is at the tip of the branch is the branch's, whoever tagged it too. */
function refOf({ name, sha }: FollowedRun, { refs }: FollowedFacts): string | undefined {
  return [`refs/heads/${name}`, `refs/tags/${name}`].find((wanted) =>
    refs.some(({ ref, sha: at }) => ref === wanted && at === sha),
  );
}
