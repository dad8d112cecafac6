import type { InputReader } from '../core/input.ts';
import { isUnreviewed, mayWrite } from '../core/layers/write-policy.ts';
import type { BuildInputContext } from './inputs.ts';

/** `auto`: where the branch or tag that runs says what is built, so that its name may stand for it. */
export function readPush(reader: InputReader, { github }: Pick<BuildInputContext, 'github'>): boolean {
  if (reader.text('push') !== 'auto') return reader.boolean('push', false);
  const { may, reason } = mayWrite('default-tags', github?.event, []);
  if (!may) reader.notice(`The application is not pushed: ${reason}.`);
  return may;
}

/** Where the application goes, as far as it decides whether this run may push it. */
interface PushedApp {
  /** The inputs that ask for it. */
  readonly asked: readonly ('push' | 'outputs' | 'step')[];
  /** The user wrote the names. */
  readonly named: boolean;
}

/**
 * What a run pushes although nobody reviewed it: nothing in a pull request of a fork, else only what the user named, and that is
 * said. A pull request of this repository has tags of its own.
 */
export function checkPush(
  reader: InputReader,
  { asked, named }: PushedApp,
  { github }: Pick<BuildInputContext, 'github'>,
): void {
  const [input] = asked;
  if (input === undefined) return;
  const { may, reason } = mayWrite('given-tags', github?.event, []);
  if (!may) {
    reader.problem(input, `this run may not push an image: ${reason}. Use push: auto`);
    return;
  }
  if (!isUnreviewed(github?.event)) return;
  if (named) reader.notice(`The application is pushed under the tags that you set, although ${reason}.`);
  else if (github?.pullRequest === undefined)
    reader.problem('tags', `required to push, because this run has no default tags: ${reason}`);
}
