import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { estimateCodeChange } from '../../../src/core/init/code-change-cost.ts';
import { moveInstallUp } from '../../../src/core/init/install-first.ts';
import { weighStep } from '../../../src/core/layers/step-weight.ts';

const move = (lines: readonly string[], files: Readonly<Record<string, string>>) =>
  moveInstallUp(parseDockerfile(lines.join('\n')), {
    paths: Object.keys(files),
    content: (path) => files[path],
  });

test('what pip reads is copied first, and the rest behind the install step', () => {
  const moved = move(
    [
      'FROM python',
      'WORKDIR /app',
      'COPY --chown=app . .',
      '# why',
      'RUN pip install -r requirements.txt',
      'CMD ["x"]',
    ],
    { 'requirements.txt': '-r base.txt\nflask\n', 'base.txt': 'click\n', 'app.py': '' },
  );
  expect(moved).toEqual({
    copyLine: 3,
    installLine: 5,
    files: ['requirements.txt', 'base.txt'],
    text: [
      ...['FROM python', 'WORKDIR /app', 'COPY --chown=app requirements.txt base.txt ./', '# why'],
      ...['RUN pip install -r requirements.txt', 'COPY --chown=app . .', 'CMD ["x"]'],
    ].join('\n'),
  });
});

test('the line that copies code is told, and not one before it that copies manifests', () => {
  const lines = [
    'FROM rust',
    'COPY Cargo.* ./',
    'COPY src ./src',
    'RUN apt-get install -y protobuf-compiler',
  ];
  expect(move(lines, { 'Cargo.toml': '', 'Cargo.lock': '', 'src/main.rs': '' })?.copyLine).toBe(3);
});

test('arguments that tell a release go below the install step, where nothing reads them before', () => {
  const files = { 'go.mod': '', 'main.go': '' };
  const moved = move(
    [
      ...['FROM golang', 'ARG GOPROXY', 'ARG APP_VERSION=v0', 'ARG VERSION', 'ENV V=$VERSION', 'COPY . .'],
      ...[
        'ARG BUILD_VERSION=v0.0.0',
        'ARG BUILD_DATE',
        'RUN go mod download',
        'RUN go build -o $BUILD_VERSION',
      ],
    ],
    files,
  );
  expect(moved?.args).toEqual(['APP_VERSION', 'BUILD_VERSION', 'BUILD_DATE']);
  expect(moved?.text).toBe(
    [
      ...['FROM golang', 'ARG GOPROXY', 'ARG VERSION', 'ENV V=$VERSION', 'COPY go.mod ./'],
      ...[
        'RUN go mod download',
        'ARG APP_VERSION=v0',
        'COPY . .',
        'ARG BUILD_VERSION=v0.0.0',
        'ARG BUILD_DATE',
      ],
      'RUN go build -o $BUILD_VERSION',
    ].join('\n'),
  );
});

test.each([
  ['RUN npm ci', { 'package.json': '{}', 'package-lock.json': '' }, 'package.json package-lock.json'],
  ['RUN yarn install --frozen-lockfile', { 'package.json': '{}', 'yarn.lock': '' }, 'package.json yarn.lock'],
  ['RUN go mod download', { 'go.mod': '', 'go.sum': '' }, 'go.mod go.sum'],
  ['RUN bundle install', { Gemfile: '', 'Gemfile.lock': '' }, 'Gemfile Gemfile.lock'],
])('%s', (run, files, copied) => {
  expect(move(['FROM a', 'COPY . /app', run], files as Record<string, string>)?.text).toBe(
    `FROM a\nCOPY ${copied} /app/\n${run}\nCOPY . /app`,
  );
});

test('`..` does not lead out of the context', () => {
  const files = { 'package.json': '{}', 'package-lock.json': '' };
  expect(move(['FROM a', 'COPY .. /app', 'RUN npm ci'], files)?.text).toBe(
    'FROM a\nCOPY package.json package-lock.json /app/\nRUN npm ci\nCOPY .. /app',
  );
});

const node = { 'package.json': '{"scripts": {"prepare": "husky", "build": "x"}}', 'src/a.ts': '' };

const dotnet = {
  'Shop.sln': '',
  'Directory.Build.props': '',
  'src/Shop/Shop.csproj': '<Project><Import Project="../../eng/a.props" /></Project>',
  'src/Shop/A.cs': '',
};

