import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pushRecord } from '../../src/adapters/registry/record-artifact.ts';
import { createRunLog } from '../../src/adapters/runner/run-log.ts';
import { deployFigures } from '../../src/commands/deploy/outputs.ts';
import { doctorDocument } from '../../src/commands/doctor/page.ts';
import type { DoctorReport } from '../../src/commands/doctor/report.ts';
import { hostsDocument } from '../../src/commands/hosts/page.ts';
import { hostsReport } from '../../src/commands/hosts/report.ts';
import { readHostStatus } from '../../src/commands/hosts/run.ts';
import { metricsDocument } from '../../src/commands/metrics/page.ts';
import type { MetricsReport } from '../../src/commands/metrics/report.ts';
import { readMirrorInputs } from '../../src/commands/mirror/inputs.ts';
import { mirrorDocument } from '../../src/commands/mirror/page.ts';
import { mirrorReport } from '../../src/commands/mirror/report.ts';
import { mirrorImages } from '../../src/commands/mirror/run.ts';
import { quarterDocument } from '../../src/commands/quarter/page.ts';
import type { QuarterReport } from '../../src/commands/quarter/report.ts';
import { pipelineDocument } from '../../src/commands/summary/page.ts';
import type { PipelineReport } from '../../src/commands/summary/report.ts';
import { formatBytes, formatDuration } from '../../src/core/format/quantity.ts';
import { formatRecord } from '../../src/core/layers/record.ts';
import { layerTags } from '../../src/core/layers/tag.ts';
import { noRequests } from '../../src/core/layers/transfer.ts';
import type { RunFacts } from '../../src/core/run-report.ts';
import { runNamed } from '../support/command-run.ts';
import { fakeCommands } from '../support/fake-commands.ts';
import { layerEntry } from '../support/layer-values.ts';
import { createMemoryBuilder } from '../support/memory-builder.ts';
import { createMemoryFleet } from '../support/memory-fleet.ts';
import { createMemoryRegistry } from '../support/memory-registry.ts';
import { blocksOf, columnOf } from '../support/report-blocks.ts';
import { DEPLOYED } from '../support/sample-deployments.ts';
import { smallCheckout } from '../support/small-checkout.ts';
import { makeTempFolder, removeTempFolders } from '../support/temp-folder.ts';
import { createTestClock } from '../support/test-clock.ts';

/**
 * The reports of what keeps layers, packages and hosts healthy, against a count of what lies in the registry, in the history's file, or
 * what a host printed, which shares no code with them.
 */
removeTempFolders();

const image = 'x.test/shop';
const now = '2026-10-04T00:00:00Z';
const layers = 'base=base,python=python-deps';
const facts: RunFacts = {
  ...{ schemaVersion: 1, startedAt: now, durationMs: 1, revision: undefined, runUrl: undefined },
  ...{ phases: [], notices: [], warnings: [], error: undefined },
};

/** A registry and a builder that several commands use, with a home that keeps the history. */
async function createPlace() {
  const registry = createMemoryRegistry();
  const builder = createMemoryBuilder(registry, image);
  const home = await makeTempFolder({ 'temp/': '' });
  return {
    registry,
    async run<Report>(name: string, values: Readonly<Record<string, string>> = {}, changed = {}) {
      const options = { files: { ...smallCheckout, ...changed }, commands: builder.commands, registry, home };
      const result = await runNamed(name, { image, retries: '0', ...values }, options);
      return { ...result, report: result.report as Report };
    },
  };
}

