import { once } from 'node:events';
import { chmod, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, jest } from '@jest/globals';
import type { ProxyRule } from '../../scripts/registry-proxy.mjs';
import type { BuildReport } from '../../src/commands/build/report.ts';
import type { MissCause } from '../../src/core/miss/miss.ts';
import { runBuild } from '../support/build-run.ts';
import { everyCase } from '../support/extent.ts';
import { describeNewestGeneration } from '../support/generations.ts';
import { startLab } from '../support/lab.ts';
import { createSampleProject, githubRun, runPrewarm, type SampleProject } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';

jest.setTimeout(600_000);

const lab = await startLab();
const projects: SampleProject[] = [];
let repositories = 0;
/** Files on the web, which change without any record of it. */
let page = 'first';
const web = createServer(({ url }, response) => response.end(`${page} ${url}`));
await once(web.listen(0, '127.0.0.1'), 'listening');
const webUrl = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;

afterAll(async () => {
  web.closeAllConnections();
  web.close();
  for (const project of projects) await project.remove();
  await lab.stop();
});

/** No step of it is in a builder that has built other scenes: all of them can share builders that know none of it. */
const dockerfileOf = (id: string): readonly string[] => [
  `ARG BASE_IMAGE=${lab.busybox}`,
  'FROM ${BASE_IMAGE} AS base',
  'ARG EDITION=first',
  `RUN echo "${id} $EDITION" > /base`,
  'FROM base AS python-deps',
  'COPY requirements.txt /requirements.txt',
  'RUN cat /requirements.txt > /python',
  'FROM base AS node-deps',
  'COPY package.json /package.json',
  'COPY scripts /scripts',
  'RUN cat /package.json > /node',
  'FROM base AS runtime',
  'COPY --link --from=python-deps /python /python',
  'COPY --link --from=node-deps /node /node',
  'COPY --link src /src',
];

/** A project that was prewarmed and built once, and what a case may do to it. */
interface Scene {
  readonly project: SampleProject;
  readonly values: Readonly<Record<string, string>>;
  readonly image: string;
  readonly repository: string;
  readonly upstream: string;
  /** Replaces a text of the Dockerfile that is in it once. */
  readonly edit: (...changes: readonly (readonly [from: string, to: string])[]) => Promise<void>;
  /** What was told of the first build. */
  readonly seed: BuildReport;
  readonly registry: ReturnType<typeof createRegistryReader>;
  /** Digest of a layer as it is recorded. */
  readonly digestOf: (layer: string) => string;
  /** Until the end of the test. */
  readonly addRule: (rule: ProxyRule) => void;
  /** Makes the project what it was at first. */
  readonly restore: () => Promise<void>;
  readonly moveUpstream: () => Promise<{ readonly before: string; readonly after: string }>;
}

/** Stage → what is expected of the cause. */
type Causes = Readonly<Record<string, Partial<MissCause>>>;

interface Case {
  readonly title: string;
  /** Another case of a cause that the ordinary tests have once; the unit tests have every one. */
  readonly atNight?: true;
  /** Makes it happen; what is to be named for each stage that executes something. */
  readonly happen: (scene: Scene) => Promise<{
    readonly dependencies: Causes;
    readonly application: Causes;
    /** Inputs of the runs that miss. */
    readonly values?: Readonly<Record<string, string>>;
    /** Only these, because the other command has no such input. */
    readonly prewarmValues?: Readonly<Record<string, string>>;
    readonly buildValues?: Readonly<Record<string, string>>;
    /** Instead of a pull request. */
    readonly event?: string;
  }>;
  /** Nothing but the project is touched: all such cases follow upon the same first build. */
  readonly projectOnly?: boolean;
  /** Instead of the usual one; `id` is another one in each scene. */
  readonly dockerfile?: (id: string) => readonly string[];
}

const file = (path: string, change: 'added' | 'removed' | 'content' | 'mode'): MissCause => ({
  kind: 'file',
  files: [{ path, change }],
});

/** The application takes files of a layer that is built anew in this run, without being pushed. */
const notCurrent = (scene: Scene, layer: string): MissCause => ({
  kind: 'layer-below',
  layer,
  before: scene.digestOf(layer),
  after: undefined,
});

