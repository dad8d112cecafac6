import { join } from 'node:path';
import type { CommandRunner } from '../../adapters/process/command.ts';
import { existingDockerfile } from '../../core/dockerfile/lower-case-name.ts';
import type { BakeBuild } from '../../core/init/bake-build.ts';
import { imageName } from '../../core/init/compose/compose-build.ts';
import { isDockerfileName } from '../../core/init/dockerfile-name.ts';
import {
  type ImageCandidate,
  rankImages,
  type WrittenBuild,
  withNearby,
} from '../../core/init/image-candidate.ts';
import { joinPath, pathWithin } from '../../core/init/repository-path.ts';
import type { RepositoryText } from '../../core/init/script/called-script.ts';
import { isForeignBuild } from '../../core/init/workflow/foreign-build.ts';
import { stepBuild } from '../../core/init/workflow/step-build.ts';
import { readWorkflowBuilds, type WorkflowBuild } from '../../core/init/workflow/workflow-build.ts';
import { type CallInputs, ownName, readWorkflowCalls } from '../../core/init/workflow/workflow-jobs.ts';
import { withoutComments } from '../../core/init/yaml-lines.ts';
import { splitOnce } from '../../core/split.ts';
import {
  type Bake,
  bakeOrReason,
  readBakeFiles,
  readBakeStep,
  setLines,
  unreadNotices,
} from './bake-files.ts';
import { type ComposeFile, findComposeFiles } from './compose-files.ts';
import { asThere, isIn, type Repository } from './repository.ts';

/** A workflow that builds images, or a composite action. */
export interface BuildingWorkflow {
  readonly path: string;
  readonly text: string;
  /** Its own text, and those of the workflows that call it: their events start it. */
  readonly started: readonly string[];
  readonly builds: readonly (WorkflowBuild & {
    /** What it builds, for each combination of its matrix; those that cannot be told are left out. */
    readonly written: readonly WrittenBuild[];
    /** What bake builds there; undefined: it is another kind of step, or `unread`. */
    readonly baked: readonly BakeBuild[] | undefined;
    /** Why it is not known what bake builds: words without a full stop. */
    readonly unread: string | undefined;
  })[];
}

export interface FoundImages {
  /** The likeliest first. */
  readonly candidates: readonly ImageCandidate[];
  readonly workflows: readonly BuildingWorkflow[];
  /** All workflows and actions, also those that build nothing. */
  readonly workflowTexts: readonly WorkflowFile[];
  /** Workflows that may push images, in no way that is known here. */
  readonly otherPublishers: readonly string[];
  /** Those that are read, in the order in which compose prefers them. */
  readonly composeFiles: readonly ComposeFile[];
  /** Bake files that build nothing unless a target is named. */
  readonly withoutDefault: readonly string[];
  readonly notices: readonly string[];
}

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
  const bake: Bake = (args, folder = '.') =>
    commands
      .run('docker', ['buildx', 'bake', ...args], { cwd: join(repository.cwd, folder), env })
      .catch(() => undefined);
  const allWorkflows = await readWorkflows(repository, origin, bake);
  const workflows = allWorkflows.filter(({ builds }) => builds.length > 0);
  const compose = await findComposeFiles(repository, composeFile);
  const baked = await readBakeFiles(repository, bake, compose.files);
  const unread = [
    ...baked.flatMap(({ files, problem }) => (problem === undefined ? [] : files)),
    ...workflows.flatMap(({ path, builds }) =>
      builds.flatMap((build) => (build.unread === undefined ? [] : `${path}, line ${build.line},`)),
    ),
  ];
  const written = [
    ...workflows.flatMap(({ builds }) =>
      builds.flatMap(({ written: own, baked: more = [] }) => [...own, ...more.map(withoutTags)]),
    ),
    ...baked.flatMap(({ builds }) => builds.map(withoutTags)),
    ...compose.written,
  ];
  // Whatever they are called.
  const named = new Set([
    existingDockerfile(file, isIn(repository)),
    ...[...written, ...compose.nearby].map(({ dockerfile }) => dockerfile),
  ]);
  const candidates = rankImages(
    paths.filter((path) => isDockerfileName(path) || named.has(path)),
    written,
  );
  return {
    candidates: withNearby(candidates, compose.nearby).map((candidate) => ({
      ...candidate,
      context: candidate.context ?? compose.contexts.get(candidate.dockerfile),
      documented: compose.targets.get(candidate.dockerfile),
      scripted: compose.scripts.get(candidate.dockerfile),
      unreadFile: unread[0],
      open: candidate.open && { ...candidate.open, examples: compose.examples },
    })),
    workflows,
    workflowTexts: allWorkflows.map(({ path, text }) => ({ path, text })),
    otherPublishers: allWorkflows.flatMap(({ path, text, builds }) =>
      builds.every(isSilent) && path.includes('/workflows/') && publishes(text, origin) ? [path] : [],
    ),
    composeFiles: compose.files,
    withoutDefault: baked.flatMap(({ files, lacksDefault }) => (lacksDefault === true ? files : [])),
    notices: [...compose.notices, ...(await unreadNotices(baked, repository.read))],
  };
}

