import { expect, test } from '@jest/globals';
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

test.each([
  [
    'the install step runs scripts of the code',
    ['COPY . .', 'RUN npm ci'],
    { 'package.json': '{"postinstall": "x"}' },
  ],
  ['the step builds too', ['COPY . .', 'RUN npm ci && npm run build'], { 'package.json': '{}' }],
  ['another step stands between', ['COPY . .', 'RUN make', 'RUN npm ci'], { 'package.json': '{}' }],
  ['the folder changes', ['COPY . .', 'WORKDIR /b', 'RUN npm ci'], { 'package.json': '{}' }],
  ['a requirement is the project', ['COPY . .', 'RUN pip install -r r.txt'], { 'r.txt': '-e .\n' }],
  ['there is no manifest', ['COPY . .', 'RUN npm ci'], {}],
  [
    'it is installed first already',
    ['COPY package.json .', 'RUN npm ci', 'COPY . .'],
    { 'package.json': '{}' },
  ],
  ['it comes from a stage', ['COPY --from=x . .', 'RUN npm ci'], { 'package.json': '{}' }],
])('nothing is moved where %s', (_name, lines, files) => {
  expect(move(['FROM a', ...lines], files as Record<string, string>)).toBeUndefined();
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
