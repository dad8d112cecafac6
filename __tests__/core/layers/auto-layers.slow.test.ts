import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { autoLayers } from '../../../src/core/layers/auto-layers.ts';
import { decidingSources, namedLayers } from '../../../src/core/layers/layer-request.ts';
import { buildValues } from '../../support/build-values.ts';
import { type GivenLimits, limitOptions } from '../../support/limit-options.ts';

const decide = (text: string, given: GivenLimits = {}) =>
  autoLayers(parseDockerfile(text), limitOptions(given));

/** `name=target lines`, for each layer. */
const layersOf = (text: string, given?: GivenLimits) =>
  decide(text, given).decisions.flatMap(({ layers }) =>
    layers.map(({ name, target, lines }) => `${name}=${target} ${lines.first}-${lines.last}`),
  );

const reasonsOf = (text: string, given?: GivenLimits) =>
  Object.fromEntries(decide(text, given).decisions.map(({ stage, reason }) => [stage, reason]));

describe('which layers a Dockerfile has', () => {
  test('the beginning of its only stage', () => {
    const text = `FROM python:3.12-slim
RUN apt-get update && apt-get install -y libpq5
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "server.py"]
`;
    expect(layersOf(text)).toEqual(['deps=stage-0@deps 1-5']);
    expect(reasonsOf(text)).toEqual({
      'stage-0':
        'it installs system packages and Python packages from requirements.txt, and ends before line 6, which takes the whole build context',
    });
    expect(decide(text).layers).toEqual([{ name: 'deps', target: 'stage-0--deps' }]);
  });

  test('the beginning of a stage that builds, under a name that a person would choose', () => {
    const text = `FROM node:22 AS builder
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
FROM nginx
COPY --from=builder /app/dist /usr/share/nginx/html
`;
    expect(layersOf(text)).toEqual(['build=builder@deps 1-4']);
    expect(reasonsOf(text)['stage-1']).toBe(
      'nothing is installed before line 8, which takes from stage builder, whose line 5 takes the whole build context',
    );
  });

  test('whole stages, and what stands on them', () => {
    const text = `FROM node:22-alpine AS base
RUN apk add --no-cache libc6-compat
FROM base AS node-deps
COPY package.json yarn.lock* .npmrc* ./
RUN npm ci
FROM base AS builder
COPY --from=node-deps /app/node_modules ./node_modules
COPY . .
RUN npm run build
FROM base AS runner
RUN adduser --system nextjs
COPY --from=builder /app/public ./public
`;
    expect(layersOf(text, { files: { 'package.json': '{}' } })).toEqual([
      'base=base 1-2',
      'node=node-deps 3-5',
      'runner=runner@deps 10-11',
    ]);
  });

  test('what the application copies from a stage that installs', () => {
    const text = `FROM python:3.12-slim AS builder
COPY requirements.txt .
RUN python -m venv /venv && /venv/bin/pip install -r requirements.txt
FROM python:3.12-slim
COPY --from=builder /venv /venv
WORKDIR /app
COPY . .
`;
    expect(layersOf(text)).toEqual(['build=builder 1-3', 'deps=stage-1@deps 4-6']);
    expect(
      namedLayers(parseDockerfile(text), [{ name: 'app', target: '@deps' }], limitOptions({})).layers,
    ).toEqual([{ name: 'app', target: 'stage-1--deps' }]);
  });

  test('what the application copies from several stages', () => {
    const text = `FROM a AS py\nRUN pip install flask\nFROM a AS node\nRUN npm install -g serve\nFROM a
COPY --from=py /py /py
COPY --from=node /node /node
COPY . .
`;
    expect(reasonsOf(text)['stage-2']).toBe(
      'it copies what stages py and node install, and ends before line 8, which takes the whole build context',
    );
  });

  test('a stage that only copies what others install, where the application begins with it', () => {
    const text = (target: string) => `FROM debian AS base
RUN apt-get update && apt-get install -y python3 nodejs
FROM base AS py
COPY requirements.txt .
RUN pip install -r requirements.txt --target /py
FROM base AS runtime-deps
COPY --link --from=py /py /py
FROM ${target} AS app
COPY --from=runtime-deps /py /py
COPY . .
`;
    expect(layersOf(text('runtime-deps'))).toContain('runtime=runtime-deps 6-7');
    expect(layersOf(text('base'))).toEqual(['base=base 1-2', 'py=py 3-5']);
  });

  test('no copies of what installs nothing: an image, or a stage without packages', () => {
    const text = `FROM debian AS tools
RUN mkdir /tools
FROM debian
COPY --from=ghcr.io/acme/uv:0.6 /uv /bin/
COPY --from=tools /tools /tools
COPY . .
`;
    expect(layersOf(text)).toEqual(['tools=tools 1-2']);
    expect(reasonsOf(text)['stage-1']).toBe(
      'nothing is installed before line 6, which takes the whole build context',
    );
  });

  test('with dependency files in bind mounts', () => {
    const text = `FROM python:3.12-slim AS app
COPY --from=ghcr.io/acme/uv:0.6 /uv /bin/
RUN --mount=type=cache,target=/root/.cache/uv \\
    --mount=type=bind,source=uv.lock,target=uv.lock \\
    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\
    uv sync --frozen --no-install-project
COPY . /app
RUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen
`;
    expect(layersOf(text)).toEqual(['app=app@deps 1-6']);
  });

  test('the same under edits above and below its end', () => {
    const text = (above: string, below: string): string =>
      `# syntax=docker/dockerfile:1\n${above}FROM a AS build\nRUN x\n${above}COPY src .\n${below}FROM build AS app\nRUN y\n`;
    const targets = (from: string) => decide(from).layers;
    expect(targets(text('', ''))).toEqual([{ name: 'build', target: 'build--deps' }]);
    expect(targets(text('# a remark\nARG A=1\n', 'RUN z\n'))).toEqual(targets(text('', '')));
  });

  test('one that only adds a file', () => {
    expect(layersOf('FROM a AS app\nADD https://x.test/a.tar /a\nCOPY src .\n')).toEqual([
      'app=app@deps 1-2',
    ]);
  });

  test('only stages that the target needs', () => {
    const text = `FROM a AS lint
RUN x
FROM a AS deps
RUN y
FROM deps
COPY . .
FROM a AS other
RUN z
`;
    expect(layersOf(text, { target: 'deps' })).toEqual(['deps=deps@deps 3-4']);
    expect(layersOf(text)).toEqual(['other=other@deps 7-8']);
  });

  test('the application as one step more, where it takes nothing that changes', () => {
    const { dockerfile, layers } = decide('FROM a AS app\nRUN x\nENTRYPOINT y\n');
    expect(layers).toEqual([{ name: 'app', target: 'app--deps' }]);
    expect(dockerfile.stages.map(({ name, instructions }) => [name, instructions.length])).toEqual([
      ['app--deps', 2],
      ['app', 0],
    ]);
  });

  test('the whole of an unnamed stage that takes nothing', () => {
    expect(layersOf('FROM a\nRUN x\nCMD y\n')).toEqual(['deps=stage-0@deps 1-3']);
  });

  test('none where a mount takes the context', () => {
    expect(layersOf('FROM a AS app\nRUN --mount=type=bind,target=/src make\n')).toEqual([]);
  });

  test('none of a stage that a build context replaces, or that is built on a folder', () => {
    const text = 'FROM a AS base\nRUN x\nFROM base AS app\nRUN y\n';
    const values = buildValues({ buildContexts: { base: '/folder' } });
    const { decisions } = autoLayers(parseDockerfile(text), { ...limitOptions({}), values });
    expect(decisions.flatMap(({ layers }) => layers)).toEqual([]);
  });

  test.each([
    [
      'a folder',
      { base: '/folder' },
      'line 3, which is built on stage base, whose line 1 names a stage that a build context replaces',
    ],
    ['a folder that is no stage', { a: '/folder' }, 'line 1, which takes the build context a'],
  ])('none on %s, and says so', (_, buildContexts, why) => {
    const text = 'FROM a AS base\nRUN x\nFROM base AS app\nRUN y\n';
    const { decisions } = autoLayers(parseDockerfile(text), {
      ...limitOptions({}),
      values: buildValues({ buildContexts }),
    });
    expect(decisions.map(({ reason }) => reason).join()).toContain(why);
  });

  test('those on an image that a build context gives', () => {
    const values = buildValues({ buildContexts: { a: 'docker-image://x.test/a@sha256:0' } });
    const { layers } = autoLayers(parseDockerfile('FROM a AS app\nRUN x\nCOPY . .\n'), {
      ...limitOptions({}),
      values,
    });
    expect(layers.map(({ target }) => target)).toEqual(['app--deps']);
  });

  test('what comes before another image of the bake file is taken', () => {
    const values = buildValues({ buildContexts: { shared: 'target:shared', tools: 'target:tools' } });
    const text = 'FROM a AS app\nRUN x\nCOPY --from=shared /s /s\nRUN y\nFROM tools AS other\nRUN z\n';
    const { decisions } = autoLayers(parseDockerfile(`${text}FROM app\nCOPY --from=other /z /z\n`), {
      ...limitOptions({}),
      values,
    });
    expect(decisions.flatMap(({ layers }) => layers.map(({ target }) => target))).toEqual(['app@deps']);
    expect(decisions.find(({ stage }) => stage === 'app')?.reason).toBe(
      'it ends before line 3, which takes from shared, which is another image of the bake file',
    );
  });

  test('none that could not stand for its stage on one of the platforms', () => {
    const text = `FROM --platform=$BUILDPLATFORM golang AS build
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build
FROM scratch
COPY --from=build /x /x
`;
    expect(layersOf(text, { platforms: ['linux/amd64'] })).toEqual(['build=build@deps 1-3']);
    expect(layersOf(text, { platforms: ['linux/amd64', 'linux/arm64'] })).toEqual([]);
    expect(reasonsOf(text, { platforms: ['linux/amd64', 'linux/arm64'] })['build']).toContain(
      'line 1 fixes its platform',
    );
  });
});

