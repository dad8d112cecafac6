import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, jest } from '@jest/globals';
import { runBuild } from '../support/build-run.ts';
import { createScenes } from '../support/build-scene.ts';
import { atNight } from '../support/extent.ts';
import { describeNewestGeneration } from '../support/generations.ts';
import { startLab } from '../support/lab.ts';
import { githubRun, runPrewarm } from '../support/prewarm-run.ts';

jest.setTimeout(600_000);

const lab = await startLab();
afterAll(() => lab.stop());
const newScene = createScenes(lab, 'auto');
const push = { github: githubRun('push') };

/** A step that takes its input, and makes other bytes each time that it runs. */
const make = (from: string, to: string) => `cat ${from} > ${to} && date +%s%N >> ${to}`;

/** A Dockerfile that nobody prepared; what stands for a package manager is a step of the shell. */
interface Shape {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  /** Name → target. */
  readonly layers: Readonly<Record<string, string>>;
  /** Those that the application is based on, where others are beneath them; absent: all. */
  readonly standsOn?: readonly string[];
  /** File that only the application takes. */
  readonly code: string;
}

const shapes: Readonly<Record<string, Shape>> = {
  'one stage, as of Flask': {
    text: `FROM ${lab.busybox}
RUN date +%s%N > /libpq
WORKDIR /app
COPY requirements.txt .
RUN ${make('requirements.txt', '/packages')}
COPY . .
ENV PORT=80
CMD ["httpd"]
`,
    files: { 'requirements.txt': 'flask\n' },
    layers: { deps: 'stage-0@deps' },
    code: 'app.py',
  },
  'several stages, as of Next.js': {
    text: `FROM ${lab.busybox} AS base
RUN date +%s%N > /libc
FROM base AS deps
WORKDIR /app
COPY package.json yarn.lock* .npmrc* ./
RUN mkdir node_modules && ${make('package.json', 'node_modules/all')}
FROM base AS builder
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY . .
RUN cat code.js node_modules/all > built
FROM base AS runner
RUN date +%s%N > /user
COPY --from=builder /app/built /built
`,
    files: { 'package.json': '{}' },
    layers: { base: 'base', deps: 'deps', runner: 'runner@deps' },
    code: 'code.js',
  },
  'a build and its result, as of Go': {
    text: `FROM ${lab.busybox} AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN ${make('go.mod', '/modules')}
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build cat main.go /modules > /shop
FROM scratch
COPY --from=build /shop /shop
`,
    files: { 'go.mod': 'module shop\n', 'go.sum': '\n' },
    layers: { build: 'build@deps' },
    code: 'main.go',
  },
  'cache and bind mounts, as of uv': {
    text: `FROM ${lab.busybox} AS app
WORKDIR /app
ENV UV_LINK_MODE=copy
ARG EXTRA=none
RUN --mount=type=cache,target=/root/.cache/uv \\
    --mount=type=bind,source=uv.lock,target=uv.lock \\
    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\
    cat uv.lock pyproject.toml > /venv && echo "$EXTRA $UV_LINK_MODE" >> /venv && date +%s%N >> /venv
COPY . /app
RUN --mount=type=cache,target=/root/.cache/uv echo "$EXTRA" > /project
CMD ["uv", "run", "shop"]
`,
    files: { 'uv.lock': '\n', 'pyproject.toml': '[project]\n' },
    layers: { app: 'app@deps' },
    code: 'shop.py',
  },
  'a script before what it installs, in two layers': {
    text: `FROM ${lab.busybox} AS app
COPY package.json ./
RUN ${make('package.json', '/system')}
COPY setup.sh /
RUN sh /setup.sh && ${make('setup.sh', '/packages')}
COPY . /app
RUN cat /app/shop.js > /shop
`,
    files: { 'package.json': '{}', 'setup.sh': 'echo set up\n' },
    layers: { app: 'app@deps', 'app-2': 'app@deps-2' },
    standsOn: ['app-2'],
    code: 'shop.js',
  },
};

