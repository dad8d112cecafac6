import type { BuildValues } from '../dockerfile/build-values.ts';
import type { Dockerfile, Stage } from '../dockerfile/dockerfile.ts';
import { errorMessage } from '../error.ts';
import { type LayerDefinition, parseLayers } from '../layers/layer.ts';
import { graphLayers } from '../layers/layer-graph.ts';

/** What a stage of the Dockerfile is taken for, and why. */
export interface StageGuess {
  readonly stage: string;
  /** Line of its FROM, from 1. */
  readonly line: number;
  /** Undefined: it is no dependency layer. */
  readonly layer: LayerDefinition | undefined;
  /** In words, without a full stop. */
  readonly reason: string;
}

/** Files that tell dependencies, and change when these do. By base name. */
const dependencyFiles = [
  /^(requirements|constraints)[\w.-]*\.(txt|in|lock)$/,
  /^(pyproject\.toml|poetry\.lock|uv\.lock|pdm\.lock|pipfile(\.lock)?|setup\.(py|cfg)|environment\.ya?ml|conda-lock\.yml)$/,
  /^(package(-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-(lock|workspace)\.yaml|bun\.lockb?|\.npmrc|\.yarnrc(\.yml)?|\.yarn)$/,
  /^package\*\.json$/,
  /^(go\.(mod|sum|work)|cargo\.(toml|lock)|gemfile(\.lock)?|composer\.(json|lock)|mix\.(exs|lock))$/,
  /^(pom\.xml|build\.gradle(\.kts)?|settings\.gradle(\.kts)?|gradle\.(properties|lockfile)|libs\.versions\.toml)$/,
  /^(packages?|apt|dependencies|\.tool-versions|\.python-version|\.nvmrc|\.node-version)[\w.-]*(\.txt|\.list)?$/,
];

/**
 * Guesses which stages are dependency layers: those that take nothing from the build context but files that name
 * dependencies, so that a change of source code never changes them. The last stage is the application.
 */
export function guessLayers(dockerfile: Dockerfile): readonly StageGuess[] {
  const layers: LayerDefinition[] = [];
  const last = dockerfile.stages.at(-1);
  return dockerfile.stages.map((stage) => {
    const { layer, reason } = guess(dockerfile, stage, stage === last, layers);
    if (layer !== undefined) layers.push(layer);
    return { stage: stage.displayName, line: stage.line, layer, reason };
  });
}

function guess(
  dockerfile: Dockerfile,
  stage: Stage,
  isLast: boolean,
  layers: readonly LayerDefinition[],
): Pick<StageGuess, 'layer' | 'reason'> {
  const none = (reason: string): Pick<StageGuess, 'layer' | 'reason'> => ({ layer: undefined, reason });
  if (isLast) return none('it is the last stage: the application');
  if (stage.name === undefined) return none('it has no name, which a layer needs: FROM … AS name');
  const makes = stage.instructions.filter(({ keyword }) => ['RUN', 'COPY', 'ADD'].includes(keyword));
  if (makes.length === 0) return none('it makes nothing: no RUN, COPY or ADD');
  const layer = { name: nameOf(stage.name, layers), target: stage.name };
  try {
    const nodes = graphLayers(dockerfile, [...layers, layer], valuesOf());
    const paths = nodes.find(({ name }) => name === layer.name)?.contextSources.map(({ path }) => path) ?? [];
    const others = [...new Set(paths)].filter((path) => !isDependencyFile(path));
    if (others.length > 0)
      return none(`it takes ${others.slice(0, 3).join(', ')} from the context, which changes with the code`);
    const files = [...new Set(paths)];
    return {
      layer,
      reason:
        files.length === 0
          ? 'it takes nothing from the context'
          : `it takes only ${files.slice(0, 5).join(', ')} from the context`,
    };
  } catch (error) {
    return none(`it cannot be read: ${errorMessage(error)}`);
  }
}

/** As without any build argument. */
function valuesOf(): BuildValues {
  return { buildArgs: {}, buildContexts: {}, platforms: [], builderPlatform: undefined };
}

function isDependencyFile(path: string): boolean {
  const name = path.replace(/\/+$/, '').split('/').at(-1)?.toLowerCase() ?? '';
  return dependencyFiles.some((pattern) => pattern.test(name));
}

/** `python-deps` is the layer python; where that name is taken, or is none, the stage's own, or one with a number. */
function nameOf(stage: string, layers: readonly LayerDefinition[]): string {
  const short = stage.replace(/[-_.](deps?|dependencies|packages|modules|requirements)$/, '');
  const numbers = Array.from({ length: layers.length + 2 }, (_item, index) => `layer-${index + 1}`);
  const isFree = (name: string): boolean =>
    !layers.some((layer) => layer.name === name) && parseLayers([`${name}=${stage}`]).problems.length === 0;
  return [short, stage, ...numbers].find(isFree) ?? stage;
}
