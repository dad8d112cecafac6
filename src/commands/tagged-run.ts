import type { GithubRun } from '../adapters/github/event.ts';
import type { TaggedRun } from '../core/app/image-tags.ts';

/** A GitHub run, as far as it names an image. */
export function taggedRun({ event, revision, pullRequest }: GithubRun): TaggedRun {
  return { ref: event.ref, defaultBranch: event.defaultBranch, revision, pullRequest };
}
