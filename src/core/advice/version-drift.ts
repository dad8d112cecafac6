import { expectedSteps } from '../buildkit/expected-stage.ts';
import { declaredArgs, declaredEnvs } from '../dockerfile/declaration.ts';
import type { Dockerfile, Stage } from '../dockerfile/dockerfile.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { mentions } from '../dockerfile/mention.ts';
import { formatDuration } from '../format/quantity.ts';
import { sumOf } from '../sum.ts';
import type { Advice } from './advice.ts';
import { type AdviceFacts, leastMs, type NamedDockerfile } from './advice-facts.ts';
import { compareStages } from './compare-stages.ts';

/** A name that a Dockerfile gives a value with a digit in it, which is probably a version. */
interface Version {
  readonly keyword: string;
  readonly name: string;
  readonly value: string;
  readonly line: number;
  /** Undefined: before the first FROM. */
  readonly stage: string | undefined;
}

/**
 * Two Dockerfiles of one project that set the same tool to different versions have no layer in common from there on, also
 * where the rest is the same text. Given where both use the name, in a stage that both have, and the steps that would be the
 * same without that difference are known to take time.
 */
export function adviseVersions(facts: AdviceFacts): readonly Advice[] {
  const { file, compared, givenArgs } = facts;
  const own = versionsOf(file);
  return compared.flatMap((other) =>
    versionsOf(other).flatMap((theirs): Advice | [] => {
      const ours = own.find(
        ({ keyword, name, stage }) =>
          keyword === theirs.keyword && name === theirs.name && stage === theirs.stage,
      );
      if (ours === undefined || ours.value === theirs.value) return [];
      // What is given in each build is the same with both.
      if (ours.keyword === 'ARG' && givenArgs.has(ours.name)) return [];
      const { stages, savesMs } = costOf(ours, other, facts);
      if (savesMs < leastMs) return [];
      return {
        name: 'version-drift',
        title: `Set ${ours.name} to the same value in both Dockerfiles.`,
        detail: `${ours.name} is ${ours.value} in ${file.path}, line ${ours.line}, and ${theirs.value} in ${other.path}, line ${theirs.line}. So the steps of ${stages.join(', ')} cannot be shared. A build with one Dockerfile finds nothing of the other in the cache, ${formatDuration(savesMs)} each time.`,
        file: file.path,
        line: ours.line,
        savesBytes: undefined,
        savesMs,
        when: 'each build with the other Dockerfile on these layers',
        suggestion: undefined,
      };
    }),
  );
}

/** The stages that both files have and that use the version, and what of them would be shared if it were the same. */
function costOf(ours: Version, other: NamedDockerfile, { file, app, layers, stages, recorded }: AdviceFacts) {
  const known = new Map(
    [...recorded, ...stages.flatMap(({ steps }) => steps)]
      .filter(({ durationMs }) => durationMs > 0)
      .map((step) => [JSON.stringify([step.stage, step.platform, step.index]), step] as const),
  );
  const sharedUntil = compareStages(file.dockerfile, other.dockerfile, ours.name);
  const own = new Map(
    [...layers, app].flatMap(({ ownStages }) => ownStages).map((stage) => [stage.index, stage] as const),
  );
  const concerned = [...own.values()].flatMap((stage) => {
    const begin = firstUse(stage, ours, file.dockerfile);
    const end = stage.name === undefined ? undefined : sharedUntil(stage.name);
    if (begin === undefined || end === undefined) return [];
    const commands = stage.commands.filter((command) => expectedSteps([command]).length > 0);
    const shared = [...known.values()].filter((step) => {
      const line = commands[step.index - 1]?.line;
      return step.stage === stage.displayName && line !== undefined && line >= begin && line < end;
    });
    const savesMs = sumOf(shared, ({ durationMs }) => durationMs);
    return savesMs === 0 ? [] : [{ stage: stage.displayName, savesMs }];
  });
  return {
    stages: concerned.map(({ stage }) => stage),
    savesMs: sumOf(concerned, ({ savesMs }) => savesMs),
  };
}

/** The line of a stage from which on the version matters; undefined: it does not. */
function firstUse(
  stage: Stage,
  { name, line, stage: definedIn }: Version,
  { globals }: Dockerfile,
): number | undefined {
  if (definedIn !== undefined) return definedIn === stage.name ? line : undefined;
  const names = carriersOf(name, globals);
  return [stage.head, ...stage.instructions].find(({ text }) => mentionsAny(text, names))?.line;
}

/** The name, and those before the first FROM whose default is made of it: `ARG IMAGE=node:${NODE_MAJOR}`. */
function carriersOf(name: string, globals: readonly Instruction[]): readonly string[] {
  const names = [name];
  for (const { name: other, defaultText = '' } of globals.flatMap(declaredArgs))
    if (mentionsAny(defaultText, names)) names.push(other);
  return names;
}

function mentionsAny(text: string, names: readonly string[]): boolean {
  return names.some((name) => mentions(text, name));
}

/** Versions that are set and used. In a stage without a name they have no counterpart. */
function versionsOf({ dockerfile }: NamedDockerfile): readonly Version[] {
  const sets = [
    ...dockerfile.globals.map((instruction) => ({ instruction, stage: undefined })),
    ...dockerfile.stages.flatMap(({ name, instructions }) =>
      name === undefined ? [] : instructions.map((instruction) => ({ instruction, stage: name })),
    ),
  ];
  return sets.flatMap(({ instruction, stage }) =>
    valuesOf(instruction, dockerfile.escape)
      .filter(({ name, value }) => /\d/.test(value) && isUsed(name, instruction, dockerfile))
      .map(({ name, value }) => ({
        keyword: instruction.keyword,
        name,
        value,
        line: instruction.line,
        stage,
      })),
  );
}

function valuesOf(
  instruction: Instruction,
  escapeChar: string,
): readonly { readonly name: string; readonly value: string }[] {
  if (instruction.keyword === 'ARG') {
    return declaredArgs(instruction).flatMap(({ name, defaultText }) =>
      defaultText === undefined ? [] : [{ name, value: unquoted(defaultText) }],
    );
  }
  if (instruction.keyword !== 'ENV') return [];
  return declaredEnvs(instruction, escapeChar).map(({ nameText, valueText }) => ({
    name: nameText,
    value: unquoted(valueText),
  }));
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}

function isUsed(name: string, definition: Instruction, { globals, stages }: Dockerfile): boolean {
  const names = globals.includes(definition) ? carriersOf(name, globals) : [name];
  return stages
    .flatMap((stage) => [stage.head, ...stage.instructions])
    .some((instruction) => instruction !== definition && mentionsAny(instruction.text, names));
}
