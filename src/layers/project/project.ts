import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { listContextFiles } from '../../adapters/context/context-files.ts';
import { sha256 } from '../../adapters/context/hash.ts';
import { dockerfileAt } from '../../adapters/disk/dockerfile-path.ts';
import { isInside } from '../../adapters/disk/inside.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import type { BuildValues } from '../../core/dockerfile/build-values.ts';
import type { ContextSource } from '../../core/dockerfile/context-source.ts';
import { credentialsIn } from '../../core/dockerfile/credential-file.ts';
import { dependencyFile, isSmallFile } from '../../core/dockerfile/dependency-file.ts';
import { type Dockerfile, parseDockerfile } from '../../core/dockerfile/dockerfile.ts';
import { findTarget } from '../../core/dockerfile/stage-graph.ts';
import { errorAdvice } from '../../core/error.ts';
import type { InputReader } from '../../core/input.ts';
import type { LayerDefinition, LayerRequest } from '../../core/layers/layer.ts';
import { graphLayers, type LayerNode } from '../../core/layers/layer-graph.ts';
import type { ContextFiles, LimitOptions } from '../../core/layers/layer-limit.ts';
import { decidingSources, requestLayers } from '../../core/layers/layer-request.ts';
import type { StageDecision } from '../../core/layers/layered-dockerfile.ts';
import { layersOnTargets } from '../../core/layers/layers-on-targets.ts';
import type { LayerRecord } from '../../core/layers/record.ts';
import { givenArguments, seenToChange } from '../../core/layers/seen-argument.ts';
import type { LayersInputs } from '../inputs/inputs.ts';

/** The user's files, as far as a prewarm needs them. */
export interface Project {
  readonly contextDir: string;
  readonly dockerfilePath: string;
  /** The user's, with stages cut where layers end inside them. */
  readonly dockerfile: Dockerfile;
  /** What decides the meaning of names in the Dockerfile; local build contexts are absolute paths. */
  readonly values: BuildValues;
  /** The layers, whose targets are stages of `dockerfile`. */
  readonly layers: readonly LayerDefinition[];
  /** Where the Dockerfile decides: what was decided about each stage that is needed. */
  readonly decisions: readonly StageDecision[];
  /** In topological order. */
  readonly nodes: readonly LayerNode[];
  /** What the layers are decided from; absent: nothing can decide otherwise. */
  readonly undecided?: {
    readonly dockerfile: Dockerfile;
    readonly request: LayerRequest;
    readonly options: LimitOptions;
  };
}

/** The build arguments that decide where layers end, as hashes of a record with this salt; none where users name the layers. */
export function hashedArguments({ undecided, decisions }: Project, salt: string) {
  if (undecided === undefined || decisions.length === 0) return {};
  const { dockerfile, options } = undecided;
  const hash = (text: string): string => sha256(`${salt}\0${text}`);
  return givenArguments(dockerfile, options.values.buildArgs, options, hash);
}

/** A project as the record decides it: a layer also ends before an argument that changes with each run. */
export function onRecord(project: Project, record: LayerRecord | undefined): Project {
  const { undecided, values } = project;
  if (undecided === undefined || record === undefined) return project;
  const changingArgs = seenToChange(record, hashedArguments(project, record.salt));
  if (changingArgs.size === 0) return project;
  const { dockerfile, request, options } = undecided;
  const layered = requestLayers(dockerfile, request, { ...options, changingArgs });
  return { ...project, ...layered, nodes: graphLayers(layered.dockerfile, layered.layers, values) };
}

/** The project as a builder of this platform sees it: a stage's platform can depend on it. */
export function onBuilder(project: Project, builderPlatform: string | undefined): Project {
  const values = { ...project.values, builderPlatform };
  return { ...project, values, nodes: graphLayers(project.dockerfile, project.layers, values) };
}