/** We see that it is there, and BuildKit does not. */
function hideFromBuildKit(scene: Scene, digest: string): void {
  scene.addRule({
    match: ({ path, headers }) =>
      path.endsWith(`/manifests/${digest}`) &&
      /buildkit|containerd|docker/i.test(headers['user-agent'] ?? ''),
    action: { status: 404, body: '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}' },
  });
}

const cases: readonly Case[] = [
  {
    title: 'an external image that moved, from which digest to which',
    happen: async (scene) => {
      const { before, after } = await scene.moveUpstream();
      return {
        dependencies: {
          base: { kind: 'external-image', name: scene.upstream, before, after },
          'python-deps': { kind: 'layer-below' },
          'node-deps': { kind: 'layer-below' },
        },
        // What it copies with --link is the same as before.
        application: {},
        buildValues: { 'base-images': 'follow' },
        // A pull request's prewarm would hold it; a scheduled one takes it over.
        event: 'schedule',
      };
    },
  },
  {
    title: 'an external image that only the application stands on',
    atNight: true,
    dockerfile: (id) => [
      'ARG BASE_IMAGE',
      `FROM ${lab.busybox} AS base`,
      `RUN echo ${id} > /base`,
      'FROM base AS python-deps',
      'COPY requirements.txt /requirements.txt',
      'FROM base AS node-deps',
      'COPY package.json /package.json',
      'FROM ${BASE_IMAGE} AS runtime',
      `RUN echo ${id} > /runtime`,
      'COPY --from=python-deps /requirements.txt /requirements.txt',
    ],
    happen: async (scene) => {
      const moved = await scene.moveUpstream();
      return {
        dependencies: {},
        application: { runtime: { kind: 'external-image', name: scene.upstream, ...moved } },
      };
    },
  },
  {
    title: 'an instruction, its old and its new text',
    atNight: true,
    projectOnly: true,
    happen: async (scene) => {
      const [before, after] = ['RUN cat /requirements.txt > /python', 'RUN cat /requirements.txt > /other'];
      await scene.edit([before, after], ['deps /python /python', 'deps /other /python']);
      return {
        dependencies: { 'python-deps': { kind: 'instruction', before, after } },
        application: { runtime: notCurrent(scene, 'python') },
      };
    },
  },
  {
    title: 'an instruction that is new',
    atNight: true,
    projectOnly: true,
    happen: async (scene) => {
      const after = 'RUN echo new > /new';
      await scene.edit(['RUN cat /package.json', `${after}\nRUN cat /package.json`]);
      return {
        dependencies: { 'node-deps': { kind: 'instruction', before: undefined, after } },
        application: {},
      };
    },
  },
  {
    title: 'a build argument, by its name only',
    projectOnly: true,
    happen: async (scene) => ({
      values: { 'build-args': `BASE_IMAGE=${scene.upstream}\nEDITION=confidential` },
      dependencies: {
        base: { kind: 'argument', names: ['EDITION'] },
        'python-deps': notCurrent(scene, 'base'),
        'node-deps': notCurrent(scene, 'base'),
      },
      application: {},
    }),
  },
  {
    title: 'a file that changed',
    projectOnly: true,
    happen: async (scene) => {
      await scene.project.write({ 'requirements.txt': 'flask\ndjango\n' });
      return {
        dependencies: { 'python-deps': file('requirements.txt', 'content') },
        application: { runtime: notCurrent(scene, 'python') },
      };
    },
  },
  {
    title: 'a file that was added to a folder that is copied',
    atNight: true,
    projectOnly: true,
    happen: async (scene) => {
      await scene.project.write({ 'scripts/more.sh': 'echo more\n' });
      return {
        dependencies: { 'node-deps': file('scripts/more.sh', 'added') },
        application: {},
      };
    },
  },
  {
    title: 'a file that was removed',
    atNight: true,
    projectOnly: true,
    happen: async (scene) => {
      await rm(join(scene.project.dir, 'scripts', 'two.sh'));
      return {
        dependencies: { 'node-deps': file('scripts/two.sh', 'removed') },
        application: {},
      };
    },
  },
  {
    title: 'a file whose mode alone changed',
    atNight: true,
    projectOnly: true,
    happen: async (scene) => {
      await chmod(join(scene.project.dir, 'scripts', 'one.sh'), 0o755);
      return {
        dependencies: { 'node-deps': file('scripts/one.sh', 'mode') },
        application: {},
      };
    },
  },
  {
    title: 'a file that only the application copies',
    atNight: true,
    projectOnly: true,
    happen: async (scene) => {
      await scene.project.write({ 'src/app.txt': 'hello again\n' });
      return { dependencies: {}, application: { runtime: file('src/app.txt', 'content') } };
    },
  },
  {
    title: 'a stage of the same layer that files are copied from',
    atNight: true,
    dockerfile: (id) => [
      `FROM ${lab.busybox} AS base`,
      `RUN echo ${id} > /base`,
      'FROM base AS python-deps',
      'COPY requirements.txt /requirements.txt',
      'FROM base AS tools',
      'COPY scripts /scripts',
      'RUN cat /scripts/* > /tool',
      'FROM base AS node-deps',
      'COPY package.json /package.json',
      'COPY --from=tools /tool /tool',
      'FROM base AS runtime',
      'COPY --link src /src',
    ],
    happen: async (scene) => {
      await scene.project.write({ 'scripts/one.sh': 'echo another\n' });
      return {
        dependencies: {
          tools: file('scripts/one.sh', 'content'),
          'node-deps': { kind: 'stage-below', stage: 'tools' },
        },
        application: {},
      };
    },
  },
  {
    title: 'an option of the build',
    atNight: true,
    projectOnly: true,
    happen: async (scene) => ({
      values: { 'shm-size': '128m' },
      dependencies: {
        base: { kind: 'option', name: 'shm-size', before: undefined, after: '128m' },
        'python-deps': notCurrent(scene, 'base'),
        'node-deps': notCurrent(scene, 'base'),
      },
      application: {},
    }),
  },
  {
    title: 'a cache that is gone',
    atNight: true,
    happen: async (scene) => {
      for (const digest of [
        scene.digestOf('python'),
        (await scene.registry.digestOf('cache-builder')) ?? '',
      ]) {
        const url = `http://${lab.host}/v2/${scene.repository}/manifests/${digest}`;
        expect((await fetch(url, { method: 'DELETE' })).status).toBe(202);
      }
      return {
        dependencies: {
          'python-deps': {
            kind: 'cache-source',
            state: 'absent',
            reference: `${scene.image}@${scene.digestOf('python')}`,
            detail: 'it was there when it was recorded',
          },
        },
        application: {
          runtime: {
            kind: 'cache-source',
            state: 'absent',
            reference: `${scene.image}:cache-builder`,
            detail: undefined,
          },
        },
      };
    },
  },
  {
    title: 'a cache that may not be read',
    atNight: true,
    happen: async (scene) => {
      scene.addRule({
        match: ({ path, method }) => path.includes(scene.repository) && method !== 'POST',
        action: { status: 403, body: '{"errors":[{"code":"DENIED","message":"denied"}]}' },
      });
      const denied = { kind: 'cache-source', state: 'no-access' } as const;
      return {
        dependencies: { base: denied, 'python-deps': denied, 'node-deps': denied },
        application: { runtime: denied },
        buildValues: { push: 'false' },
      };
    },
  },
  {
    title: 'a cache of which a blob is lost',
    atNight: true,
    happen: async (scene) => {
      const blob = (await scene.registry.layerDigests('cache-node')).at(-1);
      scene.addRule({
        match: ({ path }) => path.endsWith(`/blobs/${blob}`),
        action: { status: 404, body: '{"errors":[{"code":"BLOB_UNKNOWN"}]}' },
      });
      return {
        dependencies: {
          'node-deps': {
            kind: 'cache-source',
            state: 'broken',
            reference: `${scene.image}@${scene.digestOf('node')}`,
          },
        },
        // The cache of the application holds that blob as well.
        application: { runtime: { kind: 'cache-source', state: 'broken' } },
      };
    },
  },
  {
    title: "a layer's cache that BuildKit failed to load, with what it said",
    happen: async (scene) => {
      const digest = scene.digestOf('python');
      hideFromBuildKit(scene, digest);
      return {
        dependencies: {
          'python-deps': {
            kind: 'cache-source',
            state: 'failed',
            reference: `${scene.image}@${digest}`,
            detail: expect.stringContaining('not found') as unknown as string,
          },
        },
        // What it copies of the layer has the same content as before: BuildKit compares that.
        application: {},
      };
    },
  },
  {
    title: "the application's cache that BuildKit failed to load",
    atNight: true,
    happen: async (scene) => {
      hideFromBuildKit(scene, (await scene.registry.digestOf('cache-builder')) ?? '');
      return {
        dependencies: {},
        application: {
          runtime: {
            kind: 'cache-source',
            state: 'failed',
            reference: `${scene.image}:cache-builder`,
            detail: expect.stringContaining('not found') as unknown as string,
          },
        },
      };
    },
  },
  {
    title: 'a platform that was never prewarmed',
    atNight: true,
    dockerfile: () => [
      'FROM scratch AS base',
      'COPY scripts /scripts',
      'FROM base AS python-deps',
      'COPY requirements.txt /requirements.txt',
      'FROM base AS node-deps',
      'COPY package.json /package.json',
      'FROM base AS runtime',
      'COPY --link src /src',
    ],
    happen: async () => {
      const cause = { kind: 'platform', platform: 'linux/arm64' } as const;
      return {
        // What is copied onto nothing is the same on every platform.
        dependencies: { 'python-deps': cause, 'node-deps': cause },
        // A native job has a cache of its own, which is not there yet.
        application: { runtime: { kind: 'cache-source', state: 'absent' } },
        values: { platforms: 'linux/arm64' },
      };
    },
  },
  {
    title: 'nothing where nothing is known: a file on the web that changed',
    atNight: true,
    dockerfile: (id) => [
      `FROM ${lab.busybox} AS base`,
      `ADD ${webUrl}/${id} /page`,
      'FROM base AS python-deps',
      'COPY requirements.txt /requirements.txt',
      'FROM base AS node-deps',
      'COPY package.json /package.json',
      'FROM base AS runtime',
      `ADD --link ${webUrl}/${id} /page-again`,
      'COPY --link src /src',
    ],
    happen: async (scene) => {
      page = scene.repository;
      return {
        dependencies: {
          base: { kind: 'unknown' },
          'python-deps': notCurrent(scene, 'base'),
          'node-deps': notCurrent(scene, 'base'),
        },
        application: { runtime: { kind: 'unknown' } },
      };
    },
  },
  {
    title: 'a refresh that was asked for',
    atNight: true,
    happen: async () => ({
      dependencies: {
        base: { kind: 'refresh' },
        'python-deps': { kind: 'refresh' },
        'node-deps': { kind: 'refresh' },
      },
      application: { runtime: { kind: 'refresh', reason: 'no-cache is true' } },
      prewarmValues: { refresh: 'all' },
      buildValues: { 'no-cache': 'true' },
      event: 'workflow_dispatch',
    }),
  },
];

