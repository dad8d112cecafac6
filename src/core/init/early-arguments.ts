import { instructionsBelow } from '../dockerfile/cut.ts';
import { declaredArgs } from '../dockerfile/declaration.ts';
import { type Dockerfile, parseDockerfile } from '../dockerfile/dockerfile.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import type { StageDecision } from '../layers/layered-dockerfile.ts';

/** Arguments above an install step that keep it out of layers, and nothing else does. */
export interface EarlyArguments {
  /** Of the install step, 1-based. */
  readonly line: number;
  readonly names: readonly string[];
}

type Left = Pick<StageDecision['left'][number], 'line' | 'argument'>;

/** More can hardly be moved by hand. */
const mostArguments = 12;

/**
 * Which arguments have to go below install steps, so that layers hold these. Finds out by leaving out one after another: an install
 * step that is in no layer then is kept out by something else, too. `left`: the install steps of a Dockerfile that are in no layer.
 */
export async function findEarlyArguments(
  dockerfile: Dockerfile,
  left: (changed: Dockerfile) => Promise<readonly Left[]>,
): Promise<readonly EarlyArguments[]> {
  const before = await left(dockerfile);
  const names: string[] = [];
  let one = dockerfile;
  let after = before;
  for (;;) {
    const name = after.find(({ argument }) => argument !== undefined)?.argument;
    const next = name === undefined ? undefined : withoutArgument(one, name);
    if (name === undefined || next === undefined || names.length === mostArguments) break;
    names.push(name);
    one = next;
    after = await left(next);
  }
  const still = new Set(after.map(({ line }) => line));
  return before
    .filter(({ line, argument }) => argument !== undefined && !still.has(line))
    .map(({ line }) => ({ line, names: names.filter((name) => declaresAbove(dockerfile, name, line)) }));
}

/** Lines keep their numbers; undefined: a line declares others, too. */
function withoutArgument(dockerfile: Dockerfile, name: string): Dockerfile | undefined {
  const lines = dockerfile.text.split('\n');
  const found = dockerfile.stages
    .flatMap(({ instructions }) => instructions)
    .filter((one) => declares(one, name));
  if (found.length === 0 || found.some(({ args }) => args.length > 1)) return undefined;
  for (const { place } of found) lines.fill('#', place.start, place.end);
  return parseDockerfile(lines.join('\n'));
}

/** In the stage of the line, or in one that it is built on. */
function declaresAbove(dockerfile: Dockerfile, name: string, line: number): boolean {
  const stage = dockerfile.stages.find(({ instructions }) => instructions.some((one) => one.line === line));
  const above = stage === undefined ? [] : [...instructionsBelow(dockerfile, stage), ...stage.instructions];
  return above.some((one) => one.line < line && declares(one, name));
}

function declares(one: Instruction, name: string): boolean {
  return one.keyword === 'ARG' && declaredArgs(one).some((arg) => arg.name === name);
}
