import { folderOf, joinPath } from './repository-path.ts';
import { readBuildCommand } from './script/build-command-line.ts';

/** How a document or a script says that a Dockerfile is built. */
interface DocumentedBuild {
  readonly dockerfile: string;
  readonly context: string;
  /** 1-based. */
  readonly line: number;
}

/** Whether a file may say how people build: a README, a page of the documentation, a script, the file of another CI. */
export function isDocument(path: string): boolean {
  return (
    !/(^|\/)(vendor|node_modules|testdata)\//.test(path) &&
    /(^|\/)(README[^/]*|[^/]+\.(?:md|mdx|rst|adoc|sh|bash|mk|just)|Makefile[^/]*|GNUmakefile|justfile|Taskfile\.ya?ml|package\.json|Jenkinsfile[^/]*|\.gitlab-ci\.ya?ml|bitbucket-pipelines\.yml|azure-pipelines\.ya?ml|cloudbuild\.ya?ml|\.travis\.yml)$|^\.circleci\/config\.yml$|^\.github\/workflows\/[^/]+\.ya?ml$/i.test(
      path,
    )
  );
}

/** The lines of a document with those that end in a backslash joined. */
function commandLines(text: string): readonly { readonly text: string; readonly line: number }[] {
  const found: { text: string; line: number }[] = [];
  let isOpen = false;
  for (const [index, line] of text.split('\n').entries()) {
    const isContinued = line.trimEnd().endsWith('\\');
    // What a variable of Make holds is not known.
    const own = (isContinued ? `${line.trimEnd().slice(0, -1)} ` : line).replaceAll(
      /\$\([\w-]+\)/g,
      '\u0000',
    );
    const before = found.at(-1);
    if (isOpen && before !== undefined) before.text += own.trimStart();
    else found.push({ text: own, line: index + 1 });
    isOpen = isContinued;
  }
  return found;
}

/** Commands that build with docker, where both the folder and the Dockerfile are said and there. */
export function readDocumentedBuilds(
  text: string,
  path: string,
  isThere: (path: string) => boolean,
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
      if (context !== undefined && dockerfile !== undefined && isThere(dockerfile))
        return [{ dockerfile, context, line: number }];
    }
    return [];
  });
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

/** How commands name the files that they read together. */
const readers = {
  compose: /\bdocker[ -]compose\b((?:\s+(?:-f|--file)[ =]\s*["']?[\w./-]+["']?)+)/,
  bake: /\b(?:docker (?:buildx )?|depot )bake\b([^;&|`]*)/,
};

/** The files that each command of a program names with `-f`, in its order. */
export function readCommandFiles(
  program: keyof typeof readers,
  text: string,
  path: string,
  isThere: (path: string) => boolean,
): readonly (readonly string[])[] {
  return commandLines(text).flatMap(({ text: line }) => {
    const flags = readers[program].exec(line)?.[1] ?? '';
    const files = [...flags.matchAll(/(?:^|\s)(?:-f|--file)[ =]\s*["']?([\w./-]+)/g)].map(
      ([, file]) => file ?? '',
    );
    for (const folder of files.length === 0 ? [] : [folderOf(path), '.']) {
      const found = files.flatMap((file) => joinPath(folder, file) ?? []);
      if (found.length === files.length && found.every(isThere)) return [found];
    }
    return [];
  });
}
