import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type PathMatcher, readIgnoreRules } from '../../adapters/context/ignore-rules.ts';
import type { BuildValues } from '../../core/dockerfile/build-values.ts';
import { type ContextSource, contextSources, isWhole } from '../../core/dockerfile/context-source.ts';
import { cleanPath, dependencyFile } from '../../core/dockerfile/dependency-file.ts';
import { type Dockerfile, parseDockerfile } from '../../core/dockerfile/dockerfile.ts';
import { OtherFrontendError } from '../../core/dockerfile/frontend.ts';
import { resolveBuilds } from '../../core/dockerfile/stage-graph.ts';
import { errorAdvice } from '../../core/error.ts';
import { findArgsOfRuns } from '../../core/init/argument-of-run.ts';
import { type ContextDoubt, chooseContext } from '../../core/init/build-context.ts';
import { type BuildDownload, findBuildDownloads } from '../../core/init/build-downloads.ts';
import { type ChangeHistory, changesRarely, markLayers } from '../../core/init/change-history.ts';
import { type CodeChangeCost, estimateCodeChange } from '../../core/init/code-change-cost.ts';
import type { ContextListing } from '../../core/init/context-listing.ts';
import { isForDevelopment } from '../../core/init/dockerfile-name.ts';
import type { ImageCandidate } from '../../core/init/image-candidate.ts';
import { type InstallFirst, moveInstallUp } from '../../core/init/install-first.ts';
import { linkCopies } from '../../core/init/link-copies.ts';
import { lowerArgument } from '../../core/init/lower-argument.ts';
import { findOpenArguments, type OpenArgument } from '../../core/init/open-argument.ts';
import { readFiles } from '../../core/init/read-files.ts';
import { pathWithin } from '../../core/init/repository-path.ts';
import { sourceFiles } from '../../core/init/source-files.ts';
import { autoLayers } from '../../core/layers/auto-layers.ts';
import type { LayerDefinition, LayerRequest } from '../../core/layers/layer.ts';
import type { LimitOptions } from '../../core/layers/layer-limit.ts';
import { decidingSources, requestLayers } from '../../core/layers/layer-request.ts';
import type { LayeredDockerfile, StageDecision } from '../../core/layers/layered-dockerfile.ts';
import { isLoginName, usualSecretArgs } from '../../core/layers/secret-argument.ts';
import { readContextFiles } from '../../layers/project/project.ts';
import { type BaseImage, findBaseImages } from './base-images.ts';
import type { PatchedProject, TriedProject } from './measure.ts';
import type { Repository } from './repository.ts';

/** What was found of one image, and what is proposed for it. */
export interface Proposal {
  readonly candidate: ImageCandidate;
  /** The Dockerfile itself, where the candidate names a symbolic link to it. */
  readonly file: string;
  /** Relative to the repository. */
  readonly context: string;
  /** Undefined: it cannot be read. */
  readonly dockerfile: Dockerfile | undefined;
  /** Why it cannot be read, or not be built as it is; a sentence. */
  readonly problem: string | undefined;
  /** The Dockerfile itself is wrong. */
  readonly isWrong: boolean;
  /** Why the context is a guess; undefined: it is known. */
  readonly doubt: ContextDoubt | undefined;
  /** What is copied and not there. */
  readonly missing: readonly string[];
  /** What is copied, and left out of the context by `.dockerignore`. */
  readonly hidden: readonly string[];
  readonly openArguments: readonly OpenArgument[];
  readonly bases: readonly BaseImage[];
  readonly decisions: readonly StageDecision[];
  readonly layers: readonly LayerDefinition[];
  readonly cost: CodeChangeCost;
  /** What a build needs that measures the cost; undefined: it cannot be built. */
  readonly tried: TriedProject | undefined;
  readonly installFirst: InstallFirst | undefined;
  /** Builds whose packages no layer keeps. */
  readonly downloads: readonly BuildDownload[];
  /** What can be tried instead of the Dockerfile as it is, the best first. */
  readonly patches: readonly PatchedProject[];
  /** Where layers could end later, because files before that change rarely; undefined: nowhere. */
  readonly laterEnd: LaterEnd | undefined;
}

/** With the image that the workflows push: registry and repository. */
export interface NamedProposal extends Proposal {
  readonly image: string;
}

