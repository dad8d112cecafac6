import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { weighCommands, weighStep } from '../../../src/core/layers/step-weight.ts';

/** Of the first instruction after the FROM. */
function weigh(instruction: string) {
  const [step] = parseDockerfile(`FROM a\n${instruction}\n`).stages[0]?.instructions ?? [];
  return step === undefined ? undefined : weighStep(step);
}

test.each([
  ['apt-get update && apt-get install -y curl', 'apt-get install'],
  ['apt-get -qq -y install curl', 'apt-get install'],
  ['apt-get with three words install', 'apt-get install'],
  ['apt install curl', 'apt install'],
  ['microdnf install curl', 'microdnf install'],
  ['dnf install curl', 'dnf install'],
  ['yum install curl', 'yum install'],
  ['tdnf install curl', 'tdnf install'],
  ['zypper install curl', 'zypper install'],
  ['apk add --no-cache curl', 'apk add'],
  ['conda env create -f env.yaml', 'conda env create'],
  ['mamba env update', 'mamba env update'],
  ['micromamba install -y -n base', 'micromamba install'],
  ['uv sync --frozen', 'uv sync'],
  ['uv pip install -r requirements.txt', 'uv pip'],
  ['poetry install --only main', 'poetry install'],
  ['/venv/bin/pip install -r requirements.txt', '/venv/bin/pip install'],
  ['pip3 install flask', 'pip3 install'],
  ['python -m pipenv sync', 'pipenv sync'],
  ['pdm sync', 'pdm sync'],
  ['npm ci', 'npm ci'],
  ['npm i', 'npm i'],
  ['pnpm fetch', 'pnpm fetch'],
  ['pnpm --filter web install', 'pnpm install'],
  ['bun install', 'bun install'],
  ['yarn', 'yarn'],
  ['yarn --immutable', 'yarn'],
  ['A=$B yarn --frozen-lockfile --network-timeout 600000', 'yarn'],
  ['dart pub get --enforce-lockfile', 'dart pub get'],
  ['xx-cargo chef cook --release', 'xx-cargo chef cook'],
  ['yarn install --immutable', 'yarn install'],
  ['go mod download', 'go mod download'],
  ['go mod vendor', 'go mod vendor'],
  ['pacman -Syu --noconfirm git', 'pacman -Syu'],
  ['pnpm add -g turbo@2.9.4', 'pnpm add'],
  ['yarn add serve', 'yarn add'],
  ['yarn upgrade', 'yarn upgrade'],
  ['./gradlew downloadRepos', './gradlew downloadRepos'],
  ['stack build --dependencies-only', 'stack build --dependencies-only'],
  ['swift package update', 'swift package update'],
  ['npx playwright install-deps chromium', 'playwright install-deps'],
  ['pip wheel --wheel-dir /wheels -r requirements.txt', 'pip wheel'],
  ['yarn --frozen-lockfile global add serve', 'yarn global'],
  ['install_packages curl', 'install_packages curl'],
  ['go install x.test/a@latest', 'go install x.test/a@latest'],
  ['go install x.test/a/...@v1', 'go install x.test/a/...@v1'],
  ['shards update', 'shards update'],
  ['cargo chef cook --release', 'cargo chef cook'],
  ['cargo fetch', 'cargo fetch'],
  ['cargo install sqlx-cli', 'cargo install'],
  ['bundle install', 'bundle install'],
  ['gem install bundler', 'gem install'],
  ['composer install', 'composer install'],
  ['composer global require a/b', 'composer global require'],
  ['composer update --no-dev', 'composer update'],
  ['php composer.phar install', 'composer.phar install'],
  ['mvn dependency:go-offline', 'mvn dependency:go-offline'],
  ['./mvnw -B dependency:resolve', './mvnw dependency:resolve'],
  ['gradle dependencies', 'gradle dependencies'],
  ['./gradlew resolveAll', './gradlew resolveAll'],
  ['dotnet restore', 'dotnet restore'],
  ['nuget restore', 'nuget restore'],
  ['mono /usr/bin/nuget.exe restore Shop.sln', '/usr/bin/nuget.exe restore'],
  ['msbuild /t:restore', 'msbuild /t:restore'],
  ['mix deps.get --only prod', 'mix deps.get'],
  ['mix deps.compile', 'mix deps.compile'],
  ['yarn workspaces focus --production', 'yarn workspaces focus'],
  ['docker-php-ext-install pdo_mysql', 'docker-php-ext-install pdo_mysql'],
  ['pixi install --locked', 'pixi install'],
  ['Rscript -e "renv::restore(prompt = FALSE)"', 'renv::restore'],
  ['R -e \'options(Ncpus = 4); install.packages(c("shiny"))\'', 'install.packages'],
  ['Rscript -e "remotes::install_github(\'a/b\')"', 'remotes::install_github'],
  ['install2.r --error shiny', 'install2.r --error'],
  ["julia --project=. -e 'using Pkg; Pkg.instantiate(); Pkg.precompile()'", 'Pkg.instantiate'],
  ['cpanm --notest --quiet --cpanfile cpanfile --installdeps .', 'cpanm --installdeps'],
  ['cpanm Mojolicious', 'cpanm Mojolicious'],
  ['cpan -I App::cpanminus', 'cpan -I'],
  ['carton install --deployment', 'carton install'],
  ['cd /src && conan install . --build=missing', 'conan install'],
  ['./vcpkg/vcpkg install fmt', './vcpkg/vcpkg install'],
  ['opam install . --deps-only -y', 'opam install'],
  ['clj -P -T:build', 'clj -P'],
  ['clojure -Sforce < /dev/null', 'clojure -Sforce'],
  ['pub get', 'pub get'],
  ['flutter pub global activate melos', 'flutter pub global activate'],
  ['cabal new-install --lib -O2 wreq', 'cabal new-install --lib'],
  ['stack build --only-dependencies', 'stack build --only-dependencies'],
  ['stack build --dependencies-only', 'stack build --dependencies-only'],
  ['sbt update', 'sbt update'],
  ['lein deps', 'lein deps'],
  ['shards install --production', 'shards install'],
  ['swift package resolve', 'swift package resolve'],
  ['swift package update', 'swift package update'],
  ['deno cache deps.ts', 'deno cache'],
])('RUN %s installs: %s', (command, name) => {
  expect(weigh(`RUN ${command}`)).toMatchObject({ name, installs: true });
});

