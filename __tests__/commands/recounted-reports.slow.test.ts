import { describe, expect, test } from '@jest/globals';
import { pushPart } from '../../src/adapters/registry/part-artifact.ts';
import { pushRecord } from '../../src/adapters/registry/record-artifact.ts';
import { buildDocument } from '../../src/commands/build/page.ts';
import type { BuildReport } from '../../src/commands/build/report.ts';
import { maintainDocument } from '../../src/commands/maintain/page.ts';
import type { MaintainReport } from '../../src/commands/maintain/report.ts';
import { mergeDocument } from '../../src/commands/merge/page.ts';
import type { MergeReport } from '../../src/commands/merge/report.ts';
import { planDocument } from '../../src/commands/plan/page.ts';
import type { PlanReport } from '../../src/commands/plan/report.ts';
import { prewarmDocument } from '../../src/commands/prewarm/page.ts';
import { formatBytes } from '../../src/core/format/quantity.ts';
import { partName } from '../../src/core/layers/part.ts';
import { formatRecord } from '../../src/core/layers/record.ts';
import { layerTags } from '../../src/core/layers/tag.ts';
import type { PrewarmReport } from '../../src/layers/report/report.ts';
import { runNamed } from '../support/command-run.ts';
import { layerEntry, layerInputs } from '../support/layer-values.ts';
import { createMemoryBuilder } from '../support/memory-builder.ts';
import { createMemoryRegistry, type SmallImage } from '../support/memory-registry.ts';
import { columnOf } from '../support/report-blocks.ts';
import { smallCheckout } from '../support/small-checkout.ts';
import { removeTempFolders } from '../support/temp-folder.ts';

/**
 * Reports of whole runs against a count of what the other ends saw, which shares no code with them: the lines that the builder said,
 * the blobs that came to lie in the registry. What the tables of each page add up to is held against the same count.
 */
removeTempFolders();

const image = 'x.test/shop';
/** Runs of commands over one checkout, and what the builder and the registry saw of each. */
function createRecorder() {
  const registry = createMemoryRegistry();
  let said = '';
  let came: SmallImage[] = [];
  const counted: typeof registry = {
    ...registry,
    putImage(...given) {
      const put = registry.putImage(...given);
      came.push(put);
      return put;
    },
  };
  const builder = createMemoryBuilder(counted, image);
  const commands: typeof builder.commands = {
    ...builder.commands,
    stream: (program, args, options) =>
      builder.commands.stream(program, args, {
        ...options,
        onStderr(chunk) {
          said += Buffer.from(chunk).toString();
          options.onStderr(chunk);
        },
      }),
  };
  const known = new Set<string>();
  return {
    registry,
    async run<Report>(
      name: string,
      values: Readonly<Record<string, string>> = {},
      files: Readonly<Record<string, string>> = {},
    ) {
      said = '';
      came = [];
      const shared = { image, layers: 'base=base,python=python-deps', retries: '0', history: 'false' };
      const { report } = await runNamed(
        name,
        { ...shared, ...(name === 'plan' ? {} : { 'min-free-disk': '0' }), ...values },
        { files: { ...smallCheckout, ...files }, commands, registry },
      );
      const blobs = new Map(
        came
          .flatMap(({ config, layers }) => [config, ...layers])
          .filter(({ digest }) => !known.has(digest))
          .map(({ digest, sizeBytes }) => [digest as string, sizeBytes]),
      );
      for (const digest of blobs.keys()) known.add(digest);
      return { report: report as Report, steps: countSteps(said), newBytes: sum([...blobs.values()]) };
    },
  };
}