export interface ShownProposal extends NamedProposal {
  /** Where a step of a workflow keeps the layers; undefined: none does. */
  readonly stepImage: string | undefined;
}

/** What the history of the repository adds. */
interface LaterEnd {
  /** Of the context, and in how many of the last commits one of them changed. */
  readonly paths: readonly string[];
  readonly changes: number;
  readonly commits: number;
  /** The Dockerfile with comments that end the layers there. */
  readonly text: string;
  readonly cost: CodeChangeCost;
}

/** What is asked for: the context that the user named, the layers, and what the history of the repository adds. */
interface Wish {
  readonly context: string | undefined;
  readonly request: LayerRequest;
  readonly history: ChangeHistory | undefined;
  /** All images of the repository. */
  readonly candidates: readonly ImageCandidate[];
}

/** Reads the Dockerfile of an image and decides what its layers are. */
export async function propose(
  candidate: ImageCandidate,
  repository: Repository,
  wish: Wish,
): Promise<Proposal> {
  const nothing = {
    ...{
      candidate,
      file: candidate.dockerfile,
      context: wish.context ?? candidate.context ?? '.',
      dockerfile: undefined,
      isWrong: false,
      missing: [],
      hidden: [],
      doubt: undefined,
    },
    ...{
      openArguments: [],
      bases: [],
      decisions: [],
      layers: [],
      installFirst: undefined,
      laterEnd: undefined,
    },
    ...{ tried: undefined, patches: [], downloads: [] },
    cost: estimateCodeChange([], () => false),
  };
  const text = await repository.read(candidate.dockerfile);
  if (text === undefined) return { ...nothing, problem: `${candidate.dockerfile} cannot be read.` };
  const filled = templateLine(text);
  if (filled !== undefined)
    return {
      ...nothing,
      problem: `${candidate.dockerfile} is a template: another step has to fill in line ${filled} first.`,
    };
  try {
    return {
      ...{ problem: undefined, isWrong: false },
      ...(await proposeFor(text, candidate, repository, wish)),
    };
  } catch (error) {
    // The reader's own messages begin with "Dockerfile line".
    const message = errorAdvice(error).replace(/^Dockerfile(?= line)/, candidate.dockerfile);
    return {
      ...nothing,
      isWrong: !(error instanceof OtherFrontendError),
      problem: message.startsWith(candidate.dockerfile) ? message : `${candidate.dockerfile}: ${message}`,
    };
  }
}