/** What may push in a way that is not read: an action of somebody else, or a script that does not push as far as it is read. */
function isSilent({ script, isPushedLater, inputs, kind }: WorkflowBuild): boolean {
  if (kind === 'foreign') return true;
  return script !== undefined && kind === 'command' && isPushedLater !== true && inputs['push'] !== 'true';
}

/** Whether a workflow logs in to a registry, runs GoReleaser, or calls an action or a workflow of somebody else that builds. */
function publishes(written: string, repository: string): boolean {
  const text = withoutComments(written);
  if (
    /\bdocker\/login-action@|\b(?:docker|podman|buildah) login\b|\b(?:docker(?: image)?|(?:podman|buildah)(?: manifest)?) push\b|\bkaniko\b|\b(?:podman-login|push-to-registry|goreleaser-action)@/.test(
      text,
    )
  )
    return true;
  return text.split('\n').some((line) => {
    const [used = '', version] = splitOnce(line.split('uses:')[1]?.trim().replace(/^["']/, '') ?? '', '@');
    return version !== undefined && ownName(used, repository) === undefined && isForeignBuild(used);
  });
}

async function readWorkflows(
  repository: Repository,
  origin: string,
  bake: Bake,
): Promise<readonly BuildingWorkflow[]> {
  const paths = repository.paths.filter((path) =>
    /^\.github\/workflows\/[^/]+\.ya?ml$|^\.github\/(?:.+\/)?action\.ya?ml$/.test(path),
  );
  const readAll = (some: readonly string[]): Promise<readonly WorkflowFile[]> =>
    Promise.all(some.map(async (path) => ({ path, text: (await repository.read(path)) ?? '' })));
  const first = await readAll(paths);
  const called = new Set(
    first.flatMap(({ text }) => readWorkflowCalls(text, { repository: origin }).map(({ uses }) => uses)),
  );
  const elsewhere = repository.paths.filter(
    (path) => /\/action\.ya?ml$/.test(path) && called.has(callName(path)) && !paths.includes(path),
  );
  const files = [...first, ...(await readAll(elsewhere))];
  const content = await readScripts(files, repository);
  return Promise.all(
    files.map(async ({ path, text }): Promise<BuildingWorkflow> => {
      const values = { repository: origin, content };
      const all = readWorkflowBuilds(text, { ...values, calls: callsOf(path, files, origin) }).map(
        async (found) => {
          const build = withoutMadeFolder(found, repository);
          const where = `${build.script?.path ?? path}, line ${build.script?.line ?? build.line}`;
          return {
            ...build,
            ...{ baked: undefined, unread: undefined },
            ...(build.kind === 'bake'
              ? bakeOrReason(await readBakeStep(build, where, text, repository, bake))
              : {}),
            written: ['build-push', 'command', 'foreign'].includes(build.kind)
              ? writtenBuilds(build, where, repository)
              : [],
          };
        },
      );
      return {
        path,
        text,
        started: [text, ...callersOf(path, files, origin)],
        builds: await Promise.all(all),
      };
    }),
  );
}

/** Whether a step itself pushes, if only in some runs. */
export function pushes({ inputs }: Pick<WorkflowBuild, 'inputs'>): boolean {
  const outputs = [inputs['outputs'] ?? '', ...setLines(inputs).filter((line) => line.includes('.output'))];
  return (
    !['', 'false'].includes(inputs['push'] ?? '') ||
    outputs.some((output) => /push=true|type=registry/.test(output))
  );
}

/** What a step builds in one combination of its matrix; undefined: that cannot be told. */
function variantBuild(
  build: WorkflowBuild,
  variant: Readonly<Record<string, string>>,
  {
    where,
    isPushed,
    repository,
  }: { readonly where: string; readonly isPushed: boolean; readonly repository: Repository },
): WrittenBuild | undefined {
  const { inputs, script, kind, source, copiedFrom = '' } = build;
  const name = imageName(variant['tags']?.split(/[\n,]/)[0]) ?? build.image;
  // What stays on the runner has a name that says nothing of a registry.
  const image = isPushed || /^[^/.:]*[.:][^/]*\//.test(name ?? '') ? name : undefined;
  if (isMadeElsewhere(build, variant, repository)) {
    const made = stepBuild({ ...variant, context: '.', file: copiedFrom }, inputs, image, where);
    const folder = joinPath('.', variant['context'] ?? '.');
    const isThere = folder === '.' || repository.paths.some((path) => path.startsWith(`${folder}/`));
    return (
      made && {
        ...made,
        ...(isThere ? { context: folder } : { context: undefined, madeFolder: variant['context'] }),
      }
    );
  }
  const found = stepBuild(variant, inputs, image, where);
  if (found === undefined) return undefined;
  const by = script === undefined || isPushed ? 'workflow' : 'script';
  const inRepository = (path: string): string => pathWithin(source, path) ?? path;
  // Podman and Buildah look for a Containerfile first.
  const usual = inRepository(joinPath(found.context ?? '.', 'Containerfile') ?? '');
  const isContainerfile =
    kind === 'foreign' && variant['file'] === undefined && repository.paths.includes(usual);
  return {
    ...found,
    dockerfile: isContainerfile ? usual : inRepository(found.dockerfile),
    mention: { by, where },
    context: found.context === undefined ? undefined : inRepository(found.context),
  };
}

/** Whether a Dockerfile of the repository is built in a folder that is none of it. */
function isMadeElsewhere(
  { copiedFrom, source }: WorkflowBuild,
  { context = '.', file = `${context}/Dockerfile` }: Readonly<Record<string, string>>,
  { paths }: Repository,
): boolean {
  const written = joinPath('.', file) ?? file;
  return (
    copiedFrom !== undefined &&
    paths.includes(copiedFrom) &&
    (file.startsWith('/') || !paths.includes(pathWithin(source, written) ?? written))
  );
}

/** The Dockerfiles that a step builds, for each combination of its matrix. */
function writtenBuilds(build: WorkflowBuild, where: string, repository: Repository): readonly WrittenBuild[] {
  const { variants, inputs, script, kind } = build;
  const isRead = Object.keys(inputs).length > 0;
  const isPushed =
    pushes(build) || build.isPushedLater === true || (kind === 'foreign' && build.command === undefined);
  const onLinux = variants.filter((_variant, index) => build.isOnWindows[index] !== true);
  const builds = onLinux.flatMap(
    (variant) => variantBuild(build, variant, { where, isPushed, repository }) ?? [],
  );
  // What cannot be read may build any Dockerfile.
  return asThere(builds, repository).filter(
    ({ dockerfile }) => isRead || (script === undefined && repository.paths.includes(dockerfile)),
  );
}

/** Without what a script builds in a folder that it makes first: nobody knows what is in it. */
function withoutMadeFolder<Build extends WorkflowBuild>(build: Build, { paths }: Repository): Build {
  const { script, kind, variants, source } = build;
  const isThere = variants.every(({ context = '.' }) => {
    const written = joinPath('.', context) ?? '';
    const folder = pathWithin(source, written) ?? written;
    return folder === '.' || paths.some((path) => path.startsWith(`${folder}/`));
  });
  return script === undefined || kind !== 'command' || isThere
    ? build
    : { ...build, inputs: {}, variants: [{}] };
}

/** How deep a script may run one that runs another, the step itself included. */
const deepestScript = 4;

/** The texts that the scripts of workflows run. */
async function readScripts(files: readonly WorkflowFile[], repository: Repository): Promise<RepositoryText> {
  const paths = new Set(repository.paths);
  const texts = new Map<string, string | undefined>();
  const called = files.map(({ path, text }) => ({ text, calls: callsOf(path, files, '') }));
  for (let depth = 0; depth < deepestScript; depth++) {
    const missing = new Set<string>();
    const content = (path: string): string | undefined => {
      if (paths.has(path) && !texts.has(path)) missing.add(path);
      return texts.get(path);
    };
    for (const { text, calls } of called) readWorkflowBuilds(text, { repository: '', content, calls });
    await Promise.all([...missing].map(async (path) => texts.set(path, await repository.read(path))));
  }
  return (path) => texts.get(path);
}

/** How deep a workflow may call one that calls another: https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations */
const deepestCall = 4;

interface WorkflowFile {
  readonly path: string;
  readonly text: string;
}

/** As a workflow names one that it calls, or an action. With the repository before it, instead of the dot, it is the same. */
function callName(path: string): string {
  return `./${path.replace(/\/action\.ya?ml$/, '')}`;
}

/** The texts of the workflows and actions that call one, or call one that does. */
function callersOf(
  path: string,
  files: readonly WorkflowFile[],
  repository: string,
  depth = 0,
): readonly string[] {
  const name = callName(path);
  const callers = files.filter(
    ({ text }) =>
      text.includes(name.slice(1)) &&
      readWorkflowCalls(text, { repository }).some(({ uses }) => uses === name),
  );
  return depth === deepestCall
    ? []
    : callers.flatMap((caller) => [caller.text, ...callersOf(caller.path, files, repository, depth + 1)]);
}

/** The inputs of each call of a workflow or an action in the repository. */
function callsOf(
  path: string,
  files: readonly WorkflowFile[],
  repository: string,
  depth = 0,
): readonly CallInputs[] {
  const name = callName(path);
  const callers = depth === deepestCall ? [] : files.filter(({ text }) => text.includes(name.slice(1)));
  return callers.flatMap((caller) => {
    const calls = caller.path === path ? [] : callsOf(caller.path, files, repository, depth + 1);
    return readWorkflowCalls(caller.text, { repository, calls }).flatMap(({ uses, inputs }) =>
      uses === name ? inputs : [],
    );
  });
}

function withoutTags({ tags: _tags, loads: _loads, secrets: _secrets, ...build }: BakeBuild): WrittenBuild {
  return build;
}