describeNewestGeneration(
  lab,
  'layers that are found in a Dockerfile',
  ({ testHere, sharedBuilder, withEmptyBuilder }) => {
    for (const [shape, { text, files, layers, standsOn, code }] of Object.entries(shapes)) {
      testHere(`are used for a code change from an empty builder: ${shape}`, async () => {
        const scene = await newScene();
        await scene.project.write({ Dockerfile: text, ...files, [code]: 'one\n' });
        const inputs = { ...scene.pushing, layers: 'auto' };
        const builder = await sharedBuilder('prewarm');
        const prewarmed = await runPrewarm(
          builder,
          scene.project,
          { image: scene.image, layers: 'auto' },
          push,
        );
        expect(prewarmed.report.error).toBeUndefined();
        expect(Object.fromEntries(prewarmed.report.layers.map(({ name, target }) => [name, target]))).toEqual(
          layers,
        );
        expect(prewarmed.report.outcome).toBe('prewarmed');
        await withEmptyBuilder((empty) => runBuild(empty, scene.project, inputs, push));
        await scene.project.write({ [code]: 'two\n' });
        lab.proxy.reset();
        const { report } = await withEmptyBuilder((empty) => runBuild(empty, scene.project, inputs, push));
        expect(report.error).toBeUndefined();
        expect(report.dependencyHitRate).toBe(100);
        expect(report.dependencies.layers.map(({ state }) => state)).toEqual(
          Object.keys(layers).map(() => 'current'),
        );
        expect(Object.keys(report.app.standsOn).sort()).toEqual(
          [...(standsOn ?? Object.keys(layers))].sort(),
        );
        // What the layer made is what the application has: nothing of it ran again.
        const whole = await scene.registry.diffIds('main');
        for (const name of Object.keys(layers).filter((layer) => layers[layer]?.includes('@deps'))) {
          const layer = await scene.registry.diffIds(`cache-${name}`);
          if (name !== 'build') expect(whole.slice(0, layer.length)).toEqual(layer);
        }
        expect(report.dependencies.stages.every(({ executed }) => executed === 0)).toBe(true);
      });
    }

    testHere('tells parts of stages by the lines of the Dockerfile', async () => {
      const scene = await newScene();
      const { text, files } = shapes['one stage, as of Flask'] as Shape;
      await scene.project.write({ Dockerfile: text, ...files });
      const { report } = await runBuild(await sharedBuilder('prewarm'), scene.project, scene.pushing, push);
      expect(report.error).toBeUndefined();
      expect(report.dependencies.layers[0]).toMatchObject({
        target: 'stage-0@deps',
        lines: { first: 1, last: 5 },
      });
      expect(report.dependencies.stages.map(({ stage, lines }) => [stage, lines])).toEqual([
        ['stage-0@deps', { first: 1, last: 5 }],
      ]);
      expect(report.app.stages.map(({ stage, lines }) => [stage, lines])).toEqual([
        ['stage-0', { first: 6, last: 8 }],
      ]);
    });

    // Where a layer ends is held by __tests__/core/layers/auto-layers.slow.test.ts.
    atNight(testHere)(
      'do not hold what a plan made of all code decides, which the cache of the application has',
      async () => {
        const scene = await newScene();
        // As cargo-chef and turbo prune: all code goes in, and what comes out changes with the dependencies only.
        const text = `FROM ${lab.busybox} AS chef
RUN date > /chef
FROM chef AS planner
COPY . .
RUN grep dependency code > /recipe
FROM chef AS builder
COPY --from=planner /recipe .
RUN head -c 16 /dev/urandom > /cooked
COPY . .
RUN cat code /cooked > /built
FROM ${lab.busybox}
COPY --from=builder /cooked /cooked
COPY --from=builder /built /built
`;
        const inputs = { ...scene.pushing, layers: 'auto' };
        const build = async (code: string) => {
          await scene.project.write({ Dockerfile: text, code });
          const { report } = await withEmptyBuilder((empty) => runBuild(empty, scene.project, inputs, push));
          expect(report.error).toBeUndefined();
          expect(report.app.standsOn).toHaveProperty('chef');
          const [, cooked, built] = await scene.registry.diffIds('main');
          return { cooked, built };
        };
        const first = await build('dependency 1\none\n');
        const changed = await build('dependency 1\ntwo\n');
        expect(changed.cooked).toBe(first.cooked);
        expect(changed.built).not.toBe(first.built);
        const updated = await build('dependency 2\ntwo\n');
        expect(updated.cooked).not.toBe(first.cooked);
      },
    );

    // Held by __tests__/core/layers/auto-layers.slow.test.ts.
    atNight(testHere)('end before an argument that every run gives another value', async () => {
      const scene = await newScene();
      const text = `FROM ${lab.busybox} AS app\nCOPY requirements.txt .\nRUN date > /x\nARG FLAVOUR\nRUN echo $FLAVOUR > /y\n`;
      await scene.project.write({ Dockerfile: text });
      const builder = await sharedBuilder('prewarm');
      const ends: (number | undefined)[] = [];
      for (const flavour of ['1', '2', '3']) {
        const inputs = { image: scene.image, 'build-args': `FLAVOUR=${flavour}` };
        const { report } = await runPrewarm(builder, scene.project, inputs, {
          github: { ...githubRun('push'), revision: flavour },
        });
        expect(report.error).toBeUndefined();
        ends.push(report.layers[0]?.lines?.last);
      }
      expect(ends).toEqual([5, 5, 3]);
      // The record of the third run remembers, so a build with a fourth value hits.
      const inputs = { ...scene.pushing, layers: 'auto', 'build-args': 'FLAVOUR=4' };
      const { report } = await withEmptyBuilder((empty) => runBuild(empty, scene.project, inputs, push));
      expect(report.error).toBeUndefined();
      expect(report.dependencyHitRate).toBe(100);
      expect(report.dependencies.layers[0]).toMatchObject({ state: 'current', lines: { first: 1, last: 3 } });
    });

    testHere('are all of an application that takes no code', async () => {
      const scene = await newScene();
      const text = `FROM ${lab.busybox} AS app\nCOPY requirements.txt .\nRUN date > /x\nCMD ["httpd"]\n`;
      await scene.project.write({ Dockerfile: text });
      const builder = await sharedBuilder('prewarm');
      await runPrewarm(builder, scene.project, { image: scene.image, target: 'app' }, push);
      const inputs = { ...scene.pushing, target: 'app' };
      const { report } = await withEmptyBuilder((empty) => runBuild(empty, scene.project, inputs, push));
      expect(report.error).toBeUndefined();
      expect(report.dependencyHitRate).toBe(100);
      expect(report.app.standsOn).toHaveProperty('app');
      expect(await scene.registry.diffIds('main')).toEqual(await scene.registry.diffIds('cache-app'));
    });

    testHere('fails with the line of the Dockerfile behind a cut', async () => {
      const scene = await newScene();
      const text = `FROM ${lab.busybox}\nCOPY requirements.txt .\nRUN date > /x\nCOPY . .\nRUN echo trouble; exit 3\n`;
      await scene.project.write({ Dockerfile: text });
      const { report } = await runBuild(await sharedBuilder('prewarm'), scene.project, scene.pushing, push);
      expect(report.outcome).toBe('failed');
      expect(report.error?.log.join('\n')).toMatch(
        /Dockerfile:5\n-+\n(?:.*\n)*? +5 \| >>> RUN echo trouble; exit 3/,
      );
    });

    testHere('are refused where the rest of the stage would miss what the base image brings', async () => {
      const base = await newScene();
      await base.project.write({ Dockerfile: `FROM ${lab.busybox}\nONBUILD CMD ["--help"]\n` });
      const builder = await sharedBuilder('prewarm');
      const built = await runBuild(builder, base.project, base.pushing, push);
      expect(built.report.error).toBeUndefined();
      const scene = await newScene();
      const lines = [`FROM ${base.image}:main`, 'RUN date > /x', 'COPY . .', 'ENTRYPOINT ["tool"]'];
      await scene.project.write({ Dockerfile: lines.join('\n') });
      const { report } = await runBuild(builder, scene.project, scene.pushing, push);
      expect(report.error?.message).toMatch(/:main has ONBUILD CMD \["--help"\], which line 4/);
      // What the error advises gives the image that a build without layers gives.
      lines.splice(2, 0, 'CMD ["--help"]');
      await scene.project.write({ Dockerfile: lines.join('\n') });
      const repaired = await runBuild(builder, scene.project, scene.pushing, push);
      expect(repaired.report.error).toBeUndefined();
      expect(Object.keys(repaired.report.app.standsOn)).toEqual(['deps']);
      const { config } = await scene.registry.config('main');
      expect(config).toMatchObject({ Entrypoint: ['tool'], Cmd: ['--help'] });
    });

    testHere('hold nothing secret', async () => {
      const scene = await newScene();
      const planted = 'planted-5f2c9d';
      const text = `FROM ${lab.busybox} AS base
RUN date > /base
FROM base AS npm
COPY package.json .npmrc* ./
RUN cat .npmrc > /from-npmrc
FROM base AS token
ARG NPM_TOKEN
RUN echo "$NPM_TOKEN" > /from-token
FROM base AS app
RUN date > /app
COPY --from=npm /from-npmrc /x
COPY --from=token /from-token /y
RUN rm /x /y
`;
      await scene.project.write({ Dockerfile: text, '.npmrc': `//r.test/:_authToken=${planted}\n` });
      const inputs = { image: scene.image, 'build-args': `NPM_TOKEN=${planted}` };
      const { report, log } = await runPrewarm(await sharedBuilder('prewarm'), scene.project, inputs, push);
      expect(report.error).toBeUndefined();
      expect(report.layers.map(({ name }) => name)).toEqual(['base', 'app']);
      expect(report.notices.join('\n')).toContain(
        'Stage npm: its layer ends before line 4, which takes .npmrc',
      );
      expect(report.notices.join('\n')).toContain(
        'Stage token: its layer ends before line 7, which declares NPM_TOKEN',
      );
      expect(log).not.toContain(planted);
      for (const file of await filesIn(join(lab.dir, 'registry')))
        expect(`${file}: ${(await readFile(file)).includes(planted)}`).toBe(`${file}: false`);
    });
  },
);

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
