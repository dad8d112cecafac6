import { describe, expect, test } from '@jest/globals';
import { contextSources } from '../../../src/core/dockerfile/context-source.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { resolveBuilds } from '../../../src/core/dockerfile/stage-graph.ts';
import { chooseContext } from '../../../src/core/init/build-context.ts';
import { findOpenArguments } from '../../../src/core/init/open-argument.ts';
import { readFiles } from '../../../src/core/init/read-files.ts';

const values = { buildArgs: {}, buildContexts: {}, platforms: [], builderPlatform: undefined };

const choose = (
  dockerfile: string,
  lines: string,
  paths: readonly string[],
  said?: string,
  more: Omit<Parameters<typeof chooseContext>[1], 'sources' | 'read'> = {},
) => {
  const graphs = resolveBuilds(parseDockerfile(`FROM alpine\n${lines}`), '', values);
  return chooseContext(
    { dockerfile, context: said },
    { sources: contextSources(graphs, new Set()), read: readFiles(graphs), ...more },
    [dockerfile, ...paths],
  );
};

test.each([
  ['in the root', 'Dockerfile', 'COPY a.txt .', ['a.txt'], '.'],
  ['whose files are beside it', 'web/Dockerfile', 'COPY package.json .', ['web/package.json'], 'web'],
  [
    'that copies a binary called like a folder elsewhere',
    'cmd/shop/Dockerfile',
    'COPY cmd/shop/shop.yaml /etc/\nCOPY shopctl shop /usr/bin/',
    ['cmd/shop/shop.yaml', 'cmd/shopctl/main.go'],
    '.',
  ],
  [
    'that is a Go module in another one',
    'images/hello/Dockerfile',
    'COPY . .',
    ['go.mod', 'images/hello/go.mod', 'images/hello/main.go'],
    'images/hello',
  ],
  [
    'whose files are in the root',
    'docker/Dockerfile',
    'COPY package*.json src/ ./',
    ['package.json', 'src/a.ts'],
    '.',
  ],
  [
    'whose files are in both',
    'web/Dockerfile',
    'COPY package.json .',
    ['package.json', 'web/package.json'],
    '.',
  ],
  [
    'that is in a project of its own, with a lock file',
    'preview/Dockerfile',
    'COPY package*.json ./\nCOPY . .',
    [
      ...['package.json', 'package-lock.json', '.dockerignore', 'src/a.js'],
      ...['preview/package.json', 'preview/package-lock.json', 'preview/src/a.js'],
    ],
    'preview',
  ],
  [
    'beside a lock file, and no code',
    'docker/Dockerfile',
    'COPY package*.json ./\nCOPY . .',
    ['package.json', 'package-lock.json', 'src/a.js', 'docker/package.json', 'docker/package-lock.json'],
    '.',
  ],
  ['that takes no file', 'images/a/Dockerfile', 'RUN true', ['package.json'], 'images/a'],
  ['whose folder is between', 'a/b/c/Dockerfile', 'COPY b/x.txt .', ['a/b/x.txt'], 'a'],
  ['that copies everything, beside manifests', 'web/Dockerfile', 'COPY . .', ['web/package.json'], 'web'],
  [
    'that copies everything, with manifests in the root',
    'docker/Dockerfile',
    'COPY . .',
    ['package.json'],
    '.',
  ],
  ['with a pattern over all folders', 'web/Dockerfile', 'COPY **/x.json .', ['web/a/x.json'], '.'],
  ['whose files are nowhere, beside manifests', 'web/Dockerfile', 'COPY dist .', ['web/package.json'], 'web'],
])('a Dockerfile %s', (_name, dockerfile, lines, paths, context) => {
  expect(choose(dockerfile, lines, paths).context).toBe(context);
});

test('what is said goes where nothing of it is there: `..` does not lead out of it', () => {
  const lines = 'COPY ../go.mod .\nRUN go mod download\nCOPY .. .\nRUN cat main.go';
  expect(choose('build/Dockerfile', lines, ['go.mod', 'main.go'], 'build')).toEqual({
    context: '.',
    missing: [],
    doubt: undefined,
  });
});

