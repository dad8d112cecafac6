import type { GithubRun } from '../adapters/github/event.ts';
import type { InputReader } from '../core/input.ts';
import { type LayersInputs, readLayersInputs } from '../layers/inputs/inputs.ts';
import type { Login } from '../layers/inputs/logins.ts';
import type { InputContext } from '../layers/inputs/registry-inputs.ts';
import type { ReadInputs } from './command.ts';

/** What the inputs' defaults are made of; `github` is undefined in a terminal. */
export interface BuildInputContext extends InputContext {
  readonly github: GithubRun | undefined;
}

/** The inputs that every action with layers has, with the same meaning. */
export interface SharedInputs extends LayersInputs {
  readonly logins: readonly Login[];
  readonly trustedRefs: readonly string[];
  readonly summary: boolean;
  readonly jobAnnotations: boolean;
  readonly history: 'auto' | 'false';
}

export function readSharedInputs(reader: InputReader, context: InputContext): SharedInputs {
  return {
    ...readLayersInputs(reader, context),
    trustedRefs: readTrustedRefs(reader),
    summary: reader.boolean('summary', true),
    jobAnnotations: reader.boolean('job-annotations', true),
    history: reader.choice('history', ['auto', 'false'], 'auto'),
  };
}

/** Lets a reader say what another one has found. */
export function passOn(
  { problems, notices, warnings, secrets }: ReadInputs<unknown>['reader'],
  to: InputReader,
): void {
  for (const { input, message } of problems) to.problem(input, message);
  for (const notice of notices) to.notice(notice);
  for (const warning of warnings) to.warning(warning);
  for (const secret of secrets) to.secret(secret);
}

/** Globs of branches whose code is trusted as that of the default branch. */
export function readTrustedRefs(reader: InputReader): readonly string[] {
  const globs = reader.list('trusted-refs');
  for (const glob of globs) {
    // As a glob it means every branch but this one, which is never what is meant by trust.
    if (glob.startsWith('!'))
      reader.problem(
        'trusted-refs',
        `expected globs of branches that are trusted, got "${glob}", which takes some away`,
      );
  }
  return globs;
}