test.each<[string, readonly string[], Readonly<Record<string, string>>, readonly string[]]>([
  [
    'a step that builds is taken apart',
    ['COPY . .', 'RUN --mount=type=cache,target=/c CI=1 npm ci \\', '  && npm run build'],
    node,
    [
      ...['COPY package.json ./', 'RUN --mount=type=cache,target=/c CI=1 npm ci', 'COPY . .'],
      'RUN --mount=type=cache,target=/c npm run build',
    ],
  ],
  [
    'what stands between goes first, too',
    ['COPY . .', 'ENV A=1', 'USER x', 'RUN apt-get update && apt-get install -y git', 'RUN npm ci'],
    node,
    [
      'COPY package.json ./',
      'ENV A=1',
      'USER x',
      'RUN apt-get update && apt-get install -y git',
      'RUN npm ci',
      'COPY . .',
    ],
  ],
  [
    'the folder is the one where the code goes',
    ['COPY . /app', 'WORKDIR /app/', 'RUN npm ci'],
    node,
    ['COPY package.json /app/', 'WORKDIR /app/', 'RUN npm ci', 'COPY . /app'],
  ],
  [
    'a part of the context is copied',
    ['COPY ./web .', 'COPY ./.env ./.env.local', 'RUN npm install'],
    { 'web/package.json': '{}', 'web/yarn.lock': '', 'web/src/a.ts': '' },
    ['COPY web/package.json web/yarn.lock ./', 'RUN npm install', 'COPY ./web .', 'COPY ./.env ./.env.local'],
  ],
  [
    'what the step reads is there already',
    ['COPY web/package*.json ./', 'COPY /web/ .', 'RUN npm ci'],
    { 'web/package.json': '{}', 'web/package-lock.json': '' },
    ['COPY web/package*.json ./', 'RUN npm ci', 'COPY /web/ .'],
  ],
  [
    'what the step reads is there already in another folder',
    [
      'COPY web/package*.json ./x/',
      'COPY api/package.json ./',
      'COPY --chown=1 web/package.json ./',
      'COPY web/ .',
      'RUN npm ci',
    ],
    { 'web/package.json': '{}', 'api/package.json': '{}' },
    [
      'COPY web/package*.json ./x/',
      'COPY api/package.json ./',
      'COPY --chown=1 web/package.json ./',
      'COPY web/package.json ./',
      'RUN npm ci',
      'COPY web/ .',
    ],
  ],
  [
    'files lie in folders',
    ['COPY . .', 'RUN pip install -r requirements/prod.txt'],
    { 'requirements/prod.txt': '-r base.txt\n', 'requirements/base.txt': '' },
    [
      'COPY requirements/prod.txt requirements/base.txt ./requirements/',
      ...['RUN pip install -r requirements/prod.txt', 'COPY . .'],
    ],
  ],
  [
    'a client is generated',
    ['COPY . .', 'RUN npm ci'],
    { 'package.json': '{"scripts": {"postinstall": "prisma generate"}}', 'prisma/schema.prisma': '' },
    ['COPY package.json ./', 'COPY prisma/schema.prisma ./prisma/', 'RUN npm ci', 'COPY . .'],
  ],
  [
    'packages are named',
    ['WORKDIR /app', 'COPY --from=build /app/dist dist', 'COPY run.py /app/', 'RUN npm install -g serve'],
    {},
    ['WORKDIR /app', 'RUN npm install -g serve', 'COPY --from=build /app/dist dist', 'COPY run.py /app/'],
  ],
  [
    'a build downloads modules',
    ['COPY . .', 'RUN CGO_ENABLED=0 go build -o /x .'],
    { 'go.mod': 'module a\n', 'go.sum': '', 'main.go': '' },
    ['COPY go.mod go.sum ./', 'RUN go mod download', 'COPY . .', 'RUN CGO_ENABLED=0 go build -o /x .'],
  ],
  [
    'the project is installed with its packages',
    ['COPY . .', 'RUN poetry install --only main'],
    { 'pyproject.toml': '', 'poetry.lock': '' },
    [
      'COPY pyproject.toml poetry.lock ./',
      ...['RUN poetry install --only main --no-root', 'COPY . .', 'RUN poetry install --only main'],
    ],
  ],
  [
    'uv installs the project',
    ['COPY . /app', 'RUN uv sync --frozen'],
    { 'pyproject.toml': '', 'uv.lock': '' },
    [
      'COPY pyproject.toml uv.lock /app/',
      ...['RUN uv sync --frozen --no-install-project', 'COPY . /app', 'RUN uv sync --frozen'],
    ],
  ],
  [
    'Composer runs scripts',
    ['COPY . .', 'RUN composer install --no-dev'],
    { 'composer.json': '{}', 'composer.lock': '' },
    [
      'COPY composer.json composer.lock ./',
      ...[
        'RUN composer install --no-dev --no-scripts --no-autoloader',
        'COPY . .',
        'RUN composer install --no-dev',
      ],
    ],
  ],
  [
    'Maven packages',
    ['COPY . .', 'RUN mvn -B clean package -DskipTests'],
    { 'pom.xml': '<project/>' },
    [
      'COPY pom.xml ./',
      'RUN mvn -B dependency:go-offline',
      'COPY . .',
      'RUN mvn -B clean package -DskipTests',
    ],
  ],
  [
    'code is copied before the manifest',
    ['WORKDIR /app', 'COPY src ./src', 'COPY tsconfig*.json ./', 'COPY package*.json ./', 'RUN npm ci'],
    { ...node, 'package-lock.json': '', 'tsconfig.json': '' },
    ['WORKDIR /app', 'COPY package*.json ./', 'RUN npm ci', 'COPY src ./src', 'COPY tsconfig*.json ./'],
  ],
  [
    'code of a stage is copied to a folder of its own',
    [
      ...[
        'WORKDIR /app',
        'COPY --from=x /uv /bin/',
        'COPY shop ./shop',
        'COPY --from=web /dist /app/shop/web',
      ],
      ...['COPY uv.lock pyproject.toml ./', 'RUN uv sync --no-install-project'],
    ],
    { 'uv.lock': '', 'pyproject.toml': '', 'shop/a.py': '' },
    [
      ...['WORKDIR /app', 'COPY --from=x /uv /bin/', 'COPY uv.lock pyproject.toml ./'],
      ...['RUN uv sync --no-install-project', 'COPY shop ./shop', 'COPY --from=web /dist /app/shop/web'],
    ],
  ],
  [
    'a program is copied behind the code',
    ['COPY . .', 'COPY --from=x /composer /usr/bin/composer', 'RUN composer install --no-dev'],
    { 'composer.json': '{}' },
    [
      ...['COPY composer.json ./', 'COPY --from=x /composer /usr/bin/composer'],
      ...['RUN composer install --no-dev --no-scripts --no-autoloader', 'COPY . .'],
      'RUN composer install --no-dev',
    ],
  ],
  [
    'programs are installed by their names',
    ['WORKDIR /app', 'COPY . .', 'RUN go install x.test/a@latest && go install x.test/b@v1'],
    { 'go.mod': '', 'a.go': '' },
    ['WORKDIR /app', 'RUN go install x.test/a@latest && go install x.test/b@v1', 'COPY . .'],
  ],
  [
    'the manifest goes to a folder that was made for it',
    [
      ...['RUN mkdir -p /log /config', 'COPY requirements.txt /config', 'COPY a.conf /config', 'ADD . /app'],
      ...['WORKDIR /app', "RUN sed -i 's/a.com/b.com/g' /etc/apt/sources.list"],
      'RUN pip install -r /config/requirements.txt',
    ],
    { 'requirements.txt': '', 'a.conf': '', 'a.py': '' },
    [
      ...['RUN mkdir -p /log /config', 'COPY requirements.txt /config', 'COPY a.conf /config'],
      ...['WORKDIR /app', "RUN sed -i 's/a.com/b.com/g' /etc/apt/sources.list"],
      ...['RUN pip install -r /config/requirements.txt', 'ADD . /app'],
    ],
  ],
  [
    'commands end at the first failure',
    ['COPY . .', 'RUN set -eux; \\', '    \\', '    npm ci; \\', '    npm run build;'],
    node,
    [...['COPY package.json ./', 'RUN set -eux \\', '    && npm ci', 'COPY . .', 'RUN npm run build']],
  ],
  [
    'a client is generated with its settings',
    ['COPY .config .config/', 'COPY docs docs/', 'COPY package.json ./', 'COPY prisma prisma/', 'RUN npm ci'],
    {
      'package.json': '{"scripts": {"postinstall": "prisma generate"}}',
      ...{ 'prisma/schema.prisma': '', '.config/prisma.ts': '', '.config/a.ts': '', 'docs/a.md': '' },
    },
    [
      ...['COPY .config/prisma.ts ./.config/', 'COPY package.json ./', 'COPY prisma prisma/', 'RUN npm ci'],
      ...['COPY .config .config/', 'COPY docs docs/'],
    ],
  ],
  [
    'something else was installed before',
    ['COPY Gemfile ./', 'RUN bundle install', 'COPY . .', 'RUN npm ci'],
    { ...node, Gemfile: '' },
    ['COPY Gemfile ./', 'RUN bundle install', 'COPY package.json ./', 'RUN npm ci', 'COPY . .'],
  ],
  [
    'a command stands between',
    ['COPY . .', 'CMD ["x"]', 'RUN npm ci'],
    node,
    ['COPY package.json ./', 'CMD ["x"]', 'RUN npm ci', 'COPY . .'],
  ],
  [
    'settings of the system stay above',
    ['WORKDIR /app', 'COPY src ./src', 'COPY a.conf /etc/', 'COPY package.json ./', 'RUN npm ci'],
    { ...node, 'a.conf': '' },
    ['WORKDIR /app', 'COPY a.conf /etc/', 'COPY package.json ./', 'RUN npm ci', 'COPY src ./src'],
  ],
  [
    'a Gemfile reads the version of Ruby',
    ['COPY . .', 'RUN bundle install'],
    { Gemfile: 'ruby File.read(".ruby-version")', '.ruby-version': '3.4' },
    ['COPY Gemfile .ruby-version ./', 'RUN bundle install', 'COPY . .'],
  ],
  [
    'Maven has settings, and NuGet sources',
    ['COPY . .', 'RUN mvn package'],
    { 'pom.xml': '<project/>', '.mvn/maven.config': '-B', mvnw: '' },
    [
      ...['COPY .mvn/maven.config ./.mvn/', 'COPY pom.xml ./', 'RUN mvn -B dependency:go-offline'],
      ...['COPY . .', 'RUN mvn package'],
    ],
  ],
  [
    'a step goes to a folder of the code',
    ['WORKDIR /app', 'COPY . .', 'RUN cd web && npm ci && npm run build'],
    { 'web/package.json': '{}', 'web/package-lock.json': '', 'web/src/a.ts': '', 'package.json': '{}' },
    [
      ...[
        'WORKDIR /app',
        'COPY web/package.json web/package-lock.json ./web/',
        'RUN cd web \\',
        '    && npm ci',
      ],
      ...['COPY . .', 'RUN cd web \\', '    && npm run build'],
    ],
  ],
  [
    'a build in a folder of the code downloads modules',
    ['WORKDIR /app', 'COPY . .', 'RUN cd api && go build -o /x .'],
    { 'api/go.mod': '', 'api/main.go': '' },
    [
      ...['WORKDIR /app', 'COPY api/go.mod ./api/', 'RUN cd api && go mod download', 'COPY . .'],
      'RUN cd api && go build -o /x .',
    ],
  ],
  [
    'the manifest has another name',
    ['COPY src ./', 'COPY prod.json package.json', 'RUN npm ci'],
    { 'src/a.ts': '', 'prod.json': '{}' },
    ['COPY prod.json package.json', 'RUN npm ci', 'COPY src ./'],
  ],
  [
    'code and the manifest are copied in one line',
    ['COPY --chown=1 app.py requirements.txt ./', 'RUN pip install -r requirements.txt'],
    { 'requirements.txt': 'flask', 'app.py': '' },
    [
      'COPY --chown=1 requirements.txt ./',
      ...['RUN pip install -r requirements.txt', 'COPY --chown=1 app.py requirements.txt ./'],
    ],
  ],
  [
    'the manifest is named by its whole path',
    ['COPY . /app', 'RUN pip install -r /app/deps/requirements.txt'],
    { 'deps/requirements.txt': '-r base.txt', 'deps/base.txt': 'flask', 'app.py': '' },
    [
      'COPY deps/requirements.txt deps/base.txt /app/deps/',
      ...['RUN pip install -r /app/deps/requirements.txt', 'COPY . /app'],
    ],
  ],
  [
    'the manifest is named by its whole path in the folder',
    ['WORKDIR /app', 'COPY app /app/app', 'COPY pom.xml /app', 'RUN mvn -f /app/pom.xml package'],
    { 'pom.xml': '<project/>', 'app/A.java': '' },
    [
      ...['WORKDIR /app', 'COPY pom.xml /app', 'RUN mvn -B -f pom.xml dependency:go-offline'],
      ...['COPY app /app/app', 'RUN mvn -f /app/pom.xml package'],
    ],
  ],
  [
    'Maven comes with the project',
    ['COPY . .', 'RUN ./mvnw -B package'],
    { 'pom.xml': '<project/>', mvnw: '', '.mvn/wrapper/maven-wrapper.properties': '', 'src/A.java': '' },
    [
      'COPY mvnw pom.xml ./',
      'COPY .mvn/wrapper/maven-wrapper.properties ./.mvn/wrapper/',
      ...['RUN ./mvnw -B dependency:go-offline', 'COPY . .', 'RUN ./mvnw -B package'],
    ],
  ],
  [
    'projects of .NET are restored',
    ['COPY . .', 'RUN dotnet restore "src/Shop/Shop.csproj"', 'RUN dotnet publish -c Release'],
    dotnet,
    [
      ...['COPY Shop.sln Directory.Build.props ./', 'COPY src/Shop/Shop.csproj ./src/Shop/'],
      ...['RUN dotnet restore "src/Shop/Shop.csproj"', 'COPY . .', 'RUN dotnet publish -c Release'],
    ],
  ],
  ...['nuget restore Shop.sln', 'mono /opt/nuget.exe restore', 'msbuild Shop.sln /t:Restore'].map(
    (restore): [string, readonly string[], Readonly<Record<string, string>>, readonly string[]] => [
      `projects of .NET are restored by ${restore}`,
      ['COPY . .', `RUN ${restore}`, 'RUN msbuild'],
      { 'Shop.sln': '', 'src/Shop.csproj': '<Project/>', 'src/packages.config': '', 'src/A.cs': '' },
      [
        ...['COPY Shop.sln ./', 'COPY src/Shop.csproj src/packages.config ./src/'],
        ...[`RUN ${restore}`, 'COPY . .', 'RUN msbuild'],
      ],
    ],
  ),
  [
    'projects of .NET are published',
    ['COPY . .', 'RUN dotnet publish src/Shop/Shop.csproj -c Release'],
    dotnet,
    [
      ...['COPY Shop.sln Directory.Build.props ./', 'COPY src/Shop/Shop.csproj ./src/Shop/'],
      ...['RUN dotnet restore src/Shop/Shop.csproj', 'COPY . .'],
      'RUN dotnet publish src/Shop/Shop.csproj -c Release',
    ],
  ],
  [
    'Bundler is set up first',
    ['COPY . .', 'RUN bundle config set without "test" && bundle install'],
    { Gemfile: '', 'Gemfile.lock': '' },
    [
      'COPY Gemfile Gemfile.lock ./',
      ...['RUN bundle config set without "test" && bundle install', 'COPY . .'],
    ],
  ],
])('%s', (_name, lines, files, expected) => {
  const moved = move(['FROM a', ...lines], files);
  expect(moved?.text.split('\n').slice(1)).toEqual(expected);
  // Nothing is left to move.
  expect(move(moved?.text.split('\n') ?? [], files)).toBeUndefined();
});

