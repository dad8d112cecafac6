import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { atNight } from '../support/extent.ts';
import { hostsMissing } from '../support/hosts.ts';
import { startIssuesServer } from '../support/issues-server.ts';
import {
  actMissing,
  startWorkflowScene,
  type WorkflowRun,
  type WorkflowScene,
} from '../support/workflow-scene.ts';

jest.setTimeout(300_000);

const missing = hostsMissing ?? actMissing;
const testRun = (title: string, run: () => Promise<void>): void =>
  missing === undefined ? test(title, run) : test.skip(`${title} (${missing})`, () => {});
let scene: WorkflowScene;
/** Digest of the second version. */
let second = '';

beforeAll(async () => {
  if (missing === undefined) scene = await startWorkflowScene();
}, 300_000);

afterAll(() => scene?.stop(), 60_000);

/** Shows the log where a run did not end as expected. */
function expectEnd(run: WorkflowRun, jobs: Readonly<Record<string, string>>): void {
  const end = { jobs: run.jobs, log: '' };
  const expected = { jobs, log: '' };
  try {
    expect(end).toEqual(expected);
  } catch {
    expect({ ...end, log: run.log }).toEqual(expected);
  }
}

const digestsOf = (tags: Readonly<Record<string, string>>, pattern: RegExp) =>
  Object.fromEntries(Object.entries(tags).filter(([tag]) => pattern.test(tag)));

/** Numbers and their units are kept together by a space that does not break. */
const plain = (text = ''): string => text.replaceAll('\u00a0', ' ');

