import { baseName, dependencyPattern } from '../dockerfile/dependency-file.ts';
import { type Dockerfile, flagValue, type Stage } from '../dockerfile/dockerfile.ts';
import { compileGoPattern } from '../dockerfile/go-pattern.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { isCopy } from '../dockerfile/linkable.ts';
import { readMounts } from '../dockerfile/mount.ts';
import { weighCommands } from '../layers/step-weight.ts';
import { sourceFolder, takesCode } from './install-first.ts';
import type { ContextListing } from './installers.ts';

/** A build that downloads packages behind the code, so that no layer has them. */
export interface BuildDownload {
  /** Of the build, 1-based. */
  readonly line: number;
  /** `cargo` */
  readonly program: string;
  /** Of the first line before it that copies code. */
  readonly copyLine: number;
  /** What is to be copied before that, relative to the context; empty: it is already. */
  readonly files: readonly string[];
  /** Of the line that copies these files, where it stands below the code. */
  readonly filesLine: number | undefined;
  /** What then fetches the packages, in words. */
  readonly fetch: string;
}

interface Manager {
  readonly programs: RegExp;
  readonly builds: RegExp;
  /** Its manifests and locks. */
  readonly files: RegExp;
  /** They lie in folders, too. */
  readonly isNested: boolean;
  /** What one of them has in it where packages are asked for. */
  readonly asks: RegExp;
  readonly isOffline: RegExp;
  readonly fetch: string;
}

