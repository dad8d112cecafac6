import type { CommandRunner } from '../../adapters/process/command.ts';
import { readBakeBuilds } from '../../core/init/bake-build.ts';
import { type ComposeBuild, imageName, readComposeBuilds } from '../../core/init/compose-build.ts';
import { isDockerfileName, isForDevelopment } from '../../core/init/dockerfile-name.ts';
import {
  composeBuild,
  type ImageCandidate,
  rankImages,
  stepBuild,
  type WrittenBuild,
} from '../../core/init/image-candidate.ts';
import { readWorkflowBuilds, type WorkflowBuild } from '../../core/init/workflow-build.ts';
import type { Repository } from './repository.ts';

/** A workflow that builds images, or a composite action. */
export interface BuildingWorkflow {
  readonly path: string;
  readonly text: string;
  readonly builds: readonly (WorkflowBuild & {
    /** What it builds, for each combination of its matrix; those that cannot be told are left out. */
    readonly written: readonly WrittenBuild[];
  })[];
}

/** How the repository builds its images. */
export interface FoundImages {
  /** The likeliest first. */
  readonly candidates: readonly ImageCandidate[];
  readonly workflows: readonly BuildingWorkflow[];
  /** Workflows that may push images, in no way that is known here. */
  readonly otherPublishers: readonly string[];
  /** Those that are read, in the order in which compose prefers them. */
  readonly composeFiles: readonly ComposeFile[];
  readonly notices: readonly string[];
  /** The bake file's images are those that it builds when no target is named. */
  readonly bakesByDefault: boolean;
}

/** A compose file that builds images. */
interface ComposeFile {
  readonly path: string;
  readonly text: string;
  readonly builds: readonly ComposeBuild[];
}

/** The names that compose looks for, in its order. */
const composeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
/** Those that bake looks for. */
export const bakeNames = ['docker-bake.json', 'docker-bake.hcl'];

/** Finds Dockerfiles, and workflows, compose files and bake files that say how they are built. */
export async function findImages(
  repository: Repository,
  commands: CommandRunner,
  env: Readonly<Record<string, string>>,
  {
    origin,
    composeFile,
    file,
  }: {
    readonly origin: string;
    readonly composeFile: string;
    /** The Dockerfile that is named, whatever it is called; empty: none is. */
    readonly file: string;
  },
): Promise<FoundImages> {
  const { paths } = repository;
  const notices: string[] = [];
  const allWorkflows = await readWorkflows(repository, origin);
  const workflows = allWorkflows.filter(({ builds }) => builds.length > 0);
  const all = await readComposeFiles(repository, composeFile);
  const usual = composeFile !== '' ? [composeFile] : findComposeFiles(paths);
  const composeFiles = usual.flatMap((path) => all.find((file) => file.path === path) ?? []);
  const composed = composeFiles.flatMap(({ path, builds }) =>
    builds.map((build) => composeBuild(build, path)),
  );
  const bakeFile = bakeNames.find((name) => paths.includes(name));
  const bake = bakeFile === undefined ? undefined : await readBake(repository, commands, env, bakeFile);
  const { builds: baked, isDefault: bakesByDefault } = bake ?? { builds: [], isDefault: true };
  if (bake?.isRead === false)
    notices.push(
      `${bakeFile} was not read, because \`docker buildx bake --print\` does not work here. Name the Dockerfile with --file.`,
    );
  const candidates = rankImages(
    paths.filter((path) => isDockerfileName(path) || path === file),
    [...workflows.flatMap(({ builds }) => builds.flatMap(({ written }) => written)), ...baked, ...composed],
  );
  // Where nobody says in which folder a Dockerfile is built, a compose file beside it may: of a sample, of a test.
  const contexts = new Map(
    all.flatMap(({ builds }) => builds.map(({ dockerfile, context }) => [dockerfile, context] as const)),
  );
  return {
    candidates: candidates.map((candidate) => ({
      ...candidate,
      context: candidate.context ?? contexts.get(candidate.dockerfile),
    })),
    workflows,
    otherPublishers: allWorkflows.flatMap(({ path, text, builds }) =>
      builds.length === 0 && path.includes('/workflows/') && publishes(text) ? [path] : [],
    ),
    composeFiles: [...new Set([...composeFiles, ...all])],
    ...{ notices, bakesByDefault },
  };
}

