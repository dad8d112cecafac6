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
])('%s downloads packages behind the code', (command, files, program, copied, fetch) => {
  expect(find(['FROM a', 'WORKDIR /app', 'COPY . .', `RUN ${command}`], files)).toEqual([
    {
      ...{ line: 4, program, copyLine: 3, files: copied, filesLine: undefined },
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
    'modules in folders are copied, too',
    ['COPY . .', 'RUN go build'],
    { ...go, 'go.mod': 'module a\nrequire x v1\nreplace x => ./x\n' },
    { files: ['go.mod', 'go.sum', 'x/go.mod'] },
  ],
  [
    'a workspace of Cargo needs another program',
    ['COPY . .', 'RUN cargo build'],
    { 'Cargo.toml': '[workspace]\n[workspace.dependencies]\n' },
    { files: [], fetch: expect.stringContaining('cargo chef') },
  ],
])('%s', (_name, lines, files, found) => {
  expect(find(['FROM a', ...lines], files)).toEqual([expect.objectContaining(found)]);
});

test.each<[string, readonly string[], Files]>([
  ['something fetches before', ['COPY go.mod .', 'RUN go mod download', 'COPY . .', 'RUN go build'], go],
  ['something builds before', ['COPY Cargo.* .', 'RUN cargo build', 'COPY . .', 'RUN cargo build'], cargo],
  ['the step fetches itself', ['COPY . .', 'RUN dotnet restore && dotnet build'], dotnet],
  ['a cache is mounted', ['COPY . .', 'RUN --mount=type=cache,target=/root/.m2 mvn package'], maven],
  ['the code is mounted', ['COPY a b', 'RUN --mount=type=bind,target=. cargo build'], cargo],
  ['there is no code', ['COPY Cargo.toml Cargo.lock ./', 'RUN cargo build'], cargo],
  ['the code comes from a stage', ['COPY --from=x / .', 'RUN cargo build'], cargo],
  ['nothing is asked for', ['COPY . .', 'RUN go build'], { 'go.mod': 'module a\n' }],
  ['packages are in the repository', ['COPY . .', 'RUN go build'], { ...go, 'vendor/modules.txt': '' }],
  ['nothing may be downloaded', ['COPY . .', 'RUN cargo build --offline'], cargo],
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

test('what a layer holds, or the target does not need, is no news', () => {
  expect(find(['FROM a', 'COPY . .', 'RUN cargo build'], cargo, () => false)).toEqual([]);
});
