import { describe, expect, test } from '@jest/globals';
import { planHostImages } from '../../src/hosts/plan.ts';
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
    expect(plan.app?.now.totalBytes).toBeGreaterThanOrEqual(whole);
    expect(plan.app?.now.bytes).toBe(plan.app?.now.totalBytes);
    const pulled = plan.prewarm.pulls.reduce((sum, { download }) => sum + download.bytes, 0);
    expect(plan.plannedBytes).toBe(pulled + (plan.app?.afterLayers.bytes ?? 0));
    expect(plan.app?.afterLayers.bytes).toBeLessThan(1000);
    expect(plan.shortage).toBeUndefined();
    expect(plan.place?.freeBytes).toBeGreaterThan(7e9);
  });

  test('whose layers were pulled has only the rest to download', async () => {
    const { run } = await createMemoryRun({}, all);
    await prewarmHostImages(run, await planHostImages(run), () => {});
    const plan = await planHostImages(run);
    expect(plan.layers.map(({ state }) => state)).toEqual(['present', 'present']);
    expect(plan.prewarm.pulls).toEqual([]);
    expect(plan.plannedBytes).toBe(plan.app?.now.bytes);
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

  test('with prewarm-only does not count the application', async () => {
    const { run } = await createMemoryRun({}, { wish: { prewarmOnly: true } });
    const plan = await planHostImages(run);
    expect(plan.plannedBytes).toBe(plan.prewarm.pulls.reduce((sum, { download }) => sum + download.bytes, 0));
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
