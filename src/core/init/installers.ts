import { dependencyFile } from '../dockerfile/dependency-file.ts';
import { type ContextListing, mostProjects, present } from './context-listing.ts';
import { nodeFiles } from './node-files.ts';

/** What one command of a RUN needs of the build context. */
export interface CommandNeeds {
  /** What it reads; none: it installs packages by their names, or only cleans up. */
  readonly files: readonly string[];
  /** It installs packages. */
  readonly installs: boolean;
  /** It needs the code; this command installs its packages without it. */
  readonly instead: string | undefined;
}

interface Installer {
  /** How the command begins. */
  readonly command: RegExp;
  /** Behind that, only flags that change nothing here may stand. */
  readonly onlyFlags?: true;
  readonly files: (listing: ContextListing, command: string) => readonly string[] | undefined;
  readonly instead?: (command: string) => string;
}

/** Flags whose value may be the next word. */
const flagOfValue =
  /^--(?:omit|only|include|registry|loglevel|network-timeout|jobs|retry|without|extra|group)$/;

/** `npm install` goes on with a space, or is another word. */
function wordsOf(rest: string): readonly string[] {
  if (rest.trim() === '') return [];
  return rest.startsWith(' ') ? rest.trim().split(' ') : [rest];
}

function areFlags(words: readonly string[]): boolean {
  return words.every(
    (word, index) =>
      (/^-[\w-]+(?:=\S+)?$/.test(word) && !flagOfFolder.test(word)) ||
      (!word.startsWith('-') && flagOfValue.test(words[index - 1] ?? '')),
  );
}

/** Flags that name another folder, whose files are read instead. */
const flagOfFolder = /^--(?:prefix|cwd|dir|directory|project|working-dir|gemfile|package)=/;

/** Commands that read what these files say, and nothing else. */
const installers: readonly Installer[] = [
  { command: /^(?:pip3?|uv pip) install(?=.* (?:-r|--requirement))/, files: pipFiles },
  { command: /^(?:(?:npm|pnpm|bun) (?:install|ci|i)|yarn(?: install)?)/, onlyFlags: true, files: nodeFiles },
  { command: /^go mod download(?: -x)?$/, files: goFiles },
  { command: /^bundle install/, onlyFlags: true, files: rubyFiles },
  { command: /^uv sync(?=.* --no-install-project)/, onlyFlags: true, files: uvFiles },
  { command: /^poetry install(?=.* --no-root)/, onlyFlags: true, files: poetryFiles },
  {
    command: /^composer install(?=.* --no-scripts)(?=.* --no-autoloader)/,
    onlyFlags: true,
    files: composerFiles,
  },
  { command: /^pipenv (?:install|sync)/, onlyFlags: true, files: pipenvFiles },
  { command: /^pdm (?:install|sync)(?=.* --no-self)/, onlyFlags: true, files: pdmFiles },
  { command: /^(?:conda|mamba|micromamba) env (?:create|update) .*(?:-f|--file)[ =]/, files: condaFiles },
  { command: /^(?:(?:dart|flutter) )?pub get/, onlyFlags: true, files: pubFiles },
  { command: /^mix deps\.(?:get|compile)/, onlyFlags: true, files: mixFiles },
  { command: /^shards install/, onlyFlags: true, files: shardFiles },
  { command: /^cpanm (?=(?:.* )?--installdeps )(?:-\S+ |cpanfile )*\.(?: -\S+)*$/, files: perlFiles },
  { command: /^opam install (?=(?:.* )?--deps-only)(?:-\S+ )*\.(?: -\S+)*$/, files: opamFiles },
  // These build or install the project, too.
  {
    command: /^pdm (?:install|sync)/,
    onlyFlags: true,
    files: pdmFiles,
    instead: (command) => `${command} --no-self`,
  },
  { command: /^go (?:build|install) (?!.*@)/, files: goFiles, instead: () => 'go mod download' },
  {
    command: /^uv sync/,
    onlyFlags: true,
    files: uvFiles,
    instead: (command) => `${command} --no-install-project`,
  },
  {
    command: /^poetry install/,
    onlyFlags: true,
    files: poetryFiles,
    instead: (command) => `${command} --no-root`,
  },
  {
    command: /^composer install/,
    onlyFlags: true,
    files: composerFiles,
    instead: (command) => `${command} --no-scripts --no-autoloader`,
  },
  {
    command: /^(?:mvn|\.\/mvnw)\b.*\s(?:package|verify|install)\b/,
    files: mavenFiles,
    instead: (command) =>
      `${command.split(' ')[0]} -B${/ -f \S+/.exec(command)?.[0] ?? ''} dependency:go-offline`,
  },
  {
    command:
      /^(?:dotnet restore|(?:mono \S+\/)?nuget(?:\.exe)? restore|msbuild(?: [^-/ ]\S*)? [-/]t:[rR]estore)(?= |$)/,
    files: dotnetFiles,
  },
  {
    // What is restored for a runtime, or a property, is something else.
    command:
      /^dotnet (?:publish|build)(?= |$)(?!.* (?:--no-restore|--runtime|--self-contained|--arch|--os|-[ra]|[-/]p:))/,
    files: dotnetFiles,
    instead: (command) => ['dotnet restore', ...projectsOf(command)].join(' '),
  },
];

