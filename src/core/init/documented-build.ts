import { splitOnce } from '../split.ts';
import { composeNames } from './compose/compose-choice.ts';
import { isDockerfileName } from './dockerfile-name.ts';
import { folderOf, joinPath } from './repository-path.ts';
import { readBuildCommand } from './script/build-command-line.ts';

/** How a document or a script says that a Dockerfile is built. */
interface DocumentedBuild {
  readonly dockerfile: string;
  readonly context: string;
  /** Undefined: the last stage. */
  readonly target: string | undefined;
  /** Without those whose values only a run knows. */
  readonly buildArgs: Readonly<Record<string, string>>;
  /** 1-based. */
  readonly line: number;
}

/** Whether a file may say how people build: a README, a page of the documentation, a script, the file of another CI, a Dockerfile itself. */
export function isDocument(path: string): boolean {
  return (
    isDockerfileName(path) ||
    (!/(^|\/)(vendor|node_modules|testdata)\//.test(path) &&
      /(^|\/)(README[^/]*|[^/]+\.(?:md|mdx|rst|adoc|sh|bash|mk|just)|Makefile[^/]*|GNUmakefile|justfile|Taskfile\.ya?ml|package\.json|Jenkinsfile[^/]*|\.gitlab-ci\.ya?ml|bitbucket-pipelines\.yml|azure-pipelines[^/]*\.ya?ml|cloudbuild\.ya?ml|\.travis\.yml)$|^\.circleci\/config\.yml$|^\.github\/workflows\/[^/]+\.ya?ml$/i.test(
        path,
      ))
  );
}

/** What holds the folder of the repository, in shells and in other CIs. */
const checkout =
  /\$(?:\((?:Build\.SourcesDirectory|pwd|PWD|CURDIR)\)|\{?(?:PWD|CI_PROJECT_DIR|GITHUB_WORKSPACE|WORKSPACE|BITBUCKET_CLONE_DIR)\b\}?)/g;

/** Whether what it says is run, and no example for people to change. */
export function isScript(path: string): boolean {
  return (
    isDocument(path) && !isDockerfileName(path) && !/(?:^|\/)README[^/]*$|\.(?:mdx?|rst|adoc)$/i.test(path)
  );
}

/** The lines of a document with those that end in a backslash joined. */
function commandLines(text: string): readonly { readonly text: string; readonly line: number }[] {
  const found: { text: string; line: number }[] = [];
  let isOpen = false;
  for (const [index, line] of text.split('\n').entries()) {
    const isContinued = line.trimEnd().endsWith('\\');
    const whole = isContinued ? `${line.trimEnd().slice(0, -1)} ` : line;
    // What a variable of Make holds is not known.
    const own = whole.replaceAll(checkout, '.').replaceAll(/\$\([\w-]+\)/g, '\u0000');
    const before = found.at(-1);
    if (isOpen && before !== undefined) before.text += own.trimStart();
    else found.push({ text: own, line: index + 1 });
    isOpen = isContinued;
  }
  return found;
}

/** What of a repository is there. */
export interface KnownPaths {
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
}

