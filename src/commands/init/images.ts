import { buildxWords } from '../../adapters/docker/bake-print.ts';
import type { CommandResult, CommandRunner } from '../../adapters/process/command.ts';
import { existingDockerfile } from '../../core/dockerfile/lower-case-name.ts';
import { trimmedLines } from '../../core/format/lines.ts';
import { type BakeBuild, readBakeBuilds, withoutHelpers } from '../../core/init/bake-build.ts';
import type { RepositoryText } from '../../core/init/called-script.ts';
import { imageName } from '../../core/init/compose/compose-build.ts';
import { isDockerfileName } from '../../core/init/dockerfile-name.ts';
import { isForeignBuild } from '../../core/init/foreign-build.ts';
import {
  type ImageCandidate,
  rankImages,
  stepBuild,
  type WrittenBuild,
  withNearby,
} from '../../core/init/image-candidate.ts';
import { joinPath, pathWithin } from '../../core/init/repository-path.ts';
import { shellWord } from '../../core/init/script-values.ts';
import {
  type CallInputs,
  readWorkflowBuilds,
  readWorkflowCalls,
  type WorkflowBuild,
} from '../../core/init/workflow-build.ts';
import { withoutComments } from '../../core/init/yaml-lines.ts';
import { splitOnce } from '../../core/split.ts';
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
  /** Workflows that may push images, in no way that is known here. */
  readonly otherPublishers: readonly string[];
  /** Those that are read, in the order in which compose prefers them. */
  readonly composeFiles: readonly ComposeFile[];
  readonly notices: readonly string[];
}

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
  const bake: Bake = (...args) =>
    commands.run('docker', ['buildx', 'bake', ...args], { cwd: repository.cwd, env }).catch(() => undefined);
  const allWorkflows = await readWorkflows(repository, origin, bake);
  const workflows = allWorkflows.filter(({ builds }) => builds.length > 0);
  const compose = await findComposeFiles(repository, composeFile);
  const notices = [...compose.notices];
  const bakeFile = bakeNames.find((name) => paths.includes(name));
  const baked = bakeFile === undefined ? undefined : await readBake(bake, bakeFile);
  if (bakeFile !== undefined && baked?.problem !== undefined) {
    const namesTargets = /\btarget"?[ \t]*[:=]/.test((await repository.read(bakeFile)) ?? '');
    notices.push(
      `${bakeFile} was not read, because ${baked.problem}. ${namesTargets ? 'It says which target each image is, so the last stage, where nothing else names a target, is a guess. Name Dockerfile and target with --file and --target.' : 'Name the Dockerfile with --file.'}`,
    );
  }
  const written = [
    ...workflows.flatMap(({ builds }) =>
      builds.flatMap(({ written: own, baked: more = [] }) => [...own, ...more.map(withoutTags)]),
    ),
    ...asThere(baked?.builds ?? [], repository).map(withoutTags),
    ...compose.written,
  ];
  // Whatever they are called.
  const named = new Set([
    existingDockerfile(file, isIn(repository)),
    ...written.map(({ dockerfile }) => dockerfile),
  ]);
  const candidates = rankImages(
    paths.filter((path) => isDockerfileName(path) || named.has(path)),
    written,
  );
  return {
    candidates: withNearby(candidates, compose.nearby).map((candidate) => ({
      ...candidate,
      context: candidate.context ?? compose.contexts.get(candidate.dockerfile),
      unreadFile: baked?.problem === undefined ? undefined : bakeFile,
      open: candidate.open && { ...candidate.open, examples: compose.examples },
    })),
    workflows,
    otherPublishers: allWorkflows.flatMap(({ path, text, builds }) =>
      builds.every(isSilent) && path.includes('/workflows/') && publishes(text) ? [path] : [],
    ),
    composeFiles: compose.files,
    notices,
  };
}

/** What may push in a way that is not read: an action of somebody else, or a script that does not push as far as it is read. */
function isSilent({ script, isPushedLater, inputs, kind }: WorkflowBuild): boolean {
  if (kind === 'foreign') return true;
  return script !== undefined && kind === 'command' && isPushedLater !== true && inputs['push'] !== 'true';
}

