import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { startRegistry } from '../../scripts/registry.mjs';
import { startProxy } from '../../scripts/registry-proxy.mjs';
import type { RegistryClient } from '../../src/adapters/registry/client.ts';
import { digestOf } from '../../src/adapters/registry/content-digest.ts';
import { pushRecord } from '../../src/adapters/registry/record-artifact.ts';
import type { RunContext } from '../../src/commands/command.ts';
import { reportOf } from '../../src/commands/envelope.ts';
import { cleanCommand, maintainCommand } from '../../src/commands/maintain/index.ts';
import { readMaintainInputs } from '../../src/commands/maintain/inputs.ts';
import { openGithubPackage } from '../../src/commands/maintain/package-access.ts';
import type { MaintainReport } from '../../src/commands/maintain/report.ts';
import { maintainReport, nothingMaintained } from '../../src/commands/maintain/result.ts';
import { maintainPackage } from '../../src/commands/maintain/run.ts';
import { watch } from '../../src/commands/watch.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import { startLab } from '../support/lab.ts';
import { createMemoryRun } from '../support/memory-run.ts';
import { startPackagesServer } from '../support/packages-server.ts';
import { createSampleProject, githubRun, runPrewarm, runSession } from '../support/prewarm-run.ts';
import { createTestClient } from '../support/registry-client.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const cleanups: (() => Promise<void>)[] = [() => lab.stop()];
afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

const going = ({ versions }: MaintainReport): readonly string[] =>
  versions
    .filter(({ action }) => action !== 'keep')
    .map(({ tags, digest }) => tags.toSorted().join() || digest)
    .toSorted();