const managers: readonly Manager[] = [
  {
    ...{ programs: /^go$/, builds: /\b(?:build|install)\b/, files: /^go\.(?:mod|sum)$/, isNested: false },
    ...{ asks: /^require\b/m, isOffline: /-mod[= ]vendor|@/, fetch: '`go mod download`' },
  },
  {
    ...{ programs: /^(?:xx-)?cargo$/, builds: /\bbuild\b/, files: /^Cargo\.(?:toml|lock)$/, isNested: false },
    ...{ asks: /^source = "|^\[(?!dev-)[^\]\s]*dependencies/m, isOffline: /--offline/ },
    // Cargo reads no manifest of a package without code.
    fetch: '`mkdir src && touch src/lib.rs && cargo fetch && rm -r src`',
  },
  {
    ...{ programs: /^mvnw?$/, builds: /\b(?:compile|package|verify|install)\b/, files: /^pom\.xml$/ },
    ...{ isNested: true, asks: /<project/, isOffline: /\s(?:-o|--offline)\b/ },
    fetch: '`mvn -B dependency:go-offline`',
  },
  {
    ...{ programs: /^gradlew?$/, builds: /\b(?:build|assemble|\w*[jJ]ar|installDist)\b/, isNested: true },
    files: /^(?:(?:build|settings)\.gradle(?:\.kts)?|libs\.versions\.toml)$/,
    ...{ asks: /./, isOffline: /--offline/ },
    // `gradle dependencies` fetches what describes packages, and not the packages.
    fetch: 'a Gradle task that resolves every configuration',
  },
  {
    ...{ programs: /^dotnet$/, builds: /\b(?:build|publish)\b/, isNested: true, asks: /<PackageReference/ },
    files: /\.(?:sln|slnx|[cf]sproj)$|^(?:Directory\.(?:Packages|Build)\.props|global\.json)$/,
    ...{ isOffline: /--no-restore/, fetch: '`dotnet restore`' },
  },
];

/**
 * Builds that download packages behind the code, where nothing before them fetches or builds: nothing of the stage, nor of those
 * that it takes from. None that has a cache mount, or takes packages from the repository.
 * `isLeft`: whether the target needs the step at a line, and no layer holds it.
 */
export function findBuildDownloads(
  dockerfile: Dockerfile,
  listing: ContextListing,
  isLeft: (stage: Stage, line: number) => boolean,
): readonly BuildDownload[] {
  return managers.flatMap((manager) => {
    const using = new Set<Stage>();
    return dockerfile.stages.flatMap((stage): readonly BuildDownload[] => {
      const build = stage.instructions.find((step) => commandOf(step, manager) !== undefined);
      const end = build === undefined ? stage.instructions.length : stage.instructions.indexOf(build);
      const before = stage.instructions.slice(0, end);
      const isThere = sourcesOf(stage, before, dockerfile).some((other) => using.has(other));
      if (build !== undefined || isThere) using.add(stage);
      if (build === undefined || isThere || !isLeft(stage, build.line)) return [];
      const found = downloadOf(build, before, manager, listing);
      return found === undefined ? [] : [found];
    });
  });
}

function downloadOf(
  build: Instruction,
  before: readonly Instruction[],
  manager: Manager,
  { paths, content }: ContextListing,
): BuildDownload | undefined {
  const command = commandOf(build, manager);
  const copy = before.find((step) => copiesCode(step) && flagValue(step, 'from') === undefined);
  if (
    command === undefined ||
    command.installs ||
    copy === undefined ||
    !manager.builds.test(build.rest) ||
    manager.isOffline.test(build.rest) ||
    readMounts(build).some(({ type }) => type === 'cache' || type === 'bind')
  )
    return undefined;
  const folder = ['', `${sourceFolder(copy)}/`].find((one) => filesIn(one, paths, manager).length > 0);
  if (folder === undefined || paths.some((path) => path.startsWith(`${folder}vendor/`))) return undefined;
  const direct = filesIn(folder, paths, manager);
  // Modules of Go that lie in folders are read, too.
  const isSplit = direct.some((path) => /=>[ \t]*\.\//.test(content(path) ?? ''));
  const files = isSplit ? filesIn(folder, paths, { ...manager, isNested: true }) : direct;
  const contents = files.flatMap((path) => content(path) ?? []);
  if (!contents.some((text) => manager.asks.test(text))) return undefined;
  const copying = before.find((step) => isCopy(step) && !copiesCode(step) && takesOneOf(step, files));
  const isCopied = copying !== undefined && copying.line < copy.line;
  const isWorkspace = contents.some((text) => /^\[workspace\]/m.test(text));
  return {
    ...{ line: build.line, program: programOf(command.name), copyLine: copy.line },
    files: isCopied || isWorkspace ? [] : files,
    filesLine: isCopied ? undefined : copying?.line,
    fetch: isWorkspace
      ? '`cargo chef cook` with what `cargo chef prepare` makes in another stage'
      : manager.fetch,
  };
}

function filesIn(folder: string, paths: readonly string[], { files, isNested }: Manager): readonly string[] {
  return paths.filter(
    (path) =>
      path.startsWith(folder) &&
      (isNested || !path.slice(folder.length).includes('/')) &&
      files.test(baseName(path)),
  );
}

/** `COPY go.* ./` takes none. */
function copiesCode(step: Instruction): boolean {
  return takesCode(step) && !step.args.slice(0, -1).every(dependencyPattern);
}

function takesOneOf({ args }: Instruction, files: readonly string[]): boolean {
  return args.slice(0, -1).some((source) => {
    const pattern = compileGoPattern(source.replace(/^\.?\/+/, ''));
    return files.some((path) => pattern?.test(path) === true);
  });
}

function commandOf(step: Instruction, { programs }: Manager) {
  return weighCommands(step).find(({ name }) => programs.test(programOf(name)));
}

/** `mvnw` of `./mvnw package` */
function programOf(name: string): string {
  return baseName(name.split(' ')[0] ?? '');
}

/** The stages of the file that a stage is FROM, or that these instructions take from. */
function sourcesOf(
  stage: Stage,
  instructions: readonly Instruction[],
  { stages }: Dockerfile,
): readonly Stage[] {
  const names = new Set(
    [stage.from, ...instructions.flatMap((step) => flagValue(step, 'from') ?? [])].map((name) =>
      name.toLowerCase(),
    ),
  );
  return stages
    .slice(0, stage.index)
    .filter(({ name, index }) => names.has(String(index)) || (name !== undefined && names.has(name)));
}
