import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { findBuildDownloads } from '../../../src/core/init/build-downloads.ts';

type Files = Readonly<Record<string, string>>;

const find = (lines: readonly string[], files: Files, isLeft = () => true) =>
  findBuildDownloads(
    parseDockerfile(lines.join('\n')),
    { paths: Object.keys(files), content: (path) => files[path] },
    isLeft,
  );

const cargo: Files = {
  'Cargo.toml': '[package]\n\n[dependencies]\nserde = "1"\n',
  'Cargo.lock': '',
  'src/main.rs': '',
};
const go: Files = { 'go.mod': 'module a\n\nrequire b v1\n', 'go.sum': '', 'x/go.mod': '', 'main.go': '' };
const maven: Files = { 'pom.xml': '<project/>', 'core/pom.xml': '<project/>', 'src/A.java': '' };
const gradle: Files = { 'build.gradle.kts': 'plugins {}', 'settings.gradle.kts': '', 'src/A.java': '' };
const sbt: Files = { 'build.sbt': 'a', 'project/plugins.sbt': 'b', 'src/A.scala': '' };
const dotnet: Files = {
  'Shop.sln': '',
  'src/Shop.csproj': '<PackageReference Include="A"/>',
  'src/A.cs': '',
};

test.each<[string, Files, string, readonly string[], RegExp]>([
  ['cargo build --release', cargo, 'cargo', ['Cargo.toml', 'Cargo.lock'], /cargo fetch/],
  ['CGO_ENABLED=0 go build -o /x .', go, 'go', ['go.mod', 'go.sum'], /^`go mod download`$/],
  ['./mvnw -B package', maven, 'mvnw', ['pom.xml', 'core/pom.xml'], /dependency:go-offline/],
  ['gradle build', gradle, 'gradle', ['build.gradle.kts', 'settings.gradle.kts'], /resolves every/],
  ['dotnet publish -c Release', dotnet, 'dotnet', ['Shop.sln', 'src/Shop.csproj'], /dotnet restore/],
  ['msbuild -restore', dotnet, 'msbuild', ['Shop.sln', 'src/Shop.csproj'], /^`msbuild -t:restore`$/],
  ['sbt assembly', sbt, 'sbt', ['build.sbt', 'project/plugins.sbt'], /^`sbt update`$/],
  [
    'lein ring uberjar',
    { 'project.clj': '(defproject a :dependencies [])' },
    'lein',
    ['project.clj'],
    /deps/,
  ],
  ['stack build', { 'stack.yaml': 'a', 'a.cabal': 'b' }, 'stack', ['stack.yaml', 'a.cabal'], /--only-dep/],
  ['swift build', { 'Package.swift': '.package(url: "x")' }, 'swift', ['Package.swift'], /resolve/],
  [
    'flutter build web --release',
    { 'pubspec.yaml': 'dependencies:\n  http: ^1.0.0\n', 'pubspec.lock': '', 'lib/main.dart': '' },
    ...(['flutter', ['pubspec.yaml', 'pubspec.lock'], /^`flutter pub get`$/] as const),
  ],
  [
    'shards build --release',
    { 'shard.yml': 'name: a\ndependencies:\n', 'shard.lock': '' },
    ...(['shards', ['shard.yml', 'shard.lock'], /^`shards install`$/] as const),
  ],
  ['clj -T:build uber', { 'deps.edn': '{:deps {}}', 'build.clj': '' }, 'clj', ['deps.edn'], /^`clj -P`/],
  [
    'cmake -B build -DCMAKE_TOOLCHAIN_FILE=${VCPKG_ROOT}/scripts/buildsystems/vcpkg.cmake',
    { 'vcpkg.json': '{ "dependencies": [] }', 'CMakeLists.txt': '' },
    ...(['cmake', ['vcpkg.json'], /^`vcpkg install`$/] as const),
  ],
  ['cargo install --path .', cargo, 'cargo', ['Cargo.toml', 'Cargo.lock'], /cargo fetch/],
  ['cargo +nightly zigbuild', cargo, 'cargo', ['Cargo.toml', 'Cargo.lock'], /cargo fetch/],
  ['xx-go build', go, 'xx-go', ['go.mod', 'go.sum'], /go mod/],
  ['go test ./...', go, 'go', ['go.mod', 'go.sum'], /go mod/],
  ['gradle :app:bootWar', gradle, 'gradle', ['build.gradle.kts', 'settings.gradle.kts'], /Gradle/],
  [
    'set -e; cd x && RUSTFLAGS="-C a; b" timeout 60 cargo build',
    cargo,
    'cargo',
    ['Cargo.toml', 'Cargo.lock'],
    /./,
  ],
  ['["sh", "-c", "mvn verify"]', maven, 'mvn', ['pom.xml', 'core/pom.xml'], /^`mvn /],
  ['<<EOF\nmvn package\nEOF', maven, 'mvn', ['pom.xml', 'core/pom.xml'], /^`mvn /],
])('%s downloads packages behind the code', (command, files, program, copied, fetch) => {
  expect(find(['FROM a', 'WORKDIR /app', 'COPY . .', `RUN ${command}`], files)).toEqual([
    {
      ...{ line: 4, program, copyLine: 3, files: copied, filesLine: undefined, isMounted: false },
      fetch: expect.stringMatching(fetch),
    },
  ]);
});

