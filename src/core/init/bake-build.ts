import { objectOrEmpty, parseJson } from '../oci/json.ts';
import { imageName, isRemoteContext } from './compose-build.ts';
import type { WrittenBuild } from './image-candidate.ts';
import { joinPath } from './repository-path.ts';

/**
 * The images of `docker buildx bake --print` (https://github.com/docker/buildx/blob/v0.36.1/bake/bake.go `Target`). None where the
 * text is something else.
 */
export function readBakeBuilds(json: string, path: string): readonly WrittenBuild[] {
  return Object.entries(objectOrEmpty(objectOrEmpty(parseJson(json))['target'])).flatMap(([name, item]) => {
    const target = objectOrEmpty(item);
    const written = text(target['context']) ?? '.';
    const context = isRemoteContext(written) ? undefined : joinPath('.', written);
    if (context === undefined || target['dockerfile-inline'] !== undefined || isNoImage(target['output']))
      return [];
    const dockerfile = joinPath(context, text(target['dockerfile']) ?? 'Dockerfile');
    if (dockerfile === undefined) return [];
    return [
      {
        ...{ name, dockerfile, context, target: text(target['target']) },
        buildArgs: strings(target['args']),
        buildContexts: strings(target['contexts']),
        platforms: list(target['platforms']).filter((name) => name !== 'local'),
        image: imageName(list(target['tags'])[0]),
        mention: { by: 'bake' as const, where: `target ${name} of ${path}` },
      },
    ];
  });
}

/** Files, or nothing, are what comes out of it. */
function isNoImage(output: unknown): boolean {
  const types = (Array.isArray(output) ? output : []).map((item) =>
    typeof item === 'string'
      ? (/(?:^|,)type=(\w+)/.exec(item)?.[1] ?? 'local')
      : (text(objectOrEmpty(item)['type']) ?? ''),
  );
  return types.length > 0 && types.every((type) => ['local', 'tar', 'cacheonly'].includes(type));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function strings(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(objectOrEmpty(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