describeNewestGeneration(lab, 'a miss is explained', ({ testHere, sharedBuilder }) => {
  async function newScene(linesOf = dockerfileOf): Promise<Scene> {
    const id = `miss-${++repositories}`;
    const repository = `example/${id}`;
    const image = `${lab.host}/${repository}`;
    const upstream = `${lab.host}/upstream/base-${repositories}:stable`;
    const project = await createSampleProject(lab.busybox);
    projects.push(project);
    const text = `${linesOf(id).join('\n')}\n`;
    const files = {
      Dockerfile: text,
      'requirements.txt': `${id}\n`,
      'package.json': `{ "name": "${id}" }\n`,
      'scripts/one.sh': `echo one ${id}\n`,
      'scripts/two.sh': `echo two ${id}\n`,
      'src/app.txt': `${id}\n`,
    };
    await project.write(files);
    const builder = await sharedBuilder('seed');
    const copy = ['buildx', 'imagetools', 'create', '--tag', upstream, lab.busybox];
    await lab.docker(copy, builder.env);
    const values = { image, 'build-args': `BASE_IMAGE=${upstream}` };
    const { report } = await runBuild(builder, project, { ...values, tags: `${image}:main`, push: 'true' });
    expect(report.error).toBeUndefined();
    const registry = createRegistryReader(lab.host, repository);
    const record = await registry.record();
    return {
      project,
      values,
      image,
      repository,
      upstream,
      seed: report,
      registry,
      digestOf: (layer) => record?.layers[layer]?.digest ?? '',
      addRule: lab.proxy.addRule,
      async edit(...changes) {
        let edited = text;
        for (const [from, to] of changes) {
          expect(edited.split(from)).toHaveLength(2);
          edited = edited.replace(from, () => to);
        }
        await project.write({ Dockerfile: edited });
      },
      async restore() {
        for (const name of await readdir(project.dir)) await rm(join(project.dir, name), { recursive: true });
        await project.write(files);
      },
      async moveUpstream() {
        const [path = '', tag = ''] = upstream.slice(lab.host.length + 1).split(':');
        const reader = createRegistryReader(lab.host, path);
        const before = (await reader.digestOf(tag)) ?? '';
        await project.write({ 'moved/Dockerfile': `FROM ${lab.busybox}\nRUN echo ${path} > /moved\n` });
        const folder = join(project.dir, 'moved');
        const build = ['buildx', 'build', '--builder', builder.name, '--push', '--provenance=false'];
        await lab.docker([...build, '--tag', upstream, folder], builder.env);
        await rm(folder, { recursive: true });
        return { before, after: (await reader.digestOf(tag)) ?? '' };
      },
    };
  }

  testHere('names that there is no cache yet', async () => {
    const scene = await newScene();
    const first = (layer: string): Partial<MissCause> => ({
      kind: 'cache-source',
      state: 'absent',
      reference: expect.stringContaining(`:cache-${layer}`) as unknown as string,
      detail: 'first run',
    });
    const dependencies = { base: first('base'), 'python-deps': first('python'), 'node-deps': first('node') };
    const image = `${scene.image}-first`;
    const { report } = await runPrewarm(await sharedBuilder('prewarm'), scene.project, {
      ...scene.values,
      image,
    });
    expect(causesOf(report.misses)).toEqual(matching(dependencies));
    expect(causesOf(scene.seed.misses)).toEqual(
      matching({ ...dependencies, runtime: { ...first('builder'), detail: undefined } }),
    );
  });

  let usual: Promise<Scene> | undefined;
  for (const { title, happen, projectOnly, dockerfile, atNight = false } of cases) {
    if (atNight && !everyCase()) continue;
    testHere(`names ${title}`, async () => {
      if (projectOnly) usual ??= newScene();
      const scene = await (projectOnly && usual ? usual : newScene(dockerfile));
      const expected = await happen(scene);
      const values = { ...scene.values, ...expected.values };
      const run = { github: githubRun('pull_request', 'refs/pull/7/merge') };
      const other = expected.event === undefined ? run : { github: githubRun(expected.event) };
      try {
        // A build first: where the event lets prewarm write, nothing would be left to miss.
        const built = await runBuild(
          await sharedBuilder('build'),
          scene.project,
          { ...values, ...expected.buildValues },
          run,
        );
        const prewarmed = await runPrewarm(
          await sharedBuilder('prewarm'),
          scene.project,
          { ...values, ...expected.prewarmValues },
          other,
        );

        expect(built.report.error).toBeUndefined();
        expect(prewarmed.report.error).toBeUndefined();
        const { dependencies, application } = expected;
        expect(causesOf(prewarmed.report.misses)).toEqual(matching(dependencies));
        expect(causesOf(built.report.misses)).toEqual(matching({ ...dependencies, ...application }));
        expect(JSON.stringify(built.report.misses)).not.toContain('confidential');
      } finally {
        lab.proxy.clearRules();
        await scene.restore();
      }
    });
  }
});

function causesOf(misses: readonly { readonly stage: string; readonly cause: MissCause }[]) {
  return Object.fromEntries(misses.map(({ stage, cause }) => [stage, cause]));
}

/** Exactly these stages; of each cause what is expected of it. */
function matching(causes: Causes) {
  return Object.fromEntries(
    Object.entries(causes).map(([stage, cause]) => [stage, expect.objectContaining(cause)]),
  );
}
