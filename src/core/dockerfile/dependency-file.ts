import { escapeRegex } from '../escape-regex.ts';

/** What a file is to its package manager. */
type DependencyRole =
  /** The exact versions. */
  | 'lock'
  /** What the project asks for: `package.json`, `pom.xml`. */
  | 'manifest'
  /** Names of packages, one after another. */
  | 'list'
  /** How the manager, or the tool that it runs in, behaves. */
  | 'settings'
  /** What code is generated from while packages are installed. */
  | 'schema'
  /** Packages, or changes of packages, that are kept in the repository. */
  | 'vendored';

interface DependencyFile {
  /** The package manager, or the tool, by the name of its command. */
  readonly manager: string;
  readonly role: DependencyRole;
}

type Names = Readonly<Partial<Record<DependencyRole, string>>>;

/** Manager → role → names, separated by spaces. `*` stands for any part of a name; a name with a slash is the end of a path. */
const files: Readonly<Record<string, Names>> = {
  pip: {
    list: '*requirements*.txt *requirements*.in *requirements*.pip *requirements*.lock constraints*.txt *constraints.txt req.txt reqs*.txt requirements',
    manifest: 'setup.py setup.cfg MANIFEST.in',
    lock: 'pylock*.toml',
    settings: 'pip.conf pip.ini .pypirc .python-version runtime.txt',
  },
  // A manifest reads the version of the project from one of these.
  python: {
    manifest: 'pyproject.toml version.py _version.py __version__.py __about__.py',
    vendored: '*.whl',
  },
  pipenv: { manifest: 'Pipfile', lock: 'Pipfile.lock' },
  uv: { lock: 'uv.lock', settings: 'uv.toml' },
  poetry: { lock: 'poetry.lock', settings: 'poetry.toml' },
  pdm: { lock: 'pdm.lock', settings: 'pdm.toml .pdm.toml' },
  conda: {
    manifest:
      'environment*.yml environment*.yaml *environment.yml *environment.yaml *env.yml *env.yaml env-*.yml env-*.yaml env_*.yml env_*.yaml conda*.yml conda*.yaml *conda.yml *conda.yaml pixi.toml',
    lock: 'conda-lock.yml conda-*.lock pixi.lock',
    settings: '.condarc',
  },
  npm: {
    manifest: 'package*.json',
    lock: 'package-lock*.json npm-shrinkwrap.json',
    settings: '.npmrc .nvmrc .node-version',
  },
  yarn: { lock: 'yarn.lock', settings: '.yarnrc .yarnrc.yml .pnp.*' },
  pnpm: { lock: 'pnpm-lock.yaml', settings: 'pnpm-workspace.yaml pnpm-*.yaml .pnpmfile.*' },
  bun: { lock: 'bun.lock bun.lockb', settings: 'bunfig.toml' },
  deno: { manifest: 'deno.json deno.jsonc import_map.json deps.ts dev_deps.ts', lock: 'deno.lock' },
  renv: { manifest: 'DESCRIPTION', lock: 'renv.lock', settings: '.Rprofile renv/activate.R renv/settings.*' },
  bower: { manifest: 'bower.json', settings: '.bowerrc' },
  monorepo: {
    // Of Backstage: nothing but the manifests of its packages.
    manifest: 'skeleton.tar.gz',
    settings: 'turbo.json nx.json lerna.json rush.json backstage.json .gitignore',
  },
  prisma: { schema: '*.prisma', settings: 'prisma.config.* .config/prisma.*' },
  go: { manifest: 'go.mod go.work', lock: 'go.sum go.work.sum' },
  cargo: {
    manifest: 'Cargo.toml',
    lock: 'Cargo.lock',
    settings: 'rust-toolchain rust-toolchain.toml .cargo/config .cargo/config.toml',
  },
  bundler: {
    manifest: 'Gemfile *.gemfile *.gemspec gems.rb version.rb',
    lock: 'Gemfile.lock *.gemfile.lock gems.locked',
    settings: '.ruby-version .ruby-gemset .gemrc .bundle/config',
  },
  composer: { manifest: 'composer.json symfony.lock', lock: 'composer.lock', settings: 'auth.json' },
  maven: {
    manifest: 'pom.xml pom-*.xml *-pom.xml *.pom',
    settings: 'mvnw mvnw.cmd settings.xml maven-settings.xml',
  },
  gradle: {
    manifest: 'build.gradle build.gradle.kts *.gradle *.gradle.kts *.versions.toml',
    lock: 'gradle.lockfile *.lockfile',
    settings: 'gradlew gradlew.bat gradle.properties gradle-wrapper.*',
  },
  sbt: { manifest: 'build.sbt project/*.sbt project/*.scala', settings: 'project/build.properties' },
  leiningen: { manifest: 'project.clj deps.edn shadow-cljs.edn bb.edn' },
  nuget: {
    manifest:
      '*.sln *.slnx *.slnf *.*proj *.proj Directory.*.props Directory.*.targets *.props *.targets packages.config',
    lock: 'packages.lock.json packages.*.lock.json',
    settings: 'nuget.config global.json dotnet-tools.json',
  },
  paket: { manifest: 'paket.dependencies paket.references', lock: 'paket.lock' },
  // Packages are compiled with what config says.
  mix: {
    manifest: 'mix.exs',
    lock: 'mix.lock',
    settings: 'config/*.exs',
  },
  rebar: { manifest: 'rebar.config', lock: 'rebar.lock' },
  pub: { manifest: 'pubspec.yaml pubspec_overrides.yaml', lock: 'pubspec.lock', settings: 'pubspec.*' },
  swift: { manifest: 'Package.swift Package@*.swift', lock: 'Package.resolved', settings: '.swift-version' },
  stack: {
    manifest: 'stack.yaml package.yaml Setup.hs *.cabal cabal.project*',
    lock: 'stack.yaml.lock cabal.project.freeze',
  },
  cpan: { manifest: 'cpanfile Makefile.PL Build.PL', lock: 'cpanfile.snapshot' },
  julia: { manifest: 'Project.toml JuliaProject.toml', lock: '*Manifest.toml Manifest-v*.toml' },
  opam: { manifest: '*.opam *.opam.locked dune-project' },
  shards: { manifest: 'shard.yml shard.override.yml', lock: 'shard.lock' },
  conan: { manifest: 'conanfile.txt conanfile.py vcpkg.json vcpkg-configuration.json', lock: 'conan.lock' },
  ansible: { manifest: 'requirements.yml requirements.yaml' },
  apt: {
    list: 'apt*.txt apt*.list *-apt.txt *.apt Aptfile apt-packages* apk*.txt apk-packages* packages*.txt packages*.list packages.apt *packages.txt *packages.list system-dependencies* dependencies*.txt deps.txt bindep.txt',
    settings: 'install*.sh *-deps.sh *_deps.sh *dependencies.sh',
    vendored: '*.deb',
  },
  // What nobody knows by its name ends so, too.
  other: { lock: '*.lock', settings: '.tool-versions mise.toml .mise.toml' },
};

