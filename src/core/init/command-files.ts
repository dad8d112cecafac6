import { joinPath } from './repository-path.ts';

/** What a program reads in the folder that it runs in, by the first word behind its name. */
interface Reader {
  readonly program: RegExp;
  /** Of what follows, options included. */
  readonly does: RegExp;
  readonly not?: RegExp;
  /** One of these. */
  readonly files: string;
}

const readers: readonly Reader[] = [
  {
    ...{ program: /^(?:npm|pnpm|bun)$/, does: /^(?:-\S+ )*(?:ci|install|i|run|test|start|build|prune)\b/ },
    ...{ not: / -g\b| --global\b|^(?:install|i)(?: -\S+)* [^-\s]/, files: 'package.json' },
  },
  { program: /^npm$/, does: /^ci\b/, files: 'package-lock.json npm-shrinkwrap.json' },
  { program: /^pnpm$/, does: / --frozen-lockfile\b/, files: 'pnpm-lock.yaml' },
  { program: /^pnpm$/, does: /(?:^| )(?:--filter|-F)\b/, files: 'pnpm-workspace.yaml' },
  {
    program: /^yarn$/,
    does: /^(?:$|-|install\b|run\b|build\b|start\b|workspaces?\b)/,
    files: 'package.json',
  },
  { program: /^yarn$/, does: / --frozen-lockfile\b| --immutable\b/, files: 'yarn.lock' },
  { program: /^turbo$/, does: /./, files: 'turbo.json' },
  { program: /^nx$/, does: /./, files: 'nx.json' },
  { program: /^cargo$/, does: /^(?:build|run|test|fetch|check|chef)\b/, files: 'Cargo.toml' },
  { program: /^go$/, does: /^(?:mod|build|test|vet|generate|run|install)\b/, not: /@/, files: 'go.mod' },
  { program: /^poetry$/, does: /^(?:install|run|build|export|lock)\b/, files: 'pyproject.toml' },
  { program: /^uv$/, does: /^(?:sync|run|build|lock|export)\b/, files: 'pyproject.toml' },
  { program: /^uv$/, does: /^sync\b.* --(?:frozen|locked)\b/, files: 'uv.lock' },
  { program: /^pipenv$/, does: /^(?:sync|run|install(?: -\S+)*$)/, files: 'Pipfile' },
  { program: /^bundle$/, does: /^(?:install|exec|check|-|$)/, files: 'Gemfile' },
  {
    program: /^composer$/,
    does: /^(?:-\S+ )*(?:install|update|dump-autoload|run-script)\b/,
    files: 'composer.json',
  },
  { program: /^mvn$/, does: /./, not: /(?:^| )(?:-f|--file|-v|--version)\b/, files: 'pom.xml' },
  {
    ...{ program: /^gradle$/, does: /./, not: /(?:^| )(?:-v|--version|-b|-p)\b/ },
    files: 'build.gradle build.gradle.kts settings.gradle settings.gradle.kts',
  },
  { program: /^mix$/, does: /^(?:deps\.|compile|release|phx\.|assets\.|do )/, files: 'mix.exs' },
  { program: /^make$/, does: /^/, not: /(?:^| )-f\b/, files: 'Makefile makefile GNUmakefile' },
  { program: /^swift$/, does: /^(?:build|run|package)\b/, files: 'Package.swift' },
  { program: /^(?:dart|flutter)$/, does: /^(?:pub|build)\b/, files: 'pubspec.yaml' },
  {
    ...{ program: /^dotnet$/, does: /^(?:restore|build|publish)(?: -\S+(?: \w+)?)*$/ },
    files: '*.csproj *.fsproj *.sln *.slnx',
  },
  { program: /^sbt$/, does: /./, files: 'build.sbt' },
];

/** What runs a script of a package.json; not one of another package of a workspace. */
const runners: readonly { readonly program: RegExp; readonly script: RegExp }[] = [
  { program: /^(?:npm|pnpm|bun|yarn)$/, script: /^(?:-\S+ )*run(?:-script)? (?:-\S+ )*([\w:.-]+)/ },
  { program: /^npm$/, script: /^(start|test)\b/ },
  {
    program: /^(?:pnpm|yarn)$/,
    script: /^(?!(?:run|install|i|ci|add|exec|dlx|prune|config|set|cache|fetch|deploy)\b)([a-z][\w:.-]*)/,
  },
];
const ofOtherPackage = /(?:^| )(?:-w|-r|-F|--workspaces?|--filter|--recursive|workspaces?)(?:[ =]|$)/;

