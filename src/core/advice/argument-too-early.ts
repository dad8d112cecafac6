import { expectedSteps } from '../buildkit/expected-stage.ts';
import { declaredArgs } from '../dockerfile/declaration.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { formatDuration, plural } from '../report/quantity.ts';
import type { Advice } from './advice.ts';
import { type AdviceFacts, leastMs } from './advice-facts.ts';

/**
 * Every RUN behind an ARG sees it, so a new value executes them all, also those that do not use it. Given when that has
 * just happened: a changed argument is why a step missed that does not name it.
 */
export function adviseArgument({ app, layers, misses, stages, file }: AdviceFacts): readonly Advice[] {
  const known = [...layers, app].flatMap(({ ownStages }) => ownStages);
  return misses.flatMap((miss): readonly Advice[] => {
    if (miss.cause.kind !== 'argument') return [];
    const { names } = miss.cause;
    const stage = known.find(({ displayName }) => displayName === miss.stage);
    const summary = stages.find((one) => one.stage === miss.stage && one.platform === miss.platform);
    const steps = stage?.commands.filter((command) => expectedSteps([command]).length > 0) ?? [];
    const declaration = stage?.instructions.find(
      (command) =>
        command.keyword === 'ARG' && declaredArgs(command).some(({ name }) => names.includes(name)),
    );
    if (stage === undefined || summary === undefined || declaration === undefined) return [];
    const uses = (command: Instruction | undefined): boolean =>
      command !== undefined && names.some((name) => new RegExp(`\\b${name}\\b`).test(command.text));
    const others = stage.commands.filter((command) => command !== declaration);
    // Where a setting takes the value, what comes behind may use it through that.
    const firstUse = others.find((command) => command.line > declaration.line && uses(command));
    const wasted = summary.steps.filter(({ verdict, index }) => {
      const command = steps[index - 1];
      return (
        verdict === 'executed' &&
        command !== undefined &&
        command.line > declaration.line &&
        (firstUse === undefined || command.line < firstUse.line)
      );
    });
    const savesMs = wasted.reduce((total, { durationMs }) => total + durationMs, 0);
    if (wasted.length === 0 || savesMs < leastMs) return [];
    const list = names.join(', ');
    return [
      {
        name: 'argument-too-early',
        title: `Declare ${list} later.`,
        detail: `The value of ${list} changed, so ${plural(wasted.length, 'step')} of stage ${miss.stage} that ${wasted.length === 1 ? 'does' : 'do'} not name it executed again, for ${formatDuration(savesMs)}. ${firstUse === undefined ? 'No later instruction of the stage names it either.' : `It is first named in line ${firstUse.line}.`} (A program that reads it from the environment is not seen here.)`,
        file: file.path,
        line: declaration.line,
        savesBytes: undefined,
        savesMs,
        when: `each build with a new value of ${list}`,
        suggestion:
          firstUse === undefined
            ? `# line ${declaration.line} can go\n${declaration.text.trim()}`
            : `${declaration.text.trim()}\n${firstUse.text.trim()}`,
      },
    ];
  });
}
