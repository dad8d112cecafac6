import { baseName } from '../dockerfile/dependency-file.ts';
import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';

/** What a step that is known by its command takes, on a runner of 4 cores, in a usual project. */
interface StepWeight {
  /** `npm ci`, as the step says it. */
  readonly name: string;
  readonly seconds: number;
  readonly megabytes: number;
  /** It installs what other people publish; else it builds what is here. */
  readonly installs: boolean;
}

interface Rule extends Omit<StepWeight, 'name'> {
  readonly programs: readonly string[];
  /** One of these comes after the program; `*` stands for the rest of a word, `@` for a version in it, and the empty one for none at all. */
  readonly verbs: readonly string[];
}

const installing = (programs: string, verbs: string, seconds: number, megabytes: number): Rule => ({
  ...{ programs: programs.split(' '), verbs: verbs.split(' '), seconds, megabytes, installs: true },
});
const building = (programs: string, verbs: string, seconds: number, megabytes: number): Rule => ({
  ...installing(programs, verbs, seconds, megabytes),
  installs: false,
});

/** Functions of R, by their whole names. */
export const installersOfR =
  'renv::restore install.packages pak::pkg_install remotes::install_deps remotes::install_github remotes::install_version devtools::install_deps devtools::install_github BiocManager::install';

/** The first that fits counts; what a step really takes is measured by every build. */
const rules: readonly Rule[] = [
  installing('apt-get apt microdnf dnf yum tdnf zypper', 'install', 20, 90),
  installing('apk', 'add', 5, 40),
  installing('install_packages', '*', 20, 90),
  installing('pacman', '-S*', 20, 90),
  installing('docker-php-ext-install install-php-extensions', '*', 40, 20),
  installing('conda mamba micromamba pixi', 'install create update', 120, 600),
  // In an expression of R or Julia, each call stands alone.
  installing(installersOfR, ' ', 120, 200),
  installing('install2.r installGithub.r', '*', 120, 200),
  installing('Pkg.instantiate Pkg.add', ' ', 120, 300),
  installing('uv', 'sync pip', 8, 120),
  installing('pip pip3', 'wheel download', 30, 120),
  installing('poetry pip pip3 pipenv pdm', 'install sync', 30, 120),
  installing('npm pnpm bun', 'ci i install fetch add', 30, 150),
  installing('yarn', 'install focus global add upgrade  ', 30, 150),
  installing('go', 'download vendor', 15, 100),
  installing('go', '@', 40, 20),
  // It compiles what is here.
  building('cargo xx-cargo', '--path', 120, 100),
  installing('cargo xx-cargo', 'cook fetch install', 120, 100),
  building('go', 'build install', 40, 20),
  building('cargo xx-cargo', 'build', 120, 100),
  installing('dart flutter pub', 'get activate', 20, 60),
  building('flutter', 'build', 60, 50),
  installing('bundle', 'install', 60, 120),
  installing('gem', 'install', 10, 10),
  installing('composer composer.phar', 'install update require', 20, 60),
  installing('mvn mvnw gradle gradlew', 'dependency:* dependencies resolve* download*', 60, 120),
  installing('stack cabal', '--only-dependencies --dependencies-only --only-deps --lib', 300, 500),
  building('stack cabal', 'build install new-build new-install', 300, 50),
  installing('sbt', 'update', 60, 120),
  installing('lein', 'deps', 30, 60),
  installing('clojure clj', '-P -Spath -Sforce', 30, 60),
  building('clojure clj lein', '-T* -X* -M* -A* uberjar', 60, 50),
  installing('shards', 'install update', 10, 10),
  building('shards', 'build', 60, 10),
  installing('cpanm', '--installdeps', 60, 40),
  installing('cpanm cpan', '*', 60, 40),
  installing('carton cpm', 'install', 60, 40),
  installing('conan vcpkg', 'install', 120, 200),
  installing('opam', 'install', 120, 200),
  installing('swift', 'resolve update', 30, 100),
  installing('deno', 'cache install', 15, 50),
  installing('playwright', 'install install-deps', 30, 300),
  building('mvn mvnw gradle gradlew', '*', 60, 120),
  installing('dotnet', 'restore', 25, 100),
  building('dotnet', 'build publish', 25, 30),
  installing('nuget nuget.exe', 'restore install', 25, 100),
  installing('msbuild', '/t:restore -t:restore /t:Restore -t:Restore', 25, 100),
  building('msbuild xbuild', '* ', 25, 30),
  installing('mix', 'deps.get deps.compile', 60, 60),
  building('npm yarn pnpm bun next', 'build', 40, 10),
  building('turbo', '*', 40, 10),
];

type Step = Pick<Instruction, 'keyword' | 'rest' | 'heredocs'>;

/** What a RUN takes, if its command is a usual one; undefined: nothing is known of it. */
export function weighStep(step: Step): StepWeight | undefined {
  return weighCommands(step)[0];
}

/** What is known of the commands of a RUN: the weightiest first. */
export function weighCommands(step: Step): readonly StepWeight[] {
  if (step.keyword !== 'RUN') return [];
  const commands = wholeCode({ ...step, code: step.rest })
    .split(/[&|;\n()]/)
    .map((command) => command.split(/[\s"'[\],]/).filter((word) => word !== ''));
  return rules.flatMap(({ programs, verbs, ...weight }) =>
    commands.flatMap((words) => {
      const at = words.findIndex((word) => programs.includes(baseName(word)));
      const name = at < 0 || isArgument(words, at) ? undefined : nameOf(words.slice(at), verbs);
      return name === undefined ? [] : [{ name, ...weight }];
    }),
  );
}

const allPrograms = new Set(rules.flatMap(({ programs }) => programs));

/** Whether a program is only named: `apk add yarn`, `npm install -g pnpm`, but not `poetry run pip install`. */
function isArgument(words: readonly string[], at: number): boolean {
  return words
    .slice(0, at)
    .some(
      (word, index) =>
        allPrograms.has(baseName(word)) && !/^(?:run|exec|dlx|x)$/.test(words[index + 1] ?? ''),
    );
}

/** `apt-get install` of `apt-get -y install curl`, and `go mod download` as it is; undefined: another command of the program. */
function nameOf([program = '', ...rest]: readonly string[], verbs: readonly string[]): string | undefined {
  // What `conda run python setup.py install` installs is not Conda's.
  if (/(?:conda|mamba)$/.test(program) && rest[0] === 'run') return undefined;
  const at = rest.findIndex((word) => verbs.some((verb) => fits(word, verb)));
  if (at < 0) return verbs.includes('') && rest.every((word) => /^(-|\d+$)/.test(word)) ? program : undefined;
  const before = rest.slice(0, at);
  const isPlain = before.length <= 2 && !before.some((word) => word.startsWith('-'));
  return [program, ...(isPlain ? before : []), rest[at]].join(' ');
}

function fits(word: string, verb: string): boolean {
  if (verb === '@') return /[\w.]@\w/.test(word);
  return verb.endsWith('*') ? word.startsWith(verb.slice(0, -1)) : verb !== '' && word === verb;
}
