import { basename } from 'node:path';
import { afterAll, expect, jest } from '@jest/globals';
import { runCli } from '../../src/cli/cli.ts';
import type { BuildImagesReport } from '../../src/commands/build/images-page.ts';
import type { DoctorImagesReport } from '../../src/commands/doctor/images.ts';
import type { ImagesReport } from '../../src/commands/images/report.ts';
import type { PlanImagesReport } from '../../src/commands/plan/images.ts';
import type { PrewarmImagesReport } from '../../src/commands/prewarm/images-page.ts';
import { atNight } from '../support/extent.ts';
import { describeNewestGeneration } from '../support/generations.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { createSampleProject, type SampleProject } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';

jest.setTimeout(600_000);

const lab = await startLab();
const projects: SampleProject[] = [];

afterAll(async () => {
  for (const project of projects) await project.remove();
  await lab.stop();
});

const dockerfile = (lock: string, code: string): string =>
  [
    `FROM ${lab.busybox} AS deps`,
    `COPY ${lock} /`,
    `RUN cat /${lock} > /deps && date +%s%N >> /deps`,
    'FROM deps AS runtime',
    `COPY ${code} /srv`,
    'RUN echo built > /kind',
    '',
  ].join('\n');

/** Three services of two Dockerfiles: the worker is the image of the API. */
async function newProject(): Promise<{ readonly project: SampleProject; readonly prefix: string }> {
  const project = await createSampleProject(lab.busybox);
  projects.push(project);
  const prefix = `example/shop-${projects.length}`;
  const service = (name: string, file: string): string =>
    `    image: ${lab.host}/${prefix}-${name}:main\n    build: { context: ., dockerfile: ${file} }\n`;
  await project.write({
    'api.Dockerfile': dockerfile('requirements.txt', 'api'),
    'web.Dockerfile': dockerfile('package.json', 'web'),
    'compose.yaml': `services:\n  api:\n${service('api', 'api.Dockerfile')}  web:\n${service('web', 'web.Dockerfile')}  worker:\n${service('api', 'api.Dockerfile')}    command: work\n`,
    'api/main.py': '1\n',
    'web/main.js': '1\n',
  });
  return { project, prefix };
}

/** Runs the command line in a project, and reads what it prints. */
async function run<Report extends ImagesReport<unknown>>(
  builder: LabBuilder,
  { dir }: SampleProject,
  command: string,
  ...args: readonly string[]
): Promise<{ readonly status: number; readonly report: Report; readonly shown: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCli(
    [
      ...[command, '--json'],
      ...(args.includes('--layers') ? [] : ['--layers', 'deps=deps']),
      ...(args.includes('--bake-files') ? [] : ['--bake-files', 'compose.yaml']),
      ...(command === 'plan' ? [] : ['--builder', builder.name, '--min-free-disk', '1GB']),
      ...args,
    ],
    {
      env: { ...builder.env, XDG_STATE_HOME: `${dir}/state` },
      cwd: dir,
      stdout: { write: (text: string) => out.push(text) },
      stderr: { write: (text: string) => err.push(text), isTTY: false } as never,
      onSignal: () => () => {},
      exit: () => {},
    },
    new URL('../../', import.meta.url),
  );
  return { status, report: JSON.parse(out.join('')) as Report, shown: err.join('') };
}

const outcomesOf = ({ images }: BuildImagesReport) =>
  Object.fromEntries(
    images.map(({ name, leftOut, report }) => [name, leftOut === undefined ? report?.outcome : 'left out']),
  );

const findingsOf = ({ images }: DoctorImagesReport) =>
  Object.fromEntries(
    images.map(({ name, report }) => [
      name,
      (report?.findings ?? []).map((finding) => `${finding.name} ${finding.subject}`),
    ]),
  );

