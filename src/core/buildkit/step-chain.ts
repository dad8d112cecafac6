import { normalizePlatform } from '../dockerfile/platform.ts';
import { groupBy } from '../group.ts';
import type { ExpectedStage } from './expected-stage.ts';
import type { Progress } from './progress.ts';
import { type Alignment, alignSteps, isPerhapsRoot } from './step-alignment.ts';
import {
  createGraph,
  type Graph,
  hasKeyword,
  hasText,
  isStepVertex,
  keywordOfVertices,
  type StepVertex,
  sameText,
  stepBeneath,
  tops,
  withCompanions,
} from './step-vertex.ts';

/** One step of a stage, and the vertices that did its work. */
export interface StageStep {
  readonly stage: string;
  /** Only in builds for several platforms. */
  readonly platform: string | undefined;
  /** From 1, without the FROM: the same in every build of the stage, whether or not BuildKit counts it in this one. */
  readonly index: number;
  readonly total: number;
  /**
   * As the Dockerfile has it. Where it does not (a trigger of the base image), the keyword alone: BuildKit's
   * own text has the values of build arguments in it.
   */
  readonly instruction: string;
  /** None when BuildKit did not say anything of it. */
  readonly vertices: readonly StepVertex[];
}

/** What one image needs of a bake, and the stages of its Dockerfile. */
export interface ExpectedPart {
  readonly progress: Progress;
  readonly expected: readonly ExpectedStage[];
}

/**
 * Finds the vertices of each step of the expected stages, image by image.
 *
 * BuildKit's names say it, except where two stages have the same instructions on the same parent: those are
 * one vertex, which bears the name of one of the stages. For the other stage it is found as the vertex that
 * its next step stands on; and at a stage's end, as the step of another stage with the same instruction on
 * the same parent.
 *
 * So it is with images whose Dockerfiles were built in one bake: what two of them have in common bears the name of a stage of
 * either Dockerfile.
 *
 * @see https://github.com/moby/buildkit/blob/v0.32.2/solver/jobs.go#L530 one vertex for one digest
 */
export function findSteps(parts: readonly ExpectedPart[]): readonly (readonly StageStep[])[] {
  const graphs = parts.map(({ progress }) => createGraph(progress));
  const users = countUsers(graphs);
  const chains = parts.flatMap(({ expected }, index) => {
    const graph = graphs[index];
    if (graph === undefined) return [];
    const isAlone = new Set(expected.map(({ name }) => name)).size === 1;
    return expected.flatMap((stage) => alignStage(graph, stage, isAlone, users));
  });
  for (const chain of chains) {
    fillFromAbove(chain);
    findHiddenTriggers(chain, chains);
  }
  // A step that was found can be what another stage's next step stands on.
  while (chains.map((chain) => fillFromBeneath(chain, chains)).some(Boolean)) {}
  return graphs.map((graph) =>
    chains
      .filter((chain) => chain.graph === graph)
      .map(withoutRoots)
      .flatMap(formatChain),
  );
}

/** Vertex → how many images need it. */
function countUsers(graphs: readonly Graph[]): ReadonlyMap<string, number> {
  const digests = graphs.flatMap(({ byDigest }) => [...byDigest.keys()]);
  return new Map([...groupBy(digests, (digest) => digest)].map(([digest, own]) => [digest, own.length]));
}

/** The steps of one stage for one platform. */
interface Chain extends Alignment {
  readonly graph: Graph;
  readonly stage: ExpectedStage;
  readonly platform: string | undefined;
}

/** Everything that bears the stage's name, for each platform that it is built for. */
function alignStage(
  graph: Graph,
  stage: ExpectedStage,
  isAlone: boolean,
  users: ReadonlyMap<string, number>,
): readonly Chain[] {
  const name = stage.name.toLowerCase();
  const own = withoutNamesakes(
    graph.steps.filter(({ step }) => step.stage.toLowerCase() === name || (isAlone && step.stage === '')),
    stage,
    users,
  );
  const isNamed =
    graph.steps.length === 0
      ? stage.platforms.length > 1
      : graph.steps.every(({ step }) => step.platform !== undefined);
  const places = isNamed ? spreadOverPlatforms(graph, stage, own) : new Map([[undefined, own]]);
  return [...places].map(([platform, vertices]) => ({
    ...{ graph, stage, platform },
    ...alignSteps(graph, stage, vertices),
  }));
}