test('what is read of a folder that is copied with `..` is looked for in the context', () => {
  const lines = 'COPY .. .\nCMD ["python", "main.py"]';
  expect(choose('build/Dockerfile', lines, ['main.py', 'build/a.py'])).toMatchObject({
    context: '.',
    doubt: undefined,
  });
});

test('what is said stays, where all files are there', () => {
  expect(choose('web/Dockerfile', 'COPY . .', ['web/package.json'], '.')).toEqual({
    context: '.',
    missing: [],
    doubt: undefined,
  });
});

describe('of manifests in both, the one is meant that has the script', () => {
  const paths = ['package.json', 'package-lock.json', 'web/package.json', 'web/package-lock.json'];
  const scripts = new Map([
    ['package.json', new Set(['dev:web', 'test'])],
    ['web/package.json', new Set(['dev', 'build', 'start', 'test', 'install'])],
  ]);
  const own = (lines: string, names = scripts) =>
    choose('web/Dockerfile', lines, paths, undefined, { scripts: names });
  const copy = 'WORKDIR /app\nCOPY package*.json ./\n';
  test.each([
    `${copy}CMD ["npm", "run", "dev"]`,
    `${copy}CMD npm start`,
    `${copy}RUN npm ci && npm run --silent build`,
    'COPY package.json package-lock.json /app/\nWORKDIR /app\nRUN yarn build',
    `${copy}RUN pnpm run build`,
    `${copy}RUN corepack enable && pnpm build`,
    'COPY . /app\nWORKDIR /app\nRUN npm run build',
    'FROM node AS a\nWORKDIR /app\nCOPY . .\nFROM node\nCOPY --from=a /app /srv\nWORKDIR /srv\nCMD npm run dev',
  ])('%j', (lines) => {
    expect(own(lines)).toEqual({ context: 'web', missing: [], doubt: undefined });
  });

  test.each([
    `${copy}RUN npm run build --workspace=web`,
    `${copy}RUN yarn workspace web build`,
    `${copy}RUN pnpm --filter web build`,
    `${copy}RUN npm run test`,
    `${copy}RUN yarn install`,
    `${copy}RUN yarn tsc`,
    `${copy}RUN npm run gone`,
  ])('%j tells nothing', (lines) => {
    expect(own(lines)).toMatchObject({ context: '.', doubt: { others: ['web'] } });
  });

  test('a manifest that cannot be read has none and all', () => {
    expect(own(`${copy}CMD npm start`, new Map([['web/package.json', new Set<string>()]]))).toMatchObject({
      context: '.',
      doubt: undefined,
    });
  });
});

test('a .dockerignore beside a Dockerfile counts before that of the root, where there is code', () => {
  const paths = ['package.json', 'web/package.json', '.dockerignore', 'web/.dockerignore'];
  const known = { context: 'web', missing: [], doubt: undefined };
  expect(choose('web/Dockerfile', 'COPY package.json .', paths)).toEqual(known);
  expect(choose('web/Dockerfile', 'COPY . .', paths)).toEqual(known);
  const locks = ['web/package-lock.json', 'web/src/a.ts'];
  expect(choose('web/Dockerfile', 'COPY package.json .', [...paths, ...locks])).toEqual(known);
  const beside = ['package.json', '.dockerignore', 'docker/.dockerignore'];
  expect(choose('docker/Dockerfile', 'COPY . .', beside).context).toBe('.');
});

test('a Dockerfile is likely built as those in the folders beside it', () => {
  const paths = ['package.json', 'a/web/package.json', 'a/api/package.json'];
  const context = (...others: readonly (readonly [string, string | undefined])[]) =>
    choose('a/web/Dockerfile', 'COPY package.json .', paths, undefined, {
      others: others.map(([dockerfile, said]) => ({ dockerfile, context: said })),
    });
  expect(context(['a/api/Dockerfile', 'a/api'], ['a/x/Dockerfile', undefined])).toMatchObject({
    context: 'a/web',
    doubt: { others: ['.'] },
  });
  expect(context(['a/api/Dockerfile', 'a/api'], ['a/x/Dockerfile', '.']).context).toBe('.');
  expect(context(['b/api/Dockerfile', 'b/api'], ['a/web/Dockerfile.dev', 'a/web']).context).toBe('.');
});

const main = 'CMD ["python", "main.py"]';

