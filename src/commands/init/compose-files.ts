import {
  type ComposeBuild,
  filesOfCompose,
  readComposeBuilds,
} from '../../core/init/compose/compose-build.ts';
import {
  type ComposeFiles,
  chooseComposeFiles,
  composeNames,
  isForProduction,
  usualComposeFile,
} from '../../core/init/compose/compose-choice.ts';
import { composeBuilds } from '../../core/init/compose/compose-images.ts';
import { readEnvFile } from '../../core/init/compose/compose-variables.ts';
import { isForDevelopment } from '../../core/init/dockerfile-name.ts';
import type { NamedFiles } from '../../core/init/documented-build.ts';
import type { EnvExamples, ImageCandidate, WrittenBuild } from '../../core/init/image-candidate.ts';
import { folderOf, joinPath, pathWithin } from '../../core/init/repository-path.ts';
import { readDocuments } from './documents.ts';
import { asThere, type Repository } from './repository.ts';

export interface ComposeFile {
  readonly path: string;
  readonly text: string;
  readonly builds: readonly ComposeBuild[];
}

/** What compose files and documents say of the images. */
interface FoundCompose {
  /** Each alone, in the order in which compose prefers them. */
  readonly files: readonly ComposeFile[];
  /** What those build that say what is released. */
  readonly written: readonly WrittenBuild[];
  /** What those of parts of the repository build, or others in the root. */
  readonly nearby: readonly WrittenBuild[];
  /** Dockerfile → where it is built, as any of them says. */
  readonly contexts: ReadonlyMap<string, string | undefined>;
  /** Dockerfile → what documents build of it. */
  readonly targets: ReadonlyMap<string, ImageCandidate['documented']>;
  /** Dockerfile → what scripts give its build. */
  readonly scripts: ReadonlyMap<string, ImageCandidate['scripted']>;
  readonly examples: EnvExamples;
  readonly notices: readonly string[];
}

/** Finds compose files, and documents that say how they are used. `named`: the one that is asked for, or empty. */
export async function findComposeFiles(repository: Repository, named: string): Promise<FoundCompose> {
  const documented = await readDocuments(repository);
  const compose = await readAll(repository, named, documented.envFiles);
  const released =
    named !== ''
      ? [named]
      : chooseComposeFiles({
          ...compose,
          named: documented.composeCommands.map(({ files }) => files),
          builds: (files) => compose.buildsOf(files).length > 0,
          isForDevelopment: (files) =>
            compose
              .buildsOf(files)
              .some(
                ({ target = '', dockerfile }) => isForDevelopment(target) || isForDevelopment(dockerfile),
              ),
        });
  const builds = compose
    .buildsOf(released, envFilesOf(released, documented.composeCommands))
    .flatMap((build) => fromRepository(build, repository));
  const known = new Set(builds.map(({ dockerfile }) => dockerfile));
  const parts = compose.files
    .filter(({ path }) => !/override/.test(path))
    .map((file) => ({ ...file, builds: file.builds.filter(isPlaceSaid(file.path)) }));
  const others = parts.filter(({ path }) => !isForDevelopment(path));
  return {
    files: compose.files,
    written: [
      ...composeBuilds(builds, released),
      // What is for production and not in these files is released beside them.
      ...(named === '' && released.length > 0 ? others : []).flatMap(({ path, builds: own }) =>
        composeBuilds(
          own.filter(({ dockerfile, profiles }) => profiles.some(isForProduction) && !known.has(dockerfile)),
          [path],
        ),
      ),
    ],
    nearby: parts.flatMap(({ path, builds: own }) =>
      composeBuilds(
        // A Dockerfile for development is built as compose says it for development.
        own.filter(({ dockerfile }) => !isForDevelopment(path) || isForDevelopment(dockerfile)),
        [path],
      ),
    ),
    // Where nobody says in which folder a Dockerfile is built, a file beside it may: of a sample, of a test; or a document.
    contexts: new Map([...documented.contexts, ...compose.files.flatMap(contextsOf)]),
    targets: documented.targets,
    scripts: documented.scripts,
    examples: await readExamples(repository, released),
    notices: builds.flatMap((build) => hiddenPlace(build, released)),
  };
}