/** Commands that install packages by their names; no word of theirs is a path. */
const byName =
  /^(?:(?:apt-get|apt|yum|dnf|microdnf|tdnf|zypper) .*?\binstall\b|apk .*?\badd\b|(?:pip3?|uv pip) install\b|(?:npm|pnpm) (?:(?:i|install|add) (?:.* )?(?:-g|--global)\b|(?:-g|--global) (?:i|install|add)\b)|yarn global add\b|gem install\b|go install \S+@|opam install\b|cpan -I\b|(?:(?:dart|flutter) )?pub global activate\b|mix (?:local\.\w+|archive\.install hex)\b)/;
/** Commands that need nothing of the context, and leave nothing there. */
const harmless =
  /^(?:(?:apt-get|apt|apk|yum|dnf|microdnf|tdnf|zypper) .*\b(?:update|upgrade|clean|makecache|autoremove|purge)\b|rm -r?f? \/(?:var|tmp|root)\/|bundle config (?!.*--local)|(?:npm|yarn|pip3?|poetry) (?:cache|config) |go env -w |corepack |set -|sed -i\S* (?:-e )?(["'])[^"']*\1 \/etc\/(?:apt|apk|yum\.repos\.d)\/\S+$|true$|:$|(?:pip3?|npm) install (?:-\S+ )*(?:pip|setuptools|wheel|npm(?:@\S+)?)(?: (?:pip|setuptools|wheel|-\S+))*$)/;

/** Folders that are made only where they are not yet there, and what is only shown. */
const idle =
  /^(?:mkdir(?: -[pv]+| --parents)?(?: [\w./${}~][\w./${}~-]*)+|ls(?: -\w+)?|pwd|whoami|\w+ (?:-v|-V|--?version))$/;

/**
 * What a command needs; undefined: it may need the code. `command`: one of a shell, without its assignments. `workdir`: the folder of
 * the listing, where that is known.
 */
export function needsOf(command: string, listing: ContextListing, workdir = ''): CommandNeeds | undefined {
  const inFolder = workdir === '' ? command : command.replaceAll(`${workdir}/`, '');
  const plain = inFolder.replace(/^python3? -m (?=pip)/, '').replaceAll(/\s+/g, ' ');
  for (const { command: pattern, onlyFlags, files: read, instead } of installers) {
    const [begin] = pattern.exec(plain) ?? [];
    if (begin === undefined || (onlyFlags && !areFlags(wordsOf(plain.slice(begin.length))))) continue;
    const files = read(listing, plain);
    return files === undefined || files.length === 0
      ? undefined
      : { files, installs: true, instead: instead?.(plain) };
  }
  if (harmless.test(plain) || idle.test(plain)) return { files: [], installs: false, instead: undefined };
  if (byName.test(plain) && !namesPath(plain)) return { files: [], installs: true, instead: undefined };
  return undefined;
}

/** A file or a folder where a package may be named: `.`, `./shop[all]`, `dist/*.whl`, `-e`, `file:shop`. */
const ofPath =
  /^(?:\.|~?\/|-[rce]|--(?:editable|requirement|constraint)\b)|(?:^|@)(?:git\+)?(?:file|link):|\.(?:whl|deb|rpm|apk|gem|tgz|tar\.\w+|zip|txt)(?:\[|$)/;
/** Managers of a language take folders, and a variable may be one. */
const ofFolder = /^(?:\$|(?![@-])[^:]*\/|--(?:file|local)$|--find-links=(?!https?:))/;

/** Whether a command that installs packages by their names is given a path, too, so that it may need code. */
function namesPath(command: string): boolean {
  // Their packages have slashes in their names, too.
  const isOther = /^(?:apt|apk|yum|dnf|microdnf|tdnf|zypper|go )/.test(command);
  const words = command.replaceAll(/["']/g, '').split(' ');
  return words.some(
    (word, index) =>
      !/^(?:git\+)?https?:/.test(word) &&
      (ofPath.test(word) ||
        (!isOther && ofFolder.test(word)) ||
        /^(?:-f|--find-links)$/.test(words[index - 1] ?? '')),
  );
}

function pipFiles({ paths, content }: ContextListing, command: string): readonly string[] | undefined {
  const option = /(?:^|\s)(?:-r|-c|--requirement|--constraint)[ =]?["']?([^\s"']+)/g;
  if (namesPath(command.replaceAll(option, ''))) return undefined;
  const files = new Set<string>();
  const queue = [...command.matchAll(option)].map(([, path = '']) => path);
  while (queue.length > 0) {
    const path = (queue.pop() as string).replace(/^\.\//, '');
    if (files.has(path)) continue;
    const text = paths.includes(path) ? content(path) : undefined;
    if (text === undefined || text.split('\n').some(isOfPath)) return undefined;
    files.add(path);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const [, other = ''] of text.matchAll(
      /^[ \t]*(?:-r|-c|--requirement|--constraint)[ =][ \t]*(\S+)/gm,
    ))
      queue.push(folder + other);
  }
  return [...files];
}

/** Whether a line of requirements names a file or a folder of the context: `./shop`, `shop @ file:shop`, `-e .`. */
function isOfPath(line: string): boolean {
  const words = line.replace(/(?:^|\s)#.*/, '').trim();
  return !/^(?:-[rc]|--(?:requirement|constraint))\b/.test(words) && namesPath(words.split(';')[0] ?? '');
}

function goFiles(listing: ContextListing): readonly string[] | undefined {
  const module = listing.content('go.mod');
  const isWhole = module !== undefined && !/=>[ \t]*\.{1,2}\//.test(module);
  return isWhole && !listing.paths.some((path) => path === 'go.work' || path.startsWith('vendor/'))
    ? present(listing, ['go.mod', 'go.sum'], 'go.mod')
    : undefined;
}

function rubyFiles(listing: ContextListing): readonly string[] | undefined {
  const gemfile = listing.content('Gemfile');
  const others = gemfile?.replaceAll(/File\.read\(["']\.ruby-version["']\)/g, '');
  if (
    gemfile === undefined ||
    /^[ \t]*gemspec|path: |:path =>|eval_gemfile|File\.|require_relative|instance_eval/m.test(others ?? '')
  )
    return undefined;
  const version = /ruby[ (]+file:|\.ruby-version/.test(gemfile) ? ['.ruby-version', '.tool-versions'] : [];
  return present(listing, ['Gemfile', 'Gemfile.lock', ...version], 'Gemfile');
}

function uvFiles(listing: ContextListing): readonly string[] | undefined {
  return /^\[tool\.uv\.(?:workspace|sources)/m.test(listing.content('pyproject.toml') ?? '')
    ? undefined
    : present(listing, ['pyproject.toml', 'uv.lock', '.python-version'], 'uv.lock');
}

function poetryFiles(listing: ContextListing): readonly string[] | undefined {
  return /\bpath\s*=/.test(listing.content('pyproject.toml') ?? '')
    ? undefined
    : present(listing, ['pyproject.toml', 'poetry.lock', 'poetry.toml'], 'pyproject.toml');
}

function pipenvFiles(listing: ContextListing): readonly string[] | undefined {
  return /\bpath\s*=|editable/.test(listing.content('Pipfile') ?? '')
    ? undefined
    : present(listing, ['Pipfile', 'Pipfile.lock'], 'Pipfile');
}

function pdmFiles(listing: ContextListing): readonly string[] | undefined {
  return /file:\/\/|\bpath\s*=/.test(listing.content('pyproject.toml') ?? '')
    ? undefined
    : present(listing, ['pyproject.toml', 'pdm.lock', 'pdm.toml', '.pdm.toml'], 'pdm.lock');
}

function condaFiles({ paths, content }: ContextListing, command: string): readonly string[] | undefined {
  const path = /(?:-f|--file)[ =]["']?(?:\.\/)?([^\s"']+)/.exec(command)?.[1] ?? '';
  const packages = (content(path) ?? '-e .')
    .split('\n')
    .map((line) => line.replace(/^prefix:.*|^\s*-\s/, '').trim());
  return paths.includes(path) && !packages.some((line) => /^-[rce]\b/.test(line) || isOfPath(line))
    ? [path]
    : undefined;
}

function pubFiles(listing: ContextListing): readonly string[] | undefined {
  return /^[ \t]+path:|^(?:workspace|resolution):/m.test(listing.content('pubspec.yaml') ?? '')
    ? undefined
    : present(listing, ['pubspec.yaml', 'pubspec.lock'], 'pubspec.yaml');
}

function mixFiles(listing: ContextListing): readonly string[] | undefined {
  const settings = listing.paths.filter((path) => /^config\/[\w-]+\.exs$/.test(path));
  return /\b(?:path|apps_path|in_umbrella): |\b(?:File|Code)\./.test(listing.content('mix.exs') ?? '')
    ? undefined
    : present(listing, ['mix.exs', 'mix.lock', ...settings], 'mix.exs');
}

function shardFiles(listing: ContextListing): readonly string[] | undefined {
  return /^[ \t]+path:/m.test(listing.content('shard.yml') ?? '')
    ? undefined
    : present(listing, ['shard.yml', 'shard.lock', 'shard.override.yml'], 'shard.yml');
}

function perlFiles(listing: ContextListing): readonly string[] | undefined {
  const manifest = listing.paths.includes('cpanfile') ? 'cpanfile' : 'Makefile.PL';
  // Versions and the like are read from the code.
  return /_from\b|\b(?:do|require) ['"]/i.test(listing.content(manifest) ?? '')
    ? undefined
    : present(listing, [manifest, 'cpanfile.snapshot'], manifest);
}

function opamFiles({ paths }: ContextListing): readonly string[] | undefined {
  return paths.filter((path) => /^[\w.-]+\.opam(?:\.locked|\.template)?$/.test(path));
}

function composerFiles(listing: ContextListing): readonly string[] | undefined {
  return /"type"\s*:\s*"path"/.test(listing.content('composer.json') ?? '')
    ? undefined
    : present(listing, ['composer.json', 'composer.lock', 'symfony.lock'], 'composer.json');
}

function mavenFiles(listing: ContextListing, command: string): readonly string[] | undefined {
  const file = / -f (\S+)/.exec(command)?.[1] ?? 'pom.xml';
  const wrapper = listing.paths.filter(
    (path) => path.startsWith('.mvn/') || (path === 'mvnw' && command.startsWith('./')),
  );
  return /<modules>|<relativePath>\s*[^<\s]|<systemPath>|file:\/\//.test(listing.content(file) ?? '')
    ? undefined
    : present(listing, [...wrapper, file], file);
}

/** The projects and solutions that a command names. */
function projectsOf(command: string): readonly string[] {
  return command.split(' ').filter((word) => /\.(?:slnx?|[a-z]+proj)["']?$/.test(word));
}

function dotnetFiles({ paths, content }: ContextListing, command: string): readonly string[] | undefined {
  const files = paths.filter((path) => dependencyFile(path)?.manager === 'nuget');
  const projects = files.filter((path) => /\.[a-z]+proj$/.test(path));
  const named = projectsOf(command).map((word) => word.replaceAll(/["']|^\.\//g, ''));
  const importsMore = projects.some((path) =>
    /<Import\s+Project="(?![^"]*\.(?:props|targets)")/.test(content(path) ?? '<Import Project=""'),
  );
  const hasFolders = files.some(
    (path) => /nuget\.config$/i.test(path) && /\bvalue="[\w.-]*[\\/]/.test(content(path) ?? '="/'),
  );
  return projects.length === 0 ||
    hasFolders ||
    files.length > mostProjects ||
    importsMore ||
    !named.every((path) => files.includes(path))
    ? undefined
    : files;
}
