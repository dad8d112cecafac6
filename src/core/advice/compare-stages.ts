import { declaredArgs, declaredEnvs } from '../dockerfile/declaration.ts';
import { type Dockerfile, flagValue, type Stage } from '../dockerfile/dockerfile.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { mentions } from '../dockerfile/mention.ts';
import { readMounts } from '../dockerfile/mount.ts';
import { textOf } from '../layers/layer-graph.ts';

/** Instructions that only describe the image: no step's key holds them. */
const descriptive = new Set([
  'CMD',
  'ENTRYPOINT',
  'EXPOSE',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'STOPSIGNAL',
  'VOLUME',
]);

/** How far a stage does the same in two files. */
interface Likeness {
  /** Line of the first instruction that is another one; Infinity where there is none. */
  readonly until: number;
  /** The other file does nothing more in it either. */
  readonly isWhole: boolean;
}

/**
 * Tells for a stage that two Dockerfiles have by name up to which line of the first, that one not included, its steps would
 * be the same in both if `name` had the same value in both; undefined: not even its beginning would.
 */
export function compareStages(
  file: Dockerfile,
  other: Dockerfile,
  name: string,
): (stage: string) => number | undefined {
  const globals = differingGlobals(file, other).filter((differing) => differing !== name);
  const usesGlobal = (text: string): boolean => globals.some((global) => mentions(text, global));
  const known = new Map<string, Likeness | undefined>();

  const likenessOf = (stage: string): Likeness | undefined => {
    if (!known.has(stage)) {
      // A stage that needs itself is like nothing.
      known.set(stage, undefined);
      const [own, twin] = [findStage(file, stage), findStage(other, stage)];
      known.set(stage, own === undefined || twin === undefined ? undefined : compare(own, twin));
    }
    return known.get(stage);
  };
  /** What both call by this name is the same: an image, or a stage that does the same to its end. */
  const isSame = (source: string): boolean => {
    const stage = source.toLowerCase();
    if (findStage(file, stage) === undefined && findStage(other, stage) === undefined)
      return !/^\d+$/.test(source);
    return likenessOf(stage)?.isWhole ?? false;
  };
  const isSameStep = (own: Instruction, twin: Instruction | undefined): boolean =>
    twin !== undefined &&
    keyOf(own, name, file.escape) === keyOf(twin, name, other.escape) &&
    !usesGlobal(own.text) &&
    sourcesOf(own).every(isSame);
  const compare = (own: Stage, twin: Stage): Likeness | undefined => {
    const [head, twinHead] = [own, twin].map(({ from, platform = '' }) => `${platform} ${from}`);
    if (head !== twinHead || usesGlobal(head ?? '') || !isSame(own.from)) return undefined;
    const steps = stepsOf(own);
    const twins = stepsOf(twin);
    const other = steps.find((instruction, index) => !isSameStep(instruction, twins[index]));
    return {
      until: other?.line ?? Number.POSITIVE_INFINITY,
      isWhole: other === undefined && steps.length === twins.length,
    };
  };
  return (stage) => likenessOf(stage)?.until;
}

function findStage(dockerfile: Dockerfile, name: string): Stage | undefined {
  return dockerfile.stages.findLast((stage) => stage.name === name);
}

function stepsOf({ instructions }: Stage): readonly Instruction[] {
  return instructions.filter(({ keyword }) => !descriptive.has(keyword));
}

/** The text of an instruction, without the value that it gives to `name`. */
function keyOf(instruction: Instruction, name: string, escapeChar: string): string {
  const value = (of: string, text: string | undefined): string => (of === name ? '' : (text ?? ''));
  switch (instruction.keyword) {
    case 'ARG':
      return `ARG ${declaredArgs(instruction)
        .map((declared) => `${declared.name}=${value(declared.name, declared.defaultText)}`)
        .join(' ')}`;
    case 'ENV':
      return `ENV ${declaredEnvs(instruction, escapeChar)
        .map(({ nameText, valueText }) => `${nameText}=${value(nameText, valueText)}`)
        .join(' ')}`;
    default:
      return textOf(instruction);
  }
}

function sourcesOf(instruction: Instruction): readonly string[] {
  if (instruction.keyword === 'RUN') return readMounts(instruction).flatMap(({ from }) => from ?? []);
  const from = instruction.keyword === 'COPY' ? flagValue(instruction, 'from') : undefined;
  return from === undefined ? [] : [from];
}

/** Arguments before the first FROM whose default is another one, or that only one of the files has. */
function differingGlobals(file: Dockerfile, other: Dockerfile): readonly string[] {
  const [own, theirs] = [file, other].map(
    ({ globals }) =>
      new Map(
        globals.flatMap(declaredArgs).map(({ name, defaultText }) => [name, defaultText ?? ''] as const),
      ),
  );
  const names = new Set([...(own?.keys() ?? []), ...(theirs?.keys() ?? [])]);
  return [...names].filter((name) => own?.get(name) !== theirs?.get(name));
}
