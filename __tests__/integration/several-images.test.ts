import { afterAll, expect, jest } from '@jest/globals';
import type { BuildReport } from '../../src/commands/build/report.ts';
import { runBuild } from '../support/build-run.ts';
import { atNight, ordinarily } from '../support/extent.ts';
import { describeNewestGeneration } from '../support/generations.ts';
import { type ImagesTestRun, runBuilds } from '../support/images-run.ts';
import { startLab } from '../support/lab.ts';
import { createSampleProject, type SampleProject } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';

jest.setTimeout(600_000);

const lab = await startLab();
const projects: SampleProject[] = [];
let repositories = 0;

afterAll(async () => {
  for (const project of projects) await project.remove();
  await lab.stop();
});

/** Steps that `api` and `worker` have in common, each in a Dockerfile of its own. */
const common = [
  `FROM ${lab.busybox} AS base`,
  'WORKDIR /srv',
  'RUN echo base > /base && date +%s%N >> /base',
];

const files = {
  'api.Dockerfile': [
    ...common,
    'FROM base AS deps',
    'COPY requirements.txt .',
    'RUN cat requirements.txt > /deps && date +%s%N >> /deps',
    'FROM deps AS runtime',
    'COPY api /srv/api',
    'ARG TOKEN',
    'RUN echo $TOKEN > /kind',
    '',
  ].join('\n'),
  'worker.Dockerfile': [
    ...common,
    // A namesake of the stage of api, which has more steps.
    'RUN echo tools > /tools && date +%s%N >> /tools',
    'FROM base AS deps',
    'COPY requirements.txt .',
    'RUN cat requirements.txt > /deps && date +%s%N >> /deps',
    'FROM deps AS runtime',
    'COPY worker /srv/worker',
    'ARG TOKEN',
    'RUN echo $TOKEN > /kind',
    '',
  ].join('\n'),
  'web.Dockerfile': [
    `FROM ${lab.busybox} AS deps`,
    'WORKDIR /srv',
    'COPY package.json .',
    'RUN cat package.json > /deps && date +%s%N >> /deps',
    'FROM deps AS runtime',
    'COPY web /srv/web',
    '',
  ].join('\n'),
  'requirements.txt': 'flask\n',
  'package.json': '{}\n',
  'api/a.txt': 'api\n',
  'worker/w.txt': 'worker\n',
  'web/w.txt': 'web\n',
};

async function newScene() {
  const project = await createSampleProject(lab.busybox);
  projects.push(project);
  await project.write(files);
  const prefix = `example/several-${++repositories}`;
  const valuesOf = (name: string, layers: string) => ({
    image: `${lab.host}/${prefix}-${name}`,
    tags: `${lab.host}/${prefix}-${name}:main`,
    ...{ file: `${name}.Dockerfile`, layers, push: 'true', provenance: 'false' },
    // The same name with another value for each, and what a command line and a definition say in different words.
    'build-args': `TOKEN=token-${name}`,
    labels: `org.opencontainers.image.title=${name}, with a comma`,
    annotations: `manifest:org.opencontainers.image.description=\${the} ${name}`,
  });
  const images = {
    api: valuesOf('api', 'base=base,deps=deps'),
    worker: valuesOf('worker', 'base=base,deps=deps'),
    web: valuesOf('web', 'deps=deps'),
  };
  return { project, images, registry: (name: string) => createRegistryReader(lab.host, `${prefix}-${name}`) };
}

function each<T>({ reports }: ImagesTestRun, read: (report: BuildReport) => T): Readonly<Record<string, T>> {
  return Object.fromEntries([...reports].map(([name, report]) => [name, read(report)]));
}

/** Stage → how many of its steps hit and executed: `2/1`. */
function stepsOf({ app, dependencies }: BuildReport): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...dependencies.stages, ...app.stages].map(({ stage, hit, executed, notMeasured }) => [
      stage,
      `${hit}/${executed}${notMeasured > 0 ? ` ${notMeasured} unknown` : ''}`,
    ]),
  );
}

const errorOf = ({ error }: BuildReport) => error?.message;
const digestOf = ({ app }: BuildReport) => app.digest;