test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
  [
    'the install step runs scripts of the code',
    ['COPY . .', 'RUN npm ci'],
    { 'package.json': '{"scripts": {"postinstall": "node build.js"}}' },
  ],
  ['it builds first', ['COPY . .', 'RUN npm run build && npm ci'], node],
  ['commands go on behind a failure', ['COPY . .', 'RUN npm ci; npm run build'], node],
  ['a shell decides behind it', ['COPY . .', 'RUN set -e; npm ci; if true; then x; fi'], node],
  ['a shell decides', ['COPY . .', 'RUN if true; then npm ci; fi'], node],
  ['another step stands between', ['COPY . .', 'RUN make', 'RUN npm ci'], node],
  ['the folder changes', ['COPY . .', 'WORKDIR /b', 'RUN npm ci'], node],
  ['the folder is another', ['WORKDIR /b', 'COPY . /a', 'RUN npm ci'], node],
  ['packages go elsewhere', ['COPY . .', 'RUN npm ci --prefix web'], node],
  ['the manifest is another', ['COPY . .', 'COPY prod.json package.json', 'RUN npm ci'], node],
  ['packages are parts of the code', ['COPY . .', 'RUN npm ci'], { 'package.json': '{"workspaces": ["a"]}' }],
  [
    'a package lies in a folder',
    ['COPY . .', 'RUN npm ci'],
    { 'package.json': '{"dependencies": {"a": "file:a"}}' },
  ],
  ['the manifest is none', ['COPY . .', 'RUN npm ci'], { 'package.json': '{' }],
  ['a requirement is the project', ['COPY . .', 'RUN pip install -r r.txt'], { 'r.txt': '-e .\n' }],
  ['the project is installed', ['COPY . .', 'RUN pip install .'], { 'r.txt': '' }],
  ['a package is a file', ['COPY dist dist', 'RUN pip install dist/a.whl'], { 'dist/a.whl': '' }],
  ['settings of the system are copied', ['COPY 10-proxy /etc/apt/', 'RUN apt-get install -y git'], {}],
  ['a copy goes to the folder of before', ['COPY dist dist', 'WORKDIR /x', 'RUN npm install -g serve'], {}],
  ['a copy reads what is set later', ['COPY dist /app/$TO', 'ENV TO=x', 'RUN npm install -g serve'], {}],
  ['a module lies in a folder', ['COPY . .', 'RUN go build -o x'], { 'go.mod': 'replace a => ./a\n' }],
  [
    'modules go to a cache',
    ['COPY . .', 'RUN --mount=type=cache,target=/go/pkg/mod go build -o x'],
    { 'go.mod': '' },
  ],
  [
    'modules are there before',
    ['COPY go.mod ./', 'RUN go mod download', 'COPY . .', 'RUN go build -o x'],
    { 'go.mod': '' },
  ],
  ['there is no manifest', ['COPY . .', 'RUN npm ci'], {}],
  ['it is installed first already', ['COPY package.json .', 'RUN npm ci', 'COPY . .'], node],
  ['it comes from a stage', ['COPY --from=x . .', 'RUN npm ci'], node],
  [
    'the code is there already, and only a program is copied',
    ['COPY . .', 'RUN make', 'COPY --from=x /composer /usr/bin/composer', 'RUN composer install'],
    { 'composer.json': '{}' },
  ],
  [
    'what is installed would be cleaned up in another layer',
    [
      'WORKDIR /app',
      'COPY . .',
      'RUN apt-get update && apt-get install -y x && make && rm -rf /var/lib/apt/lists/*',
    ],
    {},
  ],
  [
    'settings of the system are copied behind the code',
    ['COPY . .', 'COPY 10-proxy /etc/apt/apt.conf.d/', 'RUN apt-get update && pip install -r r.txt'],
    { 'r.txt': '', '10-proxy': '' },
  ],
  ['a requirement is a file', ['COPY . .', 'RUN pip install -r r.txt'], { 'r.txt': 'libs/a-1.0.whl\n' }],
  [
    'a requirement is named a file',
    ['COPY . .', 'RUN pip install -r r.txt'],
    { 'r.txt': 'a @ file:///app/a' },
  ],
  [
    'packages are in a folder',
    ['COPY . .', 'RUN pip install -r r.txt'],
    { 'r.txt': '--find-links wheels\na' },
  ],
  ['packages are compiled', ['COPY . .', 'RUN npm ci'], { ...node, 'binding.gyp': '{}' }],
  ['a program changes packages', ['COPY . .', 'RUN pnpm i'], { ...node, '.pnpmfile.cjs': '' }],
  [
    'packages are patched',
    ['COPY . .', 'RUN pnpm i'],
    { 'package.json': '{"pnpm": {"patchedDependencies": {"a@1": "fixes/a.patch"}}}' },
  ],
  [
    'a Gemfile reads another file',
    ['COPY . .', 'RUN bundle install'],
    { Gemfile: 'require_relative "lib/a"' },
  ],
  [
    'packages of Maven lie in the repository',
    ['COPY . .', 'RUN mvn package'],
    { 'pom.xml': '<url>file://${basedir}/lib</url>' },
  ],
  [
    'packages of NuGet lie in the repository',
    ['COPY . .', 'RUN dotnet restore'],
    { 'a.csproj': '', 'nuget.config': '<add key="own" value="./packages" />' },
  ],
  [
    'a folder is there only with the code',
    ['COPY . .', 'RUN cd web && npm install -g serve'],
    { 'web/a.js': '' },
  ],
  ['a step goes out of the folder', ['COPY . .', 'RUN cd .. && npm ci'], node],
  ['only a program is copied', ['COPY --from=x /uv /usr/bin/uv', 'RUN uv pip install flask'], {}],
  ['code of a stage may be in the way', ['COPY --from=x /a ./', 'COPY package.json ./', 'RUN npm ci'], node],
  [
    'packages of a stage are copied',
    [
      'WORKDIR /app',
      'COPY --from=x /n ./node_modules',
      'COPY src ./src',
      'COPY package.json ./',
      'RUN npm ci',
    ],
    node,
  ],
  [
    'a stage may have brought the manifest',
    ['WORKDIR /app', 'COPY src ./src', 'COPY package.json ./', 'COPY --from=x /n /app', 'RUN npm ci'],
    node,
  ],
  [
    'the manifest lies where a stage copies to',
    [
      'WORKDIR /a',
      'COPY src ./src',
      'COPY --from=x /n /a/w',
      'COPY w/go.mod w/',
      'COPY package.json ./',
      'RUN npm ci',
    ],
    { ...node, 'w/go.mod': '' },
  ],
  [
    'code would go over files of a stage',
    ['WORKDIR /app', 'COPY src /srv', 'COPY --from=x /n /srv', 'COPY package.json ./', 'RUN npm ci'],
    node,
  ],
  [
    'the base image says where code goes, or another line',
    ['COPY src ./', 'COPY package.json /app/', 'WORKDIR /app', 'RUN npm ci'],
    node,
  ],
  [
    'the base image says where the manifest goes',
    ['COPY src /app/src', 'COPY package.json ./', 'RUN npm ci'],
    node,
  ],
  ['code comes from elsewhere', ['ADD https://x.test/a ./', 'COPY package.json ./', 'RUN npm ci'], node],
  [
    'an archive is unpacked',
    ['ADD a.tar ./', 'COPY package.json ./', 'RUN npm ci'],
    { ...node, 'a.tar': '' },
  ],
  ['a file of another step is copied', ['COPY src ./', 'COPY made.json package.json', 'RUN npm ci'], node],
  [
    'the manifest goes over another one',
    ['WORKDIR /app', 'COPY src ./', 'COPY package.json ./', 'RUN npm ci'],
    { ...node, 'src/package.json': '{"name": "other"}' },
  ],
  [
    'the manifest goes over itself with another owner',
    ['WORKDIR /app', 'COPY src/a.ts package.json ./', 'COPY --chown=1 package.json ./', 'RUN npm ci'],
    node,
  ],
  [
    'the folder that code makes tells where the manifest goes',
    ['COPY src /srv/app/src', 'COPY package.json /srv/app', 'WORKDIR /srv/app', 'RUN npm ci'],
    node,
  ],
  [
    'a project imports what is none',
    ['COPY . .', 'RUN dotnet restore'],
    { 'a.csproj': '<Import Project="x">' },
  ],
  ['a runtime is published', ['COPY . .', 'RUN dotnet publish -r linux-x64'], { 'a.csproj': '' }],
  ['a project is not there', ['COPY . .', 'RUN dotnet restore b.csproj'], { 'a.csproj': '' }],
  ['a property is set', ['COPY . .', 'RUN dotnet publish -p:A=b'], { 'a.csproj': '' }],
  [
    'Bundler is set up there',
    ['COPY . .', 'RUN bundle config --local a b && bundle install'],
    { Gemfile: '' },
  ],
])('nothing is moved where %s', (_name, lines, files) => {
  expect(move(['FROM a', ...lines], files)).toBeUndefined();
});