test.each<[string, readonly string[], Files, object]>([
  [
    'manifests that come behind the code go before it',
    ['COPY src src', 'COPY pom.xml .', 'RUN mvn package'],
    maven,
    { copyLine: 2, filesLine: 3, line: 4 },
  ],
  [
    'a lock that no line copies goes with its manifest, before the code',
    ['COPY Cargo.toml ./', 'COPY src src', 'RUN cargo build'],
    cargo,
    { copyLine: 3, files: ['Cargo.lock'], filesLine: undefined },
  ],
  [
    'a lock that no line copies goes with its manifest, from behind the code',
    ['COPY src src', 'COPY ./Cargo.toml ./', 'RUN cargo build'],
    cargo,
    { copyLine: 2, files: ['Cargo.lock'], filesLine: 3 },
  ],
  [
    'a folder of manifests is taken as a whole',
    [
      'COPY gradle gradle',
      'COPY build.gradle.kts settings.gradle.kts ./',
      'COPY src src',
      'RUN gradle build',
    ],
    { ...gradle, 'gradle/libs.versions.toml': '' },
    { copyLine: 4, files: [] },
  ],
  [
    'manifests that come before the code stay there',
    ['COPY go.* ./', 'COPY . .', 'RUN go build'],
    go,
    { copyLine: 3, files: [], filesLine: undefined },
  ],
  [
    'a folder of the context has its own',
    ['COPY api .', 'RUN cargo build'],
    { 'api/Cargo.toml': '[dependencies]', 'api/src/main.rs': '', 'web/Cargo.toml': '' },
    { files: ['api/Cargo.toml'] },
  ],
  [
    'quotes stand around a folder, and around files',
    [`COPY "api/Cargo.lock" './'`, 'COPY "api/" "."', 'RUN ["cargo", "install", "--path", "."]'],
    { 'api/Cargo.toml': '[dependencies]', 'api/Cargo.lock': '', 'api/src/main.rs': '' },
    { files: ['api/Cargo.toml'], copyLine: 3 },
  ],
  [
    'modules in folders are copied, too',
    ['COPY . .', 'RUN go build'],
    { ...go, 'go.mod': 'module a\nrequire x v1\nreplace x => ./x\n' },
    { files: ['go.mod', 'go.sum', 'x/go.mod'] },
  ],
  [
    'packages of Dart in folders are read, too',
    ['COPY . .', 'RUN flutter build web'],
    { 'pubspec.yaml': 'dependencies:\n  shop:\n    path: shop\n', 'shop/pubspec.yaml': '' },
    { files: ['pubspec.yaml', 'shop/pubspec.yaml'] },
  ],
  [
    'a workspace of Cargo needs another program',
    ['COPY . .', 'RUN cargo build'],
    { 'Cargo.toml': '[workspace]\n[workspace.dependencies]\n' },
    { files: [], fetch: expect.stringContaining('cargo chef') },
  ],
  [
    'Cargo asks for a package in a folder',
    ['COPY . .', 'RUN cargo build'],
    { 'Cargo.toml': '[dependencies]\nshop = { path = "shop" }\n' },
    { files: [], fetch: expect.stringContaining('cargo chef') },
  ],
  [
    'Cargo asks for the code of programs',
    ['COPY . .', 'RUN cargo build'],
    { 'Cargo.toml': '[dependencies]\n\n[[bin]]\nname = "shop"\n' },
    { files: [], fetch: expect.stringContaining('cargo chef') },
  ],
  [
    'a wrapper goes with the manifests',
    ['COPY . .', 'RUN chmod +x mvnw && sh ./mvnw package'],
    { ...maven, mvnw: '', '.mvn/wrapper/maven-wrapper.properties': '' },
    {
      program: 'mvnw',
      files: ['mvnw', '.mvn', 'pom.xml', 'core/pom.xml'],
      fetch: '`./mvnw -B dependency:go-offline`',
    },
  ],
  [
    'a wrapper that is there stays there',
    ['COPY gradlew .', 'COPY gradle gradle', 'COPY . .', 'RUN ./gradlew build'],
    { ...gradle, gradlew: '', 'gradle/wrapper/gradle-wrapper.jar': '' },
    { files: ['build.gradle.kts', 'settings.gradle.kts'] },
  ],
  [
    'the stage below has the code',
    ['COPY . .', 'FROM a AS b', 'RUN mvn package'],
    maven,
    { line: 4, copyLine: 2 },
  ],
  [
    'the stage below has the manifests, too',
    ['COPY src src', 'COPY pom.xml ./', 'FROM a AS b', 'RUN mvn package'],
    maven,
    { line: 5, copyLine: 2, filesLine: 3 },
  ],
  [
    'another stage has the code',
    ['COPY . /src', 'FROM rust', 'COPY --from=a /src .', 'RUN cargo build'],
    cargo,
    { line: 5, copyLine: 4 },
  ],
  ['a tool is no package', ['RUN cargo install x', 'COPY . .', 'RUN cargo build'], cargo, { line: 4 }],
  [
    'a tool of .NET is none',
    ['RUN dotnet tool restore', 'COPY . .', 'RUN dotnet publish'],
    dotnet,
    { line: 4 },
  ],
  [
    'a cache mount is told',
    ['COPY . .', 'RUN --mount=type=cache,target=/root/.m2 mvn package'],
    maven,
    { isMounted: true },
  ],
  [
    'a cache mount for what is built is none',
    ['COPY . .', 'RUN --mount=type=cache,target=/x/target cargo build'],
    cargo,
    { isMounted: false },
  ],
  [
    'the code is mounted',
    ['RUN --mount=type=cache,target=/.cargo --mount=target=/src,rw cd /src && cargo build'],
    cargo,
    { line: 2, copyLine: 2, files: ['Cargo.toml', 'Cargo.lock'], isMounted: true },
  ],
  [
    'the code is mounted, and manifests by themselves',
    [
      'COPY Cargo.lock ./',
      'RUN --mount=type=bind,source=src,target=src --mount=type=bind,source=Cargo.toml,target=Cargo.toml cargo build',
    ],
    cargo,
    { line: 3, copyLine: 3, files: ['Cargo.toml'] },
  ],
  [
    'packages of a workspace are asked for in its folders',
    ['COPY . .', 'RUN cargo build'],
    { 'Cargo.toml': '[workspace]\n', 'shop/Cargo.toml': '[dependencies]\nserde = "1"\n' },
    { files: [], filesLine: undefined, fetch: expect.stringContaining('cargo chef') },
  ],
  [
    'manifests of a workspace are not moved, because no program reads them alone',
    ['COPY src src', 'COPY Cargo.toml ./', 'RUN cargo build'],
    { 'Cargo.toml': '[workspace]\n[workspace.dependencies]\n', 'src/main.rs': '' },
    { copyLine: 2, filesLine: undefined },
  ],
  [
    'only Cargo has workspaces like these',
    ['COPY . .', 'RUN gradle build'],
    { ...gradle, 'build.gradle.kts': 'path = "a"' },
    { fetch: expect.stringContaining('Gradle task') },
  ],
  [
    'a folder is gone to',
    ['COPY . .', 'RUN cd api && cargo build'],
    { 'api/Cargo.toml': '[dependencies]' },
    { files: ['api/Cargo.toml'] },
  ],
  [
    'a folder is the one to work in',
    ['COPY . /app', 'WORKDIR /app/api', 'RUN cargo build'],
    { 'api/Cargo.toml': '[dependencies]' },
    { files: ['api/Cargo.toml'] },
  ],
  [
    'Gradle reads properties and its own build',
    ['COPY . .', 'RUN gradle build'],
    {
      ...gradle,
      ...{ 'gradle.properties': '', 'app/gradle.properties': '', 'buildSrc/src/main/kotlin/A.kt': '' },
      ...{ 'buildSrc/build.gradle.kts': '', 'gradle/libs.versions.toml': '', gradlew: '' },
      'gradle/wrapper/gradle-wrapper.jar': '',
    },
    {
      files: [
        ...['build.gradle.kts', 'settings.gradle.kts', 'gradle/libs.versions.toml', 'gradle.properties'],
        ...['app/gradle.properties', 'buildSrc'],
      ],
      obstacle: undefined,
    },
  ],
  [
    'a wrapper has the folder of the catalog',
    ['COPY . .', 'RUN ./gradlew build'],
    {
      ...{ 'build.gradle': 'a', 'gradle.properties': '', 'gradle/libs.versions.toml': '' },
      ...{ gradlew: '', 'gradle/wrapper/gradle-wrapper.jar': '', 'x/A.java': '' },
    },
    { files: ['gradlew', 'gradle', 'build.gradle', 'gradle.properties'] },
  ],
  [
    'sbt reads the code of its own project',
    ['COPY . .', 'RUN sbt assembly'],
    { ...sbt, 'project/Dependencies.scala': '' },
    { files: ['build.sbt', 'project/plugins.sbt', 'project/Dependencies.scala'] },
  ],
  [
    'Maven reads .mvn, also without a wrapper',
    ['COPY . .', 'RUN mvn package'],
    { ...maven, '.mvn/extensions.xml': '' },
    { files: ['pom.xml', 'core/pom.xml', '.mvn'] },
  ],
  [
    'Maven reads no settings that no step names',
    ['COPY . .', 'RUN mvn package'],
    { ...maven, '.github/settings.xml': '${env.A_PASSWORD}' },
    { files: ['pom.xml', 'core/pom.xml'], obstacle: undefined },
  ],
  [
    'Maven reads settings that a step names',
    ['COPY . .', 'RUN mvn -s ci/settings.xml package'],
    { ...maven, 'ci/settings.xml': '${env.A_PASSWORD}' },
    {
      files: ['pom.xml', 'core/pom.xml', 'ci/settings.xml'],
      obstacle: expect.stringContaining('A_PASSWORD'),
    },
  ],
  [
    'NuGet asks for packages of a runtime',
    ['COPY . .', 'RUN dotnet publish -a ${TARGETARCH/amd64/x64} -o /app'],
    dotnet,
    { fetch: '`dotnet restore` with the same `-a`' },
  ],
  [
    'NuGet reads settings and locks',
    ['COPY . .', 'RUN dotnet publish'],
    { ...dotnet, 'NuGet.Config': '', 'src/packages.lock.json': '', 'Directory.Build.targets': '' },
    {
      files: [
        'Shop.sln',
        'src/Shop.csproj',
        'NuGet.Config',
        'src/packages.lock.json',
        'Directory.Build.targets',
      ],
    },
  ],
  [
    'Cargo reads its settings',
    ['COPY . .', 'RUN cargo build'],
    { ...cargo, '.cargo/config.toml': '', 'rust-toolchain.toml': '', 'x/Cargo.toml': '' },
    { files: ['Cargo.toml', 'Cargo.lock', '.cargo', 'rust-toolchain.toml'] },
  ],
  [
    'a secret is declared above',
    ['ARG FEED_TOKEN', 'COPY . .', 'RUN dotnet publish'],
    dotnet,
    { obstacle: 'line 2 declares FEED_TOKEN, and no layer may know a secret' },
  ],
  [
    'a secret may be declared below',
    ['COPY . .', 'ARG FEED_TOKEN', 'RUN dotnet publish'],
    dotnet,
    { obstacle: undefined },
  ],
  ...[
    'password = System.getenv("FEED_TOKEN")',
    "password = System.getenv()['FEED_TOKEN']",
    'providers.environmentVariable("FEED_TOKEN")',
  ].map((text): [string, readonly string[], Files, object] => [
    `a build file reads a secret: ${text}`,
    ['COPY . .', 'RUN gradle build'],
    { ...gradle, 'build.gradle.kts': text },
    { obstacle: 'build.gradle.kts reads FEED_TOKEN, and no layer may know a secret from a build argument' },
  ]),
  [
    'settings of NuGet read a secret',
    ['COPY . .', 'RUN dotnet publish'],
    { ...dotnet, 'nuget.config': '<add key="ClearTextPassword" value="%FEED_TOKEN%" />' },
    { obstacle: expect.stringContaining('nuget.config reads FEED_TOKEN') },
  ],
])('%s', (_name, lines, files, found) => {
  const all = find(['FROM x AS a', ...lines], files);
  expect(all).toHaveLength(1);
  expect({ ...all[0], obstacle: all[0]?.obstacle }).toMatchObject(found);
});

