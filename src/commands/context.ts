import { findBuildx } from '../adapters/docker/buildx-program.ts';
import type { Surroundings } from '../adapters/runner/session.ts';
import type { PrewarmContext, SharedRun } from '../layers/bake/context.ts';
import { newSalt } from '../layers/facts/recorded-facts.ts';
import { openDocker, openRegistries } from '../layers/inputs/registries.ts';
import type { SharedInputs } from './inputs.ts';
import { withNewestLayers } from './newest-known.ts';
import { packageVersion } from './version.ts';

/** Everything ambient that a run needs, the login of the inputs among it. */
export async function openContext(
  surroundings: Surroundings & Pick<PrewarmContext, 'shared'>,
  inputs: SharedInputs,
): Promise<PrewarmContext> {
  const { github, shared } = surroundings;
  const once: SharedRun['once'] = shared?.once ?? ((_what, work) => work());
  const opened = await openDocker(surroundings, inputs.logins);
  // None of them needs another one.
  const [signing, buildx, origin] = await Promise.all([
    withNewestLayers(surroundings, inputs),
    once('buildx', surroundings.findBuildx ?? (() => findBuildx(opened, surroundings.commands))),
    github === undefined ? once('origin', () => originUrl(surroundings)) : undefined,
  ]);
  const access = await openRegistries(surroundings, {
    ...inputs,
    signing,
    docker: { ...opened, buildx },
  });
  return {
    ...surroundings,
    ...access,
    source: github?.repositoryUrl ?? origin?.href,
    random: Math.random,
    newSalt,
    version: packageVersion,
  };
}

/**
 * The URL of the checkout's `origin` as a browser opens it, so that a terminal makes the layers that GitHub makes. Undefined
 * where there is no checkout, or its origin is a path.
 */
export async function originUrl({ cwd, env, commands }: Surroundings): Promise<URL | undefined> {
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
