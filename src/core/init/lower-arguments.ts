import { declaredArgs, declaredEnvs } from '../dockerfile/declaration.ts';
import type { Dockerfile, Stage } from '../dockerfile/dockerfile.ts';
import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';
import { mentions } from '../dockerfile/mention.ts';
import { changesBetweenRuns, tellsRelease } from '../layers/changing-argument.ts';
import type { LeftStep } from '../layers/layered-dockerfile.ts';
import type { ContextListing } from './context-listing.ts';
import { isPassable } from './install-step.ts';

/** ARGs that come behind the install steps. */
interface LoweredArguments {
  readonly names: readonly string[];
  /** In the Dockerfile as it was given, 1-based. */
  readonly installLine: number;
  /** The Dockerfile with the lines moved. */
  readonly text: string;
}

/**
 * Where arguments stand above install steps, and keep them out of layers: the Dockerfile with them below the last of these steps,
 * together with the ENV and LABEL lines that hand them on. With the argument that is known to be in the way go all others of the
 * stage that tell a commit or a date; where these cannot, it goes alone. Undefined where anything else may read it, and where other
 * variables of the image would change their order.
 */
export function lowerArguments(
  dockerfile: Dockerfile,
  left: readonly Pick<LeftStep, 'line' | 'argument'>[],
  listing: ContextListing,
): LoweredArguments | undefined {
  for (const stage of dockerfile.stages)
    for (const { line, argument } of left.toReversed()) {
      const install = stage.instructions.find((one) => one.line === line && one.keyword === 'RUN');
      if (argument === undefined || install === undefined) continue;
      const groups = [[argument, ...changingArgs(stage)], [argument]].map((names) => new Set(names));
      for (const names of groups) {
        const moved = linesOf(stage, install, names, dockerfile, listing);
        if (moved === undefined) continue;
        const lines = dockerfile.text.split('\n');
        const taken = new Set(moved.flatMap(({ place }) => range(place.start, place.end)));
        const { end } = install.place;
        const kept = (from: number, to: number) =>
          lines.slice(from, to).filter((_, index) => !taken.has(from + index));
        const text = [
          ...kept(0, end),
          ...[...taken].map((index) => lines[index] ?? ''),
          ...kept(end, lines.length),
        ];
        const args = moved.flatMap((one) => (one.keyword === 'ARG' ? declaredArgs(one) : []));
        return { names: args.map(({ name }) => name), installLine: line, text: text.join('\n') };
      }
    }
  return undefined;
}

/** The arguments of a stage that tell a release, a commit or a date by their names. */
function changingArgs({ instructions }: Stage): readonly string[] {
  return instructions
    .flatMap((one) => (one.keyword === 'ARG' ? declaredArgs(one) : []))
    .filter(({ name, defaultText }) => tellsRelease(name) || changesBetweenRuns(name, defaultText, undefined))
    .map(({ name }) => name);
}

/** The lines that have to move with arguments below a step, those of the arguments among them; undefined: they cannot. */
function linesOf(
  { instructions }: Stage,
  install: Instruction,
  group: ReadonlySet<string>,
  dockerfile: Dockerfile,
  listing: ContextListing,
): readonly Instruction[] | undefined {
  const before = instructions.slice(0, instructions.indexOf(install));
  const namesIn = (one: Instruction): readonly string[] => declaredArgs(one).map(({ name }) => name);
  const args = before.filter((one) => one.keyword === 'ARG' && namesIn(one).some((name) => group.has(name)));
  const declared = args.flatMap(namesIn);
  const [arg] = args;
  if (
    arg === undefined ||
    new Set(declared).size < declared.length ||
    // Package managers read it when they build. Others in one line may be read by anything.
    declared.some((name) => name === 'SOURCE_DATE_EPOCH' || !group.has(name))
  )
    return undefined;
  const between = [...before.slice(before.indexOf(arg)), install].filter((one) => !args.includes(one));
  const handing = between.filter(
    (one) => /^(?:ENV|LABEL)$/.test(one.keyword) && declared.some((name) => mentions(wholeCode(one), name)),
  );
  const envs = handing.filter(({ keyword }) => keyword === 'ENV');
  const names = [
    ...declared,
    ...envs.flatMap((one) => declaredEnvs(one, dockerfile.escape).map(({ nameText }) => nameText)),
  ];
  const isFree = between.every(
    (one) =>
      handing.includes(one) ||
      ((isPassable(one, listing) || isPlain(one)) &&
        // The variables of an image keep their order.
        (one.keyword !== 'ENV' || envs.length === 0) &&
        !names.some((name) => mentions(wholeCode(one), name))),
  );
  return isFree ? before.filter((one) => args.includes(one) || handing.includes(one)) : undefined;
}

/** Whether a step runs only programs that read no variable which no line names; code of the repository, and what builds it, may. */
function isPlain({ keyword, rest, isJson, heredocs }: Instruction): boolean {
  if (keyword !== 'RUN' || isJson || heredocs.length > 0 || /[`(){}]/.test(rest)) return false;
  return rest
    .replaceAll(/"[^"$]*"|'[^']*'/g, 'x')
    .split(/&&|\|\||[;|]/)
    .map((command) => command.trim().replace(/^(?:(?:if|then|else|elif|fi|do|done|!)\b\s*)+/, ''))
    .every((command) => command === '' || plainCommand.test(command));
}

const plainCommand =
  /^(?:\[|test|set|true|echo|printf|mkdir|touch|chmod|chown|chgrp|ln|cp|mv|rm|rmdir|(?:group|user)add|add(?:group|user)|usermod|apt|apt-get|apk|dnf|microdnf|yum|curl|wget|tar|unzip|(?:npm|pnpm|bun) (?:ci|i|install)|yarn install|go mod download|bundle install|composer install)(?=\s|$)/;

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