/** The line of a FROM, from 1, that holds what a generator puts there: `{{ version }}`, `%%VERSION%%`, `<%= version %>`. */
function templateLine(text: string): number | undefined {
  const at = text
    .split('\n')
    .findIndex((line) => /^\s*FROM\s/i.test(line) && /\{\{|\{%|%%\w|<%|@@\w|@[A-Z][A-Z_]*@/.test(line));
  return at < 0 ? undefined : at + 1;
}

/** @throws UserError when the Dockerfile cannot be read as one. */
async function proposeFor(
  text: string,
  given: ImageCandidate,
  repository: Repository,
  { context: givenContext, request, history, candidates }: Wish,
): Promise<Omit<Proposal, 'problem' | 'isWrong'>> {
  const dockerfile = parseDockerfile(text);
  const candidate = withTarget(given, dockerfile);
  const { target } = candidate;
  const { values, known, openArguments } = valuesOf(dockerfile, candidate, repository);
  const graphs = resolveBuilds(dockerfile, target, known);
  const sources = contextSources(graphs, new Set());
  const taken = { sources, read: readFiles(graphs) };
  const chosen = chooseContext(candidate, taken, repository.paths);
  const { context, missing, doubt } =
    givenContext === undefined ? chosen : { context: givenContext, missing: [], doubt: undefined };
  const project = {
    contextDir: join(repository.cwd, context),
    dockerfilePath: join(repository.cwd, candidate.dockerfile),
    ...{ values, target },
  };
  const decide = async (one: Dockerfile) => {
    const files = await readContextFiles(decidingSources(one, request, { target, values: known }), project);
    const argsOfRuns = findArgsOfRuns(one, candidate, candidates);
    const options = { target, values: known, files, argsOfRuns, ...usualSecrets };
    return { options, ...withWholeStages(requestLayers(one, request, options), one, options, request) };
  };
  const { options, layers, decisions, dockerfile: cut } = await decide(dockerfile);
  const cost = costOf(dockerfile, decisions, layers);
  const ignored = await readIgnoreRules(project.contextDir, project.dockerfilePath);
  const all = await installFiles(repository, context);
  const listing = withoutIgnored(all, ignored);
  const installFirst = await findInstallFirst(dockerfile, { decisions, layers }, listing, decide);
  const linked = linkCopies(parseDockerfile(installFirst?.text ?? text), target);
  const moved = installFirst === undefined ? [] : [installFirst.text];
  const tries = linked === undefined || layers.length + moved.length === 0 ? moved : [linked, ...moved];
  return {
    ...{ candidate, context, doubt, dockerfile, openArguments, decisions, cost, installFirst },
    hidden: [
      ...hiddenSources(sources, all, ignored),
      ...missing.filter((path) => ignored.matches(cleanPath(path))),
    ],
    bases: findBaseImages(graphs, openArguments, candidate, candidates),
    file: await repository.fileOf(candidate.dockerfile),
    downloads: findBuildDownloads(dockerfile, listing, ({ displayName }, line) =>
      decisions.some(
        ({ stage, layers: own }) =>
          stage === displayName && !own.some(({ lines }) => lines.first <= line && line <= lines.last),
      ),
    ),
    layers: decisions.length === 0 ? layers : decisions.flatMap((decision) => decision.layers),
    // What Git ignores may be there all the same: a built artefact.
    missing: missing.filter((path) => !existsSync(join(repository.cwd, context, path))),
    tried: { ...project, dockerfile: cut, layers, isPatched: false },
    patches: await Promise.all(
      tries.map(async (patched): Promise<PatchedProject> => {
        const own = await decide(parseDockerfile(patched));
        const isLinked = patched === linked;
        const { dockerfile, layers } = own;
        return { ...project, dockerfile, layers, isPatched: true, isLinked, text: patched };
      }),
    ),
    laterEnd:
      history === undefined || request !== 'auto'
        ? undefined
        : findLaterEnd({
            ...{ dockerfile, options, context, decisions, cost, tracked: new Set(repository.paths) },
            // Of many images in one repository, each changes rarely: what counts is how often it is this one.
            history: history.of(takenBy(sources, repository.paths, context)),
          }),
  };
}

type Kept = Pick<LayeredDockerfile, 'decisions' | 'layers'>;

/** A Dockerfile whose layers hold more than those of the given one, as far as it is known what layers hold. */
async function findInstallFirst(
  dockerfile: Dockerfile,
  given: Kept,
  listing: ContextListing,
  decide: (changed: Dockerfile) => Promise<Kept>,
): Promise<InstallFirst | undefined> {
  const left = new Set(given.decisions.flatMap((decision) => decision.left.map(({ line }) => line)));
  const isNamed = given.decisions.length === 0;
  const moved = moveInstallUp(dockerfile, listing, (line) => isNamed || left.has(line));
  if (isNamed) return moved;
  const keptOf = (one: Dockerfile, { decisions, layers }: Kept) => costOf(one, decisions, layers).keptBytes;
  const first = moved === undefined ? dockerfile : parseDockerfile(moved.text);
  const after = moved === undefined ? given : await decide(first);
  const isMore = keptOf(first, after) > keptOf(dockerfile, given);
  const lowered = lowerArgument(
    first,
    after.decisions
      .flatMap((decision) => decision.left)
      .filter(({ argument = '' }) => !isLoginName(argument)),
    listing,
  );
  if (lowered === undefined) return isMore ? moved : undefined;
  const second = parseDockerfile(lowered.text);
  if (keptOf(second, await decide(second)) <= keptOf(first, after)) return isMore ? moved : undefined;
  const { name: argument, installLine, text } = lowered;
  return { copyLine: undefined, installLine, files: [], ...moved, argument, text };
}

const usualSecrets = { secretArgs: usualSecretArgs, maskedValues: new Set<string>() };

/**
 * Where nobody but a document names it, with the stage that this builds, if it is there. Where the last stage is one for development,
 * too, the one that compose names is as good.
 */
function withTarget(candidate: ImageCandidate, { stages }: Dockerfile): ImageCandidate {
  const { target, documented, mentions, nearby, development } = candidate;
  if (target !== undefined) return candidate;
  const isSaid = mentions.length > 0 || nearby !== undefined;
  if (!isSaid && stages.some(({ name }) => name === documented?.target.toLowerCase()))
    return { ...candidate, target: documented?.target, nearby: documented?.where };
  const isOfDevelopment = isForDevelopment(stages.at(-1)?.name ?? '');
  return isOfDevelopment && development?.target !== undefined
    ? { ...candidate, target: development.target }
    : candidate;
}

/** Beside the stages that are layers by their names, the other stages that are layers as a whole: a workflow can name them all. */
function withWholeStages(
  found: LayeredDockerfile,
  dockerfile: Dockerfile,
  options: LimitOptions,
  request: LayerRequest,
): LayeredDockerfile {
  if (request !== 'default' || found.decisions.length > 0) return found;
  const targets = new Set(found.layers.map(({ target }) => target));
  const more = autoLayers(dockerfile, options).layers.filter(
    ({ target }) => !targets.has(target) && dockerfile.stages.some(({ name }) => name === target),
  );
  return { ...found, layers: [...found.layers, ...more] };
}

/** What the build is given, with any value for what is open: that will do to see what the stages are made of. */
function valuesOf(dockerfile: Dockerfile, candidate: ImageCandidate, { cwd }: Repository) {
  const values: BuildValues = {
    buildArgs: withoutExpressions(candidate.buildArgs),
    buildContexts: absoluteContexts(candidate.buildContexts, cwd),
    platforms: candidate.platforms,
    builderPlatform: undefined,
  };
  const unknown = findOpenArguments(dockerfile, values);
  const others = withoutExpressions(candidate.otherArgs ?? {});
  const placeholders = Object.fromEntries(
    unknown.map(({ name, standIn }) => [name, others[name] ?? standIn]),
  );
  return {
    values,
    known: { ...values, buildArgs: { ...placeholders, ...values.buildArgs } },
    openArguments: unknown.filter(({ name }) => candidate.buildArgs[name] === undefined),
  };
}

/** Whether an image is made of a file of the repository. */
function takenBy(
  sources: readonly ContextSource[],
  paths: readonly string[],
  context: string,
): (path: string) => boolean {
  const taken = sources.filter((source) => source.context === undefined);
  if (taken.some(isWhole)) return (path) => pathWithin(context, path) !== undefined;
  const files = new Set(taken.flatMap(({ path }) => sourceFiles(path, paths, context)));
  return (path) => files.has(pathWithin(context, path) ?? '');
}

/** Lets layers end behind files that change rarely, where something is installed that they do not hold yet. */
function findLaterEnd({
  dockerfile,
  options,
  context,
  history,
  tracked,
  decisions,
  cost,
}: {
  readonly dockerfile: Dockerfile;
  readonly options: Parameters<typeof requestLayers>[2];
  readonly context: string;
  readonly history: ChangeHistory;
  /** The files that the history speaks of. */
  readonly tracked: ReadonlySet<string>;
  readonly decisions: readonly StageDecision[];
  readonly cost: CodeChangeCost;
}): LaterEnd | undefined {
  const rare = new Set<string>();
  const { files } = options;
  const inRepository = (path: string): string => (context === '.' ? path : `${context}/${path}`);
  const later = requestLayers(dockerfile, 'auto', {
    ...options,
    files: {
      paths(source) {
        const paths = files.paths(source);
        const others = paths.filter((path) => dependencyFile(path) === undefined);
        if (source.context !== undefined || others.length === 0) return paths;
        const own = others.map(inRepository);
        // `.git` is in no commit, and another one with each.
        if (!own.every((path) => tracked.has(path)) || !changesRarely(history, own)) return paths;
        for (const path of others) rare.add(path);
        // It counts as a file that tells dependencies.
        return [rareFile];
      },
      credentials: (source, path) =>
        (path === rareFile ? files.paths(source) : [path])
          .map((one) => files.credentials(source, one))
          .find((reason) => reason !== undefined),
    },
  });
  const known = new Map(decisions.map(({ stage, layers }) => [stage, layers.at(-1)?.lines.last]));
  const moved = later.decisions.flatMap(({ stage, layers }) => {
    const end = layers.at(-1)?.lines.last;
    return end === undefined || end === known.get(stage) ? [] : [end];
  });
  const laterCost = costOf(dockerfile, later.decisions, later.layers);
  if (moved.length === 0 || laterCost.keptBytes <= cost.keptBytes) return undefined;
  const paths = [...rare];
  return {
    paths,
    changes: history.changesOf(paths.map(inRepository)),
    commits: history.commits,
    text: markLayers(dockerfile.text, moved),
    cost: laterCost,
  };
}

/** Stands for the files of a source that change rarely. */
const rareFile = 'requirements.txt';

/** Only what is known here: a workflow takes the others from its own variables. */
function withoutExpressions(args: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => !value.includes('${{')));
}

/** Folders as the build sees them. */
function absoluteContexts(
  contexts: Readonly<Record<string, string>>,
  cwd: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(contexts).map(([name, value]) => [
      name,
      /^[a-z][a-z0-9+.-]*:|^git@/i.test(value) ? value : resolve(cwd, value),
    ]),
  );
}

