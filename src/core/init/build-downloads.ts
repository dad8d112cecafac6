import { pathInContext } from '../dockerfile/context-path.ts';
import { instructionsBelow } from '../dockerfile/cut.ts';
import { declaredArgs } from '../dockerfile/declaration.ts';
import { baseName, cleanPath, dependencyFile, dependencyPattern } from '../dockerfile/dependency-file.ts';
import { type Dockerfile, flagValue, type Stage } from '../dockerfile/dockerfile.ts';
import { compileGoPattern } from '../dockerfile/go-pattern.ts';
import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';
import { isCopy } from '../dockerfile/linkable.ts';
import { readMounts } from '../dockerfile/mount.ts';
import { isLoginName } from '../layers/secret-argument.ts';
import { sourceFolder, takesCode } from './code-copy.ts';
import type { ContextListing } from './context-listing.ts';
import { plainArgs } from './copied-files.ts';

/** A build that downloads packages behind the code, so that no layer has them. */
export interface BuildDownload {
  /** Of the build, 1-based. */
  readonly line: number;
  /** `cargo` */
  readonly program: string;
  /** Of the first line before it that copies code. */
  readonly copyLine: number;
  /** What is to be copied before that, relative to the context, beside what `filesLine` copies; empty: it is already. */
  readonly files: readonly string[];
  /** Of the line that copies these files, where it stands below the code. */
  readonly filesLine: number | undefined;
  /** What then fetches the packages, in words. */
  readonly fetch: string;
  /** They go to a cache mount, which only a builder that stays has. */
  readonly isMounted: boolean;
  /** Why a step that only fetches would not be kept either, as a sentence; absent: nothing is known. */
  readonly obstacle?: string;
}

/** Words of a command behind its program are matched one by one, with their flags. */
interface Manager {
  readonly programs: RegExp;
  readonly builds: RegExp;
  /** What fetches packages and builds nothing. */
  readonly fetches: RegExp;
  /** Of commands that are about another project, or a tool. */
  readonly isForeign?: RegExp;
  /** Its manifests and locks. */
  readonly files: RegExp;
  /** By this name, `dependencyFile` knows what else it reads there. */
  readonly manager?: string;
  /** They lie in folders, too. */
  readonly isNested: boolean;
  /** What one of them has in it where others of folders are read, too. */
  readonly splits?: RegExp;
  /** What one of them has in it where packages are asked for. */
  readonly asks: RegExp;
  readonly isOffline: RegExp;
  /** Where it keeps packages: the target of a cache mount. */
  readonly store: RegExp;
  /** `{}` is the program. */
  readonly fetch: string;
  /** What a wrapper reads that is in the repository, and the folder in which that lies. */
  readonly wrapper?: readonly [file: string, folder: string];
}

const never = /(?!)/;

