import { resolve } from 'node:path';
import { readHeadCommit } from '../adapters/context/head-commit.ts';
import type { GithubRun } from '../adapters/github/event.ts';
import type { InputValues } from '../core/input.ts';
import type { ReadContext } from './command.ts';

/** The run, at the commit that is built: a workflow may check out another one than that of its event. */
export async function checkedOut(values: InputValues, context: ReadContext): Promise<GithubRun | undefined> {
  const { github, cwd } = context;
  if (github === undefined) return undefined;
  const head = await readHeadCommit(resolve(cwd, values['context'] || '.'), context);
  return head === undefined ? github : { ...github, revision: head };
}