interface Folder extends DependencyFile {
  /** The end of the path of the folder. */
  readonly name: string;
  /** Which files in it; undefined: all. */
  readonly files?: RegExp;
}

const folders: readonly Folder[] = [
  {
    name: 'requirements',
    manager: 'pip',
    role: 'list',
    files: /(^|\/)([^/.]+|[^/]*\.(txt|in|lock|pip|ya?ml|toml))$/,
  },
  { name: 'prisma', manager: 'prisma', role: 'schema', files: /\.(prisma|sql|toml|md)$/ },
  { name: '.yarn', manager: 'yarn', role: 'vendored' },
  { name: 'patches', manager: 'npm', role: 'vendored', files: /\.(patch|diff)$/ },
  { name: 'out/json', manager: 'monorepo', role: 'manifest' },
  { name: 'common/config/rush', manager: 'monorepo', role: 'settings' },
  { name: '.cargo', manager: 'cargo', role: 'settings' },
  { name: '.bundle', manager: 'bundler', role: 'settings' },
  { name: '.mvn', manager: 'maven', role: 'settings' },
  { name: 'gradle', manager: 'gradle', role: 'settings' },
  { name: 'buildSrc', manager: 'gradle', role: 'manifest' },
  { name: 'build-logic', manager: 'gradle', role: 'manifest' },
  { name: '.paket', manager: 'paket', role: 'settings' },
  { name: 'vendor', manager: 'other', role: 'vendored' },
];

/** Folders of source code hold folders of these names that are something else. */
const sourceFolder = /(^|\/)src(\/.*)?\/(prisma|patches|gradle|vendor)(\/|$)/i;

/** Patterns that can match more than dependency files, and that nobody writes for anything else. */
const usualPatterns = names(
  'package* package.* Package* Package.* go.* *.mod *.sum Cargo.* cargo.* Gemfile* gems.* composer* composer.* symfony.* mix.* mix* poetry* poetry.* pdm.* uv.* pnpm* pnpm-* pnpm-lock* bun.* yarn* yarn.* .yarn* .npm* gradle* pubspec* Directory.* Pipfile* pyproject* requirements* requirement* *requirements* constraints* build.gradle* settings.gradle* *.lock*',
);