describe('a layer ends before', () => {
  test.each([
    [
      'a file of the application',
      'COPY main.py .',
      { 'main.py': '' },
      'takes main.py, which changes with the code',
    ],
    ['a file that is not there', 'COPY main.py .', {}, 'takes main.py, which changes with the code'],
    [
      'a folder with code',
      'COPY lib lib',
      { 'lib/a.py': '' },
      'takes lib (lib/a.py), which changes with the code',
    ],
    [
      'an argument that tells the commit',
      'ARG GIT_SHA',
      {},
      'declares GIT_SHA, which may change with each run',
    ],
    [
      'an argument that records saw to change',
      'ARG FLAVOUR',
      {},
      'declares FLAVOUR, which had another value in each of the last runs',
    ],
    ['a secret argument', 'ARG NPM_TOKEN', {}, 'declares NPM_TOKEN, which secret-args counts as secret'],
    ['a password', 'ADD https://me:secret@x.test/a /a', {}, 'has a password in a URL'],
    [
      'a password in a heredoc',
      'RUN <<EOF\ncurl https://me:secret@x.test/a\nEOF',
      {},
      'has a password in a URL',
    ],
    [
      'a build secret that a tool stores',
      'RUN --mount=type=secret,id=T npm config set x $(cat /run/secrets/T)',
      {},
      'stores a build secret in the image',
    ],
    [
      'what another stage made of the code',
      'COPY --from=code / /',
      {},
      'takes from stage code, whose line 2 takes the whole build context',
    ],
    [
      'a mount of such a stage',
      'RUN --mount=from=code,target=/m true',
      {},
      'takes from stage code, whose line 2 takes the whole build context',
    ],
  ])('%s', (_, instruction, files, why) => {
    const text = `FROM a AS code\nCOPY . .\nFROM a AS app\nRUN x\n${instruction}\nRUN y\n`;
    expect(layersOf(text, { files, changingArgs: new Set(['FLAVOUR']) })).toEqual(['app=app@deps 3-4']);
    expect(reasonsOf(text, { files, changingArgs: new Set(['FLAVOUR']) })['app']).toBe(
      `it ends before line 5, which ${why}`,
    );
  });

  test.each([
    ['the whole context', ['.', './', '/', '*', './*', '**', './**/'], 'takes the whole build context'],
    ['a part of it', ['src', './src/', '/src', 'src/*', 'src/a.c'], 'which changes with the code'],
  ])('%s, however it is written', (_, sources, why) => {
    for (const source of sources)
      expect(
        reasonsOf(`FROM a AS app\nRUN x\nCOPY ${source} /\nRUN y\n`, { files: { 'src/a.c': '' } })['app'],
      ).toContain(why);
  });

  test.each([
    [
      'what a build gives',
      'ARG DB',
      { buildArgs: { DB: 'postgres://shop:planted1@db/x' } },
      'declares DB, whose value has a password in it',
    ],
    ['a default', 'ARG DB="postgres://shop:planted1@${HOST}/x"', {}, 'has a password in a URL'],
    [
      'no default',
      'ARG DATABASE_URL',
      {},
      'declares DATABASE_URL, which usually is an address with a password',
    ],
    [
      'no value',
      'ARG DATABASE_URL',
      { buildArgs: { DATABASE_URL: '' } },
      'declares DATABASE_URL, which usually is an address with a password',
    ],
    [
      'a secret of a workflow',
      'ARG A=1',
      { secretsOfRuns: new Map([['A', 'whose value is a secret of the workflow']]) },
      'declares A, whose value is a secret of the workflow',
    ],
  ])('a password in an address, %s', (_, declared, given, why) => {
    const text = `FROM a AS app\nRUN x\n${declared}\nENV X=$DB$DATABASE_URL$A\nRUN y\n`;
    expect(layersOf(text, given)).toEqual(['app=app@deps 1-2']);
    expect(reasonsOf(text, given)['app']).toBe(`it ends before line 3, which ${why}`);
    expect(JSON.stringify(decide(text, given).decisions)).not.toContain('planted1');
  });

  test.each([
    'ARG DATABASE_URL=file:./dev.db',
    'ARG DATABASE_URL=postgresql://localhost/x',
    'ARG DATABASE_URL_FILE',
  ])('%s ends no layer', (declared) => {
    expect(layersOf(`FROM a AS app\nRUN x\n${declared}\nRUN y\n`)).toEqual(['app=app@deps 1-4']);
  });

  test('a FROM with an argument that changes, as workflows and records say', () => {
    const text = 'ARG A\nFROM shop:$A AS app\nRUN x\n';
    const reason = 'nothing is installed before line 2, which takes A, which';
    const buildArgs = { A: '1' };
    expect(reasonsOf(text, { buildArgs, argsOfRuns: new Set(['A']) })['app']).toBe(
      `${reason} changes with each run`,
    );
    expect(reasonsOf(text, { buildArgs, changingArgs: new Set(['A']) })['app']).toBe(
      `${reason} had another value in each of the last runs`,
    );
    expect(layersOf(text, { buildArgs, argsOfRuns: new Set(['B']) })).toHaveLength(1);
  });

  test('all of a named build context, by its name', () => {
    const options = { ...limitOptions({}), values: buildValues({ buildContexts: { shop: './shop' } }) };
    const dockerfile = parseDockerfile('FROM a AS app\nRUN x\nCOPY --from=shop . /shop\nRUN y\n');
    expect(autoLayers(dockerfile, options).decisions.map(({ reason }) => reason)).toEqual([
      'it ends before line 3, which takes all of the build context shop',
    ]);
  });

  test('a folder with code, however many dependency files it has', () => {
    const files = { 'web/package.json': '', 'web/a.ts': '', 'web/b.ts': '', 'web/package-lock.json': '' };
    expect(reasonsOf('FROM a AS app\nRUN x\nCOPY web /web\nRUN y\n', { files })['app']).toBe(
      'it ends before line 3, which takes web (web/a.ts), which changes with the code',
    );
    expect(
      reasonsOf('FROM a AS app\nRUN x\nCOPY run.sh web /\nRUN y\n', {
        files: { ...files, 'run.sh': '' },
      })['app'],
    ).toContain('takes web (web/a.ts)');
  });

  test('the history of the repository', () => {
    const files = { '.git/config': '', '.git/HEAD': '' };
    for (const source of ['.git', './.git/', '.git/HEAD'])
      expect(
        reasonsOf(`FROM a AS app\nRUN x\nRUN --mount=type=bind,source=${source},target=/g y\n`, { files })[
          'app'
        ],
      ).toMatch(/takes \.git(?:\/HEAD)?, which changes with each commit$/);
  });

  test('a folder, with the file of it that shows best that it is code', () => {
    const files = { 'web/.gitignore': '', 'web/LICENSE': '', 'web/index.ts': '', 'web/run.sh': '' };
    expect(reasonsOf('FROM a AS app\nRUN x\nCOPY web /web\nRUN y\n', { files })['app']).toContain(
      'takes web (web/index.ts), which changes with the code',
    );
  });

  test('a path with a variable that has no value, whatever else is there', () => {
    const files = { 'apps/api/package.json': '{}', 'apps/api/main.ts': '' };
    for (const [copy, given] of [
      ['ARG APP\nCOPY apps/$APP/package.json .', 'APP'],
      ['ARG APP\nCOPY $APP/$FILE .', 'APP and FILE'],
    ])
      expect(reasonsOf(`FROM a AS app\nRUN x\n${copy}\nRUN npm ci\n`, { files })['app']).toContain(
        `line 4, which takes a path with ${given}, which no build argument sets`,
      );
  });

  test('its first instruction, where its base changes with each run', () => {
    const based = (text: string, given?: GivenLimits) => reasonsOf(`${text} AS app\nRUN x\n`, given)['app'];
    const why = 'nothing is installed before line 2, which takes REVISION, which may change with each run';
    expect(based('ARG REVISION\nFROM a$REVISION')).toBe(why);
    expect(based('ARG REVISION="unknown"\nFROM a:$REVISION')).toBe(why);
    expect(based('ARG REVISION=v1\nFROM a:${REVISION}', { buildArgs: { REVISION: 'abc' } })).toBe(
      why.replace('may change', 'changes'),
    );
    const kept = 'it takes nothing that changes with the code';
    expect(based('ARG REVISION=v1\nFROM a:$REVISION')).toBe(kept);
    expect(based('ARG REVISION\nFROM a')).toBe(kept);
    expect(based(`ARG SHOP_DIGEST=sha256:${'a'.repeat(64)}\nFROM a@$SHOP_DIGEST`)).toBe(kept);
  });

  test('no image by a digest that only runs say', () => {
    const text =
      'ARG SHOP_DIGEST\nFROM a@$SHOP_DIGEST AS shop\nFROM b AS app\nRUN x\nCOPY --from=shop / .\nRUN y\n';
    const buildArgs = { SHOP_DIGEST: `sha256:${'a'.repeat(64)}` };
    expect(layersOf(text, { buildArgs })).toEqual(['app=app@deps 3-4']);
    expect(reasonsOf(text, { buildArgs })['app']).toContain('takes SHOP_DIGEST, which changes with each run');
  });

  test('no argument whose default before the first FROM is a pin', () => {
    expect(layersOf('ARG GIT_SHA=3f2a\nARG X\nFROM a AS app\nARG GIT_SHA\nRUN x\nCOPY . .\n')).toEqual([
      'app=app@deps 3-5',
    ]);
    expect(
      layersOf('ARG GIT_SHA=dev\nARG GIT_SHA=3f2a\nFROM a AS app\nARG GIT_SHA\nRUN x\nCOPY . .\n'),
    ).toEqual(['app=app@deps 3-5']);
    expect(layersOf('ARG GIT_SHA=dev\nFROM a AS app\nARG GIT_SHA\nRUN x\nCOPY . .\n')).toEqual([]);
    expect(layersOf("FROM a AS app\nARG GIT_SHA='3f2a'\nRUN x\nCOPY . .\n")).toEqual(['app=app@deps 1-3']);
    expect(layersOf("FROM a AS app\nARG GIT_SHA='dev'\nRUN x\nCOPY . .\n")).toEqual([]);
  });

  test('an argument whose value is a time, whatever its name', () => {
    const text = 'FROM a AS app\nARG FLAVOUR\nRUN x\nCOPY . .\n';
    expect(layersOf(text, { buildArgs: { FLAVOUR: '2026-11-30T10:00:00Z' } })).toEqual([]);
    expect(layersOf(text, { buildArgs: { FLAVOUR: '2026-11-30' } })).toEqual(['app=app@deps 1-3']);
    expect(layersOf(text, { buildArgs: { FLAVOUR: 'of 2026-11-30T10:00:00Z' } })).toEqual([
      'app=app@deps 1-3',
    ]);
  });

  test('a password, and no variable or placeholder for one', () => {
    const taking = (url: string) => layersOf(`FROM a AS app\nRUN x\nRUN get ${url}\nCOPY . .\n`);
    expect(taking('https://me:hunter22@x.test/a')).toEqual(['app=app@deps 1-2']);
    expect(taking('https://user:password@localhost/a https://me:hunter22@x.test/a')).toEqual([
      'app=app@deps 1-2',
    ]);
    expect(taking('https://me:$PASSWORD@x.test/a')).toEqual(['app=app@deps 1-3']);
    expect(taking('https://x.test:80/@me')).toEqual(['app=app@deps 1-3']);
  });

  test('a file of credentials, and not before one that proves to hold none', () => {
    const text = 'FROM a AS app\nRUN x\nCOPY package.json .npmrc* ./\nRUN npm ci\nCOPY . .\n';
    const secret = { 'package.json': '', '.npmrc': '//registry.example/:_authToken=abc' };
    expect(layersOf(text, { files: secret })).toEqual(['app=app@deps 1-2']);
    expect(reasonsOf(text, { files: secret })['app']).toContain('line 3, which takes .npmrc: ');
    expect(decide(text, { files: secret }).decisions[0]?.keptOut).toContain('3, which takes .npmrc: ');
    const harmless = { 'package.json': '', '.npmrc': 'engine-strict=true\n' };
    expect(layersOf(text, { files: harmless })).toEqual(['app=app@deps 1-4']);
    expect(layersOf(text, { files: { 'package.json': '' } })).toEqual(['app=app@deps 1-4']);
  });

  test('a README or a configuration, unless a manifest is taken with it', () => {
    const taking = (copy: string) => layersOf(`FROM a AS app\nRUN x\nCOPY ${copy} ./\nRUN y\nCOPY . .\n`);
    expect(taking('README.md')).toEqual(['app=app@deps 1-2']);
    expect(taking('tsconfig.json vite.config.ts')).toEqual(['app=app@deps 1-2']);
    expect(taking('pyproject.toml uv.lock README.md')).toEqual(['app=app@deps 1-4']);
    expect(taking('package.json tsconfig.json vite.config.ts')).toEqual(['app=app@deps 1-4']);
    expect(taking('package.json server.js')).toEqual(['app=app@deps 1-2']);
    expect(taking('package.json postinstall-win.js')).toEqual(['app=app@deps 1-4']);
    expect(taking('postinstall-win.js')).toEqual(['app=app@deps 1-2']);
  });

  test('an ONBUILD', () => {
    const text = 'FROM a AS app\nRUN x\nONBUILD RUN y\nRUN z\nCOPY . .\n';
    expect(layersOf(text)).toEqual(['app=app@deps 1-2']);
    expect(reasonsOf(text)['app']).toContain(
      'it ends before line 3: a layer cannot end after the ONBUILD in line 3',
    );
  });

  test('not before a pinned commit of somebody else', () => {
    const text = 'FROM a AS app\nARG FFMPEG_COMMIT=3f2a\nARG GIT_SHA=3f2a\nRUN x\nCOPY . .\n';
    expect(layersOf(text)).toEqual(['app=app@deps 1-4']);
    expect(layersOf(text, { buildArgs: { GIT_SHA: '1' } })).toEqual([]);
  });

  test.each([
    ['ARG SHOP_BUILD_COMMIT=unknown', []],
    ['ARG SHOP_BUILD_CREATED=dev', []],
    ['ARG BUILD_CREATED', []],
    // A pin of another project.
    ['ARG FFMPEG_GIT_REF', ['app=app@deps 1-3']],
    ['ARG FFMPEG_GIT_REF=n7.1', ['app=app@deps 1-3']],
    ['ARG SHOP_COMMIT=unknown', ['app=app@deps 1-3']],
  ])('%s', (arg, expected) => {
    expect(layersOf(`FROM a AS app\n${arg}\nRUN x\nCOPY . .\n`)).toEqual(expected);
  });
});

