import { randomBytes } from 'node:crypto';
import { findBuildx } from '../adapters/docker/buildx-program.ts';
import type { Surroundings } from '../adapters/runner/session.ts';
import { entriesOf, parseHistory } from '../core/history/history-file.ts';
import { newestPrewarmMs } from '../core/history/newest-prewarm.ts';
import type { PrewarmContext } from '../layers/context.ts';
import { openRegistries } from '../layers/registries.ts';
import type { SharedRun } from '../layers/shared-run.ts';
import type { SigningInputs } from '../layers/signing-inputs.ts';
import { openHistory } from './history.ts';
import type { SharedInputs } from './inputs.ts';
import { packageVersion } from './version.ts';

/** Everything ambient that a run needs, the login of the inputs among it. */
export async function openContext(
  surroundings: Surroundings & Pick<PrewarmContext, 'shared'>,
  inputs: SharedInputs,
): Promise<PrewarmContext> {
  const { github, console, shared } = surroundings;
  const once: SharedRun['once'] = shared?.once ?? ((_what, work) => work());
  const signing = await withNewestKnown(surroundings, inputs);
  const { commands, docker, connect, connectAnonymously, requests } = await openRegistries(surroundings, {
    ...inputs,
    signing,
  });
  return {
    cwd: surroundings.cwd,
    docker: { ...docker, buildx: await once('buildx', () => findBuildx(docker, commands)) },
    tempFolder: surroundings.tempFolder,
    github,
    source: github?.repositoryUrl ?? (await once('origin', () => originUrl(surroundings)))?.href,
    commands,
    clock: surroundings.clock,
    random: Math.random,
    newSalt: () => randomBytes(16).toString('hex'),
    console,
    view: surroundings.view,
    connect,
    connectAnonymously,
    requests,
    rememberBuilder: surroundings.rememberBuilder,
    fetchFile: surroundings.fetchFile,
    version: packageVersion,
    hashes: surroundings.hashes,
    shared,
  };
}

/** Where signatures are checked, the history tells whether the record is an older one that was put back. */
async function withNewestKnown(surroundings: Surroundings, inputs: SharedInputs): Promise<SigningInputs> {
  const { signing, part } = inputs;
  // Platforms by themselves have records of their own, and no history.
  if (!signing.verifies || part !== undefined) return signing;
  try {
    const history = await openHistory(surroundings, inputs);
    const read = parseHistory((await history?.store.read()) ?? '');
    if (read.kind !== 'lines') return signing;
    return { ...signing, newestKnownMs: newestPrewarmMs(entriesOf(read.lines), surroundings.clock.nowMs()) };
  } catch {
    // What is wrong with the history is said where the run is added to it.
    return signing;
  }
}

/**
 * The URL of the checkout's `origin` as a browser opens it, so that a terminal makes the layers that GitHub makes. Undefined
 * where there is no checkout, or its origin is a path.
 */
export async function originUrl({
  cwd,
  env,
  commands,
}: Pick<Surroundings, 'cwd' | 'env' | 'commands'>): Promise<URL | undefined> {
  const result = await commands
    .run('git', ['remote', 'get-url', 'origin'], { cwd, env })
    .catch(() => undefined);
  const url = browserUrl(result?.stdout.trim() ?? '');
  return url === undefined ? undefined : new URL(url);
}

/** `git@host:owner/name.git` and its relatives → `https://host/owner/name`, without credentials; undefined for a path. */
export function browserUrl(remote: string): string | undefined {
  const match =
    /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(
      remote,
    );
  return match === null ? undefined : `https://${match[1]}/${match[2]}`;
}
