import { itemTexts, objectOrEmpty, parseJson, textOrUndefined } from '../oci/json.ts';
import { isReference } from '../oci/reference.ts';
import { type BuildSecrets, readBakeSecrets, secretsFrom } from './build-secrets.ts';
import { imageName, isRemoteContext } from './compose/compose-build.ts';
import type { Mention, WrittenBuild } from './image-candidate.ts';
import { joinPath } from './repository-path.ts';

/** A target that makes an image. */
export interface BakeBuild extends WrittenBuild {
  /** As they are written. */
  readonly tags: readonly string[];
  /** It goes to the local engine. */
  readonly loads: boolean;
  readonly secrets: BuildSecrets;
}

/**
 * The images of `docker buildx bake --print` (https://github.com/docker/buildx/blob/v0.36.1/bake/bake.go `Target`). None where the
 * text is something else. `folder`: where bake runs.
 */
export function readBakeBuilds(
  json: string,
  path: string,
  mention?: Mention,
  folder = '.',
): readonly BakeBuild[] {
  return Object.entries(objectOrEmpty(objectOrEmpty(parseJson(json))['target'])).flatMap(([name, item]) => {
    const target = objectOrEmpty(item);
    const written = textOrUndefined(target['context']) ?? '.';
    const context = isRemoteContext(written) ? undefined : joinPath(folder, written);
    if (context === undefined || target['dockerfile-inline'] !== undefined || isNoImage(target['output']))
      return [];
    const dockerfile = joinPath(context, textOrUndefined(target['dockerfile']) ?? 'Dockerfile');
    if (dockerfile === undefined) return [];
    const tags = itemTexts(target['tags']);
    return {
      ...{ name, dockerfile, context, target: textOrUndefined(target['target']) },
      buildArgs: strings(target['args']),
      buildContexts: contextsFrom(folder, strings(target['contexts'])),
      platforms: itemTexts(target['platforms']).filter((name) => name !== 'local'),
      image: tags.every(isTag) ? imageName(tags[0]) : undefined,
      tags,
      secrets: secretsFrom(folder, readBakeSecrets(target)),
      loads: outputTypes(target['output']).includes('docker'),
      mention: mention ?? { by: 'bake' as const, where: `target ${name} of ${path}` },
    };
  });
}

/**
 * Without targets that others inherit from: of `docker-metadata-action`, which has tags and says nothing of how it is built, and
 * of `_common`.
 */
export function withoutHelpers(builds: readonly BakeBuild[]): readonly BakeBuild[] {
  const isPlain = ({ context, dockerfile, target, buildArgs, platforms }: BakeBuild): boolean =>
    context === '.' &&
    dockerfile === 'Dockerfile' &&
    target === undefined &&
    Object.keys(buildArgs).length + platforms.length === 0;
  return builds.filter(
    (build) =>
      build.tags.some((tag) => tag.includes('/')) &&
      build.name?.startsWith('_') !== true &&
      !(isPlain(build) && builds.some((other) => other.image === build.image && !isPlain(other))),
  );
}

/** A variable that nothing sets may leave what is no tag, such as `ghcr.io/acme/shop:`. */
function isTag(text: string): boolean {
  return text.includes('${{') || isReference(text);
}

/** Folders as they are from the root. */
function contextsFrom(
  folder: string,
  contexts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(contexts).map(([name, value]) => [
      name,
      folder === '.' || /^[a-z][a-z0-9+.-]*:|^git@|^\//i.test(value)
        ? value
        : (joinPath(folder, value) ?? value),
    ]),
  );
}

/** Files, or nothing, are what comes out of it. */
function isNoImage(output: unknown): boolean {
  const types = outputTypes(output);
  return types.length > 0 && types.every((type) => ['local', 'tar', 'cacheonly'].includes(type));
}

function outputTypes(output: unknown): readonly string[] {
  return (Array.isArray(output) ? output : []).map((item) =>
    typeof item === 'string'
      ? (/(?:^|,)type=(\w+)/.exec(item)?.[1] ?? 'local')
      : (textOrUndefined(objectOrEmpty(item)['type']) ?? ''),
  );
}

function strings(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(objectOrEmpty(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