describe('of a Dockerfile that copies everything, the context is the folder that has what is read afterwards:', () => {
  test.each([
    ['a program', 'api', `COPY . .\n${main}`, ['api/main.py', 'lib/a.py']],
    ['a program of the root', '.', `COPY . .\n${main}`, ['main.py', 'api/a.py']],
    [
      'in a folder of the image',
      'api',
      'WORKDIR /srv\nCOPY . app\nCMD python -u app/main.py',
      ['api/main.py', 'x'],
    ],
    [
      'by its whole path',
      'api',
      'WORKDIR $HOME/x\nCOPY . /app/\nENTRYPOINT ["/app/run.sh"]',
      ['api/run.sh', 'x'],
    ],
    ['by a variable', 'api', `ENV HOME=/a\nWORKDIR $HOME\nCOPY . $HOME\n${main}`, ['api/main.py', 'x']],
    ['a folder of the root', '.', 'COPY . .\nRUN go build -o /x ./cmd/x', ['cmd/x/main.go', 'api/a.go']],
    [
      'a list of packages',
      'api',
      'COPY . .\nRUN pip install -r requirements.txt',
      ['api/requirements.txt', 'x'],
    ],
    ['the project itself', 'api', 'COPY . .\nRUN pip install -e .[dev]', ['api/setup.py', 'package.json']],
    ['a lock', '.', 'COPY . .\nRUN npm ci', ['package.json', 'package-lock.json', 'api/package.json']],
    ['a manifest', 'api', 'COPY . .\nRUN npm run build', ['api/package.json', 'x.py']],
    ['a program of Node', 'api', 'COPY . .\nCMD ["node", "server"]', ['api/server.js', 'x']],
    ['a module', 'api', 'COPY . .\nCMD gunicorn -b 0.0.0.0:80 app:app', ['api/app.py', 'x']],
    [
      'a module in a folder',
      '.',
      'COPY . .\nCMD exec python -m uvicorn shop.main:app',
      ['shop/main.py', 'api/x'],
    ],
    ['a crate', 'api', 'COPY . .\nRUN cd / && cargo build --release', ['api/Cargo.toml', 'x']],
    ['in another folder', '.', 'COPY . /s\nRUN cd /s/web && yarn', ['web/package.json', 'api/package.json']],
    ['in a folder that an option names', '.', 'COPY . .\nRUN make -C src', ['src/Makefile', 'api/Makefile']],
    [
      'in a later stage',
      'api',
      `COPY . /b\nFROM a\nWORKDIR /s\nCOPY --from=0 /b .\n${main}`,
      ['api/main.py', 'x'],
    ],
    ['in a stage on top', 'api', `AS a\nWORKDIR /s\nCOPY . .\nFROM a\n${main}`, ['api/main.py', 'x']],
    ['by a server', 'api', 'COPY . /usr/share/nginx/html', ['api/index.html', 'x']],
    ['behind a mount', 'api', 'RUN --mount=target=/s cd /s && make', ['api/Makefile', 'x']],
  ])('%s', (_name, context, lines, paths) => {
    const text = lines.startsWith('AS a') ? lines.replace('AS a', 'FROM alpine AS a') : lines;
    expect(choose('api/Dockerfile', text, paths)).toEqual({ context, missing: [], doubt: undefined });
  });

  test('or the only one with anything to be copied, or that ignores files', () => {
    const known = (context: string) => ({ context, missing: [], doubt: undefined });
    expect(choose('docker/Dockerfile', 'COPY . .', ['main.c', 'docker/entrypoint.sh'])).toEqual(known('.'));
    expect(choose('api/Dockerfile', 'COPY . .', ['a', 'api/b', 'api/.dockerignore'])).toEqual(known('api'));
    expect(choose('api/Dockerfile', 'COPY . .', ['a', 'api/b', '.dockerignore'])).toEqual(known('.'));
    expect(
      choose('api/Dockerfile', 'COPY . .', ['Dockerfile', 'api/b', '.dockerignore']).doubt,
    ).toBeDefined();
  });
});

