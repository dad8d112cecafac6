import { describe, expect, test } from '@jest/globals';
import { needsOf } from '../../../src/core/init/installers.ts';

type Files = Readonly<Record<string, string>>;

const needs = (command: string, files: Files = {}) =>
  needsOf(command, { paths: Object.keys(files), content: (path) => files[path] });

const python: Files = { 'requirements.txt': 'flask\n', 'app.py': '' };
const node: Files = { 'package.json': '{}', 'package-lock.json': '', 'src/a.ts': '' };
const ruby: Files = { Gemfile: "gem 'rails'\n", 'Gemfile.lock': '' };
const uv: Files = { 'pyproject.toml': '[project]\n', 'uv.lock': '', '.python-version': '' };
const poetry: Files = { 'pyproject.toml': '', 'poetry.lock': '', 'poetry.toml': '' };
const composer: Files = { 'composer.json': '{}', 'composer.lock': '', 'symfony.lock': '' };
const go: Files = { 'go.mod': 'module a\n', 'go.sum': '', 'main.go': '' };
const pipenv: Files = { Pipfile: '[packages]\n', 'Pipfile.lock': '' };
const pdm: Files = { 'pyproject.toml': '[project]\n', 'pdm.lock': '' };
const conda: Files = { 'environment.yml': 'dependencies:\n  - numpy\nprefix: /opt/conda\n' };
const pubspec = ['pubspec.yaml', 'pubspec.lock'];
const mix: Files = { 'mix.exs': '', 'mix.lock': '', 'config/config.exs': '', 'lib/a.ex': '' };
const maven: Files = { 'pom.xml': '<project/>', 'src/A.java': '' };

