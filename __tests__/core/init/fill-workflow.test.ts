import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from '@jest/globals';
import { fillWorkflow, type WorkflowFilling } from '../../../src/core/init/fill-workflow.ts';

const folder = join(import.meta.dirname, '../../../examples/workflows');
const examples = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

/** What the examples are written with. */
const asWritten: WorkflowFilling = {
  image: 'ghcr.io/acme/shop',
  layers: [
    { name: 'base', target: 'base' },
    { name: 'python', target: 'python-deps' },
    { name: 'node', target: 'node-deps' },
  ],
  file: undefined,
  context: undefined,
  target: undefined,
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
  image: 'registry.example.com/team/web',
  layers: [{ name: 'deps', target: 'deps' }],
  file: 'docker/web.Dockerfile',
  context: 'web',
  target: 'app',
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
  expect(found('prewarm.yml', 'target')).toEqual([]);
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

test('a text that is no YAML is refused', () => {
  expect(() => fillWorkflow('a: [', asWritten)).toThrow();
});