/** With the path of its Dockerfile in the repository, where compose says the one from the folder that this lies in. */
function fromRepository(build: ComposeBuild, { name }: Repository): readonly ComposeBuild[] {
  if (build.context !== '..') return [build];
  const dockerfile = pathWithin(name, build.dockerfile);
  return dockerfile === undefined ? [] : [{ ...build, dockerfile }];
}

/** The files with variables that all commands name for these files, if they name any. */
function envFilesOf(files: ComposeFiles, commands: readonly NamedFiles[]): readonly string[] {
  const named = commands.filter(
    (one) =>
      one.files.join() === files.join() && one.envFiles.length > 0 && !one.envFiles.some(isForDevelopment),
  );
  return new Set(named.map(({ envFiles }) => envFiles.join())).size === 1 ? (named[0]?.envFiles ?? []) : [];
}

function contextsOf({ path, builds }: ComposeFile): readonly (readonly [string, string | undefined])[] {
  return builds.filter(isPlaceSaid(path)).map(({ dockerfile, context }) => [dockerfile, context]);
}

/** Whether a file alone says where a service is built: others may only change what the usual one says. */
function isPlaceSaid(path: string): (build: ComposeBuild) => boolean {
  const isUsual = composeNames.includes(path.slice(path.lastIndexOf('/') + 1));
  return ({ isContextSaid }) => isUsual || isContextSaid;
}

/** Says of a service that only a variable knows where it is built. */
function hiddenPlace({ service, openPlace }: ComposeBuild, files: ComposeFiles): readonly string[] {
  return openPlace === undefined
    ? []
    : [
        `Service ${service} of ${files.join(' with ')} is left out: where it is built is in the variable ${openPlace}, which no committed file sets. Name its Dockerfile with --file, and its folder with --context.`,
      ];
}

const mostComposeFiles = 100;

/** All compose files, the usual ones first, and what they build, alone and together. */
async function readAll(repository: Repository, named: string, envFiles: readonly string[]) {
  const usual = usualComposeFile(repository.paths);
  const found = repository.paths.filter(
    (path) => path.slice(path.lastIndexOf('/') + 1).includes('compose') && /\.ya?ml$/.test(path),
  );
  const paths = [
    ...new Set([...(named === '' ? [] : [named]), ...(usual === undefined ? [] : [usual]), ...found]),
  ].slice(0, mostComposeFiles);
  const texts = new Map<string, string>();
  const take = async (path: string): Promise<void> => {
    if (texts.has(path) || texts.size > 3 * mostComposeFiles) return;
    const text = (await repository.read(path)) ?? '';
    texts.set(path, text);
    for (const other of filesOfCompose(text, path)) await take(other);
  };
  for (const path of paths) await take(path);
  // An .env that Git ignores is none of the repository.
  const usualEnvFiles = repository.paths.filter((one) => /(^|\/)\.env$/.test(one));
  for (const path of [...envFiles, ...usualEnvFiles].slice(0, mostComposeFiles))
    texts.set(path, (await repository.read(path)) ?? '');
  const read = (path: string): string | undefined => texts.get(path);
  const buildsOf = (files: ComposeFiles, own: readonly string[] = []) =>
    files.length === 0 ? [] : asThere(readComposeBuilds(files, read, own), repository);
  const files = paths.map(
    (path): ComposeFile => ({
      path,
      text: read(path) ?? '',
      builds: buildsOf([path]).filter(({ context }) => context !== '..'),
    }),
  );
  return { files, paths, read, buildsOf };
}

/** What an example of an .env beside compose files says. */
async function readExamples({ paths, read }: Repository, [file = '']: ComposeFiles): Promise<EnvExamples> {
  const path = [
    '.env.example',
    '.env.sample',
    '.env.dist',
    '.env.template',
    '.env.default',
    'env.example',
    'example.env',
  ]
    .flatMap((name) => joinPath(folderOf(file), name) ?? [])
    .find((name) => paths.includes(name));
  if (path === undefined) return new Map();
  return new Map([...readEnvFile((await read(path)) ?? '')].map(([name, value]) => [name, { path, value }]));
}