describe('a registry that others made', () => {
  const { debian, current } = lab.generations;
  const generation = current.kind === 'ready' ? current : debian;
  if (generation.kind === 'unavailable') throw new Error(generation.reason);

  test('loses old quarters, and nothing that a build needs: the next prewarm finds everything warm', async () => {
    const builder = await generation.newBuilder();
    cleanups.push(() => builder.remove());
    const project = await createSampleProject(lab.busybox);
    cleanups.push(() => project.remove());
    const image = `${lab.host}/maintain/app`;
    const push = { github: githubRun('push') };
    const old = await runPrewarm(builder, project, { image, quarter: '2024Q1' }, push);
    const today = await runPrewarm(builder, project, { image, quarter: '2026Q4' }, push);
    const values = { image, grace: '0s', 'keep-quarters': '2' };
    const run = async (more: Readonly<Record<string, string>>) =>
      (await runSession(cleanCommand, builder, project, { ...values, ...more })).result;

    const { client } = createTestClient(lab.host);
    const tags = async () => (await client.listTags('maintain/app')).toSorted();
    const planned = await run({});
    const untouched = await tags();
    const cleaned = await run({ 'dry-run': 'false' });
    const left = await tags();
    const again = await run({ 'dry-run': 'false' });
    const warm = await runPrewarm(builder, project, { image, quarter: '2026Q4' }, push);

    expect([old.report.error, today.report.error]).toEqual([undefined, undefined]);
    expect({ error: planned.error, outcome: planned.outcome }).toEqual({
      error: undefined,
      outcome: 'planned',
    });
    expect(going(planned)).toEqual([
      'cache-base-2024Q1',
      'cache-node-2024Q1',
      'cache-python-2024Q1',
      'cache-record-2024Q1',
    ]);
    expect(untouched).toEqual(expect.arrayContaining([...going(planned)]));
    expect(planned.freeableBytes).toBeGreaterThan(0);
    expect({ error: cleaned.error, outcome: cleaned.outcome }).toEqual({
      error: undefined,
      outcome: 'cleaned',
    });
    expect(left).toEqual(untouched.filter((tag) => !tag.endsWith('2024Q1')));
    expect(again.outcome).toBe('clean');
    expect(again.storage.totalBytes).toBeLessThan(planned.storage.totalBytes);
    expect(planned.storage.totalBytes - again.storage.totalBytes).toBe(planned.freeableBytes);
    expect(warm.report).toMatchObject({ outcome: 'warm', dependencyHitRate: 100 });
  });

  test('loses what is old of every image of a compose file, in one run', async () => {
    const builder = await generation.newBuilder();
    cleanups.push(() => builder.remove());
    const project = await createSampleProject(lab.busybox);
    cleanups.push(() => project.remove());
    const { client } = createTestClient(lab.host);
    const repositories = ['maintain/shop-api', 'maintain/shop-web'];
    const place = (repository: string): string => `${lab.host}/${repository}`;
    const services = repositories.map((repository, index) => [
      `  service${index}:`,
      `    image: ${place(repository)}:main`,
      '    build: .',
    ]);
    await writeFile(join(project.dir, 'compose.yaml'), `services:\n${services.flat().join('\n')}\n`);
    const push = { github: githubRun('push') };
    const values = { 'bake-files': 'compose.yaml' };
    for (const quarter of ['2024Q1', '2026Q4'])
      expect((await runPrewarm(builder, project, { ...values, quarter }, push)).report.error).toBeUndefined();
    const { result } = await runSession(maintainCommand, builder, project, {
      ...{ ...values, grace: '0s', 'keep-quarters': '2', 'dry-run': 'false' },
    });
    expect(result).toMatchObject({
      ...{ kind: 'maintain', outcome: 'cleaned', error: undefined },
      images: [
        { name: 'shop-api', report: { outcome: 'cleaned' } },
        { name: 'shop-web', report: { outcome: 'cleaned' } },
      ],
    });
    for (const repository of repositories) {
      const tags = await client.listTags(repository);
      expect(tags).toContain('cache-base-2026Q4');
      expect(tags).not.toContain('cache-base-2024Q1');
    }
  });

  test('says what is wrong with its inputs, all at once, before anything is read', async () => {
    const project = await createSampleProject(lab.busybox);
    cleanups.push(() => project.remove());
    const nobody = { name: 'none', env: {}, remove: async () => {} };
    const failed = runSession(cleanCommand, nobody, project, {
      image: 'ghcr.io/acme/shop',
      'keep-quarters': '1',
      'keep-images': 'many',
      delete: '!main',
      'quota-warn': '800',
      grace: 'soon',
    });
    await expect(failed).rejects.toThrow(
      /github-token(.|\n)*|keep-quarters(.|\n)*keep-images(.|\n)*delete(.|\n)*grace(.|\n)*quota-warn/,
    );
    for (const input of ['keep-quarters', 'keep-images', 'delete', 'grace', 'quota-warn', 'github-token'])
      await expect(failed).rejects.toThrow(new RegExp(`\\n  ${input}: `));
  });
});

/** A manifest with one blob of its own, under a tag or none. */
async function push(
  client: RegistryClient,
  repository: string,
  name: string,
  tag?: string,
  more: object = {},
): Promise<Digest> {
  const blob = Buffer.from(`blob of ${name}`);
  await client.pushBlob(repository, blob, digestOf(blob));
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      artifactType: 'application/vnd.example',
      config: { mediaType: 'application/vnd.example', digest: digestOf(blob), size: blob.length },
      layers: [],
      ...more,
    }),
  );
  await client.pushManifest(
    repository,
    tag ?? digestOf(bytes),
    'application/vnd.oci.image.manifest.v1+json',
    bytes,
  );
  return digestOf(bytes);
}

async function pushIndex(
  client: RegistryClient,
  repository: string,
  tag: string,
  children: readonly Digest[],
): Promise<Digest> {
  const manifests = await Promise.all(
    children.map(async (digest) => {
      const child = await client.resolve(repository, digest);
      return {
        mediaType: child?.mediaType,
        digest,
        size: child?.sizeBytes,
        platform: { os: 'linux', architecture: 'amd64' },
      };
    }),
  );
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests }));
  await client.pushManifest(repository, tag, mediaType, bytes);
  return digestOf(bytes);
}

