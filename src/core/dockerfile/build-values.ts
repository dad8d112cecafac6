import { UserError } from '../error.ts';
import { contextKey } from './context-key.ts';
import { declaredArgs } from './declaration.ts';
import type { Dockerfile } from './dockerfile.ts';
import { platformArgs } from './platform.ts';
import { lexWord, type Variables } from './shell-word.ts';

/** What a build is given that decides what the names in a Dockerfile mean. */
export interface BuildValues {
  readonly buildArgs: Readonly<Record<string, string>>;
  /** Named build contexts as the user gave them: name → folder, `docker-image://…`, `https://…`, `target:…`. */
  readonly buildContexts: Readonly<Record<string, string>>;
  /** Platforms that are built for; empty: the builder's own. */
  readonly platforms: readonly string[];
  /** The platform that the builder runs on, undefined when it is not known. */
  readonly builderPlatform: string | undefined;
}

/** A build of one target for one platform. */
export interface SingleBuild {
  /** As given to `--target`; empty: the last stage. */
  readonly target: string;
  readonly platform: string;
}

/** Stands for a builder's platform that is not known yet: what most have, so that a name with a platform in it is one. */
const usualPlatform = 'linux/amd64';

/** The builds that a build of several platforms is made of. */
export function singleBuilds(target: string, values: BuildValues): readonly SingleBuild[] {
  if (values.platforms.length === 0) return [{ target, platform: values.builderPlatform ?? usualPlatform }];
  return values.platforms.map((platform) => ({ target, platform }));
}

/**
 * The variables that FROM may use: the automatic ones, and ARGs before the first FROM; a build argument goes before a default.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go `buildMetaArgs`, `platform.go` `defaultArgs`
 * @throws UserError when a default cannot be expanded.
 */
export function globalVariables(
  dockerfile: Dockerfile,
  values: BuildValues,
  build: SingleBuild,
): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  const automatic = {
    ...platformArgs('BUILD', values.builderPlatform ?? usualPlatform),
    ...platformArgs('TARGET', build.platform),
    // BuildKit calls a target that was not named so.
    TARGETSTAGE: build.target || 'default',
  };
  for (const [name, value] of Object.entries(automatic)) variables.set(name, values.buildArgs[name] ?? value);
  for (const instruction of dockerfile.globals) {
    for (const { name, defaultText } of declaredArgs(instruction)) {
      const value =
        values.buildArgs[name] ?? expand(defaultText, (key) => variables.get(key), dockerfile.escape);
      if (value !== undefined) variables.set(name, value);
    }
  }
  return variables;
}

/** @throws UserError when the text cannot be expanded. */
export function expand<T extends string | undefined>(text: T, variables: Variables, escapeChar: string): T {
  return (text === undefined ? undefined : lexWord(text, variables, { escape: escapeChar }).text) as T;
}

/** The user's build context that stands for a stage or an image of this name. */
export function findBuildContext(
  name: string,
  values: BuildValues,
): { readonly name: string; readonly value: string } | undefined {
  const given = Object.entries(values.buildContexts);
  // BuildKit never looks for these two (`dockerfile2llb/convert.go`, `namedContextFunc`).
  if (given.length === 0 || /^(scratch|context)$/i.test(name)) return undefined;
  const key = contextKey(name);
  const found = given.find(([candidate]) => {
    const [bare = '', platform] = candidate.split('::');
    return (platform === undefined || platform !== '') && keyOf(bare) === key;
  });
  return found === undefined ? undefined : { name: found[0], value: found[1] };
}

/** Build contexts may have names that are no image names; those match nothing. */
function keyOf(name: string): string | undefined {
  try {
    return contextKey(name);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
