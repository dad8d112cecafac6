import { randomBytes } from 'node:crypto';
import { createFileHistory, historyPath } from '../adapters/history/file-history.ts';
import type { RunHistory } from '../adapters/history/history-store.ts';
import type { CommandRunner } from '../adapters/process/command.ts';
import type { Surroundings } from '../adapters/runner/session.ts';
import type { PrewarmContext } from '../layers/context.ts';
import { openRegistries } from '../layers/registries.ts';
import type { SharedInputs } from './inputs.ts';
import { packageVersion } from './version.ts';

/** Everything ambient that a run needs, the login of the inputs among it. */
export async function openContext(session: Surroundings, inputs: SharedInputs): Promise<PrewarmContext> {
  const { env, github, console } = session;
  const { commands, docker, connect, connectAnonymously } = await openRegistries(session, inputs);
  return {
    cwd: session.cwd,
    docker,
    tempFolder: session.tempFolder,
    github,
    source: github?.repositoryUrl ?? (await remoteUrl(session.cwd, env, commands)),
    commands,
    clock: session.clock,
    random: Math.random,
    newSalt: () => randomBytes(16).toString('hex'),
    console,
    view: session.view,
    connect,
    connectAnonymously,
    rememberBuilder: session.rememberBuilder,
    version: packageVersion,
  };
}

/** How long the cache service may take for one answer. */
const historyPatienceMs = 10_000;

/** The history of an image: in the actions cache on GitHub, in a file in a terminal; undefined where none is to be kept. */
export async function openHistory(
  session: Surroundings,
  inputs: { readonly image: string; readonly history: 'auto' | 'false' },
): Promise<RunHistory | undefined> {
  const { env, github } = session;
  if (inputs.history === 'false') return undefined;
  const path = historyPath(env, inputs.image);
  const { nowMs } = session.clock;
  if (github === undefined) return { store: createFileHistory(path, nowMs), branch: undefined };
  const { createActionsHistory } = await import('../adapters/history/actions-history.ts');
  const { branch } = github;
  const store = await createActionsHistory({
    image: inputs.image,
    branch,
    defaultBranch: github.event.defaultBranch,
    run: `${github.runKey}-${nowMs()}`,
    path,
    nowMs,
    patienceMs: historyPatienceMs,
    onHang: session.onHang,
  });
  return store === undefined ? undefined : { store, branch };
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
