import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isInside } from '../../adapters/disk/inside.ts';
import { errorAdvice, UserError } from '../../core/error.ts';
import type { CodeChangeCost } from '../../core/init/code-change-cost.ts';
import type { RunContext } from '../command.ts';
import type { InitInputs } from './inputs.ts';
import { measureCodeChange, type PatchTrial, tryPatches } from './measure.ts';
import type { InitFile, InitFound } from './report.ts';

const writtenStates: ReadonlySet<InitFile['state']> = new Set(['written', 'replaced', 'changed']);

/** Writes the workflows, unless they are only to be shown, and measures by a build what a code change costs where that is wanted. */
export async function init(
  context: RunContext,
  { files, dryRun, patch, proposals, tries }: InitInputs,
): Promise<InitFound> {
  const measured = new Map<string, CodeChangeCost>();
  const trials = new Map<string, PatchTrial>();
  for (const { candidate, tried, patches } of tries ? proposals : []) {
    // Who wants the patch alone does not wait for anything else.
    if (tried === undefined || (patch && patches.length === 0)) continue;
    try {
      const trial = patches.length === 0 ? undefined : await tryPatches(tried, patches, context);
      if (trial !== undefined) trials.set(candidate.name, trial);
      measured.set(candidate.name, trial?.before ?? (await measureCodeChange(tried, context)));
    } catch (error) {
      context.log.warning(`${candidate.dockerfile} could not be measured: ${errorAdvice(error)}`);
    }
  }
  if (!dryRun) await writeFiles(context.cwd, files);
  return {
    files: patch ? [] : files.map(({ path, state, diff }) => ({ path, state, diff })),
    measured,
    trials,
  };
}

/** @throws UserError when a file would be written outside of the folder, by a link that somebody has put into the repository. */
async function writeFiles(cwd: string, files: InitInputs['files']): Promise<void> {
  for (const { path, text, state } of files) {
    if (!writtenStates.has(state)) continue;
    if (!(await isInside(cwd, path)))
      throw new UserError(`${path} leads out of this folder by a link, so it is not written.`, {
        remedy: 'Replace the link with a folder or a file of the checkout.',
      });
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
}
