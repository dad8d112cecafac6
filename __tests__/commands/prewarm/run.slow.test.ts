import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { historyPath } from '../../../src/adapters/history/file-history.ts';
import { fetchPart } from '../../../src/adapters/registry/part-artifact.ts';
import { entriesOf, type HistoryLine, parseHistory } from '../../../src/core/history/history-file.ts';
import type { PrewarmReport } from '../../../src/layers/report/report.ts';
import { type CommandRunOptions, runNamed } from '../../support/command-run.ts';
import { createMemoryBuilder } from '../../support/memory-builder.ts';
import { createMemoryRegistry, registryError } from '../../support/memory-registry.ts';
import { githubRun } from '../../support/prewarm-run.ts';
import { unpreparedDockerfile } from '../../support/small-checkout.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const image = 'x.test/shop';
const brokenStep =
  'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2';

const layered = `FROM scratch AS base
COPY base.lock /
FROM base AS python-deps
COPY requirements.txt /
`;

const checkout = { Dockerfile: layered, 'base.lock': '1', 'requirements.txt': '1', 'src/main.py': '1' };

function linesOf(history: string): readonly HistoryLine[] {
  const parsed = parseHistory(history);
  return parsed.kind === 'lines' ? parsed.lines : [];
}

/** A registry and a builder, and as many prewarms with them as a test wants; `files` of them change the checkout. */
function createScene() {
  const registry = createMemoryRegistry();
  const builder = createMemoryBuilder(registry, image);
  const prewarm = async (
    values: Readonly<Record<string, string>> = {},
    files: Readonly<Record<string, string>> = {},
    more: Pick<CommandRunOptions, 'github' | 'registry'> = {},
  ) => {
    const since = builder.bakes.length;
    const { report, ...run } = await runNamed(
      'prewarm',
      { image, retries: '0', 'min-free-disk': '0', history: 'false', ...values },
      { files: { ...checkout, ...files }, commands: builder.commands, registry, ...more },
    );
    return { ...run, report: report as PrewarmReport, bakes: builder.bakes.slice(since) };
  };
  const tags = () => registry.tags(image);
  const left = (step: 'prewarm' | 'build' = 'prewarm') =>
    fetchPart(registry.connect('x.test'), 'shop', step, { of: '7', name: 'linux-amd64' });
  return { registry, builder, prewarm, tags, left };
}

const statesOf = ({ layers }: PrewarmReport) =>
  Object.fromEntries(layers.map(({ name, state }) => [name, state]));

/** One platform of several. */
const part = { 'part-of': '7', platforms: 'linux/amd64' };