/** The most files of package managers that are read. */
const mostInstallFiles = 200;

type InstallFiles = ReturnType<typeof readInstallFiles>;

/** Of each context, once: one Dockerfile may build dozens of services. */
const installFilesOf = new WeakMap<Repository, Map<string, InstallFiles>>();

/** What package managers read in a context. */
function installFiles(repository: Repository, context: string): InstallFiles {
  const all = installFilesOf.get(repository) ?? new Map<string, InstallFiles>();
  installFilesOf.set(repository, all);
  const found = all.get(context) ?? readInstallFiles(repository, context);
  all.set(context, found);
  return found;
}

/** What a build can copy. */
function withoutIgnored({ paths, content }: ContextListing, ignored: PathMatcher): ContextListing {
  return { paths: paths.filter((path) => !ignored.matches(path)), content };
}

/** What is copied by its name, and of which nothing is left. */
function hiddenSources(
  sources: readonly ContextSource[],
  { paths }: ContextListing,
  ignored: PathMatcher,
): readonly string[] {
  return sources
    .filter(({ context, parents, unset }) => context === undefined && !parents && unset === undefined)
    .map(({ path }) => cleanPath(path))
    .filter((path) => {
      const found = paths.filter((one) => one === path || one.startsWith(`${path}/`));
      return ignored.matches(path) && found.length > 0 && found.every((one) => ignored.matches(one));
    });
}

