import { describe, expect, test } from '@jest/globals';
import { hostImagesReport } from '../../src/hosts/images-report.ts';
import { planHostImages } from '../../src/hosts/plan.ts';
import { describeHostPlan } from '../../src/hosts/plan-text.ts';
import { prewarmHostImages, pullAppImage } from '../../src/hosts/pull.ts';
import { createMemoryRun } from '../support/host-images-run.ts';

/** Bytes of what was put as `name:size`, with the configs of the images that are pulled. */
const layers = { debian: 3000, base: 2000, venv: 6000, source: 400 };
const all = { wish: { prewarm: 'all' } } as const;
const whole = layers.debian + layers.base + layers.venv + layers.source;

describe('the plan of a host', () => {
  test('that holds nothing is to download everything once, layers first', async () => {
    const { run } = await createMemoryRun({}, all);
    const plan = await planHostImages(run);
    expect(plan.platform).toBe('linux/amd64');
    expect(plan.layers.map(({ name, state }) => [name, state])).toEqual([
      ['base', 'missing'],
      ['python', 'missing'],
    ]);
    expect(plan.apps[0]?.now.totalBytes).toBeGreaterThanOrEqual(whole);
    expect(plan.apps[0]?.now.bytes).toBe(plan.apps[0]?.now.totalBytes);
    const pulled = plan.prewarm.pulls.reduce((sum, { download }) => sum + download.bytes, 0);
    expect(plan.plannedBytes).toBe(pulled + (plan.apps[0]?.afterLayers.bytes ?? 0));
    expect(plan.apps[0]?.afterLayers.bytes).toBeLessThan(1000);
    expect(plan.shortage).toBeUndefined();
    expect(plan.place?.freeBytes).toBeGreaterThan(7e9);
  });

  test('whose layers were pulled has only the rest to download', async () => {
    const { run } = await createMemoryRun({}, all);
    await prewarmHostImages(run, await planHostImages(run), () => {});
    const plan = await planHostImages(run);
    expect(plan.layers.map(({ state }) => state)).toEqual(['present', 'present']);
    expect(plan.prewarm.pulls).toEqual([]);
    expect(plan.plannedBytes).toBe(plan.apps[0]?.now.bytes);
    expect(plan.plannedBytes).toBeLessThan(1000);
  });

  test('that has everything needs no room, and measures nothing', async () => {
    const { run, engine } = await createMemoryRun();
    await pullAppImage(run, await planHostImages(run), () => {});
    const before = engine.lines.length;
    const plan = await planHostImages(run);
    expect(plan.plannedBytes).toBe(0);
    expect(engine.lines.slice(before).filter((line) => line.startsWith('history'))).toEqual([]);
  });

  test('with several images counts once what they share, and plans the layers of each repository', async () => {
    const frontLayers = 'debian:3000 node:4000 page:300';
    const { run } = await createMemoryRun({}, { frontLayers, wish: { prewarm: 'none' } });
    const plan = await planHostImages(run);
    const [shop, front] = plan.apps;
    expect(front?.now.bytes).toBeGreaterThanOrEqual(4300);
    expect(front?.now.bytes).toBeLessThan(5300);
    expect(plan.plannedBytes).toBe((shop?.now.bytes ?? 0) + (front?.now.bytes ?? 0));
    expect(plan.layers.map(({ name }) => name)).toEqual([
      'shop/base',
      'shop/python',
      'front/base',
      'front/python',
    ]);
    const report = hostImagesReport(plan, []).download;
    expect(report).toMatchObject({ totalBytes: plan.plannedBytes, heldBytes: 0 });
    expect(report?.images?.map(({ plannedBytes }) => plannedBytes)).toEqual([
      shop?.now.bytes,
      front?.now.bytes,
    ]);
    expect(describeHostPlan('web1', plan).join('\n')).toMatch(
      /application x\.test\/front@.*: 4\.\d kB more,/,
    );
  });

  test('with prewarm-only does not count the application', async () => {
    const { run } = await createMemoryRun({}, { wish: { prewarmOnly: true } });
    const plan = await planHostImages(run);
    expect(plan.plannedBytes).toBe(plan.prewarm.pulls.reduce((sum, { download }) => sum + download.bytes, 0));
  });

  test.each([
    ['may be too high where the engine does not list what it has in part', {}, true],
    ['is exact where the engine lists all images', { description: { listsIncomplete: true } }, false],
    ['is exact with the classic store', { description: { store: 'classic' } }, false],
    ['is exact where the store may be looked into', { inStore: 'store 0\n' }, false],
  ] as const)('%s', async (_what, host, isAtMost) => {
    const { inStore = '', description = {} } = host as { inStore?: string; description?: object };
    const { run } = await createMemoryRun({
      description: { store: 'containerd', ...description },
      answer: ({ text }) => (text.includes('io.containerd.content') ? inStore : undefined),
    });
    const plan = await planHostImages(run);
    expect(plan).toMatchObject({ isAtMost, uncertainBytes: 0 });
    expect(describeHostPlan('web1', plan).join('\n').includes(' at most: ')).toBe(isAtMost);
    expect(hostImagesReport(plan, undefined).download?.atMost).toBe(isAtMost);
  });

  test('says what is short, and asks for what may go only where it is asked to', async () => {
    const small = { freeBytes: () => 4096 };
    const auto = await createMemoryRun(small);
    expect((await planHostImages(auto.run)).shortage).toMatch(/needs about .* are free/);
    expect(auto.connection.scripts.some(({ text }) => text.includes('releases/list'))).toBe(true);
    const off = await createMemoryRun(small, { wish: { prune: 'false' } });
    expect((await planHostImages(off.run)).prune).toEqual([]);
    expect(off.connection.scripts.some(({ text }) => text.includes('releases/list'))).toBe(false);
  });
});
