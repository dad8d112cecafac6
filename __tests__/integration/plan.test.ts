import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { planCommand } from '../../src/commands/plan/index.ts';
import type { PlanReport } from '../../src/commands/plan/report.ts';
import { startLab } from '../support/lab.ts';
import {
  createSampleProject,
  githubRun,
  runPrewarm,
  runSession,
  type SampleProject,
} from '../support/prewarm-run.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const { debian, current } = lab.generations;
const generation = current.kind === 'ready' ? current : debian;
const cleanups: (() => Promise<void>)[] = [() => lab.stop()];
let repositories = 0;

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

if (generation.kind === 'unavailable') throw new Error(generation.reason);
const builder = await generation.newBuilder();
cleanups.push(() => builder.remove());

/** Nothing that could start an engine: whoever asks for one fails. */
const nowhere = { name: 'no-builder', env: { PATH: '/nonexistent' }, remove: async () => {} };

async function newProject(): Promise<{ readonly project: SampleProject; readonly image: string }> {
  const project = await createSampleProject(lab.busybox);
  cleanups.push(() => project.remove());
  return { project, image: `${lab.host}/plan/app-${++repositories}` };
}

async function plan(
  project: SampleProject,
  values: Readonly<Record<string, string>>,
  github = githubRun('push'),
): Promise<PlanReport> {
  const { result } = await runSession(planCommand, nowhere, project, values, { github });
  return result;
}

const reasonsOf = ({ layers }: PlanReport): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(layers.flatMap(({ name, reasons }) => (reasons.length === 0 ? [] : [[name, reasons]])));

describe('a plan, without an engine,', () => {
  test('needs a prewarm where nothing was prewarmed, and none right after it', async () => {
    const { project, image } = await newProject();
    const cold = await plan(project, { image });
    const { report } = await runPrewarm(builder, project, { image }, { github: githubRun('push') });
    const warm = await plan(project, { image });

    expect(report.error).toBeUndefined();
    expect(cold).toMatchObject({ needed: true, reason: 'base, python, node are outdated' });
    expect(warm).toMatchObject({
      needed: false,
      reason: 'every layer is up to date and complete in the registry',
      error: undefined,
    });
    expect(warm.layers.map(({ digest }) => digest)).toEqual(report.layers.map(({ digest }) => digest));
  });

  test('tells which layers a change concerns; a change of source code concerns none', async () => {
    const { project, image } = await newProject();
    await runPrewarm(builder, project, { image }, { github: githubRun('push') });
    await project.write({ 'src/app.txt': 'changed\n' });
    const code = await plan(project, { image });
    await project.write({ 'requirements.txt': 'flask\nredis\n' });
    const dependency = await plan(project, { image });
    const argument = await plan(project, { image, 'build-args': 'EDITION=second' });

    expect(code.needed).toBe(false);
    expect(reasonsOf(dependency)).toEqual({ python: ['file requirements.txt changed'] });
    expect(Object.keys(reasonsOf(argument))).toEqual(['base', 'python', 'node']);
  });

  test('foresees quarter, max-age and refresh, and obeys always and never', async () => {
    const { project, image } = await newProject();
    await runPrewarm(builder, project, { image, quarter: '2026Q3' }, { github: githubRun('push') });
    const decide = async (values: Readonly<Record<string, string>>): Promise<boolean> =>
      (await plan(project, { image, quarter: '2026Q3', ...values })).needed;

    expect(await decide({})).toBe(false);
    expect(await decide({ quarter: '2026Q4' })).toBe(true);
    expect(await decide({ refresh: 'python' })).toBe(true);
    expect(await decide({ 'max-age': '90d' })).toBe(false);
    expect(await decide({ 'max-age': '0s' })).toBe(true);
    expect(await decide({ prewarm: 'always' })).toBe(true);
    expect(await decide({ prewarm: 'never', refresh: 'all' })).toBe(false);
  });

  test('finds a layer that is gone, and a tag that names something else', async () => {
    const { project, image } = await newProject();
    const { report } = await runPrewarm(builder, project, { image }, { github: githubRun('push') });
    const repository = image.slice(lab.host.length + 1);
    const node = report.layers.find(({ name }) => name === 'node')?.digest ?? '';
    const base = report.layers.find(({ name }) => name === 'base')?.digest ?? '';
    const url = `http://${lab.host}/v2/${repository}/manifests`;
    const types = { accept: 'application/vnd.oci.image.manifest.v1+json' };
    const manifest = await (await fetch(`${url}/${base}`, { headers: types })).text();
    // As where a run ended between its commit and its tags.
    const put = await fetch(`${url}/cache-python`, {
      method: 'PUT',
      headers: { 'content-type': types.accept },
      body: manifest,
    });
    const moved = await plan(project, { image });
    const gone = await fetch(`${url}/${node}`, { method: 'DELETE' });
    const lost = await plan(project, { image });

    expect([put.status, gone.status]).toEqual([201, 202]);
    expect(moved).toMatchObject({ needed: true, reason: 'cache-python does not name the recorded layer' });
    expect(lost.needed).toBe(true);
    expect(Object.keys(reasonsOf(lost))).toEqual(['node']);
  });

  test('needs none where the run may not write, and says what it would have needed', async () => {
    const { project, image } = await newProject();
    const report = await plan(project, { image }, githubRun('pull_request', 'refs/pull/7/merge'));

    expect(report.needed).toBe(false);
    expect(report.reason).toMatch(/^base, python, node are outdated, but this run may not push layers: /);
  });

  test('fails, and needs nothing, where the registry cannot be asked', async () => {
    const { project } = await newProject();
    const report = await plan(project, { image: '127.0.0.1:1/plan/app', retries: '0' });

    expect(report).toMatchObject({
      needed: false,
      error: { message: expect.stringMatching(/127\.0\.0\.1:1/) },
    });
  });
});