test('an argument of a stage keeps the packages of those on it out, and is named for them', () => {
  const text = 'FROM a AS base\nRUN x\nARG GIT_COMMIT\nFROM base AS app\nRUN npm ci\n';
  expect(decide(text).decisions.flatMap(({ left }) => left)).toMatchObject([
    {
      line: 5,
      reason:
        'line 4 is built on stage base, whose line 3 declares GIT_COMMIT, which may change with each run',
      argument: 'GIT_COMMIT',
    },
  ]);
});

test('what makes a stage change is told of the lowest stage, and its own reason goes before those of others', () => {
  const text = `FROM a AS other
COPY . .
FROM a AS base
COPY supervisord.conf script.sh /etc/
COPY --from=other /x /x
FROM base AS middle
RUN apt-get install -y x
FROM middle AS app
RUN npm ci
`;
  const files = { 'supervisord.conf': 'password = hunter22', 'script.sh': '' };
  const login = 'whose line 4 takes supervisord.conf: supervisord.conf may hold a login';
  expect(reasonsOf(text, { files })).toMatchObject({
    middle: `nothing is installed before line 6, which is built on stage base, ${login}`,
    app: `nothing is installed before line 8, which is built on stage middle, which depends on stage base, ${login}`,
  });
  expect(reasonsOf(text, { files: { ...files, 'supervisord.conf': '' } })['app']).toBe(
    'nothing is installed before line 8, which is built on stage middle, which depends on stage other, whose line 2 takes the whole build context',
  );
  const own = text.replace('AS middle\n', 'AS middle\nCOPY src /\n').replace('FROM base', 'FROM a');
  expect(reasonsOf(own.replace('RUN apt', 'COPY --from=other /x /x\nRUN apt'))['app']).toContain(
    'stage middle, whose line 7 takes src, which changes with the code',
  );
});