/** The most compose files that are read. */
const mostComposeFiles = 100;

async function readComposeFiles({ paths, read }: Repository, named: string): Promise<readonly ComposeFile[]> {
  const found = paths.filter((path) => /(^|\/)(docker-)?compose[\w.-]*\.ya?ml$/.test(path));
  const files = [...new Set([...(named === '' ? [] : [named]), ...findComposeFiles(paths), ...found])];
  return Promise.all(
    files.slice(0, mostComposeFiles).map(async (path) => {
      const text = (await read(path)) ?? '';
      return { path, text, builds: readComposeBuilds(text, path) };
    }),
  );
}

/** In the root, else where there is only one. */
function findComposeFiles(paths: readonly string[]): readonly string[] {
  const inRoot = composeNames.find((name) => paths.includes(name));
  if (inRoot !== undefined) return [inRoot];
  const others = paths.filter(
    (path) =>
      path.split('/').length <= 3 &&
      composeNames.includes(path.slice(path.lastIndexOf('/') + 1)) &&
      !isForDevelopment(path),
  );
  return others.length === 1 ? others : [];
}

/** Whether a workflow logs in to a registry, runs GoReleaser, or calls a workflow of another repository that builds. */
function publishes(text: string): boolean {
  if (/\bdocker\/login-action@|\bdocker login\b|\bgoreleaser-action@/.test(text)) return true;
  return text
    .split('\n')
    .some(
      (line) =>
        line.includes('uses:') &&
        line.includes('@') &&
        /docker|image|bake/.test(line.split('/workflows/')[1] ?? ''),
    );
}

async function readWorkflows(repository: Repository, origin: string): Promise<readonly BuildingWorkflow[]> {
  const paths = repository.paths.filter((path) =>
    /^\.github\/workflows\/[^/]+\.ya?ml$|^\.github\/(?:.+\/)?action\.ya?ml$/.test(path),
  );
  return Promise.all(
    paths.map(async (path): Promise<BuildingWorkflow> => {
      const text = (await repository.read(path)) ?? '';
      const builds = readWorkflowBuilds(text, { repository: origin }).map((build) => ({
        ...build,
        written: ['build-push', 'command'].includes(build.kind)
          ? build.variants.flatMap(
              (inputs) =>
                stepBuild(
                  inputs,
                  build.inputs,
                  imageName(inputs['tags']?.split(/[\n,]/)[0]) ?? build.image,
                  `${path}, line ${build.line}`,
                ) ?? [],
            )
          : [],
      }));
      return { path, text, builds };
    }),
  );
}

async function readBake(
  { cwd }: Repository,
  commands: CommandRunner,
  env: Readonly<Record<string, string>>,
  path: string,
): Promise<{
  readonly builds: readonly WrittenBuild[];
  readonly isDefault: boolean;
  /** Bake can read the file, whether or not it names images. */
  readonly isRead: boolean;
}> {
  let isRead = false;
  for (const targets of [[], ['*']]) {
    const result = await commands
      .run('docker', ['buildx', 'bake', '--file', path, '--print', ...targets], { cwd, env })
      .catch(() => undefined);
    isRead ||= result?.exitCode === 0;
    const all = result?.exitCode === 0 ? readBakeBuilds(result.stdout, path) : [];
    // Of all targets, those are images that have a name: others lint, or test.
    const builds = targets.length === 0 ? all : all.filter(({ image }) => image !== undefined);
    if (builds.length > 0) return { builds, isDefault: targets.length === 0, isRead };
  }
  return { builds: [], isDefault: true, isRead };
}
