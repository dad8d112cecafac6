import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ensureBusyboxImage } from '../../scripts/base-image.mjs';
import { type Registry, startRegistry } from '../../scripts/registry.mjs';
import { indexBlobs } from '../../src/adapters/layer-blob/index-layer.ts';
import { writePatch } from '../../src/adapters/layer-blob/write-patch.ts';
import type { RegistryClient } from '../../src/adapters/registry/client.ts';
import { overlayTrees } from '../../src/core/tree/overlay.ts';
import { patchProblem, planPatch } from '../../src/core/tree/patch-plan.ts';
import { printablePath } from '../../src/core/tree/printable-path.ts';
import type { Tree } from '../../src/core/tree/tree.ts';
import type { TreeEntry } from '../../src/core/tree/tree-entry.ts';
import { everyCase } from '../support/extent.ts';
import { type ImageHost, startImageHost } from '../support/image-host.ts';
import { type MadeLayer, pushImageOf } from '../support/random-image.ts';
import {
  blobOf,
  indexOf,
  joinedFolder,
  joinLayers,
  type RandomLayer,
  randomLayer,
} from '../support/random-publication.ts';
import { createTestClient } from '../support/registry-client.ts';
import { digestOf } from '../support/registry-server.ts';

jest.setTimeout(300_000);

const repository = 'busybox';
const trees = everyCase() ? 400 : 50;

let dir: string;
let registry: Registry;
let hosts: readonly ImageHost[];
let client: RegistryClient;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'patched-layers-'));
  registry = await startRegistry({ dir: join(dir, 'registry') });
  hosts = await Promise.all((['classic', 'containerd'] as const).map((store) => startImageHost(dir, store)));
  client = createTestClient(registry.host).client;
  const [{ started: engine }] = hosts as [ImageHost];
  await ensureBusyboxImage({ engine, registryHost: registry.host });
}, 300_000);

afterAll(async () => {
  for (const host of hosts ?? []) await host.stop();
  await registry?.stop();
  await rm(dir, { recursive: true, force: true });
}, 60_000);

test(`an engine unpacks ${trees} patched trees to what was built, in both stores`, async () => {
  const layer = joinLayers(withoutHoles());
  const { made: busybox, bytes } = await busyboxLayer();
  const [old, next, beneath] = await Promise.all(
    [layer.old, layer.next, [bytes, layer.base]].map((blobs) => indexOf(blobs)),
  );
  if (old === undefined || next === undefined || beneath === undefined) throw new Error('not reached');
  const options = { beneath: beneath.tree };
  const plan = planPatch(old.tree, next.tree, options);
  if (plan.kind !== 'patch') throw new Error(`the plan is ${JSON.stringify(plan)}`);
  const { contents, comparison } = plan;
  const blobs = { next: layer.next.map(blobOf), beneath: [bytes, layer.base].map(blobOf) };
  const patch = await writePatch({ ...blobs, contents, folder: dir, compression: 'gzip' });
  const { tree: patchTree } = await indexOf([await readFile(patch.path)]);
  expect(patchProblem(overlayTrees([old.tree, patchTree]), next.tree, options)).toBeUndefined();

  const base = [busybox, await pushArchive(layer.base)];
  const patched = { digest: patch.digest, diffId: patch.diffId, size: patch.sizeBytes };
  await client.pushBlob(repository, await readFile(patch.path), patch.digest);
  const oldLayers = await Promise.all(layer.old.map(pushArchive));
  await pushImageOf(client, repository, 'patched', [...base, ...oldLayers, patched]);
  await pushImageOf(client, repository, 'built', [
    ...base,
    ...(await Promise.all(layer.next.map(pushArchive))),
  ]);
  await pushImageOf(client, repository, 'old', [...base, ...oldLayers]);

  for (const host of hosts) {
    const seen = await treeOn(host, 'patched');
    const built = await treeOn(host, 'built');
    expect([host.store, differences(seen, built, new Set(comparison.noise()))]).toEqual([host.store, []]);
    expect(seen.entries.size).toBeGreaterThan(trees * 5);
    // Without the patch, there would be something to find.
    expect(differences(await treeOn(host, 'old'), built, new Set()).length).toBeGreaterThan(trees);
  }
  expect([...comparison.changes()].length).toBeGreaterThan(trees);
});

/** A file of 4 GB would be one here. */
function withoutHoles(): readonly RandomLayer[] {
  const found: RandomLayer[] = [];
  for (let seed = 1; found.length < trees; seed += 1) {
    const layer = randomLayer(seed);
    const blobs = [layer.base, ...layer.old, ...layer.next];
    if (!blobs.some((blob) => Buffer.from(blob).includes('GNU.sparse'))) found.push(layer);
  }
  return found;
}

async function busyboxLayer(): Promise<{ readonly made: MadeLayer; readonly bytes: Uint8Array }> {
  const found = await client.fetchManifest(repository, 'latest');
  if (found?.manifest.kind !== 'manifest') throw new Error('there is no busybox');
  const [layer] = found.manifest.layers;
  const bytes = layer === undefined ? undefined : await client.fetchBlob(repository, layer);
  if (layer === undefined || bytes === undefined) throw new Error('busybox has no layer');
  const { blobs } = await indexBlobs([blobOf(bytes)]);
  const diffId = blobs[0]?.diffId ?? digestOf(bytes);
  return { made: { digest: layer.digest, diffId, size: layer.sizeBytes }, bytes };
}

async function pushArchive(archive: Uint8Array): Promise<MadeLayer> {
  const blob = gzipSync(archive);
  await client.pushBlob(repository, blob, digestOf(blob));
  return { digest: digestOf(blob), diffId: digestOf(archive), size: blob.length };
}

/** What a container of the image sees, as tar reads it. */
async function treeOn(host: ImageHost, tag: string): Promise<Tree> {
  const id = (await host.docker('run', '--detach', `${registry.host}/${repository}:${tag}`)).trim();
  try {
    const root = await rootOf(id);
    const args = ['--create', '--format=posix', '--numeric-owner', '--xattrs', '--xattrs-include=*'];
    const open = async function* (): AsyncGenerator<Uint8Array> {
      const tar = spawn('tar', [...args, '--directory', root, joinedFolder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      yield* tar.stdout;
    };
    return (await indexBlobs([{ digest: `sha256:${id}`, sizeBytes: 0, open }])).tree;
  } finally {
    await host.docker('rm', '--force', id);
  }
}

/** The engine counts processes for itself, so the one that has the host name of the container is looked for. */
async function rootOf(container: string): Promise<string> {
  for (const process of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const root = `/proc/${process}/root`;
    const name = await readFile(`${root}/etc/hostname`, 'utf8').catch(() => '');
    if (name.trim() === container.slice(0, 12)) return root;
  }
  throw new Error(`no process runs in ${container}`);
}

/** Where a difference is noise, the time of it, and that in compiled Python, may be another. */
function differences(seen: Tree, built: Tree, noise: ReadonlySet<string>): readonly string[] {
  const paths = [...new Set([...seen.entries.keys(), ...built.entries.keys()])].sort();
  const shown = (path: string, entry: TreeEntry | undefined): string => {
    if (entry === undefined || !noise.has(path)) return JSON.stringify(entry);
    const { mtime: _, python, sha256, ...rest } = entry;
    return JSON.stringify({ ...rest, content: python?.sha256 ?? sha256 });
  };
  return paths
    .map((path) => [path, shown(path, seen.entries.get(path)), shown(path, built.entries.get(path))] as const)
    .filter(([, one, other]) => one !== other)
    .map(([path, one, other]) => `${printablePath(path)}: ${one} instead of ${other}`);
}