const managers: readonly Manager[] = [
  {
    ...{ programs: /^(?:xx-)?go$/, builds: /^(?:build|install|run|test|vet|generate)$/, isNested: false },
    ...{ fetches: /^(?:download|vendor|get)$/, isForeign: /@/, files: /^go\.(?:mod|sum)$/ },
    ...{ asks: /^require\b/m, isOffline: /-mod[= ]vendor/, store: /\/go\/?$|\/pkg/ },
    splits: /=>[ \t]*\.\//,
    fetch: '`go mod download`',
  },
  {
    ...{ programs: /^(?:xx-)?cargo$/, builds: /^(?:\w*build|run|test|check|clippy|install)$/ },
    ...{ fetches: /^(?:fetch|vendor|cook)$/, isForeign: /\binstall (?!.*--path)/, isNested: false },
    ...{ files: /^Cargo\.(?:toml|lock)$/, asks: /^source = "|^\[(?!dev-)[^\]\s]*dependencies/m },
    ...{ isOffline: /--offline|--frozen|CARGO_NET_OFFLINE=true/, store: /cargo/i, manager: 'cargo' },
    splits: /^\[workspace\]/m,
    // Cargo reads no manifest of a package without code.
    fetch: '`mkdir src && touch src/lib.rs && cargo fetch && rm -r src`',
  },
  {
    ...{ programs: /^mvnw?$/, builds: /^(?:compile|test|package|verify|install|deploy|\S+:repackage)$/ },
    ...{ fetches: /^dependency:/, files: /^pom\.xml$/, isNested: true, asks: /<project/ },
    ...{ isOffline: /\s(?:-o|--offline)\b/, store: /\.m2/, wrapper: ['mvnw', '.mvn'], manager: 'maven' },
    fetch: '`{} -B dependency:go-offline`',
  },
  {
    programs: /^gradlew?$/,
    builds: /^(?:\S+:)?(?:build\w*|assemble\w*|\w*[jJ]ar|\w*[wW]ar|(?:install|dist)[A-Z]\w*|check|test)$/,
    ...{ fetches: /^(?:\S+:)?(?:dependencies|(?:resolve|download)\w*)$/, isNested: true },
    files: /^(?:(?:build|settings)\.gradle(?:\.kts)?|libs\.versions\.toml)$/,
    ...{ asks: /./, isOffline: /--offline/, store: /gradle/, wrapper: ['gradlew', 'gradle'] },
    manager: 'gradle',
    // `gradle dependencies` fetches what describes packages, and not the packages.
    fetch: 'a Gradle task that resolves every configuration',
  },
  {
    ...{ programs: /^dotnet$/, builds: /^(?:build|publish|test|pack)$/, fetches: /^restore$/ },
    files: /\.(?:sln|slnx|[cf]sproj)$|^(?:Directory\.(?:Packages|Build)\.props|global\.json)$/,
    ...{ isNested: true, asks: /<PackageReference/, isOffline: /--no-restore/, store: /nuget/i },
    ...{ isForeign: /\btool\b/, fetch: '`dotnet restore`', manager: 'nuget' },
  },
  {
    programs: /^(?:msbuild|nuget(?:\.exe)?)$/,
    ...{ builds: /^[-/]r(?:estore)?$/, fetches: /^(?:[-/]t:)?restore$/i },
    files:
      /\.(?:sln|slnx|[cf]sproj)$|^(?:Directory\.(?:Packages|Build)\.props|global\.json|packages\.config)$/,
    ...{ isNested: true, asks: /<PackageReference/, isOffline: never, store: /nuget/i },
    ...{ fetch: '`msbuild -t:restore`', manager: 'nuget' },
  },
  {
    ...{ programs: /^sbt$/, builds: /^(?!update$|clean$|reload$|about$|;)\w/, fetches: /^update$/ },
    ...{ files: /\.sbt$|^build\.properties$/, isNested: true, asks: /./, isOffline: never },
    ...{ store: /ivy|coursier|\.sbt|\.cache/, fetch: '`sbt update`', manager: 'sbt' },
  },
  {
    ...{ programs: /^lein$/, builds: /^(?:uberjar|jar|compile|ring|test)$/, fetches: /^deps$/ },
    ...{ files: /^project\.clj$/, isNested: false, asks: /:dependencies/, isOffline: /\s-o\b/ },
    ...{ store: /\.m2/, fetch: '`lein deps`' },
  },
  {
    ...{ programs: /^(?:stack|cabal)$/, builds: /^(?:v2-)?(?:build|install)$/, isNested: true },
    ...{ fetches: never, files: /^(?:stack\.yaml(?:\.lock)?|package\.yaml|cabal\.project)$|\.cabal$/ },
    ...{ asks: /./, isOffline: /--only-dep/, store: /\.(?:stack|cabal)/ },
    fetch: '`{} build --only-dependencies`',
  },
  {
    ...{
      programs: /^swift$/,
      builds: /^(?:build|test)$/,
      fetches: /^(?:resolve|update|fetch)$/,
      isNested: false,
    },
    ...{ files: /^Package\.(?:swift|resolved)$/, asks: /\.package\(/, isOffline: never },
    ...{ store: /swiftpm/, fetch: '`swift package resolve`' },
  },
  {
    ...{ programs: /^flutter$/, builds: /^(?:build|test)$/, fetches: /^get$/, isNested: false },
    ...{ files: /^pubspec\.(?:yaml|lock)$/, splits: /^[ \t]+path:/m, asks: /^dependencies:/m },
    ...{ isOffline: /--no-pub|--offline/, store: /pub-cache/, fetch: '`flutter pub get`' },
  },
  {
    ...{ programs: /^shards$/, builds: /^build$/, fetches: /^(?:install|update)$/, isNested: false },
    ...{ files: /^shard\.(?:yml|lock)$/, splits: /^[ \t]+path:/m, asks: /^dependencies:/m },
    ...{ isOffline: /--local/, store: /shards/, fetch: '`shards install`' },
  },
  {
    ...{ programs: /^(?:clojure|clj)$/, builds: /^-[TXMA]/, fetches: /^-(?:P|Spath|Sforce)$/ },
    ...{ files: /^deps\.edn$/, isNested: false, splits: /:local\/root/, asks: /:deps/ },
    ...{ isOffline: never, store: /\.m2|gitlibs/ },
    fetch: '`{} -P`, without and with the aliases of the build',
  },
  {
    ...{ programs: /^cmake$/, builds: /vcpkg\.cmake/, fetches: never, isNested: false },
    ...{ files: /^vcpkg(?:-configuration)?\.json$/, asks: /"dependencies"/, isOffline: never },
    ...{ store: /vcpkg/, fetch: '`vcpkg install`' },
  },
];

/**
 * Builds that download packages behind the code, where nothing before them fetches or builds: nothing of the stage, nor of those
 * that it takes from, nor an image of the repository that it is FROM. None that takes packages from the repository.
 * `isLeft`: whether the target needs the step at a line, and no layer holds it. `bases`: what builds such images, by the line of FROM.
 */
export function findBuildDownloads(
  dockerfile: Dockerfile,
  listing: ContextListing,
  isLeft: (stage: Stage, line: number) => boolean,
  bases: ReadonlyMap<number, Dockerfile> = new Map(),
): readonly BuildDownload[] {
  return managers.flatMap((manager) => {
    const using = new Set<Stage>();
    const isUse = (step: Instruction): boolean => commandOf(step, manager) !== undefined;
    return dockerfile.stages.flatMap((stage): readonly BuildDownload[] => {
      const build = stage.instructions.find(isUse);
      const end = build === undefined ? stage.instructions.length : stage.instructions.indexOf(build);
      const before = stage.instructions.slice(0, end);
      const isThere =
        sourcesOf(stage, before, dockerfile).some((other) => using.has(other)) ||
        bases.get(stage.line)?.stages.some(({ instructions }) => instructions.some(isUse)) === true;
      if (build !== undefined || isThere) using.add(stage);
      if (build === undefined || isThere || !isLeft(stage, build.line)) return [];
      const found = downloadOf(build, before, stage, dockerfile, manager, listing);
      return found === undefined ? [] : [found];
    });
  });
}

function downloadOf(
  build: Instruction,
  above: readonly Instruction[],
  stage: Stage,
  dockerfile: Dockerfile,
  manager: Manager,
  { paths, content }: ContextListing,
): BuildDownload | undefined {
  const command = commandOf(build, manager);
  const mounts = readMounts(build);
  const bound = mounts.filter(({ type }) => type === 'bind');
  const mounted = bound.map(({ source = '.' }) => cleanPath(source));
  const copies = [
    ...codeCopies(stage, above, dockerfile),
    ...(mounted.some((path) => dependencyFile(path) === undefined) ? [build] : []),
  ];
  const [copy] = copies;
  const before = [...instructionsBelow(dockerfile, stage), ...above];
  if (
    command?.builds !== true ||
    copy === undefined ||
    [build, ...before].some((step) => isOffline(step, manager)) ||
    // Another stage or image may bring the packages.
    bound.some(({ from }) => from !== undefined)
  )
    return undefined;
  const folders = [
    ...copies.flatMap((one) =>
      isCopy(one) && flagValue(one, 'from') === undefined ? sourceFolder(one) : [],
    ),
    ...mounted,
  ].map((path) => `${path}/`);
  const project = findProject(['', ...folders, ...workingFolders(build, before)], manager, {
    paths,
    content,
  });
  if (project === undefined) return undefined;
  const { folder, files, contents } = project;
  // What is built may be another project, whose files come from elsewhere.
  if (
    ![...copies, ...before].some((step) => brings(step, files)) &&
    !mounted.includes('') &&
    filesOf(mounted, files).length === 0
  )
    return undefined;
  const named = [...before, build].map((step) => wholeCode({ ...step, code: step.rest })).join('\n');
  const read = [...files, ...settingsIn(folder, paths, manager, files)].filter(
    (path) => !ofUser.test(path) || named.includes(baseName(path)),
  );
  // Cargo asks for the code that these name.
  const isWorkspace =
    manager.manager === 'cargo' && contents.some((text) => /^\[workspace\]|^\[\[|\bpath *= *"/m.test(text));
  const wrapper = wrapperFiles(command.program, folder, paths, manager);
  const obstacle = obstacleOf(before, copy.line, read, content);
  return {
    ...{ line: build.line, program: baseName(command.program), copyLine: copy.line },
    ...filesToCopy(before, copy.line, { read: isWorkspace ? [] : read, wrapper }),
    fetch: isWorkspace
      ? '`cargo chef cook` with what `cargo chef prepare` makes in another stage'
      : manager.fetch.replace('{}', wrapper.length > 0 ? `./${baseName(command.program)}` : command.program) +
        sameFlag(build, command.program),
    isMounted: mounts.some(({ type, target = '' }) => type === 'cache' && manager.store.test(target)),
    ...(obstacle === undefined ? {} : { obstacle }),
  };
}

/** Packages of .NET are others for another runtime. */
function sameFlag(build: Instruction, program: string): string {
  const [, flag] =
    /\s(-[ar]|--(?:arch|os|runtime))[ =]/.exec(wholeCode({ ...build, code: build.rest })) ?? [];
  return program === 'dotnet' && flag !== undefined ? ` with the same \`${flag}\`` : '';
}

/** What no line copies before the code, and the line behind it that does. */
function filesToCopy(
  before: readonly Instruction[],
  copyLine: number,
  { read, wrapper }: { readonly read: readonly string[]; readonly wrapper: readonly string[] },
): Pick<BuildDownload, 'files' | 'filesLine'> {
  const copying = before.filter((step) => isCopy(step) && !copiesCode(step));
  const left = filesLeft(
    read,
    copying.filter(({ line }) => line < copyLine),
  );
  const late = copying.find((step) => step.line > copyLine && filesLeft(left, [step]).length < left.length);
  const earlier = before.filter((step) => isCopy(step) && step.line < copyLine);
  return {
    files: [
      ...(earlier.some((step) => filesLeft(wrapper, [step]).length < wrapper.length) ? [] : wrapper),
      ...filesLeft(left, late === undefined ? [] : [late]).filter(
        (path) => ![...wrapper, ...read].some((own) => path.startsWith(`${own}/`)) && !wrapper.includes(path),
      ),
    ],
    filesLine: late?.line,
  };
}

/** The first of these folders that has manifests, and they; undefined: they ask for no packages, or these are in the repository. */
function findProject(folders: readonly string[], manager: Manager, { paths, content }: ContextListing) {
  const folder = folders.find((one) => filesIn(one, paths, manager).length > 0);
  if (folder === undefined || paths.some((path) => path.startsWith(`${folder}vendor/`))) return undefined;
  const direct = filesIn(folder, paths, manager);
  const isSplit = direct.some((path) => manager.splits?.test(content(path) ?? '') === true);
  const files = isSplit ? filesIn(folder, paths, { ...manager, isNested: true }) : direct;
  const contents = files.flatMap((path) => content(path) ?? []);
  return contents.some((text) => manager.asks.test(text)) ? { folder, files, contents } : undefined;
}

/** Settings, scripts and locks that a manager reads beside its manifests; a folder of which all is read is one path. */
function settingsIn(
  folder: string,
  paths: readonly string[],
  { manager, isNested }: Manager,
  known: readonly string[],
): readonly string[] {
  const found = paths.flatMap((path) => {
    const inside = path.slice(folder.length);
    const own = dependencyFile(inside);
    if (!path.startsWith(folder) || manager === undefined || own?.manager !== manager) return [];
    const [, whole] = wholeFolder.exec(inside) ?? [];
    if (whole !== undefined) return [folder + whole];
    const isRead = isNested || (own.role === 'settings' && !inside.includes('/'));
    return isRead && !ofWrapper.test(path) && !known.includes(path) ? [path] : [];
  });
  return [...new Set(found)];
}

/** Settings of Maven that it reads only where a step names them, or puts them elsewhere. */
const ofUser = /(?:^|\/)(?:maven-)?settings\.xml$/;

/** What `gradle` and `mvn` do without. */
const ofWrapper = /(?:^|\/)(?:(?:gradlew|mvnw)(?:\.\w+)?|gradle-wrapper\.\w+)$/;

/** Folders of which a manager reads all there is. */
const wholeFolder = /^(buildSrc|build-logic|\.mvn|\.cargo)\//;

/** Where a build knows a login by an argument, or its files read one. */
function obstacleOf(
  before: readonly Instruction[],
  copyLine: number,
  files: readonly string[],
  content: ContextListing['content'],
): string | undefined {
  for (const step of before) {
    const name =
      step.keyword === 'ARG'
        ? declaredArgs(step)
            .map((arg) => arg.name)
            .find(isLoginName)
        : undefined;
    if (name !== undefined && step.line < copyLine)
      return `line ${step.line} declares ${name}, and no layer may know a secret`;
  }
  for (const path of files)
    for (const [, ...names] of (content(path) ?? '').matchAll(readVariable)) {
      const name = names.find((one) => one !== undefined);
      if (name !== undefined && isLoginName(name))
        return `${path} reads ${name}, and no layer may know a secret from a build argument`;
    }
  return undefined;
}

/** `System.getenv("A")`, `environmentVariable("A")`, `sys.env.get("A")`, `${env.A}`, `%A%`. */
const readVariable = /env(?:ironmentVariable)?(?:\.\w+)?[.()[{]{1,3}["']?(\w+)|%(\w+)%/gi;

/** Whether a copy brings one of these files, by its name or with a folder; one from another stage may. */
function brings(step: Instruction, files: readonly string[]): boolean {
  if (!isCopy(step)) return false;
  if (flagValue(step, 'from') !== undefined || filesLeft(files, [step]).length < files.length) return true;
  return step.args.slice(0, -1).some((source) => /^\.?\/?[.*]?\/?$/.test(source));
}

/** What of the path that a step runs in may be a folder of the context: of `/app/api`, `app/api` and `api`. */
function workingFolders(step: Instruction, before: readonly Instruction[]): readonly string[] {
  const workdir = before.findLast(({ keyword }) => keyword === 'WORKDIR')?.rest ?? '';
  const own = /\bcd\s+([\w./-]+)/.exec(wholeCode({ ...step, code: step.rest }))?.[1] ?? '';
  const parts = `${workdir}/${own}`.split('/').filter((part) => part !== '' && part !== '.');
  return parts.map((_part, index) => `${parts.slice(index).join('/')}/`);
}

/** `mvnw` and `.mvn`, where the build is run by them. */
function wrapperFiles(
  program: string,
  folder: string,
  paths: readonly string[],
  { wrapper: [file, settings] = ['', ''] }: Manager,
): readonly string[] {
  if (baseName(program) !== file) return [];
  return [file, settings]
    .filter(
      (name) => paths.includes(folder + name) || paths.some((path) => path.startsWith(`${folder}${name}/`)),
    )
    .map((name) => folder + name);
}

function isOffline(step: Instruction, manager: Manager): boolean {
  return step.keyword === 'ENV' || commandOf(step, manager) !== undefined
    ? manager.isOffline.test(wholeCode({ ...step, code: step.rest }))
    : false;
}

function filesIn(folder: string, paths: readonly string[], { files, isNested }: Manager): readonly string[] {
  return paths.filter(
    (path) =>
      path.startsWith(folder) &&
      (isNested || !path.slice(folder.length).includes('/')) &&
      files.test(baseName(path)),
  );
}

/** What brings code into a stage before a step: in the stage that it is FROM, in itself, or from another stage that has it. */
function codeCopies(
  stage: Stage,
  before: readonly Instruction[],
  dockerfile: Dockerfile,
): readonly Instruction[] {
  const below = (name: string) => stageOf(name, stage, dockerfile);
  const base = below(stage.from);
  return [
    ...(base === undefined ? [] : codeCopies(base, base.instructions, dockerfile)),
    ...before.filter((step) => {
      const from = flagValue(step, 'from');
      const source = from === undefined ? undefined : below(from);
      return (
        copiesCode(step) &&
        (from === undefined ||
          (source !== undefined && codeCopies(source, source.instructions, dockerfile).length > 0))
      );
    }),
  ];
}

/** `COPY go.* ./` takes none. */
function copiesCode(step: Instruction): boolean {
  return takesCode(step) && !plainArgs(step).slice(0, -1).every(dependencyPattern);
}

/** Which of these files no step takes. */
function filesLeft(files: readonly string[], steps: readonly Instruction[]): readonly string[] {
  const taken = filesOf(
    steps.flatMap((step) => plainArgs(step).slice(0, -1).map(pathInContext).map(cleanPath)),
    files,
  );
  return files.filter((path) => !taken.includes(path));
}

/** Which of these files sources name, or have in them. */
function filesOf(sources: readonly string[], files: readonly string[]): readonly string[] {
  return files.filter((path) =>
    sources.some((source) => path.startsWith(`${source}/`) || compileGoPattern(source)?.test(path) === true),
  );
}

/** What a RUN does with a manager: the first command that builds or fetches; a step that does both fetches. */
function commandOf(
  step: Instruction,
  { programs, builds, fetches, isForeign = never }: Manager,
): { readonly program: string; readonly builds: boolean } | undefined {
  if (step.keyword !== 'RUN') return undefined;
  const found = wholeCode({ ...step, code: step.rest })
    // Variables before a command.
    .replaceAll(/(?<!\S)\w+=(?:"[^"]*"|'[^']*'|[^\s"';]+)/g, ' ')
    .split(/[&|;\n()]/)
    .flatMap((text) => {
      const words = text.split(/[\s"'[\],]/).filter((word) => word !== '');
      const at = words.findIndex((word) => !before.test(baseName(word)));
      const program = words[at] ?? '';
      const rest = words.slice(at + 1);
      const isFetch = rest.some((word) => fetches.test(word));
      if (!programs.test(baseName(program)) || isForeign.test(rest.join(' '))) return [];
      return isFetch || rest.some((word) => builds.test(word)) ? [{ program, builds: !isFetch }] : [];
    });
  return found.find((command) => !command.builds) ?? found[0];
}

/** What may stand before a program. */
const before = /^(?:-.*|!|then|do|else|if|sudo|env|exec|time|timeout|nice|\d+[a-z]?|sh|ash|bash)$/;

/** The stages of the file that a stage is FROM, or that these instructions take from. */
function sourcesOf(
  stage: Stage,
  instructions: readonly Instruction[],
  dockerfile: Dockerfile,
): readonly Stage[] {
  return [stage.from, ...instructions.flatMap((step) => flagValue(step, 'from') ?? [])].flatMap(
    (name) => stageOf(name, stage, dockerfile) ?? [],
  );
}

/** A stage above, by its name or number. */
function stageOf(name: string, { index: end }: Stage, { stages }: Dockerfile): Stage | undefined {
  return stages
    .slice(0, end)
    .findLast((other) => other.name === name.toLowerCase() || String(other.index) === name);
}