test('copies behind the code go with it where nothing that is installed needs them', () => {
  const lines = [
    ...['FROM a', 'COPY --from=builder /out/full/ .', 'COPY package.json package.json'],
    'RUN npm install -g turbo',
  ];
  expect(move(lines, {})?.text).toBe(
    [
      ...['FROM a', 'RUN npm install -g turbo', 'COPY --from=builder /out/full/ .'],
      'COPY package.json package.json',
    ].join('\n'),
  );
});

test.each<[string, readonly string[], boolean]>([
  ['the same file', ['COPY . .', 'COPY package.json ./'], true],
  ['the same file, in a folder', ['COPY . /app', 'COPY web/package.json /app/web/'], true],
  ['the same file of a folder', ['COPY web .', 'COPY web/package.json package.json'], true],
  ['a file beside those of a stage', ['COPY --from=b . .', 'COPY . .', 'COPY package.json ./'], false],
  ['a file beside a folder of a stage', ['COPY --from=b /out/ d', 'COPY . .', 'COPY package.json ./'], true],
  ['a file outside', ['COPY --from=b /out/ .', 'COPY . .', 'COPY go.mod /etc/'], true],
  ['a file of another folder', ['COPY . .', 'COPY web/package.json ./'], false],
  ['a file of another name', ['COPY . .', 'COPY package.prod.json package.json'], false],
])('code that would go over %s', (_name, copies, isMoved) => {
  const files = { 'package.json': '{}', 'web/package.json': '{}', 'package.prod.json': '{}', 'a.ts': '' };
  const moved = move(['FROM a', 'WORKDIR /app', ...copies, 'RUN npm ci'], files);
  expect(moved !== undefined).toBe(isMoved);
});

