import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunContext } from '../command.ts';
import type { InitInputs } from './inputs.ts';
import type { InitFile, InitFound } from './report.ts';

const writtenStates: ReadonlySet<InitFile['state']> = new Set(['written', 'replaced', 'changed']);

/** Writes the workflows, unless they are only to be shown. */
export async function init(
  { cwd }: Pick<RunContext, 'cwd'>,
  { files, dryRun, patch }: InitInputs,
): Promise<InitFound> {
  for (const { path, text, state } of dryRun ? [] : files) {
    if (!writtenStates.has(state)) continue;
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  return { files: patch ? [] : files.map(({ path, state, diff }) => ({ path, state, diff })) };
}