/** Commands that build with docker, where both the folder and the Dockerfile are said and there. */
export function readDocumentedBuilds(
  text: string,
  path: string,
  { isFile, isFolder }: KnownPaths,
): readonly DocumentedBuild[] {
  const lines = commandLines(text);
  return lines.flatMap(({ text: line, line: number }, index) => {
    const command = commandIn(line);
    // What a variable holds is not known: it is none of these paths.
    const build = command === undefined ? undefined : readBuildCommand(command.trim(), () => '\u0000');
    if (build === undefined) return [];
    const before = lines.slice(Math.max(0, index - 3), index).map((one) => one.text);
    const moved = [...before, line.slice(0, line.indexOf(command ?? ''))].flatMap(
      (one) => /(?:^|[\s`$;&])cd\s+([\w./-]+)/.exec(one)?.[1] ?? [],
    );
    const from = [
      ...moved.slice(-1).flatMap((to) => joinPath(folderOf(path), to) ?? []),
      ...moved.slice(-1),
      folderOf(path),
      '.',
    ];
    for (const folder of from) {
      const context = joinPath(folder, build.context);
      const dockerfile =
        context === undefined
          ? undefined
          : joinPath(build.file === undefined ? context : folder, build.file ?? 'Dockerfile');
      if (context !== undefined && dockerfile !== undefined && isFolder(context) && isFile(dockerfile))
        return [
          {
            dockerfile,
            context,
            target: build.target,
            buildArgs: plainValues(build.buildArgs),
            line: number,
          },
        ];
    }
    return [];
  });
}

/** Of `NAME=value`, without variables of a shell and placeholders. */
function plainValues(args: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    args.flatMap((text) => {
      const [name, value = ''] = splitOnce(text, '=');
      return value === '' || /[\0<>]|\{\{/.test(value) ? [] : [[name, value]];
    }),
  );
}

/** A `docker build` in a line: of a shell, in backticks, or in quotes. */
function commandIn(line: string): string | undefined {
  for (const piece of line.split(/[`&|;<>()#]/)) {
    const at = piece.search(/\bdocker (?:buildx |image |builder )?build\s/);
    const command = at < 0 ? '' : piece.slice(at);
    if (command !== '')
      return command.split('"').length % 2 === 0 ? command.slice(0, command.lastIndexOf('"')) : command;
  }
  return undefined;
}

/** What a command of compose, or of bake, names. */
export interface NamedFiles {
  /** In their order. */
  readonly files: readonly string[];
  /** Of `--env-file`, whether or not they are there; none: the usual one. */
  readonly envFiles: readonly string[];
}

const programs = {
  compose: /\bdocker[ -]compose\s/,
  bake: /\b(?:docker (?:buildx )?|depot )bake\s/,
};

/** The files that each command of a program reads together; the usual one where a command names only others. */
export function readCommandFiles(
  program: keyof typeof programs,
  text: string,
  path: string,
  { isFile }: Pick<KnownPaths, 'isFile'>,
): readonly NamedFiles[] {
  return commandLines(text).flatMap(({ text: line }) => {
    const flags = flagsOf(program, line);
    const valuesOf = (...names: readonly string[]): readonly string[] =>
      flags.flatMap(([name, value]) => (names.includes(name) ? value : []));
    const files = valuesOf('-f', '--file');
    if (!files.every(isPlain)) return [];
    for (const folder of [folderOf(path), '.']) {
      const inFolder = (names: readonly string[]) => names.flatMap((name) => joinPath(folder, name) ?? []);
      const envFiles = inFolder(valuesOf('--env-file').filter(isPlain));
      const usual = files.length > 0 || envFiles.length === 0 ? [] : inFolder(composeNames).filter(isFile);
      const found = files.length > 0 ? inFolder(files) : usual.slice(0, 1);
      if (found.length > 0 && found.length >= files.length && found.every(isFile))
        return [{ files: found, envFiles }];
    }
    return [];
  });
}

/** The flags of a command that name files, with their values; of compose, those before what it is to do. */
function flagsOf(
  program: keyof typeof programs,
  line: string,
): readonly (readonly [flag: string, value: string])[] {
  const words = line.split(programs[program])[1]?.split(/[;&|]/, 1)[0]?.split(/\s+/) ?? [];
  const found: (readonly [string, string])[] = [];
  const left = words.filter((word) => word !== '').values();
  for (const word of left) {
    const [flag, own] = splitOnce(word, '=');
    if (!/^(?:-f|--file|--env-file|-p|--project-name|--profile)$/.test(flag)) {
      if (program === 'compose') break;
      continue;
    }
    const value = own ?? left.next().value ?? '';
    found.push([flag, value.replace(/^["']/, '').split(/["'`]/, 1)[0] ?? '']);
  }
  return found;
}

/** Without variables of a shell. */
function isPlain(path: string): boolean {
  return /^[\w./-]+$/.test(path);
}