describe('a command reads', () => {
  test.each<[string, Files, readonly string[]]>([
    ['pip install -r requirements.txt', python, ['requirements.txt']],
    ['pip3 install --no-cache-dir --requirement=./requirements.txt', python, ['requirements.txt']],
    ['python3 -m pip install  -r "requirements.txt"', python, ['requirements.txt']],
    ['uv pip install --system -r requirements.txt', python, ['requirements.txt']],
    [
      'pip install -r a/b.txt -c c.txt',
      {
        'a/b.txt': 'flask\n  -r d.txt\n',
        'a/d.txt': '--constraint e.txt\n',
        'a/e.txt': '',
        'c.txt': '-r a/b.txt',
      },
      ['c.txt', 'a/b.txt', 'a/d.txt', 'a/e.txt'],
    ],
    [
      'pip install -r r.txt "flask[async]"',
      {
        'r.txt':
          'a @ https://x.test/a.whl ; python_version < "3"\n--extra-index-url https://x.test/a/b # .\n',
      },
      ['r.txt'],
    ],
    ['npm ci', node, ['package.json', 'package-lock.json']],
    ['npm i --omit dev --no-audit', node, ['package.json', 'package-lock.json']],
    ['npm install --registry=https://x.test', node, ['package.json', 'package-lock.json']],
    [
      'pnpm install --frozen-lockfile',
      { ...node, 'pnpm-lock.yaml': '' },
      ['package.json', 'package-lock.json', 'pnpm-lock.yaml'],
    ],
    [
      'bun install',
      { 'package.json': '{}', 'bun.lock': '', '.npmrc': '' },
      ['package.json', 'bun.lock', '.npmrc'],
    ],
    [
      'yarn',
      { 'package.json': '{}', 'yarn.lock': '', '.yarnrc.yml': '' },
      ['package.json', 'yarn.lock', '.yarnrc.yml'],
    ],
    [
      'yarn install --network-timeout 100000',
      { 'package.json': '{}', 'yarn.lock': '' },
      ['package.json', 'yarn.lock'],
    ],
    ['bundle install --jobs 4 --retry=3', ruby, ['Gemfile', 'Gemfile.lock']],
    [
      'bundle install',
      { ...ruby, Gemfile: 'ruby file: ".ruby-version"\n', '.ruby-version': '3.4' },
      ['Gemfile', 'Gemfile.lock', '.ruby-version'],
    ],
    ['uv sync --frozen --no-install-project', uv, ['pyproject.toml', 'uv.lock', '.python-version']],
    ['poetry install --only main --no-root', poetry, ['pyproject.toml', 'poetry.lock', 'poetry.toml']],
    [
      'composer install --no-scripts --no-autoloader',
      composer,
      ['composer.json', 'composer.lock', 'symfony.lock'],
    ],
    ['pipenv install --system --deploy', pipenv, ['Pipfile', 'Pipfile.lock']],
    ['pdm sync --prod --no-self', pdm, ['pyproject.toml', 'pdm.lock']],
    ['conda env create -f environment.yml', conda, ['environment.yml']],
    ['flutter pub get --enforce-lockfile', { 'pubspec.yaml': '', 'pubspec.lock': '' }, pubspec],
    ['pub get', { 'pubspec.yaml': '', 'pubspec.lock': '' }, pubspec],
    ['mix deps.get --only prod', mix, ['mix.exs', 'mix.lock', 'config/config.exs']],
    ['shards install --production', { 'shard.yml': '', 'shard.lock': '' }, ['shard.yml', 'shard.lock']],
    ['cpanm --notest --quiet --cpanfile cpanfile --installdeps .', { cpanfile: '' }, ['cpanfile']],
    ['cpanm --installdeps . --notest', { 'Makefile.PL': 'PREREQ_PM => {}' }, ['Makefile.PL']],
    ['opam install . --deps-only -y', { 'a.opam': '', 'b.opam': '', 'bin/a.ml': '' }, ['a.opam', 'b.opam']],
    ['go mod download', go, ['go.mod', 'go.sum']],
    ['go mod download -x', go, ['go.mod', 'go.sum']],
  ])('with %s what its packages need, and no code', (command, listing, files) => {
    expect(needs(command, listing)).toEqual({ files, installs: true, instead: undefined });
  });

  test.each<[string, Files, string, readonly string[]]>([
    ['go build -o /x .', go, 'go mod download', ['go.mod', 'go.sum']],
    ['go install ./cmd/x', go, 'go mod download', ['go.mod', 'go.sum']],
    ['uv sync --frozen', uv, 'uv sync --frozen --no-install-project', Object.keys(uv)],
    ['poetry install --only=main', poetry, 'poetry install --only=main --no-root', Object.keys(poetry)],
    ['composer install', composer, 'composer install --no-scripts --no-autoloader', Object.keys(composer)],
    ['pdm install', pdm, 'pdm install --no-self', ['pyproject.toml', 'pdm.lock']],
    ['mvn -B package', maven, 'mvn -B dependency:go-offline', ['pom.xml']],
    ['mvn clean verify', maven, 'mvn -B dependency:go-offline', ['pom.xml']],
    ['mvn clean install -DskipTests', maven, 'mvn -B dependency:go-offline', ['pom.xml']],
  ])('with %s the code, and another one installs its packages', (command, listing, instead, files) => {
    expect(needs(command, listing)).toEqual({ files, installs: true, instead });
  });
});

