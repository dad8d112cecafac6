import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { createFileHistory, historyPath } from '../../src/adapters/history/file-history.ts';
import { fetchRecord, pushRecord } from '../../src/adapters/registry/record-artifact.ts';
import { buildCommand } from '../../src/commands/build/index.ts';
import { cleanCommand } from '../../src/commands/maintain/index.ts';
import type { MaintainReport } from '../../src/commands/maintain/report.ts';
import { metricsCommand } from '../../src/commands/metrics/index.ts';
import { formatHistory } from '../../src/core/history/history-file.ts';
import { formatRecord, parseRecord } from '../../src/core/layers/record.ts';
import { maintainEntry } from '../core/history/sample-entry.ts';
import { startIssuesServer } from '../support/issues-server.ts';
import { startLab } from '../support/lab.ts';
import { createSampleProject, runPrewarm, runSession } from '../support/prewarm-run.ts';
import { createTestClient } from '../support/registry-client.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const { debian, current } = lab.generations;
const generation = current.kind === 'ready' ? current : debian;
if (generation.kind === 'unavailable') throw new Error(generation.reason);
const builder = await generation.newBuilder();
const project = await createSampleProject(lab.busybox);
const state = await mkdtemp(join(tmpdir(), 'cache-prewarm-state-'));
const { client } = createTestClient(lab.host);
const cleanups: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const cleanup of cleanups) await cleanup();
  await builder.remove();
  await project.remove();
  await rm(state, { recursive: true, force: true });
  await lab.stop();
});

const image = `${lab.host}/watch/app`;
/** A terminal's history is a file, which all these runs share. */
const env = { XDG_STATE_HOME: state };
const maintain = async (
  values: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
): Promise<MaintainReport> =>
  (await runSession(cleanCommand, builder, project, { image, ...values }, { env: { ...env, ...more } }))
    .result;
const metrics = async (): Promise<string> => {
  const file = join(state, 'cache.prom');
  const { result } = await runSession(metricsCommand, builder, project, { image, metrics: file }, { env });
  expect(result.error).toBeUndefined();
  return readFile(file, 'utf8');
};