/** What a command reads: one of the files; of a package.json, one with the script. */
interface CommandFiles {
  readonly files: readonly string[];
  readonly script?: string;
}

/** Programs that load `package.module:application`. */
const loaders = /^(?:gunicorn|uvicorn|hypercorn|granian|daphne|waitress-serve|celery)$/;
/** What they write or print is no file that is there. */
const silent =
  /^(?:echo|printf|mkdir|touch|rm|rmdir|curl|wget|git|apt|apt-get|apk|yum|dnf|microdnf|addgroup|adduser|groupadd|useradd|export|set|ln|gem|npx)$/;
/** What follows these is written, or no path. */
const written = /^(?:-o|-O|--output|--outfile|--outDir|-d|>|>>|[12]>|-t|--bind|-b|--host)$/;
/** Options that name the folder which a program works in. */
const folderOptions = /^(?:-C|--prefix|--cwd|--dir|--directory|--chdir|--app-dir|--project-directory)$/;

/**
 * Files that commands of a shell read which run in a folder of an image: for each, the paths that would do. `folder` and paths have no
 * slash at their start; undefined: the folder is not known. What is said by a variable is left out.
 */
export function filesOfCommands(text: string, folder: string | undefined): readonly CommandFiles[] {
  let here = folder;
  return splitCommands(text).flatMap((all) => {
    const words = withoutPrefix(all);
    const [program = '', ...rest] = words;
    if (program === 'cd') {
      here = rest[0] === undefined ? undefined : pathIn(here, rest[0]);
      return [];
    }
    return filesOfCommand(program, rest, here);
  });
}

function filesOfCommand(
  program: string,
  given: readonly string[],
  folder: string | undefined,
): readonly CommandFiles[] {
  const name = program.slice(program.lastIndexOf('/') + 1);
  const at = given.findIndex((word) => folderOptions.test(word.split('=', 1)[0] ?? ''));
  const option = given[at]?.split('=')[1];
  const rest = at < 0 ? given : given.toSpliced(at, option === undefined ? 2 : 1);
  const here = at < 0 ? folder : pathIn(folder, option ?? given[at + 1] ?? '');
  const line = rest.join(' ');
  const found = [
    ...readers
      .filter((one) => one.program.test(name) && one.does.test(line) && one.not?.test(line) !== true)
      .map(({ files }) => files.split(' ')),
    modulesOf(name, rest),
    ...packagesOf(name, rest),
    ...(silent.test(name) ? [] : [...(program.includes('/') ? [program] : []), ...pathsAmong(rest)]).map(
      (word) => [word],
    ),
  ];
  return [
    ...found.map((files): CommandFiles => ({ files })),
    ...scriptsOf(name, line).map((script) => ({ files: ['package.json'], script })),
  ]
    .map((one) => ({ ...one, files: one.files.flatMap((file) => pathIn(here, file) ?? []) }))
    .filter(({ files }) => files.length > 0);
}

function scriptsOf(program: string, line: string): readonly string[] {
  if (ofOtherPackage.test(line)) return [];
  return runners.flatMap((one) => (one.program.test(program) ? (one.script.exec(line)?.[1] ?? []) : []));
}

/** Files of what a program loads by another name: `node server`, `gunicorn shop.main:app`, `python -m shop`. */
function modulesOf(program: string, rest: readonly string[]): readonly string[] {
  if (/^(?:node|nodemon|tsx|ts-node)$/.test(program)) {
    const word = rest.find((one) => !one.startsWith('-')) ?? '';
    return word === '' || /\.\w+$/.test(word) ? [] : [`${word}.js`, `${word}.ts`, `${word}/index.js`];
  }
  if (/^python[\d.]*$/.test(program)) {
    const [name = '', ...others] = rest.slice(rest.indexOf('-m') + 1);
    if (!rest.includes('-m')) return [];
    return loaders.test(name) ? modulesOf(name, others) : moduleFiles(name, '__main__.py');
  }
  if (!loaders.test(program)) return [];
  const app = rest.find((word) => /^[A-Za-z_][\w.]*:[A-Za-z_][\w.]*(?:\(\))?$/.test(word));
  const ofCelery = rest[rest.findIndex((word) => word === '-A' || word === '--app') + 1];
  return moduleFiles(app?.split(':', 1)[0] ?? (program === 'celery' ? (ofCelery ?? '') : ''));
}