// One story: each run begins with what the one before left in the registry and on the server, and with an empty engine.
describe('the example workflows, run as they are,', () => {
  testRun('ci.yml takes a first push from nothing to a healthy deployment', async () => {
    const run = await scene.run('push', 'ci.yml');

    expectEnd(run, {
      plan: 'success',
      prewarm: 'success',
      build: 'success',
      deploy: 'success',
      summary: 'success',
    });
    expect(await scene.served('/version')).toBe('1');
    const tags = await scene.tags();
    expect(Object.keys(tags)).toEqual(
      expect.arrayContaining(['cache-base', 'cache-node', 'cache-python', 'cache-record', 'latest', 'main']),
    );
    const digests = JSON.parse(run.outputs['prewarm']?.['digests'] ?? '{}');
    expect(digests).toEqual({
      base: tags['cache-base'],
      python: tags['cache-python'],
      node: tags['cache-node'],
    });
    // The application was built on exactly these.
    expect(JSON.parse(run.outputs['build']?.['report'] ?? '{}').app.standsOn).toEqual(digests);
    expect(run.outputs['build']?.['digest']).toBe(tags['main']);
    expect(run.outputs['deploy']).toMatchObject({
      outcome: 'deployed',
      image: run.outputs['build']?.['image'],
    });
    const summary = plain(run.summaries['summary']);
    expect(summary).toMatch(/^## ✅ Deployed to 1 host\n/);
    expect(summary).toMatch(/\| \*\*100 %\*\*<br>of their steps \| \*\*1\.\d MB\*\*<br>a plain pull/);
    expect(summary.match(/```mermaid/g)).toHaveLength(1);
    expect(summary).toContain('s0 --> s1 --> s2 --> s3');
    expect(summary).toContain('| build | `python-deps` | 2 | 0 | 100 % |');
    expect(summary).toContain('| `web1` | 🚀 deployed |');
  });

  testRun(
    'ci.yml after a change of source code only: no prewarm, every dependency step hits, and few bytes travel',
    async () => {
      const before = await scene.tags();
      await scene.commit({ 'www/version': '2\n' });
      const run = await scene.run('push', 'ci.yml');

      expectEnd(run, { plan: 'success', build: 'success', deploy: 'success', summary: 'success' });
      expect(await scene.served('/version')).toBe('2');
      second = run.outputs['build']?.['digest'] ?? '';
      expect(run.outputs['plan']).toMatchObject({ needed: 'false', layers: '[]' });
      expect(run.outputs['build']).toMatchObject({ 'dependency-hit-rate': '100', 'prewarm-needed': 'false' });
      const downloaded = Number(run.outputs['deploy']?.['downloaded-bytes']);
      expect(downloaded).toBe(Number(run.outputs['deploy']?.['planned-bytes']));
      expect(downloaded).toBeGreaterThan(0);
      expect(downloaded).toBeLessThan(20_000);
      const layers = /^cache-(?!builder)/;
      expect(digestsOf(await scene.tags(), layers)).toEqual(digestsOf(before, layers));
      const summary = plain(run.summaries['summary']);
      expect(summary).toContain(
        '| prewarm | ⚪ skipped | every layer is up to date and complete in the registry |',
      );
    },
  );

  // Held by prewarm.test.ts and build.test.ts.
  atNight(testRun)(
    'ci.yml after a change of a dependency prewarms that layer, and builds on the new one',
    async () => {
      const before = await scene.tags();
      await scene.commit({ 'requirements.txt': 'flask\nredis\n' });
      const run = await scene.run('push', 'ci.yml');
      const after = await scene.tags();

      expectEnd(run, {
        plan: 'success',
        prewarm: 'success',
        build: 'success',
        deploy: 'success',
        summary: 'success',
      });
      expect(run.outputs['plan']?.['reason']).toBe('python is outdated');
      expect(run.outputs['prewarm']?.['changed']).toBe('["python"]');
      expect(after['cache-base']).toBe(before['cache-base']);
      expect(after['cache-node']).toBe(before['cache-node']);
      expect(after['cache-python']).not.toBe(before['cache-python']);
      expect(JSON.parse(run.outputs['build']?.['report'] ?? '{}').app.standsOn.python).toBe(
        after['cache-python'],
      );
      expect(plain(run.summaries['summary'])).toMatch(/\| prewarm \| `python-deps` \| .*requirements\.txt/);
    },
  );

  testRun('prewarm.yml on its schedule, without inputs, finds everything warm', async () => {
    const before = await scene.tags();
    const run = await scene.run('schedule', 'prewarm.yml');

    expectEnd(run, { prewarm: 'success' });
    expect(run.outputs['prewarm']).toMatchObject({
      changed: '[]',
      pushed: 'false',
      'dependency-hit-rate': '100',
    });
    // The first scheduled run notes in the record which packages the layers have.
    const unrecorded = (tags: typeof before) =>
      Object.fromEntries(Object.entries(tags).filter(([tag]) => !tag.startsWith('cache-record')));
    expect(unrecorded(await scene.tags())).toEqual(unrecorded(before));
  });

  // Held by dist.test.ts.
  atNight(testRun)('prewarm.yml by hand refreshes the layer that is named', async () => {
    const before = await scene.tags();
    const run = await scene.run('workflow_dispatch', 'prewarm.yml', {
      inputs: { quarter: '', layers: 'node', refresh: 'node' },
    });
    const after = await scene.tags();

    expectEnd(run, { prewarm: 'success' });
    expect(run.outputs['prewarm']?.['changed']).toBe('["node"]');
    expect(after['cache-node']).not.toBe(before['cache-node']);
    expect(after['cache-python']).toBe(before['cache-python']);
  });

  testRun(
    'ci.yml for a pull request from a fork builds, pushes nothing, deploys nothing, and is green',
    async () => {
      const before = await scene.tags();
      const run = await scene.run('pull_request', 'ci.yml', {
        fromFork: true,
        event: {
          number: 7,
          pull_request: {
            number: 7,
            head: { ref: 'patch-1', sha: 'f'.repeat(40), repo: { full_name: 'someone/shop' } },
            base: { ref: 'main', repo: { full_name: 'acme/shop' } },
          },
        },
      });

      expectEnd(run, { plan: 'success', build: 'success', summary: 'success' });
      expect(run.outputs['plan']?.['needed']).toBe('false');
      expect(run.outputs['build']).toMatchObject({ digest: '', image: '' });
      expect(run.outputs['build']?.['dependency-hit-rate']).toBe('100');
      expect(await scene.tags()).toEqual(before);
      expect(await scene.served('/version')).toBe('2');
      expect(plain(run.summaries['summary'])).toContain('| deploy | ⚪ skipped | not asked for |');
    },
  );

  // Held by deploy.test.ts.
  atNight(testRun)('ci.yml with a release that is sick goes back, and its job is red', async () => {
    await scene.commit({ 'www/version': '3\n', 'www/health': undefined });
    const run = await scene.run('push', 'ci.yml');

    expectEnd(run, { plan: 'success', build: 'success', deploy: 'failure', summary: 'success' });
    expect(run.succeeded).toBe(false);
    expect(await scene.served('/version')).toBe('2');
    expect(run.outputs['deploy']?.['outcome']).toBe('rolled-back');
    expect(run.outputs['summary']?.['outcome']).toBe('failure');
    expect(plain(run.summaries['summary'])).toMatch(/^## ❌ The pipeline failed: deploy\n/);
    expect(plain(run.summaries['summary'])).toContain('| `web1` | ↩️ rolled back |');
  });

  // Held by __tests__/workflows.slow.test.ts.
  atNight(testRun)('step-by-step.yml does the same with the actions in jobs of one’s own', async () => {
    await scene.commit({ 'www/version': '4\n', 'www/health': 'ok\n' });
    const run = await scene.run('push', 'step-by-step.yml');

    expectEnd(run, { build: 'success', deploy: 'success', summary: 'success' });
    expect(await scene.served('/version')).toBe('4');
    expect(plain(run.summaries['summary'])).toMatch(/^## ✅ Deployed to 1 host/);
  });

  // Held by deploy.test.ts.
  atNight(testRun)('rollback.yml goes back to the release before', async () => {
    const run = await scene.run('workflow_dispatch', 'rollback.yml', {
      inputs: { to: 'previous', environment: 'production' },
    });

    expectEnd(run, { deploy: 'success' });
    expect(await scene.served('/version')).toBe('2');
  });

  // Held by deploy-faults.test.ts.
  atNight(testRun)('deploy.yml twice at once: one waits for the other, and both deploy', async () => {
    const { main = '' } = await scene.tags();
    const deploy = (version: string) =>
      scene.run('workflow_dispatch', 'deploy.yml', { inputs: { version, environment: 'production' } });
    expect(second).not.toBe(main);
    const runs = await Promise.all([deploy('main'), deploy(second)]);

    for (const run of runs) expectEnd(run, { deploy: 'success' });
    expect(runs.map((run) => run.outputs['deploy']?.['image'])).toEqual([
      `${scene.image}@${main}`,
      `${scene.image}@${second}`,
    ]);
    const waited = runs.filter(({ log }) => log.includes('waits for the deployment of'));
    expect(waited.length).toBe(1);
    // Whoever waited came last.
    expect(await scene.served('/version')).toBe(waited[0] === runs[0] ? '4' : '2');
  });

  testRun(
    'maintain.yml on a schedule deletes nothing, and opens an issue of what is below its bar',
    async () => {
      const server = await startIssuesServer('acme/shop', 'secret');
      try {
        const before = await scene.tags();
        const github = { apiUrl: server.apiUrl, token: 'secret' };
        const well = await scene.run('schedule', 'maintain.yml', { github });
        expectEnd(well, { maintain: 'success' });
        expect(well.outputs['maintain']).toMatchObject({ healthy: 'true', problems: '[]' });
        expect(await scene.tags()).toEqual(before);
        expect(server.issues).toEqual([]);
        expect(plain(well.summaries['maintain'])).toContain('### Health');
      } finally {
        await server.stop();
      }
    },
  );

  // Held by doctor.test.ts.
  atNight(testRun)('maintain.yml by hand asks the doctor, who finds nothing', async () => {
    const run = await scene.run('workflow_dispatch', 'maintain.yml', { inputs: { task: 'doctor' } });
    expectEnd(run, { maintain: 'success' });
    expect(run.outputs['maintain']).toMatchObject({ outcome: 'done', healthy: 'true' });
  });

  // What its jobs do is held by platforms.test.ts and dist.test.ts.
  atNight(testRun)(
    'pipeline.yml with a runner for each platform builds both, and puts them together',
    async () => {
      const image = scene.image;
      await scene.commit({
        'Native.Dockerfile': [
          'FROM scratch AS base',
          'ARG TARGETARCH',
          'COPY requirements.txt /base-${TARGETARCH}.txt',
          'FROM base AS runtime',
          'COPY www /www',
          '',
        ].join('\n'),
        '.github/workflows/native.yml': [
          'name: native',
          'on: push',
          'permissions: {}',
          'jobs:',
          '  native:',
          '    uses: org/cache-prewarm/.github/workflows/pipeline.yml@v1',
          '    permissions:',
          '      contents: read',
          '      packages: write',
          '    with:',
          `      image: ${image}-native`,
          '      file: Native.Dockerfile',
          '      layers: base=base',
          '      runners: linux/amd64=ubuntu-24.04, linux/arm64=ubuntu-24.04',
          '',
        ].join('\n'),
      });
      const run = await scene.run('push', 'native.yml');
      expect({ succeeded: run.succeeded, log: run.succeeded ? '' : run.log }).toEqual({
        succeeded: true,
        log: '',
      });
      const merged = JSON.parse(run.outputs['merge-image']?.['report'] ?? '{}');
      expect(merged).toMatchObject({
        outcome: 'merged',
        platforms: [
          { platform: 'linux/amd64', hitRate: 100 },
          { platform: 'linux/arm64', hitRate: 100 },
        ],
      });
      expect(run.outputs['merge-layers']).toMatchObject({ outcome: 'merged', changed: 'true' });
      expect(plain(run.summaries['summary'])).toContain('put together for linux/amd64 and linux/arm64');
    },
  );

  // What its jobs do is held by several-images.test.ts and deploy-set.test.ts.
  atNight(testRun)('several-images.yml builds two images in one job, and deploys them together', async () => {
    await scene.commit(twoImages(scene, '1'));
    const run = await scene.run('push', 'several-images.yml');

    expectEnd(run, {
      plan: 'success',
      prewarm: 'success',
      build: 'success',
      deploy: 'success',
      summary: 'success',
    });
    const images = JSON.parse(run.outputs['build']?.['images'] ?? '{}');
    expect(images).toEqual({
      api: expect.stringContaining(`${scene.image}-api@sha256:`),
      web: expect.stringContaining(`${scene.image}-web@sha256:`),
    });
    expect(JSON.parse(run.outputs['deploy']?.['images'] ?? '[]').toSorted()).toEqual(
      Object.values(images).toSorted(),
    );
    expect(await scene.served('/version')).toBe('web 1');
    const summary = plain(run.summaries['summary']);
    for (const [target, reference] of Object.entries(images))
      expect(summary).toMatch(new RegExp(`\\| \`shop-${target}\` \\|.*\\| pushed \\|.*${reference}`));
  });

  // The jobs are those of one image; what the deployment makes of their tags is held by deploy.test.ts.
  atNight(testRun)('with matrix, each image has its own job, and the deployment finds both', async () => {
    await scene.commit({ ...twoImages(scene, '2'), ...(await inMatrix(scene)) });
    const run = await scene.run('push', 'several-images.yml');

    expect({ succeeded: run.succeeded, log: run.succeeded ? '' : run.log }).toEqual({
      succeeded: true,
      log: '',
    });
    const deployed: readonly string[] = JSON.parse(run.outputs['deploy']?.['images'] ?? '[]');
    expect(deployed.toSorted()).toEqual([
      expect.stringContaining(`${scene.image}-api@sha256:`),
      expect.stringContaining(`${scene.image}-web@sha256:`),
    ]);
    expect(await scene.served('/version')).toBe('web 2');
    const summary = plain(run.summaries['summary']);
    expect(summary).toContain('Built 2 images, each on its own runner');
    // The jobs' outputs do not say it of both: the deployment does.
    for (const reference of deployed) expect(summary).toContain(reference);
  });
});

/** A compose project of two images, whose code says its version. */
function twoImages({ image, lab }: WorkflowScene, version: string): Readonly<Record<string, string>> {
  const service = (name: string) => ({
    image: `${image}-${name}`,
    build: `services/${name}`,
    ...(name === 'web' ? { ports: ['8080:8080'] } : {}),
  });
  const files = ['api', 'web'].map((name) => ({
    [`services/${name}/Dockerfile`]: [
      `FROM ${lab.registryHost}/acme/busybox:latest AS base`,
      `RUN echo ${name} > /base && head -c 200000 /dev/urandom >> /base`,
      'FROM base AS runtime',
      'COPY --link www /www',
      'STOPSIGNAL SIGKILL',
      'HEALTHCHECK --interval=1s --retries=3 CMD wget -q -O /dev/null http://127.0.0.1:8080/health',
      'CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]',
      '',
    ].join('\n'),
    [`services/${name}/www/version`]: `${name} ${version}\n`,
    [`services/${name}/www/health`]: 'ok\n',
  }));
  const services = { api: service('api'), web: service('web') };
  return Object.assign({ 'compose.yaml': JSON.stringify({ services }) }, ...files);
}

async function inMatrix({ read }: WorkflowScene): Promise<Readonly<Record<string, string>>> {
  const path = '.github/workflows/several-images.yml';
  return { [path]: (await read(path)).replace('matrix: "false"', 'matrix: "true"') };
}