/** The narrow rules first: `package-lock.json` is a lock, though `package*.json` is a manifest. */
const rules = Object.entries(files)
  .flatMap(([manager, roles]) =>
    (Object.entries(roles) as [DependencyRole, string][]).flatMap(([role, list]) =>
      list.split(' ').map((name) => ({ manager, role, name, matches: nameMatcher(name) })),
    ),
  )
  .sort(
    (a, b) => Number(a.name.includes('*')) - Number(b.name.includes('*')) || b.name.length - a.name.length,
  );

/**
 * Which package manager a file of the context belongs to, by its path alone: its lock, manifests, lists and settings change when
 * dependencies do, and not with the code. Also for a folder that holds nothing else. Undefined for everything else.
 */
export function dependencyFile(path: string): DependencyFile | undefined {
  const clean = cleanPath(path);
  if (clean === '') return undefined;
  const rule = rules.find(({ matches }) => matches(clean));
  if (rule !== undefined) return { manager: rule.manager, role: rule.role };
  if (sourceFolder.test(clean)) return undefined;
  for (const folder of folders) {
    const inside = insideOf(clean, folder.name);
    if (inside === undefined) continue;
    if (inside === '' || folder.files === undefined || folder.files.test(inside))
      return { manager: folder.manager, role: folder.role };
  }
  return undefined;
}

/**
 * Whether a source, as COPY or a mount writes it, can match nothing but dependency files. Decided by the text alone, for a context
 * that cannot be listed: wildcards stand for what people mean by them (`yarn.lock*`: the file, if there is one).
 */
export function dependencyPattern(source: string): boolean {
  const clean = cleanPath(literal(source));
  const folder = clean.replace(/(\/\*{1,2})+$/, '');
  if (folder === '' || /^\*+$/.test(folder)) return false;
  if (folder !== clean)
    return !/[*?[]/.test(baseName(folder)) && insideOfAny(folder) && !sourceFolder.test(folder);
  const name = baseName(clean);
  // A folder rule holds for what is in the folder, whatever the pattern.
  if (dependencyFile(clean) !== undefined) return true;
  if (!/[*?[]/.test(name)) return false;
  return usualPatterns.has(name) || dependencyFile(clean.replace(/(?<![*?])[*?]+$/, '')) !== undefined;
}

/**
 * Whether a file is a script of a shell, or a setting, also of a compiler or a bundler: no dependency file, and no code of the
 * application. It is copied before packages are installed because one of them, or the installing, needs it.
 */
export function isSmallFile(path: string): boolean {
  if (/(?:^|\/)(?:\.?docker|scripts?)\//i.test(path) && /^[\w-]+$/.test(baseName(path))) return true;
  // As Rails and Symfony generate them; other programs there may be built.
  if (/(?:^|\/)bin\/(?:bundle|yarn|rails|rake|setup|spring|console)$/.test(path)) return true;
  if (
    /(?:^|\/)(?:(?:ts|js)config[\w.*-]*\.json|(?:nest-cli|angular|components)\.json|[\w*-]+\.config\.[cm]?[jt]s|\.(?:babel|eslint|swc|browserslist)rc[\w.*]*)$/.test(
      path,
    )
  )
    return true;
  return /(?:^|\/)(?:Caddyfile|Procfile|crontab|[\w-]*entrypoint)$|\.(?:sh|bash|conf|cnf|cfg|ini|xml|ya?ml|toml|properties|service|list|repo|sources|gpg|asc|crt)$/i.test(
    path,
  );
}

/** Without `./` and `/` at its start, and without `/` at its end. */
export function cleanPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.join('/');
}

/** `[k]` is a way to write `k` so that the file may be absent. */
export function literal(source: string): string {
  return source.replaceAll(/\[([^\]^\\-])\]/g, '$1');
}

/** `app/go.mod` → `go.mod` */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function nameMatcher(glob: string): (path: string) => boolean {
  const source = glob.split('*').map(escapeRegex).join('[^/]*');
  const regex = new RegExp(`(^|/)${source}$`, 'i');
  return (path) => regex.test(path);
}

/** The part of a path beneath a folder of this name; empty for the folder itself. */
function insideOf(path: string, folder: string): string | undefined {
  const at = `/${path}/`.toLowerCase().indexOf(`/${folder.toLowerCase()}/`);
  return at < 0 ? undefined : path.slice(at + folder.length + 1);
}

function insideOfAny(path: string): boolean {
  return folders.some(({ name }) => insideOf(path, name) !== undefined);
}
