import { objectOrEmpty, parseJson, textOrUndefined } from '../../oci/json.ts';
import { splitOnce } from '../../split.ts';
import { folderOf, joinPath } from '../repository-path.ts';
import { justRecipe } from './just-recipe.ts';
import { makeRecipe } from './make-recipe.ts';
import { plainScript } from './script-values.ts';
import { loopedCommands, pathFrom, type StepCommand } from './step-commands.ts';

/** A command of a file of the repository that a step runs: of a script, of a Makefile, of `package.json`. */
export interface CalledCommand extends Pick<StepCommand, 'text' | 'folder'> {
  readonly script: {
    readonly path: string;
    /** 1-based. */
    readonly line: number;
  };
}

/** A text of the repository; undefined: there is none. */
export type RepositoryText = (path: string) => string | undefined;

/** How deep a script may run one that runs another. */
const deepestCall = 3;
const makefiles = ['GNUmakefile', 'makefile', 'Makefile'];
const justfiles = ['justfile', 'Justfile', '.justfile'];

/** What scripts are read with. */
export interface ScriptSurroundings {
  readonly content: RepositoryText;
  /** Variables that the step has; with expressions. */
  readonly env: Readonly<Record<string, string>>;
}

/** What a command runs of files of the repository, and what these run. */
export function calledCommands(
  { text, folder }: Pick<StepCommand, 'text' | 'folder'>,
  around: ScriptSurroundings,
  depth = 0,
): readonly CalledCommand[] {
  if (folder === undefined || depth === deepestCall) return [];
  const { program, rest, variables } = readWords(text);
  const own = /^(?:g?make|just)$/.test(program)
    ? recipeCommands(program, rest, variables, folder, around)
    : /^(?:npm|pnpm|yarn|bun)$/.test(program)
      ? packageCommands(rest, folder, around)
      : scriptCommands(program, rest, variables, folder, around);
  return own.flatMap((command) => [command, ...calledCommands(command, around, depth + 1)]);
}

/** The program of a command, what follows it, and the variables before both. */
function readWords(text: string) {
  const all = text.match(/(?:\$\{\{[^{}]*\}\}|"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  const words = all.map((word) => word.replaceAll(/["']/g, ''));
  const at = words.findIndex((word) => !/^(?:\w+=.*|sudo|env|exec|time|if|!|-[A-Z])$/s.test(word));
  const variables = words.slice(0, Math.max(at, 0)).filter((word) => word.includes('='));
  return { program: at < 0 ? '' : (words[at] ?? ''), rest: words.slice(at + 1), variables };
}

function pairsOf(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.flatMap((word) =>
      /^\w+=/.test(word) ? [[splitOnce(word, '=')[0], splitOnce(word, '=')[1] ?? '']] : [],
    ),
  );
}

/** Of `make -C dir -f file goal NAME=value`, and of `just -d dir -f file recipe value`. */
function recipeCommands(
  program: string,
  words: readonly string[],
  variables: readonly string[],
  folder: string,
  { content, env }: ScriptSurroundings,
): readonly CalledCommand[] {
  const flagValue = (...flags: readonly string[]): string | undefined => {
    const at = words.findIndex((word) => flags.includes(word));
    return at < 0 ? undefined : words[at + 1];
  };
  const valued = words.flatMap((word, at) =>
    /^-[CdfIo]$|^--(?:directory|file|justfile|working-directory)$/.test(word) ? [at + 1] : [],
  );
  const goals = words.filter((word, at) => !/^-|=/.test(word) && !valued.includes(at));
  const here = pathFrom(folder, flagValue('-C', '--directory', '-d', '--working-directory') ?? '.');
  const named = flagValue('-f', '--file', '--justfile');
  const path = (named === undefined ? (program === 'just' ? justfiles : makefiles) : [named])
    .map((name) => (here === undefined ? undefined : joinPath(here, name)))
    .find((one) => one !== undefined && content(one) !== undefined);
  if (here === undefined || path === undefined) return [];
  const given = pairsOf([...variables, ...words]);
  const text = content(path) ?? '';
  const commands = program === 'just' ? justRecipe(text, goals) : makeRecipe(text, goals, given);
  return commands.flatMap(({ text: command, line }) =>
    loopedCommands(plainScript(command, { folder: here, own: here }, env), here).map((one) => ({
      ...one,
      script: { path, line: line + one.index },
    })),
  );
}

/** Of `npm run name`, in the folder or in that of `--prefix`. */
function packageCommands(
  words: readonly string[],
  folder: string,
  { content, env }: ScriptSurroundings,
): readonly CalledCommand[] {
  const at = words.findIndex((word) => /^(?:--prefix|--cwd|--dir|-C)$/.test(word));
  const here = pathFrom(folder, at < 0 ? '.' : (words[at + 1] ?? '.'));
  const [verb = '', name = verb] = words.filter(
    (word, index) => !word.startsWith('-') && (at < 0 || index !== at + 1),
  );
  const script = /^run(?:-script)?$/.test(verb) ? name : verb;
  const path = here === undefined ? undefined : joinPath(here, 'package.json');
  const text = path === undefined ? undefined : content(path);
  if (here === undefined || path === undefined || text === undefined) return [];
  const command = textOrUndefined(objectOrEmpty(objectOrEmpty(parseJson(text))['scripts'])[script]);
  const line =
    text.split('\n').findIndex((one) => one.trimStart().startsWith(`${JSON.stringify(script)}:`)) + 1;
  return loopedCommands(plainScript(command ?? '', { folder: here, own: here }, env), here).map((one) => ({
    ...one,
    script: { path, line },
  }));
}

/** Of `./script`, `bash script` and `. script`. */
function scriptCommands(
  program: string,
  words: readonly string[],
  variables: readonly string[],
  folder: string,
  { content, env }: ScriptSurroundings,
): readonly CalledCommand[] {
  const isShell = /^(?:\/\S*\/)?(?:ba|z|da)?sh$|^source$|^\.$/.test(program);
  const at = isShell ? words.findIndex((word) => !word.startsWith('-')) : -1;
  const file = isShell ? words[at] : program.includes('/') ? program : undefined;
  const path = file === undefined || words[at - 1] === '-c' ? undefined : pathFrom(folder, file);
  const text = path === undefined ? undefined : content(path);
  if (path === undefined || text === undefined) return [];
  if (!isShell && !/\.(?:ba)?sh$/.test(path) && !/^#!.*sh\b/.test(text)) return [];
  const parameters = Object.fromEntries(words.slice(at + 1).map((word, index) => [String(index + 1), word]));
  const plain = plainScript(
    text,
    { folder, own: folderOf(path) },
    { ...env, ...pairsOf(variables), ...parameters },
  );
  return loopedCommands(plain, folder).map((command) => ({
    ...command,
    script: { path, line: command.index + 1 },
  }));
}