test('what lies in a layer already stays where it is', () => {
  const dockerfile = parseDockerfile('FROM a\nCOPY . .\nRUN npm ci\n');
  const listing = { paths: ['package.json'], content: () => '{}' };
  expect(moveInstallUp(dockerfile, listing, (line) => line === 3)).toBeDefined();
  expect(moveInstallUp(dockerfile, listing, () => false)).toBeUndefined();
});

test('lines that end as in Windows are moved alike', () => {
  const lines = ['FROM a', 'COPY . .', 'RUN npm ci \\', '  && npm run build', ''];
  const plain = move(lines, node)?.text ?? '';
  expect(
    move(
      lines.map((line) => (line === '' ? '' : `${line}\r`)),
      node,
    )?.text,
  ).toBe(plain.replaceAll('\n', '\r\n'));
});

test('what the stage below does counts', () => {
  const files = { 'go.mod': 'module a\n', 'main.go': '', 'package.json': '{}', 'src/a.ts': '' };
  const fetched = ['FROM a AS base', 'COPY go.mod .', 'RUN go mod download', 'FROM base', 'COPY . .'];
  expect(move([...fetched, 'RUN go build -o x'], files)).toBeUndefined();
  const below = ['FROM a AS base', 'WORKDIR /app', 'FROM base'];
  const lines = ['COPY src /app/src', 'COPY package.json ./', 'RUN npm ci'];
  expect(
    move([...below, ...lines], files)
      ?.text.split('\n')
      .slice(3),
  ).toEqual([...['COPY package.json ./', 'RUN npm ci', 'COPY src /app/src']]);
  expect(
    move(['FROM a AS base', 'WORKDIR /b', 'FROM base', 'COPY . /app', 'RUN npm ci'], files),
  ).toBeUndefined();
});

