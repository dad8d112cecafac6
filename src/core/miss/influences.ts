import type { GraphStage } from '../dockerfile/stage-graph.ts';
import type { Place } from './place.ts';
import { readRecorded, settingsOf, variablesBehind, variablesIn, variablesOf } from './step-variables.ts';

/** The build arguments that are part of a step's cache key, by their names. */
interface Influences {
  /** Declared before it, in its stage or one that this is FROM, and seen by it. */
  readonly declared: ReadonlySet<string>;
  /** Declared before the first FROM: they make what the step stands on, or the values of those that it sees. */
  readonly globals: ReadonlySet<string>;
}

export function influencesOn({ instruction, chain, before, reached, stages, subject }: Place): Influences {
  const beneath = chain[0] === undefined ? [] : ancestors(chain[0], stages);
  const visible = [...beneath.flatMap(({ commands }) => commands), ...before];
  const args = visible.filter(({ keyword }) => keyword === 'ARG').flatMap(settingsOf);
  const asked = instruction === undefined ? new Set<string>() : variablesOf(instruction, visible);
  const seen = args.filter(({ name }) => instruction?.keyword === 'RUN' || asked.has(name));
  // Without a default of its own, an ARG has the one before the first FROM.
  const inherited = seen.filter(({ valueText }) => valueText === undefined).map(({ name }) => name);
  const inFrom = reached.flatMap(({ from, platform }) => [...variablesIn(`${from} ${platform ?? ''}`)]);
  const defaults = splitByStage(subject.inputs?.instructions ?? []).globals.flatMap(
    (text) => readRecorded(text) ?? [],
  );
  return {
    declared: new Set(seen.map(({ name }) => name)),
    globals: variablesBehind([...inherited, ...inFrom], defaults),
  };
}

/** The stages that a stage is FROM, of layers beneath too, the lowest first. */
function ancestors(stage: GraphStage, stages: ReadonlyMap<number, GraphStage>): readonly GraphStage[] {
  const parent = stage.parent === undefined ? undefined : stages.get(stage.parent);
  return parent === undefined ? [] : [...ancestors(parent, stages), parent];
}

/** Recorded instructions, taken apart. */
interface RecordedStages {
  /** The ARGs before the first FROM. */
  readonly globals: readonly string[];
  /** Each stage, with its FROM first. */
  readonly stages: readonly (readonly string[])[];
}

export function splitByStage(instructions: readonly string[]): RecordedStages {
  const globals: string[] = [];
  const stages: string[][] = [];
  for (const text of instructions) {
    const stage = stages.at(-1);
    if (/^FROM\s/i.test(text)) stages.push([text]);
    else if (stage === undefined) globals.push(text);
    else stage.push(text);
  }
  return { globals, stages };
}
