import { groupBy } from '../group.ts';
import type { ExpectedStage } from './expected-stage.ts';
import type { Progress } from './progress.ts';
import { type Alignment, alignSteps } from './step-alignment.ts';
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
  readonly platform: string | undefined;
  /** From 1, without the FROM, whether or not BuildKit counts it in this build. */
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

/**
 * Finds the vertices of each step of the expected stages.
 *
 * BuildKit's names say it, except where two stages have the same instructions on the same parent: those are
 * one vertex, which bears the name of one of the stages. For the other stage it is found as the vertex that
 * its next step stands on; and at a stage's end, as the step of another stage with the same instruction on
 * the same parent.
 *
 * @see https://github.com/moby/buildkit/blob/v0.32.2/solver/jobs.go#L530 one vertex for one digest
 */
export function findSteps(
  progress: Progress,
  expected: readonly ExpectedStage[],
  platforms: readonly string[],
): readonly StageStep[] {
  const graph = createGraph(progress);
  const chains = expected.flatMap((stage) => alignStage(graph, stage, expected.length === 1, platforms));
  for (const chain of chains) {
    fillFromAbove(graph, chain);
    findHiddenTriggers(graph, chain, chains);
  }
  // A step that was found can be what another stage's next step stands on.
  while (chains.map((chain) => fillFromBeneath(chain, chains)).some(Boolean)) {}
  return chains.filter((chain) => !isPartOfAnother(chain, chains)).flatMap(formatChain);
}

/** The steps of one stage for one platform. */
interface Chain extends Alignment {
  readonly stage: ExpectedStage;
  readonly platform: string | undefined;
}

/** Everything that bears the stage's name, for each platform that was seen. */
function alignStage(
  graph: Graph,
  stage: ExpectedStage,
  isAlone: boolean,
  platforms: readonly string[],
): readonly Chain[] {
  const name = stage.name.toLowerCase();
  const own = graph.steps.filter(
    ({ step }) => step.stage.toLowerCase() === name || (isAlone && step.stage === ''),
  );
  if (own.length === 0) {
    return platformsSeen(graph, platforms).map((platform) => emptyChain(stage, platform));
  }
  const byPlatform = groupBy(own, ({ step }) => step.platform);
  return [...byPlatform].map(([platform, vertices]) => ({
    stage,
    platform,
    ...alignSteps(graph, stage.instructions, vertices),
  }));
}

/** Of a stage that no vertex is named after: the platforms that others are named with. */
function platformsSeen(graph: Graph, platforms: readonly string[]): readonly (string | undefined)[] {
  const seen = new Set(graph.steps.map(({ step }) => step.platform));
  if (seen.size === 0 || seen.has(undefined)) {
    return [undefined];
  }
  const asked = platforms.filter((platform) => seen.has(platform));
  return asked.length > 0 ? asked : [...seen].filter((platform) => !platform?.includes('->'));
}

function emptyChain(stage: ExpectedStage, platform: string | undefined): Chain {
  const { instructions } = stage;
  return { stage, platform, instructions, slots: instructions.map(() => []), triggers: [], offset: 0 };
}

/** Goes down from each known step: what it stands on is the step before. */
function fillFromAbove(graph: Graph, chain: Chain): void {
  for (let place = chain.instructions.length - 2; place >= 0; place--) {
    const above = chain.slots[place + 1] ?? [];
    if ((chain.slots[place] ?? []).length === 0 && above.length > 0) {
      const beneath = stepsBeneath(graph, above, chain.instructions[place] ?? '');
      chain.slots[place] = withCompanions(graph, beneath);
    }
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
function findHiddenTriggers(graph: Graph, chain: Chain, chains: readonly Chain[]): void {
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
      .filter((other) => other !== chain && other.platform === chain.platform)
      .flatMap((other) =>
        other.slots.filter(
          (found, otherPlace) =>
            found.length > 0 &&
            sameText(other.instructions[otherPlace], chain.instructions[place]) &&
            standsOnSame(chain, place, other, otherPlace, chains),
        ),
      )
      .at(0);
    if (twin !== undefined) {
      chain.slots[place] = twin;
      hasFound = true;
    }
  });
  return hasFound;
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
  const own = chain.platform;
  // For the sake of a platform it builds for, a stage can be named `linux/amd64->arm64` on one that is not.
  const runsOn = own?.split('->')[0];
  const parents = chains.filter((other) => other !== chain && other.stage.name.toLowerCase() === name);
  return (
    parents.find((other) => other.platform === own) ?? parents.find((other) => other.platform === runsOn)
  );
}

/**
 * A stage that runs on one platform and builds for others is named `linux/amd64` up to the first use of
 * TARGETARCH, and `linux/amd64->arm64` after it. Where it does not build for amd64 itself, the first part
 * alone is no chain of its own.
 */
function isPartOfAnother(chain: Chain, chains: readonly Chain[]): boolean {
  return (
    chain.platform !== undefined &&
    chain.slots.some((slot) => slot.length === 0) &&
    chains.some(
      (other) => other.stage === chain.stage && other.platform?.startsWith(`${chain.platform}->`) === true,
    )
  );
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
