import { commandSources } from '../dockerfile/context-source.ts';
import { baseName, dependencyFile, dependencyPattern } from '../dockerfile/dependency-file.ts';
import { chainOf } from '../dockerfile/environment.ts';
import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';
import type { StageGraph } from '../dockerfile/stage-graph.ts';
import type { LimitOptions } from './layer-limit.ts';
import { installersOfR, weighCommands } from './step-weight.ts';

/** What a package manager installs, as people call it. */
interface PackageKind {
  readonly noun: string;
  /** Program → the managers whose files it reads. */
  readonly programs: Readonly<Record<string, readonly string[]>>;
  /** It reads only files that its command names. */
  readonly isNamed?: true;
}

function kind(noun: string, programs: string, managers = '', isNamed?: true): PackageKind {
  const read = managers.split(' ').filter((name) => name !== '');
  return {
    noun,
    programs: Object.fromEntries(programs.split(' ').map((program) => [program, read])),
    ...(isNamed && { isNamed }),
  };
}

const kinds: readonly PackageKind[] = [
  kind(
    'system packages',
    'apt-get apt microdnf dnf yum tdnf zypper apk install_packages pacman',
    'apt',
    true,
  ),
  kind('PHP extensions', 'docker-php-ext-install install-php-extensions'),
  kind('Conda packages', 'conda mamba micromamba pixi', 'conda', true),
  kind('R packages', `${installersOfR} install2.r installGithub.r`, 'renv'),
  kind('Julia packages', 'Pkg.instantiate Pkg.add', 'julia'),
  kind('Python packages', 'pip pip3', 'pip', true),
  {
    noun: 'Python packages',
    programs: {
      uv: ['uv', 'python'],
      poetry: ['poetry', 'python'],
      pipenv: ['pipenv'],
      pdm: ['pdm', 'python'],
    },
  },
  {
    noun: 'Node packages',
    programs: { npm: ['npm'], yarn: ['npm', 'yarn'], pnpm: ['npm', 'pnpm'], bun: ['npm', 'bun'] },
  },
  kind('Go modules', 'go', 'go'),
  kind('Rust crates', 'cargo xx-cargo', 'cargo'),
  kind('Dart packages', 'dart flutter pub', 'pub'),
  kind('Ruby gems', 'bundle gem', 'bundler'),
  kind('PHP packages', 'composer composer.phar', 'composer'),
  kind('Maven dependencies', 'mvn mvnw', 'maven'),
  kind('Gradle dependencies', 'gradle gradlew', 'gradle'),
  kind('Haskell packages', 'stack cabal', 'stack'),
  kind('sbt dependencies', 'sbt', 'sbt'),
  kind('Clojure dependencies', 'lein clojure clj', 'leiningen'),
  kind('Perl modules', 'cpanm cpan carton cpm', 'cpan'),
  kind('C++ libraries', 'conan vcpkg', 'conan'),
  kind('OCaml packages', 'opam', 'opam'),
  kind('Crystal shards', 'shards', 'shards'),
  kind('Swift packages', 'swift', 'swift'),
  kind('Deno modules', 'deno', 'deno'),
  kind('browsers', 'playwright'),
  kind('NuGet packages', 'dotnet nuget nuget.exe msbuild', 'nuget paket'),
  kind('Elixir packages', 'mix', 'mix'),
];

/** Flags of package managers whose value is the next word. */
const flagOfValue =
  /^--?(?:F|C|filter|omit|only|include|prefix|registry|loglevel|network-timeout|cache|dir|workspace)$/;

/**
 * What the instructions of a stage from one on, up to another, install, in words: `system packages, and Python packages from
 * requirements.txt`. Of files, only those that are taken from the context before, and that the package manager reads. Undefined:
 * no command is known.
 */