/**
 * Without steps that several images need and that bear the name of a stage of another image's Dockerfile. All steps of one stage
 * are numbered out of the same total, and no two have the same number. What only this image needs tells which are its own; else
 * the texts do.
 */
function withoutNamesakes(
  named: readonly StepVertex[],
  stage: ExpectedStage,
  users: ReadonlyMap<string, number>,
): readonly StepVertex[] {
  const ownOf = (vertices: readonly StepVertex[]): readonly StepVertex[] =>
    vertices.filter(({ digest }) => users.get(digest) === 1);
  if (ownOf(named).length === named.length) return named;
  const textsOf = (vertices: readonly StepVertex[]): readonly StepVertex[] =>
    vertices.filter((vertex) => stage.instructions.some((text) => hasText([vertex], text)));
  const [ofStage = []] = [...groupBy(named, ({ step }) => step.total).values()].toSorted(
    (one, other) => ownOf(other).length - ownOf(one).length || textsOf(other).length - textsOf(one).length,
  );
  return [...groupBy(ofStage, ({ step }) => step.index).values()].flatMap((vertices) => {
    const [decisive = []] = [ownOf(vertices), textsOf(vertices), vertices].filter(({ length }) => length > 0);
    // A copy and its LINK are two vertices of the same text.
    return vertices.filter(({ step }) => hasText(decisive, step.instruction));
  });
}

/**
 * Which vertices serve for which platform. Each is named with the platform that it runs on, and from the first use of TARGETARCH
 * on with the one that it builds for as well: `linux/amd64->arm64`. Two platforms for which a stage does the same share
 * its vertices, which bear the name of one of them.
 */
function spreadOverPlatforms(
  graph: Graph,
  stage: ExpectedStage,
  own: readonly StepVertex[],
): ReadonlyMap<string | undefined, readonly StepVertex[]> {
  const byPlatform = groupBy(own, ({ step }) => step.platform);
  const names = [...byPlatform.keys()];
  const [common = '', ...others] = names.filter((name = '') => !name.includes('->'));
  const shared = others.length === 0 ? (byPlatform.get(common) ?? []) : [];
  return new Map(
    stage.platforms.map((platform) => {
      const name = names.find((candidate) => builtFor(candidate) === platform);
      return name === undefined
        ? [platform, isBuiltFor(graph, platform) ? shared : []]
        : [name, byPlatform.get(name) ?? []];
    }),
  );
}

/** `linux/arm64` of `linux/amd64->arm64` and of itself. */
function builtFor(name: string | undefined): string | undefined {
  const [runsOn = '', target] = name?.split('->') ?? [];
  return target === undefined ? name : normalizePlatform(`${runsOn.split('/')[0]}/${target}`);
}

/** Where something failed, a platform of which nothing was heard may not have come so far. */
function isBuiltFor(graph: Graph, platform: string): boolean {
  return !hasFailed(graph) || graph.steps.some(({ step }) => builtFor(step.platform) === platform);
}

/** Goes down from each known step: what it stands on is the step before. */
function fillFromAbove(chain: Chain): void {
  const { graph } = chain;
  for (let place = chain.instructions.length - 2; place >= 0; place--) {
    if ((chain.slots[place] ?? []).length > 0) continue;
    const beneath = stepsBeneath(graph, chain.slots[place + 1] ?? [], chain.instructions[place] ?? '');
    chain.slots[place] = withCompanions(graph, beneath);
  }
}

/** The vertex beneath that has the keyword expected there: the first input, unless the stage is on scratch. */
function stepsBeneath(
  graph: Graph,
  above: readonly StepVertex[],
  instruction: string,
): readonly StepVertex[] {
  const inputs = tops(above).flatMap((vertex) => vertex.inputs);
  const candidates = inputs
    .map((digest) => graph.byDigest.get(digest))
    .filter(isStepVertex)
    .filter((vertex) => hasKeyword([vertex], instruction));
  const best = candidates.find((vertex) => hasText([vertex], instruction)) ?? candidates[0];
  return best === undefined ? [] : [best];
}

/** Two stages on a base with ONBUILD share its triggers: they bear the other stage's name then. */
function findHiddenTriggers(chain: Chain, chains: readonly Chain[]): void {
  const { graph } = chain;
  const parentEnd = new Set(endOf(chain, chains).map((vertex) => vertex.digest));
  let lowest = chain.triggers[0] ?? chain.slots[0] ?? [];
  while (chain.triggers.length < chain.offset) {
    const beneath = stepBeneath(graph, lowest);
    if (beneath === undefined || parentEnd.has(beneath.digest)) {
      return;
    }
    lowest = withCompanions(graph, [beneath]);
    chain.triggers.unshift(lowest);
  }
}