test('a program that Rails generates is a small file, and one that is built is not', () => {
  const taking = (name: string) =>
    layersOf(
      `FROM a AS app\nRUN x\nCOPY package.json .\nCOPY ${name} bin/\nRUN ${name} install\nCOPY . .\n`,
      {
        files: { [name]: 'exec yarn', 'package.json': '{}' },
      },
    );
  expect(taking('bin/yarn')).toEqual(['app=app@deps 1-2', 'app-2=app@deps-2 3-5']);
  expect(taking('bin/shop')).toEqual(['app=app@deps 1-2']);
});

test('pictures and data are not said to change with the code', () => {
  const files = { 'assets/logo.svg': '', 'data.zip': '', 'web/logo.svg': '', 'web/a.ts': '' };
  const why = (source: string) => reasonsOf(`FROM a AS app\nRUN x\nCOPY ${source} /\n`, { files })['app'];
  expect(why('assets')).toContain('takes assets (assets/logo.svg), which is no dependency file');
  expect(why('./data.zip')).toContain('takes data.zip, which is no dependency file');
  expect(why('web')).toContain('takes web (web/a.ts), which changes with the code');
});

test('what a server or a container is set up with is a small file, whatever it is called', () => {
  const names = ['Caddyfile', 'Procfile', 'crontab', 'docker-entrypoint', 'my.cnf', 'scripts/prepare'];
  for (const name of names)
    expect(
      layersOf(`FROM a AS app\nRUN x\nCOPY docker/${name} /\nCOPY package.json .\nRUN npm ci\nCOPY . .\n`, {
        files: { [`docker/${name}`]: 'x', 'package.json': '{}' },
      }),
    ).toEqual(['app=app@deps 1-2', 'app-2=app@deps-2 3-5']);
});