describe('a command may need the code', () => {
  const manifest = (json: object): Files => ({ ...node, 'package.json': JSON.stringify(json) });
  const member = (json: object): Files => ({ 'a/b/package.json': JSON.stringify(json) });

  test.each<[string, string, Files]>([
    ['installs the project, too', 'pip install -r requirements.txt -e .', python],
    ['installs a folder, too', 'pip install -r requirements.txt ./lib', python],
    ['installs the project with extras', 'pip install -r requirements.txt .[dev]', python],
    ['reads a file that is not there', 'pip install -r other.txt', python],
    ['reads a file that names one which is not there', 'pip install -r r.txt', { 'r.txt': '-c other.txt\n' }],
    ['reads a file that names the project', 'pip install -r r.txt', { 'r.txt': 'flask\n -e .\n' }],
    ['reads a file that names a folder', 'pip install -r r.txt', { 'r.txt': './lib\n' }],
    ['reads a file that names itself a folder', 'pip install -r r.txt', { 'r.txt': '..\n' }],
    ['reads a file that names a file', 'pip install -r r.txt', { 'r.txt': 'file:lib\n' }],
    ['has no manifest', 'npm ci', { 'package-lock.json': '' }],
    ['has a manifest that is none', 'npm ci', { ...node, 'package.json': '{' }],
    ['takes another folder', 'npm ci --prefix web', node],
    ['installs a package of its own', 'npm install ./lib', node],
    ['is another command of npm', 'npm installation', node],
    ['has a package of Python in a folder', 'pipenv install', { Pipfile: 'a = {path = "a"}' }],
    ['has a package of pdm in a folder', 'pdm sync', { ...pdm, 'pyproject.toml': 'a @ file:///${ROOT}/a' }],
    [
      'has a package of Conda in a folder',
      'conda env create -f e.yml',
      { 'e.yml': 'dependencies:\n  - pip:\n    - -e .' },
    ],
    ['has a package of Dart in a folder', 'dart pub get', { 'pubspec.yaml': 'a:\n  path: ../a' }],
    ['has a shard in a folder', 'shards install', { 'shard.yml': 'a:\n  path: ../a' }],
    ['is of an umbrella', 'mix deps.get', { ...mix, 'mix.exs': 'apps_path: "apps"' }],
    ['reads the version from code', 'cpanm --installdeps .', { 'Makefile.PL': "VERSION_FROM => 'lib/A.pm'" }],
    ['installs a distribution', 'cpanm .', { cpanfile: '' }],
    ['has no file of opam', 'opam install . --deps-only', {}],
    ['has a workspace that is not there', 'npm ci', manifest({ workspaces: ['a'] })],
    ['has workspaces at any depth', 'npm ci', { ...manifest({ workspaces: ['a/**'] }), ...member({}) }],
    ['has too odd a workspace', 'npm ci', { ...manifest({ workspaces: 'a' }), ...member({}) }],
    ['leaves a workspace out', 'npm ci', { ...manifest({ workspaces: ['a/*', '!a/*'] }), ...member({}) }],
    ...[{ bin: 'b.js' }, { scripts: { prepare: 'husky' } }, { dependencies: { c: 'file:../c' } }].map(
      (json): [string, string, Files] => [
        `has a workspace with ${JSON.stringify(json)}`,
        'npm ci',
        { ...manifest({ workspaces: ['a/*'] }), ...member(json) },
      ],
    ),
    [
      'has more workspaces than anybody would list',
      'npm ci',
      {
        ...manifest({ workspaces: ['a/*'] }),
        ...Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`a/${index}/package.json`, '{}'])),
      },
    ],
    ...['install', 'preinstall', 'postinstall', 'prepare', 'prepublish'].map(
      (script): [string, string, Files] => [
        `runs ${script}`,
        'npm ci',
        manifest({ scripts: { [script]: 'node a.js' } }),
      ],
    ),
    ...['dependencies', 'devDependencies', 'optionalDependencies', 'overrides', 'resolutions'].map(
      (field): [string, string, Files] => [
        `has a file in ${field}`,
        'npm ci',
        manifest({ [field]: { a: 'file:a' } }),
      ],
    ),
    ...['link:a', 'workspace:*', 'portal:a', 'patch:a', './a', '../a'].map(
      (version): [string, string, Files] => [
        `has ${version}`,
        'npm ci',
        manifest({ dependencies: { a: version } }),
      ],
    ),
    [
      'is of a workspace of pnpm in one line',
      'pnpm install',
      { ...node, ...member({}), 'pnpm-workspace.yaml': 'packages: ["a/*"]\n' },
    ],
    [
      'has patches of pnpm',
      'pnpm install',
      { ...node, 'pnpm-workspace.yaml': 'patchedDependencies:\n  a: b\n' },
    ],
    ['has patches', 'npm ci', { ...node, 'patches/a.patch': '' }],
    ['has plugins of yarn', 'yarn', { ...node, '.yarn/plugins/a.cjs': '' }],
    [
      'generates from a schema that is elsewhere',
      'npm ci',
      manifest({ scripts: { postinstall: 'prisma generate' } }),
    ],
    ['has a module in a folder', 'go mod download', { ...go, 'go.mod': 'replace a => ../a\n' }],
    ['has a workspace of go', 'go mod download', { ...go, 'go.work': '' }],
    ['has its modules with it', 'go build .', { ...go, 'vendor/modules.txt': '' }],
    ['has no module', 'go mod download', { 'go.sum': '' }],
    ['is a gem itself', 'bundle install', { ...ruby, Gemfile: 'gemspec\n' }],
    ['has a gem in a folder', 'bundle install', { ...ruby, Gemfile: "gem 'a', path: 'a'\n" }],
    [
      'has a gem in a folder, as it was written',
      'bundle install',
      { ...ruby, Gemfile: "gem 'a', :path => 'a'\n" },
    ],
    ['reads another Gemfile', 'bundle install', { ...ruby, Gemfile: "eval_gemfile 'a'\n" }],
    ['has no Gemfile', 'bundle install', { 'Gemfile.lock': '' }],
    ['has no lock of uv', 'uv sync', { 'pyproject.toml': '' }],
    ['has members of uv', 'uv sync', { ...uv, 'pyproject.toml': '[tool.uv.workspace]\n' }],
    ['has sources of uv', 'uv sync', { ...uv, 'pyproject.toml': 'a\n[tool.uv.sources]\n' }],
    [
      'has a package of poetry in a folder',
      'poetry install',
      { ...poetry, 'pyproject.toml': 'a = {path = "a"}' },
    ],
    [
      'has a package of composer in a folder',
      'composer install',
      { ...composer, 'composer.json': '{"type": "path"}' },
    ],
    ['has modules of Maven', 'mvn package', { 'pom.xml': '<modules>' }],
    ['has a parent of Maven', 'mvn package', { 'pom.xml': '<relativePath> ../pom.xml</relativePath>' }],
    ['is not known', 'make', {}],
    ['makes a folder for some only', 'mkdir -m 700 x', {}],
    ['lists a folder to a file', 'ls > a.txt', {}],
    ['installs a file', 'pip install dist/a.whl', {}],
    ['installs a package by its path', 'apt-get install -y ./a.deb', {}],
    ['installs files', 'apk add --allow-untrusted /tmp/a.apk', {}],
    ['installs packages of this folder', 'npm install serve', {}],
    ...[
      ...[
        'pip install ".[k8s]"',
        "pip install '.'",
        'pip install "./shop[all]"',
        'uv pip install --system "."',
      ],
      ...["pip install '-e' .", 'pip install --editable=shop', 'pip install shop/', 'pip install "dist/*"'],
      ...['pip install "dist/a.whl[x]"', 'pip install "shop@file:shop"', 'pip install git+file:///src'],
      ...[
        'pip install $PACKAGE',
        'pip install --find-links wheels shop',
        'pip install --find-links=wheels shop',
      ],
      ...[
        'npm install -g ./shop',
        'npm install -g "shop/cli"',
        'npm i -g file:shop',
        'yarn global add link:shop',
      ],
      ...[
        'npm install -g shop.tgz',
        'gem install "./a.gem"',
        'gem install pkg/a-*.gem',
        'gem install --file',
      ],
      ...['apt-get install -y "./a.deb"', "apk add '/tmp/a.apk'"],
    ].map((command): [string, string, Files] => [`runs ${command}`, command, {}]),
    ...['".[k8s]"', "'.'", '"./lib"', 'lib/', 'dist/*.whl', '"shop @ file:lib"', '-e.'].map(
      (word): [string, string, Files] => [
        `installs ${word}, too`,
        `pip install -r requirements.txt ${word}`,
        python,
      ],
    ),
    ...[
      '.[dev]',
      '-e .',
      '--editable lib',
      'shop @ file:lib',
      'lib/',
      'dist/a.whl  # built',
      '-f wheels',
    ].map((line): [string, string, Files] => [
      `reads a file with ${line}`,
      'pip install -r r.txt',
      { 'r.txt': `flask\n${line}\n` },
    ]),
    ['is of another folder', 'npm ci --prefix=web', node],
    ['is of another folder of yarn', 'yarn install --cwd=web', node],
    ['reads a Gemfile elsewhere', 'bundle install --gemfile=web/Gemfile', ruby],
    ['is of another folder of poetry', 'poetry install --directory=web', poetry],
  ])('that %s', (_, command, files) => {
    expect(needs(command, files)).toBeUndefined();
  });
});

