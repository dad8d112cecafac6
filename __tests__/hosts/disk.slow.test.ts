import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { EngineDescription } from '../../src/adapters/docker/engine-answer.ts';
import { diskScript, parseDiskAnswer } from '../../src/core/deploy/disk-need.ts';
import { findStorePlace } from '../../src/hosts/disk.ts';
import { runScriptHere } from '../support/image-host.ts';

const engine: EngineDescription = {
  version: '26.1.5',
  apiVersion: '1.45',
  platform: { os: 'linux', architecture: 'amd64' },
  store: 'classic',
  rootDir: '/',
  containerdAddress: undefined,
  listsIncomplete: false,
  isInSwarm: false,
  cpus: 2,
  runtimes: ['runc'],
};

test('room is asked for at folders that are there, and above those that are not', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-disk-'));
  const mark = join(dir, 'never');
  const folders = ['/', `/no such/$(touch ${mark})\`touch ${mark}\`"'/folder`, '-x'];
  const { exitCode, stdout, stderr } = await runScriptHere(diskScript, `${folders.join('\n')}\n`);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const { places } = parseDiskAnswer(stdout);
  expect(places.map(({ folder }) => folder)).toEqual(expect.arrayContaining(folders));
  expect(places.every(({ freeBytes }) => freeBytes > 0)).toBe(true);
  expect(places.find(({ folder }) => folder === folders[1])?.mount).toBe('/');
  expect(existsSync(mark)).toBe(false);
  await rm(dir, { recursive: true });
});

test('the place of a store is where its images are written', async () => {
  expect(await findStorePlace({ ...engine, rootDir: tmpdir() }, runScriptHere)).toMatchObject({
    folder: tmpdir(),
  });
  expect(
    await findStorePlace(
      { ...engine, store: 'containerd', containerdAddress: '/run/containerd/containerd.sock' },
      runScriptHere,
    ),
  ).toMatchObject({ folder: '/var/lib/containerd' });
});

test('a host that does not tell is not refused', async () => {
  const silent = async () => ({ exitCode: 127, stdout: '', stderr: 'df: not found' });
  expect(await findStorePlace(engine, silent)).toBeUndefined();
});