describe('a second layer', () => {
  const text = `FROM a AS app
RUN apt-get install -y x
COPY docker/settings.conf /etc/
COPY package.json ./
RUN npm ci
COPY entrypoint.sh /
COPY . .
`;
  const files = { 'docker/settings.conf': 'listen 80', 'package.json': '{}', 'entrypoint.sh': 'exec "$@"' };
  const ended = 'ends before line 6, which takes entrypoint.sh, which is no dependency file';

  test('holds what is installed after a setting, and ends before the next one', () => {
    expect(layersOf(text, { files })).toEqual(['app=app@deps 1-2', 'app-2=app@deps-2 3-5']);
    expect(decide(text, { files }).decisions[0]?.layers.map(({ reason }) => reason)).toEqual([
      'it installs system packages, and ends before line 3, which takes docker/settings.conf, which is no dependency file',
      `it installs Node packages from package.json, takes docker/settings.conf, and ${ended}`,
    ]);
    expect(decide(text, { files }).dockerfile.stages.map(({ name }) => name)).toEqual([
      'app--deps',
      'app--deps-2',
      'app',
    ]);
  });

  test('is the first one where nothing is installed before the setting', () => {
    const without = text.replace('RUN apt-get install -y x', 'WORKDIR /x');
    expect(layersOf(without, { files })).toEqual(['app=app@deps 1-5']);
    expect(reasonsOf(without, { files })).toEqual({
      app: `it installs Node packages from package.json, takes docker/settings.conf, and ${ended}`,
    });
  });

  test('may be named', () => {
    const { layers } = namedLayers(
      parseDockerfile(text),
      [{ name: 'node', target: 'app@deps-2' }],
      limitOptions({ files }),
    );
    expect(layers).toEqual([{ name: 'node', target: 'app--deps-2' }]);
  });

  test.each([
    ['only makes a script executable', 'COPY run.sh /\nRUN chmod +x /run.sh', { 'run.sh': '' }],
    ['also gives it to a user', 'COPY run.sh /\nRUN chmod +x /run.sh && chown x /run.sh', { 'run.sh': '' }],
    ['installs after code', 'COPY main.py /\nRUN pip install x', { 'main.py': '' }],
    ['installs after a file that is not there', 'COPY run.sh /\nRUN pip install x', {}],
    ['takes a login', 'COPY my.conf /\nRUN pip install x', { 'my.conf': 'password = hunter22' }],
    [
      'takes a login in XML',
      'COPY my.xml /\nRUN pip install x',
      { 'my.xml': '<password>hunter22</password>' },
    ],
    ['takes a key', 'COPY my.conf /\nRUN npm ci', { 'my.conf': '-----BEGIN RSA PRIVATE KEY-----' }],
    ['logs in', 'COPY run.sh /\nRUN /run.sh', { 'run.sh': 'curl -H "Authorization: Bearer abcdef0123"' }],
    ['takes a file of credentials, too', 'COPY .netrc run.sh /\nRUN /run.sh', { 'run.sh': '', '.netrc': '' }],
  ])('is not made where the stage %s', (_, lines, given) => {
    expect(layersOf(`FROM a AS app\nRUN x\n${lines}\nCOPY . .\n`, { files: given })).toEqual([
      'app=app@deps 1-2',
    ]);
  });

  test('is made where a script of the repository is run, and names variables for a login only', () => {
    const script = 'curl -u "$USER:$PASSWORD" -H "Authorization: ${TOKEN}" https://x.test/a';
    expect(
      layersOf('FROM a AS app\nRUN x\nCOPY run.sh /\nRUN bash /run.sh\nCOPY . .\n', {
        files: { 'run.sh': script },
      }),
    ).toEqual(['app=app@deps 1-2', 'app-2=app@deps-2 3-4']);
  });

  test('is made where a script does more than move files, whatever it is given', () => {
    for (const run of ['bash /run.sh chmod x', 'chmod +x /run.sh && /run.sh', 'cp /run.sh /x; /x'])
      expect(
        layersOf(`FROM a AS app\nRUN x\nCOPY run.sh /\nRUN ${run}\nCOPY . .\n`, { files: { 'run.sh': '' } }),
      ).toHaveLength(2);
    for (const run of ['mv /run.sh /x', 'sed -i s/a/b/ /run.sh', ' ln -s /run.sh /x '])
      expect(
        layersOf(`FROM a AS app\nRUN x\nCOPY run.sh /\nRUN ${run}\nCOPY . .\n`, { files: { 'run.sh': '' } }),
      ).toHaveLength(1);
  });

  test('is all of a stage that takes no code, and what is built on it has layers, too', () => {
    const chain = `FROM a AS base
RUN x
COPY setup.sh /
RUN /setup.sh
FROM base AS tools
RUN apt-get install -y y
FROM a AS app
COPY --from=tools /t /t
RUN apt-get install -y z
COPY . .
`;
    const given = { files: { 'setup.sh': '' } };
    expect(layersOf(chain, given)).toEqual([
      'base=base@deps 1-2',
      'base-2=base 3-4',
      'tools=tools 5-6',
      'app=app@deps 7-9',
    ]);
    expect(reasonsOf(chain, given)).toEqual({
      base: 'it takes setup.sh, and nothing else that changes with the code',
      tools: 'it installs system packages, takes setup.sh, and nothing else that changes with the code',
      app: 'it installs system packages, copies what stage tools installs, takes setup.sh, and ends before line 10, which takes the whole build context',
    });
  });

  test('is made of a folder that a package manager reads, where that holds code, too', () => {
    const text = `FROM a AS app
RUN apt-get install -y x
COPY package.json ./
COPY prisma ./prisma
RUN npm ci
RUN npx prisma generate
COPY . .
`;
    const files = { 'package.json': '{}', 'prisma/schema.prisma': '', 'prisma/migrations/1/a.sql': '' };
    expect(layersOf(text, { files })).toEqual(['app=app@deps 1-6']);
    for (const code of ['prisma/data.ts', 'prisma/seed.ts']) {
      const given = { files: { ...files, [code]: '' } };
      expect(layersOf(text, given)).toEqual(['app=app@deps 1-2', 'app-2=app@deps-2 3-6']);
      expect(reasonsOf(text, given)['app']).toContain(`takes prisma (${code}), and ends before line 7`);
    }
  });

  test('is made on a stage that ends with settings, and not where that takes code, too', () => {
    const chain = `FROM a AS base
RUN x
COPY php.ini entrypoint.sh /
FROM base AS app
COPY composer.json ./
RUN composer install
COPY . .
`;
    const files = { 'php.ini': '', 'entrypoint.sh': '', 'composer.json': '{}' };
    expect(layersOf(chain, { files })).toEqual(['base=base@deps 1-2', 'app=app@deps 4-6']);
    expect(reasonsOf(chain, { files })).toMatchObject({
      app: 'it installs PHP packages from composer.json, takes php.ini, entrypoint.sh, and ends before line 7, which takes the whole build context',
    });
    const code = chain.replace('FROM base', 'COPY main.py /\nFROM base');
    expect(layersOf(code, { files: { ...files, 'main.py': '' } })).toEqual(['base=base@deps 1-2']);
  });
});

