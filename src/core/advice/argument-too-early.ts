import type { StepVerdict } from '../buildkit/cache-report.ts';
import { expectedSteps } from '../buildkit/expected-stage.ts';
import { declaredArgs } from '../dockerfile/declaration.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { mentions } from '../dockerfile/mention.ts';
import type { GraphStage } from '../dockerfile/stage-graph.ts';
import { formatDuration, plural } from '../format/quantity.ts';
import { groupBy } from '../group.ts';
import { sumOf } from '../sum.ts';
import type { Advice } from './advice.ts';
import { type AdviceFacts, leastMs } from './advice-facts.ts';

/** Arguments that are declared before they are needed, and the steps that executed only for that. */
interface EarlyArguments {
  readonly stage: GraphStage;
  readonly names: readonly string[];
  readonly declarations: readonly Instruction[];
  readonly firstUse: Instruction | undefined;
  readonly wasted: readonly StepVerdict[];
}

/**
 * Every RUN behind an ARG sees it, so a new value executes them all, also those that do not use it. Given when that has
 * just happened: a changed argument is why a step missed that does not name it.
 */
export function adviseArgument(facts: AdviceFacts): readonly Advice[] {
  const { app, layers, misses, stages, file } = facts;
  const known = [...layers, app].flatMap(({ ownStages }) => ownStages);
  const early = misses.flatMap((miss): readonly EarlyArguments[] => {
    if (miss.cause.kind !== 'argument') return [];
    const stage = known.find(({ displayName }) => displayName === miss.stage);
    const summary = stages.find((one) => one.stage === miss.stage && one.platform === miss.platform);
    if (stage === undefined || summary === undefined) return [];
    return findEarly(stage, miss.cause.names, summary.steps);
  });
  // A stage that is built for several platforms is changed once.
  return [...groupBy(early, ({ stage }) => String(stage.index)).values()].flatMap((same) => {
    const [first] = same;
    const savesMs = sumOf(
      same.flatMap(({ wasted }) => wasted),
      ({ durationMs }) => durationMs,
    );
    return first === undefined || savesMs < leastMs ? [] : describe(first, savesMs, file.path);
  });
}

function findEarly(
  stage: GraphStage,
  names: readonly string[],
  steps: readonly StepVerdict[],
): readonly EarlyArguments[] {
  const declares = (command: Instruction, name: string): boolean =>
    command.keyword === 'ARG' && declaredArgs(command).some((declared) => declared.name === name);
  const own = stage.instructions.filter((command) => names.some((name) => declares(command, name)));
  // Where a setting takes the value, what comes behind may use it through that.
  const uses = names.flatMap((name) => {
    const line = own.find((command) => declares(command, name))?.line;
    const use = stage.commands.find(
      (command) => line !== undefined && command.line >= line && usesValue(command, name),
    );
    return use ?? [];
  });
  const [firstUse] = uses.toSorted((a, b) => a.line - b.line);
  const declarations = own.filter(({ line }) => firstUse === undefined || line < firstUse.line);
  const [first] = declarations;
  if (first === undefined) return [];
  const commands = stage.commands.filter((command) => expectedSteps([command]).length > 0);
  const wasted = steps.filter(({ verdict, index }) => {
    const line = commands[index - 1]?.line;
    if (verdict !== 'executed' || line === undefined) return false;
    return line > first.line && (firstUse === undefined || line < firstUse.line);
  });
  const declared = names.filter((name) => declarations.some((command) => declares(command, name)));
  return wasted.length === 0 ? [] : [{ stage, names: declared, declarations, firstUse, wasted }];
}

/** An ARG names what it declares without using it. */
function usesValue(command: Instruction, name: string): boolean {
  return command.keyword === 'ARG'
    ? declaredArgs(command).some(({ defaultText }) => mentions(defaultText ?? '', name))
    : mentions(command.text, name);
}

function describe(
  { stage, names, declarations, firstUse, wasted }: EarlyArguments,
  savesMs: number,
  path: string,
): Advice {
  const list = names.join(', ');
  const lines = declarations.map(({ line }) => line);
  const moved = declarations.map((command) => moveOnly(command, names));
  return {
    name: 'argument-too-early',
    title: `Declare ${list} later.`,
    detail: `The value of ${list} changed, so ${plural(wasted.length, 'step')} of stage ${stage.displayName} that ${wasted.length === 1 ? 'does' : 'do'} not name it executed again, for ${formatDuration(savesMs)}. ${firstUse === undefined ? 'No later instruction of the stage names it either.' : `It is first named in line ${firstUse.line}.`} (A program that reads it from the environment is not seen here.)`,
    file: path,
    line: lines[0] ?? stage.line,
    savesBytes: undefined,
    savesMs,
    when: `each build with a new value of ${list}`,
    suggestion:
      firstUse === undefined
        ? `# ${lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(', ')}`} can go\n${moved.join('\n')}`
        : `${moved.join('\n')}\n${firstUse.text.trim()}`,
  };
}

/** One ARG may declare others too, which stay where they are. */
function moveOnly(declaration: Instruction, names: readonly string[]): string {
  const declared = declaredArgs(declaration);
  const moved = declared.filter(({ name }) => names.includes(name));
  return moved.length === declared.length
    ? declaration.text.trim()
    : `ARG ${moved.map(({ word }) => word).join(' ')}`;
}