test.each<[string, Files]>([
  ['npm ci', { 'package.json': '{"workspaces": ["apps/*", "./lib/", "none/*"]}' }],
  ['yarn', { 'package.json': '{"workspaces": {"packages": ["apps/*", "lib"]}}' }],
  [
    'pnpm install',
    { 'package.json': '{}', 'pnpm-workspace.yaml': 'packages:\n  - "apps/*" # all\n- lib\n\nonly:\n  - x\n' },
  ],
])('%s reads the manifests of a workspace', (command, files) => {
  const members = {
    'apps/web/package.json': '{"dependencies": {"lib": "workspace:*"}}',
    ...{ 'lib/package.json': '{}', 'lib/a.ts': '', 'other/package.json': '{}' },
  };
  expect(needs(command, { ...files, ...members })?.files).toEqual([
    ...Object.keys(files),
    ...['apps/web/package.json', 'lib/package.json'],
  ]);
});

test.each(['husky', 'husky install', 'npx husky || true', 'npx husky install || true'])(
  'a manifest may run %s when it is installed',
  (script) => {
    const json = JSON.stringify({ scripts: { prepare: script, build: 'tsc', postbuild: 'x' } });
    expect(needs('npm ci', { 'package.json': json })?.files).toEqual(['package.json']);
  },
);