/** `shop.main` → `shop/main.py` */
function moduleFiles(name: string, ...inFolder: readonly string[]): readonly string[] {
  if (!/^[A-Za-z_][\w.]*$/.test(name)) return [];
  const path = name.replaceAll('.', '/');
  return [`${path}.py`, ...['__init__.py', ...inFolder].map((file) => `${path}/${file}`)];
}

/** Folders that a compiler or an installer takes as packages. */
function packagesOf(program: string, rest: readonly string[]): readonly (readonly string[])[] {
  const [verb = '', ...words] = rest;
  if (program === 'go' && /^(?:build|run|install)$/.test(verb))
    return words.flatMap((word, index) =>
      /^\.(?:\/[\w./-]*)?$/.test(word) && !word.includes('...') && words[index - 1] !== '-o'
        ? [[`${word}/*.go`]]
        : [],
    );
  const isPip = /^pip[\d.]*$/.test(program) && verb === 'install';
  const isUv = program === 'uv' && verb === 'pip' && words[0] === 'install';
  if (!isPip && !isUv) return [];
  return words.flatMap((word) => {
    const folder = /^(\.{1,2}(?:\/[\w./-]*)?)(?:\[[\w,-]*\])?$/.exec(word)?.[1];
    return folder === undefined || /\.\w+$/.test(folder.slice(1))
      ? []
      : [[`${folder}/pyproject.toml`, `${folder}/setup.py`]];
  });
}

/** Words that are names of files: with a folder or an ending. */
function pathsAmong(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    const value = /^-[\w-]+=(.+)$/.exec(word)?.[1] ?? word;
    const isPath = /^\/?(?:[\w@+.-]+\/)*[\w@+.-]*\w$/.test(value) && /\/|\w\.\w+$|^\.\w/.test(value);
    return isPath && !written.test(words[index - 1] ?? '') ? [value] : [];
  });
}

function pathIn(folder: string | undefined, path: string): string | undefined {
  if (!/^[\w@+./*-]+$/.test(path)) return undefined;
  if (path.startsWith('/')) return joinPath('.', path.replace(/^\/+/, ''));
  return folder === undefined ? undefined : joinPath(folder, path);
}

/** Words of each simple command; a word in quotes with a space in it is empty. */
function splitCommands(text: string): readonly (readonly string[])[] {
  const unquoted = (_quoted: string, inner: string): string => (/\s/.test(inner) ? '""' : inner);
  return text
    .replaceAll(/"([^"\n]*)"/g, unquoted)
    .replaceAll(/'([^'\n]*)'/g, unquoted)
    .split(/&&|\|\||[;|\n(){}]/)
    .map((command) => command.trim().split(/\s+/))
    .filter(([first]) => first !== undefined && first !== '');
}

/** Without `FOO=1`, `exec`, `sudo` and the like, and without `python -m` before a program that it runs. */
function withoutPrefix(words: readonly string[]): readonly string[] {
  const at = words.findIndex(
    (word) => !/^(?:\w+=.*|exec|sudo|time|nice|env|if|then|do|else|!|tini|dumb-init|--|xvfb-run)$/.test(word),
  );
  const rest = at < 0 ? [] : words.slice(at);
  if (
    /^python[\d.]*$/.test(rest[0] ?? '') &&
    rest[1] === '-m' &&
    /^(?:pip|poetry|uv|pipenv)$/.test(rest[2] ?? '')
  )
    return rest.slice(2);
  return /^(?:uv|poetry|pipenv|pdm)$/.test(rest[0] ?? '') && rest[1] === 'run' && !/^-/.test(rest[2] ?? '-')
    ? rest.slice(2)
    : rest;
}