/** Of `[base 1/1] COPY …` the stage, and whether a line of it says that it was not cached. */
function countSteps(said: string) {
  const steps = new Map<string, { readonly stage: string; readonly hit: boolean }>();
  for (const line of said.split('\n').filter((text) => text.startsWith('{'))) {
    // Some lines tell of no vertex.
    const { vertexes = [] } = JSON.parse(line) as {
      vertexes?: readonly { readonly name: string; readonly cached: boolean }[];
    };
    for (const { name, cached } of vertexes) {
      const [, place, number = ''] = /^\[(.*) (\d+)\/\d+\]/.exec(name) ?? [];
      // An export is no step.
      if (place === undefined) continue;
      const stage = place.split(' ').at(-1) ?? '';
      const key = `${stage} ${number}`;
      steps.set(key, { stage, hit: cached && steps.get(key)?.hit !== false });
    }
  }
  return [...steps.values()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The steps of stages as reports have them, by what became of them. */
function tally(stages: PrewarmReport['stages']) {
  const steps = stages.flatMap((stage) => stage.steps);
  const executed = steps.filter(({ verdict }) => verdict === 'executed');
  return {
    hit: steps.filter(({ verdict }) => verdict === 'hit').length,
    executed: executed.length,
    ms: sum(executed.map(({ durationMs }) => durationMs)),
  };
}

describe('a prewarm', () => {
  test('tells the steps, seconds and bytes that builder and registry saw', async () => {
    const { run } = createRecorder();
    for (const files of [{}, {}, { 'requirements.txt': '2' }, { 'base.lock': '2' }]) {
      const { report, steps, newBytes } = await run<PrewarmReport>('prewarm', {}, files);
      expect(report.error).toBeUndefined();
      const executed = steps.filter(({ hit }) => !hit).length;
      const hits = steps.length - executed;
      // Each step that the builder runs takes one second.
      expect(tally(report.stages)).toEqual({ hit: hits, executed, ms: executed * 1000 });
      expect(report.dependencyHitRate).toBe(Math.floor((hits * 1000) / steps.length) / 10);
      const moved = report.layers.map(({ transfer }) => transfer.uploadedBytes);
      expect(sum(moved)).toBe(newBytes);
      const { transfer } = report;
      expect((transfer?.uploadedBytes ?? 0) - (transfer?.metadata.uploadedBytes ?? 0)).toBe(newBytes);
      const document = prewarmDocument(report);
      const isFirst = report.layers.every(({ previousDigest }) => previousDigest === undefined);
      if (!isFirst) expect(document.tiles['hit-rate']?.note).toBe(`${hits} of ${steps.length} steps`);
      const uploaded = columnOf(document, 'Uploaded');
      for (const bytes of moved.filter((each) => each > 0)) expect(uploaded).toContain(formatBytes(bytes));
    }
  });
});

describe('a build', () => {
  test('tells the steps, seconds and bytes that builder and registry saw', async () => {
    const { run } = createRecorder();
    const values = { tags: `${image}:main`, push: 'true' };
    for (const files of [{}, {}, { 'src/main.py': '2' }, { 'src/main.py': '3', 'requirements.txt': '2' }]) {
      const { report, steps, newBytes } = await run<BuildReport>('build', values, files);
      expect(report.error).toBeUndefined();
      const isOwn = ({ stage }: { readonly stage: string }): boolean => stage === 'app';
      for (const [stages, told] of [
        [report.app.stages, steps.filter(isOwn)],
        [report.dependencies.stages, steps.filter((step) => !isOwn(step))],
      ] as const) {
        const executed = told.filter(({ hit }) => !hit).length;
        expect(tally(stages)).toEqual({ hit: told.length - executed, executed, ms: executed * 1000 });
      }
      const layers = report.dependencies.layers.map(({ transfer }) => transfer.uploadedBytes);
      const blobs = sum(layers) + report.app.transfer.uploadedBytes;
      expect(blobs).toBe(newBytes);
      expect(report.transfer?.uploadedBytes).toBe(blobs + (report.transfer?.metadata.uploadedBytes ?? 0));
      const uploaded = columnOf(buildDocument(report), 'Uploaded').map((text) =>
        text.replace('at most ', ''),
      );
      expect(uploaded.at(-1)).toBe(formatBytes(report.transfer?.uploadedBytes ?? 0));
      const own = report.app.transfer.uploadedBytes;
      expect(uploaded.includes(formatBytes(own))).toBe(own > 0);
    }
  });
});

test('a build that writes a cache of the user tells its bytes, too', async () => {
  const { run } = createRecorder();
  const values = { tags: `${image}:main`, push: 'true', 'layers-as': 'cache' };
  const cacheTo = { 'cache-to': `type=registry,ref=${image}:mine,mode=max` };
  for (const source of ['1', '2']) {
    const { report, newBytes } = await run<BuildReport>(
      'build',
      { ...values, ...cacheTo },
      { 'src/main.py': source },
    );
    expect(report.error).toBeUndefined();
    const { uploadedBytes = 0, metadata } = report.transfer ?? {};
    expect(newBytes).toBeGreaterThan(0);
    expect(uploadedBytes - (metadata?.uploadedBytes ?? 0)).toBe(newBytes);
  }
});

describe('a plan', () => {
  test('counts the layers that a prewarm then builds', async () => {
    const { run } = createRecorder();
    await run('prewarm');
    for (const files of [{}, { 'requirements.txt': '2' }]) {
      const { report } = await run<PlanReport>('plan', {}, files);
      const { report: made } = await run<PrewarmReport>('prewarm', {}, files);
      const built = made.layers.filter(({ state }) => state !== 'current').map(({ name }) => name);
      const named = report.layers.filter(({ reasons }) => reasons.length > 0).map(({ name }) => name);
      expect(named).toEqual(built);
      expect(report.needed).toBe(built.length > 0);
      const { tiles } = planDocument(report);
      expect(tiles['current']?.value).toBe(`${made.layers.length - built.length} of ${made.layers.length}`);
      await run('prewarm');
    }
  });
});

describe('a merge', () => {
  test('has the hits that the runs left, and the sizes that the registry holds', async () => {
    const registry = createMemoryRegistry();
    const client = registry.connect('x.test');
    const platforms = { 'linux/amd64': 'debian:3000 app:500', 'linux/arm64': 'debian-arm:2000 app-arm:700' };
    const left: { readonly hit: number; readonly executed: number }[] = [];
    const put: SmallImage[] = [];
    for (const [index, [platform, layers]] of Object.entries(platforms).entries()) {
      const tags = layerTags(partName(platform));
      const made = registry.putImage(image, tags.rolling('base'), layers, { platform });
      put.push(made);
      await pushRecord(
        client,
        'shop',
        tags.record,
        formatRecord({
          ...{ version: 2, createdAt: '2026-10-01', quarter: '2026Q4', revision: 'abc', salt: 's' },
          ...{ source: undefined, tools: { buildx: '0.38.0', buildkit: undefined, cachePrewarm: '0' } },
          layers: {
            base: layerEntry(made.digest, {
              target: 'base',
              inputs: layerInputs({ platforms: [platform] }),
            }),
          },
        }),
      );
      const counts = { hit: 3 + index, executed: 1 + 2 * index, failed: 0 };
      left.push(counts);
      const rate = Math.floor((counts.hit * 1000) / (counts.hit + counts.executed)) / 10;
      await pushPart(
        client,
        'shop',
        { platform, name: partName(platform), of: '42' },
        {
          ...{ version: 1, step: 'prewarm', platform, coveredPercent: undefined, misses: [], app: undefined },
          stages: [{ stage: 'base', ...counts }],
          entry: {
            ...{ version: 1, kind: 'prewarm', at: '2026-10-01T11:00:00.000Z', outcome: 'prewarmed' },
            ...{ durationMs: 1000, branch: 'main', revision: undefined, runUrl: undefined, platform },
            ...{ dependencyHitRate: rate, steps: undefined, stages: { base: rate }, timeSavedMs: undefined },
            ...{
              lookUpMs: 0,
              metadata: undefined,
              caches: {},
              misses: {},
              layersAgeMs: undefined,
              generationAt: null,
            },
          },
        },
      );
    }
    const { report } = await runNamed(
      'merge',
      {
        ...{ image, platforms: Object.keys(platforms).join(','), 'part-of': '42' },
        ...{ retries: '0', history: 'false' },
      },
      { registry },
    );
    const { error, images, platforms: told } = report as MergeReport;
    expect(error).toBeUndefined();
    const sizes = put.map(({ config, layers }) => sum([config, ...layers].map(({ sizeBytes }) => sizeBytes)));
    expect(images[0]?.platforms.map(({ sizeBytes }) => sizeBytes)).toEqual(sizes);
    expect(told.map(({ stages }) => stages[0])).toMatchObject(left);
    const document = mergeDocument(report as MergeReport);
    expect(columnOf(document, 'Size')).toEqual(sizes.map(formatBytes));
    for (const [index, { hit, executed }] of left.entries())
      expect(columnOf(document, Object.keys(platforms)[index] ?? '')[0]).toBe(
        `${hit} of ${hit + executed} hit`,
      );
  });
});

describe('a maintenance', () => {
  test.each(['true', 'false'])(
    'with dry-run: %s tells what the registry holds, before and after',
    async (dryRun) => {
      const registry = createMemoryRegistry();
      const created = '2026-01-01T00:00:00Z';
      const kept = [registry.putImage(image, 'cache-base', 'debian:3000')];
      const gone = [
        registry.putImage(image, 'sha-1111111', 'debian:3000 one:1000', { created }),
        registry.putImage(image, 'sha-2222222', 'debian:3000 two:2000', { created }),
      ];
      const { report } = await runNamed(
        'maintain',
        { image, delete: 'sha-*', grace: '1d', 'dry-run': dryRun, history: 'false', tasks: 'clean' },
        { registry },
      );
      const made = report as MaintainReport;
      expect(made.error).toBeUndefined();
      const all = bytesOf([...kept, ...gone]);
      const rest = bytesOf(kept);
      expect(made.storage.totalBytes).toBe(all);
      expect(made.freeableBytes).toBe(all - rest);
      expect(made.storage.remainingBytes).toBe(dryRun === 'true' ? all : rest);
      const { tiles } = maintainDocument(made);
      expect(tiles['freeable']?.value).toBe(formatBytes(all - rest));
      expect(tiles['stored']?.value).toBe(formatBytes(dryRun === 'true' ? all : rest));
      expect(Object.keys(registry.tags(image)).includes('sha-1111111')).toBe(dryRun === 'true');
    },
  );
});

/** Of manifests, configs and layers, each once. */
function bytesOf(images: readonly SmallImage[]): number {
  const blobs = images.flatMap((each) => [each, each.config, ...each.layers]);
  return sum([...new Map(blobs.map(({ digest, sizeBytes }) => [digest, sizeBytes])).values()]);
}