describe('what installs packages in no layer', () => {
  const leftOf = (text: string, given?: GivenLimits) =>
    decide(text, given).decisions.flatMap(({ left }) =>
      left.map(
        ({ line, name, reason, isByContent }) => `${line} ${name}${isByContent ? ' *' : ''}: ${reason}`,
      ),
    );

  test('is named with the line that is in its way', () => {
    const text = `FROM a AS app
RUN apt-get -qq update && apt-get -y install x
COPY . .
RUN --mount=type=cache,id=pnpm-store,target=/pnpm pnpm install --frozen-lockfile
RUN pnpm build
`;
    expect(leftOf(text)).toEqual(['4 pnpm install: line 3 takes the whole build context']);
    expect(leftOf('FROM a AS app\nRUN --mount=type=bind,target=. npm ci\n')).toEqual([
      '2 npm ci: it takes the whole build context',
    ]);
  });

  test('is told the code behind a secret as well', () => {
    const text = 'FROM a AS app\nARG API_TOKEN\nRUN npm ci\nCOPY . .\nRUN npm install\n';
    expect(leftOf(text)).toEqual([
      '3 npm ci: line 2 declares API_TOKEN, which secret-args counts as secret',
      '5 npm install: line 2 declares API_TOKEN, which secret-args counts as secret; line 4 takes the whole build context',
    ]);
    const small = text.replace('ARG', 'COPY run.sh /\nARG');
    expect(leftOf(small, { files: { 'run.sh': '', 'src/a.py': '' } }).at(-1)).toMatch(/; line 5 takes/);
  });

  test('is told what is behind a script, and not the script', () => {
    const text = 'FROM a AS app\nCOPY run.sh /\nCOPY src src\nRUN pip install .\n';
    expect(leftOf(text, { files: { 'run.sh': '', 'src/a.py': '' } })).toEqual([
      '4 pip install: line 3 takes src (src/a.py), which changes with the code',
    ]);
  });

  test('is told the code of another stage, and not a secret above that', () => {
    const stage = (code: string) => `FROM a AS build\nARG API_TOKEN\n${code}RUN npm run build\nFROM `;
    const copied = 'b AS app\nCOPY --from=build /x /x\nRUN npm ci\n';
    expect(leftOf(stage('COPY . .\n') + copied)).toEqual([
      '7 npm ci *: line 6 takes from stage build, whose line 3 takes the whole build context',
    ]);
    expect(leftOf(stage('') + copied)).toEqual([
      '6 npm ci *: line 5 takes from stage build, whose line 2 declares API_TOKEN, which secret-args counts as secret',
    ]);
    const built = decide(`${stage('COPY . .\n')}build AS app\nRUN npm ci\n`).decisions[1]?.left[0];
    expect(built?.reason).toContain('whose line 3 takes the whole build context');
    expect(built?.argument).toBeUndefined();
  });

  test('names the argument that changes with each run, or is secret, where that is in its way', () => {
    const argumentsOf = (text: string) =>
      decide(text).decisions.flatMap(({ left }) => left.map(({ line, argument }) => `${line} ${argument}`));
    expect(argumentsOf('FROM a AS app\nARG GIT_SHA\nRUN npm ci\nCOPY . .\nRUN pip install .\n')).toEqual([
      '3 GIT_SHA',
      '5 GIT_SHA',
    ]);
    expect(argumentsOf('FROM a AS app\nARG API_TOKEN\nRUN npm ci\n')).toEqual(['3 API_TOKEN']);
    expect(argumentsOf('FROM a AS app\nCOPY . .\nARG GIT_SHA\nRUN npm ci\n')).toEqual(['4 undefined']);
  });

  test('is in the cache of all steps where only its platform is in the way', () => {
    const text =
      'FROM --platform=$BUILDPLATFORM golang AS build\nRUN apk add git\nCOPY . .\nRUN go mod download\nFROM scratch\nCOPY --from=build /x /x\n';
    expect(leftOf(text, { platforms: ['linux/amd64', 'linux/arm64'] })).toEqual([
      expect.stringMatching(/^2 apk add \*: line 1 fixes its platform/),
      '4 go mod download: line 3 takes the whole build context',
    ]);
  });

  test('may only fill a cache, or come after a comment', () => {
    const fill = 'RUN --mount=type=cache,target=/go/pkg/mod go mod download';
    expect(leftOf(`FROM a AS app\nCOPY go.mod ./\n${fill}\nCOPY . .\n`)).toEqual([
      '3 go mod download: it fills only cache mounts, which no registry keeps',
    ]);
    expect(leftOf('FROM a AS app\nRUN x\n# cache-prewarm: layer\nRUN npm ci\n')).toEqual([
      '4 npm ci: a comment ends the layer before it',
    ]);
  });

  test('counts by content where all that changes comes from another stage', () => {
    const text = `FROM a AS planner
COPY . .
RUN cargo chef prepare --recipe-path recipe.json
FROM a AS builder
COPY --from=planner /recipe.json .
RUN cargo chef cook
COPY . .
RUN cargo install --path .
FROM builder
RUN apk add x
`;
    expect(leftOf(text)).toEqual([
      '6 cargo chef cook *: line 5 takes from stage planner, whose line 2 takes the whole build context',
      '10 apk add: line 9 is built on stage builder, whose line 7 takes the whole build context',
    ]);
    const mounts = '--mount=type=cache,target=/x/target --mount=type=cache,target=/usr/local/cargo/registry';
    expect(leftOf(text.replace('RUN cargo chef cook', `RUN ${mounts} cargo chef cook`))[0]).toBe(
      '6 cargo chef cook: it fills only cache mounts, which no registry keeps',
    );
  });
});

describe('files at the end of a layer that nothing in it needs', () => {
  const files = { 'package.json': '', 'go.mod': '', 'requirements.txt': '' };
  const text = `FROM a AS app
RUN apk add git
ENV A=1
COPY package.json ./
ENV B=2
COPY . .
`;

  test('are left out of it, and it says so', () => {
    expect(layersOf(text, { files })).toEqual(['app=app@deps 1-3']);
    expect(reasonsOf(text, { files })['app']).toBe(
      'it installs system packages, and ends before line 4, because nothing is installed between it and line 6, which takes the whole build context',
    );
    expect(reasonsOf('FROM a\nRUN apk add git\nADD package.json /\nCMD x\n', { files })['stage-0']).toBe(
      'it installs system packages, and ends before line 3, because nothing is installed after it',
    );
  });

  test('stay where a step is behind them, or another stage has brought them', () => {
    expect(layersOf(text.replace('ENV B=2', 'RUN npm ci'), { files })).toEqual(['app=app@deps 1-5']);
    expect(
      layersOf(text.replace('COPY package.json ./', 'COPY --from=x.test/uv /uv /bin/'), { files }),
    ).toEqual(['app=app@deps 1-5']);
  });

  test('do not matter where a step only fills a cache with what they name', () => {
    const fill = 'RUN --mount=type=cache,target=/go/pkg/mod go mod download';
    expect(
      layersOf(`FROM a AS app\nRUN apk add git\nCOPY go.mod ./\n${fill}\nCOPY . .\n`, { files }),
    ).toEqual(['app=app@deps 1-2']);
  });

  test('make no layer by an ADD of the context', () => {
    expect(layersOf('FROM a AS app\nADD requirements.txt /\nCOPY . .\n', { files })).toEqual([]);
  });
});