describe('a context is a guess', () => {
  test('where nothing is read', () => {
    expect(choose('api/Dockerfile', 'COPY . .\nRUN apk add git.x', ['a', 'api/b'])).toEqual({
      ...{ context: '.', missing: [], doubt: { others: ['api'], against: [] } },
    });
  });

  test('where both have what is read, or what is copied', () => {
    const paths = ['main.py', 'api/main.py'];
    expect(choose('api/Dockerfile', `COPY . .\n${main}`, paths).doubt?.others).toEqual(['api']);
    expect(choose('api/Dockerfile', `COPY main.py .\n${main}`, paths).doubt?.others).toEqual(['api']);
  });

  test('where each has a part of it, and the rule stays', () => {
    expect(choose('api/Dockerfile', `COPY . .\nRUN make\n${main}`, ['Makefile', 'api/main.py'])).toEqual({
      ...{ context: '.', missing: [] },
      doubt: { others: ['api'], against: [{ line: 4, paths: ['main.py'] }] },
    });
  });

  test('where only a folder beside it has all that is copied', () => {
    const lines = 'COPY pyproject.toml uv.lock ./\nCOPY src src';
    const paths = ['api/pyproject.toml', 'api/uv.lock', 'api/src/a.py', 'web/uv.lock'];
    expect(choose('docker/Dockerfile', lines, paths)).toEqual({
      ...{ context: 'api', missing: [], doubt: { others: ['.'], against: [] } },
    });
    const two = [...paths, 'web/pyproject.toml', 'web/src/b.py'];
    expect(choose('docker/Dockerfile', lines, two).context).toBe('.');
    expect(choose('docker/Dockerfile', lines, paths, '.').context).toBe('.');
  });

  test('and none where somebody says it, nothing is taken, or the Dockerfile is in the root', () => {
    expect(choose('api/Dockerfile', 'COPY . .', ['a', 'api/b'], '.').doubt).toBeUndefined();
    expect(choose('api/Dockerfile', 'RUN make', ['a', 'api/b']).doubt).toBeUndefined();
    expect(choose('Dockerfile', 'COPY . .', ['a', 'api/b']).doubt).toBeUndefined();
  });

  test.each([
    ['is written', 'RUN python /x.py > main.py -o api.txt'],
    ['a run says', 'RUN cd $X && make'],
    ['is elsewhere', 'WORKDIR /other\nRUN make'],
    ['is installed for all', 'RUN npm install -g serve'],
    ['another image has', 'COPY --from=alpine /x /y\nRUN make -C /y'],
  ])('where what is read %s', (_name, line) => {
    const paths = [
      'api/main.py',
      'api/api.txt',
      'api/Makefile',
      'api/package.json',
      'package.js',
      'setup.cfg',
    ];
    expect(choose('api/Dockerfile', `COPY . .\n${line}`, paths).doubt).toBeDefined();
  });
});

test('what is said is corrected, where the files are elsewhere', () => {
  expect(choose('web/Dockerfile', 'COPY package.json .', ['web/package.json'], '.').context).toBe('web');
});

test('files that are nowhere are told, but not those that may be absent', () => {
  expect(choose('Dockerfile', 'COPY a.txt b.txt* c.tx[t] /d/e ./', ['a.txt']).missing).toEqual(['/d/e']);
});

test('an argument that FROM needs is open without a default', () => {
  const dockerfile = parseDockerfile(
    'ARG FLAVOUR\nARG TAG=3\nFROM a:${TAG}-${FLAVOUR} AS x\nFROM b:${OTHER:-1}\nFROM --platform=$BUILDPLATFORM c:$FLAVOUR\n',
  );
  expect(findOpenArguments(dockerfile, values)).toEqual([
    { name: 'FLAVOUR', line: 3, from: 'a:${TAG}-${FLAVOUR}', standIn: 'unknown' },
  ]);
  expect(findOpenArguments(dockerfile, { ...values, buildArgs: { FLAVOUR: 'slim' } })).toEqual([]);
});

test.each([
  ['a:$TAG', 'unknown'],
  ['a@sha256:${X}', '0'.repeat(64)],
  ['a:1@$X', `sha256:${'0'.repeat(64)}`],
  ['--platform=$X a', 'linux/amd64'],
  ['--platform=linux/${X} a', 'amd64'],
])('FROM %s can be read with a value that fits there', (from, standIn) => {
  const dockerfile = parseDockerfile(`ARG TAG\nARG X\nFROM ${from}\n`);
  expect(findOpenArguments(dockerfile, values)).toMatchObject([{ standIn }]);
});
