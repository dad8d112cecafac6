import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunContext } from '../command.ts';
import type { InitInputs } from './inputs.ts';
import type { InitFound } from './report.ts';

/** Writes the workflows, unless they are only to be shown. */
export async function init(
  { cwd }: Pick<RunContext, 'cwd'>,
  { files, dryRun }: InitInputs,
): Promise<InitFound> {
  const changed = dryRun ? [] : files.filter(({ state }) => state !== 'unchanged');
  for (const { path, text } of changed) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  return { files: files.map(({ path, state }) => ({ path, state })) };
}