describe('a package at GitHub', () => {
  const repository = 'acme/shop/app';

  async function start() {
    const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-packages-'));
    const registry = await startRegistry({ dir });
    cleanups.push(async () => {
      await registry.stop();
      await rm(dir, { recursive: true, force: true });
    });
    const proxy = await startProxy({ target: registry.host });
    cleanups.push(() => proxy.stop());
    const { client, clock } = createTestClient(proxy.host);
    clock.pass(Date.now() - clock.nowMs());
    const server = await startPackagesServer({ client, owner: 'acme', name: 'shop/app', token: 'secret' });
    cleanups.push(() => server.stop());
    const lines: string[] = [];
    const say = (line: string): void => {
      lines.push(line);
    };
    const console = {
      kind: 'terminal' as const,
      info: say,
      notice: say,
      warn: say,
      startGroup: say,
      endGroup: () => {},
      mask: say,
    };
    let past: string | undefined;
    const history = {
      read: async () => past,
      write: async (text: string) => {
        past = text;
      },
      setAside: async () => undefined,
    };
    const run = async (values: Readonly<Record<string, string>> = {}): Promise<MaintainReport> => {
      const { inputs, reader } = readMaintainInputs(
        { image: `${registry.host}/${repository}`, 'dry-run': 'false', ...values },
        {
          nowMs: Date.UTC(2026, 10, 26),
          githubRepository: undefined,
          actor: undefined,
          githubContainerHost: 'ghcr.io',
          env: {},
        },
      );
      reader.throwProblems();
      const run = (context: RunContext) =>
        maintainPackage({
          inputs,
          access: openGithubPackage({
            ...{ client, repository, token: 'secret', apiUrl: server.apiUrl, clock },
            newNonce: () => String(lines.length),
            warn: say,
          }),
          client,
          log: context.log,
          runUrl: undefined,
          startedAtMs: context.startedAtMs,
          nowMs: clock.nowMs,
          readHold: async () => undefined,
          history: { store: history, branch: 'main' },
          watch: (entries, quota) =>
            watch(
              {
                ...{ inputs: inputs.watch, image: inputs.image, client, repository, clock },
                ...{
                  cwd: '/',
                  fetchFile: async () => undefined,
                  issues: undefined,
                  runUrl: undefined,
                  warn: say,
                },
              },
              entries,
              quota,
            ),
        });
      const { session } = createMemoryRun({}, { clock, console });
      return reportOf(
        {
          read: async () => ({ inputs, reader }),
          nothing: () => nothingMaintained,
          run,
          report: maintainReport,
          image: ({ image }) => image,
        },
        session,
      );
    };
    return { proxy, client, clock, server, lines, run };
  }

  test('keeps what tags lead to, drops a tag that shares its version, and lets garbage go', async () => {
    const { client, server, run } = await start();
    const child = await push(client, repository, 'child');
    const garbage = await push(client, repository, 'garbage');
    const young = await push(client, repository, 'young');
    const index = await pushIndex(client, repository, 'main', [child]);
    const signature = await push(client, repository, 'signature', `${child.replace(':', '-')}.sig`);
    const layer = await push(client, repository, 'layer', 'cache-base');
    await push(client, repository, 'layer', 'cache-base-2024Q1');
    for (const digest of [child, garbage, index, signature, layer]) server.add(digest, 100);
    server.add(young, 1);
    const report = await run();

    expect({ error: report.error, outcome: report.outcome }).toEqual({
      error: undefined,
      outcome: 'cleaned',
    });
    expect(going(report)).toEqual([garbage, 'cache-base,cache-base-2024Q1'].toSorted());
    expect((await client.listTags(repository)).toSorted()).toEqual(
      ['cache-base', 'main', `${child.replace(':', '-')}.sig`].toSorted(),
    );
    const there = await Promise.all(
      [child, garbage, young, index, signature, layer].map(
        async (digest) => (await client.resolve(repository, digest)) !== undefined,
      ),
    );
    expect(there).toEqual([true, false, true, true, true, true]);
    expect((await client.resolve(repository, 'cache-base'))?.digest).toBe(layer);
  });

  test('is listed page by page, under a name with a slash, of a person', async () => {
    const { client, server, run } = await start();
    for (let count = 0; count < 130; count++) server.add(await push(client, repository, `old ${count}`), 100);
    const report = await run({ 'max-deletes': '25' });
    const rest = await run({ 'max-deletes': '1000' });

    expect(server.requests[0]).toMatch(/^GET \/orgs\/acme\/packages\/container\/shop%2Fapp\/versions\?/);
    expect(server.requests[1]).toMatch(
      /^GET \/users\/acme\/packages\/container\/shop%2Fapp\/versions\?.*page=1/,
    );
    expect(server.requests[2]).toMatch(/page=2/);
    expect(report.versions).toHaveLength(130);
    expect(report.outcome).toBe('partial');
    expect(report.versions.filter(({ done }) => done === 'deleted')).toHaveLength(25);
    expect({ outcome: rest.outcome, versions: rest.versions.length }).toEqual({
      outcome: 'cleaned',
      versions: 105,
    });
  });

  test('that asks to wait is waited for; a stale list and a version that may not go are no failures', async () => {
    const { client, clock, server, run, lines } = await start();
    const popular = await push(client, repository, 'popular');
    const plain = await push(client, repository, 'plain');
    for (const digest of [popular, plain]) server.add(digest, 100);
    server.faults.limits = 2;
    server.faults.popular.add(popular);
    const report = await run();
    server.faults.stale = true;
    const again = await run();

    expect(clock.waits.filter((wait) => wait === 7000)).toHaveLength(2);
    expect(
      report.versions
        .map(({ done, detail }) => ({ done, detail }))
        .toSorted((a, b) => String(a.done).localeCompare(String(b.done))),
    ).toEqual([
      { done: 'deleted', detail: undefined },
      { done: 'refused', detail: expect.stringMatching(/more than 5000 downloads/) },
    ]);
    expect(report.outcome).toBe('partial');
    expect(lines.join('\n')).toMatch(/GitHub asks to wait 7 s/);
    // What the list still shows is not in the registry any more.
    expect(again.versions.map(({ digest }) => digest)).toEqual([popular]);
  });

  test('with a manifest that cannot be read loses nothing', async () => {
    const { proxy, client, server, run } = await start();
    const garbage = await push(client, repository, 'garbage');
    server.add(garbage, 100);
    const unreadable = await push(client, repository, 'unreadable');
    server.add(unreadable, 100);
    const away = proxy.addRule({
      match: ({ path }) => path.endsWith(`/manifests/${unreadable}`),
      action: { status: 200, body: '{"another":"document"}' },
    });
    const report = await run();
    away();
    expect(report.blocked).toMatch(/could not be read/);
    expect(report.versions.filter(({ action }) => action !== 'keep')).toEqual([]);
    expect(await client.resolve(repository, garbage)).toBeDefined();
  });

  test('with a record that cannot be read loses nothing, because nobody knows which layers it names', async () => {
    const { client, server, run } = await start();
    const garbage = await push(client, repository, 'garbage');
    server.add(garbage, 100);
    const record = await pushRecord(client, repository, 'cache-record', '{"version":7}');
    server.add(record as Digest, 100);
    const report = await run();
    expect(report.blocked).toMatch(/could not be read/);
    expect(await client.resolve(repository, garbage)).toBeDefined();
  });

  test('of a token that may not is an error that says what to grant', async () => {
    const { client, server } = await start();
    const { clock } = createTestClient('127.0.0.1:1');
    const access = openGithubPackage({
      ...{ client, repository, token: 'other', apiUrl: server.apiUrl, clock },
      newNonce: () => '',
      warn: () => {},
    });
    await expect(access.inventory()).rejects.toThrow(/Bad credentials/);
    const elsewhere = openGithubPackage({
      ...{ client, repository: 'acme/other', token: 'secret', apiUrl: server.apiUrl, clock },
      newNonce: () => '',
      warn: () => {},
    });
    await expect(elsewhere.inventory()).rejects.toMatchObject({
      remedy: expect.stringMatching(/role Admin on the package/),
    });
  });
});