describe('a step is worth no layer that only fills a cache mount', () => {
  const layersAfter = (run: string) =>
    layersOf(`FROM a AS app\n${run}\nCOPY src .\n`, { files: { 'src/a': '' } });
  const cached = (target: string, command: string) => `RUN --mount=type=cache,target=${target} ${command}`;

  test.each([
    ['/go/pkg/mod', 'go mod download'],
    ['/go/pkg/', 'go mod verify'],
    ['/go', 'go mod tidy'],
    ['/usr/local/cargo/registry', 'cargo fetch --locked'],
    ['/usr/local/cargo/git/db', 'cargo vendor'],
    ['/root/.cargo', 'cargo fetch'],
    ['/root/.m2', 'mvn -B dependency:go-offline'],
    ['/root/.m2/repository', './mvnw dependency:resolve-plugins'],
    ['/root/.gradle', 'gradle dependencies'],
    ['/root/.gradle/caches', './gradlew --no-daemon resolveAll'],
    ['/wheels', 'pip wheel --no-index -r requirements.txt'],
    ['/app/target --mount=type=cache,target=/usr/local/cargo/registry', 'cargo chef cook --release'],
    ['/usr/local/cargo --mount=type=cache,target=target/', 'cargo +nightly build'],
    ['/cache/gomod', 'go env -w GOFLAGS=-mod=mod && go mod download'],
    ['/root/.nuget/packages', 'dotnet restore Shop.sln'],
    ['/nuget', 'dotnet restore'],
    ['/root/.cache/coursier', 'sbt -v update'],
    ['/root/.m2', 'lein deps'],
    ['/root/.m2', 'clojure -P -M:run'],
    ['/root/.cabal', 'cabal update && cabal build --only-dependencies'],
    ['/root/.stack', 'stack build --only-dependencies'],
    ['/root/.pub-cache', 'dart pub get'],
    ['/app/.build', 'swift package resolve'],
    ['/usr/local/bundle', 'bundle install'],
    ['/pnpm/store', 'pnpm fetch'],
    ['/pnpm', 'pnpm fetch'],
    ['/var/lib/apt', 'apt-get update'],
    ['/var/lib/apt/lists', 'apt update'],
    ['/go/pkg/mod', 'set -e; cd /src && GOFLAGS=-mod=mod CGO_ENABLED=0 go mod download ; echo done'],
    ['/x --mount=type=cache,target=/go/pkg/mod', 'go mod download'],
  ])('%s: %s', (target, command) => {
    expect(layersAfter(cached(target, command))).toEqual([]);
  });

  test.each([
    ['fetches to somewhere else', cached('/root/.cache', 'go mod download')],
    ['fetches to a folder beside the cache', cached('/go/pkg/mod/cache/x', 'go mod download')],
    ['fetches to no mount', 'RUN go mod download'],
    ['caches what it asks a server', cached('/root/.local/share/NuGet/v3-cache', 'dotnet restore')],
    [
      'caches what it downloads, and not what it compiles',
      cached('/root/.cabal/packages', 'cabal build --only-dependencies'),
    ],
    [
      'caches what it downloads, and not what it installs',
      cached('/usr/local/bundle/cache', 'bundle install'),
    ],
    ['compiles to no mount', cached('/usr/local/cargo/registry', 'cargo chef cook')],
    ['fetches to no mount, and compiles to one', cached('/app/target', 'cargo chef cook')],
    [
      'fetches where only the context is mounted',
      'RUN --mount=type=tmpfs,target=/go/pkg/mod go mod download',
    ],
    ['does more than fetch', cached('/go/pkg/mod', 'go mod download && go install x.test/y')],
    ['runs something that fetches in it', cached('/go/pkg/mod', 'make go mod download')],
    ['is written as JSON', cached('/go/pkg/mod', '["go", "mod", "download"]')],
    ['is a heredoc', cached('/go/pkg/mod', '<<EOF\ngo mod download\nEOF')],
    ['mounts a cache, and installs', cached('/root/.cache', 'pip install flask')],
  ])('but one is that %s', (_, run) => {
    expect(layersAfter(run)).toHaveLength(1);
  });
});

describe('nothing is kept', () => {
  test('where a step only fills a cache', () => {
    const text = `FROM golang AS build
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
`;
    expect(layersOf(text)).toEqual([]);
    expect(reasonsOf(text)).toEqual({
      build:
        'line 3 fills only cache mounts, and nothing else is installed before line 4, which takes the whole build context',
    });
  });

  test('where all is copied first', () => {
    expect(reasonsOf('FROM a AS app\nWORKDIR /x\nCOPY . .\nRUN pip install -r requirements.txt\n')).toEqual({
      app: 'nothing is installed before line 3, which takes the whole build context',
    });
  });
});

describe('a comment', () => {
  test('ends layers by hand, several in one stage', () => {
    const text = `FROM a AS app
RUN x
# cache-prewarm: layer=system
RUN y
# cache-prewarm: layer
COPY . .
RUN <<EOF
# cache-prewarm: layer=none
EOF
`;
    expect(layersOf(text)).toEqual(['system=app@system 1-2', 'app=app@deps-2 4-4']);
    expect(decide(text).decisions[0]?.layers.map(({ reason }) => reason)).toEqual(
      Array(2).fill('a comment ends it there'),
    );
    expect(decide(text).dockerfile.stages.map(({ displayName }) => displayName)).toEqual([
      'app--system',
      'app--deps-2',
      'app',
    ]);
  });

  test('at the end of a stage makes all of it a layer', () => {
    expect(layersOf('FROM a AS tools\nCOPY src .\n# cache-prewarm: layer\nFROM tools\nCOPY . .\n')).toEqual([
      'tools=tools 1-2',
    ]);
  });

  test('names each layer of a stage once, in whatever case', () => {
    const mark = '# cache-prewarm: layer=';
    expect(() => decide(`FROM a\nRUN x\n${mark}tools\nRUN y\n${mark}Tools\n`)).toThrow(
      'Dockerfile line 5: the stage already has a layer named Tools',
    );
  });

  test('behind no instruction is refused', () => {
    expect(() => decide('FROM a\n# cache-prewarm: layer\nRUN x\n')).toThrow(
      'Dockerfile line 2: no instruction comes before this comment in its stage, so no layer can end here',
    );
  });
});

