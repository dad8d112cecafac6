import { declaredArgs, declaredEnvs } from '../dockerfile/declaration.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { formatDuration } from '../report/quantity.ts';
import type { Advice } from './advice.ts';
import { type AdviceFacts, leastMs, type NamedDockerfile } from './advice-facts.ts';

/** A name that a Dockerfile gives a value with a digit in it, which is probably a version. */
interface Version {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  /** Undefined: before the first FROM. */
  readonly stage: string | undefined;
}

/**
 * Two Dockerfiles of one project that set the same tool to different versions have no layer in common from there on, also
 * where the rest is the same text. Given where both use the name, in a stage that both have, and the steps behind it are
 * known to take time.
 */
export function adviseVersions({ file, compared, stages, recorded }: AdviceFacts): readonly Advice[] {
  const own = versionsOf(file);
  return compared.flatMap((other) =>
    versionsOf(other).flatMap((theirs): readonly Advice[] => {
      const ours = own.find(({ name, stage }) => name === theirs.name && stage === theirs.stage);
      if (ours === undefined || ours.value === theirs.value) return [];
      const concerned = file.dockerfile.stages.filter(
        ({ name, instructions }) =>
          name !== undefined &&
          other.dockerfile.stages.some((twin) => twin.name === name) &&
          (ours.stage === name || (ours.stage === undefined && mentions(instructions, ours.name))),
      );
      const known = new Map(
        [...recorded, ...stages.flatMap(({ steps }) => steps)]
          .filter(({ durationMs }) => durationMs > 0)
          .map((step) => [JSON.stringify([step.stage, step.platform, step.index]), step] as const),
      );
      const savesMs = [...known.values()]
        .filter(({ stage }) => concerned.some(({ displayName }) => displayName === stage))
        .reduce((total, { durationMs }) => total + durationMs, 0);
      if (savesMs < leastMs) return [];
      return [
        {
          name: 'version-drift',
          title: `Set ${ours.name} to the same value in both Dockerfiles.`,
          detail: `${ours.name} is ${ours.value} in ${file.path}, line ${ours.line}, and ${theirs.value} in ${other.path}, line ${theirs.line}. So the steps of ${concerned.map(({ displayName }) => displayName).join(', ')} cannot be shared: whoever builds with the one finds nothing of the other in the cache, ${formatDuration(savesMs)} each time.`,
          file: file.path,
          line: ours.line,
          savesBytes: undefined,
          savesMs,
          when: 'each build with the other Dockerfile on these layers',
          suggestion: undefined,
        },
      ];
    }),
  );
}

/** Versions that are set and used. */
function versionsOf({ dockerfile }: NamedDockerfile): readonly Version[] {
  const sets = [
    ...dockerfile.globals.map((instruction) => ({ instruction, stage: undefined })),
    ...dockerfile.stages.flatMap((stage) =>
      stage.instructions.map((instruction) => ({ instruction, stage: stage.name })),
    ),
  ];
  return sets.flatMap(({ instruction, stage }) =>
    valuesOf(instruction, dockerfile.escape)
      .filter(({ name, value }) => /\d/.test(value) && isUsed(name, instruction, dockerfile))
      .map(({ name, value }) => ({ name, value, line: instruction.line, stage })),
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

function isUsed(name: string, definition: Instruction, dockerfile: Dockerfile): boolean {
  const all = dockerfile.stages.flatMap((stage) => [stage.head, ...stage.instructions]);
  return mentions(
    all.filter((instruction) => instruction !== definition),
    name,
  );
}

function mentions(instructions: readonly Instruction[], name: string): boolean {
  return instructions.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
}
