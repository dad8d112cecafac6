import { splitOnce } from '../../split.ts';
import { isRemoteContext } from '../compose/compose-build.ts';
import {
  type BuildCommandLine,
  readBuildCommand,
  shellVariable,
  splitShell,
} from '../script/build-command-line.ts';
import { shellWord } from '../script/script-values.ts';
import { pathFrom, plainCommand, type StepCommand } from '../script/step-commands.ts';

/** What a command builds. */
interface CommandBuild {
  readonly kind: 'command' | 'compose' | 'bake' | 'foreign';
  /** As inputs of the action; none: they cannot be read. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Of compose: the command; of another program: its name. */
  readonly command?: string;
  /** The command has words that may be flags, and only a shell can tell which. */
  readonly isOpen?: true;
}

/** What a command builds; undefined: no image. */
export function commandBuild({
  text: written,
  folder,
}: Pick<StepCommand, 'text' | 'folder'>): CommandBuild | undefined {
  const text = plainCommand(written);
  // It is checked or printed, and nothing is built, or files are.
  if (/\s--(?:check|call|print|list)\b/.test(text) || writesFiles.test(text)) return undefined;
  const workdir = folder === '.' ? {} : { workdir: folder ?? '..' };
  if (/^(?:sudo )?(?:docker|podman)[- ]compose\b.*\bbuild\b/.test(text.replace(/ --no-build\b/, '')))
    return { kind: 'compose', inputs: workdir, command: text };
  const [, other, flags = ''] = otherBuilder.exec(text) ?? [];
  if (other !== undefined) {
    const build = commandBuild({ text: `docker build${flags}`, folder });
    return build === undefined ? undefined : { ...build, kind: 'foreign', command: other };
  }
  const [, variables = '', bake] =
    /^(?:sudo )?((?:\w+=(?:\$\{\{[^{}]*\}\}|\$(?!\{\{)|[^\s$])* )*)docker (?:buildx )?bake\b(.*)$/.exec(
      text,
    ) ?? [];
  if (bake !== undefined)
    return { kind: 'bake', inputs: { ...bakeCommandInputs(bake, variables), ...workdir } };
  if (
    !/\bdocker (buildx |image |builder )?build\b/.test(`${text}\n${written}`) ||
    /^(?:#|echo [^|]*$)/.test(written)
  )
    return undefined;
  const command = readBuildCommand(text, (name) => shellVariable(name) ?? shellWord, isOpenWord);
  return {
    kind: 'command',
    inputs: command === undefined || folder === undefined ? {} : inputsOf(command, folder),
    ...(command?.isOpen === true ? { isOpen: true } : {}),
  };
}

/** A build whose result is no image. */
const writesFiles = /\s(?:-o|--output)[ =]?["']?(?:type=(?:local|tar|cacheonly)\b|[\w./-]+["']?(?:\s|$))/;

/** Programs that build as docker does. */
const otherBuilder = /^(?:sudo )?(podman|buildah|nerdctl|depot) (?:image )?(?:build|bud)\b(.*)$/;

/** What only a shell can tell: a flag, or several. */
function isOpenWord(word: string): boolean {
  return /^\$\{\{[^{}]*\}\}$/.test(word);
}

/** What `docker buildx bake …` says as inputs of docker/bake-action; a flag that is none hides what is built. */
function bakeCommandInputs(text: string, variables: string): Readonly<Record<string, string>> {
  const vars = (splitShell(variables.trim(), shellVariable) ?? [shellWord]).filter((word) => word !== '');
  const words = (splitShell(text, shellVariable) ?? [shellWord]).flatMap((word) =>
    /^--(?:file|set|builder|progress|metadata-file)=/.test(word)
      ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]
      : [word],
  );
  const found: Record<'files' | 'set' | 'targets' | 'vars', string[]> = {
    ...{ files: [], set: [], vars, targets: vars.filter((word) => word.includes(shellWord)) },
  };
  const switches: Record<string, string> = {};
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const list = /^(?:-f|--file)$/.test(word) ? found.files : word === '--set' ? found.set : undefined;
    if (list !== undefined) list.push(words[++index] ?? '');
    // As of a build, the action has its own.
    else if (/^--(?:builder|progress|metadata-file)$/.test(word)) index++;
    else if (/^--(?:push|load|pull|no-cache)$/.test(word)) switches[word.slice(2)] = 'true';
    else found.targets.push(word.startsWith('-') ? shellWord : word);
  }
  const lists = Object.entries(found).map(([name, lines]) => [name, lines.join('\n')] as const);
  return { ...Object.fromEntries(lists.filter(([, lines]) => lines !== '')), ...switches };
}

/** The inputs of the action build that say the same as a command in a folder. */
export function inputsOf(command: BuildCommandLine, folder: string): Readonly<Record<string, string>> {
  const { file, target, platforms, tags, buildArgs, push, others } = command;
  const context = fromFolder(folder, command.context);
  return Object.fromEntries(
    Object.entries({
      context: context === '.' ? '' : context,
      file: file === undefined ? '' : fromFolder(folder, file),
      target: target ?? '',
      platforms: platforms ?? '',
      push: push ? 'true' : '',
      // An engine holds one platform.
      load: push || platforms?.includes(',') === true ? '' : 'true',
      tags: tags.join('\n'),
      'build-args': buildArgs.join('\n'),
      ...Object.fromEntries(
        Object.entries(others).map(([name, items]) => [
          name,
          items
            .map((item) =>
              /^(?:build-contexts|secret-files)$/.test(name) ? namedFromFolder(folder, item) : item,
            )
            .join('\n'),
        ]),
      ),
    }).filter(([, value]) => value !== ''),
  );
}

/** A path as it is from the root; an address stays, and so does what leaves the repository. */
function fromFolder(folder: string, path: string): string {
  if (folder === '.' || isRemoteContext(path) || path.startsWith('/')) return path;
  return pathFrom(folder, path) ?? `${folder}/${path}`;
}

/** The same of `name=path`. */
function namedFromFolder(folder: string, item: string): string {
  const [name, value = ''] = splitOnce(item, '=');
  return /^[a-z][a-z0-9+.-]*:/i.test(value) ? item : `${name}=${fromFolder(folder, value)}`;
}