test.each<[string, readonly string[], Files]>([
  [
    'a task of its own fetches before',
    ['COPY *.gradle.kts ./', 'RUN gradle downloadRepos', 'COPY . .', 'RUN gradle build'],
    gradle,
  ],
  ['something fetches before', ['COPY go.mod .', 'RUN go mod download', 'COPY . .', 'RUN go build'], go],
  [
    'swift fetches before',
    ['COPY Package.swift .', 'RUN swift package update', 'COPY . .', 'RUN swift build'],
    { 'Package.swift': '.package(url: "x")' },
  ],
  ['something builds before', ['COPY Cargo.* .', 'RUN cargo build', 'COPY . .', 'RUN cargo build'], cargo],
  ['the step fetches itself', ['COPY . .', 'RUN dotnet restore && dotnet build'], dotnet],
  ['NuGet fetches before', ['COPY . .', 'RUN nuget restore', 'RUN msbuild /restore'], dotnet],
  [
    'another image may bring the packages',
    ['COPY . .', 'RUN --mount=from=vendor,target=/root/.cargo cargo build'],
    cargo,
  ],
  ['only manifests are mounted', ['RUN --mount=source=Cargo.toml,target=x cargo build'], cargo],
  ['the code of another project is mounted', ['RUN --mount=source=x,target=. cargo build'], cargo],
  ['there is no code', ['COPY Cargo.toml Cargo.lock ./', 'RUN cargo build'], cargo],
  ['the code comes from a stage', ['COPY --from=x / .', 'RUN cargo build'], cargo],
  ['nothing is asked for', ['COPY . .', 'RUN go build'], { 'go.mod': 'module a\n' }],
  ['packages are in the repository', ['COPY . .', 'RUN go build'], { ...go, 'vendor/modules.txt': '' }],
  ['nothing may be downloaded', ['COPY . .', 'RUN cargo build --offline'], cargo],
  ['a variable forbids it', ['ENV GOFLAGS=-mod=vendor', 'COPY . .', 'RUN go build'], go],
  [
    'another project is built',
    ['COPY list.txt .', 'COPY main.c .', 'RUN go get a.com/x@v1 && cd /x && go build'],
    go,
  ],
  ['a program is only named', ['COPY . .', 'RUN apt-get install -y sbt git'], sbt],
  ['a command is only printed', ['COPY . .', 'RUN echo cargo build'], cargo],
  ['packages are installed', ['COPY . .', 'RUN npm ci'], { 'package.json': '{}' }],
  ['scripts of packages are run', ['COPY . .', 'RUN pnpm -r build'], { 'package.json': '{}' }],
  ['a tool is installed by its name', ['COPY . .', 'RUN go install example.com/x@v1'], go],
  ['nothing is built', ['COPY . .', 'RUN mvn --version'], maven],
  ['there is no manifest', ['COPY . .', 'RUN mvn package'], {}],
])('nothing is said where %s', (_name, lines, files) => {
  expect(find(['FROM a', ...lines], files)).toEqual([]);
});

