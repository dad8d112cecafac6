import type { Cut } from '../dockerfile/cut.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import type { LayerDefinition } from './layer.ts';

/** A Dockerfile with its layers, ready to be built. */
export interface LayeredDockerfile {
  /** The user's, with stages cut where layers end inside them. */
  readonly dockerfile: Dockerfile;
  /** Their targets are stages of `dockerfile`. */
  readonly layers: readonly LayerDefinition[];
  /** For `auto`: what was decided about each stage that the target needs. */
  readonly decisions: readonly StageDecision[];
}

/** One stage that the target needs, and what was made of it. */
export interface StageDecision {
  /** As BuildKit shows it. */
  readonly stage: string;
  /** Line of its FROM. */
  readonly line: number;
  /** `target`: as `layers` names it, `app` for a whole stage, `app@deps` for its beginning. Empty: nothing of it is a layer. */
  readonly layers: readonly (LayerDefinition & {
    readonly lines: LineRange;
    /** In words, without a full stop: why it ends where it does. */
    readonly reason: string;
  })[];
  /** In words, without a full stop: why the last layer ends where it does, or why there is none. */
  readonly reason: string;
  /** What installs packages behind the last layer. */
  readonly left: readonly LeftStep[];
  /** `7, which takes .npmrc: …`: where it ends to keep a secret out; undefined: no secret is in its way. */
  readonly keptOut: string | undefined;
}

export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** An install step that lies in no layer. */
export interface LeftStep {
  readonly line: number;
  /** `npm ci`. */
  readonly name: string;
  /** In words, without a full stop. */
  readonly reason: string;
  /** No code comes before it, unless from other stages by content: a cache of all steps has it while what it takes stays the same. */
  readonly isByContent: boolean;
  /** The build argument that keeps it out, because it is declared before, and changes from run to run or is secret. */
  readonly argument?: string;
}

/** The name that a part has in the cut file. */
export function partStage(cut: Dockerfile, dockerfile: Dockerfile, { stage, label }: Cut): string {
  const of = dockerfile.stages[stage]?.displayName;
  const found = cut.stages.find(({ part }) => part?.of === of && part?.label === label);
  if (found?.name === undefined) throw new Error(`the part ${of}@${label} is not in the cut Dockerfile`);
  return found.name;
}
