import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorAdvice } from '../../core/error.ts';
import type { CodeChangeCost } from '../../core/init/code-change-cost.ts';
import type { RunContext } from '../command.ts';
import type { InitInputs } from './inputs.ts';
import { measureCodeChange } from './measure.ts';
import type { InitFile, InitFound } from './report.ts';

const writtenStates: ReadonlySet<InitFile['state']> = new Set(['written', 'replaced', 'changed']);

/** Writes the workflows, unless they are only to be shown, and measures by a build what a code change costs where that is wanted. */
export async function init(
  context: RunContext,
  { files, dryRun, patch, proposals, tries }: InitInputs,
): Promise<InitFound> {
  const measured = new Map<string, CodeChangeCost>();
  for (const { candidate, tried } of tries ? proposals : []) {
    if (tried === undefined) continue;
    try {
      measured.set(candidate.name, await measureCodeChange(tried, context));
    } catch (error) {
      context.log.warning(`${candidate.dockerfile} could not be measured: ${errorAdvice(error)}`);
    }
  }
  for (const { path, text, state } of dryRun ? [] : files) {
    if (!writtenStates.has(state)) continue;
    await mkdir(dirname(join(context.cwd, path)), { recursive: true });
    await writeFile(join(context.cwd, path), text);
  }
  return { files: patch ? [] : files.map(({ path, state, diff }) => ({ path, state, diff })), measured };
}
