import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { createFileHistory, historyPath } from '../../src/adapters/history/file-history.ts';
import { digestOf } from '../../src/adapters/registry/content-digest.ts';
import { fetchRecord, pushRecord } from '../../src/adapters/registry/record-artifact.ts';
import { doctorCommand } from '../../src/commands/doctor/index.ts';
import type { DoctorReport } from '../../src/commands/doctor/report.ts';
import { formatHistory } from '../../src/core/history/history-file.ts';
import { formatRecord, parseRecord } from '../../src/core/layers/record.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import { historyEntry } from '../core/history/sample-entry.ts';
import { atNight } from '../support/extent.ts';
import { startLab } from '../support/lab.ts';
import { createSampleProject, githubRun, runPrewarm, runSession } from '../support/prewarm-run.ts';
import { createTestClient } from '../support/registry-client.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const { debian, current } = lab.generations;
const generation = current.kind === 'ready' ? current : debian;
if (generation.kind === 'unavailable') throw new Error(generation.reason);
const builder = await generation.newBuilder();
const { client } = createTestClient(lab.host);
const github = githubRun('push');
const cleanups: (() => Promise<void>)[] = [];
let repositories = 0;

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
  await builder.remove();
  await lab.stop();
});

/** Layers that are warm and well. */
async function patient() {
  const project = await createSampleProject(lab.busybox);
  cleanups.push(() => project.remove());
  const repository = `doctor/app-${++repositories}`;
  const image = `${lab.host}/${repository}`;
  const prewarm = async () => {
    const { report } = await runPrewarm(builder, project, { image }, { github });
    expect(report.error).toBeUndefined();
    return report;
  };
  const report = await prewarm();
  const doctor = async (values: Readonly<Record<string, string>> = {}): Promise<DoctorReport> =>
    (await runSession(doctorCommand, builder, project, { image, retries: '0', ...values }, { github }))
      .result;
  const digest = (layer: string): Digest => {
    const found = report.layers.find(({ name }) => name === layer)?.digest;
    return found as Digest;
  };
  /** The layer's own blob, which no other layer has. */
  const ownBlob = async (layer: string): Promise<Digest> => {
    const fetched = await client.fetchManifest(repository, digest(layer));
    if (fetched?.manifest.kind !== 'manifest') throw new Error('expected a manifest');
    return fetched.manifest.layers.at(-1)?.digest as Digest;
  };
  return { project, repository, image, prewarm, doctor, digest, ownBlob };
}

const open = ({ findings }: DoctorReport): readonly string[] =>
  findings.filter(({ fixed }) => !fixed).map(({ name, subject }) => `${name} ${subject}`);
const repaired = ({ findings }: DoctorReport): readonly string[] =>
  findings.filter(({ fixed }) => fixed).map(({ name, subject }) => `${name} ${subject}`);

/** The doctor names it and nothing else, repairs it, and the next run hits again. */
async function expectCure(
  { doctor, prewarm }: Awaited<ReturnType<typeof patient>>,
  finding: string,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  const seen = await doctor(values);
  expect({ error: seen.error, open: open(seen) }).toEqual({ error: undefined, open: [finding] });
  expect(seen.findings[0]?.remedy).not.toBe('');
  const cured = await doctor({ ...values, fix: 'true' });
  expect({
    error: cured.error,
    open: open(cured),
    repaired: repaired(cured),
    healthy: cured.healthy,
  }).toEqual({
    error: undefined,
    open: [],
    repaired: [finding],
    healthy: true,
  });
  expect(await prewarm()).toMatchObject({ outcome: 'warm', dependencyHitRate: 100 });
}

/** For what changes nothing of it. */
const healthy = await patient();

