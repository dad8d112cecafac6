import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { atNight } from '../support/extent.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { createSampleProject, githubRun, runPrewarm, type SampleProject } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const { debian, current } = lab.generations;
const testHere =
  debian.kind === 'ready' ? test : (title: string) => test.skip(`${title} (${debian.reason})`, () => {});
const testCurrent =
  current.kind === 'ready' ? test : (title: string) => test.skip(`${title} (${current.reason})`, () => {});
const projects: SampleProject[] = [];
let builder: Promise<LabBuilder> | undefined;
let currentBuilder: Promise<LabBuilder> | undefined;
let repositories = 0;

afterAll(async () => {
  for (const project of projects) await project.remove();
  await (await builder)?.remove();
  await (await currentBuilder)?.remove();
  await lab.stop();
});

async function anyBuilder(): Promise<LabBuilder> {
  if (debian.kind === 'unavailable') throw new Error(debian.reason);
  builder ??= debian.newBuilder();
  return builder;
}

async function anyCurrentBuilder(): Promise<LabBuilder> {
  if (current.kind === 'unavailable') throw new Error(current.reason);
  currentBuilder ??= current.newBuilder();
  return currentBuilder;
}

async function newProject(): Promise<SampleProject> {
  const project = await createSampleProject(lab.busybox);
  projects.push(project);
  return project;
}

function newRepository() {
  const repository = `example/fault-${++repositories}`;
  return { image: `${lab.host}/${repository}`, registry: createRegistryReader(lab.host, repository) };
}

describe('a registry with faults', () => {
  testHere(
    'a gateway error that outlasts the patience of BuildKit is met by building again, and the layers are whole',
    async () => {
      const { image, registry } = newRepository();
      const remove = lab.proxy.addRule({
        match: ({ method, path }) => method === 'PUT' && path.includes('/manifests/'),
        times: 6,
        action: { status: 502, body: 'bad gateway' },
      });
      const { report, log } = await runPrewarm(await anyBuilder(), await newProject(), { image });
      remove();
      expect(report.error).toBeUndefined();
      expect(report.attempts).toBeGreaterThan(1);
      expect(log).toContain('trying again in');
      for (const layer of ['base', 'python', 'node'])
        expect(await registry.isWhole(`cache-${layer}`)).toBe(true);
    },
  );

  // Held by __tests__/layers/bake/build-runner.slow.test.ts.
  atNight(testHere)('a connection that is reset in the middle of a layer is tried again', async () => {
    const { image, registry } = newRepository();
    const remove = lab.proxy.addRule({
      match: ({ method }) => method === 'PATCH' || method === 'PUT',
      times: 1,
      action: { kind: 'reset' },
    });
    const { report } = await runPrewarm(await anyBuilder(), await newProject(), { image });
    remove();
    expect(report.error).toBeUndefined();
    expect(await registry.isWhole('cache-node')).toBe(true);
  });

  // Held by __tests__/adapters/registry/faults.test.ts.
  atNight(testHere)(
    'a registry that answers 503 for ever fails the run with the address and how often it was tried',
    async () => {
      const { image } = newRepository();
      const remove = lab.proxy.addRule({
        match: ({ path }) => path.includes('/manifests/cache-record'),
        action: { status: 503, body: 'later' },
      });
      const { report } = await runPrewarm(await anyBuilder(), await newProject(), { image, retries: '1' });
      remove();
      expect(report.outcome).toBe('failed');
      expect(report.error?.message).toContain('/manifests/cache-record');
      expect(report.error?.message).toContain('503');
      expect(report.error?.message).toMatch(/2 times|twice|2 attempts/);
    },
  );

  // Held by __tests__/layers/bake/build-runner.slow.test.ts.
  atNight(testHere)('a permission that is missing is not tried again', async () => {
    const { image } = newRepository();
    let puts = 0;
    const remove = lab.proxy.addRule({
      match: ({ method, path }) => method === 'PUT' && path.includes('/manifests/') && ++puts > 0,
      action: {
        status: 403,
        body: '{"errors":[{"code":"DENIED","message":"permission_denied: write_package"}]}',
      },
    });
    const { report } = await runPrewarm(await anyBuilder(), await newProject(), {
      image,
      layers: 'base=base',
    });
    remove();
    expect(report.outcome).toBe('failed');
    expect(report.attempts).toBe(1);
    expect(report.error?.remedy).toContain('access to push');
    expect(puts).toBeLessThanOrEqual(2);
  });

  testHere('a record that is no record of ours is not overwritten', async () => {
    const { image, registry } = newRepository();
    const own = await anyBuilder();
    await lab.docker(
      ['buildx', 'imagetools', 'create', '--tag', `${image}:cache-record`, lab.busybox],
      own.env,
    );
    const before = await registry.digestOf('cache-record');
    const { report } = await runPrewarm(own, await newProject(), { image });
    expect(report.outcome).toBe('failed');
    expect(report.error?.message).toContain('cache-record');
    expect(await registry.digestOf('cache-record')).toBe(before);
  });

  testHere('where nothing can be read a run that may not write still builds, and stays green', async () => {
    const { image } = newRepository();
    const remove = lab.proxy.addRule({
      match: ({ path }) => path.includes('example/fault-'),
      action: { status: 403, body: '{"errors":[{"code":"DENIED","message":"denied"}]}' },
    });
    const { report } = await runPrewarm(
      await anyBuilder(),
      await newProject(),
      { image },
      { github: githubRun('pull_request', 'refs/pull/3/merge') },
    );
    remove();
    expect(report.error).toBeUndefined();
    expect(report.outcome).toBe('built');
    expect(report.cacheSources.map((source) => source.state)).toEqual([
      'no-access',
      'no-access',
      'no-access',
    ]);
  });

  // Held by __tests__/layers/facts/free-disk.test.ts.
  atNight(testHere)(
    'too little disk stops the run before it builds, and says how much is missing',
    async () => {
      const { image } = newRepository();
      const { report } = await runPrewarm(await anyBuilder(), await newProject(), {
        image,
        'min-free-disk': '900TB',
      });
      expect(report.outcome).toBe('failed');
      expect(report.error?.message).toMatch(/expected .* free .* found .* missing/);
      expect(report.stages).toEqual([]);
    },
  );
});

