import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { fillWorkflow, type WorkflowFilling } from '../../../src/core/init/fill-workflow.ts';

const folder = join(import.meta.dirname, '../../../examples/workflows');
/** Those of one image, which `init` fills. */
const examples = readdirSync(folder)
  .filter((name) => name !== 'several-images.yml')
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

/** What the examples are written with. */
const asWritten: WorkflowFilling = {
  images: [
    {
      name: 'app',
      image: 'ghcr.io/acme/shop',
      layers: [
        { name: 'base', target: 'base' },
        { name: 'python', target: 'python-deps' },
        { name: 'node', target: 'node-deps' },
      ],
      ...{ file: undefined, context: undefined, target: undefined, buildArgs: {}, buildContexts: {} },
    },
  ],
  bake: undefined,
  deployment: {
    projectDir: '/srv/shop',
    healthUrl: 'http://127.0.0.1:8080/health',
    composeFile: undefined,
    environment: 'production',
  },
  action: 'org/cache-prewarm@v1',
  branch: 'main',
};

const other: WorkflowFilling = {
  images: [
    {
      name: 'web',
      image: 'registry.example.com/team/web',
      layers: [{ name: 'deps', target: 'deps' }],
      ...{ file: 'docker/web.Dockerfile', context: 'web', target: 'app' },
      ...{ buildArgs: { FLAVOUR: 'slim' }, buildContexts: {} },
    },
  ],
  bake: undefined,
  deployment: {
    projectDir: '/home/deploy/web',
    healthUrl: undefined,
    composeFile: 'compose.prod.yaml',
    environment: 'staging',
  },
  action: 'team/cache-prewarm@v1.2.3',
  branch: 'trunk',
};

function faultsOf(name: string, content: string): readonly string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map((error) => error.message);
}

const linesWith = (text: string, word: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.includes(word))
    .map((line) => line.trim());

describe.each(examples)('the example %s', (name, text) => {
  test('filled with what it is written with stays as it is, to the last comment', () => {
    expect(fillWorkflow(text, asWritten)).toBe(text);
  });

  test('filled for another repository is a workflow, with nothing of the example left in it', () => {
    const filled = fillWorkflow(text, other);
    expect(faultsOf(name, filled)).toEqual([]);
    expect(filled).not.toMatch(/acme|\/srv\/shop|python-deps|org\/cache-prewarm|production|\bmain\b/);
    expect(filled).toContain('registry.example.com/team/web');
  });

  test('without a deployment is a workflow that has none of its inputs', () => {
    const filled = fillWorkflow(text, { ...asWritten, deployment: undefined });
    expect(faultsOf(name, filled)).toEqual([]);
    if (name === 'ci.yml') expect(filled).not.toMatch(/SSH_PRIVATE_KEY|hosts:|project-dir|health-url/);
  });
});

test('inputs go where they belong: the Dockerfile to builds, the compose file to deployments', () => {
  const filled = Object.fromEntries(examples.map(([name, text]) => [name, fillWorkflow(text, other)]));
  const found = (name: string, input: string): readonly string[] =>
    linesWith(filled[name] ?? '', `${input}:`);

  expect(found('ci.yml', 'file')).toEqual(['file: docker/web.Dockerfile', 'compose-file: compose.prod.yaml']);
  expect(found('ci.yml', 'target')).toEqual(['target: app']);
  expect(found('prewarm.yml', 'file')).toEqual(['file: docker/web.Dockerfile']);
  expect(found('prewarm.yml', 'target')).toEqual(['target: app']);
  expect(found('deploy.yml', 'file')).toEqual(['compose-file: compose.prod.yaml']);
  expect(found('deploy.yml', 'health-url')).toEqual([]);
  expect(found('step-by-step.yml', 'context')).toEqual(['context: web', 'context: web']);
  expect(linesWith(filled['step-by-step.yml'] ?? '', 'cache-prewarm')).toEqual(
    [
      '- uses: team/cache-prewarm@v1.2.3',
      'uses: team/cache-prewarm@v1.2.3',
      'uses: team/cache-prewarm/build@v1.2.3',
      'uses: team/cache-prewarm/deploy@v1.2.3',
      '- uses: team/cache-prewarm/summary@v1.2.3',
    ].slice(1),
  );
});

test('several images become a matrix, whose values only the images have that need them', () => {
  const [image] = asWritten.images;
  const [web] = other.images;
  if (image === undefined || web === undefined) throw new Error('unreachable');
  const images = [{ ...image, layers: 'auto' as const }, web];
  for (const name of ['ci.yml', 'prewarm.yml', 'maintain.yml']) {
    const text = examples.find(([one]) => one === name)?.[1] ?? '';
    const filled = fillWorkflow(text, { ...asWritten, deployment: undefined, images });
    expect(faultsOf(name, filled)).toEqual([]);
    const [job] = Object.values(parse(filled).jobs) as { strategy: { matrix: unknown }; with: unknown }[];
    expect(job).toMatchObject({
      name: '${{ matrix.name }}',
      strategy: {
        matrix: {
          include: [
            { name: 'app', image: 'ghcr.io/acme/shop', layers: 'auto' },
            {
              ...{
                name: 'web',
                image: 'registry.example.com/team/web',
                layers: 'deps=deps\n',
                context: 'web',
              },
              ...{ file: 'docker/web.Dockerfile', target: 'app', 'build-args': 'FLAVOUR=slim' },
            },
          ],
        },
      },
      with: {
        image: '${{ matrix.image }}',
        layers: '${{ matrix.layers }}',
        file: '${{ matrix.file }}',
        context: '${{ matrix.context }}',
        'build-args': '${{ matrix.build-args }}',
      },
    });
    expect(JSON.stringify(job?.with)).not.toContain('build-contexts');
  }
});

