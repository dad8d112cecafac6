import { execFile, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, jest } from '@jest/globals';
import { type Clock, systemClock } from '../../src/adapters/clock.ts';
import { fetchRecord, pushRecord } from '../../src/adapters/registry/record-artifact.ts';
import { createActionStep } from '../support/action-step.ts';
import { runBuild } from '../support/build-run.ts';
import { createScenes, expectOnLayers } from '../support/build-scene.ts';
import { describeNewestGeneration } from '../support/generations.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { expectConverged, watchGenerations } from '../support/misbehaving-scene.ts';
import { runPrewarm } from '../support/prewarm-run.ts';
import { createTestClient } from '../support/registry-client.ts';

jest.setTimeout(600_000);

const execute = promisify(execFile);
const dist = join(import.meta.dirname, '..', '..', 'dist');
const lab = await startLab();
const cleanups: (() => Promise<unknown>)[] = [() => lab.stop()];
const newScene = createScenes(lab, 'adverse');

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

const dayMs = 24 * 60 * 60_000;
const clockOff = (offsetMs: number): Clock => ({
  ...systemClock,
  nowMs: () => systemClock.nowMs() + offsetMs,
});

/** A folder that is a small disk. */
async function smallDisk(size: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-small-'));
  await execute('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dir]);
  cleanups.push(async () => {
    await execute('umount', [dir]);
    await rm(dir, { recursive: true });
  });
  return dir;
}

async function fill(dir: string): Promise<string> {
  const file = join(dir, 'full');
  await execute('dd', ['if=/dev/zero', `of=${file}`, 'bs=4k']).catch(() => undefined);
  return file;
}

/** The home of somebody who has this builder, and which is mounted read-only. */
async function readOnlyHome({ env }: LabBuilder): Promise<string> {
  const home = await smallDisk('128m');
  const plugins = join(home, '.docker', 'cli-plugins');
  await mkdir(plugins, { recursive: true });
  const plugin = join(env['DOCKER_CONFIG'] ?? '', 'cli-plugins', 'docker-buildx');
  await copyFile(plugin, join(plugins, 'docker-buildx')).catch(() => undefined);
  await writeFile(join(home, '.docker', 'config.json'), '{}');
  await execute('mount', ['-o', 'remount,ro', home]);
  return home;
}

interface Ended {
  readonly status: number | null;
  readonly log: string;
}

async function runCli(
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Ended> {
  const child = spawn(process.execPath, [join(dist, 'cli.js'), ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += text));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, log };
}

describeNewestGeneration(lab, 'a prewarm and a build', ({ testHere, sharedBuilder }) => {
  testHere('whose clocks are a day apart make one generation', async () => {
    const builder = await sharedBuilder('one');
    const scene = await newScene();
    const { project, image, pushing, repository } = scene;
    const watch = watchGenerations(lab, repository);
    for (const [index, days] of [1, -1, 1].entries()) {
      await project.write({ 'requirements.txt': `flask # ${index}\n` });
      const { report } = await runPrewarm(builder, project, { image }, { clock: clockOff(days * dayMs) });
      expect(report.error).toBeUndefined();
      expect(report.layers.map(({ state }) => state)).toContain('rebuilt');
    }
    for (const days of [-1, 0, 1]) {
      const { report } = await runBuild(builder, project, pushing, { clock: clockOff(days * dayMs) });
      expect(report.error).toBeUndefined();
      expect(report.dependencyHitRate).toBe(100);
    }
    expect((await runPrewarm(builder, project, { image })).report.outcome).toBe('warm');
    await watch.stop();
    await expectOnLayers(scene);
    await expectConverged(scene, lab, repository);
  });

  testHere(
    'say so when the temporary folder is full, leave nothing in it, and go on when it is not',
    async () => {
      const builder = await sharedBuilder('one');
      const scene = await newScene();
      const { project, image, registry } = scene;
      const disk = await smallDisk('16m');
      const file = await fill(disk);
      const run = async (action: 'prewarm' | 'build', inputs: Readonly<Record<string, string>>) => {
        const step = await createActionStep({
          ...{ node: process.execPath, env: builder.env, workspace: project.dir, event: 'push' },
          launcher: join(dist, `${action}.js`),
        });
        cleanups.push(() => step.remove());
        const services = { RUNNER_TEMP: disk, TMPDIR: disk };
        const given = { image, builder: builder.name, 'min-free-disk': '0', 'github-token': 'x', ...inputs };
        const main = await step.main(given, services);
        await step.post();
        return main;
      };
      for (const [action, inputs] of [
        ['prewarm', {}],
        ['build', { push: 'true' }],
      ] as const) {
        const { status, log } = await run(action, inputs);
        expect([action, status]).toEqual([action, 1]);
        expect(log).toMatch(/^::error.*(?:ENOSPC|no space left)/im);
        expect(await readdir(disk)).toEqual(['full']);
      }
      expect(await registry.tags()).toEqual([]);
      await rm(file);
      for (const [action, inputs] of [
        ['prewarm', {}],
        ['build', { push: 'true', tags: `${image}:main` }],
      ] as const) {
        const { status, log } = await run(action, inputs);
        expect({ action, status, log: status === 0 ? '' : log }).toEqual({ action, status: 0, log: '' });
        expect(await readdir(disk)).toEqual([]);
      }
      await expectOnLayers(scene);
    },
  );

  testHere('work in a terminal whose home cannot be written', async () => {
    const builder = await sharedBuilder('one');
    const scene = await newScene();
    const { project, image } = scene;
    const home = await readOnlyHome(builder);
    const temp = await mkdtemp(join(tmpdir(), 'cache-prewarm-adverse-'));
    cleanups.push(() => rm(temp, { recursive: true }));
    const { DOCKER_CONFIG: theirs = '', ...rest } = builder.env;
    const env = { ...rest, HOME: home, TMPDIR: temp, BUILDX_CONFIG: join(theirs, 'buildx') };
    const common = ['--image', image, '--builder', builder.name, '--min-free-disk', '0'];
    for (const args of [
      ['prewarm', ...common, '--push', 'true'],
      ['build', ...common, '--push', '--tags', `${image}:main`],
    ]) {
      const { status, log } = await runCli(args, { cwd: project.dir, env });
      expect({ args, status, log: status === 0 ? '' : log }).toEqual({ args, status: 0, log: '' });
    }
    expect(await readdir(temp)).toEqual([]);
    await expectOnLayers(scene);
  });

  testHere('of this version and of a later one at once leave one generation', async () => {
    const builder = await sharedBuilder('one');
    const scene = await newScene();
    const { project, image, pushing, repository } = scene;
    expect((await runPrewarm(builder, project, { image })).report.error).toBeUndefined();
    const { client } = createTestClient(lab.registry.host);
    const record = await fetchRecord(client, repository, 'cache-record');
    const later = `${JSON.stringify({ ...(record?.json as object), version: 99, layers: [], more: 'of it' })}\n`;
    const watch = watchGenerations(lab, repository);
    let writes = 0;
    const stop = lab.proxy.addRule({
      match: ({ kind, path }) =>
        path.includes(`/v2/${repository}/`) &&
        (kind === 'blob POST' || (kind === 'manifest PUT' && path.endsWith('cache-record'))),
      action: async () => {
        if (writes++ < 6) await pushRecord(client, repository, 'cache-record', later);
        return undefined;
      },
    });
    await project.write({ 'requirements.txt': 'flask # while another one writes\n' });
    const { report } = await runPrewarm(builder, project, { image });
    stop();
    expect(writes).toBeGreaterThan(0);
    expect(report.error).toBeUndefined();
    const built = await runBuild(builder, project, pushing);
    expect(built.report.error).toBeUndefined();
    expect((await runPrewarm(builder, project, { image })).report.outcome).toBe('warm');
    await watch.stop();
    await expectOnLayers(scene);
    await expectConverged(scene, lab, repository);
  });
});