/**
 * Finds and reads the Dockerfile and the layers in it. What is wrong goes to `reader`, so that it is
 * reported together with the other input problems; undefined when the project cannot be read.
 * `bound`: the folder that the Dockerfile must lie in (the workspace of a GitHub run), undefined for none.
 */
export async function readProject(
  inputs: Pick<LayersInputs, 'layers' | 'build' | 'secretArgs' | 'secretValues'>,
  reader: InputReader,
  options: {
    readonly cwd: string;
    readonly bound: string | undefined;
    /** The run's own folder: a Dockerfile that it wrote itself lies there. */
    readonly tempFolder?: string;
    /** The stage that the layers are for; undefined: the last one. */
    readonly target: string | undefined;
  },
): Promise<Project | undefined> {
  const { build } = inputs;
  if (options.bound !== undefined && (await isEmptyFolder(options.bound))) {
    reader.problem('context', noCheckout);
    return undefined;
  }
  const buildContexts: Record<string, string> = {};
  for (const [name, value] of Object.entries(build.buildContexts)) {
    const local = !/^[a-z][a-z0-9+.-]*:|^git@/i.test(value);
    if (local && !(await isKind(resolve(options.cwd, value), 'directory'))) {
      reader.problem('build-contexts', `expected a folder for "${name}", found none at ${value}`);
    }
    buildContexts[name] = local ? resolve(options.cwd, value) : value;
  }
  for (const { key, value } of build.secretFiles) {
    if (!(await isKind(resolve(options.cwd, value), 'file'))) {
      reader.problem('secret-files', `expected a file for "${key}", found none at ${value}`);
    }
  }
  const contextDir = resolve(options.cwd, build.context);
  const hasContext = await isKind(contextDir, 'directory');
  if (!hasContext) reader.problem('context', `expected a folder, found none at ${build.context}`);
  // Without a context there is no place to look for its Dockerfile.
  if (!hasContext && build.file === undefined) return undefined;
  const named = build.file === undefined ? join(contextDir, 'Dockerfile') : resolve(options.cwd, build.file);
  const shown = build.file ?? relative(options.cwd, named);
  const dockerfilePath = await dockerfileAt(named);
  const problem = await findFileProblem(dockerfilePath, shown, options);
  if (problem !== undefined) {
    reader.problem('file', problem);
    return undefined;
  }
  try {
    const written = parseDockerfile(await readFile(dockerfilePath, 'utf8'));
    try {
      const values: BuildValues = {
        buildArgs: build.buildArgs,
        buildContexts,
        platforms: build.platforms,
        builderPlatform: undefined,
      };
      const target = knownTarget(written, options.target, reader);
      const folders = { contextDir, dockerfilePath };
      const files = await readContextFiles(
        decidingSources(written, inputs.layers, { target, values }),
        folders,
      );
      const limits: LimitOptions = {
        ...{ target, values, files },
        secretArgs: inputs.secretArgs,
        maskedValues: inputs.secretValues,
      };
      const layered = requestLayers(written, inputs.layers, limits);
      const nodes = graphLayers(layered.dockerfile, layered.layers, values);
      for (const { name, contexts } of layersOnTargets(nodes, layered.dockerfile, values))
        reader.problem(
          'layers',
          `expected layers that can be built before the other images, got "${name}", which takes ${contexts.join(', ')}. Choose a stage that does not, or use layers: auto`,
        );
      return {
        ...{ ...folders, ...layered, values, nodes },
        undecided: { dockerfile: written, request: inputs.layers, options: limits },
      };
    } catch (error) {
      reader.problem('layers', errorAdvice(error));
    }
  } catch (error) {
    reader.problem('file', `${shown}: ${errorAdvice(error)}`);
  }
  return undefined;
}