describe('a mirror', () => {
  test('counts as mirrored what lies under both names with one digest', async () => {
    const registry = createMemoryRegistry();
    const names = ['copied', 'same', 'drifted', 'failing', 'gone'];
    const place = (name: string): string => `my.test/m/${name}`;
    for (const name of names.filter((each) => each !== 'gone'))
      registry.putImage(`up.test/${name}`, '1', `${name}:30`);
    registry.putImage(place('same'), '1', 'same:30');
    registry.putImage(place('drifted'), '1', 'older:30');
    const commands = fakeCommands({
      'docker buildx imagetools create*': ({ args }) => {
        const [, name = ''] = /up\.test\/(\w+)@/.exec(args.join(' ')) ?? [];
        if (name === 'failing') return { exitCode: 1, stderr: 'denied' };
        registry.putImage(place(name), '1', `${name}:30`);
        return '';
      },
    });
    for (const dryRun of [true, false]) {
      const { inputs, reader } = await readMirrorInputs(
        { images: names.map((name) => `up.test/${name}:1=${place(name)}:1`).join('\n') },
        {
          ...{ nowMs: Date.parse(now), githubRepository: undefined, actor: undefined },
          ...{ githubContainerHost: 'ghcr.io', env: {}, cwd: await makeTempFolder() },
        },
      );
      expect(reader.problems).toEqual([]);
      const nothing = (): void => {};
      const log = createRunLog(createTestClock(now), {
        ...{
          kind: 'terminal',
          info: nothing,
          notice: nothing,
          warn: nothing,
          startGroup: nothing,
          endGroup: nothing,
        },
        mask: nothing,
      });
      const found = await mirrorImages(inputs, {
        registries: {
          ...{ commands, docker: { env: {} } as never, connect: registry.connect },
          ...{ connectAnonymously: registry.connect, requests: () => noRequests },
        },
        ...{ dryRun, log, clock: createTestClock(now) },
      });
      const document = mirrorDocument(mirrorReport(found, facts));
      const tagOf = (where: string): string | undefined => registry.tags(where)['1'];
      const equal = names.filter(
        (name) => tagOf(place(name)) !== undefined && tagOf(place(name)) === tagOf(`up.test/${name}`),
      );
      expect(equal).toEqual(dryRun ? ['same'] : ['copied', 'same', 'drifted']);
      expect(document.tiles['images']?.value).toBe(`${equal.length} of ${names.length}`);
      const states = columnOf(document, 'State');
      expect(states.filter((state) => /the same|copied/.test(state))).toHaveLength(equal.length);
      const failed = dryRun ? ['gone'] : ['failing', 'gone'];
      expect(columnOf(document, 'Upstream')).toEqual(
        names.map((name) => (failed.includes(name) ? '' : tagOf(`up.test/${name}`))),
      );
      const copies = commands.lines.filter((line) => !line.includes('failing')).length;
      expect(states.filter((state) => state.includes('copied'))).toHaveLength(copies);
      expect(states.filter((state) => state.includes('failed'))).toHaveLength(failed.length);
      expect(document.headline).toBe(`${failed.length} image${dryRun ? '' : 's'} could not be mirrored`);
    }
  });
});

describe('the quarters', () => {
  async function twoQuarters() {
    const place = await createPlace();
    const tags = layerTags(undefined);
    const client = place.registry.connect('x.test');
    for (const [quarter, word] of [
      ['2026Q3', 'older'],
      ['2026Q4', 'newer'],
    ] as const) {
      const made = ['base', 'python'].map((name) => {
        // Python is the same in both.
        const content = name === 'python' ? 'python:20' : `${name}-${word}:30`;
        const { digest } = place.registry.putImage(image, tags.quarter(name, quarter), content);
        place.registry.putImage(image, tags.rolling(name), content);
        return [name, layerEntry(digest)] as const;
      });
      const record = formatRecord({
        ...{ version: 2, createdAt: now, quarter, revision: undefined, source: undefined, salt: 's' },
        tools: { buildx: undefined, buildkit: undefined, cachePrewarm: '1' },
        layers: Object.fromEntries(made),
      });
      for (const tag of [tags.quarterRecord(quarter), tags.record])
        await pushRecord(client, 'shop', tag, record);
    }
    return place;
  }

  test('are as many as have tags, and the same is what the tags of now name', async () => {
    const { run, registry } = await twoQuarters();
    const { report } = await run<QuarterReport>('quarter', { task: 'show' });
    const document = quarterDocument(report);
    const all = registry.tags(image);
    const ofQuarters = Object.entries(all).filter(([tag]) => /^cache-(base|python)-\d{4}Q\d$/.test(tag));
    expect(document.headline).toBe('2 quarters');
    expect(columnOf(document, 'Digest').toSorted()).toEqual(
      ofQuarters.map(([, digest]) => digest).toSorted(),
    );
    const current = ofQuarters.filter(
      ([tag, digest]) => all[tag.replace(/-\d{4}Q\d$/, '')] === digest,
    ).length;
    expect(current).toBe(3);
    expect(columnOf(document, 'Now').filter((cell) => cell.includes('the same'))).toHaveLength(current);
  });

  test('restored moved as many tags as name something else now', async () => {
    const { run, registry } = await twoQuarters();
    const before = registry.tags(image);
    const { report } = await run<QuarterReport>('quarter', { task: 'restore', quarter: '2026Q3' });
    expect(report.error).toBeUndefined();
    const after = registry.tags(image);
    const moved = Object.keys(after).filter((tag) => before[tag] !== after[tag] && tag !== 'cache-hold');
    const document = quarterDocument(report);
    expect(columnOf(document, 'Tag').toSorted()).toEqual(moved.toSorted());
    expect(moved.length).toBeGreaterThan(1);
    expect(document.tiles['moved']?.value).toBe(`${moved.length} tags`);
    expect(columnOf(document, 'To')).toEqual(columnOf(document, 'Tag').map((tag) => after[tag]));
  });
});

