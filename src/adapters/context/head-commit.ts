import type { CommandRunner } from '../process/command.ts';

/** The commit that is checked out in a folder; undefined where it is in no checkout, or git cannot tell. */
export async function readHeadCommit(
  folder: string,
  { env, commands }: { readonly env: Readonly<Record<string, string>>; readonly commands: CommandRunner },
): Promise<string | undefined> {
  const result = await commands
    .run('git', ['rev-parse', '--verify', 'HEAD'], { cwd: folder, env })
    .catch(() => undefined);
  const commit = result?.exitCode === 0 ? result.stdout.trim() : '';
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) ? commit : undefined;
}