describeNewestGeneration(lab, 'several images of one run', (tools) => {
  tools.testHere('are built in few bakes, and each as a run of it alone builds it', async () => {
    const { project, images, registry } = await newScene();
    const builder = await tools.emptyBuilder();

    const cold = await runBuilds(builder, project, images);
    expect(each(cold, errorOf)).toEqual({ api: undefined, worker: undefined, web: undefined });
    // Layers of two depths, and the applications.
    expect(cold.starts).toEqual({ bake: 3, build: 0 });
    expect(each(cold, stepsOf)).toEqual({
      api: { base: '0/2', deps: '0/2', runtime: '0/2' },
      worker: { base: '0/3', deps: '0/2', runtime: '0/2' },
      web: { deps: '0/3', runtime: '0/1' },
    });
    // What both Dockerfiles begin with ran once.
    const [api, worker] = [registry('api'), registry('worker')];
    expect(await worker.file('main', 'base')).toBe(await api.file('main', 'base'));
    expect(await api.file('main', 'kind')).toBe('token-api\n');
    expect(await worker.file('main', 'kind')).toBe('token-worker\n');

    await tools.withEmptyBuilder(async (fresh) => {
      const warm = await runBuilds(fresh, project, images);
      expect(warm.starts).toEqual({ bake: 2, build: 0 });
      expect(each(warm, digestOf)).toEqual(each(cold, digestOf));
      expect(each(warm, stepsOf)).toEqual({
        api: { base: '2/0', deps: '2/0', runtime: '2/0' },
        worker: { base: '3/0', deps: '2/0', runtime: '2/0' },
        web: { deps: '3/0', runtime: '1/0' },
      });
    });

    await project.write({ 'worker/w.txt': 'changed\n' });
    const changed = await tools.withEmptyBuilder((fresh) => runBuilds(fresh, project, images));
    expect(changed.starts).toEqual({ bake: 2, build: 0 });
    expect(each(changed, ({ app }) => stepsOf({ app, dependencies: { stages: [] } } as never))).toEqual({
      api: { runtime: '2/0' },
      worker: { runtime: '0/2' },
      web: { runtime: '1/0' },
    });
    const { worker: workerDigest, ...others } = each(changed, digestOf);
    const { worker: workerBefore, ...othersBefore } = each(cold, digestOf);
    expect(others).toEqual(othersBefore);
    expect(workerDigest).not.toBe(workerBefore);

    for (const [name, values] of ordinarily(
      Object.entries(images).slice(0, 1),
      Object.entries(images).slice(1),
    )) {
      const alone = await tools.withEmptyBuilder((fresh) => runBuild(fresh, project, values));
      expect([name, alone.report.app.digest]).toEqual([name, each(changed, digestOf)[name]]);
    }
  });

  // That each is built as by a run of its own is shown above.
  atNight(tools.testHere)('stand on the layers that runs of each alone have made', async () => {
    const { project, images, registry } = await newScene();
    const before = new Map<string, string | undefined>();
    for (const [name, values] of Object.entries(images).slice(0, 2))
      await tools.withEmptyBuilder(async (fresh) => {
        const { report } = await runBuild(fresh, project, values);
        before.set(name, report.app.digest);
      });
    // The same steps ran twice, and made other bytes.
    expect(await registry('worker').file('main', 'base')).not.toBe(
      await registry('api').file('main', 'base'),
    );
    const { api, worker } = images;
    const together = await tools.withEmptyBuilder((fresh) => runBuilds(fresh, project, { api, worker }));
    expect(together.starts).toEqual({ bake: 2, build: 0 });
    expect(each(together, digestOf)).toEqual(Object.fromEntries(before));
    expect(each(together, stepsOf)).toEqual({
      api: { base: '2/0', deps: '2/0', runtime: '2/0' },
      worker: { base: '3/0', deps: '2/0', runtime: '2/0' },
    });
  });

  tools.testHere('can be based on each other, and fail with the one that is to blame', async () => {
    const { project, images, registry } = await newScene();
    const builder = await tools.emptyBuilder();
    const onApi = {
      ...images,
      web: { ...images.web, layers: 'deps=deps', 'build-contexts': 'other=target:api' },
    };
    const dockerfile = `${files['web.Dockerfile']}COPY --from=other /srv/api/a.txt /from-api\n`;
    await project.write({ 'web.Dockerfile': dockerfile });
    const based = await runBuilds(builder, project, onApi);
    expect(each(based, errorOf)).toEqual({ api: undefined, worker: undefined, web: undefined });
    expect(based.starts).toEqual({ bake: 3, build: 0 });
    const web = based.reports.get('web');
    expect(stepsOf(web as BuildReport)['runtime']).toBe('0/2');

    // The steps of the one beneath are no steps of the one above, although both call their last stage runtime.
    await project.write({ 'api/a.txt': 'changed\n' });
    const changed = await runBuilds(builder, project, onApi);
    expect(each(changed, (report) => stepsOf(report)['runtime'])).toEqual({
      api: '0/2',
      worker: '2/0',
      web: '1/1',
    });
    expect(await registry('web').file('main', 'from-api')).toBe('changed\n');

    await project.write({
      'worker.Dockerfile': files['worker.Dockerfile'].replace('echo $TOKEN > /kind', 'echo bad && exit 7'),
    });
    const failed = await runBuilds(builder, project, onApi);
    expect(each(failed, errorOf)).toEqual({
      api: 'not built, because worker failed',
      worker: expect.stringContaining('exit code: 7'),
      web: 'not built, because worker failed',
    });
    const error = failed.reports.get('worker')?.error;
    const log = JSON.stringify(error);
    expect(log).toContain('worker.Dockerfile:11');
    expect(log).toContain('echo bad');
    expect(log).not.toContain('cancel');
  });
});