/** Goes up from each known step: the same instruction on it, in another stage, is the same vertex. */
function fillFromBeneath(chain: Chain, chains: readonly Chain[]): boolean {
  let hasFound = false;
  chain.slots.forEach((slot, place) => {
    if (slot.length > 0) {
      return;
    }
    const twin = chains
      .filter((other) => other !== chain && builtFor(other.platform) === builtFor(chain.platform))
      .flatMap((other) =>
        other.slots
          .filter(
            (found, otherPlace) =>
              found.length > 0 &&
              sameText(other.instructions[otherPlace], chain.instructions[place]) &&
              standsOnSame(chain, place, other, otherPlace, chains),
          )
          .flatMap((found) => seenBy(chain, found)),
      )
      .at(0);
    if (twin !== undefined) {
      chain.slots[place] = twin;
      hasFound = true;
    }
  });
  return hasFound;
}

/** Vertices of another stage as the chain's own image sees them; none where it does not need all of them. */
function seenBy({ graph }: Chain, vertices: readonly StepVertex[]): readonly (readonly StepVertex[])[] {
  const seen = vertices.map(({ digest }) => graph.byDigest.get(digest)).filter(isStepVertex);
  return seen.length === vertices.length ? [seen] : [];
}

function standsOnSame(
  chain: Chain,
  place: number,
  other: Chain,
  otherPlace: number,
  chains: readonly Chain[],
): boolean {
  const beneath = place > 0 ? tops(chain.slots[place - 1] ?? []) : endOf(chain, chains);
  if (beneath.length > 0) {
    const inputs = tops(other.slots[otherPlace] ?? []).flatMap((vertex) => vertex.inputs);
    return beneath.some((vertex) => inputs.includes(vertex.digest));
  }
  return place === 0 && otherPlace === 0 && imageOf(chain, chains) === imageOf(other, chains);
}

/** The last vertices of the stage that a stage is FROM; none when that is an image, or not known. */
function endOf(chain: Chain, chains: readonly Chain[]): readonly StepVertex[] {
  const parent = parentOf(chain, chains);
  if (parent === undefined) {
    return [];
  }
  return parent.instructions.length > 0 ? tops(parent.slots.at(-1) ?? []) : endOf(parent, chains);
}

/** What the first step stands on, by its name in the Dockerfile. */
function imageOf(chain: Chain, chains: readonly Chain[]): string | undefined {
  const parent = parentOf(chain, chains);
  return parent === undefined || parent.instructions.length > 0
    ? chain.stage.parent
    : imageOf(parent, chains);
}

function parentOf(chain: Chain, chains: readonly Chain[]): Chain | undefined {
  const name = chain.stage.parent?.toLowerCase();
  return chains.find(
    (other) =>
      other !== chain &&
      other.graph === chain.graph &&
      other.stage.name.toLowerCase() === name &&
      builtFor(other.platform) === builtFor(chain.platform),
  );
}

/** In a build that went well, a WORKDIR that nothing was heard of is the one that has no vertex: `/`. */
function withoutRoots(chain: Chain): Chain {
  if (hasFailed(chain.graph)) return chain;
  const isStep = (_: unknown, place: number): boolean =>
    (chain.slots[place] ?? []).length > 0 || !isPerhapsRoot(chain.instructions[place] ?? '');
  return {
    ...chain,
    instructions: chain.instructions.filter(isStep),
    slots: chain.slots.filter(isStep),
  };
}

function hasFailed(graph: Graph): boolean {
  return [...graph.byDigest.values()].some(({ verdict }) => verdict === 'failed');
}

function formatChain(chain: Chain): readonly StageStep[] {
  const steps = [
    ...chain.triggers.map((vertices) => ({
      instruction: `ONBUILD ${keywordOfVertices(vertices)}`,
      vertices,
    })),
    ...chain.slots.map((vertices, place) => ({ instruction: chain.instructions[place] ?? '', vertices })),
  ];
  return steps.map((step, place) => ({
    stage: chain.stage.name,
    platform: chain.platform,
    index: place + 1,
    total: steps.length,
    ...step,
  }));
}
