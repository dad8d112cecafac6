import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, jest } from '@jest/globals';
import { node24 } from '../../scripts/tools.mjs';
import { createActionStep } from '../support/action-step.ts';
import { type BuildScene, createScenes } from '../support/build-scene.ts';
import { describeGeneration } from '../support/generations.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';

jest.setTimeout(300_000);

const launcher = join(import.meta.dirname, '..', '..', 'dist', 'build.js');
const lab = await startLab();
const newScene = createScenes(lab, 'step');
/** The Node that GitHub's runners start actions with, or where it cannot be had, the one that the tests run on. */
const runner = await node24();
const node = runner.kind === 'ready' ? runner.path : process.execPath;
const cleanups: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
  await lab.stop();
});

async function newStep(builder: LabBuilder, { project, image }: BuildScene, event: string) {
  const step = await createActionStep({ node, env: builder.env, workspace: project.dir, event, launcher });
  cleanups.push(() => step.remove());
  return {
    ...step,
    main: (values: Readonly<Record<string, string>>) =>
      step.main({
        image,
        builder: builder.name,
        'min-free-disk': '1GB',
        'github-token': 'ghs_runToken',
        ...values,
      }),
  };
}

describeGeneration(lab, 'debian', 'a step of the action build', ({ testHere, sharedBuilder }) => {
  testHere('puts out what it pushed, then finds everything warm, and leaves nothing', async () => {
    const builder = await sharedBuilder('one');
    const scene = await newScene();
    const { image, registry } = scene;
    const step = await newStep(builder, scene, 'push');
    const cold = await step.main({ push: 'true' });
    const kept = await readdir(step.tempDir);
    const post = await step.post();
    const second = await newStep(builder, scene, 'push');
    const warm = await second.main({ push: 'true' });

    expect({ status: cold.status, log: cold.status === 0 ? '' : cold.log }).toEqual({ status: 0, log: '' });
    const digest = await registry.digestOf('main');
    expect(cold.outputs).toEqual({
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      image: `${image}@${cold.outputs['digest']}`,
      tags: JSON.stringify([`${image}:main`, `${image}:sha-0123456`, `${image}:latest`]),
      images: '',
      imageid: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      metadata: expect.stringContaining('"containerimage.digest"'),
      'dependency-hit-rate': '0',
      'prewarm-needed': 'false',
      coverage: expect.stringMatching(/^\[\{.*"platform":"linux\/amd64"/),
      figures: expect.stringContaining('"step":"build"'),
      report: expect.stringContaining('"kind":"build"'),
    });
    expect(JSON.parse(cold.outputs['metadata'] ?? '')['containerimage.digest']).toBe(cold.outputs['digest']);
    expect(JSON.parse(cold.outputs['report'] ?? '').app.digest).toBe(cold.outputs['digest']);
    expect(cold.summary).toContain(cold.outputs['digest']?.slice(0, 19) ?? 'nothing');
    expect(cold.log).not.toMatch(/\(node:\d+\)/);
    expect(cold.state).toEqual({ 'temp-folder': join(step.tempDir, kept[0] ?? '') });
    expect({ status: post.status, left: await readdir(step.tempDir) }).toEqual({ status: 0, left: [] });
    expect(warm.status).toBe(0);
    expect(warm.outputs).toMatchObject({ digest, 'dependency-hit-rate': '100', 'prewarm-needed': 'false' });
    for (const tag of ['sha-0123456', 'latest']) expect(await registry.digestOf(tag)).toBe(digest);
  });

  testHere(
    'of a pull request that is not pushed says what is not there, and that a layer is outdated',
    async () => {
      const scene = await newScene();
      const step = await newStep(await sharedBuilder('one'), scene, 'pull_request');
      const run = await step.main({});
      expect(run.status).toBe(0);
      expect(run.outputs).toMatchObject({ digest: '', image: '', coverage: '', 'prewarm-needed': 'true' });
      expect(JSON.parse(run.outputs['tags'] ?? '')).toEqual([
        `${scene.image}:pr-7`,
        `${scene.image}:sha-0123456`,
      ]);
      expect(run.log).toMatch(/^::notice.*The application was not pushed/m);
      expect(await scene.registry.tags()).toEqual([]);
    },
  );

  testHere('below min-hit-rate fails with on-low-hit-rate: fail, and its outputs are there', async () => {
    const scene = await newScene();
    const step = await newStep(await sharedBuilder('one'), scene, 'push');
    await scene.project.write({ 'requirements.txt': 'unheard-of\n' });
    const run = await step.main({ push: 'true', 'min-hit-rate': '90', 'on-low-hit-rate': 'fail' });
    expect(run.status).toBe(1);
    expect(run.log).toMatch(/^::error.*min-hit-rate: expected at least 90 %/m);
    expect(run.outputs['digest']).toBe(await scene.registry.digestOf('main'));
    expect(run.summary).toContain('min-hit-rate');
  });

  testHere('with wrong inputs fails at once and names them all', async () => {
    const scene = await newScene();
    const step = await newStep(await sharedBuilder('one'), scene, 'push');
    lab.proxy.reset();
    const run = await step.main({
      tags: `${scene.image}:cache-base`,
      'layer-digests': '{"base"',
      'cache-builder': 'a b',
      'min-hit-rate': 'much',
      'on-low-hit-rate': 'cry',
      'layers-as': 'layers',
      'base-images': 'thawed',
      target: 'nothing',
    });
    const post = await step.post();
    const named = [
      'tags:',
      'layer-digests:',
      'cache-builder:',
      'min-hit-rate:',
      'on-low-hit-rate:',
      'layers-as:',
      'base-images:',
      'target:',
    ].filter((input) => !run.log.includes(input));
    expect({ status: run.status, named, outputs: run.outputs }).toEqual({
      status: 1,
      named: [],
      outputs: {},
    });
    expect(run.log.match(/^::error/gm)).toHaveLength(1);
    expect({ status: post.status, left: await readdir(step.tempDir) }).toEqual({ status: 0, left: [] });
    expect(lab.proxy.records).toEqual([]);
  });
});