test('what stands above the layers is about these', () => {
  const text = examples.find(([name]) => name === 'prewarm.yml')?.[1] ?? '';
  const [image] = asWritten.images;
  if (image === undefined) throw new Error('unreachable');
  expect(fillWorkflow(text, other)).toContain('Kept as an image with the tag cache-deps.');
  const auto = fillWorkflow(text, { ...asWritten, images: [{ ...image, layers: 'auto' }] });
  expect(auto).toContain('      layers: auto\n');
  expect(auto).not.toContain('cache-python');
});

test('a text that is no YAML is refused', () => {
  expect(() => fillWorkflow('a: [', asWritten)).toThrow();
});

test('a job of steps that nobody deploys is left out, and nothing waits for it', () => {
  const text = examples.find(([name]) => name === 'step-by-step.yml')?.[1] ?? '';
  const { jobs } = parse(fillWorkflow(text, { ...asWritten, deployment: undefined }));
  expect(Object.keys(jobs)).toEqual(['build', 'summary']);
  expect(jobs.summary.needs).toEqual(['build']);
  expect(Object.keys(jobs.summary.steps[0].with)).toEqual([
    ...['prewarm-result', 'prewarm-figures', 'build-result', 'build-figures'],
  ]);
  expect(Object.keys(parse(fillWorkflow(text, asWritten)).jobs)).toContain('deploy');
});

describe('several images of one compose file', () => {
  const web = { ...asWritten.images[0], name: 'web', image: 'ghcr.io/acme/shop-web' };
  const api = { ...asWritten.images[0], name: 'api', image: 'ghcr.io/acme/shop-api', context: 'api' };
  const filling = {
    ...asWritten,
    images: [api, web] as WorkflowFilling['images'],
    bake: { file: 'compose.yaml', targets: [], layers: 'auto', openArgs: [] },
  } as const;
  const fill = (name: string, changes: Partial<WorkflowFilling> = {}): string =>
    fillWorkflow(examples.find(([one]) => one === name)?.[1] ?? '', { ...filling, ...changes });
  const firstWith = (name: string, changes: Partial<WorkflowFilling> = {}): unknown =>
    (Object.values(parse(fill(name, changes)).jobs)[0] as { readonly with: unknown }).with;

  test.each(examples)('make a workflow of %s', (name) => {
    expect(faultsOf(name, fill(name))).toEqual([]);
  });

  test.each(['ci.yml', 'prewarm.yml', 'deploy.yml', 'rollback.yml', 'step-by-step.yml'])(
    'leave nothing in %s that only one image has',
    (name) => {
      expect(fill(name)).not.toMatch(/matrix|^ +(image|layers|app-image|layer-digests|context|only):/m);
    },
  );

  test('are built together, by the file that names them', () => {
    expect(firstWith('ci.yml', { deployment: undefined })).toEqual({ 'bake-files': 'compose.yaml' });
    expect(firstWith('prewarm.yml')).toEqual({
      'bake-files': 'compose.yaml',
      quarter: '${{ inputs.quarter }}',
      targets: '${{ inputs.targets }}',
      refresh: '${{ inputs.refresh }}',
    });
    expect(Object.keys(parse(fill('prewarm.yml')).on.workflow_dispatch.inputs)).toContain('targets');
  });

  test('keep what is asked for of all of them: layers, and arguments that the file leaves open', () => {
    const bake = {
      file: 'docker-bake.hcl',
      targets: [],
      layers: [{ name: 'base', target: 'base' }],
      openArgs: [{ target: '*', name: 'PY', value: '${{ vars.PY }}' }],
    };
    expect(firstWith('ci.yml', { bake, deployment: undefined })).toEqual({
      'bake-files': 'docker-bake.hcl',
      set: '*.args.PY=${{ vars.PY }}\n',
      layers: 'base=base\n',
    });
  });

  test('are named where the file builds nothing by itself, and may be chosen all the same', () => {
    const bake = { ...filling.bake, targets: ['api', 'web'] };
    expect(firstWith('ci.yml', { bake, deployment: undefined })).toEqual({
      'bake-files': 'compose.yaml',
      targets: 'api,web',
    });
    expect(firstWith('prewarm.yml', { bake })).toMatchObject({
      targets: "${{ inputs.targets || 'api,web' }}",
    });
  });

  test('are deployed together: what was built, or the tag that is asked for', () => {
    expect(firstWith('deploy.yml')).toMatchObject({
      'app-images':
        'ghcr.io/acme/shop-api:${{ inputs.version }}\nghcr.io/acme/shop-web:${{ inputs.version }}\n',
    });
    const { jobs } = parse(fill('step-by-step.yml'));
    expect(jobs.build.outputs).toMatchObject({ images: '${{ steps.build.outputs.images }}' });
    expect(jobs.deploy.steps[0].with).toMatchObject({
      'app-images': '${{ needs.build.outputs.images }}',
    });
  });

  test('are maintained one by one', () => {
    expect(parse(fill('maintain.yml')).jobs.maintain.strategy.matrix.include).toHaveLength(2);
  });
});