/** The registry loses the blob that an image has beside those of what it is based on. */
async function loseOwnBlob(repository: string, tag: string): Promise<void> {
  const place = `http://${lab.registry.host}/v2/${repository}`;
  const headers = { accept: 'application/vnd.oci.image.manifest.v1+json' };
  const manifest = await (await fetch(`${place}/manifests/${tag}`, { headers })).json();
  const { layers } = manifest as { readonly layers: readonly { readonly digest: string }[] };
  const response = await fetch(`${place}/blobs/${layers.at(-1)?.digest}`, { method: 'DELETE' });
  expect(response.status).toBe(202);
}

describeNewestGeneration(lab, 'the images of a compose file', (tools) => {
  tools.testHere(
    'are prewarmed, planned, built, and left out where nothing changed, all in one run',
    async () => {
      const { project, prefix } = await newProject();
      const [api, web] = ['api', 'web'].map((name) => createRegistryReader(lab.host, `${prefix}-${name}`));
      const [apiName, webName] = ['api', 'web'].map((name) => `${basename(prefix)}-${name}`) as [
        string,
        string,
      ];

      await tools.withEmptyBuilder(async (builder) => {
        const prewarmed = await run<PrewarmImagesReport>(builder, project, 'prewarm');
        expect(prewarmed.report.error).toBeUndefined();
        expect(prewarmed.status).toBe(0);
        expect(prewarmed.report).toMatchObject({
          outcome: 'prewarmed',
          images: [{ targets: ['api', 'worker'] }, { targets: ['web'] }],
          dependencySteps: { hit: 0, executed: 4, failed: 0 },
        });
        expect(await api?.digestOf('cache-deps')).toMatch(/^sha256:/);
        expect(await web?.digestOf('cache-deps')).toMatch(/^sha256:/);
        // The busybox that both are based on counts once.
        const sizes = prewarmed.report.images.map(({ report }) => report?.layers[0]?.sizeBytes ?? 0);
        expect(prewarmed.report.sizeBytes).toBeLessThan(sizes.reduce((total, size) => total + size, 0));
        expect(prewarmed.report.sizeBytes).toBeGreaterThan(Math.max(...sizes));

        const plan = await run<PlanImagesReport>(builder, project, 'plan');
        expect(plan.report).toMatchObject({ needed: false });
      });

      const first = await tools.withEmptyBuilder(async (builder) => {
        const built = await run<BuildImagesReport>(builder, project, 'build', '--push');
        expect(built.report).toMatchObject({
          outcome: 'built',
          dependencySteps: { hit: 4, executed: 0, failed: 0 },
        });
        expect(built.report.images.map(({ reference }) => reference?.split('@')[1])).toEqual([
          await api?.digestOf('main'),
          await web?.digestOf('main'),
        ]);
        return built;
      });

      await project.write({ 'web/main.js': '2\n' });
      await tools.withEmptyBuilder(async (builder) => {
        const changed = await run<BuildImagesReport>(
          builder,
          project,
          'build',
          '--changed-only',
          'true',
          '--push',
        );
        expect(outcomesOf(changed.report)).toEqual({
          [apiName]: 'left out',
          [webName]: 'pushed',
        });
        expect(changed.report.images[0]?.reference).toBe(first.report.images[0]?.reference);
        expect(changed.report.images[1]?.reference).not.toBe(first.report.images[1]?.reference);
        expect(changed.shown).toContain('Left out: `');

        await loseOwnBlob(`${prefix}-web`, 'cache-deps');
        const seen = await run<DoctorImagesReport>(builder, project, 'doctor');
        expect([seen.status, seen.report.healthy, findingsOf(seen.report)]).toEqual([
          1,
          false,
          { [apiName]: [], [webName]: ['layer-broken deps'] },
        ]);
        const cured = await run<DoctorImagesReport>(builder, project, 'doctor', '--fix');
        expect([cured.status, cured.report.healthy]).toEqual([0, true]);
        const after = await run<DoctorImagesReport>(builder, project, 'doctor');
        expect(findingsOf(after.report)).toEqual({ [apiName]: [], [webName]: [] });
      });
    },
  );

  // Held by __tests__/core/bake/images.test.ts.
  atNight(tools.testHere)('stand on a target that only they need, which is a layer of its own', async () => {
    const { project, prefix } = await newProject();
    const bakeFile = {
      group: { default: { targets: ['api'] } },
      target: {
        tools: { dockerfile: 'tools.Dockerfile' },
        api: {
          dockerfile: 'api.Dockerfile',
          contexts: { shared: 'target:tools' },
          tags: [`${lab.host}/${prefix}-api:main`],
        },
      },
    };
    await project.write({
      'compose.yaml': '',
      'bake.json': JSON.stringify(bakeFile),
      'tools.Dockerfile': `FROM ${lab.busybox} AS deps\nCOPY package.json /\nRUN date +%s%N > /tools\n`,
      'api.Dockerfile':
        'FROM shared AS deps\nCOPY requirements.txt /\nRUN date +%s%N > /deps\nFROM deps AS runtime\nCOPY api /srv\n',
    });
    const build = (builder: LabBuilder) =>
      run<BuildImagesReport>(
        builder,
        project,
        'build',
        '--push',
        '--provenance',
        'false',
        '--bake-files',
        'bake.json',
      );
    const cold = await tools.withEmptyBuilder(build);
    expect(cold.report.error).toBeUndefined();
    const registry = createRegistryReader(lab.host, `${prefix}-api`);
    const toolsOf = await createRegistryReader(lab.host, `${prefix}-api-tools`).file('cache-deps', 'tools');
    expect(await registry.file('main', 'tools')).toBe(toolsOf);

    const warm = await tools.withEmptyBuilder(build);
    expect(warm.report).toMatchObject({ dependencySteps: { hit: 4, executed: 0, failed: 0 } });
    expect(warm.report.images.map(({ reference }) => reference)).toEqual(
      cold.report.images.map(({ reference }) => reference),
    );
  });

  tools.testHere(
    'can be based on a service with code that is no image, with a Dockerfile in the compose file',
    async () => {
      const { project } = await newProject();
      const prefix = `example/based-${projects.length}`;
      await project.write({
        'web.Dockerfile': 'FROM tools AS app\nCOPY web /srv\nRUN cat /tool > /kind\n',
        'compose.yaml': `services:
  tools:
    build:
      context: .
      dockerfile_inline: |
        FROM ${lab.busybox}
        COPY requirements.txt /
        RUN date +%s%N > /tool
        COPY web /code
  api:
    image: ${lab.host}/${prefix}-api:main
    build: { context: ., dockerfile: web.Dockerfile, additional_contexts: { tools: "service:tools" } }
  web:
    image: ${lab.host}/${prefix}-web
    build: { context: ., dockerfile: web.Dockerfile, additional_contexts: { tools: "service:tools" }, args: { A: b } }
  test:
    build: { context: nowhere }
`,
      });
      const [api, web] = ['api', 'web'].map((name) => createRegistryReader(lab.host, `${prefix}-${name}`));
      const build = (builder: LabBuilder) =>
        run<BuildImagesReport>(builder, project, 'build', '--push', '--layers', 'auto');

      const cold = await tools.withEmptyBuilder(build);
      expect(cold.report.error).toBeUndefined();
      expect(cold.report.images.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
        'shared tools',
        `image based-${projects.length}-api`,
        `image based-${projects.length}-web`,
      ]);
      expect(cold.report.notices).toEqual(
        expect.arrayContaining([expect.stringMatching(/^Target test has no image name/)]),
      );
      const tool = await api?.file('main', 'tool');
      expect(await web?.file('latest', 'kind')).toBe(tool);

      await project.write({ 'web/main.js': '2\n' });
      const changed = await tools.withEmptyBuilder(build);
      expect(changed.report.error).toBeUndefined();
      // The step of its layer ran once, whoever needs it, and not again.
      expect(await web?.file('latest', 'tool')).toBe(tool);
      expect(await api?.file('main', 'tool')).toBe(tool);
      expect(await api?.file('main', 'code/main.js')).toBe('2\n');
      expect(await api?.file('main', 'srv/main.js')).toBe('2\n');
    },
  );
});
