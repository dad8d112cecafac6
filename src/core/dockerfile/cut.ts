import { UserError } from '../error.ts';
import {
  type Dockerfile,
  describesNames,
  flagValue,
  parseDockerfile,
  type Stage,
  writtenKeyword,
} from './dockerfile.ts';
import { type Instruction, readTrigger } from './instruction.ts';
import { repeatedVariables, unrepeatable } from './repeated-variables.ts';

/** A place inside a stage where a layer ends: its instructions before that become a stage of their own. */
export interface Cut {
  /** Index of the stage in the user's file. */
  readonly stage: number;
  /** How many of its instructions come before, at least 1. */
  readonly count: number;
  /** Makes the name of the part: `app@deps` has the label `deps`. */
  readonly label: string;
}

/**
 * Cuts stages in two or more: `FROM x AS app; A; B; C` becomes `FROM x AS app--deps; A; B` and `FROM app--deps AS app; C`.
 * BuildKit makes the same steps and the same configuration of both, because
 *
 * - ARG and ENV are said again, because at the beginning of a stage the ENV of what it is FROM goes before every ARG: see
 *   repeatedVariables,
 * - a CMD before the cut is repeated where an ENTRYPOINT comes after it, which would drop an inherited one
 *   (https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go `dispatchEntrypoint`),
 *   (what an external image sets by ONBUILD is not known here: see findLostTrigger),
 * - `COPY --from=<index>` is rewritten, because the stages after a cut have other indexes.
 *
 * Lines keep the numbers of the user's file.
 * @throws UserError when a stage cannot be cut there: see findCutObstacle.
 */
export function cutStages(dockerfile: Dockerfile, cuts: readonly Cut[]): Dockerfile {
  if (cuts.length === 0) return dockerfile;
  for (const cut of cuts) {
    const obstacle = findCutObstacle(dockerfile, cut);
    if (obstacle !== undefined) throw new UserError(obstacle);
  }
  const plans = planParts(dockerfile, cuts);
  const lines = dockerfile.text.split('\n').map((text) => ({ text, after: [] as string[] }));
  for (const { stage, parts } of plans) {
    const [first] = parts;
    if (first?.label === undefined) continue;
    writeHead(lines, stage, headOf(stage, stage.from, first.name));
    // The stage has another name now.
    if (describesNames(dockerfile)) lines[stage.line - 2]?.after.push('#');
    for (const [index, part] of parts.entries()) {
      const before = parts[index - 1];
      const earlier = parts.slice(0, index).flatMap(({ instructions }) => instructions);
      const last = earlier.at(-1);
      if (before?.name === undefined || last === undefined) continue;
      lines[last.endLine - 1]?.after.push(
        headOf({ ...stage, platform: undefined }, before.name, part.name),
        ...repetitions(dockerfile, stage, earlier, part.instructions),
      );
    }
  }
  for (const { instruction, from } of shiftedIndexes(dockerfile, plans)) {
    const line = lines.slice(instruction.line - 1, instruction.endLine).find(({ text }) => hasIndex(text));
    if (line !== undefined) line.text = line.text.replace(indexFlag, `$1${from}`);
  }
  const text = lines.flatMap((line) => [line.text, ...line.after]).join('\n');
  const numbers = lines.flatMap((line, index) => [index + 1, ...line.after.map(() => index + 1)]);
  const cut = parseDockerfile(text, { text: dockerfile.text, lines: numbers });
  const parts = plans.flatMap((plan) => plan.parts.map((part) => ({ ...plan, part })));
  return {
    ...cut,
    stages: cut.stages.map((stage, index): Stage => {
      const plan = parts[index];
      return plan === undefined || plan.parts.length === 1
        ? stage
        : { ...stage, part: { of: plan.stage.displayName, label: plan.part.label, lines: plan.part.lines } };
    }),
  };
}

/**
 * Why a stage cannot be cut there, with the line: an ONBUILD before the cut would run in the second part, a CMD or a variable
 * could not be repeated as it was, an index could not be rewritten. Undefined: it can.
 */