/** Says what the Dockerfile decided and nobody expects: that it has no layer, and what was kept out of one. */
export function sayDecisions({ decisions }: Project, log: Pick<RunLog, 'notice' | 'warning'>): void {
  for (const { stage, keptOut } of decisions)
    if (keptOut !== undefined) log.notice(`Stage ${stage}: its layer ends before line ${keptOut}.`);
  if (decisions.length === 0 || decisions.some(({ layers }) => layers.length > 0)) return;
  const reasons = decisions.map(({ stage, reason }) => `Stage ${stage}: ${reason}.`);
  log.warning(
    `The Dockerfile has no dependency layer, so every run builds all of it. ${reasons.join(' ')} "cache-prewarm init" shows what to change.`,
  );
}

/** Says which layers are in the record and no more in the Dockerfile, where that decides: a stage may have got another name. */
export function sayRenamed(
  { decisions, nodes }: Pick<Project, 'decisions' | 'nodes'>,
  record: LayerRecord | undefined,
  log: Pick<RunLog, 'notice'>,
): void {
  const names = nodes.map(({ name }) => name);
  const recorded = Object.keys(record?.layers ?? {});
  const gone = recorded.filter((name) => !names.includes(name));
  if (decisions.length === 0 || gone.length === 0) return;
  const fresh = names.filter((name) => !recorded.includes(name));
  log.notice(
    `The Dockerfile no longer has the ${gone.length === 1 ? 'layer' : 'layers'} ${gone.join(', ')}.${fresh.length === 0 ? '' : ` New: ${fresh.join(', ')}.`} Layers are named after their stages.`,
  );
}

/** The stage that is built, if there is one of that name; that there is none is told of `target`, and not of the layers. */
function knownTarget(
  dockerfile: Dockerfile,
  target: string | undefined,
  reader: InputReader,
): string | undefined {
  try {
    findTarget(dockerfile.stages, target ?? '');
    return target;
  } catch (error) {
    reader.problem('target', errorAdvice(error));
    return undefined;
  }
}

/** What is in the contexts, as far as it decides where layers end. */
export async function readContextFiles(
  sources: readonly ContextSource[],
  folders: Pick<Project, 'contextDir' | 'dockerfilePath'>,
): Promise<ContextFiles> {
  const isRead = (path: string): boolean => dependencyFile(path) !== undefined || isSmallFile(path);
  const listing = await listContextFiles(sources, folders, isRead);
  return {
    paths: listing.paths,
    credentials: (source, path) => credentialsIn(path, listing.content(source, path)),
  };
}

const noCheckout = [
  'expected a checkout, found an empty workspace. Add this step before:',
  '      - uses: actions/checkout@v6',
  '        with:',
  '          persist-credentials: false',
].join('\n');

async function findFileProblem(
  path: string,
  shown: string,
  { bound, tempFolder }: Pick<Parameters<typeof readProject>[2], 'bound' | 'tempFolder'>,
): Promise<string | undefined> {
  if (!(await isKind(path, 'any'))) return `expected a Dockerfile, found none at ${shown}`;
  if (!(await isKind(path, 'file'))) return `expected a Dockerfile, found a folder at ${shown}`;
  if (bound === undefined) return undefined;
  const isAllowed =
    (await isInside(bound, path)) || (tempFolder !== undefined && (await isInside(tempFolder, path)));
  return !isAllowed ? `expected a file inside the workspace, ${shown} leads out of it` : undefined;
}

/** Also when the folder is not there at all. */
async function isEmptyFolder(folder: string): Promise<boolean> {
  const entries = await readdir(folder).catch(() => []);
  return entries.every((entry) => entry === '.git');
}

async function isKind(path: string, kind: 'file' | 'directory' | 'any'): Promise<boolean> {
  try {
    const found = await stat(path);
    return kind === 'any' || (kind === 'file' ? found.isFile() : found.isDirectory());
  } catch {
    return false;
  }
}

/** The ignore file that BuildKit reads for this Dockerfile before `.dockerignore`. */
export function ownIgnoreFile(dockerfilePath: string): string {
  return join(dirname(dockerfilePath), `${basename(dockerfilePath)}.dockerignore`);
}
