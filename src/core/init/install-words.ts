import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';
import { weighStep } from '../layers/step-weight.ts';

/**
 * Whether a step installs nothing that one of the others has not installed: `uv sync` again, behind the code, installs only that. What
 * it names has to be named there, too: a list of packages, or packages.
 */
export function isInstalledAgain(step: Instruction, others: readonly Instruction[]): boolean {
  const name = weighStep(step)?.name;
  const known = others.flatMap((other) => commandsOf(other, name));
  return commandsOf(step, name).every((words) =>
    known.some(
      (given) =>
        given.some(isGlobal) === words.some(isGlobal) && namedBy(words).every((word) => given.includes(word)),
    ),
  );
}

/** Whether a step of pip installs a folder of the code, and with it the packages that this needs: `pip install -e .`. */
export function installsCode(step: Instruction): boolean {
  const name = weighStep(step)?.name ?? '';
  return (
    /(?:^|[ /])pip3?(?= |$)/.test(name) &&
    commandsOf(step, name).some((words) =>
      words.some((word) => /^\.{1,2}(?:\/[\w./-]*)?(?:\[.*)?$/.test(word)),
    )
  );
}

function isGlobal(word: string): boolean {
  return /^(?:-g|--global|global)$/.test(word);
}

/** The words of each command of a step that is known by this name. */
function commandsOf(step: Instruction, name: string | undefined): readonly (readonly string[])[] {
  return wholeCode({ ...step, code: step.rest })
    .split(/[&|;\n]+/)
    .filter((rest) => weighStep({ keyword: 'RUN', rest, heredocs: [] })?.name === name)
    .map((command) => command.replaceAll(/["']/g, '').split(/\s+/));
}

/** No flags and numbers; and the code itself only where what it depends on is installed without it. */
function namedBy(words: readonly string[]): readonly string[] {
  const isOfCode = !words.some((word) => /^--(?:deps-only|installdeps)$/.test(word));
  return words.filter(
    (word) => !/^(?:-.*|\d*|\w+=.*)$/.test(word) && !(isOfCode && /^\.\/?(?:\[.*)?$/.test(word)),
  );
}
