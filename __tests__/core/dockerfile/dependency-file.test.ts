import { describe, expect, test } from '@jest/globals';
import { dependencyFile, dependencyPattern } from '../../../src/core/dockerfile/dependency-file.ts';

/** Manager and role of a path. */
const known: readonly (readonly [string, string, string])[] = [
  ['requirements.txt', 'pip', 'list'],
  ['requirements-dev.in', 'pip', 'list'],
  ['requirements/prod.txt', 'pip', 'list'],
  ['requirements', 'pip', 'list'],
  ['constraints.txt', 'pip', 'list'],
  ['setup.cfg', 'pip', 'manifest'],
  ['Pipfile.lock', 'pipenv', 'lock'],
  ['pyproject.toml', 'python', 'manifest'],
  ['packages/core/pyproject.toml', 'python', 'manifest'],
  ['shop/version.py', 'python', 'manifest'],
  ['src/shop/__about__.py', 'python', 'manifest'],
  ['build_helpers/TA_Lib-0.4.32-cp311-cp311-linux_armv7l.whl', 'python', 'vendored'],
  ['docker/tini.deb', 'apt', 'vendored'],
  ['.gitignore', 'monorepo', 'settings'],
  ['uv.lock', 'uv', 'lock'],
  ['poetry.lock', 'poetry', 'lock'],
  ['pdm.lock', 'pdm', 'lock'],
  ['environment.yml', 'conda', 'manifest'],
  ['.conda.yml', 'conda', 'manifest'],
  ['docker/env.yaml', 'conda', 'manifest'],
  ['conda-linux-64.lock', 'conda', 'lock'],
  ['package.json', 'npm', 'manifest'],
  ['package-lock.json', 'npm', 'lock'],
  ['apps/web/package.json', 'npm', 'manifest'],
  ['.npmrc', 'npm', 'settings'],
  ['yarn.lock', 'yarn', 'lock'],
  ['.yarn/releases/yarn-4.5.0.cjs', 'yarn', 'vendored'],
  ['.pnp.cjs', 'yarn', 'settings'],
  ['pnpm-lock.yaml', 'pnpm', 'lock'],
  ['pnpm-workspace.yaml', 'pnpm', 'settings'],
  ['.pnpmfile.cjs', 'pnpm', 'settings'],
  ['patches/next@15.0.0.patch', 'npm', 'vendored'],
  ['bun.lockb', 'bun', 'lock'],
  ['turbo.json', 'monorepo', 'settings'],
  ['out/json/apps/web/package.json', 'npm', 'manifest'],
  ['prisma/schema.prisma', 'prisma', 'schema'],
  ['prisma/migrations/20240101_init/migration.sql', 'prisma', 'schema'],
  ['go.mod', 'go', 'manifest'],
  ['services/api/go.sum', 'go', 'lock'],
  ['go.work', 'go', 'manifest'],
  ['crates/core/Cargo.toml', 'cargo', 'manifest'],
  ['Cargo.lock', 'cargo', 'lock'],
  ['rust-toolchain.toml', 'cargo', 'settings'],
  ['Gemfile', 'bundler', 'manifest'],
  ['Gemfile.lock', 'bundler', 'lock'],
  ['shop.gemspec', 'bundler', 'manifest'],
  ['lib/shop/version.rb', 'bundler', 'manifest'],
  ['composer.lock', 'composer', 'lock'],
  ['pom.xml', 'maven', 'manifest'],
  ['.mvn/wrapper/maven-wrapper.properties', 'maven', 'settings'],
  ['build.gradle.kts', 'gradle', 'manifest'],
  ['gradle/wrapper/gradle-wrapper.jar', 'gradle', 'settings'],
  ['gradle/libs.versions.toml', 'gradle', 'manifest'],
  ['src/Shop/Shop.csproj', 'nuget', 'manifest'],
  ['Shop.fsproj', 'nuget', 'manifest'],
  ['Shop.slnx', 'nuget', 'manifest'],
  ['Directory.Packages.props', 'nuget', 'manifest'],
  ['NuGet.Config', 'nuget', 'settings'],
  ['packages.lock.json', 'nuget', 'lock'],
  ['mix.exs', 'mix', 'manifest'],
  ['config/config.exs', 'mix', 'settings'],
  ['mix.lock', 'mix', 'lock'],
  ['config/prod.exs', 'mix', 'settings'],
  ['scripts/install-linux-deps.sh', 'apt', 'settings'],
  ['pubspec.yaml', 'pub', 'manifest'],
  ['Package.resolved', 'swift', 'lock'],
  ['apt-packages.txt', 'apt', 'list'],
  ['Aptfile', 'apt', 'list'],
  ['docker/packages.txt', 'apt', 'list'],
  ['cpanfile', 'cpan', 'manifest'],
  ['Makefile.PL', 'cpan', 'manifest'],
  ['cpanfile.snapshot', 'cpan', 'lock'],
  ['env/Project.toml', 'julia', 'manifest'],
  ['Manifest.toml', 'julia', 'lock'],
  ['.tool-versions', 'other', 'settings'],
  ['flake.lock', 'other', 'lock'],
];

const unknown = [
  '',
  '.',
  '/',
  'src',
  'src/main.ts',
  'app.py',
  'lib/config.exs',
  'config.json',
  'tsconfig.json',
  'README.md',
  'Makefile',
  'prisma.service.ts',
  'src/prisma/prisma.service.ts',
  'prisma/client.ts',
  'requirements/parser.py',
  'public/robots.txt',
  'CMakeLists.txt',
  'packages/core/src/index.ts',
  'patches/apply.sh',
  'out/full/apps/web/index.ts',
  'blocks.ts',
  'package.go',
  'lib/setup.rb',
];

