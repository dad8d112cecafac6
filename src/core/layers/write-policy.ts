import picomatch from 'picomatch';

/** What the run is, as far as it decides whether layers may be written. */
export interface WriteContext {
  readonly push: 'auto' | 'true' | 'false';
  /** Undefined in a terminal. */
  readonly event:
    | {
        readonly name: string;
        /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`. */
        readonly ref: string;
        readonly defaultBranch: string | undefined;
      }
    | undefined;
  /** Globs over branch names. */
  readonly trustedRefs: readonly string[];
}

export type WriteDecision =
  | { readonly kind: 'write'; readonly reason: string }
  | { readonly kind: 'read-only'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Whether this run writes layers. Whoever writes them decides what everybody builds on, so only code that
 * was reviewed may: scheduled runs, and the default branch or refs that the user trusts.
 * `refused` means that the user asked for `push: true` where the run may not write.
 */
export function decideWrite(context: WriteContext): WriteDecision {
  if (context.push === 'false') return { kind: 'read-only', reason: 'push is false' };
  const { event } = context;
  if (event === undefined) return { kind: 'write', reason: 'run from a terminal' };
  const verdict = judgeEvent(event, context.trustedRefs);
  if (verdict.may) return { kind: 'write', reason: verdict.reason };
  return context.push === 'true'
    ? { kind: 'refused', reason: verdict.reason }
    : { kind: 'read-only', reason: verdict.reason };
}

function judgeEvent(
  event: NonNullable<WriteContext['event']>,
  trustedRefs: readonly string[],
): { readonly may: boolean; readonly reason: string } {
  const { name, ref } = event;
  if (name.startsWith('pull_request')) {
    return { may: false, reason: `the event ${name} can run unreviewed code` };
  }
  if (name === 'workflow_run') {
    return { may: false, reason: 'the event workflow_run can follow a run of unreviewed code' };
  }
  if (ref.startsWith('refs/tags/')) return { may: false, reason: `${ref} is a tag` };
  if (name === 'schedule') return { may: true, reason: 'scheduled run' };
  if (name !== 'push' && name !== 'workflow_dispatch') {
    return {
      may: false,
      reason: `the event ${name} is not one that writes (schedule, push, workflow_dispatch)`,
    };
  }
  const branch = ref.replace(/^refs\/heads\//, '');
  if (branch === event.defaultBranch) return { may: true, reason: `${name} on the default branch ${branch}` };
  // Without negation: `!other` would trust every branch but one.
  const matches = (text: string, pattern: string): boolean =>
    picomatch.isMatch(text, pattern, { nonegate: true });
  const glob = trustedRefs.find((pattern) => matches(branch, pattern) || matches(ref, pattern));
  if (glob !== undefined) return { may: true, reason: `${name} on ${branch}, trusted by "${glob}"` };
  return {
    may: false,
    reason: `${branch} is neither the default branch (${event.defaultBranch ?? 'unknown'}) nor in trusted-refs`,
  };
}
