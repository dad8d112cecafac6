import { randomBytes } from 'node:crypto';
import type { CommandRunner } from '../adapters/process/command.ts';
import type { Surroundings } from '../adapters/runner/session.ts';
import type { PrewarmContext } from '../layers/context.ts';
import { openRegistries } from '../layers/registries.ts';
import type { SharedInputs } from './inputs.ts';
import { packageVersion } from './version.ts';

/** Everything ambient that a run needs, the login of the inputs among it. */
export async function openContext(surroundings: Surroundings, inputs: SharedInputs): Promise<PrewarmContext> {
  const { env, github, console } = surroundings;
  const { commands, docker, connect, connectAnonymously } = await openRegistries(surroundings, inputs);
  return {
    cwd: surroundings.cwd,
    docker,
    tempFolder: surroundings.tempFolder,
    github,
    source: github?.repositoryUrl ?? (await remoteUrl(surroundings.cwd, env, commands)),
    commands,
    clock: surroundings.clock,
    random: Math.random,
    newSalt: () => randomBytes(16).toString('hex'),
    console,
    view: surroundings.view,
    connect,
    connectAnonymously,
    rememberBuilder: surroundings.rememberBuilder,
    version: packageVersion,
  };
}

/** The URL of the checkout's `origin` as a browser opens it, so that a terminal makes the layers that GitHub makes. */
async function remoteUrl(
  cwd: string,
  env: Readonly<Record<string, string>>,
  commands: CommandRunner,
): Promise<string | undefined> {
  const result = await commands
    .run('git', ['remote', 'get-url', 'origin'], { cwd, env })
    .catch(() => undefined);
  return browserUrl(result?.stdout.trim() ?? '');
}

/** `git@host:owner/name.git` and its relatives → `https://host/owner/name`, without credentials; undefined for a path. */
export function browserUrl(remote: string): string | undefined {
  const match =
    /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(
      remote,
    );
  return match === null ? undefined : `https://${match[1]}/${match[2]}`;
}
