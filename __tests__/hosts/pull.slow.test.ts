import { describe, expect, test } from '@jest/globals';
import type { EngineImage } from '../../src/adapters/docker/engine-answer.ts';
import { layerTag, releaseTag } from '../../src/core/deploy/host-tags.ts';
import { parseReference } from '../../src/core/oci/reference.ts';
import { planHostImages } from '../../src/hosts/plan.ts';
import { prewarmHostImages, pullAppImage } from '../../src/hosts/pull.ts';
import { digest } from '../support/deploy-values.ts';
import { createMemoryRun } from '../support/host-images-run.ts';
import { engineError } from '../support/memory-engine.ts';
import type { MemoryHostOptions } from '../support/memory-fleet.ts';

const quiet = () => {};

function pullsOf(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.startsWith('pull '));
}

/** Else only those are pulled that save the application's pull something. */
const all = { wish: { prewarm: 'all' } } as const;

describe('the layer images of a host', () => {
  test('are pulled by digest, and get a name that protects them', async () => {
    const { run, engine, base, python } = await createMemoryRun({}, all);
    const plan = await planHostImages(run);
    const { pulled, failed } = await prewarmHostImages(run, plan, quiet);
    expect(failed).toEqual([]);
    const wanted = plan.prewarm.pulls.map(({ image }) => `pull x.test/shop@${image.digest}`);
    expect(pullsOf(engine.lines)).toEqual(wanted);
    const digests = { base: base.digest, python: python.digest };
    for (const { name, reference } of pulled) {
      const tag = layerTag(name, digests[name as keyof typeof digests]);
      expect(engine.lines).toContain(`tag ${reference} ${tag}`);
    }
    expect(pulled.reduce((sum, { downloadedBytes }) => sum + downloadedBytes, 0)).toBeGreaterThanOrEqual(
      11_000,
    );
  });

  test('tell how they come', async () => {
    const { run } = await createMemoryRun({}, all);
    const told: number[] = [];
    const plan = await planHostImages(run);
    await prewarmHostImages(run, plan, (_name, { downloadedBytes }) => told.push(downloadedBytes));
    expect(told.length).toBeGreaterThan(1);
  });

  test('of which one fails do not keep the others from coming', async () => {
    const { run, engine } = await createMemoryRun({}, all);
    const plan = await planHostImages(run);
    const [first] = plan.prewarm.pulls;
    engine.fail(new RegExp(`^pull .*${first?.image.digest}`), engineError('pull'));
    const { pulled, failed } = await prewarmHostImages(run, plan, quiet);
    expect(failed.map(({ name }) => name)).toEqual([first?.name]);
    expect(pulled).toHaveLength(plan.prewarm.pulls.length - 1);
    expect(pulled.length).toBeGreaterThan(0);
  });

  test('are all left where there is no room, and nothing is pulled', async () => {
    const { run, engine } = await createMemoryRun({ freeBytes: () => 4096 }, all);
    const plan = await planHostImages(run);
    const { pulled, failed } = await prewarmHostImages(run, plan, quiet);
    expect(pulled).toEqual([]);
    expect(failed.map(({ name }) => name)).toEqual(plan.prewarm.pulls.map(({ name }) => name));
    expect(String(failed[0]?.error)).toContain('There is not enough room');
    expect(pullsOf(engine.lines)).toEqual([]);
  });
});

