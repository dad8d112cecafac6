import picomatch from 'picomatch';
import type { RunEvent } from './run-event.ts';

/** What others trust, and so not every run may write. */
export type Trusted =
  /** Layers, their record, tags and quarters' tags, the application's cache, and what one platform leaves for the run that merges. */
  | 'layers'
  | 'merged-layers'
  /** Quarters that are started or restored, and the hold. */
  | 'quarters'
  /** Copies of base images, which layers are built on. */
  | 'mirrored-images'
  | 'health-issue'
  /** The application under tags that follow from the branch, the tag or the commit. */
  | 'default-tags'
  /** The application under tags that the user wrote. */
  | 'given-tags'
  | 'history';

/** Whether it may be written, and why or why not. */
export interface Verdict {
  readonly may: boolean;
  readonly reason: string;
}

/** How far the code that runs is trusted. */
type Standing =
  /** By everybody: it was reviewed, or somebody runs it in a terminal. */
  | 'reviewed'
  /** It is what its branch or tag says: somebody with the right to push put it there. */
  | 'pushed'
  /** A pull request of a branch of this repository. */
  | 'proposed'
  /** A pull request of a fork. */
  | 'foreign'
  /** What runs does not follow from the event: others than those who may push can start it. */
  | 'started';

const allowed: Readonly<Record<Trusted, readonly Standing[]>> = {
  layers: ['reviewed'],
  'merged-layers': ['reviewed'],
  quarters: ['reviewed'],
  'mirrored-images': ['reviewed'],
  'health-issue': ['reviewed'],
  'default-tags': ['reviewed', 'pushed'],
  'given-tags': ['reviewed', 'pushed', 'proposed', 'started'],
  history: ['reviewed', 'pushed'],
};

/** Events whose code is what their tag says. */
const pushing: readonly string[] = ['push', 'workflow_dispatch', 'release'];

/**
 * Whether a run may write something that others trust. This is the only place that decides it.
 * @param event undefined in a terminal
 * @param trustedRefs globs over branch names, or over refs where they begin with `refs/`
 */
export function mayWrite(
  what: Trusted,
  event: RunEvent | undefined,
  trustedRefs: readonly string[],
): Verdict {
  const { standing, reason } = judgeEvent(event, trustedRefs);
  const may =
    allowed[what].includes(standing) ||
    // The cache of GitHub Actions keeps what a pull request writes from all other refs.
    (what === 'history' && event !== undefined && isOwnScope(event));
  return { may, reason };
}

/** The cache of GitHub Actions is that of a pull request alone. */
function isOwnScope({ name, ref }: RunEvent): boolean {
  return name.startsWith('pull_request') && ref.startsWith('refs/pull/');
}

/** Whether what the user wants pushed under tags of their own goes unreviewed to where others take it from. */
export function isUnreviewed(event: RunEvent | undefined): boolean {
  const { standing } = judgeEvent(event, []);
  return standing !== 'reviewed' && standing !== 'pushed';
}

function judgeEvent(
  event: RunEvent | undefined,
  trustedRefs: readonly string[],
): { readonly standing: Standing; readonly reason: string } {
  if (event === undefined) return { standing: 'reviewed', reason: 'run from a terminal' };
  const { name, ref } = event;
  if (event.fromFork === true)
    return { standing: 'foreign', reason: `the event ${name} comes from a pull request of a fork` };
  if (name.startsWith('pull_request'))
    return { standing: 'proposed', reason: `the event ${name} can run unreviewed code` };
  if (name === 'workflow_run')
    return {
      standing: 'started',
      reason: `the event workflow_run can follow a run of unreviewed code${event.notCounted === undefined ? '' : `: ${event.notCounted}`}`,
    };
  if (ref.startsWith('refs/tags/') && pushing.includes(name))
    return { standing: 'pushed', reason: `${ref} is a tag` };
  if (name === 'schedule' && !ref.startsWith('refs/tags/'))
    return { standing: 'reviewed', reason: 'scheduled run' };
  if (name === 'push' || name === 'workflow_dispatch') return judgeBranch(event, trustedRefs);
  return {
    standing: 'started',
    reason: `the event ${name} is not one that writes (schedule, push, workflow_dispatch)`,
  };
}

function judgeBranch(
  { name, ref, defaultBranch }: RunEvent,
  trustedRefs: readonly string[],
): { readonly standing: Standing; readonly reason: string } {
  const branch = ref.replace(/^refs\/heads\//, '');
  if (branch === defaultBranch)
    return { standing: 'reviewed', reason: `${name} on the default branch ${branch}` };
  // A branch may be called `refs/heads/release/1`: a glob of refs is matched with the ref, and no glob of branches with it.
  // Without negation: `!other` would trust every branch but one.
  const glob = trustedRefs.find((pattern) =>
    picomatch.isMatch(pattern.startsWith('refs/') ? ref : branch, pattern, { nonegate: true }),
  );
  if (glob !== undefined)
    return { standing: 'reviewed', reason: `${name} on ${branch}, trusted by "${glob}"` };
  return {
    standing: 'pushed',
    reason: `${branch} is neither the default branch (${defaultBranch ?? 'unknown'}) nor in trusted-refs`,
  };
}

/** What the run is, as far as it decides whether layers may be written. */
export interface WriteContext {
  readonly push: 'auto' | 'true' | 'false';
  /** Undefined in a terminal. */
  readonly event: RunEvent | undefined;
  /** Globs over branch names. */
  readonly trustedRefs: readonly string[];
  /** The run verifies signatures and makes none. */
  readonly onlyVerifies?: boolean;
}

/** What is not signed would take the place of what is, and be used by nobody who verifies. */
export const unsigned: Verdict = {
  may: false,
  reason:
    'this run verifies signatures but does not sign, and unsigned layers and caches would replace signed ones and not be used. Set signing-key to sign',
};

export type WriteDecision =
  | { readonly kind: 'write'; readonly reason: string }
  | { readonly kind: 'read-only'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Whether this run writes layers. Whoever writes them decides what everybody builds on, so only code that
 * was reviewed may: scheduled runs, and the default branch or refs that the user trusts.
 * `refused` means that the user asked for `push: true` where the run may not write.
 */
export function decideWrite({ push, event, trustedRefs, onlyVerifies }: WriteContext): WriteDecision {
  if (push === 'false') return { kind: 'read-only', reason: 'push is false' };
  const { may, reason } = onlyVerifies === true ? unsigned : mayWrite('layers', event, trustedRefs);
  if (may) return { kind: 'write', reason };
  return push === 'true' ? { kind: 'refused', reason } : { kind: 'read-only', reason };
}
