import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BuildValues } from '../../core/dockerfile/build-values.ts';
import { contextSources } from '../../core/dockerfile/context-source.ts';
import { dependencyFile } from '../../core/dockerfile/dependency-file.ts';
import { type Dockerfile, parseDockerfile } from '../../core/dockerfile/dockerfile.ts';
import { errorAdvice } from '../../core/error.ts';
import { chooseContext } from '../../core/init/build-context.ts';
import { type CodeChangeCost, estimateCodeChange } from '../../core/init/code-change-cost.ts';
import type { ImageCandidate } from '../../core/init/image-candidate.ts';
import { type InstallFirst, moveInstallUp } from '../../core/init/install-first.ts';
import { findOpenArguments, type OpenArgument } from '../../core/init/open-argument.ts';
import { pathWithin } from '../../core/init/repository-path.ts';
import { decidingSources, requestLayers, type StageDecision } from '../../core/layers/auto-layers.ts';
import type { LayerDefinition, LayerRequest } from '../../core/layers/layer.ts';
import { readContextFiles } from '../../layers/project.ts';
import type { Repository } from './repository.ts';

/** What was found of one image, and what is proposed for it. */
export interface Proposal {
  readonly candidate: ImageCandidate;
  /** Relative to the repository. */
  readonly context: string;
  /** Undefined: it cannot be read. */
  readonly dockerfile: Dockerfile | undefined;
  /** Why it cannot be read, or not be built as it is; a sentence. */
  readonly problem: string | undefined;
  /** What is copied and not there. */
  readonly missing: readonly string[];
  readonly openArguments: readonly OpenArgument[];
  readonly decisions: readonly StageDecision[];
  readonly layers: readonly LayerDefinition[];
  readonly cost: CodeChangeCost;
  readonly installFirst: InstallFirst | undefined;
}

/** The default of the input secret-args. */
const secretArgs = ['*TOKEN*', '*SECRET*', '*PASSWORD*', '*KEY*'];

/** Reads the Dockerfile of an image and decides what its layers are. `given`: the context that the user named. */
export async function propose(
  candidate: ImageCandidate,
  repository: Repository,
  given: { readonly context: string | undefined; readonly request: LayerRequest },
): Promise<Proposal> {
  const nothing = {
    ...{ candidate, context: given.context ?? candidate.context ?? '.', dockerfile: undefined, missing: [] },
    ...{ openArguments: [], decisions: [], layers: [], installFirst: undefined },
    cost: estimateCodeChange([], () => false),
  };
  const text = await repository.read(candidate.dockerfile);
  if (text === undefined) return { ...nothing, problem: `${candidate.dockerfile} cannot be read.` };
  try {
    const dockerfile = parseDockerfile(text);
    const values: BuildValues = {
      ...{
        buildArgs: candidate.buildArgs,
        buildContexts: absoluteContexts(candidate.buildContexts, repository.cwd),
      },
      ...{ platforms: candidate.platforms, builderPlatform: undefined },
    };
    const openArguments = findOpenArguments(dockerfile, values);
    // Any value will do to see what the stages are made of.
    const placeholders = Object.fromEntries(openArguments.map(({ name }) => [name, 'unknown']));
    const known = { ...values, buildArgs: { ...placeholders, ...values.buildArgs } };
    const sources = contextSources(dockerfile, candidate.target ?? '', new Set(), known);
    const { context, missing } =
      given.context === undefined
        ? chooseContext(candidate.dockerfile, sources, repository.paths, candidate.context)
        : { context: given.context, missing: [] };
    const files = await readContextFiles(
      decidingSources(dockerfile, given.request, { target: candidate.target, values: known }),
      {
        contextDir: join(repository.cwd, context),
        dockerfilePath: join(repository.cwd, candidate.dockerfile),
      },
    );
    const { layers, decisions } = requestLayers(dockerfile, given.request, {
      ...{ target: candidate.target, values: known, files, secretArgs, maskedValues: new Set<string>() },
    });
    const contents = await installFiles(repository, context);
    return {
      ...{ ...nothing, context, dockerfile, openArguments, decisions },
      layers: decisions.length === 0 ? layers : decisions.flatMap((decision) => decision.layers),
      problem: undefined,
      missing: await absent(repository, context, missing),
      cost: costOf(dockerfile, decisions, layers),
      installFirst: moveInstallUp(dockerfile, contents),
    };
  } catch (error) {
    // The reader's own messages begin with "Dockerfile line".
    const message = errorAdvice(error).replace(/^Dockerfile(?= line)/, candidate.dockerfile);
    return {
      ...nothing,
      problem: message.startsWith(candidate.dockerfile) ? message : `${candidate.dockerfile}: ${message}`,
    };
  }
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

/** What Git ignores may be there all the same: a built artefact. */
async function absent(
  { cwd }: Repository,
  context: string,
  missing: readonly string[],
): Promise<readonly string[]> {
  const there = await Promise.all(
    missing.map((path) =>
      stat(join(cwd, context, path)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return missing.filter((_path, index) => there[index] !== true);
}

/** What package managers read in the root of a context. */
async function installFiles(repository: Repository, context: string) {
  const paths = repository.paths.flatMap((path) => pathWithin(context, path) ?? []);
  const own = paths.filter((path) => !path.includes('/') && dependencyFile(path) !== undefined);
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
  );
}