test('each stage is looked at', () => {
  const moved = move(['FROM a', 'COPY . .', 'RUN npm ci', 'FROM b', 'COPY . .', 'RUN npm ci'], node);
  expect(moved).toMatchObject({ copyLine: 2, installLine: 3 });
  expect(moved?.text).toBe(
    ['FROM a', 'FROM b'].map((from) => `${from}\nCOPY package.json ./\nRUN npm ci\nCOPY . .`).join('\n'),
  );
});

test('what a heredoc installs costs what it costs in a line', () => {
  const cost = (run: string) =>
    estimateCodeChange(parseDockerfile(`FROM a\n${run}\n`).stages[0]?.instructions ?? [], () => true);
  const line = cost('RUN apt-get update && apt-get install -y x');
  expect(line.seconds).toBe(20);
  expect(cost('RUN <<EOF\napt-get update\napt-get install -y x\nEOF')).toEqual(line);
});

test('a code change costs what no layer holds', () => {
  const { stages } = parseDockerfile(
    'FROM a\nRUN apt-get install -y x\nCOPY p .\nRUN npm ci\nCOPY . .\nRUN x\nCMD y\n',
  );
  const steps = stages[0]?.instructions ?? [];
  const all = estimateCodeChange(steps, () => false);
  const kept = estimateCodeChange(steps, (index) => index < 3);
  expect(all).toMatchObject({ steps: 5, keptSteps: 0, keptSeconds: 0, keptBytes: 0 });
  expect(kept).toMatchObject({ steps: 5, keptSteps: 3, seconds: all.seconds });
  expect(kept.keptSeconds).toBeGreaterThan(all.seconds - 10);
  expect(kept.keptBytes).toBeGreaterThan(100e6);
});