describe('the name of a layer', () => {
  const namesOf = (text: string) => decide(text).layers.map(({ name }) => name);
  const stages = (...names: readonly string[]) =>
    `${names.map((name) => `FROM a${name === '' ? '' : ` AS ${name}`}\nRUN x\n`).join('')}FROM scratch AS app\n${names
      .map((name, index) => `COPY --from=${name === '' ? index : name} / /\n`)
      .join('')}`;

  test.each([
    ['builder', 'build'],
    ['my-builder', 'my-builder'],
    ['python-deps', 'python'],
    ['python_dep', 'python'],
    ['node.modules', 'node'],
    ['php-dependencies', 'php'],
    ['apt-packages', 'apt'],
    ['pip-requirements', 'pip'],
    ['deps-of-web', 'deps-of-web'],
    ['tools', 'tools'],
    // A tag could not be told from another one.
    ['builder-2', 'stage-builder-2'],
    ['record', 'stage-record'],
    ['hold', 'hold-2'],
    ['web-2026q4', 'web-2026q4-2'],
    ['record-2026q4', 'stage-0'],
  ])('of a stage %s is %s', (stage, name) => {
    expect(namesOf(stages(stage))).toEqual([name]);
  });

  test('is another one where two stages would have the same', () => {
    expect(namesOf(stages('builder', 'build', 'build-deps'))).toEqual(['build', 'build-2', 'build-deps']);
    expect(namesOf(stages('node', 'node-deps', 'node-modules'))).toEqual([
      'node',
      'node-deps',
      'node-modules',
    ]);
  });

  test('tells stages without a name by their number', () => {
    expect(namesOf(stages('', ''))).toEqual(['deps-0', 'deps-1']);
    expect(namesOf('FROM a\nRUN x\nFROM a\nRUN y\nCOPY . .\n')).toEqual(['deps']);
  });

  test('that a comment gives must be one that a layer can have, and no other layer has', () => {
    const marked = (name: string) => `RUN x\n# cache-prewarm: layer=${name}\n`;
    expect(() => decide(`FROM a\n${marked('record')}RUN y\n`)).toThrow(/"cache-record".*are reserved/);
    expect(() =>
      decide(`FROM a AS one\n${marked('x')}RUN y\nFROM one AS two\n${marked('x')}RUN z\n`),
    ).toThrow(/repeats the name of "x=one@0"/);
    expect(() => decide(`FROM a\n${marked('record')}${marked('hold')}RUN y\n`)).toThrow(
      /reserved\nname "hold"/,
    );
  });
});

describe('layers that the user names', () => {
  const text = `FROM a AS base
RUN one
FROM base AS app
RUN x
# cache-prewarm: layer=system
COPY .npmrc package.json .
RUN y
COPY . .
`;
  const files = { '.npmrc': '_authToken=x', 'package.json': '' };
  const named = (...lines: readonly (readonly [string, string])[]) =>
    namedLayers(
      parseDockerfile(text),
      lines.map(([name, target]) => ({ name, target })),
      limitOptions({ files }),
    );

  test('may be the beginning of a stage, with what would be left out otherwise', () => {
    const { layers, dockerfile } = named(['base', 'base'], ['node', 'app@deps'], ['sys', '@system']);
    expect(layers).toEqual([
      { name: 'base', target: 'base' },
      { name: 'node', target: 'app--deps' },
      { name: 'sys', target: 'app--system' },
    ]);
    expect(dockerfile.text).toContain('RUN y\nFROM app--deps AS app\nCOPY . .\n');
  });

  test('leave the Dockerfile as it is where all are stages', () => {
    expect(named(['base', 'base']).dockerfile.text).toBe(text);
    // Not even a comment in an odd place matters.
    const odd = parseDockerfile('FROM a AS base\n# cache-prewarm: layer\nRUN x\n');
    const layers = [{ name: 'base', target: 'base' }];
    expect(namedLayers(odd, layers, limitOptions({})).layers).toEqual(layers);
  });

  test('are parts of the stage that is built, where they name none', () => {
    const two = parseDockerfile('FROM a AS one\nRUN x\nCOPY a .\nFROM b\nRUN y\nCOPY b .\n');
    const built = (target: string | undefined, part: string) =>
      namedLayers(two, [{ name: 'x', target: part }], limitOptions({ target })).layers[0]?.target;
    expect(built(undefined, '@deps')).toBe('stage-1--deps');
    expect(built('ONE', '@deps')).toBe('one--deps');
    expect(built(undefined, 'One@deps')).toBe('one--deps');
    expect(built(undefined, 'stage-1@deps')).toBe('stage-1--deps');
  });

  test('keep the order in which they are named, whole stages among them', () => {
    expect(
      named(['sys', 'app@system'], ['base', 'base'], ['node', '@deps']).layers.map(({ name }) => name),
    ).toEqual(['sys', 'base', 'node']);
  });

  test('are told how to end elsewhere', () => {
    expect(() => named(['x', 'app@Deps'])).toThrow(
      'layer x: stage app has no part "app@Deps". Possible: app@deps, app@system. To end a layer elsewhere, write "# cache-prewarm: layer=NAME" after an instruction.',
    );
    expect(() => named(['x', 'base@system'])).toThrow(
      'stage base has no part "base@system". Possible: base@deps. ',
    );
  });

  test('are all told when they are not there', () => {
    expect(() => named(['a', 'nothing@deps'], ['b', 'app@other'])).toThrow(
      /layer a: "nothing@deps" names no stage\. The Dockerfile has: base, app\.\nlayer b: .*Possible: app@deps, app@system/,
    );
  });
});

test('looks at no file where all layers are stages that the user names', () => {
  const sourcesOf = (...targets: readonly string[]) =>
    decidingSources(
      parseDockerfile('FROM a AS app\nCOPY a .\nFROM app\nCOPY b .\n'),
      targets.map((target) => ({ name: target, target })),
      { target: undefined, values: buildValues() },
    ).map(({ path }) => path);
  expect(sourcesOf('app')).toEqual([]);
  expect(sourcesOf('app', 'app@deps')).toEqual(['a', 'b']);
});

test('lists the sources of a context whose files decide, and never the whole of it', () => {
  const text = 'FROM a\nCOPY requirements/ package*.json ./\nCOPY . .\n';
  expect(
    decidingSources(parseDockerfile(text), 'auto', { target: undefined, values: buildValues() }).map(
      ({ path }) => path,
    ),
  ).toEqual(['requirements/', 'package*.json']);
});

test('settings of a compiler that are copied before packages are installed make a second layer', () => {
  const text = `FROM node:22 AS build
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
COPY api/tsconfig*.json api/nest-cli.json ./
RUN pnpm install
COPY src src
RUN pnpm build
FROM scratch
COPY --from=build /app/dist /
`;
  const files = {
    'package.json': '',
    'pnpm-lock.yaml': '',
    'api/tsconfig.json': '',
    'api/nest-cli.json': '',
    'src/main.ts': '',
  };
  expect(layersOf(text, { files })).toEqual(['build=build@deps 1-5']);
});