/** Whether a workflow logs in to a registry, runs GoReleaser, or calls an action or a workflow of somebody else that builds. */
function publishes(written: string): boolean {
  const text = withoutComments(written);
  if (
    /\bdocker\/login-action@|\b(?:docker|podman|buildah) login\b|\b(?:docker(?: image)?|podman|buildah) push\b|\bkaniko\b|\b(?:podman-login|push-to-registry|goreleaser-action)@/.test(
      text,
    )
  )
    return true;
  return text.split('\n').some((line) => {
    const [used = '', version] = splitOnce(line.split('uses:')[1]?.trim().replace(/^["']/, '') ?? '', '@');
    return version !== undefined && isForeignBuild(used);
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
  const files = await Promise.all(
    paths.map(async (path) => ({ path, text: (await repository.read(path)) ?? '' })),
  );
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
      return { path, text, started: [text, ...callersOf(path, files)], builds: await Promise.all(all) };
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

/** As a workflow names one that it calls, or an action. */
function callName(path: string): string {
  return `./${path.replace(/\/action\.ya?ml$/, '')}`;
}

/** The texts of the workflows and actions that call one, or call one that does. */
function callersOf(path: string, files: readonly WorkflowFile[], depth = 0): readonly string[] {
  const name = callName(path);
  const callers = files.filter(
    ({ text }) =>
      text.includes(name) && readWorkflowCalls(text, { repository: '' }).some(({ uses }) => uses === name),
  );
  return depth === deepestCall
    ? []
    : callers.flatMap((caller) => [caller.text, ...callersOf(caller.path, files, depth + 1)]);
}

/** The inputs of each call of a workflow or an action in the repository. */
function callsOf(
  path: string,
  files: readonly WorkflowFile[],
  repository: string,
  depth = 0,
): readonly CallInputs[] {
  const name = callName(path);
  const callers = depth === deepestCall ? [] : files.filter(({ text }) => text.includes(name));
  return callers.flatMap((caller) => {
    const calls = caller.path === path ? [] : callsOf(caller.path, files, repository, depth + 1);
    return readWorkflowCalls(caller.text, { repository, calls }).flatMap(({ uses, inputs }) =>
      uses === name ? inputs : [],
    );
  });
}

/** Runs `docker buildx bake`; undefined: there is no docker. */
type Bake = (...args: readonly string[]) => Promise<CommandResult | undefined>;

interface BakedImages {
  readonly builds: readonly BakeBuild[];
  /** Why bake cannot read the file: words without a full stop. */
  readonly problem: string | undefined;
}

/** The images of a bake file, whether or not there are any. */
async function readBake(bake: Bake, path: string): Promise<BakedImages> {
  const failures: string[] = [];
  for (const targets of [[], ['*']]) {
    const result = await bake('--file', path, '--print', ...targets);
    if (result?.exitCode !== 0) {
      failures.push(whyNotBaked(result));
      continue;
    }
    const all = readBakeBuilds(result.stdout, path);
    // Of all targets, those are images that have a name: others lint, or test.
    const builds = targets.length === 0 ? all : withoutHelpers(all);
    if (builds.length > 0) return { builds, problem: undefined };
  }
  return { builds: [], problem: failures.length === 2 ? failures[1] : undefined };
}

function whyNotBaked(result: CommandResult | undefined): string {
  if (result === undefined) return 'there is no docker here';
  const words = buildxWords(result).replace(/\.$/, '');
  // A docker without the plugin takes the flags of bake for its own.
  return /^unknown (?:flag: --file|shorthand flag|command)|is not a docker command/.test(words)
    ? 'docker has no buildx here'
    : `\`docker buildx bake --print\` failed: ${words}`;
}

/** The files that bake looks for, in its order: https://docs.docker.com/build/bake/reference/#file-lookup */
const usualBakeFiles = [
  ...['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml', 'docker-bake.json'],
  ...['docker-bake.hcl', 'docker-bake.override.json', 'docker-bake.override.hcl'],
];

/** The files of a step of bake as `bake-files` takes them, those of docker/metadata-action among them. */
export function bakeFilesOfStep(
  inputs: Readonly<Record<string, string>>,
  paths: readonly string[],
): readonly string[] {
  const given = (inputs['files'] ?? '')
    .split(/[\n,]/)
    .map((file) => file.trim().replace(/^cwd:\/\//, ''))
    .filter((file) => file !== '');
  return given.length > 0 ? given : usualBakeFiles.filter((file) => paths.includes(file));
}

/** Written by docker/metadata-action in the run: tags and labels. */
function isMetadataFile(file: string): boolean {
  return /\bsteps\.[\w-]+\.outputs\.bake-file/.test(file);
}

/** The most combinations of a matrix whose bake is read. */
const mostBakes = 20;

function bakeOrReason(found: readonly BakeBuild[] | string) {
  return typeof found === 'string' ? { unread: found } : { baked: found };
}

/** What bake builds in a step, in all combinations of its matrix; a text: why that is not known. */
async function readBakeStep(
  { variants, inputs }: WorkflowBuild,
  where: string,
  workflow: string,
  repository: Repository,
  bake: Bake,
): Promise<readonly BakeBuild[] | string> {
  const { paths, read } = repository;
  const asked = variants.map((variant) => bakeArguments(variant, inputs, paths));
  const hidden = asked.find((args) => typeof args === 'string');
  if (typeof hidden === 'string') return hidden;
  const distinct = new Map(asked.map((args) => [JSON.stringify(args), [...args]]));
  if (distinct.size > mostBakes) return `its matrix has more than ${mostBakes} combinations`;
  const results = await Promise.all([...distinct.values()].map((args) => bake(...args)));
  const failed = results.findIndex((result) => result?.exitCode !== 0);
  if (failed >= 0) return whyNotBaked(results[failed]);
  const builds = results.flatMap((result) =>
    asThere(readBakeBuilds(result?.stdout ?? '', '', { by: 'workflow', where }), repository),
  );
  if (namesImages(inputs, builds)) return builds;
  // What an expression, a variable or another target says of an image, only a bake file can.
  const files = await Promise.all(bakeFilesOfStep(inputs, paths).map((file) => read(file)));
  const variable = files.flatMap((text) => variableOfRun(text ?? '', workflow) ?? [])[0];
  const isBased = builds.some(({ buildContexts }) =>
    Object.values(buildContexts).some((value) => value.startsWith('target:')),
  );
  const why =
    distinct.size > 1
      ? 'its matrix changes what it builds'
      : setLines(inputs).some((line) => line.includes('${{'))
        ? 'only a run knows what `set` sets'
        : variable !== undefined
          ? `only a run knows the variable ${variable} of its file`
          : isBased
            ? 'one of its targets is based on another'
            : undefined;
  return why === undefined
    ? builds
    : `${why}, and its file does not say in which registry each image is pushed`;
}

/** The arguments that print what a step bakes; a text: why there are none. */
function bakeArguments(
  variant: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  paths: Repository['paths'],
): readonly string[] | string {
  const files = bakeFilesOfStep(variant, paths).filter((file) => !isMetadataFile(file));
  const targets = (variant['targets'] ?? '').split(/[\s,]+/).filter((name) => name !== '');
  const open = ['targets', 'source', 'workdir', 'files'].find(
    (name) => name in inputs && !(name in variant) && !(name === 'files' && files.length > 0),
  );
  if (inputs['targets']?.includes(shellWord) === true) return 'init does not read all words of its command';
  if (open !== undefined) return `only a run knows \`${open}\``;
  if (!/^[./]*$|defaultContext \}\}$/.test(variant['source'] ?? '')) return 'it builds another source';
  if (!/^[./]*$/.test(variant['workdir'] ?? '')) return `it runs in the folder ${variant['workdir']}`;
  if (targets.some((name) => !/^[\w*][\w.*-]*$/.test(name))) return 'its targets or flags cannot be read';
  if (files.length === 0) return 'there is no bake file in the root of the repository';
  // Only files of the repository are read.
  const absent = files.find((file) => !paths.includes(joinPath('.', file) ?? ''));
  if (absent !== undefined)
    return absent.includes('${{') ? 'only a run knows `files`' : `${absent} is not in this repository`;
  return [
    ...files.flatMap((file) => ['--file', file]),
    '--print',
    ...setLines(variant).flatMap((line) => ['--set', line]),
    ...targets,
  ];
}

/** A variable of a bake file or compose file that the workflow, or GitHub, sets. */
function variableOfRun(file: string, workflow: string): string | undefined {
  const names = [...file.matchAll(/\bvariable "(\w+)"|\$\{(\w+)/g)].map(
    ([, hcl, compose]) => hcl ?? compose ?? '',
  );
  return names.find(
    (name) =>
      /^(?:GITHUB_|RUNNER_|CI$)/.test(name) ||
      [`${name}:`, `${name}=`, `${name} =`].some((setting) => workflow.includes(setting)),
  );
}

/** The lines of `set` that say how images are built. */
function setLines(inputs: Readonly<Record<string, string>>): readonly string[] {
  return trimmedLines(inputs['set'] ?? '').filter((line) => !/\.cache-(?:from|to)\+?=/.test(line));
}

/** Whether the files of a step of bake say where all of its images are pushed. */
export function namesImages(inputs: Readonly<Record<string, string>>, builds: readonly BakeBuild[]): boolean {
  return (
    bakeFilesOfStep(inputs, []).some(isMetadataFile) ||
    // Also one without a registry: that is on Docker Hub.
    builds.every(({ image }) => image !== undefined && !image.includes('${{'))
  );
}

function withoutTags({ tags: _tags, loads: _loads, ...build }: BakeBuild): WrittenBuild {
  return build;
}
