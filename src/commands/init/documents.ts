import { groupBy } from '../../core/group.ts';
import { isForDevelopment } from '../../core/init/dockerfile-name.ts';
import {
  isDocument,
  isScript,
  type KnownPaths,
  readCommandFiles,
  readDocumentedBuilds,
} from '../../core/init/documented-build.ts';
import type { ImageCandidate } from '../../core/init/image-candidate.ts';
import { folderOf } from '../../core/init/repository-path.ts';
import type { Repository } from './repository.ts';

/** The most documents and scripts that are read. */
const mostDocuments = 300;

/** How documents and scripts say that people build. */
export async function readDocuments(repository: Repository) {
  const paths = repository.paths.filter(isDocument).slice(0, mostDocuments);
  const texts = await Promise.all(
    paths.map(async (path) => ({ path, text: (await repository.read(path)) ?? '' })),
  );
  const known = knownPaths(repository.paths);
  const builds = texts.flatMap(({ path, text }) =>
    readDocumentedBuilds(text, path, known).map((build) => ({
      ...{ ...build, isScript: isScript(path) },
      where: `${path}, line ${build.line}`,
    })),
  );
  const contexts = new Map<string, string>();
  const targets = new Map<string, NonNullable<ImageCandidate['documented']>>();
  for (const { dockerfile, context } of builds) {
    const own = builds.filter((other) => other.dockerfile === dockerfile);
    if (own.every((other) => other.context === context)) contexts.set(dockerfile, context);
    // Of another stage than the one that is released, only those say something who build no other.
    const released = own.filter(({ target }) => target === undefined || !isForDevelopment(target));
    const [first] = released;
    if (first?.target !== undefined && released.every(({ target }) => target === first.target))
      targets.set(dockerfile, { target: first.target, where: first.where });
  }
  const scripts = new Map(
    [
      ...groupBy(
        builds.filter((build) => build.isScript),
        ({ dockerfile }) => dockerfile,
      ),
    ].map(([dockerfile, own]) => [dockerfile, argumentsOf(own)]),
  );
  const composeCommands = texts.flatMap(({ path, text }) => readCommandFiles('compose', text, path, known));
  const envFiles = composeCommands.flatMap((command) => command.envFiles).filter(known.isFile);
  return { contexts, targets, scripts, composeCommands, envFiles: [...new Set(envFiles)] };
}

/** What scripts give a build that do not give other values. */
function argumentsOf(
  builds: readonly { readonly buildArgs: Readonly<Record<string, string>>; readonly where: string }[],
): NonNullable<ImageCandidate['scripted']> {
  const given = builds.flatMap(({ buildArgs, where }) =>
    Object.entries(buildArgs).map(([name, value]) => ({ name, value, where })),
  );
  return given.filter(({ name, value }) =>
    given.every((other) => other.name !== name || other.value === value),
  );
}

function knownPaths(paths: readonly string[]): KnownPaths {
  const files = new Set(paths);
  const folders = new Set(['.']);
  for (const path of paths)
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  return { isFile: (path) => files.has(path), isFolder: (path) => folders.has(path) };
}