test.each([
  ['go build -o /app ./cmd/app', 'go build'],
  ['go install ./...', 'go install'],
  ['cargo install --path .', 'cargo install --path'],
  ['flutter build web', 'flutter build'],
  ['shards build --release', 'shards build'],
  ['clj -T:build uber', 'clj -T:build'],
  ['cabal new-build all', 'cabal new-build'],
  ['cargo build --release', 'cargo build'],
  ['mvn package', 'mvn package'],
  ['./gradlew installDist', './gradlew installDist'],
  ['dotnet build', 'dotnet build'],
  ['msbuild', 'msbuild'],
  ['msbuild Shop.sln /p:Configuration=Release', 'msbuild Shop.sln'],
  ['dotnet publish -c Release', 'dotnet publish'],
  ['npm run build', 'npm run build'],
  ['yarn build', 'yarn build'],
  ['pnpm build', 'pnpm build'],
  ['bun run build', 'bun run build'],
  ['next build', 'next build'],
  ['turbo run build', 'turbo run'],
])('RUN %s builds what is here: %s', (command, name) => {
  expect(weigh(`RUN ${command}`)).toMatchObject({ name, installs: false });
});

test.each([
  'RUN make',
  'RUN npm test',
  'RUN yarn lint',
  'RUN npm',
  'RUN rm -rf /var/lib/apt/lists',
  'COPY npm ci /',
  'WORKDIR /npm ci',
])('of %s nothing is known', (instruction) => {
  expect(weigh(instruction)).toBeUndefined();
});

test.each([
  ['apk add --no-cache yarn', ['apk add']],
  ['npm install -g yarn', ['npm install']],
  ['uv pip install flask', ['uv pip']],
  ['poetry run pip install flask', ['poetry run pip install']],
  ['conda run -n x pip install flask', ['pip install']],
  ['python -m pip install poetry', ['pip install']],
  ['apk add yarn && yarn', ['apk add', 'yarn']],
])('RUN %s runs %j, and what it only names is none', (command, names) => {
  const [step] = parseDockerfile(`FROM a\nRUN ${command}\n`).stages[0]?.instructions ?? [];
  expect((step === undefined ? [] : weighCommands(step)).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['in a group', 'RUN (cd /web && npm ci)'],
  ['behind a pipe', 'RUN yes | npm ci'],
  ['as JSON', 'RUN ["npm", "ci"]'],
  ['in a shell as JSON', 'RUN ["sh", "-c", "npm ci"]'],
  ['in quotes', "RUN bash -c 'npm ci'"],
  ['in a heredoc', 'RUN <<EOF\nset -e\nnpm ci\nEOF'],
  ['over several lines', 'RUN cd /web \\\n  && npm \\\n  ci'],
])('a command is found %s', (_, instruction) => {
  expect(weigh(instruction)?.name).toBe('npm ci');
});

test('what installs counts more than what is built in the same step', () => {
  expect(weigh('RUN npm run build && npm ci')?.name).toBe('npm ci');
  expect(weigh('RUN go build && go mod download')?.name).toBe('go mod download');
});

const usual = [
  ...['apt-get install', 'apk add', 'conda install', 'uv sync', 'pip install', 'npm ci', 'yarn install'],
  ...['go mod download', 'cargo fetch', 'go build', 'cargo build', 'bundle install', 'gem install'],
  ...['composer install', 'mvn dependency:go-offline', 'mvn package', 'dotnet restore', 'dotnet build'],
  ...['mix deps.get', 'npm run build', 'turbo build'],
];

test.each(usual)('%s takes seconds or a few minutes, and moves megabytes, not gigabytes', (command) => {
  const { seconds = 0, megabytes = 0 } = weigh(`RUN ${command}`) ?? {};
  expect(seconds).toBeGreaterThanOrEqual(5);
  expect(seconds).toBeLessThanOrEqual(120);
  expect(megabytes).toBeGreaterThanOrEqual(10);
  expect(megabytes).toBeLessThan(1000);
});

test('what conda runs in an environment is not installed by conda', () => {
  expect(weigh('RUN conda run -n x python setup.py install')).toBeUndefined();
  expect(weigh('RUN conda run -n x pip install flask')?.name).toBe('pip install');
});