test('a client is generated from a schema that is copied, too', () => {
  const json = JSON.stringify({ scripts: { postinstall: 'npx prisma generate' } });
  expect(needs('npm ci', { 'package.json': json, 'prisma/schema.prisma': '' })?.files).toEqual([
    'package.json',
    'prisma/schema.prisma',
  ]);
});

test.each([
  ...[
    'apt-get install -y --no-install-recommends git',
    'apt install git',
    'yum -y install git',
    'dnf install git',
  ],
  ...['microdnf install git', 'tdnf install git', 'zypper -n install git', 'apk add --no-cache git'],
  ...['pip install flask', 'pip3 install --no-cache-dir flask==3', 'uv pip install --system flask'],
  ...[
    'pip install "flask[async]>=3" git+https://x.test/a/b.git',
    'pip install -f https://x.test/a.html torch',
  ],
  ...['apt-get install -y git/stable', 'gem install rails -v "~> 7"', 'opam install -y dune'],
  ...[
    'mix local.hex --force',
    'mix archive.install hex phx_new',
    'cpan -I App::cpanminus',
    'pub global activate melos',
  ],
  ...[
    'npm install -g serve',
    'npm i --global serve',
    'pnpm add -g @scope/serve',
    'yarn global add serve',
    'gem install bundler',
  ],
])('%s installs packages by their names', (command) => {
  expect(needs(command)).toEqual({ files: [], installs: true, instead: undefined });
});

test.each([
  ...[
    'apt-get update',
    'apt-get -qq upgrade',
    'apt-get clean',
    'yum makecache',
    'dnf -y autoremove',
    'apk -U update',
  ],
  ...['apt-get purge -y gcc', 'rm -rf /var/lib/apt/lists/*', 'rm -r /tmp/x', 'rm -f /root/.cache'],
  ...[
    'npm cache clean --force',
    'yarn config set a b',
    'pip cache purge',
    'poetry config virtualenvs.create false',
  ],
  ...['mkdir -p /app/src ./b $HOME/c', 'mkdir x', 'ls -la', 'pwd', 'node -v', 'python3 --version'],
  ...['go env -w GOPROXY=direct', 'corepack enable', 'set -eux', 'true', ':'],
  ...['pip install --upgrade pip setuptools wheel', 'npm install -g npm@10'],
])('%s needs nothing, and installs nothing that counts', (command) => {
  expect(needs(command)).toEqual({ files: [], installs: false, instead: undefined });
});
