import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Job {
  readonly needs?: readonly string[];
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = join(import.meta.dirname, '..');
const folder = '.github/workflows';
const files = readdirSync(join(root, folder)).map(
  (name) => [name, readFileSync(join(root, folder, name), 'utf8')] as const,
);

/** What GitHub would say of a workflow. */
function faultsOf(name: string, content: string): readonly string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map((error) => error.message);
}

describe.each(files)('%s', (name, text) => {
  const { jobs, permissions } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);

  test('is a workflow as GitHub reads it', () => {
    expect(faultsOf(name, text)).toEqual([]);
  });

  test('gives no permission to all jobs, and to each job those that it names', () => {
    expect(permissions).toEqual({});
    expect(Object.keys(jobs).filter((job) => jobs[job]?.permissions === undefined)).toEqual([]);
  });

  test('says beside each permission why', () => {
    const granted = text.split('\n').filter((line) => /^\s+[a-z-]+: (read|write)\b/.test(line));
    expect(granted.filter((line) => !/# \w+/.test(line))).toEqual([]);
  });

  test('lets no job run for hours', () => {
    expect(Object.keys(jobs).filter((job) => jobs[job]?.['timeout-minutes'] === undefined)).toEqual([]);
  });

  test('names the actions of others by a full commit and its version', () => {
    const lines = text.split('\n').filter((line) => /\buses: (?!\$\/)/.test(line));
    expect(
      lines.filter((line) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
    ).toEqual([]);
  });

  test('keeps no credentials in a checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });
});

test('ci-ok needs every other job, and runs also when one of them failed', () => {
  const { jobs } = parse(readFileSync(join(root, folder, 'ci.yml'), 'utf8')) as Workflow;
  const gate = jobs['ci-ok'];
  const others = Object.keys(jobs).filter((name) => name !== 'ci-ok');
  expect([...(gate?.needs ?? [])].sort()).toEqual(others.sort());
  expect(gate?.if).toBe('always()');
  const results = others
    .map((name) => `needs.${name}.result`)
    .filter((result) => !JSON.stringify(gate).includes(result));
  expect(results).toEqual([]);
});

test('the whole workflows that the README shows are workflows', () => {
  const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```yaml\n(name: .*?)```/gs)].map(
    (match) => match[1] ?? '',
  );
  expect(blocks.length).toBeGreaterThan(0);
  expect(blocks.flatMap((text) => faultsOf('README.md', text))).toEqual([]);
});

test('a workflow that is none is noticed', () => {
  expect(faultsOf('a.yml', 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n')).not.toEqual(
    [],
  );
});
