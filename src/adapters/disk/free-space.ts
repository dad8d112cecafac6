import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { CommandRunner } from '../process/command.ts';

/**
 * Tool chains that GitHub's runner images bring and that a container build does not use
 * (actions/runner-images, images/ubuntu/Ubuntu2404-Readme.md).
 */
const hostedToolChains = [
  '/usr/local/lib/android',
  '/usr/share/dotnet',
  '/usr/share/swift',
  '/usr/local/.ghcup',
  '/opt/ghc',
  '/opt/hostedtoolcache/CodeQL',
  '/usr/local/share/powershell',
  '/usr/local/julia*',
] as const;

const usualFolders = [
  ...hostedToolChains.filter((folder) => !folder.includes('*')),
  '/var/log',
  '/var/cache',
  '/tmp',
];

/** Bytes that a user without privileges may still write where `folder` lies. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Whether this is a GitHub-hosted Linux runner: the only place where we ever remove anything. */
export function isGithubHosted(env: Readonly<Record<string, string>>): boolean {
  return env['RUNNER_ENVIRONMENT'] === 'github-hosted' && (env['ImageOS'] ?? '').startsWith('ubuntu');
}

/** Removes the well-known tool chains of a GitHub-hosted runner. `root` is the root of its file system. */
export async function removeHostedToolChains(
  commands: CommandRunner,
  env: Readonly<Record<string, string>>,
  root = '',
): Promise<void> {
  const folders = hostedToolChains.map((folder) => `${root}${folder}`).join(' ');
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
  await commands.run('sh', ['-c', `${sudo}rm -rf ${folders}`], { env: { ...env } });
}

/** What takes the space, for a person to read: what docker, the tool chains and the usual folders hold. `root` as above. */
export async function describeUsage(
  commands: CommandRunner,
  env: Readonly<Record<string, string>>,
  root = '',
): Promise<string> {
  const found = usualFolders.map((folder) => `${root}${folder}`).filter((folder) => existsSync(folder));
  const [docker, folders] = await Promise.all([
    commands.run('docker', ['system', 'df'], { env }).catch(() => undefined),
    found.length === 0 ? undefined : commands.run('du', ['-sh', ...found], { env }).catch(() => undefined),
  ]);
  return [docker?.exitCode === 0 ? docker.stdout.trim() : '', folders?.stdout.trim() ?? '']
    .filter(Boolean)
    .join('\n');
}
