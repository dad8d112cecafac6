import type { GithubRun } from '../adapters/github/event.ts';
import type { InputContext } from '../layers/inputs.ts';

/** What the inputs' defaults are made of; `github` is undefined in a terminal. */
export interface BuildInputContext extends InputContext {
  readonly github: GithubRun | undefined;
}