export function findCutObstacle(
  dockerfile: Dockerfile,
  { stage: index, count }: Pick<Cut, 'stage' | 'count'>,
): string | undefined {
  const stage = dockerfile.stages[index];
  if (stage === undefined) return `The Dockerfile has no stage ${index}.`;
  const before = stage.instructions.slice(0, count);
  const trigger = before.find(isTrigger);
  if (trigger !== undefined)
    return `A layer cannot end after the ONBUILD in line ${trigger.line}, because it would run in the rest of the stage.`;
  const all = dockerfile.stages.flatMap(({ instructions }) => instructions);
  const odd = all.find(
    (instruction) => isTrigger(instruction) && sourceIndex(readTrigger(instruction)) !== undefined,
  );
  if (odd !== undefined)
    return `No stage can be cut, because the ONBUILD in line ${odd.line} names a stage by its number.`;
  const fixed = all.find(
    (instruction) =>
      sourceIndex(instruction) !== undefined && !instruction.text.split('\n').some((line) => hasIndex(line)),
  );
  if (fixed !== undefined)
    return `No stage can be cut, because the stage number in line ${fixed.line} is split over several lines.`;
  const unclear = stage.from.includes('$')
    ? dockerfile.stages
        .slice(0, index)
        .flatMap(({ name, instructions }) => (name === undefined ? [] : instructions))
        .find(isTrigger)
    : undefined;
  if (unclear !== undefined)
    return `A layer cannot end here, because the FROM in line ${stage.line} has a variable, and the ONBUILD in line ${unclear.line} may run after it.`;
  const run = [...triggersOf(parentOf(dockerfile, stage)), ...before];
  const variable = unrepeatable(run, dockerfile.escape);
  if (variable !== undefined) return `A layer cannot end here, because ${variable}.`;
  const command = inheritedCommand(run, stage.instructions.slice(count));
  return command === undefined ||
    repeatCommand(command, run, instructionsBelow(dockerfile, stage)) !== undefined
    ? undefined
    : `A layer cannot end here, because an ENTRYPOINT follows, and the CMD in line ${command.line} uses the SHELL of its base image.`;
}

/** How a user names a part of a stage, and what reports call it: `app@deps`. */
export function partName(stage: Pick<Stage, 'name' | 'displayName' | 'part'>): string {
  if (stage.part === undefined) return stage.displayName;
  return stage.part.label === undefined ? stage.part.of : `${stage.part.of}@${stage.part.label}`;
}

interface PartPlan {
  /** Of the stage in the temporary file; undefined: it has none, as in the user's. */
  readonly name: string | undefined;
  /** Undefined: what follows the last cut. */
  readonly label: string | undefined;
  readonly instructions: readonly Instruction[];
  readonly lines: { readonly first: number; readonly last: number };
}

interface StagePlan {
  readonly stage: Stage;
  readonly parts: readonly PartPlan[];
}

