import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readIgnoreRules } from '../../adapters/context/ignore-rules.ts';
import type { BuildValues } from '../../core/dockerfile/build-values.ts';
import { contextSources } from '../../core/dockerfile/context-source.ts';
import { cleanPath } from '../../core/dockerfile/dependency-file.ts';
import { type Dockerfile, parseDockerfile, type Stage } from '../../core/dockerfile/dockerfile.ts';
import { OtherFrontendError } from '../../core/dockerfile/frontend.ts';
import { resolveBuilds } from '../../core/dockerfile/stage-graph.ts';
import { errorAdvice } from '../../core/error.ts';
import { findArgsOfRuns } from '../../core/init/argument-of-run.ts';
import { withScripted } from '../../core/init/argument-values.ts';
import { type ContextDoubt, chooseContext } from '../../core/init/build-context.ts';
import { type BuildDownload, findBuildDownloads } from '../../core/init/build-downloads.ts';
import type { ChangeHistory } from '../../core/init/change-history.ts';
import { clonesOf } from '../../core/init/cloned-branch.ts';
import { type CodeChangeCost, estimateCodeChange } from '../../core/init/code-change-cost.ts';
import type { ContextListing } from '../../core/init/context-listing.ts';
import { isForDevelopment } from '../../core/init/dockerfile-name.ts';
import { type EarlyArguments, findEarlyArguments } from '../../core/init/early-arguments.ts';
import type { ImageCandidate } from '../../core/init/image-candidate.ts';
import { type InstallFirst, moveInstallUp } from '../../core/init/install-first.ts';
import { linkCopies } from '../../core/init/link-copies.ts';
import { lowerArguments } from '../../core/init/lower-arguments.ts';
import { findOpenArguments, type OpenArgument } from '../../core/init/open-argument.ts';
import { readFiles } from '../../core/init/read-files.ts';
import { findSecretsOfRuns } from '../../core/init/secret-of-run.ts';
import { findSiblings, type Siblings } from '../../core/init/sibling-repositories.ts';
import { sourceFiles } from '../../core/init/source-files.ts';
import { autoLayers } from '../../core/layers/auto-layers.ts';
import type { LayerDefinition, LayerRequest } from '../../core/layers/layer.ts';
import type { LimitOptions } from '../../core/layers/layer-limit.ts';
import { decidingSources, requestLayers } from '../../core/layers/layer-request.ts';
import type { LayeredDockerfile, StageDecision } from '../../core/layers/layered-dockerfile.ts';
import { isNamedSecret, usualSecrets } from '../../core/layers/secret-argument.ts';
import { readContextFiles } from '../../layers/project/project.ts';
import { type BaseImage, findBaseImages, readBases } from './base-images.ts';
import { hiddenSources, installFiles, withoutIgnored } from './install-files.ts';
import { costOf } from './kept-cost.ts';
import { findLaterEnd, type LaterEnd, takenBy } from './later-end.ts';
import type { PatchedProject, TriedProject } from './measure.ts';
import { packageScripts } from './package-scripts.ts';
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
  /** What is copied of the folder that the repository lies in; undefined: nothing is, as far as is known. */
  readonly siblings: Siblings | undefined;
  /** What is copied, and left out of the context by `.dockerignore`. */
  readonly hidden: readonly string[];
  /** Lines that clone this repository. */
  readonly ownClones: readonly number[];
  readonly openArguments: readonly OpenArgument[];
  readonly bases: readonly BaseImage[];
  readonly decisions: readonly StageDecision[];
  readonly layers: readonly LayerDefinition[];
  readonly cost: CodeChangeCost;
  /** What a build needs that measures the cost; undefined: it cannot be built. */
  readonly tried: TriedProject | undefined;
  readonly installFirst: InstallFirst | undefined;
  readonly earlyArguments: readonly EarlyArguments[];
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
      siblings: undefined,
      hidden: [],
      doubt: undefined,
    },
    ...{
      ownClones: [],
      openArguments: [],
      bases: [],
      decisions: [],
      layers: [],
      installFirst: undefined,
      laterEnd: undefined,
    },
    ...{ tried: undefined, patches: [], downloads: [], earlyArguments: [] },
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
  const candidate = withScripted(withTarget(given, dockerfile), dockerfile);
  const { target } = candidate;
  const { values, known, openArguments } = valuesOf(dockerfile, candidate, repository);
  const graphs = resolveBuilds(dockerfile, target, known);
  const sources = contextSources(graphs, new Set());
  const read = readFiles(graphs);
  const scripts = read.some(({ script }) => script !== undefined)
    ? await packageScripts(repository)
    : undefined;
  const taken = { sources, read, ...(scripts === undefined ? {} : { scripts }), others: candidates };
  const { missing, ...place } = placeOf(candidate, taken, repository, givenContext);
  const { context } = place;
  const project = {
    contextDir: join(repository.cwd, context),
    dockerfilePath: join(repository.cwd, candidate.dockerfile),
    ...{ values, target },
  };
  const decide = async (one: Dockerfile) => {
    const files = await readContextFiles(decidingSources(one, request, { target, values: known }), project);
    const ofRuns = knownOfRuns(one, candidate, candidates);
    const options = { target, values: known, files, ...ofRuns, ...usualSecrets };
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
  const bases = findBaseImages(graphs, openArguments, candidate, candidates);
  return {
    bases,
    ...{ ...place, candidate, dockerfile, openArguments, decisions, cost, installFirst },
    hidden: [
      ...hiddenSources(sources, all, ignored),
      ...missing.filter((path) => ignored.matches(cleanPath(path))),
    ],
    ownClones: clonesOf(repository.remote, dockerfile),
    file: await repository.fileOf(candidate.dockerfile),
    earlyArguments: await earlyArgumentsOf(dockerfile, decisions, decide),
    downloads: findBuildDownloads(dockerfile, listing, leftIn(decisions), await readBases(bases, repository)),
    layers: decisions.length === 0 ? layers : decisions.flatMap((decision) => decision.layers),
    // What Git ignores may be there all the same: a built artefact.
    missing: missing.filter((path) => !existsSync(join(repository.cwd, context, path))),
    tried: { ...project, dockerfile: cut, layers, isPatched: false },
    patches: await patchesOf(tries, linked, project, decide),
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

/** Where it is built, and what is copied and not there. */
function placeOf(
  candidate: ImageCandidate,
  taken: Parameters<typeof chooseContext>[1],
  { name, paths }: Repository,
  given: string | undefined,
): Pick<Proposal, 'context' | 'doubt' | 'missing' | 'siblings'> {
  if (given !== undefined) return { context: given, doubt: undefined, missing: [], siblings: undefined };
  const chosen = chooseContext(candidate, taken, paths);
  const isThere = (path: string): boolean => sourceFiles(path, paths, '.').length > 0;
  const around = candidate.isOutside === true ? { own: name, others: [] } : undefined;
  const siblings = findSiblings(chosen.missing, name, isThere) ?? around;
  return siblings === undefined
    ? { ...chosen, siblings }
    : { ...chosen, context: '.', doubt: undefined, siblings };
}

/** What a build needs of each Dockerfile that can be tried instead. */
function patchesOf(
  tries: readonly string[],
  linked: string | undefined,
  project: Pick<TriedProject, 'contextDir' | 'dockerfilePath' | 'values' | 'target'>,
  decide: (changed: Dockerfile) => Promise<Kept & Pick<PatchedProject, 'dockerfile'>>,
): Promise<readonly PatchedProject[]> {
  return Promise.all(
    tries.map(async (text) => {
      const { dockerfile, layers } = await decide(parseDockerfile(text));
      return { ...project, dockerfile, layers, isPatched: true, isLinked: text === linked, text };
    }),
  );
}

/** Whether the target needs a line of a stage, and no layer holds it. */
function leftIn(decisions: readonly StageDecision[]): (stage: Stage, line: number) => boolean {
  return ({ displayName }, line) =>
    decisions.some(
      ({ stage, layers }) =>
        stage === displayName && !layers.some(({ lines }) => lines.first <= line && line <= lines.last),
    );
}

function earlyArgumentsOf(
  dockerfile: Dockerfile,
  decisions: readonly StageDecision[],
  decide: (changed: Dockerfile) => Promise<Kept>,
): Promise<readonly EarlyArguments[]> {
  return findEarlyArguments(dockerfile, async (one) => {
    const made = one === dockerfile ? decisions : (await decide(one)).decisions;
    return made.flatMap(({ left }) => left);
  });
}

/** What is known of build arguments whose values only a run has. */
function knownOfRuns(
  dockerfile: Dockerfile,
  candidate: ImageCandidate,
  candidates: readonly ImageCandidate[],
): Pick<LimitOptions, 'argsOfRuns' | 'secretsOfRuns'> {
  return {
    argsOfRuns: findArgsOfRuns(dockerfile, candidate, candidates),
    secretsOfRuns: findSecretsOfRuns(candidate),
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
  let best = isMore ? moved : undefined;
  let installLine = 0;
  let last = { dockerfile: first, kept: after, args: moved?.args ?? [] };
  // Of several arguments, or in several stages, each hides the next one.
  for (let round = 0; round < mostLowered; round++) {
    const known = last.kept.decisions.flatMap((decision) => decision.left);
    const lowered = lowerArguments(
      last.dockerfile,
      known.filter(({ argument = '' }) => !isNamedSecret(argument)),
      listing,
    );
    if (lowered === undefined) break;
    installLine ||= lowered.installLine;
    const changed = parseDockerfile(lowered.text);
    const kept = await decide(changed);
    const args = [...last.args, ...lowered.names];
    if (keptOf(changed, kept) > keptOf(last.dockerfile, last.kept)) {
      best = { copyLine: undefined, files: [], installLine, ...moved, args, text: lowered.text };
    }
    last = { dockerfile: changed, kept, args };
  }
  return best;
}

/** The most times that arguments are lowered in one Dockerfile. */
const mostLowered = 5;

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
