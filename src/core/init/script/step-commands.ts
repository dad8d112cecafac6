import { escapeRegex } from '../../escape-regex.ts';
import { splitOnce } from '../../split.ts';
import { joinPath } from '../repository-path.ts';
import { shellVariable, splitShell } from './build-command-line.ts';

/** One command of a script. */
export interface StepCommand {
  readonly text: string;
  /** Of its first line in the script, 0-based. */
  readonly index: number;
  /** How many lines of the script it is on. */
  readonly count: number;
  /** Nothing else is on its lines. */
  readonly isAlone: boolean;
  /** Where it runs, relative to the repository, with expressions; undefined: only a shell can tell. */
  readonly folder: string | undefined;
}

/** The commands of a script in order, with the folders that they run in. Comments and empty lines are among them. */
export function stepCommands(script: string, start: string | undefined): readonly StepCommand[] {
  const state: FolderState = { folder: start, subshells: [], blocks: [], pushed: [] };
  return scriptLines(script).flatMap(({ text: line, index, count }) => {
    const pieces = line.startsWith('#') ? [line] : splitCommands(line);
    return pieces.flatMap((piece): readonly StepCommand[] => {
      if (piece === '(') state.subshells.push(state.folder);
      if (piece === ')' && state.subshells.length > 0) state.folder = state.subshells.pop();
      if (piece === '(' || piece === ')') return [];
      passBlock(piece, state);
      const text = piece.replace(/^(?:then|do|else|[{!])\s+/, '');
      const isAlone = pieces.length === 1 && text === piece;
      const found = { text, index, count, folder: state.folder, isAlone };
      if (isFolderCommand(text)) changeFolder(text, state);
      return [found];
    });
  });
}

/** The most words that a loop is read for. */
const mostWords = 30;

/** The same, with what loops over words run for each of them. */
export function loopedCommands(script: string, start: string | undefined): readonly StepCommand[] {
  const loops: { readonly name: string; readonly words: readonly string[] }[] = [];
  return stepCommands(script, start).flatMap((command): readonly StepCommand[] => {
    const [, name, list = ''] = /^for (\w+) in (.*)$/.exec(command.text) ?? [];
    const isOther = /^(?:for|while|until)\b/.test(command.text);
    const words = /[$*?`]/.test(list) ? [] : list.split(/[\s"']+/).filter((word) => word !== '');
    if (isOther) loops.push({ name: name ?? '', words: name === undefined ? [] : words.slice(0, mostWords) });
    else if (/^done\b/.test(command.text)) loops.pop();
    else return loops.reduce<readonly StepCommand[]>(eachWord, [command]);
    return [command];
  });
}

function eachWord(
  commands: readonly StepCommand[],
  { name, words }: { readonly name: string; readonly words: readonly string[] },
): readonly StepCommand[] {
  const own = escapeRegex(name);
  const uses = new RegExp(`\\$(?:${own}\\b|\\{${own}\\})`, 'g');
  return commands.slice(0, mostWords).flatMap((command) => {
    const { text, folder } = command;
    const inFolder = `\${{ env.${name} }}`;
    if (words.length === 0 || (text.search(uses) < 0 && folder?.includes(inFolder) !== true))
      return [command];
    return words.map((word) => ({
      ...command,
      text: text.replaceAll(uses, word),
      folder: folder?.replaceAll(inFolder, word),
    }));
  });
}

interface FolderState {
  folder: string | undefined;
  /** Folders to return to. */
  readonly subshells: (string | undefined)[];
  readonly blocks: { readonly folder: string | undefined; isChanged: boolean }[];
  readonly pushed: (string | undefined)[];
}

/** Where a block begins or ends. What only some of the ways through it change is not known behind it. */
function passBlock(piece: string, state: FolderState): void {
  const { blocks, folder } = state;
  if (/^(?:if|for|while|until|case)\b|\{$/.test(piece)) blocks.push({ folder, isChanged: false });
  const block = blocks.at(-1);
  if (block === undefined || !/^(?:else|elif|fi|done|esac)\b|^\}/.test(piece)) return;
  block.isChanged ||= folder !== block.folder;
  state.folder = block.folder;
  if (piece.startsWith('el')) return;
  blocks.pop();
  if (block.isChanged) state.folder = undefined;
}

/** Whether a command only changes the folder for those after it. */
export function isFolderCommand(text: string): boolean {
  return /^(?:cd|pushd|popd)\b/.test(text);
}

function changeFolder(command: string, state: FolderState): void {
  const { folder, pushed } = state;
  if (command.startsWith('popd')) {
    state.folder = pushed.pop();
    return;
  }
  if (command.startsWith('pushd')) pushed.push(folder);
  const [plain] = splitOnce(splitOnce(command, '||')[0], '>');
  const [, path, ...more] = splitShell(plain, shellVariable) ?? [];
  const isKnown = folder !== undefined && path !== undefined && more.length === 0;
  state.folder = isKnown ? pathFrom(folder, path) : undefined;
}

/** No system has longer ones. */
const longestPath = 4096;

/** A path as a command in a folder writes it, relative to the repository. Undefined: it is elsewhere, or only a shell can tell. */
export function pathFrom(folder: string, path: string): string | undefined {
  const ofRoot = /^\$\{\{\s*github\.workspace\s*\}\}(.*)$/s.exec(path)?.[1];
  if ((ofRoot === undefined && /^[~-]/.test(path)) || folder.length > longestPath) return undefined;
  return ofRoot === undefined ? joinPath(folder, path) : joinPath('.', `.${ofRoot}`);
}

const tokens =
  /\$\{\{(?:(?!\$\{\{|\}\}).)*\}\}|\\.|'[^']*'|"(?:[^"\\]|\\.)*"|(?<=\s)#.*|&&|[;()]|\s+|[^\s\\'"$#&;()]+|./gs;

/** Where a command begins. */
const begins = /^(?:(?:then|do|else|!) +)?$/;

const brackets: Readonly<Record<string, number>> = { '(': 1, ')': -1 };

/** What a line joins with `&&` or `;`, and its brackets. */
function splitCommands(line: string): readonly string[] {
  const pieces = [''];
  let depth = 0;
  for (const [token] of line.matchAll(tokens)) {
    const last = pieces.length - 1;
    if (depth === 0 && (token === ')' || (token === '(' && begins.test(pieces[last] ?? ''))))
      pieces.push(token, '');
    else if (depth === 0 && (token === ';' || token === '&&')) pieces.push('');
    else if (!token.startsWith('#') && (pieces[last] !== '' || token.trim() !== '')) {
      depth += brackets[token] ?? 0;
      pieces[last] += token;
    }
  }
  const found = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  return found.length === 0 ? [''] : found;
}

/** A command without what only a shell does with it: words before it, and where its output goes. */
export function plainCommand(text: string): string {
  const [command = ''] =
    /^(?:\$\{\{(?:(?!\$\{\{|\}\}).)*\}\}|\\.|'[^']*'|"(?:[^"\\]|\\.)*"|[^|<>&\\'"])*/s.exec(text) ?? [];
  return command
    .replace(/^(?:(?:if|while|until|!|exec|command|nohup)\s+)+/, '')
    .replace(
      /^(?:sudo )?docker (?:-[\w-]+(?:=(?:\$\{\{[^{}]*\}\}|[^\s${}])*)? )+(?=(?:buildx |image |builder )?(?:build|bake|push)\b)/,
      'docker ',
    )
    .replace(/\s\d$/, '');
}

/** Lines of a script, with continued ones joined, and where each begins. */
function scriptLines(
  script: string,
): readonly { readonly text: string; readonly index: number; readonly count: number }[] {
  const lines = script.replace(/(?<!\n)\n+$/, '').split('\n');
  const found: { text: string; index: number; count: number }[] = [];
  for (let index = 0; index < lines.length; ) {
    let count = 1;
    while (/\\\s*$/.test(lines[index + count - 1] ?? '') && index + count < lines.length) count++;
    const text = lines
      .slice(index, index + count)
      .map((line) => line.replace(/\\\s*$/, ' ').trim())
      .join(' ');
    found.push({ text, index, count });
    index += count;
  }
  return found;
}
