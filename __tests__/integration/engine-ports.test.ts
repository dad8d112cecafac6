import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Registry, startRegistry } from '../../scripts/registry.mjs';
import type { EngineApi } from '../../src/adapters/docker/engine-api.ts';
import type { RegistryClient } from '../../src/adapters/registry/client.ts';
import type { StoreKind } from '../../src/core/deploy/download-plan.ts';
import type { PullEvent } from '../../src/core/deploy/pull-progress.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import { type ImageHost, startImageHost } from '../support/image-host.ts';
import { createMemoryEngine } from '../support/memory-engine.ts';
import { createMemoryRegistry } from '../support/memory-registry.ts';
import { pushImageOf, pushRandomLayer } from '../support/random-image.ts';
import { createTestClient } from '../support/registry-client.ts';

jest.setTimeout(300_000);

/** An engine, and the registry that it pulls from. */
interface Scene {
  readonly engine: EngineApi;
  readonly registry: string;
  readonly client: RegistryClient;
}

const repository = 'owner/app';
const nowhere: Digest = `sha256:${'a'.repeat(64)}`;
let dir: string;
let registry: Registry;
const hosts = new Map<StoreKind, ImageHost>();

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'engine-ports-'));
  registry = await startRegistry({ dir: join(dir, 'registry') });
  for (const store of ['classic', 'containerd'] as const) hosts.set(store, await startImageHost(dir, store));
}, 300_000);

afterAll(async () => {
  for (const host of hosts.values()) await host.stop();
  await registry?.stop();
  await rm(dir, { recursive: true, force: true });
}, 60_000);

function real(store: StoreKind): Scene {
  const host = hosts.get(store);
  if (host === undefined) throw new Error(`no engine with the ${store} store was started`);
  return { engine: host.engine, registry: registry.host, client: createTestClient(registry.host).client };
}

function inMemory(store: StoreKind): Scene {
  const { connect } = createMemoryRegistry();
  const { api } = createMemoryEngine({ description: { store }, connect });
  return { engine: api, registry: 'localhost:5000', client: connect('localhost:5000') };
}

/** What the progress of a pull tells of its end. */
function ends(events: readonly PullEvent[]): readonly string[] {
  return events
    .map(({ status }) => status)
    .filter((status) => /^(Already exists|Pull complete|Status: )/.test(status))
    .map((status) => status.replace(/ for .*/, ''))
    .toSorted();
}

describe.each([
  ['in memory, classic', () => inMemory('classic')],
  ['in memory, containerd', () => inMemory('containerd')],
  ['with the classic store', () => real('classic')],
  ['with the containerd store', () => real('containerd')],
] as const)('an engine %s', (_title, open) => {
  test('pulls, names, lists and removes images', async () => {
    const scene = open();
    const { engine, client } = scene;
    const { store, platform } = await engine.describe();
    const own = `${platform.os}/${platform.architecture}`;
    const base = await pushRandomLayer(client, repository, 'base', 1000);
    const top = await pushRandomLayer(client, repository, 'top', 1000);
    const first = await pushImageOf(client, repository, 'first', [base], own);
    const second = await pushImageOf(client, repository, 'second', [base, top], own);
    const config = (await client.fetchManifest(repository, second.digest))?.manifest;
    const configDigest = config?.kind === 'manifest' ? config.config.digest : undefined;
    const pull = async (digest: Digest): Promise<readonly string[]> => {
      const events: PullEvent[] = [];
      const place = { registry: scene.registry, repository, digest };
      await engine.pull({ ...place, onProgress: (event) => events.push(event) });
      return ends(events);
    };
    const reference = `${scene.registry}/${repository}@${second.digest}`;

    await expect(pull(nowhere)).rejects.toMatchObject({ name: 'EngineError', kind: 'pull' });
    expect(await engine.inspectImage(reference)).toBeUndefined();
    expect(await pull(first.digest)).toContain('Status: Downloaded newer image');
    // containerd's progress is looked at from time to time: of a small layer it may say nothing.
    const layers = store === 'classic' ? ['Already exists', 'Pull complete'] : [];
    expect(await pull(second.digest)).toEqual(
      expect.arrayContaining([...layers, 'Status: Downloaded newer image']),
    );
    expect(await pull(second.digest)).toContain('Status: Image is up to date');

    const image = await engine.inspectImage(reference);
    expect(image).toMatchObject({
      id: store === 'classic' ? configDigest : second.digest,
      tags: [],
      pulledAs: [{ registry: scene.registry, repository, digest: second.digest }],
      diffIds: [base.diffId, top.diffId],
      platform: { os: platform.os, architecture: platform.architecture },
    });
    expect((await engine.images()).map(({ id }) => id)).toContain(image?.id);
    expect(await engine.containers()).toEqual([]);

    await engine.tag(reference, 'localhost/kept:v1');
    const kept = 'localhost/kept:v1';
    expect((await engine.inspectImage(kept))?.tags).toEqual([kept]);
    await expect(engine.tag('localhost/none:v1', kept)).rejects.toMatchObject({ kind: 'not-found' });

    expect(await engine.removeImage(reference)).toBe(true);
    expect((await engine.inspectImage(kept))?.id).toBe(image?.id);
    expect(await engine.removeImage(kept)).toBe(true);
    expect(await engine.inspectImage(kept)).toBeUndefined();
    expect(await engine.removeImage(kept)).toBe(false);
    expect(await engine.history(kept)).toEqual([]);
  });
});