describe('metrics', () => {
  test('count the runs of the history, and the bytes of layers in the registry', async () => {
    const { run, registry } = await createPlace();
    const values = { layers, 'min-free-disk': '0' };
    for (const lock of ['1', '1', '2']) {
      const { report } = await run<{ error: unknown }>('prewarm', values, { 'base.lock': lock });
      expect(report.error).toBeUndefined();
    }
    await run('build', { ...values, tags: `${image}:main`, push: 'true' });
    const file = join(await makeTempFolder(), 'a.prom');
    const { report } = await run<MetricsReport>('metrics', { metrics: file });
    expect(report.error).toBeUndefined();
    const document = metricsDocument(report);
    expect(document.tiles['runs']?.value).toBe('4 runs');
    const client = registry.connect('x.test');
    const sizes = await Promise.all(
      ['base', 'python'].map(async (name) => {
        const found = await client.fetchManifest('shop', `cache-${name}`);
        if (found?.manifest.kind !== 'manifest') throw new Error(`there is no layer ${name}`);
        const { config, layers: own } = found.manifest;
        return own.reduce((total, { sizeBytes }) => total + sizeBytes, config.sizeBytes);
      }),
    );
    expect(columnOf(document, 'Size')).toEqual(sizes.map((size) => `${formatBytes(size)} (linux/amd64)`));
    const text = await readFile(file, 'utf8');
    const written = [...text.matchAll(/^cache_prewarm_layer_size_bytes\{.*\} (\d+)$/gm)].map(
      ([, size]) => size,
    );
    expect(written).toEqual(sizes.map(String));
    expect(document.tiles['problems']?.value).toBe('0');
  });
});

describe('the doctor', () => {
  test('finds as many things as were broken, and as many repaired as are whole again', async () => {
    const { run, registry } = await createPlace();
    const values = { layers, 'min-free-disk': '0', history: 'false' };
    await run('prewarm', values);
    const client = registry.connect('x.test');
    const python = await client.fetchManifest('shop', 'cache-python');
    if (python?.manifest.kind !== 'manifest') throw new Error('there is no layer python');
    const lost = python.manifest.layers.at(-1)?.digest;
    if (lost === undefined) throw new Error('python has no blob');
    const count = async (broken: readonly string[], given: Readonly<Record<string, string>> = values) => {
      const { report } = await run<DoctorReport>('doctor', given);
      expect(report.error).toBeUndefined();
      // The builder writes no inline cache, so that no whole layer has one.
      const whole = broken.includes('layer-broken') ? 1 : 2;
      const expected = [...Array<string>(whole).fill('cache-metadata-missing'), ...broken].toSorted();
      const document = doctorDocument(report);
      const states = columnOf(document, 'State');
      const open = columnOf(document, 'Finding').filter((_, row) => !states[row]?.includes('repaired'));
      expect(open.toSorted()).toEqual(expected);
      expect(document.tiles['findings']?.value).toBe(String(expected.length));
      const repaired = states.length - open.length;
      expect(document.tiles['findings']?.note).toBe(repaired === 0 ? 'left' : `left, ${repaired} repaired`);
      expect(document.headline).toBe(
        `${expected.length} findings${repaired === 0 ? '' : `, ${repaired} repaired`}`,
      );
      expect(document.tiles['passed']?.value).toBe(String(report.well.length));
      return repaired;
    };
    expect(await count([])).toBe(0);
    registry.lose(image, lost);
    expect(await count(['layer-broken'])).toBe(0);
    registry.putImage(image, 'cache-base', 'somebody:else');
    expect(await count(['layer-broken', 'tag-mismatch'])).toBe(0);
    expect(await count([], { ...values, fix: 'true' })).toBe(2);
    const tags = registry.tags(image);
    expect(tags['cache-base']).toBe(tags[`cache-base-2026Q4`]);
  });
});