/** `--from=0`, as COPY writes it. */
const indexFlag = /(--from=)["']?[+-]?\d+["']?(?=\s|$)/;

/** Comments stand between the lines of an instruction, too. */
function hasIndex(line: string): boolean {
  return indexFlag.test(line) && !/^\s*#/.test(line);
}

function planParts(dockerfile: Dockerfile, cuts: readonly Cut[]): readonly StagePlan[] {
  const taken = new Set<string>();
  const text = dockerfile.text.toLowerCase();
  const freeName = (wanted: string): string => {
    let name = wanted;
    for (let number = 2; taken.has(name) || text.includes(name); number++) name = `${wanted}-${number}`;
    taken.add(name);
    return name;
  };
  return dockerfile.stages.map((stage): StagePlan => {
    const own = cuts.filter((cut) => cut.stage === stage.index).sort((a, b) => a.count - b.count);
    const ends = [...own, { count: stage.instructions.length, label: undefined }];
    return {
      stage,
      parts: ends.map(({ count, label }, index): PartPlan => {
        const instructions = stage.instructions.slice(ends[index - 1]?.count ?? 0, count);
        return {
          name: label === undefined ? stage.name : freeName(`${stage.displayName}--${label}`),
          label,
          instructions,
          lines: {
            first: index === 0 ? stage.line : (instructions[0]?.line ?? stage.line),
            last: instructions.at(-1)?.endLine ?? stage.line,
          },
        };
      }),
    };
  });
}

/** What a part says again of those before it. */
function repetitions(
  dockerfile: Dockerfile,
  stage: Stage,
  earlier: readonly Instruction[],
  own: readonly Instruction[],
): readonly string[] {
  const run = [...triggersOf(parentOf(dockerfile, stage)), ...earlier];
  const command = inheritedCommand(run, own);
  return [
    ...repeatedVariables(run, dockerfile.escape, writtenKeyword(stage.head) === 'from'),
    ...((command && repeatCommand(command, run, instructionsBelow(dockerfile, stage))) ?? []),
  ];
}

function headOf(stage: Pick<Stage, 'head' | 'platform'>, from: string, name: string | undefined): string {
  const keyword = writtenKeyword(stage.head);
  const as = stage.head.args[1] ?? (keyword === 'from' ? 'as' : 'AS');
  return [
    keyword,
    ...(stage.platform === undefined ? [] : [`--platform=${stage.platform}`]),
    from,
    ...(name === undefined ? [] : [as, name]),
  ].join(' ');
}

function writeHead(lines: readonly { text: string }[], stage: Stage, head: string): void {
  for (let line = stage.line; line <= stage.head.endLine; line++) {
    const written = lines[line - 1];
    if (written !== undefined) written.text = line === stage.line ? head : '';
  }
}

/** The last CMD before, where an ENTRYPOINT follows that would drop it. */
function inheritedCommand(
  before: readonly Instruction[],
  own: readonly Instruction[],
): Instruction | undefined {
  return own.some(({ keyword }) => keyword === 'ENTRYPOINT') && !own.some(({ keyword }) => keyword === 'CMD')
    ? before.findLast(({ keyword }) => keyword === 'CMD')
    : undefined;
}

/**
 * A CMD as it is to be repeated: with the SHELL that it was written under, where another one follows.
 * Undefined: that is the SHELL of an image from elsewhere, which nobody has looked at.
 */
function repeatCommand(
  command: Instruction,
  before: readonly Instruction[],
  below: readonly Instruction[],
): readonly string[] | undefined {
  const at = before.indexOf(command);
  const keptShell = !before.slice(at).some(({ keyword }) => keyword === 'SHELL');
  if (command.isJson || keptShell) return command.text.split('\n');
  const shell = [...below, ...before.slice(0, at)].findLast(({ keyword }) => keyword === 'SHELL');
  return shell === undefined
    ? undefined
    : [`${writtenKeyword(command)} ${JSON.stringify([...shell.args, command.rest])}`];
}

/** The instructions of the stages of the file that a stage is FROM, the lowest first. */
export function instructionsBelow(
  dockerfile: Pick<Dockerfile, 'stages'>,
  stage: Stage,
): readonly Instruction[] {
  const parent = parentOf(dockerfile, stage);
  return parent === undefined ? [] : [...instructionsBelow(dockerfile, parent), ...parent.instructions];
}

/** The stage of `COPY --from=<index>`. */
function sourceIndex(instruction: Instruction): number | undefined {
  const from = instruction.keyword === 'COPY' ? flagValue(instruction, 'from') : undefined;
  return from !== undefined && /^[+-]?\d+$/.test(from) ? Number(from) : undefined;
}

function shiftedIndexes(
  dockerfile: Dockerfile,
  plans: readonly StagePlan[],
): readonly { readonly instruction: Instruction; readonly from: number }[] {
  let end = -1;
  const lastParts = plans.map(({ parts }) => {
    end += parts.length;
    return end;
  });
  return dockerfile.stages
    .flatMap(({ instructions }) => instructions)
    .flatMap((instruction) => {
      const index = sourceIndex(instruction);
      const from = index === undefined ? undefined : lastParts[index];
      return from === undefined || from === index ? [] : [{ instruction, from }];
    });
}

/** Undefined too where the name is in a variable. */
function parentOf(dockerfile: Pick<Dockerfile, 'stages'>, stage: Stage): Stage | undefined {
  return dockerfile.stages.slice(0, stage.index).findLast(({ name }) => name === stage.from);
}

function isTrigger({ keyword }: Instruction): boolean {
  return keyword === 'ONBUILD';
}

/** What runs at the beginning of a stage that is FROM this one. */
function triggersOf(parent: Stage | undefined): readonly Instruction[] {
  return (parent?.instructions ?? []).filter(isTrigger).map(readTrigger);
}
