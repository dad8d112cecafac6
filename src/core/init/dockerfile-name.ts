import { folderOf } from './repository-path.ts';

/** Endings of files that something makes a Dockerfile of. */
const templateEnding = /\.(?:j2|jinja2?|tmpl|gotmpl|tpl|template|erb|tt|ejs|hbs|mustache|njk|liquid|in)$/i;

/** Whether a Dockerfile is made of a file first. */
export function isDockerfileTemplate(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    /^(?:Dockerfile|Containerfile)\b|\.(?:Dockerfile|Containerfile)\b/i.test(name) &&
    (/\{\{|\{%/.test(path) || templateEnding.test(name))
  );
}

/** Whether a file is a Dockerfile by its name: `Dockerfile`, `Dockerfile.api`, `api.Dockerfile`, `Containerfile`. */
export function isDockerfileName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  // A folder of a template that is filled in before anything is built.
  if (/\{\{|\{%/.test(path)) return false;
  // Of somebody else.
  if (/(^|\/)(vendor|node_modules|testdata)\//.test(path)) return false;
  return (
    /^((Dockerfile|Containerfile)([.-][\w.-]+)?|[\w.-]+\.(Dockerfile|Containerfile))$/i.test(name) &&
    !templateEnding.test(name) &&
    !/\.(dockerignore|md|sh|txt|py|[cm]?[jt]sx?|go|rs|rb|java|kt|cs|php|exs?|dart|css|html|svg|xml|toml|lock|json|ya?ml|bak|orig)$/i.test(
      name,
    )
  );
}

const development =
  /^(dev|devel|develop|development|debug|local|(?:integration|unit|smoke|load|system)?tests?|testing|mocks?|e2e|playwright|cypress|ci|lint|example|examples|sample|samples|templates?|skeletons?|boilerplates?|docs?|fixtures?|\.?devcontainer|benchmarks?|bench|hack|tools?)$/i;

/** Whether a path, or the name of a stage, speaks of something that is not released. */
export function isForDevelopment(path: string): boolean {
  return developmentWord(path) !== undefined;
}

/** The word that says so. */
export function developmentWord(path: string): string | undefined {
  // An action is built where it is used.
  if (path.startsWith('.github/')) return '.github';
  return path.split(/[/._-]/).find((part) => development.test(part));
}

/** Whether a path speaks of containers of Windows, which a builder on Linux cannot build. */
export function isForWindows(path: string): boolean {
  return path.split(/[/._-]/).some((part) => /^(windows\w*|nanoserver\w*|servercore\w*)$/i.test(part));
}

/** The word in the name of a Dockerfile: `alpine` of `Dockerfile.alpine`. */
export function fileWord(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const word =
    /^(?:Dockerfile|Containerfile)[._-](.+)$/i.exec(name)?.[1] ??
    /^(.+)\.(?:Dockerfile|Containerfile)$/i.exec(name)?.[1];
  return word === undefined ? undefined : tidied(word);
}

/** What a person would call the image of a Dockerfile: the word in its name, or its folder; undefined for the one in the root. */
export function imageWord(path: string): string | undefined {
  const word = fileWord(path);
  if (word !== undefined && !/^(prod|production|release|alpine|debian|ubuntu)$/i.test(word)) return word;
  const folder = folderOf(path)
    .split('/')
    .filter(
      (part) =>
        !/^(\.|docker|build|deploy|\.docker|containers?|ops|infra|src|source|scripts|packaging|release|main|resources|rootfs)$/i.test(
          part,
        ),
    )
    .at(-1);
  return folder === undefined ? undefined : tidied(folder);
}

/** As a part of an image's name may be written. */
export function tidied(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|(?<!-)-+$/g, '');
}