describe('the hosts', () => {
  test('run as many services as they printed, since when and how often they printed', async () => {
    const line = (service: string, restarts: number, minutes: number, state = 'running'): string =>
      `container ${service} ${image}@sha256:${'a'.repeat(64)} ${state} healthy ${restarts} ${new Date(Date.parse(now) - minutes * 60_000).toISOString()}`;
    const printed = {
      web1: ['project known', line('web', 0, 90), line('worker', 2, 5), 'locked ada'],
      web2: ['project known', line('web', 1, 60 * 50, 'exited')],
      web3: ['project absent'],
      web4: undefined,
    };
    const { fleet } = await createMemoryFleet({
      hosts: Object.fromEntries(
        Object.entries(printed).map(([name, lines]) => [
          name,
          lines === undefined
            ? { unreachable: new Error('no route to host') }
            : {
                answer: ({ text }) => (text.includes('STATUS') ? `${lines.join('\n')}\nend=ok\n` : undefined),
              },
        ]),
      ),
    });
    const names = Object.keys(printed);
    const hosts = await Promise.all(
      names.map((name) =>
        readHostStatus(
          { name, host: `${name}.test`, user: 'deploy', port: 22 } as never,
          { projectDir: '/srv/shop', dockerHost: 'auto' },
          { ...fleet, status: 'STATUS' },
        ),
      ),
    );
    const document = hostsDocument(hostsReport({ hosts }, facts));
    const all = Object.values(printed).flatMap((lines) => lines ?? []);
    const services = all.filter((text) => text.startsWith('container '));
    expect(columnOf(document, 'Service').filter((cell) => cell !== '')).toEqual(
      services.map((text) => text.split(' ')[1]),
    );
    expect(document.tiles['checked']?.value).toBe('3 of 4');
    expect(document.tiles['locked']?.value).toBe(
      String(all.filter((text) => text.startsWith('locked ')).length),
    );
    const states = columnOf(document, 'State');
    expect(states.slice(0, 3)).toEqual([
      'running, healthy, for 1 hour',
      'running, healthy, for 5 minutes, 2 restarts',
      'exited, healthy, 1 restart',
    ]);
    expect(states).toHaveLength(services.length + 2);
  });
});

describe('the summary of a pipeline', () => {
  test('has the hits, hosts and bytes that its steps left, however many hosts there are', async () => {
    const { run } = await createPlace();
    const values = { layers, 'min-free-disk': '0', history: 'false' };
    await run('prewarm', values);
    const prewarm = await run('prewarm', { ...values, refresh: 'all' });
    const build = await run('build', { ...values, tags: `${image}:main`, push: 'true' });
    const hosts = Array.from({ length: 120 }, (_, index) => ({
      ...{ name: `web${index}`, downloadedBytes: 1000 + index, totalBytes: 5000, downtimeMs: 100 + index },
    }));
    const [sample] = DEPLOYED.hosts;
    if (sample === undefined) throw new Error('the sample has no host');
    const deploy = deployFigures({
      ...DEPLOYED,
      hosts: hosts.map(({ name, downtimeMs, ...bytes }) => ({
        ...{ ...sample, name, downtimeMs },
        download: sample.download && { ...sample.download, ...bytes },
      })),
    });
    const given = {
      prewarm: prewarm.outputs?.['figures'] ?? '',
      build: build.outputs?.['figures'] ?? '',
      deploy: JSON.stringify(deploy),
    };
    const { report } = await runNamed(
      'summary',
      Object.fromEntries(
        Object.entries(given).flatMap(([step, figures]) => [
          [`${step}-result`, 'success'],
          [`${step}-figures`, figures],
        ]),
      ),
    );
    const document = pipelineDocument(report as PipelineReport);
    const total = (of: (host: (typeof hosts)[number]) => number): number =>
      hosts.reduce((sum, host) => sum + of(host), 0);
    expect(document.tiles['downloaded']).toMatchObject({
      value: formatBytes(total(({ downloadedBytes }) => downloadedBytes)),
      note: `a plain pull: ${formatBytes(total(({ totalBytes }) => totalBytes))}`,
    });
    expect(document.tiles['downtime']?.value).toBe(formatDuration(219));
    expect(columnOf(document, 'Plain pull')).toHaveLength(hosts.length);
    const [hits] = blocksOf(document, 'Hit rates', 'table');
    // The refresh executes every step of the layers; the build finds them, and executes its own.
    expect(hits?.rows).toEqual([
      ['prewarm', 'base', '0', '1', '0 %'],
      ['prewarm', 'python-deps', '0', '2', '0 %'],
      ['build', 'base', '1', '0', '100 %'],
      ['build', 'python-deps', '2', '0', '100 %'],
      ['build', 'app', '0', '3', '0 %'],
    ]);
    expect(document.tiles['hit-rate']?.value).toBe('100 %');
  });
});