describe('a cache that is watched', () => {
  test('tells the growth of its package, and when the quota is full', async () => {
    const prewarm = await runPrewarm(builder, project, { image, push: 'true' }, { env });
    const build = await runSession(
      buildCommand,
      builder,
      project,
      { image, push: 'true', tags: `${image}:main`, target: 'runtime' },
      { env },
    );
    expect([prewarm.report.error, build.result.error]).toEqual([undefined, undefined]);

    const first = await maintain({ quota: '1GB' });
    expect({ error: first.error, growth: first.storage.growth, outcome: first.outcome }).toEqual({
      error: undefined,
      growth: undefined,
      outcome: 'clean',
    });
    // The package was half as large ten days ago.
    const { remainingBytes } = first.storage;
    const at = new Date(Date.now() - 10 * 86_400_000).toISOString();
    const path = historyPath(env, image);
    const before = await readFile(path, 'utf8');
    const past = maintainEntry({ branch: undefined, at, storedBytes: Math.round(remainingBytes / 2) });
    await createFileHistory(path, Date.now).write(
      `${formatHistory([{ kind: 'entry', entry: past }])}${before
        .split('\n')
        .filter((line) => !line.includes('"maintain"'))
        .join('\n')}`,
    );
    const second = await maintain({ quota: `${Math.floor((remainingBytes * 2) / 1000)}kB` });
    expect(second.storage.growth).toMatchObject({ sinceAt: at, bytes: remainingBytes - past.storedBytes });
    // A twentieth of it a day: twenty days until it is twice as large.
    const days = (Date.parse(second.storage.quota?.reachedOn ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(18.5);
    expect(days).toBeLessThan(20.5);
    expect(second.storage.quota).toMatchObject({ usedPercent: 50, exceeded: false });
  });

  test('writes its indicators as OpenMetrics text', async () => {
    const lines = (await metrics()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        `cache_prewarm_dependency_hit_ratio{image="${image}"} 1`,
        `cache_prewarm_stage_hit_ratio{image="${image}",stage="python-deps"} 1`,
        expect.stringMatching(/^cache_prewarm_quota_used_ratio\{.*\} 0\.(500|499)\d*$/),
        '# EOF',
      ]),
    );
    const size = lines.find((line) => line.includes('layer_size_bytes{') && line.includes('layer="base"'));
    const recorded = parseRecord((await fetchRecord(client, 'watch/app', 'cache-record'))?.json);
    const base = await client.fetchManifest('watch/app', recorded.layers['base']?.digest ?? '');
    if (base?.manifest.kind !== 'manifest') throw new Error('expected a manifest');
    const { config, layers } = base.manifest;
    const bytes = layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, config.sizeBytes);
    expect(size).toBe(
      `cache_prewarm_layer_size_bytes{image="${image}",layer="base",platform="linux/amd64"} ${bytes}`,
    );
    expect(lines.filter((line) => line.startsWith('cache_prewarm_layer_age_seconds{'))).toHaveLength(3);
  });

  test('has one issue while it is not healthy, which is closed when it is', async () => {
    const server = await startIssuesServer('Example/App', 'secret');
    cleanups.push(() => server.stop());
    const github = {
      GITHUB_API_URL: server.apiUrl,
      GITHUB_TOKEN: 'secret',
      GITHUB_REPOSITORY: 'Example/App',
    };
    const well = await maintain({ notify: 'issue' }, github);
    expect({ error: well.error, health: well.health?.problems, made: server.issues }).toEqual({
      error: undefined,
      health: [],
      made: [],
    });
    const record = parseRecord((await fetchRecord(client, 'watch/app', 'cache-record'))?.json);
    const { node } = record.layers;
    if (node === undefined) throw new Error('expected the layer node');
    const old = { ...record.layers, node: { ...node, builtAt: '2026-01-01T00:00:00.000Z' } };
    await pushRecord(client, 'watch/app', 'cache-record', formatRecord({ ...record, layers: old }));

    const ill = await maintain({ notify: 'issue' }, github);
    const again = await maintain({ notify: 'issue', quota: '1kB' }, github);
    expect(ill.health).toMatchObject({
      problems: [{ name: 'layer-old', subject: 'node' }],
      issue: { done: 'opened', number: 1 },
    });
    expect(ill.warnings).toEqual([expect.stringMatching(/The layer node was made \d+ days ago/)]);
    expect(again.health?.issue).toMatchObject({ done: 'updated', number: 1 });
    expect(server.comments.get(1)).toEqual(['New: `quota-high`.']);

    await pushRecord(client, 'watch/app', 'cache-record', formatRecord(record));
    const cured = await maintain({ notify: 'issue' }, github);
    expect(cured.health).toMatchObject({ problems: [], issue: { done: 'closed', number: 1 } });
    expect(server.issues).toMatchObject([{ number: 1, state: 'closed' }]);
  });

  test('says that it needs a repository and a token to open an issue, before anything is touched', async () => {
    await expect(maintain({ notify: 'issue', 'slow-factor': '1' })).rejects.toThrow(
      /slow-factor: expected a number above 1(.|\n)*notify: opening issues needs a run on GitHub with a token/,
    );
  });

  test('does not lose what was found when GitHub takes no issue', async () => {
    const server = await startIssuesServer('Example/App', 'secret');
    cleanups.push(() => server.stop());
    server.faults.status = 403;
    const report = await maintain(
      { notify: 'issue', 'max-age': '1s' },
      { GITHUB_API_URL: server.apiUrl, GITHUB_TOKEN: 'secret', GITHUB_REPOSITORY: 'Example/App' },
    );
    expect(report).toMatchObject({
      outcome: 'failed',
      error: { remedy: 'The job needs issues: write.' },
      storage: { totalBytes: expect.any(Number) },
    });
    expect(report.versions.length).toBeGreaterThan(3);
  });
});