async function readInstallFiles(repository: Repository, context: string) {
  const paths = repository.paths.flatMap((path) => pathWithin(context, path) ?? []);
  const own = paths.filter((path) => dependencyFile(path) !== undefined).slice(0, mostInstallFiles);
  const contents = new Map(
    await Promise.all(own.map(async (path) => [path, await repository.read(join(context, path))] as const)),
  );
  return { paths, content: (path: string) => contents.get(path) };
}

function costOf(
  dockerfile: Dockerfile,
  decisions: readonly StageDecision[],
  layers: readonly LayerDefinition[],
): CodeChangeCost {
  const needed = decisions.length === 0 ? undefined : new Set(decisions.map(({ stage }) => stage));
  const steps = dockerfile.stages
    .filter(({ displayName }) => needed?.has(displayName) ?? true)
    .flatMap((stage) => stage.instructions.map((instruction) => ({ stage, instruction })));
  const byContent = new Set(
    decisions.flatMap(({ left }) => left.flatMap(({ line, isByContent }) => (isByContent ? [line] : []))),
  );
  return estimateCodeChange(
    steps.map(({ instruction }) => instruction),
    (index) => {
      const step = steps[index];
      if (step === undefined) return false;
      const { stage, instruction } = step;
      const decided = decisions.find((decision) => decision.stage === stage.displayName)?.layers;
      if (decided === undefined) return layers.some(({ target }) => target.toLowerCase() === stage.name);
      return decided.some(
        ({ lines }) => instruction.line >= lines.first && instruction.endLine <= lines.last,
      );
    },
    (index) => byContent.has(steps[index]?.instruction.line ?? 0),
  );
}