describe('options of the build', () => {
  const twoPlatforms = [
    'FROM scratch AS base',
    'COPY requirements.txt /base.txt',
    'FROM base AS python-deps',
    'COPY package.json /python.txt',
    'FROM base AS node-deps',
    'COPY --from=python-deps /python.txt /node.txt',
    '',
  ].join('\n');

  for (const [name, testOn, builderOf] of [
    ['debian', atNight(testHere), anyBuilder],
    ['current', testCurrent, anyCurrentBuilder],
  ] as const) {
    atNight(testOn)(
      `layers for two platforms are one index each, whole and current afterwards (${name} generation)`,
      async () => {
        const { image, registry } = newRepository();
        const project = await newProject();
        await project.write({ Dockerfile: twoPlatforms });
        const values = { image, platforms: 'linux/amd64,linux/arm64' };
        const cold = await runPrewarm(await builderOf(), project, values);
        const warm = await runPrewarm(await builderOf(), project, values);
        expect([cold.report.error, warm.report.error]).toEqual([undefined, undefined]);
        expect(warm.report.outcome).toBe('warm');
        expect(warm.report.dependencyHitRate).toBe(100);
        expect(cold.report.stages.map((stage) => stage.platform)).toEqual(
          expect.arrayContaining(['linux/amd64', 'linux/arm64']),
        );
        const [python, base] = [
          await registry.platforms('cache-python'),
          await registry.platforms('cache-base'),
        ];
        expect(Object.keys(python).sort()).toEqual(['linux/amd64', 'linux/arm64']);
        for (const [platform, digest] of Object.entries(python)) {
          const chain = await registry.diffIds(base[platform] ?? '');
          expect((await registry.diffIds(digest)).slice(0, chain.length)).toEqual(chain);
        }
      },
    );

    testOn(
      `a layer with zstd compression and one with provenance stay current (${name} generation)`,
      async () => {
        const own = await builderOf();
        const project = await newProject();
        for (const values of [{ compression: 'zstd:3' }, { provenance: 'mode=min' }]) {
          const { image } = newRepository();
          const cold = await runPrewarm(own, project, { image, ...values });
          const warm = await runPrewarm(own, project, { image, ...values });
          expect({ ...values, errors: [cold.report.error, warm.report.error] }).toEqual({
            ...values,
            errors: [undefined, undefined],
          });
          expect({ ...values, outcome: warm.report.outcome, rate: warm.report.dependencyHitRate }).toEqual({
            ...values,
            outcome: 'warm',
            rate: 100,
          });
        }
      },
    );
  }

  testHere('a build context stands for an image or a folder, however its name is written', async () => {
    const { image, registry } = newRepository();
    const project = await newProject();
    await project.write({
      'extra/x.txt': 'from the folder\n',
      Dockerfile: `FROM ${lab.host}/not/there AS base\nCOPY --from=extra x.txt /x.txt\n`,
    });
    const values = {
      image,
      layers: 'base=base',
      'build-contexts': `extra=extra\n${lab.host}/not/there:latest=docker-image://${lab.busybox}`,
    };
    const cold = await runPrewarm(await anyBuilder(), project, values);
    const warm = await runPrewarm(await anyBuilder(), project, values);
    await project.write({ 'extra/x.txt': 'changed\n' });
    const changed = await runPrewarm(await anyBuilder(), project, values);
    expect([cold, warm, changed].map(({ report }) => report.error)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([warm, changed].map(({ report }) => report.outcome)).toEqual(['warm', 'prewarmed']);
    expect(changed.report.layers[0]?.reasons.join()).toContain('x.txt changed');
    expect(await registry.isWhole('cache-base')).toBe(true);
  });

  testHere('a buildx that would ignore an input is an error that names the version', async () => {
    const { image } = newRepository();
    const { report } = await runPrewarm(await anyBuilder(), await newProject(), {
      image,
      'add-hosts': 'db:10.0.0.1',
    });
    expect(report.error?.message).toContain('add-hosts: expected buildx 0.25.0 or later');
    expect(report.stages).toEqual([]);
  });

  testCurrent(
    'hosts, limits, shared memory and secrets from files and variables reach the build',
    async () => {
      const { image } = newRepository();
      const project = await newProject();
      await project.write({
        'token.txt': 'from a file',
        Dockerfile: [
          `FROM ${lab.busybox} AS base`,
          'ARG TRICKY',
          'RUN --mount=type=secret,id=file --mount=type=secret,id=variable \\',
          '    grep 10.0.0.1 /etc/hosts && test "$(ulimit -n)" = 2048 && df /dev/shm | grep 131072 \\',
          '    && test "$(cat /run/secrets/file)" = "from a file" && test "$(cat /run/secrets/variable)" = "from a variable" \\',
          '    && test "$TRICKY" = \'a${b}%{c}"d\'',
          '',
        ].join('\n'),
      });
      const { report } = await runPrewarm(
        await anyCurrentBuilder(),
        project,
        {
          image,
          layers: 'base=base',
          'add-hosts': 'db:10.0.0.1',
          ulimit: 'nofile=2048:2048',
          'shm-size': '128m',
          'secret-files': 'file=token.txt',
          'secret-envs': 'variable=TEST_VARIABLE',
          'build-args': 'TRICKY=a${b}%{c}"d',
        },
        { env: { TEST_VARIABLE: 'from a variable' } },
      );
      expect(report.error).toBeUndefined();
      expect(report.outcome).toBe('prewarmed');
    },
  );
});
