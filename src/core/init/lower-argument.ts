import { declaredArgs, declaredEnvs } from '../dockerfile/declaration.ts';
import type { Dockerfile, Stage } from '../dockerfile/dockerfile.ts';
import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';
import { mentions } from '../dockerfile/mention.ts';
import type { LeftStep } from '../layers/layered-dockerfile.ts';
import type { ContextListing } from './context-listing.ts';
import { isPassable } from './install-first.ts';

/** An ARG that comes behind the install steps. */
interface LoweredArgument {
  readonly name: string;
  /** In the Dockerfile as it was given, 1-based. */
  readonly installLine: number;
  /** The Dockerfile with the lines moved. */
  readonly text: string;
}

/**
 * Where an argument stands above install steps, and keeps them out of layers: the Dockerfile with it below the last of them,
 * together with the ENV and LABEL lines that hand it on. Undefined where anything else may read it, and where other variables
 * of the image would change their order.
 */
export function lowerArgument(
  dockerfile: Dockerfile,
  left: readonly Pick<LeftStep, 'line' | 'argument'>[],
  listing: ContextListing,
): LoweredArgument | undefined {
  for (const stage of dockerfile.stages)
    for (const { line, argument } of left.toReversed()) {
      const moved = argument === undefined ? undefined : linesOf(stage, line, argument, dockerfile, listing);
      if (argument === undefined || moved === undefined) continue;
      const end = stage.instructions.find((one) => one.line === line)?.place.end ?? 0;
      const lines = dockerfile.text.split('\n');
      const taken = new Set(moved.flatMap(({ place }) => range(place.start, place.end)));
      const kept = (from: number, to: number) =>
        lines.slice(from, to).filter((_, index) => !taken.has(from + index));
      const text = [
        ...kept(0, end),
        ...[...taken].map((index) => lines[index] ?? ''),
        ...kept(end, lines.length),
      ];
      return { name: argument, installLine: line, text: text.join('\n') };
    }
  return undefined;
}

/** What has to move with an argument below a step, and the ARG first; undefined: it cannot. */
function linesOf(
  { instructions }: Stage,
  line: number,
  argument: string,
  dockerfile: Dockerfile,
  listing: ContextListing,
): readonly Instruction[] | undefined {
  const install = instructions.findIndex((one) => one.line === line && one.keyword === 'RUN');
  const declares = (one: Instruction): boolean =>
    one.keyword === 'ARG' && declaredArgs(one).some(({ name }) => name === argument);
  const declared = instructions.slice(0, Math.max(0, install)).filter(declares);
  const [arg] = declared;
  // Package managers read it when they build.
  if (arg === undefined || declared.length > 1 || arg.args.length > 1 || argument === 'SOURCE_DATE_EPOCH')
    return undefined;
  const between = instructions.slice(instructions.indexOf(arg) + 1, install + 1);
  const moved = between.filter(
    (one) => /^(?:ENV|LABEL)$/.test(one.keyword) && mentions(wholeCode(one), argument),
  );
  const names = moved.flatMap((one) =>
    one.keyword === 'ENV' ? declaredEnvs(one, dockerfile.escape).map(({ nameText }) => nameText) : [],
  );
  const isFree = between.every(
    (one) =>
      moved.includes(one) ||
      (isPassable(one, listing) &&
        one.keyword !== 'ENV' &&
        ![argument, ...names].some((name) => mentions(wholeCode(one), name))),
  );
  return isFree ? [arg, ...moved] : undefined;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