describe('the doctor', () => {
  test('finds nothing where all is well, and says what it looked at', async () => {
    const { doctor } = healthy;
    const report = await doctor({ deep: 'true' });
    expect({ error: report.error, open: open(report), healthy: report.healthy }).toEqual({
      error: undefined,
      open: [],
      healthy: true,
    });
    expect(report.well.join('\n')).toMatch(
      /The builder .* can export layers(.|\n)*room for a build(.|\n)*every stage(.|\n)*lets this login read(.|\n)*may push(.|\n)*base is whole, and every blob has its digest/,
    );
  });

  test('names a blob that is gone, and has the layer built anew', async () => {
    const sick = await patient();
    const url = `http://${lab.registry.host}/v2/${sick.repository}/blobs/${await sick.ownBlob('python')}`;
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(202);
    await expectCure(sick, 'layer-broken python');
  });

  // Held by __tests__/commands/doctor/registry.test.ts.
  atNight(test)('names a layer that is gone', async () => {
    const sick = await patient();
    await client.delete(sick.repository, sick.digest('node'));
    await expectCure(sick, 'layer-absent node');
  });

  // Held by __tests__/commands/doctor/registry.test.ts.
  atNight(test)('names a blob that holds something else, when it looks deep', async () => {
    const sick = await patient();
    const hex = (await sick.ownBlob('python')).slice('sha256:'.length);
    const file = join(lab.registry.dataDir, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data');
    const bytes = await readFile(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect(open(await sick.doctor())).toEqual([]);
    await expectCure(sick, 'layer-corrupt python', { deep: 'true' });
  });

  // Held by __tests__/commands/doctor/registry.test.ts.
  atNight(test)('names an image without inline cache', async () => {
    const sick = await patient();
    const { repository } = sick;
    const fetched = await client.fetchManifest(repository, sick.digest('node'));
    if (fetched?.manifest.kind !== 'manifest') throw new Error('expected a manifest');
    const config = JSON.parse(
      Buffer.from((await client.fetchBlob(repository, fetched.manifest.config)) ?? []).toString(),
    );
    delete config['moby.buildkit.cache.v0'];
    const bytes = Buffer.from(JSON.stringify(config));
    await client.pushBlob(repository, bytes, digestOf(bytes));
    const manifest = JSON.parse(Buffer.from(fetched.bytes).toString());
    manifest.config = { ...manifest.config, digest: digestOf(bytes), size: bytes.length };
    const image = Buffer.from(JSON.stringify(manifest));
    await client.pushManifest(repository, 'cache-node', fetched.descriptor.mediaType, image);
    const record = parseRecord((await fetchRecord(client, repository, 'cache-record'))?.json);
    const node = record.layers['node'];
    if (node === undefined) throw new Error('expected the layer node');
    const layers = { ...record.layers, node: { ...node, digest: digestOf(image) } };
    await pushRecord(client, repository, 'cache-record', formatRecord({ ...record, layers }));
    await client.pushManifest(
      repository,
      `cache-node-${record.quarter}`,
      fetched.descriptor.mediaType,
      image,
    );
    await expectCure(sick, 'cache-metadata-missing node');
  });

  // Held by __tests__/commands/doctor/registry.test.ts.
  atNight(test)('names a tag that stands for something else', async () => {
    const sick = await patient();
    const base = await client.fetchManifest(sick.repository, sick.digest('base'));
    await client.pushManifest(
      sick.repository,
      'cache-python',
      base?.descriptor.mediaType ?? '',
      base?.bytes ?? new Uint8Array(),
    );
    await expectCure(sick, 'tag-mismatch cache-python');
  });

  // Held by __tests__/commands/doctor/registry.test.ts.
  atNight(test)('names a record that cannot be read', async () => {
    const sick = await patient();
    await pushRecord(client, sick.repository, 'cache-record', '{"version":1}');
    await expectCure(sick, 'record-unreadable cache-record');
  });

  // Held by __tests__/commands/doctor/registry.test.ts.
  atNight(test)('names a layer that is older than max-age, and refreshes it', async () => {
    const sick = await patient();
    const { repository } = sick;
    const record = parseRecord((await fetchRecord(client, repository, 'cache-record'))?.json);
    const { node } = record.layers;
    if (node === undefined) throw new Error('expected the layer node');
    const layers = { ...record.layers, node: { ...node, builtAt: '2026-01-01T00:00:00.000Z' } };
    await pushRecord(client, repository, 'cache-record', formatRecord({ ...record, layers }));
    await expectCure(sick, 'layer-old node', { 'max-age': '100d' });
  });

  test('names a stage that used to hit, and the run since which it does not', async () => {
    const run = (rate: number, day: number) =>
      historyEntry({
        branch: undefined,
        stages: { base: 100, 'node-deps': rate },
        at: `2026-11-${day}T03:00:00.000Z`,
        runUrl: `https://github.com/acme/shop/actions/runs/${day}`,
      });
    const state = await mkdtemp(join(tmpdir(), 'cache-prewarm-state-'));
    cleanups.push(() => rm(state, { recursive: true, force: true }));
    const image = healthy.image;
    const path = historyPath({ XDG_STATE_HOME: state }, image);
    const lines = [run(100, 10), run(100, 11), run(100, 12), run(0, 13), run(50, 14)];
    await createFileHistory(path, Date.now).write(
      formatHistory(lines.map((entry) => ({ kind: 'entry', entry }))),
    );
    // In a terminal: there the history is a file.
    const { result } = await runSession(
      doctorCommand,
      builder,
      healthy.project,
      { image, push: 'true' },
      {
        env: { XDG_STATE_HOME: state },
      },
    );
    expect(open(result)).toEqual(['hit-rate-dropped node-deps']);
    expect(result.findings[0]).toMatchObject({
      evidence: expect.stringMatching(
        /^it hit 100.% of its steps, and now 50.%, since the run of 2026-11-13/,
      ),
      remedy: expect.stringContaining('https://github.com/acme/shop/actions/runs/13'),
    });
  });

  // Held by __tests__/commands/doctor/run.test.ts.
  atNight(test)(
    'repairs without a trace in the history, which would look as if a stage hit no more',
    async () => {
      const sick = await patient();
      const state = await mkdtemp(join(tmpdir(), 'cache-prewarm-state-'));
      cleanups.push(() => rm(state, { recursive: true, force: true }));
      const env = { XDG_STATE_HOME: state };
      const values = { image: sick.image, push: 'true' };
      for (let run = 0; run < 3; run++) await runPrewarm(builder, sick.project, values, { env });
      await client.delete(sick.repository, sick.digest('node'));
      const { result } = await runSession(
        doctorCommand,
        builder,
        sick.project,
        { ...values, fix: 'true' },
        { env },
      );
      expect({ error: result.error, open: open(result), repaired: repaired(result) }).toEqual({
        error: undefined,
        open: [],
        repaired: ['layer-absent node'],
      });
    },
  );

  test('names a right to read that was taken away, and nothing that follows from it', async () => {
    const give = lab.proxy.addRule({ match: () => true, action: { status: 403 } });
    const report = await healthy.doctor();
    give();
    expect(open(report)).toEqual([`read-denied ${healthy.image}`]);
  });

  test.each([
    ['is gone', { file: 'Dockerfile.gone' }, 'dockerfile-unreadable file'],
    ['cannot be parsed', { file: 'Dockerfile.odd' }, 'dockerfile-unreadable file'],
  ])('names a Dockerfile that %s', async (_what, values, finding) => {
    await healthy.project.write({ 'Dockerfile.odd': 'FROM\n' });
    expect(open(await healthy.doctor(values))).toEqual([finding]);
  });

  test('names a host that cannot be reached', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cache-prewarm-key-'));
    cleanups.push(() => rm(folder, { recursive: true, force: true }));
    const key = join(folder, 'key');
    await promisify(execFile)('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    const [type, text] = (await readFile(`${key}.pub`, 'utf8')).split(' ');
    const report = await healthy.doctor({
      hosts: 'web1=deploy@127.0.0.1:1',
      'ssh-key': await readFile(key, 'utf8'),
      'known-hosts': `[127.0.0.1]:1 ${type} ${text}`,
    });
    expect({ error: report.error, open: open(report) }).toEqual({
      error: undefined,
      open: ['host-unreachable web1'],
    });
  });

  test('names a stage that was renamed, and does not repair it', async () => {
    const { project, doctor } = healthy;
    const text = await readFile(join(project.dir, 'Dockerfile'), 'utf8');
    await project.write({ Dockerfile: text.replaceAll('python-deps', 'py-deps') });
    const report = await doctor();
    await project.write({ Dockerfile: text });
    expect(open(report)).toEqual(['stage-gone Dockerfile']);
    expect(report.findings[0]).toMatchObject({
      evidence: expect.stringMatching(/python-deps/),
      fix: undefined,
    });
  });

  test('names a right to write that was taken away', async () => {
    const { doctor } = healthy;
    const give = lab.proxy.addRule({ match: ({ method }) => method === 'POST', action: { status: 403 } });
    const report = await doctor();
    give();
    expect(open(report)).toEqual([expect.stringMatching(/^write-denied /)]);
  });

  test('names a platform that a layer lacks', async () => {
    const { doctor } = healthy;
    const report = await doctor({ platforms: 'linux/amd64,linux/s390x', layers: 'base=base' });
    expect(open(report)).toEqual(['platform-missing base']);
    expect(report.findings[0]?.evidence).toMatch(/not made for linux\/s390x, only for linux\/amd64/);
  });

  test('names what was never prewarmed as one thing, and prewarms it', async () => {
    const { project } = healthy;
    const image = `${lab.host}/doctor/never-${++repositories}`;
    const run = async (values: Readonly<Record<string, string>> = {}) =>
      (await runSession(doctorCommand, builder, project, { image, ...values }, { github })).result;
    expect(open(await run())).toEqual([`never-prewarmed ${image}`]);
    const cured = await run({ fix: 'true' });
    expect({ open: open(cured), healthy: cured.healthy }).toEqual({ open: [], healthy: true });
  });

  test.each([
    [{ builder: 'nobody' }, 'builder-unusable nobody'],
    [{ 'min-free-disk': '900TB' }, 'disk-low disk'],
    [{ image: '127.0.0.1:1/doctor/app' }, 'registry-unreachable 127.0.0.1:1'],
  ])('with %j names %s', async (values, finding) => {
    expect(open(await healthy.doctor(values))).toEqual([finding]);
  });
});
