import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { planTimeline } from '../../src/layers/report/timeline.ts';
import { runBuild } from '../support/build-run.ts';
import { expectToldBytes } from '../support/counted-bytes.ts';
import { startLab } from '../support/lab.ts';
import { createSampleProject } from '../support/prewarm-run.ts';

jest.setTimeout(600_000);

const lab = await startLab();
const project = await createSampleProject(lab.busybox);

afterAll(async () => {
  await project.remove();
  await lab.stop();
});

/** The example's shape, with steps that take as long as they say: 3 s, then 5 s beside 2 s, then 1 s of the application's own. */
const dockerfile = [
  `FROM ${lab.busybox} AS base`,
  'RUN sleep 3 && echo base > /base',
  'FROM base AS python-deps',
  'COPY requirements.txt /requirements.txt',
  'RUN sleep 5 && head -c 3000000 /dev/urandom > /python',
  'FROM base AS node-deps',
  'COPY package.json /package.json',
  'RUN sleep 2 && head -c 2000000 /dev/urandom > /node',
  'FROM base AS runtime',
  'COPY --from=python-deps /python /python',
  'COPY --from=node-deps /node /node',
  'RUN sleep 1 && echo app > /app',
  'COPY src /src',
  '',
].join('\n');

async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly durationMs: number }> {
  const startedAtMs = Date.now();
  const result = await work();
  return { result, durationMs: Date.now() - startedAtMs };
}

for (const generation of Object.values(lab.generations)) {
  const testHere = generation.kind === 'ready' ? test : test.skip;
  testHere(
    `${generation.name}: what the ledger adds up is what a build without the cache takes longer`,
    async () => {
      if (generation.kind !== 'ready') return;
      await project.write({ Dockerfile: dockerfile });
      const image = `${lab.host}/example/ledger-${generation.name}`;
      const values = { image, push: 'true', tags: `${image}:main` };
      const env = { XDG_STATE_HOME: join(lab.dir, generation.name) };
      const build = async () => {
        const builder = await generation.newBuilder();
        lab.proxy.reset();
        const { result, durationMs } = await timed(() => runBuild(builder, project, values, { env }));
        await builder.remove();
        expect(result.report.error).toBeUndefined();
        // The report's bytes are the registry's log, of each layer to the byte; the ledger's are the report's.
        await expectToldBytes(lab, result.report, `example/ledger-${generation.name}`);
        const ledger = result.report.trend?.ledger;
        if (ledger === undefined) throw new Error('expected a ledger');
        return {
          report: result.report,
          durationMs,
          ledger,
          balanceMs: ledger.run.earnedMs - ledger.run.spentMs,
        };
      };

      const cold = await build();
      await project.write({ 'src/app.txt': `changed for ${generation.name}\n` });
      const warm = await build();
      // The same without any cache: a builder that never built, and nothing to import.
      const bare = await generation.newBuilder();
      const plain = await timed(() =>
        lab.docker(
          ['buildx', 'build', '--builder', bare.name, '--push', '--tag', `${image}:plain`, project.dir],
          bare.env,
        ),
      );
      await bare.remove();

      const told = {
        plainMs: plain.durationMs,
        coldMs: cold.durationMs,
        coldBalanceMs: cold.balanceMs,
        warmMs: warm.durationMs,
        warmBalanceMs: warm.balanceMs,
        caches: warm.ledger.caches,
      };
      console.info(JSON.stringify(told));
      // Without the cache, the critical path is 3 + 5 + 1 s.
      expect(warm.report.trend?.timeSavedMs).toBeGreaterThan(7000);
      expect(warm.report.trend?.timeSavedMs).toBeLessThan(plain.durationMs);
      const allowedMs = 0.25 * plain.durationMs;
      expect(Math.abs(plain.durationMs - warm.durationMs - warm.balanceMs)).toBeLessThan(allowedMs);
      expect(Math.abs(plain.durationMs - cold.durationMs - cold.balanceMs)).toBeLessThan(allowedMs);

      const seen: Record<string, { down: number; up: number }> = {};
      for (const { report, ledger } of [cold, warm]) {
        const { layers } = report.dependencies;
        const told = Object.fromEntries([
          ...layers.map(({ name, transfer }) => [name, transfer] as const),
          ['look-ups', report.transfer?.metadata] as const,
        ]);
        for (const [name, moved] of Object.entries(told)) {
          const before = seen[name] ?? { down: 0, up: 0 };
          seen[name] = {
            down: before.down + (moved?.downloadedBytes ?? 0),
            up: before.up + (moved?.uploadedBytes ?? 0),
          };
          const row = ledger.caches.find(({ cache }) => cache === name);
          expect({ name, down: row?.downloadedBytes, up: row?.uploadedBytes }).toEqual({
            name,
            ...seen[name],
          });
        }
        const builder = (field: 'downloadedBytes' | 'uploadedBytes') =>
          ledger.caches.find(({ cache }) => cache === 'cache-builder')?.[field] ?? 0;
        // What is sent for it beside the image is a part of what the application moved.
        expect(builder('uploadedBytes')).toBeGreaterThan(0);
        expect(builder('downloadedBytes')).toBeGreaterThanOrEqual(0);
      }
      expect(seen['look-ups']?.down).toBeGreaterThan(0);

      expect(warm.ledger.total.earnedMs).toBe(cold.ledger.run.earnedMs + warm.ledger.run.earnedMs);
      expect(warm.ledger.total.spentMs).toBe(cold.ledger.run.spentMs + warm.ledger.run.spentMs);
      for (const { report } of [cold, warm]) {
        const run = { ...report.dependencies, durationMs: report.durationMs };
        const timeline = planTimeline({ ...run, stages: [...run.stages, ...report.app.stages] }, 30);
        const rows = (timeline?.groups ?? [])
          .flatMap(({ bars }) => bars)
          .filter(({ label }) => !label.startsWith('build ') && label !== 'check');
        const named = new Set(
          rows.flatMap(({ startMs, durationMs }) =>
            Array.from({ length: Math.round(durationMs) }, (_, ms) => Math.round(startMs) + ms),
          ),
        );
        if (named.size / report.durationMs < 0.98)
          console.info(
            report.durationMs,
            JSON.stringify(timeline),
            JSON.stringify(report.dependencies.phases),
          );
        expect(named.size / report.durationMs).toBeGreaterThanOrEqual(0.98);
      }
    },
  );
}