test.each([
  ['FROM base', 'COPY . .', 'RUN cargo build'],
  ['FROM x', 'COPY --from=base /root/.cargo /root/.cargo', 'COPY . .', 'RUN cargo build'],
])('a stage below may have fetched them: %s', (...lines) => {
  const base = ['FROM rust AS base', 'COPY Cargo.* .', 'RUN cargo fetch'];
  expect(find([...base, ...lines], cargo)).toEqual([]);
  expect(find(['FROM rust AS base', ...lines], cargo)).toHaveLength(1);
});

test('an image of the repository that it is FROM may have fetched them', () => {
  const lines = ['FROM acme/base', 'COPY . .', 'RUN cargo build'];
  const from = (...base: readonly string[]) =>
    findBuildDownloads(
      parseDockerfile(lines.join('\n')),
      { paths: Object.keys(cargo), content: (path) => cargo[path] },
      () => true,
      new Map([[1, parseDockerfile(base.join('\n'))]]),
    );
  expect(from('FROM rust', 'RUN cargo build')).toEqual([]);
  expect(from('FROM rust', 'RUN apt-get install -y git')).toHaveLength(1);
});

test('what a layer holds, or the target does not need, is no news', () => {
  expect(find(['FROM a', 'COPY . .', 'RUN cargo build'], cargo, () => false)).toEqual([]);
});