describe('the application on a host', () => {
  test('is pulled by digest and named after its project', async () => {
    const { run, engine, app, reference } = await createMemoryRun();
    const { pulled, pruned } = await pullAppImage(run, await planHostImages(run), quiet);
    expect(pullsOf(engine.lines)).toEqual([`pull ${reference}`]);
    const name = releaseTag({ project: 'shop', repository: 'shop' }, app.digest);
    expect(engine.lines.at(-1)).toBe(`tag ${reference} ${name}`);
    expect(pulled).toMatchObject({ name: 'application', reference });
    expect(pulled.downloadedBytes).toBeGreaterThanOrEqual(11_400);
    expect(pruned).toEqual([]);
  });

  test('gets no name of a project that nobody knows', async () => {
    const { run, engine } = await createMemoryRun({}, { wish: { project: undefined } });
    await pullAppImage(run, await planHostImages(run), quiet);
    expect(engine.lines.filter((line) => line.startsWith('tag'))).toEqual([]);
  });

  test('that is there is not pulled again, and the registry is not asked', async () => {
    const { run, engine } = await createMemoryRun();
    const plan = await planHostImages(run);
    await pullAppImage(run, plan, quiet);
    const before = engine.lines.length;
    const { pulled } = await pullAppImage(run, plan, quiet);
    expect(pullsOf(engine.lines.slice(before))).toEqual([]);
    expect(pulled).toMatchObject({ plannedBytes: 0, downloadedBytes: 0 });
  });

  test('that somebody removes at once is an error, not a release', async () => {
    const { run, engine } = await createMemoryRun();
    const plan = await planHostImages(run);
    const { pull } = engine.api;
    const forgetful = {
      ...engine.api,
      async pull(request: Parameters<typeof pull>[0]) {
        await pull(request);
        engine.images.length = 0;
      },
    };
    await expect(pullAppImage({ ...run, engine: forgetful }, plan, quiet)).rejects.toThrow(
      'was pulled, and the engine does not have it',
    );
  });
});

/** A release of ours from long ago, which runs nowhere. */
function oldRelease(name: string, namedMs: number): EngineImage {
  const id = digest(`config of ${name}`);
  const tag = releaseTag({ project: 'shop', repository: 'shop' }, digest(name));
  return {
    id,
    tags: [`docker.io/${tag}`],
    pulledAs: [{ ...parseReference('x.test/shop'), digest: digest(name) }],
    diffIds: [digest(`files of ${name}`)],
    created: '2026-01-01T00:00:00Z',
    namedMs,
    platform: { os: 'linux', architecture: 'amd64' },
    wholeManifests: undefined,
  };
}

describe('room for a pull', () => {
  const images = ['one', 'two', 'three', 'four', 'five'].map((name, index) => oldRelease(name, index + 1));

  async function short(freeBytes: (removed: number) => number, options: MemoryHostOptions = {}) {
    let removed = 0;
    const made = await createMemoryRun({ images, freeBytes: () => freeBytes(removed), ...options });
    const remove = made.engine.api.removeImage;
    const engine = {
      ...made.engine.api,
      async removeImage(reference: string) {
        const done = await remove(reference);
        removed++;
        return done;
      },
    };
    return { ...made, run: { ...made.run, engine } };
  }

  test('is made of superseded releases, only until it fits', async () => {
    // Each release has two names; with the second one it is gone.
    const { run, engine } = await short((removed) => (removed >= 2 ? 8e9 : 4096));
    const plan = await planHostImages(run);
    expect(plan.prune.length).toBeGreaterThan(1);
    const { pruned } = await pullAppImage(run, plan, quiet);
    expect(pruned).toEqual([plan.prune[0]]);
    expect(engine.images.some(({ id }) => id === plan.prune[0]?.id)).toBe(false);
    expect(engine.images.some(({ id }) => id === plan.prune[1]?.id)).toBe(true);
  });

  test('is not made where it fits already', async () => {
    const { run, engine } = await short(() => 8e9);
    await pullAppImage(run, await planHostImages(run), quiet);
    expect(engine.lines.filter((line) => line.startsWith('removeImage'))).toEqual([]);
  });

  test('counts images of other services that follow', async () => {
    const { run, engine } = await short(() => 1e6, { images: [] });
    const others = [
      { image: 'db:1', services: ['db'], sizeBytes: 1e6, layers: [], configBytes: 0, digest: undefined },
    ];
    await expect(pullAppImage(run, await planHostImages(run, others), quiet)).rejects.toThrow(
      'There is not enough room',
    );
    expect(pullsOf(engine.lines)).toEqual([]);
    await pullAppImage(run, await planHostImages(run), quiet);
  });

  test('that is not enough stops the pull, and says what went and what would not go', async () => {
    const { run, engine } = await short(() => 4096);
    const plan = await planHostImages(run);
    engine.fail(/^removeImage/, engineError('conflict', { problem: 'is in use' }), { times: 1 });
    const pull = pullAppImage(run, plan, quiet);
    await expect(pull).rejects.toThrow(/There is not enough room: .*went already\..*is in use/);
    expect(pullsOf(engine.lines)).toEqual([]);
  });
});