test('what only the cache of the application has is no byte of a layer', () => {
  const steps =
    parseDockerfile('FROM a\nCOPY --from=x /r .\nRUN cargo chef cook\n').stages[0]?.instructions ?? [];
  const cost = estimateCodeChange(
    steps,
    () => false,
    (index) => index === 1,
  );
  expect(cost).toMatchObject({ steps: 2, keptSteps: 1, keptSeconds: 120, keptBytes: 0 });
});

test.each([
  ['apt-get -o Acquire::Retries=3 update && apt-get -qq -y install x', 'apt-get install'],
  ['apk --no-cache add x', 'apk add'],
  ['mvn -ntp dependency:go-offline', 'mvn dependency:go-offline'],
  ['corepack enable && yarn --immutable', 'yarn'],
  ['pnpm --filter web install', 'pnpm install'],
  ['cd ui && npm ci --omit=dev', 'npm ci'],
  ['uv sync --frozen', 'uv sync'],
  ['python -m pip install x', 'pip install'],
  ['php composer.phar install', 'composer.phar install'],
  ['npm run lint', undefined],
  ['yarn build', 'yarn build'],
])('the step %s is called %s', (run, name) => {
  const [step] =
    parseDockerfile(`FROM a\nRUN --mount=type=cache,id=pnpm-store,target=/x ${run}\n`).stages[0]
      ?.instructions ?? [];
  expect(step === undefined ? undefined : weighStep(step)?.name).toBe(name);
});