describe('a prewarm', () => {
  test('builds layers that are not there, and says what others are to build on', async () => {
    const { prewarm, tags } = createScene();
    const { report, outputs } = await prewarm();
    const { 'cache-base': base, 'cache-python': python } = tags();
    expect(report).toMatchObject({ outcome: 'prewarmed', error: undefined });
    expect(report.layers).toMatchObject([
      {
        name: 'base',
        state: 'rebuilt',
        digest: base,
        verified: true,
        tags: ['cache-base', 'cache-base-2026Q4'],
      },
      { name: 'python', state: 'rebuilt', digest: python, standsOn: ['base'] },
    ]);
    expect(JSON.parse(outputs['digests'] ?? '')).toEqual({ base, python });
    expect(outputs).toMatchObject({ pushed: 'true', changed: '["base","python"]' });
  });

  test('of layers that are up to date only checks them', async () => {
    const { registry, prewarm } = createScene();
    const first = await prewarm();
    const since = registry.lines.length;
    const { report, outputs, bakes } = await prewarm();
    expect(report).toMatchObject({ outcome: 'warm', dependencyHitRate: 100, misses: [] });
    expect(statesOf(report)).toEqual({ base: 'current', python: 'current' });
    expect(bakes.flat().map(({ pushes }) => pushes)).toEqual([false, false]);
    expect(registry.lines.slice(since).filter((line) => line.startsWith('push'))).toEqual([]);
    expect(outputs).toMatchObject({ digests: first.outputs['digests'], pushed: 'false', changed: '[]' });
  });

  test('rebuilds a layer whose files changed, says why, and leaves the one below', async () => {
    const { prewarm, tags } = createScene();
    await prewarm();
    const before = tags();
    const { report } = await prewarm({}, { 'requirements.txt': '2' });
    expect(statesOf(report)).toEqual({ base: 'current', python: 'rebuilt' });
    expect(report.layers[1]).toMatchObject({ previousDigest: before['cache-python'], changed: false });
    expect(report.layers[1]?.reasons.join()).toContain('requirements.txt');
    expect(report.outcome).toBe('prewarmed');
  });

  test('that may not write builds what is outdated, pushes nothing, and says who has to', async () => {
    const { prewarm, tags } = createScene();
    const { report, outputs } = await prewarm({ push: 'false' });
    expect(report.outcome).toBe('built');
    expect(statesOf(report)).toEqual({ base: 'built-not-pushed', python: 'built-not-pushed' });
    expect(tags()).toEqual({});
    expect(outputs).toMatchObject({ pushed: 'false', digests: '{}' });
    expect(report.nextSteps).toEqual([
      'Until a run that may write prewarms base, python, every run builds what changed again.',
    ]);
  });

  test('of a pull request does not write either', async () => {
    const { prewarm, tags } = createScene();
    const { report } = await prewarm({}, {}, { github: githubRun('pull_request') });
    expect([report.outcome, tags()]).toEqual(['built', {}]);
  });

  test('of one layer leaves the one below as it is', async () => {
    const { prewarm, tags } = createScene();
    await prewarm();
    const before = tags();
    const { report, bakes } = await prewarm({ only: 'python', refresh: 'python' });
    expect(bakes.flat().filter(({ pushes }) => pushes)).toMatchObject([
      { target: 'python-deps', noCache: true },
    ]);
    expect(statesOf(report)).toEqual({ base: 'current', python: 'refreshed' });
    expect(tags()['cache-base']).toBe(before['cache-base']);
    expect(tags()['cache-python']).not.toBe(before['cache-python']);
  });

  test('of an unprepared Dockerfile tells of its parts by the names and lines that the user knows', async () => {
    const { prewarm } = createScene();
    const { report } = await prewarm({}, { Dockerfile: unpreparedDockerfile });
    const lines = { first: 1, last: 3 };
    expect(report.layers).toMatchObject([{ name: 'app', target: 'app@deps', lines }]);
    expect(report.stages).toMatchObject([{ stage: 'app@deps', lines }]);
  });

  test('ends a layer before an argument that every run gives another value, from the third on', async () => {
    const { prewarm } = createScene();
    const text = unpreparedDockerfile.replace('COPY src', 'ARG FLAVOUR\nRUN make $FLAVOUR\nCOPY src');
    const seen: unknown[] = [];
    for (const flavour of ['1', '2', '3', '4']) {
      const { report, said } = await prewarm(
        { 'build-args': `FLAVOUR=${flavour}` },
        { Dockerfile: text },
        { github: { ...githubRun('push'), revision: flavour } },
      );
      expect(report.error).toBeUndefined();
      seen.push(report.layers.map(({ state, lines }) => [state, lines?.last]));
      expect(said.join('\n')).not.toContain('no dependency layer');
    }
    expect(seen).toEqual([[['rebuilt', 5]], [['rebuilt', 5]], [['rebuilt', 3]], [['current', 3]]]);
  });

  test('is kept in the history under these names, too', async () => {
    const { prewarm } = createScene();
    const { home } = await prewarm({ history: 'auto' }, { Dockerfile: unpreparedDockerfile });
    const path = historyPath({ HOME: home }, image);
    const [entry] = entriesOf(linesOf(await readFile(path, 'utf8')));
    expect(entry).toMatchObject({ kind: 'prewarm', stages: { 'app@deps': 0 } });
  });

  test('warns of base images that can become unavailable', async () => {
    const { registry, prewarm } = createScene();
    registry.putImage('docker.io/library/debian', '12', 'debian:10');
    const Dockerfile = layered.replace('scratch', 'debian:12');
    expect((await prewarm({}, { Dockerfile })).report.warnings).toEqual([
      expect.stringMatching(/^debian:12 is neither mirrored nor pinned/),
    ]);
    expect((await prewarm()).report.warnings).toEqual([]);
  });
});

