import { baseName } from '../../core/dockerfile/dependency-file.ts';
import { scriptNames } from '../../core/init/node-files.ts';
import type { Repository } from './repository.ts';

/** Each package.json with the names of its scripts. */
type PackageScripts = ReadonlyMap<string, ReadonlySet<string>>;

/** The most that are read. */
const mostManifests = 200;

/** Of each repository, once. */
const known = new WeakMap<Repository, Promise<PackageScripts>>();

export function packageScripts(repository: Repository): Promise<PackageScripts> {
  const found = known.get(repository) ?? readScripts(repository);
  known.set(repository, found);
  return found;
}

async function readScripts({ paths, read }: Repository): Promise<PackageScripts> {
  const manifests = paths.filter((path) => baseName(path) === 'package.json').slice(0, mostManifests);
  const found = await Promise.all(
    manifests.map(async (path) => [path, scriptNames(await read(path))] as const),
  );
  return new Map(found.flatMap(([path, names]) => (names === undefined ? [] : [[path, names] as const])));
}