test('files whose names are in quotes are found', () => {
  const lines = [
    'FROM a',
    'WORKDIR /src',
    'COPY "web/package.json" "web/Gulpfile.js" ./',
    "COPY 'web/assets/' 'assets/'",
  ];
  const files = { 'web/package.json': '{}', 'web/Gulpfile.js': '', 'web/assets/a.css': '' };
  expect(
    move([...lines, 'RUN yarn install'], files)
      ?.text.split('\n')
      .slice(2),
  ).toEqual([...['COPY web/package.json ./', 'RUN yarn install', ...lines.slice(2)]]);
  // Not every name can stand without them.
  const spaced = lines.map((line) => line.replaceAll('web', 'my web'));
  const other = Object.fromEntries(Object.entries(files).map(([path, text]) => [`my ${path}`, text]));
  expect(move([...spaced, 'RUN yarn install'], other)).toBeUndefined();
});

test('what another stage built for production goes below a tool that is installed by its name', () => {
  const lines = [
    'FROM a',
    'COPY --from=b /prod/app /prod/app',
    'WORKDIR /usr/src',
    'RUN pnpm -g install serve',
  ];
  expect(move(lines, {})?.text.split('\n').slice(1)).toEqual([lines[2], lines[3], lines[1]]);
});

describe('a program that another stage builds of the code', () => {
  const lines = (copy: string, install = 'RUN ["npm", "ci"]') => [
    ...['FROM rust AS tool', 'COPY tool .', 'RUN cargo install --path .', 'FROM node', copy],
    ...['WORKDIR /app', 'COPY package.json ./', install, 'COPY . .'],
  ];
  const files = { 'package.json': '{}', 'tool/a.rs': '' };
  const movedTo = (given: readonly string[]) => move(given, files)?.text.split('\n').slice(4);

  test.each(['/usr/local/bin/tool', '/usr/bin/'])('goes below the install step from %s', (path) => {
    const given = lines(`COPY --from=tool /out/tool ${path}`);
    expect(movedTo(given)).toEqual([...given.slice(5, 8), given[4], given[8]]);
  });

  test.each([
    ['a step names it', lines('COPY --from=tool /out/tool /bin/tool', 'RUN npm ci --with=tool')],
    ['it is more than one', lines('COPY --from=tool /out/a /out/b /bin/')],
    ['it may be a library', lines('COPY --from=tool /out/tool /usr/lib/tool')],
    ['it comes from an image', lines('COPY --from=other /out/tool /bin/tool')],
    [
      'it comes from a stage without code',
      lines('COPY --from=tool /x/y /bin/y').map((line) => line.replace('COPY tool', 'COPY package.json')),
    ],
    ['the step needs a shell', lines('COPY --from=tool /x/y /bin/y', 'RUN ["sh", "-c", "npm ci && ls"]')],
  ])('stays where %s', (_name, given) => {
    expect(movedTo(given)).toBeUndefined();
  });
});

test('a step that needs the code stays in its form', () => {
  expect(move(['FROM go', 'COPY . .', 'RUN ["go", "build", "."]'], { 'go.mod': 'module a' })).toBeUndefined();
});