test.each(known)('%s belongs to %s, as its %s', (path, manager, role) => {
  expect(dependencyFile(path)).toEqual({ manager, role });
  // Where a path begins makes no difference.
  expect(dependencyFile(`./${path}/`)).toEqual({ manager, role });
  // What is named alone is its own pattern.
  expect(dependencyPattern(path)).toBe(true);
});

test.each(unknown.map((path) => [path]))('"%s" is no dependency file', (path) => {
  expect(dependencyFile(path)).toBeUndefined();
  expect(dependencyPattern(path)).toBe(false);
});

/** Sources as real Dockerfiles write them before they install; each line is the sources of one COPY, ADD or set of mounts. */
const usual = `
package.json
package*.json
./package*.json
package.json package-lock.json
package.json package-lock.json*
package.json package-lock.jso[n]
package*
package.json npm-shrinkwrap.json* .npmrc*
package.json yarn.lock* package-lock.json* pnpm-lock.yaml* .npmrc*
package.json yarn.lock .yarnrc.yml .yarn
package.json yarn.*
.yarn/releases
.yarn/releases/*
.pnp.*
package.json pnpm-lock.yaml pnpm-workspace.yaml .npmrc
pnpm-*.yaml
pnpm-lock.yaml* .pnpmfile.cjs
patches
patches/*
packages/*/package.json
apps/web/package.json packages/ui/package.json
**/package.json
*/package.json
package.json bun.lock*
bun.lockb
bun.lock?
lerna.json nx.json turbo.json
out/json/
/app/out/json/ .
prisma
prisma/
./prisma/schema.prisma
packages/db/prisma
.nvmrc .node-version
deno.json deno.lock
requirements.txt
./requirements.txt
requirements*.txt
requirements
requirements/
requirements/*.txt
requirements/base.txt requirements/production.txt
prod_requirements.txt
*requirements*.txt
requirements.in constraints.txt
setup.py setup.cfg
Pipfile Pipfile.lock
Pipfile*
pyproject.toml poetry.lock
pyproject.toml poetry.lock*
pyproject.toml poetry.loc[k]
poetry.lock* pyproject.toml*
pyproject.toml uv.lock
uv.lock* .python-version*
packages/*/pyproject.toml
pyproject.toml pdm.lock
environment.yml
environment*.yml
conda-lock.yml
go.mod go.sum
go.mod go.sum*
go.*
*.mod *.sum
go.work go.work.sum services/*/go.mod
vendor
Cargo.toml Cargo.lock
Cargo.*
crates/*/Cargo.toml
rust-toolchain.toml .cargo/config.toml
Gemfile Gemfile.lock
Gemfile*
Gemfile Gemfile.lock .ruby-version
*.gemspec
Gemfile Gemfile.lock vendor
vendor/*
composer.json composer.lock
composer.*
composer.json composer.lock symfony.lock
pom.xml
*/pom.xml
**/pom.xml
.mvn/ mvnw pom.xml
.mvn
build.gradle settings.gradle
build.gradle.kts settings.gradle.kts gradle.properties gradlew
*.gradle*
*.gradle.kts
gradle
gradle/
gradle/wrapper/*
gradle* gradlew
app/build.gradle.kts
buildSrc
build-logic
build.sbt project/plugins.sbt project/build.properties
*.csproj
*.csproj ./
*.sln Directory.Packages.props NuGet.config
src/*/*.csproj
Shop/*.csproj
**/*.csproj
Directory.*.props
global.json .config/dotnet-tools.json
*.fsproj
mix.exs mix.lock
mix.*
mix*
apps/*/mix.exs
rebar.config rebar.lock
pubspec.*
pubspec.yaml pubspec.lock
Package.swift Package.resolved
Package.*
apt.txt
apt-packages.txt
packages.txt
Aptfile
system-packages.txt
*.lock
stack.yaml *.cabal
stack.yaml package.yaml Setup.hs
config/*.exs
config/base.exs config/runtime.exs
env-tangram.yml env_project.yaml speciesenv.yml
renv.lock .Rprofile renv/activate.R renv/settings.json DESCRIPTION
build.sbt project/Dependencies.scala
deps.ts deno.lock
shard.yml shard.override.yml shard.lock
project.clj shadow-cljs.edn
backstage.json yarn.lock packages/backend/dist/skeleton.tar.gz
`
  .trim()
  .split('\n');

test.each(usual.map((sources) => [sources]))('COPY %s takes dependency files only', (sources) => {
  for (const source of sources.split(' ').filter((part) => part !== '.' && part !== './'))
    expect([source, dependencyPattern(source)]).toEqual([source, true]);
});

describe('code may be among it', () => {
  test.each(
    '. ./ * ** **/* ./* src src/ src/* src/** src/**/*.ts *.py *.json *.js *.txt *.toml *.yml *.yaml app packages packages/ packages/* public config lib/*.rb tsconfig*.json *.config.js docker scripts/*.sh src/prisma prisma/*.ts out/full/ p* pack?ge Dockerfile*'
      .split(' ')
      .map((source) => [source]),
  )('in COPY %s', (source) => {
    expect(dependencyPattern(source)).toBe(false);
  });
});