export function installedPackages(
  { index, from, to }: { readonly index: number; readonly from: number; readonly to: number },
  graph: StageGraph,
  { files }: Pick<LimitOptions, 'files'>,
): string | undefined {
  const stage = graph.stages[index];
  if (stage === undefined) return undefined;
  const taken: string[] = [];
  const take = (sources: ReturnType<typeof commandSources>[number]): void => {
    for (const source of sources) {
      const paths = files.paths(source);
      const own = paths.length > 0 && paths.length <= mostPaths ? paths : [source.path];
      taken.push(...own.filter((path) => dependencyPattern(path)));
    }
  };
  for (const member of chainOf(graph, stage).filter((one) => one.index !== index))
    commandSources(member, graph).forEach(take);
  const sources = commandSources(stage, graph);
  const inherited = stage.commands.length - stage.instructions.length;
  const found = new Map<string, Set<string>>();
  for (const [place, command] of stage.commands.entries()) {
    if (place - inherited >= to) break;
    take(sources[place] ?? []);
    if (place - inherited < from) continue;
    for (const { noun, read } of packagesOf(command, taken)) {
      const all = found.get(noun) ?? new Set();
      for (const path of read) all.add(path.replace(/^(?:\.?\/)+/, ''));
      found.set(noun, all);
    }
  }
  if (found.size === 0) return undefined;
  const parts = [...found].map(([noun, read]) =>
    read.size === 0 ? noun : `${noun} from ${listed([...read])}`,
  );
  return parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}

/** Of a folder with more, the folder is named. */
const mostPaths = 20;

/** What one command installs, and which of the files that were taken it reads. */
function packagesOf(
  command: Instruction,
  taken: readonly string[],
): readonly { readonly noun: string; readonly read: readonly string[] }[] {
  const code = wholeCode(command);
  return weighCommands(command).flatMap(({ name, installs }) => {
    const program = name.split(' ')[0]?.split('/').at(-1) ?? '';
    const known = kinds.find(({ programs }) => program in programs);
    if (known === undefined || (!installs && !fetchingBuilds.has(program))) return [];
    const managers = known.programs[program] ?? [];
    const read = taken.filter((path) => {
      const file = dependencyFile(path);
      return (
        file !== undefined &&
        managers.includes(file.manager) &&
        ['lock', 'manifest', 'list'].includes(file.role) &&
        !name.includes('@') &&
        (known.isNamed === true ? namesFile(code, path) : !installsByName(code, program))
      );
    });
    return installs || read.length > 0
      ? [{ noun: name.includes('@') ? 'Go programs' : known.noun, read }]
      : [];
  });
}

/** Programs that download packages where they build, also for a placeholder of the code. */
const fetchingBuilds = new Set(['cargo', 'xx-cargo', 'mvn', 'mvnw', 'gradle', 'gradlew', 'dotnet']);

/** Whether all that a program installs is named in the command, so that it reads no file: `npm install -g pnpm`. */
function installsByName(code: string, program: string): boolean {
  const commands = code.split(/[&|;\n()]+/).flatMap((command) => {
    const words = command.split(/\s+/).filter((word) => word !== '');
    const at = words.findIndex((word) => baseName(word) === program);
    const verb = words.findIndex((word, index) => index > at && /^(?:i|install|add|global|pip)$/.test(word));
    return at < 0 || verb < 0 ? [] : [words.slice(verb)];
  });
  return (
    ['npm', 'pnpm', 'yarn', 'bun', 'gem', 'cargo', 'uv', 'composer'].includes(program) &&
    commands.length > 0 &&
    commands.every(
      ([verb, ...rest]) =>
        verb === 'global' ||
        verb === 'pip' ||
        rest.some((word) => /^(?:-g|--global)$/.test(word)) ||
        rest.some((word, index) => !word.startsWith('-') && !flagOfValue.test(rest[index - 1] ?? '')),
    )
  );
}

/** `pip install -r requirements/base.txt`, and not `requirements-dev.txt` for `dev.txt`. */
function namesFile(code: string, path: string): boolean {
  return code.split(/[\s"'=<,]+/).some((word) => baseName(word) === baseName(path));
}

/** `a, b`, and `a, b and 3 more`. */
export function listed(paths: readonly string[]): string {
  const [some, more] = paths.length > 3 ? [paths.slice(0, 2), paths.length - 2] : [paths, 0];
  return more > 0
    ? `${some.join(', ')} and ${more} more`
    : [some.slice(0, -1).join(', '), some.at(-1)].filter((part) => part !== '').join(' and ');
}
