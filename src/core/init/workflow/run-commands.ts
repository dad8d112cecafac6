import { type CalledCommand, calledCommands, type ScriptSurroundings } from '../script/called-script.ts';
import { plainScript } from '../script/script-values.ts';
import { loopedCommands, type StepCommand } from '../script/step-commands.ts';

export type RunCommand = StepCommand & Partial<CalledCommand>;

/** What the scripts of a job are read with. */
interface RunSurroundings extends ScriptSurroundings {
  readonly folder: string | undefined;
  readonly inputs: Readonly<Record<string, string>>;
  readonly matrices: readonly Readonly<Record<string, string>>[];
}

/** The commands of a step, and those of scripts that it runs, with the values of variables. */
export function runCommands(run: unknown, around: RunSurroundings): readonly RunCommand[] {
  if (typeof run !== 'string') return [];
  const { folder, matrices, env, inputs } = around;
  const plain = plainScript(run, { folder: folder ?? '.', own: '.' }, env);
  const own = loopedCommands(plain, folder);
  const called = new Map<string, RunCommand>();
  // A matrix may name the script, or the folder.
  for (const matrix of matrices.slice(0, mostScriptRuns)) {
    const known = (text: string): string =>
      text.replaceAll(
        /\$\{\{\s*(?:matrix\.([\w.-]+)|inputs\.([\w-]+))\s*\}\}/g,
        (all: string, key?: string, input = '') =>
          (key === undefined ? (matrix[`inputs.${input}`] ?? inputs[input]) : matrix[key]) ?? all,
      );
    for (const command of loopedCommands(known(plain), folder === undefined ? folder : known(folder)))
      for (const { text, folder: at, script } of calledCommands(command, around))
        called.set(JSON.stringify([script, text, at]), { ...command, text, folder: at, script });
  }
  return [...own, ...called.values()];
}

/** The most combinations of a matrix for which it is looked what scripts are run. */
const mostScriptRuns = 50;