describe('a prewarm that fails', () => {
  test('has committed nothing, and tells which layer failed', async () => {
    const { builder, prewarm, tags } = createScene();
    await prewarm();
    const before = tags();
    builder.afterBake = async () => {
      builder.afterBake = async () => {};
      builder.failBakes(brokenStep);
    };
    const { report, outputs, error } = await prewarm({ refresh: 'all' });
    expect(error?.message).toContain('exit code: 2');
    expect(report.outcome).toBe('failed');
    expect(statesOf(report)).toEqual({ base: 'refreshed', python: 'failed' });
    expect(tags()).toEqual(before);
    expect(outputs).toMatchObject({ digests: '{}', changed: '[]', pushed: 'false' });
    expect(report.notices).toContain(
      'Nothing was committed. Builds and servers still use the previous layers.',
    );
  });

  test('in the check of one layer says that the others are as they were', async () => {
    const { builder, prewarm } = createScene();
    await prewarm();
    builder.failBakes(brokenStep);
    const { report } = await prewarm({ only: 'base' });
    expect(report.outcome).toBe('failed');
    expect(statesOf(report)).toEqual({ base: 'not-built', python: 'kept' });
  });

  test('before the registry was opened says that nothing was committed', async () => {
    const { prewarm } = createScene();
    const registry = {
      get connect(): never {
        throw new Error('no room for a login');
      },
    };
    const { report } = await prewarm({}, {}, { registry });
    expect(report).toMatchObject({ outcome: 'failed', error: { message: 'no room for a login' } });
    expect(report.notices).toContain(
      'Nothing was committed. Builds and servers still use the previous layers.',
    );
  });

  test('before the look-up still has a report', async () => {
    const { registry, prewarm } = createScene();
    registry.fail(/^fetchManifest/, registryError('network'));
    const { report } = await prewarm();
    expect(report.outcome).toBe('failed');
    expect(statesOf(report)).toEqual({ base: 'not-built', python: 'not-built' });
    expect(report.error?.message).toContain('x.test');
  });
});

describe('a prewarm of one platform of several', () => {
  test('is recorded under tags of its own, and left for the run that merges', async () => {
    const { prewarm, tags, left } = createScene();
    const { report } = await prewarm(part);
    expect(report.outcome).toBe('prewarmed');
    expect(Object.keys(tags())).toContain('cache-part-linux-amd64-base');
    expect(tags()['cache-base']).toBeUndefined();
    const found = await left();
    expect(found).toMatchObject({
      step: 'prewarm',
      platform: 'linux/amd64',
      entry: { platform: 'linux/amd64' },
      stages: [{ stage: 'base' }, { stage: 'python-deps' }],
    });
    expect(found?.app).toBeUndefined();
  });

  test('has the names and lines that the user knows, too', async () => {
    const { prewarm, left } = createScene();
    const { report } = await prewarm(part, { Dockerfile: unpreparedDockerfile });
    expect(report.layers).toMatchObject([{ name: 'app', target: 'app@deps', lines: { first: 1, last: 3 } }]);
    expect(await left()).toMatchObject({
      entry: { stages: { 'app@deps': 0 } },
      stages: [{ stage: 'app@deps' }],
    });
  });

  test('leaves nothing when it fails, or may not write', async () => {
    const { builder, prewarm, left } = createScene();
    await prewarm({ ...part, push: 'false' });
    expect(await left()).toBeUndefined();
    builder.failBakes(brokenStep);
    expect((await prewarm(part)).report.outcome).toBe('failed');
    expect(await left()).toBeUndefined();
  });

  test('fails when it cannot leave what it made', async () => {
    const { registry, prewarm } = createScene();
    registry.fail(/^pushManifest \S+7/, registryError('network'));
    const { report, error } = await prewarm(part);
    expect(report.outcome).toBe('failed');
    expect(error?.message).toContain('x.test');
  });
});
